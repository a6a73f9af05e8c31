"""Bars of tasks by state, one line per index or agency; every line and every part of it can be clicked."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from caicach_desktop.domain.reporting import STATE_NAMES, TaskState
from caicach_desktop.gui.theme import color, state_color
from caicach_desktop.services.tasks import ShareLine

# From finished to untouched, so that the filled part of a bar reads from the left.
STATE_ORDER = (
    TaskState.DONE,
    TaskState.DOING,
    TaskState.DUE_SOON,
    TaskState.LATE,
    TaskState.NOT_STARTED,
    TaskState.IMPOSSIBLE,
)
LINE_PX = 30
BAR_PX = 18
LABEL_SHARE = 0.4
LABEL_MOST_PX = 210
TOTAL_PX = 66
GAP_PX = 8


def bar_color(state: TaskState) -> QColor:
    """The colour of a state's part of a bar; what has not begun stays pale."""
    return color("grid") if state == TaskState.NOT_STARTED else state_color(state)


class ShareBars(QWidget):
    """Lines of stacked bars; `chosen` tells the line's key and the state clicked on (None: the whole line)."""

    chosen = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[ShareLine] = ()
        self._current = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_lines(self, lines: Sequence[ShareLine]) -> None:
        """Show these lines, in this order."""
        self._lines = lines
        self._current = min(self._current, max(len(lines) - 1, 0))
        self.setMinimumHeight(len(lines) * LINE_PX)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, len(self._lines) * LINE_PX)

    def bar_rect(self, line: int) -> QRect:
        """Where a line's bar is drawn."""
        left = self._label_width() + GAP_PX
        top = line * LINE_PX + (LINE_PX - BAR_PX) // 2
        return QRect(left, top, max(self.width() - left - TOTAL_PX, 10), BAR_PX)

    def parts(self, line: int) -> list[tuple[TaskState, QRectF]]:
        """The parts of a line's bar with their places; states without tasks have none."""
        counts = self._lines[line].counts
        total = sum(counts.values())
        bar = QRectF(self.bar_rect(line))
        left, found = bar.left(), []
        for state in STATE_ORDER:
            if counts.get(state):
                width = bar.width() * counts[state] / total
                found.append((state, QRectF(left, bar.top(), width, bar.height())))
                left += width
        return found

    def line_at(self, place: QPoint) -> tuple[int, TaskState | None]:
        """The line at a place (-1: none) and the state whose part of the bar is there."""
        line = place.y() // LINE_PX
        if not 0 <= line < len(self._lines):
            return -1, None
        return line, next((state for state, rect in self.parts(line) if rect.contains(place)), None)

    def described(self, line: int) -> str:
        """A line in words: its label and how many tasks are in each state."""
        share = self._lines[line]
        counts = [f"{STATE_NAMES[state]}: {share.counts[state]}" for state in STATE_ORDER if share.counts.get(state)]
        return "\n".join([share.label, *counts])

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
        total = sum(share.counts.values())
        painter.setPen(color("muted"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(whole.adjusted(0, 0, -6, 0), right, f"{share.counts.get(TaskState.DONE, 0)}/{total}")
        self._paint_bar(painter, line)

    def _paint_bar(self, painter: QPainter, line: int) -> None:
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.bar_rect(line)), 4, 4)
        painter.save()
        painter.setClipPath(outline)
        for state, rect in self.parts(line):
            painter.fillRect(rect.adjusted(0, 0, -1, 0), bar_color(state))
            text = str(self._lines[line].counts[state])
            if painter.fontMetrics().horizontalAdvance(text) + 6 <= rect.width():
                painter.setPen(color("text" if state == TaskState.NOT_STARTED else "base"))
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def _label_width(self) -> int:
        return min(int(self.width() * LABEL_SHARE), LABEL_MOST_PX)

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
        line, state = self.line_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and line >= 0:
            self._current = line
            self.chosen.emit(self._lines[line].key, state)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and 0 <= self._current + step < len(self._lines):
            self._current += step
            self._name_current()
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._lines:
            self.chosen.emit(self._lines[self._current].key, None)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._name_current()
        super().focusInEvent(event)

    def _name_current(self) -> None:
        """Let a screen reader say the line the keyboard is on."""
        if self._lines:
            self.setAccessibleDescription(self.described(self._current))


class StateLegend(QWidget):
    """The names of the colours in the bars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(self.width() or 320))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return int(places[-1].bottom()) + 3

    def _places(self, width: int) -> list[QRect]:
        """A box per state, broken into lines that fit."""
        metrics = self.fontMetrics()
        left, top, places = 0, 1, []
        for state in STATE_ORDER:
            needed = 16 + metrics.horizontalAdvance(STATE_NAMES[state]) + 14
            if left and left + needed > width:
                left, top = 0, top + metrics.height() + 3
            places.append(QRect(left, top, needed, metrics.height()))
            left += needed
        return places

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for state, place in zip(STATE_ORDER, self._places(self.width()), strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(bar_color(state))
            painter.drawRoundedRect(QRect(place.left(), place.center().y() - 5, 11, 11), 3, 3)
            painter.setPen(color("muted"))
            painter.drawText(place.adjusted(16, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, STATE_NAMES[state])
        painter.end()
