"""What a check found: its kind, how grave it is, where it is, and a sentence with advice."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from caicach_desktop.domain.plan import Plan
from caicach_desktop.domain.text import fold

NEW_ORGANISATION = date(2025, 7, 1)
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_PHASE = re.compile(r"\b((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)\b")
# "ngày 05 tháng 02 năm 2026", "…/02/2026", with day or month left open to be written in by hand.
_DATE = re.compile(
    r"ngay\s*([^\w\s]*|\d{1,2})\s*(?:thang\s*([^\w\s]*|\d{1,2})\s*nam\s*(\d{4})|[/.-]\s*([^\w\s/]*|\d{1,2})\s*[/.-]\s*(\d{4}))"
    r"|^\s*([^\w\s/]*|\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})"
)


class Severity(StrEnum):
    """A fault is wrong for certain; advice may have its reasons."""

    FAULT = "fault"
    ADVICE = "advice"


class FindingCode(StrEnum):
    """Every kind of thing the checks look for."""

    OLD_UNIT = "old-unit"
    OLD_AGENCY = "old-agency"
    INACTIVE_AGENCY = "inactive-agency"
    OLD_YEAR = "old-year"
    EARLY_DEADLINE = "early-deadline"
    IMPOSSIBLE_DATE = "impossible-date"
    SIGNATURE = "signature"
    NOTE_FACTS = "note-facts"
    NO_LEAD = "no-lead"
    NO_DEADLINE = "no-deadline"
    TWICE = "twice"
    NUMBER_ORDER = "number-order"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Finding:
    """A place to look at. `appendix`, `row` and `column` count from 0, None where the finding is about more than that;
    the ids are 0 in a plan that is not yet kept. `where` names the place as a person would; `field` is the fact's field
    in `Plan` ("goals" for goals, "sections/2" for the third section of the body), in an appendix "title" or "note".
    """

    code: FindingCode
    severity: Severity
    text: str
    appendix: int | None = None
    row: int | None = None
    column: int | None = None
    appendix_id: int = 0
    row_id: int = 0
    where: str = "Thông tin kế hoạch"
    field: str = ""

    @property
    def place(self) -> tuple[int | None, int | None, int | None]:
        """Appendix, row and column."""
        return self.appendix, self.row, self.column


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A document's date as far as it is filled in."""

    day: int | None = None
    month: int | None = None
    year: int | None = None

    def contradicts(self, other: "PrintedDate") -> bool:
        """Whether a part both have filled in differs."""
        ours, theirs = (self.year, self.month, self.day), (other.year, other.month, other.day)
        return any(a is not None and b is not None and a != b for a, b in zip(ours, theirs, strict=True))

    @property
    def earliest(self) -> date | None:
        """The first day it can be; None where it names none."""
        if self.year is None or self.month is None:
            return None
        try:
            return date(self.year, self.month, self.day or 1)
        except ValueError:
            return None


def printed_date_in(text: str) -> PrintedDate:
    """The first document date in a text, "ngày … tháng … năm …" or "…/02/2026"; parts left open are None."""
    found = _DATE.search(fold(text))
    if not found:
        return PrintedDate()
    day, month, year = found[1] or found[6], found[2] or found[4] or found[7], found[3] or found[5] or found[8]
    return PrintedDate(_number(day), _number(month), _number(year))


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isdigit() else None


def years_in(text: str) -> set[int]:
    """The years a text names, with every year of a phase such as "2026-2030"."""
    years = {int(year) for year in _YEAR.findall(text)}
    for first, last in _PHASE.findall(text):
        years.update(range(int(first), min(int(last), int(first) + 50) + 1))
    return years


@dataclass(frozen=True, slots=True)
class Times:
    """The years a plan is for, the date it bears, and whether the organisation of July 2025 holds for it."""

    years: frozenset[int]
    issued: PrintedDate
    is_new: bool

    @classmethod
    def of(cls, plan: Plan, today: date) -> "Times":
        """As the plan's facts say; a title's years count before the year the plan is listed under."""
        issued = printed_date_in(plan.date)
        year = issued.year or max(years_in(plan.date), default=None)
        titled = years_in(plan.title)
        years = titled or {value for value in (plan.year, year) if value and _FIRST_YEAR <= value <= _LAST_YEAR}
        first = issued.earliest or date(min(years) if years else today.year, 1, 1)
        if not years and issued.earliest is None:
            first = today
        is_new = first >= NEW_ORGANISATION or min(years, default=0) > NEW_ORGANISATION.year
        return cls(frozenset(years), PrintedDate(issued.day, issued.month, year), is_new)

    @property
    def first(self) -> int | None:
        """The first of the plan's years."""
        return min(self.years, default=None)

    @property
    def last(self) -> int | None:
        """The last of the plan's years."""
        return max(self.years, default=None)
