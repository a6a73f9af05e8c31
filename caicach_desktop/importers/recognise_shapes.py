"""What rows of a table show by themselves: a signature, mere layout, another heading, a count begun anew."""

from collections.abc import Sequence

from caicach_desktop.domain.patterns import when_used
from caicach_desktop.domain.plan import ColumnRole
from caicach_desktop.domain.text import fold
from caicach_desktop.importers.recognise_grid import Columns, GridRow
from caicach_desktop.importers.recognise_headers import LONGEST_NAME, Header, row_key
from caicach_desktop.importers.recognise_levels import number_of
from caicach_desktop.importers.recognise_marks import OFFICES, has_motto
from caicach_desktop.importers.recognise_rows import roles_of
from caicach_desktop.importers.recognise_titles import Line, number_line

_SIGNATURE = ("noi nhan", "tm. ", "kt. ", "tl. ", "tuq. ")
# As much of a text as tells its first words: recipients may go on for pages.
_BEGINNING = 20
_SIGNER = when_used(rf"nguoi (?:lap(?: bieu)?|kiem tra|tong hop)|{OFFICES}(?: (?:co quan|don vi))?|\(ky.*\)")
# "Hòa Sơn, ngày … tháng 3 năm 2026", the date above a signature.
_PLACE_AND_DATE = when_used(r"[^,;:]{2,60}, ngay [\d….\s]* ?thang [\d….\s]* ?nam [\d….]*")
_NOTE = when_used(r"(?:ghi chu|luu y|chu thich)\s*:")
# A table's closing notes take a few lines: a sheet with one in every row need not be looked through from each of them.
_MOST_BELOW = 50


def is_set_off(row: GridRow, rows: Sequence[GridRow], index: int, header: Header) -> bool:
    """Whether a row in the middle of a table is set off from the others as the heading of another table is, which may
    have up to two columns less."""
    set_off = row.header or (index > 0 and not rows[index - 1].filled) or row.bold
    # A group with its target is bold too and has two texts: the narrowest real tables have four columns.
    return set_off and len(row.filled) >= max(3, len(header.headings) - 2)


def begins_anew(rows: Sequence[GridRow], header: Header | None) -> bool:
    """Whether the first number in some rows is the first of a count."""
    roles = roles_of(header.headings, header.above) if header else ()
    column = roles.index(ColumnRole.NUMBER) if ColumnRole.NUMBER in roles else None
    if header is None or column is None:
        return False
    numbers = (number_of(cell.text) for row in rows for cell, first, _ in header.columns.place(row) if first == column)
    return next((number.last == 1 for number in numbers if number), False)


def title_start(rows: Sequence[GridRow]) -> int:
    """Where the title lines at the end of some rows begin: single texts below an empty row."""
    start = len(rows)
    while start > 0 and len(rows[start - 1].filled) <= 1:
        start -= 1
    return start


def ends_table(row: GridRow) -> bool:
    """Whether a row stands below a table's end: recipients, a signature, or the number of the next appendix."""
    filled = row.filled
    # Recipients, signer and a column between them are three texts; the rows of the narrowest real tables have four.
    if not filled or len(filled) > 3 or number_of(filled[0].text) is not None:
        return False
    starts = [fold(cell.text[:_BEGINNING]) for cell in filled]
    if starts[0].startswith(_SIGNATURE[0]) or any(start.startswith(_SIGNATURE[1:]) for start in starts):
        return True
    if len(filled) > 1 and all(_SIGNER.fullmatch(fold(cell.text.split("\n")[0])) for cell in filled):
        return True
    if len(filled) > 1:
        return False
    first = filled[0].text.split("\n")[0]
    # A lone "Chủ tịch" may be who leads a task; a title in capitals signs.
    signs = first.isupper() and _SIGNER.fullmatch(fold(first)) is not None
    return signs or _PLACE_AND_DATE.fullmatch(fold(first)) is not None or number_line(first) is not None


def table_ends(rows: Sequence[GridRow], index: int) -> bool:
    """Whether a table ends above one of its rows: what no task is, or a note with nothing below it but single texts,
    set off from the table or too long for the narrow cell it begins in, as in a sheet."""
    row = rows[index]
    if ends_table(row):
        return True
    if len(row.filled) != 1 or not _NOTE.match(fold(row.filled[0].text)):
        return False
    set_off = index == 0 or not rows[index - 1].filled
    if not set_off and not (row.filled[0] is row.cells[0] and len(row.cells) > 1):
        return False
    below = rows[index : index + _MOST_BELOW]
    end = next((place for place, row in enumerate(below) if ends_table(row)), None)
    if end is None and index + _MOST_BELOW < len(rows):
        return False
    return all(len(row.filled) <= 1 for row in below[:end])


def is_layout(row: GridRow) -> bool:
    """Whether a row belongs to the letterhead or the signature, which Word sets in tables too."""
    return any(has_motto(cell.text) or fold(cell.text[:_BEGINNING]).startswith(_SIGNATURE) for cell in row.filled)


def fills_columns(rows: Sequence[GridRow]) -> bool:
    """Whether there are at least two rows, some of them with three texts: letterheads and signatures have two."""
    return len(rows) >= 2 and any(len(row.filled) >= 3 for row in rows) and not any(is_layout(row) for row in rows)


def plain_header(row: GridRow) -> bool:
    """Whether the texts of a sheet's first row are short and all different, as the names of columns are."""
    texts = row_key(row)
    return len(set(texts)) == len(texts) and all(len(text) <= LONGEST_NAME and not text.isdigit() for text in texts)


def lines_of(row: GridRow) -> list[Line]:
    """A row of a layout table or a sheet as lines, cell after cell."""
    return [
        Line(part, cell.bold, cell.italic, cell.centred or (len(row.filled) == 1 and cell.span > 1))
        for cell in row.filled
        for part in cell.text.split("\n")
    ]


def column_widths(columns: Columns, widths: Sequence[float]) -> tuple[float, ...]:
    """The widths of columns in mm, where the file says them."""
    if len(widths) != columns.end or not all(width > 0 for width in widths):
        return ()
    ends = [*columns.starts[1:], columns.end]
    return tuple(round(sum(widths[start:end]), 1) for start, end in zip(columns.starts, ends, strict=True))
