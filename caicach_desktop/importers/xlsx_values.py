"""What an Excel cell shows: cached values of formulas, dates, percents and numbers, never a formula worked out anew."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from caicach_desktop.domain.legacy_text import Encoding, encoding_of, to_unicode
from caicach_desktop.importers.package import attribute, local

if TYPE_CHECKING:
    from lxml.etree import _Element

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
# What a format says beside its digits and letters; "[h]" counts hours and stays.
_QUOTED = re.compile(r'"[^"]*"|\\.|\[(?!h)[^\]]*\]|_.|\*.', re.IGNORECASE)
_DATE_IDS = {14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 22: "dd/mm/yyyy h:mm"}
_TIME_IDS = dict.fromkeys((18, 19, 20, 21), "h:mm")
_NUMBER_IDS = {1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%"}


@dataclass(frozen=True, slots=True)
class CellStyle:
    """How a cell is set: bold, italic, centred, struck out, the encoding of its font, and its number format."""

    bold: bool = False
    italic: bool = False
    centred: bool = False
    encoding: Encoding = Encoding.UNICODE
    number_format: str = ""
    struck: bool = False


PLAIN = CellStyle()


def plain_number(text: str | None, default: int = 0) -> int:
    """The whole number in an attribute, or the default."""
    return int(text) if text and text.isdecimal() and len(text) < 10 else default


def column_number(letters: str) -> int:
    """A column's number, from 0, by its letters: "A" is 0, "AA" is 26."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def column_name(number: int) -> str:
    """A column's letters by its number from 0: 26 is "AA"."""
    letters = ""
    while number >= 0:
        letters = chr(ord("A") + number % 26) + letters
        number = number // 26 - 1
    return letters


def _on(element: "_Element") -> bool:
    return (attribute(element, "val") or "1") not in ("0", "false")


def read_styles(root: "_Element | None") -> list[CellStyle]:
    """The cell formats of a workbook in order."""
    fonts: list[CellStyle] = []
    formats: dict[int, str] = {**_DATE_IDS, **_TIME_IDS, **_NUMBER_IDS}
    styles: list[CellStyle] = []
    for part in root if root is not None else ():
        name = local(part.tag)
        if name == "numFmts":
            for item in part:
                formats[plain_number(attribute(item, "numFmtId"), -1)] = attribute(item, "formatCode") or ""
        elif name == "fonts":
            fonts = [_font(font) for font in part]
    for part in root if root is not None else ():
        if local(part.tag) == "cellXfs":
            styles = [_style(item, fonts, formats) for item in part]
    return styles


def _font(element: "_Element") -> CellStyle:
    bold = italic = struck = False
    encoding = Encoding.UNICODE
    for child in element:
        name = local(child.tag)
        if name == "b":
            bold = _on(child)
        elif name == "i":
            italic = _on(child)
        elif name == "strike":
            struck = _on(child)
        elif name in ("name", "rFont"):
            encoding = encoding_of(attribute(child, "val"))
    return CellStyle(bold, italic, encoding=encoding, struck=struck)


def _style(element: "_Element", fonts: list[CellStyle], formats: dict[int, str]) -> CellStyle:
    number = plain_number(attribute(element, "fontId"))
    font = fonts[number] if number < len(fonts) else PLAIN
    centred = any(
        local(child.tag) == "alignment" and attribute(child, "horizontal") in ("center", "centerContinuous")
        for child in element
    )
    number_format = formats.get(plain_number(attribute(element, "numFmtId")), "")
    return CellStyle(font.bold, font.italic, centred, font.encoding, number_format, font.struck)


@dataclass(frozen=True, slots=True)
class RichText:
    """A text of a cell as pieces that may have fonts of their own; `bold` and `italic` when all pieces say so, `struck`
    when any does."""

    pieces: tuple[tuple[str, CellStyle | None], ...]
    bold: bool = False
    italic: bool = False
    struck: bool = False

    def shown(self, style: CellStyle, struck: bool = False) -> str:
        """The text in Unicode, or what of it is struck out; pieces without a font take the cell's."""
        text, waiting, last = "", "", style.encoding
        for piece, own in self.pieces:
            font = own or style
            if font.struck is not struck:
                continue
            encoding = font.encoding
            if encoding != last:
                text, waiting, last = text + to_unicode(waiting, last), "", encoding
            waiting += piece
        return text + to_unicode(waiting, last)


def rich_text(element: "_Element") -> RichText:
    """The text of an `si` or `is` element; phonetic guides are left out."""
    pieces: list[tuple[str, CellStyle | None]] = []
    looks: list[CellStyle] = []
    for child in element:
        name = local(child.tag)
        if name == "t":
            pieces.append((unescaped(child.text or ""), None))
        elif name == "r":
            font = next((_font(part) for part in child if local(part.tag) == "rPr"), None)
            text = "".join(part.text or "" for part in child if local(part.tag) == "t")
            pieces.append((unescaped(text), font))
            if text.strip():
                looks.append(font or PLAIN)
    if not looks:
        return RichText(tuple(pieces))
    bold, italic = all(look.bold for look in looks), all(look.italic for look in looks)
    return RichText(tuple(pieces), bold, italic, any(look.struck for look in looks))


def unescaped(text: str) -> str:
    """Control characters are written _x000D_ in Excel's files."""
    return _ESCAPED.sub(lambda found: chr(int(found.group(1), 16)), text) if "_x" in text else text


def shown_number(text: str, number_format: str, from_1904: bool = False) -> str:
    """A stored number as its format shows it: a date, a percent, or digits; anything else as it is."""
    try:
        value = float(text)
    except ValueError:
        return text
    if not abs(value) < 1e15:
        return text
    plain = _plain_format(number_format)
    if _is_date(plain) and 0 <= value < 2_958_466:
        return _day(value, plain, from_1904)
    if "%" in plain:
        return f"{_digits(value * 100, _decimals(plain))}%".replace(".", ",")
    if _decimals(plain):
        return _digits(value, _decimals(plain))
    zeros = len(plain) if plain.strip("0") == "" and value == int(value) else 0
    return _digits(value, None).zfill(min(zeros, 9))


@lru_cache(maxsize=1024)
def _plain_format(number_format: str) -> str:
    return _QUOTED.sub("", number_format.split(";")[0]).casefold()


def _is_date(plain: str) -> bool:
    return (plain != "general" and any(letter in plain for letter in "dy")) or ("m" in plain and "0" not in plain)


def _decimals(plain: str) -> int | None:
    found = re.search(r"[0#]\.([0#]+)", plain)
    return found.group(1).count("0") if found else None


def _digits(value: float, decimals: int | None) -> str:
    if decimals is not None:
        return f"{value:.{min(decimals, 10)}f}"
    return str(int(value)) if value == int(value) else f"{value:.12g}"


def _day(value: float, plain: str, from_1904: bool) -> str:
    """Days are counted from 30/12/1899, or from 1904 in old Mac files; a format of hours alone shows the time."""
    start = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30)
    try:
        day = start + timedelta(days=value)
    except OverflowError:
        return str(value)
    if "h" in plain and not any(letter in plain for letter in "dy"):
        day += timedelta(seconds=30)  # what is stored is off by less than a minute
        return f"{day.hour:0{plain.count('h')}d}:{day.minute:02d}"
    if "d" not in plain:
        return f"{day.month:02d}/{day.year}" if "m" in plain else str(day.year)
    if "y" not in plain:
        return f"{day.day:02d}/{day.month:02d}"
    return f"{day.day:02d}/{day.month:02d}/{day.year}"
