"""Tasks that are due several times ("Quý I, Quý III", "15/6 và 15/12 hằng năm"): on which days in a period, and which
of these are done.

Such a task is one row with one line in every list, so every sum counts it once. What a period counts it as follows
from the days that fall due up to its end and were still open when it began, or else from the next one: it is done when
all of these are, late when one was done late, overdue when one has passed undone. So a report on quarter I and one on
quarter III speak of two different days of one task, that on the year of both; the lists of what is due, the letters and
the forms ask for the next day as soon as the period is over in which the last one was done.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from caicach_desktop.domain.deadline import Deadline
from caicach_desktop.domain.periods import period_start, period_year
from caicach_desktop.domain.reporting import Reported, Status, done_until, period_end


class Round(NamedTuple):
    """A day on which a task is due, and whether it is done; `since` is the place of the entry since which it is."""

    day: date
    since: int | None

    @property
    def is_done(self) -> bool:
        """Whether the task was done for this day."""
        return self.since is not None


def rounds_of(deadline: Deadline, entries: Sequence[Reported], code: str) -> tuple[Round, ...]:
    """The days of a task that repeats which a period speaks of, by what these entries (oldest first) report.

    Empty for a period that is none of ours.
    """
    # Sums ask this of tens of thousands of tasks, of which very many were reported on alike.
    return _rounds(deadline, tuple((entry.period, entry.status) for entry in entries), code)


class _Told(NamedTuple):
    """What a report says of how far a task is."""

    period: str
    status: Status


@lru_cache(maxsize=8192)
def _rounds(deadline: Deadline, told: tuple[tuple[str, Status], ...], code: str) -> tuple[Round, ...]:
    entries = [_Told(*one) for one in told]
    start, end, year = period_start(code), period_end(code), period_year(code)
    if start is None or end is None or year is None:
        return ()
    days = deadline.due_days([year])
    since = _since(days, entries, code, year if deadline.every else None)
    # Who says in this period that it is not done takes back that it was done ahead.
    before = [one for one in entries if one.status != Status.DONE or (period_end(one.period) or end) < start]
    done = done_until(deadline, before)
    still = [place for place, day in enumerate(days) if done is None or day > done]
    last = entries[-1] if entries else None
    if not still and deadline.every and start > days[-1] and last and last.status != Status.DONE:
        # Who says after the year's last day was done that it is not done speaks of the first one of the next year.
        return (Round(deadline.due_days([year + 1])[0], None),)
    spoken_of = [place for place in still if days[place] <= end] or still[:1] or [len(days) - 1]
    if days[spoken_of[0]] > end and last and last.status == Status.DONE and period_end(last.period) == end:
        # The period's own word on what is still to come counts for the period, whatever it repeats.
        since[spoken_of[0]] = len(entries) - 1
    return tuple(Round(days[place], since[place]) for place in spoken_of)


def _since(days: Sequence[date], entries: Iterable[Reported], code: str, year: int | None) -> list[int | None]:
    """For each day the first of the reports in a row that call the task done for it; of a yearly task only those on
    periods of the year.

    A report that begins after a day that is done speaks of the next one, after a yearly task's last day of one in the
    year after: it takes nothing back. A day can be done ahead of its own period only where it is the first, or as far
    as the period reported on goes: nothing that is still to come is dropped because a word was repeated.
    """
    since: list[int | None] = [None] * len(days)
    place, run = 0, None
    for number, entry in enumerate(entries):
        start, end = period_start(entry.period), period_end(entry.period)
        if start is None or end is None or year not in (None, end.year):
            continue
        while place + 1 < len(days) and since[place] is not None and start > days[place]:
            place, run = place + 1, None
        if year and since[place] is not None and start > days[place]:
            continue
        if entry.status != Status.DONE:
            since[place] = run = None
            continue
        run = number if run is None else run
        if place == 0 or end >= days[place] or end == period_end(code):
            since[place] = run
        while place + 1 < len(days) and days[place + 1] <= end:
            place += 1
            since[place] = run
    return since
