"""The review of forms that came back, as plain values: what is new, changed, in conflict or does not fit."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from caicach_desktop.domain.answers import FIELD_NAMES, Answer, AnswerField, differences


class Finding(StrEnum):
    """What a row of a returned form means for the store.

    `CONFLICT`: the store's entry was changed after the form went out, or two agencies answer differently. `MISFIT`: the
    row cannot be taken as it is. `EMPTY`: nothing was answered.
    """

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    CONFLICT = "conflict"
    MISFIT = "misfit"
    EMPTY = "empty"


FINDING_NAMES = {
    Finding.NEW: "Mới",
    Finding.CHANGED: "Thay đổi",
    Finding.SAME: "Như đã có",
    Finding.CONFLICT: "Xung đột",
    Finding.MISFIT: "Không hợp lệ",
    Finding.EMPTY: "Chưa trả lời",
}
# What is taken unless the user says otherwise.
TAKEN_BY_DEFAULT = (Finding.NEW, Finding.CHANGED)


@dataclass(frozen=True, slots=True)
class ReviewedRow:
    """A row of a returned form: what it says (`new`) against what the store holds (`old`), and what is to be done.

    `key` names it within its review, `line` is its row on the sheet; `row_id` is 0 where no task is known for it.
    `entry_id` and `entry_version` are the store's entry as it was seen (0: none). `agency` answered it, in a file saved
    at the time `saved`; `taken` is what
    is proposed, and what is not `takeable` can only be left.
    """

    key: int
    line: int
    row_id: int
    period: str
    agency: str
    number: str
    task: str
    finding: Finding
    old: Answer
    new: Answer
    remarks: tuple[str, ...] = ()
    entry_id: int = 0
    entry_version: int = 0
    saved: str = ""
    takeable: bool = False
    taken: bool = False
    # The period whose report the agency says still holds ("Không thay đổi"), "" where it answered anew; a remark says
    # so too.
    unchanged_from: str = ""

    @property
    def changes(self) -> tuple[tuple[AnswerField, str, str], ...]:
        """The fields that would change, each with its old and new text."""
        return tuple(differences(self.old, self.new))

    @property
    def changes_shown(self) -> str:
        """The changes on one line: "Trạng thái: Đang thực hiện → Hoàn thành; Tỷ lệ (%): 40 → 100"."""
        parts = []
        for name, old, new in self.changes:
            old, new = " ".join(old.split()), " ".join(new.split())
            parts.append(f"{FIELD_NAMES[name]}: {f'{old} → ' if old else ''}{new or '(để trống)'}")
        return "; ".join(parts)


@dataclass(frozen=True, slots=True)
class ReviewedForm:
    """A form that came back: whose it is and its rows, or the sentence why it cannot be used (`fault`).

    `unreturned` is how many of its tasks are no longer on the sheet, `sent` the day it went out (none: not noted).
    """

    path: Path
    fault: str = ""
    plan_id: int = 0
    plan_title: str = ""
    period: str = ""
    agency_id: int = 0
    agency: str = ""
    rows: tuple[ReviewedRow, ...] = ()
    unreturned: int = 0
    sent: date | None = None

    @property
    def counts(self) -> Counter[Finding]:
        """How many rows mean what."""
        return Counter(row.finding for row in self.rows)


@dataclass(frozen=True, slots=True)
class Review:
    """Everything that was found in the files chosen."""

    forms: tuple[ReviewedForm, ...] = field(default=())

    def rows(self) -> Iterator[ReviewedRow]:
        """The rows of all forms."""
        for form in self.forms:
            yield from form.rows

    @property
    def proposed(self) -> frozenset[int]:
        """The keys of the rows that are taken unless the user says otherwise."""
        return frozenset(row.key for row in self.rows() if row.taken)
