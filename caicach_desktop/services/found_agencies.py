"""The names that stand in the agency columns of what was read, and the known agencies they are taken for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from caicach_desktop.domain.agency import Agency, AgencyNames, propose_names
from caicach_desktop.domain.plan import ColumnRole, RowKind
from caicach_desktop.domain.similar import likeness
from caicach_desktop.domain.table import effective_cells
from caicach_desktop.domain.text import fold, sort_key
from caicach_desktop.services.reviewing import Part

# Below this two names share little more than the words every agency's name has.
LIKE_ENOUGH = 0.5


class Match(StrEnum):
    """How a name was matched with the list of agencies."""

    NONE = "none"
    NAME = "name"
    SHORT = "short"
    ALIAS = "alias"
    PART = "part"


@dataclass(frozen=True, slots=True)
class FoundAgency:
    """A name in the agency columns, how many rows bear it, and the known agencies it stands for (none: it is new).

    Where a known name is only a part of this one (`Match.PART`), it may be another agency. `near` is the known name
    most like a new one ("" where none is).
    """

    name: str
    count: int
    known: tuple[str, ...] = ()
    match: Match = Match.NONE
    near: str = ""

    @property
    def is_sure(self) -> bool:
        """Whether the name is a known agency's own."""
        return self.match not in (Match.NONE, Match.PART)


@dataclass(frozen=True, slots=True)
class AgencyChoices:
    """What a person decided: the names that become agencies, and (other name, agency) pairs that become aliases."""

    new: tuple[str, ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()


def found_agencies(parts: Iterable[Part], agencies: Sequence[Agency]) -> list[FoundAgency]:
    """The names in the agency columns: new ones first, then those matched in part, each in Vietnamese order."""
    names, nobody = AgencyNames(agencies), AgencyNames([])
    counts: dict[str, int] = {}
    proposed: dict[str, list[str]] = {}
    for text in _agency_texts(parts):
        if text not in proposed:
            proposed[text] = propose_names([text], nobody)
        for name in proposed[text]:
            counts[name] = counts.get(name, 0) + 1
    by_id = {agency.id: agency for agency in agencies}
    found = [_found(name, count, [by_id[i] for i in names.find(name)], agencies) for name, count in counts.items()]
    return sorted(found, key=lambda item: (bool(item.known), item.is_sure, sort_key(item.name)))


def _found(name: str, count: int, known: Sequence[Agency], agencies: Sequence[Agency]) -> FoundAgency:
    if not known:
        alike, near = max(((likeness(name, agency.name), agency.name) for agency in agencies), default=(0.0, ""))
        return FoundAgency(name, count, near=near if alike >= LIKE_ENOUGH else "")
    return FoundAgency(name, count, tuple(agency.name for agency in known), _match(fold(name), known))


def _match(name: str, known: Sequence[Agency]) -> Match:
    for agency in known:
        if name == fold(agency.name):
            return Match.NAME
        if name == fold(agency.short_name):
            return Match.SHORT
        if name in map(fold, agency.aliases):
            return Match.ALIAS
    return Match.PART


def _agency_texts(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        appendix = part.whole.appendix
        roles = (appendix.column_of(role) for role in (ColumnRole.LEAD, ColumnRole.PARTNER))
        columns = [column for column in roles if column is not None and column not in part.left_out]
        for row, texts in zip(part.whole.rows, effective_cells(part.whole.rows), strict=True):
            if row.kind == RowKind.TASK:
                yield from (texts[column] for column in columns)
