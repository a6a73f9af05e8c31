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
_AND = r"\s*(?:,|;|&|-|–|/|\bva\b|\bden\b)\s*"
_OWN_YEAR = r"(?:\s*[/,-]?\s*(?:nam )?(\d{4})\b)?"
# One kind of sign between the figures: "5-6/2026" is two months, not a day.
_FULL_DATE = re.compile(
    r"\b(\d{1,2})\s*([/.\-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})\b|ngay (\d{1,2}) thang (\d{1,2})(?:,? nam |/)(\d{4})\b"
)
_SHORT_DATE = re.compile(
    r"(?<![/.\-\d])\b(\d{1,2})\s*/\s*(\d{1,2})\b(?!\s*/?\s*\d|\s*%)|(?:ngay|va|mung|mong) (\d{1,2}) thang (\d{1,2})\b"
)
_QUARTER_NUMBER = r"(?:iv|i{1,3}|[1-4])\b(?!/\d{1,2}\b)"
_QUARTER = re.compile(
    rf"\bq(?:u[yi] |\.?\s?(?=\d\b))({_QUARTER_NUMBER}(?:{_AND}(?:qu[yi] )?{_QUARTER_NUMBER})*){_OWN_YEAR}"
)
_HALF = re.compile(r"\b(?:06|6|sau) thang (dau|cuoi)(?: nam)?(?:\s*(\d{4}))?")
_MONTH = re.compile(rf"\bt(?:hang |\.?\s?(?=\d))(\d{{1,2}}\b(?:{_AND}(?:thang )?\d{{1,2}}\b)*){_OWN_YEAR}")
_MONTH_ALONE = re.compile(r"^(?:(?:truoc|trong|den|het|den het) )?(\d{1,2})\s*[/.-]\s*(\d{4})$")
_YEAR = re.compile(r"\bnam (\d{4})\b|^(\d{4})$")
_THIS_YEAR = re.compile(r"^(?:trong|het|den het|cuoi|den cuoi) nam$")
_EVERY_YEAR = re.compile(r"\b(?:hang|moi|tung) nam\b")
_CONTINUOUS = re.compile(r"\bthuong xuyen\b|\blien tuc\b|\b(?:hang|moi) (?:ngay|tuan|(?:6 )?thang|quy\b(?! dinh))\b")
# Says when only where nothing in the text says it better.
_REGULAR = re.compile(r"^(?:bao cao )?dinh ky\b|^ca nam\b|^trong nam$|^0?6 thang(?:, nam|/(?:01 |1 )?lan)\b")
_PHASE = re.compile(r"\b(?:giai doan|den|nam) (?:nam )?(?:\d{4}\s*[-–]\s*)?(\d{4})\b|^\d{4}\s*[-–]\s*(\d{4})$")
_DEPENDENT = re.compile(r"^(?:theo|khi|sau khi|tuy|can cu|ngay sau|ngay khi)\b")
_DATE = r"(?:\d{1,2}\s*[/.\-]\s*\d{1,2}(?:\s*[/.\-]\s*\d{4})?|\d{1,2} thang \d{1,2}(?: nam \d{4})?)\b"
# The date of a document the text refers to, and the day on which work begins, are not when it is due.
_NOT_DUE = re.compile(rf"\bso:? [^\s/]+/[^\s;,]+,? ngay {_DATE}|\b(?:ke )?tu (?:ngay )?{_DATE}|\bsau ngay {_DATE}")
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


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


def _sensible(year: int) -> bool:
    return _FIRST_YEAR <= year <= _LAST_YEAR


def _latest(days: Iterable[date | None]) -> date | None:
    return max((day for day in days if day and _sensible(day.year)), default=None)


def _months(text: str) -> list[tuple[int, str]]:
    """The months a text speaks of, a quarter or half-year as its last one, each with the year written beside it."""
    found = [(3 * _QUARTERS[number], year) for names, year in _QUARTER.findall(text) for number in _listed(names)]
    found += [(6 if half == "dau" else 12, year) for half, year in _HALF.findall(text)]
    months = _MONTH.findall(_HALF.sub(" ", text)) + _MONTH_ALONE.findall(text)
    found += [(int(number), year) for numbers, year in months for number in _listed(numbers)]
    return [(month, year) for month, year in found if 1 <= month <= 12]


def _listed(names: str) -> list[str]:
    return re.findall(r"\biv\b|\bi{1,3}\b|\d+", names)


def _every_year(text: str) -> Deadline | None:
    if not _EVERY_YEAR.search(text):
        return None
    days = [tuple(int(part) for part in found if part) for found in _SHORT_DATE.findall(text)]
    every = {(month, day) for day, month in days if _day(2024, month, day)}
    if not every:
        every = {(month, _last_day(2023, month).day) for month, _ in _months(text)}
    return Deadline(DeadlineKind.YEARLY, every=tuple(sorted(every)) or ((12, 31),))


def _fixed(text: str, year: int | None) -> Deadline | None:
    day = _latest(_full_date(found) for found in _FULL_DATE.finditer(text))
    if day is None and year:
        short = [tuple(int(part) for part in found if part) for found in _SHORT_DATE.findall(text)]
        day = _latest(_day(year, month, number) for number, month in short)
    return Deadline(DeadlineKind.DATE, day) if day else None


def _full_date(found: re.Match[str]) -> date | None:
    day, month, year = (found[1], found[3], found[4]) if found[1] else (found[5], found[6], found[7])
    return _day(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))


def _span(text: str, year: int | None) -> Deadline | None:
    years = [int(one or other) for one, other in _YEAR.findall(text)]
    fallback = years[0] if years else year
    named = [(int(own) if own else fallback, month) for month, own in _months(text)]
    days = [_last_day(own, month) for own, month in named if own and _sensible(own)]
    if not named:
        last = (
            [int(one or other) for one, other in _PHASE.findall(text)]
            + years
            + ([year] if year and _THIS_YEAR.search(text) else [])
        )
        days = [date(value, 12, 31) for value in last if _sensible(value)]
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
    telling = _NOT_DUE.sub(" ", folded)
    found = _every_year(telling) or _fixed(telling, year)
    if found is None and not _DEPENDENT.search(folded):
        found = _span(telling.strip(" ."), year) or (
            Deadline(DeadlineKind.CONTINUOUS) if _REGULAR.search(folded) else None
        )
    return found or Deadline(DeadlineKind.DEPENDENT)
