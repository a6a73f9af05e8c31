"""Progress reported on tasks, and what the office sees of it today."""

from datetime import date

import pytest

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.plan import Plan
from caicach_desktop.domain.reporting import Progress, Status, TaskState
from caicach_desktop.services import agencies, plans, progress, rows, tasks

TODAY = date(2026, 7, 15)


def report(table, place, period, status, **facts):
    return progress.save_progress(
        table.store, Progress(row_id=table.rows[place].id, period=period, status=status, **facts)
    )


def states(store):
    return [task.state for task in tasks.list_tasks(store, TODAY)]


def test_tasks_with_what_follows_from_their_texts(store, table):
    plans.create_plan(store, Plan(title="Kế hoạch khác"))
    first, second, third = tasks.list_tasks(store, TODAY)
    assert [first.task.number, first.task.index, first.due, first.state] == [
        "1",
        "PAPI",
        date(2026, 6, 30),
        TaskState.LATE,
    ]
    assert (second.task.row_ids, second.due) == (tuple(row.id for row in table.rows[2:4]), date(2026, 6, 30))
    assert (third.due, third.state, third.task.headings) == (
        date(2026, 12, 31),
        TaskState.NOT_STARTED,
        ("Chỉ số SIPAS",),
    )
    assert first.lead_ids == second.lead_ids == (agencies.agency_named(store, "Công an xã").id,)
    assert (first.last, first.plan_year, first.partner_ids) == (None, 2026, ())
    assert tasks.list_tasks(store, TODAY, plan_id=99) == []


def test_reports_change_the_state(store, table):
    report(table, 1, "2026-Q1", Status.DONE)
    report(table, 2, "2026-Q2", Status.DOING, result="một nửa")
    assert states(store) == [TaskState.DONE, TaskState.LATE, TaskState.NOT_STARTED]
    rows.set_due_on(store, table.rows[5], date(2026, 8, 14))
    assert tasks.list_tasks(store, TODAY)[1].last.result == "một nửa"
    assert states(store)[2] == TaskState.DUE_SOON


def test_the_overview_counts_every_task(store, table):
    rows.edit_cell(store, table.rows[5], 2, "")
    rows.edit_cell(store, table.rows[1], 2, "Trạm Y tế; Công an xã")
    report(table, 1, "2026-Q2", Status.DONE)
    seen = tasks.overview(store, TODAY)
    assert seen.tasks_total == 3
    assert seen.by_state == {TaskState.DONE: 1, TaskState.LATE: 1, TaskState.NOT_STARTED: 1}
    assert [(line.key, sum(line.counts.values())) for line in seen.by_index] == [("SIPAS", 1), ("PAPI", 2)]
    assert [(line.label, sum(line.counts.values())) for line in seen.by_agency] == [
        ("Công an xã", 2),
        ("Trạm Y tế", 2),
        ("Chưa gắn cơ quan", 1),
    ]
    assert [task.task.task for task in seen.overdue] == ["Trả lời"]
    assert seen.due_soon == ()


def test_overdue_tasks_stand_oldest_first(store, table):
    rows.edit_cell(store, table.rows[5], 3, "01/02/2026")
    assert [task.task.task for task in tasks.overview(store, TODAY).overdue] == ["Khảo sát", "Niêm yết", "Trả lời"]


def test_an_empty_store_has_an_empty_overview(store):
    seen = tasks.overview(store, TODAY)
    assert (seen.tasks_total, seen.by_index, seen.by_agency, seen.overdue) == (0, (), (), ())


def test_entries_are_kept_by_period(store, table):
    row_id = table.rows[1].id
    report(table, 1, "2026-Q2", Status.DOING)
    entry_id = report(table, 1, "2026-Q1", Status.DOING, percent=0, quantity="1\r\n2", reported_on="2026-03-20")
    first, second = progress.entries_of(store, row_id)
    assert (first.id, first.percent, first.quantity, second.period) == (entry_id, 0, "1\n2", "2026-Q2")
    progress.save_progress(store, Progress(id=entry_id, version=1, row_id=row_id, period="2026-Q1", percent=100))
    assert progress.entries_of(store, row_id)[0].percent == 100
    progress.delete_progress(store, entry_id)
    assert [entry.period for entry in progress.entries_of(store, row_id)] == ["2026-Q2"]


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"percent": 101}, ErrorCode.PERCENT_WRONG),
        ({"percent": -1}, ErrorCode.PERCENT_WRONG),
        ({"reported_on": "31/12"}, ErrorCode.DATE_WRONG),
        ({"reported_on": "20260630"}, ErrorCode.DATE_WRONG),
        ({"period": "2026-Q9"}, ErrorCode.PERIOD_WRONG),
        ({"row_id": 999}, ErrorCode.ROW_GONE),
        ({"period": "2026-Q1"}, ErrorCode.ROW_STALE),
        ({"id": 1, "version": 9}, ErrorCode.ROW_STALE),
        ({"id": 99, "period": "2026-Q4"}, ErrorCode.ROW_GONE),
    ],
)
def test_what_cannot_be_kept_is_said(store, table, facts, code):
    report(table, 1, "2026-Q1", Status.DOING)
    with pytest.raises(AppError) as caught:
        progress.save_progress(store, Progress(**{"row_id": table.rows[1].id, "period": "2026-Q2", **facts}))
    assert caught.value.code == code
    assert len(progress.entries_of(store, table.rows[1].id)) == 1
