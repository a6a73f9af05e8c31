"""Texts side by side in a PDF: where the head of a letter or a signature ends and the next text begins."""

from pathlib import Path

import pytest

from caicach_desktop.domain.plan import Signature
from caicach_desktop.importers.pdf import read_pdf
from caicach_desktop.importers.pdf_reading import read_here
from tests.importers.pdf_making import PITCH, Sheet, texts


@pytest.fixture
def sheet(tmp_path):
    return Sheet(tmp_path / "a.pdf")


def row(number, task):
    return (number, "Nội dung", task, "Phòng Nội vụ", "Quý I")


def read(sheet):
    sheet.save()
    return read_pdf(Path(sheet.canvas._filename), read=read_here)


def letterhead(sheet, y, symbol="KH-UBND"):
    for x, lines in ((90, ("ỦY BAN NHÂN DÂN", "XÃ HÒA SƠN", f"Số: 07/{symbol}")),
                     (480, ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
                            "Hòa Sơn, ngày 05 tháng 02 năm 2026"))):  # fmt: skip
        for number, text in enumerate(lines):
            sheet.text(x, y + PITCH * number, text, bold=number < 2)
    return y + PITCH * 3


def signature(sheet, y):
    for x, lines in ((60, ("Nơi nhận:", "- Sở Nội vụ;", "- Lưu: VT.")),
                     (600, ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "Nguyễn Thị An"))):  # fmt: skip
        for number, text in enumerate(lines):
            sheet.text(x, y + PITCH * number, text, bold=x > 60)
    return y + PITCH * 5


def title(sheet, y, *lines):
    for text in lines:
        sheet.centred(y, text, bold=True)
        y += PITCH
    return y


def test_a_title_right_below_a_signature_or_letterhead_is_not_part_of_it(sheet):
    y = letterhead(sheet, 40)
    y = title(sheet, y + 10, "KẾ HOẠCH", "Cải cách hành chính năm 2026")
    sheet.text(60, y + 6, "I. MỤC TIÊU", bold=True)
    sheet.text(60, y + 6 + PITCH, "1. Chỉ số SIPAS đạt 90% trở lên.")
    y = title(sheet, signature(sheet, y + 40), "PHỤ LỤC I", "NHIỆM VỤ")
    sheet.table(y, [row("1", "Rà soát"), row("2", "Họp")])
    draft = read(sheet)
    plan = draft.plan.plan
    assert (plan.title, plan.date) == ("Cải cách hành chính năm 2026", "ngày 05 tháng 02 năm 2026")
    assert plan.recipients == ("- Sở Nội vụ;", "- Lưu: VT.")
    assert plan.signature == Signature(("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), "PHÓ CHỦ TỊCH", "Nguyễn Thị An")
    (appendix,) = draft.plan.appendices
    assert (appendix.appendix.number, appendix.appendix.title) == ("PHỤ LỤC I", ("NHIỆM VỤ",))


def test_the_letterhead_of_a_plan_right_below_a_signature_is_its_own(sheet):
    y = title(sheet, letterhead(sheet, 40, "QĐ-UBND") + 6, "QUYẾT ĐỊNH", "Về việc ban hành Kế hoạch")
    sheet.text(60, y, "Điều 1. Ban hành Kế hoạch.")
    y = title(sheet, letterhead(sheet, signature(sheet, y + 20) + 6) + 6, "KẾ HOẠCH", "Cải cách năm 2026")
    sheet.text(60, y, "I. NHIỆM VỤ", bold=True)
    sheet.table(y + 10, [row("1", "Rà soát"), row("2", "Họp")])
    plan = read(sheet).plan.plan
    assert (plan.doc_type, plan.title, plan.number, plan.symbol) == ("Kế hoạch", "Cải cách năm 2026", "07", "KH-UBND")
    assert plan.signature == Signature(("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), "PHÓ CHỦ TỊCH", "Nguyễn Thị An")


def test_blanks_for_a_number_do_not_break_its_line(sheet):
    for number, (left, right) in enumerate((("ỦY BAN NHÂN DÂN", "Độc lập"), ("XÃ HÒA SƠN THƯỢNG", "Hạnh phúc"))):
        sheet.text(60, 40 + PITCH * number, left)
        sheet.text(480, 40 + PITCH * number, right)
    for x, text in ((60, "Số:"), (120, "/KH-UBND"), (480, "Ngày 6")):
        sheet.text(x, 40 + 2 * PITCH, text)
    sheet.save()
    (table,) = read_here(Path(sheet.canvas._filename)).blocks
    assert texts(table) == [["ỦY BAN NHÂN DÂN\nXÃ HÒA SƠN THƯỢNG\nSố: /KH-UBND", "Độc lập\nHạnh phúc\nNgày 6"]]


def test_the_rest_of_a_paragraph_below_its_number_is_no_title(sheet):
    for number in range(3):
        y = 60 + 3 * PITCH * number
        sheet.text(60, y, f"{number + 1}.")
        for line in range(2):
            sheet.text(100, y + PITCH * line, f"Dòng {line + 1} của đoạn {number + 1} gần kín cả trang".ljust(120, "x"))
    sheet.save()
    (table,) = read_here(Path(sheet.canvas._filename)).blocks
    assert [len(row) for row in texts(table)] == [2]
