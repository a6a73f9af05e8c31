"""The reporting periods of a plan, and who has reported for each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from caicach_desktop.domain.collecting import ReportTiming
from caicach_desktop.domain.plan import Plan
from caicach_desktop.domain.report_days import DueDay
from caicach_desktop.domain.schedule import ReportPeriod, Schedule, schedule_of
from caicach_desktop.domain.standing import TaskFacts
from caicach_desktop.domain.sums import PeriodSums, ReportDue, sum_up
from caicach_desktop.domain.table import NO_AGENCY
from caicach_desktop.domain.text import short_date, sort_key
from caicach_desktop.services.holidays import unset_notice, work_calendar
from caicach_desktop.services.settings import load_settings
from caicach_desktop.services.task_facts import task_facts
from caicach_desktop.store import agency_queries, fact_queries, plan_queries
from caicach_desktop.store.store import Store


@dataclass(frozen=True, slots=True)
class AgencyReport:
    """How far an agency has reported for a period: how many tasks were asked for, reported, and reported late.

    `agency_id` 0 stands for the tasks without a leading agency. `timing` is LATE as soon as one task came late, and
    MISSING or AWAITED while any is not reported.
    """

    agency_id: int
    name: str
    expected: int
    reported: int
    late: int
    timing: ReportTiming

    @property
    def has_reported(self) -> bool:
        """Whether nothing is missing any more."""
        return self.reported == self.expected


@dataclass(frozen=True, slots=True)
class PeriodLine:
    """A period of a plan with the agencies that are to report for it."""

    period: ReportPeriod
    agencies: tuple[AgencyReport, ...]

    @property
    def expected(self) -> int:
        """How many agencies are to report."""
        return sum(1 for one in self.agencies if one.agency_id)

    @property
    def reported(self) -> int:
        """How many of them have reported on all their tasks."""
        return sum(1 for one in self.agencies if one.agency_id and one.has_reported)

    def as_json(self) -> dict[str, object]:
        """The line for scripts, days as ISO texts."""
        period = self.period
        return {
            "code": period.code,
            "name": period.name,
            "agencies_due": period.agencies.day.isoformat() if period.agencies else None,
            "office_due": period.office.day.isoformat() if period.office else None,
            "expected": self.expected,
            "reported": self.reported,
        }

    def as_texts(self) -> list[str]:
        """The line for people: code, name, due day of the agencies and of the office, how many have reported."""
        period = self.period
        return [
            period.code,
            period.name,
            f"đơn vị: {_said(period.agencies)}",
            f"tổng hợp: {_said(period.office)}",
            f"{self.reported}/{self.expected} đơn vị đã báo cáo" if self.expected else "chưa gắn đơn vị",
        ]


def _said(due: DueDay | None) -> str:
    return f"hạn {short_date(due.day)}" if due else "chưa có hạn"


def plan_schedule(store: Store, plan_id: int, move: bool | None = None) -> Schedule:
    """The dated periods of a plan; `move` to the next working day, by default as the settings say.

    Raises AppError PLAN_NOT_FOUND.
    """
    with store.read() as connection:
        plan = plan_queries.plan_by_id(connection, plan_id)
    return _schedules(store, [plan], move)[plan_id]


def _schedules(store: Store, plans: Sequence[Plan], move: bool | None = None) -> dict[int, Schedule]:
    if move is None:
        move = bool(load_settings(store.folder).get("due_next_working_day"))
    calendar = work_calendar(store) if move else None
    return {plan.id: schedule_of(plan, calendar) for plan in plans}


def holidays_notice(store: Store, schedule: Schedule, today: date, move: bool | None = None) -> str:
    """What to tell of a schedule whose days were to move away from holidays nobody has set; "" where all is well or
    days do not move. `move` as in `plan_schedule`."""
    if not (load_settings(store.folder).get("due_next_working_day") if move is None else move):
        return ""
    dues = (due.day for period in schedule.periods for due in (period.agencies, period.office) if due)
    return unset_notice(work_calendar(store), dues, today)


def all_schedules(store: Store) -> dict[int, Schedule]:
    """The dated periods of every plan by its id, the newest plan first."""
    with store.read() as connection:
        plans = fact_queries.plan_heads(connection)
    return _schedules(store, sorted(plans.values(), key=lambda plan: -plan.id))


def report_dues(store: Store) -> ReportDue:
    """Says for a plan and a period on which day the agencies' reports are due, None where no rule says."""
    days = {
        (plan_id, period.code): period.agencies.day
        for plan_id, schedule in all_schedules(store).items()
        for period in schedule.periods
        if period.agencies
    }
    return lambda plan_id, code: days.get((plan_id, code))


def agency_names(store: Store) -> dict[int, str]:
    """How agencies are called in lists, by id; 0 is the name for tasks without one."""
    with store.read() as connection:
        found = {one.id: one.short_name or one.name for one in agency_queries.all_agencies(connection)}
    return {0: NO_AGENCY, **found}


def period_lines(store: Store, plan_id: int, today: date, move: bool | None = None) -> list[PeriodLine]:
    """The periods of a plan, each with who has reported; `move` as in `plan_schedule`.

    Raises AppError PLAN_NOT_FOUND.
    """
    schedule = plan_schedule(store, plan_id, move)
    tasks = task_facts(store, [plan_id])
    names = agency_names(store)
    return [PeriodLine(period, _reports(tasks, period, today, names)) for period in schedule.periods]


def who_reported(store: Store, plan_id: int, code: str, today: date) -> tuple[AgencyReport, ...]:
    """The agencies that are to report on a plan for a period, in Vietnamese order, and how far each is; of a period
    that is not one of the plan's no due day is known."""
    period = plan_schedule(store, plan_id).period(code) or ReportPeriod(code)
    return _reports(task_facts(store, [plan_id]), period, today, agency_names(store))


def _reports(
    tasks: Sequence[TaskFacts], period: ReportPeriod, today: date, names: dict[int, str]
) -> tuple[AgencyReport, ...]:
    due = period.agencies.day if period.agencies else None
    return agency_reports(sum_up(tasks, period.code, today, lambda *_: due), names)


def agency_reports(sums: PeriodSums, names: dict[int, str]) -> tuple[AgencyReport, ...]:
    """Who was asked for a report in these sums and how far each is; tasks without a leading agency stand last."""
    found = [
        AgencyReport(
            agency,
            names.get(agency, ""),
            tally.expected,
            tally.reported,
            tally.count(ReportTiming.LATE),
            next(timing for timing in _WORST_FIRST if tally.count(timing)),
        )
        for agency, tally in sums.by_agency.items()
        if tally.expected
    ]
    return tuple(sorted(found, key=lambda one: (one.agency_id == 0, sort_key(one.name))))


_WORST_FIRST = (
    ReportTiming.MISSING,
    ReportTiming.AWAITED,
    ReportTiming.LATE,
    ReportTiming.UNDATED,
    ReportTiming.ON_TIME,
)
