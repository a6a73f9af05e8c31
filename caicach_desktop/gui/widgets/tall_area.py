"""A part of a dialog that scrolls down where the screen is too low for it: 1366 × 768 pixels at 150 % are 911 × 512."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QScrollArea, QWidget

# Three lines of fields; with less of it in view nobody finds where he is.
LEAST_PX = 120


class TallArea(QScrollArea):
    """Gives its content the room there is, and at least what it cannot do without; it never scrolls sideways.

    Qt's own area would give a content whose texts wrap all the height it would like, and scroll where there was room.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._columns: QBoxLayout | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def stack_where_narrow(self, columns: QBoxLayout) -> None:
        """Put the content's columns one below the other where they do not fit side by side."""
        self._columns = columns
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return self._hint(min(self._least_height(self._content_width()), LEAST_PX))

    def sizeHint(self) -> QSize:
        content = self.widget()
        wished = content.sizeHint() if content is not None else QSize()
        return self._hint(0).expandedTo(wished)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Qt's own area watches its content too, but only for how large it is.
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._fit()
        return super().eventFilter(watched, event)

    @Slot(QWidget, QWidget)
    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Bring what a key or the program put the keyboard into in view; what was clicked is."""
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now is not None and not by_mouse and self.isVisible() and self.isAncestorOf(now):
            self.ensureWidgetVisible(now)

    def _hint(self, height: int) -> QSize:
        return QSize(self._content_width() + self._bar_width(), height)

    def _content_width(self) -> int:
        content = self.widget()
        if self._columns is not None:
            return max(self._column_widths())
        return content.minimumSizeHint().expandedTo(content.minimumSize()).width() if content is not None else 0

    def _column_widths(self) -> list[int]:
        columns = self._columns
        items = (columns.itemAt(at) for at in range(columns.count())) if columns is not None else ()
        return [item.minimumSize().width() for item in items if item is not None]

    def _turn(self, columns: QBoxLayout) -> None:
        """Side by side where the columns fit, whether or not they need the scroll bar."""
        widths = self._column_widths()
        needed = sum(widths) + columns.spacing() * (len(widths) - 1) + self._bar_width()
        beside = needed <= self.maximumViewportSize().width()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if columns.direction() != way:
            columns.setDirection(way)

    def _bar_width(self) -> int:
        return self.verticalScrollBar().sizeHint().width()

    def _least_height(self, width: int) -> int:
        """What the content needs at a width, in logical pixels; its wrapped texts need more where it is narrow."""
        content = self.widget()
        layout = content.layout() if content is not None else None
        if layout is None:
            return content.minimumSizeHint().height() if content is not None else 0
        return layout.totalMinimumHeightForWidth(width) if layout.hasHeightForWidth() else layout.minimumSize().height()

    def _fit(self) -> None:
        """Give the content its size; beside the scroll bar only where the bar is needed."""
        content, room = self.widget(), self.maximumViewportSize()
        if content is None:
            return
        if self._columns is not None:
            self._turn(self._columns)
        if self._least_height(room.width()) > room.height():
            width = room.width() - self._bar_width()
            room = QSize(width, max(self._least_height(width), room.height()))
        content.resize(room)
