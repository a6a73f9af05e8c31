"""The pages of a PDF with places marked on them: Qt's own view marks only what its own search finds."""

from collections.abc import Sequence

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtPdfWidgets import QPdfView

from caicach_desktop.gui.widgets.pdf_places import on_screen
from caicach_desktop.gui.widgets.pdf_search import Place

# The paper is white in every theme; what is marked stays black on these.
_MARK = QColor(255, 236, 120)
_CURRENT = QColor(255, 178, 64)


class MarkedPdfView(QPdfView):
    """Shows a document with places marked, one of them as the place looked at."""

    marks: Sequence[Place] = ()
    current = -1

    def mark(self, places: Sequence[Place], current: int) -> None:
        """Mark these places, the one at index `current` apart from the others (-1: none)."""
        self.marks, self.current = places, current
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.marks:
            return
        painter = QPainter(self.viewport())
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for number, place in enumerate(self.marks):
            for rectangle in place.rectangles:
                shown = on_screen(self, place.page, rectangle)
                if shown.intersects(event.rect()):
                    painter.fillRect(shown, _CURRENT if number == self.current else _MARK)
        painter.end()
