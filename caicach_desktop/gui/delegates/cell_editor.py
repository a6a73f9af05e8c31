"""The editor of a table cell: several lines, grows with its text, offers agencies in a pop-up, never in the line."""

from PySide6.QtCore import QRect, QStringListModel, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QFrame, QPlainTextEdit, QWidget

from caicach_desktop.domain.text import fold
from caicach_desktop.gui.theme import colors
from caicach_desktop.gui.widgets.cell_text import PADDING_X

_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_POPUP_KEYS = (*_RETURN, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_MOST_OFFERED = 12
FRAME_PX = 2


class CellEditor(QPlainTextEdit):
    """Enter and Tab finish, with Alt, Shift or Ctrl Enter makes a new line, Esc cancels.

    `finished` tells how many rows down and columns right the table should go on.
    """

    finished = Signal(int, int)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cellEditor")
        self.setAccessibleName("Ô đang sửa")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(PADDING_X - FRAME_PX)
        self._dress()
        self.original = ""
        self._cell = QRect()
        self._names: list[tuple[str, str]] = []
        self._completer: QCompleter | None = None
        self.textChanged.connect(self._grow)
        self.verticalScrollBar().valueChanged.connect(self._stay)

    def _dress(self) -> None:
        """The text stays where the cell showed it: no room of the program's own style around it."""
        border = f"{FRAME_PX}px solid {colors().accent}"
        self.setStyleSheet(f"QPlainTextEdit {{ padding: 0; border-radius: 0; border: {border}; }}")

    # --- size ------------------------------------------------------------------------------------------------------

    def fit(self, cell: QRect) -> None:
        """Cover a cell and reach below it as far as the text needs, up to the table's edge."""
        self._cell = QRect(cell)
        self._grow()

    def _grow(self) -> None:
        view = self.parentWidget()
        if self._cell.isNull() or view is None:
            return
        width = max(self._cell.width(), 60)
        room = max(view.height(), self.fontMetrics().height() * 2)
        height = min(max(self._cell.height(), self._text_height(width)), room)
        top = max(min(self._cell.top(), view.height() - height), 0)
        self.setGeometry(self._cell.left(), top, width, height)
        scrolls = self._text_height(width) > room
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if self.verticalScrollBarPolicy() != policy:
            self.setVerticalScrollBarPolicy(policy)

    def _stay(self, line: int) -> None:
        """A plain text edit leaves a blank line below a text that just fits, and its first line is gone: not here."""
        if line and self.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
            self.verticalScrollBar().setValue(0)

    def _text_height(self, width: int) -> int:
        """The height of all wrapped lines in px: a plain text document counts its height in lines."""
        if self.width() != width:
            self.resize(width, self.height())
        self._lay_out()
        lines = max(int(self.document().size().height()), 1)
        return lines * self.fontMetrics().lineSpacing() + 2 * (int(self.document().documentMargin()) + FRAME_PX) + 2

    def _lay_out(self) -> None:
        """Wrap every paragraph now: one just pasted counts as a single line until it is painted."""
        layout, block = self.document().documentLayout(), self.document().begin()
        while block.isValid():
            layout.blockBoundingRect(block)
            block = block.next()

    # --- keys ------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._popup_takes(event):
            event.ignore()
        elif event.key() in _RETURN:
            self._return_pressed(event)
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.finished.emit(0, -1 if event.key() == Qt.Key.Key_Backtab else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
            self._offer()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        if event.commitString():
            self._offer()

    def _popup_takes(self, event: QKeyEvent) -> bool:
        popup = self.names_popup()
        return popup is not None and popup.isVisible() and event.key() in _POPUP_KEYS and not event.modifiers()

    def _return_pressed(self, event: QKeyEvent) -> None:
        keys = Qt.KeyboardModifier
        if event.modifiers() & (keys.AltModifier | keys.ShiftModifier | keys.ControlModifier):
            self.textCursor().insertText("\n")
            self.ensureCursorVisible()
        else:
            self.finished.emit(1, 0)

    # --- agencies --------------------------------------------------------------------------------------------------

    def set_names(self, names: list[str]) -> None:
        """Offer these names while one of them is being typed, with or without diacritics."""
        self._names = [(fold(name), name) for name in names]
        completer = QCompleter(QStringListModel(self), self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_MOST_OFFERED)
        # Down on the last name stays there: going round ends on none, and Enter would take nothing.
        completer.setWrapAround(False)
        completer.setWidget(self)
        completer.activated.connect(self._take)
        self._completer = completer

    def names_popup(self) -> QAbstractItemView | None:
        """The pop-up list of names, if this cell has one."""
        return self._completer.popup() if self._completer else None

    def _word_start(self) -> int:
        """Where the name under the cursor begins: after the last separator before it."""
        before = self.toPlainText()[: self.textCursor().position()]
        start = max(before.rfind(sign) for sign in ";,\n") + 1
        return start + len(before[start:]) - len(before[start:].lstrip())

    def _offer(self) -> None:
        popup = self.names_popup()
        if self._completer is None or popup is None:
            return
        typed = fold(self.toPlainText()[self._word_start() : self.textCursor().position()])
        fitting = [name for folded, name in self._names if len(typed) > 1 and typed in folded and typed != folded]
        model = self._completer.model()
        if isinstance(model, QStringListModel):
            model.setStringList(fitting[:_MOST_OFFERED])
        if not fitting:
            popup.hide()
            return
        below = self.cursorRect()
        below.setWidth(max(self.width(), 320))
        self._completer.complete(below)
        popup.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _take(self, name: str) -> None:
        cursor = self.textCursor()
        end = cursor.position()
        cursor.setPosition(self._word_start())
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(name)
        self.setTextCursor(cursor)
