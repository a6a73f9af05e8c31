"""The day a report is due, as a reporting rule prints it ("trước ngày 15 tháng cuối quý", "10/6"), in each period.

Nothing is guessed: a text that names no day a period could have gives none.
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from caicach_desktop.domain.patterns import when_used
from caicach_desktop.domain.periods import period_year
from caicach_desktop.domain.reporting import period_end, period_months
from caicach_desktop.domain.text import fold, is_year

_NUMBER = r"(?:mung |mong )?(\d{1,2})"
_FULL = when_used(
    rf"(?<![\d/.\-]){_NUMBER}\s*([/.\-])\s*(\d{{1,2}})\s*\2\s*(\d{{4}})\b|{_NUMBER} thang (\d{{1,2}}),? nam (\d{{4}})\b"
)
_SHORT = when_used(
    rf"(?<![\d/.\-]){_NUMBER}\s*/\s*(\d{{1,2}})\b(?!\s*/\s*\d)|\b{_NUMBER} thang (\d{{1,2}})\b(?! nam \d)"
)
_DAY = when_used(
    rf"\b(?:ngay|mung|mong) {_NUMBER}\b(?!\s*[/.\-]\s*\d)(?! thang \d)(?=((?: [a-z]+| 6)*))"
    rf"|^{_NUMBER}(?= thang| cua| hang|$)(.*)"
)
_AFTER_END = when_used(r"(\d{1,2}) ngay (?:sau khi|ke tu khi|sau ngay|ke tu ngay) (?:ket thuc|het)")
_WORKING = when_used(r"\d{1,2} ngay lam viec")
_LAST_DAY = when_used(r"\bngay cuoi\b|^(?:(?:truoc|den|het|vao) )?cuoi (?:moi |hang )?(?:quy|thang|nam|ky)\b")
_BEFORE = when_used(r"\btruoc(?! hoac)(?: ngay)? *$")
_JOINED = when_used(r"\btruoc(?! hoac)(?: ngay)? *\x00(?: *(?:,|;|va|ngay|mung|\x00))* *$")
_NEXT = when_used(r"\b(?:quy|thang|nam|ky)(?: [a-z]+)? (?:sau|ke tiep|tiep theo|lien ke)\b|\bthang dau\b")
_OTHER_MONTH = when_used(r"\bthang thu\b|\bthang giua\b|\bthang truoc\b")
_NEXT_YEAR = when_used(r"^\s*(?:cua )?nam (?:sau|ke tiep|tiep theo|lien ke)")
# A report on a year that is due in one of its first months is due in those of the next year.
_EARLY_MONTHS = 3


@dataclass(frozen=True, slots=True)
class DueDay:
    """The last day on which a report is in time; `named` is the day as printed, one later where it says "trước"."""

    day: date
    named: date
    before: bool = False

    @property
    def moved(self) -> bool:
        """Whether the day was moved to a working day."""
        return self.day != self.named - timedelta(days=self.before)


@dataclass(frozen=True, slots=True)
class _Named:
    """A day as printed: its month and year where it names them, `next_period` where it lies after the period."""

    day: int
    month: int | None = None
    year: int | None = None
    before: bool = False
    next_period: bool = False


def due_day(text: str, code: str) -> DueDay | None:
    """When a rule's printed deadline makes the report of a period due; None where it names no day for that period.

    "Trước ngày 15" is in time until the 14th, "chậm nhất ngày 15" until the 15th. A day with a month belongs to the
    period that month lies in, or to the one before where the report is due just after it ("05/4" for quarter I).
    """
    end = period_end(code)
    folded = fold(text)
    if end is None or not folded:
        return None
    named = list(_named_days(folded))
    dated = [(day, one) for one in named if one.month and (day := _in_period(one, code))]
    loose = [(day, one) for one in named if one.month is None and (day := _of_month(one, end))]
    if not named:
        return _without_day(folded, end)
    inside = [(day, one) for day, one in dated if day <= end]
    day, one = max(inside or dated or loose, key=lambda found: found[0], default=(None, None))
    return DueDay(day - timedelta(days=one.before), day, one.before) if day and one else None


def _without_day(folded: str, end: date) -> DueDay | None:
    after = _AFTER_END.search(folded)
    if after and not _WORKING.search(folded):
        day = end + timedelta(days=int(after[1]))
        return DueDay(day, day)
    return DueDay(end, end) if _LAST_DAY.search(folded) else None


def _named_days(folded: str) -> Iterator[_Named]:
    rest = folded
    for found in _FULL.finditer(folded):
        day, month, year = (found[1], found[3], found[4]) if found[1] else (found[5], found[6], found[7])
        yield _Named(int(day), int(month), int(year), _is_before(rest, found.start()))
        rest = _blanked(rest, found.start(), found.end())
    for found in _SHORT.finditer(rest):
        day, month = (found[1], found[2]) if found[1] else (found[3], found[4])
        later = bool(_NEXT_YEAR.search(rest[found.end() :]))
        yield _Named(int(day), int(month), None, _is_before(rest, found.start()), later)
        rest = _blanked(rest, found.start(), found.end())
    for found in _DAY.finditer(rest):
        number, after = (found[1], found[2]) if found[1] else (found[3], found[4])
        if not _OTHER_MONTH.search(after):
            before = _is_before(rest, found.start())
            yield _Named(int(number), before=before, next_period=bool(_NEXT.search(after)))


def _blanked(text: str, start: int, end: int) -> str:
    return text[:start] + "\x00" * (end - start) + text[end:]


def _is_before(text: str, place: int) -> bool:
    """Whether the word "trước" stands before a day, or before the days it is joined to ("trước ngày 15/6 và 15/12")."""
    return bool(_BEFORE.search(text[:place]) or _JOINED.search(text[:place]))


def _in_period(one: _Named, code: str) -> date | None:
    """The day of a date with a month where it belongs to the report of this period."""
    months, year = period_months(code), period_year(code)
    if months is None or year is None or one.month is None or not 1 <= one.month <= 12:
        return None
    if "-O" in code:
        return _day(one.year or year, one.month, one.day)
    _, first, last = months
    length = last - first + 1
    reach = 1 if length < 12 else _EARLY_MONTHS
    after = [(last + step - 1) % 12 + 1 for step in range(1, reach + 1)]
    if one.month in after and (length > 1 or one.next_period):
        due = year + (last == 12)
    elif first <= one.month <= last and not (length in (3, 6) and one.month == first) and not one.next_period:
        due = year
    else:
        return None
    return _day(due, one.month, one.day) if one.year in (None, due) else None


def _of_month(one: _Named, end: date) -> date | None:
    """The day of a date without a month: in the last month of the period, or in the one after it."""
    if not one.next_period:
        return _day(end.year, end.month, one.day)
    return _day(end.year + end.month // 12, end.month % 12 + 1, one.day)


def _day(year: int, month: int, day: int) -> date | None:
    """The day, or the month's last one where it is shorter; None for a day no month has."""
    if not 1 <= day <= 31 or not 1 <= month <= 12 or not is_year(year):
        return None
    return date(year, month, min(day, monthrange(year, month)[1]))
