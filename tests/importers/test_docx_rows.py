"""Cells of one shape are understood once; that must not show in what is read."""

import pytest

from caicach_desktop.importers import docx_rows
from caicach_desktop.importers.docx import read_raw
from caicach_desktop.importers.raw import RawTable
from tests.importers.building import CONTINUE, START, docx, p, span, tbl, tc, tr
from tests.importers.test_docx import LISTS, listed, run

VNI = '<w:rFonts w:hAnsi="VNI-Times"/>'
BOX = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"


def paragraph(inside, attributes=""):
    return f"<w:p{attributes}>{inside}</w:p>"


# Each cell with a place for a text, which stands in the table once for each text below.
CELLS = {
    "plain": p("{}"),
    "split": paragraph(run("<w:t>{}</w:t>", "<w:b/>") + run("<w:t>{}</w:t>", "<w:b/><w:i/>")),
    "one letter not bold": paragraph(run("<w:t>{}</w:t>", "<w:b/>") + run("<w:t> </w:t>") + run("<w:t>x</w:t>")),
    "signs": paragraph(run("<w:t>{}</w:t><w:br/><w:t>{}</w:t><w:tab/>")),
    "old font": paragraph(run("<w:t>{} vu</w:t>", VNI) + run("<w:t>ï</w:t>", VNI)),
    "hidden and deleted": paragraph(run("<w:t>{}</w:t>", "<w:vanish/>") + f"<w:del>{run('<w:t>a</w:t>')}</w:del>"),
    "several": p("{}") + "<w:p/>" + p("{}", "<w:rPr><w:del/></w:rPr>") + p("tiếp"),
    "numbered": listed("{}", 5) + listed("", 5) + listed("{}", 5, 1),
    "kept spaces": paragraph(
        '<w:r><w:t xml:space="preserve"> {} </w:t></w:r><w:r><w:t xml:space="default">{}</w:t></w:r>'
    ),
    "table": p("{}") + tbl(tr("{}", "b")) + p(""),
    "box": paragraph(BOX + run("<w:t>{}</w:t>")),
    "field": paragraph(
        run("<w:instrText>PAGE</w:instrText>") + f"<w:sdt><w:sdtContent>{run('<w:t>{}</w:t>')}</w:sdtContent></w:sdt>"
    ),
}
TEXTS = (
    "một",
    "hai",
    "một",
    "&lt;w:t&gt; &amp;amp; &quot;",
    ' w:rsidR="00AB12CD"',
    "\ufdd01",
    "\ufdd00",
    "a&#13;b",
    " ",
    "",
)


def rows():
    for name, cell in CELLS.items():
        for number, text in enumerate(TEXTS):
            written = cell.replace("<w:p>", f'<w:p w:rsidR="{number:08X}" w:rsidRDefault="00{number}">').replace(
                "{}", text
            )
            yield tr(tc(written), tc(written, START if number == 0 else CONTINUE), tc(p(name), span(2)))
            yield tr(
                tc(written, '<w:hMerge w:val="restart"/>'), tc(written, "<w:hMerge/>"), tc(written, "<w:cellDel/>")
            )
            before = '<w:trPr><w:gridBefore w:val="1"/></w:trPr>'
            yield f"<w:tr>{before}<w:sdt><w:sdtContent>{tc(written)}</w:sdtContent></w:sdt>{tc(written)}</w:tr>"


def read(path):
    (table,) = read_raw(path).blocks
    assert isinstance(table, RawTable)
    return table.rows


@pytest.mark.parametrize("most", [1, 7, 1000])
def test_shapes_change_nothing(tmp_path, monkeypatch, most):
    path = docx(tmp_path / "a.docx", tbl(*rows()), numbering=LISTS)
    monkeypatch.setattr(docx_rows, "_MOST_SHAPES", 0)
    one_by_one = read(path)
    monkeypatch.setattr(docx_rows, "_MOST_SHAPES", most)
    assert read(path) == one_by_one
    assert len(one_by_one) == len(CELLS) * len(TEXTS) * 3


def test_texts_come_back_as_they_are(tmp_path):
    body = tbl(*[tr(tc(p(text))) for text in TEXTS])
    assert [row.cells[0].text for row in read(docx(tmp_path / "a.docx", body))] == [
        *("một", "hai", "một", '<w:t> &amp; "', ' w:rsidR="00AB12CD"', "\ufdd01", "\ufdd00", "a\rb", " ", "")
    ]


def test_cells_alike_keep_counting(tmp_path):
    body = tbl(*[tr(tc(listed("việc", 5)))] * 3)
    rows = read(docx(tmp_path / "a.docx", body, numbering=LISTS))
    assert [row.cells[0].text for row in rows] == ["III. việc", "IV. việc", "V. việc"]


def test_large_and_small_parts_are_read_alike(tmp_path, monkeypatch):
    path = docx(tmp_path / "a.docx", p("đầu") + tbl(*rows()) + p("giữa") + tbl(tr("x")) + p("cuối"), numbering=LISTS)
    whole = read_raw(path)
    monkeypatch.setattr("caicach_desktop.importers.docx.MAX_WHOLE", 0)
    assert read_raw(path) == whole
    assert [type(block).__name__ for block in whole.blocks] == ["RawParagraph", "RawTable"] * 2 + ["RawParagraph"]
