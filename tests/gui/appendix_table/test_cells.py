"""Cells of the appendix table under the user's fingers: real key presses on the page, checked in the store."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from caicach_desktop.domain.agency import Agency
from caicach_desktop.gui import messages
from caicach_desktop.gui.delegates.cell_editor import CellEditor
from caicach_desktop.gui.pages.plan_page import PlanPage
from caicach_desktop.services import agencies, history, rows
from tests.gui.appendix_table.hands import (
    CRITERION,
    DEADLINE,
    LEAD,
    TASK,
    Key,
    Mod,
    column,
    numbers,
    press,
    type_text,
    undo,
)

# --- typing -------------------------------------------------------------------------------------------------


def test_typing_overwrites_and_enter_goes_down(qtbot: QtBot, page: PlanPage) -> None:
    page.view.select_place(1, CRITERION)
    qtbot.keyClicks(page.view, "A")
    editor = page.view.cells.editor
    assert isinstance(editor, CellEditor)
    qtbot.keyClicks(editor, "bc")
    press(qtbot, page, Key.Key_Return)
    assert column(page)[1] == "Abc"
    assert page.view.cells.editor is None
    assert (page.view.currentIndex().row(), page.view.currentIndex().column()) == (2, CRITERION)


def test_an_input_method_overwrites_too_and_its_backspaces_stay_in_the_editor(qtbot: QtBot, page: PlanPage) -> None:
    page.view.select_place(1, CRITERION)
    # As UniKey types "â": "a", then a backspace, then the composed letter.
    qtbot.keyClicks(page.view, "a")
    press(qtbot, page, Key.Key_Backspace)
    event = QInputMethodEvent()
    event.setCommitString("âm")
    QApplication.sendEvent(page.view.cells.editor, event)
    press(qtbot, page, Key.Key_Return)
    assert column(page)[1] == "âm"


def test_f2_keeps_the_text_alt_enter_breaks_the_line_tab_goes_right(qtbot: QtBot, page: PlanPage) -> None:
    page.view.select_place(1, TASK)
    for modifier in (Mod.AltModifier, Mod.ShiftModifier, Mod.ControlModifier):
        press(qtbot, page, Key.Key_F2)
        height = page.view.cells.editor.height()
        press(qtbot, page, Key.Key_Return, modifier)
        qtbot.keyClicks(page.view.cells.editor, "x")
        assert page.view.cells.editor.height() >= height
        press(qtbot, page, Key.Key_Tab)
        page.view.step(0, -1)
    assert column(page, TASK)[1] == "Tuyên truyền\nx\nx\nx"
    press(qtbot, page, Key.Key_Tab)
    assert page.view.currentIndex().column() == LEAD


@pytest.mark.parametrize("width", [150, 200, 260])
def test_f2_on_the_tallest_cell_of_a_row_hides_none_of_its_lines(qtbot: QtBot, page: PlanPage, width: int) -> None:
    text = "\n".join(f"- Việc thứ {part}: " + "mở hội nghị tập huấn ở từng thôn, " * 3 for part in (1, 2))
    rows.edit_cell(page.context.store, page.model.rows[1], TASK, text)
    page.view.setColumnWidth(TASK, width)
    page.view.select_place(1, TASK)
    press(qtbot, page, Key.Key_F2)
    editor = page.view.cells.editor
    assert isinstance(editor, CellEditor)
    assert editor.height() <= page.view.rowHeight(1)
    assert editor.firstVisibleBlock().blockNumber() == editor.verticalScrollBar().value() == 0
    press(qtbot, page, Key.Key_Return, Mod.AltModifier)
    assert editor.verticalScrollBar().value() == 0


@pytest.mark.parametrize("lines", range(1, 5))
def test_the_editor_grows_with_what_is_pasted_at_once(qtbot: QtBot, page: PlanPage, lines: int) -> None:
    first = "- Mở hội nghị tập huấn ở từng thôn cho cán bộ, công chức.\n"
    page.view.setColumnWidth(TASK, 200)
    for text in (first, first + "- Tuyên truyền", ""):
        rows.edit_cell(page.context.store, page.model.rows[1], TASK, text)
        page.view.select_place(1, TASK)
        press(qtbot, page, Key.Key_F2)
        editor = page.view.cells.editor
        assert isinstance(editor, CellEditor)
        editor.viewport().repaint()
        QGuiApplication.clipboard().setText(first + "- Tuyên truyền" + " trên loa truyền thanh" * lines)
        press(qtbot, page, Key.Key_A, Mod.ControlModifier)
        press(qtbot, page, Key.Key_V, Mod.ControlModifier)
        assert editor.viewport().rect().contains(editor.cursorRect().center())
        press(qtbot, page, Key.Key_Escape)


def test_typing_on_a_covered_cell_writes_into_the_one_that_is_seen(qtbot: QtBot, page: PlanPage) -> None:
    page.view.select_place(1, LEAD)
    press(qtbot, page, Key.Key_Up)  # onto the heading that runs over all columns
    qtbot.keyClicks(page.view, "P")
    press(qtbot, page, Key.Key_Return)
    assert [row.cells[1:4] for row in page.model.rows[:1]] == [("P", "", "")]
    page.view.select_block(1, LEAD, 3, LEAD)
    page.commands.merge()
    page.view.select_place(2, LEAD)
    qtbot.keyClicks(page.view, "Q")
    press(qtbot, page, Key.Key_Return)
    assert column(page, LEAD)[1:4] == ["Q", None, None]


def test_escape_forgets_and_an_unchanged_text_is_no_operation(qtbot: QtBot, page: PlanPage) -> None:
    page.view.select_place(1, CRITERION)
    before = history.undo_state(page.context.store)
    type_text(page.view, "Đ")
    press(qtbot, page, Key.Key_Escape)
    press(qtbot, page, Key.Key_F2)
    press(qtbot, page, Key.Key_Return)
    assert column(page)[1] == "Tri thức"
    assert history.undo_state(page.context.store) == before


@pytest.mark.parametrize("how", ["commit_editors", "focus", "hide", "toolbar"])
def test_what_is_typed_is_never_lost(qtbot: QtBot, page: PlanPage, how: str) -> None:
    page.view.select_place(1, CRITERION)
    qtbot.keyClicks(page.view, "Z")
    if how == "commit_editors":
        page.context.commit_editors.emit()
    elif how == "focus":
        page.find_bar.open(False)
    elif how == "hide":
        page.hide()
        page.show()
        page.activate()
    else:
        page.actions_of_table.by_name["insertTask"].trigger()
    assert "Z" in column(page)


def test_a_failed_edit_says_so_and_leaves_the_typed_text_on_the_clipboard(qtbot: QtBot, page: PlanPage) -> None:
    page.view.select_place(1, CRITERION)
    type_text(page.view, "Ế")
    gone = page.model.rows[1]
    page.context.blockSignals(True)  # the news does not arrive in time
    rows.delete_rows(page.context.store, [gone])
    page.context.blockSignals(False)
    page.view.commit()
    assert [shown.kind for shown in messages.shown] == ["warn"]
    assert "Ctrl+V" in messages.shown[0].text
    assert QGuiApplication.clipboard().text() == "Ế"
    assert page.model.index(1, CRITERION).data() == "Tri thức"


def test_agencies_are_offered_in_a_pop_up(qtbot: QtBot, page: PlanPage) -> None:
    agencies.save_agency(page.context.store, Agency(name="Phòng Kinh tế, Hạ tầng và Đô thị"))
    qtbot.waitUntil(lambda: page.view.cells.agencies != [])
    page.view.select_place(1, LEAD)
    qtbot.keyClicks(page.view, "C")
    editor = page.view.cells.editor
    type_text(editor, "ông an xã; kinh")
    assert editor.toPlainText() == "Công an xã; kinh"  # nothing is completed in the line
    popup = editor.names_popup()
    assert popup.isVisible()
    qtbot.keyClick(popup, Key.Key_Down)  # on the only name: it stays chosen
    qtbot.keyClick(popup, Key.Key_Return)
    assert editor.toPlainText() == "Công an xã; Phòng Kinh tế, Hạ tầng và Đô thị"
    press(qtbot, page, Key.Key_Return)
    assert column(page, LEAD)[1] == "Công an xã; Phòng Kinh tế, Hạ tầng và Đô thị"


# --- cells --------------------------------------------------------------------------------------------------


def test_delete_clears_the_selected_cells_as_one_operation(qtbot: QtBot, page: PlanPage) -> None:
    page.view.select_block(1, CRITERION, 2, TASK)
    press(qtbot, page, Key.Key_Delete)
    assert column(page)[1:3] == ["", ""]
    assert column(page, TASK)[1:4] == ["", "", "Hướng dẫn"]
    undo(page)
    assert column(page)[1:3] == ["Tri thức", "Cơ hội"]
    assert page.view.currentIndex().row() == 1


def test_copy_and_paste_make_a_round_trip(qtbot: QtBot, page: PlanPage) -> None:
    page.view.select_block(1, CRITERION, 2, DEADLINE)
    press(qtbot, page, Key.Key_C, Mod.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("Tri thức\tTuyên truyền\tPhòng Văn hóa")
    page.view.select_place(5, CRITERION)
    press(qtbot, page, Key.Key_V, Mod.ControlModifier)
    # The second row did not fit and became a new one.
    assert column(page)[5:] == ["Tri thức", "Cơ hội"]
    assert column(page, DEADLINE)[5:] == ["Thường xuyên", "31/12/2026"]
    assert numbers(page)[4:] == ["II", "1", "2"]
    undo(page)
    assert column(page)[5:] == ["Tiếp cận"]


def test_a_word_table_is_pasted_with_its_merges(qtbot: QtBot, page: PlanPage) -> None:
    mime = QMimeData()
    mime.setText("falsch")
    mime.setHtml("<table><tr><td><p>Một</p><p>- hai</p></td><td rowspan=2>chung</td></tr><tr><td>Ba</td></tr></table>")
    QGuiApplication.clipboard().setMimeData(mime)
    page.view.select_place(1, CRITERION)
    press(qtbot, page, Key.Key_V, Mod.ControlModifier)
    assert column(page)[1:3] == ["Một\n- hai", "Ba"]
    assert column(page, TASK)[1:4] == ["chung", None, "Hướng dẫn"]
    assert page.view.rowSpan(1, TASK) == 2


def test_cells_beyond_the_last_column_are_asked_about(qtbot: QtBot, page: PlanPage) -> None:
    before = column(page, LEAD), column(page, DEADLINE)
    QGuiApplication.clipboard().setText("Đội một\tQuý I\tGhi chú\nĐội hai\tQuý II\t")
    page.view.select_place(1, LEAD)
    press(qtbot, page, Key.Key_V, Mod.ControlModifier)
    assert "1 ô có chữ nằm ngoài bảng" in messages.shown[-1].text
    assert (column(page, LEAD), column(page, DEADLINE)) == before
    messages.answers.append(True)
    press(qtbot, page, Key.Key_V, Mod.ControlModifier)
    assert (column(page, LEAD)[1:3], column(page, DEADLINE)[1:3]) == (["Đội một", "Đội hai"], ["Quý I", "Quý II"])


def test_one_text_pasted_over_many_cells_fills_them(qtbot: QtBot, page: PlanPage) -> None:
    QGuiApplication.clipboard().setText("Như nhau")
    page.view.select_block(1, CRITERION, 3, CRITERION)
    press(qtbot, page, Key.Key_V, Mod.ControlModifier)
    assert column(page)[1:4] == ["Như nhau"] * 3


def test_cut_and_fill_down(qtbot: QtBot, page: PlanPage) -> None:
    page.view.select_block(1, LEAD, 3, LEAD)
    press(qtbot, page, Key.Key_D, Mod.ControlModifier)
    assert column(page, LEAD)[1:4] == ["Phòng Văn hóa"] * 3
    page.view.select_place(2, CRITERION)
    press(qtbot, page, Key.Key_D, Mod.ControlModifier)
    assert column(page)[2] == "Tri thức"
    page.view.select_place(5, CRITERION)
    press(qtbot, page, Key.Key_X, Mod.ControlModifier)
    assert column(page)[5] == ""
    assert QGuiApplication.clipboard().text() == "Tiếp cận"


def test_merge_and_unmerge(qtbot: QtBot, page: PlanPage) -> None:
    page.view.select_block(1, LEAD, 3, LEAD)
    press(qtbot, page, Key.Key_M, Mod.ControlModifier)
    assert column(page, LEAD)[1:4] == ["Phòng Văn hóa\nCông an xã\nPhòng Nội vụ", None, None]
    assert page.view.rowSpan(1, LEAD) == 3
    page.view.select_place(1, LEAD)
    press(qtbot, page, Key.Key_M, Mod.ControlModifier | Mod.ShiftModifier)
    assert column(page, LEAD)[1] == column(page, LEAD)[3] == "Phòng Văn hóa\nCông an xã\nPhòng Nội vụ"
    assert page.view.rowSpan(1, LEAD) == 1
    undo(page)
    undo(page)
    assert column(page, LEAD)[1:4] == ["Phòng Văn hóa", "Công an xã", "Phòng Nội vụ"]


def test_a_merged_block_is_high_enough_for_its_text(page: PlanPage) -> None:
    rows.edit_cell(page.context.store, page.model.rows[1], LEAD, "dòng\n" * 20)
    page.view.select_block(1, LEAD, 2, LEAD)
    page.commands.merge()
    page.view.heights.measure(0, 6)
    needed = page.view.texts.height(page.model.rows[1].cells[LEAD], 500, False)
    assert page.view.rowHeight(1) + page.view.rowHeight(2) >= needed
    assert page.view.rowHeight(1) < needed
