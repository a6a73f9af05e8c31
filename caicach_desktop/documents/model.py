"""The renderer-neutral document: sections of paragraphs, rules and tables that every exporter can write."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """The kinds of paragraph; their fonts and sizes stand in `resources/form.json` under the same names."""

    STATE_NAME = "state_name"
    MOTTO = "motto"
    SUPERIOR_AGENCY = "superior_agency"
    ISSUING_AGENCY = "issuing_agency"
    DOCUMENT_NUMBER = "document_number"
    LETTER_SUBJECT = "letter_subject"
    PLACE_DATE = "place_date"
    TYPE_NAME = "type_name"
    SUBJECT = "subject"
    ADDRESSEE = "addressee"
    ADDRESSEE_LIST = "addressee_list"
    LEGAL_BASIS = "legal_basis"
    BODY_HEADING = "body_heading"
    BODY = "body"
    CAPTION = "caption"
    SIGNATURE_TITLE = "signature_title"
    SIGNATURE_NAME = "signature_name"
    RECIPIENTS_HEADING = "recipients_heading"
    RECIPIENTS_LIST = "recipients_list"
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


class RuleKind(StrEnum):
    """What a drawn line stands below; its thickness and spaces stand in `resources/form.json` under the same names."""

    NOTE = "note"
    MOTTO = "motto"
    ISSUING_AGENCY = "issuing_agency"
    SUBJECT = "subject"


class Align(StrEnum):
    """How the lines of a paragraph or of a table column are set."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph outside tables, set as its style says; `indent` in mm moves all its lines to the right.

    `keep_next` keeps it uncut on the page where the next block begins, also where its style does not ask for that.
    """

    text: str
    style: Style
    indent: float = 0.0
    keep_next: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn, centred line of a given length in mm."""

    length: float
    kind: RuleKind = RuleKind.NOTE


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two columns of paragraphs and rules without borders or paddings, widths in mm, never cut by a page's end."""

    left: tuple[Paragraph | Rule, ...]
    right: tuple[Paragraph | Rule, ...]
    left_width: float
    right_width: float


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

    @property
    def continued(self) -> set[int]:
        """The columns, from 0, in which the row continues the cells above."""
        columns, column = set(), 0
        for cell in self.cells:
            if cell.merge == Merge.CONTINUE:
                columns.add(column)
            column += cell.span
        return columns


@dataclass(frozen=True, slots=True)
class Table:
    """A table set at `font_size` pt, its header row repeated on every page unless `repeat_heading` is off."""

    columns: tuple[TableColumn, ...]
    rows: Sequence[TableRow]
    font_size: float
    repeat_heading: bool = True


@dataclass(frozen=True, slots=True)
class DrawnBox:
    """A filled rectangle of a drawing: place of its upper left corner and size in mm, colour as RRGGBB."""

    x: float
    y: float
    width: float
    height: float
    color: str


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A straight line of a drawing: both ends in mm, thickness in pt, colour as RRGGBB."""

    x1: float
    y1: float
    x2: float
    y2: float
    thickness: float = 0.5
    color: str = "000000"


@dataclass(frozen=True, slots=True)
class DrawnText:
    """One line of text in a drawing: (x, y) in mm is the upper left, middle or right of its line as `align` says."""

    x: float
    y: float
    text: str
    size: float
    bold: bool = False
    align: Align = Align.LEFT
    color: str = "000000"


Shape = DrawnBox | DrawnLine | DrawnText


@dataclass(frozen=True, slots=True)
class Drawing:
    """A centred picture made of shapes, such as a chart: size in mm, (0, 0) its upper left corner.

    `alt` says in words what it shows, for those who cannot see it.
    """

    width: float
    height: float
    shapes: tuple[Shape, ...]
    alt: str = ""

    def scale_into(self, width: float, height: float) -> float:
        """By how much a drawing larger than so many mm is made smaller; 1 for one that fits."""
        return min(1.0, width / self.width, height / self.height)


Block = Paragraph | Rule | SideBySide | Table | Drawing


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
