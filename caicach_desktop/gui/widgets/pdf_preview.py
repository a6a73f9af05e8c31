"""A PDF shown as it will be printed, with its pages and zoom; or a sentence where there is none."""

from PySide6.QtCore import QBuffer, QIODevice, QPointF, Signal, Slot
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

from caicach_desktop.gui import icons
from caicach_desktop.gui.forms.ui_pdf_preview import Ui_PdfPreview

ZOOM_STEP = 1.25
LEAST_ZOOM = 0.2
MOST_ZOOM = 5.0


class PdfPreview(QWidget):
    """Shows a PDF from its bytes, so that no file stays open; `shown` tells that another one can be seen (or none)."""

    shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self.ui = Ui_PdfPreview()
        self.ui.setupUi(self)
        self.view = QPdfView(self)
        self.view.setAccessibleName("Bản xem trước")
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setDocument(self.document)
        self.ui.stack.addWidget(self.view)
        self._set_up_bar()
        self.show_message("")

    def _set_up_bar(self) -> None:
        ui = self.ui
        ui.previousButton.setIcon(icons.icon("chevron-left"))
        ui.followingButton.setIcon(icons.icon("chevron-right"))
        ui.zoomOutButton.setIcon(icons.icon("zoom-out"))
        ui.zoomInButton.setIcon(icons.icon("zoom-in"))
        ui.messageLabel.setProperty("muted", True)
        ui.previousButton.clicked.connect(lambda: self.go_to(self.page - 1))
        ui.followingButton.clicked.connect(lambda: self.go_to(self.page + 1))
        ui.zoomOutButton.clicked.connect(lambda: self._zoom(1 / ZOOM_STEP))
        ui.zoomInButton.clicked.connect(lambda: self._zoom(ZOOM_STEP))
        ui.widthButton.clicked.connect(lambda: self.fit(QPdfView.ZoomMode.FitToWidth))
        ui.pageButton.clicked.connect(lambda: self.fit(QPdfView.ZoomMode.FitInView))
        self.view.pageNavigator().currentPageChanged.connect(self._show_page)

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
        self.document.close()
        self._buffer.close()
        self._buffer.setData(content)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self.ui.stack.setCurrentWidget(self.view)
        self.fit(self.view.zoomMode())
        self.go_to(min(page, self.pages - 1))
        self.shown.emit()

    def show_message(self, text: str) -> None:
        """Show a sentence in place of a PDF, which is let go."""
        self.document.close()
        self.ui.messageLabel.setText(text)
        self.ui.stack.setCurrentWidget(self.ui.messagePage)
        self._show_page()
        self.shown.emit()

    def go_to(self, page: int) -> None:
        """Show a page, from 0; one that does not exist is passed over."""
        if 0 <= page < self.pages:
            self.view.pageNavigator().jump(page, QPointF(), 0)
        self._show_page()

    def fit(self, mode: QPdfView.ZoomMode) -> None:
        """Zoom so that the page's width, or the whole page, is seen, whatever the window's size."""
        self.view.setZoomMode(mode)
        self.ui.widthButton.setChecked(mode == QPdfView.ZoomMode.FitToWidth)
        self.ui.pageButton.setChecked(mode == QPdfView.ZoomMode.FitInView)

    def _zoom(self, by: float) -> None:
        factor = self._factor() * by
        self.fit(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(max(LEAST_ZOOM, min(MOST_ZOOM, factor)))

    def _factor(self) -> float:
        """The zoom in use; a fitted page does not tell its own, so it is worked out from the width it takes."""
        if self.view.zoomMode() == QPdfView.ZoomMode.Custom or not self.pages:
            return self.view.zoomFactor()
        size = self.document.pagePointSize(self.page)
        across = self.view.viewport().width() / (size.width() * self.view.logicalDpiX() / 72)
        down = self.view.viewport().height() / (size.height() * self.view.logicalDpiY() / 72)
        return across if self.view.zoomMode() == QPdfView.ZoomMode.FitToWidth else min(across, down)

    @Slot()
    def _show_page(self) -> None:
        ui, pages = self.ui, self.pages
        ui.pageLabel.setText(f"Trang {self.page + 1}/{pages}" if pages else "")
        ui.previousButton.setEnabled(pages > 0 and self.page > 0)
        ui.followingButton.setEnabled(pages > 0 and self.page < pages - 1)
        for button in (ui.zoomOutButton, ui.zoomInButton, ui.widthButton, ui.pageButton):
            button.setEnabled(pages > 0)
