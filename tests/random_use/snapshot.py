"""Everything the store holds, in a form that two moments can be compared by."""

from typing import Any

from sqlalchemy import select

from caicach_desktop.store.store import Store
from caicach_desktop.store.tables import RECORDS


def snapshot(store: Store) -> dict[str, list[dict[str, Any]]]:
    """Every record of every table, without its version: versions only ever rise, also when an operation is undone."""
    with store.read() as connection:
        return {
            name: [
                {key: value for key, value in record.items() if key != "version"}
                for record in connection.execute(select(table).order_by(table.c.id)).mappings()
            ]
            for name, table in RECORDS.items()
        }
