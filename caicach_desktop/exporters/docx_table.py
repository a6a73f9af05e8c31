"""A table of a Word file as XML text, row by row: a long table is never held as a tree."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from caicach_desktop.documents.form import Form
from caicach_desktop.documents.measure import line_count
from caicach_desktop.documents.model import Align, Merge, Style, Table, TableCell, TableRow
from caicach_desktop.domain.units import MM_PER_PT
from caicach_desktop.exporters.docx_xml import (
    GROUP_STYLE,
    STYLE_IDS,
    TABLE_STYLE,
    paragraph_opening,
    paragraphs_xml,
    twips,
)

# The mean width of a letter in Vietnamese text, as a share of the type size.
_AVERAGE_EM = 0.415
_SURELY_WHOLE = 0.6
_MERGES = {Merge.NONE: "", Merge.START: '<w:vMerge w:val="restart"/>', Merge.CONTINUE: "<w:vMerge/>"}


@dataclass(slots=True)
class TableXml:
    """Writes one table; what is the same in all rows is worked out once. `page_height` in mm."""

    table: Table
    form: Form
    page_height: float
    _edges: list[int] = field(init=False)
    _chars: list[float] = field(init=False)
    _line: float = field(init=False)
    _whole: float = field(init=False)
    _lines: float = field(init=False)
    _openings: dict[tuple[bool, Align], str] = field(init=False)
    # By column, what of a long merged text has found no room yet beside the rows of its block, in mm.
    _merged: dict[int, float] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Work out column edges in twips, letters per line of each column, and the lines a whole row may take."""
        table, house = self.table, self.form.table
        edges = [0.0]
        for column in table.columns:
            edges.append(edges[-1] + column.width)
        self._edges = [twips(edge) for edge in edges]
        letter = _AVERAGE_EM * table.font_size * MM_PER_PT
        self._chars = [max((column.width - 2 * house.padding_x) / letter, 1.0) for column in table.columns]
        self._line = table.font_size * MM_PER_PT * self.form.styles[Style.TABLE_CELL].line * house.line_height
        self._whole = house.whole_row_share * self.page_height
        self._lines = self._whole / self._line
        self._openings = {
            (heading, align): self._opening(Style.TABLE_CELL, align, GROUP_STYLE if heading else None)
            for heading in (False, True)
            for align in Align
        }

    def pieces(self) -> Iterator[str]:
        """The table, a piece for its head, one for each row and one for its end."""
        yield self._head()
        rows = self.table.rows
        for index, row in enumerate(rows):
            yield self._row(row, rows[index + 1] if index + 1 < len(rows) else None)
        yield "</w:tbl>"

    def _opening(self, style: Style, align: Align | None, style_id: str | None = None) -> str:
        look = self.form.styles[style]
        return paragraph_opening(
            style_id or STYLE_IDS[style],
            align if align != look.align else None,
            self.table.font_size if self.table.font_size != look.size else None,
        )

    def _head(self) -> str:
        grid = "".join(f'<w:gridCol w:w="{self._width(i, 1)}"/>' for i in range(len(self.table.columns)))
        opening = self._opening(Style.TABLE_HEADING, None)
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{self._width(i, 1)}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
            f"{paragraphs_xml(column.heading, opening)}</w:tc>"
            for i, column in enumerate(self.table.columns)
        )
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{TABLE_STYLE}"/><w:tblW w:w="{self._edges[-1]}" w:type="dxa"/>'
            f'<w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
            f"<w:tr>{self._head_properties()}{cells}</w:tr>"
        )

    def _head_properties(self) -> str:
        """A header is repeated unless the user wants it once, or there would be no room left for the rows."""
        height = max(
            (self._height(column.heading, i, 1, True) for i, column in enumerate(self.table.columns)), default=0.0
        )
        if height > self.form.table.repeated_header_share * self.page_height:
            return ""
        # Switched off outright: so a check of the file knows a choice from an oversight.
        again = "<w:tblHeader/>" if self.table.repeat_heading else '<w:tblHeader w:val="0"/>'
        return f"<w:trPr><w:cantSplit/>{again}</w:trPr>"

    def _width(self, column: int, span: int) -> int:
        return self._edges[column + span] - self._edges[column]

    def _row(self, row: TableRow, below: TableRow | None) -> str:
        cells = []
        column = 0
        for cell in row.cells:
            cells.append(self._cell(cell, column, row.heading))
            column += cell.span
        whole = "" if self._is_tall(row, below) else "<w:trPr><w:cantSplit/></w:trPr>"
        return f"<w:tr>{whole}{''.join(cells)}</w:tr>"

    def _is_tall(self, row: TableRow, below: TableRow | None) -> bool:
        """Whether a row is taller than one that is kept whole.

        What of a merged text does not fit beside the rows above stands in the last row of its block. Rows beside short
        merged texts are not measured.
        """
        goes_on = below.continued if below else set()
        own, column, tall = [], 0, False
        for cell in row.cells:
            if cell.merge == Merge.START and column in goes_on:
                if self._may_be_tall(cell, column):
                    self._merged[column] = self._height(cell.text, column, cell.span, row.heading)
            elif cell.merge == Merge.CONTINUE and column in self._merged:
                if column not in goes_on:
                    tall = self._merged.pop(column) > self._whole or tall
            else:
                own.append((cell, column))
                tall = tall or self._is_tall_cell(cell, column, row.heading)
            column += cell.span
        if self._merged:
            height = max((self._height(cell.text, place, cell.span, row.heading) for cell, place in own), default=0.0)
            for place in self._merged:
                self._merged[place] -= height
        return tall

    def _is_tall_cell(self, cell: TableCell, column: int, bold: bool) -> bool:
        return self._may_be_tall(cell, column) and self._height(cell.text, column, cell.span, bold) > self._whole

    def _may_be_tall(self, cell: TableCell, column: int) -> bool:
        """Letters are counted first: only a text near the limit is worth measuring, so that large tables stay quick."""
        paragraphs = cell.text.count("\n") + 1
        return len(cell.text) / self._chars[column] + paragraphs >= _SURELY_WHOLE * self._lines

    def _height(self, text: str, column: int, span: int, bold: bool) -> float:
        """The height of a cell in mm."""
        house, style = self.form.table, self.form.styles[Style.TABLE_CELL]
        width = sum(part.width for part in self.table.columns[column : column + span]) - 2 * house.padding_x
        lines = line_count(text, width, self.table.font_size, bold)
        gaps = text.count("\n") * max(style.before, style.after) * MM_PER_PT
        return lines * self._line + gaps + (style.before + style.after + house.border) * MM_PER_PT + 2 * house.padding_y

    def _cell(self, cell: TableCell, column: int, heading: bool) -> str:
        span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
        merge = _MERGES[cell.merge]
        align = cell.align or self.table.columns[column].align
        opening = self._openings[heading, align]
        # Short, centred texts stand in the middle of their cell both ways, as in the PDF.
        middle = '<w:vAlign w:val="center"/>' if align == Align.CENTER else ""
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{self._width(column, cell.span)}" w:type="dxa"/>{span}{merge}{middle}</w:tcPr>'
            f"{paragraphs_xml(cell.text, opening)}</w:tc>"
        )
