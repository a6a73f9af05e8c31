"""What stands between letterhead and foot: type name, subject, addressees, bases, and the rest is the text."""

from dataclasses import replace

import pytest

from caicach_desktop.documents.form_check_read_head import Head
from caicach_desktop.documents.form_check_read_text import read_text
from tests.documents.printed import heading, paragraph, read, text_of, texts

BASES = ["Căn cứ Luật Tổ chức chính quyền địa phương;", "Theo đề nghị của Văn phòng."]
OPENING = "Ủy ban nhân dân xã ban hành Kế hoạch như sau:"


def test_a_plan_is_read_from_its_type_name_to_its_last_line():
    text = read_text(read("", heading("KẾ HOẠCH"), heading("Nâng cao"), "", *BASES, "", OPENING, "I. MỤC TIÊU"), Head())
    assert text_of(text.type_name) == "KẾ HOẠCH"
    assert texts(text.subject) == ["Nâng cao"]
    assert texts(text.bases) == BASES
    assert texts(text.body) == ["", OPENING, "I. MỤC TIÊU"]


def test_a_type_name_that_ended_the_letterhead_is_known_again():
    found = read(paragraph("KẾ HOẠCH"), heading("Nâng cao"), OPENING)
    text = read_text(found, replace(Head(), type_name=found[0]))
    assert text.type_name is found[0]
    assert texts(text.subject) == ["Nâng cao"]
    assert texts(text.body) == [OPENING]


def test_a_type_name_within_the_letterhead_counts_though_no_subject_can_follow_it():
    (kind,) = read("KẾ HOẠCH")
    text = read_text(read(OPENING), Head(type_name=kind))
    assert text.type_name is kind
    assert (text.subject, texts(text.body)) == ((), [OPENING])


def test_the_rule_below_the_subject_ends_it_even_where_bold_lines_follow():
    found = read(heading("KẾ HOẠCH"), heading("Nâng cao"), paragraph("", rule=True), heading("Lời nói đầu"))
    text = read_text(found, Head())
    assert texts(text.subject) == ["Nâng cao"]
    assert texts(text.body) == ["Lời nói đầu"]


def test_who_decides_stands_between_subject_and_bases_and_is_neither():
    found = read(heading("QUYẾT ĐỊNH"), heading("Về việc khen thưởng"), heading("CHỦ TỊCH ỦY BAN NHÂN DÂN"), *BASES)
    text = read_text(found, Head())
    assert texts(text.subject) == ["Về việc khen thưởng"]
    assert texts(text.bases) == BASES
    assert text.body == ()


def test_the_subject_of_a_letter_may_stand_below_the_letterhead():
    text = read_text(read("V/v nâng cao", "Kính gửi:", "- Công an xã;", "- Trạm Y tế.", OPENING), Head())
    assert texts(text.about) == ["V/v nâng cao"]
    assert text.type_name is None
    assert texts(text.addressee) == ["Kính gửi:", "- Công an xã;", "- Trạm Y tế."]
    assert texts(text.body) == [OPENING]


def test_a_letter_headed_as_such_is_remembered_with_its_subject():
    text = read_text(read(heading("CÔNG VĂN"), "Về việc nâng cao", OPENING), Head())
    assert text_of(text.letter_heading) == "CÔNG VĂN"
    assert texts(text.about) == ["Về việc nâng cao"]
    assert texts(text.body) == [OPENING]


def test_a_subject_in_the_letterhead_leaves_a_second_one_in_the_text():
    (about,) = read("V/v nâng cao")
    text = read_text(read("V/v khác", OPENING), Head(about=(about,)))
    assert text.about == ()
    assert texts(text.body) == ["V/v khác", OPENING]


def test_addressees_in_a_table_are_read_without_dashes():
    text = read_text(read(["Kính gửi:"], ["Công an xã", "Trạm Y tế"], OPENING), Head())
    assert texts(text.addressee) == ["Kính gửi:", "Công an xã", "Trạm Y tế"]
    assert texts(text.body) == [OPENING]


@pytest.mark.parametrize(
    ("line", "basis"),
    [
        (paragraph("Căn cứ Luật Tổ chức;"), True),
        (paragraph("Xét đề nghị của Văn phòng."), True),
        (paragraph("Thực hiện Kế hoạch số 13/KH-UBND;"), True),
        (paragraph("Thực hiện nhiệm vụ được giao, cụ thể hóa."), False),
        (paragraph("Theo lộ trình của tỉnh."), False),
        (paragraph("Trên cơ sở kết quả năm 2025.", "I"), True),
        (paragraph("(Có phụ lục kèm theo)", "I"), False),
        (paragraph("Thực hiện Kế hoạch số 13/KH-UBND, Ủy ban nhân dân xã ban hành Kế hoạch;"), False),
        (paragraph("Căn cứ Luật Tổ chức, phòng Nội vụ yêu cầu các đơn vị:"), False),
    ],
)
def test_what_opens_the_text_is_a_basis_by_its_first_words_or_its_letters(line, basis):
    text = read_text(read(line), Head())
    assert (len(text.bases), len(text.body)) == ((1, 0) if basis else (0, 1))


def test_below_a_basis_whatever_ends_with_a_semicolon_is_another():
    other = "Kế hoạch số 13/KH-UBND của tỉnh;"
    assert texts(read_text(read(BASES[0], other, OPENING), Head()).bases) == [BASES[0], other]
    assert read_text(read(other, OPENING), Head()).bases == ()
