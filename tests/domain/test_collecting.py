"""Which tasks are reported on, whether in time, and what is proposed from the report before."""

from datetime import date

import pytest

from caicach_desktop.domain.collecting import (
    ReportTiming,
    Said,
    answers,
    is_expected,
    propose,
    report_of,
    report_timing,
    state_for,
    unchanged,
)
from caicach_desktop.domain.deadline import understand
from caicach_desktop.domain.reporting import Progress, Status, TaskState

ALWAYS, DATED, YEARLY = understand("Thường xuyên"), understand("30/9/2026"), understand("31/12 hằng năm")
DUE = date(2026, 9, 10)


def entry(period, status=Status.DOING, **more):
    return Progress(id=7, version=3, row_id=5, period=period, status=status, **more)


def test_a_report_serves_the_longer_period_that_ends_with_it():
    assert answers("2026-Q2", "2026-H1")
    assert answers("2026-Q4", "2026-Y")
    assert not answers("2026-H1", "2026-Q2")
    assert not answers("2026-Q1", "2026-H1")
    both = [entry("2026-H1", percent=60), entry("2026-Q2", percent=50)]
    assert report_of(both, "2026-H1").percent == 60
    assert report_of(both[1:], "2026-H1").percent == 50
    assert report_of(both, "2026-Q1") is None


@pytest.mark.parametrize(
    ("deadline", "said", "code", "expected"),
    [
        (ALWAYS, [("2026-Q1", Status.DONE)], "2026-Q2", True),
        (DATED, [("2026-Q1", Status.DONE)], "2026-Q2", False),
        (DATED, [("2026-Q1", Status.DONE)], "2026-Q1", True),
        (DATED, [("2026-Q1", Status.DOING)], "2026-Q2", True),
        (DATED, [("2026-Q1", Status.DONE), ("2026-Q2", Status.DOING)], "2026-Q3", True),
        (DATED, [], "2026-Q1", True),
        (ALWAYS, [("2026-Q1", Status.IMPOSSIBLE)], "2026-Q2", False),
        (YEARLY, [("2026-Q1", Status.DONE)], "2026-Q4", False),
        (YEARLY, [("2026-Q1", Status.DONE)], "2027-Q1", True),
        (DATED, [("2026-Q1", Status.DONE)], "2026-H1", False),
        (ALWAYS, [("2026-Q1", Status.DONE)], "2026-H1", True),
    ],
)
def test_what_is_to_be_reported_on(deadline, said, code, expected):
    assert is_expected(deadline, [Said(period, status) for period, status in said], code) is expected


@pytest.mark.parametrize(
    ("said", "due", "today", "timing"),
    [
        (Said("2026-Q3", Status.DOING, "2026-09-10"), DUE, date(2026, 9, 30), ReportTiming.ON_TIME),
        (Said("2026-Q3", Status.DOING, "2026-09-11"), DUE, date(2026, 9, 30), ReportTiming.LATE),
        (Said("2026-Q3", Status.DOING), DUE, date(2026, 9, 30), ReportTiming.UNDATED),
        (Said("2026-Q3", Status.DOING), None, date(2026, 9, 30), ReportTiming.ON_TIME),
        (None, DUE, date(2026, 9, 10), ReportTiming.AWAITED),
        (None, DUE, date(2026, 9, 11), ReportTiming.MISSING),
        (None, None, date(2027, 9, 11), ReportTiming.AWAITED),
    ],
)
def test_in_time_and_late_are_worked_out(said, due, today, timing):
    assert report_timing(said, due, today) == timing


def test_a_proposal_takes_the_last_report_but_not_what_proves_it():
    last = entry(
        "2026-Q1",
        percent=40,
        quantity="3",
        result="Đã làm",
        difficulty="Thiếu người",
        evidence="Báo cáo số 5",
        reporter="A",
        reported_on="2026-03-09",
        extra={"x": 1},
    )
    found = propose([entry("2025-Q4"), last], "2026-Q3", DATED)
    assert found.source == "2026-Q1"
    made = Progress(
        row_id=5,
        period="2026-Q3",
        status=Status.DOING,
        percent=40,
        quantity="3",
        result="Đã làm",
        difficulty="Thiếu người",
    )
    assert found.entry == made


def test_nothing_is_proposed_without_need():
    assert propose([], "2026-Q3", DATED) is None
    assert propose([entry("2026-Q2"), entry("2026-Q3")], "2026-Q3", DATED) is None
    assert propose([entry("2026-Q2"), entry("2026-Q2")], "2026-H1", DATED) is None
    assert propose([entry("2026-Q2", Status.DONE)], "2026-Q3", DATED) is None
    assert propose([entry("2026-Q4")], "2026-Q3", DATED) is None


def test_what_is_due_again_does_not_stay_done():
    done = entry("2025-Q4", Status.DONE, percent=100)
    always, yearly = (propose([done], "2026-Q1", deadline).entry for deadline in (ALWAYS, YEARLY))
    assert (always.status, always.percent) == (Status.DOING, None)
    assert (yearly.status, yearly.percent) == (Status.NOT_STARTED, None)


def test_unchanged_says_so_and_where_it_comes_from():
    proposals = [propose([entry("2026-Q2", result=text)], "2026-Q3", DATED) for text in ("", "Đã làm")]
    bare, told = unchanged(proposals, "Trạm Y tế", date(2026, 9, 8))
    assert bare.result == "Không thay đổi so với Quý II/2026"
    assert told.result == "Đã làm"
    assert (told.reporter, told.reported_on, told.extra) == ("Trạm Y tế", "2026-09-08", {"unchanged_from": "2026-Q2"})


@pytest.mark.parametrize(
    ("text", "status", "today", "state"),
    [
        ("30/6/2026", Status.DOING, date(2026, 6, 30), TaskState.DUE_SOON),
        ("30/6/2026", Status.DOING, date(2026, 7, 1), TaskState.LATE),
        ("30/6 hằng năm", Status.NOT_STARTED, date(2026, 9, 1), TaskState.LATE),
        ("30/6/2026", Status.DONE, date(2026, 7, 1), TaskState.DONE),
        ("30/6/2026", Status.IMPOSSIBLE, date(2026, 7, 1), TaskState.IMPOSSIBLE),
        ("01/7/2026", Status.DOING, date(2026, 8, 1), TaskState.DUE_SOON),
        ("Thường xuyên", Status.DONE, date(2026, 8, 1), TaskState.DONE),
    ],
)
def test_a_state_is_that_of_the_last_day_and_late_once_that_has_passed(text, status, today, state):
    assert state_for(understand(text, 2026), None, [entry("2026-Q2", status)], "2026-Q2", today, 2026) == state
