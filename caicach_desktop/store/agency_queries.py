"""Reads agencies and their assignments."""

from sqlalchemy import Connection, func, select

from caicach_desktop.domain.agency import Agency, Assignment
from caicach_desktop.domain.text import sort_key
from caicach_desktop.store.mapping import each_as
from caicach_desktop.store.tables import agencies, assignments, rows


def all_agencies(connection: Connection) -> list[Agency]:
    """Every agency, in Vietnamese order of names."""
    found = each_as(Agency, connection.execute(select(agencies)))
    return sorted(found, key=lambda agency: (sort_key(agency.name), agency.id))


def assignments_of(connection: Connection, appendix_id: int | None = None) -> list[Assignment]:
    """The assignments of an appendix's rows, or all of them."""
    query = select(assignments).order_by(assignments.c.id)
    if appendix_id is not None:
        join = assignments.join(rows, assignments.c.row_id == rows.c.id)
        query = (
            select(assignments).select_from(join).where(rows.c.appendix_id == appendix_id).order_by(assignments.c.id)
        )
    return list(each_as(Assignment, connection.execute(query)))


def assignments_of_row(connection: Connection, row_id: int) -> list[Assignment]:
    """The assignments of one row."""
    query = select(assignments).where(assignments.c.row_id == row_id).order_by(assignments.c.id)
    return list(each_as(Assignment, connection.execute(query)))


def task_counts(connection: Connection) -> dict[int, int]:
    """How many task rows each agency leads or takes part in, by agency id."""
    query = select(assignments.c.agency_id, func.count(assignments.c.row_id.distinct())).group_by(
        assignments.c.agency_id
    )
    return {agency_id: count for agency_id, count in connection.execute(query)}
