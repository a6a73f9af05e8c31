"""What differs between two texts, word by word."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
# Beyond this a comparison word by word takes too long; the texts are then shown as wholly different.
_MOST_TOKENS = 3000
# In a long text blanks and commas are everywhere: looking for them first would take minutes.
_LONG = 400


class PieceKind(StrEnum):
    """Whether a piece of text is in both texts, in the old one only, or in the new one only."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text and where it is found."""

    kind: PieceKind
    text: str


@lru_cache(maxsize=4096)
def word_differences(old: str, new: str) -> tuple[Piece, ...]:
    """The two texts woven into one: same and removed pieces give the old text, same and added pieces the new one."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    return tuple(_joined(_pieces(before, after)))


def _pieces(before: list[str], after: list[str]) -> Iterator[Piece]:
    start = _common(before, after)
    end = _common(before[start:][::-1], after[start:][::-1])
    old, new = before[start : len(before) - end], after[start : len(after) - end]
    yield Piece(PieceKind.SAME, "".join(before[:start]))
    if max(len(old), len(new)) > _MOST_TOKENS:
        yield from _replaced(old, new)
    else:
        for tag, i, i_end, j, j_end in SequenceMatcher(None, old, new, autojunk=len(new) > _LONG).get_opcodes():
            if tag == "equal":
                yield Piece(PieceKind.SAME, "".join(old[i:i_end]))
            else:
                yield from _replaced(old[i:i_end], new[j:j_end])
    yield Piece(PieceKind.SAME, "".join(before[len(before) - end :]))


def _replaced(old: list[str], new: list[str]) -> Iterator[Piece]:
    yield Piece(PieceKind.REMOVED, "".join(old))
    yield Piece(PieceKind.ADDED, "".join(new))


def _common(one: list[str], other: list[str]) -> int:
    """How many tokens two lists begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Without empty pieces; a blank between two changes belongs to them, so that a changed phrase reads as one."""
    removed, added = "", ""
    for piece in pieces:
        if piece.kind == PieceKind.REMOVED:
            removed += piece.text
        elif piece.kind == PieceKind.ADDED:
            added += piece.text
        elif piece.text.isspace() and "\n" not in piece.text and (removed or added):
            removed, added = removed + piece.text, added + piece.text
        elif piece.text:
            yield from _change(removed, added)
            removed, added = "", ""
            yield piece
    yield from _change(removed, added)


def _change(removed: str, added: str) -> Iterator[Piece]:
    """A change, its common last blanks given back to what both texts share."""
    blanks = ""
    while removed and added and removed[-1] == added[-1] and removed[-1].isspace():
        blanks = removed[-1] + blanks
        removed, added = removed[:-1], added[:-1]
    if removed:
        yield Piece(PieceKind.REMOVED, removed)
    if added:
        yield Piece(PieceKind.ADDED, added)
    if blanks:
        yield Piece(PieceKind.SAME, blanks)
