"""Prints a PDF page by page, as its pages are: no second layout, so paper and preview are the same."""

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from caicach_desktop.gui import messages
from caicach_desktop.gui.jobs import progress_dialog

# More than this no office printer shows, and a page at 1200 dpi would take half a gigabyte.
MOST_DPI = 300
POINTS_PER_INCH = 72
NO_PRINTER = "Chưa in được: hãy kiểm tra máy in đã bật và nối với máy này, hoặc chọn máy in khác rồi in lại."


def ask_and_print(document: QPdfDocument, name: str, parent: QWidget, page: int = 0) -> bool:
    """Show the system's print dialog and print the pages chosen there; False when the user thought better of it.

    `page` is the one looked at, from 0, for the choice "current page".
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setPageLayout(_layout_of(document, page))
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle("In")
    dialog.setMinMax(1, document.pageCount())
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintCurrentPage)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    return print_showing_progress(document, printer, parent, page)


def print_showing_progress(document: QPdfDocument, printer: QPrinter, parent: QWidget, page: int = 0) -> bool:
    """Print with a progress window that can stop it; a printer that does not answer becomes a calm message."""
    waiting = progress_dialog(parent, "Đang gửi các trang sang máy in")

    def goes_on(percent: int) -> bool:
        waiting.setValue(percent)
        return not waiting.wasCanceled()

    waiting.show()
    try:
        done = print_pages(document, printer, page, goes_on)
    finally:
        stopped = waiting.wasCanceled()  # closing it counts as cancelling
        waiting.close()
        waiting.deleteLater()
    if not done and not stopped:
        messages.warn(parent, NO_PRINTER)
    return done


def print_pages(
    document: QPdfDocument, printer: QPrinter, current: int = 0, goes_on: Callable[[int], bool] = lambda percent: True
) -> bool:
    """Print the pages the printer was told, each on a sheet lying as the page does; False when that failed or stopped.

    `current` is the page looked at, from 0; `goes_on` is told how far it is (0 to 100) and says whether to go on.
    """
    pages = in_order(pages_to_print(document, printer, current), printer)
    if not pages:
        return False
    printer.setFullPage(True)
    printer.setPageLayout(_layout_of(document, pages[0]))
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for place, page in enumerate(pages):
        if not goes_on(place * 100 // len(pages)):
            printer.abort()
            painter.end()
            return False
        if place:
            printer.setPageLayout(_layout_of(document, page))
            printer.newPage()
        _print_page(document, page, printer, painter)
    return painter.end() and printer.printerState() != QPrinter.PrinterState.Error


def pages_to_print(document: QPdfDocument, printer: QPrinter, current: int = 0) -> list[int]:
    """The pages, from 0, that were chosen in the print dialog; all of them where no range is set."""
    count = document.pageCount()
    if printer.printRange() == QPrinter.PrintRange.CurrentPage:
        return [current]
    ranges = [(part.from_, part.to) for part in printer.pageRanges().toRangeList()]
    if not ranges and printer.fromPage():
        ranges = [(printer.fromPage(), printer.toPage() or count)]
    chosen = [page - 1 for first, last in ranges for page in range(first, min(last, count) + 1)]
    return chosen if ranges else list(range(count))


def in_order(pages: list[int], printer: QPrinter) -> list[int]:
    """The pages as the sheets come out: from the last one on, and several times, where the print dialog says so."""
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        pages = pages[::-1]
    if printer.supportsMultipleCopies():  # it multiplies the sheets itself
        return pages
    copies = printer.copyCount()
    return pages * copies if printer.collateCopies() else [page for page in pages for _ in range(copies)]


def _print_page(document: QPdfDocument, page: int, printer: QPrinter, painter: QPainter) -> None:
    sheet = QSizeF(printer.paperRect(QPrinter.Unit.DevicePixel).size())
    dpi = min(printer.resolution(), MOST_DPI)
    size = document.pagePointSize(page) * (dpi / POINTS_PER_INCH)
    image = document.render(page, QSize(round(size.width()), round(size.height())))
    scaled = QSizeF(size).scaled(sheet, Qt.AspectRatioMode.KeepAspectRatio)
    painter.drawImage(QRectF(0, 0, scaled.width(), scaled.height()), image)


def _layout_of(document: QPdfDocument, page: int) -> QPageLayout:
    size = document.pagePointSize(page)
    lying = size.width() > size.height()
    paper = QPageSize(QSizeF(min(size.width(), size.height()), max(size.width(), size.height())), QPageSize.Unit.Point)
    orientation = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    return QPageLayout(paper, orientation, QMarginsF(0, 0, 0, 0))
