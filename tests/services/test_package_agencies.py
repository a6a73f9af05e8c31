"""Agencies of a package beside those known here: marks tell them apart, what is in doubt is told and not taken."""

import pytest

from caicach_desktop.domain.agency import Agency
from caicach_desktop.services import agencies, plans, rows
from caicach_desktop.services.package_agencies import compared_agencies
from caicach_desktop.services.package_review import open_package
from caicach_desktop.services.package_taking import take, usual_choices
from caicach_desktop.services.package_words import review_lines
from caicach_desktop.services.returning import look_over
from caicach_desktop.services.workspace import open_store
from tests.services.package_making import fill, packed

HERE = [
    Agency(1, name="Thôn Lương", aliases=("Xóm Đông",)),
    Agency(2, name="Thôn Lượng"),
    Agency(3, name="Công an xã"),
    Agency(4, name="Ban An"),
]


@pytest.mark.parametrize(
    ("names", "new", "doubts"),
    [
        (["THÔN LƯỢNG", "Xóm Đông", "Cong an xa"], [], []),
        (["Thôn Lướng", "Xóm Đống"], ["Thôn Lướng", "Xóm Đống"], []),
        (["Thon Luong"], [], [("Thon Luong", ("Thôn Lương", "Thôn Lượng"))]),
        (["Thon Luong", "Thôn Lương", "Thôn Lượng"], ["Thon Luong"], []),
        (["Bản An"], [], []),
        (["Bản An", "Ban An"], ["Bản An"], []),
    ],
)
def test_agencies_are_known_by_their_names_with_their_marks(names, new, doubts):
    found = compared_agencies([Agency(9, name=name) for name in names], HERE)
    assert [agency.name for agency in found.new] == new
    assert list(found.doubts) == doubts


def test_further_names_go_to_the_agency_whose_marks_they_have():
    packaged = [Agency(8, name="Thôn Lượng", aliases=("Xóm Đống", "Thôn Lương")), Agency(9, name="Thôn Lương")]
    found = compared_agencies(packaged, HERE)
    assert [(more.agency.name, more.new) for more in found.names] == [("Thôn Lượng", ("Xóm Đống",))]


def test_a_doubt_is_told_in_the_review_and_adds_nothing(tmp_path):
    with open_store(tmp_path / "xã") as commune, open_store(tmp_path / "tỉnh") as store:
        fill(commune, tmp_path / "tệp")
        agencies.save_agency(commune, Agency(name="Thon Luong"))
        rows.edit_cell(commune, plans.load_plan(commune, 1).appendices[0].rows[1], 2, "Thon Luong")
        agencies.add_agencies(store, ["Thôn Lương", "Thôn Lượng"])
        path = packed(commune, 1, tmp_path / "gói.caicach")
        told = "Chưa nhận cơ quan “Thon Luong”: tên viết không dấu, chưa rõ là Thôn Lương hay Thôn Lượng."
        review = open_package(store, path)
        assert f"  {told}" in review_lines(review, usual_choices(review))
        assert told in look_over(store, [path]).files[0].notes
        take(store, review, usual_choices(review))
        counts = agencies.task_counts(store)
        named = {agency.name: counts.get(agency.id) for agency in agencies.list_agencies(store)}
        assert "Thon Luong" not in named
        assert named["Thôn Lương"] is named["Thôn Lượng"] is None
