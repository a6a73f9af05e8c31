"""What counts as being typed and stored nowhere yet."""

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QProgressDialog

from caicach_desktop.gui.main_window import MainWindow
from caicach_desktop.gui.open_text import open_text
from tests.gui.stopping import TYPED, rows_of, type_in_cell, type_over


@pytest.fixture
def window(sample_context, qtbot) -> MainWindow:
    made = MainWindow(sample_context)
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_is_stored_already_is_not_being_typed(window):
    window.open_fact(1, "")
    ui = window.plan_page.facts.ui
    type_over(ui.issuerEdit, "Ủy ban nhân dân xã")
    assert open_text(window).field.text == "Ủy ban nhân dân xã"
    ui.placeEdit.setFocus()
    ui.issuerEdit.setFocus()
    assert open_text(window).field is None
    type_in_cell(window, rows_of(window)[4], "ab")
    window.plan_page.view.cells.editor.undo()
    assert (open_text(window).field, open_text(window).text) == (None, "")


def test_a_dialog_in_front_hides_no_text_of_the_window(window, qtbot):
    type_in_cell(window, rows_of(window)[4], over=True)
    dialog = QProgressDialog(window)
    dialog.setModal(True)
    dialog.show()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is dialog)
    assert open_text(window).field.text == TYPED
    dialog.close()


def test_the_word_the_input_method_still_holds_is_kept(window):
    type_in_cell(window, rows_of(window)[4], "Một 👍 của", over=True)
    editor = window.plan_page.view.cells.editor
    cursor = editor.textCursor()
    cursor.setPosition(len("Một 👍 ") + 1)
    editor.setTextCursor(cursor)
    QApplication.sendEvent(editor, QInputMethodEvent("cử", []))
    assert editor.toPlainText() == "Một 👍 của"
    assert open_text(window).field.text == "Một 👍 cửcủa"
