"""A table of sums: its cells can be copied for Word and Excel, and a number leads to its tasks."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFont, QFontMetrics, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from caicach_desktop.gui.clipboard import CopiedRow, mime_of
from caicach_desktop.gui.icons import icon
from caicach_desktop.gui.keys import bind
from caicach_desktop.gui.models.sums_model import SumsModel
from caicach_desktop.services.sums_tables import POINTS, SumsTable

NAME_LEAST_PX = 190
FIGURE_LEAST_PX, CHANGE_LEAST_PX, FIGURE_MOST_PX = 72, 104, 140
HEADING_LINES = 3
CELL_ROOM_PX = 10


class SumsTableView(QTableView):
    """`opened` brings the line and the cell that somebody wants the tasks of."""

    opened = Signal(object, object)
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sums = SumsModel(self)
        self.setModel(self.sums)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setProperty("list", True)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        header.setHighlightSections(False)
        header.setMinimumHeight(HEADING_LINES * self.fontMetrics().height() + 12)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentChanged.connect(lambda *_: self.moved.emit())
        for key in ("Return", "Enter"):
            bind(key, self, self.open_current)
        self._add_action("Sao chép ô đã chọn", QKeySequence.StandardKey.Copy, self.copy_chosen, "copy")
        self._add_action("Sao chép cả bảng", "Ctrl+Shift+C", self.copy_all, "copy")
        self._add_action("Xem danh sách nhiệm vụ", "", self.open_current, "tasks")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _add_action(self, text: str, key: QKeySequence.StandardKey | str, slot: object, picture: str) -> None:
        action = QAction(icon(picture), text, self)
        if key:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(slot)
        self.addAction(action)

    def show_table(self, table: SumsTable) -> None:
        """Show this table; the cell the keyboard is on stays."""
        place = self.currentIndex().row(), self.currentIndex().column()
        self.sums.show(table)
        for column, texts in enumerate(zip(*table.texts(), strict=True)):
            if column:
                self.setColumnWidth(column, self._figure_width(texts[0], texts[1:]))
        self._fit_names()
        self.setCurrentIndex(self.sums.index(max(place[0], 0), max(place[1], min(1, self.sums.columnCount() - 1))))

    def _figure_width(self, heading: str, figures: Sequence[str]) -> int:
        """The narrowest column that holds its figures and whose heading takes no more lines than the header has."""
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        most = HEADING_LINES * metrics.lineSpacing() + 2
        widest = metrics.horizontalAdvance(max(figures, key=len, default="")) + 2 * CELL_ROOM_PX
        least = max(CHANGE_LEAST_PX if POINTS in heading else FIGURE_LEAST_PX, widest)
        for width in range(least, FIGURE_MOST_PX, 4):
            taken = metrics.boundingRect(QRect(0, 0, width - 16, 999), int(Qt.TextFlag.TextWordWrap), heading)
            if taken.height() <= most and taken.width() <= width - 16:
                return width
        return max(FIGURE_MOST_PX, least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_names()

    def _fit_names(self) -> None:
        """Give the names what the figures leave, but never too little to be read."""
        figures = sum(self.columnWidth(column) for column in range(1, self.sums.columnCount()))
        if self.sums.columnCount():
            self.setColumnWidth(0, max(self.viewport().width() - figures, NAME_LEAST_PX))

    @property
    def leads_to_tasks(self) -> bool:
        """Whether there is a list behind the current cell."""
        cell = self.sums.cell(self.currentIndex())
        return cell is not None and bool(cell.code)

    @Slot()
    def open_current(self) -> None:
        """Ask for the tasks behind the current cell."""
        self._open(self.currentIndex())

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        cell = self.sums.cell(index)
        if cell is not None and cell.code:
            self.opened.emit(self.sums.line(index.row()), cell)

    @Slot()
    def copy_chosen(self) -> None:
        """Put the chosen cells on the clipboard, as a table."""
        chosen = self.selectionModel().selectedIndexes()
        rows = sorted({index.row() for index in chosen})
        columns = sorted({index.column() for index in chosen})
        places = {(index.row(), index.column()) for index in chosen}
        texts = self.sums.table.texts()
        copied = [
            CopiedRow(tuple(texts[row + 1][column] if (row, column) in places else "" for column in columns))
            for row in rows
        ]
        if copied:
            QGuiApplication.clipboard().setMimeData(mime_of(copied))

    @Slot()
    def copy_all(self) -> None:
        """Put the whole table with its headings on the clipboard."""
        first, *others = self.sums.table.texts()
        bold = [line.bold for line in self.sums.table.lines]
        rows = [CopiedRow(first, bold=True)]
        rows += [CopiedRow(texts, bold=one) for texts, one in zip(others, bold, strict=True)]
        QGuiApplication.clipboard().setMimeData(mime_of(rows))
