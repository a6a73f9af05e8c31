"""Where the pages of a PDF lie in its view: the view itself does not tell, and goes to whole pages only."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSizeF
from PySide6.QtPdfWidgets import QPdfView

POINTS_PER_INCH = 72


def zoom_of(view: QPdfView, page: int) -> float:
    """The zoom a page is shown at; 1 is its size on paper. A fitted page takes it from the room there is."""
    mode = view.zoomMode()
    if mode == QPdfView.ZoomMode.Custom:
        return view.zoomFactor()
    margins, viewport = view.documentMargins(), view.viewport().size()
    full = view.document().pagePointSize(page) * _pixels_per_point(view)
    across = (viewport.width() - margins.left() - margins.right()) / full.width()
    if mode == QPdfView.ZoomMode.FitToWidth:
        return across
    return min(across, (viewport.height() - view.pageSpacing()) / full.height())


def show_place(view: QPdfView, page: int, at: QPointF) -> None:
    """Scroll so that a place on a page, in pt, stands in the upper third of the view, as far as the pages allow."""
    place, viewport = _place_of(view, page, at), view.viewport().size()
    view.verticalScrollBar().setValue(place.y() - viewport.height() // 3)
    across = view.horizontalScrollBar()
    if not across.value() <= place.x() <= across.value() + viewport.width() * 3 // 4:
        across.setValue(place.x() - viewport.width() // 2)


def on_screen(view: QPdfView, page: int, area: QRectF) -> QRect:
    """Where a part of a page, in pt, is seen in the view's viewport, a little larger than its letters."""
    scroll = QPoint(view.horizontalScrollBar().value(), view.verticalScrollBar().value())
    seen = QRect(_place_of(view, page, area.topLeft()), _place_of(view, page, area.bottomRight()))
    return seen.translated(-scroll).adjusted(-1, -2, 1, 2)


def show_top(view: QPdfView, page: int) -> None:
    """Scroll to the top of a page."""
    view.verticalScrollBar().setValue(_place_of(view, page, QPointF()).y() - view.documentMargins().top())


def keep_place(view: QPdfView, share: float) -> None:
    """Scroll to a share (0 to 1) of the document's height, with the pages' middle in the middle of the view."""
    down, across = view.verticalScrollBar(), view.horizontalScrollBar()
    down.setValue(round(share * down.maximum()))
    across.setValue((across.minimum() + across.maximum()) // 2)


def place_share(view: QPdfView) -> float:
    """How far down the document the view stands, 0 to 1."""
    down = view.verticalScrollBar()
    return down.value() / down.maximum() if down.maximum() else 0.0


def _place_of(view: QPdfView, page: int, at: QPointF) -> QPoint:
    """Where a place on a page lies in the whole document, in pixels."""
    sizes = [_size_of(view, number) for number in range(view.document().pageCount())]
    margins = view.documentMargins()
    top = margins.top() + sum(round(size.height()) + view.pageSpacing() for size in sizes[:page])
    widest = max(max(size.width() for size in sizes) + margins.left() + margins.right(), view.viewport().width())
    scale = zoom_of(view, page) * _pixels_per_point(view)
    left = (widest - sizes[page].width()) / 2
    return QPoint(round(left + at.x() * scale), round(top + at.y() * scale))


def _size_of(view: QPdfView, page: int) -> QSizeF:
    return view.document().pagePointSize(page) * (zoom_of(view, page) * _pixels_per_point(view))


def _pixels_per_point(view: QPdfView) -> float:
    return view.screen().logicalDotsPerInch() / POINTS_PER_INCH
