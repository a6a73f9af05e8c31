"""A plan's facts as an official document words them: number, date, the appendices' numbers and their notes."""

import re
from collections.abc import Iterable
from dataclasses import replace

from caicach_desktop.documents.form import official_form
from caicach_desktop.domain.issue_date import IssueDate, issue_date
from caicach_desktop.domain.plan import Plan, WholeAppendix, WholePlan
from caicach_desktop.domain.plan_name import numbered_name
from caicach_desktop.domain.roman import roman
from caicach_desktop.domain.text import fold, has_text, name_in_text, printed_number, squeeze

_NUMBERED = re.compile(r"phu luc\W*(\w.*)?")
_SUBJECT_START = re.compile(r"^\s*v/v\s+|^\s*về việc\s+", re.IGNORECASE)
UNKNOWN = "……"


def shown_number(plan: Plan, electronic: bool) -> str:
    """The document's number as printed, with a zero in front below 10; blank where unknown or electronic."""
    blank = official_form().texts["blank"]
    number = printed_number(squeeze(plan.number or ""))
    return blank if electronic or not number else number


def shown_date(plan: Plan, electronic: bool) -> str:
    """The day of issue in words, blank where unknown or electronic."""
    known = IssueDate() if electronic else issue_date(plan.date)
    return known.printed(official_form().texts["blank"])


def number_line(plan: Plan, electronic: bool) -> str:
    """The line "Số: 05/KH-UBND"."""
    text = official_form().texts["number"]
    return text.format(number=shown_number(plan, electronic), symbol=squeeze(plan.symbol))


def reference(plan: Plan, electronic: bool = False) -> str:
    """How another text names the document: "Kế hoạch số 05/KH-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân …"."""
    named = replace(plan, number=None) if electronic else plan
    blank = official_form().texts["blank"]
    name, day = numbered_name(named, blank), shown_date(plan, electronic)
    # A year not known yet gets room too: "năm" alone is read as if nothing were missing.
    return f"{name} {day}{' ' if day[-1:].isdigit() else blank}của {issuer_words(plan)}"


def issuer_words(plan: Plan) -> str:
    """The issuer as written within a text, "……" where it is not known."""
    return name_in_text(squeeze(plan.issuer)) or UNKNOWN


def appendix_note(plan: Plan, electronic: bool) -> str:
    """The line "(Kèm theo …)" a plan's facts give an appendix that has none."""
    return f"{official_form().texts['note_start']} {reference(plan, electronic)})"


def accompanying(plan: Plan, part: WholeAppendix) -> WholeAppendix:
    """The appendix as it goes with its plan: never without a number line and the note of what it belongs to."""
    appendix = part.appendix
    number = appendix.number if has_text(appendix.number) else official_form().texts["appendix"]
    note = appendix.note if has_text(appendix.note) else appendix_note(plan, electronic=False)
    return replace(part, appendix=replace(appendix, number=number, note=note))


def without_note(number: str) -> str:
    """How a Word file remembers that its plan gives the appendix with this number line no note."""
    return f"{squeeze(number)} ()"


def subject(plan: Plan) -> str:
    """What the document is about (trích yếu), without "V/v" in front."""
    return _SUBJECT_START.sub("", squeeze(plan.title))


def numbered(whole: WholePlan) -> WholePlan:
    """The plan with its appendices numbered as the form asks: "Phụ lục" alone, "Phụ lục I", "Phụ lục II" for more.

    A plan that numbers one of them itself keeps all as they were typed; a number line left empty stays so.
    """
    parts = whole.appendices
    if len(parts) < 2 or _keeps_numbers(parts):
        return whole
    name = official_form().texts["appendix"]
    return replace(
        whole,
        appendices=tuple(
            replace(part, appendix=replace(part.appendix, number=f"{name} {roman(place)}"))
            if has_text(part.appendix.number)
            else part
            for place, part in enumerate(parts, start=1)
        ),
    )


def _keeps_numbers(parts: Iterable[WholeAppendix]) -> bool:
    """Whether any appendix has a number or a name of its own on its number line."""
    return any(_own_number(part.appendix.number) for part in parts)


def _own_number(line: str) -> bool:
    found = _NUMBERED.fullmatch(fold(line))
    return bool(found[1]) if found else has_text(line)
