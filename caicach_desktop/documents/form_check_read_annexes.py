"""Parts a document's lines from those of its appendices, and finds the headings of these."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from caicach_desktop.documents.form_check_base import Line
from caicach_desktop.documents.form_check_lines import ContentTable, Lines
from caicach_desktop.documents.form_words import APPENDIX, CORNER, NOTE

_MOST_TITLE_LINES = 8
_MOST_NOTE_LINES = 4
_LONGEST_NUMBER = 300


@dataclass(frozen=True, slots=True)
class Annex:
    """The heading of an appendix: its number, title and note, and the lines on which something is drawn or typed."""

    number: Line
    title: tuple[Line, ...] = ()
    note: tuple[Line, ...] = ()
    rules: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Parted:
    """A file's own lines and tables, its appendices, and the line in the corner above the first of them."""

    lines: Sequence[Line]
    tables: tuple[ContentTable, ...]
    annexes: tuple[Annex, ...] = ()
    corner: Line | None = None


def part_annexes(found: Lines) -> Parted:
    """The document and its appendices, which run from their numbers to the next one's or the end of the file."""
    lines = found.lines
    starts = [place for place, line in enumerate(lines) if _is_number(lines, place)]
    if not starts:
        return Parted(lines, tuple(found.tables))
    annexes = []
    for start, end in pairwise([*starts, len(lines)]):
        first = lines[start].order
        table = next((table.order for table in found.tables if table.order > first), None)
        annexes.append(_read_annex(lines[start:end], table))
    own = lines[: starts[0]]
    corner = next((line for line in own if CORNER.match(line.folded)), None)
    return Parted(
        [line for line in own if line is not corner],
        tuple(table for table in found.tables if table.order < annexes[0].number.order),
        tuple(annexes),
        corner,
    )


def _is_number(lines: Sequence[Line], place: int) -> bool:
    """Whether a line is an appendix's number: "Phụ lục II" alone, or with its title behind it, and set as a heading."""
    line = lines[place]
    found = APPENDIX.fullmatch(line.folded) if len(line.text) < _LONGEST_NUMBER else None
    if found is None or line.text[:1].islower():
        return False
    before = next((other for other in reversed(lines[:place]) if other.text), None)
    opens = line.paragraph.new_page or before is None or before.section != line.section
    if before is not None and CORNER.match(before.folded):
        opens = True
    if not (opens or line.paragraph.setting.align == "center"):
        return False
    rest = found["rest"].strip()
    title = "".join(char for char in line.text[len("Phụ lục") :] if char.isalpha())
    return not rest or title.isupper() or NOTE.match(rest) is not None


def _read_annex(lines: Sequence[Line], table: int | None) -> Annex:
    """The title, the note and the rule below the number; the first table, whose place in the file is `table`, or a
    plain paragraph ends them."""
    number, *below = lines
    noted = any(NOTE.match(line.folded) for line in below[:_MOST_TITLE_LINES])
    title: list[Line] = []
    note: list[Line] = []
    rules: list[Line] = []
    for line in below:
        if table is not None and line.order > table:
            break
        if line.paragraph.rules or line.is_rule:
            rules.append(line)
            if (not line.text or line.is_rule) and (note or (title and not noted)):
                break
        if not line.text or line.is_rule:
            continue
        if NOTE.match(line.folded) or _is_open(note):
            note.append(line)
        elif note or len(title) >= _MOST_TITLE_LINES:
            break
        elif noted or line.text.isupper() or line.paragraph.setting.align == "center":
            title.append(line)
        else:
            break
    return Annex(number, tuple(title), tuple(note), tuple(rules))


def _is_open(note: Sequence[Line]) -> bool:
    """Whether a note has begun and its bracket is not closed yet."""
    return 0 < len(note) < _MOST_NOTE_LINES and not note[-1].text.endswith(")")
