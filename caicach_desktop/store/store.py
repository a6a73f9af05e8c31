"""The store of one data folder: reading, operations, undo and redo, and telling listeners what changed."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.sql.dml import UpdateBase

from caicach_desktop.domain.changes import Changes
from caicach_desktop.store import journal, search, undo
from caicach_desktop.store.database import FolderLock, database_path, open_engine
from caicach_desktop.store.faults import known_faults
from caicach_desktop.store.location import probe_write
from caicach_desktop.store.transaction import Operation, WriteOutsideOperationError

Listener = Callable[[Changes], None]


class Store:
    """The plan store of a data folder; close it to let another program in."""

    def __init__(self, folder: Path, locked: Callable[[], object] = lambda: None) -> None:
        """Open (and make or migrate) the folder's database; raises AppError as `FolderLock` and `open_engine`.

        `locked` is called as soon as no other program can have the folder, long before a migration is done.
        """
        self.folder = folder
        self.path = database_path(folder)
        self._listeners: list[Listener] = []
        self._writing = threading.RLock()
        self._in_operation = False
        probe_write(folder)
        self._lock = FolderLock(folder)
        try:
            locked()
            self._engine = open_engine(folder)
        except BaseException:
            self._lock.release()
            raise
        event.listen(self._engine, "before_execute", _refuse_stray_writes)

    def close(self) -> None:
        """Close the database and free the folder."""
        self._engine.dispose()
        self._lock.release()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every operation, undo and redo, in the thread that did it; returns how to stop it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection for queries, all of which see the same state."""
        with known_faults(self.path), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def operation(self, title: str, merge_key: str | None = None) -> Iterator[Operation]:
        """One named change of any number of records: all of it is kept and journaled, or nothing.

        Operations with the same `merge_key` within a few seconds (typing in one cell) become one undo step.
        """
        with self._write() as connection:
            op = Operation(connection, title)
            yield op
            if op.images:
                entry_id = journal.record(connection, title, op.images, merge_key, datetime.now())
                op.changes = op.touched.changes(title, entry_id)
                search.refresh(connection, op.changes.ids)
        self._tell(op.changes)

    def undo(self) -> Changes:
        """Take the last operation back; raises AppError NOTHING_TO_UNDO."""
        return self._step(undo.undo)

    def redo(self) -> Changes:
        """Do the operation undone last again; raises AppError NOTHING_TO_REDO."""
        return self._step(undo.redo)

    def _step(self, step: Callable[[Connection], Changes]) -> Changes:
        with self._write() as connection:
            changes = step(connection)
            search.refresh(connection, changes.ids)
        self._tell(changes)
        return changes

    @contextmanager
    def _write(self) -> Iterator[Connection]:
        with self._writing:
            if self._in_operation:
                raise WriteOutsideOperationError("an operation is already under way in this thread")
            self._in_operation = True
            try:
                with known_faults(self.path), self._engine.connect() as plain:
                    connection = plain.execution_options(caicach_write=True)
                    with connection.begin():
                        yield connection
            finally:
                self._in_operation = False

    def _tell(self, changes: Changes) -> None:
        if changes:
            for listener in list(self._listeners):
                listener(changes)


def _refuse_stray_writes(connection: Connection, statement: Any, *_: object) -> None:
    if isinstance(statement, UpdateBase) and not connection.get_execution_options().get("caicach_write"):
        raise WriteOutsideOperationError(str(statement))
