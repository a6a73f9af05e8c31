"""Breaking text into lines: words measured once, greedy lines, long words cut, paragraphs at line feeds."""

import re
import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

from caicach_desktop.documents.model import Align
from caicach_desktop.exporters.pdf_fonts import LINE_HEIGHT, Face

_SPACES = "\t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
_FIXED_SPACES = "\u2007\u202f"
_NEW_LINES = "\x0b\x0c\x85\u2028\u2029"
_INVISIBLE = "\u00ad\u180e\ufeff" + "".join(
    map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)))
)
_CONTROLS = "".join(chr(code) for code in (*range(0x09), *range(0x0E, 0x20), 0x0D, *range(0x7F, 0xA0)) if code != 0x85)
# Halves of characters and places without one: no text means them.
_NOTHING = "\ufffe\uffff" + "".join(map(chr, range(0xD800, 0xE000)))

_PLAIN: dict[int, str | None] = {
    **dict.fromkeys(map(ord, _INVISIBLE + _CONTROLS + _NOTHING)),
    **dict.fromkeys(range(0xFE00, 0xFE10)),
    **dict.fromkeys(map(ord, _SPACES), " "),
    **dict.fromkeys(map(ord, _FIXED_SPACES), "\u00a0"),
    **dict.fromkeys(map(ord, _NEW_LINES), "\n"),
}
_ODD = re.compile("[" + "".join(map(re.escape, map(chr, _PLAIN))) + "]")

# A line may end after a hyphen or dash between letters: in "chính trị-xã hội", not in "2024-2025". Word does not break
# after a stroke, as in "hành chính/dịch vụ": that is done only where a word is longer than a line.
_BREAKS = re.compile(r"(?<=[^\W\d_][-–—])(?=[^\W\d_])")
_FORCED_BREAKS = re.compile(r"(?<=[^\W\d_][-/–—])(?=[^\W\d_])")


# No line holds more letters: beyond them a word without end is not searched again for every line.
_MOST_LETTERS = 1_000
_SPACE_RUN = re.compile(" {2,}")


class Line(NamedTuple):
    """A line set: its top below the text's top, its indent, the extra width of its spaces (all pt), and its words."""

    top: float
    indent: float
    stretch: float
    text: str


@dataclass(frozen=True, slots=True)
class Setting:
    """How a text is set: face, size, width and spaces around paragraphs in pt, line spacing as a multiple of single.

    `first` is the indent of a paragraph's first line in pt.
    """

    face: Face
    size: float
    width: float
    align: Align
    before: float = 0.0
    after: float = 0.0
    spacing: float = 1.0
    first: float = 0.0

    @property
    def line(self) -> float:
        """The height of a line in pt, in whole twentieths as Word reckons: pages are to end at the same lines."""
        return round(self.size * LINE_HEIGHT * self.spacing * 20) / 20


def plain(text: str) -> str:
    """The text as it is drawn: composed letters, simple spaces, nothing invisible."""
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return text.translate(_PLAIN) if _ODD.search(text) else text


def set_lines(text: str, setting: Setting) -> list[Line]:
    """The lines of a `plain` text, its paragraphs separated by line feeds."""
    lines: list[Line] = []
    top, height = setting.before, setting.line
    # Between paragraphs Word keeps the larger of the two spaces, not their sum.
    gap = max(setting.before, setting.after)
    for paragraph in text.split("\n"):
        broken = _broken(paragraph, setting)
        last = len(broken) - 1
        for number, (words, width) in enumerate(broken):
            lines.append(_line(top, words, width, setting, number == last, 0.0 if number else setting.first))
            top += height
        top += gap
    return lines


def _line(top: float, text: str, width: float, setting: Setting, last: bool, indent: float) -> Line:
    """A line placed between the edges as the setting asks; `width` in thousandths of the size, `indent` in pt."""
    free = max(setting.width - indent - width * setting.size / 1000, 0.0)
    match setting.align:
        case Align.CENTER:
            return Line(top, indent + free / 2, 0.0, text)
        case Align.RIGHT:
            return Line(top, indent + free, 0.0, text)
        case Align.JUSTIFY if not last:
            gaps = text.count(" ") + text.count("\u00a0")
            return Line(top, indent, free / gaps if gaps else 0.0, text)
        case _:
            return Line(top, indent, 0.0, text)


def _broken(paragraph: str, setting: Setting) -> list[tuple[str, float]]:
    """The lines of a paragraph with their widths in thousandths of the size; one empty line for an empty paragraph."""
    widths, space = setting.face.widths, setting.face.space
    full = setting.width * 1000 / setting.size + 0.001
    limit = full - setting.first * 1000 / setting.size
    if "  " in paragraph:
        # Word shows every space of a row of them: all but the first are fixed, so that none is lost.
        paragraph = _SPACE_RUN.sub(_kept_spaces, paragraph.rstrip(" "))
    lines: list[tuple[str, float]] = []
    line: list[str] = []
    total = -space
    for word in paragraph.split(" "):
        if not word:
            continue
        width = widths[word] if len(word) < 40 else widths.measure(word)
        while total + space + width > limit:
            head = _head(word, limit - total - space, setting.face, forced=not line)
            if head:
                head_width = widths.measure(head)
                line.append(head)
                total += space + head_width
                word, width = word[len(head) :], width - head_width
            lines.append((" ".join(line), total))
            line, total, limit = [], -space, full
            if not word:
                break
        if word:
            line.append(word)
            total += space + width
    if line or not lines:
        lines.append((" ".join(line), max(total, 0.0)))
    return lines


def _kept_spaces(run: re.Match[str]) -> str:
    return ("\u00a0" if run.start() == 0 else " ") + "\u00a0" * (len(run[0]) - 1)


def _head(word: str, room: float, face: Face, forced: bool) -> str:
    """The longest part of a word that still fits into a line: up to a hyphen, or by characters when it must be cut."""
    if not forced and word.isalpha():
        return ""
    fitting = 0
    for found in (_FORCED_BREAKS if forced else _BREAKS).finditer(word, 0, _MOST_LETTERS):
        if face.widths.measure(word[: found.start()]) > room:
            break
        fitting = found.start()
    if fitting or not forced:
        return word[:fitting]
    used = 0.0
    for place, char in enumerate(word):
        used += face.widths.measure(char)
        if used > room and place:
            return word[:place]
    return word
