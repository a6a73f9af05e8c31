"""The only way to write: an operation is one transaction, one undo step and one journal entry."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, delete, insert, select, text, update

from caicach_desktop.domain.changes import Changes, Kind
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.history import Action
from caicach_desktop.store.tables import RECORDS, appendices, rows

Image = dict[str, Any]


class WriteOutsideOperationError(RuntimeError):
    """Raised when something tries to write to the database outside an operation: a bug."""


class Touched:
    """Collects which records were touched, as `Changes` will tell them."""

    def __init__(self) -> None:
        self.ids: defaultdict[Kind, set[int]] = defaultdict(set)
        self.appendix_ids: set[int] = set()

    def add(self, table: Table, record_id: int, record: Mapping[Any, Any]) -> None:
        """Note a record; a row also notes its appendix."""
        self.ids[Kind(table.name)].add(record_id)
        if table is rows:
            self.appendix_ids.add(record["appendix_id"])
        elif table is appendices:
            self.appendix_ids.add(record_id)

    def changes(self, title: str, entry_id: int) -> Changes:
        """What was touched, for those who listen."""
        return Changes(title, entry_id, {k: frozenset(v) for k, v in self.ids.items()}, frozenset(self.appendix_ids))


class Operation:
    """Writes records and keeps the images that undo needs: ids of inserts, changed columns of updates, deleted
    records."""

    def __init__(self, connection: Connection, title: str) -> None:
        self.connection = connection
        self.title = title
        self.touched = Touched()
        self.images: list[Image] = []
        self.changes = Changes(title)

    def insert(self, table: Table, values: Mapping[str, Any]) -> int:
        """Insert a record and return its id."""
        return self.insert_many(table, [values])[0]

    def insert_many(self, table: Table, records: Sequence[Mapping[str, Any]]) -> list[int]:
        """Insert records of the same columns in one statement and return their ids in the same order.

        The ids are given here: to ask for them would cost a statement for each record. No one else writes meanwhile.
        """
        if not records:
            return []
        first = self._last_id(table) + 1
        ids = list(range(first, first + len(records)))
        for record_id, record in zip(ids, records, strict=True):
            self._note(table, record_id, record, Action.INSERT, None, None)
        values = [{**record, "id": record_id} for record_id, record in zip(ids, records, strict=True)]
        self.connection.execute(insert(table), values)
        return ids

    def _last_id(self, table: Table) -> int:
        """The greatest id a table ever gave (AUTOINCREMENT keeps it when the record is gone), 0 where none was."""
        query = text("SELECT seq FROM sqlite_sequence WHERE name = :name")
        return int(self.connection.execute(query, {"name": table.name}).scalar() or 0)

    def update(self, table: Table, record_id: int, version: int | None, values: Mapping[str, Any]) -> bool:
        """Change columns of a record as it was seen at `version` (None: whatever it is now); False when nothing
        differs.

        Raises AppError ROW_GONE when the record no longer exists, ROW_STALE when it has been changed since.
        """
        old = self._present(table, record_id, version)
        changed = {name: value for name, value in values.items() if old[name] != value}
        if not changed:
            return False
        self.connection.execute(
            update(table).where(table.c.id == record_id).values(**changed, version=old["version"] + 1)
        )
        self._note(table, record_id, old, Action.UPDATE, {name: old[name] for name in changed}, changed)
        return True

    def delete(self, table: Table, record_id: int, version: int | None = None) -> None:
        """Delete one record as it was seen at `version` (None: whatever it is now).

        Raises AppError ROW_GONE when it no longer exists, ROW_STALE when it has been changed since.
        """
        self._present(table, record_id, version)
        self.delete_where(table, "id", [record_id])

    def delete_where(self, table: Table, column: str, values: Iterable[int]) -> list[int]:
        """Delete all records whose column is one of the values, keeping each whole for undo; returns their ids."""
        gone: list[int] = []
        for part in parts_of(list(values)):
            condition = table.c[column].in_(part)
            for record in self.connection.execute(select(table).where(condition)).mappings().all():
                self._note(table, record["id"], record, Action.DELETE, dict(record), None)
                gone.append(record["id"])
            self.connection.execute(delete(table).where(condition))
        return gone

    def _present(self, table: Table, record_id: int, version: int | None) -> Mapping[Any, Any]:
        record = self.connection.execute(select(table).where(table.c.id == record_id)).mappings().first()
        if record is None:
            raise AppError(ErrorCode.ROW_GONE, kind=table.name, id=record_id)
        if version is not None and record["version"] != version:
            raise AppError(ErrorCode.ROW_STALE, kind=table.name, id=record_id)
        return record

    def _note(
        self,
        table: Table,
        record_id: int,
        record: Mapping[Any, Any],
        action: Action,
        before: Image | None,
        after: Image | None,
    ) -> None:
        if table.name not in RECORDS:
            raise WriteOutsideOperationError(f"{table.name} is not a table of records")
        self.touched.add(table, record_id, record)
        self.images.append(
            {"kind": table.name, "record_id": record_id, "action": action.value, "before": before, "after": after}
        )


_PART = 500
T = TypeVar("T")


def parts_of(values: Sequence[T]) -> list[Sequence[T]]:
    """The values in parts: a database takes only so many in one condition."""
    return [values[start : start + _PART] for start in range(0, len(values), _PART)]
