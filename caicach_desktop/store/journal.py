"""The journal: what was done, when, with which old and new values; the stack that `store.undo` walks."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from caicach_desktop.domain.changes import Kind
from caicach_desktop.domain.history import Action, EntryState, JournalChange, JournalEntry, UndoState
from caicach_desktop.store.tables import RECORDS, journal, journal_changes
from caicach_desktop.store.transaction import Image, parts_of

MERGE_SECONDS = 5
_PART = 5_000


def record(connection: Connection, title: str, images: Sequence[Image], merge_key: str | None, now: datetime) -> int:
    """Write one operation's entry, or add it to the last one when that is the same typing a moment ago; returns its
    id."""
    connection.execute(update(journal).where(journal.c.state == EntryState.UNDONE).values(state=EntryState.DROPPED))
    last = _last_for_merging(connection, merge_key, now)
    if last is not None:
        _merge(connection, last, images, now)
        return last
    entry = {"title": title, "at": _stamp(now), "state": EntryState.DONE, "merge_key": merge_key}
    entry_id: int = connection.execute(insert(journal).values(**entry).returning(journal.c.id)).scalar_one()
    # In parts: at once the values are in memory three times over, which for a hundred packages is a hundred megabytes.
    for start in range(0, len(images), _PART):
        part = images[start : start + _PART]
        connection.execute(insert(journal_changes), [{**image, "entry_id": entry_id} for image in part])
    return entry_id


def _stamp(now: datetime) -> str:
    return now.isoformat(timespec="milliseconds")


def _last_for_merging(connection: Connection, merge_key: str | None, now: datetime) -> int | None:
    if merge_key is None:
        return None
    last = connection.execute(select(journal).order_by(journal.c.id.desc()).limit(1)).mappings().first()
    if last is None or last["merge_key"] != merge_key or last["state"] != EntryState.DONE:
        return None
    age = (now - datetime.fromisoformat(last["at"])).total_seconds()
    return int(last["id"]) if 0 <= age <= MERGE_SECONDS else None


def _merge(connection: Connection, entry_id: int, images: Sequence[Image], now: datetime) -> None:
    """Fold updates of a record into the entry's earlier update of it, so that one typing keeps one old and one new
    value."""
    present = connection.execute(select(journal_changes).where(journal_changes.c.entry_id == entry_id)).mappings().all()
    updates = {(change["kind"], change["record_id"]): change for change in present if change["action"] == Action.UPDATE}
    for image in images:
        earlier = updates.get((image["kind"], image["record_id"])) if image["action"] == Action.UPDATE else None
        if earlier is None:
            connection.execute(insert(journal_changes).values(**image, entry_id=entry_id))
            continue
        joined = {"before": {**image["before"], **earlier["before"]}, "after": {**earlier["after"], **image["after"]}}
        connection.execute(update(journal_changes).where(journal_changes.c.id == earlier["id"]).values(**joined))
    connection.execute(update(journal).where(journal.c.id == entry_id).values(at=_stamp(now)))


def undo_state(connection: Connection) -> UndoState:
    """What undo and redo would act on."""
    back, forth = next_to_undo(connection), next_to_redo(connection)
    return UndoState(back.title if back else None, forth.title if forth else None)


def entries(connection: Connection, limit: int = 500, before: int | None = None) -> list[JournalEntry]:
    """The journal from the newest entry back, at most `limit`, older than entry `before` where given."""
    size = select(func.count()).where(journal_changes.c.entry_id == journal.c.id).scalar_subquery()
    query = (
        select(journal.c.id, journal.c.title, journal.c.at, journal.c.state, size)
        .order_by(journal.c.id.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(journal.c.id < before)
    return [JournalEntry(i, title, at, EntryState(state), n) for i, title, at, state, n in connection.execute(query)]


def changes_of(connection: Connection, entry_id: int, limit: int = 1000) -> list[JournalChange]:
    """What an entry changed, record by record, at most `limit`; what it inserted as it is now, where it still is."""
    changes = raw_changes(connection, entry_id, limit)
    inserted = _present(connection, [change for change in changes if change.action == Action.INSERT])
    return [
        JournalChange(
            Kind(c.kind), c.record_id, Action(c.action), c.before, c.after or inserted.get((c.kind, c.record_id))
        )
        for c in changes
    ]


def _present(connection: Connection, changes: Sequence[Row[Any]]) -> dict[tuple[str, int], Image]:
    found: dict[tuple[str, int], Image] = {}
    for kind in {change.kind for change in changes}:
        for part in parts_of([change.record_id for change in changes if change.kind == kind]):
            records = connection.execute(select(RECORDS[kind]).where(RECORDS[kind].c.id.in_(part))).mappings()
            found.update(((kind, record["id"]), dict(record)) for record in records)
    return found


def next_to_undo(connection: Connection) -> Row[Any] | None:
    """The entry that undo would take back."""
    query = select(journal).where(journal.c.state == EntryState.DONE).order_by(journal.c.id.desc()).limit(1)
    return connection.execute(query).first()


def next_to_redo(connection: Connection) -> Row[Any] | None:
    """The entry that redo would do again."""
    query = select(journal).where(journal.c.state == EntryState.UNDONE).order_by(journal.c.id).limit(1)
    return connection.execute(query).first()


def raw_changes(connection: Connection, entry_id: int, limit: int | None = None) -> Sequence[Row[Any]]:
    """The records of an entry's changes in the order in which they were made."""
    query = select(journal_changes).where(journal_changes.c.entry_id == entry_id).order_by(journal_changes.c.id)
    return connection.execute(query.limit(limit) if limit else query).all()
