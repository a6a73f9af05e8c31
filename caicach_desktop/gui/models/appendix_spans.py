"""Which cells of an appendix stand over several rows or columns, worked out once for the whole table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from caicach_desktop.domain.plan import Row
from caicach_desktop.domain.table import heading_span


@dataclass(frozen=True, slots=True)
class Span:
    """A cell that covers `height` rows and `width` columns from its place on."""

    row: int
    column: int
    height: int
    width: int


@dataclass(slots=True)
class Spans:
    """Headings across (row to first and after last column), merged blocks (place to rows), where they end and start.

    `chain` holds for each row the first row its height can depend on through merged blocks.
    """

    headings: dict[int, tuple[int, int]] = field(default_factory=dict)
    blocks: dict[tuple[int, int], int] = field(default_factory=dict)
    ends: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    starts: dict[int, list[int]] = field(default_factory=dict)
    chain: list[int] = field(default_factory=list)

    def all(self) -> Iterator[Span]:
        """Every cell larger than one, blocks of rows first."""
        for (row, column), height in self.blocks.items():
            yield Span(row, column, height, 1)
        for row, (first, after) in self.headings.items():
            yield Span(row, first, 1, after - first)

    def shape(self, row: int) -> object:
        """What of the spans a row's height depends on, told without the row's own place."""
        if row not in self.headings and row not in self.ends and row not in self.starts:
            return None
        ends = tuple((row - start, column) for start, column in self.ends.get(row, ()))
        return self.headings.get(row), ends, tuple(self.starts.get(row, ()))


def spans_of(rows: Sequence[Row], columns: int) -> Spans:
    """The spans of rows in order, each with `columns` cells."""
    spans = Spans(chain=list(range(len(rows))))
    open_blocks: dict[int, int] = {}
    for index, row in enumerate(rows):
        if None in row.cells or open_blocks:
            _follow_blocks(spans, open_blocks, index, row, columns)
    for column, start in open_blocks.items():
        _close(spans, column, start, len(rows))
    for index, row in enumerate(rows):
        if row.is_group:
            below = rows[index + 1] if index + 1 < len(rows) else None
            span = heading_span(row.cells, below.cells if below else None)
            # A block of merged cells is one column wide from its first row on.
            if span and (below is None or below.cells[span[0]] is not None) and span[1] <= columns:
                spans.headings[index] = span
    return spans


def _follow_blocks(spans: Spans, open_blocks: dict[int, int], index: int, row: Row, columns: int) -> None:
    for column in range(columns):
        merged = index > 0 and row.cells[column] is None
        if merged:
            start = open_blocks.setdefault(column, index - 1)
            spans.chain[index] = min(spans.chain[index], spans.chain[start])
        elif column in open_blocks:
            _close(spans, column, open_blocks.pop(column), index)


def _close(spans: Spans, column: int, start: int, end: int) -> None:
    spans.blocks[(start, column)] = end - start
    spans.ends.setdefault(end - 1, []).append((start, column))
    spans.starts.setdefault(start, []).append(column)
