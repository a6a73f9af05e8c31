"""The outlines of a TrueType font's glyphs as PDF path operators, read from the font file that ReportLab has open.

The tables and their flags are those of the OpenType specification, chapter `glyf`.
"""

from collections.abc import Iterator, Sequence
from struct import unpack_from
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFontFile

_ON_CURVE, _SHORT_X, _SHORT_Y, _REPEATED, _SAME_X, _SAME_Y = 1, 2, 4, 8, 16, 32
_ARGUMENTS_ARE_WORDS, _ARGUMENTS_ARE_OFFSETS, _MORE_PARTS = 1, 2, 32
_SCALE, _TWO_SCALES, _FOUR_SCALES = 8, 64, 128
_ONE = 1 << 14  # the number 1 as a scale is written


class Point(NamedTuple):
    """A point of an outline in the font's units; one beside the curve pulls it."""

    x: float
    y: float
    on_curve: bool


Contour = list[Point]


class Outlines:
    """The shapes of a font's glyphs, each worked out once."""

    def __init__(self, font: "TTFontFile") -> None:
        self.units: int = font.unitsPerEm
        self._places: Sequence[int] = font.glyphPos
        self._data: bytes = font.get_table("glyf")
        self._shapes: dict[int, str] = {}

    def shape(self, glyph: int) -> str:
        """The path of a glyph; "" for a blank one."""
        if glyph not in self._shapes:
            self._shapes[glyph] = " ".join(step for contour in self._contours(glyph) for step in _path(contour))
        return self._shapes[glyph]

    def _contours(self, glyph: int) -> list[Contour]:
        data = self._data[self._places[glyph] : self._places[glyph + 1]]
        if not data:
            return []
        (count,) = unpack_from(">h", data)
        return _simple(data, count) if count >= 0 else self._composed(data)

    def _composed(self, data: bytes) -> list[Contour]:
        """A glyph made of others, as letters with marks are."""
        contours: list[Contour] = []
        at, flags = 10, _MORE_PARTS
        while flags & _MORE_PARTS:
            flags, glyph = unpack_from(">HH", data, at)
            words = flags & _ARGUMENTS_ARE_WORDS
            signed = flags & _ARGUMENTS_ARE_OFFSETS
            one, two = unpack_from(
                (">hh" if signed else ">HH") if words else (">bb" if signed else ">BB"), data, at + 4
            )
            (xx, xy, yx, yy), at = _scales(data, at + (8 if words else 6), flags)
            part = [
                [Point(x * xx + y * yx, x * xy + y * yy, on) for x, y, on in contour]
                for contour in self._contours(glyph)
            ]
            if not signed:  # a point of this part is to fall on a point of those before it
                there, here = _points(contours)[one], _points(part)[two]
                one, two = there.x - here.x, there.y - here.y
            contours += [[Point(x + one, y + two, on) for x, y, on in contour] for contour in part]
        return contours


def _points(contours: list[Contour]) -> list[Point]:
    return [point for contour in contours for point in contour]


def _scales(data: bytes, at: int, flags: int) -> tuple[tuple[float, float, float, float], int]:
    """How a part is scaled and turned, and where the next one is written."""
    if flags & _SCALE:
        (scale,) = unpack_from(">h", data, at)
        return (scale / _ONE, 0, 0, scale / _ONE), at + 2
    if flags & _TWO_SCALES:
        across, up = unpack_from(">hh", data, at)
        return (across / _ONE, 0, 0, up / _ONE), at + 4
    if flags & _FOUR_SCALES:
        xx, xy, yx, yy = unpack_from(">hhhh", data, at)
        return (xx / _ONE, xy / _ONE, yx / _ONE, yy / _ONE), at + 8
    return (1, 0, 0, 1), at


def _simple(data: bytes, count: int) -> list[Contour]:
    """A glyph drawn itself, of so many contours."""
    if not count:
        return []
    ends = unpack_from(f">{count}H", data, 10)
    (instructions,) = unpack_from(">H", data, 10 + 2 * count)
    at = 12 + 2 * count + instructions
    flags: list[int] = []
    while len(flags) <= ends[-1]:
        flag, repeats, at = data[at], 0, at + 1
        if flag & _REPEATED:
            repeats, at = data[at], at + 1
        flags += [flag] * (1 + repeats)
    xs, at = _coordinates(data, at, flags, _SHORT_X, _SAME_X)
    ys, at = _coordinates(data, at, flags, _SHORT_Y, _SAME_Y)
    points = [Point(x, y, bool(flag & _ON_CURVE)) for x, y, flag in zip(xs, ys, flags, strict=True)]
    return [points[start : end + 1] for start, end in zip((0, *(end + 1 for end in ends)), ends, strict=False)]


def _coordinates(data: bytes, at: int, flags: Sequence[int], short: int, same: int) -> tuple[list[int], int]:
    """One coordinate of every point, each written as its distance from the one before, and where the next begins."""
    found, value = [], 0
    for flag in flags:
        if flag & short:
            value += data[at] if flag & same else -data[at]
            at += 1
        elif not flag & same:
            value += unpack_from(">h", data, at)[0]
            at += 2
        found.append(value)
    return found, at


def _path(contour: Contour) -> Iterator[str]:
    """A closed contour; between two points beside the curve lies one on it, half way."""
    first = next((place for place, point in enumerate(contour) if point.on_curve), None)
    if first is None:
        contour, first = [_between(contour[-1], contour[0]), *contour], 0
    start = last = contour[first]
    pull: Point | None = None
    yield f"{start.x:g} {start.y:g} m"
    for point in (*contour[first + 1 :], *contour[:first]):
        if pull is not None:
            end = point if point.on_curve else _between(pull, point)
            yield _curve(last, pull, end)
            last = end
        elif point.on_curve:
            yield f"{point.x:g} {point.y:g} l"
            last = point
        pull = None if point.on_curve else point
    if pull is not None:
        yield _curve(last, pull, start)
    yield "h"


def _between(one: Point, other: Point) -> Point:
    return Point((one.x + other.x) / 2, (one.y + other.y) / 2, True)


def _curve(start: Point, pull: Point, end: Point) -> str:
    """A TrueType curve has one point that pulls it, a PDF curve two: each two thirds of the way to that one."""
    x1, y1 = start.x + 2 / 3 * (pull.x - start.x), start.y + 2 / 3 * (pull.y - start.y)
    x2, y2 = end.x + 2 / 3 * (pull.x - end.x), end.y + 2 / 3 * (pull.y - end.y)
    return f"{x1:g} {y1:g} {x2:g} {y2:g} {end.x:g} {end.y:g} c"
