"""Bars of tasks by state, one line per index or agency; every line and every part of it can be clicked."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from caicach_desktop.gui.theme import color
from caicach_desktop.gui.widgets.legend import STATES, Legend, Ways
from caicach_desktop.gui.widgets.picture import offer_picture, picture_of

LINE_PX = 27
BAR_PX = 17
LABEL_SHARE = 0.4
LABEL_MOST_PX = 210
TOTAL_PX = 66
GAP_PX = 8
WHOLE_LINE = -1
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Line(Protocol):
    """What a bar shows: `key` tells whose it is, `counts` how many tasks stand how."""

    @property
    def key(self) -> Any:
        """Whose line it is."""
        ...

    @property
    def label(self) -> str:
        """Its name."""
        ...

    @property
    def counts(self) -> Mapping[Any, int]:
        """How many tasks stand how."""
        ...


class ShareBars(QWidget):
    """Lines of stacked bars; `chosen` tells the line's key and the part clicked on (None: the whole line).

    By keyboard: up and down go through the lines, left and right through the parts of one, Enter chooses. `moved` tells
    where the keyboard is, for a scroll area to follow.
    """

    chosen = Signal(object, object)
    moved = Signal(QRect)

    def __init__(self, title: str = "", ways: Ways = STATES, parent: QWidget | None = None) -> None:
        """`title` is said to screen readers and stands on top of the copied picture."""
        super().__init__(parent)
        self.title = title
        self.ways = ways
        self._lines: Sequence[Line] = ()
        self._current = 0
        self._part = WHOLE_LINE
        self.setAccessibleName(title)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        offer_picture(self, self.picture)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines, in this order."""
        self._lines = lines
        self._current = min(self._current, max(len(lines) - 1, 0))
        self._part = WHOLE_LINE
        self.setMinimumHeight(len(lines) * LINE_PX)
        self.updateGeometry()
        self.update()

    def picture(self) -> QImage:
        """All lines with the title and a legend, for Word."""
        twin = ShareBars(self.title, self.ways)
        twin.show_lines(self._lines)
        return picture_of(self.title, (twin, Legend(self.ways.of([line.counts for line in self._lines]))))

    def sizeHint(self) -> QSize:
        return QSize(320, len(self._lines) * LINE_PX)

    def bar_rect(self, line: int) -> QRect:
        """Where a line's bar is drawn."""
        left = self._label_width() + GAP_PX
        top = line * LINE_PX + (LINE_PX - BAR_PX) // 2
        return QRect(left, top, max(self.width() - left - self._total_width(), 10), BAR_PX)

    def _total_width(self) -> int:
        """The room for the numbers at the bars' ends."""
        widest = max((sum(line.counts.values()) for line in self._lines), default=0)
        return max(TOTAL_PX, self.fontMetrics().horizontalAdvance(f"{widest}/{widest}") + 2 * GAP_PX)

    def parts(self, line: int) -> list[tuple[Any, QRectF]]:
        """The parts of a line's bar with their places; what has no tasks has none."""
        counts = self._lines[line].counts
        total = sum(counts.values())
        bar = QRectF(self.bar_rect(line))
        left, found = bar.left(), []
        for way in self.ways.order:
            if counts.get(way):
                width = bar.width() * counts[way] / total
                found.append((way, QRectF(left, bar.top(), width, bar.height())))
                left += width
        return found

    def line_at(self, place: QPoint) -> tuple[int, Any]:
        """The line at a place (-1: none) and the part of its bar that is there."""
        line = place.y() // LINE_PX
        if not 0 <= line < len(self._lines):
            return -1, None
        return line, next((way for way, rect in self.parts(line) if rect.contains(place)), None)

    def described(self, line: int) -> str:
        """A line in words: its label and how many tasks stand how."""
        share = self._lines[line]
        names = self.ways.names
        counts = [f"{names[way]}: {share.counts[way]}" for way in self.ways.order if share.counts.get(way)]
        return "\n".join([share.label, *counts])

    # --- painting -----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for line in range(len(self._lines)):
            self._paint_line(painter, line)
        painter.end()

    def _paint_line(self, painter: QPainter, line: int) -> None:
        share = self._lines[line]
        whole = QRect(0, line * LINE_PX, self.width(), LINE_PX)
        if self.hasFocus() and line == self._current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent_soft"))
            painter.drawRoundedRect(whole.adjusted(0, 1, 0, -1), 5, 5)
        label = painter.fontMetrics().elidedText(share.label, Qt.TextElideMode.ElideRight, self._label_width() - 6)
        painter.setPen(color("text"))
        painter.drawText(whole.adjusted(4, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, label)
        counted = sum(share.counts.get(way, 0) for way in self.ways.counted)
        painter.setPen(color("muted"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(whole.adjusted(0, 0, -6, 0), right, f"{counted}/{sum(share.counts.values())}")
        self._paint_bar(painter, line)

    def _paint_bar(self, painter: QPainter, line: int) -> None:
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.bar_rect(line)), 4, 4)
        parts = self.parts(line)
        painter.save()
        painter.setClipPath(outline)
        for way, rect in parts:
            painter.fillRect(rect.adjusted(0, 0, -1, 0), self.ways.colors(way))
            text = str(self._lines[line].counts[way])
            if painter.fontMetrics().horizontalAdvance(text) + 6 <= rect.width():
                painter.setPen(color("text" if way in self.ways.pale else "base"))
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()
        if self.hasFocus() and line == self._current and 0 <= self._part < len(parts):
            painter.setPen(QPen(color("text"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(parts[self._part][1].adjusted(0, -1, -1, 1), 4, 4)

    def _label_width(self) -> int:
        return min(int(self.width() * LABEL_SHARE), LABEL_MOST_PX)

    # --- mouse and keyboard -------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            line, _ = self.line_at(event.pos())
            QToolTip.showText(event.globalPos(), self.described(line) if line >= 0 else "", self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.line_at(event.position().toPoint())[0] >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        line, way = self.line_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and line >= 0:
            self._current, self._part = line, WHOLE_LINE
            self.chosen.emit(self._lines[line].key, way)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._lines and key in _ENTER:
            self.chosen.emit(self._lines[self._current].key, self._current_way())
        elif not (self._lines and self._move(key)):
            super().keyPressEvent(event)

    def _move(self, key: Qt.Key) -> bool:
        """Go where a key leads; False where it leads nowhere."""
        last, parts = len(self._lines) - 1, len(self.parts(self._current))
        line, part = {
            Qt.Key.Key_Down: (self._current + 1, WHOLE_LINE),
            Qt.Key.Key_Up: (self._current - 1, WHOLE_LINE),
            Qt.Key.Key_Home: (0, WHOLE_LINE),
            Qt.Key.Key_End: (last, WHOLE_LINE),
            Qt.Key.Key_Right: (self._current, min(self._part + 1, parts - 1)),
            Qt.Key.Key_Left: (self._current, max(self._part - 1, WHOLE_LINE)),
        }.get(key, (-1, WHOLE_LINE))
        if not 0 <= line <= last:
            return False
        self._current, self._part = line, part
        self._name_current()
        self.moved.emit(QRect(0, line * LINE_PX, 1, LINE_PX))
        self.update()
        return True

    def _current_way(self) -> Any:
        parts = self.parts(self._current)
        return parts[self._part][0] if 0 <= self._part < len(parts) else None

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._name_current()
        super().focusInEvent(event)

    def _name_current(self) -> None:
        """Let a screen reader say the line or the part the keyboard is on."""
        if not self._lines:
            return
        line, way = self._lines[self._current], self._current_way()
        said = f"{line.label}, {self.ways.names[way]}: {line.counts[way]}" if way else self.described(self._current)
        self.setAccessibleDescription(said)
