"""Agencies (cơ quan, đơn vị) and how their names are found in a printed text."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from caicach_desktop.domain.names import NamePart, is_plain, level_ahead, levels_of, name_key, name_parts, plain_key
from caicach_desktop.domain.plan import Extra
from caicach_desktop.domain.text import fold, nfc

_VAGUE = re.compile(
    r"^(?:cac|nhung|moi|tat ca|toan the|nhu tren|nt)\b|\blien quan\b|\bcac (?:co quan|don vi|phong|ban)\b"
)


class AssignmentRole(StrEnum):
    """An agency leads a task or takes part in it."""

    LEAD = "lead"
    PARTNER = "partner"


ROLE_NAMES = {AssignmentRole.LEAD: "Chủ trì", AssignmentRole.PARTNER: "Phối hợp"}


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency: its full name, its short name, the other ways people write it, and its successor after a merger."""

    id: int = 0
    version: int = 1
    name: str = ""
    short_name: str = ""
    aliases: tuple[str, ...] = ()
    active: bool = True
    successor_id: int | None = None
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Assignment:
    """A task row given to an agency; `by_hand` marks a link that a person made where the text does not name it."""

    id: int = 0
    version: int = 1
    row_id: int = 0
    agency_id: int = 0
    role: AssignmentRole = AssignmentRole.LEAD
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class _Bearer:
    """A name of an agency; "CA" in capitals is the agency, "ca" in "tất cả" is not."""

    agency_id: int
    key: str
    is_plain: bool
    capitals: str = ""


class AgencyNames:
    """Knows agencies by their names, in the order of rank: full names, short ones, other names (`domain.names`)."""

    def __init__(self, agencies: Iterable[Agency]) -> None:
        agencies = list(agencies)
        self._bearers: defaultdict[str, dict[str, _Bearer]] = defaultdict(dict)
        self._add((one.id, one.name) for one in agencies)
        self._add(((one.id, one.short_name) for one in agencies), capitals=True)
        self._add((one.id, name) for one in agencies for name in one.aliases)
        # How many words the names have that begin with a word, most first.
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for plain in self._bearers:
            words = plain.split(" ")
            lengths[words[0]].add(len(words))
        self._lengths = {word: sorted(counts, reverse=True) for word, counts in lengths.items()}
        self._levels = {one.id: levels for one in agencies if (levels := levels_of(one.name))}
        self._found: dict[str, tuple[int, ...]] = {}

    def _add(self, names: Iterable[tuple[int, str]], capitals: bool = False) -> None:
        for agency_id, name in names:
            if key := name_key(name):
                only_so = nfc(name) if capitals and name.isalpha() and name.isupper() else ""
                bearer = _Bearer(agency_id, key, is_plain(name), only_so)
                self._bearers[plain_key(name)].setdefault(key, bearer)

    def called(self, name: str) -> tuple[int, ...]:
        """The agencies a name stands for: the one that bears it, or all it fits without marks; more than one is a
        doubt that only a person can settle."""
        return self._fitting(name_key(name), plain_key(name), is_plain(name))

    def _fitting(self, key: str, plain: str, typed_plainly: bool, written: str | None = None) -> tuple[int, ...]:
        """`written`: how it stands in a text, where a short name in capitals counts only in capitals."""
        named = self._bearers.get(plain, {})
        bearers = [one for one in named.values() if written is None or one.capitals in ("", written)]
        if exact := [one.agency_id for one in bearers if one.key == key]:
            return tuple(exact)
        # A name typed plainly beside its form with marks is no word for a third one.
        may_fit = typed_plainly or all(one.is_plain for one in named.values())
        return tuple(dict.fromkeys(one.agency_id for one in bearers if may_fit))

    def find(self, text: str) -> tuple[int, ...]:
        """The ids of the agencies a text names, in the order of the text, each once.

        The longest name counts, so that a comma inside a name never splits it; what fits several names none.
        """
        if text not in self._found:
            named = (ids[0] for _, ids in self._named(list(name_parts(text))) if len(ids) == 1)
            self._found[text] = tuple(dict.fromkeys(named))
        return self._found[text]

    def doubts(self, text: str) -> dict[str, tuple[int, ...]]:
        """What a text names without marks where several agencies differ by them: as written, and whom it fits."""
        return {written: ids for written, ids in self._named(list(name_parts(text))) if len(ids) > 1}

    def _named(self, parts: Sequence[NamePart]) -> Iterator[tuple[str, tuple[int, ...]]]:
        place = 0
        while place < len(parts):
            lengths = self._lengths.get(parts[place].plain, ())
            found = ((length, self._at(parts, place, place + length)) for length in lengths)
            length, ids = next((one for one in found if one[1]), (1, ()))
            if ids:
                yield " ".join(part.written for part in parts[place : place + length]), ids
            place += length

    def _at(self, parts: Sequence[NamePart], start: int, end: int) -> tuple[int, ...]:
        """Whom the words from `start` to `end` name; before "phường" no agency whose name says "xã"."""
        named = parts[start:end]
        plain = " ".join([part.plain for part in named])
        if plain not in self._bearers:
            return ()
        key = " ".join([part.key for part in named])
        ids = self._fitting(key, plain, all(part.is_plain for part in named), named[0].written)
        level = level_ahead(parts[end : end + 2])
        return tuple(one for one in ids if not level or one not in self._levels or level & self._levels[one])


def is_vague(text: str) -> bool:
    """Whether a text speaks of agencies at large, such as "Các cơ quan, đơn vị liên quan"."""
    return _VAGUE.search(fold(text)) is not None


def propose_names(texts: Iterable[str], known: AgencyNames) -> list[str]:
    """Names that stand in agency columns and may be agencies not yet known, in order, each once.

    A text is cut only at ";", at a line end, and after a comma or "và" before a word that agencies' names begin with:
    what merely continues a name ("…, Hạ tầng và Đô thị") stays with it, behind a line end too. What speaks of "các cơ
    quan, đơn vị liên quan" is no name; nor is a name without marks beside one that has them, or that fits several.
    """
    texts = [nfc(text) for text in texts]
    whole = {name_key(part) for text in texts if "\n" not in text for part in _parts(text)}
    proposed: dict[str, str] = {}
    for text in texts:
        for part in _parts(_without_breaks_in_names(text, whole)):
            if part and not known.find(part) and not known.called(part) and not is_vague(part):
                proposed.setdefault(name_key(part), part)
    marked = {plain_key(name) for name in proposed.values() if not is_plain(name)}
    return [name for name in proposed.values() if not is_plain(name) or plain_key(name) not in marked]


# The words agencies' names begin with, with their marks ("báo" is a newspaper, "bảo trì" is not).
_BODIES = "ubnd|ủy ban nhân dân|uỷ ban nhân dân|hđnd|hội đồng nhân dân"
_OTHERS = (
    "phòng|ban|trung tâm|công an|ủy ban|uỷ ban|ubmttq|văn phòng|trạm|hội|đoàn|sở|trường|thanh tra|công đoàn|mặt trận"
    "|bộ phận|tổ|quỹ|chi cục|chi nhánh|báo|kho bạc|thuế|điện lực|tòa án|toà án|viện kiểm sát|liên đoàn"
    "|quân sự|đảng ủy|đảng uỷ|bưu điện|đài|công ty|ngân hàng|bảo hiểm xã hội"
)
_VAGUE_HEADS = "[Cc]ác|[Nn]hững|[Tt]ất cả|[Tt]oàn thể"


def _heads(words: str) -> str:
    """Written with a capital or in capitals: "Các phòng, ban" names nobody, "Văn phòng, Ban Chỉ huy" does."""
    return "|".join(form for word in words.split("|") for form in (word[0].upper() + word[1:], word.upper()))


# "Văn phòng HĐND và UBND" is one agency.
_CUT = re.compile(
    rf"\s*,\s+(?=(?:{_heads(_BODIES)}|{_heads(_OTHERS)}|{_VAGUE_HEADS})\b)(?!Tổ chức)"
    rf"|\s+và\s+(?!{_heads(_BODIES)})(?=(?:{_heads(_OTHERS)}|{_VAGUE_HEADS})\b)(?!Tổ chức)"
)


# "1. Phòng A (chủ trì)": a number in front of a name or its part in the task behind it.
_BESIDE = re.compile(
    r"^\s*(?:[-+•]\s*)?\d{1,2}[.)]\s+|\s*\((?:chủ trì|phối hợp|đầu mối)[^()]*\)\s*$|^\s*(?:chủ trì|phối hợp):\s+", re.I
)


def _parts(text: str) -> Iterator[str]:
    """The names a text may hold, one after the other."""
    for line in re.split(r"[;\n]", text):
        yield from (_BESIDE.sub("", part).strip(" .,;-+") for part in _CUT.split(line))


_HEAD_ALONE = re.compile(r"(?:Sở|Phòng|Ban|Trung tâm|Trường|Trạm|Chi cục)", re.I)
_HEAD = re.compile(rf"(?:{_BODIES}|{_OTHERS}|{_VAGUE_HEADS})\b", re.I)


def _without_breaks_in_names(text: str, whole: Container[str]) -> str:
    """A text whose lines are joined where a break stands within a name: a word such as "Sở" alone names nobody, a name
    goes on with a small letter, or both halves are a name that stands whole elsewhere."""
    if "\n" not in text:
        return text
    lines = text.split("\n")
    joined = lines[0]
    for line in lines[1:]:
        left, right = [*_parts(joined)][-1], next(_parts(line))
        open_end = bool(left and right) and joined.rstrip()[-1:] not in ";,.:"
        goes_on = right[:1].islower() and not _HEAD.match(right) and not is_vague(right)
        is_cut = goes_on or _HEAD_ALONE.fullmatch(left) or name_key(f"{left} {right}") in whole
        joined += (" " if open_end and is_cut else "\n") + line
    return joined
