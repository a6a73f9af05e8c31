"""Tables on the clipboard: written so that Word, Excel and our own table take them with merges; reading them is the
services' work."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QMimeData

from caicach_desktop.services.pasting import Grid, table_on


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


def texts_of(mime: QMimeData) -> tuple[str | None, str | None]:
    """The HTML and the plain text on the clipboard, None where there is none."""
    return mime.html() if mime.hasHtml() else None, mime.text() if mime.hasText() else None


def grid_of(mime: QMimeData) -> Grid:
    """The table on the clipboard, from HTML where it holds one, else from tab-separated text; may be empty.

    Raises AppError FILE_TOO_LARGE.
    """
    return table_on(*texts_of(mime))


def to_text(rows: Sequence[CopiedRow]) -> str:
    """Tab-separated text; a text with a tab, a line break or a quote is quoted, as Excel does."""
    return "\n".join("\t".join(_quoted(cell or "") for cell in row.cells) for row in rows)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if re.search(r'[\t\n"]', text) else text


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
