"""Letters become lines of text, and lines become paragraphs: what the layout of a page took apart is joined again."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from caicach_desktop.domain.legacy_text import to_unicode
from caicach_desktop.domain.text import clean
from caicach_desktop.importers.pdf_page import Glyph
from caicach_desktop.importers.pdf_words import is_cut_figure, is_cut_word, is_torn_syllable

_DRAWN_BULLETS = "•▪■□●○◦➢✓❖"
_BULLETS = f"-–+*{_DRAWN_BULLETS}"
_DRAWN_BULLET = re.compile(rf"[{_DRAWN_BULLETS}]\s*")
_BULLET = re.compile(rf"[{re.escape(_BULLETS)}]\s|•|[-+–][A-ZĐÀ-ỸƯƠ]")
_MARKER = re.compile(r"(?:\d{1,2}[.)]|\d{1,2}\.\d{1,2}\.?|[a-zđ][.)]|\([0-9a-z]\)|[IVX]{1,5}\.)\s")
# A column in which words are cut, in pt.
NARROW = 60.0
_SPACE_WIDTH = 0.25


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text: its edges and base line in pt, the page it is on, and how it is set.

    `word` is the width of its first word and `piece` of as much of it as a line may be broken behind, `letter` of
    its first letter. `spaced` says that a space is written at its end.
    """

    text: str
    x0: float
    x1: float
    base: float
    page: int
    size: float
    bold: bool
    italic: bool
    word: float
    piece: float
    letter: float
    spaced: bool = False

    @property
    def is_bullet(self) -> bool:
        """Whether it starts with the sign of a list."""
        return _BULLET.match(self.text) is not None


@dataclass(slots=True)
class _Run:
    """Letters that follow each other on one base line."""

    glyphs: list[Glyph]
    base: float
    size: float

    @property
    def x0(self) -> float:
        return self.glyphs[0].x0

    @property
    def x1(self) -> float:
        return max(glyph.x1 for glyph in self.glyphs)


def lines_of(glyphs: Iterable[Glyph], page: int, split: bool = False) -> list[TextLine]:
    """The lines of text from top to bottom; with `split`, texts far apart on one line are lines of their own."""
    lines: list[list[_Run]] = []
    for run in sorted(_runs(glyphs), key=lambda run: (run.base, run.x0)):
        near = next((line for line in reversed(lines[-4:]) if _is_level(line, run)), None)
        if near is None:
            lines.append([run])
        else:
            near.append(run)
    found = []
    for line in lines:
        line.sort(key=lambda run: run.x0)
        for part in _parts(line) if split else [line]:
            made = _line(part, page)
            if made is not None:
                found.append(made)
    return found


def _runs(glyphs: Iterable[Glyph]) -> list[_Run]:
    """Letters as the file writes them, a new run wherever the place jumps."""
    runs: list[_Run] = []
    for glyph in glyphs:
        size = glyph.font.size
        last = runs[-1] if runs else None
        if last is not None and unicodedata.combining(glyph.text[0]):
            last.glyphs.append(glyph)
            continue
        before = last.glyphs[-1] if last else None
        if (
            last is None
            or before is None
            or abs(glyph.base - last.base) > 0.2 * size
            or not before.x1 - 0.5 * size <= glyph.x0 <= before.x1 + size
        ):
            runs.append(_Run([glyph], glyph.base, size))
        else:
            last.glyphs.append(glyph)
    return [run for run in runs if any(not glyph.text.isspace() for glyph in run.glyphs)]


def _is_level(line: Sequence[_Run], run: _Run) -> bool:
    """Whether a run stands on a line, raised or lowered a little."""
    size = max(line[0].size, run.size)
    return abs(run.base - line[0].base) <= 0.45 * size


def _parts(line: Sequence[_Run]) -> list[list[_Run]]:
    parts = [[line[0]]]
    for run in line[1:]:
        wide = run.x0 - max(other.x1 for other in parts[-1]) > 0.95 * max(run.size, 6.0)
        if wide:
            parts.append([run])
        else:
            parts[-1].append(run)
    return parts


def _line(runs: Sequence[_Run], page: int) -> TextLine | None:
    glyphs = [glyph for run in runs for glyph in run.glyphs]
    text = _text(glyphs)
    seen = [glyph for glyph in glyphs if not glyph.text.isspace()]
    if not seen or not text.strip():
        return None
    main = max(runs, key=lambda run: len(run.glyphs))
    x0 = min(glyph.x0 for glyph in seen)
    letters = [glyph.font for glyph in seen if glyph.text.isalnum()] or [glyph.font for glyph in seen]
    word, piece = _first_word(seen, glyphs)
    return TextLine(
        text=text.strip(),
        x0=x0,
        x1=max(glyph.x1 for glyph in seen),
        base=main.base,
        page=page,
        size=main.size,
        bold=all(font.bold for font in letters),
        italic=all(font.italic for font in letters),
        word=word - x0,
        piece=piece - x0,
        letter=seen[0].x1 - seen[0].x0,
        spaced=text[-1:].isspace(),
    )


def side_joined(parts: Sequence[TextLine]) -> TextLine:
    """Parts of one line that turned out to belong together."""
    first, last = parts[0], parts[-1]
    return replace(
        first,
        text=" ".join(part.text for part in parts),
        x1=last.x1,
        bold=all(part.bold for part in parts),
        italic=all(part.italic for part in parts),
        spaced=last.spaced,
    )


def _first_word(seen: Sequence[Glyph], glyphs: Sequence[Glyph]) -> tuple[float, float]:
    """The right edges of the first word and of its first part that may stand at the end of a line."""
    start = next(index for index, glyph in enumerate(glyphs) if glyph is seen[0])
    end, piece = glyphs[start].x1, 0.0
    before = None
    for glyph in glyphs[start:]:
        if glyph.text.isspace() or (before is not None and glyph.x0 - before.x1 > _SPACE_WIDTH * 0.7 * glyph.font.size):
            break
        end = max(end, glyph.x1)
        if not piece and glyph.text in "-/–" and before is not None:
            piece = end
        before = glyph
    return end, piece or end


def _text(glyphs: Sequence[Glyph]) -> str:
    """The letters as text: a gap is a space, old encodings become Unicode by the font of their letters."""
    parts: list[str] = []
    held, encoding = "", glyphs[0].font.encoding
    before: Glyph | None = None
    for glyph in glyphs:
        if before is not None and not (before.text.isspace() or glyph.text.isspace()):
            gap = glyph.x0 - before.x1
            if gap > 0.17 * min(glyph.font.size, before.font.size) and not unicodedata.combining(glyph.text[0]):
                held += " "
        if glyph.font.encoding != encoding and not glyph.text.isspace():
            parts.append(to_unicode(held, encoding))
            held, encoding = "", glyph.font.encoding
        held += glyph.text
        before = glyph
    parts.append(to_unicode(held, encoding))
    return re.sub(r"\s+", " ", clean("".join(parts)).replace("\u200b", ""))


@dataclass(frozen=True, slots=True)
class Room:
    """Where lines may stand: the left and right limit of the text in pt, and the usual distance of base lines."""

    left: float
    right: float
    pitch: float
    spaced: bool = False

    def is_centred(self, lines: Sequence[TextLine]) -> bool:
        """Whether lines of different lengths stand around one middle."""
        middle = (self.left + self.right) / 2
        wide = self.right - self.left
        ragged = any(line.x0 - self.left > 6 and self.right - line.x1 > 6 for line in lines)
        return ragged and all(abs((line.x0 + line.x1) / 2 - middle) < max(2.5, 0.015 * wide) for line in lines)


def paragraphs_of(lines: Sequence[TextLine], room: Room) -> list[list[TextLine]]:
    """The lines of one cell or column of text, by paragraph."""
    centred = len(lines) > 1 and room.is_centred(lines)
    found: list[list[TextLine]] = []
    for line in lines:
        if found and not _starts(found[-1], line, room, centred):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _starts(paragraph: Sequence[TextLine], line: TextLine, room: Room, centred: bool) -> bool:
    """Whether a line starts a paragraph: its first word would have found room on the line above, it stands further
    away or further in, or it starts like an item of a list."""
    last = paragraph[-1]
    if room.right - room.left < NARROW and is_cut_figure(last.text, line.text):
        return False
    slack = room.right - room.left - (last.x1 - last.x0) if centred else room.right - last.x1
    gap = 0.0 if last.text[-1] in "-/" and not last.text.endswith((" -", " /")) else _SPACE_WIDTH * line.size
    if slack > gap + line.word + 0.6:
        return True
    if last.page == line.page and line.base - last.base > room.pitch * 1.12 + 1.0 and room.pitch > 0:
        return True
    if _is_item(line) and slack > gap + line.piece + 0.3 and line.text[0] in _BULLETS:
        return True
    if room.spaced and last.spaced:
        return False
    if _is_item(line) and last.text[-1] in '.;:,!?…)”"' and not (line.text[0] in "-–" and last.text[-1] in ",)"):
        return True
    if _is_item(line) and (line.text[0] in "+•*▪" or paragraph[0].is_bullet):
        return True
    if line.text[0].isupper() and last.text[-1] == ";":
        return True
    further_in = line.x0 - last.x0 > 8 and len(paragraph) > 1
    return not centred and further_in and not line.text[0].islower() and last.text[-1] in ".;:"


def _is_item(line: TextLine) -> bool:
    return line.is_bullet or _MARKER.match(line.text) is not None


def joined(paragraph: Sequence[TextLine], room: Room | None = None) -> str:
    """The lines of a paragraph as one text: no space behind a dash or stroke that ends a line, a number that was too
    long for its column whole again, the sign of a list as official texts write it."""
    text = paragraph[0].text
    for before, line in pairwise(paragraph):
        glued = text[-1:] in "-/" and not text.endswith((" -", " /")) and not before.spaced and text != "-"
        text += line.text if glued or _is_cut(text, before, line, room) else " " + line.text
    bullet = _DRAWN_BULLET.match(text)
    return f"- {text[bullet.end() :]}" if bullet and len(text) > bullet.end() else text


def _is_cut(text: str, before: TextLine, line: TextLine, room: Room | None) -> bool:
    """Whether a word stands half on one line and half on the next: the first half is all of its line and fills it.

    `text` is what stands up to here: in a narrow column a word may be cut more than once.
    """
    if before.spaced or room is None:
        return False
    wide = room.right - room.left
    if wide < NARROW and is_torn_syllable(text, line.text):
        return True
    if " " in before.text:
        return False
    if wide < NARROW and is_cut_figure(before.text, line.text):
        return True
    next_letter = max(line.letter, 0.35 * line.size)
    if wide >= NARROW:
        full = wide - (before.x1 - before.x0) < next_letter + 0.3
    else:  # its edges are less sure, and the items of a list stand further in
        full = wide - (before.x1 - before.x0) < next_letter + 1.6 or room.right - before.x1 < 0.3 * line.size
    return full and is_cut_word(before.text, line.text)
