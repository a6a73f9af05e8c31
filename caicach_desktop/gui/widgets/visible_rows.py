"""Row heights for long lists: only the rows in view are measured, so that thousands of them open at once."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QTimer, Slot
from PySide6.QtWidgets import QTableView


class VisibleRows(QObject):
    """Keeps the rows in view of a table as high as their texts, with `room` px more around them."""

    def __init__(self, table: QTableView, room: int) -> None:
        """The table must have its model already."""
        super().__init__(table)
        self._table = table
        self._room = room
        self._measured: set[int] = set()
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self._fit)
        table.verticalScrollBar().valueChanged.connect(lambda: self._later.start())
        table.horizontalHeader().sectionResized.connect(self.forget)
        table.model().modelReset.connect(self.forget)
        table.viewport().installEventFilter(self)

    @Slot()
    def forget(self, *_: object) -> None:
        """Measure anew what is in view."""
        self._measured.clear()
        self._later.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._later.start()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        table = self._table
        current = table.currentIndex()
        seen = current.isValid() and table.viewport().rect().intersects(table.visualRect(current))
        row, count = max(table.rowAt(0), 0), table.model().rowCount(QModelIndex())
        grown = False
        while row < count and table.rowViewportPosition(row) < table.viewport().height():
            if row not in self._measured:
                self._measured.add(row)
                table.resizeRowToContents(row)
                table.setRowHeight(row, table.rowHeight(row) + self._room)
                grown = True
            row += 1
        if grown:
            # What a scroll moved before the rows grew stands in the wrong place, and only part of it is drawn anew.
            table.viewport().update()
            # The scroll bar learns of the new heights by itself only later: End pressed meanwhile would not reach it.
            table.updateGeometries()
        if grown and seen:
            # The rows above it may have pushed it out of view.
            table.scrollTo(current)
            self._later.start()
