"""A plan's reporting rules understood: who reports, over which years, and the dated periods that follow."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from caicach_desktop.domain.agency import Agency, AgencyNames, is_vague
from caicach_desktop.domain.holidays import WorkCalendar
from caicach_desktop.domain.issue_date import IssueDate, issue_date
from caicach_desktop.domain.patterns import when_used
from caicach_desktop.domain.periods import periods_of_year
from caicach_desktop.domain.plan import Plan, ReportingRule
from caicach_desktop.domain.plan_file import year_of
from caicach_desktop.domain.report_days import DueDay, due_day
from caicach_desktop.domain.reporting import period_end, period_name, period_order
from caicach_desktop.domain.text import fold, squeeze

_PHASE = when_used(r"\bgiai doan (?:nam )?(\d{4})\s*(?:-|–|den)\s*(?:nam )?(\d{4})\b|\bnam (\d{4})\s*[-–]\s*(\d{4})\b")
_ALONE = when_used(r"(?<!den )\bnam (\d{4})\b(?!\s*[-–]\s*\d{4})")
_TOTAL = when_used(r"\btong hop\b")
_MOST_YEARS = 15
_LETTERS = {"monthly": "M", "quarterly": "Q", "half-year": "H", "annual": "Y"}


class Reporter(StrEnum):
    """Who a rule speaks of: the agencies that do the work, or the office that sums their reports up."""

    AGENCIES = "agencies"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class ReportPeriod:
    """A reporting period: its code, and the days on which it is due from the agencies and from the office (None where
    no rule says)."""

    code: str
    agencies: DueDay | None = None
    office: DueDay | None = None

    @property
    def name(self) -> str:
        """The period as people say it."""
        return period_name(self.code)

    @property
    def last_day(self) -> date:
        """The day after which the period is over: its end, or its last due day where that comes later."""
        days = [period_end(self.code), *(due.day for due in (self.agencies, self.office) if due)]
        return max((day for day in days if day), default=date.max)


@dataclass(frozen=True, slots=True)
class Schedule:
    """The periods of a plan in order; `assumed` where no rule gives any and quarters stand in; `undated` holds the
    rules that give no day (on demand, or in words not understood)."""

    years: tuple[int, ...]
    periods: tuple[ReportPeriod, ...]
    assumed: bool = False
    undated: tuple[ReportingRule, ...] = ()

    def period(self, code: str) -> ReportPeriod | None:
        """The period with a code."""
        return next((period for period in self.periods if period.code == code), None)

    def open_on(self, day: date) -> ReportPeriod | None:
        """The period that is open on a day: the first one whose end and due days have not all passed, else the last."""
        return next((period for period in self.periods if day <= period.last_day), (None, *self.periods)[-1])


def plan_years(plan: Plan) -> tuple[int, ...]:
    """The years a plan covers: its own, or those of the phase its title names ("giai đoạn 2026-2030").

    A title that names one year beside a phase is a plan for that year. Empty where nothing tells a year.
    """
    title = fold(plan.title)
    phase = _PHASE.search(title)
    if phase and not _ALONE.search(title):
        first, last = (int(year) for year in phase.groups() if year)
        if first <= last < first + _MOST_YEARS:
            return tuple(range(first, last + 1))
    year = plan.year or year_of(plan.date, plan.title)
    return (year,) if year else ()


def reporters_of(rules: Sequence[ReportingRule]) -> tuple[Reporter, ...]:
    """Who each rule speaks of.

    The office is the one to which another rule has the agencies report, also where it is only named on the way ("qua
    Phòng Nội vụ"), or the one that is said to sum up; everyone else is an agency.
    """
    receivers = [rule.to for rule in rules]
    return tuple(_reporter(rule, place, receivers) for place, rule in enumerate(rules))


def _reporter(rule: ReportingRule, place: int, receivers: Sequence[str]) -> Reporter:
    who = fold(squeeze(rule.who))
    if not who or is_vague(rule.who):
        return Reporter.AGENCIES
    names = AgencyNames([Agency(id=1, name=rule.who)])
    receives = any(names.find(to) for other, to in enumerate(receivers) if other != place)
    return Reporter.OFFICE if receives or _TOTAL.search(who) else Reporter.AGENCIES


def schedule_of(plan: Plan, calendar: WorkCalendar | None = None) -> Schedule:
    """The dated periods of a plan over its years; with a calendar, days off move to the next working day.

    Periods that were over before the plan was issued are left out. Of several rules for the same period and reporter
    the last day counts.
    """
    years = plan_years(plan)
    dated, undated = _due_days(plan.reporting, years)
    assumed = not dated
    codes = dated or {code: {} for year in years for code in periods_of_year("Q", year)}
    periods = (
        ReportPeriod(
            code,
            _moved(codes[code].get(Reporter.AGENCIES), calendar),
            _moved(codes[code].get(Reporter.OFFICE), calendar),
        )
        for code in sorted(codes, key=period_order)
        if not _was_over(code, issue_date(plan.date))
    )
    return Schedule(years, tuple(periods), assumed, tuple(undated))


def _was_over(code: str, issued: IssueDate) -> bool:
    """Whether a period had ended in a month before the one in which the plan was issued."""
    end = period_end(code)
    return end is not None and (end.year, end.month) < (issued.year, issued.month)


Dated = dict[str, dict[Reporter, DueDay]]


def _due_days(rules: Sequence[ReportingRule], years: Sequence[int]) -> tuple[Dated, list[ReportingRule]]:
    dated: defaultdict[str, dict[Reporter, DueDay]] = defaultdict(dict)
    undated = []
    one_by_one = _codes_of(rules, years)
    for rule, reporter, codes in zip(rules, reporters_of(rules), one_by_one, strict=True):
        found = {code: day for code in codes if (day := due_day(rule.deadline, code))}
        if not found:
            undated.append(rule)
        for code in found or codes:
            present, day = dated[code].get(reporter), found.get(code)
            if day and (present is None or present.day < day.day):
                dated[code][reporter] = day
    return dict(dated), undated


def _codes_of(rules: Sequence[ReportingRule], years: Sequence[int]) -> Iterator[list[str]]:
    """The periods each rule may give; where the year has a report of its own, the second half has none."""
    annual = any(rule.period == "annual" for rule in rules)
    once = 0
    for rule in rules:
        letter = _LETTERS.get(rule.period)
        if rule.period == "once" and years:
            once += 1
            yield [f"{_year_of_once(rule, years)}-O{min(once, 9)}"]
        elif letter:
            codes = [code for year in years for code in periods_of_year(letter, year)]
            yield [code for code in codes if not (annual and code.endswith("H2"))]
        else:
            yield []


def _year_of_once(rule: ReportingRule, years: Sequence[int]) -> int:
    """The year the rule's day lies in; a day without a year lies in the plan's first."""
    due = due_day(rule.deadline, f"{years[0]}-O1")
    return due.named.year if due else years[0]


def _moved(due: DueDay | None, calendar: WorkCalendar | None) -> DueDay | None:
    return replace(due, day=calendar.next_working(due.day)) if due and calendar else due
