"""Evidence files of what was reported: add, list, copy out, remove, and clear away what nothing refers to."""

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import BinaryIO, cast

from caicach_desktop.domain.changes import Changes
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.evidence import MB, Attachment, EvidenceFacts, kept_name, most_evidence, with_facts
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.long_paths import reachable
from caicach_desktop.domain.reporting import period_end
from caicach_desktop.services.backups import lent_to_backups
from caicach_desktop.store import attachment_queries, evidence, plan_queries, tables
from caicach_desktop.store.mapping import to_values
from caicach_desktop.store.store import Store
from caicach_desktop.store.transaction import Operation

_OF_ONE_FILE = {ErrorCode.FILE_MISSING, ErrorCode.FILE_UNREADABLE, ErrorCode.EVIDENCE_TOO_LARGE}


def evidence_of(store: Store, row_id: int, period: str | None = None) -> list[Attachment]:
    """The evidence files of a task's row, of one period or of all, in the order in which they were added."""
    with store.read() as connection:
        return attachment_queries.attachments_of(connection, row_id, period)


@dataclass(frozen=True, slots=True)
class Attached:
    """What became of files to be attached: the new records' ids, the names of those attached before, and why the others
    could not be taken."""

    ids: tuple[int, ...] = ()
    known: tuple[str, ...] = ()
    faults: tuple[AppError, ...] = ()


def add_evidence(
    store: Store, row_id: int, period: str, paths: Sequence[Path], today: date, progress: JobProgress = SILENT
) -> list[int]:
    """Copy files into the store as evidence for a row and period, all of them or none; returns the new records' ids.

    A content that is already attached there is passed over. Raises AppError FILE_MISSING, FILE_UNREADABLE,
    EVIDENCE_TOO_LARGE, PERIOD_WRONG, ROW_GONE, DISK_FULL, FOLDER_NOT_WRITABLE; `Cancelled` when stopped.
    """
    return list(_attach(store, row_id, period, paths, today, progress, None).ids)


def attach_evidence(
    store: Store, row_id: int, period: str, paths: Sequence[Path], today: date, progress: JobProgress = SILENT
) -> Attached:
    """Like `add_evidence`, but files that cannot be read or are too large are left out and told of, as are those that
    are attached already.

    Raises AppError PERIOD_WRONG, ROW_GONE, DISK_FULL, FOLDER_NOT_WRITABLE, and then nothing is attached; `Cancelled`.
    """
    return _attach(store, row_id, period, paths, today, progress, [])


def _attach(
    store: Store,
    row_id: int,
    period: str,
    paths: Sequence[Path],
    today: date,
    progress: JobProgress,
    faults: list[AppError] | None,
) -> Attached:
    """Attach files; those at fault are put into `faults`, or stop everything where that is None."""
    if period_end(period) is None:
        raise AppError(ErrorCode.PERIOD_WRONG, value=period)
    with ExitStack() as stack:
        copies = list(_copies(stack, store, paths, progress, faults))
        if not copies:
            return Attached(faults=tuple(faults or ()))
        with store.operation("Đính kèm tài liệu kiểm chứng") as op:
            if not plan_queries.rows_by_id(op.connection, [row_id]):
                raise AppError(ErrorCode.ROW_GONE, kind="rows", id=row_id)
            files = [
                Attachment(0, 1, row_id, period, copy.sha256, kept_name(name), copy.size, today.isoformat())
                for name, copy in copies
            ]
            known = _known(attachment_queries.attachments_of(op.connection, row_id, period), files)
            for _, copy in copies:
                copy.keep()
            return Attached(tuple(insert_attachments(op, files)), known, tuple(faults or ()))


def _known(present: Iterable[Attachment], files: Iterable[Attachment]) -> tuple[str, ...]:
    """The names of files whose content is attached already, or twice among them."""
    seen = {file.sha256 for file in present}
    known = []
    for file in files:
        if file.sha256 in seen:
            known.append(file.name)
        seen.add(file.sha256)
    return tuple(known)


def _copies(
    stack: ExitStack, store: Store, paths: Sequence[Path], progress: JobProgress, faults: list[AppError] | None
) -> Iterator[tuple[str, evidence.Staged]]:
    for number, path in enumerate(paths):
        told = partial(_told, progress, number / len(paths), 1 / len(paths), f"Đang chép {path.name}")
        told(0.0)
        try:
            copy = _copied(stack, store, path, told)
        except AppError as error:
            if faults is None or error.code not in _OF_ONE_FILE:
                raise
            faults.append(error)
        else:
            yield path.name, copy


def _told(progress: JobProgress, start: float, part: float, text: str, share: float) -> None:
    progress.report(int(95 * (start + part * share)), text)


def insert_attachments(op: Operation, files: Iterable[Attachment]) -> list[int]:
    """Write records of evidence files within an operation; those already there (row, period, content) are passed
    over. Returns the new ids."""
    wanted = {(file.row_id, file.period, file.sha256): file for file in files}
    rows = list({file.row_id for file in wanted.values()})
    for present in attachment_queries.attachments_by_row(op.connection, rows).values():
        for file in present:
            wanted.pop((file.row_id, file.period, file.sha256), None)
    return op.insert_many(tables.attachments, [to_values(file) for file in wanted.values()])


class _Watched:
    """A file to read that tells what share of it has been read."""

    def __init__(self, source: BinaryIO, told: Callable[[float], None]) -> None:
        self.size = os.fstat(source.fileno()).st_size
        self._source, self._told, self._read = source, told, 0

    def read(self, size: int) -> bytes:
        """The next bytes, at most `size`."""
        data = self._source.read(size)
        self._read += len(data)
        self._told(min(self._read / max(self.size, 1), 1.0))
        return data


def _copied(stack: ExitStack, store: Store, path: Path, told: Callable[[float], None]) -> evidence.Staged:
    """A file's content copied beside the store's until `stack` ends; the file itself is let go at once: a system lets a
    program have only so many open."""
    with opened(path) as source:
        watched, most = _Watched(source, told), most_evidence()
        if watched.size > most:  # told before half of it has filled the disk
            raise AppError(ErrorCode.EVIDENCE_TOO_LARGE, name=path.name, most=most // MB)
        return stack.enter_context(staged_content(store, cast(BinaryIO, watched), path.name))


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """A file to read; raises AppError FILE_MISSING, FILE_UNREADABLE (also where it is a folder or a device)."""
    try:
        if not stat.S_ISREG(reachable(path).stat().st_mode):
            raise AppError(ErrorCode.FILE_UNREADABLE, path=str(path))
        source = reachable(path).open("rb")
    except FileNotFoundError:
        raise AppError(ErrorCode.FILE_MISSING, path=str(path)) from None
    except (OSError, ValueError) as error:
        raise AppError(ErrorCode.FILE_UNREADABLE, path=str(path)) from error
    with source:
        yield source


@contextmanager
def staged_content(store: Store, source: BinaryIO, name: str) -> Iterator[evidence.Staged]:
    """A content copied beside the store's, to be kept within an operation; raises AppError EVIDENCE_TOO_LARGE,
    FILE_UNREADABLE, DISK_FULL, FOLDER_NOT_WRITABLE."""
    most = most_evidence()

    def too_large() -> AppError:
        return AppError(ErrorCode.EVIDENCE_TOO_LARGE, name=name, most=most // MB)

    with ExitStack() as stack:
        try:
            copy = stack.enter_context(evidence.staged(store.folder, source, most, too_large))
        except OSError as error:
            raise AppError(ErrorCode.FILE_UNREADABLE, path=name) from error
        yield copy


def copy_out(store: Store, attachment_id: int, target: Path) -> Path:
    """Copy an evidence file to `target`, or under its own name into the folder `target`; returns where it is.

    In a folder no file is replaced: a second one of a name becomes "name (2)". Raises AppError ROW_GONE,
    EVIDENCE_MISSING when its content is gone or damaged, FILE_NOT_WRITABLE, FOLDER_NOT_WRITABLE, DISK_FULL.
    """
    from caicach_desktop.exporters.atomic import replacing

    with store.read() as connection:
        file = attachment_queries.attachment_by_id(connection, attachment_id)
    path = _free(target, kept_name(file.name)) if target.is_dir() else target
    with content_of(store, file.sha256, file.name) as source, replacing(path) as part, part.open("wb") as copy:
        while data := source.read(MB):
            copy.write(data)
    return path


def _free(folder: Path, name: str) -> Path:
    stem, suffix = Path(name).stem, Path(name).suffix
    names = (name, *(f"{stem} ({number}){suffix}" for number in range(2, 10_000)))
    return next(folder / one for one in names if not (folder / one).exists())


@contextmanager
def content_of(store: Store, sha256: str, name: str) -> Iterator[BinaryIO]:
    """The content of an evidence file to read, checked first; raises AppError EVIDENCE_MISSING."""
    try:
        sound = evidence.is_sound(store.folder, sha256)
        source = evidence.content_path(store.folder, sha256).open("rb") if sound else None
    except (OSError, ValueError):
        source = None
    if source is None:
        raise AppError(ErrorCode.EVIDENCE_MISSING, name=name)
    with source:
        yield source


def remove_evidence(store: Store, ids: Iterable[int]) -> Changes:
    """Take evidence files off their reports; the contents stay for undo. Raises AppError ROW_GONE."""
    with store.operation("Gỡ tài liệu kiểm chứng") as op:
        for attachment_id in ids:
            op.delete(tables.attachments, attachment_id)
    return op.changes


def save_facts(store: Store, file: Attachment, facts: EvidenceFacts) -> Changes:
    """Note what an evidence document says of itself, on its record as it was seen; raises AppError ROW_GONE, ROW_STALE,
    DATE_WRONG."""
    if facts.date:
        try:
            facts = replace(facts, date=date.fromisoformat(facts.date).isoformat())
        except ValueError:
            raise AppError(ErrorCode.DATE_WRONG, value=facts.date) from None
    with store.operation("Ghi thông tin tài liệu kiểm chứng") as op:
        op.update(tables.attachments, file.id, file.version, {"extra": dict(with_facts(file, facts))})
    return op.changes


def delete_evidence_of(op: Operation, row_id: int, period: str) -> None:
    """Take all evidence files off a report, within an operation that deletes it."""
    files = attachment_queries.attachments_of(op.connection, row_id, period)
    op.delete_where(tables.attachments, "id", [file.id for file in files])


def hand_on_evidence(op: Operation, row_id: int, heir: int) -> None:
    """Give the evidence files of a row that leaves to another row of its task, within an operation."""
    present = {(file.period, file.sha256) for file in attachment_queries.attachments_of(op.connection, heir)}
    for file in attachment_queries.attachments_of(op.connection, row_id):
        if (file.period, file.sha256) not in present:
            op.update(tables.attachments, file.id, None, {"row_id": heir})


def clear_unused(store: Store) -> tuple[int, int]:
    """Delete the contents that no record, no journal entry and no backup refers to: what was attached, undone and can
    be redone no more, and what a killed program left; returns how many and their bytes.

    Nothing goes while a backup cannot be read. Deletes within an operation, so that no content can come between what is
    looked up and what is deleted; where there is nothing to delete, as on nearly every day, it waits for nobody's.
    """
    with store.read() as connection:
        used = attachment_queries.digests_in_use(connection)
    spare = {digest for digest, _ in evidence.contents(store.folder)} - used
    lent = lent_to_backups(store.folder) if spare else None
    if lent is None or spare <= lent:
        return evidence.remove_parts(store.folder)
    with store.operation("Dọn tài liệu kiểm chứng không dùng") as op:
        return evidence.remove_unused(store.folder, attachment_queries.digests_in_use(op.connection) | lent)
