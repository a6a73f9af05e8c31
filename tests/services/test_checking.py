"""Checking kept plans and drafts."""

from datetime import date

import pytest

from caicach_desktop.domain.draft import Draft
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.services.agencies import list_agencies
from caicach_desktop.services.checking import check_draft, check_plan
from caicach_desktop.services.importing import import_sample
from caicach_desktop.services.plans import load_plan
from caicach_desktop.services.rows import edit_cell
from tests.services.table import small_plan

TODAY = date(2026, 9, 15)


def test_a_kept_plan_is_checked_with_the_agencies_of_the_office(store, table) -> None:
    plan_id = load_plan(store, 1).plan.id
    assert check_plan(store, plan_id, TODAY) == []
    row = table.rows[1]
    edit_cell(store, row, 2, "Công an huyện")
    (finding,) = check_plan(store, plan_id, TODAY)
    assert (finding.row_id, finding.appendix_id, finding.column) == (row.id, table.id, 2)


def test_the_sample_has_nothing_to_mend(store) -> None:
    assert check_plan(store, import_sample(store), TODAY) == []


def test_a_plan_that_is_gone_is_a_known_fault(store) -> None:
    with pytest.raises(AppError) as raised:
        check_plan(store, 99)
    assert raised.value.code == ErrorCode.PLAN_NOT_FOUND


def test_a_draft_is_checked_before_it_is_kept(store, table) -> None:
    assert check_draft(Draft(small_plan()), list_agencies(store), TODAY) == []
    whole = small_plan()
    assert [f.code.value for f in check_draft(Draft(whole), today=date(2026, 1, 1))] == []
