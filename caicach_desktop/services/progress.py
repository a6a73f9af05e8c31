"""Progress of tasks: what was reported for each period."""

from collections.abc import Collection, Iterable
from datetime import date

from caicach_desktop.documents.progress import TaskReport
from caicach_desktop.domain.changes import Changes
from caicach_desktop.domain.collecting import state_for
from caicach_desktop.domain.corrections import typed
from caicach_desktop.domain.deadline import understand
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.plan import WholePlan
from caicach_desktop.domain.reporting import Progress, period_end, period_order
from caicach_desktop.domain.table import Task, tasks_of
from caicach_desktop.services.cleaning import cleaned
from caicach_desktop.services.evidence import delete_evidence_of
from caicach_desktop.store import plan_queries, progress_queries, tables
from caicach_desktop.store.mapping import to_values
from caicach_desktop.store.store import Store
from caicach_desktop.store.transaction import Operation


def entries_of(store: Store, row_id: int) -> list[Progress]:
    """A task's entries, oldest period first."""
    with store.read() as connection:
        return progress_queries.entries_of(connection, row_id)


def entries_for_period(store: Store, row_ids: Collection[int], period: str) -> dict[int, Progress]:
    """The entries of these tasks for one period, by row id; tasks without one are left out."""
    with store.read() as connection:
        found = progress_queries.entries_of_rows(connection, row_ids)
    return {row_id: one for row_id, entries in found.items() for one in entries if one.period == period}


def save_progress(store: Store, entry: Progress) -> int:
    """Keep what was reported on a task for a period: a new entry (id 0) or one changed as it was seen; returns its id.

    Raises AppError PERIOD_WRONG for a code that is none, PERCENT_WRONG outside 0 to 100, DATE_WRONG, ROW_GONE when the
    task is gone, ROW_STALE when the entry was changed elsewhere or someone else has just made one for this period.
    """
    _check(entry)
    with store.operation("Cập nhật tiến độ") as op:
        if not plan_queries.rows_by_id(op.connection, [entry.row_id]):
            raise AppError(ErrorCode.ROW_GONE, kind="rows", id=entry.row_id)
        others = progress_queries.entries_of(op.connection, entry.row_id)
        if any(other.period == entry.period and other.id != entry.id for other in others):
            raise AppError(ErrorCode.ROW_STALE, kind="progress", id=entry.row_id)
        seen = next((other for other in others if other.id == entry.id), None)
        values = cleaned(to_values(typed(seen, entry) if seen else entry))
        if entry.id:
            op.update(tables.progress, entry.id, entry.version, values)
            return entry.id
        return op.insert(tables.progress, values)


def save_many(store: Store, entries: Iterable[Progress]) -> list[int]:
    """Keep what was reported on many tasks as one operation, all or nothing; returns the entries' ids in order.

    Each is new (id 0) or changed as it was seen; one that changes nothing writes nothing. Raises AppError as
    `save_progress`, and ROW_STALE where two entries are for one task and period.
    """
    entries = list(entries)
    for entry in entries:
        _check(entry)
    rows = {entry.row_id for entry in entries}
    with store.operation(f"Cập nhật tiến độ {len(rows)} nhiệm vụ") as op:
        return _write_many(op, entries, rows)


def _write_many(op: Operation, entries: list[Progress], rows: set[int]) -> list[int]:
    missing = rows - {row.id for row in plan_queries.rows_by_id(op.connection, rows)}
    if missing:
        raise AppError(ErrorCode.ROW_GONE, kind="rows", id=min(missing))
    present = progress_queries.entries_of_rows(op.connection, rows)
    taken = {(row_id, one.period): one.id for row_id, found in present.items() for one in found}
    known = {one.id: one for found in present.values() for one in found}
    ids: list[int] = []
    new: list[tuple[int, Progress]] = []
    for place, entry in enumerate(entries):
        key = (entry.row_id, entry.period)
        if taken.setdefault(key, entry.id or -1 - place) not in (entry.id, -1 - place):
            raise AppError(ErrorCode.ROW_STALE, kind="progress", id=entry.row_id)
        if entry.id and entry.id not in known:
            raise AppError(ErrorCode.ROW_GONE, kind="progress", id=entry.id)
        ids.append(entry.id)
        if entry.id:
            values = cleaned(to_values(typed(known[entry.id], entry)))
            op.update(tables.progress, entry.id, entry.version, values)
        else:
            new.append((place, entry))
    made = op.insert_many(tables.progress, [cleaned(to_values(entry)) for _, entry in new])
    for (place, _), entry_id in zip(new, made, strict=True):
        ids[place] = entry_id
    return ids


def _check(entry: Progress) -> None:
    if period_end(entry.period) is None:
        raise AppError(ErrorCode.PERIOD_WRONG, value=entry.period)
    if entry.percent is not None and not 0 <= entry.percent <= 100:
        raise AppError(ErrorCode.PERCENT_WRONG, value=entry.percent)
    if entry.reported_on:
        try:
            as_kept = date.fromisoformat(entry.reported_on).isoformat()
        except ValueError:
            as_kept = ""
        if entry.reported_on != as_kept:  # "20260630" is a date too, but days are compared as texts
            raise AppError(ErrorCode.DATE_WRONG, value=entry.reported_on)


def delete_progress(store: Store, entry_id: int) -> Changes:
    """Delete an entry with its evidence files; raises AppError ROW_GONE when it is no longer there."""
    with store.operation("Xóa tiến độ") as op:
        entry = progress_queries.entry_by_id(op.connection, entry_id)
        if entry is not None:
            delete_evidence_of(op, entry.row_id, entry.period)
        op.delete(tables.progress, entry_id)
    return op.changes


def reports_for(store: Store, whole: WholePlan, period: str, today: date) -> dict[int, TaskReport]:
    """What is known of each task of a plan at the end of a period, or today where it still runs, by row id.

    What was reported for later periods is left out.
    """
    tasks = [task for part in whole.appendices for task in tasks_of(part)]
    with store.read() as connection:
        entries = progress_queries.entries_of_rows(connection, [task.row_id for task in tasks])
    year = whole.plan.year
    return {task.row_id: _report(task, entries.get(task.row_id, []), period, today, year) for task in tasks}


def _report(task: Task, entries: list[Progress], period: str, today: date, year: int | None) -> TaskReport:
    known = [entry for entry in entries if period_order(entry.period) <= period_order(period)]
    return TaskReport(
        state_for(understand(task.deadline, year), task.due_on, known, period, today, year),
        next((entry for entry in known if entry.period == period), None),
    )
