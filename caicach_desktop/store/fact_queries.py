"""Reads of tasks what sums need and no more: at many thousand rows their texts would take most of the time and room."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Any, NamedTuple, cast

from sqlalchemy import ColumnElement, Connection, Select, and_, case, func, null, or_, select

from caicach_desktop.domain.agency import AssignmentRole
from caicach_desktop.domain.collecting import Said
from caicach_desktop.domain.corrections import DONE_ON
from caicach_desktop.domain.plan import Cells, Plan, Row, RowKind
from caicach_desktop.domain.reporting import Status, period_order
from caicach_desktop.store.mapping import each_as
from caicach_desktop.store.tables import appendices, assignments, plans, progress, rows
from caicach_desktop.store.transaction import parts_of

_PART = 1000


class TaskLine(NamedTuple):
    """A row of an appendix: its text in one column (None where it is merged with the cell above), whether its cell in
    another is merged; the cells only of a group."""

    appendix_id: int
    row_id: int
    is_group: bool
    level: int
    due_on: str | None
    text: str | None
    merged: bool
    cells: Cells | None


def plan_heads(connection: Connection, plan_ids: Collection[int] | None = None) -> dict[int, Plan]:
    """What tells the years and periods of some plans or of all, by id in their order; the rest of each is left out."""
    query = select(plans.c.id, plans.c.title, plans.c.date, plans.c.year, plans.c.reporting).order_by(plans.c.id)
    found = (each_as(Plan, connection.execute(one)) for one in _narrowed(query, plans.c.id, plan_ids))
    return {plan.id: plan for some in found for plan in some}


def task_lines(
    connection: Connection, appendix_ids: Sequence[int], column: int | None, merging: int | None
) -> dict[int, list[TaskLine]]:
    """The rows of appendices in order, by appendix: with their text in `column`, and whether they are merged in
    `merging` with the row above."""
    may_be_merged = func.instr(rows.c.cells, "null") > 0
    is_group = rows.c.kind == RowKind.GROUP.value
    query = select(
        rows.c.appendix_id,
        rows.c.id,
        is_group,
        rows.c.level,
        rows.c.due_on,
        _cell(column),
        case((may_be_merged, _cell(merging).is_(None)), else_=False) if merging is not None else null(),
        case((is_group, rows.c.cells)).label("cells"),
    ).order_by(rows.c.appendix_id, rows.c.position, rows.c.id)
    found: defaultdict[int, list[TaskLine]] = defaultdict(list)
    for record in _records(connection, query, rows.c.appendix_id, appendix_ids):
        # Taken as it is: copying each would take as long as fetching it.
        found[record[0]].append(cast(TaskLine, record))
    return found


def _cell(column: int | None) -> ColumnElement[Any]:
    return null() if column is None else func.json_extract(rows.c.cells, f"$[{column}]")


def text_above(connection: Connection, row: Row, column: int) -> str:
    """What a merged cell reads: the next text above it in its column, "" where there is none."""
    cell = _cell(column)
    above = or_(rows.c.position < row.position, and_(rows.c.position == row.position, rows.c.id < row.id))
    query = select(cell).where(rows.c.appendix_id == row.appendix_id, above, cell.is_not(None))
    found = connection.execute(query.order_by(rows.c.position.desc(), rows.c.id.desc()).limit(1)).scalar()
    return found or ""


def leads_by_row(connection: Connection, appendix_ids: Collection[int] | None = None) -> dict[int, list[int]]:
    """The leading agencies of each row that has any, of some appendices or of all."""
    query = select(assignments.c.row_id, assignments.c.agency_id).where(assignments.c.role == AssignmentRole.LEAD.value)
    if appendix_ids is not None:
        query = query.join(rows, assignments.c.row_id == rows.c.id)
    found: defaultdict[int, list[int]] = defaultdict(list)
    for row_id, agency_id in _records(connection, query.order_by(assignments.c.id), rows.c.appendix_id, appendix_ids):
        found[row_id].append(agency_id)
    return found


def said_by_row(connection: Connection, appendix_ids: Collection[int] | None = None) -> dict[int, tuple[Said, ...]]:
    """What sums need of every report, by row, oldest period first; of some appendices or of all.

    What many reports say alike is held once.
    """
    query = select(progress.c.row_id, progress.c.period, progress.c.status, progress.c.reported_on, _done_on())
    if appendix_ids is not None:
        query = query.join(rows, progress.c.row_id == rows.c.id)
    known: dict[tuple[str, str, str | None, str | None], Said] = {}
    alike: dict[tuple[Said, ...], tuple[Said, ...]] = {}
    found: defaultdict[int, list[Said]] = defaultdict(list)
    for row_id, period, status, reported_on, done_on in _records(connection, query, rows.c.appendix_id, appendix_ids):
        key = (period, status, reported_on, done_on)
        if key not in known:
            known[key] = Said(period, Status(status), reported_on, done_on)
        found[row_id].append(known[key])
    order = {one: period_order(one.period) for one in known.values()}
    told = ((row_id, tuple(sorted(said, key=order.__getitem__))) for row_id, said in found.items())
    return {row_id: alike.setdefault(said, said) for row_id, said in told}


def _done_on() -> ColumnElement[Any]:
    """The day since which a task is done, kept only where a report was corrected so: looked for before it is read."""
    return case((func.instr(progress.c.extra, DONE_ON) > 0, func.json_extract(progress.c.extra, f"$.{DONE_ON}")))


def plans_of_appendices(connection: Connection, appendix_ids: Collection[int]) -> dict[int, int]:
    """The plan of each of these appendices that is there."""
    query = select(appendices.c.id, appendices.c.plan_id)
    return {one: plan_id for one, plan_id in _records(connection, query, appendices.c.id, appendix_ids)}


def plans_of_entries(connection: Connection, entry_ids: Collection[int]) -> dict[int, int]:
    """The plan that each of these reports is about, of those that are there."""
    join = progress.join(rows, progress.c.row_id == rows.c.id).join(appendices, rows.c.appendix_id == appendices.c.id)
    query = select(progress.c.id, appendices.c.plan_id).select_from(join)
    return {one: plan_id for one, plan_id in _records(connection, query, progress.c.id, entry_ids)}


def _records(
    connection: Connection, query: Select[Any], column: ColumnElement[int], ids: Collection[int] | None
) -> Iterator[Sequence[Any]]:
    for one in _narrowed(query, column, ids):
        for part in connection.execute(one).partitions(_PART):  # one by one takes longer
            yield from part


def _narrowed(query: Select[Any], column: ColumnElement[int], ids: Collection[int] | None) -> list[Select[Any]]:
    """The query for some ids, in as many parts as a database needs, or for all (None)."""
    return [query] if ids is None else [query.where(column.in_(part)) for part in parts_of(sorted(ids))]
