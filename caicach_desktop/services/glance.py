"""The figures of the page Tổng quan, counted from the facts of the tasks: quick enough to follow every change."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from caicach_desktop.domain.periods import period_start
from caicach_desktop.domain.plan import PlanSummary
from caicach_desktop.domain.plan_name import plan_number
from caicach_desktop.domain.reporting import Status, TaskState, next_due, period_name, period_order, state_of
from caicach_desktop.domain.schedule import ReportPeriod, Schedule
from caicach_desktop.domain.standing import Outcome, TaskFacts
from caicach_desktop.domain.sums import sum_up
from caicach_desktop.domain.table import INDEX_NAMES, NO_INDEX
from caicach_desktop.domain.text import fold, name_in_text, sort_key, squeeze
from caicach_desktop.services.chasing import MONTH_DAYS, WEEK_DAYS
from caicach_desktop.services.schedules import AgencyReport, agency_names, agency_reports, all_schedules
from caicach_desktop.services.task_facts import Plans, PlanTasks, by_plan
from caicach_desktop.services.tasks import ShareLine
from caicach_desktop.store import plan_queries
from caicach_desktop.store.store import Store

TREND_POINTS = 8
TREND_LEAST = 4
_SETTLED = (TaskState.DONE, TaskState.IMPOSSIBLE)
_LETTERS = "MQHYO"


@dataclass(frozen=True, slots=True)
class Scope:
    """Which tasks are looked at: those of one plan, of the plans of one year, or (both 0) of all plans."""

    plan_id: int = 0
    year: int = 0

    def filters(self) -> dict[str, object]:
        """The scope as fields of a task list's filter."""
        found = {"plan_id": self.plan_id, "year": self.year}
        return {name: value for name, value in found.items() if value}


EVERYTHING = Scope()


@dataclass(frozen=True, slots=True)
class DueTask:
    """A task that is late or due within a month, with the day it is due."""

    facts: TaskFacts
    due: date
    state: TaskState

    @property
    def row_id(self) -> int:
        """The task's row."""
        return self.facts.row_id


@dataclass(frozen=True, slots=True)
class Totals:
    """How many tasks there are in which state, by index and by leading agency, and how many are due when; `late` and
    `soon` are those to be done now, the earliest first."""

    total: int
    by_state: Mapping[TaskState, int]
    within_week: int
    within_month: int
    by_index: tuple[ShareLine, ...]
    by_agency: tuple[ShareLine, ...]
    late: tuple[DueTask, ...] = ()
    soon: tuple[DueTask, ...] = ()


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """How many tasks were done and how many overdue at the end of a period, or by today where it still runs; `total`
    0 stands for a period that has not begun."""

    code: str
    total: int = 0
    done: int = 0
    late: int = 0

    @property
    def name(self) -> str:
        """The period as people say it."""
        return period_name(self.code)


def plan_years(store: Store) -> dict[int, int | None]:
    """The year of every plan by its id, the newest plan first."""
    with store.read() as connection:
        return {plan.id: plan.year for plan in plan_queries.plan_summaries(connection)}


def plan_names(plans: Sequence[PlanSummary]) -> dict[int, str]:
    """How plans are called in lists, by id in their order: by title, after the number where there are several plans,
    and after the issuer where several issuers gave the same number."""
    if len(plans) < 2:
        return {plan.id: plan.title for plan in plans}
    numbers = Counter(plan_number(plan) for plan in plans)
    issuers = len({fold(plan.issuer) for plan in plans}) > 1
    names = {}
    for plan in plans:
        alike = issuers and plan.issuer and numbers[plan_number(plan)] > 1
        names[plan.id] = squeeze(f"{name_in_text(plan.issuer) if alike else plan_number(plan)}: {plan.title}")
    return names


def scoped_ids(years: Mapping[int, int | None], scope: Scope) -> Collection[int]:
    """The plans of a scope."""
    if scope.plan_id:
        return (scope.plan_id,)
    return {plan_id for plan_id, year in years.items() if not scope.year or year == scope.year}


Tasks = Plans | Iterable[TaskFacts]


def plans_of(tasks: Tasks) -> Plans:
    """Tasks by plan; those a `FactsBoard` gives by plan keep what was worked out of them."""
    return tasks if isinstance(tasks, Mapping) else by_plan(tasks)


def totals(store: Store, tasks: Tasks, today: date, scope: Scope = EVERYTHING) -> Totals:
    """The totals of a scope's tasks as of today; `tasks` are those of all plans, as a `FactsBoard` holds them."""
    years = plan_years(store)
    ids = scoped_ids(years, scope)
    found = [_plan_totals(one, today, years.get(plan_id)) for plan_id, one in plans_of(tasks).items() if plan_id in ids]
    by_index: defaultdict[str, Counter[TaskState]] = defaultdict(Counter)
    by_agency: defaultdict[int, Counter[TaskState]] = defaultdict(Counter)
    by_state: Counter[TaskState] = Counter()
    for (index, agencies, state), count in (item for one in found for item in one.counts.items()):
        by_state[state] += count
        by_index[index][state] += count
        for agency in agencies or (0,):
            by_agency[agency][state] += count
    pressing = sorted((task for one in found for task in one.pressing), key=attrgetter("due"))
    return Totals(
        total=by_state.total(),
        by_state=by_state,
        within_week=sum(one.within_week for one in found),
        within_month=sum(one.within_month for one in found),
        by_index=_index_lines(by_index),
        by_agency=_agency_lines(by_agency, agency_names(store)),
        late=tuple(task for task in pressing if task.state == TaskState.LATE),
        soon=tuple(task for task in pressing if task.state == TaskState.DUE_SOON),
    )


class _PlanTotals(NamedTuple):
    """The totals of one plan: how many tasks of an index and of leading agencies are in which state."""

    counts: Mapping[tuple[str, tuple[int, ...], TaskState], int]
    within_week: int
    within_month: int
    pressing: tuple[DueTask, ...]


def _plan_totals(plan: PlanTasks, today: date, year: int | None) -> _PlanTotals:
    return plan.once("totals", (today, year), lambda: _count(plan.tasks, today, year))


def _count(tasks: Iterable[TaskFacts], today: date, year: int | None) -> _PlanTotals:
    # Most tasks are alike in what tells their state. What is alike is the same object in the facts; looking it up by
    # identity takes a tenth of the time of looking at it.
    known: dict[tuple[int, int, str | None], tuple[TaskState, date | None]] = {}
    alike: defaultdict[tuple[str, tuple[int, ...], int], int] = defaultdict(int)
    pressing = []
    for task in tasks:
        entries = task.entries
        telling = entries if task.deadline.repeats else entries[-1] if entries else None
        key = (id(task.deadline), id(telling), task.due_on)
        if key not in known:
            due = next_due(task.deadline, task.due_on, entries, today, year)
            known[key] = state_of(task.deadline, task.due_on, entries, today, year), due
        state, due = known[key]
        alike[task.index, task.agency_ids, _STATES[state]] += 1
        if due and state not in _SETTLED and (due - today).days <= MONTH_DAYS:
            pressing.append(DueTask(task, due, state))
    days = [(one.due - today).days for one in pressing]
    return _PlanTotals(
        {(index, agencies, _BY_PLACE[place]): count for (index, agencies, place), count in alike.items()},
        sum(1 for day in days if 0 <= day <= WEEK_DAYS),
        sum(1 for day in days if day >= 0),
        tuple(pressing),
    )


# Counted by place: an enum's own hash takes longer than the rest.
_BY_PLACE = tuple(TaskState)
_STATES = {state: place for place, state in enumerate(_BY_PLACE)}


def _index_lines(counts: Mapping[str, Mapping[TaskState, int]]) -> tuple[ShareLine, ...]:
    return tuple(ShareLine(key, key or NO_INDEX, counts[key]) for key in sorted(counts, key=index_order))


def _agency_lines(counts: Mapping[int, Mapping[TaskState, int]], names: Mapping[int, str]) -> tuple[ShareLine, ...]:
    found = sorted(counts, key=lambda key: (key == 0, sort_key(names.get(key, ""))))
    return tuple(ShareLine(key, names.get(key, names[0]), counts[key]) for key in found)


def index_order(name: str) -> tuple[int, str]:
    """The key that puts indices in their usual order, unknown ones last."""
    return (INDEX_NAMES.index(name) if name in INDEX_NAMES else len(INDEX_NAMES), name)


def trend_periods(codes: Iterable[str], today: date) -> tuple[str, ...]:
    """The periods a trend goes over: the shortest kind among these, the last ones that have begun.

    Where few have begun, those that follow fill the line up.
    """
    known = {code for code in codes if period_start(code)}
    kind = min((code[5] for code in known), key=_LETTERS.index, default="")
    periods = sorted((code for code in known if code[5] == kind), key=period_order)
    begun = [code for code in periods if _has_begun(code, today)][-TREND_POINTS:]
    coming = [code for code in periods if not _has_begun(code, today)]
    return (*begun, *coming[: max(TREND_LEAST - len(begun), 0)])


def trend(store: Store, tasks: Tasks, today: date, scope: Scope = EVERYTHING) -> tuple[TrendPoint, ...]:
    """How the shares of what is done and what is overdue went from period to period."""
    ids = scoped_ids(plan_years(store), scope)
    schedules = {plan_id: one for plan_id, one in all_schedules(store).items() if plan_id in ids}
    codes = trend_periods((one.code for schedule in schedules.values() for one in schedule.periods), today)
    plans = {plan_id: one for plan_id, one in plans_of(tasks).items() if plan_id in ids}
    return tuple(_point(plans, schedules, code, today) for code in codes)


def _has_begun(code: str, today: date) -> bool:
    start = period_start(code)
    return start is not None and start <= today


def _point(plans: Plans, schedules: Mapping[int, Schedule], code: str, today: date) -> TrendPoint:
    if not _has_begun(code, today):
        return TrendPoint(code)
    found = [plan_period(plan, _period(schedules.get(plan_id), code), today) for plan_id, plan in plans.items()]
    return TrendPoint(
        code, sum(one.total for one in found), sum(one.done for one in found), sum(one.late for one in found)
    )


def _period(schedule: Schedule | None, code: str) -> ReportPeriod:
    return (schedule.period(code) if schedule else None) or ReportPeriod(code)


class PlanPeriod(NamedTuple):
    """How far a plan is at the end of a period, and how far each agency with its report for it, names left out."""

    total: int
    done: int
    late: int
    agencies: tuple[AgencyReport, ...]


def plan_period(plan: PlanTasks, period: ReportPeriod, today: date) -> PlanPeriod:
    """The figures of one plan's period, worked out once."""
    due = period.agencies.day if period.agencies else None

    def work() -> PlanPeriod:
        kinds, times = plan.kinds()
        sums = sum_up(kinds, period.code, today, lambda *_: due, times)
        counts = sums.total.total, sums.total.count(Status.DONE), sums.total.count(Outcome.OVERDUE)
        return PlanPeriod(*counts, agency_reports(sums, {}))

    return plan.once(period.code, (today, due), work)
