"""Texts with named figures: filled in for a period, learned from what someone made of them, kept for later ones.

A template is a text with names in braces, "{done} nhiệm vụ"; braces that stand for themselves are doubled.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from difflib import SequenceMatcher
from string import Formatter
from typing import NamedTuple

Values = Mapping[str, str]

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
# What speaks of one period only: a number, or the number of a quarter.
_FIGURE = re.compile(r"\d+|\bquý\s+[IVX]+\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.;!?…])(\s+)")
# So many words beside a figure must have survived before it is taken for the same figure: "05 nhiệm vụ" is everywhere.
_LEAST_CONTEXT = 3
# A longer text is not compared word by word; all of it is then the office's own.
_MOST_TOKENS = 3000


class Part(NamedTuple):
    """A piece of a template: its text, or (`is_name`) the name of a figure."""

    text: str
    is_name: bool


def escaped(text: str) -> str:
    """A text as a template that says just this."""
    return text.replace("{", "{{").replace("}", "}}")


def parts_of(template: str) -> list[Part]:
    """The pieces of a template in order."""
    parts: list[Part] = []
    for text, name, _, _ in Formatter().parse(template):
        parts += [Part(text, False)] if text else []
        parts += [Part(name, True)] if name is not None else []
    return parts


def names_in(template: str) -> set[str]:
    """The names of the figures a template asks for."""
    return {part.text for part in parts_of(template) if part.is_name}


def fill(template: str, values: Values) -> str:
    """The text of a template; raises KeyError where it asks for a figure that is not there."""
    return "".join(values[part.text] if part.is_name else part.text for part in parts_of(template))


def learn(template: str, edited: str, values: Values, anywhere: Collection[str] = ()) -> str:
    """A template that says `edited` with the same values: figures that survived stay figures, the rest is as typed.

    A figure survives when its value stands unbroken in a run of unchanged words of which at least three are no figures,
    or when it is the number a paragraph begins with.
    The values of the names `anywhere` (long and unmistakable ones) become figures wherever they were typed.
    """
    if fill(template, values) == edited:
        return template
    tokens = _TOKEN.findall(edited)
    names = _survivors(template, tokens, values) if len(tokens) <= _MOST_TOKENS else {}
    learned, typed, place = "", "", 0
    while place < len(tokens):
        name, length = names.get(place, ("", 1))
        if name:
            learned, typed = f"{learned}{_named(typed, values, anywhere)}{{{name}}}", ""
        else:
            typed += tokens[place]
        place += length
    return learned + _named(typed, values, anywhere)


def _survivors(template: str, edited: list[str], values: Values) -> dict[int, tuple[str, int]]:
    """Where in the edited tokens a figure stands: by its first token, its name and how many tokens its value has."""
    tokens: list[str] = []
    is_word: list[bool] = []
    figures: list[tuple[str, int, int]] = []
    for text, is_name in parts_of(template):
        found = _TOKEN.findall(values[text] if is_name else text)
        if is_name and found:
            figures.append((text, len(tokens), len(found)))
        tokens += found
        is_word += [not is_name and token[0].isalpha() for token in found]
    if not figures:
        return {}
    survivors: dict[int, tuple[str, int]] = {}
    name, first, length = figures[0]
    # "2. " at the beginning of a paragraph is its number, whatever was made of the sentence behind it.
    if first == 0 and tokens[length : length + 2] == [".", " "] and edited[: length + 2] == tokens[: length + 2]:
        survivors[0] = name, length
    enough = min(_LEAST_CONTEXT, sum(is_word))
    for start, other, size in SequenceMatcher(None, tokens, edited, autojunk=False).get_matching_blocks():
        if sum(is_word[start : start + size]) < enough:
            continue
        for name, first, length in figures:
            if start <= first and first + length <= start + size:
                survivors[other + first - start] = (name, length)
    return survivors


def _named(typed: str, values: Values, anywhere: Collection[str]) -> str:
    """A typed text as a template in which the values of some names stand as their names."""
    known = {values[name]: name for name in anywhere if values.get(name)}
    if not known or not typed:
        return escaped(typed)
    longest = sorted(known, key=len, reverse=True)
    pieces = re.split(rf"(?<!\w)({'|'.join(map(re.escape, longest))})(?!\w)", typed)
    return "".join(f"{{{known[piece]}}}" if n % 2 else escaped(piece) for n, piece in enumerate(pieces))


def lasting(learned: str, generated: str = "") -> str | None:
    """What of a learned template may be said again in another period; None where nothing may.

    A sentence with a number of its own, one that `generated` does not have in its words, speaks of one period only: it
    is left out where it is wholly typed; where it also holds figures, the whole wording is for this period only.
    """
    usual = set(_own_figures(generated))
    kept: list[str] = []
    for piece in _SENTENCE_END.split(learned):
        if set(_own_figures(piece)) <= usual:
            kept.append(piece)
        elif names_in(piece):
            return None
        else:
            kept.append("")
    text = re.sub(r"\s+", " ", "".join(kept)).strip()
    return text or None


def _own_figures(template: str) -> Iterator[str]:
    for part in parts_of(template):
        if not part.is_name:
            yield from (found.casefold() for found in _FIGURE.findall(part.text))
