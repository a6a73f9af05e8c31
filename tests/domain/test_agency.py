"""Agencies found in texts: longest name first, never split blindly."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach_desktop.domain.agency import Agency, AgencyNames, propose_names

AGENCIES = [
    Agency(1, name="Phòng Văn hóa", aliases=("Phòng VH",)),
    Agency(2, name="Phòng Văn hóa - Xã hội", short_name="VHXH"),
    Agency(3, name="Phòng Kinh tế, Hạ tầng và Đô thị phường"),
    Agency(4, name="Công an xã", short_name="CA"),
    Agency(5, name="Công an", aliases=("",)),
]
NAMES = AgencyNames(AGENCIES)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Phòng Văn hóa - Xã hội", (2,)),
        ("Phòng Văn hóa–Xã hội", (2,)),
        ("Phòng Kinh tế, Hạ tầng & Đô thị phường", (3,)),
        ("phòng văn hoá; PHÒNG VĂN HÓA - XÃ HỘI", (1, 2)),
        ("Công an xã, Phòng Kinh tế, Hạ tầng và Đô thị phường", (4, 3)),
        ("Phòng Kinh tế,\nHạ tầng  và Đô thị phường", (3,)),
        ("Công an tỉnh; Công an xã; công an xã", (5, 4)),
        ("Phòng VH và VHXH", (1, 2)),
        ("CA, các ngành", (4,)),
        ("Tất cả các cơ quan, đơn vị liên quan", ()),
        ("Phòng Văn hóamới", ()),
        ("", ()),
    ],
)
def test_find(text, ids):
    assert NAMES.find(text) == ids
    assert NAMES.find(unicodedata.normalize("NFD", text)) == ids


def test_another_levels_agency_is_not_found_by_the_name_without_its_level():
    police = AgencyNames([Agency(1, name="Công an xã", aliases=("Công an",)), Agency(2, name="Trạm Y tế")])
    assert police.find("Công an; Công an, phường đội; Trạm Y tế phường") == (1, 2)
    assert police.find("Công an phường; CÔNG AN ĐẶC KHU; Công an thị trấn") == ()
    assert police.find("Công an đoàn phường") == (1,)


def test_without_agencies_nothing_is_found():
    assert AgencyNames([]).find("Công an xã") == AgencyNames([Agency(1)]).find("") == ()


@given(st.permutations(AGENCIES), st.sampled_from(["; ", ", ", "\n", " và "]))
def test_every_name_in_a_list_is_found_whatever_their_order(agencies, separator):
    text = separator.join(agency.name for agency in agencies)
    assert AgencyNames(reversed(agencies)).find(text) == tuple(agency.id for agency in agencies)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Phòng Kinh tế, Hạ tầng và Đô thị", ["Phòng Kinh tế, Hạ tầng và Đô thị"]),
        ("Văn phòng HĐND và UBND xã; Trạm Y tế", ["Văn phòng HĐND và UBND xã", "Trạm Y tế"]),
        ("Phòng VH-XH, Ủy ban MTTQ, Trạm Y tế", ["Phòng VH-XH", "Ủy ban MTTQ", "Trạm Y tế"]),
        ("Phòng Kinh tế và Phòng Tư pháp", ["Phòng Kinh tế", "Phòng Tư pháp"]),
        ("Trung tâm Văn hóa, Thể thao và Truyền thông", ["Trung tâm Văn hóa, Thể thao và Truyền thông"]),
        ("Ban Quản lý, Bảo trì công trình", ["Ban Quản lý, Bảo trì công trình"]),
        ("Phòng Kinh tế và các đơn vị liên quan", ["Phòng Kinh tế"]),
        ("- Sở Nội vụ;\n- Sở Y tế.", ["Sở Nội vụ", "Sở Y tế"]),
        ("Các cơ quan, đơn vị liên quan", []),
        ("Các phòng, ban ngành", []),
        ("Toàn thể cán bộ; những người liên quan", []),
        (" ; , .", []),
        ("1. Sở Nội vụ\n2. Sở Y tế (phối hợp)", ["Sở Nội vụ", "Sở Y tế"]),
        ("Chủ trì: Phòng 5", ["Phòng 5"]),
        ("Như trên", []),
        ("Công an xã", []),
    ],
)
def test_propose_names(text, names):
    assert propose_names([text], AgencyNames([AGENCIES[3]])) == names


def test_a_name_written_in_several_ways_is_proposed_once():
    assert propose_names(["Trạm Y tế", "TRẠM Y TẾ; trạm y tế"], AgencyNames([])) == ["Trạm Y tế"]


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (["Sở\nNội vụ; Sở Tư pháp"], ["Sở Nội vụ", "Sở Tư pháp"]),
        (["Bưu\nđiện tỉnh"], ["Bưu điện tỉnh"]),
        (["Ban Quản lý\nKhu công nghiệp", "Ban Quản lý Khu công nghiệp"], ["Ban Quản lý Khu công nghiệp"]),
        (["Phòng Kinh tế\nCông an xã\ncác đơn vị liên quan"], ["Phòng Kinh tế", "Công an xã"]),
        (["Phòng Kinh tế;\ntrạm y tế"], ["Phòng Kinh tế", "trạm y tế"]),
        (["Phòng Kinh tế\ncông an xã"], ["Phòng Kinh tế", "công an xã"]),
    ],
)
def test_a_name_that_a_line_break_cuts_is_one_name(texts, names):
    assert propose_names(texts, AgencyNames([])) == names
