"""Word documents (.docx, .docm) as paragraphs and tables, read in one pass whatever their length."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from caicach_desktop.domain.draft import Draft
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.importers.docx_lists import Lists
from caicach_desktop.importers.docx_styles import Styles, whole_number
from caicach_desktop.importers.docx_text import ParagraphReader, ReadParagraph
from caicach_desktop.importers.package import Package, PartStream, attribute, local
from caicach_desktop.importers.raw import Merge, RawBlock, RawCell, RawFile, RawParagraph, RawRow, RawTable
from caicach_desktop.importers.recognise import recognise

if TYPE_CHECKING:
    from lxml.etree import _Element

_MM_PER_TWIP = 25.4 / 1440
_MAX_SPAN = 500
_MAX_ROWS = 30_000
_ROWS_KEPT = 8
_MAX_BLOCKS = 100_000
_WRAPPERS = {"body", "sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"}
_NESTED = {"tbl", "tr", "tc"}


def read_docx(path: Path, progress: JobProgress = SILENT) -> Draft:
    """The plan in a Word document; raises AppError as `read_raw` and NO_TABLE_FOUND."""
    raw = read_raw(path, progress)
    progress.report(70, "Đang tìm bảng và dòng")
    return recognise(raw, path)


def read_raw(path: Path, progress: JobProgress = SILENT) -> RawFile:
    """The paragraphs and tables of a Word document.

    Raises AppError: FILE_MISSING, FILE_UNREADABLE, FILE_DAMAGED, FILE_ENCRYPTED, FILE_TOO_LARGE.
    """
    with Package(path) as package:
        main = package.main_part or "word/document.xml"
        if main not in package:
            main = "word/document.xml"
        styles = Styles(
            package.optional_root(package.part_of_kind(main, "styles") or "word/styles.xml"),
            package.optional_root(package.part_of_kind(main, "theme")),
        )
        lists = Lists(package.optional_root(package.part_of_kind(main, "numbering") or "word/numbering.xml"))
        body = _Body(package, ParagraphReader(styles, lists), progress)
        with package.open(main) as stream:
            body.read(stream)
    return RawFile(tuple(body.blocks), path.name, tuple(body.remarks))


class _Body:
    """Walks through the document; each paragraph and row is let go as soon as it is read."""

    def __init__(self, package: Package, reader: ParagraphReader, progress: JobProgress) -> None:
        self.blocks: list[RawBlock] = []
        self.remarks: list[str] = []
        self._package = package
        self._reader = reader
        self._progress = progress
        self._new_page = True
        self._carried = ""
        self._rows: list[RawRow] = []
        self._widths: tuple[float, ...] = ()
        self._table_on_new_page = False

    def read(self, stream: PartStream) -> None:
        """All blocks of the main part. Only tables call for attention while it is parsed; the paragraphs between two
        tables are read when the next one begins."""
        tables = count = 0
        parts = self._package.events(stream, ("start", "end"), ("{*}tbl", "{*}tr", "{*}tblGrid"))
        for event, element in parts:
            name = local(element.tag)
            if event == "start":
                if name == "tbl":
                    tables += 1
                    if tables == 1 and not _is_drawn(element):
                        self._between(element)
                        stream.piece_done()
                        self._start_table()
            elif name == "tbl":
                tables -= 1
                if not tables and not _is_drawn(element):
                    self._end_table()
                    element.clear()
            elif tables == 1 and name == "tr" and not _is_drawn(element):
                count += 1
                self._row(element, count)
                if count % _ROWS_KEPT == 0:
                    _let_go(element)
                    stream.piece_done()
            elif tables == 1 and name == "tblGrid" and not _is_drawn(element):
                self._widths = _grid(element)
        if parts.root is not None:
            self._paragraphs_in(parts.root, frozenset())

    def _between(self, table: "_Element") -> None:
        """Read the paragraphs before a table and let them go."""
        around = [table, *table.iterancestors()]
        self._paragraphs_in(around[-1], frozenset(around))

    def _paragraphs_in(self, parent: "_Element", around: "frozenset[_Element]") -> bool:
        """Read the paragraphs in an element up to the table among `around`; whether that was met."""
        for child in list(parent):
            name = local(child.tag)
            if name == "p":
                self._paragraph(child)
            elif name == "tbl":
                if child in around:
                    return True
            elif name in _WRAPPERS and self._paragraphs_in(child, around):
                return True
            if child not in around:
                parent.remove(child)
        return False

    def _start_table(self) -> None:
        self._rows, self._widths, self._table_on_new_page = [], (), self._new_page
        self._new_page = False

    def _end_table(self) -> None:
        if self._rows:
            self.blocks.append(RawTable(tuple(self._rows), self._widths, new_page=self._table_on_new_page))
        self._rows = []

    def _row(self, element: "_Element", count: int) -> None:
        if count > _MAX_ROWS:
            raise self._package.too_large()
        if count % 200 == 0:
            self._progress.report(min(10 + count // 200, 60), f"Đang đọc dòng {count}")
        row = _read_row(element, self._reader)
        if row is not None:
            self._rows.append(row)

    def _paragraph(self, element: "_Element") -> None:
        read = self._reader.read(element)
        if read.joined:
            self._carried += read.whole
            return
        self._keep(read, self._carried + read.whole)
        self._carried = ""
        for box in read.boxes:
            for paragraph in box.iter():
                if local(paragraph.tag) == "p":
                    inner = self._reader.read(paragraph)
                    self._keep(inner, inner.whole)

    def _keep(self, read: ReadParagraph, text: str) -> None:
        if len(self.blocks) > _MAX_BLOCKS:
            raise self._package.too_large()
        self._new_page = self._new_page or read.page_break
        if text.strip():
            self.blocks.append(
                RawParagraph(text, read.bold, read.italic, read.centred, read.size, new_page=self._new_page)
            )
            self._new_page = False
        self._new_page = self._new_page or read.section_end


def _is_drawn(element: "_Element") -> bool:
    """Whether an element stands in a text box, which belongs to the paragraph it hangs on."""
    return next(element.iterancestors("{*}txbxContent"), None) is not None


def _let_go(row: "_Element") -> None:
    """Free the rows that are read, up to this one."""
    parent = row.getparent()
    if parent is not None:
        del parent[: parent.index(row)]


def _grid(element: "_Element") -> tuple[float, ...]:
    return tuple(whole_number(attribute(column, "w")) * _MM_PER_TWIP for column in element[:_MAX_SPAN])


def _read_row(row: "_Element", reader: ParagraphReader) -> RawRow | None:
    """A row, or None where it was deleted with changes tracked."""
    header, before = False, 0
    for properties in row:
        if local(properties.tag) != "trPr":
            continue
        for child in properties:
            name = local(child.tag)
            if name in ("del", "moveFrom"):
                return None
            if name == "tblHeader":
                header = (attribute(child, "val") or "1") not in ("0", "false", "off")
            elif name == "gridBefore":
                before = _span(attribute(child, "val"), 0)
    cells = [RawCell(span=before)] if before else []
    for cell in _cells(row):
        read, continued = _read_cell(cell, reader)
        if continued and cells:
            last = cells[-1]
            cells[-1] = RawCell(
                last.text, last.bold, last.italic, last.centred, min(last.span + read.span, _MAX_SPAN), last.merge
            )
        else:
            cells.append(read)
    return RawRow(tuple(cells), header)


def _span(text: str | None, default: int = 1) -> int:
    return max(default, min(whole_number(text, default), _MAX_SPAN))


def _cells(parent: "_Element") -> Iterator["_Element"]:
    for child in parent:
        name = local(child.tag)
        if name == "tc":
            yield child
        elif name in _WRAPPERS:
            yield from _cells(child)


def _read_cell(cell: "_Element", reader: ParagraphReader) -> tuple[RawCell, bool]:
    """A cell, and whether it only continues the one to its left (as old files merge cells)."""
    span, merge, beside = 1, Merge.NONE, False
    first = cell[0] if len(cell) else None
    for child in first if first is not None and local(first.tag) == "tcPr" else ():
        name = local(child.tag)
        if name == "gridSpan":
            span = _span(attribute(child, "val"))
        elif name == "vMerge":
            merge = Merge.START if attribute(child, "val") == "restart" else Merge.CONTINUE
        elif name == "hMerge":
            beside = attribute(child, "val") != "restart"
        elif name == "cellDel":
            return RawCell(span=span), False
    if merge == Merge.CONTINUE:
        return RawCell(span=span, merge=merge), beside
    read: list[ReadParagraph] = []
    _collect_paragraphs(cell, reader, read)
    if len(read) == 1:
        only = read[0]
        return RawCell(only.whole, only.bold, only.italic, only.centred and only.letters, span, merge), beside
    written = [paragraph for paragraph in read if paragraph.letters]
    bold = bool(written) and all(paragraph.bold for paragraph in written)
    italic = bool(written) and all(paragraph.italic for paragraph in written)
    centred = bool(written) and all(paragraph.centred for paragraph in written)
    return RawCell(_joined(read), bold, italic, centred, span, merge), beside


def _joined(read: list[ReadParagraph]) -> str:
    """Paragraphs one below the other; one whose end was deleted runs on into the next. A number that an automatic list
    shows before nothing counts only where nothing else stands in the cell."""
    filled = any(paragraph.letters for paragraph in read)
    text, joined = "", True
    for paragraph in read:
        own = paragraph.whole if paragraph.letters or not filled else ""
        text += own if joined else f"\n{own}"
        joined = paragraph.joined
    return text


def _collect_paragraphs(parent: "_Element", reader: ParagraphReader, read: list[ReadParagraph]) -> None:
    """The paragraphs of a cell in order, those of tables and text boxes inside it too."""
    for child in parent:
        name = local(child.tag)
        if name == "p":
            paragraph = reader.read(child)
            read.append(paragraph)
            for box in paragraph.boxes:
                _collect_paragraphs(box, reader, read)
        elif name in _WRAPPERS or name in _NESTED:
            _collect_paragraphs(child, reader, read)
