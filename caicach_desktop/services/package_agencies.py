"""The agencies of a package beside those known here: new ones, and what the known ones are called besides."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from caicach_desktop.domain.agency import Agency, AgencyNames
from caicach_desktop.domain.changes import Kind
from caicach_desktop.domain.names import name_key
from caicach_desktop.domain.text import squeeze
from caicach_desktop.services.assigning import assign_appendices
from caicach_desktop.store import agency_queries, plan_queries, search, tables
from caicach_desktop.store.transaction import Operation

# More rows than any database of ours holds.
_ALL = 10**7


@dataclass(frozen=True, slots=True)
class MoreNames:
    """An agency known here, and the names a package has for it besides; `short_name` where it has none here."""

    agency: Agency
    aliases: tuple[str, ...] = ()
    short_name: str = ""

    @property
    def new(self) -> tuple[str, ...]:
        """All that comes."""
        return (*((self.short_name,) if self.short_name else ()), *self.aliases)


@dataclass(frozen=True, slots=True)
class ComparedAgencies:
    """The agencies of a package beside those known here: `new` ones, the further `names` of those known, and `doubts`,
    names without marks with those here that they fit."""

    new: tuple[Agency, ...] = ()
    names: tuple[MoreNames, ...] = ()
    doubts: tuple[tuple[str, tuple[str, ...]], ...] = ()


def compared_agencies(packaged: Sequence[Agency], known: Sequence[Agency]) -> ComparedAgencies:
    """The agencies of a package that are not known here by name or other name, and the new names of those that are.

    A name that another agency here or in the package bears is left out: it would say of neither whom it means.
    """
    agencies = {one.id: one for one in known}
    fitting = list(zip(packaged, _fitting(packaged, known), strict=True))
    bearers: dict[str, set[object]] = {}
    matched: dict[int, list[Agency]] = {}
    for one in known:
        for name in _names(one):
            bearers.setdefault(name_key(name), set()).add(one.id)
    for one, ids in fitting:
        here = ids[0] if len(ids) == 1 else None
        for name in _names(one):
            bearers.setdefault(name_key(name), set()).add(here or name_key(one.name))
        if here:
            matched.setdefault(here, []).append(one)
    more = (_more(agencies[place], theirs, bearers) for place, theirs in matched.items())
    return ComparedAgencies(
        tuple(one for one, ids in fitting if not ids),
        tuple(one for one in more if one.new),
        tuple((squeeze(one.name), tuple(agencies[i].name for i in ids)) for one, ids in fitting if len(ids) > 1),
    )


def _fitting(packaged: Sequence[Agency], known: Sequence[Agency]) -> list[tuple[int, ...]]:
    """The agencies here that each of a package may be: the one that bears its name, else those it fits without marks
    that no other of the package is called by."""
    names = AgencyNames(replace(one, short_name="") for one in known)
    borne = {one.id: set(map(name_key, (one.name, *one.aliases))) for one in known}
    exact = {i for one in packaged for i in names.called(one.name) if name_key(one.name) in borne[i]}
    fitting = []
    for one in packaged:
        key = name_key(one.name)
        fitting.append(tuple(i for i in names.called(one.name) if key in borne[i] or i not in exact))
    return fitting


def _names(agency: Agency) -> list[str]:
    return [name for name in (agency.name, agency.short_name, *agency.aliases) if name_key(name)]


def _more(here: Agency, theirs: Iterable[Agency], bearers: dict[str, set[object]]) -> MoreNames:
    known = {name_key(name) for name in _names(here)}
    short_name, aliases = "", []
    for one in theirs:
        for name in (one.short_name, *one.aliases):
            key = name_key(name)
            if not key or key in known or len(bearers[key]) > 1:
                continue
            known.add(key)
            if name == one.short_name and not here.short_name and not short_name:
                short_name = squeeze(name)
            else:
                aliases.append(squeeze(name))
    return MoreNames(here, tuple(aliases), short_name)


def add_names(op: Operation, names: Iterable[MoreNames]) -> None:
    """Give agencies their further names within an operation, beside those they have by then; raises AppError ROW_GONE
    when one was deleted since the review."""
    present = {one.id: one for one in agency_queries.all_agencies(op.connection)}
    for more in names:
        here = present.get(more.agency.id, more.agency)
        taken = {name_key(name) for one in present.values() for name in _names(one)}
        short_name = more.short_name if not here.short_name and name_key(more.short_name) not in taken else ""
        aliases = [name for name in more.new if name_key(name) not in taken and name != short_name]
        if not short_name and not aliases:
            continue
        values = {"short_name": short_name or here.short_name, "aliases": [*here.aliases, *aliases]}
        op.update(tables.agencies, here.id, None, values)


def assign_named(op: Operation, names: Iterable[str]) -> None:
    """Bring the assignments in step with new names of agencies, in the few appendices that may hold them."""
    rows: set[int] = set()
    for name in names:
        words = " ".join(word for word in name.split() if word.casefold() not in ("và", "&"))
        rows.update(search.find(op.connection, words, Kind.ROW, _ALL))
    found = plan_queries.rows_by_id(op.connection, sorted(rows))
    assign_appendices(op, sorted({row.appendix_id for row in found}))
