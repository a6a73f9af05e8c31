"""The pages of a PDF one after the other: their size, the room on the page at hand, page numbers by section."""

from typing import TYPE_CHECKING

from caicach_desktop.documents.form import Form
from caicach_desktop.documents.model import Align
from caicach_desktop.domain.units import PT_PER_MM, in_twentieths
from caicach_desktop.exporters.pdf_fonts import Face, FaceKey, Family
from caicach_desktop.exporters.pdf_page import Inks, Page
from caicach_desktop.exporters.pdf_text import Setting, plain, set_lines

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

# Rounding must never push the last line of a page over.
EPSILON = 0.01


class Sheets:
    """The paper a document is written on; lengths in pt, y downwards from the top edge of the page at hand."""

    def __init__(self, canvas: "Canvas", form: Form, family: Family) -> None:
        self.form = form
        self.family = family
        self.page: Page
        self.pages = 0
        self._canvas = canvas
        self._inks = Inks(canvas._doc)
        self._number = 0
        # The file is not asked again on every page whether it has changed.
        self._faces: dict[FaceKey, Face] = {}

    def begin_section(self, landscape: bool, name: str) -> None:
        """Begin pages of a size, numbered from the form's first number, with an entry in the file's contents list."""
        form, margins = self.form, self.form.margins(landscape)
        self.width, self.height = (length * PT_PER_MM for length in form.page_size(landscape))
        # As high as in Word, which reckons in twentieths: a row that just fits there is to fit here.
        self.top = margins.top * PT_PER_MM
        self.bottom = (
            self.top + in_twentieths(self.height) - sum(map(in_twentieths, (self.top, margins.bottom * PT_PER_MM)))
        )
        self.left, self.right = margins.left * PT_PER_MM, self.width - margins.right * PT_PER_MM
        self._canvas.setPageSize((self.width, self.height))
        self._number = form.page_number.start - 1
        self._begin_page()
        if name:
            key = f"page-{self.pages}"
            self._canvas.bookmarkPage(key)
            self._canvas.addOutlineEntry(plain(name), key)

    def next_page(self) -> None:
        """Hand over the page at hand and begin another of the same section."""
        self.end_page()
        self._begin_page()

    def end_page(self) -> None:
        """Hand over the page at hand."""
        self._canvas.addLiteral(self.page.finished(self.form.table.border))
        self._canvas.showPage()

    def face(self, bold: bool = False, italic: bool = False, capitals: bool = False) -> Face:
        """A face of the document's family."""
        key = FaceKey(bold, italic, capitals)
        if key not in self._faces:
            self._faces[key] = self.family.face(key)
        return self._faces[key]

    @property
    def room(self) -> float:
        """The height still free on the page at hand."""
        return self.bottom - self.y + EPSILON

    @property
    def fresh(self) -> bool:
        """Whether nothing stands on the page at hand yet."""
        return self.y == self.top

    def _begin_page(self) -> None:
        self.page = Page(self._inks, self.height)
        self.pages += 1
        self.y = self.top
        self._number += 1
        rule = self.form.page_number
        if self._number > rule.start or rule.first_page:
            setting = Setting(self.face(rule.bold, rule.italic), rule.size, self.right - self.left, Align.CENTER)
            lines = set_lines(str(self._number), setting)
            self.page.text(lines, setting.face, rule.size, self.left, rule.distance * PT_PER_MM)
