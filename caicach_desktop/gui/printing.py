"""Prints a PDF page by page, as its pages are: no second layout, so paper and preview are the same."""

from PySide6.QtCore import QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

# More than this no office printer shows, and a page at 1200 dpi would take half a gigabyte.
MOST_DPI = 300
POINTS_PER_INCH = 72


def ask_and_print(document: QPdfDocument, name: str, parent: QWidget) -> bool:
    """Show the system's print dialog and print the pages chosen there; False when the user thought better of it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    printer.setPageLayout(_layout_of(document, 0))
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle("In")
    dialog.setMinMax(1, document.pageCount())
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    print_pages(document, printer)
    return True


def print_pages(document: QPdfDocument, printer: QPrinter) -> None:
    """Print the printer's page range (all pages where none is set), each on a sheet lying as the page does."""
    first = max(printer.fromPage(), 1)
    last = printer.toPage() or document.pageCount()
    printer.setFullPage(True)
    printer.setPageLayout(_layout_of(document, first - 1))
    painter = QPainter(printer)
    for page in range(first - 1, min(last, document.pageCount())):
        if page > first - 1:
            printer.setPageLayout(_layout_of(document, page))
            printer.newPage()
        _print_page(document, page, printer, painter)
    painter.end()


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
