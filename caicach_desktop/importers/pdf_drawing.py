"""What is drawn on a page of a PDF: the straight lines that may rule a table, and what pictures hide."""

import ctypes
import math
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from typing import Any, NamedTuple

_MAX_OBJECTS = 60_000
_MAX_RULES = 6_000
_MAX_DEPTH = 4
# A filled bar at most this thick is a ruling line; a thicker one is a background.
_MAX_THICKNESS = 3.0
_SLANT = 1.0
_MOST = 0.6

Turn = Callable[[float, float], tuple[float, float]]


class Rule(NamedTuple):
    """A straight line along one axis: its place on the other axis, and where it starts and ends."""

    at: float
    start: float
    end: float


class Drawing:
    """Collects the straight lines of a page, in forms within it too, and the texts that cannot be seen.

    Machines that recognise the letters of a scan write them invisibly, or below the picture of the page.
    """

    def __init__(self, turn: Turn, area: float) -> None:
        self.across: list[Rule] = []
        self.down: list[Rule] = []
        self.unseen: set[int] = set()
        self._turn = turn
        self._left = _MAX_OBJECTS
        self._area = area
        self._pictured = 0.0
        self._texts: list[int] = []

    @property
    def is_pictured(self) -> bool:
        """Whether pictures cover most of the page."""
        return self._pictured > _MOST * self._area

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
                self._picture(item, matrix)
            elif kind == c.FPDF_PAGEOBJ_TEXT:
                self._text(item)
            elif kind == c.FPDF_PAGEOBJ_FORM and depth < _MAX_DEPTH:
                get_inner = partial(c.FPDFFormObj_GetObject, item)
                inner = _joined(_matrix_of(item), matrix)
                self._objects(c.FPDFFormObj_CountObjects(item), get_inner, inner, depth + 1)

    def _picture(self, item: Any, matrix: tuple[float, ...]) -> None:
        """A picture is the unit square, put in its place by its matrix; what it covers was drawn before it."""
        a, b, c, d, _, _ = _joined(_matrix_of(item), matrix)
        self._pictured += min(abs(a * d - b * c), self._area)
        if self.is_pictured:
            self.unseen.update(self._texts)
            self._texts.clear()

    def _text(self, item: Any) -> None:
        import pypdfium2.raw as c

        if c.FPDFTextObj_GetTextRenderMode(item) in (c.FPDF_TEXTRENDERMODE_INVISIBLE, c.FPDF_TEXTRENDERMODE_CLIP):
            self.unseen.add(address_of(item))
        else:
            self._texts.append(address_of(item))

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


def _outlines(item: Any, matrix: tuple[float, ...], turn: Turn) -> Iterator[list[tuple[float, float]]]:
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


def address_of(item: Any) -> int:
    """What tells an object of PDFium from all others of its page."""
    return ctypes.addressof(item.contents) if item else 0
