"""Plain rows of Word tables, set aside as text before the part is parsed.

A part with a thousand rows is a hundred thousand elements, and nearly all of them stand in cells that are marked alike.
So the cells of plain rows are cut out of the text, only what is left becomes a tree, and of the cells only one of each
shape is parsed (see `docx_rows`). What is cut out are whole cells: if the rest and each cell are well-formed by
themselves, the part is. Whatever cannot be told from the text alone (comments, unusual namespaces, another encoding)
leaves the part to be read as one tree.
"""

import re

# Stands where cells were cut out; a sign that no document has.
PLACE = "\ufdd0"
_CELL, _CELL_END, _ROW_END = "<w:tc>", "</w:tc>", "</w:tr>"
_PLACED = f"<w:tc>{PLACE}</w:tc>{_ROW_END}"
_DECLARED = re.compile(r"\s*<\?xml\s[^>]*?\?>")
_ENCODING = re.compile(r"\sencoding\s*=\s*[\"']([\w.-]+)[\"']")
_ROOT = re.compile(r"<w:document(?:\s[^<>]*)?>")
_NAMESPACE = re.compile(r"\sxmlns(?::[\w.-]+)?=(?:\"[^\"<]*\"|'[^'<]*')")
_BEGINNING = 100_000
# What calls for the parser: instructions, comments, text marked as such.
_UNUSUAL = ("<?", "<!", "]]>")
_FORBIDDEN = (PLACE, "\ufffe", "\uffff")
_CONTROL = bytes({*range(32)} - {9, 10, 13})
# What Word numbers anew in every row, paragraph and run, and nobody sees.
NOISE = re.compile(r'(<w:(?:tr|p|r))(?: w(?:14)?:(?:rsid\w*|paraId|textId)="\w*")+')
_ENTITY = re.compile("&(?!(?:amp|lt|gt|quot|apos);)")


class PlainRows:
    """The cells of the plain rows of a part in reading order, and the part without them.

    `left` is what is to be parsed: each plain row has one cell there that holds `PLACE`. `start` is a row's start tag
    with the namespaces of the part.
    """

    def __init__(self, left: bytes, start: str, rows: list[list[str]]) -> None:
        self.left = left
        self.start = start
        self._rows = rows
        self._taken = 0

    def take(self) -> list[str]:
        """The cells of the next plain row, as they are written but for their end tags; none where there is none."""
        self._taken += 1
        return self._rows[self._taken - 1] if self._taken <= len(self._rows) else []

    @property
    def all_taken(self) -> bool:
        """Whether each plain row was taken once."""
        return self._taken == len(self._rows)


def set_aside(data: bytes) -> PlainRows | None:
    """The plain rows of a document part, or None where it has to be read as one tree."""
    text = _text(data)
    root = _ROOT.search(text, 0, _BEGINNING)
    if root is None:
        return None
    if text.find(":rsid", 0, _BEGINNING) > 0 or text.find(":paraId", 0, _BEGINNING) > 0:
        text = NOISE.sub(r"\1", text)
    left: list[str] = []
    rows: list[list[str]] = []
    pieces = text.split(_ROW_END)
    last = pieces.pop()
    depth = 0
    for piece in pieces:
        begin = 0
        if "w:tbl>" in piece:
            depth += piece.count("<w:tbl>") - piece.count("</w:tbl>")
            begin = piece.rfind("w:tbl>")
        # Below a table's end goes on the row around it.
        plain = depth == 1 and (not begin or piece[begin - 1] == "<")
        first = piece.find("<w:tc", begin) if plain else -1
        cells = _cells(piece, first) if first >= 0 else []
        if cells:
            left += (piece[:first], _PLACED)
            rows.append(cells)
        else:
            left += (piece, _ROW_END)
    kept = "".join([*left, last])
    if not rows or kept.count("xmlns:w=") != 1:
        return None
    start = f"<w:tr{''.join(_NAMESPACE.findall(root.group()))}>"
    return PlainRows(kept.encode(), start, rows)


def _text(data: bytes) -> str:
    """The part's text with line ends as the parser would read them; "" where something calls for the parser itself."""
    if data.translate(None, delete=_CONTROL) != data:
        return ""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return ""
    declared = _DECLARED.match(text)
    encoding = _ENCODING.search(declared.group()) if declared else None
    if encoding and encoding.group(1).lower() not in ("utf-8", "us-ascii"):
        return ""
    begin = declared.end() if declared else 0
    # One sign is found ten times as fast as two.
    if any(text.find(sign[1], begin) >= 0 and text.find(sign, begin) >= 0 for sign in _UNUSUAL):
        return ""
    if any(sign in text for sign in _FORBIDDEN):
        return ""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _cells(piece: str, first: int) -> list[str]:
    """The cells from a place up to the end of a row; none where anything else stands between them."""
    cells = piece[first:].split(_CELL_END)
    if cells.pop():
        return []
    for cell in cells:
        if not cell.startswith(_CELL) or ("&" in cell and _ENTITY.search(cell)):
            return []
    return cells
