"""A plan brought up to date from a newer file: what is ticked is written, the rest stays, and one undo restores all."""

from dataclasses import replace

import pytest

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.plan import Column, ColumnRole, Goal, Plan, Row, Section, WholeAppendix
from caicach_desktop.domain.reporting import Progress
from caicach_desktop.services import history, plans
from caicach_desktop.services.agencies import list_agencies
from caicach_desktop.services.bringing_in import IntoPlan, bring_in
from caicach_desktop.services.differences import What, differences
from caicach_desktop.services.progress import entries_of, save_progress
from caicach_desktop.services.updating import compare
from caicach_desktop.services.updating_columns import ChangeKind
from caicach_desktop.services.updating_facts import compare_plans
from tests.random_use.snapshot import snapshot
from tests.services.table import COLUMNS, ROWS

NEW_PLAN = Plan(
    title="Nâng cao chỉ số năm 2027",
    number="12",
    issuer="UBND xã",
    date="ngày 09 tháng 01 năm 2027",
    sections=(Section("I. Mục tiêu", ("Đạt 85%.",)),),
)
NEW_GOALS = (Goal(index="SIPAS", text="Hài lòng", value=85, unit="%"), Goal(index="PAPI", text="Tăng bậc"))


def newer():
    """The small table with a column more, a deadline less merged, a task reworded, one gone and one come."""
    products = ("", "Bảng niêm yết", "Văn bản trả lời", None, "", "")
    rows = [
        Row(kind=kind, level=level, cells=(*cells, product))
        for (kind, level, cells), product in zip(ROWS, products, strict=True)
    ]
    rows[1] = replace(rows[1], cells=("1", "Niêm yết", "Trạm Y tế", "30/9/2027", "Bảng niêm yết"))
    rows[5] = Row(level=2, cells=("1", "Lập sổ theo dõi kiến nghị", "Công an xã", "Quý I", "Sổ"))
    columns = (*COLUMNS[:3], replace(COLUMNS[3], heading="Thời gian hoàn thành"), Column(ColumnRole.RESULT, "Sản phẩm"))
    return columns, tuple(rows)


@pytest.fixture
def found(store, table):
    """The plan's id and all differences."""
    plan_id = plans.list_plans(store)[0].id
    whole = plans.load_plan(store, plan_id)
    old = whole.appendices[0]
    columns, rows = newer()
    new = WholeAppendix(replace(old.appendix, title=("Nhiệm vụ năm 2027",), columns=columns), rows)
    return plan_id, differences([compare(old, new)], compare_plans(whole.plan, whole.goals, NEW_PLAN, NEW_GOALS))


def take(store, plan_id, found, taken):
    bring_in(store, "mới.docx", IntoPlan(plan_id, (), found.updates(taken), found.plan_update(taken)))


def test_every_sort_of_difference_is_listed_in_reading_order(found):
    _, all_of_it = found
    assert [(item.what, item.kind, item.key) for item in all_of_it.items] == [
        (What.FACT, ChangeKind.CHANGED, "number"),
        (What.FACT, ChangeKind.CHANGED, "date"),
        (What.FACT, ChangeKind.CHANGED, "title"),
        (What.FACT, ChangeKind.ADDED, "sections"),
        (What.GOAL, ChangeKind.CHANGED, 0),
        (What.GOAL, ChangeKind.ADDED, 1),
        (What.HEADING, ChangeKind.CHANGED, "title"),
        (What.COLUMN, ChangeKind.CHANGED, 0),
        (What.COLUMN, ChangeKind.ADDED, 1),
        (What.ROW, ChangeKind.CHANGED, 1),
        (What.ROW, ChangeKind.ADDED, 5),
        (What.ROW, ChangeKind.REMOVED, 6),
    ]
    # It bears another number, so that its facts may well not be this plan's.
    assert [item.wanted for item in all_of_it.items] == [False] * 7 + [True] * 4 + [False]
    assert all_of_it.items[0].told == "38 → 12"
    assert all_of_it.items[8].told == "Cột mới, có chữ ở 4 dòng"


def test_everything_taken_is_one_step_and_one_undo_restores_all_of_it(store, table, found):
    plan_id, all_of_it = found
    before_rows = table.rows
    save_progress(store, Progress(row_id=before_rows[1].id, period="2026-Q2", percent=40))
    save_progress(store, Progress(row_id=before_rows[5].id, period="2026-Q2", percent=70))
    before, entries = snapshot(store), len(history.journal_entries(store))
    take(store, plan_id, all_of_it, range(len(all_of_it.items)))
    assert len(history.journal_entries(store)) == entries + 1
    whole = plans.load_plan(store, plan_id)
    assert (whole.plan.number, whole.plan.title, whole.plan.year) == ("12", "Nâng cao chỉ số năm 2027", 2027)
    assert whole.plan.sections == NEW_PLAN.sections
    assert [(goal.index, goal.value) for goal in whole.goals] == [("SIPAS", 85), ("PAPI", None)]
    appendix = whole.appendices[0].appendix
    assert appendix.title == ("Nhiệm vụ năm 2027",)
    assert [column.heading for column in appendix.columns][3:] == ["Thời gian hoàn thành", "Sản phẩm"]
    assert table.stored(4) == ["", "Bảng niêm yết", "Văn bản trả lời", None, "", "Sổ"]
    assert table.leads()[1] == ["Trạm Y tế"]
    assert table.leads()[5] == ["Công an xã"]
    assert [entry.percent for entry in entries_of(store, before_rows[1].id)] == [40]
    after = snapshot(store)
    history.undo(store)
    assert snapshot(store) == before
    history.redo(store)
    assert snapshot(store) == after


def test_what_is_left_stays_as_it_was(store, table, found):
    plan_id, all_of_it = found
    before = snapshot(store)
    take(store, plan_id, all_of_it, ())
    assert snapshot(store) == before
    column = next(
        index
        for index, item in enumerate(all_of_it.items)
        if item.kind == ChangeKind.ADDED and item.what == What.COLUMN
    )
    goal = next(index for index, item in enumerate(all_of_it.items) if item.what == What.GOAL)
    take(store, plan_id, all_of_it, {column, goal})
    whole = plans.load_plan(store, plan_id)
    assert whole.plan.number == "38"
    assert [goal.value for goal in whole.goals] == [85]
    assert whole.appendices[0].appendix.title == ("Nhiệm vụ",)
    assert table.stored(4) == ["", "Bảng niêm yết", "Văn bản trả lời", None, "", ""]
    assert table.read(1)[5] == "Khảo sát"
    assert len(list_agencies(store)) == 3


def test_notes_follow_the_facts_taken_but_not_what_was_typed(store, table, found):
    plan_id, all_of_it = found
    whole = plans.load_plan(store, plan_id)
    plans.update_appendix(store, whole.appendices[0].appendix, note=plans.note_for(whole.plan))
    number = next(index for index, item in enumerate(all_of_it.items) if item.key == "number")
    take(store, plan_id, all_of_it, {number})
    assert "số 12/KH-UBND" in (plans.list_appendices(store, plan_id)[0].note or "")


def test_a_plan_changed_meanwhile_is_not_overwritten(store, table, found):
    plan_id, all_of_it = found
    plans.update_plan(store, plans.load_plan(store, plan_id).plan, title="Tên mới")
    before = snapshot(store)
    with pytest.raises(AppError) as caught:
        take(store, plan_id, all_of_it, range(len(all_of_it.items)))
    assert caught.value.code == ErrorCode.ROW_STALE
    assert snapshot(store) == before


def test_a_goal_changed_meanwhile_is_not_deleted(store, table):
    plan_id = plans.list_plans(store)[0].id
    plans.set_goals(store, plan_id, (*plans.load_plan(store, plan_id).goals, Goal(text="Giảm giấy tờ")))
    whole = plans.load_plan(store, plan_id)
    found = differences([], compare_plans(whole.plan, whole.goals, whole.plan, whole.goals[:1]))
    assert [item.kind for item in found.items] == [ChangeKind.REMOVED]
    plans.set_goals(store, plan_id, (whole.goals[0], replace(whole.goals[1], text="Giảm giấy tờ, mục mới gõ")))
    with pytest.raises(AppError) as caught:
        take(store, plan_id, found, {0})
    assert caught.value.code == ErrorCode.ROW_STALE
    goals = plans.load_plan(store, plan_id).goals
    assert goals[-1].text == "Giảm giấy tờ, mục mới gõ"
    found = differences([], compare_plans(whole.plan, goals, whole.plan, goals[:1]))
    take(store, plan_id, found, {0})
    assert plans.load_plan(store, plan_id).goals == goals[:1]


def test_a_heading_changed_meanwhile_is_not_overwritten(store, table, found):
    plan_id, all_of_it = found
    plans.update_appendix(store, plans.list_appendices(store, plan_id)[0], title=("Tên khác",))
    with pytest.raises(AppError) as caught:
        take(store, plan_id, all_of_it, range(len(all_of_it.items)))
    assert caught.value.code == ErrorCode.ROW_STALE


def test_facts_of_the_same_document_are_ticked_by_themselves(store, table, found):
    plan_id, all_of_it = found
    whole = plans.load_plan(store, plan_id)
    signed = replace(NEW_PLAN, number="38")
    listed = differences(all_of_it.comparisons, compare_plans(whole.plan, whole.goals, signed, NEW_GOALS))
    assert {item.wanted for item in listed.items if item.what in (What.FACT, What.GOAL, What.HEADING)} == {True}
    shorter = compare_plans(whole.plan, (*whole.goals, Goal(text="Không còn")), signed, NEW_GOALS)
    assert [item.kind for item in differences([], shorter).items if not item.wanted] == [ChangeKind.REMOVED]
