"""One normal form, one search form, one dictionary order, dates and numbers as printed."""

import random
import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach_desktop.domain.text import (
    clean,
    decimal,
    fold,
    name_in_text,
    nfc,
    parse_short_date,
    printed_number,
    sort_key,
    squeeze,
    within_sentence,
)

# As a dictionary has them: letters first (a ă â … d đ …), then level, huyền, hỏi, ngã, sắc, nặng.
DICTIONARY = """a an anh ă ăn ẳng â ân ba bà bả bã bá bạ bác băng bằng bân bê bền bo bô bơ ca các căn cân cò cô cơ cờ
da dành dân di đa đà đã đá đạo đăng đâm đi đò đô đơ e em ê ga ma mà mả mã má mạ mai o oan ô ông ơ ơn tha thanh tu tư từ
ư ước xa ý yên"""
VIETNAMESE = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
vietnamese = st.text(alphabet=VIETNAMESE + VIETNAMESE.upper() + " 0129-", max_size=20)


def test_words_stand_in_dictionary_order():
    words = DICTIONARY.split()
    shuffled = random.Random(1).sample(words, len(words))
    assert sorted(shuffled, key=sort_key) == words
    assert sorted((unicodedata.normalize("NFD", word.upper()) for word in shuffled), key=sort_key) == [
        unicodedata.normalize("NFD", word.upper()) for word in words
    ]


def test_names_are_ordered_word_by_word_and_numbers_by_value():
    names = ["Ban Quản lý", "Công an xã", "Đảng ủy", "Phòng Kinh tế", "Phòng Văn hóa", "Ủy ban", "Văn phòng"]
    assert sorted(reversed(names), key=sort_key) == names
    assert sorted(["1.10", "10", "2", "1.9", "1.2"], key=sort_key) == ["1.2", "1.9", "1.10", "2", "10"]
    assert sort_key("9" * 5000) > sort_key("1")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Phường Đồng Tâm", "phuong dong tam"),
        ("  ĐẶC\u00a0KHU\n đảo ", "dac khu dao"),
        ("Ủy ban, Uỷ ban", "uy ban, uy ban"),
        ("Nguyễn Thị Ưởng ỷ", "nguyen thi uong y"),
        ("", ""),
    ],
)
def test_fold(text, folded):
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


@given(vietnamese)
def test_folding_keeps_nothing_but_plain_letters_and_is_done_once(text):
    assert fold(text).isascii()
    assert fold(fold(text)) == fold(text) == fold(unicodedata.normalize("NFD", text)) == fold(text.upper())


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("\r\n\x00\x0b\u0301e\u2028\ud800")), max_size=30))
def test_clean_text_can_be_stored_and_stays_as_it_is(text):
    cleaned = clean(text)
    assert clean(cleaned) == cleaned == nfc(cleaned)
    cleaned.encode("utf-8")
    assert not {c for c in cleaned if unicodedata.category(c) == "Cc"} - {"\n", "\t"} - set(map(chr, range(0x80, 0xA0)))


def test_clean_keeps_lines_and_squeeze_makes_one():
    assert clean("a\r\nb\rc\u2028d\u2029e\x0bf\x00\x1b\ud800") == "a\nb\nc\nd\ne\nf"
    # A page break of Word's ends a line too: the words beside it stay apart.
    assert clean("hết mục I\x0cmục II\x85hết") == "hết mục I\nmục II\nhết"
    assert clean("e\x00\u0301") == "é"
    assert clean("  hai  dấu\tcách ") == "  hai  dấu\tcách "
    assert squeeze(" Hòa\u00a0 \n Sơn\t") == "Hòa Sơn"


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from("/-."))
def test_a_typed_date_is_read(day, sign):
    assert parse_short_date(f" {day.day}{sign}{day.month:02d}{sign}{day.year} ") == day


@pytest.mark.parametrize("text", ["", "31/2/2026", "1/13/2026", "1/1/26", "1/1/0000", "mai", "1/1/2026 x"])
def test_what_is_no_date_is_none(text):
    assert parse_short_date(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [("80", 80), ("80,5", 80.5), (" 80.5 ", 80.5), ("-1,25", -1.25), ("1 000", 1000), ("", None), ("1_0", None)]
    + [(text, None) for text in ("nan", "inf", "1e5", "80%", "1,2,3", ",5", "80 - 85", "9" * 400)],
)
def test_decimal(text, number):
    assert decimal(text) == number


def test_only_a_single_digit_gets_a_zero():
    assert [printed_number(n) for n in ("5", "05", "12", "", "7a")] == ["05", "05", "12", "", "7a"]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("ỦY BAN NHÂN DÂN THỊ XÃ BA ĐỒN", "Ủy ban nhân dân thị xã Ba Đồn"),
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI", "Chủ tịch Ủy ban nhân dân tỉnh Đồng Nai"),
        ("ỦY BAN NHÂN DÂN XÃ SUỐI NGÀN", "Ủy ban nhân dân xã Suối Ngàn"),
        ("ỦY BAN NHÂN DÂN XÃ HỘI SƠN", "Ủy ban nhân dân xã Hội Sơn"),
        ("ỦY BAN NHÂN DÂN XÃ VĂN HÓA", "Ủy ban nhân dân xã Văn Hóa"),
        ("ỦY BAN NHÂN DÂN XÃ A VÀ XÃ B", "Ủy ban nhân dân xã A và xã B"),
        ("UBND TP. HUẾ", "UBND TP. Huế"),
        ("PHÒNG VĂN HÓA - XÃ HỘI PHƯỜNG VĂN SƠN", "Phòng Văn hóa - Xã hội phường Văn Sơn"),
        ("PHÒNG VĂN HOÁ – XÃ HỘI", "Phòng Văn hoá – Xã hội"),
        ("PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ", "Phòng Kinh tế, Hạ tầng và Đô thị"),
        ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH TỈNH LÀO CAI", "Sở Văn hóa, Thể thao và Du lịch tỉnh Lào Cai"),
        ("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ A", "Trung tâm Phục vụ hành chính công xã A"),
        ("ĐẢNG ỦY XÃ A", "Đảng ủy xã A"),
        ("Ủy ban nhân dân XÃ A", "Ủy ban nhân dân XÃ A"),
        ("", ""),
    ],
)
def test_a_name_in_capitals_is_written_as_in_a_text(name, written):
    assert name_in_text(name) == written


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("Quý III/2026", "quý III/2026"),
        ("Đẩy mạnh", "đẩy mạnh"),
        ("PAR INDEX", "PAR INDEX"),
        ("6 tháng", "6 tháng"),
        ("", ""),
    ],
)
def test_a_title_goes_on_a_sentence_with_a_small_letter(text, within):
    assert within_sentence(text) == within
