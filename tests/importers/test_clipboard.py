"""The clipboard: HTML of Word and Excel first, then tab-separated text."""

from time import process_time

import pytest

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.importers.clipboard import grid_of_clipboard, raw_of_clipboard, read_clipboard
from caicach_desktop.importers.raw import Merge
from tests.importers.clipboard_samples import GRID, HTML, SHEET_TEXT


def rows(draft):
    return [(row.kind, row.level, row.cells) for row in draft.plan.appendices[0].rows]


def test_a_word_table_with_two_tiers_and_merged_cells():
    html = """<html><head><style>td {x: y}</style></head><body>
    <p align=center><b>PHỤ LỤC I</b></p><p align=center><b>NHIỆM VỤ</b></p>
    <table><tr><td rowspan=2>STT</td><td rowspan=2>Nhiệm vụ</td><td colspan=2>Cơ quan thực hiện</td></tr>
    <tr><td>Chủ trì</td><td>Phối hợp</td></tr>
    <tr><td><b>I</b></td><td colspan=3><b>Nhóm</b></td></tr>
    <tr><td>1</td><td><p>Rà
       soát</p><p><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Kiểm tra</p></td><td rowspan=2>Phòng A</td>
       <td>B<del>x</del></td></tr>
    <tr><td>2</td><td>Công<br>khai<a href="#_ftn1">[1]</a></td><td>C<span style="display:none">ẩn</span></td></tr>
    </table></body></html>"""
    draft = read_clipboard(html, "thừa")
    appendix = draft.plan.appendices[0].appendix
    assert (appendix.number, appendix.title) == ("PHỤ LỤC I", ("NHIỆM VỤ",))
    assert [column.heading for column in appendix.columns] == ["STT", "Nhiệm vụ", "Chủ trì", "Phối hợp"]
    assert rows(draft) == [
        ("group", 1, ("I", "Nhóm", "", "")),
        ("task", 2, ("1", "Rà soát\n- Kiểm tra", "Phòng A", "B")),
        ("task", 2, ("2", "Công\nkhai", None, "C")),
    ]


def test_tab_separated_text_with_breaks_in_cells():
    text = 'STT\tCông việc\tNgười thực hiện\n1\t"Rà soát\nbáo cáo"\tAnh A\n2\tHọp "giao ban"\tChị B\n'
    assert rows(read_clipboard(None, text)) == [
        ("task", 1, ("1", "Rà soát\nbáo cáo", "Anh A")),
        ("task", 1, ("2", 'Họp "giao ban"', "Chị B")),
    ]


@pytest.mark.parametrize(
    "html", ["", "<p>", "</table></td>", "<table><td rowspan=99999 colspan=x>", "<" * 5000, "<b>" * 5000]
)
def test_odd_html_never_fails(html):
    with pytest.raises(AppError) as caught:
        read_clipboard(html, None)
    assert caught.value.code == ErrorCode.NO_TABLE_FOUND


def test_old_fonts_and_spans():
    raw = raw_of_clipboard("<table><tr><td rowspan=2><font face='.VnTime'>C¶i</font><td>a<tr><td>b</table>")
    assert [[(cell.text, cell.merge) for cell in row.cells] for row in raw.blocks[0].rows] == [
        [("Cải", Merge.START), ("a", Merge.NONE)],
        [("", Merge.CONTINUE), ("b", Merge.NONE)],
    ]


@pytest.mark.parametrize("program", HTML)
def test_every_program_s_table_reads_the_same(program):
    assert grid_of_clipboard(HTML[program], "thừa\tthãi") == GRID
    group, first, second = rows(read_clipboard(HTML[program]))
    assert group == ("group", 1, ("I", "Công tác chỉ đạo", "", ""))
    assert first[:2] == ("task", 2)
    assert [first[2], second[2]] == [tuple(GRID[2]), tuple(GRID[3])]


def test_a_sheet_s_text_has_all_but_the_merges():
    plain = [[cell or "" for cell in row] for row in GRID]
    assert grid_of_clipboard(None, SHEET_TEXT) == plain
    assert [cells for _, _, cells in rows(read_clipboard(None, SHEET_TEXT))] == [tuple(row) for row in plain[1:]]


def test_quotes_that_no_program_put_there_stay():
    assert grid_of_clipboard(None, 'Nói "thật"\nhai') == [['Nói "thật"'], ["hai"]]
    assert grid_of_clipboard(None, '15"\tmàn hình') == [['15"', "màn hình"]]
    assert grid_of_clipboard(None, '"Xanh" là đẹp\t"Sạch"\n"Đẹp\thai') == [['"Xanh" là đẹp', '"Sạch"'], ['"Đẹp', "hai"]]
    assert grid_of_clipboard(None, '15"\t"một\nhai ""ba"""\n\nx\t') == [['15"', 'một\nhai "ba"'], ["", ""], ["x", ""]]
    assert grid_of_clipboard("<p>x</p>", "x\ty") == [["x", "y"]]
    assert grid_of_clipboard(None, None) == []


@pytest.mark.parametrize("html", ["", "<p>không có bảng</p>", "<table></table>", "<td>lạc</td>", "<tr><td rowspan=x>1"])
def test_html_without_a_table_is_no_grid(html):
    assert grid_of_clipboard(html) == []


@pytest.mark.parametrize(
    ("read", "html", "text"),
    [
        (grid_of_clipboard, "<table>" + " " * (21 * 2**20), None),
        (grid_of_clipboard, None, "\n" * 2**20),
        (read_clipboard, None, "a\tb\n" * 30_001),
    ],
)
def test_too_much_is_refused(read, html, text):
    with pytest.raises(AppError) as caught:
        read(html, text)
    assert caught.value.code == ErrorCode.FILE_TOO_LARGE


def test_endless_blanks_and_bullets_are_read_at_once():
    started = process_time()
    many = "<span> </span>" * 60_000 + "<li>" * 3_000 + "<p></p>" * 3_000
    assert grid_of_clipboard(f"<table><tr><td>{many}a</td></tr></table>")[0][0].endswith("a")
    assert process_time() - started < 5


def test_numbered_lists_keep_their_numbers_and_others_get_dashes():
    html = (
        "<table><tr><th>STT<th>Nhiệm vụ<tr><td>1<td>Gồm:<ol><li><p>Họp</p><li>Báo cáo<ul><li>quý</ul><li>Gửi</ol>"
        "<ol start=3 type=a><li>ba</ol><ol type=I><li value=4>bốn<li>năm</ol></table>"
    )
    listed = "Gồm:\n1. Họp\n2. Báo cáo\n- quý\n3. Gửi\nc. ba\nIV. bốn\nV. năm"
    assert rows(read_clipboard(html)) == [("task", 1, ("1", listed))]
