"""A report on a task and period that comes once more: which day counts for it, and since when its task is done."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from caicach_desktop.domain.reporting import Progress, Status

# Among an entry's extra facts: the day (ISO) since which its task is done, where that is not the day of the report.
DONE_ON = "done_on"


def corrected(seen: Progress, new: Progress) -> Progress:
    """A report that came in for a task and period in place of the one that is there.

    The day of the first one stays, so that a correction makes no report late; a task that only the later one calls
    done is done since that one.
    """
    first = min((day for day in (seen.reported_on, new.reported_on) if day), default=None)
    extra = without_done_on(new.extra)
    since = done_since(seen if seen.status == Status.DONE and DONE_ON not in new.extra else new)
    if new.status == Status.DONE and since and first and since > first:
        extra[DONE_ON] = since
    return replace(new, reported_on=first, extra=extra)


def typed(seen: Progress, new: Progress) -> Progress:
    """A report that somebody typed in place of the one that is there: the day is what they say it is."""
    same = new.status == seen.status == Status.DONE and new.reported_on == seen.reported_on
    return new if same or DONE_ON not in new.extra else replace(new, extra=without_done_on(new.extra))


def done_since(entry: Progress) -> str | None:
    """Since when a task is done by a report that calls it so."""
    told = entry.extra.get(DONE_ON)
    return told if isinstance(told, str) else entry.reported_on


def without_done_on(extra: Mapping[str, Any]) -> dict[str, Any]:
    """An entry's extra facts but the day since which its task is done."""
    return {key: value for key, value in extra.items() if key != DONE_ON}
