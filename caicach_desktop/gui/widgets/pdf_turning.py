"""Turns a preview to the place where a text begins."""

import re

from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView

from caicach_desktop.gui.widgets.pdf_places import show_place

_WORDS = 7


def turn_to(view: QPdfView, text: str) -> bool:
    """Show the first place that begins as the text does; False where there is none, and nothing is turned."""
    words = text.split()[:_WORDS]
    document = view.document()
    if not words or document.status() != QPdfDocument.Status.Ready:
        return False
    # Lines of a page end elsewhere than those of the text.
    wanted = re.compile(r"\s+".join(map(re.escape, words)))
    for page in range(document.pageCount()):
        found = wanted.search(document.getAllText(page).text())
        if found:
            bounds = document.getSelectionAtIndex(page, found.start(), len(found[0])).bounds()
            if bounds:
                show_place(view, page, bounds[0].boundingRect().topLeft())
            return True
    return False
