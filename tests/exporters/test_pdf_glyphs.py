"""The outlines read from a font file are those that fontTools reads."""

from pathlib import Path
from typing import Any

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.basePen import BasePen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import _g_l_y_f as glyf
from reportlab.pdfbase.ttfonts import TTFontFile

from caicach_desktop.exporters.pdf_fonts import find_family
from caicach_desktop.exporters.pdf_glyphs import Outlines

NAMES = [".notdef", "square", "ring", "scaled", "stretched", "turned", "shifted", "nested", "pinned"]


class PathPen(BasePen):  # type: ignore[misc]
    """Writes an outline as PDF operators."""

    def __init__(self, glyphs: Any) -> None:
        super().__init__(glyphs)
        self.steps: list[str] = []

    def _moveTo(self, pt: tuple[float, float]) -> None:
        self.steps.append(f"{pt[0]:g} {pt[1]:g} m")

    def _lineTo(self, pt: tuple[float, float]) -> None:
        self.steps.append(f"{pt[0]:g} {pt[1]:g} l")

    def _curveToOne(self, *points: tuple[float, float]) -> None:
        self.steps.append(" ".join(f"{x:g} {y:g}" for x, y in points) + " c")

    def _closePath(self) -> None:
        self.steps.append("h")


def drawn(font: TTFont, name: str) -> str:
    """The path of a glyph as fontTools reads it."""
    glyphs = font.getGlyphSet()
    pen = PathPen(glyphs)
    glyphs[name].draw(pen)
    return " ".join(pen.steps)


def composed(*parts: tuple[str, int, int, Any], pinned: tuple[int, int] | None = None) -> Any:
    """A glyph made of others: name, shift and scale of each; `pinned`: points that fall on each other."""
    found = glyf.Glyph()
    found.numberOfContours = -1
    found.components = []
    for name, x, y, transform in parts:
        part = glyf.GlyphComponent()
        part.glyphName, part.flags = name, 0
        if pinned and found.components:
            part.firstPt, part.secondPt = pinned
        else:
            part.x, part.y = x, y
        if transform:
            part.transform = transform
        found.components.append(part)
    return found


@pytest.fixture(scope="module")
def hard_font(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A font with every way a glyph can be written: far and near points, no point on the curve, all kinds of parts."""
    square, ring = TTGlyphPen(None), TTGlyphPen(None)
    for place in ((0, 0), (0, 700), (700, 900), (700, 0)):
        (square.lineTo if place != (0, 0) else square.moveTo)(place)
    square.closePath()
    ring.qCurveTo((10, 0), (500, 0), (510, 490), (0, 500), None)
    ring.closePath()
    glyphs = {
        ".notdef": TTGlyphPen(None).glyph(),
        "square": square.glyph(),
        "ring": ring.glyph(),
        "scaled": composed(("square", 40, -300, None), ("ring", 3, 4, ((0.5, 0), (0, 0.5)))),
        "stretched": composed(("ring", -20, 600, ((0.5, 0), (0, 1.5)))),
        "turned": composed(("square", 0, 0, ((0.5, 0.25), (-0.75, 1.25)))),
        "shifted": composed(("square", 0, 0, None), ("ring", 200, 900, None)),
        "nested": composed(("scaled", 5, 5, None), ("turned", 900, 9, None)),
        "pinned": composed(("square", 0, 0, None), ("ring", 0, 0, None), pinned=(2, 1)),
    }
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(NAMES)
    builder.setupCharacterMap({0x41 + place: name for place, name in enumerate(NAMES)})
    builder.setupGlyf(glyphs)
    table = builder.font["glyf"]
    builder.setupHorizontalMetrics({name: (1000, getattr(table[name], "xMin", 0)) for name in NAMES})
    builder.setupHorizontalHeader(ascent=900, descent=-200)
    builder.setupNameTable({"familyName": "Hard", "styleName": "Regular", "psName": "Hard-Regular"})
    builder.setupOS2()
    builder.setupPost()
    path = tmp_path_factory.mktemp("font") / "hard.ttf"
    builder.save(path)
    return path


@pytest.mark.parametrize("name", NAMES[:-1])
def test_every_way_of_writing_a_glyph_is_read(hard_font: Path, name: str) -> None:
    found = Outlines(TTFontFile(str(hard_font))).shape(NAMES.index(name))
    assert found == drawn(TTFont(hard_font), name)
    assert bool(found) == (name != ".notdef")


def test_a_part_is_put_where_its_points_meet(hard_font: Path) -> None:
    # fontTools does not draw such parts: the corner (700, 900) is where the ring's point (500, 0) is to be.
    outlines = Outlines(TTFontFile(str(hard_font)))
    assert outlines.shape(NAMES.index("pinned")) == outlines.shape(NAMES.index("shifted"))


def test_the_letters_of_vietnamese_are_read_from_the_installed_font() -> None:
    path = find_family({}).files[3]
    outlines, font = Outlines(TTFontFile(str(path))), TTFont(path)
    letters = font.getBestCmap()
    for letter in "AĂÂÊÔƠƯĐaăâêôơưđẠẶẬẢẨẪẮộợụỷỹ()-0123456789.,;":
        name = letters[ord(letter)]
        assert outlines.shape(font.getGlyphID(name)) == drawn(font, name) != ""
