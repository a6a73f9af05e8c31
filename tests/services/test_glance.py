"""The figures of the page Tổng quan: the same as those counted task by task, for any scope."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from caicach_desktop.domain.plan_name import plan_number
from caicach_desktop.domain.reporting import Progress, Status, TaskState
from caicach_desktop.domain.standing import Outcome
from caicach_desktop.domain.sums import standing_tasks, sum_up
from caicach_desktop.services.glance import EVERYTHING, Scope, TrendPoint, plan_names, totals, trend, trend_periods
from caicach_desktop.services.importing import import_sample
from caicach_desktop.services.plans import list_plans, save_new_plan
from caicach_desktop.services.progress import save_progress
from caicach_desktop.services.schedules import report_dues
from caicach_desktop.services.task_facts import task_facts
from caicach_desktop.services.tasks import list_tasks, overview
from tests.services.table import small_plan

TODAY = date(2026, 9, 15)


@pytest.fixture
def plan_id(store):
    """The sample plan, beside a small one of 2025."""
    made = import_sample(store)
    whole = small_plan()
    save_new_plan(store, replace(whole, plan=replace(whole.plan, year=2025, title="Kế hoạch năm 2025")), "Lập")
    return made


@pytest.mark.parametrize("today", [date(2026, 1, 2), TODAY, date(2027, 3, 1)])
def test_the_totals_are_those_of_the_tasks_seen_one_by_one(store, plan_id, today):
    seen, slow = totals(store, task_facts(store), today), overview(store, today)
    assert (seen.total, seen.by_state) == (slow.tasks_total, slow.by_state)
    assert (seen.by_index, seen.by_agency) == (slow.by_index, slow.by_agency)
    assert seen.within_month == len(slow.due_soon)
    assert seen.within_week == sum(1 for task in slow.due_soon if (task.due - today).days <= 7)


def test_a_scope_leaves_the_other_plans_out(store, plan_id):
    facts, tasks = task_facts(store), list_tasks(store, TODAY)
    for scope, wanted in (
        (EVERYTHING, tasks),
        (Scope(plan_id=plan_id), [task for task in tasks if task.task.plan_id == plan_id]),
        (Scope(year=2025), [task for task in tasks if task.plan_year == 2025]),
        (Scope(year=2031), []),
    ):
        assert totals(store, facts, TODAY, scope).by_state == Counter(task.state for task in wanted)
    assert [scope.filters() for scope in (EVERYTHING, Scope(year=2025))] == [{}, {"year": 2025}]


def test_the_trend_goes_over_the_shortest_periods_that_have_begun(store, plan_id):
    points = trend(store, task_facts(store), TODAY, Scope(plan_id=plan_id))
    assert [point.code for point in points] == ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]
    assert points[3] == TrendPoint("2026-Q4")
    whole = sum_up(task_facts(store, [plan_id]), "2026-Q2", TODAY).total
    assert (points[1].total, points[1].done, points[1].late) == (36, whole.count(Status.DONE), points[1].late)
    row = next(task for task in list_tasks(store, TODAY, plan_id) if task.state == TaskState.LATE).task.row_id
    save_progress(store, Progress(row_id=row, period="2026-Q3", status=Status.DONE))
    again = trend(store, task_facts(store), TODAY, Scope(plan_id=plan_id))
    assert (again[2].done, again[2].late) == (points[2].done + 1, points[2].late - 1)


def test_a_long_plan_shows_its_last_periods(store):
    codes = [f"{year}-Q{number}" for year in (2024, 2025, 2026) for number in range(1, 5)]
    assert trend_periods([*codes, "2026-H1", "2026-Y", "gì đó"], TODAY) == tuple(codes[3:11])
    assert trend_periods(["2026-Y"], TODAY) == ("2026-Y",)
    assert trend_periods([], TODAY) == ()


def test_the_tasks_behind_a_number_are_as_many_as_it_says(store, plan_id):
    facts, dues = task_facts(store), report_dues(store)
    sums = sum_up(facts, "2026-Q3", TODAY, dues)
    assert len(standing_tasks(facts, "2026-Q3", TODAY, dues)) == sums.total.total
    for way in (*Status, *Outcome):
        found = standing_tasks(facts, "2026-Q3", TODAY, dues, way)
        assert len(found) == sums.total.count(way)
        assert len({task.row_id for task in found}) == len(found)


def test_several_plans_are_told_apart_by_number_and_those_of_one_number_by_issuer(store, plan_id):
    small, sample = list_plans(store)
    assert plan_names([sample]) == {plan_id: sample.title}
    assert plan_names([sample, small])[small.id] == f"{plan_number(small)}: Kế hoạch năm 2025"
    other = replace(small, id=small.id + 1, issuer="ỦY BAN NHÂN DÂN XÃ HÒA SƠN")
    assert list(plan_names([small, other]).values()) == [
        "UBND xã: Kế hoạch năm 2025",
        "Ủy ban nhân dân xã Hòa Sơn: Kế hoạch năm 2025",
    ]
