"""Agencies (cơ quan, đơn vị) and how their names are found in a printed text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from caicach_desktop.domain.plan import Extra
from caicach_desktop.domain.text import fold

_AFTER_AND = "các cơ quan|các đơn vị|Phòng|Ban|Trung tâm|Công an|Ủy ban|Uỷ ban|Văn phòng|Trạm|Hội|Đoàn"
_SEPARATOR = re.compile(rf"\s*[;\n]\s*|\s*,\s+(?=[A-ZĐÂĂÊÔƠƯÁÀẢÃẠ])|\s+và\s+(?=(?:{_AFTER_AND})\b)")
_VAGUE = re.compile(
    r"^(?:cac|cac co quan|nhung|moi|tat ca|toan the)\b|\blien quan\b|\bcac (?:co quan|don vi|phong|ban)\b"
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
        self._ids: dict[str, int] = {}
        for agency in agencies:
            for name in (agency.name, agency.short_name, *agency.aliases):
                if fold(name):
                    self._ids.setdefault(fold(name), agency.id)
        names = sorted(self._ids, key=len, reverse=True)
        self._pattern = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names)) if names else None
        self._found: dict[str, tuple[int, ...]] = {}

    def find(self, text: str) -> tuple[int, ...]:
        """The ids of the agencies a text names, in the order of the text, each once."""
        if text not in self._found:
            matches = self._pattern.finditer(fold(text)) if self._pattern else ()
            self._found[text] = tuple(dict.fromkeys(self._ids[match[0]] for match in matches))
        return self._found[text]

    def rest(self, text: str) -> str:
        """What of the folded text names no known agency."""
        return " ".join(
            re.sub(r"[;,.]", " ", self._pattern.sub(" ", fold(text)) if self._pattern else fold(text)).split()
        )


def propose_names(texts: Iterable[str], known: AgencyNames) -> list[str]:
    """Names that stand in agency columns and may be agencies not yet known, in order, each once.

    A text is cut only at ";", at a line end, and before a capital letter after a comma; what speaks of "các cơ quan,
    đơn vị liên quan" is no name. A part that merely continues a name ("…, Hạ tầng và Đô thị") is joined to it again.
    """
    proposed: dict[str, str] = {}
    for text in texts:
        for part in _parts(text):
            if part and not known.find(part) and not _VAGUE.search(fold(part)):
                proposed.setdefault(fold(part), part)
    return list(proposed.values())


_HEADS = (
    "phong",
    "ban",
    "trung tam",
    "cong an",
    "uy ban",
    "ubnd",
    "van phong",
    "tram",
    "hoi",
    "doan",
    "so",
    "truong",
    "thanh tra",
    "cong doan",
    "hdnd",
    "mat tran",
    "bo phan",
    "to",
    "quy",
    "chi cuc",
    "chi nhanh",
    "bao",
    "kho bac",
    "thue",
    "dien luc",
    "toa an",
    "vien kiem sat",
    "lien doan",
    "quan su",
    "dang uy",
    "cac",
    "buu dien",
)


def _parts(text: str) -> Sequence[str]:
    joined: list[str] = []
    for part in (piece.strip(" .,;-") for piece in _SEPARATOR.split(text)):
        continues = (
            joined and part and not any(fold(part).startswith(head + " ") or fold(part) == head for head in _HEADS)
        )
        if continues and not text[text.find(joined[-1]) + len(joined[-1]) :].lstrip().startswith((";", "\n")):
            joined[-1] = f"{joined[-1]}, {part}"
        elif part:
            joined.append(part)
    return joined
