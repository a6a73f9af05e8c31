"""What a file shows crossed out, hides or could not work out is told: cancelled text is no task, nothing is silent."""

import zipfile

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from caicach_desktop.importers import docx as reader
from caicach_desktop.importers.docx import read_docx
from caicach_desktop.importers.xlsx import read_xlsx
from tests.importers.building import HEADINGS, W, bold, docx, p, package, tbl, tc, tr, xlsx

TITLE = bold("PHỤ LỤC I") + bold("NHIỆM VỤ")
TASK = tr("1", "Rà soát", "Phòng Nội vụ", "Quý I")
STRUCK, HIDDEN = "<w:strike/>", "<w:vanish/>"


def reasons(draft):
    return [doubt.reason for doubt in draft.doubts]


def rows(draft):
    return [row.cells for row in draft.plan.appendices[0].rows]


def beside(left, right, properties):
    return f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>{left}</w:t></w:r><w:r><w:t>{right}</w:t></w:r></w:p>"


@pytest.mark.parametrize("one_tree", [True, False])
@pytest.mark.parametrize(
    ("properties", "reason"),
    [
        (STRUCK, "Chữ bị gạch ngang được hiểu là đã bỏ nên không được đưa vào: “{}”"),
        ("<w:dstrike/>", "Chữ bị gạch ngang được hiểu là đã bỏ nên không được đưa vào: “{}”"),
        (HIDDEN, "Chữ ẩn trong tệp Word không được đưa vào: “{}”"),
    ],
)
def test_what_word_strikes_out_or_hides_is_told(tmp_path, monkeypatch, one_tree, properties, reason):
    if one_tree:
        monkeypatch.setattr(reader, "set_aside", lambda data: None)
    cancelled = tr(*[tc(p(text, run=properties)) for text in ("2", "Tổ chức hội thi", "Phòng Văn hóa", "Quý II")])
    moved = tr("3", "Gửi báo cáo", "Văn phòng", tc(beside("Quý III ", "Quý IV", properties)))
    below = p("Ghi chú cũ", run=properties)
    draft = read_docx(docx(tmp_path / "a.docx", TITLE + tbl(tr(*HEADINGS), TASK, cancelled, moved) + below))
    assert rows(draft) == [("1", "Rà soát", "Phòng Nội vụ", "Quý I"), ("3", "Gửi báo cáo", "Văn phòng", "Quý IV")]
    whole = "2 / Tổ chức hội thi / Phòng Văn hóa / Quý II / Quý III / Ghi chú cũ"
    assert reasons(draft) == [reason.format(whole)]


def test_what_is_struck_out_by_a_style_or_not_at_all(tmp_path):
    styles = (
        f'<w:styles {W}><w:style w:type="character" w:styleId="Bo"><w:rPr><w:strike/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Cu"><w:rPr><w:dstrike/></w:rPr></w:style></w:styles>'
    )
    texts = tc(
        p("bỏ một", run='<w:rStyle w:val="Bo"/>')
        + p("bỏ hai", '<w:pStyle w:val="Cu"/>')
        + p("giữ", '<w:pStyle w:val="Cu"/>', '<w:dstrike w:val="0"/>')
    )
    table = tbl(tr(*HEADINGS), tr("1", texts, "Phòng Nội vụ", "Quý I"))
    draft = read_docx(docx(tmp_path / "a.docx", TITLE + table, styles=styles))
    assert rows(draft)[0][1] == "giữ"
    assert reasons(draft) == ["Chữ bị gạch ngang được hiểu là đã bỏ nên không được đưa vào: “bỏ một / bỏ hai”"]


@pytest.mark.parametrize("one_tree", [True, False])
def test_hidden_rows_of_word_are_told_and_deleted_ones_are_gone(tmp_path, monkeypatch, one_tree):
    if one_tree:
        monkeypatch.setattr(reader, "set_aside", lambda data: None)
    hidden = tr("2", "Niêm yết", "Văn phòng", "Quý II", properties="<w:hidden/>")
    deleted = tr("3", "Bỏ hẳn", "Văn phòng", "Quý II", properties='<w:del w:id="1"/>')
    draft = read_docx(docx(tmp_path / "a.docx", TITLE + tbl(tr(*HEADINGS), TASK, hidden, deleted)))
    assert len(rows(draft)) == 1
    assert reasons(draft) == ["Chữ ẩn trong tệp Word không được đưa vào: “2 / Niêm yết / Văn phòng / Quý II”"]


def test_hidden_blanks_and_page_numbers_are_not_told(tmp_path):
    draft = read_docx(
        docx(tmp_path / "a.docx", TITLE + tbl(tr(*HEADINGS), TASK) + p(" ", run=HIDDEN) + p("-", run=STRUCK))
    )
    assert reasons(draft) == []


def book(path, change):
    made = Workbook()
    sheet = made.active
    sheet.title = "PL1"
    for values in (HEADINGS, ("1", "Rà soát", "Phòng Nội vụ", "Quý I"), ("2", "Gửi", "Văn phòng", "Quý II")):
        sheet.append(values)
    change(sheet)
    made.save(path)
    return read_xlsx(path)


def test_what_excel_strikes_out_is_told(tmp_path):
    def strike(sheet):
        for cell in sheet[2]:
            cell.font = Font(strike=True)
        sheet["D3"] = CellRichText([TextBlock(InlineFont(strike=True), "Quý II "), TextBlock(InlineFont(), "Quý III")])

    draft = book(tmp_path / "a.xlsx", strike)
    assert rows(draft) == [("2", "Gửi", "Văn phòng", "Quý III")]
    assert reasons(draft) == [
        "Chữ bị gạch ngang được hiểu là đã bỏ nên không được đưa vào: “1 / Rà soát / Phòng Nội vụ / Quý I / Quý II”"
    ]


CELLS = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>STT</t></is></c><c r="B1" t="inlineStr"><is><t>Nhiệm vụ</t></is></c>'
    '<c r="C1" t="inlineStr"><is><t>Thời hạn</t></is></c></row>'
    '<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="inlineStr"><is><t>Rà soát</t></is></c>{}</row>'
)


def told_of(path, cell, hidden=""):
    sheet = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    made = xlsx(path, {"PL1": ([("x",)], [])})
    with zipfile.ZipFile(made) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    rows = CELLS.format(cell) + hidden
    parts["xl/worksheets/sheet1.xml"] = f"{sheet}{rows}</sheetData></worksheet>".encode()
    return [reason for reason in reasons(read_xlsx(package(path, parts))) if reason.startswith("Trang tính")]


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ('<c r="C2" t="e"><f>B!A1</f><v>#REF!</v></c>', "báo lỗi nên để trống: C2 (#REF!); hãy điền bằng tay"),
        ('<c r="AA2" t="e"><v>#N/A</v></c>', "báo lỗi nên để trống: AA2 (#N/A); hãy điền bằng tay"),
        (
            '<c r="C2"><f>A2+1</f></c><c r="D2"><f>A2</f><v/></c>',
            "công thức chưa được tính nên để trống: C2, D2; hãy mở tệp bằng Excel, lưu lại rồi nhập lại,"
            " hoặc điền bằng tay",
        ),
    ],
)
def test_cells_of_excel_without_a_value_are_named(tmp_path, cell, reason):
    assert told_of(tmp_path / "a.xlsx", cell) == [f"Trang tính “PL1” có ô {reason}"]


@pytest.mark.parametrize(
    ("cell", "hidden"),
    [
        ('<c r="C2" t="str"><f>""</f><v></v></c>', ""),
        ('<c r="C2"><f>A2</f><v>7</v></c>', ""),
        ('<c r="C2" s="0"/>', ""),
        ("", '<row r="3" hidden="1"><c r="A3" t="e"><v>#REF!</v></c></row>'),
    ],
)
def test_cells_that_show_nothing_wrong_are_not_named(tmp_path, cell, hidden):
    assert told_of(tmp_path / "a.xlsx", cell, hidden) == []


def test_many_cells_without_a_value_end_in_a_number(tmp_path):
    hidden = "".join(f'<row r="{n}"><c r="C{n}" t="e"><v>#N/A</v></c></row>' for n in range(3, 33))
    (reason,) = told_of(tmp_path / "a.xlsx", "", hidden)
    assert "C14 (#N/A) và 18 ô khác;" in reason
