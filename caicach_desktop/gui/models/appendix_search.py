"""Finding and replacing in cells, with or without diacritics, at exact places of the text as typed."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from caicach_desktop.domain.plan import Row

_PLAIN = str.maketrans("đĐ", "dd")


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for; `exact` keeps diacritics and case apart."""

    text: str
    exact: bool = False


@lru_cache(maxsize=32768)
def _folded(text: str) -> tuple[str, tuple[int, ...]]:
    """The text without marks and case, and for each of its letters the place in the original."""
    letters: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        for part in unicodedata.normalize("NFD", char.casefold()):
            if not unicodedata.combining(part):
                letters.append(" " if part.isspace() else part.translate(_PLAIN))
                places.append(place)
    return "".join(letters), tuple(places)


def found_in(text: str, query: Query) -> list[tuple[int, int]]:
    """Where the query stands in a text: (start, end) in the text as typed, from left to right, never overlapping."""
    if not query.text:
        return []
    if query.exact:
        return [(at, at + len(query.text)) for at in _places(text, query.text)]
    plain, places = _folded(text)
    wanted = _folded(query.text)[0]
    return [(places[at], places[at + len(wanted) - 1] + 1) for at in _places(plain, wanted)]


def _places(text: str, wanted: str) -> Iterator[int]:
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        yield at
        at = text.find(wanted, at + len(wanted))


def replaced(text: str, query: Query, new: str) -> str:
    """The text with every place of the query replaced."""
    for start, end in reversed(found_in(text, query)):
        text = text[:start] + new + text[end:]
    return text


def cells_with(rows: Sequence[Row], query: Query) -> list[tuple[int, int]]:
    """The cells (row, column) that hold the query, in reading order."""
    return [
        (index, column)
        for index, row in enumerate(rows)
        for column, text in enumerate(row.cells)
        if text and found_in(text, query)
    ]
