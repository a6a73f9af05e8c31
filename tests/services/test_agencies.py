"""Agencies and their tasks: links follow the texts, links made by hand stay."""

from dataclasses import replace

import pytest

from caicach_desktop.domain.agency import Agency, AssignmentRole
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.services import agencies, history, rows
from caicach_desktop.services.messages import sentence

LEAD, PARTNER = AssignmentRole.LEAD, AssignmentRole.PARTNER


def fails(code, action, *args):
    with pytest.raises(AppError) as caught:
        action(*args)
    assert caught.value.code == code


def named(store, name):
    return agencies.agency_named(store, name)


def test_links_follow_the_texts_through_merged_cells(store, table):
    assert table.leads() == [[], ["Công an xã"], ["Công an xã"], ["Công an xã"], [], ["Trạm Y tế"]]
    rows.edit_cell(store, table.rows[1], 2, "TRẠM Y TẾ; Phòng Kinh tế, Hạ tầng\nvà Đô thị")
    assert table.leads()[3] == ["Trạm Y tế", "Phòng Kinh tế, Hạ tầng và Đô thị"]
    counts = agencies.task_counts(store)
    assert counts == {named(store, "trạm y tế").id: 4, named(store, "Phòng Kinh tế, Hạ tầng và Đô thị").id: 3}


def test_links_follow_names_and_aliases(store, table):
    agency = named(store, "Công an xã")
    agencies.save_agency(store, replace(agency, name="Ban Công an", aliases=("Quân sự",)))
    assert table.leads()[1] == []
    agency = named(store, "QUÂN SỰ")
    agencies.save_agency(store, replace(agency, short_name="Công an xã"))
    assert table.leads()[1] == ["Ban Công an"]
    agencies.delete_agencies(store, [agency.id])
    assert table.leads()[1] == []
    assert table.read(2)[1] == "Công an xã"
    history.undo(store)
    assert table.leads()[1] == ["Ban Công an"]


def test_the_shorter_name_takes_over_when_the_longer_is_gone(store, table):
    agencies.save_agency(store, Agency(name="Công an"))
    assert table.leads()[1] == ["Công an xã"]
    agencies.delete_agencies(store, [named(store, "Công an xã").id])
    assert table.leads()[1] == ["Công an"]


def test_links_made_by_hand_stay(store, table):
    agency, row = named(store, "Trạm Y tế"), table.rows[1]
    agencies.link_agency(store, row.id, agency.id, PARTNER)
    assert not agencies.link_agency(store, row.id, agency.id, PARTNER)
    rows.edit_cell(store, row, 2, "")
    assert [(link.role, link.by_hand) for link in agencies.links_of_row(store, row.id)] == [(PARTNER, True)]
    (link,) = agencies.links_of_row(store, row.id)
    agencies.unlink_agency(store, link.id)
    fails(ErrorCode.ROW_GONE, agencies.unlink_agency, store, link.id)
    fails(ErrorCode.ROW_GONE, agencies.link_agency, store, 999, agency.id, LEAD)
    fails(ErrorCode.AGENCY_NOT_FOUND, agencies.link_agency, store, row.id, 999, LEAD)
    assert table.leads()[1] == []


def test_a_link_by_hand_is_not_doubled_by_the_text(store, table):
    row = table.rows[5]
    agencies.link_agency(store, row.id, named(store, "Công an xã").id, LEAD)
    rows.edit_cell(store, row, 2, "Công an xã")
    assert table.leads()[5] == ["Công an xã"]
    rows.edit_cell(store, table.rows[5], 2, "")
    assert table.leads()[5] == ["Công an xã"]


def test_names_are_tidy_and_unique(store):
    agency_id = agencies.save_agency(store, Agency(name="  Sở \n Nội  vụ\x00 "))
    assert named(store, "sở nội vụ").name == "Sở Nội vụ"
    fails(ErrorCode.AGENCY_EXISTS, agencies.save_agency, store, Agency(name="SỞ NỘI VỤ"))
    for nothing in (" \n", "\x01", "\u200b", "…"):
        fails(ErrorCode.NAME_MISSING, agencies.save_agency, store, Agency(name=nothing))
    fails(ErrorCode.AGENCY_NOT_FOUND, agencies.agency_named, store, "")
    fails(ErrorCode.AGENCY_NOT_FOUND, agencies.delete_agencies, store, [99])
    seen = named(store, "Sở Nội vụ")
    agencies.save_agency(store, replace(seen, short_name="SNV"))
    fails(ErrorCode.ROW_STALE, agencies.save_agency, store, replace(seen, short_name="x"))
    fails(ErrorCode.ROW_GONE, agencies.save_agency, store, Agency(id=agency_id + 1, name="x"))


def test_agencies_whose_names_differ_in_marks_only_are_two(store, table):
    luong, other = (agencies.save_agency(store, Agency(name=name)) for name in ("Thôn Lương", "Thôn Lượng"))
    rows.edit_cell(store, table.rows[1], 2, "THÔN LƯỢNG")
    assert table.leads()[1] == ["Thôn Lượng"]
    assert (named(store, "thôn lương").id, named(store, "Thôn  Lượng").id) == (luong, other)
    rows.edit_cell(store, table.rows[1], 2, "Thon Luong")
    assert table.leads()[1] == [], "it may be either"
    with pytest.raises(AppError) as caught:
        named(store, "thon luong")
    assert sentence(caught.value) == (
        "Tên “thon luong” viết không dấu, có thể là: Thôn Lương / Thôn Lượng; hãy ghi tên có đủ dấu."
    )
    assert agencies.propose_agencies(store) == []
    agencies.delete_agencies(store, [other])
    assert table.leads()[1] == ["Thôn Lương"]
    assert named(store, "thon luong").id == luong


def test_a_name_like_another_but_for_its_marks_is_asked_about(store):
    agencies.save_agency(store, Agency(name="Ban An"))
    fails(ErrorCode.AGENCY_ALIKE, agencies.save_agency, store, Agency(name="Bản An"))
    agencies.save_agency(store, Agency(name="Bản An"), even_alike=True)
    seen = named(store, "bản an")
    agencies.save_agency(store, replace(seen, short_name="BA"))
    fails(ErrorCode.AGENCY_EXISTS, agencies.save_agency, store, Agency(name="BẢN AN"), True)
    assert [agency.name for agency in agencies.list_agencies(store)][:2] == ["Ban An", "Bản An"]


def test_a_merged_agency_forgets_its_successor_when_that_is_deleted(store):
    new = agencies.save_agency(store, Agency(name="Phòng mới"))
    agencies.save_agency(store, Agency(name="Phòng cũ", successor_id=new, active=False))
    agencies.delete_agencies(store, [new])
    assert named(store, "Phòng cũ").successor_id is None
    history.undo(store)
    assert named(store, "Phòng cũ").successor_id == new


def test_agencies_are_proposed_from_the_texts(store, table):
    rows.edit_cell(store, table.rows[5], 2, "Văn phòng HĐND và UBND; Đoàn Thanh niên, Ban Chỉ huy\nTrạm Y tế")
    assert agencies.propose_agencies(store) == ["Ban Chỉ huy", "Đoàn Thanh niên", "Văn phòng HĐND và UBND"]
    agencies.add_agencies(store, [*agencies.propose_agencies(store), "trạm y tế", " Ban  Chỉ huy ", ""])
    assert agencies.propose_agencies(store) == []
    assert len(agencies.list_agencies(store)) == 6
    assert len(table.leads()[5]) == 4


def test_an_agency_is_deleted_together_with_its_successor_and_both_come_back(store):
    new = agencies.save_agency(store, Agency(name="Phòng mới"))
    old = agencies.save_agency(store, Agency(name="Phòng cũ", successor_id=new, active=False))
    agencies.delete_agencies(store, [new, old])
    assert not {new, old} & {agency.id for agency in agencies.list_agencies(store)}
    history.undo(store)
    assert {agency.id: agency.successor_id for agency in agencies.list_agencies(store)} == {new: None, old: new}
