"""A reporting round without a window: periods, who has reported, many reports at once, sums, ranking, chasing."""

from dataclasses import replace
from datetime import date

import pytest

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.collecting import ReportTiming, unchanged
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.plan import ReportingRule
from caicach_desktop.domain.ranking import DEFAULT_WEIGHTS
from caicach_desktop.domain.reporting import Progress, Status
from caicach_desktop.domain.standing import Outcome
from caicach_desktop.domain.table import NO_AGENCY
from caicach_desktop.services.agencies import list_agencies, save_agency
from caicach_desktop.services.chasing import pressing_tasks
from caicach_desktop.services.collecting import collect_lines
from caicach_desktop.services.glance import totals
from caicach_desktop.services.history import redo, undo
from caicach_desktop.services.holidays import declare_day
from caicach_desktop.services.plans import delete_plan, load_plan, save_new_plan, update_plan
from caicach_desktop.services.progress import entries_of, save_many, save_progress
from caicach_desktop.services.rows import edit_cell
from caicach_desktop.services.schedules import period_lines, plan_schedule, who_reported
from caicach_desktop.services.settings import load_settings
from caicach_desktop.services.sums import ranking_of, ranking_weights, set_ranking_weights, sums_of
from caicach_desktop.services.task_facts import FactsBoard, task_facts
from tests.services.table import small_plan

TODAY = date(2026, 9, 30)
RULES = (
    ReportingRule(
        "Các cơ quan, đơn vị", "UBND xã (qua Phòng Văn hóa)", "quarterly", "chậm nhất ngày 12 tháng cuối quý"
    ),
    ReportingRule("Phòng Văn hóa", "UBND xã", "quarterly", "chậm nhất ngày 20 tháng cuối quý"),
)


@pytest.fixture
def plan_id(store, table):
    whole = small_plan()
    (part,) = whole.appendices
    rows = [*part.rows]
    rows[2] = replace(rows[2], cells=("2", "Trả lời", None, "Thường xuyên"))
    plan = replace(whole.plan, reporting=RULES)
    return save_new_plan(store, replace(whole, plan=plan, appendices=(replace(part, rows=tuple(rows)),)), "Lập")


@pytest.fixture
def rows(store, plan_id):
    """The rows of three tasks: of the police one due on 30/6 and a continuous one, of the clinic one of quarter IV."""
    return [line.task.row_id for line in collect_lines(store, plan_id, "2026-Q1", TODAY)]


def said(row, quarter, status=Status.DOING, day=None):
    return Progress(row_id=row, period=f"2026-Q{quarter}", status=status, reported_on=day)


def ids(store):
    return {agency.name: agency.id for agency in list_agencies(store)}


def test_many_reports_are_one_operation(store, rows):
    made = save_many(store, [said(row, quarter) for row in rows for quarter in (1, 2)])
    assert len(set(made)) == 2 * len(rows)
    first = entries_of(store, rows[0])
    assert [entry.id for entry in first] == made[:2]
    again = [replace(first[0], percent=50), said(rows[0], 3), first[1]]
    assert save_many(store, again)[:1] == made[:1]
    assert [entry.percent for entry in entries_of(store, rows[0])] == [50, None, None]
    undo(store)
    assert [(entry.id, entry.percent) for entry in entries_of(store, rows[0])] == [(made[0], None), (made[1], None)]
    undo(store)
    assert not any(entries_of(store, row) for row in rows)
    redo(store)
    assert [entry.id for row in rows for entry in entries_of(store, row)] == made


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        (lambda row: replace(said(row, 2), percent=140), ErrorCode.PERCENT_WRONG),
        (lambda row: replace(said(row, 2), period="2026-Q9"), ErrorCode.PERIOD_WRONG),
        (lambda row: replace(said(row, 2), reported_on="31/6"), ErrorCode.DATE_WRONG),
        (lambda row: replace(said(row, 2), reported_on="2026-W20-1"), ErrorCode.DATE_WRONG),
        (lambda row: said(9999, 2), ErrorCode.ROW_GONE),
        (lambda row: replace(said(row, 2), id=9999), ErrorCode.ROW_GONE),
        (lambda row: said(row, 1), ErrorCode.ROW_STALE),
        (lambda row: said(row, 3), ErrorCode.ROW_STALE),
    ],
)
def test_one_wrong_report_keeps_all_of_them_out(store, rows, bad, code):
    save_progress(store, said(rows[0], 1))
    with pytest.raises(AppError) as caught:
        save_many(store, [said(rows[1], 1), said(rows[0], 3), bad(rows[0])])
    assert caught.value.code == code
    assert [len(entries_of(store, row)) for row in rows] == [1, 0, 0]


def test_a_report_changed_elsewhere_is_not_overwritten(store, rows):
    (entry_id,) = save_many(store, [said(rows[0], 1)])
    (seen,) = entries_of(store, rows[0])
    save_progress(store, replace(seen, percent=30))
    with pytest.raises(AppError) as caught:
        save_many(store, [replace(seen, percent=60)])
    assert caught.value.code == ErrorCode.ROW_STALE
    assert [(one.id, one.percent) for one in entries_of(store, rows[0])] == [(entry_id, 30)]


def test_what_was_reported_is_proposed_again_and_kept_only_when_said_so(store, plan_id, rows):
    save_many(store, [said(rows[0], 1, Status.DONE), said(rows[1], 1, Status.DONE), said(rows[2], 1)])
    lines = collect_lines(store, plan_id, "2026-Q2", TODAY)
    assert [line.task.row_id for line in lines] == rows[1:], "what is done is not asked for again, unless continuous"
    assert [line.proposal.entry.status for line in lines] == [Status.DOING, Status.DOING]
    assert [len(entries_of(store, row)) for row in rows] == [1, 1, 1]
    proposals = [line.proposal for line in lines if line.proposal]
    made = save_many(store, list(unchanged(proposals, "Trạm Y tế", date(2026, 6, 11))))
    assert len(made) == 2
    kept = entries_of(store, rows[1])[-1]
    assert (kept.period, kept.status, kept.reporter) == ("2026-Q2", Status.DOING, "Trạm Y tế")
    assert kept.result == "Không thay đổi so với Quý I/2026"
    assert [line.proposal for line in collect_lines(store, plan_id, "2026-Q2", TODAY)] == [None, None]
    undo(store)
    assert [len(entries_of(store, row)) for row in rows] == [1, 1, 1]


def test_one_agency_fills_in_its_own_lines(store, plan_id, rows):
    clinic = ids(store)["Trạm Y tế"]
    assert [line.task.row_id for line in collect_lines(store, plan_id, "2026-Q1", TODAY, clinic)] == rows[2:]
    assert collect_lines(store, plan_id, "2026-Q1", TODAY, 0) == []
    save_many(store, [said(rows[2], 2)])
    (line,) = collect_lines(store, plan_id, "2026-H1", TODAY, clinic)
    assert (line.entry, line.answer.period, line.proposal) == (None, "2026-Q2", None)
    with pytest.raises(AppError):
        collect_lines(store, plan_id, "2026-Q7", TODAY)


def test_who_has_reported_and_who_has_not(store, plan_id, rows):
    save_many(store, [said(rows[0], 3, day="2026-09-11"), said(rows[2], 3, day="2026-09-13")])
    police, clinic = who_reported(store, plan_id, "2026-Q3", TODAY)
    assert (police.name, police.expected, police.reported, police.late) == ("Công an xã", 2, 1, 0)
    assert (police.timing, police.has_reported) == (ReportTiming.MISSING, False)
    assert (clinic.timing, clinic.has_reported, clinic.late) == (ReportTiming.LATE, True, 1)
    assert who_reported(store, plan_id, "2026-Q3", date(2026, 9, 12))[0].timing == ReportTiming.AWAITED
    third = next(line for line in period_lines(store, plan_id, TODAY) if line.period.code == "2026-Q3")
    assert (third.expected, third.reported) == (2, 1)
    assert third.as_texts()[2:] == ["đơn vị: hạn 12/09/2026", "tổng hợp: hạn 20/09/2026", "1/2 đơn vị đã báo cáo"]


def test_tasks_of_nobody_stand_last_and_are_no_agency(store, plan_id, rows):
    (part,) = load_plan(store, plan_id).appendices
    edit_cell(store, part.rows[5], 2, "Tổ dân phố 5")
    found = who_reported(store, plan_id, "2026-Q3", TODAY)
    assert [(one.agency_id == 0, one.name) for one in found] == [(False, "Công an xã"), (True, NO_AGENCY)]
    assert period_lines(store, plan_id, TODAY)[0].expected == 1


def test_due_days_move_when_the_office_wishes(store, plan_id):
    def third(**wish):
        return plan_schedule(store, plan_id, **wish).period("2026-Q3")

    assert third().agencies.day == date(2026, 9, 12), "a Saturday"
    assert third(move=True).agencies.day == date(2026, 9, 14)
    load_settings(store.folder).set("due_next_working_day", True)
    assert (third().agencies.day, third().office.day) == (date(2026, 9, 14), date(2026, 9, 21))
    declare_day(store, date(2026, 9, 14), "Nghỉ")
    assert third().agencies.day == date(2026, 9, 15)
    with pytest.raises(AppError) as caught:
        plan_schedule(store, 99)
    assert caught.value.code == ErrorCode.PLAN_NOT_FOUND


def test_sums_ranking_and_their_rule(store, plan_id, rows):
    save_many(
        store,
        [said(rows[0], 2, Status.DONE, "2026-06-10"), said(rows[1], 2, day="2026-06-13")]
        + [said(rows[2], quarter, day=f"2026-0{3 * quarter}-10") for quarter in (2, 3)],
    )
    sums = sums_of(store, "2026-Q3", TODAY, [plan_id])
    assert (sums.now.total.total, sums.now.total.count(Outcome.DONE_ON_TIME)) == (3, 1)
    assert {key: one.total for key, one in sums.now.by_index.items()} == {"PAPI": 2, "SIPAS": 1}
    assert sums.before.total.count(ReportTiming.LATE) == 1
    assert sums.last_year is None
    alone = sums_of(store, "2026-Q3", TODAY, [plan_id], beside=False)
    assert (alone.now, alone.before) == (sums.now, None)
    police, clinic = ids(store)["Công an xã"], ids(store)["Trạm Y tế"]
    found = ranking_of(store, sums.now)
    assert [(place.agency_id, place.points) for place in found.places] == [(clinic, 100.0), (police, 55.0)]
    assert found.names[police] == "Công an xã"
    assert "50%" in found.rule
    only_on_time = set_ranking_weights(store, {"fulfilled": 0, "on_time": 1, "reported": 0})
    assert ranking_weights(store) == only_on_time
    changed = ranking_of(store, sums.now)
    assert [(place.agency_id, place.points) for place in changed.places] == [(police, 100.0), (clinic, None)]
    assert "100%" in changed.rule
    assert set_ranking_weights(store, {}) == DEFAULT_WEIGHTS
    with pytest.raises(AppError):
        sums_of(store, "2026-Q5", TODAY)


def test_the_board_always_shows_what_is_there_now(store, plan_id, rows):
    board = FactsBoard(store)

    def fresh():
        assert board.tasks() == task_facts(store)
        assert board.tasks() is board.tasks()
        return board.tasks()

    before = fresh()
    (made,) = save_many(store, [said(rows[0], 1)])
    assert fresh() != before
    undo(store)
    assert fresh() == before
    edit_cell(store, load_plan(store, plan_id).appendices[0].rows[5], 3, "Thường xuyên")
    assert fresh() != before
    delete_plan(store, plan_id)
    assert len(fresh()) < len(before)
    board.close()
    redo_count = len(board.tasks())
    undo(store)
    assert len(board.tasks()) == redo_count
    assert made


def test_what_is_pressing_is_the_same_from_held_facts(store, plan_id, rows):
    save_many(store, [said(rows[0], 1), said(rows[1], 1, Status.DONE)])
    board = FactsBoard(store)
    seen = 0
    for day in (date(2026, 6, 1), date(2026, 6, 24), date(2026, 7, 1), date(2026, 12, 1), date(2027, 2, 1)):
        found, held = pressing_tasks(store, day), totals(store, board.plans(), day)
        slow = [(task.task.row_id, task.due, task.state) for task in found.late]
        assert [(task.row_id, task.due, task.state) for task in held.late] == slow
        soon = [task.task.row_id for task in (*found.within_week, *found.within_month)]
        assert [task.row_id for task in held.soon] == soon
        seen += bool(found)
    assert seen == 5


def test_only_the_plans_that_were_touched_are_read_again(store, plan_id, rows):
    others = [save_new_plan(store, load_plan(store, plan_id), "Chép") for _ in range(4)]
    board = FactsBoard(store)
    before = dict(board.plans())

    def changed():
        after = board.plans()
        assert [task for plan in after.values() for task in plan.tasks] == task_facts(store)
        found = {key for key in {**before, **after} if before.get(key) is not after.get(key)}
        before.clear()
        before.update(after)
        return found

    assert changed() == set()
    save_many(store, [said(rows[0], 1)])
    assert changed() == {plan_id}
    undo(store)
    assert changed() == {plan_id}
    edit_cell(store, load_plan(store, others[1]).appendices[0].rows[5], 3, "31/12/2026")
    assert changed() == {others[1]}
    update_plan(store, load_plan(store, others[0]).plan, title="Kế hoạch giai đoạn 2026-2030")
    assert changed() == {others[0]}
    delete_plan(store, others[2])
    assert others[2] in changed()
    undo(store)
    assert others[2] in changed()
    save_agency(store, Agency(name="Trạm Y tế xã"))
    assert changed() == set()


def test_what_is_pressing(store, plan_id, rows):
    found = pressing_tasks(store, date(2026, 6, 24), plan_id)
    assert [len(part) for part in (found.late, found.within_week, found.within_month)] == [0, 1, 0]
    assert pressing_tasks(store, date(2026, 6, 22), plan_id).within_month[0].task.row_id == rows[0]
    assert pressing_tasks(store, date(2026, 7, 1), plan_id).late[0].task.row_id == rows[0]
    assert not pressing_tasks(store, date(2026, 7, 1), plan_id, ids(store)["Trạm Y tế"])
    assert pressing_tasks(store, date(2026, 12, 1), plan_id, ids(store)["Trạm Y tế"]).within_month
    save_many(store, [said(rows[0], 2, Status.DONE)])
    assert not pressing_tasks(store, date(2026, 7, 1), plan_id)
