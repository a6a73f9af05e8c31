"""A table whose selected rows can be dragged to another place; a dropped row never overwrites a cell."""

from PySide6.QtCore import QByteArray, QItemSelectionRange, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QTableView, QWidget

from caicach_desktop.gui.theme import color
from caicach_desktop.gui.widgets.cell_text import LEAST_HEIGHT

ROWS_MIME = "application/x-caicach-rows"


class RowDropTable(QTableView):
    """Says through `rows_dropped` which rows were let go before which row; moving them is left to others."""

    rows_dropped = Signal(list, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drop_y: int | None = None
        self.setDragDropOverwriteMode(False)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)

    def _ranges(self) -> list[QItemSelectionRange]:
        chosen = self.selectionModel()
        selection = chosen.selection() if chosen else None
        return [selection.at(place) for place in range(selection.count())] if selection else []

    def chosen_rows(self) -> list[int]:
        """The rows in which anything is selected, in order."""
        return sorted({row for part in self._ranges() for row in range(part.top(), part.bottom() + 1)})

    def drag_rows(self) -> None:
        """Begin to drag the selected rows."""
        rows = self.chosen_rows()
        if not rows:
            return
        mime = QMimeData()
        mime.setData(ROWS_MIME, QByteArray(",".join(map(str, rows)).encode()))
        drag = QDrag(self)
        drag.setMimeData(mime)
        drag.exec(Qt.DropAction.MoveAction)

    def drop_row(self, y: int) -> int:
        """The row before which something let go at viewport height `y` goes."""
        row = self.rowAt(y)
        if row < 0:
            return self.model().rowCount()
        return row + (y > self.rowViewportPosition(row) + self.rowHeight(row) / 2)

    def _is_ours(self, event: QDropEvent) -> bool:
        return event.source() is self and event.mimeData().hasFormat(ROWS_MIME)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._is_ours(event):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if not self._is_ours(event):
            event.ignore()
            return
        y = event.position().toPoint().y()
        bar, edge = self.verticalScrollBar(), LEAST_HEIGHT
        if y < edge or y > self.viewport().height() - edge:
            bar.setValue(bar.value() + (-edge if y < edge else edge))
        row = self.drop_row(y)
        self._drop_y = self.rowViewportPosition(row) if row < self.model().rowCount() else self._end_of_rows()
        self.viewport().update()
        event.acceptProposedAction()

    def _end_of_rows(self) -> int:
        return self.verticalHeader().length() - self.verticalOffset()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop_y = None
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop_y = None
        self.viewport().update()
        if self._is_ours(event):
            rows = [int(part) for part in bytes(event.mimeData().data(ROWS_MIME).data()).decode().split(",")]
            event.acceptProposedAction()
            self.rows_dropped.emit(rows, self.drop_row(event.position().toPoint().y()))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop_y is not None:
            painter = QPainter(self.viewport())
            painter.fillRect(0, self._drop_y - 2, self.viewport().width(), 4, color("accent"))
            painter.end()
