"""A text in which the figures filled in by the program stand on a ground of their own."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from caicach_desktop.gui.theme import color, theme_changed


class FigureText(QPlainTextEdit):
    """Its undo is the dialog's, which knows of what was typed elsewhere as well; only bare text can be pasted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        self.places: Sequence[tuple[int, int]] = ()
        theme_changed().changed.connect(self._mark)

    def show_text(self, text: str) -> None:
        """Show another text; cursor and view stay where it is the same as before."""
        now = self.toPlainText()
        if text == now:
            return
        start = _alike(now, text)
        end = _alike(now[start:][::-1], text[start:][::-1])
        cursor = QTextCursor(self.document())
        cursor.setPosition(_units(now[:start]))
        cursor.setPosition(_units(now[: len(now) - end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text[start : len(text) - end])

    def show_figures(self, places: Sequence[tuple[int, int]]) -> None:
        """Mark the figures at these places of the text, as (start, end)."""
        self.places = places
        self._mark()

    def _mark(self) -> None:
        text = self.toPlainText()
        marks = []
        for start, end in self.places:
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(_units(text[:start]))
            cursor.setPosition(_units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
            mark.cursor = cursor
            mark.format.setBackground(color("doing_soft"))
            mark.format.setForeground(color("doing"))
            marks.append(mark)
        self.setExtraSelections(marks)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.insertPlainText(source.text())


def _alike(one: str, other: str) -> int:
    """How many letters two texts have in common at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _units(text: str) -> int:
    """How many places a text takes in Qt, which counts a letter outside the basic plane as two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
