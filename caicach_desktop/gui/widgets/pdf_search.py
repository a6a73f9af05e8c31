"""Searches the texts of a PDF without regard to marks and capitals, a few pages at a time."""

from dataclasses import dataclass
from time import monotonic

from PySide6.QtCore import QObject, QRectF, QTimer, Signal, Slot
from PySide6.QtPdf import QPdfDocument

from caicach_desktop.domain.text import fold, folded

# How long the pages are read at a stretch, in seconds: the window never waits longer.
_SLICE = 0.02


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text was found: the page from 0, and its rectangles on it in pt, one for each line it runs over."""

    page: int
    rectangles: tuple[QRectF, ...]


@dataclass(frozen=True, slots=True)
class _Folded:
    """The text of a page in its search form, and for each of its letters the place in the page's own text."""

    text: str
    places: list[int]


class PdfSearch(QObject):
    """The places of a text in a document, page by page; `found` tells that there are more, or that all are known."""

    found = Signal()

    def __init__(self, document: QPdfDocument, parent: QObject) -> None:
        super().__init__(parent)
        self.places: list[Place] = []
        self.wanted = ""
        self._document = document
        self._pages: dict[int, _Folded] = {}
        self._next = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        document.statusChanged.connect(self._pages.clear)

    @property
    def searching(self) -> bool:
        """Whether pages are still to be searched."""
        return self._timer.isActive()

    def start(self, text: str) -> None:
        """Search for a text from the first page on; "" stops."""
        self.wanted = folded(text)
        self.places = []
        self._next = 0
        if self.wanted:
            self._timer.start()
        else:
            self._timer.stop()

    @Slot()
    def _go_on(self) -> None:
        end = monotonic() + _SLICE
        while self._next < self._document.pageCount() and monotonic() < end:
            self._search(self._next)
            self._next += 1
        if self._next >= self._document.pageCount():
            self._timer.stop()
        self.found.emit()

    def _search(self, page: int) -> None:
        if page not in self._pages:
            self._pages[page] = _folded(self._document.getAllText(page).text())
        known, size = self._pages[page], len(self.wanted)
        start = known.text.find(self.wanted)
        while start >= 0:
            first, last = known.places[start], known.places[start + size - 1]
            bounds = self._document.getSelectionAtIndex(page, first, last - first + 1).bounds()
            self.places.append(Place(page, tuple(one.boundingRect() for one in bounds)))
            start = known.text.find(self.wanted, start + size)


def _folded(text: str) -> _Folded:
    """The search form of a text; spaces and line ends in a row are one space."""
    letters: list[str] = []
    places: list[int] = []
    spaced = True
    for place, char in enumerate(text):
        bare = " " if char.isspace() else fold(char)
        if bare == " " and spaced:
            continue
        spaced = bare == " " if bare else spaced
        letters.append(bare)
        places += [place] * len(bare)
    return _Folded("".join(letters), places)
