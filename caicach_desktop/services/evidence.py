"""Evidence files of what was reported: add, list, copy out, remove, and clear away what nothing refers to."""

import stat
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path
from typing import BinaryIO

from caicach_desktop.domain.changes import Changes
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.evidence import MB, Attachment, kept_name, most_evidence
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.reporting import period_end
from caicach_desktop.store import attachment_queries, evidence, plan_queries, tables
from caicach_desktop.store.mapping import to_values
from caicach_desktop.store.store import Store
from caicach_desktop.store.transaction import Operation


def evidence_of(store: Store, row_id: int, period: str | None = None) -> list[Attachment]:
    """The evidence files of a task's row, of one period or of all, in the order in which they were added."""
    with store.read() as connection:
        return attachment_queries.attachments_of(connection, row_id, period)


def add_evidence(
    store: Store, row_id: int, period: str, paths: Sequence[Path], today: date, progress: JobProgress = SILENT
) -> list[int]:
    """Copy files into the store as evidence for a row and period, all of them or none; returns the new records' ids.

    A content that is already attached there is passed over. Raises AppError FILE_MISSING, FILE_UNREADABLE,
    EVIDENCE_TOO_LARGE, PERIOD_WRONG, ROW_GONE, DISK_FULL, FOLDER_NOT_WRITABLE; `Cancelled` when stopped.
    """
    if period_end(period) is None:
        raise AppError(ErrorCode.PERIOD_WRONG, value=period)
    with ExitStack() as stack:
        copies = []
        for number, path in enumerate(paths):
            progress.report(90 * number // len(paths), f"Đang chép {path.name}")
            copies.append((path.name, stack.enter_context(_copied(store, path))))
        with store.operation("Đính kèm tài liệu kiểm chứng") as op:
            if not plan_queries.rows_by_id(op.connection, [row_id]):
                raise AppError(ErrorCode.ROW_GONE, kind="rows", id=row_id)
            files = [
                Attachment(0, 1, row_id, period, copy.sha256, kept_name(name), copy.size, today.isoformat())
                for name, copy in copies
            ]
            for _, copy in copies:
                copy.keep()
            return insert_attachments(op, files)


def insert_attachments(op: Operation, files: Iterable[Attachment]) -> list[int]:
    """Write records of evidence files within an operation; those already there (row, period, content) are passed
    over. Returns the new ids."""
    wanted = {(file.row_id, file.period, file.sha256): file for file in files}
    rows = list({file.row_id for file in wanted.values()})
    for present in attachment_queries.attachments_by_row(op.connection, rows).values():
        for file in present:
            wanted.pop((file.row_id, file.period, file.sha256), None)
    return op.insert_many(tables.attachments, [to_values(file) for file in wanted.values()])


@contextmanager
def _copied(store: Store, path: Path) -> Iterator[evidence.Staged]:
    with opened(path) as source, staged_content(store, source, path.name) as copy:
        yield copy


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """A file to read; raises AppError FILE_MISSING, FILE_UNREADABLE (also where it is a folder or a device)."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise AppError(ErrorCode.FILE_UNREADABLE, path=str(path))
        source = path.open("rb")
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
    """Delete the contents that no record and no journal entry refers to; returns how many and their bytes.

    Runs as an operation, so that no content can come between what is looked up and what is deleted.
    """
    with store.operation("Dọn tài liệu kiểm chứng không dùng") as op:
        return evidence.remove_unused(store.folder, attachment_queries.digests_in_use(op.connection))


def back_up_evidence(store: Store, target: Path) -> int:
    """Copy all contents into a backup's folder; returns how many were new there. Raises AppError DISK_FULL,
    FOLDER_NOT_WRITABLE."""
    return evidence.copy_contents(store.folder, target)
