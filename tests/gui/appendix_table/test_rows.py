"""Rows, finding, states and columns of the appendix table, by key and mouse."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from caicach_desktop.domain.plan import Numbering, RowKind
from caicach_desktop.gui.pages.plan_page import PlanPage
from caicach_desktop.gui.widgets.find_bar import WAIT_MS
from caicach_desktop.services import rows
from tests.gui.appendix_table.hands import (
    CRITERION,
    NUMBER,
    TASK,
    Key,
    Mod,
    column,
    numbers,
    press,
    undo,
)

# --- rows ---------------------------------------------------------------------------------------------------


def test_new_rows_stand_where_they_belong_and_numbers_follow(qtbot: QtBot, page: PlanPage) -> None:
    page.view.select_place(1, CRITERION)
    press(qtbot, page, Key.Key_Return, Mod.ControlModifier)
    assert column(page)[:4] == ["Chỉ số PAPI", "Tri thức", "", "Cơ hội"]
    assert numbers(page) == ["I", "1", "2", "3", "4", "II", "1"]
    assert (page.view.currentIndex().row(), page.view.currentIndex().column()) == (2, CRITERION)
    press(qtbot, page, Key.Key_G, Mod.ControlModifier | Mod.ShiftModifier)
    assert [row.kind for row in page.model.rows][5] == RowKind.GROUP
    assert numbers(page) == ["I", "1", "2", "3", "4", "II", "III", "1"]
    undo(page)
    undo(page)
    assert numbers(page) == ["I", "1", "2", "3", "II", "1"]


def test_rows_are_deleted_and_come_back_selected(qtbot: QtBot, page: PlanPage) -> None:
    page.view.select_block(2, NUMBER, 2, TASK)
    press(qtbot, page, Key.Key_Minus, Mod.ControlModifier)
    assert column(page)[:3] == ["Chỉ số PAPI", "Tri thức", "Bầu cử"]
    undo(page)
    assert column(page)[2] == "Cơ hội"
    assert page.view.currentIndex().row() == 2


def test_a_group_moves_with_its_tasks(qtbot: QtBot, page: PlanPage) -> None:
    page.view.select_place(4, CRITERION)
    press(qtbot, page, Key.Key_Up, Mod.AltModifier)
    assert column(page)[:3] == ["Chỉ số SIPAS", "Tiếp cận", "Chỉ số PAPI"]
    assert numbers(page) == ["I", "1", "II", "1", "2", "3"]
    assert page.view.currentIndex().row() == 0
    press(qtbot, page, Key.Key_Down, Mod.AltModifier)
    assert column(page)[4] == "Chỉ số SIPAS"
    page.view.select_place(1, CRITERION)
    press(qtbot, page, Key.Key_Down, Mod.AltModifier)
    assert column(page)[1:3] == ["Cơ hội", "Tri thức"]


def test_indent_and_outdent_keep_within_the_levels(qtbot: QtBot, page: PlanPage) -> None:
    page.view.select_place(2, CRITERION)
    press(qtbot, page, Key.Key_Right, Mod.AltModifier | Mod.ShiftModifier)
    assert numbers(page)[:4] == ["I", "1", "1.1", "2"]
    press(qtbot, page, Key.Key_Left, Mod.AltModifier | Mod.ShiftModifier)
    assert numbers(page)[:4] == ["I", "1", "2", "3"]
    page.view.select_place(0, CRITERION)
    press(qtbot, page, Key.Key_Left, Mod.AltModifier | Mod.ShiftModifier)
    assert page.model.rows[0].level == 1


def test_dragged_rows_move_and_overwrite_nothing(page: PlanPage) -> None:
    page.view.rows_dropped.emit([3], 1)
    assert column(page)[:4] == ["Chỉ số PAPI", "Bầu cử", "Tri thức", "Cơ hội"]
    page.view.rows_dropped.emit([0], 2)  # a group into itself: nothing happens
    assert column(page)[0] == "Chỉ số PAPI"
    assert not page.view.dragDropOverwriteMode()
    y = page.view.rowViewportPosition(2) + page.view.rowHeight(2) - 2
    assert page.view.drop_row(y) == 3
    assert page.view.drop_row(5000) == 6


def test_foreign_things_are_not_dropped_here(page: PlanPage) -> None:
    mime = QMimeData()
    mime.setText("x")
    event = QDropEvent(QPointF(20, 20), Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Mod.NoModifier)
    page.view.dropEvent(event)
    assert column(page)[0] == "Chỉ số PAPI"


def test_numbers_stay_when_they_no_longer_follow(qtbot: QtBot, page: PlanPage) -> None:
    page.commands.set_numbering(False)
    assert column(page, NUMBER) == ["I", "1", "2", "3", "II", "1"]
    assert page.numbering.currentData() == Numbering.TYPED
    page.view.select_place(1, NUMBER)
    qtbot.keyClicks(page.view, "7")
    press(qtbot, page, Key.Key_Return)
    assert column(page, NUMBER)[1] == "7"
    page.commands.set_numbering(True)
    assert numbers(page)[1] == "1"


# --- finding ------------------------------------------------------------------------------------------------


def test_find_walks_through_what_it_finds(qtbot: QtBot, page: PlanPage) -> None:
    page.view.select_place(0, CRITERION)
    press(qtbot, page, Key.Key_F, Mod.ControlModifier)
    bar = page.find_bar
    qtbot.keyClicks(bar.ui.findEdit, "chi so")
    qtbot.waitUntil(lambda: bar.ui.countLabel.text() == "Ô thứ 1 trong 2 ô")
    qtbot.keyClick(bar.ui.findEdit, Key.Key_F3)
    assert page.view.currentIndex().row() == 4
    qtbot.keyClick(bar.ui.findEdit, Key.Key_F3, Mod.ShiftModifier)
    assert page.view.currentIndex().row() == 0
    qtbot.keyClick(bar.ui.findEdit, Key.Key_Escape)
    assert not bar.isVisible()
    assert page.view.cells.query.text == ""


def test_what_is_typed_last_is_not_marked_once_the_bar_is_closed(qtbot: QtBot, page: PlanPage) -> None:
    page.view.select_place(0, CRITERION)
    bar, waited = page.find_bar, []
    bar.open(False)
    QTimer.singleShot(2 * WAIT_MS, page, lambda: waited.append(True))
    qtbot.keyClicks(bar.ui.findEdit, "bau cu")
    qtbot.keyClick(bar.ui.findEdit, Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(waited))
    assert (page.view.cells.query.text, page.view.currentIndex().row()) == ("", 0)


def test_replace_all_is_one_operation(qtbot: QtBot, page: PlanPage) -> None:
    press(qtbot, page, Key.Key_H, Mod.ControlModifier)
    bar = page.find_bar
    assert bar.ui.exactBox.isChecked()
    bar.ui.findEdit.setText("Chỉ số")
    bar.ui.replaceEdit.setText("Bộ chỉ số")
    qtbot.waitUntil(bar.ui.replaceAllButton.isEnabled)
    qtbot.mouseClick(bar.ui.replaceAllButton, Qt.MouseButton.LeftButton)
    assert [text for text in column(page) if text and "số" in text] == ["Bộ chỉ số PAPI", "Bộ chỉ số SIPAS"]
    assert bar.ui.countLabel.text() == "Đã thay trong 2 ô"
    undo(page)
    assert column(page)[0] == "Chỉ số PAPI"


# --- states, columns ----------------------------------------------------------------------------------------


def test_the_state_column_shows_states_and_asks_for_progress(qtbot: QtBot, page: PlanPage) -> None:
    qtbot.waitUntil(lambda: page.model.task_at(1) is not None)
    header = page.view.verticalHeader()
    assert header.state_of(0) is None
    assert header.state_of(3).value == "not_started"
    asked: list[int] = []
    page.context.task_requested.connect(asked.append)
    at = QPoint(10, header.sectionViewportPosition(1) + 8)
    qtbot.mouseDClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    page.view.select_place(2, CRITERION)
    press(qtbot, page, Key.Key_T, Mod.ControlModifier)
    page.view.select_place(0, CRITERION)
    press(qtbot, page, Key.Key_T, Mod.ControlModifier)
    assert asked == [page.model.rows[1].id, page.model.rows[2].id]


def test_column_widths_are_remembered_and_heights_follow(qtbot: QtBot, page: PlanPage) -> None:
    rows.edit_cell(page.context.store, page.model.rows[1], TASK, "Tuyên truyền sâu rộng đến từng thôn " * 8)
    page.view.fit_visible()
    high = page.view.rowHeight(1)
    with qtbot.waitSignal(page.view.widths_changed):
        page.view.horizontalHeader().resizeSection(TASK, 640)
    assert page.view.rowHeight(1) < high
    plan_id, appendix_id = page.place
    again = PlanPage(page.context)
    qtbot.addWidget(again)
    again.show_place(plan_id, appendix_id)
    assert again.view.columnWidth(TASK) == 640


def test_the_place_in_view_survives_changes_above_it(page: PlanPage) -> None:
    store, appendix_id = page.context.store, page.place[1]
    added = [(RowKind.TASK, 2, ("", f"Việc {n}", "dài " * (n * 7 % 90), "", "")) for n in range(120)]
    rows.paste(store, appendix_id, [], added)
    bar = page.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    first = page.view.rowAt(0)
    seen, place = page.model.rows[first].id, page.view.rowViewportPosition(first)
    page.commands.working = True  # as when the change comes from the user's own command
    rows.delete_rows(store, [page.model.rows[1]])
    page.commands.working = False
    assert page.model.rows[page.view.rowAt(0)].id == seen
    assert page.view.rowViewportPosition(page.view.rowAt(0)) == place


def test_fitting_the_table_into_its_room_asks_nothing_about_rows(page, monkeypatch):
    asked = []
    original = type(page.model)._row_header

    def noted(model, section, role):
        asked.append(section)
        return original(model, section, role)

    monkeypatch.setattr(type(page.model), "_row_header", noted)
    header = page.view.verticalHeader()
    header.resizeSection(0, header.sectionSize(0) + 40)
    page.view.updateGeometries()
    assert asked == []
    header.viewport().grab()
    assert asked
