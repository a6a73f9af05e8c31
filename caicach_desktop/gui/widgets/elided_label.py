"""A label of one line that gives way: what does not fit ends in "…", and the whole of it is the tool tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QStyleOption, QWidget

LEAST_PX, WORD_PX = 24, 120


class ElidedLabel(QLabel):
    """Holds its whole text for screen readers and tests; only what is painted is cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(LEAST_PX, super().sizeHint().width()), super().minimumSizeHint().height())

    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            int(self.alignment()),
            option.palette,
            self.isEnabled(),
            self._shown(),
            self.foregroundRole(),
        )
        painter.end()

    def _tell(self) -> None:
        self.setToolTip(self.text() if self._shown() != self.text() else "")

    def _shown(self) -> str:
        """The text with as much of it as fits; a few letters of it would say nothing."""
        if self.contentsRect().width() < min(WORD_PX, self.fontMetrics().horizontalAdvance(self.text())):
            return ""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())
