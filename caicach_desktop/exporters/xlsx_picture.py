"""Drawings and lines on a sheet: pictures at their place, with their words for those who cannot see them."""

import io
from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.model import Drawing, DrawnBox, RuleKind
from caicach_desktop.domain.units import EMU_PER_MM, EMU_PER_PT, MM_PER_PT
from caicach_desktop.exporters.picture import picture_png
from caicach_desktop.exporters.xml_text import legal

if TYPE_CHECKING:
    from openpyxl.drawing.picture import PictureFrame
    from openpyxl.worksheet.worksheet import Worksheet


def place_picture(
    sheet: "Worksheet", drawing: Drawing, scale: float, edges: Sequence[float], place: tuple[float, int, float]
) -> None:
    """Put a drawing at a `place`: mm from the left of a sheet with these `edges`, its row, pt below that row's top."""
    from openpyxl.drawing.image import Image
    from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor
    from openpyxl.drawing.xdr import XDRPositiveSize2D

    width, height = (round(side * scale * EMU_PER_MM) for side in (drawing.width, drawing.height))
    left, row, below = place
    column = min(bisect_right(edges, left), len(edges) - 1) - 1
    picture = Image(io.BytesIO(picture_png(drawing)))
    marker = AnchorMarker(
        col=column, colOff=round((left - edges[column]) * EMU_PER_MM), row=row - 1, rowOff=round(below * EMU_PER_PT)
    )
    frame = _frame(drawing, len(sheet._images) + 1)
    picture.anchor = OneCellAnchor(_from=marker, ext=XDRPositiveSize2D(width, height), pic=frame)
    sheet.add_image(picture)


def place_rule(sheet: "Worksheet", ends: tuple[float, float], edges: Sequence[float], row: int) -> None:
    """Draw a black line between two places (mm) along the top of a row, where no cell's border could be it."""
    left, right = ends
    thickness = official_form().rules[RuleKind.NOTE].thickness * MM_PER_PT
    line = Drawing(right - left, thickness, (DrawnBox(0, 0, right - left, thickness, official_form().color),))
    place_picture(sheet, line, 1.0, edges, (left, row, 0.0))


def _frame(drawing: Drawing, number: int) -> "PictureFrame":
    """What openpyxl would make of a picture, but with the words that say what it shows."""
    from openpyxl.drawing.fill import Blip
    from openpyxl.drawing.geometry import PresetGeometry2D
    from openpyxl.drawing.picture import PictureFrame

    frame = PictureFrame()
    named = frame.nvPicPr.cNvPr
    named.id, named.name, named.descr = number, f"Hình {number}", legal(drawing.alt)
    frame.blipFill.blip = Blip()
    frame.spPr.prstGeom = PresetGeometry2D(prst="rect")
    return frame
