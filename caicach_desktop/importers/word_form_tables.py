"""The tables of a Word file as they are printed: rows, cells with their widths, and the paragraphs in them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from caicach_desktop.domain.printed import PrintedCell, PrintedParagraph, PrintedRow, PrintedTable
from caicach_desktop.importers.docx_styles import MAX_SPAN, switched_on, whole_number
from caicach_desktop.importers.package import attribute, local
from caicach_desktop.importers.word_form_drawn import twips
from caicach_desktop.importers.word_form_text import FormReader

if TYPE_CHECKING:
    from lxml.etree import _Element

_WRAPPERS = {"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"}
# Word's own padding at both sides of a cell where a file says nothing, in twips.
_PADDING = 115


class OpenTable:
    """A table while it is read, row by row."""

    def __init__(self, element: "_Element", reader: FormReader) -> None:
        self.rows: list[PrintedRow] = []
        self.read_in_row = 0
        self._element = element
        self._reader = reader
        self._style: str | None = None
        self._grid: tuple[float, ...] = ()
        self._padding = (0.0, 0.0)
        self._own_width = self._left = 0.0
        self._bordered = False
        self._widest = 0.0

    def add(self, row: "_Element") -> None:
        """Read the next row; what stands before the first one tells of the whole table."""
        if not self.rows:
            self._read_properties()
        self.read_in_row = 0
        repeated = whole = False
        for properties in row:
            if local(properties.tag) != "trPr":
                continue
            for part in properties:
                name = local(part.tag)
                if name in ("del", "moveFrom"):
                    return
                # Word leaves the switch out where nobody thought of it: one that is off was set by choice.
                repeated = repeated or name == "tblHeader"
                whole = whole or (name == "cantSplit" and switched_on(part))
        place, cells, width = 0, [], 0.0
        for cell in _cells(row):
            printed, span = self._cell(cell, place)
            place += span
            cells.append(printed)
            width += printed.width
            self.read_in_row += len(printed.paragraphs)
        self._widest = max(self._widest, width)
        self.rows.append(PrintedRow(tuple(cells), repeated, whole))

    def printed(self, text_width: float) -> PrintedTable:
        """The whole table in a text of a width in mm."""
        width = self._own_width or max(self._widest, sum(self._grid)) or text_width
        return PrintedTable(tuple(self.rows), width, self._left, self._bordered)

    def _read_properties(self) -> None:
        for part in self._element:
            name = local(part.tag)
            if name == "tblPr":
                self._read_table_properties(part)
            elif name == "tblGrid":
                self._grid = tuple(twips(attribute(column, "w")) for column in part[:MAX_SPAN])

    def _read_table_properties(self, properties: "_Element") -> None:
        found = {local(part.tag): part for part in properties}
        style = found.get("tblStyle")
        self._style = attribute(style, "val") if style is not None else None
        chain = [
            {local(part.tag): part for part in inner}
            for element in self._reader.styles.chain(self._style)
            for inner in element
            if local(inner.tag) == "tblPr"
        ]
        together = {key: part for said in (*chain, found) for key, part in said.items()}
        borders, padding = together.get("tblBorders"), together.get("tblCellMar")
        self._bordered = borders is not None and any(
            (attribute(side, "val") or "none") not in ("none", "nil") for side in borders
        )
        sides = {local(side.tag): twips(attribute(side, "w")) for side in (padding if padding is not None else ())}
        default = twips(str(_PADDING))
        self._padding = (
            sides.get("left", sides.get("start", default)),
            sides.get("right", sides.get("end", default)),
        )
        width, indent, align = together.get("tblW"), together.get("tblInd"), together.get("jc")
        if width is not None and attribute(width, "type") == "dxa":
            self._own_width = twips(attribute(width, "w"))
        if indent is not None and (align is None or attribute(align, "val") in ("left", "start")):
            self._left = twips(attribute(indent, "w"))

    def _cell(self, cell: "_Element", place: int) -> tuple[PrintedCell, int]:
        span, own, merged, (left, right) = 1, 0.0, False, self._padding
        first = cell[0] if len(cell) else None
        for said in first if first is not None and local(first.tag) == "tcPr" else ():
            name = local(said.tag)
            if name == "gridSpan":
                span = max(1, min(whole_number(attribute(said, "val"), 1), MAX_SPAN))
            elif name == "vMerge":
                merged = True
            elif name == "tcW" and attribute(said, "type") in (None, "dxa"):
                own = twips(attribute(said, "w"))
            elif name == "tcMar":
                sides = {local(side.tag): twips(attribute(side, "w")) for side in said}
                left, right = sides.get("left", left), sides.get("right", right)
            elif name == "tcBorders":
                self._bordered = self._bordered or any(
                    (attribute(side, "val") or "none") not in ("none", "nil") for side in said
                )
        width = own or sum(self._grid[place : place + span])
        inner = max(width - left - right, 0.0)
        return PrintedCell(tuple(self._paragraphs(cell, inner)), width, merged), span

    def _paragraphs(self, parent: "_Element", width: float) -> Iterator[PrintedParagraph]:
        """The paragraphs of a cell in order, those of tables and text boxes inside it too."""
        for child in parent:
            name = local(child.tag)
            if name == "p":
                read = self._reader.read(child, self._style)
                yield read.printed(width, new_page=False)
                for box in read.drawn.boxes:
                    yield from self._paragraphs(box, width)
            elif name in _WRAPPERS or name in ("tbl", "tr", "tc"):
                yield from self._paragraphs(child, width)


def _cells(parent: "_Element") -> Iterator["_Element"]:
    for child in parent:
        name = local(child.tag)
        if name == "tc":
            yield child
        elif name in _WRAPPERS:
            yield from _cells(child)
