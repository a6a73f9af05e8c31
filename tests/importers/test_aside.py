"""What Word and Excel files hold beside their text and cells: told, or used as the title nothing else gives."""

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment

from caicach_desktop.importers.docx import read_docx
from caicach_desktop.importers.package import Package
from caicach_desktop.importers.xlsx import read_xlsx
from caicach_desktop.importers.xlsx_aside import page_head, sheet_remarks
from tests.importers.building import HEADINGS, RELATIONS, W, bold, docx, p, package, tbl, tr

TABLE = tbl(tr(*HEADINGS), tr("1", "Rà soát", "Phòng Nội vụ", "Quý I"))


def reasons(draft):
    return [doubt.reason for doubt in draft.doubts]


def test_feet_notes_and_comments_of_word_are_told(tmp_path):
    parts = {
        "header": f"<w:hdr {W}>{p('Trang 1/2')}{p('Dự thảo lần 3')}</w:hdr>",
        "footer": f"<w:ftr {W}>{p('Nơi lập: Phòng Nội vụ')}{p('2')}</w:ftr>",
        "footnotes": f"<w:footnotes {W}><w:footnote>{p('Trừ hai thôn đã sáp nhập.')}</w:footnote></w:footnotes>",
        "endnotes": f"<w:endnotes {W}><w:endnote>{p('Theo báo cáo quý.')}</w:endnote></w:endnotes>",
        "comments": f"<w:comments {W}><w:comment>{p('Xem lại hạn này')}</w:comment></w:comments>",
    }
    draft = read_docx(docx(tmp_path / "a.docx", bold("PHỤ LỤC I") + bold("NHIỆM VỤ") + TABLE, **parts))
    assert reasons(draft) == [
        "Chữ ở chân trang không được đưa vào: “Nơi lập: Phòng Nội vụ”",
        "Chú thích cuối trang không được đưa vào: “Trừ hai thôn đã sáp nhập.”",
        "Chú thích cuối văn bản không được đưa vào: “Theo báo cáo quý.”",
        "Nhận xét bên lề không được đưa vào: “Xem lại hạn này”",
        "Chữ ở đầu trang không được đưa vào: “Dự thảo lần 3”",
    ]


def test_a_broken_part_beside_the_text_does_not_cost_the_file(tmp_path):
    draft = read_docx(docx(tmp_path / "a.docx", TABLE, footer="<w:ftr"))
    assert len(draft.plan.appendices[0].rows) == 1


def book(path, change):
    made = Workbook()
    sheet = made.active
    sheet.title = "PL1"
    for values in (HEADINGS, ("1", "Rà soát", "Phòng Nội vụ", "Quý I")):
        sheet.append(values)
    change(made, sheet)
    made.save(path)
    return read_xlsx(path)


def test_hidden_sheets_are_named(tmp_path):
    def hide(made, _):
        made.create_sheet("Danh mục").sheet_state = "hidden"
        made.create_sheet("Tính").sheet_state = "veryHidden"

    assert reasons(book(tmp_path / "a.xlsx", hide)) == ["Trang tính đang ẩn không được đưa vào: “Danh mục”, “Tính”"]


def test_comments_and_the_foot_of_the_page_are_told(tmp_path):
    def add(_, sheet):
        sheet["B2"].comment = Comment("Chờ hướng dẫn", "An")
        sheet.oddFooter.left.text = "Phòng Nội vụ lập"
        sheet.oddFooter.right.text = "&P/&N"

    assert reasons(book(tmp_path / "a.xlsx", add)) == [
        "Ghi chú gắn vào ô của trang tính “PL1” không được đưa vào: “Chờ hướng dẫn”",
        "Chân trang in của trang tính “PL1” không được đưa vào: “Phòng Nội vụ lập”",
    ]


def test_sheets_of_the_same_columns_are_told_apart_by_the_heads_of_their_pages(tmp_path):
    def add(made, sheet):
        sheet.oddHeader.center.text = "PHỤ LỤC I: NHIỆM VỤ PAPI"
        other = made.create_sheet("PL2")
        for values in (HEADINGS, ("1", "Khảo sát", "Văn phòng", "Quý II")):
            other.append(values)
        other.oddHeader.center.text = "PHỤ LỤC II: NHIỆM VỤ SIPAS"

    draft = book(tmp_path / "a.xlsx", add)
    found = [(part.appendix.number, part.appendix.title, len(part.rows)) for part in draft.plan.appendices]
    assert found == [("PHỤ LỤC I", ("NHIỆM VỤ PAPI",), 1), ("PHỤ LỤC II", ("NHIỆM VỤ SIPAS",), 1)]
    assert reasons(draft) == []


def test_a_head_beside_a_title_in_the_sheet_is_told(tmp_path):
    def add(_, sheet):
        sheet.insert_rows(1)
        sheet["A1"] = "PHỤ LỤC III"
        sheet.oddHeader.center.text = "Bản trình ký"

    draft = book(tmp_path / "a.xlsx", add)
    assert draft.plan.appendices[0].appendix.number == "PHỤ LỤC III"
    assert reasons(draft) == ["Chữ ở đầu trang không được đưa vào: “Bản trình ký”"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("&LUBND xã&CPHỤ LỤC I&RTrang &P/&N", "UBND xã\nPHỤ LỤC I"),
        ('&C&"Times New Roman,Bold"&14Dự thảo', "Dự thảo"),
        ("&C&K000000R&&D", "R&D"),
        ("&C&P", ""),
    ],
)
def test_the_codes_of_a_page_s_head(code, text):
    assert page_head(code) == text


def test_text_boxes_on_a_sheet_are_told(tmp_path):
    drawing = (
        '<d:wsDr xmlns:d="d" xmlns:a="a"><d:txBody><a:p><a:r><a:t>BIỂU TỔNG</a:t></a:r>'
        "<a:r><a:t> HỢP</a:t></a:r></a:p></d:txBody></d:wsDr>"
    )
    links = f'<Relationships><Relationship Id="r" Type="{RELATIONS}/drawing" Target="d.xml"/></Relationships>'
    path = package(tmp_path / "a.xlsx", {"x/s.xml": "<a/>", "x/_rels/s.xml.rels": links, "x/d.xml": drawing})
    with Package(path) as opened:
        found = sheet_remarks(opened, "x/s.xml", "PL1")
    assert found == ["Hộp chữ trên trang tính “PL1” không được đưa vào: “BIỂU TỔNG HỢP”"]
