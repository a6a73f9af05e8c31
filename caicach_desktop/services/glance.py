"""The figures of the page Tổng quan, counted from the facts of the tasks: quick enough to follow every change."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from caicach_desktop.domain.periods import period_start
from caicach_desktop.domain.plan import PlanSummary
from caicach_desktop.domain.reporting import Status, TaskState, next_due, period_name, period_order, state_of
from caicach_desktop.domain.sums import Outcome, TaskFacts, sum_up
from caicach_desktop.domain.table import INDEX_NAMES
from caicach_desktop.domain.text import sort_key
from caicach_desktop.services.chasing import MONTH_DAYS, WEEK_DAYS
from caicach_desktop.services.schedules import agency_names, all_schedules
from caicach_desktop.services.tasks import ShareLine
from caicach_desktop.store import plan_queries
from caicach_desktop.store.store import Store

NO_INDEX = "Khác"
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
class Totals:
    """How many tasks there are in which state, by index and by leading agency, and how many are due when."""

    total: int
    by_state: Mapping[TaskState, int]
    within_week: int
    within_month: int
    by_index: tuple[ShareLine, ...]
    by_agency: tuple[ShareLine, ...]


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
    """How plans are called in lists, by id in their order: by title, after the issuer where there are several."""
    several = len({plan.issuer for plan in plans}) > 1
    return {plan.id: f"{plan.issuer}: {plan.title}" if several and plan.issuer else plan.title for plan in plans}


def scoped_ids(years: Mapping[int, int | None], scope: Scope) -> Collection[int]:
    """The plans of a scope."""
    if scope.plan_id:
        return (scope.plan_id,)
    return {plan_id for plan_id, year in years.items() if not scope.year or year == scope.year}


def totals(store: Store, tasks: Iterable[TaskFacts], today: date, scope: Scope = EVERYTHING) -> Totals:
    """The totals of a scope's tasks as of today; `tasks` are those of all plans, as a `FactsBoard` holds them."""
    years = plan_years(store)
    ids = scoped_ids(years, scope)
    within_week = within_month = 0
    by_index: defaultdict[str, Counter[TaskState]] = defaultdict(Counter)
    by_agency: defaultdict[int, Counter[TaskState]] = defaultdict(Counter)
    for task in tasks:
        if task.plan_id not in ids:
            continue
        year = years.get(task.plan_id)
        state = state_of(task.deadline, task.due_on, task.entries, today, year)
        by_index[task.index][state] += 1
        for agency in task.agency_ids or (0,):
            by_agency[agency][state] += 1
        if state not in _SETTLED:
            due = next_due(task.deadline, task.due_on, task.entries, today, year)
            days = (due - today).days if due else -1
            within_week += 0 <= days <= WEEK_DAYS
            within_month += 0 <= days <= MONTH_DAYS
    by_state: Counter[TaskState] = Counter()
    for counts in by_index.values():
        by_state.update(counts)
    lines = _index_lines(by_index), _agency_lines(by_agency, agency_names(store))
    return Totals(by_state.total(), by_state, within_week, within_month, *lines)


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


def trend(store: Store, tasks: Sequence[TaskFacts], today: date, scope: Scope = EVERYTHING) -> tuple[TrendPoint, ...]:
    """How the shares of what is done and what is overdue went from period to period."""
    ids = scoped_ids(plan_years(store), scope)
    codes = {
        one.code for plan_id, schedule in all_schedules(store).items() if plan_id in ids for one in schedule.periods
    }
    found = [task for task in tasks if task.plan_id in ids]
    return tuple(_point(found, code, today) for code in trend_periods(codes, today))


def _has_begun(code: str, today: date) -> bool:
    start = period_start(code)
    return start is not None and start <= today


def _point(tasks: Sequence[TaskFacts], code: str, today: date) -> TrendPoint:
    if not _has_begun(code, today):
        return TrendPoint(code)
    whole = sum_up(tasks, code, today).total
    return TrendPoint(code, whole.total, whole.count(Status.DONE), whole.count(Outcome.OVERDUE))
