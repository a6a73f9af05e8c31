"""Looks a package over against the database: what is new, changed, in conflict or the same. Nothing is written."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.corrections import corrected
from caicach_desktop.domain.evidence import Attachment, EvidenceFacts, facts_of
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.package import (
    NOTE,
    Package,
    PackagedDay,
    PackagedEntry,
    PackagedFile,
    Place,
    entry_digest,
    facts_digest,
    plan_key,
    told,
)
from caicach_desktop.domain.package_rows import Match, match_rows
from caicach_desktop.domain.plan import Plan, Row, WholePlan
from caicach_desktop.domain.reporting import Progress
from caicach_desktop.services.package_agencies import ComparedAgencies, MoreNames, compared_agencies
from caicach_desktop.store import agency_queries, attachment_queries, package_queries, plan_queries
from caicach_desktop.store.store import Store

NEW_PLAN = 0
# Where an entry or an evidence file says from which package it came, among its unread keys.
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
    """An evidence file of the package, the row it goes to (none for a new plan's), the record of its content that is
    there, and in what that says something else of the document; not `sure` and `older` as of a report."""

    packaged: PackagedFile
    standing: Standing
    row_id: int | None = None
    present: Attachment | None = None
    differing: tuple[str, ...] = ()
    sure: bool = True
    older: bool = False


@dataclass(frozen=True, slots=True)
class ReviewedDay:
    """A day set by hand for a row of the package, the row it goes to (none for a new plan's) and the day there: another
    one is always in conflict."""

    packaged: PackagedDay
    standing: Standing
    row_id: int | None = None
    present: str | None = None
    sure: bool = True


Reviewed = ReviewedEntry | ReviewedFile | ReviewedDay


@dataclass(frozen=True, slots=True)
class PackageReview:
    """A package beside the database: `plan` is the one it belongs to here (none: it brings a new one), `unmatched` the
    rows of the package that are not here, `agencies` those not known here, `names` what those known here are called
    besides, `doubts` names without marks that several here fit; `as_new`: a new plan was asked for."""

    path: Path
    package: Package
    plan: Plan | None
    entries: tuple[ReviewedEntry, ...]
    files: tuple[ReviewedFile, ...]
    agencies: tuple[Agency, ...]
    unmatched: tuple[Place, ...] = ()
    unsure: tuple[Place, ...] = ()
    as_new: bool = False
    days: tuple[ReviewedDay, ...] = ()
    names: tuple[MoreNames, ...] = ()
    doubts: tuple[tuple[str, tuple[str, ...]], ...] = ()

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
        parts: tuple[Reviewed, ...] = (*self.entries, *self.files, *self.days)
        return self.plan is None or bool(self.names) or any(part.standing not in settled for part in parts)


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
        agencies = compared_agencies(package.agencies, agency_queries.all_agencies(connection))
        if plan_id is None:
            ids = package_queries.plans_with_key(connection, key)
        else:
            ids = [plan_id] if plan_id != NEW_PLAN else []
        best = _best(package.plan, [plan_queries.whole_plan(connection, one) for one in ids])
        if best is None:
            return _with_names(_all_new(path, package, agencies.new, plan_id == NEW_PLAN), agencies)
        plan, matches = best
        rows = {place: plan.appendices[m.place.appendix].rows[m.place.row] for place, m in matches.items()}
        row_ids = [row.id for row in rows.values()]
        reports = package_queries.reports_of(connection, row_ids)
        files = attachment_queries.attachments_by_row(connection, row_ids)
    contents = {(one.row_id, one.period, one.sha256): one for found in files.values() for one in found}
    here = _Here(plan.plan, matches, rows, reports, contents)
    return _with_names(_compared(path, package, here, agencies.new), agencies)


def _with_names(review: PackageReview, agencies: ComparedAgencies) -> PackageReview:
    return replace(review, names=agencies.names, doubts=agencies.doubts)


@dataclass(frozen=True, slots=True)
class _Here:
    """What this database holds of a package's plan: the rows its rows answer to, their reports and evidence files."""

    plan: Plan
    matches: Mapping[Place, Match]
    rows: Mapping[Place, Row]
    reports: Mapping[tuple[int, str], Progress]
    contents: Mapping[tuple[int, str, str], Attachment]


def _best(theirs: WholePlan, plans: Iterable[WholePlan]) -> tuple[WholePlan, dict[Place, Match]] | None:
    """The plan with most of the rows."""
    matched = [(plan, match_rows(theirs, plan)) for plan in plans]
    return max(matched, key=lambda found: sum(match.sure for match in found[1].values()), default=None)


def _all_new(path: Path, package: Package, agencies: tuple[Agency, ...], as_new: bool) -> PackageReview:
    entries = tuple(ReviewedEntry(entry, Standing.NEW) for entry in package.entries)
    files = tuple(ReviewedFile(file, Standing.NEW) for file in package.files)
    days = tuple(ReviewedDay(day, Standing.NEW) for day in package.days)
    return PackageReview(path, package, None, entries, files, agencies, as_new=as_new, days=days)


def _compared(path: Path, package: Package, here: _Here, agencies: tuple[Agency, ...]) -> PackageReview:
    places = [Place(part, row) for part, whole in enumerate(package.plan.appendices) for row in range(len(whole.rows))]

    def entry(packaged: PackagedEntry) -> ReviewedEntry:
        row = here.rows.get(packaged.place)
        if row is None:
            return ReviewedEntry(packaged, Standing.UNPLACED)
        present = here.reports.get((row.id, packaged.progress.period))
        return _reviewed(packaged, row.id, present, package, here.matches[packaged.place].sure)

    def file(packaged: PackagedFile) -> ReviewedFile:
        row = here.rows.get(packaged.place)
        if row is None:
            return ReviewedFile(packaged, Standing.UNPLACED)
        present = here.contents.get((row.id, packaged.period, packaged.sha256))
        return _reviewed_file(packaged, row.id, present, package, here.matches[packaged.place].sure)

    def day(packaged: PackagedDay) -> ReviewedDay:
        row = here.rows.get(packaged.place)
        if row is None:
            return ReviewedDay(packaged, Standing.UNPLACED)
        standing = Standing.CONFLICT if row.due_on else Standing.NEW
        standing = Standing.SAME if row.due_on == packaged.due_on else standing
        sure = here.matches[packaged.place].sure
        return ReviewedDay(packaged, standing, row.id, row.due_on, sure)

    return PackageReview(
        path,
        package,
        here.plan,
        tuple(map(entry, package.entries)),
        tuple(map(file, package.files)),
        agencies,
        _places(place for place in places if place not in here.matches),
        _places(place for place in places if place in here.matches and not here.matches[place].sure),
        days=tuple(map(day, package.days)),
    )


def _places(places: Iterable[Place]) -> tuple[Place, ...]:
    return tuple(sorted(places))


def _reviewed(
    packaged: PackagedEntry, row_id: int, present: Progress | None, package: Package, sure: bool
) -> ReviewedEntry:
    if present is None:
        return ReviewedEntry(packaged, Standing.NEW, row_id, sure=sure)
    new = in_place_of(present, packaged.progress, package)
    differing = tuple(name for name in package.entry_fields if told(new, name) != told(present, name))
    if not differing:
        return ReviewedEntry(packaged, Standing.SAME, row_id, present, sure=sure)
    received = _received(present)
    older = bool(received) and received.get("created", "") > package.created
    is_theirs = received.get("digest") == entry_digest(present) and received.get("sender") == package.sender
    standing = Standing.CHANGED if is_theirs and not older else Standing.CONFLICT
    return ReviewedEntry(packaged, standing, row_id, present, differing, sure, older)


def in_place_of(present: Progress, new: Progress, package: Package) -> Progress:
    """A package's report as it would be kept in place of the one here; the note here stays where the package's version
    knows of none."""
    kept = {} if NOTE in package.entry_fields or not told(present, NOTE) else {NOTE: told(present, NOTE)}
    found = corrected(present, new)
    return replace(found, extra={**found.extra, **kept}) if kept else found


def _reviewed_file(
    packaged: PackagedFile, row_id: int, present: Attachment | None, package: Package, sure: bool
) -> ReviewedFile:
    """A content that is here can still be said something else of; where nothing is said of it, nothing is lost."""
    if present is None:
        return ReviewedFile(packaged, Standing.NEW, row_id, sure=sure)
    here, there = facts_of(present), packaged.facts
    received = _received(present)
    is_theirs = received.get("digest") == facts_digest(here) and received.get("sender") == package.sender
    says_nothing = package.version < 2 or (there == EvidenceFacts() and not is_theirs)
    if here == there or says_nothing:
        return ReviewedFile(packaged, Standing.SAME, row_id, present, sure=sure)
    differing = tuple(name for name, value in asdict(there).items() if value != getattr(here, name))
    older = bool(received) and received.get("created", "") > package.created
    free = not received and here == EvidenceFacts()
    standing = Standing.CHANGED if (is_theirs or free) and not older else Standing.CONFLICT
    return ReviewedFile(packaged, standing, row_id, present, differing, sure, older)


def _received(record: Progress | Attachment) -> Mapping[str, Any]:
    """What a record says of the package it came from; nothing where it was written here."""
    mark = record.extra.get(RECEIVED)
    return mark if isinstance(mark, dict) else {}


def received_mark(package: Package, digest: str) -> dict[str, str]:
    """What a record taken from a package remembers of it: as long as the digest fits, nobody has changed it here."""
    return {"sender": package.sender, "created": package.created, "digest": digest}
