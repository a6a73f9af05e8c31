"""Cập nhật tiến độ, by real key presses: saving and going on, periods, suggestions, and nothing typed lost."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QCloseEvent

from caicach_desktop.domain.deadline import DeadlineKind
from caicach_desktop.domain.plan import Plan
from caicach_desktop.domain.reporting import Progress, Status, TaskState
from caicach_desktop.domain.schedule import schedule_of
from caicach_desktop.gui import messages
from caicach_desktop.gui.dialogs.progress_dialog import ProgressDialog
from caicach_desktop.gui.models.progress_rules import (
    advice_for,
    fillable,
    periods_for,
    same_lead,
    source_for,
    state_text,
    timing_text,
)
from caicach_desktop.services import history, plans, progress, tasks
from caicach_desktop.services.rows import edit_cell

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def shown(sample_context):
    """The sample's tasks on the test's day."""
    return tasks.list_tasks(sample_context.store, sample_context.today())


@pytest.fixture
def fresh(shown):
    """Two tasks of one agency in a row, the first of them not yet reported on."""
    return next(
        (task, other)
        for place, task in enumerate(shown)
        if task.last is None and (other := next((t for t in shown[place + 1 :] if same_lead(task, t)), None))
    )


@pytest.fixture
def opened(sample_context, shown, qtbot):
    """A function that opens the dialog on a task, active as under a user's hands."""

    def open_on(task) -> ProgressDialog:
        dialog = ProgressDialog(sample_context, shown, task.task.row_id)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
            dialog.activateWindow()
        return dialog

    return open_on


def stored(context, task) -> list[Progress]:
    return progress.entries_of(context.store, task.task.row_id)


def choose(combo, value) -> None:
    combo.setCurrentIndex(next(i for i in range(combo.count()) if combo.itemData(i) == value))


def test_ctrl_enter_saves_and_goes_to_the_next_task_of_the_agency(opened, fresh, sample_context, qtbot):
    task, other = fresh
    dialog = opened(task)
    assert task.task.task in dialog.ui.taskLabel.text()
    assert dialog.ui.periodCombo.currentText() == "Quý III/2026"
    dialog.ui.statusCombo.setFocus()
    qtbot.keyClick(dialog.ui.statusCombo, Key.Key_Down)
    qtbot.keyClicks(dialog.ui.percentSpin, "35")
    qtbot.keyClicks(dialog.ui.resultEdit, "Da mo 02 lop")
    qtbot.keyClick(dialog.ui.resultEdit, Key.Key_Return, CONTROL)
    saved = stored(sample_context, task)
    assert [(e.period, e.status, e.percent, e.result) for e in saved] == [("2026-Q3", Status.DOING, 35, "Da mo 02 lop")]
    assert saved[0].reported_on == "2026-09-15"
    assert dialog.row_id == other.task.row_id
    assert "Đã lưu tiến độ Quý III/2026" in dialog.ui.noticeLabel.text()
    assert dialog.ui.resultEdit.toPlainText() != "Da mo 02 lop"
    history.undo(sample_context.store)
    assert stored(sample_context, task) == []


def test_nothing_typed_saves_nothing_and_closes_at_once(opened, fresh, sample_context, qtbot):
    dialog = opened(fresh[0])
    before = history.undo_state(sample_context.store)
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()
    assert history.undo_state(sample_context.store) == before
    assert dialog.notice == ""


@pytest.mark.parametrize("way", ["escape", "close box", "button"])
def test_closing_keeps_what_was_typed(opened, fresh, sample_context, qtbot, way):
    dialog = opened(fresh[0])
    qtbot.keyClicks(dialog.ui.difficultyEdit, "thieu kinh phi")
    if way == "escape":
        qtbot.keyClick(dialog.ui.difficultyEdit, Key.Key_Escape)
    elif way == "button":
        qtbot.mouseClick(dialog.ui.closeButton, Qt.MouseButton.LeftButton)
    else:
        assert dialog.close()
    assert not dialog.isVisible()
    assert [(e.difficulty, e.percent) for e in stored(sample_context, fresh[0])] == [("thieu kinh phi", None)]
    assert "Đã lưu" in dialog.notice


def test_discard_gives_back_what_is_stored(opened, shown, sample_context, qtbot):
    task = next(task for task in shown if task.last is not None)
    dialog = opened(task)
    choose(dialog.ui.periodCombo, task.last.period)
    assert dialog.ui.resultEdit.toPlainText() == task.last.result
    assert not dialog.ui.discardButton.isEnabled()
    qtbot.keyClicks(dialog.ui.resultEdit, "xyz")
    qtbot.mouseClick(dialog.ui.discardButton, Qt.MouseButton.LeftButton)
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert stored(sample_context, task)[-1] == task.last


def test_an_entry_of_the_period_is_edited_not_doubled(opened, shown, sample_context, qtbot):
    task = next(task for task in shown if task.last is not None)
    count = len(stored(sample_context, task))
    dialog = opened(task)
    choose(dialog.ui.periodCombo, task.last.period)
    dialog.ui.percentSpin.selectAll()
    qtbot.keyClick(dialog.ui.percentSpin, Key.Key_Delete)
    qtbot.keyClick(dialog, Key.Key_Escape)
    after = stored(sample_context, task)
    assert len(after) == count
    assert (after[-1].percent, after[-1].result) == (None, task.last.result)


def test_typed_text_follows_into_an_empty_period(opened, fresh, sample_context, qtbot):
    dialog = opened(fresh[0])
    qtbot.keyClicks(dialog.ui.quantityEdit, "9/15")
    choose(dialog.ui.periodCombo, "2026-Q2")
    assert dialog.ui.quantityEdit.text() == "9/15"
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert [(e.period, e.quantity) for e in stored(sample_context, fresh[0])] == [("2026-Q2", "9/15")]


def test_changing_the_period_of_a_stored_entry_saves_it_first(opened, shown, sample_context, qtbot):
    task = next(task for task in shown if len(stored(sample_context, task)) >= 2)
    first, last = (stored(sample_context, task)[i] for i in (0, -1))
    dialog = opened(task)
    choose(dialog.ui.periodCombo, first.period)
    qtbot.keyClicks(dialog.ui.proposalEdit, "xin them nguoi")
    choose(dialog.ui.periodCombo, last.period)
    assert dialog.ui.resultEdit.toPlainText() == last.result
    changed, *rest = stored(sample_context, task)
    assert changed.proposal.endswith(first.proposal)
    assert "xin them nguoi" in changed.proposal
    assert rest[-1] == last


def test_the_period_before_fills_only_what_is_empty_and_marks_it_until_it_is_kept(opened, shown, sample_context, qtbot):
    task = next(task for task in shown if task.last is not None and task.last.period == "2026-Q2" and task.last.result)
    dialog = opened(task)
    ui = dialog.ui
    assert ui.hintLabel.text().startswith("Kỳ trước (Quý II/2026)")
    qtbot.keyClicks(ui.resultEdit, "moi")
    assert "Sẽ điền" in ui.fillLabel.text()
    assert "kết quả" not in ui.fillLabel.text()
    qtbot.keyClick(dialog, Key.Key_P, ALT)
    assert ui.resultEdit.toPlainText() == "moi"
    assert (dialog.entry().percent, dialog.entry().evidence) == (task.last.percent, "")
    assert (ui.percentSpin.property("proposed"), ui.resultEdit.property("proposed")) == (True, None)
    assert "chưa lưu" in ui.percentSpin.accessibleDescription()
    assert "chưa lưu" in ui.fillLabel.text()
    assert len(stored(sample_context, task)) == len([e for e in stored(sample_context, task) if e.period < "2026-Q3"])
    qtbot.keyClicks(ui.quantityEdit, "9")
    assert not ui.quantityEdit.property("proposed")
    assert dialog.save()
    assert not ui.percentSpin.property("proposed")


def test_one_key_says_that_nothing_has_changed_and_goes_on(opened, shown, sample_context, qtbot):
    task, other = next(
        (task, rest[0])
        for place, task in enumerate(shown)
        if task.last is not None and task.last.period == "2026-Q2" and source_for(task, [task.last], "2026-Q3")
        if (rest := [one for one in shown[place + 1 :] if same_lead(task, one)])
    )
    dialog = opened(task)
    qtbot.keyClick(dialog, Key.Key_F8)
    saved = stored(sample_context, task)[-1]
    assert (saved.period, saved.percent, saved.reported_on) == ("2026-Q3", task.last.percent, "2026-09-15")
    assert saved.extra == {"unchanged_from": "2026-Q2"}
    assert dialog.row_id == other.task.row_id
    history.undo(sample_context.store)
    assert stored(sample_context, task)[-1] == task.last


def test_what_was_typed_is_not_called_unchanged(opened, shown, sample_context, qtbot):
    task = next(task for task in shown if task.last is not None and source_for(task, [task.last], "2026-Q3"))
    dialog = opened(task)
    assert dialog.ui.unchangedButton.isEnabled()
    qtbot.keyClicks(dialog.ui.difficultyEdit, "thieu nguoi")
    assert not dialog.ui.unchangedButton.isEnabled()
    qtbot.keyClick(dialog, Key.Key_F8)
    assert stored(sample_context, task)[-1] == task.last


def test_the_periods_are_those_of_the_plan_and_each_says_whether_the_report_is_late(opened, fresh, qtbot):
    dialog = opened(fresh[0])
    combo = dialog.ui.periodCombo
    assert [combo.itemData(i) for i in range(combo.count())] == [
        "2026-Q1",
        "2026-H1",
        "2026-Q2",
        "2026-Q3",
        "2026-Q4",
        "2026-Y",
    ]
    assert dialog.ui.timingLabel.text() == "Hạn báo cáo 09/09/2026 · chậm 6 ngày"
    dialog.ui.dayEdit.setDate(QDate(2026, 9, 9))
    assert dialog.ui.timingLabel.text() == "Hạn báo cáo 09/09/2026 · đúng hạn"
    choose(combo, "2026-Q4")
    assert dialog.ui.timingLabel.text().startswith("Hạn báo cáo 09/12/2026")


def test_a_quantity_is_held_against_the_figure_of_the_target(sample_context, opened, shown, qtbot):
    place = next(i for i, task in enumerate(shown) if task.last is None)
    appendix = plans.load_appendix(sample_context.store, shown[place].task.appendix_id)
    row = next(row for row in appendix.rows if row.id == shown[place].task.row_id)
    edit_cell(sample_context.store, row, row.cells.index(shown[place].task.target), "Công khai 20 thủ tục trong năm")
    shown[:] = tasks.list_tasks(sample_context.store, sample_context.today())
    dialog = opened(shown[place])
    assert dialog.ui.reachedLabel.text() == "Chỉ tiêu: 20 thủ tục"
    qtbot.keyClicks(dialog.ui.quantityEdit, "12")
    assert dialog.ui.reachedLabel.text() == "12 / 20 thủ tục"
    assert dialog.entry().percent is None
    qtbot.keyClick(dialog, Key.Key_A, ALT)
    assert dialog.entry().percent == 60


def test_done_suggests_100_percent_and_waits_to_be_asked(opened, fresh, qtbot):
    dialog = opened(fresh[0])
    assert not dialog.ui.adviceButton.isVisible()
    choose(dialog.ui.statusCombo, Status.DONE)
    assert (dialog.ui.adviceButton.isVisible(), dialog.entry().percent) == (True, None)
    qtbot.mouseClick(dialog.ui.adviceButton, Qt.MouseButton.LeftButton)
    assert (dialog.ui.adviceButton.isVisible(), dialog.entry().percent) == (False, 100)


def test_a_day_to_come_is_told_beside_the_field_and_keeps_the_dialog_open(opened, fresh, sample_context, qtbot):
    dialog = opened(fresh[0])
    qtbot.keyClicks(dialog.ui.resultEdit, "x")
    dialog.ui.dayEdit.setDate(QDate(2026, 9, 16))
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert dialog.isVisible()
    assert "Ngày báo cáo chưa tới" in dialog.ui.dayFault.text()
    event = QCloseEvent()
    dialog.closeEvent(event)
    assert not event.isAccepted()
    dialog.ui.dayEdit.setDate(QDate(2026, 9, 14))
    assert not dialog.ui.dayFault.isVisible()
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert stored(sample_context, fresh[0])[0].reported_on == "2026-09-14"


def test_the_last_task_of_an_agency_stays_and_says_so(opened, shown, qtbot):
    last = next(task for task in reversed(shown) if task.last is None)
    dialog = opened(last)
    qtbot.keyClicks(dialog.ui.resultEdit, "xong")
    qtbot.keyClick(dialog.ui.resultEdit, Key.Key_Return, CONTROL)
    assert dialog.row_id == last.task.row_id
    assert "việc cuối" in dialog.ui.noticeLabel.text()
    assert dialog.ui.resultEdit.toPlainText() == "xong"


@pytest.mark.parametrize(
    ("keys", "percent"), [("7", 7), ("100", 100), ("101", 10), ("-5", 5), ("", None), ("0", 0), ("a5", 5)]
)
def test_percent_field(opened, fresh, qtbot, keys, percent):
    dialog = opened(fresh[0])
    qtbot.keyClicks(dialog.ui.percentSpin, keys)
    assert dialog.entry().percent == percent


def test_percent_field_steps_from_nothing(opened, fresh, qtbot):
    field = opened(fresh[0]).ui.percentSpin
    steps = []
    for key in (Key.Key_Up, Key.Key_Up, Key.Key_Down, Key.Key_Down, Key.Key_Down):
        qtbot.keyClick(field, key)
        steps.append(field.percent())
    assert steps == [0, 5, 0, 0, 0]


def test_rules_without_a_window(shown):
    schedule = schedule_of(Plan(year=2025))
    codes = periods_for(schedule, ["2026-Y"], date(2026, 1, 5))
    assert codes == ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Y"]
    assert periods_for(None, ["2024-Y"], date(2026, 1, 5))[:2] == ["2024-Y", "2026-Q1"]
    assert advice_for(Status.DONE, 100) is None
    assert advice_for(Status.NOT_STARTED, 0) is None
    assert advice_for(Status.DOING, 100).status == Status.DONE
    assert advice_for(Status.NOT_STARTED, 30).status == Status.DOING
    one = replace(shown[0], lead_ids=(), task=replace(shown[0].task, lead="Phòng  Kinh tế"))
    assert same_lead(one, replace(one, task=replace(one.task, lead="Phòng Kinh tế")))
    assert not same_lead(replace(one, lead_ids=(1,)), replace(one, lead_ids=(2,)))


def test_what_fills_a_report_comes_from_before_it_or_from_a_shorter_period(shown):
    def entry(code, **values):
        return Progress(id=1, period=code, status=Status.DOING, evidence="12/BC", reporter="A", **values)

    task = next(task for task in shown if task.deadline.kind == DeadlineKind.CONTINUOUS)
    early, late = entry("2026-Q1", percent=20), entry("2026-Q4", percent=90)
    assert source_for(task, [early, late], "2026-Q2").entry.percent == 20
    assert source_for(task, [late], "2026-Q2") is None
    year = source_for(task, [early, late], "2026-Y")
    assert (year.source, year.entry.percent, year.entry.evidence, year.entry.reporter) == ("2026-Q4", 90, "", "")
    assert fillable(early, Progress(percent=0, result=" ")) == ("status",)
    assert fillable(early, Progress(status=Status.DONE)) == ("percent",)


def test_late_is_worked_out_from_the_days(shown):
    due, today = date(2026, 9, 10), date(2026, 9, 15)
    late = Progress(status=Status.DOING, reported_on="2026-09-12")
    assert timing_text(late, due, today) == ("Hạn báo cáo 10/09/2026 · chậm 2 ngày", True)
    assert timing_text(replace(late, reported_on=None), due, today)[0].endswith("chưa ghi ngày báo cáo")
    assert timing_text(late, None, today) == ("", False)
    task = next(task for task in shown if task.state == TaskState.LATE)
    days = (today - task.due).days
    assert state_text(task, [], today)[0].startswith(f"Quá hạn {days} ngày")
    assert state_text(task, [], task.due)[0].startswith("Sắp đến hạn · hạn là hôm nay")
    done = Progress(period="2026-Q3", status=Status.DONE)
    assert state_text(task, [done], today) == ("Hoàn thành", TaskState.DONE)


def test_a_report_made_by_mistake_is_deleted_after_asking(opened, shown, sample_context, qtbot):
    task = next(task for task in shown if len(stored(sample_context, task)) >= 2)
    first, last = (stored(sample_context, task)[place] for place in (0, -1))
    dialog = opened(task)
    table = dialog.ui.historyTable
    assert [action.text() for action in table.actions()] == ["Xóa báo cáo của kỳ này…"]
    row = next(row for row, entry in enumerate(dialog.history.entries) if entry.period == first.period)
    table.selectRow(row)
    table.setFocus()
    messages.answers[:] = [False, True]
    qtbot.keyClick(table, Key.Key_Delete)
    assert first in stored(sample_context, task)
    qtbot.keyClick(table, Key.Key_Delete)
    assert first not in stored(sample_context, task)
    assert stored(sample_context, task)[-1] == last
    assert first.period not in [entry.period for entry in dialog.history.entries]
    assert dialog.ui.noticeLabel.text().startswith("Đã xóa báo cáo")
    history.undo(sample_context.store)
    assert stored(sample_context, task)[0].result == first.result
