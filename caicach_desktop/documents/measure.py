"""How wide texts are in Times New Roman, near enough to choose column widths and row heights without opening a font."""

import re
import unicodedata
from functools import lru_cache

from caicach_desktop.domain.units import MM_PER_PT

# Advance widths in thousandths of the type size; letters with marks are as wide as their base letter.
_REGULAR = {
    180: "'", 200: "|", 250: " ,.", 278: "/:;\\ijlt", 333: "!()-I[]`fr‘’", 350: "•", 389: "Js", 408: '"',
    444: "?acez“”", 469: "^", 480: "{}", 500: "#$*0123456789_bdghknopquvxyđ–", 529: "ơ", 541: "~", 542: "ư", 556: "FPS",
    564: "+<=>", 611: "ELTZ", 667: "BCR", 722: "ADGHKNOQUVXYwƠĐ", 776: "Ư", 778: "&m", 833: "%", 889: "M", 921: "@",
    944: "W", 1000: "—…",
}  # fmt: skip
_BOLD = {
    220: "|", 250: " ,.", 278: "'/\\il", 333: "!()-:;[]`fjt‘’", 350: "•", 389: "Is", 394: "{}", 444: "cerz",
    500: "#$*0123456789?J_agovxy–“”", 520: "~", 554: "ơ", 555: '"', 556: "Sbdhknpquđ", 570: "+<=>", 581: "^", 600: "ư",
    611: "FP", 667: "BELTZ", 722: "ACDNRUVXYwĐ", 778: "GHKOQƠ", 796: "Ư", 833: "&m", 930: "@", 944: "M", 1000: "%W—…",
}  # fmt: skip
_OTHER = 1000
_PIECES = re.compile(r"[^\s-]*-+|[^\s-]+")


class _Face(dict[str, int]):
    """Widths by character; one that is not listed is looked up by its base letter once."""

    def __init__(self, groups: dict[int, str]) -> None:
        super().__init__((char, width) for width, chars in groups.items() for char in chars)

    def __missing__(self, char: str) -> int:
        base = unicodedata.normalize("NFD", char)[0]
        width = self[base] if base != char else _OTHER
        if unicodedata.combining(char):
            width = 0
        self[char] = width
        return width


_FACES = {False: _Face(_REGULAR), True: _Face(_BOLD)}


@lru_cache(maxsize=65536)
def _units(text: str, bold: bool) -> int:
    face = _FACES[bold]
    return sum(face[char] for char in text)


def text_width(text: str, size: float, bold: bool = False) -> float:
    """The width in mm of a text on one line, set at `size` pt."""
    spaces = text.count(" ") * _FACES[bold][" "]
    return (spaces + sum(_units(word, bold) for word in text.split(" "))) * size * MM_PER_PT / 1000


def pieces(text: str) -> list[str]:
    """The parts of a text that a line cannot break: words, cut after their hyphens."""
    return _PIECES.findall(text)


def line_count(text: str, width: float, size: float, bold: bool = False) -> int:
    """How many lines a text takes in a column `width` mm wide; paragraphs end at line feeds."""
    limit = width / (size * MM_PER_PT / 1000)
    return sum(_paragraph_lines(paragraph, limit, bold) for paragraph in text.split("\n"))


def _paragraph_lines(paragraph: str, limit: float, bold: bool) -> int:
    space = _FACES[bold][" "]
    lines, used = 1, -space
    for word in paragraph.split():
        width = _units(word, bold)
        if used + space + width <= limit:
            used += space + width
            continue
        if width <= limit or used < 0:
            lines += used >= 0
            used = 0
        for piece in (word,) if width <= limit else pieces(word):
            lines, used = _place(_units(piece, bold), lines, used, limit)
    return lines


def _place(width: int, lines: int, used: int, limit: float) -> tuple[int, int]:
    """Put an unbreakable piece on the current line or the next; one wider than a line is cut by letters."""
    if used + width <= limit:
        return lines, used + width
    if width <= limit or limit <= 0:
        return lines + (used > 0), width
    return lines + (used > 0) + int(width // limit), int(width % limit)
