"""A drawing as a picture (PNG) for the formats that hold no shapes of ours."""

import io
from typing import TYPE_CHECKING

from caicach_desktop.documents.model import Align, Drawing, DrawnBox, DrawnLine, DrawnText, Shape
from caicach_desktop.domain.units import MM_PER_INCH, PT_PER_INCH
from caicach_desktop.exporters.pdf_fonts import ASCENT, FaceKey, Family, find_family
from caicach_desktop.exporters.pdf_text import plain

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

# Drawn finer than it is kept, so that edges and letters come out smooth.
_DPI = 300
_FINER = 2
_ANCHORS = {Align.LEFT: "ls", Align.JUSTIFY: "ls", Align.CENTER: "ms", Align.RIGHT: "rs"}


def drawing_characters(drawing: Drawing) -> dict[FaceKey, set[str]]:
    """Every character of a drawing, by the face it is set in."""
    found: dict[FaceKey, set[str]] = {}
    for shape in drawing.shapes:
        if isinstance(shape, DrawnText):
            found.setdefault(FaceKey(bold=shape.bold), set()).update(plain(shape.text).replace("\n", " "))
    return found


def picture_png(drawing: Drawing) -> bytes:
    """The drawing at 300 dpi, the same bytes for the same drawing and fonts; raises FONT_MISSING and FONT_LACKS."""
    from PIL import Image, ImageDraw

    characters = drawing_characters(drawing)
    family = find_family(characters) if characters else None
    scale = _DPI / MM_PER_INCH
    size = (max(round(drawing.width * scale), 1), max(round(drawing.height * scale), 1))
    image = Image.new("RGB", (size[0] * _FINER, size[1] * _FINER), "white")
    pen = ImageDraw.Draw(image)
    for shape in drawing.shapes:
        _draw(pen, shape, scale * _FINER, family)
    packed = io.BytesIO()
    image.resize(size, Image.Resampling.LANCZOS).save(packed, "PNG", dpi=(_DPI, _DPI), optimize=True)
    return packed.getvalue()


def _draw(pen: "ImageDraw", shape: Shape, scale: float, family: Family | None) -> None:
    """Draw a shape, `scale` pixels to the mm."""
    points = scale * MM_PER_INCH / PT_PER_INCH
    match shape:
        case DrawnBox():
            left, top = shape.x * scale, shape.y * scale
            corner = (left + max(shape.width * scale - 1, 0.0), top + max(shape.height * scale - 1, 0.0))
            if shape.width > 0 and shape.height > 0:
                pen.rectangle(((left, top), corner), fill=f"#{shape.color}")
        case DrawnLine():
            ends = ((shape.x1 * scale, shape.y1 * scale), (shape.x2 * scale, shape.y2 * scale))
            pen.line(ends, fill=f"#{shape.color}", width=max(round(shape.thickness * points), 1))
        case DrawnText() if family is not None:
            _write(pen, shape, scale, points, family)


def _write(pen: "ImageDraw", shape: DrawnText, scale: float, points: float, family: Family) -> None:
    from PIL import ImageFont

    # The basic layout needs no library beside Pillow, so that every computer draws the same.
    font = ImageFont.truetype(
        str(family.files[shape.bold]), round(shape.size * points), layout_engine=ImageFont.Layout.BASIC
    )
    base = shape.y * scale + ASCENT * shape.size * points
    text = plain(shape.text).replace("\n", " ")
    pen.text((shape.x * scale, base), text, fill=f"#{shape.color}", font=font, anchor=_ANCHORS[shape.align])
