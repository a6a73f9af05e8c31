"""Writing a file beside its target and then putting it in the target's place, so that a failure leaves the old file."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.long_paths import reachable, resolved

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG}


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give the path of a new, empty file to write; when the block ends well it takes the place of `path`.

    When anything fails or the work is cancelled the new file is removed and the old one stays as it was.
    Raises AppError: FILE_NOT_WRITABLE (read-only, open in another program), FOLDER_NOT_WRITABLE, DISK_FULL.
    """
    target = resolved(path)
    _refuse_protected(target)
    name = f".~caicach-{os.urandom(6).hex()}.tmp"
    part = reachable(target, more=len(name)).with_name(name)
    try:
        part.touch(exist_ok=False)
    except OSError as error:
        raise _folder_fault(error, target) from error
    try:
        yield part
        _finish(part, target)
    except OSError as error:
        if error.filename not in (None, str(part), part):
            raise
        raise _file_fault(error, target) from error
    finally:
        # Gone already when all went well; a file that cannot be removed must not hide the first fault.
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _refuse_protected(target: Path) -> None:
    """A read-only file is refused, though replacing it would work: whoever protected it meant it."""
    try:
        mode = reachable(target).stat().st_mode
    except OSError:
        return
    writable = mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    if not stat.S_ISREG(mode) or not writable or not os.access(reachable(target), os.W_OK):
        raise AppError(ErrorCode.FILE_NOT_WRITABLE, path=str(target))


def _finish(part: Path, target: Path) -> None:
    with part.open("r+b") as file:
        os.fsync(file.fileno())
    with suppress(OSError):
        part.chmod(stat.S_IMODE(reachable(target).stat().st_mode))
    try:
        os.replace(part, reachable(target))
    except OSError as error:
        raise _file_fault(error, target) from error


def _file_fault(error: OSError, target: Path) -> AppError:
    code = ErrorCode.DISK_FULL if error.errno in _FULL else ErrorCode.FILE_NOT_WRITABLE
    return AppError(code, path=str(target))


def _folder_fault(error: OSError, target: Path) -> AppError:
    if error.errno in _FULL:
        return AppError(ErrorCode.DISK_FULL, path=str(target))
    return AppError(ErrorCode.FOLDER_NOT_WRITABLE, path=str(target.parent))
