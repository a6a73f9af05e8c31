"""The agencies of a package beside those known here: new ones, and what the known ones are called besides."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.changes import Kind
from caicach_desktop.domain.text import fold, squeeze
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


def compared_agencies(
    packaged: Sequence[Agency], known: Sequence[Agency]
) -> tuple[tuple[Agency, ...], tuple[MoreNames, ...]]:
    """The agencies of a package that are not known here by name or other name, and the new names of those that are.

    A name that another agency here or in the package bears is left out: it would say of neither whom it means.
    """
    own = {fold(one.name): one for one in reversed(known)}
    others = {fold(name): one for one in reversed(known) for name in one.aliases}
    new = tuple(one for one in packaged if fold(one.name) not in own and fold(one.name) not in others)
    bearers: dict[str, set[object]] = {}
    matched: dict[int, list[Agency]] = {}
    for one in known:
        for name in _names(one):
            bearers.setdefault(fold(name), set()).add(one.id)
    for one in packaged:
        here = own.get(fold(one.name)) or others.get(fold(one.name))
        for name in _names(one):
            bearers.setdefault(fold(name), set()).add(here.id if here else fold(one.name))
        if here:
            matched.setdefault(here.id, []).append(one)
    agencies = {one.id: one for one in known}
    more = (_more(agencies[place], theirs, bearers) for place, theirs in matched.items())
    return new, tuple(one for one in more if one.new)


def _names(agency: Agency) -> list[str]:
    return [name for name in (agency.name, agency.short_name, *agency.aliases) if fold(name)]


def _more(here: Agency, theirs: Iterable[Agency], bearers: dict[str, set[object]]) -> MoreNames:
    known = {fold(name) for name in _names(here)}
    short_name, aliases = "", []
    for one in theirs:
        for name in (one.short_name, *one.aliases):
            if not fold(name) or fold(name) in known or len(bearers[fold(name)]) > 1:
                continue
            known.add(fold(name))
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
        taken = {fold(name) for one in present.values() for name in _names(one)}
        short_name = more.short_name if not here.short_name and fold(more.short_name) not in taken else ""
        aliases = [name for name in more.new if fold(name) not in taken and name != short_name]
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
