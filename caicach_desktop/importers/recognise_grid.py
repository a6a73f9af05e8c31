"""Rows of cells at known places: what recognition works on, with texts already tidied."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from caicach_desktop.domain.patterns import when_used
from caicach_desktop.domain.text import clean, nfc
from caicach_desktop.importers.raw import Merge, RawRow, RawTable

_UNSEEN = when_used("[\u00ad\u200b-\u200f\u2060\ufeff\ue000-\uf8ff]")
# Single plain spaces are right already and by far the most.
_SPACES = when_used(r"(?:[^\S\n ]| (?=[^\S\n]))[^\S\n]*")


def tidy(text: str) -> str:
    """A text with single spaces, composed letters, no unseen signs and no empty paragraphs."""
    # Long texts are tasks, of which no two are alike.
    return _tidy_short(text) if len(text) < 200 else _tidy(text)


def _tidy(text: str) -> str:
    if not text.replace("\n", "").isprintable():
        text = _SPACES.sub(" ", clean(_UNSEEN.sub("", text)))
    elif "  " in text:  # what is printable holds neither unseen signs nor other spaces than plain ones
        text = _SPACES.sub(" ", nfc(text))
    else:
        text = nfc(text)
    if "\n" not in text:
        return text.strip()
    return "\n".join([line for line in [part.strip() for part in text.split("\n")] if line])


# The same agencies and deadlines stand in most rows.
_tidy_short = lru_cache(maxsize=4096)(_tidy)


def one_line(text: str) -> str:
    """A tidied text on one line."""
    return tidy(text).replace("\n", " ")


@dataclass(slots=True)
class Cell:
    """A cell with its place: grid columns from `start` up to but not `end`."""

    start: int
    end: int
    text: str
    bold: bool = False
    italic: bool = False
    centred: bool = False
    merge: Merge = Merge.NONE

    @property
    def span(self) -> int:
        """How many grid columns it covers."""
        return self.end - self.start


@dataclass(slots=True)
class GridRow:
    """A row of cells from left to right; `filled` are those with a text of their own."""

    cells: list[Cell]
    filled: list[Cell]
    header: bool = False
    continues: bool = False

    @property
    def width(self) -> int:
        """The number of grid columns it covers."""
        return self.cells[-1].end if self.cells else 0

    @property
    def bold(self) -> bool:
        """Whether every text in it is bold."""
        return bool(self.filled) and all(cell.bold for cell in self.filled)

    def at(self, column: int) -> Cell | None:
        """The cell over a grid column."""
        return next((cell for cell in self.cells if cell.start <= column < cell.end), None)

    def texts(self) -> list[str]:
        """The texts that are not empty, each on one line."""
        return [cell.text.replace("\n", " ") for cell in self.filled]


def grid_of(table: RawTable) -> list[GridRow]:
    """The rows of a table with their cells' places."""
    return [_row(row) for row in table.rows]


def _row(row: RawRow) -> GridRow:
    cells: list[Cell] = []
    start = 0
    for raw in row.cells:
        end = start + (raw.span if raw.span > 1 else 1)
        text = tidy(raw.text) if raw.text and raw.merge is not Merge.CONTINUE else ""
        cells.append(Cell(start, end, text, raw.bold, raw.italic, raw.centred, raw.merge))
        start = end
    return GridRow(cells, [cell for cell in cells if cell.text], row.header, row.continues)


def width_of(rows: Iterable[GridRow]) -> int:
    """The number of grid columns of a table."""
    return max((row.width for row in rows), default=0)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of a table stand in its grid: the grid column where each starts, and where the last ends."""

    starts: tuple[int, ...]
    end: int
    widths: tuple[float, ...] = ()

    def __len__(self) -> int:
        return len(self.starts)

    def place(self, row: GridRow) -> list[tuple[Cell, int, int]]:
        """Each cell with the columns it covers, from and up to. As many cells as columns go one to one: Word's grids
        are often off by a hair."""
        count = len(self.starts)
        if len(row.cells) == count:
            return [(cell, index, index + 1) for index, cell in enumerate(row.cells)]
        placed: list[tuple[Cell, int, int]] = []
        for cell in row.cells:
            # More than half: a border off by a hair touches the next column, a cell over several covers them all.
            covered = [index for index in range(count) if self._share(cell, index) > 0.5]
            if covered:
                placed.append((cell, covered[0], covered[-1] + 1))
            elif cell.text:
                best = max(range(count), key=lambda index: (self._share(cell, index), -index))
                placed.append((cell, best, best + 1))
        return placed

    def _share(self, cell: Cell, index: int) -> float:
        """How much of a column a cell covers, 0 to 1."""
        start, end = self.starts[index], [*self.starts[1:], self.end][index]
        left, right = max(start, cell.start), min(end, cell.end)
        if left >= right:
            return 0.0
        if len(self.widths) >= end and sum(self.widths[start:end]) > 0:
            return sum(self.widths[left:right]) / sum(self.widths[start:end])
        return (right - left) / (end - start)


def plain_columns(count: int) -> Columns:
    """One column for each grid column."""
    return Columns(tuple(range(count)), count)


def usual_count(rows: Sequence[GridRow]) -> int:
    """The number of cells that most rows have."""
    counts = [len(row.cells) for row in rows if row.cells]
    return max(set(counts), key=lambda count: (counts.count(count), count)) if counts else 0
