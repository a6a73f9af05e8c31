"""What Word, Excel or a browser put on the clipboard: HTML first, then tab-separated text."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import groupby
from string import ascii_lowercase

from caicach_desktop.domain.draft import Draft
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.legacy_text import Encoding, encoding_of, to_unicode
from caicach_desktop.domain.roman import roman
from caicach_desktop.importers.raw import Merge, RawBlock, RawCell, RawFile, RawParagraph, RawRow, RawTable
from caicach_desktop.importers.recognise import recognise

_MAX_TEXT = 20 * 2**20
_MAX_SPAN = 500
_MAX_ROWS = 30_000
_MAX_CELLS = 600_000
_MAX_OPEN = 300
_LETTERED = 1_000
_VOID = {"br", "img", "col", "meta", "link", "hr", "input", "wbr", "area", "base", "source", "embed", "param"}
_BLOCKS = {"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6"}
_SILENT = {"style", "script", "title", "xml", "del", "s", "strike", "head"}
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all")
_FONT = re.compile(r"font-family\s*:\s*[\"']?([^;\"',]+)")
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")
# Where a paragraph begins or ends; a <br> always makes a line of its own.
_EDGE = "\v"
_EDGES = re.compile(r" *\n? *\v[ \v]*")
# A list's bullet stands before the paragraph in its item, not above it.
_BULLET = re.compile(r"((?:^|[\v\n])- )[ \v]++(?!- |$)")
# So does its number; the sign behind it is one that no text has.
_BEHIND_NUMBER = "\x1f"
_NUMBERED = re.compile(rf"{_BEHIND_NUMBER}[ \n\v]*+")
# A spreadsheet quotes a cell with line breaks, tabs or quotes in it; quotes around anything else are the text's own.
_QUOTED = re.compile(r'"([^"]*+(?:""[^"]*+)*+)"(?=[\t\n]|\Z)')
_TO_BE_QUOTED = re.compile(r'[\t\n"]')
_PLAIN = re.compile(r"[^\t\n]*")


def read_clipboard(html: str | None, text: str | None = None) -> Draft:
    """The plan or table on the clipboard; raises AppError NO_TABLE_FOUND or FILE_TOO_LARGE."""
    return recognise(raw_of_clipboard(html, text))


def raw_of_clipboard(html: str | None, text: str | None = None) -> RawFile:
    """The blocks on the clipboard: those of the HTML where it holds a table, else the tab-separated text as a table."""
    blocks = _html_blocks(html, text)
    if html and (any(isinstance(block, RawTable) for block in blocks) or not text):
        return RawFile(tuple(blocks), "bảng nhớ tạm")
    return RawFile(tuple(_text_blocks(text or "")), "bảng nhớ tạm")


def grid_of_clipboard(html: str | None, text: str | None = None) -> list[list[str | None]]:
    """The tables on the clipboard as they stand, one below the other, rows padded to one length: the HTML's, else the
    tab-separated text; a cell merged with the one above is None. May be empty; raises AppError FILE_TOO_LARGE."""
    tables = [block for block in _html_blocks(html, text) if isinstance(block, RawTable)]
    grid: list[list[str | None]]
    if tables:
        grid = [[cell for raw in row.cells for cell in _grid_cells(raw)] for table in tables for row in table.rows]
    else:
        grid = [list(row) for row in _separated(_one_line_end(text))] if text else []
    width = max(map(len, grid), default=0)
    return [row + [""] * (width - len(row)) for row in grid]


def _grid_cells(cell: RawCell) -> list[str | None]:
    return [None] * cell.span if cell.merge == Merge.CONTINUE else [cell.text, *[""] * (cell.span - 1)]


def _html_blocks(html: str | None, text: str | None) -> list[RawBlock]:
    if len(html or "") + len(text or "") > _MAX_TEXT:
        raise AppError(ErrorCode.FILE_TOO_LARGE, path="bảng nhớ tạm")
    reader = _HtmlReader()
    reader.feed(html or "")
    reader.close()
    return reader.finish()


def _one_line_end(text: str) -> str:
    """The text with one sign for the ends of its lines, whatever system it was copied on."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def _text_blocks(text: str) -> list[RawBlock]:
    text = _one_line_end(text)
    if "\t" not in text:
        return [RawParagraph(line) for line in text.split("\n") if line.strip()]
    rows = _separated(text)
    width = max(map(len, rows))
    cells = (tuple(RawCell(cell) for cell in row + [""] * (width - len(row))) for row in rows)
    return [RawTable(tuple(map(RawRow, cells)), name="bảng nhớ tạm")]


def _separated(text: str) -> list[list[str]]:
    """Rows of tab-separated text; raises AppError FILE_TOO_LARGE."""
    text = text.removesuffix("\n")
    rows: list[list[str]] = [[]]
    at = 0
    while True:
        cell, at = _cell_at(text, at)
        rows[-1].append(cell)
        if at == len(text):
            return rows
        if text[at] == "\n":
            rows.append([])
            if len(rows) > _MAX_ROWS:
                raise AppError(ErrorCode.FILE_TOO_LARGE, path="bảng nhớ tạm")
        at += 1


def _cell_at(text: str, at: int) -> tuple[str, int]:
    """The cell that begins at a place of tab-separated text, and where it ends."""
    quoted = _QUOTED.match(text, at)
    if quoted and _TO_BE_QUOTED.search(quoted[1]):
        return quoted[1].replace('""', '"'), quoted.end()
    plain = _PLAIN.match(text, at)
    assert plain is not None  # also an empty cell
    return plain[0], plain.end()


@dataclass(slots=True)
class _Open:
    """An element that is not closed yet, and how its text is set."""

    tag: str
    bold: bool = False
    silent: bool = False
    bullet: bool = False
    encoding: Encoding = Encoding.UNICODE
    centred: bool = False


@dataclass(slots=True)
class _CellInMaking:
    """A cell or paragraph being read."""

    pieces: list[tuple[str, Encoding]] = field(default_factory=list)
    span: int = 1
    height: int = 1
    bold: bool = True
    letters: bool = False
    centred: bool = False

    def add(self, text: str, element: _Open) -> None:
        """Put a piece of text behind the others."""
        if text.strip():
            self.bold = (self.bold or not self.letters) and element.bold
            self.letters = True
            self.centred = self.centred or element.centred
        self.pieces.append((text, element.encoding))

    @property
    def text(self) -> str:
        """All of it in Unicode, white space as a browser shows it."""
        # Pieces of one old font together: a letter and its mark may stand in two of them.
        fonts = groupby(self.pieces, key=lambda piece: piece[1])
        whole = "".join(to_unicode("".join(text for text, _ in pieces), encoding) for encoding, pieces in fonts)
        # Runs of blanks first: the patterns below would go over each of them again and again.
        read = _NUMBERED.sub(" ", re.sub(" +", " ", whole))
        lines = _EDGES.sub(_EDGE, _BULLET.sub(r"\1", read)).strip(f" \n{_EDGE}").replace(_EDGE, "\n").split("\n")
        return "\n".join(" ".join(line.split()) for line in lines)


@dataclass(slots=True)
class _ListInMaking:
    """A list whose items are being read: its kind of numbers as HTML names it ("" has none) and the next of them."""

    kind: str
    next: int

    def sign(self, value: str | None) -> str:
        """What a browser and Word show before an item."""
        if not self.kind:
            return "- "
        number = _whole(value, self.next)
        self.next = number + 1
        shown = str(number)
        if self.kind in ("i", "I") and number < _LETTERED:
            shown = roman(number)
        elif self.kind in ("a", "A") and number <= len(ascii_lowercase):
            shown = ascii_lowercase[number - 1]
        return f"{shown.lower() if self.kind.islower() else shown.upper()}.{_BEHIND_NUMBER}"


def _whole(text: str | None, default: int = 1) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 6 and int(text) else default


class _HtmlReader(HTMLParser):
    """Reads the first-level tables and the paragraphs between them; one inside a cell gives it its text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._blocks: list[RawBlock] = []
        self._open: list[_Open] = [_Open("")]
        self._tables = 0
        self._rows: list[list[_CellInMaking]] = []
        self._hidden: set[int] = set()
        self._lists: list[_ListInMaking] = []
        self._count = 0
        self._cell: _CellInMaking | None = None
        self._paragraph = _CellInMaking()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag begins."""
        values = {name: value or "" for name, value in attrs}
        if tag == "br":
            self._add("\n")
            return
        if tag in _VOID:
            return
        if tag in _BLOCKS:
            self._break()
        if tag == "table":
            self._tables += 1
            self._break()
            if self._tables == 1:
                self._end_paragraph()
                self._rows, self._hidden = [], set()
        elif self._tables == 1 and tag == "tr":
            self._cell = None
            # Excel's hidden rows, and the row without height by which Word tells its columns' widths.
            if _HIDDEN.search(values.get("style", "").lower()) or values.get("height") == "0":
                self._hidden.add(len(self._rows))
            self._rows.append([])
        elif self._tables == 1 and tag in ("td", "th"):
            self._start_cell(values)
        self._push(tag, values)
        if tag in ("ol", "ul") and len(self._lists) < _MAX_OPEN:
            kind = values.get("type", "1") if tag == "ol" else ""
            self._lists.append(_ListInMaking(kind, _whole(values.get("start"))))
        elif tag == "li":
            self._add(self._lists[-1].sign(values.get("value")) if self._lists else "- ")

    def _push(self, tag: str, values: dict[str, str]) -> None:
        above = self._open[-1]
        style = values.get("style", "").lower().replace(" ", "")
        font = _FONT.search(values.get("style", ""))
        name = font.group(1) if font else values.get("face")
        note = tag == "a" and bool(re.match(r"#_(?:ftn|edn)", values.get("href", "")))
        opened = _Open(
            tag,
            (above.bold or tag in ("b", "strong", "th") or bool(_BOLD.search(style)))
            and "font-weight:normal" not in style,
            above.silent or tag in _SILENT or note or bool(_HIDDEN.search(style)),
            above.bullet or "mso-list:ignore" in style,
            encoding_of(name.strip("\"' ")) if name else above.encoding,
            above.centred or values.get("align", "").lower() == "center" or "text-align:center" in style,
        )
        if len(self._open) < _MAX_OPEN:
            self._open.append(opened)

    def _start_cell(self, values: dict[str, str]) -> None:
        self._count += 1
        if not self._rows:
            self._rows.append([])
        if self._count > _MAX_CELLS or len(self._rows) > _MAX_ROWS:
            raise AppError(ErrorCode.FILE_TOO_LARGE, path="bảng nhớ tạm")
        self._cell = _CellInMaking(span=_span(values.get("colspan")), height=_span(values.get("rowspan")))
        self._rows[-1].append(self._cell)

    def handle_endtag(self, tag: str) -> None:
        """A tag ends; one that was never opened is left out."""
        if tag in _BLOCKS:
            self._break()
        if tag in ("ol", "ul"):
            del self._lists[-1:]
        if tag == "table" and self._tables:
            self._tables -= 1
            if not self._tables:
                self._end_table()
        elif self._tables == 1 and tag in ("td", "th", "tr"):
            self._cell = None
        for index in range(len(self._open) - 1, 0, -1):
            if self._open[index].tag == tag:
                del self._open[index:]
                break

    def handle_data(self, data: str) -> None:
        """Text between tags."""
        if self._open[-1].bullet:
            sign = data.strip()
            data = f"{sign if any(c.isalnum() for c in sign) and sign != 'o' else '-'} " if sign else ""
        self._add(re.sub(r"[ \t\r\n\f]+", " ", data))

    def _add(self, text: str) -> None:
        element = self._open[-1]
        if element.silent or not text:
            return
        if self._tables:
            if self._cell is not None:
                self._cell.add(text, element)
        else:
            self._paragraph.add(text, element)

    def _break(self) -> None:
        if self._tables:
            self._add(_EDGE)
        else:
            self._end_paragraph()

    def _end_paragraph(self) -> None:
        made, self._paragraph = self._paragraph, _CellInMaking()
        if made.text:
            self._blocks.append(RawParagraph(made.text, made.bold and made.letters, centred=made.centred))

    def _end_table(self) -> None:
        rows = tuple(row for index, row in enumerate(_spread(self._rows)) if index not in self._hidden)
        filled = tuple(row for row in rows if row.cells)
        if filled:
            self._blocks.append(RawTable(filled))
        self._rows, self._cell = [], None

    def finish(self) -> list[RawBlock]:
        """The blocks, also where the HTML breaks off."""
        if self._tables:
            self._tables = 0
            self._end_table()
        self._end_paragraph()
        return self._blocks


def _span(text: str | None) -> int:
    return max(1, min(int(text), _MAX_SPAN)) if text and text.isdecimal() and len(text) < 6 else 1


def _spread(rows: list[list[_CellInMaking]]) -> tuple[RawRow, ...]:
    """Rows with the cells put in that reach down from the rows above."""
    hanging: dict[int, tuple[int, int]] = {}
    spread: list[RawRow] = []
    for row in rows:
        cells: list[RawCell] = []
        place = 0
        for cell in [*row, None]:
            while place in hanging:
                left, span = hanging.pop(place)
                if left > 1:
                    hanging[place + _NEXT_ROW] = (left - 1, span)
                cells.append(RawCell(span=span, merge=Merge.CONTINUE))
                place += span
            if cell is None:
                break
            if cell.height > 1:
                hanging[place + _NEXT_ROW] = (cell.height - 1, cell.span)
            merge = Merge.START if cell.height > 1 else Merge.NONE
            cells.append(
                RawCell(cell.text, cell.bold and cell.letters, centred=cell.centred, span=cell.span, merge=merge)
            )
            place += cell.span
        hanging = {place - _NEXT_ROW: value for place, value in hanging.items() if place >= _NEXT_ROW}
        spread.append(RawRow(tuple(cells)))
    return tuple(spread)


# Cells that reach into the next row are noted this far to the right until that row begins.
_NEXT_ROW = 10**9
