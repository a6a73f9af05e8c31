"""One page of a PDF as PDFium gives it: letters with their places, and the straight lines drawn on it.

Places are in pt from the top left corner of the page as it is read: a page whose text runs upwards is turned first.
"""

import ctypes
import math
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Any, NamedTuple

from caicach_desktop.domain.legacy_text import Encoding, encoding_of

_MAX_CHARS = 60_000
_MAX_OBJECTS = 60_000
_MAX_RULES = 6_000
_MAX_DEPTH = 4
# A filled bar at most this thick is a ruling line; a thicker one is a background.
_MAX_THICKNESS = 3.0
_SLANT = 1.0
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


class Rule(NamedTuple):
    """A straight line along one axis: its place on the other axis, and where it starts and ends."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page; width and height in pt."""

    width: float
    height: float
    glyphs: list[Glyph]
    across: list[Rule]
    down: list[Rule]
    has_pictures: bool


_Turn = Callable[[float, float], tuple[float, float]]


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
            glyphs = _glyphs(letters, turn, angle, size)
        finally:
            text_page.close()
        drawing = _Drawing(turn)
        drawing.read(page)
        return Page(size[0], size[1], glyphs, drawing.across, drawing.down, drawing.pictures > 0)
    finally:
        page.close()


def _box(page: Any) -> tuple[float, float, float, float]:
    left, bottom, right, top = page.get_cropbox()
    if right - left < 10 or top - bottom < 10:
        left, bottom, right, top = page.get_mediabox()
    return float(left), float(bottom), float(right), float(top)


def _turn(angle: int, left: float, bottom: float, right: float, top: float) -> _Turn:
    """Turns a place so that the text, which runs at this angle on the sheet, runs to the right."""
    if angle == 90:
        return lambda x, y: (y - bottom, x - left)
    if angle == 180:
        return lambda x, y: (right - x, y - bottom)
    if angle == 270:
        return lambda x, y: (top - y, right - x)
    return lambda x, y: (x - left, top - y)


class _Letter(NamedTuple):
    """A letter as it lies on the sheet, before the page is turned."""

    text: str
    box: tuple[float, float, float, float]
    origin: tuple[float, float]
    font: Font
    angle: int


def _letters(text_page: Any) -> Iterator[_Letter]:
    import pypdfium2.raw as c

    raw = text_page.raw
    box, x, y = c.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    fonts: dict[int, tuple[Font, int]] = {}
    for index in range(min(c.FPDFText_CountChars(raw), _MAX_CHARS)):
        code = c.FPDFText_GetUnicode(raw, index)
        text = _text_of(code)
        if not text or c.FPDFText_IsGenerated(raw, index) == 1:
            continue
        if not c.FPDFText_GetLooseCharBox(raw, index, box) or not c.FPDFText_GetCharOrigin(raw, index, x, y):
            continue
        shown = c.FPDFText_GetTextObject(raw, index)
        key = ctypes.cast(shown, ctypes.c_void_p).value or 0
        if key not in fonts:
            fonts[key] = _font_of(shown)
        font, angle = fonts[key]
        yield _Letter(text, (box.left, box.bottom, box.right, box.top), (x.value, y.value), font, angle)


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


def _glyphs(letters: list[_Letter], turn: _Turn, angle: int, size: tuple[float, float]) -> list[Glyph]:
    """The letters in their places on the turned page; what stands outside the page is not seen."""
    glyphs = []
    for letter in letters:
        first, second = turn(letter.box[0], letter.box[1]), turn(letter.box[2], letter.box[3])
        x0, x1 = min(first[0], second[0]), max(first[0], second[0])
        base = turn(*letter.origin)[1] if letter.angle == angle else max(first[1], second[1])
        if math.isfinite(x0 + x1 + base) and -2 <= (x0 + x1) / 2 <= size[0] + 2 and -2 <= base <= size[1] + 12:
            font = letter.font if letter.font.size >= 1 else letter.font._replace(size=abs(second[1] - first[1]) or 1.0)
            glyphs.append(Glyph(letter.text, x0, x1, base, font))
    return glyphs


class _Drawing:
    """Collects the straight lines of a page, in forms within it too."""

    def __init__(self, turn: _Turn) -> None:
        self.across: list[Rule] = []
        self.down: list[Rule] = []
        self.pictures = 0
        self._turn = turn
        self._left = _MAX_OBJECTS

    def read(self, page: Any) -> None:
        """All objects of the page."""
        import pypdfium2.raw as c

        count = c.FPDFPage_CountObjects(page.raw)
        self._objects(count, lambda index: c.FPDFPage_GetObject(page.raw, index), (1, 0, 0, 1, 0, 0), 0)
        if len(self.across) + len(self.down) > _MAX_RULES:
            self.across, self.down = [], []  # a drawing or a map, no table

    def _objects(self, count: int, get: Callable[[int], Any], matrix: tuple[float, ...], depth: int) -> None:
        import pypdfium2.raw as c

        for index in range(count):
            self._left -= 1
            if self._left < 0:
                return
            item = get(index)
            kind = c.FPDFPageObj_GetType(item)
            if kind == c.FPDF_PAGEOBJ_PATH:
                self._path(item, _joined(_matrix_of(item), matrix))
            elif kind == c.FPDF_PAGEOBJ_IMAGE:
                self.pictures += 1
            elif kind == c.FPDF_PAGEOBJ_FORM and depth < _MAX_DEPTH:
                get_inner = partial(c.FPDFFormObj_GetObject, item)
                inner = _joined(_matrix_of(item), matrix)
                self._objects(c.FPDFFormObj_CountObjects(item), get_inner, inner, depth + 1)

    def _path(self, item: Any, matrix: tuple[float, ...]) -> None:
        import pypdfium2.raw as c

        fill, stroke = ctypes.c_int(), ctypes.c_int()
        if not c.FPDFPath_GetDrawMode(item, fill, stroke) or not (fill.value or stroke.value):
            return
        if _is_white(item, stroked=bool(stroke.value)):
            return
        for points in _outlines(item, matrix, self._turn):
            if stroke.value:
                for start, end in pairwise(points):
                    self._add(start, end)
            else:
                self._bar(points)

    def _bar(self, points: list[tuple[float, float]]) -> None:
        """A thin filled rectangle is a line drawn along its middle."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        wide, high = max(xs) - min(xs), max(ys) - min(ys)
        if min(wide, high) > _MAX_THICKNESS or len(points) < 3:
            return
        if wide >= high:
            middle = (min(ys) + max(ys)) / 2
            self._add((min(xs), middle), (max(xs), middle))
        else:
            middle = (min(xs) + max(xs)) / 2
            self._add((middle, min(ys)), (middle, max(ys)))

    def _add(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        wide, high = abs(end[0] - start[0]), abs(end[1] - start[1])
        if not math.isfinite(wide + high) or max(wide, high) > 20_000:
            return
        if high <= _SLANT and wide > high:
            self.across.append(Rule((start[1] + end[1]) / 2, *sorted((start[0], end[0]))))
        elif wide <= _SLANT and high > wide:
            self.down.append(Rule((start[0] + end[0]) / 2, *sorted((start[1], end[1]))))


def _matrix_of(item: Any) -> tuple[float, ...]:
    import pypdfium2.raw as c

    matrix = c.FS_MATRIX()
    c.FPDFPageObj_GetMatrix(item, matrix)
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _joined(inner: tuple[float, ...], outer: tuple[float, ...]) -> tuple[float, ...]:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def _is_white(item: Any, stroked: bool) -> bool:
    """Whether a path cannot be seen on paper."""
    import pypdfium2.raw as c

    parts = [ctypes.c_uint() for _ in range(4)]
    colour = c.FPDFPageObj_GetStrokeColor if stroked else c.FPDFPageObj_GetFillColor
    if not colour(item, *parts):
        return False
    red, green, blue, alpha = (part.value for part in parts)
    return alpha == 0 or min(red, green, blue) >= 250


def _outlines(item: Any, matrix: tuple[float, ...], turn: _Turn) -> Iterator[list[tuple[float, float]]]:
    """The subpaths of a path as points; a curve ends the straight part before it."""
    import pypdfium2.raw as c

    a, b, cc, d, e, f = matrix
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[tuple[float, float]] = []
    for index in range(min(c.FPDFPath_CountSegments(item), _MAX_RULES)):
        segment = c.FPDFPath_GetPathSegment(item, index)
        kind = c.FPDFPathSegment_GetType(segment)
        if not c.FPDFPathSegment_GetPoint(segment, x, y):
            continue
        place = turn(x.value * a + y.value * cc + e, x.value * b + y.value * d + f)
        if kind != c.FPDF_SEGMENT_LINETO:
            if len(points) > 1:
                yield points
            points = []
        points.append(place)
        if c.FPDFPathSegment_GetClose(segment) and len(points) > 1:
            points.append(points[0])
    if len(points) > 1:
        yield points
