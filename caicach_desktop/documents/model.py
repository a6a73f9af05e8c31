"""The renderer-neutral document: sections of paragraphs, rules and tables that every exporter can write."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """The kinds of paragraph; their fonts and sizes stand in `resources/form.json` under the same names."""

    APPENDIX_NUMBER = "appendix_number"
    APPENDIX_TITLE = "appendix_title"
    APPENDIX_NOTE = "appendix_note"
    CORNER_NOTE = "corner_note"
    TABLE_HEADING = "table_heading"
    TABLE_CELL = "table_cell"


class Merge(StrEnum):
    """Whether a cell stands alone, begins a block of merged cells, or continues the one above it."""

    NONE = "none"
    START = "start"
    CONTINUE = "continue"


class Align(StrEnum):
    """How the lines of a paragraph or of a table column are set."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph outside tables, set as its style says."""

    text: str
    style: Style


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn, centred line of a given length in mm."""

    length: float


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column of a table: heading, width in mm, alignment of its texts."""

    heading: str
    width: float
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell: its paragraphs separated by a line feed, the columns it spans, and its place in a merged block.

    A CONTINUE cell has no text of its own and always stands below a START or CONTINUE cell of the same column.
    `align` stands where the cell is set otherwise than its column.
    """

    text: str = ""
    span: int = 1
    merge: Merge = Merge.NONE
    align: Align | None = None


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of cells whose spans add up to the number of columns; a heading row is bold and stays with the next row."""

    cells: tuple[TableCell, ...]
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its repeated header row."""

    columns: tuple[TableColumn, ...]
    rows: Sequence[TableRow]
    font_size: float


Block = Paragraph | Rule | Table


@dataclass(frozen=True, slots=True)
class DocumentSection:
    """Pages of one size with page numbers of their own, from 1; the first page shows none."""

    blocks: tuple[Block, ...]
    landscape: bool = True
    name: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole file to be written: its title for the file's properties and its sections."""

    title: str
    sections: tuple[DocumentSection, ...]
