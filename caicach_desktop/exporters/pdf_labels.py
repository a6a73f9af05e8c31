"""Texts drawn as shapes: a merged cell's label seen again on the next page, but not twice in the file's text."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from caicach_desktop.exporters.pdf_fonts import ASCENT, Face
from caicach_desktop.exporters.pdf_text import Line

if TYPE_CHECKING:
    from caicach_desktop.exporters.pdf_page import Page


def draw_label(page: "Page", lines: Iterable[Line], face: Face, size: float, x: float, top: float) -> None:
    """Draw lines as `Page.text` sets them, but as outlines of their letters."""
    outlines = face.outlines
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
