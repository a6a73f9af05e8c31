"""Reads plans, goals, appendices and rows."""

from collections.abc import Iterable

from sqlalchemy import Connection, func, select

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.plan import Appendix, Goal, Plan, PlanSummary, Row, WholeAppendix, WholePlan
from caicach_desktop.store.mapping import each_as, to_domain
from caicach_desktop.store.tables import appendices, goals, plans, rows
from caicach_desktop.store.transaction import parts_of


def plan_summaries(connection: Connection) -> list[PlanSummary]:
    """All plans with the number of their appendices and rows, newest first."""
    appendix_count = select(func.count()).where(appendices.c.plan_id == plans.c.id).scalar_subquery()
    row_count = (
        select(func.count())
        .select_from(rows.join(appendices, rows.c.appendix_id == appendices.c.id))
        .where(appendices.c.plan_id == plans.c.id)
        .scalar_subquery()
    )
    facts = (plans.c.id, plans.c.number, plans.c.symbol, plans.c.title, plans.c.doc_type, plans.c.issuer, plans.c.year)
    query = select(*facts, appendix_count, row_count).order_by(plans.c.id.desc())
    return [PlanSummary(*record) for record in connection.execute(query)]


def plan_by_id(connection: Connection, plan_id: int) -> Plan:
    """A plan's facts; raises AppError PLAN_NOT_FOUND."""
    record = connection.execute(select(plans).where(plans.c.id == plan_id)).mappings().first()
    if record is None:
        raise AppError(ErrorCode.PLAN_NOT_FOUND, id=plan_id)
    return to_domain(Plan, record)


def plan_names(connection: Connection, ids: Iterable[int]) -> list[tuple[int, str | None, str, str]]:
    """Of these plans the id, number, symbol and title, newest first."""
    query = select(plans.c.id, plans.c.number, plans.c.symbol, plans.c.title).where(plans.c.id.in_(list(ids)))
    return [
        (record[0], record[1], record[2], record[3]) for record in connection.execute(query.order_by(plans.c.id.desc()))
    ]


def plans_below(connection: Connection, plan_id: int) -> list[int]:
    """The ids of the plans that carry out this one."""
    return list(connection.execute(select(plans.c.id).where(plans.c.superior_id == plan_id)).scalars())


def goals_of(connection: Connection, plan_id: int) -> tuple[Goal, ...]:
    """A plan's goals in order."""
    query = select(goals).where(goals.c.plan_id == plan_id).order_by(goals.c.position, goals.c.id)
    return tuple(each_as(Goal, connection.execute(query)))


def appendix_by_id(connection: Connection, appendix_id: int) -> Appendix:
    """An appendix without its rows; raises AppError APPENDIX_NOT_FOUND."""
    record = connection.execute(select(appendices).where(appendices.c.id == appendix_id)).mappings().first()
    if record is None:
        raise AppError(ErrorCode.APPENDIX_NOT_FOUND, id=appendix_id)
    return to_domain(Appendix, record)


def appendices_by_id(connection: Connection, ids: Iterable[int]) -> list[Appendix]:
    """Those of the appendices that still exist, without their rows."""
    found: list[Appendix] = []
    for part in parts_of(list(ids)):
        found.extend(each_as(Appendix, connection.execute(select(appendices).where(appendices.c.id.in_(part)))))
    return found


def appendices_of(connection: Connection, plan_id: int | None = None) -> list[Appendix]:
    """The appendices of a plan, or of all plans, in order."""
    query = select(appendices).order_by(appendices.c.plan_id, appendices.c.position, appendices.c.id)
    if plan_id is not None:
        query = query.where(appendices.c.plan_id == plan_id)
    return list(each_as(Appendix, connection.execute(query)))


def rows_of(connection: Connection, appendix_id: int) -> tuple[Row, ...]:
    """The rows of an appendix in order, as stored."""
    query = select(rows).where(rows.c.appendix_id == appendix_id).order_by(rows.c.position, rows.c.id)
    return tuple(each_as(Row, connection.execute(query)))


def rows_by_id(connection: Connection, ids: Iterable[int]) -> list[Row]:
    """Those of the rows that still exist."""
    found: list[Row] = []
    for part in parts_of(list(ids)):
        found.extend(each_as(Row, connection.execute(select(rows).where(rows.c.id.in_(part)))))
    return found


def whole_appendix(connection: Connection, appendix_id: int) -> WholeAppendix:
    """An appendix with its rows; raises AppError APPENDIX_NOT_FOUND."""
    return WholeAppendix(appendix_by_id(connection, appendix_id), rows_of(connection, appendix_id))


def whole_plan(connection: Connection, plan_id: int) -> WholePlan:
    """A plan with all its parts; raises AppError PLAN_NOT_FOUND."""
    parts = (WholeAppendix(part, rows_of(connection, part.id)) for part in appendices_of(connection, plan_id))
    return WholePlan(plan_by_id(connection, plan_id), goals_of(connection, plan_id), tuple(parts))
