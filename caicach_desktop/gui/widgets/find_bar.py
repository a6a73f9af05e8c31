"""The bar under the appendix table that finds and replaces, with or without diacritics."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from caicach_desktop.gui.forms.ui_find_bar import Ui_FindBar
from caicach_desktop.gui.icons import icon
from caicach_desktop.gui.models.appendix_search import Query, cells_with
from caicach_desktop.gui.widgets.appendix_commands import AppendixCommands
from caicach_desktop.gui.widgets.appendix_view import AppendixView

WAIT_MS = 120


class FindBar(QWidget):
    """Marks what is found, walks through it (F3, Shift+F3) and replaces it as one operation."""

    def __init__(self, view: AppendixView, commands: AppendixCommands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._commands = commands
        self.ui = Ui_FindBar()
        self.ui.setupUi(self)
        self._later = QTimer(self, interval=WAIT_MS, singleShot=True)
        self._later.timeout.connect(self._typed)
        ui = self.ui
        for button, name in ((ui.previousButton, "move-up"), (ui.nextButton, "move-down"), (ui.closeButton, "close")):
            button.setIcon(icon(name))
        ui.findEdit.textChanged.connect(self._later.start)
        ui.exactBox.toggled.connect(self._later.start)
        ui.nextButton.clicked.connect(lambda: self.go(1))
        ui.previousButton.clicked.connect(lambda: self.go(-1))
        ui.closeButton.clicked.connect(self.dismiss)
        ui.replaceButton.clicked.connect(self.replace_here)
        ui.replaceAllButton.clicked.connect(self.replace_all)
        self.hide()
        self._add_keys()

    def _add_keys(self) -> None:
        """F3 goes on from the table as well as from the bar."""
        for key, step in (("F3", 1), ("Shift+F3", -1)):
            for owner in (self, self._view):
                action = QAction(owner)
                action.setShortcut(QKeySequence(key))
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                action.triggered.connect(lambda _checked=False, by=step: self.go(by))
                owner.addAction(action)

    def open(self, replace: bool) -> None:
        """Show the bar with or without the line for replacing, which keeps diacritics apart unless told otherwise."""
        if replace and not self.ui.replaceEdit.isVisible():
            self.ui.exactBox.setChecked(True)
        for widget in (self.ui.replaceLabel, self.ui.replaceEdit, self.ui.replaceButton, self.ui.replaceAllButton):
            widget.setVisible(replace)
        self.show()
        self.ui.findEdit.setFocus()
        self.ui.findEdit.selectAll()
        self._typed()

    def dismiss(self) -> None:
        """Hide the bar and its marks; the keyboard goes back to the table."""
        self.hide()
        self._later.stop()  # what was typed last would be marked after all
        self._view.mark(Query(""))
        self._view.setFocus()

    def query(self) -> Query:
        """What is looked for now."""
        return Query(self.ui.findEdit.text(), self.ui.exactBox.isChecked())

    def places(self) -> list[tuple[int, int]]:
        """The cells in which it stands."""
        return cells_with(self._view.source().shown, self.query())

    def refresh(self) -> None:
        """Count again, after the table changed."""
        if not self.isVisible():
            return
        places = self.places()
        index = self._view.currentIndex()
        here = (index.row(), index.column())
        self.ui.countLabel.setText(_counted(len(places), places.index(here) + 1 if here in places else 0, self.query()))
        for button in (self.ui.nextButton, self.ui.previousButton, self.ui.replaceButton, self.ui.replaceAllButton):
            button.setEnabled(bool(places))

    def go(self, by: int) -> None:
        """Make the next (1) or previous (-1) cell found the current one, round the table's ends."""
        places = self.places()
        index = self._view.currentIndex()
        here = (index.row(), index.column())
        if places and by > 0:
            target = next((place for place in places if place > here), places[0])
            self._view.select_place(*target)
        elif places:
            target = next((place for place in reversed(places) if place < here), places[-1])
            self._view.select_place(*target)
        self.refresh()

    def _typed(self) -> None:
        query = self.query()
        self._view.mark(query)
        places = self.places()
        index = self._view.currentIndex()
        here = (index.row(), index.column())
        if places and here not in places:
            self._view.select_place(*next((place for place in places if place > here), places[0]))
        self.refresh()

    def replace_here(self) -> None:
        """Replace in the current cell if it holds the text, then go on to the next."""
        index = self._view.currentIndex()
        here = (index.row(), index.column())
        if here in self.places():
            self._commands.replace([here], self.query(), self.ui.replaceEdit.text())
        self.go(1)

    def replace_all(self) -> None:
        """Replace everywhere as one operation and say in how many cells."""
        count = self._commands.replace(self.places(), self.query(), self.ui.replaceEdit.text())
        self.refresh()
        self.ui.countLabel.setText(f"Đã thay trong {count} ô" if count else "Không có gì để thay")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._later.stop()
            self.go(-1 if back else 1)
        else:
            super().keyPressEvent(event)


def _counted(total: int, here: int, query: Query) -> str:
    if not query.text:
        return ""
    if not total:
        return "Không tìm thấy"
    return f"Ô thứ {here} trong {total} ô" if here else f"Tìm thấy trong {total} ô"
