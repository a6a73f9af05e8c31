"""Reads what was reported on tasks."""

from collections import defaultdict

from sqlalchemy import Connection, select

from caicach_desktop.domain.reporting import Progress, period_order
from caicach_desktop.store.mapping import to_domain
from caicach_desktop.store.tables import progress


def entries_of(connection: Connection, row_id: int) -> list[Progress]:
    """A task's entries, oldest period first."""
    records = connection.execute(select(progress).where(progress.c.row_id == row_id)).mappings()
    return sorted((to_domain(Progress, record) for record in records), key=lambda entry: period_order(entry.period))


def entry_by_id(connection: Connection, entry_id: int) -> Progress | None:
    """One entry, or None when it is gone."""
    record = connection.execute(select(progress).where(progress.c.id == entry_id)).mappings().first()
    return to_domain(Progress, record) if record else None


def entries_by_row(connection: Connection) -> dict[int, list[Progress]]:
    """Every entry, by the row it reports on, oldest period first."""
    found: defaultdict[int, list[Progress]] = defaultdict(list)
    for record in connection.execute(select(progress)).mappings():
        found[record["row_id"]].append(to_domain(Progress, record))
    for entries in found.values():
        entries.sort(key=lambda entry: period_order(entry.period))
    return dict(found)


def entries_of_period(connection: Connection, period: str) -> dict[int, Progress]:
    """The entries of one period by the row they report on."""
    records = connection.execute(select(progress).where(progress.c.period == period)).mappings()
    return {record["row_id"]: to_domain(Progress, record) for record in records}
