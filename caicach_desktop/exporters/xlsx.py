"""Writes a document as an Excel workbook: a sheet for each appendix, ready to print on A4 landscape."""

import io
import re
from collections.abc import Iterable
from copy import copy
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from caicach_desktop.documents.form import Form, TextStyle, official_form
from caicach_desktop.documents.model import (
    Align,
    Document,
    DocumentSection,
    Drawing,
    Paragraph,
    Rule,
    SideBySide,
    Style,
    Table,
)
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.units import MM_PER_INCH, MM_PER_PT
from caicach_desktop.exporters.atomic import replacing
from caicach_desktop.exporters.blocks import refuse_empty
from caicach_desktop.exporters.workbook import DIGITS_PER_MM, FORMULA_SIGNS, TEXT_FORMAT_LIMIT, new_workbook, set_paper
from caicach_desktop.exporters.xlsx_grid import Grid, sheet_grid, table_edges
from caicach_desktop.exporters.xlsx_layout import ROW_LIMIT, Area, row_parts, sheet_layout, text_height, text_parts
from caicach_desktop.exporters.xlsx_pages import Stretch, page_breaks, stays_with_next
from caicach_desktop.exporters.xlsx_picture import place_picture, place_rule
from caicach_desktop.exporters.xlsx_text import Band, TextLayout
from caicach_desktop.exporters.xml_text import legal

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_BAD_IN_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_NAME_LIMIT = 31
# On a screen of 1366 pixels the sheet's 257 mm fill the window at this zoom.
_ZOOM = 120
_GAP = 7.5
# A header with all that stands above it stays on the screen while the rows are scrolled, if it is no higher (pt).
_MOST_HELD = 220.0
# What the sheet of a document's own text is called.
_TEXT_SHEET = "Văn bản"
# For each column of a table the first and the last of the sheet's columns that it covers.
_Columns = list[tuple[int, int]]
_ALIGN = {Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right", Align.JUSTIFY: "left"}


def write_xlsx(document: Document, path: Path, progress: JobProgress = SILENT) -> None:
    """Write the whole document or nothing.

    Raises AppError: NOTHING_TO_EXPORT, the faults of `replacing`, for drawings FONT_MISSING and FONT_LACKS; Cancelled
    when stopped.
    """
    refuse_empty(document)
    form = official_form()
    with replacing(path) as part:
        book = new_workbook(document.title)
        book.remove(book.active)
        names = sheet_names(section.name or _sheet_name(section, form) for section in document.sections)
        for done, (section, name) in enumerate(zip(document.sections, names, strict=True)):
            progress.report(done * 90 // len(document.sections))
            _Sheet(book.create_sheet(name), form).write(section, progress)
        progress.report(90)
        # Not straight into the file: on a full disk openpyxl leaves it open and fails once more when it is collected.
        packed = io.BytesIO()
        book.save(packed)
        part.write_bytes(packed.getbuffer())
        # The last moment to cancel: after it the new file takes the old one's place.
        progress.report(100)


def _sheet_name(section: DocumentSection, form: Form) -> str:
    """What a sheet without a name of its own is called."""
    has_table = any(isinstance(block, Table) for block in section.blocks)
    return form.texts["appendix"] if has_table else _TEXT_SHEET


def sheet_names(wanted: Iterable[str]) -> list[str]:
    """Names that Excel takes: no forbidden signs, 31 letters at most, no two alike whatever their case."""
    taken: set[str] = {"history"}
    names = []
    for text in wanted:
        base = " ".join(_BAD_IN_NAME.sub(" ", legal(text)).split()).strip("' ") or official_form().texts["appendix"]
        name, count = _cut_name(base, _NAME_LIMIT), 1
        while name.casefold() in taken:
            count += 1
            ending = f" ({count})"
            name = _cut_name(base, _NAME_LIMIT - len(ending)) + ending
        taken.add(name.casefold())
        names.append(name)
    return names


def _cut_name(name: str, most: int) -> str:
    """The start of a name as Excel counts: in units of UTF-16; a name may not end with an apostrophe."""
    return name.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore").rstrip("' ")


class _Sheet:
    """Fills one sheet from one section."""

    def __init__(self, sheet: "Worksheet", form: Form) -> None:
        self.sheet = sheet
        self.form = form
        self.row = 1
        self.only_table = True
        self._looks: dict[tuple[object, ...], Any] = {}

    def write(self, section: DocumentSection, progress: JobProgress) -> None:
        """Write the section's blocks from above to below, then set up page and view."""
        grid = sheet_grid(section, self.form)
        layout = TextLayout(self.form, grid, self.form.text_width(section.landscape))
        self._set_widths(grid)
        stretches = []
        self.only_table = sum(isinstance(block, Table) for block in section.blocks) == 1
        for block in section.blocks:
            first = kept = self.row
            match block:
                case Paragraph() | Rule() | SideBySide():
                    self._band(layout.band(block), grid)
                case Table() if block.columns:
                    kept = self._table(block, grid, progress)
                case Drawing():
                    self._drawing(block, grid, self.form.text_height(section.landscape))
            if not isinstance(block, Table):
                kept = self.row - 1
            stretches.append(Stretch(first, kept, stays_with_next(block, self.form)))
        self._set_page(section.landscape)
        self._break_pages(stretches, section.landscape)

    def _set_widths(self, grid: Grid) -> None:
        from openpyxl.utils import get_column_letter

        for index, width in enumerate(grid.widths, start=1):
            self.sheet.column_dimensions[get_column_letter(index)].width = width * DIGITS_PER_MM

    def _band(self, band: Band, grid: Grid) -> None:
        for placed in band.texts:
            style = self.form.styles[placed.paragraph.style]
            area = Area(placed.top, placed.bottom, placed.left, placed.right, placed.text, False, style.align)
            self._place(area, self._look(style, style.size, style.align, single=placed.single))
        for line in band.lines:
            for column in line.columns:
                self._rule_above(self.row + line.top, column + 1)
            if not line.columns:
                place_rule(self.sheet, (line.left, line.right), grid.edges, self.row + line.top)
        self._add_rows(band.heights)

    def _rule_above(self, row: int, column: int) -> None:
        from openpyxl.styles import Border, Side

        cell = self.sheet.cell(row, column)
        cell._style = copy(cell._style)
        cell.border = Border(top=Side(style="thin"))

    def _add_rows(self, heights: Iterable[float]) -> None:
        for height in heights:
            self.sheet.row_dimensions[self.row].height = height
            self.row += 1

    def _drawing(self, block: Drawing, grid: Grid, height: float) -> None:
        """A picture in the middle of the sheet, over rows of its own."""
        scale = block.scale_into(grid.edges[-1], height)
        space = self.form.drawing_space
        left = max((grid.edges[-1] - block.width * scale) / 2, 0.0)
        place_picture(self.sheet, block, scale, grid.edges, (left, self.row, space))
        self._add_rows(row_parts(block.height * scale / MM_PER_PT + 2 * space))

    def _table(self, table: Table, grid: Grid, progress: JobProgress) -> int:
        """Write a table; returns the sheet row of its first row below the header."""
        if self.row > 1:
            self._add_rows([_GAP])
        edges = table_edges(table)
        columns = [grid.span(left, right) for left, right in pairwise(edges)]
        self._header(table, columns)
        layout = sheet_layout(table)
        cell = self.form.styles[Style.TABLE_CELL]
        looks = {
            (align, bold): self._look(cell, table.font_size, align, boxed=True, bold=bold)
            for align in Align
            for bold in (False, True)
        }
        for index, areas in enumerate(layout.areas):
            if index % 200 == 0:
                progress.report(min(89, index * 90 // len(layout.areas)))
            for area in areas:
                self._place(area, looks[area.align, area.heading], columns)
        first = self.row
        self._add_rows(layout.heights)
        return min(first, self.row - 1)

    def _header(self, table: Table, columns: _Columns) -> None:
        style = self.form.styles[Style.TABLE_HEADING]
        look = self._look(style, table.font_size, style.align, boxed=True, middle=True)
        height = table.font_size
        for index, column in enumerate(table.columns):
            heading = text_parts(column.heading)[0]
            self._place(Area(0, 0, index, index, heading, True, style.align), look, columns)
            height = max(height, text_height(column.heading, column.width, table.font_size, bold=True))
        self._add_rows([min(height + style.before + style.after, ROW_LIMIT)])
        # A sheet repeats and holds one header only: above another table it would be wrong.
        if not self.only_table:
            return
        if table.repeat_heading:
            self.sheet.print_title_rows = f"{self.row - 1}:{self.row - 1}"
        # Below charts or a long text it would hold the whole screen.
        if sum(self.sheet.row_dimensions[row].height for row in range(1, self.row)) <= _MOST_HELD:
            self.sheet.freeze_panes = f"A{self.row}"

    def _place(self, area: Area, look: Any, columns: _Columns | None = None) -> None:
        """Put a text in its cell, give all its cells their look, and merge them where it covers several.

        `columns` are the sheet's columns that each column of a table covers. Looks are shared by cells, and texts are
        set behind openpyxl's own checks: they are made sure of here, and of tens of thousands each costs.
        """
        from openpyxl.cell import Cell
        from openpyxl.worksheet.cell_range import CellRange

        top, bottom, left, right = self.row + area.top, self.row + area.bottom, area.left + 1, area.right + 1
        if columns:
            left, right = columns[area.left][0] + 1, columns[area.right][1] + 1
        text = legal(area.text)
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                cell = Cell(self.sheet, row=row, column=column)
                cell._style = look
                self.sheet._add_cell(cell)
        first = self.sheet._cells[top, left]
        if text:
            # As a text, whatever it begins with: "=" would make it a formula.
            first._value, first.data_type = text, "s"
        if len(text) > TEXT_FORMAT_LIMIT or text.startswith(FORMULA_SIGNS):
            first._style = copy(look)
            if len(text) > TEXT_FORMAT_LIMIT:
                first.number_format = "General"
            if text.startswith(FORMULA_SIGNS):
                first.quotePrefix = True
        if (bottom, right) != (top, left):
            # Adding the range itself: merge_cells() would look through all merged ranges each time.
            self.sheet.merged_cells.ranges.add(CellRange(min_row=top, max_row=bottom, min_col=left, max_col=right))

    def _look(
        self,
        style: TextStyle,
        size: float,
        align: Align,
        boxed: bool = False,
        bold: bool = False,
        middle: bool = False,
        single: bool = False,
    ) -> Any:
        """The style of a cell, made once for each kind: openpyxl is slow at comparing fonts and borders."""
        key = (style, size, align, boxed, bold, middle, single)
        if key not in self._looks:
            self._looks[key] = self._new_look(style, size, align, boxed, bold or style.bold, middle, single)
        return self._looks[key]

    def _new_look(
        self, style: TextStyle, size: float, align: Align, boxed: bool, bold: bool, middle: bool, single: bool
    ) -> Any:
        from openpyxl.cell import Cell
        from openpyxl.styles import Alignment, Border, Font, Side

        cell = Cell(self.sheet, row=1, column=1)
        cell.font = Font(name=self.form.font, size=size, bold=bold, italic=style.italic, family=1)
        vertical = "center" if middle or align == Align.CENTER else "top"
        horizontal = "justify" if align == Align.JUSTIFY and not boxed and not single else _ALIGN[align]
        cell.alignment = Alignment(horizontal=horizontal, vertical=vertical, wrap_text=not single, shrink_to_fit=single)
        cell.number_format = "@"
        if boxed:
            side = Side(style="thin")
            cell.border = Border(left=side, right=side, top=side, bottom=side)
        return cell._style

    def _break_pages(self, stretches: list[Stretch], landscape: bool) -> None:
        """End pages before what belongs together and would be parted."""
        from openpyxl.worksheet.pagebreak import Break

        heights = {row: self.sheet.row_dimensions[row].height for row in range(1, self.row)}
        repeated = int(str(self.sheet.print_title_rows).rpartition("$")[2]) if self.sheet.print_title_rows else 0
        room = self.form.text_height(landscape) / MM_PER_PT
        for row in page_breaks(heights, stretches, room, repeated):
            self.sheet.row_breaks.append(Break(id=row - 1))

    def _set_page(self, landscape: bool) -> None:
        sheet, form = self.sheet, self.form
        number = form.page_number
        set_paper(sheet, landscape)
        sheet.sheet_view.zoomScale = _ZOOM
        sheet.page_setup.firstPageNumber, sheet.page_setup.useFirstPageNumber = number.start, True
        margins = form.margins(landscape)
        for side in ("top", "right", "bottom", "left"):
            setattr(sheet.page_margins, side, getattr(margins, side) / MM_PER_INCH)
        sheet.page_margins.header = sheet.page_margins.footer = number.distance / MM_PER_INCH
        sheet.HeaderFooter.differentFirst = not number.first_page
        sheet.oddHeader.center.text = "&P"
        sheet.oddHeader.center.size = round(number.size)
        sheet.oddHeader.center.font = f"{form.font},Regular"
