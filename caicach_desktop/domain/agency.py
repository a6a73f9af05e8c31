"""Agencies (cơ quan, đơn vị) and how their names are found in a printed text."""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from caicach_desktop.domain.plan import Extra
from caicach_desktop.domain.text import fold, nfc

_DASH = re.compile(r"\s*[-–—]\s*")
_AND = re.compile(r"\s*&\s*")
_VAGUE = re.compile(
    r"^(?:cac|nhung|moi|tat ca|toan the|nhu tren|nt)\b|\blien quan\b|\bcac (?:co quan|don vi|phong|ban)\b"
)


class AssignmentRole(StrEnum):
    """An agency leads a task or takes part in it."""

    LEAD = "lead"
    PARTNER = "partner"


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


class AgencyNames:
    """Finds known agencies in a text, longest name first, so that a comma inside a name never splits it."""

    def __init__(self, agencies: Iterable[Agency]) -> None:
        agencies = list(agencies)
        self._ids: dict[str, int] = {}
        for agency in agencies:
            for name in (agency.name, agency.short_name, *agency.aliases):
                if fold(name):
                    self._ids.setdefault(_evened(name), agency.id)
        # "CA" in capitals is the agency, "ca" in "tất cả" is not.
        self._capitals = {
            fold(agency.short_name): re.compile(rf"(?<!\w){re.escape(nfc(agency.short_name))}(?!\w)")
            for agency in agencies
            if agency.short_name.isalpha() and agency.short_name.isupper()
        }
        names = sorted(self._ids, key=len, reverse=True)
        self._pattern = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names)) if names else None
        self._found: dict[str, tuple[int, ...]] = {}

    def find(self, text: str) -> tuple[int, ...]:
        """The ids of the agencies a text names, in the order of the text, each once."""
        if text not in self._found:
            matches = (match[0] for match in self._pattern.finditer(_evened(text))) if self._pattern else ()
            written = (name for name in matches if self._is_written(name, text))
            self._found[text] = tuple(dict.fromkeys(self._ids[name] for name in written))
        return self._found[text]

    def _is_written(self, name: str, text: str) -> bool:
        return name not in self._capitals or bool(self._capitals[name].search(nfc(text)))


def _evened(text: str) -> str:
    """A folded text in which "Văn hóa–Xã hội" is "Văn hóa - Xã hội", and "&" is "và"."""
    return " ".join(_AND.sub(" va ", _DASH.sub(" - ", fold(text))).split())


def is_vague(text: str) -> bool:
    """Whether a text speaks of agencies at large, such as "Các cơ quan, đơn vị liên quan"."""
    return _VAGUE.search(fold(text)) is not None


def propose_names(texts: Iterable[str], known: AgencyNames) -> list[str]:
    """Names that stand in agency columns and may be agencies not yet known, in order, each once.

    A text is cut only at ";", at a line end, and after a comma or "và" before a word that agencies' names begin with:
    what merely continues a name ("…, Hạ tầng và Đô thị") stays with it, behind a line end too. What speaks of "các cơ
    quan, đơn vị liên quan" is no name.
    """
    texts = [nfc(text) for text in texts]
    whole = {fold(part) for text in texts if "\n" not in text for part in _parts(text)}
    proposed: dict[str, str] = {}
    for text in texts:
        for part in _parts(_without_breaks_in_names(text, whole)):
            if part and not known.find(part) and not is_vague(part):
                proposed.setdefault(fold(part), part)
    return list(proposed.values())


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
        is_cut = goes_on or _HEAD_ALONE.fullmatch(left) or fold(f"{left} {right}") in whole
        joined += (" " if open_end and is_cut else "\n") + line
    return joined
