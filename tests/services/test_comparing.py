"""Comparing plans and appendices that are kept."""

import pytest

from caicach_desktop.domain.comparing import PairKind
from caicach_desktop.domain.errors import AppError
from caicach_desktop.services.comparing import Side, compare_sides
from caicach_desktop.services.plans import list_plans, save_new_plan
from caicach_desktop.services.rows import delete_rows, edit_cell
from tests.services.table import Table, small_plan


def test_a_copy_that_was_worked_on_differs_there_alone(store, table: Table) -> None:
    old = list_plans(store)[0].id
    new = save_new_plan(store, small_plan(), "Đưa vào")
    edit_cell(store, table.rows[5], 3, "Quý III")
    delete_rows(store, table.rows[1:2])
    comparison = compare_sides(store, Side(new), Side(old, table.id))
    assert comparison.count(PairKind.CHANGED) == 1
    assert comparison.count(PairKind.LEFT) == 1
    assert {pair.left.plan_id for pair in comparison.pairs if pair.left} == {new}
    assert [pair.right.row_id for pair in comparison.pairs if pair.right] == [row.id for row in table.rows]


def test_sides_that_are_gone_are_known_faults(store, table: Table) -> None:
    for side in (Side(99), Side(1, 99)):
        with pytest.raises(AppError):
            compare_sides(store, Side(1), side)
