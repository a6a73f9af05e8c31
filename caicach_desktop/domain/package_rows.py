"""Which row of a plan in one database answers to which in another, where ids mean nothing."""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from caicach_desktop.domain.comparing import partners
from caicach_desktop.domain.package import Place
from caicach_desktop.domain.plan import ColumnRole, WholeAppendix, WholePlan
from caicach_desktop.domain.table import effective_cells, shown_rows
from caicach_desktop.domain.text import folded, squeeze

_DIGEST_LENGTH = 32


@dataclass(frozen=True, slots=True)
class RowName:
    """What a row is known by beside its place: its printed number and a digest of its criterion and task."""

    number: str
    digest: str
    # The text with its marks: rows that differ by them alone ("thôn Lương", "thôn Lượng") are told apart by it.
    telling: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Match:
    """The row that answers to another; not `sure` where their texts are alike but not the same."""

    place: Place
    sure: bool = True


def row_names(plan: WholePlan) -> dict[Place, RowName]:
    """The names of all rows of a plan."""
    return {
        Place(part, row): name
        for part, whole in enumerate(plan.appendices)
        for row, name in enumerate(_names_of(whole))
    }


def _names_of(whole: WholeAppendix) -> list[RowName]:
    appendix = whole.appendix
    number = appendix.column_of(ColumnRole.NUMBER)
    columns = [appendix.column_of(role) for role in (ColumnRole.CRITERION, ColumnRole.TASK)]
    named = [column for column in columns if column is not None]
    rows = shown_rows(appendix, whole.rows)
    known: dict[tuple[str, ...], str] = {}
    names = []
    for row, texts in zip(rows, effective_cells(rows), strict=True):
        wanted = [column for column in range(len(texts)) if column != number] if row.is_group or not named else named
        telling = (row.kind.value, *(texts[column] for column in wanted))
        if telling not in known:
            known[telling] = sha256("\n".join(map(folded, telling)).encode()).hexdigest()[:_DIGEST_LENGTH]
        written = tuple(map(squeeze, telling))
        names.append(RowName(texts[number] if number is not None else "", known[telling], written))
    return names


def match_rows(theirs: WholePlan, ours: WholePlan) -> dict[Place, Match]:
    """For each row of one plan the one of another that answers to it, each at most once.

    Rows of the same text, first with and then without its marks, are matched in their order where both appendices, or
    else both plans, hold as many of them:
    place and number alone would lead astray where a row came or went above. Where they do not, rows of the same text
    and number are matched, and last those whose words are alike; neither is sure.
    """
    found: dict[Place, Match] = {}
    their_names, our_names = row_names(theirs), row_names(ours)
    for number, key in enumerate(_KEYS):
        left = _grouped(their_names, key, set(found))
        right = _grouped(our_names, key, {match.place for match in found.values()})
        for group, places in left.items():
            others = right.get(group, [])
            if len(places) == len(others):
                sure = number < _SURE_KEYS
                found.update((one, Match(other, sure)) for one, other in zip(places, others, strict=True))
    return found | _alike(theirs, ours, found)


_Key = Callable[[Place, RowName], Hashable]
_KEYS: tuple[_Key, ...] = (
    lambda place, name: (name.telling, place.appendix),
    lambda place, name: (name.digest, place.appendix),
    lambda _place, name: name.digest,
    lambda place, name: (name.digest, name.number, place.appendix),
)
_SURE_KEYS = 3


def _grouped(names: Mapping[Place, RowName], key: _Key, taken: Collection[Place]) -> dict[Hashable, list[Place]]:
    """The places of the rows not yet taken by what they are to have in common, in their order."""
    groups: defaultdict[Hashable, list[Place]] = defaultdict(list)
    for place, name in sorted(names.items(), key=lambda item: item[0]):
        if place not in taken:
            groups[key(place, name)].append(place)
    return dict(groups)


def _alike(theirs: WholePlan, ours: WholePlan, found: Mapping[Place, Match]) -> dict[Place, Match]:
    """Rows whose words are alike, where neither has a partner yet: of the appendices at the same place."""
    taken = {match.place for match in found.values()}
    alike: dict[Place, Match] = {}
    for part, (left, right) in enumerate(zip(theirs.appendices, ours.appendices, strict=False)):
        if all(Place(part, row) in found for row in range(len(left.rows))):
            continue
        for row, other in partners(left, right).items():
            here, there = Place(part, row), Place(part, other)
            if here not in found and there not in taken and left.rows[row].kind == right.rows[other].kind:
                alike[here] = Match(there, sure=False)
    return alike
