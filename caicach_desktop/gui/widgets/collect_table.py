"""The table of the bulk entry: keys as in a spreadsheet, over the cells that can be filled in."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QItemSelectionRange, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from caicach_desktop.domain.errors import AppError
from caicach_desktop.domain.reporting import STATUS_NAMES
from caicach_desktop.domain.text import fold
from caicach_desktop.gui import clipboard, messages
from caicach_desktop.gui.delegates.choice_delegate import ChoiceDelegate
from caicach_desktop.gui.delegates.editor_delegate import EditorDelegate
from caicach_desktop.gui.models.collect_model import CollectModel
from caicach_desktop.gui.models.collect_values import FIELDS, CollectColumn
from caicach_desktop.gui.widgets.visible_rows import VisibleRows
from caicach_desktop.services.pasting import Grid, beyond_told

# The least column widths in px by column; what is left is shared out among the wordy ones.
WIDTHS_PX = (46, 180, 106, 98, 110, 148, 58, 84, 150, 104, 104)
SHARES = {CollectColumn.TASK: 0.35, CollectColumn.RESULT: 0.45, CollectColumn.BEFORE: 0.2}
ROOM_PX = 6
MANY_ROWS = 60
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STATUS_KEYS = {fold(name)[0]: name for name in STATUS_NAMES.values()}
Block = tuple[int, int, int, int]


class CollectTable(QTableView):
    """Shows a `CollectModel`: type to overwrite, F2, Enter and Tab, Delete, copy, paste and fill down."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = EditorDelegate(self)
        self._statuses = ChoiceDelegate(lambda _: list(STATUS_NAMES.values()), parent=self)
        self._heights: VisibleRows | None = None
        self.setItemDelegate(self.cells)
        self.setItemDelegateForColumn(CollectColumn.STATUS, self._statuses)
        self.cells.moved.connect(self.step)
        self.setWordWrap(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)

    def show_model(self, model: CollectModel) -> None:
        """Show a model; the rows in view are as high as their texts."""
        self.setModel(model)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        for column, width in enumerate(WIDTHS_PX):
            self.setColumnWidth(column, width)
        header.setMinimumSectionSize(WIDTHS_PX[0])
        self._heights = VisibleRows(self, ROOM_PX)
        model.dataChanged.connect(self._measure)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        header = self.horizontalHeader()
        if header.count() and event.size().width() != event.oldSize().width():
            room = max(self.viewport().width() - sum(WIDTHS_PX), 0)
            for column, share in SHARES.items():
                header.resizeSection(column, WIDTHS_PX[column] + int(room * share))

    def source(self) -> CollectModel:
        """The model shown."""
        model = self.model()
        assert isinstance(model, CollectModel)
        return model

    def _measure(self, first: QModelIndex, last: QModelIndex) -> None:
        if last.row() - first.row() >= MANY_ROWS and self._heights is not None:
            self._heights.forget()
            return
        for row in range(first.row(), last.row() + 1):
            self.resizeRowToContents(row)
            self.setRowHeight(row, self.rowHeight(row) + ROOM_PX)

    # --- places -------------------------------------------------------------------------------------------------------

    def go_to(self, row: int, column: int) -> None:
        """Make a cell the current and only selected one."""
        index = self.model().index(row, column)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def step(self, down: int, right: int) -> None:
        """Go on down, or to the next cell that can be filled in (or back), from row to row."""
        index, columns = self.currentIndex(), sorted(FIELDS)
        row, column = index.row() + down, index.column()
        if right > 0:
            after = [one for one in columns if one > column]
            row, column = (row, after[0]) if after else (row + 1, columns[0])
        elif right < 0:
            before = [one for one in columns if one < column]
            row, column = (row, before[-1]) if before else (row - 1, columns[-1])
        if 0 <= row < self.model().rowCount():
            self.go_to(row, column)
        self.setFocus()

    def chosen_rows(self) -> list[int]:
        """The rows of the selected cells, or of the current one."""
        rows = {row for part in self._ranges() for row in range(part.top(), part.bottom() + 1)}
        return sorted(rows or {self.currentIndex().row()} - {-1})

    def _ranges(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(place) for place in range(selection.count())]

    def block(self) -> Block | None:
        """The smallest rectangle around the selection: top, left, bottom, right; None without any."""
        parts, index = self._ranges(), self.currentIndex()
        if not parts:
            return (index.row(), index.column(), index.row(), index.column()) if index.isValid() else None
        top, left = min(part.top() for part in parts), min(part.left() for part in parts)
        return top, left, max(part.bottom() for part in parts), max(part.right() for part in parts)

    # --- editing ------------------------------------------------------------------------------------------------------

    def edit(self, index: QModelIndex, trigger: object = None, event: QEvent | None = None) -> bool:  # type: ignore[override]
        """Open the editor; a typed character replaces the text, F2 and a double click leave it."""
        if trigger is None:
            self.cells.overwrite = False
            super().edit(index)
            return True
        self.cells.overwrite = trigger == QAbstractItemView.EditTrigger.AnyKeyPressed
        return bool(super().edit(index, trigger, event))  # type: ignore[call-overload]

    def commit(self) -> None:
        """Keep what is typed or chosen in the open editor and close it."""
        self.cells.commit()
        self._statuses.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers():
            self.step(1, 0)
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.step(0, -1 if event.key() == Qt.Key.Key_Backtab else 1)
        elif event.key() == Qt.Key.Key_Delete:
            self.clear()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.fill_down()
        elif not self._status_typed(event):
            super().keyPressEvent(event)

    def _status_typed(self, event: QKeyEvent) -> bool:
        """Take a status by its first letter; Đ may be typed as D."""
        index, letter = self.currentIndex(), fold(event.text())
        no_keys = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
        if index.column() != CollectColumn.STATUS or letter not in _STATUS_KEYS or event.modifiers() not in no_keys:
            return False
        rows = [cell.row() for cell in self.selectedIndexes() if cell.column() == CollectColumn.STATUS]
        name = _STATUS_KEYS[letter]
        self.source().write({row: {CollectColumn.STATUS: name} for row in rows or [index.row()]})
        return True

    def keyboardSearch(self, search: str) -> None:
        """Typing writes; it never jumps to another row."""

    def clear(self) -> None:
        """Empty the selected cells; a status stays."""
        cells = [cell for cell in self.selectedIndexes() if cell.column() in FIELDS]
        self._write([(cell.row(), cell.column(), "") for cell in cells])

    def copy(self) -> None:
        """Put the selected cells on the clipboard for Word, Excel and this table."""
        block = self.block()
        if block is None:
            return
        top, left, bottom, right = block
        model = self.source()
        rows = [tuple(model.text(row, column) for column in range(left, right + 1)) for row in range(top, bottom + 1)]
        QGuiApplication.clipboard().setMimeData(clipboard.mime_of([clipboard.CopiedRow(row) for row in rows]))

    def paste(self) -> None:
        """Write the clipboard's cells from the current cell on; a single text fills all selected cells."""
        block, grid = self.block(), self._clipboard()
        if block is None or not grid:
            return
        top, left, bottom, right = block
        if len(grid) == 1 and len(grid[0]) == 1:
            grid = [[grid[0][0]] * (right - left + 1) for _ in range(bottom - top + 1)]
        last = self.model().rowCount()
        left_out = beyond_told(grid, self.model().columnCount() - left, last - top)
        if left_out and not messages.ask(self.window(), left_out, "Dán phần còn lại"):
            return
        self._write(
            [
                (top + row, left + column, text or "")
                for row, texts in enumerate(grid)
                for column, text in enumerate(texts)
                if top + row < last
            ]
        )

    def _clipboard(self) -> Grid:
        """The table on the clipboard; one that is too large is told, and nothing of it is taken."""
        try:
            return clipboard.grid_of(QGuiApplication.clipboard().mimeData())
        except AppError as error:
            messages.show_error(self.window(), error)
            return []

    def fill_down(self) -> None:
        """Give the selected cells the text of the topmost one; a single cell takes that of the one above."""
        block = self.block()
        if block is None:
            return
        top, left, bottom, right = block
        top -= top == bottom
        if top >= 0:
            model = self.source()
            columns = [column for column in range(left, right + 1) if column in FIELDS]
            texts = {column: model.text(top, column) for column in columns}
            self._write([(row, column, texts[column]) for row in range(top + 1, bottom + 1) for column in columns])

    def _write(self, cells: Sequence[tuple[int, int, str]]) -> None:
        typed: dict[int, dict[int, str]] = {}
        for row, column, text in cells:
            typed.setdefault(row, {})[column] = text
        if typed:
            self.source().write(typed)
