"""Tables of a PDF: the pieces on its pages joined to whole tables, rows and cells that a page's end tore apart too."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from caicach_desktop.domain.text import fold
from caicach_desktop.domain.units import MM_PER_PT
from caicach_desktop.importers.pdf_grid import Grid
from caicach_desktop.importers.pdf_lines import NARROW, Room, TextLine, joined, lines_of, paragraphs_of
from caicach_desktop.importers.pdf_words import is_number
from caicach_desktop.importers.raw import Merge, RawCell, RawRow, RawTable

_SAME = 4.0
_NUMBER = re.compile(r"(?:[IVXL]{1,7}|[A-ZĐ]|[a-zđ]|\d{1,3}(?:\.\d{1,3})*)[.)]?")
_HEADER_ROWS = 8
_MAX_PAD = 9.0
_LINES_FULL = 1.3


@dataclass(slots=True)
class Cell:
    """A cell of a table over all of its pages; rows counted from the table's first, edges in pt."""

    row: int
    row_end: int
    x0: float
    x1: float
    lines: list[TextLine]
    bottom: float = 0.0
    is_struck: bool = False

    @property
    def text(self) -> str:
        """What stands in it, on one line."""
        return " ".join(line.text for line in self.lines)


@dataclass(slots=True)
class PageTable:
    """The piece of a table that stands on one page; places in pt."""

    page: int
    xs: list[float]
    ys: list[float]
    cells: list[Cell]

    @property
    def height(self) -> int:
        """How many rows it has."""
        return len(self.ys) - 1


def page_table(grid: Grid, page: int) -> PageTable:
    """A piece of a table with the lines of text in its cells."""
    cells = [
        Cell(
            region.row,
            region.row_end,
            grid.xs[region.column],
            grid.xs[region.column_end],
            lines_of(region.glyphs, page),
            grid.ys[region.row_end],
            bool(region.struck),
        )
        for region in grid.regions
    ]
    return PageTable(page, grid.xs, grid.ys, cells)


@dataclass(slots=True)
class Table:
    """A table that may go on over many pages."""

    first_page: int
    last_page: int
    xs: list[float]
    height: int
    cells: list[Cell]
    header: list[tuple[str, ...]] = field(default_factory=list)

    @classmethod
    def of(cls, piece: PageTable) -> "Table":
        """A table as it starts."""
        table = cls(piece.page, piece.page, list(piece.xs), piece.height, list(piece.cells))
        table.header = [_key(piece, row) for row in range(min(piece.height, _HEADER_ROWS))]
        return table

    def goes_on_in(self, piece: PageTable) -> bool:
        """Whether the piece at the top of the next page belongs to this table: the same edges, most columns in the same
        places."""
        if piece.page != self.last_page + 1:
            return False
        if abs(piece.xs[0] - self.xs[0]) > _SAME or abs(piece.xs[-1] - self.xs[-1]) > _SAME:
            return False
        inner = piece.xs[1:-1]
        known = sum(any(abs(x - mine) <= _SAME for mine in self.xs) for x in inner)
        return known >= 0.6 * min(len(inner), len(self.xs) - 2)

    def append(self, piece: PageTable) -> None:
        """Put the piece on the next page below what is there."""
        _drop_rows(piece, self._repeated_header(piece))
        self.last_page = piece.page
        self.xs += piece.xs
        if piece.height < 1:
            return
        torn = self._is_torn(piece)
        shift = self.height - (1 if torn else 0)
        feet = [cell for cell in self.cells if cell.row_end == self.height]
        for cell in piece.cells:
            above = _above(feet, cell) if cell.row == 0 else None
            cell.row, cell.row_end = cell.row + shift, cell.row_end + shift
            if above is not None and (torn or _is_merged_on(above, cell)):
                above.lines = above.lines + cell.lines
                above.row_end, above.bottom = cell.row_end, cell.bottom
            else:
                self.cells.append(cell)
        self.height = shift + piece.height
        if torn:
            self._close_up(shift)

    def _repeated_header(self, piece: PageTable) -> int:
        """How many rows at the piece's top repeat rows at the top of the table."""
        keys = [_key(piece, row) for row in range(min(piece.height, _HEADER_ROWS))]
        for start in range(len(self.header)):
            count = 0
            while count < len(keys) and start + count < len(self.header) and keys[count] == self.header[start + count]:
                count += 1
            while count and any(cell.row < count < cell.row_end for cell in piece.cells):
                count -= 1
            if count and sum(bool(text) for text in keys[0]) >= 2 and not any(t.isdigit() for t in keys[0][:1]):
                return count
        return 0

    def _is_torn(self, piece: PageTable) -> bool:
        """Whether the piece's first row is the rest of the table's last: no number of its own, and what stands in it
        goes on where a full cell above broke off."""
        heads = [cell for cell in piece.cells if cell.row == 0]
        feet = [cell for cell in self.cells if cell.row_end == self.height]
        pairs = [(_above(feet, cell), cell) for cell in heads]
        filled = [(above, cell) for above, cell in pairs if cell.lines]
        if any(above is None for above, _ in pairs) or len(pairs) != len(feet):
            return False
        if not filled:
            return True
        number = min(heads, key=lambda cell: cell.x0)
        numbered = self._is_numbered(number)
        if _NUMBER.fullmatch(number.text) and (numbered or len(filled) > 1):
            return False
        if not numbered and any(_looks_new(above, cell) for above, cell in filled if above is not None):
            return False
        points = [_goes_on(above, cell) for above, cell in filled if above is not None]
        return min(points) > -2 and sum(points) + 2 * numbered > 0

    def _is_numbered(self, number: Cell) -> bool:
        """Whether nearly all cells of the first column hold a number, so that one without means something."""
        column = [cell for cell in self.cells if abs(cell.x0 - number.x0) <= _SAME]
        return len(column) > 3 and sum(_NUMBER.fullmatch(cell.text) is not None for cell in column) >= 0.7 * len(column)

    def _close_up(self, row: int) -> None:
        """A torn row whose number column is merged with rows below keeps every cell at least one row high."""
        for cell in self.cells:
            cell.row_end = max(cell.row_end, min(cell.row + 1, row + 1))

    def finish(self, spaced: bool, new_page: bool) -> RawTable:
        """The table as recognition takes it."""
        edges = _edges(self.xs)
        rooms = _Rooms(self.cells, spaced)
        rows: list[list[tuple[int, RawCell]]] = [[] for _ in range(self.height)]
        for cell in self.cells:
            start, end = _nearest(edges, cell.x0), _nearest(edges, cell.x1)
            span = max(end - start, 1)
            made = _raw_cell(cell, rooms, span)
            for row in range(max(cell.row, 0), min(cell.row_end, self.height)):
                goes_on = RawCell(span=span, merge=Merge.CONTINUE)
                rows[row].append((start, made if row == cell.row else goes_on))
        widths = tuple(round((b - a) * MM_PER_PT, 1) for a, b in pairwise(edges))
        return RawTable(tuple(_raw_row(row, len(widths)) for row in rows), widths, new_page=new_page)


def _raw_row(placed: list[tuple[int, RawCell]], width: int) -> RawRow:
    """The cells from the left, gaps filled with empty ones."""
    cells: list[RawCell] = []
    at = 0
    for start, cell in sorted(placed, key=lambda item: item[0]):
        if start > at:
            cells.append(RawCell(span=start - at))
        if start < at:
            continue
        cells.append(cell)
        at = start + cell.span
    if at < width:
        cells.append(RawCell(span=width - at))
    return RawRow(tuple(cells))


def _raw_cell(cell: Cell, rooms: "_Rooms", span: int) -> RawCell:
    room = rooms.of(cell)
    lines = cell.lines
    text = "\n".join(joined(paragraph, room) for paragraph in paragraphs_of(lines, room))
    if cell.is_struck and all(is_number(line.text) for line in lines):
        text = "".join(line.text for line in lines)  # the deletion had pushed the number's end to the next line
    return RawCell(
        text=text,
        bold=bool(lines) and all(line.bold for line in lines),
        italic=bool(lines) and all(line.italic for line in lines),
        centred=bool(lines) and room.is_centred(lines),
        span=span,
        merge=Merge.START if cell.row_end > cell.row + 1 else Merge.NONE,
    )


class _Rooms:
    """How much room the text of each cell has, told by all cells that start at the same edge."""

    def __init__(self, cells: Sequence[Cell], spaced: bool) -> None:
        self._spaced = spaced
        self._pads: dict[int, float] = {}
        rights: dict[int, list[float]] = defaultdict(list)
        for cell in cells:
            if not cell.lines:
                continue
            left = min(line.x0 for line in cell.lines) - cell.x0
            key = round(cell.x0 / 8)
            self._pads[key] = min(self._pads.get(key, _MAX_PAD), max(left, 0.5))
            right = cell.x1 - max(line.x1 for line in cell.lines)
            rights[round(cell.x1 / 8)].append(min(max(right, 0.0), _MAX_PAD))
        # One word too long for its column sticks out and says nothing about the others.
        self._rights = {edge: sorted(found)[len(found) // 10] for edge, found in rights.items()}
        usual = sorted(self._pads.values())
        self._pad = usual[len(usual) // 4] if usual else 5.0
        self._pitch = usual_pitch([cell.lines for cell in cells])

    def of(self, cell: Cell) -> Room:
        """The room of one cell."""
        pad = min(self._pads.get(round(cell.x0 / 8), self._pad), self._pad + 3)
        # In a narrow column too many words stick out to tell.
        right = pad if cell.x1 - cell.x0 < NARROW else min(pad, self._rights.get(round(cell.x1 / 8), pad))
        return Room(cell.x0 + pad, cell.x1 - right, self._pitch, self._spaced)


def usual_pitch(texts: Sequence[Sequence[TextLine]]) -> float:
    """The distance of base lines inside paragraphs in pt; 0 where no text has two lines."""
    gaps = sorted(
        below.base - above.base
        for lines in texts
        for above, below in pairwise(lines)
        if above.page == below.page and 0.8 * above.size < below.base - above.base < 3 * above.size
    )
    return gaps[len(gaps) // 4] if gaps else 0.0


def _key(piece: PageTable, row: int) -> tuple[str, ...]:
    return tuple(fold(cell.text) for cell in sorted(piece.cells, key=lambda c: c.x0) if cell.row <= row < cell.row_end)


def _drop_rows(piece: PageTable, count: int) -> None:
    piece.ys = piece.ys[count:]
    piece.cells = [cell for cell in piece.cells if cell.row >= count]
    for cell in piece.cells:
        cell.row, cell.row_end = cell.row - count, cell.row_end - count


def _above(feet: Sequence[Cell], cell: Cell) -> Cell | None:
    return next((foot for foot in feet if abs(foot.x0 - cell.x0) <= _SAME and abs(foot.x1 - cell.x1) <= _SAME), None)


def _is_full(cell: Cell) -> bool:
    """Whether the text of a cell reaches down to its lower edge."""
    if not cell.lines:
        return False
    last = cell.lines[-1]
    return cell.bottom - last.base < _LINES_FULL * last.size


def _goes_on(above: Cell, cell: Cell) -> int:
    """How much speaks for a cell being the rest of the one above it: below 0 more speaks against it."""
    first = cell.lines[0]
    if not above.lines:
        return 1 if first.text[0].islower() else 0
    last = above.lines[-1]
    if first.text[0].islower() and (last.text[-1] not in ".;:" or _is_full(above)):
        return 3
    if not _is_full(above):
        return -3
    points = 1 if first.is_bullet or last.text[-1] in ",:" else 0
    room_left = cell.x1 - 5 - last.x1 - 0.25 * last.size
    if room_left > first.word:
        points += 1 if first.is_bullet else -1
    else:
        points += 1
    return points


def _looks_new(above: Cell, cell: Cell) -> bool:
    """Whether a cell is set otherwise than the one above it: a group's bold name under a task, or the other way."""
    first = cell.lines[0]
    return bool(above.lines) and above.lines[-1].bold != first.bold and not first.text[0].islower()


def _is_merged_on(above: Cell, cell: Cell) -> bool:
    """Whether a cell at a page's top is merged with the one at the foot of the page before, in rows of their own."""
    tall = above.row_end - above.row > 1
    if not above.lines or (above.row == 0 and not cell.lines):
        return False  # nothing is merged with the heading
    if not cell.lines:
        return tall or cell.row_end - cell.row > 1
    return _goes_on(above, cell) >= (2 if tall else 3)


def _edges(xs: Sequence[float]) -> list[float]:
    """The places of all columns' edges over all pages."""
    edges: list[list[float]] = []
    for x in sorted(xs):
        if edges and x - edges[-1][0] <= _SAME:
            edges[-1].append(x)
        else:
            edges.append([x])
    return [sum(group) / len(group) for group in edges]


def _nearest(edges: Sequence[float], x: float) -> int:
    return min(range(len(edges)), key=lambda index: abs(edges[index] - x))
