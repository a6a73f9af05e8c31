"""Row heights of a long table: estimated at once, exact for the rows that are looked at, the rest little by little."""

from collections.abc import Callable, Sequence

from caicach_desktop.domain.plan import Row
from caicach_desktop.gui.models.appendix_spans import Spans
from caicach_desktop.gui.widgets.cell_text import LEAST_HEIGHT, PADDING_Y, CellTexts, text_width


class RowHeights:
    """Heights in px of all rows; `exact` tells which of them were measured."""

    def __init__(self, texts: CellTexts) -> None:
        self._texts = texts
        self._rows: Sequence[Row] = ()
        self._spans = Spans()
        self._widths: list[int] = []
        self.heights: list[int] = []
        self.exact: list[bool] = []
        self._next = 0

    def show(self, rows: Sequence[Row], spans: Spans, widths: Sequence[int]) -> None:
        """Take over rows and column widths (px); what was measured for the same row stays, the rest is estimated."""
        kept: dict[int, tuple[Row, object, int, bool]] = {}
        if list(widths) == self._widths:
            known_rows = zip(self._rows, self.heights, self.exact, strict=True)
            kept = {r.id: (r, self._spans.shape(i), h, exact) for i, (r, h, exact) in enumerate(known_rows)}
        self._rows, self._spans, self._widths = rows, spans, list(widths)
        self.heights, self.exact = [], []
        for index, row in enumerate(rows):
            old, shape, height, exact = kept.get(row.id, (None, None, 0, False))
            same = old is not None and _same_text(old, row) and shape == spans.shape(index)
            self.heights.append(height if same else self._estimate(index))
            self.exact.append(same and exact)
        self._next = 0

    def set_widths(self, widths: Sequence[int]) -> None:
        """Columns were resized: every height is doubtful until measured again."""
        self._widths = list(widths)
        self.exact = [False] * len(self.heights)
        self._next = 0

    def measure(self, first: int, after: int) -> list[int]:
        """Measure these rows and what their merged blocks need; returns the rows whose heights changed."""
        changed = []
        start = self._spans.chain[first] if first < len(self._spans.chain) else first
        while start > 0 and self._spans.chain[start] < start:
            start = self._spans.chain[start]
        for index in range(start, min(after, len(self.heights))):
            if self.exact[index]:
                continue
            height = self._needed(index, self._texts.height)
            self.exact[index] = True
            if height != self.heights[index]:
                self.heights[index] = height
                changed.append(index)
        return changed

    def next_doubtful(self) -> int | None:
        """The first row that is still estimated, or None when all are exact."""
        while self._next < len(self.exact) and self.exact[self._next]:
            self._next += 1
        return self._next if self._next < len(self.exact) else None

    def _estimate(self, index: int) -> int:
        return self._needed(index, lambda text, width, bold: self._texts.estimate(text, width))

    def _needed(self, index: int, height: Callable[[str, int, bool], int]) -> int:
        row, spans = self._rows[index], self._spans
        heading = spans.headings.get(index, (0, 0))
        needed = 0
        for column, text in enumerate(row.cells):
            if not text or heading[0] < column < heading[1] or (index, column) in spans.blocks:
                continue
            after = heading[1] if column == heading[0] and heading[1] else column + 1
            needed = max(needed, height(text, self._room(column, after), row.is_group))
        needed = max(needed + 2 * PADDING_Y + 1, LEAST_HEIGHT)
        for start, column in spans.ends.get(index, ()):
            needed = max(needed, self._rest_of_block(start, column, index, height))
        return needed

    def _rest_of_block(self, start: int, column: int, last: int, height: Callable[[str, int, bool], int]) -> int:
        """What the last row of a merged block must give so that the block's text fits."""
        row = self._rows[start]
        whole = height(row.cells[column] or "", self._room(column, column + 1), row.is_group) + 2 * PADDING_Y + 1
        return whole - sum(self.heights[start:last])

    def _room(self, first: int, after: int) -> int:
        return text_width(sum(self._widths[first:after]))


def _same_text(old: Row, row: Row) -> bool:
    return old is row or (old.cells == row.cells and old.kind == row.kind)
