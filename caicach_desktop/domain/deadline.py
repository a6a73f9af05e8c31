"""Deadlines (thời gian hoàn thành): what a printed text means, and on which days a task is due.

The printed text is never rewritten; this module only says how it was understood.
"""

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from caicach_desktop.domain.text import fold, short_date

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_FULL_DATE = re.compile(
    r"\b(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})\b|ngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})"
)
_SHORT_DATE = re.compile(r"\b(\d{1,2})\s*/\s*(\d{1,2})\b(?!\s*/?\s*\d)|ngay (\d{1,2}) thang (\d{1,2})\b")
_QUARTER = re.compile(r"\bquy (iv|i{1,3}|[1-4])\b(?:\s*(?:/|nam|-)?\s*(\d{4}))?")
_HALF = re.compile(r"\b(?:06|6) thang (dau|cuoi)(?: nam)?(?:\s*(\d{4}))?")
_MONTH = re.compile(r"\bthang (\d{1,2})(?:\s*(?:/|nam)?\s*(\d{4}))?\b")
_YEAR = re.compile(r"\bnam (\d{4})\b|^(\d{4})$")
_EVERY_YEAR = re.compile(r"\b(?:hang|moi|tung) nam\b")
_CONTINUOUS = re.compile(
    r"\bthuong xuyen\b|\blien tuc\b|\b(?:hang|moi) (?:ngay|tuan|thang|quy)\b|^dinh ky$|^ca nam$|^trong nam$"
)
_PHASE = re.compile(r"\b(?:giai doan|den) (?:nam )?(?:\d{4}\s*[-–]\s*)?(\d{4})\b")
_DEPENDENT = re.compile(r"^(?:theo|khi|sau khi|tuy|can cu|ngay sau|ngay khi)\b")


class DeadlineKind(StrEnum):
    """The ways in which a task is due."""

    CONTINUOUS = "continuous"
    DATE = "date"
    SPAN = "span"
    YEARLY = "yearly"
    DEPENDENT = "dependent"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline as understood: its kind, the fixed day of a date or the last day of a span, or the (month, day)
    pairs of every year."""

    kind: DeadlineKind
    day: date | None = None
    every: tuple[tuple[int, int], ...] = ()

    def due_days(self, years: Iterable[int]) -> tuple[date, ...]:
        """The days on which the task is due in those years; empty for continuous, dependent and missing deadlines."""
        if self.every:
            pairs = [(year, month, day) for year in sorted(years) for month, day in self.every]
            return tuple(_day(year, month, day) or _last_day(year, month) for year, month, day in pairs)
        return (self.day,) if self.day else ()

    def described(self) -> str:
        """How the deadline was understood, as a short Vietnamese phrase for the screen."""
        if self.kind == DeadlineKind.DATE and self.day:
            return f"Hạn ngày {short_date(self.day)}"
        if self.kind == DeadlineKind.SPAN and self.day:
            return f"Hạn cuối ngày {short_date(self.day)}"
        if self.kind == DeadlineKind.YEARLY and self.every:
            return "Hạn ngày " + " và ".join(f"{day:02d}/{month:02d}" for month, day in self.every) + " hằng năm"
        return _DESCRIBED[self.kind]


_DESCRIBED = {
    DeadlineKind.CONTINUOUS: "Thường xuyên, báo cáo mỗi kỳ",
    DeadlineKind.DEPENDENT: "Chưa có ngày, phụ thuộc việc khác",
    DeadlineKind.NONE: "Chưa có thời hạn",
    DeadlineKind.DATE: "Có ngày hạn",
    DeadlineKind.SPAN: "Có ngày hạn",
    DeadlineKind.YEARLY: "Hằng năm",
}


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _latest(days: Iterable[date | None]) -> date | None:
    return max((day for day in days if day), default=None)


def _every_year(text: str) -> Deadline | None:
    if not _EVERY_YEAR.search(text):
        return None
    days = [tuple(int(part) for part in found if part) for found in _SHORT_DATE.findall(text)]
    every = {(month, day) for day, month in days if _day(2024, month, day)}
    if not every:
        months = [3 * _QUARTERS[value] for value, _ in _QUARTER.findall(text)] or [
            int(value) for value, _ in _MONTH.findall(text)
        ]
        every = {(month, _last_day(2023, month).day) for month in months if 1 <= month <= 12}
    return Deadline(DeadlineKind.YEARLY, every=tuple(sorted(every)) or ((12, 31),))


def _fixed(text: str, year: int | None) -> Deadline | None:
    full = [_day(int(y), int(m), int(d)) for d, m, y in (tuple(g for g in f if g) for f in _FULL_DATE.findall(text))]
    day = _latest(full)
    if day is None and year:
        short = [tuple(int(g) for g in f if g) for f in _SHORT_DATE.findall(_FULL_DATE.sub(" ", text))]
        day = _latest(_day(year, month, number) for number, month in short)
    return Deadline(DeadlineKind.DATE, day) if day else None


def _span(text: str, year: int | None) -> Deadline | None:
    days = []
    for pattern, month_of in (
        (_QUARTER, lambda g: 3 * _QUARTERS[g]),
        (_HALF, lambda g: 6 if g == "dau" else 12),
        (_MONTH, int),
    ):
        for value, own_year in pattern.findall(_HALF.sub(" ", text) if pattern is _MONTH else text):
            named = own_year or (_YEAR.search(text) or [None, None])[1] or year
            month = month_of(value)
            if named and 1 <= month <= 12:
                days.append(_last_day(int(named), month))
    if not days:
        days = [date(int(last), 12, 31) for last in _PHASE.findall(text) if 1900 < int(last) < 9999]
    if not days:
        days = [date(int(a or b), 12, 31) for a, b in _YEAR.findall(text) if 1900 < int(a or b) < 9999]
    day = _latest(days)
    return Deadline(DeadlineKind.SPAN, day) if day else None


@lru_cache(maxsize=8192)
def understand(text: str, year: int | None = None) -> Deadline:
    """What a printed deadline means; `year` is the plan's year, used for texts that name a day or quarter without one.

    A text that names several days is due on the last of them. A text that fits no pattern is dependent: nothing is
    guessed.
    """
    folded = fold(text)
    if not folded:
        return Deadline(DeadlineKind.NONE)
    if _CONTINUOUS.search(folded):
        return Deadline(DeadlineKind.CONTINUOUS)
    found = _every_year(folded) or _fixed(folded, year)
    if found is None and not _DEPENDENT.search(folded):
        found = _span(folded, year)
    return found or Deadline(DeadlineKind.DEPENDENT)
