"""Packages between two copies of the program: pack a plan with its reports, look a package over, take it in."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from caicach_desktop import __version__
from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.evidence import facts_of
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.package import Package, PackagedDay, PackagedEntry, PackagedFile, Place
from caicach_desktop.domain.plan import WholePlan
from caicach_desktop.services.evidence import content_of
from caicach_desktop.services.package_review import PackageReview as PackageReview
from caicach_desktop.services.package_review import Standing as Standing
from caicach_desktop.services.package_review import open_package as open_package
from caicach_desktop.services.package_taking import Choices as Choices
from caicach_desktop.services.package_taking import take as take
from caicach_desktop.services.package_taking import usual_choices as usual_choices
from caicach_desktop.store import agency_queries, attachment_queries, package_queries, plan_queries
from caicach_desktop.store.store import Store


@dataclass(frozen=True, slots=True)
class PackOptions:
    """Who sends the package (none: the plan's issuer), whether reports and evidence go along, of which periods (none:
    of all), and the time it is made (none: now)."""

    sender: str = ""
    with_reports: bool = True
    with_evidence: bool = True
    periods: frozenset[str] | None = None
    created: datetime | None = None

    def takes(self, period: str) -> bool:
        """Whether what was reported for a period goes along."""
        return self.periods is None or period in self.periods


def pack(
    store: Store, plan_id: int, path: Path, progress: JobProgress = SILENT, options: PackOptions | None = None
) -> Package:
    """Write a plan with its agencies, reports and evidence files as one package; returns what was packed.

    Raises AppError PLAN_NOT_FOUND, EVIDENCE_MISSING when a file's content is gone or damaged, PACKAGE_TOO_LARGE,
    FILE_NOT_WRITABLE, FOLDER_NOT_WRITABLE, DISK_FULL; `Cancelled` when stopped.
    """
    from caicach_desktop.exporters.atomic import replacing
    from caicach_desktop.exporters.package_file import write_package
    from caicach_desktop.importers.package_file import read_package

    progress.report(5, "Đang đọc kế hoạch")
    package = _package(store, plan_id, options or PackOptions())

    @contextmanager
    def contents(file: PackagedFile) -> Iterator[BinaryIO]:
        with content_of(store, file.sha256, file.name) as source:
            yield source

    with replacing(path) as part:
        write_package(package, part, contents, progress)
        read_package(part)  # what cannot be opened again must not be sent away
    progress.report(100, "Đã lập gói")
    return package


def take_packages(
    store: Store,
    paths: Sequence[Path],
    conflicts: bool = False,
    progress: JobProgress = SILENT,
    told: Callable[[PackageReview, Choices], None] | None = None,
    kept: Callable[[Path], None] | None = None,
) -> None:
    """Take the usual choices of many packages, each as one operation, after all of them were found sound.

    `told` hears of each before it is taken, `kept` once it is: whatever stops the next ones leaves it. Raises AppError
    as `open_package` and `take`.
    """
    from caicach_desktop.importers.package_file import read_package

    for number, path in enumerate(paths if len(paths) > 1 else ()):
        progress.report(40 * number // len(paths), f"Đang kiểm tra {path.name}")
        read_package(path)
    for number, path in enumerate(paths):
        progress.report(40 + 60 * number // len(paths), f"Đang nhận {path.name}")
        review = open_package(store, path)
        choices = usual_choices(review, conflicts)
        if told:
            told(review, choices)
        take(store, review, choices)
        if kept:
            kept(path)


def _package(store: Store, plan_id: int, options: PackOptions) -> Package:
    with store.read() as connection:
        plan = plan_queries.whole_plan(connection, plan_id)
        places = {
            row.id: Place(part, number)
            for part, whole in enumerate(plan.appendices)
            for number, row in enumerate(whole.rows)
        }
        ids = list(places)
        reports = package_queries.reports_of(connection, ids) if options.with_reports else {}
        wanted = options.with_reports and options.with_evidence
        files = attachment_queries.attachments_by_row(connection, ids) if wanted else {}
        linked = package_queries.agencies_of(connection, ids)
        agencies = [agency for agency in agency_queries.all_agencies(connection) if agency.id in linked]
    created = (options.created or datetime.now()).replace(tzinfo=None, microsecond=0)
    return Package(
        plan=plan,
        entries=tuple(
            PackagedEntry(places[row_id], entry)
            for (row_id, _), entry in reports.items()
            if options.takes(entry.period)
        ),
        files=tuple(
            PackagedFile(places[row_id], file.period, file.sha256, file.name, file.size, file.added_on, facts_of(file))
            for row_id, found in files.items()
            for file in found
            if options.takes(file.period)
        ),
        days=_days(plan, places),
        agencies=tuple(Agency(name=one.name, short_name=one.short_name, aliases=one.aliases) for one in agencies),
        sender=options.sender or plan.plan.issuer,
        created=created.isoformat(timespec="seconds"),
        program=__version__,
    )


def _days(plan: WholePlan, places: Mapping[int, Place]) -> tuple[PackagedDay, ...]:
    rows = (row for whole in plan.appendices for row in whole.rows)
    return tuple(PackagedDay(places[row.id], row.due_on) for row in rows if row.due_on)
