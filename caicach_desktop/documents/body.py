"""The text of a document: legal bases, sections, goals, and the "./." that ends it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.form_words import LISTED_BASIS
from caicach_desktop.documents.model import Paragraph, Style
from caicach_desktop.domain.plan import Goal, Section, WholePlan
from caicach_desktop.domain.text import fold, has_text, squeeze

_NUMBER = re.compile(r"\s*(?:(\d+(?:\.\d+)*)[.)]?|([IVX]+)[.)]|([a-zđ])\))\s+\S")
_TITLE_MOST = 100
_ENDS = ".,;:!?/…"
_WORDS = re.compile(r"[^\w%]+")
_NUMBER_OR_WORD = re.compile(r"\d+(?:[.,]\d+)*(?!\w)|\w+")
_UNITS = {"%": "{}%", "rank": "xếp hạng {}", "score": "{} điểm"}
_GOALS_HEADING = "Mục tiêu"
_NO_BODY = "Nhiệm vụ cụ thể nêu tại phụ lục kèm theo {doc_type} này"


def body(whole: WholePlan) -> list[Paragraph]:
    """The paragraphs between the subject and the signature; the last one, and no other, ends with "./."

    It stays on the page of the signature, which never stands on a page alone.
    """
    sections = [section for section in whole.plan.sections if has_text(section.heading) or any(section.paragraphs)]
    said = _words(" ".join(text for section in sections for text in (section.heading or "", *section.paragraphs)))
    goals = [goal for goal in whole.goals if has_text(goal.text) and _words(goal.text) not in said]
    sections = _with_goals(sections, goals)
    bases = [text for text in whole.plan.legal_bases if has_text(text) and _words(text) not in said]
    paragraphs = [Paragraph(_bare_basis(text), Style.LEGAL_BASIS) for text in bases]
    for place, section in enumerate(sections):
        paragraphs += _section(section, opens=place == 0)
    if not paragraphs and whole.appendices:
        name = squeeze(whole.plan.doc_type)
        paragraphs.append(Paragraph(_NO_BODY.format(doc_type=name), Style.BODY))
    return _ended(_bases_ended(paragraphs))


def _words(text: str) -> str:
    """A text as its words alone, to see whether another one says the same."""
    return f" {_WORDS.sub(' ', fold(text)).strip()} "


def _bare_basis(text: str) -> str:
    text = squeeze(text).rstrip(";,. ")
    return text if LISTED_BASIS.match(fold(text)) else f"Căn cứ {text}"


def _section(section: Section, opens: bool) -> list[Paragraph]:
    lines = [line for text in section.paragraphs for line in text.split("\n") if line.strip()]
    heading = [Paragraph(line, Style.BODY_HEADING) for line in (section.heading or "").split("\n") if line.strip()]
    bases = _leading_bases(lines) if opens and not heading else 0
    paragraphs = [Paragraph(_bare_basis(line), Style.LEGAL_BASIS) for line in lines[:bases]]
    rest = lines[bases:]
    for above, line, below in zip(["", *rest], rest, [*rest[1:], ""], strict=False):
        paragraphs.append(Paragraph(line, Style.BODY_HEADING if _is_title(above, line, below) else Style.BODY))
    return [*heading, *paragraphs]


def _leading_bases(lines: Sequence[str]) -> int:
    """How many of the first paragraphs are legal bases: they say on what the document rests and end with ";"."""
    count = 0
    while count < len(lines) and LISTED_BASIS.match(fold(lines[count])) and lines[count].rstrip().endswith(";"):
        count += 1
    return count


def _bases_ended(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Legal bases end with ";", the last of them with "." (Nghị định 30/2020/NĐ-CP, Phụ lục I)."""
    last = max((i for i, one in enumerate(paragraphs) if one.style == Style.LEGAL_BASIS), default=-1)
    return [
        replace(one, text=one.text + ("." if i == last else ";")) if one.style == Style.LEGAL_BASIS else one
        for i, one in enumerate(paragraphs)
    ]


def _is_title(above: str, line: str, below: str) -> bool:
    """Whether a paragraph is the short numbered title of those below it, not one of a list of items."""
    kind = _numbering(line)
    if not kind or not below or len(line) > _TITLE_MOST or line.rstrip()[-1] in _ENDS:
        return False
    return kind not in (_numbering(above), _numbering(below))


def _numbering(line: str) -> str:
    """The kind of number a paragraph begins with: its depth, a Roman number, a letter; "" for none."""
    found = _NUMBER.match(line)
    if not found:
        return ""
    return f"depth {found[1].count('.')}" if found[1] else "roman" if found[2] else "letter"


def _with_goals(sections: list[Section], goals: Sequence[Goal]) -> list[Section]:
    """The sections with the goals they do not say yet: in the one about goals, else in one of their own."""
    if not goals:
        return sections
    ends = [";"] * (len(goals) - 1) + ["."]
    lines = tuple(f"- {goal_text(goal)}{end}" for goal, end in zip(goals, ends, strict=True))
    for place, section in enumerate(sections):
        if "muc tieu" in fold(section.heading or ""):
            added = replace(section, paragraphs=(*section.paragraphs, *lines))
            return [*sections[:place], added, *sections[place + 1 :]]
    first = next((i for i, section in enumerate(sections) if has_text(section.heading)), len(sections))
    return [*sections[:first], Section(_GOALS_HEADING, lines), *sections[first:]]


def goal_text(goal: Goal) -> str:
    """A goal in one line: its index and its figure are added where the text does not say them."""
    text = squeeze(goal.text).rstrip(";,. ")
    if has_text(goal.index) and _words(goal.index) not in _words(text):
        text = f"{squeeze(goal.index)}: {text}"
    if goal.value is None or str(goal.value) == "":
        return text
    figure = _printed_figure(goal.value)
    if _numbers_and_words(figure) in _numbers_and_words(text):
        return text
    unit = squeeze(goal.unit or "")
    return f"{text}: {_UNITS.get(unit, f'{{}} {unit}').format(figure).strip()}"


def _printed_figure(value: float | int | str) -> str:
    """A goal's figure with all its digits and a comma before the decimals; one that was typed as a text stays."""
    if not isinstance(value, float):
        return str(value)
    return f"{Decimal(repr(value)).normalize():f}".replace(".", ",")


def _numbers_and_words(text: str) -> str:
    """A text as its numbers and words alone, each whole: the 2 of "2026" is no 2, but "05" is 5 and "98.5" 98,5."""
    parts = (part.replace(".", ",").lstrip("0") or "0" for part in _NUMBER_OR_WORD.findall(fold(text)))
    return " ".join(("", *parts, ""))


def _ended(paragraphs: list[Paragraph]) -> list[Paragraph]:
    end = official_form().texts["end"]
    if not paragraphs:
        return paragraphs
    kept = [
        replace(one, text=one.text.rstrip().removesuffix(end) + ".") if one.text.rstrip().endswith(end) else one
        for one in paragraphs
    ]
    kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip(" .;,/") + end, keep_next=True)
    return kept
