"""The columns of a present appendix beside those of a newer one: which are new, renamed or missing, and the table as it
is once some of that is taken."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from caicach_desktop.domain.names import name_key
from caicach_desktop.domain.plan import Appendix, Column, ColumnRole, Numbering, WholeAppendix
from caicach_desktop.domain.text import fold, squeeze

Mapping = tuple[int | None, ...]


class ChangeKind(StrEnum):
    """What became of a row, a column, a fact or a goal."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class ColumnChange:
    """A column's index in the present table and in the new one (None: not there); CHANGED is another heading."""

    kind: ChangeKind
    old: int | None
    new: int | None


def column_mapping(old: Appendix, new: Appendix) -> Mapping:
    """For each column of an appendix the one of another that it takes its text from: by role, else by heading; numbers
    that follow the rows take nothing."""
    exact = {name_key(column.heading): index for index, column in enumerate(new.columns)}
    ours = {name_key(column.heading) for column in old.columns}
    # "Số lương" is not "Số lượng" where that stands there too.
    loose = {fold(new.columns[index].heading): index for key, index in exact.items() if key not in ours}
    mapping: list[int | None] = []
    for column in old.columns:
        if column.role == ColumnRole.NUMBER and old.numbering == Numbering.AUTOMATIC:
            mapping.append(None)
            continue
        source = new.column_of(column.role) if column.role != ColumnRole.OTHER else None
        named = exact.get(name_key(column.heading), loose.get(fold(column.heading)))
        found = source if source is not None else named
        mapping.append(None if found in mapping else found)
    return tuple(mapping)


def _partners(old: Appendix, new: Appendix, mapping: Mapping) -> list[int | None]:
    """As the mapping, with the columns of numbers beside each other even where their texts are not taken."""
    partners = list(mapping)
    ours, theirs = old.column_of(ColumnRole.NUMBER), new.column_of(ColumnRole.NUMBER)
    if ours is not None and theirs is not None and partners[ours] is None and theirs not in partners:
        partners[ours] = theirs
    return partners


def column_changes(old: Appendix, new: Appendix, mapping: Mapping) -> tuple[ColumnChange, ...]:
    """What differs in the columns: those renamed in their order, then new ones, then those that are missing.

    Numbers that follow the rows are never missing: a table read from a file may well do without.
    """
    partners = _partners(old, new, mapping)
    renamed, missing = [], []
    for index, (column, partner) in enumerate(zip(old.columns, partners, strict=True)):
        if partner is None:
            if column.role != ColumnRole.NUMBER:
                missing.append(ColumnChange(ChangeKind.REMOVED, index, None))
        elif squeeze(column.heading) != squeeze(new.columns[partner].heading):
            renamed.append(ColumnChange(ChangeKind.CHANGED, index, partner))
    used = {*partners, new.column_of(ColumnRole.NUMBER)}
    added = [ColumnChange(ChangeKind.ADDED, None, index) for index in range(len(new.columns)) if index not in used]
    return (*renamed, *added, *missing)


@dataclass(slots=True)
class _Place:
    """A column of the outcome: where its texts come from in either table."""

    column: Column
    old: int | None
    new: int | None
    partner: int | None


def with_columns(
    old: WholeAppendix, new: WholeAppendix, mapping: Mapping, taken: Collection[ColumnChange]
) -> tuple[WholeAppendix, Mapping, frozenset[int]]:
    """The present table with its columns changed, the mapping for it, and which of its columns are new (and empty).

    A new column stands behind the one it follows in the newer table.
    """
    partners = _partners(old.appendix, new.appendix, mapping)
    gone = {change.old for change in taken if change.kind == ChangeKind.REMOVED}
    renamed = {change.old: change.new for change in taken if change.kind == ChangeKind.CHANGED}
    places = []
    for index, column in enumerate(old.appendix.columns):
        source = renamed.get(index)
        if source is not None:
            column = replace(column, heading=new.appendix.columns[source].heading)
        if index not in gone:
            places.append(_Place(column, index, mapping[index], partners[index]))
    for change in taken:
        if change.kind == ChangeKind.ADDED and change.new is not None:
            # Its width is left to be worked out: the others already fill the page. A role is given once.
            column = replace(new.appendix.columns[change.new], width=0.0)
            if any(place.column.role == column.role for place in places):
                column = replace(column, role=ColumnRole.OTHER)
            places.insert(_behind(places, change.new), _Place(column, None, change.new, change.new))
    columns = tuple(place.column for place in places)
    rows = tuple(
        replace(row, cells=tuple("" if place.old is None else row.cells[place.old] for place in places))
        for row in old.rows
    )
    fresh = frozenset(index for index, place in enumerate(places) if place.old is None)
    whole = WholeAppendix(replace(old.appendix, columns=columns), rows)
    return whole, tuple(place.new for place in places), fresh


def _behind(places: Sequence[_Place], source: int) -> int:
    """Where a new column goes: behind the nearest one that stands before it in the newer table; numbers stay first."""
    before = [(place.partner, at) for at, place in enumerate(places) if place.partner is not None]
    nearest = max(((partner, at) for partner, at in before if partner < source), default=None)
    if nearest is not None:
        return nearest[1] + 1
    return int(bool(places) and places[0].column.role == ColumnRole.NUMBER)
