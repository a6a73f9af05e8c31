"""The lines drawn in a Word document, as DrawingML or as the older VML, and what else is drawn beside them."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from caicach_desktop.domain.printed import DrawnRule
from caicach_desktop.domain.units import EMU_PER_MM, MM_PER_INCH, MM_PER_PT
from caicach_desktop.importers.docx_styles import MM_PER_TWIP, whole_number
from caicach_desktop.importers.package import attribute, local

if TYPE_CHECKING:
    from lxml.etree import _Element

_MM_PER_EMU = 1 / EMU_PER_MM
# A drawn thing no higher than this is a line, whatever its shape is called.
_LINE_HEIGHT = 1.0
_LINE_SHAPES = ("line", "straightConnector1")
_MM_PER = {
    "pt": MM_PER_PT,
    "in": MM_PER_INCH,
    "cm": 10.0,
    "mm": 1.0,
    "px": MM_PER_INCH / 96,
    "": MM_PER_INCH / 96,
    "pc": MM_PER_INCH / 6,
}
_LENGTH = re.compile(r"\s*(-?\d{1,6}(?:\.\d{1,6})?)\s*([a-z]{0,2})")
_VML_SHAPES = ("line", "shape", "rect", "polyline", "roundrect")


@dataclass(slots=True)
class Drawn:
    """What is drawn at a paragraph: lines, text boxes, and whether there is anything else."""

    rules: list[DrawnRule] = field(default_factory=list)
    boxes: list["_Element"] = field(default_factory=list)
    more: bool = False


def read_drawn(element: "_Element", drawn: Drawn) -> None:
    """Add what an element draws; of two ways to draw the same, the first that is understood counts."""
    name = local(element.tag)
    if name == "AlternateContent":
        _read_alternatives(element, drawn)
    elif name == "drawing":
        for part in element:
            if local(part.tag) in ("inline", "anchor"):
                _read_drawing(part, drawn)
    elif name in ("pict", "object"):
        _read_vml(element, drawn)


def _read_alternatives(element: "_Element", drawn: Drawn) -> None:
    for choice in element:
        found = Drawn()
        for part in choice:
            read_drawn(part, found)
        if found.rules or found.boxes or found.more:
            drawn.rules += found.rules
            drawn.boxes += found.boxes
            drawn.more = drawn.more or found.more
            return


def _read_drawing(element: "_Element", drawn: Drawn) -> None:
    boxes = [part for part in element.iter() if local(part.tag) == "txbxContent"]
    drawn.boxes += boxes
    width = height = 0.0
    line, solid = False, True
    for part in element.iter():
        name = local(part.tag)
        if name == "extent" and part.getparent() is element:
            width = _far(attribute(part, "cx")) * _MM_PER_EMU
            height = _far(attribute(part, "cy")) * _MM_PER_EMU
        elif name == "prstGeom":
            line = line or attribute(part, "prst") in _LINE_SHAPES
        elif name == "prstDash":
            solid = solid and attribute(part, "val") == "solid"
    if not boxes and width > 0 and height <= _LINE_HEIGHT * (3 if line else 1):
        drawn.rules.append(DrawnRule(width, solid))
    elif not boxes:
        drawn.more = True


def _far(text: str | None) -> float:
    try:
        return float(text or 0) if len(text or "") < 15 else 0.0
    except ValueError:
        return 0.0


def _read_vml(element: "_Element", drawn: Drawn) -> None:
    boxes = [part for part in element.iter() if local(part.tag) == "txbxContent"]
    drawn.boxes += boxes
    for shape in element.iter():
        if local(shape.tag) not in _VML_SHAPES or boxes:
            continue
        width, height = _vml_size(shape)
        if width > 0 and height <= _LINE_HEIGHT:
            solid = all(
                (attribute(part, "dashstyle") or "solid") == "solid" for part in shape if local(part.tag) == "stroke"
            )
            drawn.rules.append(DrawnRule(width, solid))
        elif width > 0:
            drawn.more = True
    drawn.more = drawn.more or not (boxes or drawn.rules)


def _vml_size(shape: "_Element") -> tuple[float, float]:
    """Width and height of a shape in mm."""
    start, end = attribute(shape, "from"), attribute(shape, "to")
    if start and end and "," in start and "," in end:
        (x1, y1), (x2, y2) = (map(_mm, point.split(",")[:2]) for point in (start, end))
        return abs(x2 - x1), abs(y2 - y1)
    style = dict(
        part.split(":", 1) for part in (attribute(shape, "style") or "").replace(" ", "").split(";") if ":" in part
    )
    return _mm(style.get("width", "")), _mm(style.get("height", ""))


def _mm(text: str) -> float:
    found = _LENGTH.match(text)
    return float(found[1]) * _MM_PER.get(found[2], 0.0) if found else 0.0


def border_rule(said: object, width: float, left: float, right: float) -> tuple[DrawnRule, ...]:
    """The line that a paragraph's border draws between its indents; `said` is None without one."""
    if said is None or width <= 0:
        return ()
    length = width - left - right
    return (DrawnRule(length, bool(said)),) if length > 0 else ()


def twips(text: str | None) -> float:
    """A length in twips as mm."""
    return whole_number(text) * MM_PER_TWIP
