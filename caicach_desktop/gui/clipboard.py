"""Tables on the clipboard: read from Word, Excel and our own cells, written so that all three take them with merges."""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from PySide6.QtCore import QMimeData

# One text per cell; None is a cell merged with the one above.
Grid = list[list[str | None]]
_BREAKING = {"p", "div", "li", "h1", "h2", "h3", "h4"}
_SILENT = {"style", "script", "title", "xml"}
_MOST_SPANNED = 1000
csv.field_size_limit(2**31 - 1)


@dataclass(frozen=True, slots=True)
class CopiedRow:
    """A copied row: its texts and whether it is a heading (printed bold)."""

    cells: tuple[str | None, ...]
    bold: bool = False


def mime_of(rows: Sequence[CopiedRow]) -> QMimeData:
    """Clipboard content of copied rows as plain text and as HTML."""
    mime = QMimeData()
    mime.setText(to_text(rows))
    mime.setHtml(to_html(rows))
    return mime


def grid_of(mime: QMimeData) -> Grid:
    """The table on the clipboard, from HTML where it holds one, else from tab-separated text; may be empty."""
    if mime.hasHtml():
        grid = from_html(mime.html())
        if grid:
            return grid
    return from_text(mime.text()) if mime.hasText() else []


def to_text(rows: Sequence[CopiedRow]) -> str:
    """Tab-separated text; a text with a tab, a line break or a quote is quoted, as Excel does."""
    return "\n".join("\t".join(_quoted(cell or "") for cell in row.cells) for row in rows)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if re.search(r'[\t\n"]', text) else text


def from_text(text: str) -> Grid:
    """Tab-separated text, with quoted cells over several lines, as a table; rows are padded to one length."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text:
        return []
    if text.count('"') % 2 or ("\t" not in text and not text.startswith('"')):
        # No cell was quoted by a spreadsheet: quotes inside are just quotes.
        return _padded([list(line.split("\t")) for line in text.removesuffix("\n").split("\n")])
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))
    return _padded([list(row) or [""] for row in rows])


def _padded(grid: Grid) -> Grid:
    width = max((len(row) for row in grid), default=0)
    return [row + [""] * (width - len(row)) for row in grid]


def to_html(rows: Sequence[CopiedRow]) -> str:
    """An HTML table with real row spans and borders."""
    lines = []
    for index, row in enumerate(rows):
        cells = [_html_cell(rows, index, c) for c, text in enumerate(row.cells) if index == 0 or text is not None]
        lines.append(f"<tr>{''.join(cells)}</tr>")
    style = "td{border:.5pt solid black;vertical-align:top;mso-data-placement:same-cell;mso-number-format:'\\@'}"
    head = f'<html><head><meta charset="utf-8"><style>{style}br{{mso-data-placement:same-cell}}</style></head>'
    return f'{head}<body><table border="1" cellspacing="0">{"".join(lines)}</table></body></html>'


def _html_cell(rows: Sequence[CopiedRow], index: int, column: int) -> str:
    height = 1
    while index + height < len(rows) and rows[index + height].cells[column] is None:
        height += 1
    text = escape(rows[index].cells[column] or "").replace("\n", "<br>")
    span = f' rowspan="{height}"' if height > 1 else ""
    return f"<td{span}>{f'<b>{text}</b>' if rows[index].bold and text else text}</td>"


def from_html(html: str) -> Grid:
    """The first-level tables of an HTML text as one table, maybe empty; cells spanned from above are None."""
    reader = _TableReader()
    reader.feed(html)
    reader.close()
    return _padded(reader.grid)


class _TableReader(HTMLParser):
    """Reads table rows; a table inside a cell gives its text to that cell."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.grid: Grid = []
        self._depth = 0
        self._silent = 0
        self._row: list[str | None] | None = None
        self._cell: list[str] | None = None
        self._span = (1, 1)
        self._hanging: dict[int, int] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "table":
            self._depth += 1
        elif self._depth == 1 and tag == "tr":
            self._end_row()
            self._row = []
        elif self._depth == 1 and tag in ("td", "th"):
            self._start_cell(dict(attrs))
        elif tag == "br" or tag in _BREAKING:
            self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(self._silent - 1, 0)
        elif tag == "table":
            if self._depth == 1:
                self._end_row()
                self._hanging = {}
            self._depth = max(self._depth - 1, 0)
        elif self._depth == 1 and tag == "tr":
            self._end_row()
        elif self._depth == 1 and tag in ("td", "th"):
            self._end_cell()
        elif tag in _BREAKING:
            self._break(tag)

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._silent:
            self._cell.append(re.sub(r"\s+", " ", data.replace("\u00a0", " ")))

    def _break(self, tag: str) -> None:
        # "\v" is a paragraph's edge, of which several make one line break; a <br> always makes one.
        if self._cell is not None:
            self._cell.append("\n" if tag == "br" else "\v")

    def _start_cell(self, attributes: dict[str, str | None]) -> None:
        self._end_cell()
        if self._row is None:
            self._row = []
        self._skip_hanging()
        self._cell = []
        self._span = (_number(attributes.get("rowspan")), _number(attributes.get("colspan")))

    def _skip_hanging(self) -> None:
        row = self._row
        while row is not None and self._hanging.get(len(row), 0) > 0:
            self._hanging[len(row)] -= 1
            row.append(None)

    def _end_cell(self) -> None:
        if self._cell is None or self._row is None:
            return
        height, width = self._span
        for offset in range(width):
            if height > 1:
                self._hanging[len(self._row)] = height - 1
            self._row.append(_tidy("".join(self._cell)) if offset == 0 else "")
        self._cell = None

    def _end_row(self) -> None:
        self._end_cell()
        if self._row is not None:
            self._skip_hanging()
            self.grid.append(self._row)
        self._row = None


def _number(value: str | None) -> int:
    return min(max(int(value), 1), _MOST_SPANNED) if value and value.strip().isdecimal() else 1


def _tidy(text: str) -> str:
    text = re.sub(r" *\v[ \v]*", "\v", text).strip(" \v").replace("\v", "\n")
    return "\n".join(re.sub(r" {2,}", " ", line).strip() for line in text.split("\n")).strip("\n")
