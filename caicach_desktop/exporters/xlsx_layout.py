"""Where a table's cells stand on a sheet and how high its rows are: Excel works out neither for merged cells."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from caicach_desktop.documents.measure import line_count
from caicach_desktop.documents.model import Align, Merge, Table, TableCell

# Excel's limits: the height of a row in pt and the letters of a cell.
ROW_LIMIT = 409.0
TEXT_LIMIT = 32_000
_PART = 136.0
# Excel's line of Times New Roman, as a multiple of the type size, and the steps its rows grow in (pt).
_LINE = 1.3125
ROW_STEP = 0.75
# Of a column's width this is lost at its sides (mm); letters on the screen run up to this much wider than on paper.
_SIDES = 1.6
_SCREEN = 1.05


@dataclass(frozen=True, slots=True)
class Area:
    """A cell on the sheet: rows from the table's first body row, columns from 0, last ones included, and its look."""

    top: int
    bottom: int
    left: int
    right: int
    text: str
    heading: bool
    align: Align


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """The body of a table: heights of its sheet rows in pt, and its cells, a list for each table row."""

    heights: list[float]
    areas: list[list[Area]]


@lru_cache(maxsize=8192)
def text_height(text: str, width: float, size: float, bold: bool) -> float:
    """The height in pt that a wrapped text needs in a cell `width` mm wide, set at `size` pt."""
    lines = line_count(text, max(width - _SIDES, 1.0) / _SCREEN, size, bold)
    return math.ceil(lines * size * _LINE / ROW_STEP) * ROW_STEP


def sheet_layout(table: Table) -> SheetLayout:
    """Lay out the rows of a table.

    A row that must be higher than Excel allows becomes several sheet rows, merged into one cell in each column.
    """
    blocks = list(_blocks(table))
    heights = _row_heights(table, blocks)
    tops, sheet_heights = _sheet_rows(heights)
    areas: list[list[Area]] = [[] for _ in table.rows]
    for block in blocks:
        areas[block.first] += block.areas(tops[block.first], tops[block.last + 1] - 1, table)
    return SheetLayout(sheet_heights, areas)


@dataclass(slots=True)
class _Block:
    """A cell with the table rows it covers, `last` included."""

    cell: TableCell
    first: int
    last: int
    column: int
    heading: bool

    def need(self, table: Table) -> float:
        width = sum(column.width for column in table.columns[self.column : self.column + self.cell.span])
        return text_height(self.cell.text, width, table.font_size, self.heading)

    def areas(self, top: int, bottom: int, table: Table) -> Iterator[Area]:
        """The cell on the sheet; a text longer than one cell can hold goes on in the next one below."""
        texts = text_parts(self.cell.text)
        edges = [top + (bottom + 1 - top) * i // len(texts) for i in range(len(texts) + 1)]
        align = self.cell.align or table.columns[self.column].align
        right = self.column + self.cell.span - 1
        for start, end, text in zip(edges, edges[1:], texts, strict=False):
            yield Area(start, end - 1, self.column, right, text, self.heading, align)


def _blocks(table: Table) -> Iterator[_Block]:
    """The cells in order of their last row, so that heights can be settled from above to below."""
    opened: dict[int, _Block] = {}
    for index, row in enumerate(table.rows):
        column = 0
        for cell in row.cells:
            if cell.merge == Merge.CONTINUE and column in opened:
                opened[column].last = index
            else:
                if column in opened:
                    yield opened.pop(column)
                block = _Block(cell, index, index, column, row.heading)
                if cell.merge == Merge.START:
                    opened[column] = block
                else:
                    yield block
            column += cell.span
    yield from sorted(opened.values(), key=lambda block: block.last)


def _row_heights(table: Table, blocks: Sequence[_Block]) -> list[float]:
    """Each row as high as its tallest cell; what a merged block needs beyond its rows is added to its last row."""
    heights = [table.font_size * _LINE] * len(table.rows)
    merged = []
    for block in blocks:
        if block.first == block.last:
            heights[block.first] = max(heights[block.first], block.need(table))
        else:
            merged.append(block)
    for block in sorted(merged, key=lambda block: block.last):
        lack = block.need(table) - sum(heights[block.first : block.last + 1])
        heights[block.last] += max(lack, 0.0)
    return heights


def _sheet_rows(heights: Sequence[float]) -> tuple[list[int], list[float]]:
    """The sheet row each table row begins at, with the end after them, and the heights of all sheet rows."""
    tops, result = [0], []
    for height in heights:
        result += row_parts(height)
        tops.append(len(result))
    return tops, result


def row_parts(height: float) -> list[float]:
    """A row's height as the heights of sheet rows: one, or several low ones where Excel allows none so high.

    Low, because Excel starts a new page rather than divide a sheet row.
    """
    parts = math.ceil(height / _PART) if height > ROW_LIMIT else 1
    return [height / parts] * parts


def text_parts(text: str) -> list[str]:
    """The text in parts that a cell can hold, cut at a line end or a space where there is one."""
    parts = []
    # Excel counts a character beyond the first 65,536 as two.
    while len(text) > TEXT_LIMIT // 2 and len(text) + sum(char > "\uffff" for char in text) > TEXT_LIMIT:
        limit = TEXT_LIMIT if max(text) <= "\uffff" else TEXT_LIMIT // 2
        end = text.rfind("\n", limit // 2, limit) + 1 or text.rfind(" ", 0, limit) + 1 or limit
        parts.append(text[:end].rstrip())
        text = text[end:]
    return [*parts, text]
