"""Texts around tables on a sheet: which cells they cover and how high their rows are."""

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from caicach_desktop.documents.form import Form
from caicach_desktop.documents.measure import text_width
from caicach_desktop.documents.model import Paragraph, Rule, SideBySide
from caicach_desktop.exporters.xlsx_grid import Grid, pair_edges, rule_edges
from caicach_desktop.exporters.xlsx_layout import ROW_STEP, row_parts, text_height, text_parts

# Heights nearer than this become one, in pt.
_LEAST = 1.5


@dataclass(frozen=True, slots=True)
class Placed:
    """A text over rows and columns of the band, counted from 0, last ones included.

    A `single` line fits its width on paper: on a screen, where letters run wider, it shrinks rather than breaks.
    """

    top: int
    bottom: int
    left: int
    right: int
    text: str
    paragraph: Paragraph
    single: bool


@dataclass(frozen=True, slots=True)
class Drawn:
    """A line above a row of the band: the columns whose border it is, counted from 0, and its ends in mm.

    Where it fits no columns there are none, and it is drawn beside the grid.
    """

    top: int
    columns: range
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Band:
    """Rows across the sheet: their heights in pt, the texts and the lines in them."""

    heights: list[float]
    texts: list[Placed]
    lines: list[Drawn]


@dataclass(frozen=True, slots=True)
class _Item:
    """A block of a column between two heights in pt, its column's edges in mm, a text's columns on the sheet.

    A line stands at `top`.
    """

    top: float
    bottom: float
    block: Paragraph | Rule
    text: str
    left: float
    right: float
    first: int = 0
    last: int = 0
    single: bool = False


@dataclass(frozen=True, slots=True)
class TextLayout:
    """Lays out the texts of a sheet `width` mm wide."""

    form: Form
    grid: Grid
    width: float

    def band(self, block: Paragraph | Rule | SideBySide) -> Band:
        """The rows that a block takes."""
        if isinstance(block, Paragraph):
            return self._alone(block)
        if isinstance(block, Rule):
            return self._banded(list(self._column((block,), 0.0, self.width)))
        middle, end = pair_edges(block, self.width)
        return self._banded([*self._column(block.left, 0.0, middle), *self._column(block.right, middle, end)])

    def _alone(self, block: Paragraph) -> Band:
        """A paragraph over the whole width: one row that is as much higher as the spaces around it."""
        style = self.form.styles[block.style]
        items = list(self._texts(block, 0.0, 0.0, self.width))
        items[-1] = replace(items[-1], bottom=items[-1].bottom + style.before + style.after)
        return self._banded(items)

    def _column(self, blocks: Sequence[Paragraph | Rule], left: float, right: float) -> Iterator[_Item]:
        """The blocks of a column from above to below; of two spaces that meet the larger holds."""
        y = after = 0.0
        for block in blocks:
            look = self.form.rules[block.kind] if isinstance(block, Rule) else self.form.styles[block.style]
            y += max(after, look.before)
            after = look.after
            if isinstance(block, Rule):
                # The line is the upper border of the row below it, so there must be one.
                yield _Item(y, y + max(after, _LEAST), block, "", left, right)
                continue
            for item in self._texts(block, y, left, right):
                yield item
                y = item.bottom

    def _texts(self, block: Paragraph, y: float, left: float, right: float) -> Iterator[_Item]:
        """A paragraph, in parts where one cell cannot hold it all."""
        style = self.form.styles[block.style]
        text = block.text.upper() if style.capitals else block.text
        first, last = self.grid.span(left + min(block.indent, (right - left) / 2), right)
        width = self.grid.edges[last + 1] - self.grid.edges[first]
        single = "\n" not in text and text_width(text, style.size, style.bold) <= width
        for part in text_parts(text):
            room = math.inf if single else width
            height = text_height(part, room, style.size, style.bold) * max(style.line, 1.0)
            yield _Item(y, y + height, block, part, left, right, first, last, single)
            y += height

    def _banded(self, items: list[_Item]) -> Band:
        """Rows between all heights at which a text or a line begins or ends."""
        edges = _edges([0.0, *(edge for item in items for edge in (item.top, item.bottom))])
        heights: list[float] = []
        rows = [0]
        for low, high in pairwise(edges):
            heights += row_parts(math.ceil((high - low) / ROW_STEP) * ROW_STEP)
            rows.append(len(heights))
        band = Band(heights, [], [])
        for item in items:
            top = rows[_place(edges, item.top)]
            if isinstance(item.block, Rule):
                band.lines.append(self._line(item.block, top, item))
            else:
                bottom = max(rows[_place(edges, item.bottom)] - 1, top)
                band.texts.append(Placed(top, bottom, item.first, item.last, item.text, item.block, item.single))
        return band

    def _line(self, rule: Rule, top: int, item: _Item) -> Drawn:
        left, right = rule_edges(rule, item.left, item.right)
        span = self.grid.rule_span(left, right)
        return Drawn(top, range(span[0], span[1] + 1) if span else range(0), left, right)


def _edges(heights: list[float]) -> list[float]:
    """The heights in order, those that all but meet taken as one."""
    edges: list[float] = []
    for height in sorted(heights):
        if not edges or height - edges[-1] >= _LEAST:
            edges.append(height)
    return edges


def _place(edges: list[float], height: float) -> int:
    """The edge that stands for a height: the last that is not above it."""
    return min(bisect_left(edges, height - _LEAST + 1e-6), len(edges) - 1)
