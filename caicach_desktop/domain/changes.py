"""What an operation changed, so that windows can see whether they show any of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of records the store keeps; each is also the name of its table."""

    PLAN = "plans"
    GOAL = "goals"
    APPENDIX = "appendices"
    ROW = "rows"
    AGENCY = "agencies"
    ASSIGNMENT = "assignments"
    PROGRESS = "progress"
    HOLIDAY = "holidays"
    ATTACHMENT = "attachments"
    REPORT = "reports"


@dataclass(frozen=True, slots=True)
class Changes:
    """The ids an operation touched, by kind, and the appendices whose rows are among them.

    `title` is the operation's name as the journal shows it, `entry_id` its journal entry (0 when nothing was written).
    """

    title: str = ""
    entry_id: int = 0
    ids: Mapping[Kind, frozenset[int]] = field(default_factory=dict)
    appendix_ids: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return any(self.ids.values())

    def touches(self, *kinds: Kind) -> bool:
        """Whether any record of one of the kinds changed."""
        return any(self.ids.get(kind) for kind in kinds)
