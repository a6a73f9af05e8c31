"""The table's two headers: the printed headings on top, the state of each task at the left."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QHeaderView, QWidget

from caicach_desktop.domain.reporting import TaskState
from caicach_desktop.gui.icons import state_icon
from caicach_desktop.gui.models.appendix_model import STATE_ROLE
from caicach_desktop.gui.theme import color, state_color
from caicach_desktop.gui.widgets.cell_text import PADDING_X, PADDING_Y

STATE_WIDTH = 34
ICON_PX = 18
STRIPE_PX = 4
LEAST_COLUMN = 34
MOST_COLUMN = 900
_HEADING_FLAGS = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)


class HeadingHeader(QHeaderView):
    """The columns' headings, bold and wrapped, as high as the highest of them needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(LEAST_COLUMN)
        self.setMaximumSectionSize(MOST_COLUMN)

    def _heading(self, section: int) -> str:
        model = self.model()
        return str(model.headerData(section, Qt.Orientation.Horizontal) or "") if model else ""

    def sizeHint(self) -> QSize:
        font = self.font()
        font.setBold(True)
        self.setFont(font)
        least = self.fontMetrics().height()
        heights = [self._needed(section) for section in range(self.count())]
        return QSize(super().sizeHint().width(), max([least, *heights]) + 2 * PADDING_Y + 2)

    def _needed(self, section: int) -> int:
        room = QRect(0, 0, max(self.sectionSize(section) - 2 * PADDING_X, 10), 10000)
        return self.fontMetrics().boundingRect(room, _HEADING_FLAGS, self._heading(section)).height()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.save()
        painter.fillRect(rect, color("group_row"))
        painter.setPen(color("grid"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setPen(color("text"))
        room = rect.adjusted(PADDING_X, PADDING_Y, -PADDING_X, -PADDING_Y)
        painter.drawText(room, _HEADING_FLAGS, self._heading(logicalIndex))
        painter.restore()


class StateHeader(QHeaderView):
    """A stripe in the state's colour and its icon for each row; selected rows can be dragged from here."""

    drag_started = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFixedWidth(STATE_WIDTH)
        self.setAccessibleName("Trạng thái của từng dòng")
        self._pressed: QPoint | None = None

    def sizeHint(self) -> QSize:
        # Qt would ask the model about a hundred rows or more each time the table's geometry is looked at.
        return QSize(STATE_WIDTH, 0)

    def state_of(self, section: int) -> TaskState | None:
        """The state shown for a row, or None where there is none."""
        model = self.model()
        state = model.headerData(section, Qt.Orientation.Vertical, STATE_ROLE) if model else None
        return state if isinstance(state, TaskState) else None

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        state = self.state_of(logicalIndex)
        selected = self.selectionModel() is not None and self._is_selected(logicalIndex)
        painter.save()
        painter.fillRect(rect, color("selection" if selected else "window"))
        if state is not None:
            painter.fillRect(QRect(rect.left(), rect.top(), STRIPE_PX, rect.height()), state_color(state))
            top = rect.top() + min(PADDING_Y, max((rect.height() - ICON_PX) // 2, 0)) + 1
            state_icon(state).paint(painter, QRect(rect.left() + STRIPE_PX + 5, top, ICON_PX, ICON_PX))
        painter.setPen(color("grid"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.restore()

    def _is_selected(self, row: int) -> bool:
        chosen = self.selectionModel()
        return chosen.rowIntersectsSelection(row, self.rootIndex())

    def _is_whole(self, row: int) -> bool:
        return self.selectionModel().isRowSelected(row, self.rootIndex())

    # A press on a selected row may begin a drag: it selects only when the button is let go without one.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.logicalIndexAt(event.position().toPoint())
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if plain and row >= 0 and self._is_whole(row):
            self._pressed = event.position().toPoint()
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        way = (event.position().toPoint() - self._pressed).manhattanLength()
        if way >= QApplication.startDragDistance():
            self._pressed = None
            self.drag_started.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None:
            self._pressed = None
            press = QMouseEvent(
                QEvent.Type.MouseButtonPress, event.position(), event.globalPosition(),
                event.button(), event.button(), event.modifiers(),
            )  # fmt: skip
            super().mousePressEvent(press)
        super().mouseReleaseEvent(event)
