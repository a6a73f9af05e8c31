"""What every reader yields before anything is understood: paragraphs and tables as they stand in the file.

A reader knows its format and nothing of plans; `recognise` knows plans and nothing of formats; this is all they share.
"""

from dataclasses import dataclass
from enum import StrEnum


class Merge(StrEnum):
    """How a cell is merged with the ones above and below it."""

    NONE = "none"
    START = "start"
    CONTINUE = "continue"


@dataclass(frozen=True, slots=True)
class RawParagraph:
    """A paragraph outside tables; a soft line break in it is "\\n".

    Sizes in pt (0: unknown). `new_page` says that it is the first thing on a page or in a section, where that is known.
    """

    text: str
    bold: bool = False
    italic: bool = False
    centred: bool = False
    size: float = 0.0
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class RawCell:
    """A cell: its paragraphs separated by "\\n" (empty ones too), with the bullets and numbers of automatic lists.

    `bold` and `italic` hold when all of its letters are so. `span` counts the grid columns it covers. A cell that
    continues the one above (`merge` is CONTINUE) has no text of its own.
    """

    text: str = ""
    bold: bool = False
    italic: bool = False
    centred: bool = False
    span: int = 1
    merge: Merge = Merge.NONE


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row of cells that together cover the table's grid from the left.

    `header`: the file itself marks it as a heading row to be repeated. `continues`: the reader knows that this row is
    the rest of the row above it, cut by the end of a page.
    """

    cells: tuple[RawCell, ...] = ()
    header: bool = False
    continues: bool = False


@dataclass(frozen=True, slots=True)
class RawTable:
    """A table, or all of a sheet; widths of its grid columns in mm (empty: unknown).

    `name` is a sheet's name; `new_page` says that it is the first thing on its page, sheet or section.
    """

    rows: tuple[RawRow, ...]
    widths: tuple[float, ...] = ()
    name: str = ""
    new_page: bool = False


RawBlock = RawParagraph | RawTable


@dataclass(frozen=True, slots=True)
class RawFile:
    """The blocks of a file in reading order; `name` is the file's name as shown to the user.

    A reader that had to leave something out says so in `remarks`, sentences for the user. `heads` are the lines at the
    heads of its pages, where the format keeps them apart from the text.
    """

    blocks: tuple[RawBlock, ...]
    name: str = ""
    remarks: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
