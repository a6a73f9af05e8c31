"""So sánh, by real keys: choosing sides, seeing only what differs, copying, going to a row."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget

from caicach_desktop.domain.comparing import PairKind
from caicach_desktop.domain.layouts import layouts
from caicach_desktop.domain.word_differences import PieceKind
from caicach_desktop.gui.clipboard import grid_of
from caicach_desktop.gui.delegates.compare_delegate import fields_html
from caicach_desktop.gui.dialogs.compare_dialog import CompareDialog
from caicach_desktop.gui.main_window import MainWindow
from caicach_desktop.gui.models.compare_model import FIELDS_ROLE, LEFT, PAIR_ROLE, RIGHT, STATE, CompareModel
from caicach_desktop.services import plans, rows
from caicach_desktop.services.comparing import Side
from caicach_desktop.services.importing import import_sample
from tests.gui.conftest import take_the_keyboard

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def two(sample_context):
    """The sample plan and a copy in which one task was rewritten and one deleted; the ids, the older first."""
    store = sample_context.store
    old = plans.list_plans(store)[0].id
    new = import_sample(store)
    tasks = plans.load_plan(store, new).appendices[0].rows
    rows.edit_cell(store, tasks[2], 3, (tasks[2].cells[3] or "") + " <hằng quý>")
    rows.delete_rows(store, tasks[4:5])
    return old, new


@pytest.fixture
def dialog(sample_context, two, qtbot):
    host = QWidget()  # without one it would belong to whatever window is active
    qtbot.addWidget(host)
    made = CompareDialog(sample_context, two[1], 0, host)
    made.show()
    settle(made, qtbot)
    take_the_keyboard(made, qtbot)
    yield made
    made.close()


def settle(dialog: CompareDialog, qtbot) -> None:
    qtbot.waitUntil(lambda: dialog.model.rowCount() > 0 and not dialog.context.jobs)


def kinds(model: CompareModel) -> list[PairKind]:
    return [model.index(row, 0).data(PAIR_ROLE).kind for row in range(model.rowCount())]


def test_the_two_sides_stand_beside_each_other(dialog, two) -> None:
    tester = QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert dialog.side(dialog.ui.leftCombo) == Side(two[0])
    assert dialog.side(dialog.ui.rightCombo) == Side(two[1])
    found = kinds(dialog.model)
    assert (found.count(PairKind.CHANGED), found.count(PairKind.LEFT), found.count(PairKind.RIGHT)) == (1, 1, 0)
    assert "1 dòng có chỗ khác · 1 dòng chỉ có ở bản trước" in dialog.ui.countLabel.text()
    assert [dialog.model.index(2, column).data() for column in (STATE,)] == ["Khác"]
    added = [p.text for f in dialog.model.index(2, RIGHT).data(FIELDS_ROLE) for p in f.pieces if p.kind != "same"]
    assert added == [" <hằng quý>"]
    left = dialog.model.index(2, LEFT).data(FIELDS_ROLE)
    assert all(piece.kind == PieceKind.SAME for field in left for piece in field.pieces)
    assert "&lt;hằng quý&gt;</b>" in fields_html(dialog.model.index(2, RIGHT).data(FIELDS_ROLE))
    assert dialog.model.index(4, RIGHT).data() == ""
    assert tester.model() is dialog.model


def test_only_what_differs_by_key(dialog, qtbot) -> None:
    dialog.ui.differentBox.setFocus()
    qtbot.keyClick(dialog.ui.differentBox, Key.Key_Space)
    assert kinds(dialog.model) == [PairKind.CHANGED, PairKind.LEFT]
    assert dialog.view.currentIndex().row() == 0
    qtbot.keyClick(dialog.ui.differentBox, Key.Key_Space)
    assert PairKind.SAME in kinds(dialog.model)


def test_sides_are_exchanged(dialog, two, qtbot) -> None:
    qtbot.mouseClick(dialog.ui.swapButton, Qt.MouseButton.LeftButton)
    settle(dialog, qtbot)
    assert dialog.side(dialog.ui.leftCombo) == Side(two[1])
    assert kinds(dialog.model).count(PairKind.RIGHT) == 1


def test_the_table_is_copied_for_word_and_excel(dialog, qtbot) -> None:
    dialog.ui.differentBox.setChecked(True)
    dialog.view.setFocus()
    qtbot.keyClick(dialog.view, Key.Key_C, CONTROL)
    data = QGuiApplication.clipboard().mimeData()
    heading, changed, removed = grid_of(data)
    assert heading[0] == ""
    assert changed[0] == "Khác"
    assert changed[1].startswith("1.1. ")
    assert "\n" in changed[1]
    assert changed[2].count("<hằng quý>") == 1
    assert removed[0] == "Chỉ bản trước"
    assert "&lt;hằng quý&gt;" in data.html()
    assert "mso-data-placement:same-cell" in data.html()  # else Excel gives each line of a cell a row of its own


def test_enter_leads_to_the_row_of_the_side_that_has_it(dialog, two, qtbot) -> None:
    asked = []
    dialog.context.cell_requested.connect(lambda *place: asked.append(place))
    old_rows = plans.load_plan(dialog.context.store, two[0]).appendices[0].rows
    dialog.view.setCurrentIndex(dialog.model.index(4, RIGHT))
    qtbot.keyClick(dialog.view, Key.Key_Return)
    assert asked == [(two[0], old_rows[4].appendix_id, old_rows[4].id, 1)]
    assert not dialog.isVisible()


def test_a_jump_leads_to_the_cell_that_differs(dialog, two, qtbot) -> None:
    asked = []
    dialog.context.cell_requested.connect(lambda *place: asked.append(place))
    row = plans.load_plan(dialog.context.store, two[1]).appendices[0].rows[2]
    dialog.view.setCurrentIndex(dialog.model.index(2, RIGHT))
    qtbot.mouseClick(dialog.ui.openButton, Qt.MouseButton.LeftButton)
    assert asked == [(two[1], row.appendix_id, row.id, 3)]


def test_rows_in_view_are_as_high_as_their_text(dialog, qtbot) -> None:
    view = dialog.view
    qtbot.waitUntil(lambda: view.rowHeight(2) == view._height(2))
    assert view.rowHeight(0) < view.rowHeight(2)
    qtbot.keyClick(view, Key.Key_End, CONTROL)
    last = dialog.model.rowCount() - 1
    qtbot.waitUntil(lambda: view.rowHeight(last) == view._height(last))
    end = dialog.model.index(last, LEFT)
    qtbot.waitUntil(lambda: abs(view.visualRect(end).bottom() - view.viewport().height()) <= 2)


def test_the_scroll_bar_knows_how_high_the_rows_are_as_soon_as_they_are_measured(dialog, qtbot) -> None:
    view, bar = dialog.view, dialog.view.verticalScrollBar()

    def reaches_the_end() -> bool:
        return bar.maximum() == view.verticalHeader().length() - view.viewport().height()

    qtbot.waitUntil(lambda: 0 in view._measured and reaches_the_end())
    view.setRowHeight(0, 20)
    qtbot.waitUntil(reaches_the_end)
    view._measured.clear()
    view._measure()
    assert view.rowHeight(0) > 20
    assert reaches_the_end(), "End pressed now would stop short of it"


def test_a_change_in_a_plan_compares_anew(dialog, two, qtbot) -> None:
    task = plans.load_plan(dialog.context.store, two[1]).appendices[0].rows[3]
    rows.edit_cell(dialog.context.store, task, 3, "Việc khác hẳn")
    qtbot.waitUntil(lambda: kinds(dialog.model).count(PairKind.CHANGED) == 2)
    plans.add_appendix(dialog.context.store, two[1], layouts()[0])
    assert dialog.ui.rightCombo.count() == 4  # the plan has two appendices now, which can be chosen by themselves
    assert dialog.side(dialog.ui.rightCombo) == Side(two[1])
    qtbot.waitUntil(lambda: not dialog._later.isActive() and not dialog.context.jobs)


def test_with_one_plan_it_says_what_is_needed(sample_context, qtbot) -> None:
    window = MainWindow(sample_context)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.show_page("plan")
    qtbot.keyClick(window, Key.Key_D, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    comparison = window.review.comparison
    assert comparison is not None
    assert comparison.isVisible()
    assert "Cần hai kế hoạch" in comparison.ui.countLabel.text()
    assert not comparison.ui.copyButton.isEnabled()
    qtbot.keyClick(comparison, Key.Key_Escape)
    assert not comparison.isVisible()
