"""Reads what was reported on tasks."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, select

from caicach_desktop.domain.reporting import Progress, period_order
from caicach_desktop.store.mapping import each_as, to_domain
from caicach_desktop.store.tables import progress
from caicach_desktop.store.transaction import parts_of


def entries_of(connection: Connection, row_id: int) -> list[Progress]:
    """A task's entries, oldest period first."""
    found = each_as(Progress, connection.execute(select(progress).where(progress.c.row_id == row_id)))
    return sorted(found, key=lambda entry: period_order(entry.period))


def entry_by_id(connection: Connection, entry_id: int) -> Progress | None:
    """One entry, or None when it is gone."""
    record = connection.execute(select(progress).where(progress.c.id == entry_id)).mappings().first()
    return to_domain(Progress, record) if record else None


def entries_by_id(connection: Connection, ids: Sequence[int]) -> list[Progress]:
    """The entries with these ids that are there, the oldest first."""
    return list(each_as(Progress, connection.execute(select(progress).where(progress.c.id.in_(ids)))))


def entries_by_row(connection: Connection) -> dict[int, list[Progress]]:
    """Every entry, by the row it reports on, oldest period first."""
    found: defaultdict[int, list[Progress]] = defaultdict(list)
    for entry in each_as(Progress, connection.execute(select(progress))):
        found[entry.row_id].append(entry)
    for entries in found.values():
        entries.sort(key=lambda entry: period_order(entry.period))
    return dict(found)


def entries_of_period(connection: Connection, period: str) -> dict[int, Progress]:
    """The entries of one period by the row they report on."""
    result = connection.execute(select(progress).where(progress.c.period == period))
    return {entry.row_id: entry for entry in each_as(Progress, result)}


def entries_of_rows(connection: Connection, row_ids: Iterable[int]) -> dict[int, list[Progress]]:
    """The entries of these rows, by row, oldest period first."""
    found: defaultdict[int, list[Progress]] = defaultdict(list)
    for part in parts_of(list(row_ids)):
        for entry in each_as(Progress, connection.execute(select(progress).where(progress.c.row_id.in_(part)))):
            found[entry.row_id].append(entry)
    for entries in found.values():
        entries.sort(key=lambda entry: period_order(entry.period))
    return dict(found)
