"""The contents of evidence files: each once, under its SHA-256, in a folder beside the database."""

import errno
import os
import uuid
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.evidence import is_digest
from caicach_desktop.store import leftovers

FOLDER = "evidence"
PART = ".part-"
_PIECE = 1 << 20
_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG}


@dataclass(frozen=True, slots=True)
class Staged:
    """A content copied into the store but not yet under its name: `keep` gives it that."""

    part: Path
    target: Path
    sha256: str
    size: int

    def keep(self) -> None:
        """Put the content in its place, unless a sound one of the same digest lies there; raises AppError DISK_FULL or
        FOLDER_NOT_WRITABLE."""
        try:
            if not _same(self.target, self.sha256, self.size):
                self.target.parent.mkdir(parents=True, exist_ok=True)
                os.replace(self.part, self.target)
                settle(self.target.parent)
        except OSError as error:
            raise writing_fault(error, self.target) from error


def content_path(folder: Path, sha256: str) -> Path:
    """Where the content with a digest lies in a data folder; raises ValueError for what is no digest."""
    if not is_digest(sha256):
        raise ValueError(sha256)
    return folder / FOLDER / sha256[:2] / sha256


@contextmanager
def staged(folder: Path, source: BinaryIO, most: int, too_large: Callable[[], AppError]) -> Iterator[Staged]:
    """Copy a content into the store's disk and say what it is; it is gone again at the end unless it was kept.

    Raises what `too_large` makes when it has more than `most` bytes, AppError DISK_FULL or FOLDER_NOT_WRITABLE.
    """
    base = folder / FOLDER
    part = base / f"{PART}{uuid.uuid4().hex}"
    try:
        sha256, size = _copy(source, part, most, too_large)
        yield Staged(part, content_path(folder, sha256), sha256, size)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _copy(source: BinaryIO, part: Path, most: int, too_large: Callable[[], AppError]) -> tuple[str, int]:
    import hashlib  # loads 3.5 MB of ciphers

    digest, size = hashlib.sha256(), 0
    try:
        part.parent.mkdir(parents=True, exist_ok=True)
        file = part.open("xb")
    except OSError as error:
        raise writing_fault(error, part) from error
    with file:
        while data := source.read(_PIECE):
            size += len(data)
            if size > most:
                raise too_large()
            digest.update(data)
            try:
                file.write(data)
            except OSError as error:
                raise writing_fault(error, part) from error
        try:
            file.flush()
            os.fsync(file.fileno())
        except OSError as error:
            raise writing_fault(error, part) from error
    return digest.hexdigest(), size


def writing_fault(error: OSError, path: Path) -> AppError:
    """What hindered the writing of a file: a full disk, or its folder."""
    code = ErrorCode.DISK_FULL if error.errno in _FULL else ErrorCode.FOLDER_NOT_WRITABLE
    return AppError(code, path=str(path.parent))


def _same(path: Path, sha256: str, size: int) -> bool:
    """Whether a sound content lies there; one damaged on the disk is replaced."""
    return path.is_file() and path.stat().st_size == size and _digest(path) == sha256


def _digest(path: Path) -> str:
    import hashlib

    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def settle(folder: Path) -> None:
    """Make the new name as lasting as the commit that refers to it, where the system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def is_sound(folder: Path, sha256: str) -> bool:
    """Whether the content with a digest is there and reads as it did."""
    try:
        return _digest(content_path(folder, sha256)) == sha256
    except OSError:
        return False


def contents(folder: Path) -> Iterator[tuple[str, Path]]:
    """The digest and path of every content in a data folder."""
    for path in sorted((folder / FOLDER).glob("??/*")):
        if is_digest(path.name) and path.parent.name == path.name[:2]:
            yield path.name, path


def remove_parts(folder: Path) -> tuple[int, int]:
    """Delete what a killed program left of contents under way; returns how many files and their bytes."""
    return leftovers.clear(folder / FOLDER, f"{PART}*")


def remove_unused(folder: Path, used: Collection[str]) -> tuple[int, int]:
    """Delete the contents that nothing refers to and what a killed program left; returns how many and their bytes.

    A file that cannot be deleted (open in another program) stays for the next time.
    """
    count, size = remove_parts(folder)
    for path in (path for digest, path in contents(folder) if digest not in used):
        with suppress(OSError):
            bytes_freed = path.stat().st_size
            path.unlink()
            count, size = count + 1, size + bytes_freed
    return count, size
