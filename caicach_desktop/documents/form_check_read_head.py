"""Finds the letterhead among a document's lines: by what they say, not by how they look."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.form_check_base import Line, limits
from caicach_desktop.documents.form_words import ABOUT, ABOUT_IN_WORDS, ADDRESSED, CORNER, DATE, NUMBER
from caicach_desktop.domain.text import fold

_MOST_LINES = 60
_LIKE = 0.72
# No agency's name and no element of a letterhead is longer.
LONGEST_NAME = 120
_LONGEST_ELEMENT = 200
_LONGEST_DATE = 100


@dataclass(frozen=True, slots=True)
class Head:
    """The letterhead: all its `lines` and what is in them; what was not found stays empty.

    `type_name` is the type's name that ended the search; it stands below the letterhead.
    """

    state: tuple[Line, ...] = ()
    motto: Line | None = None
    names: tuple[Line, ...] = ()
    number: Line | None = None
    place_date: Line | None = None
    about: tuple[Line, ...] = ()
    corner: Line | None = None
    type_name: Line | None = None
    lines: tuple[Line, ...] = ()


def read_head(lines: Sequence[Line]) -> tuple[Head, Sequence[Line]]:
    """The letterhead, and the lines below it."""
    head, last = Head(), -1
    for place, line in enumerate(lines[:_MOST_LINES]):
        if not line.folded or len(line.text) > _LONGEST_ELEMENT or line.is_rule:
            continue
        if is_type(line):
            head = replace(head, type_name=line)
            break
        known = _with_state(head, line) or _with_others(head, line)
        if known is not None:
            head, last = known, place
        elif line.folded.startswith(ADDRESSED) or (head.state and not line.area and not _is_name(line)):
            break
    if last < 0:
        kind = head.type_name
        return head, [line for line in lines if kind is None or line.order >= kind.order]
    end = _end_of_table(lines, last)
    return _with_names(replace(head, lines=tuple(lines[:end]))), lines[end:]


def is_type(line: Line) -> bool:
    """Whether a line is a type's name on a line of its own: in capitals, or set as a heading."""
    if line.folded not in limits().types:
        return False
    return line.text.isupper() or line.paragraph.setting.align == "center" or all(p.look.bold for p in line.inked)


def _with_state(head: Head, line: Line) -> Head | None:
    """The letterhead with a line that is Quốc hiệu, the second half of it, or Tiêu ngữ; None when it is neither."""
    form, text = official_form(), line.folded
    state, motto = fold(form.texts["state_name"]), fold(form.texts["motto"])
    begins = _is_like(text, state) or (text.startswith("cong hoa") and len(text) < len(state) + 20)
    goes_on = bool(head.state) and not head.motto and _goes_on(head.state, text, state)
    if goes_on or (begins and not head.state):
        return replace(head, state=(*head.state, line))
    if not head.motto and (_is_like(text, motto) or ("doc lap" in text and "hanh phuc" in text)):
        return replace(head, motto=line)
    return None


def _with_others(head: Head, line: Line) -> Head | None:
    """The letterhead with a line that is the number, the place and date, or the subject of a công văn; None when it is
    none of them."""
    text = line.folded
    if not head.number and NUMBER.match(text) and ("/" in text or ":" in text) and not CORNER.match(text):
        return replace(head, number=line)
    if not head.place_date and _is_date(text):
        return replace(head, place_date=line)
    if not head.about and text.startswith((ABOUT, ABOUT_IN_WORDS, "v/ v")):
        return replace(head, about=(line,))
    return None


def _end_of_table(lines: Sequence[Line], last: int) -> int:
    """Where the letterhead ends: behind the last line known, and behind the table that this one stands in."""
    area = lines[last].area
    while area and last + 1 < len(lines) and lines[last + 1].area[:1] == area[:1]:
        last += 1
    return last + 1


def _is_like(text: str, wanted: str) -> bool:
    """Whether a text is meant to be another, a few letters wrong."""
    return abs(len(text) - len(wanted)) < len(wanted) / 2 and SequenceMatcher(None, text, wanted).ratio() >= _LIKE


def _goes_on(state: Sequence[Line], text: str, wanted: str) -> bool:
    begun = " ".join(line.folded for line in state)
    return len(begun) < len(wanted) and _is_like(f"{begun} {text}", wanted)


def _is_date(text: str) -> bool:
    return len(text) < _LONGEST_DATE and not text.startswith(("(", "so ", "so:")) and DATE.search(text) is not None


def _is_name(line: Line) -> bool:
    return line.text.isupper() and len(line.text) < LONGEST_NAME


def _with_names(head: Head) -> Head:
    """The letterhead with the lines that no wording marks: above the number, in its column, stand the agencies' names,
    below it the subject of a công văn goes on; without a number the names stand in the left column."""
    number = head.number or (head.about[0] if head.about else None)
    known = {id(line) for line in (*head.state, head.motto, head.number, head.place_date, *head.about)}
    for line in head.lines:
        if not line.text or line.is_rule or id(line) in known or (number is not None and line.area != number.area):
            continue
        if number is not None and line.order > number.order:
            if head.about:
                head = replace(head, about=(*head.about, line))
        elif number is None and head.state and line.area == head.state[0].area and line.area:
            continue
        elif CORNER.match(line.folded):
            head = replace(head, corner=line)
        else:
            head = replace(head, names=(*head.names, line))
    return head
