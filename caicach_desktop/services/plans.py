"""Plans and appendices: list, read, make, change, delete."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from caicach_desktop.domain.changes import Changes
from caicach_desktop.domain.ordering import spread
from caicach_desktop.domain.plan import (
    Appendix,
    Goal,
    Layout,
    Numbering,
    Plan,
    Row,
    WholeAppendix,
    WholePlan,
)
from caicach_desktop.domain.plan_file import year_of
from caicach_desktop.domain.plan_year import stated_year
from caicach_desktop.domain.roman import roman
from caicach_desktop.domain.table import shown_rows
from caicach_desktop.domain.text import squeeze
from caicach_desktop.services.cleaning import cleaned
from caicach_desktop.services.plan_list import list_plans as list_plans
from caicach_desktop.store import plan_queries, tables
from caicach_desktop.store.mapping import to_plain, to_values
from caicach_desktop.store.store import Store
from caicach_desktop.store.transaction import Operation

_LONE = "Phụ lục"


def load_plan(store: Store, plan_id: int) -> WholePlan:
    """A plan with all its parts; raises AppError PLAN_NOT_FOUND."""
    with store.read() as connection:
        return plan_queries.whole_plan(connection, plan_id)


def load_appendix(store: Store, appendix_id: int) -> WholeAppendix:
    """An appendix with its rows as stored; raises AppError APPENDIX_NOT_FOUND."""
    with store.read() as connection:
        return plan_queries.whole_appendix(connection, appendix_id)


def list_appendices(store: Store, plan_id: int | None = None) -> list[Appendix]:
    """The appendices of a plan, or of all plans, without their rows, in order."""
    with store.read() as connection:
        return plan_queries.appendices_of(connection, plan_id)


def create_plan(store: Store, plan: Plan, layout: Layout | None = None) -> int:
    """Make a plan from its facts, with a first appendix when a layout is given; returns its id."""
    parts = (WholeAppendix(_new_appendix(layout, plan)),) if layout else ()
    return save_new_plan(store, WholePlan(plan, (), parts), "Lập kế hoạch mới")


def save_new_plan(store: Store, whole: WholePlan, title: str) -> int:
    """Keep a whole plan (made or imported) as one operation; returns its id."""
    with store.operation(title) as op:
        plan_id = insert_plan(op, whole)
    return plan_id


def insert_plan(op: Operation, whole: WholePlan) -> int:
    """Write a whole plan within an operation: facts, goals, appendices, rows and the assignments their texts name."""
    plan = whole.plan
    plan = plan if plan.year else replace(plan, year=stated_year(plan.date, plan.title, plan.doc_type))
    plan_id = op.insert(tables.plans, cleaned(to_values(plan)))
    op.insert_many(tables.goals, [_goal_values(goal, plan_id, n) for n, goal in enumerate(whole.goals)])
    ids = [insert_appendix(op, part, plan_id, n) for n, part in enumerate(whole.appendices)]
    _assign(op, ids)
    return plan_id


def _assign(op: Operation, appendix_ids: Sequence[int]) -> None:
    """Imported here so that listing plans, the first thing done at start, need not wait for it."""
    from caicach_desktop.services.assigning import assign_appendices

    assign_appendices(op, appendix_ids)


def _goal_values(goal: Goal, plan_id: int, position: int) -> dict[str, Any]:
    values: dict[str, Any] = cleaned(to_values(replace(goal, plan_id=plan_id, position=position)))
    return values


def insert_appendix(op: Operation, whole: WholeAppendix, plan_id: int, position: int) -> int:
    """Write an appendix with its rows at a position within a plan; returns its id."""
    appendix = replace(whole.appendix, plan_id=plan_id, position=position)
    appendix_id = op.insert(tables.appendices, cleaned(to_values(appendix)))
    places = spread(len(whole.rows))
    placed = (replace(r, appendix_id=appendix_id, position=p) for r, p in zip(whole.rows, places, strict=True))
    op.insert_many(tables.rows, [cleaned(to_values(row)) for row in placed])
    return appendix_id


def update_plan(store: Store, plan: Plan, **changes: Any) -> Changes:
    """Change facts of a plan as it was seen; raises AppError ROW_STALE or ROW_GONE.

    The "(Kèm theo …)" notes that say what the plan's facts said before follow them; others stay as they were typed.
    """
    values = cleaned({name: to_plain(value) for name, value in changes.items()})
    if "date" in changes and "year" not in changes and year_of(changes["date"]):
        seen = {"title": plan.title, "doc_type": plan.doc_type} | changes
        values["year"] = stated_year(seen["date"], seen["title"], seen["doc_type"])
    with store.operation("Sửa thông tin kế hoạch", merge_key=f"plan:{plan.id}:{sorted(changes)}") as op:
        if op.update(tables.plans, plan.id, plan.version, values):
            renew_notes(op, plan)
    return op.changes


def renew_notes(op: Operation, before: Plan) -> None:
    """Let the "(Kèm theo …)" notes that say what a plan's facts said before follow them.

    `before` may have been seen with other texts than are stored; only the note it led to is compared.
    """
    note, note_before = note_for(plan_queries.plan_by_id(op.connection, before.id)), note_for(before)
    for appendix in plan_queries.appendices_of(op.connection, before.id):
        # Blanks left to be filled in may be of any width.
        if squeeze(appendix.note or "") == squeeze(note_before):
            op.update(tables.appendices, appendix.id, None, {"note": note})


def set_goals(store: Store, plan_id: int, goals: Sequence[Goal]) -> Changes:
    """Make these the goals of a plan, in this order: those with an id are changed, new ones added, the others
    deleted."""
    kept = {goal.id for goal in goals}
    with store.operation("Sửa mục tiêu") as op:
        for old in plan_queries.goals_of(op.connection, plan_id):
            if old.id not in kept:
                op.delete(tables.goals, old.id)
        for position, goal in enumerate(goals):
            values = _goal_values(goal, plan_id, position)
            if goal.id:
                op.update(tables.goals, goal.id, goal.version, values)
            else:
                op.insert(tables.goals, values)
    return op.changes


def delete_plan(store: Store, plan_id: int) -> Changes:
    """Delete a plan with all its parts; raises AppError PLAN_NOT_FOUND."""
    with store.operation("Xóa kế hoạch") as op:
        plan_queries.plan_by_id(op.connection, plan_id)
        parts = plan_queries.appendices_of(op.connection, plan_id)
        _delete_appendices(op, [part.id for part in parts])
        op.delete_where(tables.goals, "plan_id", [plan_id])
        op.delete_where(tables.reports, "plan_id", [plan_id])
        for below in plan_queries.plans_below(op.connection, plan_id):
            op.update(tables.plans, below, None, {"superior_id": None})
        op.delete(tables.plans, plan_id)
    return op.changes


def add_appendix(store: Store, plan_id: int, layout: Layout) -> int:
    """Add an empty appendix with a layout's columns at the end of a plan; returns its id. Raises AppError
    PLAN_NOT_FOUND."""
    with store.operation("Thêm phụ lục") as op:
        plan = plan_queries.plan_by_id(op.connection, plan_id)
        return append_appendix(op, plan, WholeAppendix(_new_appendix(layout, plan)))


def append_appendix(op: Operation, plan: Plan, whole: WholeAppendix) -> int:
    """Write an appendix at the end of a plan within an operation; its number stays unless the plan already has one of
    that number. Returns its id.

    A lone "Phụ lục" becomes "Phụ lục I": two or more take Roman numerals (Nghị định 30/2020/NĐ-CP, Phụ lục I).
    """
    present = plan_queries.appendices_of(op.connection, plan.id)
    taken = {part.number for part in present}
    if len(present) == 1 and taken == {_LONE}:
        taken = {f"{_LONE} {roman(1)}"}
        op.update(tables.appendices, present[0].id, None, {"number": f"{_LONE} {roman(1)}"})
    number = whole.appendix.number
    if number in taken or (present and number in ("", _LONE)):
        free = (f"{_LONE} {roman(count)}" for count in range(len(present) + 1, 2 * len(present) + 2))
        number = next(name for name in free if name not in taken)
    appendix = replace(whole.appendix, number=number, note=whole.appendix.note or note_for(plan))
    position = max((part.position for part in present), default=-1) + 1
    return insert_appendix(op, WholeAppendix(appendix, whole.rows), plan.id, position)


def _new_appendix(layout: Layout, plan: Plan) -> Appendix:
    """An empty appendix whose note names the plan it goes with."""
    title = (plan.title,) if plan.title else ()
    note = note_for(plan)
    return Appendix(number=_LONE, title=title, note=note, columns=layout.columns, numbering=Numbering.AUTOMATIC)


def note_for(plan: Plan) -> str:
    """The "(Kèm theo …)" line a new appendix of a plan gets: the one its documents would put in the place of none."""
    # Loaded with the first plan that is made: a start does without documents.
    from caicach_desktop.documents.facts import appendix_note

    return appendix_note(plan, electronic=False)


def update_appendix(store: Store, appendix: Appendix, **changes: Any) -> Changes:
    """Change an appendix's number, title, note, numbering or columns; raises AppError ROW_STALE or ROW_GONE."""
    values = cleaned({name: to_plain(value) for name, value in changes.items()})
    with store.operation("Sửa phụ lục", merge_key=f"appendix:{appendix.id}:{sorted(changes)}") as op:
        if changes.get("numbering") == Numbering.TYPED:
            _keep_numbers(op, appendix)
        if op.update(tables.appendices, appendix.id, appendix.version, values) and "columns" in changes:
            _assign(op, [appendix.id])
    return op.changes


def _keep_numbers(op: Operation, appendix: Appendix) -> None:
    """Write the numbers shown into the rows, so that none changes when numbers are no longer worked out."""
    rows = plan_queries.rows_of(op.connection, appendix.id)
    for row, shown in zip(rows, shown_rows(appendix, rows), strict=True):
        if row.cells != shown.cells:
            op.update(tables.rows, row.id, None, {"cells": list(shown.cells)})


def delete_appendix(store: Store, appendix_id: int) -> Changes:
    """Delete an appendix with its rows; raises AppError APPENDIX_NOT_FOUND."""
    with store.operation("Xóa phụ lục") as op:
        plan_queries.appendix_by_id(op.connection, appendix_id)
        _delete_appendices(op, [appendix_id])
    return op.changes


def _delete_appendices(op: Operation, ids: Sequence[int]) -> None:
    for appendix_id in ids:
        delete_row_records(op, plan_queries.rows_of(op.connection, appendix_id))
        op.delete(tables.appendices, appendix_id)


def delete_row_records(op: Operation, rows: Sequence[Row]) -> None:
    """Delete rows with what hangs on them: progress, evidence files and assignments."""
    ids = [row.id for row in rows]
    op.delete_where(tables.attachments, "row_id", ids)
    op.delete_where(tables.progress, "row_id", ids)
    op.delete_where(tables.assignments, "row_id", ids)
    op.delete_where(tables.rows, "id", ids)
