"""Finds the elements of an official document among its lines by what they say, not by how they look."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.form_check_base import Line, limits
from caicach_desktop.documents.form_check_lines import ContentTable, Lines
from caicach_desktop.domain.text import fold

_HEAD_LINES = 60
_LIKE = 0.72
_NUMBER = re.compile(r"so\b ?[:.]?.{0,40}$")
_CORNER = re.compile(r"so ?:[^;]{0,60};[^;]{0,30};.{0,30}$")
_DATE = re.compile(
    r"(?:^|[,\s])ngay\b.{0,14}thang\b.{0,10}nam\b|, ?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$|, ?ngay\b.{0,12}[/.]"
)
_BASIS = re.compile(r"(?:can cu|xet de nghi|theo de nghi|xet)\b")
_CARRIED_OUT = re.compile(r"(?:thuc hien|thi hanh|trien khai)\b")
_ENACTING = re.compile(
    r":$|, ?(?:ubnd|uy ban nhan dan|chu tich|so|phong|ban|van phong|hoi dong)\b.{0,200}"
    r"(?:ban hanh|xay dung|yeu cau|de nghi|thong bao|bao cao|trien khai|to chuc|giao)"
)
_AUTHORITY = re.compile(r"(?:tm|kt|tl|tuq|q|t/m|k/t|t/l|tm/|kt/)\b[./ ]? ?\w")
HEADING = re.compile(
    r"(?:[IVX]{1,5}|[A-ZĐ]|\d{1,2}(?:\.\d{1,2}){0,3})\s*[.)/-]|(?:Phần|Chương|Mục|Điều)\s", re.IGNORECASE
)
_APPENDIX = re.compile(r"phu luc\b(?: ?(?:so )?(?:[ivxlc]{1,7}|\d{1,3}|[a-h]))?\b ?[.:-]?(?P<rest>.*)")
_NOTE = re.compile(r"\(? ?(?:ban hanh )?kem\b|\(.{0,60}\b(?:kem theo|ban hanh)\b")
_CLOSED = re.compile(r"\)\s*$")
_RECIPIENTS = re.compile(r"noi nhan ?(?::|$)")
_TITLE_LINES = 8
# No agency's name and no line of a signature is longer.
_LONGEST_NAME = 120
_LONGEST_ELEMENT = 200


@dataclass(slots=True)
class Annex:
    """An appendix: its heading, and where it begins and ends in the file."""

    number: Line
    title: list[Line] = field(default_factory=list)
    note: list[Line] = field(default_factory=list)
    rules: list[Line] = field(default_factory=list)
    tables: list[ContentTable] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class Parts:
    """The elements that were found; what was not stays empty."""

    state: list[Line] = field(default_factory=list)
    motto: Line | None = None
    names: list[Line] = field(default_factory=list)
    number: Line | None = None
    place_date: Line | None = None
    letter_subject: list[Line] = field(default_factory=list)
    corner: Line | None = None
    type_name: Line | None = None
    letter_heading: Line | None = None
    subject: list[Line] = field(default_factory=list)
    addressee: list[Line] = field(default_factory=list)
    bases: list[Line] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    recipients_heading: Line | None = None
    recipients: list[Line] = field(default_factory=list)
    signature: list[Line] = field(default_factory=list)
    head: list[Line] = field(default_factory=list)
    main: list[Line] = field(default_factory=list)
    tables: list[ContentTable] = field(default_factory=list)
    annexes: list[Annex] = field(default_factory=list)

    @property
    def is_letter(self) -> bool:
        """Whether the file is a công văn."""
        return self.type_name is None and bool(self.letter_subject or self.letter_heading)

    @property
    def is_official(self) -> bool:
        """Whether the file has enough of a document's own head or foot to be one."""
        marks = (self.state, self.motto, self.number, self.place_date, self.recipients_heading, self.letter_subject)
        return sum(bool(mark) for mark in marks) >= 2 or bool(self.state)


def find_parts(found: Lines) -> Parts:
    """The elements of a document, its own and those of its appendices."""
    parts = Parts()
    parts.main = _split_annexes(found, parts)
    end = parts.main[-1].order if parts.main else -1
    first_annex = parts.annexes[0].number.order if parts.annexes else end + len(found) + 1
    parts.tables = [table for table in found.tables if table.order < first_annex]
    rest = _read_head(parts.main, parts)
    rest = _read_foot(rest, parts)
    _read_middle(rest, parts)
    return parts


def _is_like(text: str, wanted: str) -> bool:
    """Whether a text is meant to be another, a few letters wrong."""
    return abs(len(text) - len(wanted)) < len(wanted) / 2 and SequenceMatcher(None, text, wanted).ratio() >= _LIKE


def _split_annexes(found: Lines, parts: Parts) -> list[Line]:
    """The lines of the document itself; appendices are kept apart."""
    lines = found.lines
    starts = [place for place, line in enumerate(lines) if _is_annex(lines, place)]
    ends = [*starts[1:], len(lines)] if starts else []
    for start, end in zip(starts, ends, strict=True):
        annex = Annex(lines[start], lines=lines[start:end])
        last = lines[end].order if end < len(lines) else len(found) + 1
        annex.tables = [table for table in found.tables if lines[start].order < table.order < last]
        _read_annex(annex)
        parts.annexes.append(annex)
    main = lines[: starts[0]] if starts else lines
    if starts:
        corner = next((line for line in main if _CORNER.match(line.folded)), None)
        parts.corner = corner
        main = [line for line in main if line is not corner]
    return main


def _is_annex(lines: Sequence[Line], place: int) -> bool:
    """Whether a line is an appendix's number: "Phụ lục II" alone, or with its title behind it, and set as a heading."""
    line = lines[place]
    found = _APPENDIX.fullmatch(line.folded) if len(line.text) < 300 else None
    if found is None or line.text[:1].islower():
        return False
    before = next((other for other in reversed(lines[:place]) if other.text), None)
    opens = line.paragraph.new_page or before is None or before.section != line.section
    if before is not None and _CORNER.match(before.folded):
        opens = True
    alone = not found["rest"].strip()
    centred = line.paragraph.setting.align == "center"
    if alone:
        return opens or centred
    title = "".join(char for char in line.text[7:] if char.isalpha())
    return (opens or centred) and (title.isupper() or _NOTE.match(found["rest"].strip()) is not None)


def _read_annex(annex: Annex) -> None:
    """The title, the note and the rule below it; the first table or plain paragraph ends them."""
    first_table = annex.tables[0].order if annex.tables else None
    heading = annex.lines[1:]
    noted = any(_NOTE.match(line.folded) for line in heading[:_TITLE_LINES])
    in_note = False
    for line in heading:
        if first_table is not None and line.order > first_table:
            return
        if line.paragraph.rules or line.is_rule:
            annex.rules.append(line)
            if not line.text or line.is_rule:
                if annex.note or (annex.title and not noted):
                    return
                continue
        if not line.text:
            continue
        if _NOTE.match(line.folded) or in_note:
            annex.note.append(line)
            in_note = not _CLOSED.search(line.text) and len(annex.note) < 4
        elif annex.note or len(annex.title) >= _TITLE_LINES:
            return
        elif noted or line.text.isupper() or line.paragraph.setting.align == "center":
            annex.title.append(line)
        else:
            return


def _read_head(lines: list[Line], parts: Parts) -> list[Line]:
    """The letterhead; returns the lines below it."""
    last = -1
    for place, line in enumerate(lines[:_HEAD_LINES]):
        text = line.folded
        if not text or len(line.text) > _LONGEST_ELEMENT or line.is_rule:
            continue
        if _is_type(line):
            parts.type_name = line
            break
        if _place_state(line, text, parts) or _place_others(line, text, parts):
            last = place
        elif text.startswith("kinh gui") or (parts.state and not line.area and not _is_name(line)):
            break
    return _cut_head(lines, last, parts)


def _place_state(line: Line, text: str, parts: Parts) -> bool:
    """Whether a line is Quốc hiệu, the second half of it, or Tiêu ngữ."""
    form = official_form()
    state, motto = fold(form.texts["state_name"]), fold(form.texts["motto"])
    begins = _is_like(text, state) or (text.startswith("cong hoa") and len(text) < len(state) + 20)
    goes_on = bool(parts.state) and not parts.motto and _goes_on_state(parts.state, text, state)
    if goes_on or (begins and not parts.state):
        parts.state.append(line)
    elif not parts.motto and (_is_like(text, motto) or ("doc lap" in text and "hanh phuc" in text)):
        parts.motto = line
    else:
        return False
    return True


def _place_others(line: Line, text: str, parts: Parts) -> bool:
    """Whether a line is the number, the place and date, or the subject of a công văn."""
    if not parts.number and _NUMBER.match(text) and ("/" in text or ":" in text) and not _CORNER.match(text):
        parts.number = line
    elif not parts.place_date and _is_date(line, text):
        parts.place_date = line
    elif not parts.letter_subject and text.startswith(("v/v", "ve viec", "v/ v")):
        parts.letter_subject.append(line)
    else:
        return False
    return True


def _cut_head(lines: list[Line], last: int, parts: Parts) -> list[Line]:
    """All lines of the letterhead: those up to the last one known, and the rest of the table it stands in."""
    if last < 0:
        return [line for line in lines if parts.type_name is None or line.order >= parts.type_name.order]
    area = lines[last].area
    while area and last + 1 < len(lines) and lines[last + 1].area[:1] == area[:1]:
        last += 1
    parts.head = lines[: last + 1]
    _read_names(parts)
    return lines[last + 1 :]


def _goes_on_state(state: list[Line], text: str, wanted: str) -> bool:
    begun = " ".join(line.folded for line in state)
    return len(begun) < len(wanted) and _is_like(f"{begun} {text}", wanted)


def _is_date(line: Line, text: str) -> bool:
    return len(text) < 100 and not text.startswith(("(", "so ", "so:")) and _DATE.search(text) is not None


def _is_type(line: Line) -> bool:
    """A type's name on a line of its own: in capitals, or set as a heading."""
    if line.folded not in limits().types:
        return False
    return line.text.isupper() or line.paragraph.setting.align == "center" or all(p.look.bold for p in line.inked)


def _is_name(line: Line) -> bool:
    return line.text.isupper() and len(line.text) < _LONGEST_NAME


def _read_names(parts: Parts) -> None:
    """The agencies' names: lines above the number, in its column; without a number, in the left column."""
    number = parts.number or (parts.letter_subject[0] if parts.letter_subject else None)
    known = {id(line) for line in (*parts.state, parts.motto, parts.number, parts.place_date, *parts.letter_subject)}
    for line in parts.head:
        same = number is None or line.area == number.area
        if number is not None and same and line.order > number.order:
            if parts.letter_subject and line.text and not line.is_rule and id(line) not in known:
                parts.letter_subject.append(line)
            continue
        if not line.text or line.is_rule or id(line) in known or not same:
            continue
        if number is None and parts.state and line.area == parts.state[0].area and line.area:
            continue
        if _CORNER.match(line.folded):
            parts.corner = line
        else:
            parts.names.append(line)


def _read_foot(lines: list[Line], parts: Parts) -> list[Line]:
    """Recipients and signature; returns the lines above them."""
    start = next((place for place, line in enumerate(lines) if _RECIPIENTS.match(line.folded)), None)
    signed = next((place for place, line in enumerate(lines) if _is_authority(line)), None)
    if start is None and signed is None:
        return lines
    first = min(place for place in (start, signed) if place is not None)
    # The table that holds them begins with empty lines at times: all of it belongs to the foot.
    while first and lines[first].area and lines[first - 1].area[:1] == lines[first].area[:1]:
        first -= 1
    heading = lines[start] if start is not None else None
    parts.recipients_heading = heading
    for line in lines[first:]:
        if heading is not None and line is heading:
            continue
        beside = heading is not None and line.area == heading.area
        if heading is not None and beside and (line.area or _is_item(line)) and line.order > heading.order:
            if not line.area and parts.signature and parts.signature[0].order > heading.order:
                continue
            parts.recipients.append(line)
        elif line.text or line.area:
            parts.signature.append(line)
    parts.recipients = [line for line in parts.recipients if line.text and not line.is_rule]
    parts.signature = [line for line in parts.signature if line.area or len(line.text) < _LONGEST_NAME]
    return lines[:first]


def _is_item(line: Line) -> bool:
    return line.text.startswith(("-", "+", "–", "•")) or bool(line.paragraph.sign) or line.folded.startswith("luu")


def _is_authority(line: Line) -> bool:
    return (
        bool(_AUTHORITY.match(line.folded))
        and line.text[:1].isupper()
        and len(line.text) < _LONGEST_NAME
        and (line.text.isupper() or bool(line.area) or line.paragraph.setting.align == "center")
    )


def _read_middle(lines: list[Line], parts: Parts) -> None:
    """Type name, subject, addressees, legal bases and the text."""
    rest = list(lines)
    while rest and (not rest[0].text or rest[0].is_rule):
        rest.pop(0)
    if rest and parts.type_name is None and _is_type(rest[0]):
        parts.type_name = rest[0]
    if parts.type_name is not None and rest and rest[0] is parts.type_name:
        rest = _read_subject(rest[1:], parts)
    elif rest and not parts.letter_subject and rest[0].folded.startswith("v/v"):
        parts.letter_subject.append(rest.pop(0))
    elif rest and rest[0].folded == "cong van":
        parts.letter_heading = rest.pop(0)
        if rest and not parts.letter_subject and rest[0].folded.startswith(("v/v", "ve viec")):
            parts.letter_subject.append(rest.pop(0))
    rest = _read_addressees(rest, parts)
    while rest and not rest[0].text:
        rest.pop(0)
    # A decision names who decides between its subject and its bases.
    names = next((place for place, line in enumerate(rest) if line.text and not _is_who_decides(line)), 0)
    if names and _BASIS.match(rest[names].folded):
        rest = rest[names:]
    while rest and (not rest[0].text or _is_basis(rest[0], bool(parts.bases))):
        parts.bases.append(rest.pop(0))
    while parts.bases and not parts.bases[-1].text:
        rest.insert(0, parts.bases.pop())
    parts.bases = [line for line in parts.bases if line.text]
    parts.body = rest


def _is_who_decides(line: Line) -> bool:
    return line.text.isupper() and line.paragraph.setting.align == "center"


def _is_basis(line: Line, more: bool) -> bool:
    text = line.folded
    italic = bool(line.inked) and all(part.look.italic for part in line.inked)
    carried_out = _CARRIED_OUT.match(text) and (italic or line.text.endswith(";"))
    basis = (
        _BASIS.match(text)
        or carried_out
        or (more and line.text.endswith(";"))
        or (italic and not line.text.startswith("("))
    )
    return bool(basis) and not _ENACTING.search(text)


def _read_subject(lines: list[Line], parts: Parts) -> list[Line]:
    """The lines below the type's name up to a rule or the text."""
    for place, line in enumerate(lines):
        if not line.text or line.is_rule:
            if parts.subject and (line.paragraph.rules or line.is_rule):
                return lines[place + 1 :]
            continue
        text, align = line.folded, line.paragraph.setting.align
        plain = align != "center" and not all(part.look.bold for part in line.inked)
        if _BASIS.match(text) or HEADING.match(line.text) or text.startswith("kinh gui") or (parts.subject and plain):
            return lines[place:]
        if parts.subject and line.text.isupper() and align == "center" and not parts.subject[-1].text.isupper():
            return lines[place:]
        parts.subject.append(line)
        if len(parts.subject) > _TITLE_LINES or line.paragraph.rules:
            return lines[place + 1 :]
    return []


def _read_addressees(lines: list[Line], parts: Parts) -> list[Line]:
    start = next((place for place, line in enumerate(lines[:6]) if line.folded.startswith("kinh gui")), None)
    if start is None:
        return lines
    parts.addressee.append(lines[start])
    place = start + 1
    area = lines[start].area
    while place < len(lines):
        line = lines[place]
        if line.text and not (_is_item(line) or (area and line.area[:1] == area[:1])):
            break
        if line.text:
            parts.addressee.append(line)
        place += 1
    return lines[:start] + lines[place:]
