"""A strip with a sign, a sentence and the buttons that answer it; it is in nobody's way."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from caicach_desktop.gui.icons import pixmap
from caicach_desktop.gui.theme import theme_changed

ICON_PX = 20
# With less room beside the buttons the sentence would be a column of single words.
LEAST_SENTENCE_PX = 300
_ABOVE, _BESIDE = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


class NoticeStrip(QFrame):
    """Shown above what it speaks of; the sentence wraps, the buttons stand at the right, or below where it is narrow.

    `picture` is an icon and its colour.
    """

    def __init__(self, parent: QWidget | None = None, picture: tuple[str, str] = ("warning", "soon")) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._picture = picture
        self.icon = QLabel()
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._box = QBoxLayout(_BESIDE, self)
        self._box.setContentsMargins(14, 6, 10, 6)
        self._box.setSpacing(10)
        said, self._buttons = QHBoxLayout(), QHBoxLayout()
        for row in (said, self._buttons):
            row.setSpacing(10)
        said.addWidget(self.icon)
        said.addWidget(self.label, 1)
        self._box.addLayout(said, 1)
        self._box.addLayout(self._buttons)
        theme_changed().changed.connect(self._paint_icon)
        self._paint_icon()

    def add_button(self, text: str, tool_tip: str) -> QPushButton:
        """One more button, right of the others."""
        button = QPushButton(text)
        button.setToolTip(tool_tip)
        self._buttons.addWidget(button)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        least = ICON_PX + LEAST_SENTENCE_PX + self._buttons.sizeHint().width()
        beside = event.size().width() >= least
        self._box.setDirection(_BESIDE if beside else _ABOVE)
        self._box.setAlignment(self._buttons, Qt.AlignmentFlag(0) if beside else Qt.AlignmentFlag.AlignRight)

    @Slot()
    def _paint_icon(self) -> None:
        self.icon.setPixmap(pixmap(self._picture[0], ICON_PX, self._picture[1]))


def put_on_top(strip: NoticeStrip, body: QVBoxLayout) -> QWidget:
    """Show a strip above the pages, with the room they have; returns the room, to be hidden with the strip: a bare
    layout would keep its margins."""
    room = QWidget(body.parentWidget())
    row = QHBoxLayout(room)
    row.setContentsMargins(20, 12, 20, 8)
    row.addWidget(strip)
    body.insertWidget(0, room)
    return room
