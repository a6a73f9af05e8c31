"""A large number with its caption, to be clicked for the list behind it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from caicach_desktop.gui.icons import icon
from caicach_desktop.gui.theme import color

NUMBER_PT = 20
PICTURE_PX = 22
PADDING_PX = 14


class Tile(QPushButton):
    """Shows how many; colour and picture say of what."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._picture = "tasks"
        self._color = "text"
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def dress(self, picture: str, color_name: str) -> None:
        """Choose the icon and the colour (a field name of `Colors`)."""
        self._picture, self._color = picture, color_name

    def set_number(self, number: int) -> None:
        """Show this number."""
        self._number = number
        self.setAccessibleName(f"{number} {self.text()}")
        self.update()

    @property
    def number(self) -> int:
        """The number shown."""
        return self._number

    def sizeHint(self) -> QSize:
        return QSize(150, 66)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = color("accent" if self.hasFocus() else "border")
        painter.setPen(QPen(edge, 1.5 if self.hasFocus() else 1))
        painter.setBrush(color("hover" if self.underMouse() else "base"))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        self._paint_texts(painter)
        right = self.width() - PADDING_PX - PICTURE_PX
        place = QRect(right, PADDING_PX - 3, PICTURE_PX, PICTURE_PX)
        icon(self._picture, self._color).paint(painter, place)
        painter.end()

    def _paint_texts(self, painter: QPainter) -> None:
        inner = self.rect().adjusted(PADDING_PX, 4, -PADDING_PX - 6, -7)
        large = QFont(self.font())
        large.setPointSize(NUMBER_PT)
        large.setWeight(QFont.Weight.DemiBold)
        painter.setFont(large)
        painter.setPen(color(self._color if self._number else "muted"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, str(self._number))
        painter.setFont(self.font())
        painter.setPen(color("muted"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, self._fitting(inner.width()))

    def _fitting(self, width: int) -> str:
        """The caption without as many first words as there is no room for: the last ones tell most."""
        text, metrics = self.text(), self.fontMetrics()
        while " " in text and metrics.horizontalAdvance(text) > width:
            text = text.partition(" ")[2]
        return text
