"""Documents for the PDF tests, and ways to look at what came out."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pdfplumber

from caicach_desktop.documents.model import (
    Align,
    Block,
    Document,
    DocumentSection,
    Merge,
    Paragraph,
    Style,
    Table,
    TableCell,
    TableColumn,
    TableRow,
)
from caicach_desktop.exporters.pdf_page import Page

HEADINGS = ("STT", "Nội dung", "Nhiệm vụ", "Chủ trì")
WIDTHS = (15.0, 60.0, 120.0, 62.0)
ALIGNS = (Align.CENTER, Align.LEFT, Align.JUSTIFY, Align.CENTER)
COLUMNS = tuple(map(TableColumn, HEADINGS, WIDTHS, ALIGNS))
TITLE = Paragraph("Phụ lục", Style.APPENDIX_NUMBER)


def row(*texts: str) -> TableRow:
    """A plain row."""
    return TableRow(tuple(map(TableCell, texts)))


def heading(text: str) -> TableRow:
    """A group row whose text runs across all columns but the first."""
    return TableRow((TableCell(""), TableCell(text, span=3, align=Align.LEFT)), heading=True)


def block(label: str, others: Sequence[tuple[str, str, str]]) -> list[TableRow]:
    """Rows whose second column is merged under one label."""
    rows = []
    for place, (number, task, lead) in enumerate(others):
        merged = TableCell("", merge=Merge.CONTINUE) if place else TableCell(label, merge=Merge.START)
        rows.append(TableRow((TableCell(number), merged, TableCell(task), TableCell(lead))))
    return rows


def words(prefix: str, count: int) -> str:
    """So many different words, so that each can be found again."""
    return " ".join(f"{prefix}{number}" for number in range(count))


def document(rows: Sequence[TableRow], *before: Block, columns: tuple[TableColumn, ...] = COLUMNS) -> Document:
    """One appendix with a table."""
    section = DocumentSection((*(before or (TITLE,)), Table(columns, tuple(rows), 12.0)), name="Phụ lục")
    return Document("Kế hoạch thử", (section,))


@contextmanager
def opened(path: Path) -> Iterator[Any]:
    """The pages of a file."""
    with pdfplumber.open(path) as pdf:
        yield pdf.pages


def page_words(page: Any) -> list[str]:
    """The words of a page in the order of the file."""
    return [word["text"] for word in page.extract_words(use_text_flow=True)]


def page_parts(path: Path) -> dict[str, str]:
    """Where words, lines and boxes of each page stand, as text: in whole pt, letters by their base line.

    All fonts of the same widths agree on that.
    """
    parts = {}
    with opened(path) as pages:
        for number, page in enumerate(pages, start=1):
            lines = [f"{round(page.width)} x {round(page.height)} pt"]
            for line in page.extract_text_lines(return_chars=True):
                first = line["chars"][0]
                base = page.height - first["matrix"][5]
                lines.append(f"text {line['x0']:.0f} {base:.0f} {first['size']:g} {line['text']}")
            lines += [
                f"{kind} {shape['x0']:.0f} {shape['top']:.0f} {shape['x1']:.0f} {shape['bottom']:.0f}"
                for kind, shapes in (("line", page.lines), ("box", page.rects))
                for shape in shapes
            ]
            parts[f"page{number}.txt"] = "\n".join(lines) + "\n"
    return parts


@dataclass
class Trace:
    """What was set on each page: the words of a line and how deep it stands, in pt from the top."""

    pages: list[list[tuple[str, float]]] = field(default_factory=list)

    def texts(self) -> list[str]:
        """All lines in the order they were set."""
        return [text for page in self.pages for text, _ in page]


@contextmanager
def traced() -> Iterator[Trace]:
    """Notes every line that is set as text while a PDF is written: much quicker than reading the file."""
    trace = Trace()
    begin, set_text = Page.__init__, Page.text

    def noted_begin(page: Page, *args: Any) -> None:
        trace.pages.append([])
        begin(page, *args)

    def noted_text(page: Page, lines: Any, face: Any, size: float, x: float, top: float, *color: str) -> None:
        trace.pages[-1] += [(line.text, top + line.top) for line in lines]
        set_text(page, lines, face, size, x, top, *color)

    with patch.object(Page, "__init__", noted_begin), patch.object(Page, "text", noted_text):
        yield trace
