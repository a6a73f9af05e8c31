"""How a task's state and its percent are drawn: icon, colour and word together, and a thin bar under the figure."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from caicach_desktop.domain.reporting import TaskState
from caicach_desktop.gui.icons import state_icon
from caicach_desktop.gui.models.task_model import PERCENT_ROLE, STATE_ROLE
from caicach_desktop.gui.theme import color, state_color

Index = QModelIndex | QPersistentModelIndex
ICON_PX = 18
BAR_PX = 4


class StateDelegate(QStyledItemDelegate):
    """Puts the state's icon before its word and gives both the state's colour: colour alone never has to tell it."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        state = index.data(STATE_ROLE)
        if state:
            state = TaskState(state)
            _paint_text(option, state)
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.icon = state_icon(state)
            option.decorationSize = QSize(ICON_PX, ICON_PX)


class DueDayDelegate(QStyledItemDelegate):
    """Gives the due day the colour of its task's state while that asks for attention."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        state = index.data(STATE_ROLE)
        if state in (TaskState.LATE, TaskState.DUE_SOON):
            _paint_text(option, TaskState(state))


class PercentDelegate(QStyledItemDelegate):
    """Draws a thin bar under the percent; where none was reported it draws nothing, since empty is not zero."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        percent, state = index.data(PERCENT_ROLE), index.data(STATE_ROLE)
        if percent is None:
            return
        width = option.rect.width() - 16
        top = option.rect.center().y() + option.fontMetrics.height() / 2 + 2
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        reached = state_color(TaskState(state)) if state else color("accent")
        for share, fill in ((1.0, color("border")), (percent / 100, reached)):
            painter.setBrush(fill)
            painter.drawRoundedRect(QRectF(option.rect.left() + 8, top, width * share, BAR_PX), BAR_PX / 2, BAR_PX / 2)
        painter.restore()


def _paint_text(option: QStyleOptionViewItem, state: TaskState) -> None:
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
        option.palette.setColor(role, state_color(state))
