"""A Word file as it is printed, in plain values: what the check against the official form looks at.

Lengths are in mm, type sizes and spaces in pt, line spacing as a multiple of single.
"""

from dataclasses import dataclass

# Document variables (which Word shows to nobody) whose names begin so hold the lines that stand as the plan words them.
KEPT_VARIABLE = "caicach-kept-"


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look once styles, theme and own settings are put together; `spread` is added between letters."""

    font: str = ""
    themed: bool = False
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    underline: bool = False
    capitals: bool = False
    color: str = "000000"
    language: str = ""
    spread: float = 0.0
    raised: bool = False


@dataclass(frozen=True, slots=True)
class Letters:
    """A text of one look, as it was typed."""

    text: str
    look: Look

    @property
    def shown(self) -> str:
        """The text as it is seen."""
        return self.text.upper() if self.look.capitals else self.text


@dataclass(frozen=True, slots=True)
class DrawnRule:
    """A drawn horizontal line: its length, and whether it is one unbroken stroke."""

    length: float
    solid: bool = True


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph is set. `together` drops the space between paragraphs of the same `style`; `size` is that of
    its largest letters, or of those it would have."""

    style: str = ""
    align: str = "left"
    left: float = 0.0
    right: float = 0.0
    first_line: float = 0.0
    before: float = 0.0
    after: float = 0.0
    line: float = 1.0
    together: bool = False
    size: float = 14.0


@dataclass(frozen=True, slots=True)
class PrintedParagraph:
    """A paragraph: its letters, the sign of its automatic list, the lines drawn at it, the `width` it may fill."""

    letters: tuple[Letters, ...]
    setting: Setting = Setting()
    width: float = 160.0
    sign: str = ""
    rules: tuple[DrawnRule, ...] = ()
    new_page: bool = False
    holds_more: bool = False

    @property
    def text(self) -> str:
        """All its letters as they are seen."""
        return "".join(part.shown for part in self.letters)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it to see."""
        return not (self.rules or self.holds_more or self.sign or self.text.strip())


@dataclass(frozen=True, slots=True)
class PrintedCell:
    """A cell of a table with all its paragraphs, those of tables inside it too; a `merged` one runs on in the row below
    or goes on from the one above."""

    paragraphs: tuple[PrintedParagraph, ...]
    width: float
    merged: bool = False


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A row; `repeated` at the head of every page, or by choice not, `whole` when no page may end within it."""

    cells: tuple[PrintedCell, ...]
    repeated: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table; `left` is where it begins, counted from the left margin."""

    rows: tuple[PrintedRow, ...]
    width: float
    left: float = 0.0
    bordered: bool = False


@dataclass(frozen=True, slots=True)
class PageNumber:
    """A page number in a header or footer: its look, where it stands on its line, the words around it."""

    look: Look
    align: str
    around: str = ""
    code: str = "PAGE"


@dataclass(frozen=True, slots=True)
class PrintedSection:
    """Pages of one kind. `turned` is what the file says of the paper's direction; `number`, `first_number` and
    `even_number` stand in the headers, `low_number` in a footer; `start` is None where numbers run on."""

    blocks: tuple[PrintedParagraph | PrintedTable, ...]
    width: float
    height: float
    turned: bool
    top: float
    right: float
    bottom: float
    left: float
    number: PageNumber | None = None
    first_number: PageNumber | None = None
    even_number: PageNumber | None = None
    low_number: bool = False
    title_page: bool = False
    even_pages: bool = False
    start: int | None = None
    number_format: str = "decimal"
    new_page: bool = True

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return self.width - self.left - self.right


@dataclass(frozen=True, slots=True)
class PrintedFile:
    """A whole Word file in reading order; `kept` are the lines that, as the file says, stand as its plan words them."""

    sections: tuple[PrintedSection, ...]
    kept: frozenset[str] = frozenset()
