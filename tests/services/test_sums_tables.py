"""The tables of the view "Tổng hợp": their figures, the comparison in words, and the tasks behind every number."""

from dataclasses import replace
from datetime import date

import pytest

from caicach_desktop.domain.reporting import Progress, Status
from caicach_desktop.domain.standing import Outcome
from caicach_desktop.services import sums_tables
from caicach_desktop.services.importing import import_sample
from caicach_desktop.services.plans import list_plans, load_plan, save_new_plan
from caicach_desktop.services.progress import save_many
from caicach_desktop.services.sums import ranking_of
from caicach_desktop.services.sums_tables import ALL, REPORTED, Cell, ways_name
from caicach_desktop.services.sums_view import read_sums, tasks_behind
from caicach_desktop.services.task_facts import task_facts
from caicach_desktop.services.tasks import list_tasks

TODAY = date(2026, 9, 15)


@pytest.fixture
def plan_id(store):
    """The sample, beside its own like of the year before, of whose 36 tasks 9 were done in the third quarter."""
    made = import_sample(store)
    whole = load_plan(store, made)
    old = replace(whole.plan, year=2025, date="", title="Kế hoạch năm ngoái")
    before = save_new_plan(store, replace(whole, plan=old), "Chép")
    rows = [task.task.row_id for task in list_tasks(store, TODAY, before)]
    save_many(store, [Progress(row_id=row, period="2025-Q3", status=Status.DONE) for row in rows[:9]])
    return made


@pytest.fixture
def view(store, plan_id):
    return read_sums(store, task_facts(store), plan_id, "2026-Q3", TODAY)


def texts(table, row):
    return [cell.text for cell in table.lines[row].cells]


def test_a_plan_is_seen_beside_the_last_period_and_that_of_the_year_before(view, plan_id):
    assert (view.plan_id, view.sums.now.total.total) == (plan_id, 36)
    assert (view.sums.before.period, view.sums.last_year.period) == ("2026-Q2", "2025-Q3")
    assert (view.sums.last_year.total.total, view.sums.last_year.total.count(Status.DONE)) == (36, 9)
    table = sums_tables.by_index(view.sums)
    assert table.headings[-2:] == ("So với Quý II/2026 (điểm\u00a0%)", "So với Quý III/2025 (điểm\u00a0%)")
    assert (table.lines[-1].label, table.lines[-1].key) == (ALL, None)
    assert texts(table, -1)[0] == "36"
    assert texts(table, -1)[-3:] == ["27,8%", "▲ tăng 5,6", "▲ tăng 2,8"]
    assert table.lines[-1].cells[-1].hint == "Quý III/2025: 25,0% hoàn thành (9/36)"
    assert sum(int(texts(table, row)[0]) for row in range(len(table.lines) - 1)) == 36


def test_every_number_leads_to_as_many_tasks(store, view):
    tables = {
        "index": sums_tables.by_index(view.sums),
        "agency": sums_tables.by_agency(view.sums, view.agencies),
        "plan": sums_tables.by_plan(view.sums, {plan.id: plan.title for plan in view.plans.values()}),
        "": sums_tables.by_status(view.sums),
    }
    seen = 0
    for kind, table in tables.items():
        for line in table.lines:
            for cell in line.cells:
                if cell.code:
                    found = tasks_behind(store, view, kind, line.key, cell, TODAY)
                    assert len(found) == int(cell.text.partition("/")[0]), (kind, line.label, cell)
                    seen += len(found)
    assert seen > 300


def test_the_first_period_has_nothing_beside_it(store, plan_id):
    alone = read_sums(store, task_facts(store), 0, "2025-Q3", TODAY)
    assert (alone.sums.before, alone.sums.last_year) == (None, None)
    assert sums_tables.by_plan(alone.sums, {}).headings[-1] == "Tỷ lệ hoàn thành"
    quick = read_sums(store, task_facts(store), 0, "2026-Q3", TODAY, beside=False)
    assert quick.sums.before is None
    assert read_sums(store, task_facts(store), plan_id, "", TODAY).code == "2026-Q3"
    assert read_sums(store, task_facts(store), 999, "2027-Q1", TODAY).plan_id == 0
    assert "2027-Q1" in read_sums(store, task_facts(store), 0, "2027-Q1", TODAY).codes
    assert len(list_plans(store)) == 2


def test_no_tasks_are_no_shares(store):
    empty = read_sums(store, [], 0, "2026-Q3", TODAY)
    assert texts(sums_tables.by_index(empty.sums), 0)[-1] == "–"
    assert {cell.text for line in sums_tables.by_status(empty.sums).lines for cell in line.cells} == {"", "0", "–"}


def test_changes_are_said_in_words():
    pairs = ((0.5, 0.25), (0.1, 0.25), (0.3, 0.3), (None, 0.1), (0.1, None), (0.3333, 0.333))
    said = ["▲ tăng 25", "▼ giảm 15", "= như cũ", "–", "–", "= như cũ"]
    assert [sums_tables.change(*pair) for pair in pairs] == said


def test_the_ranking_as_a_table(store, view):
    table = sums_tables.ranking_table(ranking_of(store, view.sums.now), view.code)
    points = [line.cells[1] for line in table.lines]
    assert points[0] == Cell("100", "2026-Q3")
    assert [line.cells[0].text for line in table.lines][:3] == ["1", "1", "3"]
    assert all(line.key for line in table.lines)


def test_ways_are_told_apart_by_their_kind():
    names = [ways_name(ways) for ways in ((Status.IMPOSSIBLE,), (Outcome.DONE,), (Status.DONE,), REPORTED, ())]
    assert names == ["Không thực hiện được", "Hoàn thành, không có hạn", "Hoàn thành", "Đã báo cáo", ""]
