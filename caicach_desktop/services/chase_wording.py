"""The words of letters that chase: what the office makes of a letter's text, and what all letters start from.

What is typed for one letter counts for that letter while its dialog is open; what is to count for all letters is
remembered, with the figures as figures, so that each says its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from caicach_desktop.documents.chase_text import ANYWHERE, UNCHANGING, ChaseLetter, letter_lines
from caicach_desktop.domain.report_lines import Kept, Line, figure_places, kept_of, remembered, shown_lines, text_of
from caicach_desktop.domain.text import clean
from caicach_desktop.domain.wording import parts_of
from caicach_desktop.services.settings import load_settings
from caicach_desktop.store.store import Store

_SETTING = "chase_wording"
Agencies = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ChaseWording:
    """What all letters start from (None: the program's words), and what was made of single ones, by their agencies."""

    memory: Kept | None = None
    own: Mapping[Agencies, Kept] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LetterWords:
    """The text of a letter (one paragraph a line) with what it is made of; `generated` is what the program alone would
    write."""

    agencies: Agencies
    text: str
    generated: str
    shown: tuple[Line, ...]
    made: tuple[Line, ...]
    values: Mapping[str, str]


def letter_words(letter: ChaseLetter, wording: ChaseWording) -> LetterWords:
    """The text of a letter in the office's words."""
    made, values = letter_lines(letter)
    agencies = tuple(one.agency_id for one in letter.agencies)
    shown = shown_lines(made, wording.own.get(agencies), wording.memory, values)
    return LetterWords(agencies, text_of(shown, values), text_of(made, values), shown, made, values)


def worded(letter: ChaseLetter, wording: ChaseWording) -> ChaseLetter:
    """The letter with its text in the office's words."""
    return replace(letter, text=letter_words(letter, wording).text)


def reworded(wording: ChaseWording, words: LetterWords, text: str, for_all: bool = False) -> ChaseWording:
    """The wording after somebody made this text of a letter; `for_all` letters, or for this one alone."""
    kept = _kept(words, text)
    if not for_all:
        return replace(wording, own={**wording.own, words.agencies: kept})
    own = {agencies: one for agencies, one in wording.own.items() if agencies != words.agencies}
    # What speaks of this letter only, such as the name of a late task, stays with it.
    own |= {words.agencies: kept} if any(line.is_passing and line.template for line in kept.lines) else {}
    return ChaseWording(remembered(kept, words.made, wording.memory), own)


def programs(wording: ChaseWording, words: LetterWords, for_all: bool = False) -> ChaseWording:
    """The wording with the program's words for a letter again, or (`for_all`) for all letters."""
    if for_all:
        return ChaseWording()
    return reworded(wording, words, words.generated)


def _kept(words: LetterWords, text: str) -> Kept:
    return kept_of(words.shown, words.made, clean(text), words.values, ANYWHERE)


def figures_of(words: LetterWords, text: str) -> list[tuple[int, int]]:
    """Where in a text made of a letter the figures stand that each letter has of its own, as (start, end)."""
    fixed = {*UNCHANGING, *(name for name in words.values if name.startswith("n_"))}
    return figure_places(words.shown, words.made, text, words.values, ANYWHERE, fixed)


def remembered_wording(store: Store) -> ChaseWording:
    """What the office had all letters start from last time."""
    kept = load_settings(store.folder).get(_SETTING)
    lines, left = kept.get("lines"), kept.get("left_out")
    if not isinstance(lines, list) or not isinstance(left, list):
        return ChaseWording()
    found = [one for one in lines if isinstance(one, list) and len(one) == 2 and all(isinstance(p, str) for p in one)]
    read = tuple(Line(key, template) for key, template in found if _is_sound(template))
    return ChaseWording(Kept(lines=read, left_out=tuple(key for key in left if isinstance(key, str))))


def remember_wording(store: Store, wording: ChaseWording) -> None:
    """Have all later letters start from these words."""
    memory = wording.memory
    lines = [[one.key, one.template] for one in memory.lines] if memory else []
    load_settings(store.folder).set(_SETTING, {"lines": lines, "left_out": list(memory.left_out)} if memory else {})


def _is_sound(template: str) -> bool:
    """Whether a kept template can be filled in: the file may have been changed by hand."""
    try:
        return all(not part.is_name or part.text.isidentifier() for part in parts_of(template))
    except ValueError:
        return False
