"""No text of a file disappears without a word: what is not in the plan is told."""

import pytest

from caicach_desktop.importers.raw import RawCell, RawFile, RawParagraph, RawRow, RawTable
from caicach_desktop.importers.recognise import recognise
from tests.importers.building import HEADINGS
from tests.importers.test_recognise_facts import BODY, LETTERHEAD, SIGNATURE, set_off


def row(*texts, bold=False):
    return RawRow(tuple(RawCell(text, bold, centred=bold) for text in texts))


TABLE = RawTable((row(*HEADINGS, bold=True), row("1", "Rà soát thủ tục", "Phòng Nội vụ", "Quý I")))
TITLE = [set_off("PHỤ LỤC I"), set_off("NHIỆM VỤ")]


def told(*blocks, heads=()):
    draft = recognise(RawFile(tuple(blocks), heads=heads))
    return [(doubt.appendix, doubt.reason) for doubt in draft.doubts if "không được đưa vào" in doubt.reason]


def test_all_of_a_whole_document_is_in_the_plan():
    assert told(LETTERHEAD, *BODY, SIGNATURE, *TITLE, TABLE) == []


def test_blanks_for_number_and_day_are_no_text_left_out():
    row_of_blanks = row("Số:      /KH-UBND", "Hòa Sơn, ngày     tháng     năm 2026")
    letterhead = RawTable((LETTERHEAD.rows[0], row_of_blanks))
    assert told(letterhead, *BODY, SIGNATURE, *TITLE, TABLE) == []


def test_notes_and_makers_below_a_table_are_told_beside_its_appendix():
    notes = [RawParagraph("* Số liệu ước đến tháng 11."), RawParagraph("---"), RawParagraph("Người lập: An")]
    expected = "Phần chữ bên dưới bảng không được đưa vào: “* Số liệu ước đến tháng 11.”"
    assert told(*TITLE, TABLE, *notes)[0] == (0, expected)
    assert told(*TITLE, TABLE, *notes)[1] == (0, "Phần chữ bên dưới bảng không được đưa vào: “Người lập: An”")


def test_lines_that_follow_each_other_are_one_place():
    found = told(*TITLE, TABLE, set_off("PHỤ LỤC II"), RawParagraph("1. Kê thêm ghế."), RawParagraph("2. Sửa máy."))
    assert found == [
        (0, "Phần chữ bên dưới bảng không được đưa vào: “PHỤ LỤC II / 1. Kê thêm ghế. / 2. Sửa máy.”")
    ]  # fmt: skip


def test_the_body_of_a_second_document_in_the_file_is_told():
    second = [set_off("KẾ HOẠCH"), RawParagraph("Giao Phòng Nội vụ đôn đốc.")]
    reasons = [reason for _, reason in told(LETTERHEAD, *BODY, SIGNATURE, LETTERHEAD, *second, *TITLE, TABLE)]
    assert len(reasons) == 1
    assert "Giao Phòng Nội vụ đôn đốc." in reasons[0]


def test_a_unit_above_a_table_is_told():
    assert told(*TITLE, RawParagraph("Đơn vị tính: triệu đồng", italic=True), TABLE) == [
        (None, "Phần chữ ngoài bảng không được đưa vào: “Đơn vị tính: triệu đồng”")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Trang 2/5", "Page 1 of 3", "Page", "2", "_____", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "(Đã ký)", "phụ lục i",
        "……, ngày      tháng      năm", "ngày … tháng … năm 2026",
    ],
)  # fmt: skip
def test_what_says_nothing_or_is_said_is_not_told(line):
    assert told(*TITLE, TABLE, RawParagraph(line)) == []


def test_many_places_end_in_a_number_and_long_ones_in_dots():
    blocks = [block for number in range(20) for block in (RawParagraph(f"Ghi chú {number}x"), RawParagraph("NHIỆM VỤ"))]
    found = told(*TITLE, TABLE, *blocks)
    assert len(found) == 13
    assert found[-1] == (None, "Còn 8 đoạn chữ khác ngoài bảng không được đưa vào")
    (long,) = told(*TITLE, TABLE, RawParagraph("chữ " * 300))
    assert len(long[1]) < 470
    assert long[1].endswith("…”")


def test_the_head_of_the_page_names_an_appendix_that_nothing_else_names():
    heads = ("UBND XÃ HÒA SƠN", "PHỤ LỤC II - NHIỆM VỤ NĂM 2027")
    draft = recognise(RawFile((TABLE,), heads=heads))
    appendix = draft.plan.appendices[0].appendix
    assert (appendix.number, appendix.title) == ("PHỤ LỤC II", ("NHIỆM VỤ NĂM 2027",))
    assert [doubt.reason for doubt in draft.doubts] == [
        "Tên phụ lục được lấy từ chữ in ở đầu trang",
        "Chữ ở đầu trang không được đưa vào: “UBND XÃ HÒA SƠN”",
    ]
    named = recognise(RawFile((*TITLE, TABLE), heads=heads)).plan.appendices[0].appendix
    assert (named.number, named.title) == ("PHỤ LỤC I", ("NHIỆM VỤ",))


def test_a_note_below_the_signature_is_not_the_signer():
    note = RawParagraph("* Số liệu ước đến tháng 11.")
    signed = recognise(RawFile((LETTERHEAD, *BODY, SIGNATURE, *TITLE, TABLE, note))).plan.plan.signature
    assert signed is not None
    assert signed.name == "Nguyễn Thị An"
