"""The letterhead is found by what its lines say, in two columns, one column or none."""

import pytest

from caicach_desktop.documents.form_check_read_head import read_head
from tests.documents.printed import heading, read, text_of, texts

NAMES = ["ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN", "ỦY BAN NHÂN DÂN XÃ HÒA SƠN"]
STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
NUMBER = "Số: 05/KH-UBND"
DATE = "Hòa Sơn, ngày 05 tháng 3 năm 2026"


def test_two_columns_are_read_up_to_the_end_of_their_table():
    head, below = read_head(
        read([*NAMES, "_______", NUMBER], [STATE, MOTTO, DATE, ""], heading("KẾ HOẠCH"), "Nâng cao")
    )
    assert texts(head.state) == [STATE]
    assert text_of(head.motto) == MOTTO
    assert texts(head.names) == NAMES
    assert text_of(head.number) == NUMBER
    assert text_of(head.place_date) == DATE
    assert head.type_name is below[0]
    assert texts(head.lines) == [*NAMES, "_______", NUMBER, STATE, MOTTO, DATE, ""]
    assert texts(below) == ["KẾ HOẠCH", "Nâng cao"]


def test_without_a_number_the_names_are_those_of_the_other_column():
    head, _ = read_head(read(NAMES, [STATE, "Hòa Sơn", DATE]))
    assert texts(head.names) == NAMES


def test_below_the_number_the_subject_of_a_letter_goes_on():
    about = ["V/v nâng cao các chỉ số", "cải cách hành chính"]
    head, _ = read_head(read([NAMES[1], NUMBER, *about], [STATE, MOTTO, "(Bản điện tử)"]))
    assert texts(head.about) == about
    assert texts(head.names) == [NAMES[1]]


def test_below_the_number_nothing_is_a_name_where_no_subject_stands():
    head, _ = read_head(read([NAMES[1], NUMBER, "(Dự thảo)"], [STATE, MOTTO]))
    assert texts(head.names) == [NAMES[1]]
    assert head.about == ()


@pytest.mark.parametrize("typed", ["CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CÔNG HÀO XÃ HỘI CHỦ NGHIÃ VIỆT NAM"])
def test_quoc_hieu_is_known_with_a_letter_wrong(typed):
    assert texts(read_head(read([NAMES[1], NUMBER], [typed, MOTTO]))[0].state) == [typed]


def test_quoc_hieu_broken_in_two_is_one_element_with_its_second_half():
    head, _ = read_head(read([NAMES[1], NUMBER], ["CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA VIỆT NAM", MOTTO]))
    assert texts(head.state) == ["CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA VIỆT NAM"]
    assert text_of(head.motto) == MOTTO


def test_the_corner_of_an_electronic_appendix_is_neither_number_nor_name():
    corner = "Số: 05/KH-UBND; 05/03/2026; 10:30:15"
    head, _ = read_head(read([corner, NAMES[1], NUMBER], [STATE]))
    assert text_of(head.corner) == corner
    assert text_of(head.number) == NUMBER
    assert texts(head.names) == [NAMES[1]]


def test_the_search_ends_at_the_addressees_so_that_no_later_line_is_taken_for_a_number():
    head, below = read_head(read("Kính gửi: Các phòng", NUMBER))
    assert head.number is None
    assert texts(below) == ["Kính gửi: Các phòng", NUMBER]


def test_a_file_without_a_letterhead_begins_at_its_type_name():
    head, below = read_head(read("Dự thảo lần 2", heading("KẾ HOẠCH"), "Nâng cao"))
    assert head.lines == ()
    assert head.state == ()
    assert texts(below) == ["KẾ HOẠCH", "Nâng cao"]


def test_a_type_named_within_a_sentence_or_plain_is_no_heading():
    head, below = read_head(read("Kế hoạch", "Kế hoạch này gồm hai phần"))
    assert head.type_name is None
    assert len(below) == 2
