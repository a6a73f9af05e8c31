"""The names that stand in the agency columns of what was read, and the known agencies they are taken for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from caicach_desktop.domain.agency import Agency, AgencyNames, propose_names
from caicach_desktop.domain.names import is_of_other_level, is_plain, name_key, plain_key
from caicach_desktop.domain.plan import ColumnRole, RowKind
from caicach_desktop.domain.similar import likeness
from caicach_desktop.domain.table import effective_cells
from caicach_desktop.domain.text import sort_key
from caicach_desktop.services.reviewing import Part

# Below this two names share little more than the words every agency's name has.
LIKE_ENOUGH = 0.5


class Match(StrEnum):
    """How a name was matched with the list of agencies."""

    NONE = "none"
    NAME = "name"
    SHORT = "short"
    ALIAS = "alias"
    PLAIN = "plain"
    PART = "part"
    DOUBT = "doubt"


@dataclass(frozen=True, slots=True)
class FoundAgency:
    """A name in the agency columns, how many rows bear it, and the known agencies it stands for (none: it is new).

    Where a known name is only a part of this one (`Match.PART`) or differs by the marks that one of the two has none of
    (`PLAIN`), it may be another agency; where it fits several without marks (`DOUBT`), it stands for none of `fits`
    until a person says so. `near` is the known name most like a new one ("" where none is). A new name without marks
    beside a new one that has them is `PLAIN` or `DOUBT` too, with the new names it fits.
    """

    name: str
    count: int
    known: tuple[str, ...] = ()
    match: Match = Match.NONE
    near: str = ""
    fits: tuple[str, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether the name is a known agency's own."""
        return self.match in (Match.NAME, Match.SHORT, Match.ALIAS)


@dataclass(frozen=True, slots=True)
class AgencyChoices:
    """What a person decided: the names that become agencies, and (other name, agency) pairs that become aliases."""

    new: tuple[str, ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()


def found_agencies(parts: Iterable[Part], agencies: Sequence[Agency]) -> list[FoundAgency]:
    """The names in the agency columns: doubtful ones first, new ones, then those matched in part, each in Vietnamese
    order."""
    names, nobody = AgencyNames(agencies), AgencyNames([])
    counts: dict[str, int] = {}
    proposed: dict[str, list[str]] = {}
    for text in _agency_texts(parts):
        if text not in proposed:
            proposed[text] = propose_names([text], nobody)
        for name in proposed[text]:
            counts[name] = counts.get(name, 0) + 1
    new = [name for name in counts if not names.find(name) and not names.called(name)]
    found = [_found(name, count, names, agencies, new) for name, count in counts.items()]
    return sorted(found, key=lambda item: (*_rank(item), sort_key(item.name)))


def _rank(item: FoundAgency) -> tuple[bool, bool, bool]:
    return item.match != Match.DOUBT, bool(item.known), item.is_sure


def _found(name: str, count: int, names: AgencyNames, agencies: Sequence[Agency], new: Sequence[str]) -> FoundAgency:
    by_id = {agency.id: agency for agency in agencies}
    called = [by_id[i] for i in names.called(name)]
    if len(called) > 1:
        return FoundAgency(name, count, match=Match.DOUBT, fits=tuple(agency.name for agency in called))
    if called:
        return FoundAgency(name, count, (called[0].name,), _match(name_key(name), called[0]))
    if known := [by_id[i] for i in names.find(name)]:
        return FoundAgency(name, count, tuple(agency.name for agency in known), Match.PART)
    fits = tuple(_marked_forms(name, new))
    others = (agency.name for agency in agencies if not is_of_other_level(name, agency.name))
    alike, near = max(((likeness(name, other), other) for other in others), default=(0.0, ""))
    match = (Match.NONE, Match.PLAIN, Match.DOUBT)[min(len(fits), 2)]
    return FoundAgency(name, count, match=match, near=near if alike >= LIKE_ENOUGH else "", fits=fits)


def _marked_forms(name: str, new: Sequence[str]) -> list[str]:
    """What a name without marks is among the new names that have them, each in the first way it is written."""
    if not is_plain(name):
        return []
    marked = (other for other in new if not is_plain(other) and plain_key(other) == plain_key(name))
    first: dict[str, str] = {}
    for other in marked:
        first.setdefault(name_key(other), other)
    return list(first.values())


def _match(key: str, known: Agency) -> Match:
    if key == name_key(known.name):
        return Match.NAME
    if key == name_key(known.short_name):
        return Match.SHORT
    return Match.ALIAS if key in map(name_key, known.aliases) else Match.PLAIN


def _agency_texts(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        appendix = part.whole.appendix
        roles = (appendix.column_of(role) for role in (ColumnRole.LEAD, ColumnRole.PARTNER))
        columns = [column for column in roles if column is not None and column not in part.left_out]
        for row, texts in zip(part.whole.rows, effective_cells(part.whole.rows), strict=True):
            if row.kind == RowKind.TASK:
                yield from (texts[column] for column in columns)
