"""What the database reports about its file, as the faults the program knows."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from caicach_desktop.domain.errors import AppError, ErrorCode

FULL_BELOW_BYTES = 1 << 16  # SQLite reports some writes to a full disk as failed ones
_FAULTS = {
    "SQLITE_FULL": ErrorCode.DISK_FULL,
    "SQLITE_BUSY": ErrorCode.DATABASE_BUSY,
    "SQLITE_LOCKED": ErrorCode.DATABASE_BUSY,
    "SQLITE_CORRUPT": ErrorCode.DATABASE_DAMAGED,
    "SQLITE_NOTADB": ErrorCode.DATABASE_DAMAGED,
    "SQLITE_READONLY": ErrorCode.FOLDER_NOT_WRITABLE,
    "SQLITE_CANTOPEN": ErrorCode.FOLDER_NOT_WRITABLE,
    "SQLITE_IOERR": ErrorCode.DISK_FAILED,
}


def fault_code(error: BaseException | None) -> ErrorCode | None:
    """What a fault of SQLite's means, by its own error name and never by words of the message."""
    name = getattr(error, "sqlite_errorname", "") or ""
    return next((code for prefix, code in _FAULTS.items() if name.startswith(prefix)), None)


@contextmanager
def known_faults(path: Path) -> Iterator[None]:
    """Turn what the database reports about its file (full disk, damage, lock) into AppError."""
    try:
        yield
    except DatabaseError as error:
        code = fault_code(error.orig)
        if code is None:
            raise
        if code == ErrorCode.DISK_FAILED and shutil.disk_usage(path.parent).free < FULL_BELOW_BYTES:
            code = ErrorCode.DISK_FULL
        raise AppError(code, path=str(path)) from error
