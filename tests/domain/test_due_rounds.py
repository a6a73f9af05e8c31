"""Tasks with several due days: judged by the days a period speaks of, alike in sums, lists, letters and forms."""

from datetime import date
from itertools import product

import pytest

from caicach_desktop.domain.collecting import Said, is_expected, propose
from caicach_desktop.domain.deadline import Deadline, DeadlineKind, understand
from caicach_desktop.domain.due_rounds import rounds_of
from caicach_desktop.domain.reporting import Progress, Status, TaskState, next_due, state_of
from caicach_desktop.domain.standing import Outcome, TaskFacts, standing
from caicach_desktop.domain.sums import sum_up

DONE, DOING, NOT, NEVER = Status.DONE, Status.DOING, Status.NOT_STARTED, Status.IMPOSSIBLE
ON_TIME, LATE, OVERDUE, RUNNING = Outcome.DONE_ON_TIME, Outcome.DONE_LATE, Outcome.OVERDUE, Outcome.RUNNING
TWICE = understand("Quý I, Quý III", 2026)
JUNE = understand("15/6 và 15/12 hằng năm", 2026)
ONCE = understand("30/6 hằng năm", 2026)
AUTUMN = understand("30/9 hằng năm", 2026)
AFTER = date(2027, 1, 20)


def said(*told):
    return [Said(f"2026-{name}", status, day and f"2026-{day}") for name, status, day in told]


Q1, Q1_LATE, Q2, Q3 = ("Q1", DONE, "03-20"), ("Q2", DONE, "04-09"), ("Q2", NOT, "06-20"), ("Q3", DONE, "09-20")


@pytest.mark.parametrize(
    ("deadline", "entries", "period", "today", "status", "outcome", "asked"),
    [
        (TWICE, [], "Q1", date(2026, 3, 20), NOT, RUNNING, True),
        (TWICE, [], "Q1", AFTER, NOT, OVERDUE, True),
        (TWICE, [Q1], "Q1", AFTER, DONE, ON_TIME, True),
        (TWICE, [Q1], "Q2", AFTER, NOT, RUNNING, True),
        (TWICE, [Q1], "H1", AFTER, DONE, ON_TIME, False),
        (TWICE, [Q1, Q2], "H1", AFTER, DONE, ON_TIME, False),
        (TWICE, [Q1_LATE], "Q2", AFTER, DONE, LATE, True),
        (TWICE, [Q1], "Q3", date(2026, 9, 15), NOT, RUNNING, True),
        (TWICE, [Q1], "Q3", AFTER, NOT, OVERDUE, True),
        (TWICE, [Q1, Q3], "Q3", AFTER, DONE, ON_TIME, True),
        (TWICE, [Q1_LATE, Q3], "Q3", AFTER, DONE, ON_TIME, True),
        (TWICE, [Q1_LATE, Q3], "Y", AFTER, DONE, LATE, False),
        (TWICE, [Q1, Q3], "Q4", AFTER, DONE, ON_TIME, False),
        (TWICE, [Q1], "Y", date(2026, 8, 1), DOING, RUNNING, True),
        (TWICE, [Q1], "Y", AFTER, DOING, OVERDUE, True),
        (TWICE, [Q1, ("Q2", NEVER, "06-20")], "Q3", AFTER, NEVER, Outcome.IMPOSSIBLE, False),
        (JUNE, [("Q2", DONE, "06-10")], "H1", AFTER, DONE, ON_TIME, True),
        (JUNE, [("Q1", DONE, "03-10")], "Q2", AFTER, NOT, RUNNING, True),
        (JUNE, [("Q1", DONE, "03-10"), ("Q2", DONE, "06-10")], "Q2", AFTER, DONE, ON_TIME, True),
        # Done ahead, and taken back.
        (JUNE, [("Q1", DONE, "03-10"), ("Q2", DOING, "06-10")], "Q2", date(2026, 6, 18), DOING, OVERDUE, True),
        (JUNE, [("Q1", DONE, "03-10"), ("Q2", DONE, "06-10")], "Q3", AFTER, NOT, RUNNING, True),
        (JUNE, [("Q2", DONE, "06-10")], "Q3", AFTER, NOT, RUNNING, True),
        (JUNE, [("Q2", DONE, "06-10"), ("Q3", DONE, "09-10")], "Q3", AFTER, DONE, ON_TIME, True),
        # A word repeated in quarter III does not settle what is due in December.
        (JUNE, [("Q2", DONE, "06-10"), ("Q3", DONE, "09-10")], "Q4", AFTER, NOT, OVERDUE, True),
        (JUNE, [("Q2", DONE, "06-10"), ("Q3", DONE, "09-10"), ("Q4", DONE, "12-20")], "Y", AFTER, DONE, ON_TIME, True),
        (JUNE, [("Q2", DONE, "06-10"), ("Q4", DONE, "12-20")], "Y", AFTER, DONE, LATE, True),
        (JUNE, [("Q2", DONE, "06-10")], "Y", AFTER, DOING, OVERDUE, True),
        # Who goes on after the year's only day was done speaks of the one in the year after.
        (ONCE, [("Q2", DONE, "06-10")], "Q3", AFTER, DONE, ON_TIME, False),
        (ONCE, [("Q2", DONE, "06-10"), ("Q3", DOING, "09-10")], "Q3", AFTER, DOING, RUNNING, False),
        (ONCE, [("Q2", DONE, "06-10"), ("Q3", DOING, "09-10")], "Y", AFTER, DONE, ON_TIME, False),
        (ONCE, [("Q2", DOING, "06-10"), ("Q3", DONE, "09-10"), ("Q4", NOT, "12-10")], "Y", AFTER, DONE, LATE, False),
        (ONCE, [("Q1", DONE, "03-10"), ("Q2", DOING, "06-10")], "Q3", AFTER, DOING, OVERDUE, True),
        # The report on quarter II stands behind that on the half-year which ends with it.
        (AUTUMN, [("H1", DONE, "06-10"), ("Q2", DOING, "06-12")], "Q4", AFTER, DOING, OVERDUE, True),
    ],
)
def test_a_period_judges_the_days_it_speaks_of(deadline, entries, period, today, status, outcome, asked):
    code, told = f"2026-{period}", said(*entries)
    task = TaskFacts(1, 1, "", (), deadline, entries=tuple(told))
    found = standing(task, code, today)
    assert (found.status, found.outcome) == (status, outcome)
    assert is_expected(deadline, told, code) == asked
    assert sum_up([task], code, today).total.total == 1, "one task is one task, however often it is due"


def test_a_day_set_by_hand_stands_for_all_of_them():
    task = TaskFacts(1, 1, "", (), TWICE, "2026-05-01", entries=tuple(said(Q1)))
    assert standing(task, "2026-Q3", AFTER).outcome == ON_TIME


def test_the_last_report_is_no_proposal_for_the_next_day():
    entries = [Progress(period="2026-Q1", status=DONE, percent=100, result="Đã họp lần một")]
    proposal = propose(entries, "2026-Q2", TWICE)
    assert (proposal.entry.status, proposal.entry.percent) == (NOT, None)


def test_a_period_of_another_kind_speaks_of_nothing():
    assert rounds_of(TWICE, [], "khác") == ()
    assert [one.day for one in rounds_of(TWICE, [], "2026-Y")] == [date(2026, 3, 31), date(2026, 9, 30)]


# Each month's days around the 15th, and the last day of each quarter, on which what is due on it is not late yet.
DAYS = [date(2026, month, day) for month in range(1, 13) for day in (1, 15, 16)]
DAYS += [date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30), date(2026, 12, 31)]


@pytest.mark.parametrize(
    "text",
    [
        "Quý I, Quý III",
        "Quý II, Quý IV",
        "15/6 và 15/12 hằng năm",
        "15/3 và 15/9 hằng năm",
        "ngày 15 tháng cuối quý",
        "30/6 hằng năm",
        "31/3 hằng năm",
        "15/12 hằng năm",
        "30/6",
    ],
)
def test_lists_and_sums_of_the_running_quarter_agree(text):
    """What the list of tasks calls late, done or open today, the sums of the quarter that runs do, too: whatever was
    said in each quarter, on the days where something changes."""
    deadline = understand(text, 2026)
    for today in DAYS:
        quarter = (today.month + 2) // 3
        for statuses in product([None, DONE, DOING, NEVER], repeat=quarter):
            told = [Said(f"2026-Q{n}", status) for n, status in enumerate(statuses, 1) if status]
            outcome = standing(
                TaskFacts(1, 1, "", (), deadline, entries=tuple(told)), f"2026-Q{quarter}", today
            ).outcome
            state = state_of(deadline, None, told, today, 2026)
            shown = (statuses, today, state, outcome)
            assert (state == TaskState.LATE) == (outcome == OVERDUE), shown
            assert (state == TaskState.DONE) == (outcome in (ON_TIME, LATE)), shown
            if outcome == OVERDUE:
                assert (next_due(deadline, None, told, today, 2026) or today) < today, shown


def test_one_fixed_day_does_not_repeat():
    assert not understand("Quý III", 2026).repeats
    assert Deadline(DeadlineKind.SPAN, date(2026, 9, 30)).due_days([2026]) == (date(2026, 9, 30),)
