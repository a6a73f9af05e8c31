"""Brings the contents of evidence files from one folder into another, and says which could not be had whole."""

import os
import sys
import uuid
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from pathlib import Path

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.store import leftovers
from caicach_desktop.store.evidence import FOLDER, PART, content_path, is_sound, settle, staged, writing_fault

Told = Callable[[int, int], object]


def copy_contents(
    sources: Sequence[Path],
    target: Path,
    digests: Collection[str],
    link: bool = False,
    done: Told = lambda _so_far, _of: None,
) -> frozenset[str]:
    """Bring contents into `target`'s evidence folder from the first of some folders that has them whole; returns the
    digests of those that none has.

    What lies there already and what is copied is read and compared with its name, which is its digest: size and time
    of a file on a worn stick say nothing. With `link` nothing is read: a content on the same disk gets a second name
    where the system can and takes no room, which is cheap enough for every day. `done` is told after each one how many
    are there, of how many; what it raises ends the copying. Then, and when AppError DISK_FULL or FOLDER_NOT_WRITABLE is
    raised, nothing new is left.
    """
    leftovers.clear(target / FOLDER, f"{PART}*")
    lost, new = set[str](), list[Path]()
    try:
        for number, digest in enumerate(sorted(digests), 1):
            place = content_path(target, digest)
            present = place.exists()
            if not _bring(digest, sources, target, link):
                lost.add(digest)
            elif not present:
                new.append(place)
            done(number, len(digests))
    except BaseException:
        # On a full disk they would take the room and be of no use.
        for place in new:
            with suppress(OSError):
                place.unlink()
        raise
    return frozenset(lost)


def _bring(digest: str, sources: Sequence[Path], target: Path, link: bool) -> bool:
    """Whether the content is there, then or now."""
    if link:
        return any(_link(content_path(source, digest), target, digest) for source in sources)
    return is_sound(target, digest) or any(_copy(content_path(source, digest), target, digest) for source in sources)


def _copy(path: Path, target: Path, digest: str) -> bool:
    """Copy a content unless it is damaged or cannot be read."""

    def endless() -> AppError:
        return AppError(ErrorCode.EVIDENCE_TOO_LARGE, name=path.name, most=sys.maxsize)

    try:
        with path.open("rb") as source, staged(target, source, sys.maxsize, endless) as copy:
            if copy.sha256 == digest:
                copy.keep()
            return copy.sha256 == digest
    except OSError:
        return False


def _link(path: Path, target: Path, digest: str) -> bool:
    """Give a content a second name, or copy it where the disk knows only one name for a file."""
    place = content_path(target, digest)
    try:
        size = path.stat().st_size
        if place.is_file() and place.stat().st_size == size:
            return True
        part = target / FOLDER / f"{PART}{uuid.uuid4().hex}"
        place.parent.mkdir(parents=True, exist_ok=True)
        os.link(path, part)
    except OSError:
        return _copy(path, target, digest)
    try:
        os.replace(part, place)
        settle(place.parent)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise writing_fault(error, place) from error
    return True
