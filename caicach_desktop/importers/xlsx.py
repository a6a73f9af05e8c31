"""Excel workbooks (.xlsx, .xlsm): each sheet as one table with its merged cells; only what is stored is read."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from caicach_desktop.domain.draft import Draft
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.importers.package import MAX_PART, Package, attribute, let_go, local
from caicach_desktop.importers.raw import Merge, RawBlock, RawCell, RawFile, RawRow, RawTable
from caicach_desktop.importers.recognise import recognise
from caicach_desktop.importers.recognise_left import STRUCK, shown
from caicach_desktop.importers.xlsx_aside import hidden_remark, page_head, sheet_remarks
from caicach_desktop.importers.xlsx_sheet import Range, Sheet, Value
from caicach_desktop.importers.xlsx_values import (
    PLAIN,
    CellStyle,
    RichText,
    column_number,
    plain_number,
    read_styles,
    rich_text,
    shown_number,
    unescaped,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_CALLING = ("{*}row", "{*}mergeCell", "{*}col", "{*}oddHeader", "{*}firstHeader", "{*}oddFooter", "{*}firstFooter")
_MM_PER_CHARACTER = 1.9
# A row with so many texts is no title: what is printed at the head of the page is then the only one.
_NO_TITLE = 3
_MAX_ROWS = 30_000
_MAX_CELLS = 600_000
_MAX_COLUMNS = 200
_MAX_TEXT = 60 * 2**20
_MAX_SHEETS = 300
_MAX_MERGES = 100_000
_MAX_EMPTY_ROWS = 700_000


def read_xlsx(path: Path, progress: JobProgress = SILENT) -> Draft:
    """The plan in a workbook; raises AppError as `read_raw` and NO_TABLE_FOUND."""
    raw = read_raw(path, progress)
    progress.report(70, "Đang tìm bảng và dòng")
    return recognise(raw, path)


def read_raw(path: Path, progress: JobProgress = SILENT) -> RawFile:
    """Each sheet that is not hidden as a table.

    Raises AppError: FILE_MISSING, FILE_UNREADABLE, FILE_DAMAGED, FILE_ENCRYPTED, FILE_TOO_LARGE.
    """
    with Package(path) as package:
        book = _Book(package)
        blocks: list[RawBlock] = []
        remarks, heads, struck = hidden_remark(book.hidden), list[str](), list[str]()
        for number, (name, part) in enumerate(book.sheets):
            progress.report(min(10 + 50 * number // len(book.sheets), 60), f"Đang đọc trang tính {name}")
            sheet = book.sheet(part, progress)
            remarks += [*sheet.remarks(name, _MAX_COLUMNS), *sheet_remarks(package, part, name)]
            struck += [text for row, column, text in sheet.struck if sheet.shows(row, column)]
            sheet.drop_hidden()
            sheet.restore_tens()
            table = _table(sheet, name)
            if table is not None:
                blocks.append(_headed(table, sheet.head))
                heads += sheet.head.split("\n") if sheet.head else []
            if sheet.foot:
                remarks.append(f"Chân trang in của trang tính “{name}” không được đưa vào: “{shown([sheet.foot])}”")
    if struck:
        remarks.append(STRUCK.format(shown(struck)))
    return RawFile(tuple(blocks), path.name, tuple(remarks), tuple(heads))


class _Book:
    """A workbook: its sheets in order, shared texts and cell formats."""

    def __init__(self, package: Package) -> None:
        self._package = package
        main = package.main_or("xl/workbook.xml")
        root = package.root(main)
        related = package.related(main)
        self.sheets, self.hidden = _sheets(root, related, package)
        self._from_1904 = any(
            local(part.tag) == "workbookPr" and attribute(part, "date1904") in ("1", "true") for part in root
        )
        kinds = {kind: name for kind, name in related.values()}
        self._styles = read_styles(package.optional_root(kinds.get("styles", "xl/styles.xml")))
        self._texts = self._shared(kinds.get("sharedStrings", "xl/sharedStrings.xml"))
        self._cells = self._empty = 0
        self._letters = 0

    def _shared(self, name: str) -> list[RichText]:
        texts: list[RichText] = []
        if name not in self._package:
            return texts
        with self._package.open(name) as stream:
            for _, element in self._package.events(stream, ("end",), ("{*}si",)):
                texts.append(rich_text(element))
                let_go(element)
                stream.piece_done()
                if len(texts) > _MAX_CELLS:
                    raise self._package.too_large()
        return texts

    def sheet(self, part: str, progress: JobProgress) -> Sheet:
        """The cells of one sheet."""
        sheet = Sheet()
        row = -1
        with self._package.open(part, MAX_PART) as stream:
            for _, element in self._package.events(stream, ("end",), _CALLING):
                name = local(element.tag)
                if name == "row":
                    row = plain_number(attribute(element, "r"), row + 2) - 1
                    self._row(sheet, element, row)
                    let_go(element)
                    stream.piece_done()
                    if row % 1000 == 0:
                        progress.report(20, f"Đang đọc dòng {row}")
                elif name == "mergeCell":
                    found = _range(attribute(element, "ref") or "")
                    if found and len(sheet.merges) < _MAX_MERGES:
                        sheet.merges.append(found)
                    let_go(element)
                elif name == "col":
                    _column_settings(sheet, element)
                else:
                    _page_edge(sheet, name, element.text or "")
        return sheet

    def _row(self, sheet: Sheet, element: "_Element", row: int) -> None:
        cells: dict[int, Value] = {}
        column = -1
        if _is_hidden(element):
            sheet.hidden_rows.add(row)
        for cell in element:
            if local(cell.tag) != "c":
                continue
            place = _REFERENCE.fullmatch(attribute(cell, "r") or "")
            column = column_number(place.group(1)) if place else column + 1
            value = self._value(cell)
            if value is None:
                if len(cell) and column < _MAX_COLUMNS:
                    _blank(sheet, cell, row, column)
                continue
            if value.struck:
                sheet.struck.append((row, column, " ".join(value.struck.split())))
                self._letters += len(value.struck)
            if value.text and column >= _MAX_COLUMNS:
                sheet.too_wide = True
                continue
            if value.text:
                cells[column] = value
                self._letters += len(value.text)
        self._empty += not cells
        if cells:
            sheet.rows[row] = cells
            self._cells += len(cells)
        if (
            len(sheet.rows) > _MAX_ROWS
            or self._cells > _MAX_CELLS
            or self._letters > _MAX_TEXT
            or self._empty > _MAX_EMPTY_ROWS
        ):
            raise self._package.too_large()

    def _value(self, cell: "_Element") -> Value | None:
        kind = attribute(cell, "t") or "n"
        number = plain_number(attribute(cell, "s"))
        style = self._styles[number] if number < len(self._styles) else PLAIN
        for child in cell:
            name = local(child.tag)
            if name == "is":
                return _rich(rich_text(child), style)
            if name == "v" and child.text:
                return self._stored(child.text, kind, style)
        return None

    def _stored(self, text: str, kind: str, style: CellStyle) -> Value | None:
        if kind == "s":
            index = plain_number(text.strip(), -1)
            return _rich(self._texts[index], style) if 0 <= index < len(self._texts) else None
        if kind == "e":
            return None
        if kind == "b":
            return _plain("Có" if text.strip() == "1" else "Không", style)
        if kind == "n":
            return _plain(shown_number(text.strip(), style.number_format, self._from_1904), style, number=True)
        return _rich(RichText(((unescaped(text), None),)), style)


def _rich(text: RichText, style: CellStyle) -> Value | None:
    shown = text.shown(style)
    struck = text.shown(style, struck=True) if style.struck or text.struck else ""
    if not shown.strip():
        if not struck.strip():
            return None
        shown = ""
    look = CellStyle(style.bold or text.bold, style.italic or text.italic, style.centred)
    return Value(shown, look, struck=struck)


def _plain(text: str, style: CellStyle, number: bool = False) -> Value:
    return Value("", style, struck=text) if style.struck else Value(text, style, number)


def _blank(sheet: Sheet, cell: "_Element", row: int, column: int) -> None:
    """Keep where a cell has an error, or a formula that was never worked out, in place of a value."""
    parts = {local(part.tag): part.text or "" for part in cell}
    if attribute(cell, "t") == "e":
        sheet.blanks.append((row, column, parts.get("v", "").strip() or "lỗi"))
    elif "f" in parts and attribute(cell, "t") != "str":  # a formula may well come to an empty text
        sheet.blanks.append((row, column, ""))


def _sheets(
    root: "_Element", related: dict[str, tuple[str, str]], package: Package
) -> tuple[list[tuple[str, str]], list[str]]:
    """The names and parts of the sheets that are shown, and the names of hidden ones; charts and macro sheets hold no
    table."""
    found: list[tuple[str, str]] = []
    hidden: list[str] = []
    for part in root:
        if local(part.tag) != "sheets":
            continue
        for sheet in part:
            kind, name = related.get(attribute(sheet, "id") or "", ("", ""))
            if kind != "worksheet" or name not in package:
                continue
            if attribute(sheet, "state") in (None, "visible"):
                found.append((attribute(sheet, "name") or f"Trang {len(found) + 1}", name))
            else:
                hidden.append(attribute(sheet, "name") or "không tên")
    if len(found) > _MAX_SHEETS:
        raise package.too_large()
    return found, hidden


def _range(text: str) -> Range | None:
    """A merged range as (top, left, bottom, right) from 0, ends included."""
    ends = [_REFERENCE.fullmatch(end) for end in text.split(":")]
    if len(ends) != 2 or not ends[0] or not ends[1]:
        return None
    (left, top), (right, bottom) = ((column_number(end.group(1)), int(end.group(2)) - 1) for end in ends if end)
    return (top, left, bottom, right) if top <= bottom and left <= right else None


def _is_hidden(element: "_Element") -> bool:
    """Whether a row or column is hidden; one of an outline that is folded up is only out of sight."""
    return attribute(element, "hidden") in ("1", "true") and attribute(element, "outlineLevel") in (None, "0")


def _page_edge(sheet: Sheet, name: str, text: str) -> None:
    """Keep what is printed at the head or foot of the pages, the first ones' and the others'."""
    line = page_head(text)
    if line and name.endswith("Header"):
        sheet.head = sheet.head if line in sheet.head else f"{sheet.head}\n{line}".strip()
    elif line:
        sheet.foot = sheet.foot if line in sheet.foot else f"{sheet.foot}\n{line}".strip()


def _column_settings(sheet: Sheet, element: "_Element") -> None:
    first, last = plain_number(attribute(element, "min"), 1), plain_number(attribute(element, "max"))
    columns = range(max(first - 1, 0), min(last, _MAX_COLUMNS))
    if _is_hidden(element):
        sheet.hidden_columns.update(columns)
    try:
        width = float(attribute(element, "width") or 0) * _MM_PER_CHARACTER
    except ValueError:
        return
    if 0 < width < 1000:
        sheet.widths.update(dict.fromkeys(columns, width))


def _table(sheet: Sheet, name: str) -> RawTable | None:
    """The used part of a sheet from its first column to its last; rows without any text are kept as empty ones where
    they part two tables."""
    if not sheet.rows:
        return None
    used = {column for cells in sheet.rows.values() for column in cells}
    left, right = min(used), max(used)
    numbers = sorted(sheet.rows)
    merged = _merged(sheet.merges, numbers, left, right)
    rows: list[RawRow] = []
    for place, number in enumerate(numbers):
        if place and number > numbers[place - 1] + 1:
            rows.append(RawRow((RawCell(span=right - left + 1),)))
        rows.append(_raw_row(sheet.rows[number], merged.get(number, {}), left, right))
    widths = tuple(sheet.widths.get(column, 0.0) for column in range(left, right + 1))
    return RawTable(tuple(rows), widths if all(widths) else (), name, new_page=True)


def _headed(table: RawTable, head: str) -> RawTable:
    """A sheet that begins with the headings of its columns has its title, if any, at the head of the printed page."""
    cells = table.rows[0].cells
    if not head or sum(bool(cell.text) for cell in cells) < _NO_TITLE:
        return table
    title = RawRow((RawCell(head, bold=True, centred=True, span=sum(cell.span for cell in cells)),))
    return replace(table, rows=(title, *table.rows))


_Merged = dict[int, dict[int, tuple[int, Merge]]]


def _merged(merges: Sequence[Range], numbers: Sequence[int], left: int, right: int) -> _Merged:
    """For each used row the merged cells by their first column: how many columns they cover, and whether they start or
    go on. Ranges may be as tall as the sheet, so only rows that hold something count."""
    from bisect import bisect_left, bisect_right

    found: _Merged = {}
    left_over = _MAX_CELLS
    for top, first, bottom, last in merges:
        first, last = max(first, left), min(last, right)
        if first > last:
            continue
        inside = numbers[bisect_left(numbers, top) : bisect_right(numbers, bottom)]
        left_over -= len(inside)
        if left_over < 0:
            break
        for number in inside:
            merge = Merge.NONE if len(inside) == 1 else Merge.START if number == inside[0] else Merge.CONTINUE
            found.setdefault(number, {})[first] = (last - first + 1, merge)
    return found


def _raw_row(cells: dict[int, Value], merged: dict[int, tuple[int, Merge]], left: int, right: int) -> RawRow:
    raw: list[RawCell] = []
    column = left
    while column <= right:
        span, merge = merged.get(column, (1, Merge.NONE))
        value = cells.get(column)
        if value is None or merge == Merge.CONTINUE:
            raw.append(RawCell(span=span, merge=merge))
        else:
            style = value.style
            raw.append(RawCell(value.text, style.bold, style.italic, style.centred, span, merge))
        column += span
    return RawRow(tuple(raw))
