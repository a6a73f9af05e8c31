"""Reads what a package needs of many rows at once: the facts of all plans, reports by row and period, agencies."""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from caicach_desktop.domain.package import plan_key
from caicach_desktop.domain.plan import Plan
from caicach_desktop.domain.reporting import Progress
from caicach_desktop.store.mapping import each_as
from caicach_desktop.store.tables import assignments, plans, progress
from caicach_desktop.store.transaction import parts_of

_FACTS = ("id", "doc_type", "issuer_parent", "issuer", "number", "symbol", "title", "date", "year")


def plan_facts(connection: Connection) -> list[Plan]:
    """Of every plan the facts by which it is known; its texts are left out."""
    return list(each_as(Plan, connection.execute(select(*(plans.c[name] for name in _FACTS)).order_by(plans.c.id))))


def plans_with_key(connection: Connection, key: str) -> list[int]:
    """The ids of the plans known by a key."""
    return [plan.id for plan in plan_facts(connection) if plan_key(plan) == key]


def reports_of(connection: Connection, row_ids: Sequence[int]) -> dict[tuple[int, str], Progress]:
    """What was reported on these rows, by row and period."""
    found: dict[tuple[int, str], Progress] = {}
    for part in parts_of(row_ids):
        for entry in each_as(Progress, connection.execute(select(progress).where(progress.c.row_id.in_(part)))):
            found[entry.row_id, entry.period] = entry
    return found


def agencies_of(connection: Connection, row_ids: Sequence[int]) -> set[int]:
    """The ids of the agencies that lead or take part in any of these rows."""
    found: set[int] = set()
    for part in parts_of(row_ids):
        query = select(assignments.c.agency_id).where(assignments.c.row_id.in_(part))
        found.update(connection.execute(query).scalars())
    return found
