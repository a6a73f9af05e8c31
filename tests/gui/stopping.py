"""What the tests of a sudden stop share: typing as people do, and a window that is killed."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from caicach_desktop.domain.plan import Row
from caicach_desktop.gui import last_state
from caicach_desktop.gui.delegates.cell_editor import CellEditor
from caicach_desktop.gui.last_state import STATE_NAME
from caicach_desktop.gui.main_window import MainWindow
from caicach_desktop.services import plans
from tests.gui.appendix_table.hands import type_text

TYPED = "Rà soát,\tcông khai\nthủ tục hành chính “một cửa” 👍 "
TASK = 3


def rows_of(window: MainWindow) -> tuple[Row, ...]:
    return plans.load_plan(window.context.store, 1).appendices[0].rows


def row_of(window: MainWindow, row_id: int) -> Row:
    return next(row for row in rows_of(window) if row.id == row_id)


def killed(window: MainWindow) -> Path:
    """End a window as a power cut does: what is typed is not stored, and what the window left stays."""
    window.resuming.state.note()
    path = window.context.folder / STATE_NAME
    left = path.read_bytes()
    editor = window.plan_page.view.cells.editor
    if editor is not None:
        editor.cancelled.emit()
    for field in (window.plan_page.facts, window.plan_page.body):
        field._whole = field._plan = None
    window.close()
    path.write_bytes(left)
    return path


def write(widget: QWidget, text: str) -> None:
    """Type a text of several lines, as the cell editor and the other fields take it."""
    new_line = Qt.KeyboardModifier.AltModifier if isinstance(widget, CellEditor) else Qt.KeyboardModifier.NoModifier
    for number, line in enumerate(text.split("\n")):
        if number:
            QTest.keyClick(widget, Qt.Key.Key_Return, new_line)
        type_text(widget, line)


def type_in_cell(window: MainWindow, row: Row, text: str = TYPED, column: int = TASK, over: bool = False) -> None:
    window.open_row(1, row.appendix_id, row.id, column)
    view = window.plan_page.view
    view.edit(view.currentIndex())
    if over:
        view.cells.editor.selectAll()
    write(view.cells.editor, text)


def type_over(field: QWidget, text: str) -> None:
    field.setFocus()
    field.selectAll()
    write(field, text)


def reopen(window: MainWindow) -> str | None:
    """Press the button; returns what stands in the cell editor."""
    window.resuming.strip.reopen_button.click()
    editor = window.plan_page.view.cells.editor
    return editor.toPlainText() if editor is not None else None


def set_clock(monkeypatch: pytest.MonkeyPatch, told: Callable[[], datetime]) -> None:
    """Let another clock say when the state is written."""

    class Clock(datetime):
        """A clock that tells what it is told."""

        @classmethod
        def now(cls, tz=None):
            return told()

    monkeypatch.setattr(last_state, "datetime", Clock)
