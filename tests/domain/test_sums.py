"""Sums of a period, each figure against one counted by hand or in another way."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach_desktop.domain.collecting import ReportTiming, Said
from caicach_desktop.domain.deadline import understand
from caicach_desktop.domain.reporting import Status, period_end, quarters
from caicach_desktop.domain.standing import Outcome, TaskFacts, standing
from caicach_desktop.domain.sums import Tally, added_up, compare, sum_up

DONE, DOING, NOT, NEVER = Status.DONE, Status.DOING, Status.NOT_STARTED, Status.IMPOSSIBLE
TODAY = date(2026, 12, 31)


def task(deadline, *said, agencies=(1,), index="PAPI", plan=1, years=(2026, 2026), due_on=None):
    entries = tuple(Said(*one) for one in said)
    return TaskFacts(1, plan, index, agencies, understand(deadline, years[0]), due_on, years, entries)


@pytest.mark.parametrize(
    ("deadline", "said", "code", "status", "outcome"),
    [
        ("01/7/2026", [], "2026-Q2", NOT, Outcome.RUNNING),
        ("30/6/2026", [], "2026-Q2", NOT, Outcome.OVERDUE),
        ("30/6/2026", [], "2026-Q3", NOT, Outcome.OVERDUE),
        ("30/6/2026", [("2026-Q2", DONE)], "2026-Q2", DONE, Outcome.DONE_ON_TIME),
        ("30/6/2026", [("2026-Q2", DONE, "2026-07-05")], "2026-Q3", DONE, Outcome.DONE_ON_TIME),
        ("30/6/2026", [("2026-Q3", DONE)], "2026-Q3", DONE, Outcome.DONE_LATE),
        ("05/6/2026", [("2026-Q2", DONE, "2026-06-08")], "2026-Q2", DONE, Outcome.DONE_LATE),
        ("30/6/2026", [("2026-Q1", DONE), ("2026-Q2", DOING), ("2026-Q3", DONE)], "2026-Q4", DONE, Outcome.DONE_LATE),
        ("30/6/2026", [("2026-Q1", DONE), ("2026-Q2", DOING)], "2026-Q1", DONE, Outcome.DONE_ON_TIME),
        ("30/6/2026", [("2026-Q1", NEVER)], "2026-Q4", NEVER, Outcome.IMPOSSIBLE),
        ("Theo quy định", [("2026-Q1", DONE)], "2026-Q1", DONE, Outcome.DONE),
        ("Theo quy định", [], "2026-Q4", NOT, Outcome.RUNNING),
        ("Thường xuyên", [("2026-Q1", DOING)], "2026-Q1", DOING, Outcome.KEPT_UP),
        ("Thường xuyên", [("2026-Q1", DONE)], "2026-Q2", DOING, Outcome.NOT_KEPT_UP),
        ("Thường xuyên", [("2026-Q1", DONE)], "2026-H1", DONE, Outcome.KEPT_UP),
        ("Thường xuyên", [], "2026-Q1", NOT, Outcome.NOT_KEPT_UP),
        ("31/3 hằng năm", [("2025-Q1", DONE)], "2026-Q1", NOT, Outcome.OVERDUE),
        ("31/12 hằng năm", [("2025-Q4", DONE)], "2026-Q3", NOT, Outcome.RUNNING),
        ("31/3 hằng năm", [("2025-Q1", DONE)], "2026-Q2", NOT, Outcome.OVERDUE),
        ("31/3 hằng năm", [("2025-Q1", DONE), ("2026-Q1", DONE)], "2026-Q2", DONE, Outcome.DONE_ON_TIME),
    ],
)
def test_what_became_of_a_task(deadline, said, code, status, outcome):
    found = standing(task(deadline, *said), code, TODAY)
    assert (found.status, found.outcome) == (status, outcome)


@pytest.mark.parametrize("deadline", ["Quý II năm 2026", "30/6 hằng năm"])
def test_what_is_due_on_the_last_day_is_overdue_once_that_has_passed(deadline):
    due = task(deadline, ("2026-Q2", DOING))
    days = (date(2026, 6, 30), date(2026, 7, 1), date(2027, 2, 1))
    assert [standing(due, "2026-Q2", day).outcome for day in days] == [Outcome.RUNNING, *[Outcome.OVERDUE] * 2]


def test_a_day_set_by_hand_goes_before_the_text():
    late = task("Theo quy định", due_on="2026-03-01")
    assert standing(late, "2026-Q1", TODAY).outcome == Outcome.OVERDUE
    assert standing(late, "2026-Q1", date(2026, 2, 1)).outcome == Outcome.RUNNING


def test_a_report_for_the_year_is_not_yet_known_in_its_last_quarter():
    both = task("Theo quy định", ("2026-Q4", DOING), ("2026-Y", DONE))
    assert standing(both, "2026-Q4", TODAY).status == DOING
    assert standing(both, "2026-Y", TODAY).status == DONE


def test_the_own_report_of_a_half_year_goes_before_that_of_its_last_quarter():
    early = task("15/6/2026", ("2026-H1", DONE, "2026-07-01"), ("2026-Q2", DONE, "2026-06-01"))
    assert standing(early, "2026-H1", TODAY).outcome == Outcome.DONE_ON_TIME
    both = task("Theo quy định", ("2026-H1", DONE, "2026-07-01"), ("2026-Q2", DOING, "2026-06-01"))
    found = standing(both, "2026-H1", TODAY, date(2026, 6, 10))
    assert (found.status, found.report) == (DONE, ReportTiming.LATE)
    assert standing(both, "2026-Q2", TODAY, date(2026, 6, 10)).report == ReportTiming.ON_TIME


@pytest.mark.parametrize(
    ("deadline", "said", "asked"),
    [
        ("30/3/2026", DONE, False),
        ("Theo quy định", DONE, False),
        ("31/12 hằng năm", DONE, False),
        ("30/3/2026", NEVER, False),
        ("30/3/2026", DOING, True),
        ("Thường xuyên", DONE, True),
    ],
)
def test_what_was_done_in_a_quarter_is_not_asked_for_in_the_half_year_and_the_year(deadline, said, asked):
    one = task(deadline, ("2026-Q1", said, "2026-03-05"))
    for code in ("2026-Q2", "2026-H1", "2026-Y"):
        assert (standing(one, code, TODAY).report is not None) == asked, code


def test_sums_by_index_agency_and_plan():
    tasks = [
        task("30/6/2026", ("2026-Q2", DONE, "2026-06-01"), agencies=(1, 2)),
        task("30/6/2026", agencies=(2,), index="SIPAS"),
        task("Thường xuyên", ("2026-Q3", DOING, "2026-09-20"), agencies=(), index="SIPAS", plan=2),
        task("Thường xuyên", ("2025-Q3", DOING), years=(2025, 2025), plan=3),
    ]
    sums = sum_up(tasks, "2026-Q3", TODAY, lambda plan, code: date(2026, 9, 10))
    assert sums.total.total == 3, "a task of another year's plan does not count"
    assert {key: one.total for key, one in sums.by_index.items()} == {"PAPI": 1, "SIPAS": 2}
    assert {key: one.total for key, one in sums.by_agency.items()} == {1: 1, 2: 2, 0: 1}
    assert {key: one.total for key, one in sums.by_plan.items()} == {1: 2, 2: 1}
    assert sums.total.count(Outcome.DONE_ON_TIME) == sums.total.count(Outcome.OVERDUE) == 1
    assert sums.total.share(Status.DONE) == pytest.approx(1 / 3)
    assert sums.total.count(Status.DONE, Status.DOING) == 2
    assert (sums.total.expected, sums.total.reported) == (2, 1), "what was done before is not asked for again"
    assert sums.by_agency[0].count(ReportTiming.LATE) == 1
    assert sums.by_agency[2].count(ReportTiming.MISSING) == 1
    assert Tally().share(Status.DONE) is None


def test_beside_the_period_before_and_last_year():
    tasks = [
        task("Thường xuyên", ("2025-Q3", DONE), plan=1, years=(2025, 2025)),
        task("Thường xuyên", ("2026-Q3", DOING), plan=2),
    ]
    found = compare(tasks, "2026-Q3", TODAY)
    assert (found.now.period, found.now.total.total, found.now.total.count(DOING)) == ("2026-Q3", 1, 1)
    assert found.before is None, "nothing was reported for quarter II"
    assert (found.last_year.period, found.last_year.total.count(DONE)) == ("2025-Q3", 1)
    assert compare(tasks, "2026-O1", TODAY).last_year is None


SAID = st.builds(
    lambda codes, statuses: tuple(Said(code, status) for code, status in zip(sorted(codes), statuses, strict=False)),
    st.sets(st.sampled_from(quarters(2026))),
    st.lists(st.sampled_from(list(Status)), min_size=4, max_size=4),
)
TASKS = st.builds(
    lambda deadline, agencies, index, said: task(deadline, *said, agencies=agencies, index=index),
    st.sampled_from(["Thường xuyên", "30/6/2026", "Quý III", "31/12 hằng năm", "Theo quy định", ""]),
    st.lists(st.integers(1, 3), unique=True, max_size=2).map(tuple),
    st.sampled_from(["PAPI", "SIPAS"]),
    SAID,
)


@given(st.lists(TASKS, max_size=12), st.sampled_from(quarters(2026)))
def test_every_task_is_counted_once_in_each_way(tasks, code):
    sums = sum_up(tasks, code, TODAY)
    for tally in (sums.total, *sums.by_index.values(), *sums.by_agency.values()):
        assert sum(tally.statuses.values()) == sum(tally.outcomes.values()) == tally.total
        assert tally.reported <= tally.expected <= tally.total
    assert added_up(sums.by_index.values()) == added_up(sums.by_plan.values()) == sums.total
    assert sums.total.total == len(tasks)
    assert sums.total.outcomes == Counter(standing(one, code, TODAY).outcome for one in tasks)
    answered = sum(any(said.period == code for said in one.entries) for one in tasks)
    assert sums.total.reported == answered


@given(TASKS, st.sampled_from(quarters(2026)))
def test_later_reports_change_nothing_earlier(one, code):
    known = tuple(said for said in one.entries if period_end(said.period) <= period_end(code))
    cut = TaskFacts(1, 1, one.index, one.agency_ids, one.deadline, None, one.years, known)
    assert standing(one, code, TODAY) == standing(cut, code, TODAY)
