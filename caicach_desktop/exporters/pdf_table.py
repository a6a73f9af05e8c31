"""A table over pages: a header on each, rows cut only where they must be, merged cells labelled on every page."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from caicach_desktop.documents.model import Style, Table
from caicach_desktop.domain.units import PT_PER_MM, in_twentieths
from caicach_desktop.exporters.pdf_cells import Box, Boxes, RowSetter
from caicach_desktop.exporters.pdf_labels import draw_label
from caicach_desktop.exporters.pdf_sheets import EPSILON, Sheets

Done = Callable[[], None]


def table_drawer(sheets: Sheets, table: Table) -> "TableDrawer":
    """What draws a table on the pages of the section at hand."""
    form = sheets.form
    edges = _edges(sheets, [column.width for column in table.columns])
    faces = (sheets.face(), sheets.face(bold=True))
    # Along the page in whole twentieths, as in Word: many rows make a line of what is lost in each.
    along = in_twentieths(form.table.padding_y * PT_PER_MM)
    padding = (form.table.padding_x * PT_PER_MM, along + form.table.border / 2)
    setter = RowSetter(table, edges, faces, form.styles[Style.TABLE_CELL], padding)
    return TableDrawer(sheets, setter, padding[0], table.repeat_heading)


def _edges(sheets: Sheets, widths: Sequence[float]) -> list[float]:
    """The left edge of each column and the right edge of the last; a table too wide is narrowed to the page."""
    total = sum(widths) * PT_PER_MM
    factor = min(1.0, (sheets.right - sheets.left) / total) if total else 1.0
    return [sheets.left + edge for edge in accumulate((width * PT_PER_MM * factor for width in widths), initial=0.0)]


class TableDrawer:
    """Places the rows of one table; `_open` are the boxes that have begun on the page at hand and not ended."""

    def __init__(self, sheets: Sheets, setter: RowSetter, pad_x: float, repeats: bool) -> None:
        self._sheets = sheets
        self._setter = setter
        self._pad_x = pad_x
        self._rows: Iterator[Boxes] = setter.rows()
        self._ahead: deque[Boxes] = deque()
        self._ending: list[Box] = []
        self._open: list[Box] = []
        self._has_rows = False
        # Set once, drawn on every page.
        self._header = header = setter.header(sheets.form.styles[Style.TABLE_HEADING])
        self._header_height = header.height(0.0)
        # A header too tall to be repeated is set once, as an ordinary row.
        tall = self._header_height > sheets.form.table.repeated_header_share * (sheets.bottom - sheets.top)
        self._repeats = repeats and not tall
        # Half of the outer border stands outside the rows, above and below them on each page.
        self._edge = sheets.form.table.border / 2
        if not self._repeats:
            header.heading = not tall
            self._ahead.append(header)

    @property
    def least(self) -> float:
        """The height without which the table may not begin on a page: its header and the beginning of its rows."""
        return (self._header_height if self._repeats else 0.0) + self._claim() + 2 * self._edge

    def draw(self, done: Done) -> None:
        """Draw all rows from the present place on, over as many pages as it takes; `done` is told of each row."""
        self._begin()
        while (row := self._row(0)) is not None:
            if self._has_rows and self._claim() > self._room:
                self._next_page()
            self._ahead.popleft()
            self._place(row)
            done()
        self._end_boxes()
        self._sheets.y += self._edge

    @property
    def _room(self) -> float:
        """The height still free for rows on the page at hand."""
        return self._sheets.room - self._edge

    @property
    def _full(self) -> float:
        """The height of a page for rows."""
        header = self._header_height if self._repeats else 0.0
        return self._sheets.bottom - self._sheets.top - header - 2 * self._edge

    # Looking ahead

    def _row(self, ahead: int) -> Boxes | None:
        """The row not yet placed at a distance; None behind the last."""
        while len(self._ahead) <= ahead:
            row = next(self._rows, None)
            if row is None:
                return None
            self._ahead.append(row)
        return self._ahead[ahead]

    def _claim(self) -> float:
        """The height without which the next row may not begin on this page.

        A heading takes those below it and the row they lead to; when all that is taller than a page nothing is claimed.
        """
        y = start = self._sheets.y
        tops: dict[Box, float] = {}
        ahead = 0
        while (row := self._row(ahead)) is not None:
            for box in row.through:
                tops.setdefault(box, y if box.top is None else box.top)
            if not row.heading:
                y += self._least_part(row, y, tops)
                break
            y += row.height(y, tops)
            ahead += 1
        return y - start if y - start <= self._full else 0.0

    def _least_part(self, row: Boxes, y: float, tops: dict[Box, float]) -> float:
        """The least height a row may begin with: all of it, or two lines of a tall one.

        A merged label that begins in it claims nothing: Word and LibreOffice let it go on beside the rows below.
        """
        height = row.height(y, tops)
        if height > self._sheets.form.table.whole_row_share * (self._sheets.bottom - self._sheets.top):
            height = row.least + max(box.setting.line for box in row.through)
        return height

    # Placing

    def _begin(self) -> None:
        """Draw the first header where the beginning of the first row fits below it."""
        sheets = self._sheets
        if not sheets.fresh and self.least > sheets.room:
            sheets.next_page()
        sheets.y += self._edge
        self._draw_header()

    def _draw_header(self) -> None:
        if not self._repeats:
            return
        sheets = self._sheets
        bottom = sheets.y + self._header_height
        for box in self._header.through:
            box.top, box.done = sheets.y, 0
            self._close(box, bottom, last=True)
        sheets.y = bottom

    def _place(self, row: Boxes) -> None:
        """Put a row on the page at hand, or as much of it as fits and the rest on the next ones."""
        while (height := row.height(self._sheets.y)) > self._room:
            part = self._part(row)
            if part > 0:
                self._put(row, part, ending=[])
                row.least = 0.0
            elif not self._has_rows:
                break  # not even two lines fit an empty page: let it run over rather than never end
            self._next_page(cut=part > 0)
        self._put(row, height, row.ending)

    def _part(self, row: Boxes) -> float:
        """The height of the part of a row that fits on this page; 0 when no text of it does."""
        y, room = self._sheets.y, self._room
        part = 0.0
        for box in row.ending:
            above = y - box.top if box.top is not None else 0.0
            stop = box.fitting(room + above)
            if stop > box.done:
                part = max(part, box.need(stop) - above)
        return part

    def _put(self, row: Boxes, height: float, ending: list[Box]) -> None:
        """Give a row its place; its boxes are drawn once it is sure that this is the height it keeps."""
        self._end_boxes()
        for box in row.through:
            if box.top is None:
                box.top = self._sheets.y
        self._sheets.y += height
        self._ending = ending
        self._open = [box for box in row.through if box not in ending]
        self._has_rows = True

    def _end_boxes(self) -> None:
        """Draw the boxes that end with the last row placed."""
        for box in self._ending:
            self._close(box, self._sheets.y, last=True)
        self._ending = []

    def _next_page(self, cut: bool = False) -> None:
        """Close every box at the foot of the page and draw the header on the next; `cut`: a row goes on there."""
        sheets = self._sheets
        if not cut:
            self._stretch_for_labels()
        self._end_boxes()
        for box in self._open:
            self._close(box, sheets.y, last=False)
            box.top = None
        sheets.next_page()
        sheets.y += self._edge
        self._has_rows = False
        self._draw_header()

    def _stretch_for_labels(self) -> None:
        """Let the last row of the page grow into the room below it when a merged label would not fit otherwise."""
        sheets = self._sheets
        short = max((box.need() - (sheets.y - (box.top or 0.0)) for box in self._open), default=0.0)
        if EPSILON < short <= self._room:
            sheets.y += short

    # Drawing

    def _close(self, box: Box, bottom: float, last: bool) -> None:
        """Draw a box down to `bottom` with the lines that fit, or again its label when all its lines stand above."""
        top = bottom if box.top is None else box.top
        self._sheets.page.box(box.left, top, box.right, bottom)
        if not box.lines:
            return
        page, x = self._sheets.page, box.left + self._pad_x
        if box.done < len(box.lines):
            stop = len(box.lines) if last else box.fitting(bottom - top)
            if stop > box.done:
                origin = box.origin(top, bottom, box.done, stop)
                page.text(box.lines[box.done : stop], box.setting.face, box.setting.size, x, origin)
                box.done = stop
        elif box.merged and box.full <= bottom - top + EPSILON:
            origin = box.origin(top, bottom, 0, len(box.lines))
            draw_label(page, box.lines, box.setting.face, box.setting.size, x, origin)
