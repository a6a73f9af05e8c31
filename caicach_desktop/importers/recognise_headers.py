"""Which rows of a table are its heading, by what they mean: one tier or two, with or without a line of (1) (2) (3)."""

from collections.abc import Sequence
from dataclasses import dataclass

from caicach_desktop.domain.layouts import heading_role, sounds_like_heading
from caicach_desktop.domain.patterns import when_used
from caicach_desktop.domain.plan import ColumnRole
from caicach_desktop.domain.text import fold
from caicach_desktop.importers.raw import Merge
from caicach_desktop.importers.recognise_grid import Cell, Columns, GridRow, width_of

# The longest real name of a column has 37 letters; with a remark in brackets it may be half as long again and more, and
# a whole sentence of a task is longer.
LONGEST_NAME = 70
# A cell of a heading may hold its name in two languages or with a sentence of explanation; a task's text is longer.
_LONGEST_HEADING = 120
# Real headings have one tier or two; what seems to go on for longer is rows.
_MOST_TIERS = 4
_COUNT = when_used(r"\(?\s*(\d{1,2}|[A-H])\s*\)?(?:\s*=.*)?")
_NUMBERED = when_used(r"\(?(?:\d+(?:\.\d+)*|[IVXLC]+|[A-Z])[.)]?")
# "3. Thời gian giải quyết" is a task.
_NUMBER_IN_FRONT = when_used(r"\d{1,3}(?:\.\d{1,3})*[.)]?\s")
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Header:
    """A table's heading: its columns, their headings and the words above them, and the rows it takes up."""

    columns: Columns
    headings: tuple[str, ...]
    above: tuple[str, ...]
    first: int
    end: int
    tiers: tuple[Key, ...]
    sure: bool

    @property
    def key(self) -> Key:
        """What tells two headings apart."""
        return tuple(fold(heading) for heading in self.headings)

    def is_typed_again(self, row: GridRow) -> bool:
        """Whether a row of the table is one of the heading's own, as at the top of a page."""
        if len(row.filled) < 2 or sum(len(cell.text) for cell in row.filled) > _LONGEST_HEADING * len(self.headings):
            return False
        first = fold(row.filled[0].text)
        return any(tier and tier[0] == first for tier in self.tiers) and row_key(row) in self.tiers


def row_key(row: GridRow) -> Key:
    """A row's texts for comparing."""
    return tuple(fold(text) for text in row.texts())


def is_known_heading(row: GridRow) -> bool:
    """Whether the words of a row are those of a heading."""
    filled = row.filled
    if len(filled) < 2 or any(len(cell.text) > _LONGEST_HEADING for cell in filled):
        return False
    texts = row.texts()
    if _NUMBERED.fullmatch(texts[0]) or _NUMBER_IN_FRONT.match(texts[0]):
        return False
    if (
        heading_role(texts[0]) == ColumnRole.NUMBER
        and len(filled) >= 3
        and all(len(text) <= LONGEST_NAME for text in texts)
    ):
        return True
    known = [text for text in texts if len(text) <= LONGEST_NAME and sounds_like_heading(text)]
    roles = {heading_role(text) for text in known}
    # One known word may stand in any row; two of different kinds, or in half of the cells, only in a heading.
    if len(roles) < 2 and not (len(known) >= 2 and len(known) * 2 >= len(filled)):
        return False
    return heading_role(texts[0]) == ColumnRole.NUMBER or len(known) * 2 >= len(filled)


def names_a_column(row: GridRow) -> bool:
    """Whether the words of a heading say what a column is for, besides the one of numbers."""
    return any(heading_role(text) not in (None, ColumnRole.NUMBER) for text in row.texts())


def is_all_headings(row: GridRow) -> bool:
    """Whether each text of a row is a known heading, or the row is set off as one."""
    set_off = row.header or all(cell.bold or cell.centred for cell in row.filled)
    return set_off or all(len(text) <= LONGEST_NAME and sounds_like_heading(text) for text in row.texts())


def looks_like_heading(row: GridRow) -> bool:
    """Whether a row of unknown words has the shape of a heading: short, different, all set off from the text below."""
    filled = row.filled
    texts = row_key(row)
    if len(filled) < 2 or len(set(texts)) < len(texts) or len(filled) * 2 < len(row.cells):
        return False
    if any(
        len(cell.text) > LONGEST_NAME or _NUMBERED.fullmatch(cell.text) or cell.text[:1] in "-+•" for cell in filled
    ):
        return False
    return row.header or all(cell.bold or cell.centred for cell in filled)


def is_column_count(row: GridRow, columns: int) -> bool:
    """Whether a row is the line (1) (2) (3) below a heading."""
    texts = row.texts()
    if len(texts) < 2 or len(texts) * 2 < columns:
        return False
    found = [_COUNT.fullmatch(text) for text in texts]
    if not all(found):
        return False
    counts = [match.group(1) for match in found if match]
    digits = [int(count) for count in counts if count.isdigit()]
    letters = [count for count in counts if not count.isdigit()]
    enough = len(texts) >= 3 or all(text.startswith("(") for text in texts)
    return (
        enough
        and counts == letters + [str(digit) for digit in digits]
        and letters == list("ABCDEFGH"[: len(letters)])
        and (not digits or (digits == list(range(digits[0], digits[0] + len(digits))) and digits[0] < 2))
    )


def _is_lower_tier(above: GridRow, row: GridRow) -> bool:
    """Whether a row goes on with the heading above it: cells merged from there, or words under a wide or empty cell."""
    filled = row.filled
    if any(len(cell.text) > _LONGEST_HEADING for cell in filled):
        return False
    for cell in row.cells:
        top = above.at(cell.start)
        if cell.merge == Merge.CONTINUE and top is not None and (top.text or top.merge == Merge.CONTINUE):
            return True
    if not filled or any(_NUMBERED.fullmatch(cell.text) for cell in filled):
        return False
    if len(filled) == 1 and filled[0].span * 2 > row.width:
        return False  # the heading of a group over the whole row
    if not all(_has_room_above(above, cell) for cell in filled):
        return False
    known = any(heading_role(cell.text.replace("\n", " ")) for cell in filled)
    return row.header or known or all(cell.bold and len(cell.text) <= LONGEST_NAME for cell in filled)


def _has_room_above(above: GridRow, cell: Cell) -> bool:
    """Whether nothing stands right above a cell, or a wider one that covers more than it, or one whose right neighbour
    is empty (a wide heading that nobody merged)."""
    top = above.at(cell.start)
    if top is None or not top.text:
        # Below the end of a merged heading the rows begin.
        return top is None or (cell.start > 0 and top.merge != Merge.CONTINUE)
    if top.span > cell.span:
        return True
    beside = above.at(top.end)
    return beside is not None and not beside.text


def find_header(rows: Sequence[GridRow], first: int, sure: bool) -> Header:
    """The heading that starts at a row, with all of its tiers and the line (1) (2) (3)."""
    end = first + 1
    while end < len(rows) and end - first < _MOST_TIERS and _is_lower_tier(rows[end - 1], rows[end]):
        end += 1
    tiers = [row for row in rows[first:end] if row.filled]
    columns, headings, above = _leaves(rows[first:end], width_of(rows))
    named = sum(bool(heading) for heading in headings)
    while end < len(rows) and (not rows[end].filled or is_column_count(rows[end], named)):
        end += 1
    return Header(columns, headings, above, first, end, tuple(row_key(row) for row in tiers), sure)


def _leaves(tiers: Sequence[GridRow], width: int) -> tuple[Columns, tuple[str, ...], tuple[str, ...]]:
    """The lowest heading over each grid column; neighbours under the same cell are one column."""
    starts: list[int] = []
    headings: list[str] = []
    above: list[str] = []
    last: Cell | None = None
    for column in range(width):
        stack = _stack(tiers, column)
        leaf = stack[-1] if stack else None
        if not starts or leaf is not last or leaf is None:
            starts.append(column)
            headings.append(leaf.text.replace("\n", " ") if leaf else "")
            above.append(" ".join(cell.text.replace("\n", " ") for cell in stack[:-1]))
        last = leaf
    return Columns(tuple(starts), width), tuple(headings), tuple(above)


def _stack(tiers: Sequence[GridRow], column: int) -> list[Cell]:
    """The heading cells over a grid column from top to bottom; one that only repeats the one above is left out."""
    stack: list[Cell] = []
    for row in tiers:
        cell = row.at(column)
        if cell is None or not cell.text or (stack and fold(cell.text) == fold(stack[-1].text)):
            continue
        stack.append(cell)
    return stack
