"""Word documents (.docx, .docm) as paragraphs and tables, read in one pass whatever their length."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from caicach_desktop.domain.draft import Draft
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.importers.docx_aside import left_out_remarks, read_aside
from caicach_desktop.importers.docx_lists import Lists
from caicach_desktop.importers.docx_plain import PlainRows, set_aside
from caicach_desktop.importers.docx_rows import WRAPPERS, RowReader
from caicach_desktop.importers.docx_styles import MAX_SPAN, MM_PER_TWIP, Styles, whole_number
from caicach_desktop.importers.docx_text import ParagraphReader, ReadParagraph
from caicach_desktop.importers.package import MAX_WHOLE, Package, Walk, attribute, local, tree_of
from caicach_desktop.importers.raw import RawBlock, RawFile, RawParagraph, RawRow, RawTable
from caicach_desktop.importers.recognise import recognise

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

# What calls for attention while a part is gone through, and what is then read by itself.
_CALLING = ("{*}tbl", "{*}tr", "{*}tblGrid")
_CLOSED = ("{*}tr", "{*}p")
_MAX_ROWS = 30_000
_ROWS_KEPT = 8
_MAX_BLOCKS = 100_000


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
        main = package.main_or("word/document.xml")
        styles = Styles(
            package.optional_root(package.part_of_kind(main, "styles") or "word/styles.xml"),
            package.optional_root(package.part_of_kind(main, "theme")),
        )
        numbering = package.optional_root(package.part_of_kind(main, "numbering") or "word/numbering.xml")

        def new_body(plain: PlainRows | None) -> _Body:
            return _Body(package, ParagraphReader(styles, Lists(numbering)), progress, plain)

        with package.open(main) as stream:
            body = _read_whole(stream.whole(), new_body) if stream.size <= MAX_WHOLE else None
            if body is None:
                body = new_body(None)
                body.read(package.events(stream, ("start", "end"), _CALLING), stream.piece_done)
        beside = ParagraphReader(styles, Lists(numbering))
        aside = read_aside(package, main, beside)
    remarks = (*left_out_remarks(body.reader, beside), *aside.remarks)
    return RawFile(tuple(body.blocks), path.name, remarks, aside.heads)


def _read_whole(data: bytes, new_body: "Callable[[PlainRows | None], _Body]") -> "_Body":
    """The blocks of a part that is not too large for a tree; raises what lxml raises."""
    from lxml.etree import LxmlError

    plain = set_aside(data)
    if plain is not None:
        try:
            body = new_body(plain)
            body.read(Walk(tree_of(plain.left), _CALLING, _CLOSED))
            if plain.all_taken:
                return body
        except LxmlError:
            pass  # broken, or unlike what it seemed: the parser judges
    body = new_body(None)
    body.read(Walk(tree_of(data), _CALLING, _CLOSED))
    return body


class _Body:
    """Walks through the document; each paragraph and row is let go as soon as it is read."""

    def __init__(
        self, package: Package, reader: ParagraphReader, progress: JobProgress, plain: PlainRows | None
    ) -> None:
        self.blocks: list[RawBlock] = []
        self._package = package
        self.reader = reader
        self._row_reader = RowReader(reader, plain)
        self._progress = progress
        self._new_page = True
        # The last paragraph whose end was deleted, and the text it runs on with into the next.
        self._carried: tuple[ReadParagraph, str] | None = None
        self._rows: list[RawRow] = []
        self._widths: tuple[float, ...] = ()
        self._table_on_new_page = False

    def read(self, parts: Any, piece_done: "Callable[[], None]" = lambda: None) -> None:
        """All blocks of the main part, from the events of its tables: the paragraphs between two tables are read when
        the next one begins. After each piece that is read and let go `piece_done` is called."""
        tables = count = 0
        for event, element in parts:
            name = local(element.tag)
            if event == "start":
                if name == "tbl":
                    tables += 1
                    if tables == 1 and not _is_drawn(element):
                        self._between(element)
                        piece_done()
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
                    piece_done()
            elif tables == 1 and name == "tblGrid" and not _is_drawn(element):
                self._widths = _grid(element)
        if parts.root is not None:
            self._paragraphs_in(parts.root, frozenset())
        self._end_carried()

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
            elif name in WRAPPERS and self._paragraphs_in(child, around):
                return True
            if child not in around:
                parent.remove(child)
        return False

    def _start_table(self) -> None:
        self._end_carried()
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
        row = self._row_reader.read(element)
        if row is not None:
            self._rows.append(row)

    def _paragraph(self, element: "_Element") -> None:
        read = self.reader.read(element)
        text = (self._carried[1] if self._carried else "") + read.whole
        self._carried = (read, text) if read.setting.joined else None
        if self._carried is None:
            self._keep(read, text)
        for box in read.boxes:
            for paragraph in box.iter():
                if local(paragraph.tag) == "p":
                    inner = self.reader.read(paragraph)
                    self._keep(inner, inner.whole)

    def _end_carried(self) -> None:
        """Where no paragraph follows to run on into, the text stands alone."""
        if self._carried is not None:
            self._keep(*self._carried)
            self._carried = None

    def _keep(self, read: ReadParagraph, text: str) -> None:
        if len(self.blocks) > _MAX_BLOCKS:
            raise self._package.too_large()
        self._new_page = self._new_page or read.page_break
        if text.strip():
            self.blocks.append(
                RawParagraph(text, read.bold, read.italic, read.centred, read.size / 2, new_page=self._new_page)
            )
            self._new_page = False
        self._new_page = self._new_page or read.setting.section_end


def _is_drawn(element: "_Element") -> bool:
    """Whether an element stands in a text box, which belongs to the paragraph it hangs on."""
    return next(element.iterancestors("{*}txbxContent"), None) is not None


def _let_go(row: "_Element") -> None:
    """Free the rows that are read, up to this one."""
    parent = row.getparent()
    if parent is not None:
        del parent[: parent.index(row)]


def _grid(element: "_Element") -> tuple[float, ...]:
    return tuple(whole_number(attribute(column, "w")) * MM_PER_TWIP for column in element[:MAX_SPAN])
