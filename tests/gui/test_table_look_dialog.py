"""Trình bày bảng, by real keys: what is chosen is previewed, kept as one operation, or not at all."""

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QDoubleSpinBox

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.plan import TableLook
from caicach_desktop.gui.dialogs import table_look_dialog
from caicach_desktop.gui.dialogs.table_look_dialog import TableLookDialog
from caicach_desktop.gui.main_window import MainWindow
from caicach_desktop.gui.models.column_look_model import NAME, WIDTH, ColumnLookModel
from caicach_desktop.gui.widgets.filter_bar import choose
from caicach_desktop.services import history, plans
from tests.gui.conftest import settled

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def dialog(sample_context, qtbot) -> TableLookDialog:
    """The dialog on the sample plan's appendix, its first preview shown."""
    made = open_dialog(sample_context, qtbot)
    yield made
    made.close()
    QThreadPool.globalInstance().waitForDone()


def open_dialog(context, qtbot) -> TableLookDialog:
    whole = plans.load_plan(context.store, plans.list_plans(context.store)[0].id)
    made = TableLookDialog(context, whole, whole.appendices[0].appendix.id)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    previewed(made, qtbot)
    return made


def previewed(dialog: TableLookDialog, qtbot) -> int:
    """Wait for the preview of what is chosen; its number of pages."""
    qtbot.waitUntil(lambda: not dialog._building.busy and not dialog._timer.isActive())
    settled(dialog.context, qtbot)
    return dialog.ui.preview.pages


def stored(dialog: TableLookDialog):
    return plans.load_appendix(dialog.context.store, dialog.appendix().id).appendix


def test_columns_are_ticked_and_widths_typed(dialog, qtbot):
    before = previewed(dialog, qtbot)
    table = dialog.ui.columnsTable
    assert dialog.ui.pagesLabel.text() == f"Phụ lục in ra {before} trang."
    assert dialog.columns.index(3, WIDTH).data().startswith("Tự động (")
    table.setFocus()
    table.setCurrentIndex(dialog.columns.index(5, NAME))
    qtbot.keyClick(table, Key.Key_Space)
    table.setCurrentIndex(dialog.columns.index(3, WIDTH))
    qtbot.keyClick(table, Key.Key_1)
    editor = table.findChild(QDoubleSpinBox)
    qtbot.keyClicks(editor, "20")
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.columns.index(3, WIDTH).data() == "120 mm")
    assert dialog.isVisible()
    assert dialog.columns.index(5, WIDTH).data() == "Không in"
    after = previewed(dialog, qtbot)
    assert "Cơ quan phối hợp" not in dialog.ui.preview.document.getAllText(0).text()
    assert dialog.ui.pagesLabel.text() == f"Phụ lục in ra {after} trang. Cách đang lưu: {before} trang."
    qtbot.keyClick(table, Key.Key_Delete)
    assert dialog.columns.index(3, WIDTH).data() == "Tự động"


def test_the_look_is_one_operation(dialog, qtbot):
    before = stored(dialog)
    assert previewed(dialog, qtbot) > 0
    dialog.columns.setData(dialog.columns.index(1, WIDTH), 40.0)
    choose(dialog.ui.sizeCombo, 11.5)
    choose(dialog.ui.orientationCombo, False)
    dialog.ui.repeatBox.setFocus()
    qtbot.keyClick(dialog.ui.repeatBox, Key.Key_Space)
    qtbot.keyClick(dialog.ui.mergeBox, Key.Key_Space)
    previewed(dialog, qtbot)
    size = dialog.ui.preview.document.pagePointSize(0)
    assert size.height() > size.width()
    qtbot.keyClick(dialog, Key.Key_Return)
    assert not dialog.isVisible()
    after = stored(dialog)
    assert after.look == TableLook(font_size=11.5, landscape=False, repeat_heading=False, merge_equal=True)
    assert after.columns[1].width == 40
    history.undo(dialog.context.store)
    assert (stored(dialog).look, stored(dialog).columns) == (before.look, before.columns)


def test_cancel_and_no_change_keep_nothing(dialog, qtbot):
    before = stored(dialog)
    title = history.undo_state(dialog.context.store).undo
    choose(dialog.ui.sizeCombo, 13)
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert (dialog.isVisible(), stored(dialog)) == (False, before)
    again = open_dialog(dialog.context, qtbot)
    qtbot.keyClick(again, Key.Key_Return)
    assert (again.isVisible(), stored(dialog)) == (False, before)
    assert history.undo_state(dialog.context.store).undo == title


def test_defaults_come_back(dialog, qtbot):
    dialog.columns.setData(dialog.columns.index(2, NAME), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    dialog.columns.setData(dialog.columns.index(1, WIDTH), 40.0)
    choose(dialog.ui.orientationCombo, False)
    assert set(dialog.changes()) == {"columns", "look"}
    qtbot.mouseClick(dialog.ui.automaticButton, Qt.MouseButton.LeftButton)
    assert not any(column.width for column in dialog.appendix().columns)
    qtbot.mouseClick(dialog.ui.defaultButton, Qt.MouseButton.LeftButton)
    assert dialog.changes() == {}


def test_widths_that_do_not_fit_are_told(dialog):
    for row, width in ((2, 150.0), (3, 150.0)):
        dialog.columns.setData(dialog.columns.index(row, WIDTH), width)
    assert "300 mm" in dialog.ui.faultLabel.text()
    assert dialog.ui.faultLabel.isVisible()
    dialog.columns.make_automatic([3])
    assert not dialog.ui.faultLabel.isVisible()


def test_a_preview_that_cannot_be_made_is_told_in_its_place(dialog, qtbot, monkeypatch):
    def without_font(*_):
        raise AppError(ErrorCode.FONT_MISSING)

    monkeypatch.setattr(table_look_dialog.previewing, "appendix_preview", without_font)
    choose(dialog.ui.sizeCombo, 13)
    assert previewed(dialog, qtbot) == 0
    assert "phông" in dialog.ui.preview.ui.messageLabel.text().lower()
    qtbot.keyClick(dialog, Key.Key_Return)
    assert stored(dialog).look.font_size == 13


def test_the_model_keeps_one_column_and_sane_widths(dialog):
    model = ColumnLookModel(4.0)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(dialog.appendix().columns[:2])
    off = Qt.CheckState.Unchecked
    assert model.setData(model.index(0, NAME), off, Qt.ItemDataRole.CheckStateRole)
    assert not model.setData(model.index(1, NAME), off, Qt.ItemDataRole.CheckStateRole)
    assert [column.shown for column in model.columns()] == [False, True]
    for typed, kept in ((1.0, 4.0), (33.333, 33.3), (0.0, 0.0)):
        model.setData(model.index(1, WIDTH), typed)
        assert model.columns()[1].width == kept
    assert tester.model() is model


def test_the_key_opens_it_from_the_table(sample_context, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(TableLookDialog, "exec", lambda self: opened.append(self._appendix.id))
    window = MainWindow(sample_context)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.show_page("plan")
    qtbot.keyClick(window.plan_page.view, Key.Key_P, Mod.ControlModifier | Mod.ShiftModifier)
    assert opened == [window.plan_page.place[1]]
    settled(sample_context, qtbot)
