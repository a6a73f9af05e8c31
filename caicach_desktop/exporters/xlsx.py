"""Writes a document as an Excel workbook: a sheet for each appendix, ready to print on A4 landscape."""

import io
import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from caicach_desktop.documents.form import Form, TextStyle, official_form
from caicach_desktop.documents.model import Align, Document, DocumentSection, Paragraph, Style, Table
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.exporters.atomic import replacing
from caicach_desktop.exporters.xlsx_layout import ROW_LIMIT, Area, sheet_layout, text_height
from caicach_desktop.exporters.xml_text import legal

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_CREATOR = "Cải cách Desktop"
_BAD_IN_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_NAME_LIMIT = 31
# What Excel would read as a formula.
_FORMULA = ("=", "+", "-", "@")
# The base font's digit is 8 pixels wide, and column widths count in digits.
_BASE_SIZE = 12
_DIGITS_PER_MM = 96 / 25.4 / 8
_MM_PER_INCH = 25.4
# On a screen of 1366 pixels the sheet's 257 mm fill the window at this zoom.
_ZOOM = 120
_GAP = 7.5
# A longer text in a cell of the format "text" is shown as "####" by older Excel.
_TEXT_FORMAT_LIMIT = 255
_ALIGN = {Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right", Align.JUSTIFY: "left"}


def write_xlsx(document: Document, path: Path, progress: JobProgress = SILENT) -> None:
    """Write the whole document or nothing; raises AppError when the file cannot be written, Cancelled when stopped."""
    form = official_form()
    with replacing(path) as part:
        book = _workbook(document, form)
        names = sheet_names(section.name for section in document.sections)
        for done, (section, name) in enumerate(zip(document.sections, names, strict=True)):
            progress.report(done * 90 // len(document.sections))
            _Sheet(book.create_sheet(name), form).write(section, progress)
        progress.report(90)
        # Not straight into the file: on a full disk openpyxl leaves it open and fails once more when it is collected.
        packed = io.BytesIO()
        book.save(packed)
        part.write_bytes(packed.getbuffer())
    progress.report(100)


def sheet_names(wanted: Iterable[str]) -> list[str]:
    """Names that Excel takes: no forbidden signs, 31 letters at most, no two alike whatever their case."""
    taken: set[str] = {"history"}
    names = []
    for text in wanted:
        base = " ".join(_BAD_IN_NAME.sub(" ", legal(text)).split()).strip("'") or official_form().texts["appendix"]
        name, count = base[:_NAME_LIMIT].strip(), 1
        while name.casefold() in taken:
            count += 1
            ending = f" ({count})"
            name = base[: _NAME_LIMIT - len(ending)].strip() + ending
        taken.add(name.casefold())
        names.append(name)
    return names


def _workbook(document: Document, form: Form) -> "Workbook":
    from openpyxl import Workbook
    from openpyxl.styles import Font

    book = Workbook()
    book.remove(book.active)
    base = Font(name=form.font, size=_BASE_SIZE, family=1)
    # The base font stands in two places: the style "Normal", and the first font, which plain cells use.
    book._named_styles["Normal"].font = base
    book._fonts[0] = base
    book.properties.title = legal(document.title)
    book.properties.creator = _CREATOR
    book.properties.language = form.language
    return book


class _Sheet:
    """Fills one sheet from one section."""

    def __init__(self, sheet: "Worksheet", form: Form) -> None:
        self.sheet = sheet
        self.form = form
        self.row = 1
        self.columns = 1
        self._looks: dict[tuple[object, ...], Any] = {}

    def write(self, section: DocumentSection, progress: JobProgress) -> None:
        """Write the section's paragraphs and its table, then set up page and view."""
        tables = [block for block in section.blocks if isinstance(block, Table)]
        self.columns = max((len(table.columns) for table in tables), default=1)
        self._set_widths(tables, section.landscape)
        for block in section.blocks:
            if isinstance(block, Paragraph):
                self._paragraph(block, self.form.text_width(section.landscape))
            elif isinstance(block, Table):
                self._table(block, progress)
        self._set_page(section.landscape)

    def _set_widths(self, tables: list[Table], landscape: bool) -> None:
        from openpyxl.utils import get_column_letter

        widths = [column.width for column in tables[0].columns] if tables else [self.form.text_width(landscape)]
        for index, width in enumerate(widths, start=1):
            self.sheet.column_dimensions[get_column_letter(index)].width = width * _DIGITS_PER_MM

    def _paragraph(self, block: Paragraph, width: float) -> None:
        look = self.form.styles[block.style]
        text = block.text.upper() if look.capitals else block.text
        height = text_height(text, width, look.size, look.bold) + look.before + look.after
        self._place(Area(0, 0, 0, self.columns - 1, text, False, look.align), self._look(look, look.size, look.align))
        self.sheet.row_dimensions[self.row].height = min(height, ROW_LIMIT)
        self.row += 1

    def _table(self, table: Table, progress: JobProgress) -> None:
        if self.row > 1:
            self.sheet.row_dimensions[self.row].height = _GAP
            self.row += 1
        self._header(table)
        layout = sheet_layout(table)
        cell = self.form.styles[Style.TABLE_CELL]
        for index, areas in enumerate(layout.areas):
            if index % 200 == 0:
                progress.report(min(89, index * 90 // len(layout.areas)))
            for area in areas:
                self._place(area, self._look(cell, table.font_size, area.align, boxed=True, bold=area.heading))
        for offset, height in enumerate(layout.heights):
            self.sheet.row_dimensions[self.row + offset].height = height
        self.row += len(layout.heights)

    def _header(self, table: Table) -> None:
        style = self.form.styles[Style.TABLE_HEADING]
        look = self._look(style, table.font_size, style.align, boxed=True, middle=True)
        height = table.font_size
        for index, column in enumerate(table.columns):
            self._place(Area(0, 0, index, index, column.heading, True, style.align), look)
            height = max(height, text_height(column.heading, column.width, table.font_size, bold=True))
        self.sheet.row_dimensions[self.row].height = min(height + style.before + style.after, ROW_LIMIT)
        self.sheet.print_title_rows = f"{self.row}:{self.row}"
        self.row += 1
        self.sheet.freeze_panes = f"A{self.row}"

    def _place(self, area: Area, look: Any) -> None:
        """Put a text in its cell, give all its cells their look, and merge them where it covers several."""
        from openpyxl.worksheet.cell_range import CellRange

        top, bottom, left, right = self.row + area.top, self.row + area.bottom, area.left + 1, area.right + 1
        text = legal(area.text)
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                self.sheet.cell(row, column)._style = look
        first = self.sheet.cell(top, left)
        if len(text) > _TEXT_FORMAT_LIMIT:
            first.number_format = "General"
        if text:
            first.value = text
            # Set after the value: a text beginning with "=" would stay a formula.
            first.data_type = "s"
        if text.startswith(_FORMULA):
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
    ) -> Any:
        """The style of a cell, made once for each kind: openpyxl is slow at comparing fonts and borders."""
        key = (style, size, align, boxed, bold, middle)
        if key not in self._looks:
            self._looks[key] = self._new_look(style, size, align, boxed, bold or style.bold, middle)
        from copy import copy

        return copy(self._looks[key])

    def _new_look(self, style: TextStyle, size: float, align: Align, boxed: bool, bold: bool, middle: bool) -> Any:
        from openpyxl.cell import Cell
        from openpyxl.styles import Alignment, Border, Font, Side

        cell = Cell(self.sheet, row=1, column=1)
        cell.font = Font(name=self.form.font, size=size, bold=bold, italic=style.italic, family=1)
        vertical = "center" if middle or align == Align.CENTER or not boxed else "top"
        cell.alignment = Alignment(horizontal=_ALIGN[align], vertical=vertical, wrap_text=True)
        cell.number_format = "@"
        if boxed:
            side = Side(style="thin")
            cell.border = Border(left=side, right=side, top=side, bottom=side)
        return cell._style

    def _set_page(self, landscape: bool) -> None:
        from openpyxl.worksheet.properties import PageSetupProperties

        sheet, form = self.sheet, self.form
        number = form.page_number
        sheet.sheet_view.zoomScale = _ZOOM
        sheet.sheet_view.showGridLines = False
        sheet.page_setup.orientation = "landscape" if landscape else "portrait"
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.page_setup.firstPageNumber, sheet.page_setup.useFirstPageNumber = number.start, True
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.print_options.horizontalCentered = True
        margins = form.margins(landscape)
        for side in ("top", "right", "bottom", "left"):
            setattr(sheet.page_margins, side, getattr(margins, side) / _MM_PER_INCH)
        sheet.page_margins.header = sheet.page_margins.footer = number.distance / _MM_PER_INCH
        sheet.HeaderFooter.differentFirst = not number.first_page
        sheet.oddHeader.center.text = "&P"
        sheet.oddHeader.center.size = round(number.size)
        sheet.oddHeader.center.font = f"{form.font},Regular"
