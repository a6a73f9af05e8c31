"""Checks appendices: number, title, the "(Kèm theo …)" note, and what it says against the letterhead."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from caicach_desktop.documents.facts import without_note
from caicach_desktop.documents.form_check_base import (
    ELEMENTS,
    Line,
    element_fault,
    excerpt,
    letter_faults,
    limits,
    source,
)
from caicach_desktop.documents.form_check_parts import Parts
from caicach_desktop.documents.form_check_read_annexes import Annex
from caicach_desktop.documents.form_check_rules import rule_faults
from caicach_desktop.documents.form_words import APPENDIX_MARK
from caicach_desktop.documents.model import Style
from caicach_desktop.domain.form_fault import FormFault
from caicach_desktop.domain.printed import PrintedFile
from caicach_desktop.domain.roman import from_roman, roman
from caicach_desktop.domain.text import fold, squeeze

_NOTE_NUMBER = re.compile(r"\bsố:?[\s….]*(?P<number>\d+)?[\s….]*/\s*(?P<symbol>[^\s,;]+)", re.IGNORECASE)
_NOTE_DATE = re.compile(
    r"ngày(?P<day>[^a-zđ]*)tháng(?P<month>[^a-zđ]*)năm(?P<year>[^a-zđ]*)|"
    r"ngày\s*(?P<d>[\d….]*)\s*/\s*(?P<m>\d*)\s*/\s*(?P<y>\d*)",
    re.IGNORECASE,
)
_ISSUER = re.compile(r"\bcủa\s+(?P<issuer>[^()]+)\)?\s*$", re.IGNORECASE)
_SHORT = {"ubnd": "uy ban nhan dan", "hdnd": "hoi dong nhan dan", "tp": "thanh pho", "ub": "uy ban"}
# What a plan may word in its own way.
_WORDING = {
    *(f"{Style.APPENDIX_NUMBER}-{kind}" for kind in ("capitals", "line")),
    *(f"{Style.APPENDIX_NOTE}-{kind}" for kind in ("words", "month-padded", "number-alone")),
}
_PADDED = re.compile(r"\btháng\s*(0[3-9])\b", re.IGNORECASE)
_ALWAYS = frozenset(("chu", "tich", "pho", "va", "tinh", "thanh", "cua"))
# C and D are letters here, not a hundred and five hundred.
_LETTERED = frozenset("abcdefgh")


def annex_faults(parts: Parts, printed: PrintedFile) -> Iterator[FormFault]:
    """All faults of all appendices; those that several have alike are told once."""
    told: dict[str, list[FormFault]] = {}
    own, order = _own_faults(parts, printed.kept), _order_faults(parts, printed.kept)
    for fault in (*own, *order, *_page_faults(parts.annexes, printed)):
        told.setdefault(fault.kind, []).append(fault)
    for first, *others in told.values():
        more = f" và {len(others)} chỗ khác" if others else ""
        yield replace(first, place=first.place + more)


def _own_faults(parts: Parts, kept: Set[str]) -> Iterator[FormFault]:
    for annex in parts.annexes:
        where = f"“{annex.number.text[:30]}”"
        yield from _unless_kept(_number_faults(annex, where), annex.number.text, kept)
        if annex.title:
            yield from letter_faults(Style.APPENDIX_TITLE, annex.title, place=f"Tên của {where}")
        elif parts.is_official and _is_alone(annex):
            asked, remedy = "tên phụ lục đặt dưới từ “Phụ lục”", "thêm tên phụ lục ở dòng dưới"
            yield element_fault(Style.APPENDIX_TITLE, "missing", where, "thiếu tên phụ lục", remedy, asked)
        if annex.note:
            yield from letter_faults(Style.APPENDIX_NOTE, annex.note, place=f"Chỉ dẫn kèm theo của {where}")
            yield from rule_faults(Style.APPENDIX_NOTE, annex.note, [*annex.note, *annex.rules])
            note = " ".join(line.text for line in annex.note)
            yield from _unless_kept(_note_faults(annex, parts, where), note, kept)
        elif parts.is_official or (len(parts.annexes) == 1 and without_note(annex.number.text) not in kept):
            asked = "mỗi phụ lục có chỉ dẫn số, ký hiệu, thời gian và cơ quan ban hành văn bản"
            remedy = "thêm dòng “(Kèm theo Kế hoạch số …/KH-UBND ngày … tháng … năm … của …)”"
            yield element_fault(Style.APPENDIX_NOTE, "missing", where, "thiếu chỉ dẫn kèm theo", remedy, asked)


def _unless_kept(faults: Iterator[FormFault], text: str, kept: Set[str]) -> Iterator[FormFault]:
    """The faults of a line, its wording aside where that is the plan's own."""
    own = squeeze(text) in kept
    return (fault for fault in faults if not (own and fault.kind in _WORDING))


def _is_alone(annex: Annex) -> bool:
    """Whether nothing but the number stands on the line of the number."""
    found = APPENDIX_MARK.match(annex.number.folded)
    return found is None or not found["rest"].strip(" .:-")


def _number_faults(annex: Annex, where: str) -> Iterator[FormFault]:
    style = Style.APPENDIX_NUMBER
    yield from letter_faults(style, [annex.number], place=f"Dòng {where}")
    if not _is_alone(annex):
        asked = "từ “Phụ lục” và số thứ tự thành một dòng riêng"
        yield element_fault(style, "line", where, "có chữ khác cùng dòng", "xuống dòng sau số thứ tự", asked)


def _order_faults(parts: Parts, kept: Set[str]) -> Iterator[FormFault]:
    """Two or more appendices are numbered I, II, III, a whole document leaves none out; one that is numbered at all
    belongs to several."""
    style, annexes = Style.APPENDIX_NUMBER, parts.annexes
    asked = "từ hai phụ lục trở lên phải đánh số thứ tự bằng chữ số La Mã"
    numbers: list[int] = []
    for annex in annexes:
        if squeeze(annex.number.text) in kept:
            continue
        where = f"“{annex.number.text[:30]}”"
        found = APPENDIX_MARK.match(annex.number.folded)
        mark = (found["mark"] if found else None) or ""
        number = None if mark in _LETTERED else from_roman(mark)
        if number is not None:
            numbers.append(number)
        elif mark:
            wanted = roman(int(mark)) if mark.isdecimal() and 0 < int(mark) < 4000 else "I, II…"
            yield element_fault(
                style, "roman", where, "không dùng chữ số La Mã", f"ghi “Phụ lục {wanted}”, và tiếp tục như vậy", asked
            )
        elif len(annexes) > 1:
            yield element_fault(
                style, "unnumbered", where, "chưa đánh số thứ tự", "ghi “Phụ lục I”, “Phụ lục II”…", asked
            )
    complete = parts.is_official and len(numbers) == len(annexes)
    for before, after in pairwise(numbers):
        if after <= before or (complete and after > before + 1):
            asked = "các phụ lục được đánh số thứ tự"
            wrong = f"sau Phụ lục {roman(before)} là Phụ lục {roman(after)}"
            yield element_fault(style, "order", "Số phụ lục", wrong, "đánh số lại theo thứ tự", asked)


def _page_faults(annexes: Sequence[Annex], printed: PrintedFile) -> Iterator[FormFault]:
    """Each appendix is a section of its own whose pages are numbered from 1."""
    asked = f"{source('mục III.1đ')}: số trang được đánh riêng theo từng phụ lục"
    seen: set[int] = set()
    for annex in annexes:
        section = annex.number.section
        where = f"“{annex.number.text[:30]}”"
        shared = section in seen or (section == 0 and annex is not annexes[0])
        opens = shared or any(
            block is not annex.number.paragraph and getattr(block, "text", "").strip()
            for block in printed.sections[section].blocks[:1]
        )
        seen.add(section)
        start = printed.sections[section].start
        if shared:
            wrong, remedy = (
                "nối liền phần trước, chưa thành phần riêng",
                "chèn Layout > Breaks > Next Page trước phụ lục",
            )
            yield FormFault("appendix-pages", where, wrong, asked, remedy)
        elif section and not opens and start is None and printed.sections[section].number is not None:
            wrong, remedy = "số trang nối tiếp phần trước", "đánh lại số trang của phụ lục từ 1 (Start at 1)"
            yield FormFault("appendix-pages", where, wrong, asked, remedy)


def _note_faults(annex: Annex, parts: Parts, place: str) -> Iterator[FormFault]:
    """The note's words, and its number, date and issuer against those of the letterhead."""
    style, text = Style.APPENDIX_NOTE, " ".join(line.text for line in annex.note)
    where = f"Chỉ dẫn kèm theo của {place}"
    asked = "ghi “(Kèm theo Kế hoạch số …/… ngày … tháng … năm … của …)”"
    missing = [
        name
        for name, found in (
            ("dấu ngoặc", text.startswith("(") and text.endswith(")")),
            ("chữ “Kèm theo”", fold(text).lstrip("( ").startswith(("kem theo", "ban hanh kem theo"))),
            ("số, ký hiệu văn bản", _NOTE_NUMBER.search(text)),
            ("ngày, tháng, năm", _NOTE_DATE.search(text)),
            ("cơ quan ban hành", _ISSUER.search(text)),
        )
        if not found
    ]
    if missing:
        yield element_fault(style, "words", where, f"thiếu {', '.join(missing)}", "ghi đủ theo mẫu", asked)
    padded = _PADDED.search(text)
    if padded is not None:
        wrong, remedy = f"tháng {padded[1]} thừa số 0", f"ghi “tháng {padded[1][1]}”"
        yield element_fault(style, "month-padded", where, wrong, remedy, "chỉ tháng 1, 2 ghi thêm số 0 phía trước")
    yield from _contradictions(text, parts, where)


def _contradictions(text: str, parts: Parts, where: str) -> Iterator[FormFault]:
    style, asked = Style.APPENDIX_NOTE, "chỉ dẫn kèm theo phải đúng với văn bản"
    remedy = "sửa cho khớp với phần đầu văn bản"
    noted = _NOTE_NUMBER.search(text)
    head = _NOTE_NUMBER.search(parts.head.number.text) if parts.head.number is not None else None
    if noted and head:
        ours, theirs = (noted["number"] or ""), (head["number"] or "")
        if ours and not theirs:
            wrong = f"ghi số {ours}, phần đầu văn bản còn để trống số"
            remedy_here = f"ghi số {ours} ở phần đầu văn bản, hoặc để trống số ở phụ lục"
            yield element_fault(style, "number-alone", where, wrong, remedy_here, asked)
        differs = ours and theirs and int(ours[:9]) != int(theirs[:9])
        if differs or fold(noted["symbol"].strip(".)")) != fold(head["symbol"].strip(".)")):
            wrong = f"ghi số {ours}/{noted['symbol']}, phần đầu văn bản ghi {theirs}/{head['symbol']}"
            yield element_fault(style, "number-differs", where, wrong, remedy, asked)
    dated = _date_of(text)
    issued = _date_of(parts.head.place_date.text) if parts.head.place_date is not None else None
    if dated and issued and any(a and b and a != b for a, b in zip(dated, issued, strict=True)):
        wrong = "ghi ngày tháng khác với phần đầu văn bản"
        yield element_fault(style, "date-differs", where, wrong, remedy, asked)
    if parts.text.type_name is not None:
        kind = next((name for name in limits().types if fold(text).lstrip("( ").startswith(f"kem theo {name} ")), None)
        if kind is not None and kind != parts.text.type_name.folded:
            written = " ".join(text.lstrip("( ").split()[2 : 2 + len(kind.split())])
            wrong = f"ghi “{written}” mà văn bản là {parts.text.type_name.text}"
            yield element_fault(style, "type-differs", where, wrong, remedy, asked)
    yield from _issuer_faults(text, parts, where)


def _date_of(text: str) -> tuple[int, ...] | None:
    """Day, month and year, 0 where one is left open."""
    found = _NOTE_DATE.search(text)
    if found is None:
        return None
    figures = [found[a] or found[b] or "" for a, b in (("day", "d"), ("month", "m"), ("year", "y"))]
    digits = ["".join(char for char in figure if char.isdecimal()) for figure in figures]
    return tuple(int(part[:4]) if part else 0 for part in digits)


def _issuer_faults(text: str, parts: Parts, where: str) -> Iterator[FormFault]:
    found = _ISSUER.search(text)
    if found is None or not parts.head.names:
        return
    known = _agency_words(" ".join(line.text for line in parts.head.names))
    strange = _agency_words(found["issuer"]) - known - _ALWAYS
    if strange:
        head = " ".join(line.text for line in parts.head.names)
        wrong = f"ghi của {excerpt(found['issuer'])}, phần đầu văn bản là {excerpt(head)}"
        remedy, asked = "sửa cho khớp với phần đầu văn bản", "tên cơ quan, tổ chức ban hành văn bản"
        yield element_fault(Style.APPENDIX_NOTE, "issuer-differs", where, wrong, remedy, asked)


def _agency_words(text: str) -> set[str]:
    words = (_SHORT.get(word, word) for word in re.findall(r"\w+", fold(text)))
    return {part for word in words for part in word.split()}


def corner_faults(line: Line | None) -> Iterator[FormFault]:
    """The line at the top right of an appendix that is an electronic file of its own."""
    if line is not None:
        yield from letter_faults(Style.CORNER_NOTE, [line], place=ELEMENTS[Style.CORNER_NOTE][0])
