"""The lines above a table: the appendix's number, its title and the "(Kèm theo …)" note."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from caicach_desktop.domain.patterns import when_used
from caicach_desktop.domain.text import clean, fold
from caicach_desktop.importers.recognise_grid import one_line, tidy
from caicach_desktop.importers.recognise_marks import OFFICES, RULE

_NUMBER = when_used(
    r"(?P<number>(?:ph[ụu]\s*l[ụu]c|ph[ụu]\s*bi[ểêe]u|bi[ểêe]u(?:\s+m[ẫâa]u)?|m[ẫâa]u(?:\s+bi[ểêe]u)?|bảng)(?:\s+s[ốo])?"
    r"(?:\s*[:.]?\s*(?:\d{1,3}[a-zđ]?|[IVXLC]+|[A-ZĐ])(?:[./-][\dIVXa-zđ]{1,6})*(?!\w))?)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NOTE = when_used(r"\(?\s*(?:ban hành\s+)?kèm\b", re.IGNORECASE)
# Blanks left for a number or a day to be filled in by hand are part of the note.
_LONG_BLANK = when_used(r" {3,}")
_NAMES_A_TABLE = when_used(r"(?:bảng|danh mục|danh sách|biểu|phân công)\s", re.IGNORECASE)
_SECTION = when_used(r"(?:[IVX]{1,5}|[A-Z]|\d{1,2})\s*[.)]\s*\S")
_AUTHORITY = when_used(r"(?:TM|KT|TL|TUQ|Q)\s*\.\s*\S")
_OFFICE = when_used(
    r"(?:(?:tm|kt|tl|tuq|q)\s*\..*|\(.*\)|da ky|[-+].*"
    rf"|{OFFICES}.{{0,60}})"
)
_NAME = when_used(r"(?:[^\W\d_]+\.?\s){1,5}[^\W\d_]+")
# The longest real line of a title has 113 letters; real paragraphs run to 500 and more.
_LONGEST_TITLE = 400
# A line that only its look or its place makes a title, not its words, is no paragraph.
_LONGEST_LINE = 200
# "Phụ lục số 02/BC-CCHC": what says more, in small letters and neither bold nor centred, is an entry of a list.
_LONGEST_NUMBER = 40
# The longest real note has 98 letters; one whose bracket is never closed must not swallow the table's title.
_LONGEST_NOTE = 600
# Title, note and unit take four lines in real plans.
_MOST_LINES = 8
_GOES_ON = when_used(r"[\s(:–-]*tiep(?: theo)?(?: trang truoc)?\)?\.?$")
_UNIT = when_used(r"\(?(?:đơn vị tính|đvt)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A line outside the tables, as far as its meaning goes."""

    text: str
    bold: bool = False
    italic: bool = False
    centred: bool = False
    size: float = 0.0
    new_page: bool = False

    @property
    def plain(self) -> str:
        """The text on one line with single spaces."""
        return one_line(self.text)


@dataclass(slots=True)
class Title:
    """What stands above a table of an appendix; `rest` are lines that belong to neither."""

    number: str = ""
    title: list[str] = field(default_factory=list)
    note: str | None = None
    rest: list[Line] = field(default_factory=list)


def split_lines(lines: Sequence[Line]) -> list[Line]:
    """Soft line breaks end a line of a title as well as a paragraph does."""
    return [
        Line(part, line.bold, line.italic, line.centred, line.size, line.new_page and index == 0)
        for line in lines
        for index, part in enumerate(line.text.split("\n"))
        if part.strip()
    ]


def number_line(text: str) -> tuple[str, str] | None:
    """The number and what follows on the line ("Phụ lục I: NHIỆM VỤ" → "Phụ lục I", "NHIỆM VỤ"), or None."""
    plain = one_line(text)
    if len(plain) > _LONGEST_TITLE:
        return None
    found = _NUMBER.match(plain)
    if not found:
        return None
    number, rest = found.group("number").strip(), found.group("rest").strip()
    if not fold(number).startswith("phu luc") and not re.search(r"\d|[IVX]+$", number):
        return None  # "Biểu", "Mẫu" alone are ordinary words
    if not rest or _NOTE.match(rest):
        return number, rest
    if rest[0] in ":.-–—" or (rest[0] == "(" and number[-1:].isalnum()):
        return number, rest.lstrip(":.-–— ")
    return (number, rest) if rest.isupper() and number.isupper() else None


def says_again(lines: Sequence[Line], title: Title, begins_anew: bool) -> bool:
    """Whether lines above a table only say that an appendix goes on ("tiếp theo"), or name it once more above rows that
    do not begin to count anew."""
    number = fold(title.number)
    known = {number, fold(title.note or ""), *map(fold, title.title), fold(" ".join((title.number, *title.title)))}
    goes_on = named = False
    for words in (fold(line.plain) for line in lines):
        kept = _GOES_ON.sub("", words)
        if any(sign.isalpha() for sign in kept) and kept not in known:
            return False
        goes_on = goes_on or kept != words
        named = named or kept in known - {"", "phu luc"}
    return goes_on or (named and not begins_anew)


def appendix_start(lines: Sequence[Line]) -> int | None:
    """Where the last appendix heading among some lines begins."""
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        found = number_line(line.text)
        if found and not _is_list_entry(lines, index):
            return index
    return None


def _is_list_entry(lines: Sequence[Line], index: int) -> bool:
    """ "Phụ lục I: …" in a row of such lines is a list of the appendices, not a heading."""
    line = lines[index]
    return not (line.bold or line.centred) and len(line.plain) > _LONGEST_NUMBER and not line.plain.isupper()


def read_title(lines: Sequence[Line]) -> Title:
    """The number, title lines and note from an appendix heading on."""
    title = Title()
    lines = split_lines(lines)
    index = 0
    if lines and (found := number_line(lines[0].text)):
        title.number, rest = found
        index = 1
        if rest:
            lines[0:1] = [lines[0], Line(rest, lines[0].bold, lines[0].italic, lines[0].centred)]
    while index < len(lines):
        line = lines[index]
        index += 1
        if RULE.fullmatch(line.plain) or not line.plain:
            continue
        if title.note is None and _NOTE.match(line.plain):
            title.note, index = _note(lines, index - 1)
        elif not _UNIT.match(line.plain) and _is_title(line, title):
            title.title.append(line.plain)
        else:
            title.rest.append(line)
    return title


def _is_title(line: Line, title: Title) -> bool:
    if len(line.plain) > _LONGEST_TITLE:
        return False
    set_off = line.centred or line.bold or line.plain.isupper()
    return (
        set_off or (not title.title and title.note is None) or (len(line.plain) < _LONGEST_LINE and title.note is None)
    )


def _note(lines: Sequence[Line], index: int) -> tuple[str, int]:
    """The note, to its closing bracket where it has one, and the index of the line after it."""
    text = _noted(lines[index].text)
    index += 1
    while text.startswith("(") and ")" not in text and index < len(lines) and len(text) < _LONGEST_NOTE:
        if number_line(lines[index].text):
            break
        text = f"{text} {_noted(lines[index].text)}"
        index += 1
    return text, index


def _noted(text: str) -> str:
    kept = clean(text).replace("\u00a0", " ").replace("\t", " ").strip()
    return _LONG_BLANK.sub("\0", kept).replace("  ", " ").replace("\0", "      ") if "   " in kept else tidy(text)


def title_before_table(lines: Sequence[Line]) -> int:
    """Where a title without "Phụ lục" begins among the lines above a table: the lines right above it that are centred,
    bold, in capitals or a note. The signature of the document before and the heading of a section are none."""
    start = len(lines)
    signed = _end_of_signature(lines)
    while start > signed and len(lines) - start < _MOST_LINES:
        line = lines[start - 1]
        if not _may_be_title(line):
            break
        start -= 1
    return start


def _may_be_title(line: Line) -> bool:
    plain = line.plain
    if RULE.fullmatch(plain) or _UNIT.match(plain) or (_NOTE.match(plain) and plain.startswith("(")):
        return True
    if _SECTION.match(plain) and not line.centred:
        return False
    capitals = plain.isupper() and 3 < len(plain) < _LONGEST_LINE
    named = line.bold or bool(_NAMES_A_TABLE.match(plain))
    heading = named and len(plain) < _LONGEST_LINE and plain[0].isupper() and plain[-1] not in ".;:,"
    return line.centred or capitals or heading


def _end_of_signature(lines: Sequence[Line]) -> int:
    """The index behind the last signature among some lines: "TM. …", the signer's office and name."""
    end = 0
    for index, line in enumerate(lines):
        if _AUTHORITY.match(line.plain) or fold(line.plain).startswith("noi nhan"):
            end = index + 1
            while end < len(lines) and _OFFICE.fullmatch(fold(lines[end].plain)):
                end += 1
            if end < len(lines) and _NAME.fullmatch(lines[end].plain):
                end += 1
    return end
