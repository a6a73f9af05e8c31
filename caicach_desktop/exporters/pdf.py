"""The PDF exporter: one Document in, one file out, set by the official form with our own table layout."""

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Set
from pathlib import Path
from typing import TYPE_CHECKING

from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.model import Document, DocumentSection, Drawing, Paragraph, Table
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.exporters import CREATOR
from caicach_desktop.exporters.atomic import replacing
from caicach_desktop.exporters.blocks import all_blocks, refuse_empty
from caicach_desktop.exporters.pdf_flow import Flow
from caicach_desktop.exporters.pdf_fonts import FaceKey, Family, find_family
from caicach_desktop.exporters.pdf_sheets import Sheets
from caicach_desktop.exporters.pdf_text import plain
from caicach_desktop.exporters.picture import drawing_characters

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_ROWS_PER_REPORT = 50
# Setting the pages is most of the work; the rest is embedding the fonts and writing the file.
_PAGES_SHARE = 90


def write_pdf(document: Document, path: Path, progress: JobProgress = SILENT) -> None:
    """Write the document as a PDF file, its fonts embedded, its text as typed and in reading order.

    Every character is checked against the fonts before anything is written. Raises AppError: NOTHING_TO_EXPORT,
    FONT_MISSING, FONT_LACKS, the faults of `replacing`, and Cancelled; then the file at `path` stays as it was.
    """
    refuse_empty(document)
    progress.report(0, "Đang kiểm tra phông chữ")
    family = find_family(_characters(document))
    canvas = _canvas(document, family)
    writer = _Writer(Sheets(canvas, official_form(), family), document, progress)
    with replacing(path) as part:
        for section in document.sections:
            writer.write(section)
        progress.report(_PAGES_SHARE, "Đang ghi tệp")
        part.write_bytes(canvas.getpdfdata())
        # The last moment to cancel: after it the new file takes the old one's place.
        progress.report(100)


def _canvas(document: Document, family: Family) -> "Canvas":
    """An empty file with its properties; its first font is ours, so that none is named that is not embedded."""
    from reportlab import rl_config
    from reportlab.pdfgen.canvas import Canvas

    # Pages as bytes, not spelled out in ASCII: a fifth smaller, and a third of the time saved.
    rl_config.useA85 = 0
    first_font = family.face(FaceKey()).register()
    canvas = Canvas("", initialFontName=first_font, lang=official_form().language, pdfVersion=(1, 4))
    canvas.setTitle(plain(document.title))
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator(CREATOR)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


class _Writer:
    """Puts sections on sheets, block by block, and tells how far it is."""

    def __init__(self, sheets: Sheets, document: Document, progress: JobProgress) -> None:
        self._sheets = sheets
        self._progress = progress
        self._rows_done = 0
        blocks = [block for section in document.sections for block in section.blocks]
        self._rows = sum(len(block.rows) for block in blocks if isinstance(block, Table))

    def write(self, section: DocumentSection) -> None:
        """Write a section, from a new page on."""
        self._sheets.begin_section(section.landscape, section.name)
        Flow(self._sheets, self._row_done).write(section.blocks)
        self._sheets.end_page()

    def _row_done(self) -> None:
        self._rows_done += 1
        if self._rows_done % _ROWS_PER_REPORT == 0:
            self._progress.report(_PAGES_SHARE * self._rows_done // self._rows, f"Đang dàn trang {self._sheets.pages}")


def _characters(document: Document) -> dict[FaceKey, Set[str]]:
    """Every character of the document, by the face it is to be set in."""
    found = _collected(document, str)
    if any(unicodedata.combining(char) for characters in found.values() for char in characters):
        # Marks typed apart from their letters: only whole texts tell what they are drawn as.
        found = _collected(document, plain)
    return {key: set(plain("".join(sorted(characters)))) - {"\n"} for key, characters in found.items()}


def _collected(document: Document, seen: Callable[[str], str]) -> dict[FaceKey, set[str]]:
    form = official_form()
    found: dict[FaceKey, set[str]] = defaultdict(set)
    number = form.page_number
    found[FaceKey(number.bold, number.italic)].update("0123456789")
    for block in all_blocks(document):
        if isinstance(block, Paragraph):
            style = form.styles[block.style]
            found[FaceKey(style.bold, style.italic, style.capitals)].update(seen(block.text))
        elif isinstance(block, Table):
            _collect(block, found[FaceKey()], found[FaceKey(bold=True)], seen)
        elif isinstance(block, Drawing):
            for key, characters in drawing_characters(block).items():
                found[key].update(characters)
    return found


def _collect(table: Table, regular: set[str], bold: set[str], seen: Callable[[str], str]) -> None:
    """Add the characters of a table's cells; header and headings are bold."""
    for column in table.columns:
        bold.update(seen(column.heading))
    for row in table.rows:
        wanted = bold if row.heading else regular
        for cell in row.cells:
            wanted.update(seen(cell.text))
