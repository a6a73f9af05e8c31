"""A Word file as it is printed, read piece by piece: for the check against the official form, not for its plan."""

from pathlib import Path
from typing import TYPE_CHECKING

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.printed import (
    PrintedFile,
    PrintedParagraph,
    PrintedSection,
    PrintedTable,
)
from caicach_desktop.importers.docx_lists import Lists
from caicach_desktop.importers.package import Package, PartStream, local
from caicach_desktop.importers.sniff import FileKind, kind_of
from caicach_desktop.importers.word_form_look import FormStyles
from caicach_desktop.importers.word_form_pages import Pages
from caicach_desktop.importers.word_form_tables import OpenTable
from caicach_desktop.importers.word_form_text import FormReader, ReadParagraph

if TYPE_CHECKING:
    from lxml.etree import _Element

_TAGS = ("{*}tbl", "{*}tr", "{*}p", "{*}sectPr")
_MAX_PARAGRAPHS = 400_000
_ROWS_KEPT = 8


def read_printed(path: Path, progress: JobProgress = SILENT) -> PrintedFile:
    """A Word file as plain values.

    Raises AppError: FILE_MISSING, FILE_UNREADABLE, FILE_DAMAGED, FILE_ENCRYPTED, FILE_TOO_LARGE, FILE_OLD_WORD,
    FILE_OLD_EXCEL, FORMAT_UNKNOWN (also for readable files that are no Word files).
    """
    if kind_of(path) != FileKind.DOCX:
        raise AppError(ErrorCode.FORMAT_UNKNOWN, path=str(path), suffix=path.suffix, known=".docx")
    with Package(path) as package:
        main = package.main_or("word/document.xml")
        styles = FormStyles(
            package.optional_root(package.part_of_kind(main, "styles") or "word/styles.xml"),
            package.optional_root(package.part_of_kind(main, "theme")),
        )
        lists = Lists(package.optional_root(package.part_of_kind(main, "numbering") or "word/numbering.xml"))
        reader = FormReader(styles, lists)
        pages = Pages(package, main, reader)
        body = _Body(package, reader, pages, progress)
        with package.open(main) as stream:
            body.read(stream)
        return PrintedFile(tuple(body.sections), pages.kept)


class _Body:
    """Walks through the document once; each paragraph and row is let go as soon as it is read."""

    def __init__(self, package: Package, reader: FormReader, pages: Pages, progress: JobProgress) -> None:
        self.sections: list[PrintedSection] = []
        self._package = package
        self._reader = reader
        self._pages = pages
        self._progress = progress
        self._blocks: list[tuple[object, bool]] = []
        self._table: OpenTable | None = None
        self._new_page = True
        self._count = 0

    def read(self, stream: PartStream) -> None:
        """All sections of the main part."""
        depth = 0
        final = None
        for event, element in self._package.events(stream, ("start", "end"), _TAGS):
            name = local(element.tag)
            if depth and name == "p":
                continue
            if event == "start":
                depth += name == "tbl"
                if name == "tbl" and depth == 1 and not _is_inside(element):
                    self._table = OpenTable(element, self._reader)
            elif name == "tbl":
                depth -= 1
                if not depth and not _is_inside(element):
                    self._end_table(element, stream)
            elif name == "tr" and depth == 1 and self._table is not None:
                self._row(element, stream)
            elif name == "p" and not depth and not _is_inside(element):
                self._paragraph(element, stream)
            elif name == "sectPr" and local(element.getparent().tag) == "body":
                final = element
        if final is not None or self._blocks or not self.sections:
            self._end_section(final)

    def _row(self, element: "_Element", stream: PartStream) -> None:
        if self._table is None or _is_inside(element):
            return
        self._table.add(element)
        self._counted(self._table.read_in_row)
        if len(self._table.rows) % _ROWS_KEPT == 0:
            _let_go(element)
            stream.piece_done()

    def _end_table(self, element: "_Element", stream: PartStream) -> None:
        if self._table is not None and self._table.rows:
            self._blocks.append((self._table, self._new_page))
            self._new_page = False
        self._table = None
        _let_go(element)
        stream.piece_done()

    def _paragraph(self, element: "_Element", stream: PartStream) -> None:
        read = self._reader.read(element)
        self._counted(1)
        self._blocks.append((read, self._new_page or bool(read.said.get("new_page"))))
        self._new_page = read.page_break
        for box in read.drawn.boxes:
            for inner in box.iter():
                if local(inner.tag) == "p":
                    self._blocks.append((self._reader.read(inner), False))
                    self._counted(1)
        if read.section is not None:
            self._end_section(read.section)
        _let_go(element)
        stream.piece_done()

    def _counted(self, more: int) -> None:
        before = self._count // 2000
        self._count += more
        if self._count > _MAX_PARAGRAPHS:
            raise self._package.too_large()
        if self._count // 2000 != before:
            self._progress.report(min(10 + before, 70), f"Đang đọc đoạn {self._count}")

    def _end_section(self, element: "_Element | None") -> None:
        self.sections.append(self._pages.section(element, self._blocks, _finished))
        self._blocks = []
        self._new_page = True


def _finished(block: object, width: float, new_page: bool) -> PrintedParagraph | PrintedTable:
    """A block in a text of a width in mm."""
    if isinstance(block, OpenTable):
        return block.printed(width)
    assert isinstance(block, ReadParagraph)
    return block.printed(width, new_page)


def _is_inside(element: "_Element") -> bool:
    """Whether an element stands in a paragraph, that is in a text box hanging on it."""
    return next(element.iterancestors("{*}p"), None) is not None


def _let_go(element: "_Element") -> None:
    """Free what stands before an element and has been read."""
    parent = element.getparent()
    if parent is not None:
        place = parent.index(element)
        if place:
            del parent[:place]
