"""Backups of a data folder and bringing one back: the database by SQLite's own backup, evidence files beside it.

A backup is a database file; the contents of evidence files lie once in the folder `evidence` next to it, however many
backups stand there, of however many offices. Nothing here needs the store to be open, and a running program does not
hinder a backup.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.long_paths import resolved
from caicach_desktop.domain.names import is_same_name
from caicach_desktop.services.folder_files import plain_words
from caicach_desktop.services.plan_list import list_plans
from caicach_desktop.services.settings import DEFAULTS, load_settings
from caicach_desktop.store import backup, evidence, evidence_copies
from caicach_desktop.store.database import HEAD, FolderLock, database_path
from caicach_desktop.store.store import Store

FOLDER = "backups"
USUAL, BEFORE_RESTORE, DAMAGED = "sao-luu", "truoc-khoi-phuc", "hong"
# Of the daily backups so many days are kept, and the last one of each of so many months.
KEPT_DAYS, KEPT_MONTHS = 10, 12
# The letters of the office's name in that of a backup; a stick's path with evidence in it stays short enough.
_MOST_OF_NAME = 40
# Settings the data is read by, and the wording an office has made its own: of no use on the old PC alone.
SETTINGS = ("due_next_working_day", "ranking_weights", "chase_wording")
_NOT_OURS_ANY_MORE = (ErrorCode.DATABASE_DAMAGED, ErrorCode.BACKUP_DAMAGED, ErrorCode.BACKUP_FOREIGN)
_STAMP = re.compile(r"(\d{4})-(\d\d)-(\d\d)-(\d\d)(\d\d)(\d\d)")


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that can be brought back: its file, when it was made, how many plans and rows it holds, who issued the
    plans (the office itself first), what they are, and how many of its evidence files are not beside it."""

    path: Path
    made: datetime
    plans: int
    rows: int
    missing: int = 0
    issuers: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore left: the copy of what was there before (None where there was nothing), and the names of the
    evidence files that were nowhere to be had whole."""

    safety: Path | None
    lost: tuple[str, ...] = ()


def backup_folder(data: Path) -> Path:
    """Where the program's own backups of a data folder lie: never in the program's folder."""
    return data / FOLDER


def back_up(data: Path, target: Path, progress: JobProgress = SILENT, now: datetime | None = None) -> Backup:
    """Write a checked backup of a data folder into another folder, whole or not at all; its time is remembered.

    Evidence that is damaged in the data itself stays away and is counted as missing. Raises AppError FILE_MISSING while
    there is no database yet, BACKUP_INSIDE, DISK_FULL, FOLDER_NOT_WRITABLE, DATABASE_DAMAGED.
    """
    now, target = now or datetime.now(), target.absolute()
    _refuse_own_folders(data, target)
    progress.report(0, "Đang sao lưu dữ liệu")
    made, lost = _copy(data, target, USUAL, now, progress)
    progress.report(100)
    load_settings(data).set("last_backup", {"at": now.isoformat(timespec="seconds"), "path": str(made)})
    return replace(look_at(made), missing=len(lost))


def _refuse_own_folders(data: Path, target: Path) -> None:
    """A backup beside what it is a backup of goes the same way; a program's folder goes with its next version."""
    place = resolved(target)
    own = [resolved(data)]
    if getattr(sys, "frozen", False):
        own.append(resolved(Path(sys.executable)).parent)
    if place != backup_folder(own[0]) and any(place.is_relative_to(folder) for folder in own):
        raise AppError(ErrorCode.BACKUP_INSIDE, path=str(target))


def _copy(
    data: Path, target: Path, kind: str, now: datetime, progress: JobProgress = SILENT
) -> tuple[Path, frozenset[str]]:
    """A backup under its name, which it gets only once its evidence lies beside it, and what of that is lost."""
    source = database_path(data)
    if not source.exists():
        raise AppError(ErrorCode.FILE_MISSING, path=str(source))
    text, lost = "Đang sao lưu tài liệu kiểm chứng", frozenset[str]()
    name = f"caicach-{kind}-{now:%Y-%m-%d-%H%M%S}"

    def bring_evidence(copy: Path) -> Path:
        nonlocal lost
        content = backup.look_into(copy)
        progress.report(40, text)
        lost = evidence_copies.copy_contents(
            [data],
            target,
            content.files,
            link=target == backup_folder(data),
            done=lambda so_far, of: progress.report(40 + 55 * so_far // of, text),
        )
        return target / f"{'-'.join([name, *_office(content.issuers)])}.db"

    return backup.backup_database(source, target / f"{name}.db", bring_evidence, _settings(data)), lost


def _settings(data: Path) -> dict[str, str]:
    settings = load_settings(data)
    return {name: json.dumps(settings.get(name)) for name in SETTINGS if settings.get(name) != DEFAULTS[name]}


def _office(issuers: Sequence[str]) -> list[str]:
    """Whose data it is, for the name of a file: several offices may back up onto one stick."""
    words = plain_words(*issuers[:1]).lower().replace("uy-ban-nhan-dan", "ubnd")
    return [words[:_MOST_OF_NAME].strip("-")] if words else []


def back_up_daily(data: Path, now: datetime | None = None) -> Backup | None:
    """The day's own backup, unless there is one or nothing was done yet; older ones are thinned out. Raises as
    `back_up`.

    One made onto a stick does not count: the stick may be lost. One of an empty folder would take the place of the
    first day's work.
    """
    now = now or datetime.now()
    folder = backup_folder(data)
    if any(_made(path).date() == now.date() for path in _usual(folder)):
        return None
    if backup.is_untouched(database_path(data)):
        return None
    made = back_up(data, folder, now=now)
    thin_out(data)
    return made


def _usual(folder: Path) -> list[Path]:
    """The daily backups in a folder; an empty file is a name whose backup was killed before it came."""
    return [path for path in folder.glob(f"caicach-{USUAL}-*.db") if path.stat().st_size]


def last_backup(data: Path) -> datetime | None:
    """When a data folder was last backed up, None while it never was."""
    said = load_settings(data).get("last_backup").get("at")
    with suppress(ValueError, TypeError):
        return datetime.fromisoformat(said)
    return None


def is_of_others(store: Store, one: Backup) -> bool:
    """Whether all plans of a backup were issued by offices that issued none of the plans here: a neighbour's, perhaps,
    on a stick that is shared."""
    here = {plan.issuer for plan in list_plans(store)}
    known = any(is_same_name(ours, theirs) for ours in here for theirs in one.issuers)
    return bool(here) and bool(one.issuers) and not known


def backups_in(folder: Path) -> list[Backup]:
    """The backups in a folder that can be brought back, newest first."""
    found = []
    for path in folder.glob("caicach*.db"):
        with suppress(AppError):
            found.append(look_at(path))
    return sorted(found, key=lambda one: one.made, reverse=True)


def look_at(path: Path) -> Backup:
    """A backup's facts, once it is sure that it can be brought back.

    Raises AppError FILE_MISSING, BACKUP_FOREIGN, BACKUP_DAMAGED, BACKUP_NEWER.
    """
    content = backup.look_into(path)
    if content.schema > int(HEAD):
        raise AppError(ErrorCode.BACKUP_NEWER, path=str(path))
    beside = {digest for place in _evidence_places(path) for digest, _ in evidence.contents(place)}
    missing = len(content.files.keys() - beside)
    return Backup(path, _made(path), content.plans, content.rows, missing, content.issuers, content.titles)


def _evidence_places(path: Path) -> list[Path]:
    """Where the evidence of a backup may lie: beside it, and what was made before a migration lies in the program's own
    folder of backups, its files in the data folder above."""
    return [path.parent, path.parent.parent] if path.parent.name == FOLDER else [path.parent]


def _made(path: Path) -> datetime:
    """When a backup was made: as its name says, else when the file was last written."""
    if found := _STAMP.search(path.name):
        with suppress(ValueError):
            return datetime(*map(int, found.groups()))  # type: ignore[arg-type]
    return datetime.fromtimestamp(path.stat().st_mtime)


def restore(data: Path, source: Path, now: datetime | None = None, progress: JobProgress = SILENT) -> Restored:
    """Bring a backup back into a data folder that no program has open, after a backup of what is there.

    Evidence that is damaged or missing beside the backup keeps nothing else back. Raises AppError as `look_at`, and
    ALREADY_RUNNING, DISK_FULL, FOLDER_NOT_WRITABLE; then what was there is still there.
    """
    now = now or datetime.now()
    progress.report(0, "Đang kiểm tra bản sao lưu")
    look_at(source)
    if database_path(data).exists() and database_path(data).samefile(source):  # the data in use, picked by mistake
        raise AppError(ErrorCode.BACKUP_FOREIGN, path=str(source))
    data.mkdir(parents=True, exist_ok=True)
    lock = FolderLock(data)
    try:
        progress.report(20, "Đang giữ lại dữ liệu hiện có")
        safety, sound = _put_aside(data, now)
        progress.report(50, "Đang khôi phục")
        lost = _bring_evidence(source, data, progress)
        put = backup.restore_database if sound else backup.replace_database
        kept = backup.look_into(source).settings
        put(source, database_path(data))
        for name in SETTINGS:
            with suppress(ValueError):
                load_settings(data).set(name, json.loads(kept[name]) if name in kept else DEFAULTS[name])
    finally:
        lock.release()
    progress.report(100)
    return Restored(safety, lost)


def _bring_evidence(source: Path, data: Path, progress: JobProgress) -> tuple[str, ...]:
    """Bring a backup's evidence back; returns the names of what is lost."""
    files = backup.look_into(source).files
    lost = evidence_copies.copy_contents(
        _evidence_places(source),
        data,
        files,
        done=lambda so_far, of: progress.report(50 + 40 * so_far // of),
    )
    return tuple(sorted(files[digest] for digest in lost))


def _put_aside(data: Path, now: datetime) -> tuple[Path | None, bool]:
    """A copy of the present database, and whether that one is sound; one that cannot be read any more is copied as it
    is, with its log."""
    present = database_path(data)
    if not present.exists() or (present.is_file() and not present.stat().st_size):
        return None, True
    target = backup_folder(data)
    try:
        made, _ = _copy(data, target, BEFORE_RESTORE, now)
    except AppError as error:
        if error.code not in _NOT_OURS_ANY_MORE:
            raise
        made = target / f"caicach-{DAMAGED}-{now:%Y-%m-%d-%H%M%S}.db"
        backup.copy_as_it_is(present, made)
        return made, False
    return made, True


def thin_out(data: Path) -> int:
    """Delete the daily backups nobody will miss, and the evidence only they needed; returns how many went."""
    folder = backup_folder(data)
    usual = sorted(_usual(folder), key=_made, reverse=True)
    kept = set(_kept(usual))
    gone = [path for path in usual if path not in kept]
    for path in gone:
        with suppress(OSError):
            path.unlink()
    needed = _needed(folder) if gone else None
    if needed is not None:
        evidence.remove_unused(folder, needed)
    return len(gone)


def lent_to_backups(data: Path) -> frozenset[str] | None:
    """The contents in a data folder that a backup made before a migration still needs: it has none beside it. None
    where a backup cannot be read, which may need all of them."""
    folder = backup_folder(data)
    needed = _needed(folder)
    return None if needed is None else needed - {digest for digest, _ in evidence.contents(folder)}


def _needed(folder: Path) -> frozenset[str] | None:
    """The evidence that the backups in a folder need, None where one of them cannot be read."""
    needed: set[str] = set()
    for path in folder.glob("caicach*.db"):
        try:
            # An empty file is a name whose backup was killed before it came.
            needed |= backup.look_into(path).files.keys() if path.stat().st_size else set()
        except (AppError, OSError):
            return None
    return frozenset(needed)


def _kept(newest_first: Iterable[Path]) -> Iterable[Path]:
    by_day: defaultdict[object, list[Path]] = defaultdict(list)
    by_month: defaultdict[object, list[Path]] = defaultdict(list)
    for path in newest_first:
        made = _made(path)
        by_day[made.date()].append(path)
        by_month[made.year, made.month].append(path)
    for day in list(by_day)[:KEPT_DAYS]:
        yield from by_day[day]
    for month in list(by_month)[:KEPT_MONTHS]:
        yield by_month[month][0]
