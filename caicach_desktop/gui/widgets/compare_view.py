"""The table of a comparison: rows are measured when they come into view, so that thousands of them open at once."""

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from caicach_desktop.gui.delegates.compare_delegate import CompareDelegate
from caicach_desktop.gui.models.compare_model import LEFT, RIGHT, STATE, CompareModel

STATE_WIDTH_PX = 110
_GUESSED_HEIGHT_PX = 96
_TALLEST_PX = 1600


class CompareView(QTableView):
    """Two sides of equal width beside the state of each pair."""

    def __init__(self, model: CompareModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Hai bản đặt cạnh nhau")
        self._measured: set[int] = set()
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self._measure)
        self._delegate = CompareDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self._set_up()
        model.modelReset.connect(self._forget)
        self.verticalScrollBar().valueChanged.connect(lambda: self._later.start())

    def _set_up(self) -> None:
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setMinimumSectionSize(20)
        rows.setDefaultSectionSize(_GUESSED_HEIGHT_PX)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setHighlightSections(False)
        columns.setTextElideMode(Qt.TextElideMode.ElideRight)
        # The style sheet paints it bold without telling the header, which would cut the text too late.
        bold = columns.font()
        bold.setBold(True)
        columns.setFont(bold)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = max((self.viewport().width() - STATE_WIDTH_PX) // 2, 100)
        if self.columnWidth(LEFT) != side:
            for column, width in ((STATE, STATE_WIDTH_PX), (LEFT, side), (RIGHT, side)):
                self.setColumnWidth(column, width)
            self._forget()
        self._later.start()

    def _forget(self) -> None:
        self._measured.clear()
        self._later.start()

    def _measure(self) -> None:
        """Give the rows in view their height; those that come into view by it too."""
        last = self.model().rowCount(QModelIndex())
        # Whoever looks at the end goes on looking at it, however much the rows above it grow.
        at_end = self.verticalScrollBar().value() > 0 and self._ends_in_view(last - 1)
        row, known = max(self.rowAt(0), 0), len(self._measured)
        while row < last and self.rowViewportPosition(row) < self.viewport().height():
            if row not in self._measured:
                self._measured.add(row)
                self.setRowHeight(row, self._height(row))
            row += 1
        if len(self._measured) > known:
            # The scroll bar learns of the new heights by itself only later: End pressed meanwhile would not reach it.
            self.updateGeometries()
        if at_end:
            self.scrollToBottom()

    def _ends_in_view(self, row: int) -> bool:
        return row >= 0 and self.rowViewportPosition(row) + self.rowHeight(row) <= self.viewport().height() + 2

    def _height(self, row: int) -> int:
        indexes = (self.model().index(row, column) for column in (STATE, LEFT, RIGHT))
        heights = (self._delegate.height(i, self.columnWidth(i.column()), self.font()) for i in indexes)
        return min(max(heights), _TALLEST_PX)
