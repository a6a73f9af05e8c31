"""The preview by real keys and wheel: pages, zoom, searching; and what is printed from it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QPageRanges, QPolygonF, QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from caicach_desktop.domain.text import fold
from caicach_desktop.gui import messages, printing
from caicach_desktop.gui.widgets import pdf_marks, pdf_places
from caicach_desktop.gui.widgets.pdf_preview import PdfPreview
from caicach_desktop.services import plans, previewing
from caicach_desktop.services.exporting import Content, ExportOptions
from tests.gui.appendix_table.hands import type_text

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def preview(sample_context, qtbot) -> Iterator[PdfPreview]:
    """The whole sample plan: upright pages, then lying ones."""
    plan_id = plans.list_plans(sample_context.store)[0].id
    content = previewing.document_pdf(sample_context.store, plan_id, ExportOptions(content=Content.WHOLE))
    host = QWidget()
    layout = QVBoxLayout(host)
    made = PdfPreview(host)
    layout.addWidget(made)
    made.bind_keys(host)
    qtbot.addWidget(host)
    host.resize(700, 600)
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    made.show_pdf(content)
    made.view.setFocus()
    yield made
    host.close()


def test_pages_are_walked_by_keys(preview, qtbot):
    pages, view = preview.pages, preview.view
    assert pages >= 5
    assert (preview.ui.pageEdit.text(), preview.ui.pageLabel.text()) == ("1", f"/ {pages}")
    assert not preview.ui.previousButton.isEnabled()
    qtbot.keyClick(view, Key.Key_PageDown)
    qtbot.keyClick(view, Key.Key_PageDown, Mod.AltModifier)
    assert (preview.page, preview.ui.pageEdit.text()) == (2, "3")
    qtbot.keyClick(view, Key.Key_End)
    assert preview.page == pages - 1
    assert not preview.ui.followingButton.isEnabled()
    qtbot.keyClick(view, Key.Key_PageUp)
    assert preview.page == pages - 2
    qtbot.keyClick(view, Key.Key_Home)
    view.verticalScrollBar().setValue(60)
    qtbot.keyClick(view, Key.Key_Home)
    assert (preview.page, view.verticalScrollBar().value()) == (0, 0)
    qtbot.keyClick(view, Key.Key_G, Mod.ControlModifier)
    qtbot.keyClicks(preview.ui.pageEdit, "4")
    qtbot.keyClick(preview.ui.pageEdit, Key.Key_Return)
    assert preview.page == 3
    for typed, page in (("999", pages - 1), ("0", 0), ("ba", 0)):
        preview.ui.pageEdit.selectAll()
        qtbot.keyClicks(preview.ui.pageEdit, typed)
        qtbot.keyClick(preview.ui.pageEdit, Key.Key_Return)
        assert (preview.page, preview.ui.pageEdit.text()) == (page, str(page + 1))


def test_zoom_by_keys_and_wheel(preview, qtbot):
    view = preview.view
    qtbot.keyClick(view, Key.Key_0, Mod.ControlModifier)
    assert (preview.zoom, preview.ui.zoomButton.text()) == (1.0, "100%")
    qtbot.keyClick(view, Key.Key_Plus, Mod.ControlModifier)
    assert (view.zoomFactor(), preview.ui.zoomButton.text()) == (1.25, "125%")
    qtbot.keyClick(view, Key.Key_Minus, Mod.ControlModifier)
    assert view.zoomFactor() == 1.0
    turn(preview, 120, Mod.ControlModifier)
    assert view.zoomFactor() == 1.25
    turn(preview, -120, Mod.NoModifier)
    assert view.zoomFactor() == 1.25
    qtbot.keyClick(view, Key.Key_2, Mod.ControlModifier)
    assert view.zoomMode() == QPdfView.ZoomMode.FitInView
    whole = preview.zoom
    qtbot.keyClick(view, Key.Key_1, Mod.ControlModifier)
    assert (view.zoomMode(), preview.ui.widthButton.isChecked()) == (QPdfView.ZoomMode.FitToWidth, True)
    assert preview.zoom > whole
    qtbot.mouseClick(preview.ui.zoomInButton, Qt.MouseButton.LeftButton)
    assert not preview.ui.widthButton.isChecked()


def test_places_are_where_the_view_puts_them(preview, qtbot):
    """Qt does not tell where its pages lie: what we work out is held against where it goes for a page."""
    view = preview.view
    for key in (Key.Key_1, Key.Key_2, Key.Key_0):
        qtbot.keyClick(view, key, Mod.ControlModifier)
        for page in range(1, preview.pages):
            for one in (0, page):
                view.pageNavigator().jump(one, QPointF(), 0)
            value = view.verticalScrollBar().value()
            if value == view.verticalScrollBar().maximum():
                break
            top = pdf_places._place_of(view, page, QPointF()).y()
            assert abs(top - value) <= page + view.documentMargins().top(), (key, page)


def test_zooming_stays_at_the_place(preview, qtbot):
    preview.go_to(preview.pages - 2)
    page = preview.page
    for _ in range(4):
        qtbot.keyClick(preview.view, Key.Key_Plus, Mod.ControlModifier)
    assert preview.page in (page, page + 1)
    across = preview.view.horizontalScrollBar()
    assert across.value() == across.maximum() // 2 > 0


def turn(preview: PdfPreview, angle: int, modifiers: Qt.KeyboardModifier) -> None:
    """Turn the mouse wheel over the pages."""
    at = QPointF(50, 50)
    event = QWheelEvent(
        at, at, QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(preview.view.viewport(), event)


def find(preview: PdfPreview, text: str, qtbot) -> int:
    """Type a text into the find bar; how many places there are, written with marks or without, over line ends too."""
    qtbot.keyClick(preview.view, Key.Key_F, Mod.ControlModifier)
    assert preview.ui.findEdit.hasFocus()
    preview.ui.findEdit.selectAll()
    type_text(preview.ui.findEdit, text)
    texts = [fold(preview.document.getAllText(page).text()) for page in range(preview.pages)]
    places = sum(one.count(fold(text)) for one in texts)
    qtbot.waitUntil(lambda: not preview.finder.search.searching)
    assert len(preview.finder.search.places) == places
    return places


def in_view(preview: PdfPreview) -> bool:
    """Whether the place the search has come to can be seen."""
    view, found = preview.view, preview.finder.search.places[preview.finder.current]
    top = pdf_places._place_of(view, found.page, found.rectangles[0].topLeft()).y()
    value = view.verticalScrollBar().value()
    return value < top < value + view.viewport().height()


def test_searching_goes_from_place_to_place(preview, qtbot):
    edit, label = preview.ui.findEdit, preview.ui.findLabel
    count = find(preview, "công an", qtbot)
    assert count > 3
    assert label.text() == f"1/{count}"
    first = preview.page
    qtbot.keyClick(edit, Key.Key_F3)
    qtbot.keyClick(edit, Key.Key_Return)
    assert label.text() == f"3/{count}"
    qtbot.keyClick(edit, Key.Key_F3, Mod.ShiftModifier)
    assert label.text() == f"2/{count}"
    for _ in range(2):
        qtbot.keyClick(edit, Key.Key_F3, Mod.ShiftModifier)
    assert label.text() == f"{count}/{count}"
    assert preview.page > first
    for _ in range(count):
        qtbot.keyClick(edit, Key.Key_F3)
        assert in_view(preview), label.text()
    qtbot.keyClick(edit, Key.Key_Escape)
    assert preview.ui.findBar.isHidden()
    assert (preview.finder.search.places, preview.view.hasFocus()) == ([], True)
    assert find(preview, "zzz", qtbot) == 0
    assert label.text() == "Không thấy"
    assert not preview.ui.findNextButton.isEnabled()


def test_marks_and_capitals_make_no_difference(preview, qtbot):
    """The places are those of the letters typed without marks, each marked where it stands on its page."""
    bare = find(preview, "uy ban nhan dan", qtbot)
    places = preview.finder.search.places
    assert bare == find(preview, "ỦY BAN Nhân dân", qtbot) > 3
    for place in places:
        areas = [QPolygonF(one) for one in place.rectangles]
        words = " ".join(preview.document.getSelection(place.page, a[0], a[2]).text() for a in areas)
        assert fold(words) == "uy ban nhan dan"
    assert preview.ui.findLabel.text() == f"1/{bare}"


def test_the_place_looked_at_has_a_colour_of_its_own(preview, qtbot):
    find(preview, "doc lap", qtbot)
    (rectangle,) = preview.finder.search.places[0].rectangles
    seen = pdf_places.on_screen(preview.view, 0, rectangle)

    def colours() -> set[str]:
        picture = preview.view.viewport().grab(seen).toImage()
        return {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in (0, 1)}

    qtbot.waitUntil(lambda: pdf_marks._CURRENT.name() in colours())
    qtbot.keyClick(preview.ui.findEdit, Key.Key_Escape)
    qtbot.waitUntil(lambda: not colours() & {pdf_marks._CURRENT.name(), pdf_marks._MARK.name()})


def test_another_document_is_searched_anew(preview, sample_context, qtbot):
    before = find(preview, "phụ lục", qtbot)
    plan_id = plans.list_plans(sample_context.store)[0].id
    preview.show_pdf(previewing.text_pdf(sample_context.store, plan_id))
    qtbot.waitUntil(lambda: 0 < len(preview.finder.search.places) < before)
    preview.show_message("Đang dựng…")
    assert (preview.pages, preview.ui.pageEdit.isEnabled(), preview.ui.findButton.isEnabled()) == (0, False, False)


def test_the_text_of_a_page_can_be_copied(preview, qtbot):
    qtbot.keyClick(preview.view, Key.Key_C, Mod.ControlModifier)
    assert "Độc lập - Tự do - Hạnh phúc" in QGuiApplication.clipboard().text()


# --- printing ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def printer(tmp_path) -> QPrinter:
    """A printer that writes a PDF, coarse enough to be quick."""
    made = QPrinter()
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "in.pdf"))
    made.setResolution(60)
    return made


def sheets(printer: QPrinter) -> list[tuple[int, int]]:
    """The sizes of what was printed, in tens of points."""
    printed = QPdfDocument()
    assert printed.load(printer.outputFileName()) == QPdfDocument.Error.None_
    sizes = [printed.pagePointSize(page) for page in range(printed.pageCount())]
    return [(round(size.width() / 10), round(size.height() / 10)) for size in sizes]


def test_every_sheet_lies_as_its_page(preview, printer):
    document = preview.document
    assert printing.print_pages(document, printer)
    lying = [document.pagePointSize(page).width() > 600 for page in range(document.pageCount())]
    assert (lying[0], lying[-1]) == (False, True)
    assert sheets(printer) == [(84, 60) if one else (60, 84) for one in lying]


def test_nothing_of_a_page_is_cut(preview, printer):
    """The ink of sheet and page begins and ends at the same places, and nowhere at the edge."""
    last = preview.pages - 1
    printer.setResolution(100)
    printer.setFromTo(last, last)
    printing.print_pages(preview.document, printer)
    printed = QPdfDocument()
    printed.load(printer.outputFileName())
    found = [ink(printed, 0), ink(preview.document, last - 1)]
    assert all(abs(a - b) <= 3 for a, b in zip(*found, strict=True)), found
    assert found[0][0] > 20


def ink(document: QPdfDocument, page: int) -> tuple[int, int, int, int]:
    """Where the dark parts of a page begin and end, in points."""
    size = document.pagePointSize(page).toSize()
    picture = document.render(page, size)
    dark = [
        (x, y)
        for y in range(picture.height())
        for x in range(picture.width())
        if picture.pixelColor(x, y).alpha() > 100 and picture.pixelColor(x, y).lightness() < 140
    ]
    columns, rows = [x for x, _ in dark], [y for _, y in dark]
    return min(columns), min(rows), max(columns), max(rows)


def test_ranges_current_page_and_copies(preview, printer, monkeypatch):
    document = preview.document
    printer.setPageRanges(QPageRanges.fromString("1-2,4"))
    assert printing.pages_to_print(document, printer) == [0, 1, 3]
    printer.setPrintRange(QPrinter.PrintRange.CurrentPage)
    assert printing.pages_to_print(document, printer, 2) == [2]
    assert not printer.supportsMultipleCopies()
    printer.setCopyCount(3)
    assert printing.print_pages(document, printer, 2)
    assert len(sheets(printer)) == 3


def test_the_last_page_first_and_copies_page_by_page_where_that_was_chosen(preview, printer):
    printer.setPageRanges(QPageRanges.fromString("1-3"))
    printer.setCopyCount(2)
    assert printing.in_order([0, 1, 2], printer) == [0, 1, 2, 0, 1, 2]
    printer.setCollateCopies(False)
    assert printing.in_order([0, 1, 2], printer) == [0, 0, 1, 1, 2, 2]
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert printing.in_order([0, 1, 2], printer) == [2, 2, 1, 1, 0, 0]
    printer.setPageRanges(QPageRanges.fromString(f"1,{preview.pages}"))
    printer.setCopyCount(1)
    assert printing.print_pages(preview.document, printer)
    assert sheets(printer) == [(84, 60), (60, 84)]


def test_printing_can_be_stopped(preview, printer):
    assert not printing.print_pages(preview.document, printer, goes_on=lambda percent: percent < 50)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_answer_is_told(preview, printer, tmp_path):
    printer.setOutputFileName(str(tmp_path / "khong" / "co" / "in.pdf"))
    assert not printing.print_showing_progress(preview.document, printer, preview)
    assert messages.shown[-1].text == printing.NO_PRINTER
