"""Puts what was read and looked over into the database, all of it as one operation."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.ordering import between, spread
from caicach_desktop.domain.plan import Plan, Row, WholeAppendix, WholePlan
from caicach_desktop.domain.table import roman
from caicach_desktop.services.agencies import insert_agencies
from caicach_desktop.services.assigning import assign_appendices, assign_everything
from caicach_desktop.services.cleaning import cleaned
from caicach_desktop.services.plans import delete_row_records, insert_appendix, insert_plan, note_for
from caicach_desktop.services.rows import hand_on
from caicach_desktop.services.updating import Comparison, merged
from caicach_desktop.store import plan_queries, tables
from caicach_desktop.store.mapping import to_values
from caicach_desktop.store.store import Store
from caicach_desktop.store.transaction import Operation

_LONE = "Phụ lục"


@dataclass(frozen=True, slots=True)
class NewPlans:
    """What was read becomes new plans."""

    plans: tuple[WholePlan, ...]


@dataclass(frozen=True, slots=True)
class Update:
    """The changes of a comparison (by index) that are taken into the appendix compared."""

    comparison: Comparison
    taken: frozenset[int]


@dataclass(frozen=True, slots=True)
class IntoPlan:
    """What was read goes into a plan: appendices added at its end, others brought up to date."""

    plan_id: int
    added: tuple[WholeAppendix, ...] = ()
    updates: tuple[Update, ...] = ()


@dataclass(frozen=True, slots=True)
class Arrived:
    """Where what was brought in can be seen: the plan and the first appendix touched (0: none)."""

    plan_id: int
    appendix_id: int


def bring_in(
    store: Store,
    name: str,
    target: NewPlans | IntoPlan,
    agencies: Sequence[str] = (),
    progress: JobProgress = SILENT,
) -> Arrived:
    """Keep everything as the operation "Đưa vào từ tệp NAME", or nothing; new agencies are added first.

    Raises AppError PLAN_NOT_FOUND, APPENDIX_NOT_FOUND, ROW_STALE when an appendix compared was changed meanwhile,
    `Cancelled` when stopped.
    """
    with store.operation(f"Đưa vào từ tệp {name}") as op:
        progress.report(10, "Đang đưa vào dữ liệu")
        insert_agencies(op, [Agency(name=agency) for agency in agencies])
        place = _new_plans(op, target, progress) if isinstance(target, NewPlans) else _into(op, target, progress)
        if agencies:
            assign_everything(op)
        progress.report(95, "Sắp xong")
    return place


def _new_plans(op: Operation, target: NewPlans, progress: JobProgress) -> Arrived:
    ids = []
    for number, whole in enumerate(target.plans):
        progress.report(10 + 80 * number // len(target.plans), "Đang đưa vào dữ liệu")
        ids.append(insert_plan(op, whole))
    return Arrived(ids[0] if ids else 0, 0)


def _into(op: Operation, target: IntoPlan, progress: JobProgress) -> Arrived:
    plan = plan_queries.plan_by_id(op.connection, target.plan_id)
    touched = []
    for update in target.updates:
        progress.report(20, "Đang cập nhật phụ lục")
        _update(op, update)
        touched.append(update.comparison.old.appendix.id)
    for whole in target.added:
        progress.report(60, "Đang thêm phụ lục")
        touched.append(_add(op, plan, whole))
    assign_appendices(op, touched)
    return Arrived(plan.id, touched[0] if touched else 0)


def _add(op: Operation, plan: Plan, whole: WholeAppendix) -> int:
    """Add an appendix at the end; its number stays as read unless the plan already has one of that number."""
    present = plan_queries.appendices_of(op.connection, plan.id)
    if len(present) == 1 and present[0].number == _LONE:
        op.update(tables.appendices, present[0].id, None, {"number": f"{_LONE} {roman(1)}"})
        present = plan_queries.appendices_of(op.connection, plan.id)
    taken = {part.number for part in present}
    number = whole.appendix.number
    if number in taken or (present and number in ("", _LONE)):
        free = (f"{_LONE} {roman(count)}" for count in range(len(present) + 1, 2 * len(present) + 2))
        number = next(name for name in free if name not in taken)
    appendix = replace(whole.appendix, number=number, note=whole.appendix.note or note_for(plan))
    position = max((part.position for part in present), default=-1) + 1
    return insert_appendix(op, WholeAppendix(appendix, whole.rows), plan.id, position)


def _update(op: Operation, update: Update) -> None:
    """Rows that stay keep their ids and with them their reports; a task's later rows take over from a first one that
    leaves."""
    seen = update.comparison.old
    appendix = plan_queries.appendix_by_id(op.connection, seen.appendix.id)
    present = plan_queries.rows_of(op.connection, appendix.id)
    as_seen = [(row.id, row.version) for row in seen.rows]
    if appendix.columns != seen.appendix.columns or [(row.id, row.version) for row in present] != as_seen:
        raise AppError(ErrorCode.ROW_STALE, kind="appendices", id=appendix.id)
    rows = merged(update.comparison, update.taken)
    staying = {row.id for row in rows}
    leaving = {row.id for row in present if row.id not in staying}
    hand_on(op, WholeAppendix(appendix, present), leaving)
    delete_row_records(op, [row for row in present if row.id in leaving])
    placed = [
        replace(row, appendix_id=appendix.id, position=place) for row, place in zip(rows, _places(rows), strict=True)
    ]
    for row in placed:
        if row.id:
            values = {"cells": list(row.cells), "kind": row.kind.value, "level": row.level, "position": row.position}
            op.update(tables.rows, row.id, None, cleaned(values))
    op.insert_many(tables.rows, [cleaned(to_values(row)) for row in placed if not row.id])


def _places(rows: Sequence[Row]) -> list[int]:
    """Positions in order; rows keep theirs unless one was moved or there is no room between two of them."""
    kept = [row.position for row in rows if row.id]
    if kept != sorted(kept):
        return spread(len(rows))
    places: list[int] = []
    index = 0
    while index < len(rows):
        end = index
        while end < len(rows) and not rows[end].id:
            end += 1
        after = rows[end].position if end < len(rows) else None
        fitting = between(places[-1] if places else None, after, end - index) if end > index else []
        if fitting is None:
            return spread(len(rows))
        places += [*fitting, *([after] if after is not None else [])]
        index = end + 1
    return places
