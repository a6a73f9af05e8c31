"""How alike two texts are, and which of many texts are alike enough to be worth comparing."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from caicach_desktop.domain.text import fold

_WORD = re.compile(r"\w+")
# What stands in more texts than this tells none of them from the others.
_MOST_TEXTS = 150
_MOST_SHINGLES = 60
_Shingles = frozenset[tuple[str, ...]]


@lru_cache(maxsize=16384)
def _shingles(text: str) -> _Shingles:
    """The folded words of a text and every two that stand side by side."""
    words = _WORD.findall(fold(text))
    return frozenset([*((word,) for word in words), *pairwise(words)])


def likeness(one: str, other: str) -> float:
    """How much of their words and pairs of words two texts share, 0 to 1 (Dice's coefficient); marks and capitals do
    not count."""
    ours, theirs = _shingles(one), _shingles(other)
    if not ours or not theirs:
        return 1.0 if fold(one) == fold(other) else 0.0
    return 2 * len(ours & theirs) / (len(ours) + len(theirs))


class SimilarTexts:
    """Texts by number, from which those that share rare words with another text are found quickly."""

    def __init__(self, texts: Iterable[tuple[int, str]]) -> None:
        self._places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, text in texts:
            for shingle in _shingles(text):
                self._places[shingle].append(number)

    def near(self, text: str, most: int = 8) -> list[int]:
        """The numbers of the texts that share most with a text, best first."""
        known = [places for shingle in _shingles(text) if (places := self._places.get(shingle))]
        rare = sorted((places for places in known if len(places) <= _MOST_TEXTS), key=len)[:_MOST_SHINGLES]
        # Where nothing is rare, all texts are alike: the rarest will do.
        counted: Counter[int] = Counter()
        for places in rare or sorted(known, key=len)[:3]:
            counted.update(places)
        return [number for number, _ in counted.most_common(most)]
