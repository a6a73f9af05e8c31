"""The plan's facts in the text around its tables: letterhead, title, legal bases, sections, recipients, signature."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from caicach_desktop.domain.patterns import when_used
from caicach_desktop.domain.plan import Goal, Plan, Section, Signature
from caicach_desktop.domain.plan_year import stated_year
from caicach_desktop.domain.text import fold
from caicach_desktop.importers.recognise_goals import read_goals, read_reporting
from caicach_desktop.importers.recognise_grid import one_line
from caicach_desktop.importers.recognise_marks import OFFICES, RULE, has_motto
from caicach_desktop.importers.recognise_titles import Line

TYPES = {
    fold(name): name
    for name in (
        "Kế hoạch", "Công văn", "Quyết định", "Chương trình", "Thông báo", "Báo cáo", "Đề án", "Phương án",
        "Hướng dẫn", "Chỉ thị", "Nghị quyết", "Tờ trình",
    )
}  # fmt: skip
_NUMBER = when_used(
    r"Số\s*:?\s*(?P<number>\d{1,6}[a-zA-Z]?)?[\s….·_]*/\s*"
    r"(?P<symbol>(?:\d{4}/)?[A-ZĐƯÔƠÂĂÊ0-9][\wĐđƯưÔôƠơÂâĂăÊê&.-]*(?:[-–]\s?[\w&.]+)*)\s*",
    re.IGNORECASE,
)
DATE = when_used(
    r"(?P<place>[^\W\d][^,;]{1,60}?)\s*,\s*(?P<date>ngày[\s\d….]*tháng[\s\d….]*năm\s*[\d….]*|[….]*/[\d….]+/20\d\d)\s*",
    re.IGNORECASE,
)
_AUTHORITY = when_used(r"(?:TM|KT|TL|TUQ|Q)\.\s*\S+")
_HEADING = when_used(r"(?:[IVX]{1,5}\s*[.)\-:]|Phần\s+(?:thứ\s+)?\w+)\s*\S+", re.IGNORECASE)
_ABOUT = when_used(r"v/v|ve viec\b")
_SUB_HEADING = when_used(r"\d{1,2}\.\s*\D")
_BASIS = when_used(r"(?:căn cứ|thực hiện|theo|xét)\s+", re.IGNORECASE)
_ORGANISATION = when_used(r"(?:phường|xã|thị trấn|đặc khu|tỉnh|thành phố|thị xã|huyện|quận)\b", re.IGNORECASE)
_OFFICE = when_used(OFFICES)
# "Số 15-KH/ĐU": the Party numbers its documents so.
_PARTY_NUMBER = when_used(
    r"Số\s*:?\s*(?P<number>\d{1,6})?\s*[-–]\s*(?P<symbol>[A-ZĐ]{2,4}/[\w.-]{1,12})", re.IGNORECASE
)
_CLOSING = when_used(r"(?:trên đây|yêu cầu|đề nghị|nhận được|trong quá trình|căn cứ)\b", re.IGNORECASE)
# "Thực hiện Công văn số …, UBND thị xã yêu cầu:" names in its first half what is carried out.
_CARRIED_OUT = when_used(
    r"(?:thực hiện|căn cứ)\s+(?P<basis>.+?),\s+(?:UBND|Ủy ban|Uỷ ban|Chủ tịch|Sở|Phòng|Ban|Văn phòng)\b[^,;]*:$",
    re.IGNORECASE,
)
# "Nguyễn Thị An", "ThS. Lò Văn B": what stands below a signature may as well be a note on the table that follows.
_PERSON = when_used(r"(?:[^\W\d_][^\W\d_]*\.\s?){0,2}(?:[^\W\d_]+\s){1,6}[^\W\d_]+")
_PIECES = when_used(r"\t+| {5,}")


# Between the longest real title (197 letters) and the longest real paragraphs (500 and more), which may follow a
# document's type at once.
_LONGEST_TITLE = 400
# A real letterhead has 8 lines; a draft's cover or a stamp may stand above it.
_COVER = 60
# A letter has no type in capitals to end its letterhead: not far below, its text may quote the number of another.
_LETTERHEAD = 25
# The signer's title in one or two lines and the name; what follows is another text.
_SIGNER_LINES = 3


@dataclass(frozen=True, slots=True)
class Facts:
    """The plan without its appendices; `is_plan` when enough of a plan was found to stand alone. `remark` is a sentence
    for the user, or ""."""

    plan: Plan
    goals: tuple[Goal, ...] = ()
    is_plan: bool = False
    remark: str = ""


@dataclass(slots=True)
class _Found:
    """What was found so far."""

    parent: list[str] = field(default_factory=list)
    issuer: list[str] = field(default_factory=list)
    number: str | None = None
    symbol: str = ""
    place: str = ""
    date: str = ""
    doc_type: str = ""
    title: list[str] = field(default_factory=list)
    addressees: list[str] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    authority: list[str] = field(default_factory=list)
    signer: list[str] = field(default_factory=list)


def facts_of(pieces: list[Line]) -> Facts:
    """What the lines of one document say; texts that no fact was found for stay at the plan's usual values."""
    found = _Found()
    head, rest = _split_head(pieces)
    _read_head(head, found)
    rest = _read_title(rest, found)
    _read_body(rest, found)
    if not (found.symbol or found.doc_type or found.title):
        return Facts(Plan(), is_plan=False)
    return _facts(found)


def _facts(found: _Found) -> Facts:
    bases, paragraphs = _bases(found.body)
    sections = _sections(paragraphs)
    plan = Plan()
    plan = replace(
        plan,
        doc_type=found.doc_type or plan.doc_type,
        issuer_parent=" ".join(found.parent) or None,
        issuer=" ".join(found.issuer),
        number=found.number,
        symbol=found.symbol or plan.symbol,
        place=found.place,
        date=found.date,
        title=" ".join(found.title),
        legal_bases=tuple(bases),
        addressees=tuple(found.addressees),
        recipients=tuple(found.recipients),
        sections=tuple(sections),
        reporting=tuple(read_reporting(sections)),
        signature=_signature(found),
        year=stated_year(found.date, " ".join(found.title), found.doc_type),
    )
    is_plan = bool(found.title and (found.symbol or found.doc_type) and sections)
    return Facts(plan, tuple(read_goals(sections)), is_plan)


def pieces_of(lines: Sequence[Line]) -> list[Line]:
    """Lines without soft breaks, tidied, and without the tabs by which a letterhead is set in two columns."""
    return [
        replace(line, text=one_line(piece))
        for line in lines
        for part in line.text.split("\n")
        for piece in (_PIECES.split(part.strip()) if _is_two_columns(part) else [part])
        if one_line(piece)
    ]


def _is_two_columns(text: str) -> bool:
    folded = fold(text)
    if has_motto(text) or _NUMBER.match(text.strip()) or _AUTHORITY.search(text):
        return True
    return bool(_OFFICE.match(fold(_PIECES.split(text.strip())[-1]))) and not _OFFICE.match(folded)


def _split_head(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """The letterhead and what follows: it ends before the document's type, or behind its number and date."""
    for index, line in enumerate(lines[:_COVER]):
        if fold(line.text) in TYPES and line.text.isupper():
            return lines[:index], lines[index:]
    ends = [i for i, line in enumerate(lines[:_LETTERHEAD]) if numbered(line.text) or DATE.fullmatch(line.text)]
    end = ends[-1] + 1 if ends else 0
    return lines[:end], lines[end:]


def numbered(text: str) -> re.Match[str] | None:
    """The number and symbol of a document, where a line says nothing else."""
    return _NUMBER.fullmatch(text) or _PARTY_NUMBER.fullmatch(text)


def _read_head(lines: Sequence[Line], found: _Found) -> None:
    names: list[Line] = []
    for line in lines:
        number, dated = numbered(line.text), DATE.fullmatch(line.text)
        if number:
            found.number, found.symbol = number.group("number"), number.group("symbol").rstrip(".")
        elif dated:
            found.place, found.date = dated.group("place"), dated.group("date")
        elif _ABOUT.match(fold(line.text)):
            found.title.append(line.text)
        elif line.text.isupper() and not has_motto(line.text) and not RULE.fullmatch(line.text) and not found.symbol:
            names.append(line)
    _name_issuer(names, found)


def _name_issuer(names: list[Line], found: _Found) -> None:
    """The issuing agency is set in bold below its superior; where both look alike, "ỦY BAN NHÂN DÂN" goes on in the
    line below it and any other first line is the superior."""
    bold = [line for line in names if line.bold]
    if bold and len(bold) < len(names):
        found.parent = [line.text for line in names if not line.bold]
        found.issuer = [line.text for line in bold]
    elif len(names) > 1 and not (_ORGANISATION.match(names[1].text) or fold(names[0].text) == "uy ban nhan dan"):
        found.parent, found.issuer = [names[0].text], [line.text for line in names[1:]]
    else:
        found.issuer = [line.text for line in names]


def _read_title(lines: list[Line], found: _Found) -> list[Line]:
    """The document's type and title; returns the lines below them."""
    index = 0
    if lines and fold(lines[0].text) in TYPES:
        found.doc_type = TYPES[fold(lines[0].text)]
        index = 1
        while index < len(lines) and _goes_on_title(lines[index], found):
            if not RULE.fullmatch(lines[index].text):
                found.title.append(lines[index].text)
            index += 1
    elif found.title or (lines and fold(lines[0].text).startswith("v/v")):
        found.doc_type = "Công văn"
        while index < len(lines) and fold(lines[index].text).startswith("v/v"):
            found.title.append(lines[index].text)
            index += 1
    return lines[index:]


def _goes_on_title(line: Line, found: _Found) -> bool:
    if RULE.fullmatch(line.text):
        return True
    if len(line.text) > _LONGEST_TITLE or (_BASIS.match(line.text) and found.title) or _HEADING.match(line.text):
        return False
    if found.title and line.text.isupper() and not found.title[0].isupper():
        return False  # who decides: "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …"
    return not found.title or ((line.bold or line.centred) and not line.italic)


def _read_body(lines: Sequence[Line], found: _Found) -> None:
    """Addressees, the text, recipients and the signature block."""
    where = "body"
    for line in lines:
        folded = fold(line.text)
        if folded.startswith("kinh gui"):
            where = "addressees"
            rest = line.text.partition(":")[2].strip()
            found.addressees += [rest] if rest else []
        elif folded.startswith("noi nhan"):
            where = "recipients"
        elif _AUTHORITY.match(line.text) and line.text.isupper():
            where = "signature" if where != "recipients" or not line.text.startswith("-") else where
            found.authority.append(line.text)
        elif where == "recipients" and line.text.isupper() and _OFFICE.match(folded):
            where = "signature"
            _read_signer(line, found)
        elif where == "addressees" and line.text.startswith(("-", "+")):
            found.addressees.append(line.text)
        elif where == "recipients" and (line.text.startswith(("-", "+")) or not line.text.isupper()):
            found.recipients.append(line.text)
        elif where in ("recipients", "signature"):
            _read_signer(line, found)
        else:
            where = "body"
            found.body.append(line)


def _read_signer(line: Line, found: _Found) -> None:
    if line.text.startswith(("- ", "+ ")):
        found.recipients.append(line.text)
    elif len(found.signer) < _SIGNER_LINES and not line.text.startswith("("):
        found.signer.append(line.text)


def _signature(found: _Found) -> Signature | None:
    titles = [text for text in found.signer if text.isupper()]
    names = [text for text in found.signer if _is_person(text)]
    if not found.authority and not titles:
        return None
    return Signature(tuple(found.authority), titles[0] if titles else "", names[0] if names else None)


def _is_person(text: str) -> bool:
    words = text.split()
    return bool(_PERSON.fullmatch(text)) and not text.isupper() and words[0][0].isupper() and words[-1][0].isupper()


def _bases(lines: Sequence[Line]) -> tuple[list[str], list[Line]]:
    """The legal bases before the first heading, and the text without the "Căn cứ" lines; what the document carries out
    ("Thực hiện Kế hoạch số …;") is a basis and part of the text."""
    bases: list[str] = []
    kept: list[Line] = []
    for index, line in enumerate(lines):
        if _HEADING.match(line.text) or _SUB_HEADING.match(line.text):
            return bases, kept + list(lines[index:])
        found = _BASIS.match(line.text)
        if (
            found
            and line.text.endswith((";", ".", ","))
            and (line.text.endswith(";") or fold(line.text).startswith("can cu"))
        ):
            bases.append(line.text[found.end() :].rstrip(" ;.,"))
            if fold(line.text).startswith("can cu"):
                continue
        elif carried := _CARRIED_OUT.match(line.text):
            bases.append(carried.group("basis"))
        kept.append(line)
    return bases, kept


def _sections(lines: Sequence[Line]) -> list[Section]:
    """The text by its headings I, II, III; where there are none, by its bold headings 1, 2, 3."""
    roman = any(_is_roman_heading(line) for line in lines)
    sections: list[tuple[str | None, list[str]]] = []
    for line in lines:
        if RULE.fullmatch(line.text) or has_motto(line.text):
            continue
        heading = _is_roman_heading(line) if roman else bool(_SUB_HEADING.match(line.text) and line.bold)
        if heading:
            sections.append((line.text, []))
        elif not sections or (_CLOSING.match(line.text) and (line is lines[-1] or line.text.endswith("./."))):
            sections.append((None, [line.text]))
        else:
            sections[-1][1].append(line.text)
    return [Section(heading, tuple(paragraphs)) for heading, paragraphs in sections]


def _is_roman_heading(line: Line) -> bool:
    return bool(_HEADING.match(line.text)) and (line.bold or line.text.isupper()) and len(line.text) < _LONGEST_TITLE
