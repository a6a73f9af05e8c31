"""Progress of tasks by reporting period, and what follows from it: the state shown for a task today."""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Protocol, TypeVar

from caicach_desktop.domain.deadline import Deadline, DeadlineKind
from caicach_desktop.domain.plan import Extra


class Status(StrEnum):
    """How far a task is (trạng thái)."""

    NOT_STARTED = "not_started"
    DOING = "doing"
    DONE = "done"
    IMPOSSIBLE = "impossible"


STATUS_NAMES = {
    Status.NOT_STARTED: "Chưa thực hiện",
    Status.DOING: "Đang thực hiện",
    Status.DONE: "Hoàn thành",
    Status.IMPOSSIBLE: "Không thực hiện được",
}


@dataclass(frozen=True, slots=True)
class Progress:
    """What was reported on a task for a period; days are ISO texts, percent is 0 to 100 or None when not said."""

    id: int = 0
    version: int = 1
    row_id: int = 0
    period: str = ""
    status: Status = Status.NOT_STARTED
    percent: int | None = None
    quantity: str = ""
    result: str = ""
    difficulty: str = ""
    proposal: str = ""
    evidence: str = ""
    reporter: str = ""
    reported_on: str | None = None
    extra: Extra = field(default_factory=dict)


_PERIOD = re.compile(r"([1-9]\d{3})-(?:Q([1-4])|H([12])|M(0[1-9]|1[0-2])|O([1-9])|Y)")


@lru_cache(maxsize=4096)
def period_months(code: str) -> tuple[int, int, int] | None:
    """The year of a period, its first and its last month, or None when the code is none of ours."""
    found = _PERIOD.fullmatch(code)
    if not found:
        return None
    year, quarter, half, month, _ = found.groups()
    if month:
        return int(year), int(month), int(month)
    length = 3 if quarter else 6 if half else 12
    last = int(quarter or half or 1) * length
    return int(year), last - length + 1, last


def quarter_of(day: date) -> str:
    """The code of the quarter a day lies in, for example "2026-Q3"."""
    return f"{day.year}-Q{(day.month - 1) // 3 + 1}"


def quarters(year: int) -> tuple[str, ...]:
    """The four quarter codes of a year."""
    return tuple(f"{year}-Q{number}" for number in range(1, 5))


def period_name(code: str) -> str:
    """A period as people say it: "Quý III/2026", "6 tháng đầu năm 2026", "Tháng 8/2026", "Năm 2026"."""
    found = _PERIOD.fullmatch(code)
    if not found:
        return code
    year, quarter, half, month, once = found.groups()
    if quarter:
        return f"Quý {('I', 'II', 'III', 'IV')[int(quarter) - 1]}/{year}"
    if month:
        return f"Tháng {int(month)}/{year}"
    if once:
        return f"Báo cáo một lần năm {year}" + (f" (lần {once})" if once != "1" else "")
    return f"6 tháng {'đầu' if half == '1' else 'cuối'} năm {year}" if half else f"Năm {year}"


@lru_cache(maxsize=4096)
def period_end(code: str) -> date | None:
    """The last day of a period, or None when the code is none of ours; of a report made once, that of its year."""
    months = period_months(code)
    return date(months[0], months[2], monthrange(months[0], months[2])[1]) if months else None


@lru_cache(maxsize=4096)
def period_order(code: str) -> tuple[str, str]:
    """A key that puts periods in the order of their last days."""
    end = period_end(code)
    return (end.isoformat() if end else "9999", code)


class TaskState(StrEnum):
    """A task's state as the office sees it today; late is worked out, never typed."""

    DONE = "done"
    LATE = "late"
    DUE_SOON = "due_soon"
    DOING = "doing"
    NOT_STARTED = "not_started"
    IMPOSSIBLE = "impossible"


STATE_NAMES = {
    TaskState.DONE: "Hoàn thành",
    TaskState.LATE: "Quá hạn",
    TaskState.DUE_SOON: "Sắp đến hạn",
    TaskState.DOING: "Đang thực hiện",
    TaskState.NOT_STARTED: "Chưa thực hiện",
    TaskState.IMPOSSIBLE: "Không thực hiện được",
}

DUE_SOON_DAYS = 30


class Reported(Protocol):
    """What a task's state needs of an entry: `Progress` has it, and the short form that counting reads."""

    @property
    def period(self) -> str:
        """The code of the period reported on."""
        ...

    @property
    def status(self) -> Status:
        """How far the task was."""
        ...


Entry = TypeVar("Entry", bound=Reported)


def latest(entries: Iterable[Entry]) -> Entry | None:
    """The entry of the latest period."""
    return max(entries, key=lambda entry: period_order(entry.period), default=None)


def next_due(
    deadline: Deadline, due_on: str | None, entries: Sequence[Reported], today: date, first_year: int | None = None
) -> date | None:
    """The day a task is due next: the day set by hand, the fixed day, or the first of several days still open.

    A yearly task is due from the plan's first year on (this year where none is known); of several fixed days the last
    one stays when all are done.
    """
    if due_on:
        return date.fromisoformat(due_on)
    days = _days(deadline, today, first_year)
    return _open_day(days, deadline, entries) or (days[-1] if days else None)


def _days(deadline: Deadline, today: date, first_year: int | None) -> tuple[date, ...]:
    start = min(first_year or today.year, today.year)
    return deadline.due_days(range(start, today.year + 2))


def _open_day(days: Sequence[date], deadline: Deadline, entries: Sequence[Reported]) -> date | None:
    """The first of these days for which a task that repeats is not done."""
    done = done_until(deadline, entries) if deadline.repeats else None
    return next((day for day in days if done is None or day > done), None)


def done_until(deadline: Deadline, entries: Sequence[Reported]) -> date | None:
    """The day up to which a task that repeats is done: reported done in a period, it is done up to the end of that
    period, and ahead of its first day (in a year) up to that day."""
    return max(_done_days(deadline, entries), default=None)


def _done_days(deadline: Deadline, entries: Sequence[Reported]) -> Iterator[date]:
    for entry in entries:
        end = period_end(entry.period)
        if end and entry.status == Status.DONE:
            first = deadline.due_days([end.year])[0]
            yield first if end < first and not _is_open_again(entry.period, first, entries) else end


def _is_open_again(done_in: str, first: date, entries: Sequence[Reported]) -> bool:
    """Whether a report that stands behind the one on the period `done_in`, and speaks of a time before the day `first`,
    says that a task is not done."""
    behind = (one.period for one in entries if one.status != Status.DONE)
    later = (period_months(period) for period in behind if period_order(period) > period_order(done_in))
    return any(one and date(one[0], one[1], 1) <= first for one in later)


def state_of(
    deadline: Deadline, due_on: str | None, entries: Sequence[Reported], today: date, first_year: int | None = None
) -> TaskState:
    """A task's state today; a dated task not finished when its day has passed is late.

    A continuous task is never late by date: done in an earlier period, it goes on in this one. A task with several days
    is to be done anew for each of them.
    """
    last = latest(entries)
    status = last.status if last else Status.NOT_STARTED
    due = next_due(deadline, due_on, entries, today, first_year)
    if status == Status.DONE and last and not due_on and _is_over(last.period, today):
        if deadline.kind == DeadlineKind.CONTINUOUS:
            return TaskState.DOING
        coming = _open_day(_days(deadline, today, first_year), deadline, entries) if deadline.repeats else None
        if coming and coming.year <= today.year:
            status = Status.NOT_STARTED
    if status in (Status.DONE, Status.IMPOSSIBLE):
        return TaskState(status.value)
    if due and due < today:
        return TaskState.LATE
    if due and (due - today).days <= DUE_SOON_DAYS:
        return TaskState.DUE_SOON
    return TaskState(status.value)


def _is_over(period: str, today: date) -> bool:
    end = period_end(period)
    return end is not None and end < today
