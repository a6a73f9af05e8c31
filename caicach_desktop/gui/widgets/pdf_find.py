"""Searching in the preview: a bar with the number of places found, the places marked on the pages."""

from PySide6.QtCore import QObject, Slot

from caicach_desktop.gui import icons
from caicach_desktop.gui.forms.ui_pdf_preview import Ui_PdfPreview
from caicach_desktop.gui.keys import bind
from caicach_desktop.gui.widgets.pdf_marks import MarkedPdfView
from caicach_desktop.gui.widgets.pdf_places import show_place
from caicach_desktop.gui.widgets.pdf_search import PdfSearch


class PdfFind(QObject):
    """Works the find bar of a preview; the places found stay marked while the bar is open.

    `current` is which of them is the one shown, from 0; -1 where none is.
    """

    def __init__(self, view: MarkedPdfView, ui: Ui_PdfPreview, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._ui = ui
        self.search = PdfSearch(view.document(), self)
        self.current = -1
        ui.findBar.hide()
        ui.findPreviousButton.setIcon(icons.icon("move-up"))
        ui.findNextButton.setIcon(icons.icon("move-down"))
        ui.findCloseButton.setIcon(icons.icon("close"))
        ui.findButton.clicked.connect(lambda: self.open() if ui.findBar.isHidden() else self.close())
        ui.findCloseButton.clicked.connect(self.close)
        ui.findNextButton.clicked.connect(self.following)
        ui.findPreviousButton.clicked.connect(self.previous)
        ui.findEdit.textChanged.connect(self.again)
        for key, slot in (("Return", self.following), ("Enter", self.following), ("Shift+Return", self.previous)):
            bind(key, ui.findEdit, slot)
        bind("Esc", ui.findBar, self.close, within=True)
        self.search.found.connect(self._counted)

    @Slot()
    def open(self) -> None:
        """Show the bar and let a text be typed."""
        if self._ui.findButton.isEnabled():
            self._ui.findButton.setChecked(True)
            self._ui.findBar.show()
            self._ui.findEdit.setFocus()
            self._ui.findEdit.selectAll()
            self.again()

    @Slot()
    def close(self) -> None:
        """Put the bar away with the marks."""
        self._ui.findButton.setChecked(False)
        self._ui.findBar.hide()
        self.let_go()
        self._view.setFocus()

    def let_go(self) -> None:
        """Stop searching in a document that goes."""
        self.current = -1
        self.search.start("")
        self._view.mark((), -1)

    @Slot()
    def again(self) -> None:
        """Search for what stands in the bar, from the page looked at on."""
        self.let_go()
        if not self._ui.findBar.isHidden():
            self.search.start(self._ui.findEdit.text())
        self._counted()

    @Slot()
    def following(self) -> None:
        """Show the next place, after the last one the first."""
        self._step(1)

    @Slot()
    def previous(self) -> None:
        """Show the place before, before the first one the last."""
        self._step(-1)

    def _step(self, by: int) -> None:
        count = len(self.search.places)
        if count:
            start = self.current if self.current >= 0 else (-1 if by > 0 else 0)
            self._show((start + by) % count)

    def _show(self, place: int) -> None:
        found = self.search.places[place]
        if found.rectangles:
            show_place(self._view, found.page, found.rectangles[0].topLeft())
        self.current = place
        self._tell()

    @Slot()
    def _counted(self) -> None:
        """Places come page by page: the first one at or after the page looked at is shown."""
        if self.current < 0:
            page = self._view.pageNavigator().currentPage()
            places = enumerate(self.search.places)
            place = next((i for i, found in places if found.page >= page), None)
            if place is None and self.search.places and not self.search.searching:
                place = 0
            if place is not None:
                self._show(place)
        self._tell()

    def _tell(self) -> None:
        count = len(self.search.places)
        none = "Không thấy" if self.search.wanted and not self.search.searching else ""
        number = f"{self.current + 1}/{count}" if self.current >= 0 else f"{count} chỗ"
        self._ui.findLabel.setText(number if count else none)
        for button in (self._ui.findNextButton, self._ui.findPreviousButton):
            button.setEnabled(count > 0)
        self._view.mark(self.search.places, self.current)
