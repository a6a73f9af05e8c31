"""A strip with a warning sign, a sentence and the buttons that answer it; it is in nobody's way."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from caicach_desktop.gui.icons import pixmap
from caicach_desktop.gui.theme import theme_changed

ICON_PX = 20


class NoticeStrip(QFrame):
    """Shown above what it speaks of; the sentence wraps, the buttons stand at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.icon = QLabel()
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 6, 10, 6)
        self._row.setSpacing(10)
        self._row.addWidget(self.icon)
        self._row.addWidget(self.label, 1)
        theme_changed().changed.connect(self._paint_icon)
        self._paint_icon()

    def add_button(self, text: str, tool_tip: str) -> QPushButton:
        """One more button, right of the others."""
        button = QPushButton(text)
        button.setToolTip(tool_tip)
        self._row.addWidget(button)
        return button

    @Slot()
    def _paint_icon(self) -> None:
        self.icon.setPixmap(pixmap("warning", ICON_PX, "soon"))
