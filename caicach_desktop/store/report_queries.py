"""Reads the reports that were kept."""

from sqlalchemy import Connection, select

from caicach_desktop.domain.report_record import SavedReport
from caicach_desktop.store.mapping import to_domain
from caicach_desktop.store.tables import reports


def saved_report(connection: Connection, plan_id: int, period: str) -> SavedReport | None:
    """The report of a plan for a period, or None while none was kept."""
    query = select(reports).where(reports.c.plan_id == plan_id, reports.c.period == period)
    record = connection.execute(query).mappings().first()
    return to_domain(SavedReport, record) if record else None


def saved_places(connection: Connection) -> list[tuple[int, str]]:
    """Plan and period of every report that was kept."""
    query = select(reports.c.plan_id, reports.c.period).order_by(reports.c.id)
    return [(record[0], record[1]) for record in connection.execute(query)]
