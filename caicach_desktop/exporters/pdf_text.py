"""Breaking text into lines: words measured once, greedy lines, long words cut, paragraphs at line feeds."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from caicach_desktop.documents.model import Align
from caicach_desktop.domain.units import in_twentieths
from caicach_desktop.exporters.pdf_fonts import LINE_HEIGHT, Face

_SPACES = "\t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
_FIXED_SPACES = "\u2007\u202f"
_NEW_LINES = "\x0b\x0c\x85\u2028\u2029"
_INVISIBLE = "\u00ad\u180e\ufeff" + "".join(
    map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)))
)
_CONTROLS = "".join(chr(code) for code in (*range(0x09), *range(0x0E, 0x20), 0x0D, *range(0x7F, 0xA0)) if code != 0x85)
# Places without a character, and halves of one: no text means them.
_NOTHING = "\ufffe\uffff"
_HALVES = range(0xD800, 0xE000)

_PLAIN: dict[int, str | None] = {
    **dict.fromkeys(map(ord, _INVISIBLE + _CONTROLS + _NOTHING)),
    **dict.fromkeys(range(0xFE00, 0xFE10)),
    **dict.fromkeys(map(ord, _SPACES), " "),
    **dict.fromkeys(map(ord, _FIXED_SPACES), "\u00a0"),
    **dict.fromkeys(map(ord, _NEW_LINES), "\n"),
}
_ODD = re.compile("[" + "".join(map(re.escape, map(chr, _PLAIN))) + f"{chr(_HALVES[0])}-{chr(_HALVES[-1])}]")
_PLAIN.update(dict.fromkeys(_HALVES))

# A line may end after a hyphen or dash between letters: in "chính trị-xã hội", not in "2024-2025". Word does not break
# after a stroke, as in "hành chính/dịch vụ": that is done only where a word is longer than a line.
_BREAKS = re.compile(r"(?<=[^\W\d_][-–—])(?=[^\W\d_])")
_FORCED_BREAKS = re.compile(r"(?<=[^\W\d_][-/–—])(?=[^\W\d_])")


# No line holds more letters: beyond them a word without end is not searched again for every line.
_MOST_LETTERS = 1_000
# What part of a line's free width stands before it.
_SHARES = {Align.CENTER: 0.5, Align.RIGHT: 1.0}
_SPACE_RUN = re.compile(" {2,}")


class Line(NamedTuple):
    """A line set: its top below the text's top, its indent, the extra width of its spaces (all pt), and its words."""

    top: float
    indent: float
    stretch: float
    text: str


@dataclass(frozen=True)
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

    @cached_property
    def line(self) -> float:
        """The height of a line in pt, in whole twentieths as Word reckons: pages are to end at the same lines."""
        return in_twentieths(self.size * LINE_HEIGHT * self.spacing)


def plain(text: str) -> str:
    """The text as it is drawn: composed letters, simple spaces, nothing invisible."""
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return text.translate(_PLAIN) if _ODD.search(text) else text


def set_lines(text: str, setting: Setting) -> list[Line]:
    """The lines of a `plain` text, its paragraphs separated by line feeds."""
    lines: list[Line] = []
    top, height, size = setting.before, setting.line, setting.size
    # Between paragraphs Word keeps the larger of the two spaces, not their sum.
    gap = max(setting.before, setting.after)
    share = _SHARES.get(setting.align, 0.0)
    for paragraph in text.split("\n"):
        broken = _broken(paragraph, setting)
        last = len(broken) - 1 if setting.align == Align.JUSTIFY else 0
        indent = setting.first
        for number, (words, width) in enumerate(broken):
            stretch = 0.0
            if share or number < last:
                free = max(setting.width - indent - width * size / 1000, 0.0)
                indent += free * share
                gaps = words.count(" ") + words.count("\u00a0") if number < last else 0
                stretch = free / gaps if gaps else 0.0
            lines.append(Line(top, indent, stretch, words))
            top += height
            indent = 0.0
        top += gap
    return lines


def _broken(paragraph: str, setting: Setting) -> list[tuple[str, float]]:
    """The lines of a paragraph with their widths in thousandths of the size; one empty line for an empty paragraph."""
    face = setting.face
    widths, space = face.widths, face.space
    full = setting.width * 1000 / setting.size + 0.001
    limit = full - setting.first * 1000 / setting.size
    if "  " in paragraph:
        # Word shows every space of a row of them: all but the first are fixed, so that none is lost.
        paragraph = _SPACE_RUN.sub(_kept_spaces, paragraph.rstrip(" "))
    words = [word for word in paragraph.split(" ") if word]
    # Where each word and the space after it end, were all of them on one line; the line at hand begins at `begin`.
    ends = list(accumulate(map(face.steps.__getitem__, words)))
    lines: list[tuple[str, float]] = []
    first, begin = 0, 0.0
    while first < len(words):
        stop = bisect_right(ends, begin + limit + space, first)
        width = ends[stop - 1] - begin - space if stop > first else -space
        line = words[first:stop]
        begin += width + space
        if stop < len(words):
            head = _head(words[stop], limit - width - space, face, forced=stop == first)
            if head:
                head_width = widths.measure(head)
                line.append(head)
                width += space + head_width
                begin += head_width
                words[stop] = words[stop][len(head) :]
                if not words[stop]:
                    begin, stop = ends[stop], stop + 1
        lines.append((" ".join(line), width))
        first, limit = stop, full
    return lines or [("", 0.0)]


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
