"""Collecting reports for a period: which tasks are to be reported on, whether in time, and what may be carried forward.

Everything here is worked out from what was reported; nothing is written.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple, TypeVar

from caicach_desktop.domain.deadline import Deadline, DeadlineKind
from caicach_desktop.domain.due_rounds import rounds_of
from caicach_desktop.domain.periods import judged_on, lies_within, period_start
from caicach_desktop.domain.reporting import (
    Progress,
    Status,
    TaskState,
    next_due,
    period_end,
    period_name,
    period_order,
    state_of,
)

Entry = TypeVar("Entry", "Said", Progress)
Reported = TypeVar("Reported", bound="Said | Progress")


class Said(NamedTuple):
    """What counting needs of an entry: its period, its status, the ISO day it was reported on, and the one since which
    the task is done where that is another."""

    period: str
    status: Status
    reported_on: str | None = None
    done_on: str | None = None


class ReportTiming(StrEnum):
    """Whether what was to be reported came in time; UNDATED: it came, but nobody noted when."""

    ON_TIME = "on_time"
    LATE = "late"
    UNDATED = "undated"
    AWAITED = "awaited"
    MISSING = "missing"


TIMING_NAMES = {
    ReportTiming.ON_TIME: "Báo cáo đúng hạn",
    ReportTiming.LATE: "Báo cáo chậm",
    ReportTiming.UNDATED: "Đã báo cáo, chưa ghi ngày",
    ReportTiming.AWAITED: "Chưa đến hạn báo cáo",
    ReportTiming.MISSING: "Chưa báo cáo",
}


@lru_cache(maxsize=16384)
def answers(entry_period: str, code: str) -> bool:
    """Whether a report for one period serves another: the same one, or a longer one that ends on the same day.

    The report on quarter II is also the one on the first half-year, that on quarter IV the one on the year.
    """
    return lies_within(entry_period, code) and period_end(entry_period) == period_end(code)


@lru_cache(maxsize=16384)
def is_before(entry_period: str, code: str) -> bool:
    """Whether a period was over before another one began."""
    end, start = period_end(entry_period), period_start(code)
    return end is not None and start is not None and end < start


@lru_cache(maxsize=16384)
def ends_before(entry_period: str, code: str) -> bool:
    """Whether a period was over when another one ended: also quarter I, of its half-year."""
    end, last = period_end(entry_period), period_end(code)
    return end is not None and last is not None and end < last


def report_of(entries: Iterable[Entry], code: str) -> Entry | None:
    """The entry that answers for a period: its own, else the latest one that serves it."""
    found = [entry for entry in entries if answers(entry.period, code)]
    own = (entry for entry in found if entry.period == code)
    return next(own, max(found, key=lambda entry: period_order(entry.period), default=None))


def is_expected(deadline: Deadline, entries: Iterable[Said | Progress], code: str) -> bool:
    """Whether a task is to be reported on for a period, after what was reported before: a half-year does not ask for
    what was done in its first quarter."""
    before = sorted((one for one in entries if ends_before(one.period, code)), key=_order)
    last = before[-1] if before else None
    if deadline.repeats and last and last.status != Status.IMPOSSIBLE:
        return not all(one.is_done for one in rounds_of(deadline, before, code))
    return is_asked_again(deadline, last)


def last_before(entries: Iterable[Reported], code: str) -> Reported | None:
    """The latest of these reports on a period that was over before another one began."""
    return max((one for one in entries if is_before(one.period, code)), key=_order, default=None)


def is_asked_again(deadline: Deadline, last: Said | Progress | None) -> bool:
    """Whether a task that has one day or none is to be reported on after its last report.

    A continuous task is due again in every period, any other until it was reported done. What cannot be done is not
    asked for again.
    """
    if last is None or last.status not in (Status.DONE, Status.IMPOSSIBLE):
        return True
    return last.status == Status.DONE and deadline.kind == DeadlineKind.CONTINUOUS


def state_for(
    deadline: Deadline, due_on: str | None, entries: Sequence[Reported], code: str, today: date, first_year: int | None
) -> TaskState:
    """A task's state as the report on a period tells it, of the reports known then: that of its last day, or today
    where it still runs; what was due on the last day is late once that has passed."""
    end = period_end(code)
    day = end if end and end < today else today
    state = state_of(deadline, due_on, entries, day, first_year)
    due = next_due(deadline, due_on, entries, day, first_year)
    is_open = state not in (TaskState.DONE, TaskState.IMPOSSIBLE)
    return TaskState.LATE if is_open and due and due < judged_on(code, today) else state


def _order(entry: Said | Progress) -> tuple[str, str]:
    return period_order(entry.period)


@lru_cache(maxsize=4096)
def _iso(day: date) -> str:
    return day.isoformat()


# Looked up once: sums ask this of tens of thousands of reports.
_ON_TIME, _LATE = ReportTiming.ON_TIME, ReportTiming.LATE


def report_timing(answer: Said | Progress | None, due: date | None, today: date) -> ReportTiming:
    """Whether a report came in time; without a due day whatever came is in time."""
    if answer is None:
        return ReportTiming.MISSING if due and due < today else ReportTiming.AWAITED
    if due is None:
        return ReportTiming.ON_TIME
    if not answer.reported_on:
        return ReportTiming.UNDATED
    return _ON_TIME if answer.reported_on <= _iso(due) else _LATE


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entry that could be made for a period, and the period its content comes from; it is not kept until someone
    says so."""

    entry: Progress
    source: str


def propose(entries: Sequence[Progress], code: str, deadline: Deadline) -> Proposal | None:
    """What the last report would be if nothing had changed; None where the period has a report or nothing was before.

    Evidence, reporter and day belong to the earlier report and are left out; a continuous task goes on, though it was
    done in the period before.
    """
    if report_of(entries, code) is not None or not is_expected(deadline, entries, code):
        return None
    last = last_before(entries, code)
    if last is None:
        return None
    again = last.status == Status.DONE
    status = Status.NOT_STARTED if again and deadline.repeats else last.status
    status = Status.DOING if again and deadline.kind == DeadlineKind.CONTINUOUS else status
    percent = None if status != last.status else last.percent
    carried = replace(
        last, id=0, version=1, period=code, status=status, percent=percent, evidence="", reporter="", reported_on=None
    )
    return Proposal(replace(carried, extra={}), last.period)


def unchanged(proposals: Iterable[Proposal], reporter: str, reported_on: date | None) -> Iterator[Progress]:
    """The entries that say "không thay đổi" for proposals an agency confirmed, with where they were taken from."""
    day = reported_on.isoformat() if reported_on else None
    for proposal in proposals:
        kept = proposal.entry.result or f"Không thay đổi so với {period_name(proposal.source)}"
        extra = {"unchanged_from": proposal.source}
        yield replace(proposal.entry, result=kept, reporter=reporter, reported_on=day, extra=extra)
