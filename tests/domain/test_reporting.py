"""Periods, the day a task is due next, and its state today."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach_desktop.domain.deadline import understand
from caicach_desktop.domain.reporting import (
    STATE_NAMES,
    STATUS_NAMES,
    Progress,
    Status,
    TaskState,
    latest,
    next_due,
    period_end,
    period_name,
    period_order,
    quarter_of,
    quarters,
    state_of,
)

TODAY = date(2026, 6, 15)


def said(period, status=Status.DOING):
    return Progress(period=period, status=status)


def test_periods_have_names_and_ends_in_order():
    codes = ["2025-Y", "2026-Q1", "2026-H1", "2026-Q2", "2026-Q3", "2026-H2", "2026-Q4", "2026-Y", "tuần 5"]
    assert [period_name(c) for c in codes[:4]] == ["Năm 2025", "Quý I/2026", "6 tháng đầu năm 2026", "Quý II/2026"]
    assert [period_end(c) for c in codes[1:4]] == [date(2026, 3, 31), date(2026, 6, 30), date(2026, 6, 30)]
    assert sorted(reversed(codes), key=period_order) == codes
    assert [period_end(c) for c in ("2026-Q5", "0000-Y", "", "2026")] == [None] * 4
    assert period_name("tuần 5") == "tuần 5"


@given(st.dates(min_value=date(1000, 1, 1)))
def test_each_day_lies_in_its_quarter(day):
    code = quarter_of(day)
    assert code in quarters(day.year)
    assert timedelta(0) <= period_end(code) - day < timedelta(days=92)


def test_the_latest_period_counts_not_the_latest_entry():
    assert latest([said("2026-Q2"), said("2026-Q3"), said("2026-Q1")]).period == "2026-Q3"
    assert latest([]) is None


@pytest.mark.parametrize(
    ("text", "due_on", "entries", "state"),
    [
        ("14/6/2026", None, [], TaskState.LATE),
        ("14/6/2026", None, [said("2026-Q2", Status.DONE)], TaskState.DONE),
        ("14/6/2026", None, [said("2026-Q1", Status.DONE), said("2026-Q2")], TaskState.LATE),
        ("15/6/2026", None, [], TaskState.DUE_SOON),
        ("15/7/2026", None, [said("2026-Q2")], TaskState.DUE_SOON),
        ("16/7/2026", None, [said("2026-Q2")], TaskState.DOING),
        ("Quý IV", None, [], TaskState.NOT_STARTED),
        ("Thường xuyên", None, [], TaskState.NOT_STARTED),
        ("Thường xuyên", None, [said("2025-Q1")], TaskState.DOING),
        ("Thường xuyên", None, [said("2026-Q1", Status.DONE)], TaskState.DOING),
        ("Thường xuyên", None, [said("2026-Q2", Status.DONE)], TaskState.DONE),
        ("Thường xuyên", None, [said("2026-Q1", Status.IMPOSSIBLE)], TaskState.IMPOSSIBLE),
        ("Thường xuyên", "2026-06-01", [], TaskState.LATE),
        ("Theo quy định", None, [], TaskState.NOT_STARTED),
        ("Theo quy định", "2026-07-01", [], TaskState.DUE_SOON),
        ("", None, [said("2026-Q1", Status.IMPOSSIBLE)], TaskState.IMPOSSIBLE),
        ("31/3 hằng năm", None, [], TaskState.LATE),
        ("31/3 hằng năm", None, [said("2026-Q1", Status.DONE)], TaskState.DONE),
        ("31/3 hằng năm", None, [said("2025-Q1", Status.DONE)], TaskState.LATE),
        ("31/12 hằng năm", None, [said("2025-Q4", Status.DONE)], TaskState.NOT_STARTED),
        ("31/3 và 20/6 hằng năm", None, [said("2026-Q1", Status.DONE)], TaskState.DUE_SOON),
        ("20/6 hằng năm", None, [said("2026-Q1", Status.DONE)], TaskState.DONE),
        ("31/12 hằng năm", None, [said("2026-Q1", Status.DONE)], TaskState.DONE),
        ("20/6 hằng năm", None, [said("2026-Q1", Status.DONE), said("2026-Q2")], TaskState.DUE_SOON),
        ("20/6 hằng năm", None, [said("2025-Q4", Status.DONE)], TaskState.DUE_SOON),
    ],
)
def test_state_of(text, due_on, entries, state):
    assert state_of(understand(text, 2026), due_on, entries, TODAY) == state


@pytest.mark.parametrize(
    ("text", "due_on", "entries", "due"),
    [
        ("Quý III", None, [], date(2026, 9, 30)),
        ("Quý III", "2026-05-01", [], date(2026, 5, 1)),
        ("Thường xuyên", None, [], None),
        ("31/3 và 31/12 hằng năm", None, [], date(2026, 3, 31)),
        ("31/3 và 31/12 hằng năm", None, [said("2026-Q1", Status.DONE)], date(2026, 12, 31)),
        ("31/3 và 31/12 hằng năm", None, [said("2026-Q1")], date(2026, 3, 31)),
        ("31/12 hằng năm", None, [said("2026-Q1", Status.DONE)], date(2027, 12, 31)),
        ("30/6 và 31/12 hằng năm", None, [said("2026-Q1", Status.DONE)], date(2026, 12, 31)),
        ("31/3 hằng năm", None, [said("2026-Y", Status.DONE)], date(2027, 3, 31)),
        ("31/3 hằng năm", None, [said("2029-Y", Status.DONE)], date(2027, 3, 31)),
        ("31/3 hằng năm", None, [said("khác", Status.DONE)], date(2026, 3, 31)),
    ],
)
def test_next_due(text, due_on, entries, due):
    assert next_due(understand(text, 2026), due_on, entries, TODAY) == due


def test_a_yearly_day_missed_last_year_stays_late_in_a_plan_of_that_year():
    deadline, january = understand("31/12 hằng năm"), date(2026, 1, 5)
    assert next_due(deadline, None, [], january, first_year=2025) == date(2025, 12, 31)
    assert state_of(deadline, None, [], january, first_year=2025) == TaskState.LATE
    assert state_of(deadline, None, [said("2025-Q4", Status.DONE)], january, first_year=2025) == TaskState.NOT_STARTED
    assert state_of(deadline, None, [], january, first_year=2026) == TaskState.NOT_STARTED


def test_every_status_and_state_has_a_name():
    assert set(STATUS_NAMES) == set(Status)
    assert set(STATE_NAMES) == set(TaskState)
