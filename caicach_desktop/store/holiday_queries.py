"""Reads the days declared to be off or to be worked."""

from sqlalchemy import Connection, select

from caicach_desktop.domain.holidays import Holiday
from caicach_desktop.store.mapping import to_domain
from caicach_desktop.store.tables import holidays


def declared_days(connection: Connection) -> list[Holiday]:
    """Every declared day, in order."""
    query = select(holidays).order_by(holidays.c.day)
    return [to_domain(Holiday, record) for record in connection.execute(query).mappings()]
