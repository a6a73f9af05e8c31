"""The ways tasks can stand in as charts show them: their order, names and colours; and the legend of a chart."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from caicach_desktop.domain.reporting import STATE_NAMES, TaskState
from caicach_desktop.gui.theme import color, state_color

SWATCH_PX = 11
LINE_GAP_PX = 4


@dataclass(frozen=True, slots=True)
class Ways:
    """What a bar is divided by: the parts in their order, their names and colours; `counted` are the parts that the
    number at the bar's end tells, `pale` those whose numbers stand in dark letters."""

    order: tuple[StrEnum, ...]
    names: Mapping[Any, str]
    colors: Callable[[Any], QColor]
    counted: tuple[StrEnum, ...]
    pale: tuple[StrEnum, ...] = ()

    def of(self, counts: Sequence[Mapping[Any, int]]) -> "Ways":
        """Only the parts that these counts have."""
        return replace(self, order=tuple(way for way in self.order if any(one.get(way) for one in counts)))


def bar_color(state: TaskState) -> QColor:
    """The colour of a state's part of a bar; what has not begun stays pale."""
    return color("grid") if state == TaskState.NOT_STARTED else state_color(state)


# From finished to untouched, so that the filled part of a bar reads from the left.
STATES = Ways(
    (
        TaskState.DONE,
        TaskState.DOING,
        TaskState.DUE_SOON,
        TaskState.LATE,
        TaskState.NOT_STARTED,
        TaskState.IMPOSSIBLE,
    ),
    STATE_NAMES,
    bar_color,
    (TaskState.DONE,),
    (TaskState.NOT_STARTED,),
)


class Legend(QWidget):
    """The names of the colours in a chart, in as many lines as they take."""

    def __init__(self, ways: Ways = STATES, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ways = ways
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(self.width() or 320))

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Not told to the layout as a height that goes with the width: a scroll area around it would then take all that
        # its content would like for what it needs.
        self.setFixedHeight(self.heightForWidth(event.size().width()))
        super().resizeEvent(event)

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() for place in self._places(width)), default=0) + 3

    def _places(self, width: int) -> list[QRect]:
        """A box per part, broken into lines that fit."""
        metrics = self.fontMetrics()
        left, top, places = 0, 1, []
        for way in self._ways.order:
            needed = metrics.horizontalAdvance(self._ways.names[way]) + SWATCH_PX + 18
            if left and left + needed > width:
                left, top = 0, top + metrics.height() + LINE_GAP_PX
            places.append(QRect(left, top, needed, metrics.height()))
            left += needed
        return places

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for way, place in zip(self._ways.order, self._places(self.width()), strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._ways.colors(way))
            painter.drawRoundedRect(QRect(place.left(), place.center().y() - 5, SWATCH_PX, SWATCH_PX), 3, 3)
            painter.setPen(color("muted"))
            painter.drawText(place.adjusted(16, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._ways.names[way])
        painter.end()
