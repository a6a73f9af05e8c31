"""The columns of a sheet: one grid that its tables, texts side by side and drawn lines share."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

from caicach_desktop.documents.form import Form
from caicach_desktop.documents.model import DocumentSection, Paragraph, Rule, SideBySide, Table

# Edges nearer than this become one, in mm: a sheet of slivers helps nobody.
_SNAP = 2.0


class Grid:
    """The edges of a sheet's columns in mm from its left."""

    def __init__(self, width: float) -> None:
        self.edges = [0.0, width]

    @property
    def widths(self) -> list[float]:
        """The widths of the columns in mm."""
        return [right - left for left, right in pairwise(self.edges)]

    def exactly(self, edges: Sequence[float]) -> None:
        """Make these edges the grid; what is there to the right of them stays away."""
        self.edges = list(edges)

    def add(self, edges: Sequence[float]) -> None:
        """Add edges; one that all but meets an edge of the grid is taken to be that."""
        snapped = [self._near(edge) for edge in edges]
        # Where columns would vanish between two edges, exact ones are added after all.
        fine = all(left < right for left, right in pairwise(snapped))
        self.edges = sorted({*self.edges, *(snapped if fine else edges)})

    def span(self, left: float, right: float) -> tuple[int, int]:
        """The first and the last column nearest to a stretch in mm; one column at least."""
        first = min(self._index(left), len(self.edges) - 2)
        return first, max(self._index(right) - 1, first)

    def rule_span(self, left: float, right: float) -> tuple[int, int] | None:
        """The columns whose border a line can be; None where the columns end elsewhere."""
        first, last = self.span(left, right)
        near = abs(self.edges[first] - left) < _SNAP and abs(self.edges[last + 1] - right) < _SNAP
        return (first, last) if near else None

    def _near(self, edge: float) -> float:
        nearest = self.edges[self._index(edge)]
        return nearest if abs(nearest - edge) < _SNAP else edge

    def _index(self, edge: float) -> int:
        place = bisect_right(self.edges, edge)
        around = range(max(place - 1, 0), min(place + 1, len(self.edges)))
        return min(around, key=lambda index: abs(self.edges[index] - edge))


def table_edges(table: Table) -> list[float]:
    """The edges of a table's columns in mm."""
    return list(accumulate((column.width for column in table.columns), initial=0.0))


def sheet_grid(section: DocumentSection, form: Form) -> Grid:
    """The grid of a section: that of its tables, or without one that of its texts and lines."""
    width = form.text_width(section.landscape)
    grid = Grid(width)
    tables = [block for block in section.blocks if isinstance(block, Table) and block.columns]
    if tables:
        grid.exactly(table_edges(tables[0]))
        for table in tables[1:]:
            grid.add(table_edges(table))
    for block in section.blocks:
        if isinstance(block, SideBySide):
            middle, end = pair_edges(block, width)
            grid.add([0.0, middle, end])
            # A table's columns are not cut for the sake of a line: it is drawn beside the grid.
            if not tables:
                _add_inner(grid, block.left, 0.0, middle)
                _add_inner(grid, block.right, middle, end)
        elif isinstance(block, Paragraph | Rule) and not tables:
            _add_inner(grid, (block,), 0.0, width)
    return grid


def pair_edges(block: SideBySide, width: float) -> tuple[float, float]:
    """Where the left and the right column end, in mm, in a sheet `width` mm wide."""
    scale = min(1.0, width / (block.left_width + block.right_width))
    return block.left_width * scale, (block.left_width + block.right_width) * scale


def rule_edges(rule: Rule, left: float, right: float) -> tuple[float, float]:
    """The ends of a line in the middle of a column, in mm."""
    half = min(rule.length, right - left) / 2
    return (left + right) / 2 - half, (left + right) / 2 + half


def _add_inner(grid: Grid, blocks: Sequence[Paragraph | Rule], left: float, right: float) -> None:
    for block in blocks:
        if isinstance(block, Rule):
            grid.add(rule_edges(block, left, right))
        elif 0 < block.indent < right - left:
            grid.add([left + block.indent, right])
