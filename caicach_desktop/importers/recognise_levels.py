"""The depth of rows by how they are numbered, and which of them are headings over others."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from caicach_desktop.domain.patterns import when_used
from caicach_desktop.domain.plan import MAX_LEVEL, RowKind
from caicach_desktop.domain.roman import from_roman
from caicach_desktop.domain.text import fold, nfc

# Real numbers have up to 4 letters, "1.2.3.4.5" has 9; what is longer need not be looked at, or kept.
_LONGEST_NUMBER = 30
_PARTS = when_used(r"\(?([IVXLCDM]+|[A-ZĐ]|[a-zđ]|\d{1,4})((?:\s*[.\-]\s*\d{1,4})*)\s*[.):\]/]*")
# "I. Chỉ số", "1.1 Tri thức", "a) Rà soát": a number in front of a text needs a sign behind it or several parts.
_PREFIX = when_used(
    r"((?:[IVXLCDM]+|[A-ZĐ])(?:\.\d{1,3})*[.):]|\d{1,3}(?:\.\d{1,3})+[.):]?|\(?\d{1,3}[.):]|[a-zđ]\)"
    r"|(?:[IVXLCDM]+|[A-ZĐ]|[a-zđ]|\d{1,3})/(?=\s))(?:\s+|(?=[^\W\d]))"
)
# "Phần thứ nhất: …", "Chương II. …" stand above all that is numbered with a sign alone.
_PART = when_used(r"(phan|chuong) (?:thu )?(nhat|hai|ba|tu|bon|nam|sau|\d{1,2}|[ivx]{1,5}|[a-z])(?![^\W_])")
_PART_RANKS = {"phan": -2, "chuong": -1}
# "Một", "Hai là": numbers in words, as speeches count; they stand where Roman numbers do.
_WORDS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_IN_WORDS = when_used(r"([^\W\d]{2,4})(?: là)?[.:,)]?")
# How deep a way of numbering stands when it is met for the first time; only the order counts, and the room for the
# parts of "1.2.3" between.
_UPPER, _HEADING, _DECIMAL, _LETTER, _BULLET = 0, 1, 10, 50, 60


@dataclass(frozen=True, slots=True)
class Number:
    """A row's number understood: its way of numbering, the depth this has by itself, and its last part."""

    style: str
    rank: int
    last: int


def number_of(text: str) -> Number | None:
    """What a number says: "II", "A.", "1.2", "a)", "-", "Hai"; None for anything else."""
    return _number_of(text) if len(text) <= _LONGEST_NUMBER else None


def part_of(text: str) -> Number | None:
    """What the beginning of a heading says as "Phần thứ hai", "Chương 1"; None for anything else."""
    found = _PART.match(fold(text[:_LONGEST_NUMBER]))
    return Number(found[1], _PART_RANKS[found[1]], 0) if found else None


def split_number(text: str) -> tuple[str, str]:
    """The number at the start of a text and the rest: "I. Chỉ số" → ("I.", "Chỉ số"); ("", text) without one."""
    found = _PREFIX.match(text)
    return (found.group(1), text[found.end() :].strip()) if found else ("", text)


@lru_cache(maxsize=4096)
def _number_of(text: str) -> Number | None:
    text = text.strip()
    if text in ("-", "+", "–", "•", "*"):
        return Number(f"bullet {text}", _BULLET + (text == "+"), 0)
    found = _PARTS.fullmatch(text)
    if not found:
        worded = _IN_WORDS.fullmatch(nfc(text).casefold())
        return Number("word", _UPPER, _WORDS[worded[1]]) if worded and worded[1] in _WORDS else None
    head, tail = found.group(1), re.findall(r"\d+", found.group(2))
    if head.isdigit():
        return Number(f"decimal {len(tail) + 1}", _DECIMAL + len(tail), int(tail[-1]) if tail else int(head))
    if tail:
        return Number(f"decimal {len(tail)}", _DECIMAL + len(tail) - 1, int(tail[-1]))
    if head.islower():
        return Number("letter", _LETTER, _place(head))
    value = from_roman(head)
    return Number("capital", _UPPER, _place(head)) if value is None else Number("roman", _UPPER, value)


def _place(letter: str) -> int:
    return "abcdđefghijklmnopqrstuvwxyz".find(letter.lower()) + 1


def _follows(last: int, letter: int) -> bool:
    """Whether a letter is the next one behind another in a count; J and W, and by many Đ, are passed over."""
    return last < letter and {*range(last + 1, letter)} <= {_place("đ"), _place("j"), _place("w")}


# What a Roman number of one letter is as a letter of the alphabet.
_ROMAN_LETTERS = {from_roman(letter): _place(letter) for letter in "IVXLCDM"}


@dataclass(slots=True)
class Outline:
    """A row as far as its depth goes: its number, whether only a heading stands in it and how it is set.

    `alone`: nothing but one text. `wide`: that text reaches over several columns. `bare`: beside its text stand at most
    particulars such as a target or a deadline. `same`: its number is merged with the row above.
    """

    number: Number | None
    alone: bool
    wide: bool
    bold: bool
    bare: bool
    same: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands, and whether that was a guess."""

    kind: RowKind
    level: int
    guessed: bool = False


def places(outlines: Sequence[Outline]) -> list[Place]:
    """The kind and the level of each row."""
    outlines = _with_letters(outlines)
    levels = _levels(outlines)
    any_bold = any(outline.bold for outline in outlines) and not all(outline.bold for outline in outlines)
    return [
        _kind(outline, level, _next(levels, index), _siblings_are_tasks(outlines, levels, index), any_bold)
        for index, (outline, level) in enumerate(zip(outlines, levels, strict=True))
    ]


def _next(levels: Sequence[int], index: int) -> int:
    return levels[index + 1] if index + 1 < len(levels) else 0


def _with_letters(outlines: Sequence[Outline]) -> list[Outline]:
    """C, D, I, L, M, V, X are letters where the letter before them was the last one, else Roman."""
    last_letter = last_roman = 0
    read = []
    for outline in outlines:
        number = outline.number
        if number is not None and number.style == "roman":
            letter = _ROMAN_LETTERS.get(number.last, 0)
            # Below a letter that had Roman numbers under it, I begins to count anew and the next one goes on.
            counts_on = bool(last_roman) and number.last in (1, last_roman + 1)
            if last_letter and _follows(last_letter, letter) and not counts_on:
                number = Number("capital", _UPPER, letter)
                outline = replace(outline, number=number)
            else:
                last_roman = number.last
        if number is not None and number.style == "capital":
            last_letter = number.last
        read.append(outline)
    return read


def _levels(outlines: Sequence[Outline]) -> list[int]:
    """Each way of numbering is one depth as long as nothing above it ends; a new one goes below the row before it."""
    stack: list[tuple[str, int]] = []
    levels: list[int] = []
    numberless = all(outline.number is None for outline in outlines)
    for index in range(len(outlines)):
        style = _style(outlines, index, numberless)
        if style is None:
            levels.append(_level_without_number(outlines, levels, index))
            continue
        names = [name for name, _ in stack]
        if style[0] in names:
            del stack[names.index(style[0]) + 1 :]
        else:
            while stack and stack[-1][1] > style[1]:
                stack.pop()
            stack.append(style)
        levels.append(min(len(stack), MAX_LEVEL))
    return levels


def _level_without_number(outlines: Sequence[Outline], levels: Sequence[int], index: int) -> int:
    """A row without a number is a brother of the task above it, or the child of the heading above it."""
    if index == 0:
        return 1
    above = outlines[index - 1]
    below_heading = above.alone and not outlines[index].alone and not outlines[index].same
    return min(levels[index - 1] + below_heading, MAX_LEVEL)


def _style(outlines: Sequence[Outline], index: int, numberless: bool) -> tuple[str, int] | None:
    """The way a row is numbered. Headings set off without numbers, or numbered 1, 2 like the tasks below them, are a
    way of their own."""
    outline = outlines[index]
    if outline.number is None:
        set_off = outline.bold or outline.wide or _stands_over(outlines, index, numberless)
        heading = outline.alone and set_off and not outline.same
        return ("heading", _HEADING) if heading else None
    if outline.number.style == "decimal 1" and outline.alone and _starts_anew_below(outlines, index):
        return ("decimal heading", _DECIMAL - 1)
    return (outline.number.style, outline.number.rank)


def _stands_over(outlines: Sequence[Outline], index: int, numberless: bool) -> bool:
    """Whether a lone text without a number has a task right below it that begins a count."""
    below = outlines[index + 1] if index + 1 < len(outlines) else None
    if below is None or below.alone or below.same:
        return False
    return numberless or (below.number is not None and below.number.style == "decimal 1" and below.number.last == 1)


def _starts_anew_below(outlines: Sequence[Outline], index: int) -> bool:
    """Whether below a heading such as "2" the rows count 1, 2, 3 again."""
    for outline in outlines[index + 1 :]:
        if outline.number is not None:
            own = outlines[index].number
            last = own.last if own else 0
            return outline.number.style == "decimal 1" and not outline.alone and outline.number.last <= min(last, 1)
    return False


def _siblings_are_tasks(outlines: Sequence[Outline], levels: Sequence[int], index: int) -> bool:
    """Whether the nearest rows of the same depth are full tasks, up to three above and below: further away another
    group begins."""
    near = [
        other
        for other in (*range(index - 1, max(index - 4, -1), -1), *range(index + 1, min(index + 4, len(levels))))
        if levels[other] == levels[index]
    ]
    return any(not outlines[other].alone for other in near)


def _kind(outline: Outline, level: int, next_level: int, among_tasks: bool, any_bold: bool) -> Place:
    has_children = next_level > level
    if outline.alone:
        set_off = outline.bold and any_bold
        if has_children or outline.wide or set_off:
            return Place(RowKind.GROUP, level)
        upper = outline.number is not None and outline.number.rank <= _UPPER
        if upper and not among_tasks:
            return Place(RowKind.GROUP, level)
        return Place(RowKind.TASK, level, guessed=not among_tasks)
    if has_children and outline.bare and (outline.bold or not any_bold):
        return Place(RowKind.GROUP, level)
    return Place(RowKind.TASK, level)
