"""The rows of a table as boxes of set lines: cells, and blocks of merged cells that run through several rows."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from caicach_desktop.documents.form import TextStyle
from caicach_desktop.documents.model import Align, Merge, Table, TableCell, TableRow
from caicach_desktop.exporters.pdf_fonts import Face
from caicach_desktop.exporters.pdf_text import Line, Setting, plain, set_lines

# A merged text of more lines is not worth making rows higher for, only to show it a second time.
_LABEL_LINES = 8
_LONGEST_KEPT = 80


@dataclass(slots=True, eq=False)
class Box:
    """A cell or a block of merged cells on its way down the pages; lengths in pt.

    `done` lines stand on earlier pages; `top` is where the box begins on the page at hand.
    """

    left: float
    right: float
    lines: Sequence[Line]
    setting: Setting
    padding: float
    centred: bool
    merged: bool = False
    done: int = 0
    top: float | None = None

    @property
    def full(self) -> float:
        """The height of the whole text with paddings."""
        return self.lines[-1].top + self.setting.line + self.setting.after + 2 * self.padding if self.lines else 0.0

    def origin(self, top: float, bottom: float, start: int, stop: int) -> float:
        """Where the tops of lines `start` to `stop` count from when they are set between `top` and `bottom`."""
        place = top + self.padding + self.setting.before - self.lines[start].top
        if self.centred and stop - start == len(self.lines):
            place += max(bottom - top - self.full, 0.0) / 2
        return place

    def need(self, stop: int | None = None) -> float:
        """The height that the lines not yet set take, up to `stop`, with paddings.

        When all are set it is 0, but for a merged block's short text: that is shown again on each page the block goes
        on to.
        """
        lines, done, setting = self.lines, self.done, self.setting
        last = len(lines) if stop is None else stop
        if last <= done:
            return self.full if self.merged and stop is None and len(lines) <= _LABEL_LINES else 0.0
        tall = lines[last - 1].top - lines[done].top + setting.line
        return tall + setting.before + setting.after + 2 * self.padding

    def fitting(self, height: float) -> int:
        """How many lines in all are set once a height is filled, leaving no line alone on either side of the break."""
        count = len(self.lines)
        if self.done >= count:
            return count
        around = self.setting.line + self.setting.before + self.setting.after + 2 * self.padding
        limit = self.lines[self.done].top + height - around + 0.01
        stop = bisect_right(self.lines, limit, key=_top)
        if stop == count - 1:
            stop -= 1
        if stop < count and stop - self.done < 2:
            stop = self.done
        return max(stop, self.done)


def _top(line: Line) -> float:
    return line.top


@dataclass(slots=True, eq=False)
class Boxes:
    """A row: the boxes that run through it, those that end in it, and its least height in pt."""

    through: list[Box]
    ending: list[Box]
    least: float
    heading: bool = False

    def height(self, y: float, tops: dict[Box, float] | None = None) -> float:
        """The height of the row when it begins at `y`: what ends in it must fit, from its own top on.

        `tops` remembers where boxes would begin that are not on the page yet, for a look at several rows ahead.
        """
        tallest = self.least
        for box in self.ending:
            need = box.need()
            if need > tallest:
                top = box.top if box.top is not None else (tops or {}).get(box, y)
                tallest = max(tallest, need - (y - top))
        return tallest


class RowSetter:
    """Sets the rows of a table one after the other, each text once; edges of the columns in pt."""

    def __init__(
        self,
        table: Table,
        edges: Sequence[float],
        faces: tuple[Face, Face],
        style: TextStyle,
        padding: tuple[float, float],
    ) -> None:
        self._table = table
        self._edges = edges
        self._plain_face, self._bold_face = faces
        self._style = style
        self._pad_x, self._pad_y = padding
        self._settings: dict[tuple[int, int, bool, Align | None], Setting] = {}
        # By the setting's identity: a table has one object for each kind of cell, kept in the line above.
        self._kept: dict[tuple[str, int], Sequence[Line]] = {}

    def rows(self) -> Iterator[Boxes]:
        """The rows from the first to the last."""
        rows = self._table.rows
        open_boxes: dict[int, Box] = {}
        for index, row in enumerate(rows):
            below = rows[index + 1].continued if index + 1 < len(rows) else set()
            yield self._row(row, below, open_boxes)

    def header(self, style: TextStyle) -> Boxes:
        """The header row, set in a style of its own."""
        cells = tuple(TableCell(column.heading, align=style.align) for column in self._table.columns)
        faces = (self._bold_face, self._bold_face)
        setter = RowSetter(self._table, self._edges, faces, style, (self._pad_x, self._pad_y))
        return setter._row(TableRow(cells), set(), {})

    def _row(self, row: TableRow, below: set[int], open_boxes: dict[int, Box]) -> Boxes:
        through, ending = [], []
        column = 0
        for cell in row.cells:
            box = open_boxes.pop(column, None) if cell.merge == Merge.CONTINUE else None
            if box is None:
                box = self._box(cell, column, row.heading)
            through.append(box)
            if column in below:
                box.merged = True
                open_boxes[column] = box
            else:
                ending.append(box)
            column += cell.span
        least = self._setting(0, 1, row.heading, None)
        return Boxes(through, ending, least.line + least.before + least.after + 2 * self._pad_y, row.heading)

    def _box(self, cell: TableCell, column: int, bold: bool) -> Box:
        end = min(column + cell.span, len(self._edges) - 1)
        setting = self._setting(column, end, bold, cell.align)
        lines = self._lines(cell.text, setting) if cell.text else ()
        centred = setting.align == Align.CENTER
        return Box(self._edges[column], self._edges[end], lines, setting, self._pad_y, centred)

    def _lines(self, text: str, setting: Setting) -> Sequence[Line]:
        """A text set; short ones come again and again (agencies, times) and are set once."""
        if len(text) > _LONGEST_KEPT:
            return set_lines(plain(text), setting)
        key = (text, id(setting))
        if key not in self._kept:
            self._kept[key] = set_lines(plain(text), setting)
        return self._kept[key]

    def _setting(self, column: int, end: int, bold: bool, align: Align | None) -> Setting:
        """How cells over these columns are set, worked out once."""
        key = (column, end, bold, align)
        if key not in self._settings:
            width = max(self._edges[end] - self._edges[column] - 2 * self._pad_x, 1.0)
            self._settings[key] = Setting(
                face=self._bold_face if bold else self._plain_face,
                size=self._table.font_size,
                width=width,
                align=align or self._table.columns[column].align,
                before=self._style.before,
                after=self._style.after,
                spacing=self._style.line,
            )
        return self._settings[key]
