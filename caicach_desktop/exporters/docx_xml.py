"""The body of a Word file as XML text, written piece by piece: a long table is never held as a tree."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from caicach_desktop.documents.form import Form, TextStyle
from caicach_desktop.documents.measure import MM_PER_PT, line_count
from caicach_desktop.documents.model import (
    Align,
    DocumentSection,
    Merge,
    Paragraph,
    Rule,
    Style,
    Table,
    TableCell,
    TableRow,
)
from caicach_desktop.exporters.xml_text import escape

W_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_SPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OPENING = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<w:document xmlns:w="{W_SPACE}" xmlns:r="{R_SPACE}"><w:body>'
)
CLOSING = "</w:body></w:document>"

# Ids of paragraph and table styles in the file's style sheet.
STYLE_IDS = {style: style.value.title().replace("_", "") for style in Style}
GROUP_STYLE = "TableGroup"
RULE_STYLE = "NoteRule"
END_STYLE = "SectionEnd"
HEADER_STYLE = "PageNumber"
TABLE_STYLE = "AppendixTable"
JUSTIFICATION = {Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right", Align.JUSTIFY: "both"}

# The mean width of a letter in Vietnamese text, as a share of the type size.
_AVERAGE_EM = 0.415
_SURELY_WHOLE = 0.6


def twips(mm: float) -> int:
    """A length in mm as twentieths of a point."""
    return round(mm / MM_PER_PT * 20)


def paragraphs_xml(text: str, opening: str) -> str:
    """A text as paragraphs, one for each line; `opening` is everything up to the text of a paragraph."""
    content = escape(text)
    if "\t" in content:
        # The space parts the words for readers that take up texts only.
        content = content.replace("\t", ' </w:t><w:tab/><w:t xml:space="preserve">')
    if "\n" in content:
        content = content.replace("\n", "</w:t></w:r></w:p>" + opening)
    return f"{opening}{content}</w:t></w:r></w:p>"


def paragraph_opening(style_id: str, align: Align | None = None, size: float | None = None) -> str:
    """The XML before a paragraph's text; `align` and `size` (pt) where they differ from the style's."""
    justify = f'<w:jc w:val="{JUSTIFICATION[align]}"/>' if align else ""
    run = f'<w:rPr><w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/></w:rPr>' if size else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/>{justify}</w:pPr><w:r>{run}<w:t xml:space="preserve">'


def section_pieces(section: DocumentSection, form: Form, last: bool, headers: tuple[str, str]) -> Iterator[str]:
    """The XML of one section; `headers` are the relationship ids of the page header and of the empty first header."""
    for block in section.blocks:
        if isinstance(block, Table):
            yield from TableXml(block, form, form.text_height(section.landscape)).pieces()
        else:
            yield _rule(block, form, section.landscape) if isinstance(block, Rule) else _paragraph(block)
    properties = _section_properties(form, section.landscape, headers)
    # A section ends in a paragraph of its own, and Word wants one after a table: it is made too low to be seen.
    inside, after = ("", properties) if last else (properties, "")
    yield f'<w:p><w:pPr><w:pStyle w:val="{END_STYLE}"/>{inside}</w:pPr></w:p>{after}'


def _paragraph(block: Paragraph) -> str:
    return paragraphs_xml(block.text, paragraph_opening(STYLE_IDS[block.style]))


def _rule(block: Rule, form: Form, landscape: bool) -> str:
    indent = twips((form.text_width(landscape) - block.length) / 2)
    return f'<w:p><w:pPr><w:pStyle w:val="{RULE_STYLE}"/><w:ind w:left="{indent}" w:right="{indent}"/></w:pPr></w:p>'


def _section_properties(form: Form, landscape: bool, headers: tuple[str, str]) -> str:
    width, height = (twips(side) for side in form.page_size(landscape))
    margins, number = form.margins(landscape), form.page_number
    orient = ' w:orient="landscape"' if landscape else ""
    edge = twips(number.distance)
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{headers[0]}"/>'
        f'<w:headerReference w:type="first" r:id="{headers[1]}"/><w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"{orient}/>'
        f'<w:pgMar w:top="{twips(margins.top)}" w:right="{twips(margins.right)}" w:bottom="{twips(margins.bottom)}" '
        f'w:left="{twips(margins.left)}" w:header="{edge}" w:footer="{edge}" w:gutter="0"/>'
        f'<w:pgNumType w:start="{number.start}"/>{"" if number.first_page else "<w:titlePg/>"}</w:sectPr>'
    )


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
        for row in self.table.rows:
            yield self._row(row)
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
            f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"
        )

    def _width(self, column: int, span: int) -> int:
        return self._edges[column + span] - self._edges[column]

    def _row(self, row: TableRow) -> str:
        parts = ["<w:tr>"]
        column, tall = 0, False
        for cell in row.cells:
            parts.append(self._cell(cell, column, row.heading))
            tall = tall or self._is_tall(cell, column, row.heading)
            column += cell.span
        if not tall:
            parts[0] = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        parts.append("</w:tr>")
        return "".join(parts)

    def _is_tall(self, cell: TableCell, column: int, bold: bool) -> bool:
        """Whether a cell alone is taller than a row that is kept whole.

        Letters are counted first: only a text near the limit is worth measuring, so that large tables stay quick.
        """
        paragraphs = cell.text.count("\n") + 1
        if len(cell.text) / self._chars[column] + paragraphs < _SURELY_WHOLE * self._lines:
            return False
        house, style = self.form.table, self.form.styles[Style.TABLE_CELL]
        width = sum(part.width for part in self.table.columns[column : column + cell.span]) - 2 * house.padding_x
        lines = line_count(cell.text, width, self.table.font_size, bold)
        gaps = ((paragraphs - 1) * max(style.before, style.after) + style.before + style.after) * MM_PER_PT
        return lines * self._line + gaps + 2 * house.padding_y > self._whole

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


_MERGES = {Merge.NONE: "", Merge.START: '<w:vMerge w:val="restart"/>', Merge.CONTINUE: "<w:vMerge/>"}


def run_properties(style: TextStyle) -> str:
    """The XML of a style's letters."""
    flags = "".join(
        tag
        for tag, wanted in (
            ("<w:b/><w:bCs/>", style.bold),
            ("<w:i/><w:iCs/>", style.italic),
            ("<w:caps/>", style.capitals),
        )
        if wanted
    )
    size = round(style.size * 2)
    return f'<w:rPr>{flags}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
