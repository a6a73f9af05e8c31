"""Names of agencies: marks tell them apart, the way of typing does not."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach_desktop.domain.agency import Agency, AgencyNames, propose_names
from caicach_desktop.domain.legacy_text import Encoding, to_unicode
from caicach_desktop.domain.names import is_of_other_level, is_plain, is_same_name, name_key, plain_key

VILLAGES = [
    Agency(1, name="Thôn Lương", short_name="TL"),
    Agency(2, name="Thôn Lượng"),
    Agency(3, name="UBND xã Hòa An", aliases=("Xã Hòa An",)),
    Agency(4, name="UBND xã Hoa Ân", aliases=("Xã Hoa Ân",)),
    Agency(5, name="Phòng Văn hóa - Xã hội"),
    Agency(6, name="Tram Y te xa"),
    Agency(7, name="Công an xã", short_name="CA"),
]
NAMES = AgencyNames(VILLAGES)
TONES = "\u0300\u0301\u0303\u0309\u0323"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Phòng Văn hoá", "PHÒNG VĂN HÓA"),
        ("Ủy ban xã Hoà An", "Uỷ  ban\nxã Hòa\xa0An"),
        ("Văn hóa–Xã hội", "Văn hóa - Xã hội"),
        ("Văn hóa‑Xã hội", "văn hóa − xã hội"),
        ("Kinh tế & Hạ tầng", "Kinh tế và Hạ tầng"),
        ("Đảng ủy", "Ðảng ủy"),
        ("Trạm Y tế", "Trạm\u200b Y t\u00adế"),
        ("Thuý Quýt khoẻ", "Thúy Qúyt khỏe"),
    ],
)
def test_ways_of_typing_are_one_name(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)
    assert is_same_name(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Thôn Lương", "Thôn Lượng"),
        ("Xã Hòa An", "Xã Hoa Ân"),
        ("Xã Hòa An", "Xã Hoa An"),  # "Xã" has a mark: it was not typed plainly
        ("Bản Đa", "Bản Da"),
        ("Thôn Má", "Thôn Mà"),
        ("Thôn 1", "Thôn 2"),
        ("Phòng Kinh tế, Hạ tầng", "Phòng Kinh tế Hạ tầng"),
    ],
)
def test_marks_and_words_tell_names_apart(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)
    assert not is_same_name(one, other)


def test_a_name_without_any_mark_stands_for_one_that_has_them() -> None:
    assert is_same_name("Thon Luong", "Thôn Lượng")
    assert is_same_name("Thôn Lượng", "THON  LUONG")
    assert is_same_name("Phong Kinh te & Ha tang", "Phòng Kinh tế và Hạ tầng")
    assert not is_same_name("", "Thôn Lượng")


words = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậứừửữựộịểẽ-& ", max_size=16)


@given(words, st.randoms(use_true_random=False))
def test_a_name_is_the_same_however_it_is_typed(name: str, random) -> None:
    """Decomposed, in capitals, with other blanks, and with each tone on any letter of its word."""
    moved = []
    for word in name.split():
        letters = unicodedata.normalize("NFD", word)
        tones, bare = [c for c in letters if c in TONES], "".join(c for c in letters if c not in TONES)
        clusters = [bare[i] + ("" if i + 1 == len(bare) or not unicodedata.combining(bare[i + 1]) else bare[i + 1])
                    for i in range(len(bare)) if not unicodedata.combining(bare[i])]  # fmt: skip
        if len(tones) == 1 and word.isalpha():
            place = random.randrange(len(clusters))
            clusters[place] += tones[0]
            word = "".join(clusters)
        moved.append(word)
    other = "  ".join(moved).upper()
    assert name_key(other) == name_key(unicodedata.normalize("NFD", other)) == name_key(name)
    assert plain_key(other) == plain_key(name)
    assert is_plain(other) == is_plain(name)


@given(st.text(max_size=12), st.text(max_size=12))
def test_the_rule_is_the_same_from_both_sides_and_keys_keep_it(one: str, other: str) -> None:
    assert is_same_name(one, one)
    assert is_same_name(one, other) == is_same_name(other, one)
    if name_key(one) == name_key(other):
        assert plain_key(one) == plain_key(other)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Thôn Lương; thôn Lượng", (1, 2)),
        ("THÔN LƯỢNG", (2,)),
        ("Thôn Lướng", ()),
        ("Thon Luong", ()),
        ("Xã Hoà An, xã Hoa Ân", (3, 4)),
        ("UBND xa Hoa An", ()),
        ("Phong Van hoa - Xa hoi, cong an xa", (5, 7)),
        ("Phòng Van hoa - Xa hoi", ()),
        ("Trạm Y tế xã", (6,)),
        ("CẢ thôn Lương", (1,)),
    ],
)
def test_a_text_names_those_whose_marks_it_has_or_the_only_one_it_fits(text: str, ids: tuple[int, ...]) -> None:
    assert NAMES.find(text) == ids


def test_what_fits_several_is_a_doubt_and_no_new_name() -> None:
    assert NAMES.called("Thon  Luong") == (1, 2)
    assert NAMES.called("thôn lượng") == (2,)
    assert NAMES.called("ca") == (7,)
    assert NAMES.called("Thôn Lướng") == NAMES.called("") == ()
    assert NAMES.doubts("Cong an xa, Thon Luong; Thôn Lương") == {"Thon Luong": (1, 2)}
    assert propose_names(["Ban Thon Luong", "Thon Luong"], NAMES) == ["Ban Thon Luong"]


def test_another_name_without_marks_is_no_word_for_a_third_agency() -> None:
    names = AgencyNames([Agency(1, name="Thôn Lượng", aliases=("Thon Luong",)), Agency(2, name="Thôn Lương")])
    assert names.find("Thon Luong; thôn lượng") == names.called("thon luong") == (1,)
    assert names.find("Thôn Lướng") == names.called("Thôn Lướng") == ()


def test_an_agencys_own_name_counts_before_anothers_other_name() -> None:
    names = AgencyNames([Agency(1, name="Phòng A", aliases=("Phòng B",)), Agency(2, name="Phòng B")])
    assert names.find("Phòng B") == names.called("phòng b") == (2,)


def test_names_without_marks_are_not_proposed_beside_those_that_have_them() -> None:
    texts = ["Thôn Lương", "Tram Y te", "Trạm Y tế; Thôn Lượng", "Thon Luong", "Truong Mam non"]
    assert propose_names(texts, AgencyNames([])) == ["Thôn Lương", "Trạm Y tế", "Thôn Lượng", "Truong Mam non"]


def test_a_name_in_an_old_encoding_is_the_same() -> None:
    assert name_key(to_unicode("TH\xabN L\xad\xacng", Encoding.TCVN3)) == name_key("Thôn Lương")
    assert NAMES.find(to_unicode("Th\xabn L\xad\xeeng; x\xb7 Ho\xb5 An", Encoding.TCVN3)) == (2, 3)


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("Phòng Văn hóa - Xã hội phường", "Phòng Văn hóa - Xã hội xã", True),
        ("Phòng Văn hóa - Xã hội", "Phòng Văn hóa - Xã hội phường", False),
        ("Công an thành phố", "CÔNG AN TỈNH", True),
        ("UBND các xã, phường", "UBND phường", False),
        ("Sở Xây dựng", "Sở Nội vụ", False),
    ],
)
def test_agencies_of_different_levels_are_told_apart(one, other, differ):
    assert is_of_other_level(one, other) is is_of_other_level(other, one) is differ
