"""Sums of a period: how many tasks stand how, by index and by agency, in time and late, beside earlier periods."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple, TypeVar

from caicach_desktop.domain.collecting import ReportTiming, Said, answers, ends_before, is_asked_again, report_timing
from caicach_desktop.domain.deadline import Deadline, DeadlineKind
from caicach_desktop.domain.periods import judged_on, lies_within, period_year, previous_period, same_period_last_year
from caicach_desktop.domain.reporting import Status, period_end, period_order

Key = TypeVar("Key", bound=Hashable)


class Outcome(StrEnum):
    """What became of a task by the end of a period; a continuous one is kept up or not, a finished one may have no
    day to be measured by."""

    DONE_ON_TIME = "done_on_time"
    DONE_LATE = "done_late"
    DONE = "done"
    OVERDUE = "overdue"
    RUNNING = "running"
    KEPT_UP = "kept_up"
    NOT_KEPT_UP = "not_kept_up"
    IMPOSSIBLE = "impossible"


OUTCOME_NAMES = {
    Outcome.DONE_ON_TIME: "Hoàn thành đúng hạn",
    Outcome.DONE_LATE: "Hoàn thành quá hạn",
    Outcome.DONE: "Hoàn thành, không có hạn",
    Outcome.OVERDUE: "Quá hạn, chưa hoàn thành",
    Outcome.RUNNING: "Chưa đến hạn",
    Outcome.KEPT_UP: "Thường xuyên, có thực hiện",
    Outcome.NOT_KEPT_UP: "Thường xuyên, chưa báo cáo",
    Outcome.IMPOSSIBLE: "Không thực hiện được",
}


@dataclass(frozen=True, slots=True)
class TaskFacts:
    """What sums need of a task; `years` are the first and the last year of its plan, None where not known; entries
    stand oldest period first."""

    row_id: int
    plan_id: int
    index: str
    agency_ids: tuple[int, ...]
    deadline: Deadline
    due_on: str | None = None
    years: tuple[int, int] | None = None
    entries: tuple[Said, ...] = ()


class Standing(NamedTuple):
    """How a task stands at the end of a period: its status, what became of it, and its report (None: not asked for)."""

    status: Status
    outcome: Outcome
    report: ReportTiming | None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many tasks stand how; counts that are absent are 0."""

    total: int = 0
    statuses: Mapping[Status, int] = field(default_factory=dict)
    outcomes: Mapping[Outcome, int] = field(default_factory=dict)
    reports: Mapping[ReportTiming, int] = field(default_factory=dict)

    def count(self, *which: Status | Outcome | ReportTiming) -> int:
        """How many tasks stand in one of these ways (of one kind)."""
        return sum(self._counts(one).get(one, 0) for one in which)

    def share(self, *which: Status | Outcome | ReportTiming) -> float | None:
        """Their part of all tasks from 0 to 1, or None where there is no task: empty is not zero."""
        return self.count(*which) / self.total if self.total else None

    def _counts(self, one: Status | Outcome | ReportTiming) -> Mapping[object, int]:
        kind = self.statuses if isinstance(one, Status) else self.outcomes if isinstance(one, Outcome) else self.reports
        return kind  # type: ignore[return-value]

    @property
    def expected(self) -> int:
        """How many tasks were to be reported on."""
        return sum(self.reports.values())

    @property
    def reported(self) -> int:
        """How many of them were."""
        return self.expected - self.count(ReportTiming.AWAITED, ReportTiming.MISSING)


@dataclass(frozen=True, slots=True)
class PeriodSums:
    """The sums of one period: of all tasks, by index name, and by agency id (0: tasks without a leading agency)."""

    period: str
    total: Tally
    by_index: Mapping[str, Tally]
    by_agency: Mapping[int, Tally]
    by_plan: Mapping[int, Tally]


@dataclass(frozen=True, slots=True)
class ComparedSums:
    """A period's sums beside those of the period before and of the same period last year, where tasks were due in
    them."""

    now: PeriodSums
    before: PeriodSums | None
    last_year: PeriodSums | None


# Looked up once: a name in an enum costs more than all else that is asked of most tasks (in Python 3.11).
_CONTINUOUS, _YEARLY = DeadlineKind.CONTINUOUS, DeadlineKind.YEARLY
_NOT_STARTED, _DOING, _DONE, _IMPOSSIBLE = Status.NOT_STARTED, Status.DOING, Status.DONE, Status.IMPOSSIBLE
_KEPT_UP, _NOT_KEPT_UP = Outcome.KEPT_UP, Outcome.NOT_KEPT_UP

ReportDue = Callable[[int, str], date | None]


def no_due(plan_id: int, code: str) -> date | None:
    """No plan has a day on which reports are due."""
    return None


class _Seen(NamedTuple):
    """Which of a task's entries (by their places) a period sees: those `known` at its end, the last of them being what
    holds, the one that `answers` for it, and the last one of a period that was over `before` it ended; and whether what
    holds lies inside it."""

    known: tuple[int, ...]
    answer: int | None
    before: int | None
    inside: bool


class _View(dict[tuple[str, ...], _Seen]):
    """A period's view of entries by their periods: worked out once for all tasks that were reported on in the same
    ones, because sums go over tens of thousands of them."""

    def __init__(self, code: str, today: date) -> None:
        super().__init__()
        self.code = code
        self.today = today
        self.alike: dict[tuple[bool, Status, str | None, date | None], Standing] = {}
        self.day = judged_on(code, today).isoformat()

    def __missing__(self, periods: tuple[str, ...]) -> _Seen:
        code = self.code
        known: list[int] = []
        answer = before = None
        for place, period in enumerate(periods):
            if answers(period, code) or _is_known(period, code):
                known.append(place)
                if ends_before(period, code):
                    before = place
                if answers(period, code):
                    answer = place
        if answer is not None and code in periods and periods[answer] != code:
            answer = periods.index(code)  # the report on quarter II stands behind that on the half-year
            known.append(answer)
        inside = bool(known) and lies_within(periods[known[-1]], code)
        self[periods] = _Seen(tuple(known), answer, before, inside)
        return self[periods]


def _is_known(entry_period: str, code: str) -> bool:
    """Whether a report was there at the end of a period; one on a longer period of the same end comes after it."""
    end, last = period_end(entry_period), period_end(code)
    if end is None or last is None:
        return False
    return end < last or (end == last and not lies_within(code, entry_period))


def standing(task: TaskFacts, code: str, today: date, report_due: date | None = None) -> Standing:
    """How a task stands at the end of a period, or today where the period still runs."""
    return _standing(task, _View(code, today), report_due)


def _standing(task: TaskFacts, view: _View, report_due: date | None) -> Standing:
    entries = task.entries
    seen = view[next(zip(*entries, strict=False), ())]  # their periods, the first of what is said
    if seen.answer is None or task.due_on or task.deadline.kind is not _CONTINUOUS:
        return _worked_out(task, seen, view, report_due)
    # Of a continuous task only its last report counts; nearly all tasks are of this kind.
    key = (seen.inside, entries[seen.known[-1]].status, entries[seen.answer].reported_on, report_due)
    if key not in view.alike:
        view.alike[key] = _worked_out(task, seen, view, report_due)
    return view.alike[key]


def _worked_out(task: TaskFacts, seen: _Seen, view: _View, report_due: date | None) -> Standing:
    entries = task.entries
    answer = entries[seen.answer] if seen.answer is not None else None
    before = entries[seen.before] if seen.before is not None else None
    asked = answer is not None or is_asked_again(task.deadline, before, view.code)
    report = report_timing(answer, report_due, view.today) if asked else None
    status, outcome = _became(task, seen, view)
    return Standing(status, outcome, report)


def _became(task: TaskFacts, seen: _Seen, view: _View) -> tuple[Status, Outcome]:
    last = task.entries[seen.known[-1]] if seen.known else None
    status = last.status if last else _NOT_STARTED
    kind = task.deadline.kind
    if kind == _CONTINUOUS and not task.due_on:
        return _kept_up(last, seen.inside)
    if status == _IMPOSSIBLE:
        return status, Outcome.IMPOSSIBLE
    entries = [task.entries[place] for place in seen.known]
    yearly = kind == _YEARLY and not task.due_on
    if yearly:
        entries = [entry for entry in entries if entry.period[:4] == view.code[:4]]
        status = entries[-1].status if entries else _NOT_STARTED
    due = _yearly_due(task.deadline, view.code, view.day) if yearly else _fixed_due(task)
    if status == _DONE:
        if due is None:
            return status, Outcome.DONE
        return status, Outcome.DONE_ON_TIME if _done_day(entries) <= due else Outcome.DONE_LATE
    return status, Outcome.OVERDUE if due and due < view.day else Outcome.RUNNING


def _kept_up(last: Said | None, inside: bool) -> tuple[Status, Outcome]:
    """A continuous task done in an earlier period goes on in this one."""
    if last is None:
        return _NOT_STARTED, _NOT_KEPT_UP
    if last.status == _IMPOSSIBLE:
        return last.status, Outcome.IMPOSSIBLE
    status = _DOING if last.status == _DONE and not inside else last.status
    kept = inside and status in (_DOING, _DONE)
    return status, _KEPT_UP if kept else _NOT_KEPT_UP


def _fixed_due(task: TaskFacts) -> str | None:
    day = task.deadline.day
    return task.due_on or (day.isoformat() if day else None)


@lru_cache(maxsize=4096)
def _yearly_due(deadline: Deadline, code: str, day: str) -> str | None:
    """The last of a yearly task's days that has passed in the year of a period, else its first."""
    days = [one.isoformat() for one in deadline.due_days([period_year(code) or int(day[:4])])]
    return max((one for one in days if one < day), default=days[0]) if days else None


def _done_day(entries: list[Said]) -> str:
    """The day from which on a task has been done: when the first of its last reports in a row that say so was made, at
    the latest the end of that period."""
    first = entries[-1]
    for entry in reversed(entries):
        if entry.status != Status.DONE:
            break
        first = entry
    end = period_order(first.period)[0]
    day = first.done_on or first.reported_on
    return min(day, end) if day else end


def _counts_in(task: TaskFacts, year: int | None) -> bool:
    """Whether a task belongs to a year: of its plan, or one in which something was reported on it."""
    if task.years is None or year is None or task.years[0] <= year <= task.years[1]:
        return True
    return any(entry.period[:4] == str(year) for entry in task.entries)


def standing_tasks(
    tasks: Iterable[TaskFacts], code: str, today: date, report_due: ReportDue, *ways: Status | Outcome | ReportTiming
) -> list[TaskFacts]:
    """The tasks behind a number of a period's sums: those that stand in one of these ways, without any all of them."""
    year, view = period_year(code), _View(code, today)
    counted = (task for task in tasks if _counts_in(task, year))
    if not ways:
        return list(counted)
    # Compared by identity: members of different enums may be written alike.
    return [
        task
        for task in counted
        if any(one is way for one in _standing(task, view, report_due(task.plan_id, code)) for way in ways)
    ]


def sum_up(
    tasks: Iterable[TaskFacts],
    code: str,
    today: date,
    report_due: ReportDue = no_due,
    times: Iterable[int] | None = None,
) -> PeriodSums:
    """The sums of a period over the tasks of its year; `report_due` says when a plan's reports for it are due, `times`
    how many tasks each of these stands for (else one).

    A task with several leading agencies counts for each of them, and once in every other sum.
    """
    year = period_year(code)
    view = _View(code, today)
    dues: dict[int, date | None] = {}
    # Standings are counted by number: hashing one takes longer than working it out.
    numbers: dict[Standing, int] = {}
    # Tasks that hold the same deadline and the same reports stand alike; each is kept, so that its parts stay the same.
    alike: dict[tuple[int, int, str | None, date | None], tuple[int, TaskFacts]] = {}
    counts: defaultdict[tuple[int, str, tuple[int, ...], int], int] = defaultdict(int)
    for task, count in zip(tasks, repeat(1) if times is None else times, strict=False):
        if _counts_in(task, year):
            plan_id = task.plan_id
            if plan_id not in dues:
                dues[plan_id] = report_due(plan_id, code)
            like = (id(task.deadline), id(task.entries), task.due_on, dues[plan_id])
            if like not in alike:
                alike[like] = (numbers.setdefault(_standing(task, view, dues[plan_id]), len(numbers)), task)
            counts[plan_id, task.index, task.agency_ids, alike[like][0]] += count
    return _period_sums(code, counts, list(numbers))


def _period_sums(
    code: str, counts: Mapping[tuple[int, str, tuple[int, ...], int], int], known: Sequence[Standing]
) -> PeriodSums:
    """The sums of what was counted by plan, index, leading agencies and number of the standing."""
    by_index: _Counts[str] = _Counts()
    by_agency: _Counts[int] = _Counts()
    by_plan: _Counts[int] = _Counts()
    for (plan_id, index, agencies, number), count in counts.items():
        by_index[index][number] += count
        by_plan[plan_id][number] += count
        for agency in agencies or (0,):
            by_agency[agency][number] += count
    indices = _tallies(by_index, known)
    total = added_up(indices.values())
    return PeriodSums(code, total, indices, _tallies(by_agency, known), _tallies(by_plan, known))


class _Counts(defaultdict[Key, defaultdict[int, int]]):
    """How often each numbered standing was met, by key."""

    def __init__(self) -> None:
        super().__init__(lambda: defaultdict(int))


def _tallies(counts: _Counts[Key], known: Sequence[Standing]) -> dict[Key, Tally]:
    return {key: _tally({known[number]: count for number, count in found.items()}) for key, found in counts.items()}


def added_up(tallies: Iterable[Tally]) -> Tally:
    """One tally of several that share no task."""
    total, statuses, outcomes, reports = 0, Counter[Status](), Counter[Outcome](), Counter[ReportTiming]()
    for one in tallies:
        total += one.total
        statuses.update(one.statuses)
        outcomes.update(one.outcomes)
        reports.update(one.reports)
    return Tally(total, statuses, outcomes, reports)


def _tally(found: Mapping[Standing, int]) -> Tally:
    statuses: Counter[Status] = Counter()
    outcomes: Counter[Outcome] = Counter()
    reports: Counter[ReportTiming] = Counter()
    for one, count in found.items():
        statuses[one.status] += count
        outcomes[one.outcome] += count
        if one.report:
            reports[one.report] += count
    return Tally(sum(found.values()), statuses, outcomes, reports)


def compare(tasks: Sequence[TaskFacts], code: str, today: date, report_due: ReportDue = no_due) -> ComparedSums:
    """A period's sums beside those of the period before and of the same one last year; None where no task was
    reported on in those."""

    def earlier(other: str | None) -> PeriodSums | None:
        if other is None or not any(answers(period, other) for period in reported):
            return None
        return sum_up(tasks, other, today, report_due)

    reported = {entry.period for task in tasks for entry in task.entries}
    now = sum_up(tasks, code, today, report_due)
    return ComparedSums(now, earlier(previous_period(code)), earlier(same_period_last_year(code)))
