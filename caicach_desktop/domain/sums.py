"""Sums of a period: how many tasks stand how, by index and by agency, in time and late, beside earlier periods."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import repeat
from typing import TypeVar

from caicach_desktop.domain.collecting import ReportTiming, answers
from caicach_desktop.domain.periods import period_year, previous_period, same_period_last_year
from caicach_desktop.domain.reporting import Status
from caicach_desktop.domain.standing import Outcome, PeriodView, Standing, TaskFacts, counts_in, standing_in

Key = TypeVar("Key", bound=Hashable)


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


ReportDue = Callable[[int, str], date | None]


def no_due(plan_id: int, code: str) -> date | None:
    """No plan has a day on which reports are due."""
    return None


def standing_tasks(
    tasks: Iterable[TaskFacts], code: str, today: date, report_due: ReportDue, *ways: Status | Outcome | ReportTiming
) -> list[TaskFacts]:
    """The tasks behind a number of a period's sums: those that stand in one of these ways, without any all of them."""
    year, view = period_year(code), PeriodView(code, today)
    counted = (task for task in tasks if counts_in(task, year))
    if not ways:
        return list(counted)
    # Compared by identity: members of different enums may be written alike.
    return [
        task
        for task in counted
        if any(one is way for one in standing_in(task, view, report_due(task.plan_id, code)) for way in ways)
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
    view = PeriodView(code, today)
    dues: dict[int, date | None] = {}
    # Standings are counted by number: hashing one takes longer than working it out.
    numbers: dict[Standing, int] = {}
    # Tasks that hold the same deadline and the same reports stand alike; each is kept, so that its parts stay the same.
    alike: dict[tuple[int, int, str | None, date | None], tuple[int, TaskFacts]] = {}
    counts: defaultdict[tuple[int, str, tuple[int, ...], int], int] = defaultdict(int)
    for task, count in zip(tasks, repeat(1) if times is None else times, strict=False):
        if counts_in(task, year):
            plan_id = task.plan_id
            if plan_id not in dues:
                dues[plan_id] = report_due(plan_id, code)
            like = (id(task.deadline), id(task.entries), task.due_on, dues[plan_id])
            if like not in alike:
                alike[like] = (numbers.setdefault(standing_in(task, view, dues[plan_id]), len(numbers)), task)
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
