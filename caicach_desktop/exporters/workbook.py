"""What all our Excel workbooks have alike: base font, properties, the width of columns, paper, texts as texts."""

from typing import TYPE_CHECKING

from caicach_desktop.documents.form import official_form
from caicach_desktop.domain.units import MM_PER_INCH
from caicach_desktop.exporters import CREATOR
from caicach_desktop.exporters.xml_text import legal

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

# What Excel would read as the beginning of a formula.
FORMULA_SIGNS = ("=", "+", "-", "@")
# A longer text in a cell of the format "text" is shown as "####" by older Excel.
TEXT_FORMAT_LIMIT = 255
# The base font's digit is 8 pixels wide at this size (pt), and column widths count in digits.
_BASE_SIZE = 12
DIGITS_PER_MM = 96 / MM_PER_INCH / 8


def new_workbook(title: str) -> "Workbook":
    """A workbook with one empty sheet, set in the form's typeface."""
    from openpyxl import Workbook
    from openpyxl.styles import Font

    form = official_form()
    book = Workbook()
    base = Font(name=form.font, size=_BASE_SIZE, family=1)
    # The base font stands in two places: the style "Normal", and the first font, which plain cells use.
    book._named_styles["Normal"].font = base
    book._fonts[0] = base
    book.properties.title = legal(title)
    book.properties.creator = CREATOR
    book.properties.language = form.language
    return book


def set_paper(sheet: "Worksheet", landscape: bool) -> None:
    """A4, the sheet as wide as a page at most and in the middle of it, without grid lines."""
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.sheet_view.showGridLines = False
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_options.horizontalCentered = True
