"""The pictures a build makes: the setup's are of the kind NSIS takes, in each size it may ask for, and sharp."""

import re
import struct
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

ROOT = Path(__file__).resolve().parent.parent.parent
# Its place: 109 by 193 dialog units of Segoe UI 9 pt, which has letters of some 7 by 15 pixels at 100 %.
PLACE_WIDTH, PLACE_HEIGHT = 109 * 7 / 4, 193 * 15 / 8


@pytest.fixture
def pictures(load, tmp_path: Path) -> dict[int, Path]:
    """The setup's pictures by the size of screen in percent."""
    files = load("made").make_side_pictures(tmp_path)
    return {int(path.stem.removeprefix("side-")): path for path in files}


def test_each_is_a_plain_bitmap_of_24_bits_that_covers_its_place(load, pictures):
    made = load("made")
    assert tuple(pictures) == made.SIDE_PERCENTS
    for percent, path in pictures.items():
        head = path.read_bytes()[:54]
        width, height = struct.unpack_from("<ii", head, 18)
        assert head[:2] == b"BM"
        # No compression, rows from below: what LoadImage reads on every Windows.
        assert struct.unpack_from("<HI", head, 28) == (24, 0)
        assert (width, height) == (made.SIDE_WIDTH * percent // 100, made.SIDE_HEIGHT * percent // 100)
        assert width > PLACE_WIDTH * percent / 100
        assert height > PLACE_HEIGHT * percent / 100


def test_the_sign_is_inside_what_the_place_shows_and_smooth(load, pictures):
    made = load("made")
    ground = QColor(made.SIDE_GROUND)
    for percent, path in pictures.items():
        image = QImage(str(path))
        spots = [
            (x, y)
            for y in range(0, image.height(), 2)
            for x in range(0, image.width(), 2)
            if image.pixelColor(x, y) != ground
        ]
        inside = PLACE_WIDTH * percent / 100 / 2
        assert all(abs(x - image.width() / 2) < inside - 10 for x, _y in spots)
        assert max(y for _x, y in spots) < PLACE_HEIGHT * percent / 100 * 0.7
        # Smooth edges have tones between; a sign without them has five.
        assert len({image.pixelColor(*spot).rgb() for spot in spots}) > 20


def test_the_ground_is_the_colour_of_the_sign_and_of_the_light_look(load):
    from caicach_desktop.gui.theme import LIGHT

    ground = load("made").SIDE_GROUND
    drawing = (ROOT / "resources" / "icons" / "app.svg").read_text("utf-8")
    assert re.search(r'<rect [^>]*fill="(#\w{6})"', drawing)[1] == ground == LIGHT.accent


def test_the_script_takes_each_picture_that_is_made(load):
    made = load("made")
    script = "".join(
        (ROOT / "packaging" / name).read_text("utf-8") for name in ("installer.nsi", "installer_picture.nsh")
    )
    tried = tuple(map(int, re.findall(r"!insertmacro TryPicture (\d+)", script)))
    [usual] = re.findall(r'MUI_WELCOMEFINISHPAGE_BITMAP "\$\{MADE\}\\side-(\d+)\.bmp"', script)
    assert (*tried, int(usual)) == made.SIDE_PERCENTS
    assert f"StrCpy $PicturePercent {usual}" in script
