"""The plan and its parts: facts, goals, appendices, columns and rows, as frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

Cells = tuple[str | None, ...]
Extra = Mapping[str, Any]


# How deep rows may stand below each other.
MAX_LEVEL = 9


class RowKind(StrEnum):
    """A row is a heading over others or a task."""

    GROUP = "group"
    TASK = "task"


class ColumnRole(StrEnum):
    """What a column of an appendix holds."""

    NUMBER = "number"
    CRITERION = "criterion"
    TARGET = "target"
    TASK = "task"
    LEAD = "lead"
    PARTNER = "partner"
    DEADLINE = "deadline"
    RESULT = "result"
    PERCENT = "percent"
    STATUS = "status"
    DIFFICULTY = "difficulty"
    EVIDENCE = "evidence"
    NOTE = "note"
    OTHER = "other"


class Numbering(StrEnum):
    """Whether an appendix's numbers follow its rows or stay as they were typed."""

    AUTOMATIC = "automatic"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of an appendix: its role, its printed heading, its width in mm (0: worked out from the content), and
    whether it is printed."""

    role: ColumnRole
    heading: str
    width: float = 0.0
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Layout:
    """A ready set of columns (mẫu bảng) that a new appendix can start from."""

    code: str
    name: str
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the document's body: an optional heading and its paragraphs."""

    heading: str | None = None
    paragraphs: tuple[str, ...] = ()
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReportingRule:
    """Who reports to whom, how often, and by which day (as printed)."""

    who: str = ""
    to: str = ""
    period: str = ""
    deadline: str = ""
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Signature:
    """The signature block: "TM. …" lines, the signer's title and name."""

    authority: tuple[str, ...] = ()
    title: str = ""
    name: str | None = None
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Plan:
    """The facts of an issued document (kế hoạch or công văn); texts exactly as printed."""

    id: int = 0
    version: int = 1
    doc_type: str = "Kế hoạch"
    issuer_parent: str | None = None
    issuer: str = ""
    number: str | None = None
    symbol: str = "KH-UBND"
    place: str = ""
    date: str = ""
    title: str = ""
    legal_bases: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    reporting: tuple[ReportingRule, ...] = ()
    addressees: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    signature: Signature | None = None
    year: int | None = None
    superior_id: int | None = None
    extra: Extra = field(default_factory=dict)
    file_extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal (mục tiêu) of a plan: index, text, figure and unit; a figure may be a range such as "80 - 85/124"."""

    id: int = 0
    version: int = 1
    plan_id: int = 0
    position: int = 0
    index: str = ""
    text: str = ""
    value: float | int | str | None = None
    unit: str | None = None
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TableLook:
    """How an appendix is printed, as its user chose.

    `font_size` of the table in pt, None for the form's own; `repeat_heading`: the header on every page, not only on the
    first; `merge_equal`: equal agencies and times that stand one below the other become one merged cell.
    """

    font_size: float | None = None
    landscape: bool = True
    repeat_heading: bool = True
    merge_equal: bool = False


@dataclass(frozen=True, slots=True)
class Appendix:
    """An appendix (phụ lục): its number line, title lines, "(Kèm theo …)" note and columns."""

    id: int = 0
    version: int = 1
    plan_id: int = 0
    position: int = 0
    number: str = "Phụ lục"
    title: tuple[str, ...] = ()
    note: str | None = None
    columns: tuple[Column, ...] = ()
    numbering: Numbering = Numbering.AUTOMATIC
    look: TableLook = TableLook()
    extra: Extra = field(default_factory=dict)

    def column_of(self, role: ColumnRole) -> int | None:
        """The index of the first column with a role, or None."""
        return next((i for i, column in enumerate(self.columns) if column.role == role), None)


@dataclass(frozen=True, slots=True)
class Row:
    """A row: a group or a task at a depth from 1; one text per column, None where it is merged with the cell above.

    `position` orders the rows of an appendix; `due_on` (ISO day) is the day someone set by hand for a deadline that
    has none.
    """

    id: int = 0
    version: int = 1
    appendix_id: int = 0
    position: int = 0
    kind: RowKind = RowKind.TASK
    level: int = 1
    cells: Cells = ()
    due_on: str | None = None
    extra: Extra = field(default_factory=dict)

    @property
    def is_group(self) -> bool:
        """Whether the row is a heading."""
        return self.kind == RowKind.GROUP


@dataclass(frozen=True, slots=True)
class WholeAppendix:
    """An appendix with its rows in order."""

    appendix: Appendix
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class WholePlan:
    """A plan with its goals and appendices: what an importer proposes, the store gives back and documents are built
    from."""

    plan: Plan
    goals: tuple[Goal, ...] = ()
    appendices: tuple[WholeAppendix, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanSummary:
    """A plan in a list: how it is called and how large it is."""

    id: int
    number: str | None
    symbol: str
    title: str
    doc_type: str
    issuer: str
    year: int | None
    appendices: int
    rows: int
