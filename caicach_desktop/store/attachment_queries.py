"""Reads which evidence files belong to which reports."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, select

from caicach_desktop.domain.changes import Kind
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.evidence import Attachment
from caicach_desktop.domain.history import EntryState
from caicach_desktop.store.mapping import to_domain
from caicach_desktop.store.tables import attachments, journal, journal_changes
from caicach_desktop.store.transaction import parts_of


def attachment_by_id(connection: Connection, attachment_id: int) -> Attachment:
    """One evidence file's record; raises AppError ROW_GONE."""
    record = connection.execute(select(attachments).where(attachments.c.id == attachment_id)).mappings().first()
    if record is None:
        raise AppError(ErrorCode.ROW_GONE, kind="attachments", id=attachment_id)
    return to_domain(Attachment, record)


def attachments_by_id(connection: Connection, ids: Sequence[int]) -> list[Attachment]:
    """The evidence files with these ids that are there, in the order in which they were added."""
    query = select(attachments).where(attachments.c.id.in_(ids)).order_by(attachments.c.id)
    return [to_domain(Attachment, record) for record in connection.execute(query).mappings()]


def attachments_of(connection: Connection, row_id: int, period: str | None = None) -> list[Attachment]:
    """The evidence files of a row, of one period or of all, in the order in which they were added."""
    query = select(attachments).where(attachments.c.row_id == row_id).order_by(attachments.c.id)
    if period is not None:
        query = query.where(attachments.c.period == period)
    return [to_domain(Attachment, record) for record in connection.execute(query).mappings()]


def attachments_by_row(connection: Connection, row_ids: Sequence[int]) -> dict[int, list[Attachment]]:
    """The evidence files of these rows, by row, in the order in which they were added."""
    found: defaultdict[int, list[Attachment]] = defaultdict(list)
    for part in parts_of(row_ids):
        query = select(attachments).where(attachments.c.row_id.in_(part)).order_by(attachments.c.id)
        for record in connection.execute(query).mappings():
            found[record["row_id"]].append(to_domain(Attachment, record))
    return dict(found)


def digests_in_use(connection: Connection) -> set[str]:
    """The SHA-256 of every content that a record refers to, or that undo or redo would bring back."""
    used = set(connection.execute(select(attachments.c.sha256)).scalars())
    query = select(journal_changes.c.before, journal_changes.c.after).join(journal)
    query = query.where(journal_changes.c.kind == Kind.ATTACHMENT, journal.c.state != EntryState.DROPPED)
    for images in connection.execute(query):
        used.update(_digests(images))
    return used


def _digests(images: Iterable[object]) -> Iterable[str]:
    return (image["sha256"] for image in images if isinstance(image, dict) and "sha256" in image)
