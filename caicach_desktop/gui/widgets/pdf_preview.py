"""A PDF shown as it will be printed, with its pages, zoom and search; or a sentence where there is none."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QObject, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QShortcut, QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

from caicach_desktop.gui import icons
from caicach_desktop.gui.forms.ui_pdf_preview import Ui_PdfPreview
from caicach_desktop.gui.keys import bind
from caicach_desktop.gui.widgets.pdf_find import PdfFind
from caicach_desktop.gui.widgets.pdf_marks import MarkedPdfView
from caicach_desktop.gui.widgets.pdf_places import keep_place, place_share, show_top, zoom_of

ZOOM_STEP = 1.25
LEAST_ZOOM = 0.2
MOST_ZOOM = 5.0
PAGE_EDIT_PX = 52
_ICONS = {
    "previousButton": "chevron-left", "followingButton": "chevron-right", "findButton": "find",
    "zoomOutButton": "zoom-out", "zoomInButton": "zoom-in", "widthButton": "fit-width", "pageButton": "fit-page",
}  # fmt: skip


class PdfPreview(QWidget):
    """Shows a PDF from its bytes, so that no file stays open; `shown` tells that another one can be seen (or none),
    `sought` that a key is about to be used in it, wherever the keyboard was."""

    shown = Signal()
    sought = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self.ui = Ui_PdfPreview()
        self.ui.setupUi(self)
        self.view = MarkedPdfView(self)
        self.view.setAccessibleName("Bản xem trước")
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setDocument(self.document)
        self.view.viewport().installEventFilter(self)
        self.ui.stack.addWidget(self.view)
        self.finder = PdfFind(self.view, self.ui, self)
        self._keys: list[QShortcut] = []
        self._set_up_bar()
        self._set_up_view()
        self.bind_keys(self)
        self.show_message("")

    def _set_up_bar(self) -> None:
        ui = self.ui
        for name, picture in _ICONS.items():
            getattr(ui, name).setIcon(icons.icon(picture))
        ui.messageLabel.setProperty("muted", True)
        ui.pageEdit.setFixedWidth(PAGE_EDIT_PX)
        ui.pageEdit.editingFinished.connect(self._page_typed)
        bind("Return", ui.pageEdit, self._page_typed)  # else the dialog's own button would be pressed
        bind("Enter", ui.pageEdit, self._page_typed)
        ui.previousButton.clicked.connect(lambda: self.go_to(self.page - 1))
        ui.followingButton.clicked.connect(lambda: self.go_to(self.page + 1))
        ui.zoomOutButton.clicked.connect(self.zoom_out)
        ui.zoomInButton.clicked.connect(self.zoom_in)
        ui.zoomButton.clicked.connect(self.zoom_to)
        ui.widthButton.clicked.connect(self.fit_width)
        ui.pageButton.clicked.connect(self.fit_page)
        self.view.pageNavigator().currentPageChanged.connect(self._show_page)
        self.view.zoomFactorChanged.connect(self._show_zoom)
        self.view.zoomModeChanged.connect(self._show_zoom)

    def _set_up_view(self) -> None:
        """Keys that belong to the pages themselves: elsewhere they move about in fields and lists."""
        bind("PgDown", self.view, lambda: self.go_to(self.page + 1))
        bind("PgUp", self.view, lambda: self.go_to(self.page - 1))
        bind("Home", self.view, lambda: self.go_to(0))
        bind("End", self.view, lambda: self.go_to(self.pages - 1))
        copy = QAction(icons.icon("copy"), "Sao chép chữ của trang này (Ctrl+C)", self.view)
        copy.triggered.connect(self.copy_page)
        bind("Ctrl+C", self.view, self.copy_page)
        self.view.addAction(copy)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def bind_keys(self, owner: QWidget) -> None:
        """Let the keys of the bar work while the keyboard is anywhere in `owner`, such as a whole dialog."""
        keys = {
            "Alt+PgUp": self.ui.previousButton.click, "Alt+PgDown": self.ui.followingButton.click,
            "Ctrl+-": self.zoom_out, "Ctrl++": self.zoom_in, "Ctrl+=": self.zoom_in, "Ctrl+0": self.zoom_to,
            "Ctrl+1": self.fit_width, "Ctrl+2": self.fit_page, "Ctrl+G": self._type_page, "Ctrl+F": self.finder.open,
            "F3": self.finder.following, "Shift+F3": self.finder.previous,
        }  # fmt: skip
        for shortcut in self._keys:
            shortcut.setEnabled(False)  # else both would answer, and Qt lets neither
        self._keys = [bind(key, owner, partial(self._answer, slot), within=True) for key, slot in keys.items()]

    def _answer(self, slot: Callable[[], object]) -> None:
        self.sought.emit()
        slot()

    @property
    def page(self) -> int:
        """The page looked at, from 0."""
        return self.view.pageNavigator().currentPage()

    @property
    def pages(self) -> int:
        """How many pages there are to see; 0 while a sentence is shown."""
        return self.document.pageCount() if self.ui.stack.currentWidget() is self.view else 0

    def show_pdf(self, content: bytes) -> None:
        """Show a PDF; the page looked at stays where the new one has as many."""
        page = self.page
        self.finder.let_go()
        self.document.close()
        self._buffer.close()
        self._buffer.setData(content)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self.ui.stack.setCurrentWidget(self.view)
        self.go_to(min(page, self.pages - 1))
        self._show_zoom()
        self.finder.again()
        self.shown.emit()

    def show_message(self, text: str) -> None:
        """Show a sentence in place of a PDF, which is let go."""
        self.finder.let_go()
        self.document.close()
        self.ui.messageLabel.setText(text)
        self.ui.stack.setCurrentWidget(self.ui.messagePage)
        self._show_page()
        self._show_zoom()
        self.shown.emit()

    def go_to(self, page: int) -> None:
        """Show a page from its top, counted from 0; one that does not exist is passed over."""
        if 0 <= page < self.pages:
            self.view.pageNavigator().jump(page, QPointF(), 0)
            show_top(self.view, page)  # the view itself stays where it is on a page
        self._show_page()

    @Slot()
    def copy_page(self) -> None:
        """Put the text of the page looked at on the clipboard."""
        if self.pages:
            QGuiApplication.clipboard().setText(self.document.getAllText(self.page).text())

    # --- zoom ---------------------------------------------------------------------------------------------------------

    @Slot()
    def zoom_in(self) -> None:
        """Show the pages a step larger."""
        self.zoom_to(self.zoom * ZOOM_STEP)

    @Slot()
    def zoom_out(self) -> None:
        """Show the pages a step smaller."""
        self.zoom_to(self.zoom / ZOOM_STEP)

    def zoom_to(self, factor: float = 1.0) -> None:
        """Show the pages at a zoom; 1 is their size on paper."""
        # A button's `clicked` brings False.
        share = place_share(self.view)
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(max(LEAST_ZOOM, min(MOST_ZOOM, factor or 1.0)))
        keep_place(self.view, share)

    @Slot()
    def fit_width(self) -> None:
        """Zoom so that the page's width is seen, whatever the window's size."""
        self._fit(QPdfView.ZoomMode.FitToWidth)

    @Slot()
    def fit_page(self) -> None:
        """Zoom so that the whole page is seen, whatever the window's size."""
        self._fit(QPdfView.ZoomMode.FitInView)

    def _fit(self, mode: QPdfView.ZoomMode) -> None:
        share = place_share(self.view)
        self.view.setZoomMode(mode)
        keep_place(self.view, share)
        self._show_zoom()  # the button that was pressed again stays down

    @property
    def zoom(self) -> float:
        """The zoom of the page looked at; 1 is its size on paper."""
        return zoom_of(self.view, self.page) if self.pages else self.view.zoomFactor()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        ctrl = Qt.KeyboardModifier.ControlModifier
        if isinstance(event, QWheelEvent) and event.modifiers() & ctrl and event.angleDelta().y():
            self.zoom_in() if event.angleDelta().y() > 0 else self.zoom_out()
            return True
        if event.type() == QEvent.Type.Resize:
            self._show_zoom()
        return super().eventFilter(watched, event)

    # --- the bar follows ----------------------------------------------------------------------------------------------

    @Slot()
    def _show_page(self) -> None:
        ui, pages = self.ui, self.pages
        ui.pageEdit.setText(str(self.page + 1) if pages else "")
        ui.pageLabel.setText(f"/ {pages}" if pages else "")
        ui.pageEdit.setEnabled(pages > 0)
        ui.previousButton.setEnabled(pages > 0 and self.page > 0)
        ui.followingButton.setEnabled(pages > 0 and self.page < pages - 1)
        for button in (ui.zoomOutButton, ui.zoomInButton, ui.zoomButton, ui.widthButton, ui.pageButton, ui.findButton):
            button.setEnabled(pages > 0)

    @Slot()
    def _show_zoom(self) -> None:
        mode = self.view.zoomMode()
        self.ui.widthButton.setChecked(mode == QPdfView.ZoomMode.FitToWidth)
        self.ui.pageButton.setChecked(mode == QPdfView.ZoomMode.FitInView)
        self.ui.zoomButton.setText(f"{self.zoom * 100:.0f}%")

    @Slot()
    def _page_typed(self) -> None:
        """Go to the page whose number was typed, the last one where there are fewer."""
        typed = self.ui.pageEdit.text().strip()
        page = min(max(int(typed), 1), self.pages) - 1 if typed.isdecimal() else self.page
        if page != self.page:
            self.go_to(page)
        self._show_page()

    @Slot()
    def _type_page(self) -> None:
        if self.pages:
            self.ui.pageEdit.setFocus()
            self.ui.pageEdit.selectAll()
