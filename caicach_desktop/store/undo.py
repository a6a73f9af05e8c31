"""Takes journal entries back and does them again, run by run of like changes."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, Table, bindparam, delete, insert, select, update

from caicach_desktop.domain.changes import Changes
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.history import Action, EntryState
from caicach_desktop.store.journal import next_to_redo, next_to_undo, raw_changes
from caicach_desktop.store.tables import RECORDS, journal, journal_changes
from caicach_desktop.store.transaction import Image, Touched, parts_of

Change = Row[Any]


def undo(connection: Connection) -> Changes:
    """Take the last standing operation back; raises AppError NOTHING_TO_UNDO."""
    entry = next_to_undo(connection)
    if entry is None:
        raise AppError(ErrorCode.NOTHING_TO_UNDO)
    touched = Touched()
    for table, action, run in _runs(reversed(raw_changes(connection, entry.id))):
        if action == Action.INSERT:
            _capture(connection, table, run, "after")
            _delete(connection, table, run, touched)
        elif action == Action.DELETE:
            _insert(connection, table, [change.before for change in run], touched)
        else:
            _set(connection, table, [(change.record_id, change.before) for change in run], touched)
    connection.execute(update(journal).where(journal.c.id == entry.id).values(state=EntryState.UNDONE))
    return touched.changes(entry.title, entry.id)


def redo(connection: Connection) -> Changes:
    """Do the operation undone last again; raises AppError NOTHING_TO_REDO."""
    entry = next_to_redo(connection)
    if entry is None:
        raise AppError(ErrorCode.NOTHING_TO_REDO)
    touched = Touched()
    for table, action, run in _runs(raw_changes(connection, entry.id)):
        if action == Action.INSERT:
            _insert(connection, table, [change.after for change in run], touched)
        elif action == Action.DELETE:
            _capture(connection, table, run, "before")
            _delete(connection, table, run, touched)
        else:
            _set(connection, table, [(change.record_id, change.after) for change in run], touched)
    connection.execute(update(journal).where(journal.c.id == entry.id).values(state=EntryState.DONE, merge_key=None))
    return touched.changes(entry.title, entry.id)


def _runs(changes: Iterable[Change]) -> Iterator[tuple[Table, Action, list[Change]]]:
    """Neighbouring changes of one kind and action together: an import of thousands of rows is a few statements."""
    for (kind, action), run in groupby(changes, key=lambda change: (change.kind, change.action)):
        yield RECORDS[kind], Action(action), list(run)


def _present(connection: Connection, table: Table, ids: Sequence[int]) -> dict[int, Image]:
    found: dict[int, Image] = {}
    for part in parts_of(ids):
        records = connection.execute(select(table).where(table.c.id.in_(part))).mappings()
        found.update((record["id"], dict(record)) for record in records)
    return found


def _capture(connection: Connection, table: Table, run: Sequence[Change], image: str) -> None:
    """Keep the records that are about to go: an insert has only its id until it is undone, and a record that comes
    back must not come back with an older version."""
    present = _present(connection, table, [change.record_id for change in run])
    statement = update(journal_changes).where(journal_changes.c.id == bindparam("change"))
    images = [{"change": change.id, "image": present[change.record_id]} for change in run]
    connection.execute(statement.values({image: bindparam("image", type_=journal_changes.c[image].type)}), images)


def _insert(connection: Connection, table: Table, images: Sequence[Image], touched: Touched) -> None:
    connection.execute(insert(table), list(images))
    for image in images:
        touched.add(table, image["id"], image)


def _delete(connection: Connection, table: Table, run: Sequence[Change], touched: Touched) -> None:
    ids = [change.record_id for change in run]
    for record_id, record in _present(connection, table, ids).items():
        touched.add(table, record_id, record)
    for part in parts_of(ids):
        connection.execute(delete(table).where(table.c.id.in_(part)))


def _set(connection: Connection, table: Table, run: Sequence[tuple[int, Image]], touched: Touched) -> None:
    """Versions only ever rise, so that a window that saw an undone value cannot overwrite what came after."""
    present = _present(connection, table, [record_id for record_id, _ in run])
    for record_id, values in run:
        record = present[record_id]
        record["version"] += 1
        touched.add(table, record_id, record)
        statement = update(table).where(table.c.id == record_id)
        connection.execute(statement.values(**values, version=record["version"]))
