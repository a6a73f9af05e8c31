"""Tables on the clipboard: as Word, Excel and our own table write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData

from caicach_desktop.gui.clipboard import CopiedRow, from_html, from_text, grid_of, mime_of, to_html, to_text

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><style><!-- p {margin:0} --></style></head><body>
<!--StartFragment--><table class=MsoTableGrid border=1>
 <tr style='mso-yfti-irow:0'><td width=50 rowspan=2>
  <p class=MsoNormal align=center><span lang=VI>1<o:p></o:p></span></p></td>
  <td><p class=MsoNormal>Tuyên truyền<o:p></o:p></p><p class=MsoNormal>- Họp
  thôn</p></td><td colspan=2><p class=MsoNormal><b>Chung &amp; riêng</b></p></td></tr>
 <tr><td><p class=MsoNormal>Vận&nbsp;động</p></td><td><p>A</p></td><td><p>B</p></td></tr>
</table><!--EndFragment--></body></html>"""

EXCEL = """<html><head><style>td{mso-number-format:General}</style></head><body><table>
<!--StartFragment--><col width=64>
<tr height=20><td class=xl65>Phòng Nội vụ<br>Công an xã</td><td align=right>85</td></tr>
<tr><td>=A1</td><td></td></tr><!--EndFragment--></table></body></html>"""


def test_a_table_from_word_keeps_merges_and_paragraphs() -> None:
    assert from_html(WORD) == [
        ["1", "Tuyên truyền\n- Họp thôn", "Chung & riêng", ""],
        [None, "Vận động", "A", "B"],
    ]


def test_a_table_from_excel_keeps_line_breaks() -> None:
    assert from_html(EXCEL) == [["Phòng Nội vụ\nCông an xã", "85"], ["=A1", ""]]


@pytest.mark.parametrize("html", ["", "<p>không có bảng</p>", "<table></table>", "<td>lạc</td>", "<tr><td rowspan=x>1"])
def test_broken_html_gives_no_table(html: str) -> None:
    assert from_html(html) == []


def test_text_with_quoted_line_breaks() -> None:
    assert from_text('a\t"b\nc ""d"""\r\ne\t\r\n') == [["a", 'b\nc "d"'], ["e", ""]]
    assert from_text('Nói "thật"\nhai') == [['Nói "thật"'], ["hai"]]
    assert from_text('15"\tmàn hình') == [['15"', "màn hình"]]
    assert from_text("") == []


CELL = st.text(alphabet='aâĐ 1"\t\n;', max_size=8)


@given(st.lists(st.lists(CELL, min_size=2, max_size=2), min_size=1, max_size=4))
def test_what_is_written_as_text_reads_back(grid: list[list[str]]) -> None:
    rows = [CopiedRow(tuple(cells)) for cells in grid]
    assert from_text(to_text(rows)) == grid


def test_what_is_written_as_html_reads_back_with_merges() -> None:
    rows = [CopiedRow(("I", "Nhóm <1>", ""), True), CopiedRow(("1", "a\n- b", "c")), CopiedRow(("2", None, None))]
    assert from_html(to_html(rows)) == [["I", "Nhóm <1>", ""], ["1", "a\n- b", "c"], ["2", None, None]]


def test_html_is_preferred_only_where_it_holds_a_table() -> None:
    mime = mime_of([CopiedRow(("a", "b"))])
    assert grid_of(mime) == [["a", "b"]]
    page = QMimeData()
    page.setHtml("<p>x</p>")
    page.setText("x\ty")
    assert grid_of(page) == [["x", "y"]]
    assert grid_of(QMimeData()) == []
