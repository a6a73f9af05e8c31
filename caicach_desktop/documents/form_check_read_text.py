"""Finds what stands between letterhead and foot: type name, subject, addressees, legal bases and the text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from caicach_desktop.documents.form_check_base import Line
from caicach_desktop.documents.form_check_read_foot import is_item
from caicach_desktop.documents.form_check_read_head import Head, is_type
from caicach_desktop.documents.form_words import (
    ABOUT,
    ABOUT_IN_WORDS,
    ADDRESSED,
    BASIS,
    CARRIED_OUT,
    ENACTING,
    HEADING,
)

_LETTER = "cong van"
_MOST_SUBJECT_LINES = 8
_ADDRESSEE_WITHIN = 6


@dataclass(frozen=True, slots=True)
class Text:
    """The elements between letterhead and foot; what was not found stays empty.

    `about` is the subject of a công văn that stands here and not in the letterhead, `letter_heading` the words
    "Công văn" where other documents have their type's name.
    """

    type_name: Line | None = None
    letter_heading: Line | None = None
    about: tuple[Line, ...] = ()
    subject: tuple[Line, ...] = ()
    addressee: tuple[Line, ...] = ()
    bases: tuple[Line, ...] = ()
    body: tuple[Line, ...] = ()


def read_text(lines: Sequence[Line], head: Head) -> Text:
    """The elements between a letterhead and the foot, each read from the lines that those before it left."""
    title, rest = _read_title(lines, head)
    addressee, rest = _read_addressee(rest)
    bases, body = _read_bases(rest)
    return replace(title, addressee=tuple(addressee), bases=tuple(bases), body=tuple(body))


def _read_title(lines: Sequence[Line], head: Head) -> tuple[Text, Sequence[Line]]:
    """What names the document: type name and subject, or what a công văn has of them; and the lines below."""
    start = next((place for place, line in enumerate(lines) if line.text and not line.is_rule), len(lines))
    if start == len(lines):
        return Text(head.type_name), []
    first, rest = lines[start], lines[start + 1 :]
    kind = head.type_name or (first if is_type(first) else None)
    if first is kind:
        subject, rest = _read_subject(rest)
        return Text(kind, subject=tuple(subject)), rest
    if not head.about and first.folded.startswith(ABOUT):
        return Text(kind, about=(first,)), rest
    if first.folded != _LETTER:
        return Text(kind), lines[start:]
    if not head.about and rest and rest[0].folded.startswith((ABOUT, ABOUT_IN_WORDS)):
        return Text(kind, first, about=(rest[0],)), rest[1:]
    return Text(kind, first), rest


def _read_subject(lines: Sequence[Line]) -> tuple[list[Line], Sequence[Line]]:
    """The lines below the type's name up to a rule or the text."""
    subject: list[Line] = []
    for place, line in enumerate(lines):
        if not line.text or line.is_rule:
            if subject and (line.paragraph.rules or line.is_rule):
                return subject, lines[place + 1 :]
            continue
        if _is_below_subject(line, subject):
            return subject, lines[place:]
        subject.append(line)
        if len(subject) > _MOST_SUBJECT_LINES or line.paragraph.rules:
            return subject, lines[place + 1 :]
    return subject, []


def _is_below_subject(line: Line, subject: Sequence[Line]) -> bool:
    """Whether a line no longer belongs to the subject that was read so far."""
    centred = line.paragraph.setting.align == "center"
    plain = not centred and not all(part.look.bold for part in line.inked)
    if BASIS.match(line.folded) or HEADING.match(line.text) or line.folded.startswith(ADDRESSED):
        return True
    return bool(subject) and (plain or (_is_who_decides(line) and not subject[-1].text.isupper()))


def _is_who_decides(line: Line) -> bool:
    return line.text.isupper() and line.paragraph.setting.align == "center"


def _read_addressee(lines: Sequence[Line]) -> tuple[list[Line], Sequence[Line]]:
    """ "Kính gửi" with those it names, and all other lines."""
    near = lines[:_ADDRESSEE_WITHIN]
    start = next((place for place, line in enumerate(near) if line.folded.startswith(ADDRESSED)), None)
    if start is None:
        return [], lines
    area, end = lines[start].area, start + 1
    while end < len(lines):
        line = lines[end]
        if line.text and not (is_item(line) or (area and line.area[:1] == area[:1])):
            break
        end += 1
    return [line for line in lines[start:end] if line.text], [*lines[:start], *lines[end:]]


def _read_bases(lines: Sequence[Line]) -> tuple[list[Line], Sequence[Line]]:
    """The legal bases, and the text below them."""
    rest = lines[next((place for place, line in enumerate(lines) if line.text), len(lines)) :]
    # A decision names who decides between its subject and its bases.
    names = next((place for place, line in enumerate(rest) if line.text and not _is_who_decides(line)), 0)
    if names and BASIS.match(rest[names].folded):
        rest = rest[names:]
    bases: list[Line] = []
    end = 0
    for place, line in enumerate(rest):
        if line.text and not _is_basis(line, bool(bases)):
            break
        if line.text:
            bases.append(line)
            end = place + 1
    return bases, rest[end:]


def _is_basis(line: Line, more: bool) -> bool:
    """Whether a line is a legal basis; below one that is (`more`), whatever ends with ";" is another."""
    text = line.folded
    italic = bool(line.inked) and all(part.look.italic for part in line.inked)
    listed = line.text.endswith(";")
    begins = BASIS.match(text) or (CARRIED_OUT.match(text) and (italic or listed))
    goes_on = (more and listed) or (italic and not line.text.startswith("("))
    return bool(begins or goes_on) and not ENACTING.search(text)
