"""When two names are one agency's: the one rule for every place that knows an agency by what it is called.

Names are the same whatever their case, their blanks, their hyphens and "&" for "và", and wherever the tone stands in a
syllable ("Hoà", "Hòa"). Marks tell names apart: thôn Lương is not thôn Lượng. Only a name without any mark, typed
plainly, may stand for one with marks, and only for the one; where it fits several it stands for none of them
(`AgencyNames`). Searching is another matter: `text.fold`.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from caicach_desktop.domain.text import folded, nfc

# A word with what stands above and below its letters, or one sign.
_PART = re.compile(r"\w[\w\u0300-\u036f]*|[^\w\s]")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
# Soft hyphens, joiners and marks of direction are nothing a person sees.
_UNSEEN = dict.fromkeys((0xAD, 0x2060, 0xFEFF, *range(0x200B, 0x2010)))
# Hyphens, dashes and the minus; the Icelandic letter that old fonts and converters write for "đ".
_SAME_SIGN = _UNSEEN | dict.fromkeys((*range(0x2010, 0x2016), 0x2212, 0xFE58, 0xFE63, 0xFF0D), "-")
_SAME_LETTER = str.maketrans("ð", "đ")


@dataclass(frozen=True, slots=True)
class NamePart:
    """A word or sign of a name: as written, as it is compared, and without its marks."""

    written: str
    key: str
    plain: str

    @property
    def is_plain(self) -> bool:
        """Whether it was typed without marks; "&" has none to type."""
        return self.key == self.plain or self.written == "&"


@lru_cache(maxsize=16384)
def _part(written: str) -> NamePart:
    if written == "&":
        return NamePart(written, "va\u0300", "va")
    letters = unicodedata.normalize("NFD", written.casefold().translate(_SAME_LETTER))
    tones = "".join(char for char in letters if char in _TONES)
    bare = nfc("".join(char for char in letters if char not in _TONES))
    return NamePart(written, bare + tones, folded(bare))


def name_parts(text: str) -> Iterator[NamePart]:
    """The words and signs of a name or of a text in which names stand; blanks and line ends part them."""
    return map(_part, _PART.findall(nfc(text).translate(_SAME_SIGN)))


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """What two names have in common that are written the same: equal keys, one agency. "" where nothing is written."""
    return " ".join(part.key for part in name_parts(name))


@lru_cache(maxsize=65536)
def plain_key(name: str) -> str:
    """The key of a name without its marks."""
    return " ".join(part.plain for part in name_parts(name))


@lru_cache(maxsize=65536)
def is_plain(name: str) -> bool:
    """Whether a name was typed plainly, without a single mark."""
    return all(part.is_plain for part in name_parts(name))


# The levels an agency may belong to. Source: Luật Tổ chức chính quyền địa phương 2025, and those before it.
_LEVELS = tuple(map(name_key, ("xã", "phường", "đặc khu", "thị trấn", "thị xã", "huyện", "quận", "tỉnh", "thành phố")))
_SOCIETY = name_key("xã hội")


@lru_cache(maxsize=16384)
def levels_of(name: str) -> frozenset[str]:
    """The keys of the levels a name speaks of: of "Phòng Văn hóa - Xã hội phường" that of "phường"."""
    key = f" {name_key(name)} ".replace(f" {_SOCIETY} ", "  ")
    return frozenset(level for level in _LEVELS if f" {level} " in key)


def level_ahead(parts: Sequence[NamePart]) -> frozenset[str]:
    """The keys of the level that words begin with ("phường Trung Tâm"); empty where they begin with none."""
    key = " ".join([*(part.key for part in parts[:2]), ""])
    if key == f"{_SOCIETY} ":
        return frozenset()
    return frozenset(level for level in _LEVELS if key.startswith(f"{level} "))


def is_of_other_level(one: str, other: str) -> bool:
    """Whether two names speak of different levels, and thus of two agencies: "Công an xã", "Công an phường"."""
    ours, theirs = levels_of(one), levels_of(other)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def is_same_name(one: str, other: str) -> bool:
    """Whether two names are written the same, or the same but for the marks that one of them has none of."""
    if name_key(one) == name_key(other):
        return True
    return plain_key(one) == plain_key(other) and (is_plain(one) or is_plain(other))
