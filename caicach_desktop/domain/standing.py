"""How a task stands at the end of a period: its status, whether it was in time, and its report."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from caicach_desktop.domain.collecting import (
    ReportTiming,
    Said,
    answers,
    ends_before,
    is_asked_again,
    is_expected,
    report_timing,
)
from caicach_desktop.domain.deadline import Deadline, DeadlineKind
from caicach_desktop.domain.due_rounds import rounds_of
from caicach_desktop.domain.periods import judged_on, lies_within
from caicach_desktop.domain.reporting import Status, period_end, period_order


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
    Outcome.NOT_KEPT_UP: "Thường xuyên, chưa có kết quả",
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


# Looked up once: a name in an enum costs more than all else that is asked of most tasks (in Python 3.11).
_CONTINUOUS = DeadlineKind.CONTINUOUS
_NOT_STARTED, _DOING, _DONE, _IMPOSSIBLE = Status.NOT_STARTED, Status.DOING, Status.DONE, Status.IMPOSSIBLE
_KEPT_UP, _NOT_KEPT_UP = Outcome.KEPT_UP, Outcome.NOT_KEPT_UP


class _Seen(NamedTuple):
    """Which of a task's entries (by their places) a period sees: those `known` at its end, the last of them being what
    holds, the one that `answers` for it, and the last one of a period that was over `before` it ended; and whether what
    holds lies inside it."""

    known: tuple[int, ...]
    answer: int | None
    before: int | None
    inside: bool


class PeriodView(dict[tuple[str, ...], _Seen]):
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
            known.remove(answer)
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
    return standing_in(task, PeriodView(code, today), report_due)


def standing_in(task: TaskFacts, view: PeriodView, report_due: date | None) -> Standing:
    """How a task stands in the view of a period that is kept for many tasks."""
    entries = task.entries
    seen = view[next(zip(*entries, strict=False), ())]  # their periods, the first of what is said
    if seen.answer is None or task.due_on or task.deadline.kind is not _CONTINUOUS:
        return _worked_out(task, seen, view, report_due)
    # Of a continuous task only its last report counts; nearly all tasks are of this kind.
    key = (seen.inside, entries[seen.known[-1]].status, entries[seen.answer].reported_on, report_due)
    if key not in view.alike:
        view.alike[key] = _worked_out(task, seen, view, report_due)
    return view.alike[key]


def _worked_out(task: TaskFacts, seen: _Seen, view: PeriodView, report_due: date | None) -> Standing:
    entries = task.entries
    answer = entries[seen.answer] if seen.answer is not None else None
    before = entries[seen.before] if seen.before is not None else None
    if task.deadline.repeats:
        asked = answer is not None or is_expected(task.deadline, entries, view.code)
    else:
        asked = answer is not None or is_asked_again(task.deadline, before)
    report = report_timing(answer, report_due, view.today) if asked else None
    status, outcome = _became(task, seen, view)
    return Standing(status, outcome, report)


def _became(task: TaskFacts, seen: _Seen, view: PeriodView) -> tuple[Status, Outcome]:
    last = task.entries[seen.known[-1]] if seen.known else None
    status = last.status if last else _NOT_STARTED
    kind = task.deadline.kind
    if kind == _CONTINUOUS and not task.due_on:
        return _kept_up(last, seen.inside)
    if status == _IMPOSSIBLE:
        return status, Outcome.IMPOSSIBLE
    entries = [task.entries[place] for place in seen.known]
    if task.deadline.repeats and not task.due_on:
        return _repeated(task.deadline, entries, view)
    due = _fixed_due(task)
    if status == _DONE:
        if due is None:
            return status, Outcome.DONE
        return status, Outcome.DONE_ON_TIME if _done_day(_first_of_last(entries)) <= due else Outcome.DONE_LATE
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


def _repeated(deadline: Deadline, entries: list[Said], view: PeriodView) -> tuple[Status, Outcome]:
    """A task with several days, by those the period speaks of; of a yearly one the reports of that year count."""
    said = [entry for entry in entries if not deadline.every or entry.period[:4] == view.code[:4]]
    status = said[-1].status if said else _NOT_STARTED
    rounds = rounds_of(deadline, entries, view.code)
    if any(one.since is None for one in rounds):
        if status == _DONE:
            status = _DOING if any(one.is_done for one in rounds) else _NOT_STARTED
        passed = any(one.since is None and one.day.isoformat() < view.day for one in rounds)
        return status, Outcome.OVERDUE if passed else Outcome.RUNNING
    late = any(_done_day(entries[one.since]) > one.day.isoformat() for one in rounds if one.since is not None)
    return _DONE, Outcome.DONE_LATE if late else Outcome.DONE_ON_TIME


def _first_of_last(entries: list[Said]) -> Said:
    """The first of the last reports in a row that call a task done."""
    first = entries[-1]
    for entry in reversed(entries):
        if entry.status != Status.DONE:
            break
        first = entry
    return first


def _done_day(first: Said) -> str:
    """The day from which on a task has been done, by the first report that says so: when it was made, at the latest the
    end of its period."""
    end = period_order(first.period)[0]
    day = first.done_on or first.reported_on
    return min(day, end) if day else end


def counts_in(task: TaskFacts, year: int | None) -> bool:
    """Whether a task belongs to a year: of its plan, or one in which something was reported on it."""
    if task.years is None or year is None or task.years[0] <= year <= task.years[1]:
        return True
    return any(entry.period[:4] == str(year) for entry in task.entries)
