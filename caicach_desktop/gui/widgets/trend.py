"""A small chart of how the shares of finished and overdue tasks went from period to period."""

from collections.abc import Sequence
from enum import StrEnum
from math import ceil

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from caicach_desktop.domain.reporting import period_name
from caicach_desktop.gui.theme import color
from caicach_desktop.gui.widgets.legend import Legend, Ways
from caicach_desktop.gui.widgets.picture import offer_picture, picture_of
from caicach_desktop.services.glance import TrendPoint

HEIGHT_PX = 112
PICTURE_HEIGHT_PX = 220
# Below the lowest points there is room for a number before the names of the periods come.
TOP_PX, SIDE_PX, AXIS_PX, NAME_PX = 20, 48, 36, 20
# The highest share the chart goes up to is one of these: small shares are seen as well as large ones.
TOPS = (0.1, 0.25, 0.5, 1.0)
DOT_PX = 4.5
REACH_PX = 14
LABEL_PX = 16
# Between two texts beside each other.
GAP_PX = 6
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Share(StrEnum):
    """The lines of the chart."""

    DONE = "done"
    LATE = "late"


def _share_color(share: Share) -> QColor:
    return color(share.value)


SHARES = Ways((Share.DONE, Share.LATE), {Share.DONE: "Hoàn thành", Share.LATE: "Quá hạn"}, _share_color, (Share.DONE,))


def counted(point: TrendPoint, share: Share) -> int:
    """How many tasks of a period a line tells."""
    return point.done if share == Share.DONE else point.late


def percent(part: int, whole: int) -> str:
    """A share in words: "27,8%"; "–" of nothing."""
    return f"{100 * part / whole:.1f}".rstrip("0").rstrip(".").replace(".", ",") + "%" if whole else "–"


def short_name(code: str) -> str:
    """A period as it fits under a chart: "Quý III/2026", "6T đầu/2026", "T8/2026"."""
    year, part = code[:4], code[5:]
    if part.startswith("Q"):
        return period_name(code)
    names = {"H1": "6T đầu/", "H2": "6T cuối/", "Y": "Năm "}
    return f"{names.get(part, 'T' + part[1:].lstrip('0') + '/')}{year}"


class TrendChart(QWidget):
    """Two lines over the periods; `chosen` tells a period's code and the line clicked on (None: the whole period).

    By keyboard: left and right go through the periods, up and down between the lines, Enter chooses.
    """

    chosen = Signal(str, object)

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        """`title` is said to screen readers and stands on top of the copied picture."""
        super().__init__(parent)
        self.title = title
        self._points: Sequence[TrendPoint] = ()
        self._current = 0
        self._share: Share | None = None
        self._height = HEIGHT_PX
        self.setAccessibleName(title)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        offer_picture(self, self.picture)

    def show_points(self, points: Sequence[TrendPoint]) -> None:
        """Show these periods, oldest first."""
        self._points = points
        begun = [place for place, point in enumerate(points) if point.total]
        self._current = begun[-1] if begun else 0
        self._share = None
        self.update()

    def picture(self) -> QImage:
        """The chart with its title and legend, for Word."""
        twin = TrendChart(self.title)
        twin._height = PICTURE_HEIGHT_PX
        twin.show_points(self._points)
        return picture_of(self.title, (twin, Legend(SHARES)))

    def sizeHint(self) -> QSize:
        return QSize(320, self._height)

    def dot(self, place: int, share: Share) -> QPointF:
        """Where a period's point of a line is."""
        point = self._points[place]
        part = counted(point, share) / point.total if point.total else 0.0
        room = self.height() - TOP_PX - AXIS_PX
        return QPointF(self._x(place), TOP_PX + room * (1 - part / self._top()))

    def _top(self) -> float:
        """The share at the chart's upper edge."""
        parts = [counted(point, share) / point.total for point in self._points if point.total for share in Share]
        return next(top for top in TOPS if top >= max(parts, default=0.0))

    def _x(self, place: int) -> float:
        step = (self.width() - 2 * SIDE_PX) / max(len(self._points) - 1, 1)
        return SIDE_PX + (step * place if len(self._points) > 1 else (self.width() - 2 * SIDE_PX) / 2)

    def written(self, texts: Sequence[str]) -> range:
        """The periods that have their text written: as many as stand beside each other without touching, the last one
        that has begun among them."""
        widest = max(map(self.fontMetrics().horizontalAdvance, texts), default=0)
        every = ceil((widest + GAP_PX) / max(self._x(1) - self._x(0), 1)) if len(self._points) > 1 else 1
        last = max((place for place, point in enumerate(self._points) if point.total), default=len(self._points) - 1)
        return range(last % every, len(self._points), every)

    def at(self, place: QPoint) -> tuple[int, Share | None]:
        """The period at a place (-1: none that has begun) and the line whose point is near."""
        found = min(range(len(self._points)), key=lambda one: abs(self._x(one) - place.x()), default=-1)
        if found < 0 or not self._points[found].total or abs(self._x(found) - place.x()) > max(SIDE_PX, REACH_PX):
            return -1, None

        def away(share: Share) -> float:
            return (self.dot(found, share) - QPointF(place)).manhattanLength()

        nearest = min(Share, key=away)
        return found, nearest if away(nearest) <= REACH_PX else None

    def described(self, place: int) -> str:
        """A period in words."""
        point = self._points[place]
        if not point.total:
            return f"{point.name}: chưa đến kỳ"
        numbers = ((SHARES.names[share], counted(point, share)) for share in Share)
        lines = (f"{name}: {count}/{point.total} ({percent(count, point.total)})" for name, count in numbers)
        return "\n".join((point.name, *lines))

    # --- painting -----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axis(painter)
        begun = [place for place, point in enumerate(self._points) if point.total]
        numbered = self.written([self._number(place, share) for place in begun for share in Share])
        # What is overdue is dashed and square: told by more than its colour.
        for share, style in ((Share.LATE, Qt.PenStyle.DashLine), (Share.DONE, Qt.PenStyle.SolidLine)):
            painter.setPen(QPen(_share_color(share), 2, style))
            painter.drawPolyline([self.dot(place, share) for place in begun])
            for place in begun:
                self._paint_dot(painter, place, share)
                if place in numbered:
                    self._paint_number(painter, place, share)
        painter.end()

    def _paint_axis(self, painter: QPainter) -> None:
        bottom = self.height() - AXIS_PX
        if self.hasFocus() and self._points:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent_soft"))
            painter.drawRoundedRect(
                QRectF(self._x(self._current) - SIDE_PX + 2, 1, 2 * SIDE_PX - 4, self.height() - 2), 5, 5
            )
        painter.setPen(QPen(color("border"), 1))
        for height in (TOP_PX, (TOP_PX + bottom) / 2, bottom):
            painter.drawLine(QPointF(SIDE_PX / 2, height), QPointF(self.width() - SIDE_PX / 2, height))
        painter.setPen(color("muted"))
        names = [short_name(point.code) for point in self._points]
        for place in self.written(names):
            under = QRectF(self._x(place) - SIDE_PX, self.height() - NAME_PX, 2 * SIDE_PX, NAME_PX)
            painter.drawText(under, Qt.AlignmentFlag.AlignCenter, names[place])

    def _paint_dot(self, painter: QPainter, place: int, share: Share) -> None:
        dot = self.dot(place, share)
        marked = self.hasFocus() and place == self._current and share == self._share
        painter.setPen(QPen(color("text" if marked else "base"), 2 if marked else 1))
        painter.setBrush(_share_color(share))
        size = DOT_PX + 1.5 * marked
        box = QRectF(dot.x() - size, dot.y() - size, 2 * size, 2 * size)
        painter.drawEllipse(box) if share == Share.DONE else painter.drawRect(box)

    def _paint_number(self, painter: QPainter, place: int, share: Share) -> None:
        if share == Share.LATE and not self._points[place].late:
            return  # nothing overdue is nothing to point at
        painter.setPen(_share_color(share))
        painter.drawText(self._label_rect(place, share), Qt.AlignmentFlag.AlignCenter, self._number(place, share))

    def _number(self, place: int, share: Share) -> str:
        point = self._points[place]
        return percent(counted(point, share), point.total)

    def _label_rect(self, place: int, share: Share) -> QRect:
        """Above the point; below it where the other line's point or number is in the way."""
        dot, other = self.dot(place, share), self.dot(place, Share.LATE if share == Share.DONE else Share.DONE)
        near = abs(dot.y() - other.y()) < LABEL_PX + 2 * DOT_PX
        if near and (dot.y() > other.y() or (dot.y() == other.y() and share == Share.LATE)):
            return QRect(round(dot.x()) - SIDE_PX, round(dot.y() + DOT_PX), 2 * SIDE_PX, LABEL_PX)
        return QRect(round(dot.x()) - SIDE_PX, round(dot.y() - DOT_PX) - LABEL_PX - 1, 2 * SIDE_PX, LABEL_PX)

    # --- mouse and keyboard -------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place, _ = self.at(event.pos())
            QToolTip.showText(event.globalPos(), self.described(place) if place >= 0 else "", self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.at(event.position().toPoint())[0] >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place, share = self.at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and place >= 0:
            self._current, self._share = place, share
            self.chosen.emit(self._points[place].code, share)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if step and 0 <= self._current + step < len(self._points):
            self._current += step
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._points:
            self._share = self._next_share(down=event.key() == Qt.Key.Key_Down)
        elif event.key() in _ENTER and self._points and self._points[self._current].total:
            self.chosen.emit(self._points[self._current].code, self._share)
        else:
            super().keyPressEvent(event)
            return
        self._name_current()
        self.update()

    def _next_share(self, down: bool) -> Share | None:
        """The next line in the order whole period, finished, overdue; up goes back."""
        order: tuple[Share | None, ...] = (None, *Share)
        place = order.index(self._share) + (1 if down else -1)
        return order[min(max(place, 0), len(order) - 1)]

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._name_current()
        super().focusInEvent(event)

    def _name_current(self) -> None:
        """Let a screen reader say the period or the point the keyboard is on."""
        if self._points:
            point = self._points[self._current]
            one = f"{point.name}, {SHARES.names[self._share]}: {counted(point, self._share)}" if self._share else ""
            self.setAccessibleDescription(one or self.described(self._current))
