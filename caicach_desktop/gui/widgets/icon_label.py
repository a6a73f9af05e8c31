"""An icon as a picture on a page."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from caicach_desktop.gui.icons import icon


class IconLabel(QWidget):
    """Draws an icon in its box; drawn anew at each painting, it follows the theme and the scale by itself."""

    def __init__(self, name: str, size: int, color: str = "accent", parent: QWidget | None = None) -> None:
        """`size` is in logical pixels."""
        super().__init__(parent)
        self._icon = icon(name, color)
        self.setFixedSize(QSize(size, size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._icon.paint(painter, self.rect())
        painter.end()
