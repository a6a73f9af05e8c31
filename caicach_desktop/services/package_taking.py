"""Takes what was chosen of a package into the database: one operation, one undo step, all of it or nothing."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, TypeVar

from caicach_desktop.domain.changes import Changes
from caicach_desktop.domain.corrections import without_done_on
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.evidence import Attachment, with_facts
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.package import ENTRY_FIELDS, NOTE, Package, Place, entry_digest, facts_digest, plan_key
from caicach_desktop.domain.plan import WholePlan
from caicach_desktop.services.agencies import insert_agencies
from caicach_desktop.services.evidence import insert_attachments, staged_content
from caicach_desktop.services.package_agencies import MoreNames, add_names, assign_named
from caicach_desktop.services.package_review import (
    RECEIVED,
    PackageReview,
    Reviewed,
    ReviewedDay,
    ReviewedEntry,
    ReviewedFile,
    Standing,
    in_place_of,
    received_mark,
)
from caicach_desktop.services.plans import insert_plan
from caicach_desktop.store import package_queries, plan_queries, tables
from caicach_desktop.store.evidence import Staged
from caicach_desktop.store.store import Store
from caicach_desktop.store.transaction import Operation

_CAN_BE_TAKEN = (Standing.NEW, Standing.CHANGED, Standing.CONFLICT)
NO_ROWS: Mapping[Place, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Choices:
    """What is taken of a review: reports, evidence files, days set by hand and further names of agencies by index, and
    whether its agencies are added."""

    entries: frozenset[int] = frozenset()
    files: frozenset[int] = frozenset()
    agencies: bool = True
    days: frozenset[int] = frozenset()
    names: frozenset[int] = frozenset()


def usual_choices(review: PackageReview, conflicts: bool = False) -> Choices:
    """All that is new or follows what the same sender gave before, in rows that are surely the same; conflicts only
    when they are wanted."""
    wanted = _CAN_BE_TAKEN if conflicts else (Standing.NEW, Standing.CHANGED)
    return Choices(
        _sure(review.entries, wanted),
        _sure(review.files, wanted),
        days=_sure(review.days, wanted),
        names=frozenset(range(len(review.names))),
    )


def _sure(parts: Sequence[Reviewed], wanted: Collection[Standing]) -> frozenset[int]:
    return frozenset(number for number, part in enumerate(parts) if part.standing in wanted and part.sure)


def take(
    store: Store, review: PackageReview, choices: Choices | None = None, progress: JobProgress = SILENT
) -> Changes:
    """Keep what was chosen (none: the usual choices) as the operation "Nhận gói NAME"; nothing new writes nothing.

    Raises AppError ROW_STALE when something was changed here since the review, ROW_GONE or PLAN_NOT_FOUND when it was
    deleted, PACKAGE_DAMAGED when the file was changed, DISK_FULL, FOLDER_NOT_WRITABLE; `Cancelled` when stopped.
    """
    chosen = choices or usual_choices(review)
    parts = len(_chosen(review.entries, chosen.entries)) + len(_chosen(review.files, chosen.files))
    parts += len(_chosen(review.days, chosen.days)) + len(_names(review, chosen))
    if review.plan is not None and not parts:
        return Changes()
    with ExitStack() as stack:
        copies = copied_contents(store, review, chosen, stack, progress)
        with store.operation(f"Nhận gói {review.path.name}") as op:
            write_package(op, review, chosen, copies, progress)
    return op.changes


def copied_contents(
    store: Store,
    review: PackageReview,
    choices: Choices,
    stack: ExitStack,
    progress: JobProgress = SILENT,
    added: Collection[Place] = (),
) -> dict[str, Staged]:
    """The contents of the evidence files chosen, by SHA-256, copied beside the store's to be kept by `write_package`;
    they go with `stack` unless they are. `added`: where rows will come. Raises AppError as `take`."""
    return _copies(store, review, _chosen(review.files, choices.files, added), stack, progress)


def write_package(
    op: Operation,
    review: PackageReview,
    choices: Choices,
    copies: Mapping[str, Staged],
    progress: JobProgress = SILENT,
    added: Mapping[Place, int] = NO_ROWS,
    into: int = 0,
) -> int:
    """Keep what was chosen within an operation; returns the plan it went to. `added` names the rows that the plan got
    within this operation, for what had no row before; `into` the plan that came with another package of the same new
    plan. Raises AppError as `take`."""
    entries = _chosen(review.entries, choices.entries, added)
    files = _chosen(review.files, choices.files, added)
    days = _chosen(review.days, choices.days, added)
    progress.report(60, "Đang đưa vào dữ liệu")
    add_agencies(op, review, choices)
    is_new = review.plan is None and not into
    plan_id = review.plan.id if review.plan else into or _new_plan(op, review, days)
    rows = _rows_of(op, plan_id) if is_new else {**_rows_here(op, review, [*entries, *files, *days]), **added}
    progress.report(75, "Đang đưa vào dữ liệu")
    _take_days(op, () if is_new else days, rows)
    _take_entries(op, review.package, entries, rows)
    progress.report(95, "Sắp xong")
    _take_files(op, review.package, files, copies, rows)  # last, so that a stop leaves no content behind
    return plan_id


T = TypeVar("T", ReviewedEntry, ReviewedFile, ReviewedDay)


def _chosen(parts: Sequence[T], indices: Collection[int], added: Collection[Place] = ()) -> list[T]:
    found = (part for number, part in enumerate(parts) if number in indices)
    return [part for part in found if part.standing in _CAN_BE_TAKEN or part.packaged.place in added]


def _names(review: PackageReview, choices: Choices) -> list[MoreNames]:
    return [more for number, more in enumerate(review.names) if number in choices.names]


def _copies(
    store: Store, review: PackageReview, files: Sequence[ReviewedFile], stack: ExitStack, progress: JobProgress
) -> dict[str, Staged]:
    """The contents that are taken, by SHA-256, copied beside the store's; they go with `stack` unless they are kept."""
    from caicach_desktop.importers.package_file import open_contents

    wanted = {file.packaged.sha256: file.packaged.name for file in files if file.present is None}
    copies: dict[str, Staged] = {}
    if not wanted:
        return copies
    with open_contents(review.package, review.path) as content:
        for number, (digest, name) in enumerate(wanted.items()):
            progress.report(50 * number // len(wanted), f"Đang chép {name}")
            with content(digest) as source:
                copies[digest] = stack.enter_context(staged_content(store, source, name))
            if copies[digest].sha256 != digest:
                raise AppError(ErrorCode.PACKAGE_DAMAGED, path=str(review.path))
    return copies


def add_agencies(op: Operation, review: PackageReview, choices: Choices) -> None:
    """Add the agencies and names chosen and give the agencies the tasks that name them, in the few appendices that may
    do so."""
    agencies, names = review.agencies if choices.agencies else (), _names(review, choices)
    if not agencies and not names:
        return
    insert_agencies(op, agencies)
    add_names(op, names)
    new = [name for agency in agencies for name in (agency.name, agency.short_name, *agency.aliases)]
    assign_named(op, [*new, *(name for more in names for name in more.new)])


def _new_plan(op: Operation, review: PackageReview, days: Sequence[ReviewedDay]) -> int:
    """Keep the package's plan; returns its id."""
    package = review.package
    if not review.as_new and package_queries.plans_with_key(op.connection, plan_key(package.plan.plan)):
        raise AppError(ErrorCode.ROW_STALE, kind="plans", id=0)
    return insert_plan(op, _with_days(package.plan, days))


def _rows_of(op: Operation, plan_id: int) -> dict[Place, int]:
    """The ids of a plan's rows by their places."""
    parts = plan_queries.appendices_of(op.connection, plan_id)
    return {
        Place(part, number): row.id
        for part, appendix in enumerate(parts)
        for number, row in enumerate(plan_queries.rows_of(op.connection, appendix.id))
    }


def _with_days(plan: WholePlan, reviewed: Sequence[ReviewedDay]) -> WholePlan:
    days = {day.packaged.place: day.packaged.due_on for day in reviewed}
    parts = [
        replace(whole, rows=tuple(replace(row, due_on=days.get(Place(part, n))) for n, row in enumerate(whole.rows)))
        for part, whole in enumerate(plan.appendices)
    ]
    return replace(plan, appendices=tuple(parts))


def _rows_here(op: Operation, review: PackageReview, parts: Sequence[Reviewed]) -> dict[Place, int]:
    """The rows the parts go to; raises AppError ROW_GONE when one was deleted since the review."""
    rows = {part.packaged.place: part.row_id for part in parts if part.row_id is not None}
    if review.plan is not None:
        plan_queries.plan_by_id(op.connection, review.plan.id)
    there = {row.id for row in plan_queries.rows_by_id(op.connection, sorted(set(rows.values())))}
    if gone := set(rows.values()) - there:
        raise AppError(ErrorCode.ROW_GONE, kind="rows", id=min(gone))
    return rows


def _take_days(op: Operation, days: Sequence[ReviewedDay], rows: Mapping[Place, int]) -> None:
    """Set days by hand, on rows of another day only as they were seen."""
    for day in days:
        row_id, due_on = rows[day.packaged.place], day.packaged.due_on
        (row,) = plan_queries.rows_by_id(op.connection, [row_id])
        if row.due_on not in (day.present, due_on):
            raise AppError(ErrorCode.ROW_STALE, kind="rows", id=row_id)
        op.update(tables.rows, row_id, None, {"due_on": due_on})


def _take_entries(op: Operation, package: Package, entries: Sequence[ReviewedEntry], rows: Mapping[Place, int]) -> None:
    """Write reports, each marked with the package it came from."""
    present = package_queries.reports_of(op.connection, sorted(set(rows.values())))
    new = []
    for entry in entries:
        reported, row_id = entry.packaged.progress, rows[entry.packaged.place]
        if entry.present is not None:
            reported = in_place_of(entry.present, reported, package)
        values = {name: getattr(reported, name) for name in ENTRY_FIELDS}
        extra = {**reported.extra, RECEIVED: received_mark(package, entry_digest(reported))}
        values |= {"status": reported.status.value, "extra": extra}
        if entry.present is not None:
            values["extra"] = {**_without_said(entry.present.extra), **extra}
            op.update(tables.progress, entry.present.id, entry.present.version, values)
        elif (row_id, reported.period) in present:
            raise AppError(ErrorCode.ROW_STALE, kind="progress", id=row_id)
        else:
            new.append({**values, "row_id": row_id, "period": reported.period})
    op.insert_many(tables.progress, new)


def _without_said(extra: Mapping[str, Any]) -> dict[str, Any]:
    """What an entry's further values hold besides what a report says."""
    return {name: value for name, value in without_done_on(extra).items() if name != NOTE}


def _take_files(
    op: Operation,
    package: Package,
    files: Sequence[ReviewedFile],
    copies: Mapping[str, Staged],
    rows: Mapping[Place, int],
) -> None:
    """Attach the contents that are not here, and note what is said of the documents of those that are; each marked with
    the package it came from."""
    for copy in copies.values():
        copy.keep()
    new = []
    for file in files:
        one, known = file.packaged, file.present
        seen = known or Attachment(0, 1, rows[one.place], one.period, one.sha256, one.name, one.size, one.added_on)
        extra = {**with_facts(seen, one.facts), RECEIVED: received_mark(package, facts_digest(one.facts))}
        if known:
            op.update(tables.attachments, known.id, known.version, {"extra": extra})
        else:
            new.append(replace(seen, extra=extra))
    insert_attachments(op, new)
