"""Whole copies of the database through SQLite's own backup, which also takes what is still in the write-ahead log."""

import errno
import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.store.faults import fault_code


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
