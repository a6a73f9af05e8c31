"""What a check found: its kind, how grave it is, where it is, and a sentence with advice."""

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from caicach_desktop.domain.issue_date import IssueDate, written_date
from caicach_desktop.domain.plan import Plan
from caicach_desktop.domain.text import is_year

# From then on there are provinces and communes only.
_NEW_ORGANISATION = date(2025, 7, 1)
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_PHASE = re.compile(r"\b((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)\b")


class Severity(StrEnum):
    """A fault is wrong for certain; advice may have its reasons."""

    FAULT = "fault"
    ADVICE = "advice"


class FindingCode(StrEnum):
    """Every kind of thing the checks look for."""

    OLD_UNIT = "old-unit"
    OLD_AGENCY = "old-agency"
    INACTIVE_AGENCY = "inactive-agency"
    UNCLEAR_AGENCY = "unclear-agency"
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
    issued: IssueDate
    is_new: bool

    @classmethod
    def of(cls, plan: Plan, today: date) -> "Times":
        """As the plan's facts say; a title's years count before the year the plan is listed under."""
        issued = written_date(plan.date)
        year = issued.year or max(years_in(plan.date), default=0)
        titled = years_in(plan.title)
        years = titled or {value for value in (plan.year, year) if value and is_year(value)}
        first = issued.earliest or (date(min(years), 1, 1) if years else today)
        is_new = first >= _NEW_ORGANISATION or min(years, default=0) > _NEW_ORGANISATION.year
        return cls(frozenset(years), replace(issued, year=year), is_new)

    @property
    def first(self) -> int | None:
        """The first of the plan's years."""
        return min(self.years, default=None)
