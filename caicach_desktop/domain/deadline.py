"""Deadlines (thời gian hoàn thành): what a printed text means, and on which days a task is due.

The printed text is never rewritten; this module only says how it was understood.
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from caicach_desktop.domain.text import fold, is_year, short_date

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
# "Trước ngày 15 của tháng cuối quý": a day of each quarter, unless the work goes on all the time anyway.
_QUARTERS_DAY = re.compile(
    r"\b(\d{1,2})(?: hang thang)?,?(?: cua| vao)? thang cuoi(?: cua)?(?: moi| hang| tung| cac)? qu[yi]\b"
    r"(?! (?:[1-4]|iv|i{1,3})\b)"
)
_LASTING = re.compile(r"\bthuong xuyen\b|\blien tuc\b")
_STRETCH = re.compile(r"[-–/]|\bden\b")
_JOINT = re.compile(r"\s*(?:(?:[,;&]|\bva\b)\s*)*(?:(?:truoc|cuoi|trong)\s+)?(?:ngay\s+)?")
_Whole = tuple[tuple[int, int], date | None]
_Short = tuple[tuple[int, int], tuple[int, int]]


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
    pairs of every year; `days` are all days of a text that names several, of which `day` is the last."""

    kind: DeadlineKind
    day: date | None = None
    every: tuple[tuple[int, int], ...] = ()
    days: tuple[date, ...] = ()

    @property
    def repeats(self) -> bool:
        """Whether the task is to be done anew for each of its days."""
        return bool(self.every or self.days)

    def due_days(self, years: Iterable[int]) -> tuple[date, ...]:
        """The days on which the task is due in those years, fixed ones whatever the years; empty for continuous,
        dependent and missing deadlines."""
        if self.every:
            pairs = [(year, month, day) for year in sorted(years) for month, day in self.every]
            return tuple(_day(year, month, day) or _last_day(year, month) for year, month, day in pairs)
        return self.days or ((self.day,) if self.day else ())

    def described(self) -> str:
        """How the deadline was understood, as a short Vietnamese phrase for the screen."""
        if self.days:
            return (
                f"Hạn {'cuối ' * (self.kind == DeadlineKind.SPAN)}các ngày {_listed_days(map(short_date, self.days))}"
            )
        if self.kind == DeadlineKind.DATE and self.day:
            return f"Hạn ngày {short_date(self.day)}"
        if self.kind == DeadlineKind.SPAN and self.day:
            return f"Hạn cuối ngày {short_date(self.day)}"
        if self.kind == DeadlineKind.YEARLY and self.every:
            return f"Hạn ngày {_listed_days(f'{day:02d}/{month:02d}' for month, day in self.every)} hằng năm"
        return _DESCRIBED[self.kind]


_DESCRIBED = {
    DeadlineKind.CONTINUOUS: "Thường xuyên, báo cáo mỗi kỳ",
    DeadlineKind.DEPENDENT: "Chưa có ngày, phụ thuộc việc khác",
    DeadlineKind.NONE: "Chưa có thời hạn",
    DeadlineKind.DATE: "Có ngày hạn",
    DeadlineKind.SPAN: "Có ngày hạn",
    DeadlineKind.YEARLY: "Hằng năm",
}


def _listed_days(days: Iterable[str]) -> str:
    *others, last = days
    return f"{', '.join(others)} và {last}" if others else last


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _latest(days: Iterable[date | None]) -> date | None:
    return max((day for day in days if day and is_year(day.year)), default=None)


class _Months(NamedTuple):
    """Months named together: the first and the last of a quarter, a half-year or a stretch, the year beside it, and
    where in the text it stands."""

    first: int
    last: int
    year: str
    start: int
    end: int


def _months(text: str) -> list[_Months]:
    """The months a text speaks of, in its order."""
    found: list[_Months] = []
    for match in _QUARTER.finditer(text):
        quarters = [_QUARTERS[number] for number in _listed(match[1])]
        found += _mentions(match, [(3 * number - 2, 3 * number) for number in quarters])
    for match in _HALF.finditer(text):
        half = (1, 6) if match[1] == "dau" else (7, 12)
        found.append(_Months(*half, match[2] or "", *match.span()))
    rest = _HALF.sub(lambda match: " " * len(match[0]), text)
    for match in _MONTH.finditer(rest):
        found += _mentions(match, [(number, number) for number in map(int, _listed(match[1]))])
    for match in _MONTH_ALONE.finditer(rest):
        found.append(_Months(int(match[1]), int(match[1]), match[2], *match.span()))
    return sorted((one for one in found if 1 <= one.last <= 12), key=lambda one: one.start)


def _mentions(match: re.Match[str], spans: list[tuple[int, int]]) -> Iterator[_Months]:
    """The months of one match; a stretch ("tháng 5-6") is one mention."""
    if _STRETCH.search(match[1]):
        spans = [(spans[0][0], spans[-1][1])]
    yield from (_Months(first, last, match[2] or "", *match.span()) for first, last in spans)


def _listed(names: str) -> list[str]:
    return re.findall(r"\biv\b|\bi{1,3}\b|\d+", names)


def _are_listed(text: str, places: Sequence[tuple[int, int]]) -> bool:
    """Whether nothing but signs of a list stands between these places of a text."""
    gaps = (text[one[1] : other[0]] for one, other in pairwise(places) if one != other)
    return all(_JOINT.fullmatch(gap) for gap in gaps)


def _times(named: Iterable[tuple[int, int, int]]) -> list[tuple[int, int]]:
    """Year and last month of each time named by (year, first month, last month): what follows on what was named before
    goes on with it, so that "quý I, II" is half a year and "quý I, quý III" are two times."""
    times: list[tuple[int, int]] = []
    for year, first, last in sorted(named):
        if times and 12 * year + first <= 12 * times[-1][0] + times[-1][1] + 1:
            times[-1] = max(times[-1], (year, last))
        else:
            times.append((year, last))
    return times


def _of_quarters(text: str) -> int | None:
    """The day of each quarter's last month by which something is due."""
    found = None if _LASTING.search(text) else _QUARTERS_DAY.search(text)
    return int(found[1]) if found and 1 <= int(found[1]) <= 30 else None


def _every_year(text: str) -> Deadline | None:
    if day := _of_quarters(text):
        return Deadline(DeadlineKind.YEARLY, every=tuple((month, day) for month in (3, 6, 9, 12)))
    if not _EVERY_YEAR.search(text):
        return None
    days = [tuple(int(part) for part in found if part) for found in _SHORT_DATE.findall(text)]
    every = {(month, day) for day, month in days if _day(2024, month, day)}
    if not every:
        times = _times((2023, one.first, one.last) for one in _months(text))
        every = {(month, _last_day(2023, month).day) for _, month in times}
    return Deadline(DeadlineKind.YEARLY, every=tuple(sorted(every)) or ((12, 31),))


def _fixed(text: str, year: int | None) -> Deadline | None:
    whole = [(found.span(), _full_date(found)) for found in _FULL_DATE.finditer(text)]
    short = [(found.span(), _parts(found)) for found in _SHORT_DATE.finditer(text)]
    day = _latest(one for _, one in whole)
    if day is None and year:
        day = _latest(_day(year, month, number) for _, (number, month) in short)
    days = _listed_dates(text, whole, short, year)
    day = days[-1] if days else day
    return Deadline(DeadlineKind.DATE, day, days=days) if day else None


def _listed_dates(text: str, whole: list[_Whole], short: list[_Short], year: int | None) -> tuple[date, ...]:
    """All dates of a text that lists several, the year behind the last of them counting for those before it; none where
    it says more than that."""
    ordered = sorted([*whole, *short], key=lambda one: one[0])
    if len(ordered) < 2 or not _are_listed(text, [span for span, _ in ordered]):
        return ()
    days: list[date | None] = []
    for _, one in reversed(ordered):
        if isinstance(one, tuple):
            days.append(_day(year, one[1], one[0]) if year else None)
        else:
            days.append(one)
            year = one.year if one else year
    found = sorted({day for day in days if day and is_year(day.year)})
    return tuple(found) if len(found) == len(set(days)) > 1 else ()


def _parts(found: re.Match[str]) -> tuple[int, int]:
    day, month = (int(part) for part in found.groups() if part)
    return day, month


def _full_date(found: re.Match[str]) -> date | None:
    day, month, year = (found[1], found[3], found[4]) if found[1] else (found[5], found[6], found[7])
    return _day(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))


def _span(text: str, year: int | None) -> Deadline | None:
    years = [int(one or other) for one, other in _YEAR.findall(text)]
    fallback = years[0] if years else year
    named = _months(text)
    if named:
        dated = [(int(one.year) if one.year else fallback, one.first, one.last) for one in named]
        known = [(own, first, last) for own, first, last in dated if own and is_year(own)]
        days = sorted(_last_day(*time) for time in _times(known))
        several = (
            len(days) > 1 and len(known) == len(named) and _are_listed(text, [(one.start, one.end) for one in named])
        )
        return Deadline(DeadlineKind.SPAN, days[-1], days=tuple(days) if several else ()) if days else None
    last = [int(one or other) for one, other in _PHASE.findall(text)] + years
    last += [year] if year and _THIS_YEAR.search(text) else []
    day = _latest(date(value, 12, 31) for value in last if is_year(value))
    return Deadline(DeadlineKind.SPAN, day) if day else None


@lru_cache(maxsize=8192)
def understand(text: str, year: int | None = None) -> Deadline:
    """What a printed deadline means; `year` is the plan's year, used for texts that name a day or quarter without one.

    A text that lists several days and nothing else is due anew on each of them, any other that names several on the
    last. A text that fits no pattern is dependent: nothing is guessed.
    """
    folded = fold(text)
    if not folded:
        return Deadline(DeadlineKind.NONE)
    if _CONTINUOUS.search(folded) and not _of_quarters(folded):
        return Deadline(DeadlineKind.CONTINUOUS)
    telling = _NOT_DUE.sub(" ", folded)
    found = _every_year(telling) or _fixed(telling, year)
    if found is None and not _DEPENDENT.search(folded):
        found = _span(telling.strip(" ."), year) or (
            Deadline(DeadlineKind.CONTINUOUS) if _REGULAR.search(folded) else None
        )
    return found or Deadline(DeadlineKind.DEPENDENT)
