"""Which day counts for a report that comes once more, and since when its task is done."""

from dataclasses import replace

import pytest

from caicach_desktop.domain.corrections import DONE_ON, corrected, done_since, typed
from caicach_desktop.domain.reporting import Progress, Status

DOING, DONE = Status.DOING, Status.DONE
FIRST, LATER = "2026-06-05", "2026-06-20"


def said(status, day, done_on=None):
    return Progress(status=status, reported_on=day, extra={DONE_ON: done_on} if done_on else {})


@pytest.mark.parametrize(
    ("seen", "new", "day", "since"),
    [
        (said(DOING, FIRST), said(DOING, LATER), FIRST, None),
        (said(DOING, FIRST), said(DONE, LATER), FIRST, LATER),
        (said(DONE, FIRST), said(DONE, LATER), FIRST, FIRST),
        (said(DONE, FIRST, "2026-06-08"), said(DONE, LATER), FIRST, "2026-06-08"),
        (said(DONE, FIRST), said(DONE, FIRST, "2026-06-08"), FIRST, "2026-06-08"),
        (said(DOING, LATER), said(DONE, FIRST), FIRST, FIRST),
        (said(DOING, None), said(DONE, LATER), LATER, LATER),
        (said(DONE, FIRST), said(DONE, None), FIRST, FIRST),
        (said(DONE, FIRST, "2026-06-08"), said(DOING, LATER), FIRST, None),
    ],
)
def test_a_correction_makes_no_report_late_and_no_task_done_earlier(seen, new, day, since):
    kept = corrected(seen, new)
    assert (kept.reported_on, kept.status) == (day, new.status)
    assert done_since(kept) == (since if kept.status == DONE else day)
    assert (DONE_ON in kept.extra) == (since not in (None, day))
    assert corrected(kept, new) == kept, "once more it changes nothing"


def test_what_is_typed_stays_as_it_is_typed():
    seen = said(DONE, FIRST, LATER)
    assert typed(seen, replace(seen, percent=100)).extra == seen.extra
    assert done_since(typed(seen, replace(seen, reported_on="2026-06-07"))) == "2026-06-07"
    assert typed(seen, replace(seen, status=DOING)).extra == {}
