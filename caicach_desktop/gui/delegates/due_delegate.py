"""Paints what is late or nearly due: its text, a line under it where there is one, and how many days it is off."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from caicach_desktop.gui.models.due_model import DAYS_ROLE, UNDER_ROLE, days_text
from caicach_desktop.gui.theme import color

PADDING_PX = 8
INDENT_PX = 18
WEEK_DAYS = 7
Index = QModelIndex | QPersistentModelIndex


class DueDelegate(QStyledItemDelegate):
    """Two lines and a coloured label at the right; what has nothing under it takes one line, a little to the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = 2 if index.data(UNDER_ROLE) else 1
        return QSize(200, lines * option.fontMetrics.height() + (3 * PADDING_PX - 4 if lines > 1 else PADDING_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("selection" if chosen else "hover"))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(0, 1, -1, -1), 5, 5)
        right = option.rect.right() if index.data(DAYS_ROLE) is None else self._paint_label(painter, option, index)
        height, under = option.fontMetrics.height(), index.data(UNDER_ROLE)
        left = option.rect.left() + PADDING_PX + (0 if under else INDENT_PX)
        top = QRect(left, option.rect.top() + (PADDING_PX if under else PADDING_PX // 2), 0, height)
        top.setRight(right - PADDING_PX)
        texts = ((top, index.data(), "text"), (top.translated(0, height + 3), under, "muted"))
        for place, text, name in texts:
            painter.setPen(color(name))
            elided = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, elided)
        painter.restore()

    def _paint_label(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> int:
        """The days off in their colour; returns the label's left edge."""
        days = index.data(DAYS_ROLE)
        text = days_text(days)
        name = "late" if days < 0 else "soon" if days <= WEEK_DAYS else "doing"
        width = option.fontMetrics.horizontalAdvance(text) + 18
        height = option.fontMetrics.height() + 6
        right, middle = option.rect.right() - PADDING_PX, option.rect.center().y()
        place = QRect(right - width, middle - height // 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(f"{name}_soft"))
        painter.drawRoundedRect(place, height / 2, height / 2)
        painter.setPen(color(name))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        return place.left()
