"""One page of a PDF as PDFium gives it: letters with their places, and what is drawn on it.

Places are in pt from the top left corner of the page as it is read: a page whose text runs upwards is turned first.
"""

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from caicach_desktop.domain.legacy_text import Encoding, encoding_of
from caicach_desktop.importers.pdf_drawing import Drawing, Rule, Turn, address_of
from caicach_desktop.importers.pdf_notes import NO_NOTES, Notes, read_notes

_MAX_CHARS = 60_000
# A page with a picture all over it and no more letters than a stamp has is a scan.
_STAMP_LETTERS = 250
# Signs of symbol fonts have no letter of their own: they stand where an official text writes "-".
_PRIVATE = (0xE000, 0xF8FF)
_HYPHEN = 0x02


class Font(NamedTuple):
    """How a run of letters is set; size in pt."""

    size: float
    bold: bool
    italic: bool
    encoding: Encoding


class Glyph(NamedTuple):
    """A letter: its left and right edge and its base line."""

    text: str
    x0: float
    x1: float
    base: float
    font: Font


@dataclass(frozen=True, slots=True)
class Page:
    """What can be seen on a page; width and height in pt. Of a scan the letters are those put on it later.

    `across` holds the strokes through text too that were drawn with a reader's pen.
    """

    width: float
    height: float
    glyphs: list[Glyph]
    across: list[Rule]
    down: list[Rule]
    is_scan: bool
    notes: Notes = NO_NOTES


def read_page(document: Any, index: int) -> Page:
    """The letters and lines of a page; raises pypdfium2's PdfiumError for a broken one."""
    page = document[index]
    try:
        text_page = page.get_textpage()
        try:
            left, bottom, right, top = _box(page)
            letters = list(_letters(text_page))
            angle = _main_angle(letters)
            turn = _turn(angle, left, bottom, right, top)
            size = (right - left, top - bottom) if angle % 180 == 0 else (top - bottom, right - left)
        finally:
            text_page.close()
        drawing = Drawing(turn, size[0] * size[1])
        drawing.read(page)
        if drawing.unseen:
            letters = [letter for letter in letters if letter.shown not in drawing.unseen]
        glyphs = _glyphs(letters, turn, angle, size)
        is_scan = drawing.is_pictured and sum(not glyph.text.isspace() for glyph in glyphs) < _STAMP_LETTERS
        notes = read_notes(page, turn)
        across = [*drawing.across, *notes.strokes]
        return Page(size[0], size[1], glyphs, across, drawing.down, is_scan, notes)
    finally:
        page.close()


def _box(page: Any) -> tuple[float, float, float, float]:
    left, bottom, right, top = page.get_cropbox()
    if right - left < 10 or top - bottom < 10:
        left, bottom, right, top = page.get_mediabox()
    return float(left), float(bottom), float(right), float(top)


def _turn(angle: int, left: float, bottom: float, right: float, top: float) -> Turn:
    """Turns a place so that the text, which runs at this angle on the sheet, runs to the right."""
    if angle == 90:
        return lambda x, y: (y - bottom, x - left)
    if angle == 180:
        return lambda x, y: (right - x, y - bottom)
    if angle == 270:
        return lambda x, y: (top - y, right - x)
    return lambda x, y: (x - left, top - y)


class _Letter(NamedTuple):
    """A letter as it lies on the sheet, before the page is turned; `shown` is the address of what draws it."""

    text: str
    box: tuple[float, float, float, float]
    origin: tuple[float, float]
    font: Font
    angle: int
    shown: int


def _letters(text_page: Any) -> Iterator[_Letter]:
    import pypdfium2.raw as c

    # A page has thousands of letters: what each of them costs is most of the time a file takes.
    raw, is_generated, shown_by = text_page.raw, c.FPDFText_IsGenerated, c.FPDFText_GetTextObject
    code_of, box_of, origin_of = c.FPDFText_GetUnicode, c.FPDFText_GetLooseCharBox, c.FPDFText_GetCharOrigin
    box, x, y = c.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    fonts: dict[int, tuple[Font, int]] = {}
    texts: dict[int, str] = {}
    for index in range(min(c.FPDFText_CountChars(raw), _MAX_CHARS)):
        code = code_of(raw, index)
        text = texts.get(code)
        if text is None:
            text = texts[code] = _text_of(code)
        if not text or is_generated(raw, index) == 1:
            continue
        if not box_of(raw, index, box) or not origin_of(raw, index, x, y):
            continue
        shown = shown_by(raw, index)
        key = address_of(shown)
        if key not in fonts:
            fonts[key] = _font_of(shown)
        font, angle = fonts[key]
        yield _Letter(text, (box.left, box.bottom, box.right, box.top), (x.value, y.value), font, angle, key)


def _text_of(code: int) -> str:
    if code == _HYPHEN:
        return "-"
    if code < 32 or code in (0xAD, 0xFFFE, 0xFFFF) or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return " " if code in (9, 10, 13) else ""
    if _PRIVATE[0] <= code <= _PRIVATE[1]:
        low = code & 0xFF
        return chr(low) if code >= 0xF000 and chr(low) in "+-*" else "•"
    return chr(code)


def _font_of(shown: Any) -> tuple[Font, int]:
    """The font of a text object, and the angle at which its text runs: 0, 90, 180 or 270."""
    import pypdfium2.raw as c

    if not shown:
        return Font(0.0, False, False, Encoding.UNICODE), 0
    matrix, size = c.FS_MATRIX(), ctypes.c_float()
    c.FPDFPageObj_GetMatrix(shown, matrix)
    c.FPDFTextObj_GetFontSize(shown, size)
    font = c.FPDFTextObj_GetFont(shown)
    name = _font_name(font)
    low = name.casefold()
    heavy = any(word in low for word in ("bold", "black", "heavy", "demi")) or c.FPDFFont_GetWeight(font) >= 600
    heavy = heavy or c.FPDFTextObj_GetTextRenderMode(shown) == c.FPDF_TEXTRENDERMODE_FILL_STROKE
    upright = abs(matrix.b) < 0.01 * max(abs(matrix.a), 0.001)
    slanted = "italic" in low or "oblique" in low or (upright and matrix.c > 0.15 * abs(matrix.a))
    angle = round(math.degrees(math.atan2(matrix.b, matrix.a)) / 90) * 90 % 360
    scaled = round(abs(size.value) * math.hypot(matrix.c, matrix.d), 1)
    return Font(min(max(scaled, 0.0), 500.0), heavy, slanted, encoding_of(name)), angle


def _font_name(font: Any) -> str:
    """A font's name without the six letters of a subset."""
    import pypdfium2.raw as c

    buffer = ctypes.create_string_buffer(256)
    length = c.FPDFFont_GetBaseFontName(font, buffer, 256)
    name = buffer.raw[: max(min(length, 256) - 1, 0)].decode("utf-8", "replace")
    return name[7:] if name[6:7] == "+" else name


def _main_angle(letters: list[_Letter]) -> int:
    angles = Counter(letter.angle for letter in letters if not letter.text.isspace())
    return angles.most_common(1)[0][0] if angles else 0


def _glyphs(letters: list[_Letter], turn: Turn, angle: int, size: tuple[float, float]) -> list[Glyph]:
    """The letters in their places on the turned page; what stands outside the page is not seen."""
    glyphs = []
    right, foot = size[0] + 2, size[1] + 12
    for text, box, origin, font, own_angle, _ in letters:
        x0, y0 = turn(box[0], box[1])
        x1, y1 = turn(box[2], box[3])
        if x0 > x1:
            x0, x1 = x1, x0
        base = turn(*origin)[1] if own_angle == angle else max(y0, y1)
        if -2 <= (x0 + x1) / 2 <= right and -2 <= base <= foot:  # false for what is no number, too
            if font.size < 1:
                font = font._replace(size=abs(y1 - y0) or 1.0)
            glyphs.append(Glyph(text, x0, x1, base, font))
    return glyphs
