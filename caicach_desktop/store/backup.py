"""Whole copies of the database through SQLite's own backup, which also takes what is still in the write-ahead log."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.store.faults import fault_code


@dataclass(frozen=True, slots=True)
class Copied:
    """What a copy of the database holds: its schema version, how many plans and rows, and the contents of evidence
    files it refers to, by SHA-256."""

    schema: int
    plans: int
    rows: int
    digests: frozenset[str]


def backup_database(path: Path, target: Path) -> None:
    """Copy the database to `target`, check the copy, and only then give it its name.

    Raises AppError DISK_FULL or FOLDER_NOT_WRITABLE when it cannot be written, DATABASE_DAMAGED when the copy is not
    sound.
    """
    temporary = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary.unlink(missing_ok=True)
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(temporary)) as copy:
            source.backup(copy)
            # A copy lies alone, also on a disk that cannot be written: it must not ask for a log beside it.
            copy.execute("PRAGMA journal_mode=DELETE")
            sound = copy.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        if not sound:
            raise AppError(ErrorCode.DATABASE_DAMAGED, path=str(path))
        os.replace(temporary, target)
    except sqlite3.DatabaseError as error:
        raise AppError(fault_code(error) or ErrorCode.DATABASE_DAMAGED, path=str(target)) from error
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise AppError(ErrorCode.DISK_FULL if full else ErrorCode.FOLDER_NOT_WRITABLE, path=str(target)) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def look_into(path: Path) -> Copied:
    """What a copy holds, once it has been checked from end to end.

    Raises AppError FILE_MISSING, BACKUP_FOREIGN when it is no database of this program, BACKUP_DAMAGED.
    """
    if not path.is_file():
        raise AppError(ErrorCode.FILE_MISSING, path=str(path))
    with _reading(path) as copy:
        names = {name for (name,) in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not {"alembic_version", "plans", "rows", "journal"} <= names:
            raise AppError(ErrorCode.BACKUP_FOREIGN, path=str(path))
        if copy.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            raise AppError(ErrorCode.BACKUP_DAMAGED, path=str(path))
        schema = str(copy.execute("SELECT version_num FROM alembic_version").fetchone()[0])
        if not schema.isdecimal():
            raise AppError(ErrorCode.BACKUP_FOREIGN, path=str(path))
        plans, rows = (copy.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in ("plans", "rows"))
        found = copy.execute("SELECT DISTINCT sha256 FROM attachments") if "attachments" in names else ()
        return Copied(int(schema), plans, rows, frozenset(digest for (digest,) in found))


def restore_database(source: Path, target: Path) -> None:
    """Put a copy's content in place of a database nobody has open; when it is cut short, the old content stays.

    Raises AppError BACKUP_DAMAGED, DISK_FULL, FOLDER_NOT_WRITABLE, DATABASE_BUSY.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _reading(source) as copy, closing(sqlite3.connect(target)) as database:
            copy.backup(database)
    except sqlite3.DatabaseError as error:
        raise AppError(fault_code(error) or ErrorCode.DATABASE_DAMAGED, path=str(target)) from error
    except OSError as error:
        raise AppError(ErrorCode.FOLDER_NOT_WRITABLE, path=str(target)) from error


@contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A copy opened without writing anything beside it; one that lies beside its log is read with it."""
    alone = not path.with_name(f"{path.name}-wal").exists()
    address = f"{path.resolve().as_uri()}?mode=ro{'&immutable=1' if alone else ''}"
    try:
        with closing(sqlite3.connect(address, uri=True)) as copy:
            yield copy
    except sqlite3.DatabaseError as error:
        foreign = getattr(error, "sqlite_errorname", "") == "SQLITE_NOTADB"
        code = ErrorCode.BACKUP_FOREIGN if foreign else ErrorCode.BACKUP_DAMAGED
        raise AppError(code, path=str(path)) from error
