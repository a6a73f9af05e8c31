"""Looks a package over against the database: what is new, changed, in conflict or the same. Nothing is written."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.corrections import corrected
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.package import (
    ENTRY_FIELDS,
    Package,
    PackagedEntry,
    PackagedFile,
    Place,
    entry_digest,
    plan_key,
)
from caicach_desktop.domain.package_rows import Match, match_rows
from caicach_desktop.domain.plan import Plan, WholePlan
from caicach_desktop.domain.reporting import Progress
from caicach_desktop.domain.text import fold
from caicach_desktop.store import agency_queries, attachment_queries, package_queries, plan_queries
from caicach_desktop.store.store import Store

NEW_PLAN = 0
# Where an entry says from which package it came, among its unread keys.
RECEIVED = "package"


class Standing(StrEnum):
    """How a part of a package stands to the database: `CHANGED` is newer than what the same sender gave before,
    `CONFLICT` differs from what was written here or by someone else, `UNPLACED` has no row to go to."""

    NEW = "new"
    CHANGED = "changed"
    CONFLICT = "conflict"
    SAME = "same"
    UNPLACED = "unplaced"


@dataclass(frozen=True, slots=True)
class ReviewedEntry:
    """A report of the package: the row it goes to (none for a new plan's), what is there now, which fields differ.

    Not `sure`: the row's text is alike, but not the same. `older`: what is here came from a later package.
    """

    packaged: PackagedEntry
    standing: Standing
    row_id: int | None = None
    present: Progress | None = None
    differing: tuple[str, ...] = ()
    sure: bool = True
    older: bool = False


@dataclass(frozen=True, slots=True)
class ReviewedFile:
    """An evidence file of the package and the row it goes to (none for a new plan's)."""

    packaged: PackagedFile
    standing: Standing
    row_id: int | None = None
    sure: bool = True


@dataclass(frozen=True, slots=True)
class PackageReview:
    """A package beside the database: `plan` is the one it belongs to here (none: it brings a new one), `unmatched` the
    rows of the package that are not here, `agencies` those not known here; `as_new`: a new plan was asked for."""

    path: Path
    package: Package
    plan: Plan | None
    entries: tuple[ReviewedEntry, ...]
    files: tuple[ReviewedFile, ...]
    agencies: tuple[Agency, ...]
    unmatched: tuple[Place, ...] = ()
    unsure: tuple[Place, ...] = ()
    as_new: bool = False

    def count(self, standing: Standing) -> int:
        """How many reports stand so."""
        return sum(entry.standing == standing for entry in self.entries)

    def count_files(self, standing: Standing) -> int:
        """How many evidence files stand so."""
        return sum(file.standing == standing for file in self.files)

    @property
    def brings_something(self) -> bool:
        """Whether anything in it is not here already or could be."""
        settled = (Standing.SAME, Standing.UNPLACED)
        standings = [*(entry.standing for entry in self.entries), *(file.standing for file in self.files)]
        return self.plan is None or any(standing not in settled for standing in standings)


def open_package(store: Store, path: Path, plan_id: int | None = None, progress: JobProgress = SILENT) -> PackageReview:
    """Read a package and compare it with the database.

    It belongs to the plan of the same issuer, kind, number, symbol and year; of several to the one with most of its
    rows. `plan_id` names another one, or `NEW_PLAN`. Raises AppError PLAN_NOT_FOUND and as `read_package`.
    """
    from caicach_desktop.importers.package_file import read_package

    package = read_package(path, progress)
    progress.report(95, "Đang so với dữ liệu đang có")
    key = plan_key(package.plan.plan)
    with store.read() as connection:
        known = {fold(name) for one in agency_queries.all_agencies(connection) for name in (one.name, *one.aliases)}
        agencies = tuple(one for one in package.agencies if fold(one.name) not in known)
        if plan_id is None:
            ids = package_queries.plans_with_key(connection, key)
        else:
            ids = [plan_id] if plan_id != NEW_PLAN else []
        best = _best(package.plan, [plan_queries.whole_plan(connection, one) for one in ids])
        if best is None:
            return _all_new(path, package, agencies, plan_id == NEW_PLAN)
        plan, matches = best
        rows = {place: plan.appendices[m.place.appendix].rows[m.place.row].id for place, m in matches.items()}
        reports = package_queries.reports_of(connection, list(rows.values()))
        files = attachment_queries.attachments_by_row(connection, list(rows.values()))
    contents = {(one.row_id, one.period, one.sha256) for found in files.values() for one in found}
    here = _Here(plan.plan, matches, rows, reports, contents)
    return _compared(path, package, here, agencies)


@dataclass(frozen=True, slots=True)
class _Here:
    """What this database holds of a package's plan: the rows its rows answer to, their reports and evidence files."""

    plan: Plan
    matches: Mapping[Place, Match]
    rows: Mapping[Place, int]
    reports: Mapping[tuple[int, str], Progress]
    contents: Collection[tuple[int, str, str]]


def _best(theirs: WholePlan, plans: Iterable[WholePlan]) -> tuple[WholePlan, dict[Place, Match]] | None:
    """The plan with most of the rows."""
    matched = [(plan, match_rows(theirs, plan)) for plan in plans]
    return max(matched, key=lambda found: sum(match.sure for match in found[1].values()), default=None)


def _all_new(path: Path, package: Package, agencies: tuple[Agency, ...], as_new: bool) -> PackageReview:
    entries = tuple(ReviewedEntry(entry, Standing.NEW) for entry in package.entries)
    files = tuple(ReviewedFile(file, Standing.NEW) for file in package.files)
    return PackageReview(path, package, None, entries, files, agencies, as_new=as_new)


def _compared(path: Path, package: Package, here: _Here, agencies: tuple[Agency, ...]) -> PackageReview:
    places = [Place(part, row) for part, whole in enumerate(package.plan.appendices) for row in range(len(whole.rows))]

    def entry(packaged: PackagedEntry) -> ReviewedEntry:
        row_id = here.rows.get(packaged.place)
        if row_id is None:
            return ReviewedEntry(packaged, Standing.UNPLACED)
        present = here.reports.get((row_id, packaged.progress.period))
        return _reviewed(packaged, row_id, present, package, here.matches[packaged.place].sure)

    def file(packaged: PackagedFile) -> ReviewedFile:
        row_id = here.rows.get(packaged.place)
        if row_id is None:
            return ReviewedFile(packaged, Standing.UNPLACED)
        known = (row_id, packaged.period, packaged.sha256) in here.contents
        standing = Standing.SAME if known else Standing.NEW
        return ReviewedFile(packaged, standing, row_id, here.matches[packaged.place].sure)

    return PackageReview(
        path,
        package,
        here.plan,
        tuple(map(entry, package.entries)),
        tuple(map(file, package.files)),
        agencies,
        _places(place for place in places if place not in here.matches),
        _places(place for place in places if place in here.matches and not here.matches[place].sure),
    )


def _places(places: Iterable[Place]) -> tuple[Place, ...]:
    return tuple(sorted(places))


def _reviewed(
    packaged: PackagedEntry, row_id: int, present: Progress | None, package: Package, sure: bool
) -> ReviewedEntry:
    if present is None:
        return ReviewedEntry(packaged, Standing.NEW, row_id, sure=sure)
    new = corrected(present, packaged.progress)
    differing = tuple(name for name in ENTRY_FIELDS if getattr(new, name) != getattr(present, name))
    if not differing:
        return ReviewedEntry(packaged, Standing.SAME, row_id, present, sure=sure)
    received = _received(present)
    older = bool(received) and received.get("created", "") > package.created
    is_theirs = received.get("digest") == entry_digest(present) and received.get("sender") == package.sender
    standing = Standing.CHANGED if is_theirs and not older else Standing.CONFLICT
    return ReviewedEntry(packaged, standing, row_id, present, differing, sure, older)


def _received(entry: Progress) -> Mapping[str, Any]:
    """What an entry says of the package it came from; nothing where it was written here."""
    mark = entry.extra.get(RECEIVED)
    return mark if isinstance(mark, dict) else {}


def received_mark(entry: Progress, package: Package) -> dict[str, str]:
    """What an entry taken from a package remembers of it: as long as the digest fits, nobody has changed it here."""
    return {"sender": package.sender, "created": package.created, "digest": entry_digest(entry)}
