"""Texts drawn as shapes: a merged cell's label seen again on the next page, but not twice in the file's text."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from caicach_desktop.exporters.pdf_fonts import ASCENT, Face
from caicach_desktop.exporters.pdf_text import Line

if TYPE_CHECKING:
    from caicach_desktop.exporters.pdf_page import Page


def draw_label(page: "Page", lines: Iterable[Line], face: Face, size: float, x: float, top: float) -> None:
    """Draw lines as `Page.text` sets them, but as outlines of their letters."""
    outlines = _outlines(face.path)
    scale = size / outlines.units
    strokes = []
    for line in lines:
        pen_x = x + line.indent
        y = page.from_top(top + line.top + ASCENT * size)
        for char in line.text:
            shape = outlines.shape(face.glyph(ord(char)))
            if shape:
                strokes.append(f"q {scale:.6f} 0 0 {scale:.6f} {pen_x:.2f} {y:.2f} cm {shape} f Q")
            pen_x += face.widths[char] * size / 1000 + (line.stretch if char in " \u00a0" else 0.0)
    if strokes:
        page.shape("/Artifact BMC\n" + "\n".join(strokes) + "\nEMC")


class _Outlines:
    """The shapes of a font file's glyphs as PDF path operators, each worked out once."""

    def __init__(self, path: Path) -> None:
        from fontTools.ttLib import TTFont

        font = TTFont(path)
        self._names: list[str] = font.getGlyphOrder()
        self._glyphs: Any = font.getGlyphSet()
        self.units: int = font["head"].unitsPerEm
        self._shapes: dict[int, str] = {}

    def shape(self, glyph: int) -> str:
        """The outline of a glyph; "" for a blank one."""
        if glyph not in self._shapes:
            self._shapes[glyph] = self._drawn(glyph)
        return self._shapes[glyph]

    def _drawn(self, glyph: int) -> str:
        pen = _path_pen(self._glyphs)
        self._glyphs[self._names[glyph]].draw(pen)
        return " ".join(pen.operators)


@lru_cache(maxsize=4)
def _outlines(path: Path) -> _Outlines:
    return _Outlines(path)


def _path_pen(glyphs: Any) -> Any:
    """A fontTools pen that writes PDF path operators."""
    from fontTools.pens.basePen import BasePen

    class PathPen(BasePen):  # type: ignore[misc]
        """Collects an outline as PDF operators."""

        def __init__(self) -> None:
            super().__init__(glyphs)
            self.operators: list[str] = []

        def _moveTo(self, pt: tuple[float, float]) -> None:  # noqa: N802
            self.operators.append(f"{pt[0]:g} {pt[1]:g} m")

        def _lineTo(self, pt: tuple[float, float]) -> None:  # noqa: N802
            self.operators.append(f"{pt[0]:g} {pt[1]:g} l")

        def _curveToOne(self, pt1: tuple[float, float], pt2: tuple[float, float], pt3: tuple[float, float]) -> None:  # noqa: N802
            self.operators.append(" ".join(f"{x:g} {y:g}" for x, y in (pt1, pt2, pt3)) + " c")

        def _closePath(self) -> None:  # noqa: N802
            self.operators.append("h")

    return PathPen()
