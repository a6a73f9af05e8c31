"""The journal (nhật ký) as people read it: each operation with the values it changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from caicach_desktop.domain.changes import Kind


class EntryState(StrEnum):
    """An operation stands, was undone and can be redone, or was undone for good when something else was done
    instead."""

    DONE = "done"
    UNDONE = "undone"
    DROPPED = "dropped"


class Action(StrEnum):
    """What happened to one record."""

    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One operation: its title, when it was done (ISO local time), whether it still stands, how many records it
    touched."""

    id: int
    title: str
    at: str
    state: EntryState
    size: int


@dataclass(frozen=True, slots=True)
class JournalChange:
    """One record's change: the changed columns before and after (a whole record where it was deleted)."""

    kind: Kind
    record_id: int
    action: Action
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class UndoState:
    """The titles of the operations that undo and redo would act on, or None."""

    undo: str | None = None
    redo: str | None = None
