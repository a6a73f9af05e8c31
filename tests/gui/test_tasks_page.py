"""Nhiệm vụ: filtering by typing, going to a task, and what the panel beside the list can change."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolButton

from caicach_desktop.domain.reporting import TaskState
from caicach_desktop.domain.text import fold
from caicach_desktop.gui.clipboard import grid_of
from caicach_desktop.gui.models.task_model import TaskColumn
from caicach_desktop.gui.pages import tasks_page
from caicach_desktop.gui.pages.tasks_page import TasksPage
from caicach_desktop.services import agencies, history
from tests.gui.conftest import settled

Key = Qt.Key


@pytest.fixture
def page(sample_context, qtbot) -> TasksPage:
    """The page on the sample plan, shown in the size it has in a 1366 × 768 window."""
    made = TasksPage(sample_context)
    qtbot.addWidget(made)
    made.resize(1160, 650)
    made.show()
    made.activate()
    settled(sample_context, qtbot)
    return made


def dependent_task(page: TasksPage):
    """A task whose deadline names no day."""
    return next(task for task in page.tasks_shown() if task.due is None and task.deadline.kind == "dependent")


def test_typing_without_marks_narrows_the_list(page, qtbot):
    total = len(page.tasks_shown())
    assert page.ui.countLabel.text() == f"{total} nhiệm vụ"
    assert not page.ui.clearButton.isEnabled()
    qtbot.keyClicks(page.ui.searchEdit, "cong khai")
    qtbot.waitUntil(lambda: len(page.tasks_shown()) < total)
    shown = page.tasks_shown()
    assert len(shown) > 0
    assert all("cong" in fold(f"{t.task.criterion} {t.task.task} {t.task.headings}") for t in shown)
    assert page.ui.countLabel.text() == f"{len(shown)}/{total} nhiệm vụ"
    qtbot.mouseClick(page.ui.clearButton, Qt.MouseButton.LeftButton)
    assert (len(page.tasks_shown()), page.ui.searchEdit.text()) == (total, "")


def test_filter_from_the_overview(page):
    agency_id = page.tasks_shown()[0].lead_ids[0]
    page.apply_filter(state=TaskState.DONE)
    assert {task.state for task in page.tasks_shown()} == {TaskState.DONE}
    page.apply_filter(index="SIPAS", agency_id=agency_id)  # what is not named is open again
    shown = page.tasks_shown()
    assert shown
    assert all(task.task.index == "SIPAS" and agency_id in task.lead_ids + task.partner_ids for task in shown)
    page.apply_filter(due="overdue")
    assert {task.state for task in page.tasks_shown()} == {TaskState.LATE}
    agency = next(agency for agency in agencies.list_agencies(page._context.store) if agency.id == agency_id)
    page.apply_filter(agency=agency.name.upper())
    assert page.choices.chosen().agency_id == agency_id
    page.apply_filter(agency="không có cơ quan này")
    assert page.tasks_shown() == []
    assert page.current_task() is None
    assert not page.ui.progressButton.isEnabled()


def test_choices_of_the_filter_act(page, qtbot):
    combo = page.ui.stateCombo
    combo.setCurrentIndex(combo.findText("Quá hạn"))
    assert {task.state for task in page.tasks_shown()} == {TaskState.LATE}
    page.refresh()
    settled(page._context, qtbot)
    assert combo.currentText() == "Quá hạn"
    assert {task.state for task in page.tasks_shown()} == {TaskState.LATE}


def test_a_task_is_found_though_the_filter_hides_it(page):
    wanted = page.tasks_shown()[-1]
    page.apply_filter(index=page.tasks_shown()[0].task.index, state=TaskState.LATE)
    page.open_task(wanted.task.row_ids[-1])
    assert page.current_task().task.row_id == wanted.task.row_id
    assert page.panel.task.task.row_id == wanted.task.row_id


def test_going_to_the_row(page, qtbot):
    page.ui.table.selectRow(3)
    chosen = page.tasks_shown()[3].task
    with qtbot.waitSignal(page._context.row_requested) as asked:
        qtbot.mouseClick(page.ui.rowButton, Qt.MouseButton.LeftButton)
    assert asked.args == [chosen.plan_id, chosen.appendix_id, chosen.row_id]


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Key.Key_Return, Qt.KeyboardModifier.NoModifier), (Key.Key_T, Qt.KeyboardModifier.ControlModifier)],
)
def test_keys_open_the_progress_dialog(page, qtbot, monkeypatch, key, modifier):
    opened = []
    monkeypatch.setattr(tasks_page.ProgressDialog, "exec", lambda dialog: opened.append(dialog.row_id))
    page.ui.table.selectRow(2)
    with qtbot.waitActive(page):
        page.activateWindow()
    page.ui.table.setFocus()
    qtbot.keyClick(page.ui.table, key, modifier)
    assert opened == [page.tasks_shown()[2].task.row_id]


def test_a_day_set_by_hand_counts_and_can_be_taken_back(page, qtbot):
    chosen = dependent_task(page)
    page.open_task(chosen.task.row_id)
    assert page.panel.ui.dueBox.isVisible()
    page.panel.ui.dueEdit.setDate(QDate(2026, 9, 10))
    qtbot.mouseClick(page.panel.ui.dueButton, Qt.MouseButton.LeftButton)
    settled(page._context, qtbot)
    changed = page.current_task()
    assert (changed.due, changed.state, changed.task.deadline) == (
        date(2026, 9, 10),
        TaskState.LATE,
        chosen.task.deadline,
    )
    assert "10/09/2026" in page.panel.ui.understoodLabel.text()
    assert "Ctrl+Z" in page.ui.noticeLabel.text()
    qtbot.mouseClick(page.panel.ui.noDueButton, Qt.MouseButton.LeftButton)
    settled(page._context, qtbot)
    assert page.current_task().due is None
    page._context.do(history.undo)
    settled(page._context, qtbot)
    assert page.current_task().due == date(2026, 9, 10)


def test_a_task_with_a_printed_day_gets_no_other(page):
    page.open_task(next(task for task in page.tasks_shown() if task.deadline.kind == "date").task.row_id)
    assert not page.panel.ui.dueBox.isVisible()


def test_linking_an_agency_by_hand(page, qtbot):
    panel, chosen = page.panel, page.current_task()
    taken = set(chosen.lead_ids + chosen.partner_ids)
    other = next(agency for agency in page._context.do(agencies.list_agencies) if agency.id not in taken)
    panel.ui.linkCombo.setCurrentIndex(panel.ui.linkCombo.findData(other.id))
    panel.ui.roleCombo.setCurrentIndex(1)
    qtbot.mouseClick(panel.ui.linkButton, Qt.MouseButton.LeftButton)
    settled(page._context, qtbot)
    assert other.id in page.current_task().partner_ids
    names = [label for label in panel.ui.linksBox.findChildren(QLabel) if other.name in label.text()]
    assert [label.text() for label in names] == [f"{other.name} (phối hợp)"]
    qtbot.waitUntil(names[0].isVisible)
    remove = next(b for b in panel.ui.linksBox.findChildren(QToolButton) if b.accessibleName() == f"Bỏ {other.name}")
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    settled(page._context, qtbot)
    assert other.id not in page.current_task().partner_ids


def test_a_hidden_page_waits_until_it_is_shown(page, qtbot):
    page.hide()
    chosen = dependent_task(page).task.row_id
    page.panel.show_task(dependent_task(page), page._agencies)
    page.panel._save_due(date(2026, 12, 1))
    settled(page._context, qtbot)
    assert next(t for t in page.tasks_shown() if t.task.row_id == chosen).due is None
    page.activate()
    settled(page._context, qtbot)
    assert next(t for t in page.tasks_shown() if t.task.row_id == chosen).due == date(2026, 12, 1)


def test_columns_put_away_stay_away(page, sample_context, qtbot):
    page.ui.table.offer_columns(page.rect().center())
    menu = page.ui.table.findChild(QMenu)
    next(action for action in menu.actions() if action.data() == TaskColumn.LEAD).trigger()
    menu.close()
    other = TasksPage(sample_context)
    qtbot.addWidget(other)
    assert other.ui.table.isColumnHidden(TaskColumn.LEAD)
    assert not other.ui.table.isColumnHidden(TaskColumn.STATE)


def test_copied_rows_are_a_table_for_word_and_excel(page, qtbot):
    page.ui.table.selectRow(0)
    qtbot.keyClick(page.ui.table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.ui.table, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = grid_of(QApplication.clipboard().mimeData())
    assert copied[0][:4] == ["STT", "Chỉ số", "Tiêu chí", "Nhiệm vụ"]
    assert [row[0] for row in copied[1:]] == [task.task.number for task in page.tasks_shown()[:2]]


def test_every_field_has_a_name_for_screen_readers(page):
    named = [page.ui.searchEdit, page.ui.table, page.panel.ui.historyTable, *page.choices.combos]
    assert [widget.objectName() for widget in named if not widget.accessibleName()] == []


def test_panel_moves_beside_the_list_in_a_wide_window(page):
    assert page.ui.splitter.orientation() == Qt.Orientation.Vertical
    page.resize(1700, 900)
    assert page.ui.splitter.orientation() == Qt.Orientation.Horizontal
    assert page.panel.width() < page.ui.table.width()
