"""The typefaces of a PDF: where they are found, what they can print, how wide their words are."""

import os
import struct
import sys
from collections.abc import Iterable, Iterator, Mapping, Set
from copy import copy
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.exporters.font_names import faces_in
from caicach_desktop.exporters.pdf_glyphs import Outlines

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

# Times New Roman and Liberation Serif have the same metrics, in parts of the type size.
ASCENT = 0.891
LINE_HEIGHT = 1.149

# Longer words do not come again: they are measured each time, not remembered.
_LONGEST_KEPT = 40

_TONED = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")

# The files of a family, in small letters: how the four names are made, then the endings for the regular, bold, italic
# and bold italic face.
_FILES = (
    ("Times New Roman", "times{}.ttf", ("", "bd", "i", "bi")),
    ("Times New Roman", "times_new_roman{}.ttf", ("", "_bold", "_italic", "_bold_italic")),
    ("Times New Roman", "times new roman{}.ttf", ("", " bold", " italic", " bold italic")),
    ("Liberation Serif", "liberationserif-{}.ttf", ("regular", "bold", "italic", "bolditalic")),
)


_STYLES = ("Regular", "Bold", "Italic", "Bold Italic")
_FONT_FILES = {".ttf", ".ttc", ".otf"}


class FaceKey(NamedTuple):
    """A face of the family; with `capitals`, small letters look like capitals and stay small letters when copied."""

    bold: bool = False
    italic: bool = False
    capitals: bool = False


_FACES = frozenset(FaceKey(bold, italic) for bold in (False, True) for italic in (False, True))


class Widths(dict[str, float]):
    """The width of each word once measured, with `after` added, in thousandths of the type size."""

    def __init__(self, letters: Mapping[int, float], default: float, after: float = 0.0) -> None:
        super().__init__()
        self._letters = letters
        self._default = default
        self._after = after

    def __missing__(self, word: str) -> float:
        width = self.measure(word) + self._after
        if len(word) <= _LONGEST_KEPT:
            self[word] = width
        return width

    def measure(self, word: str) -> float:
        """The width of a piece of text that is not worth remembering, with nothing added."""
        letters, default = self._letters, self._default
        return sum([letters.get(ord(char), default) for char in word])


class Face:
    """One typeface ready for use: its ReportLab font, the widths of its words and the shapes of its letters."""

    def __init__(self, font: "TTFont") -> None:
        self.font = font
        default = font.face.defaultWidth
        letters = {**font.face.charWidths, 0xA0: font.face.charWidths.get(32, 250)}
        self.widths = Widths(letters, default)
        self.space = self.widths[" "]
        # The same with a space after each word: how far a word moves the pen.
        self.steps = Widths(letters, default, after=self.space)

    @cached_property
    def outlines(self) -> Outlines:
        """The shapes of its glyphs."""
        return Outlines(self.font.face)

    def register(self) -> str:
        """Make the font known to ReportLab and return its name there.

        Only for one that is used: of fonts that call themselves alike (Liberation 1 and 2) ReportLab keeps the first.
        """
        from reportlab.pdfbase.pdfmetrics import registerFont

        registerFont(self.font)
        return str(self.font.fontName)

    def glyph(self, code: int) -> int:
        """The number of the glyph that draws a character; 0 when the font has none."""
        return int(self.font.face.charToGlyph.get(32 if code == 0xA0 else code, 0))

    def lacks(self, characters: Set[str]) -> set[str]:
        """Those of the characters that this face cannot draw."""
        return {char for char in characters if not self.glyph(ord(char))}


@dataclass(frozen=True, slots=True)
class Family:
    """A usable family: its name, its four files, and which face of each it is where several lie in one."""

    name: str
    files: tuple[Path, Path, Path, Path]
    faces: tuple[int, int, int, int] = (0, 0, 0, 0)

    def face(self, key: FaceKey) -> Face:
        """The face wanted, loaded once."""
        number = key.bold + 2 * key.italic
        path = self.files[number]
        return _load(path, path.stat().st_mtime_ns, key.capitals, self.faces[number])

    def lacks(self, needed: Mapping[FaceKey, Set[str]]) -> set[str]:
        """The characters that some face they are to be set in cannot draw."""
        missing: set[str] = set()
        for key, characters in needed.items():
            missing |= self.face(key).lacks(characters)
        return missing


def font_folders() -> list[Path]:
    """The folders in which this computer keeps its fonts, the most likely first."""
    home = Path.home()
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", r"C:\Windows"))
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
        return [windows / "Fonts", local / "Microsoft" / "Windows" / "Fonts"]
    if sys.platform == "darwin":
        return [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"]
    shared = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts")]
    return [*shared, home / ".fonts", home / ".local" / "share" / "fonts"]


def find_family(needed: Mapping[FaceKey, Set[str]]) -> Family:
    """The first family on this computer that has all of Vietnamese and every character needed.

    A family without Vietnamese (Liberation Serif 1) is passed over. Raises FONT_MISSING when no family is usable, and
    FONT_LACKS (characters, font) when the usable ones lack particular characters.
    """
    first_lack: tuple[str, set[str]] | None = None
    for family in _families({FaceKey(key.bold, key.italic) for key in needed} or _FACES):
        missing = family.lacks(needed)
        if not missing:
            return family
        first_lack = first_lack or (family.name, missing)
    if first_lack is None:
        raise AppError(ErrorCode.FONT_MISSING)
    name, missing = first_lack
    raise AppError(ErrorCode.FONT_LACKS, characters=" ".join(sorted(missing)), font=name)


def _families(wanted: Set[FaceKey]) -> Iterator[Family]:
    """Every installed family that can be read and has all of Vietnamese in each face wanted."""
    from reportlab.pdfbase.ttfonts import TTFError

    for family in _candidates():
        try:
            if not any(family.face(key).lacks(_vietnamese()) for key in wanted):
                yield family
        except (OSError, TTFError, LookupError, ValueError, struct.error):
            continue  # a damaged file


def _candidates() -> list[Family]:
    """The families whose four files stand together in a folder, in the order of preference; where there are none under
    the usual names, those that call themselves so."""
    folders = [
        {name.lower(): Path(place, name) for name in names}
        for root in font_folders()
        for place, _, names in sorted(os.walk(root))
    ]
    found = []
    for family, pattern, endings in _FILES:
        files = [pattern.format(ending) for ending in endings]
        for names in folders:
            if all(file in names for file in files):
                regular, bold, italic, both = (names[file] for file in files)
                found.append(Family(family, (regular, bold, italic, both)))
    return found or [family for names in folders for family in _named_so(names.values())]


def _named_so(paths: Iterable[Path]) -> Iterator[Family]:
    """The families in some files of a folder by what their faces call themselves, also in collections."""
    faces = {
        (face.family, face.style): (path, face.place)
        for path in paths
        if path.suffix.lower() in _FONT_FILES
        for face in faces_in(path)
    }
    for family in dict.fromkeys(name for name, *_ in _FILES):
        found = [faces.get((family, style)) for style in _STYLES]
        if all(found):
            places, indexes = zip(*filter(None, found), strict=True)
            yield Family(family, places, indexes)


@lru_cache(maxsize=1)
def _vietnamese() -> frozenset[str]:
    """Every letter of Vietnamese with every tone, small and capital."""
    from caicach_desktop.domain.text import nfc

    small = {nfc(vowel + tone) for vowel in _TONED for tone in _TONES} | {"đ"}
    return frozenset(small | {letter.upper() for letter in small})


@lru_cache(maxsize=32)
def _load(path: Path, changed: int, capitals: bool, index: int) -> Face:
    """A face from its file; the time of its last change is there so that a replaced file is read anew."""
    from reportlab.pdfbase.ttfonts import TTFont

    if capitals:
        font = _with_capitals(_load(path, changed, False, index).font)
    else:
        name = f"{path.stem}-{index}" if index else path.stem
        font = TTFont(name, str(path), subfontIndex=index, asciiReadable=True)
    return Face(font)


def _with_capitals(plain: "TTFont") -> "TTFont":
    """The font with small letters that draw their capitals and stay small letters in the file's text (as w:caps)."""
    font, face = copy(plain), copy(plain.face)
    font.fontName, font.face, font.state = f"{plain.fontName}-Capitals", face, WeakKeyDictionary()
    face.charToGlyph, face.charWidths = dict(face.charToGlyph), dict(face.charWidths)
    for code in plain.face.charToGlyph:
        capital = chr(code).upper()
        if len(capital) == 1 and ord(capital) in face.charToGlyph:
            face.charToGlyph[code] = face.charToGlyph[ord(capital)]
            face.charWidths[code] = face.charWidths[ord(capital)]
    # Its subsets need names of their own beside those of the plain face.
    face.subfontNameX = b"-Capitals"
    return font
