"""Writes plans of the database, whole or in part, as documents and plan files."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from caicach_desktop.domain.agency import Assignment, AssignmentRole
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.periods import periods_of_year
from caicach_desktop.domain.plan import Numbering, Plan, Row, WholeAppendix, WholePlan
from caicach_desktop.domain.reporting import period_end, period_order
from caicach_desktop.domain.table import resettled, shown_rows, tasks_of
from caicach_desktop.services.charts import progress_charts
from caicach_desktop.services.files import export_formats, is_plan_file, write_document, write_plan
from caicach_desktop.services.folder_files import plain_words
from caicach_desktop.services.progress import reports_for
from caicach_desktop.store import agency_queries, plan_queries
from caicach_desktop.store.store import Store

if TYPE_CHECKING:
    from caicach_desktop.documents.model import Document

__all__ = [
    "Content",
    "ExportOptions",
    "document_to_export",
    "dump_plan",
    "export_formats",
    "export_plan",
    "periods",
    "plan_to_export",
    "suggested_file_name",
]


class Content(StrEnum):
    """Which document of a plan is written.

    `WHOLE` is the plan with its appendices, or for one agency the công văn that gives it its tasks; `ASSIGNMENT` only
    that agency's rows, marked lead or partner; `PROGRESS` the appendices with what was reported for a period.
    """

    APPENDICES = "appendices"
    WHOLE = "whole"
    ASSIGNMENT = "assignment"
    PROGRESS = "progress"


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What of a plan to write: some appendices (empty: all), only one agency's tasks, electronic instead of paper.

    `period` is the code of the period a document of progress speaks of, such as "2026-Q3".
    """

    appendix_ids: tuple[int, ...] = ()
    agency_id: int | None = None
    electronic: bool = False
    content: Content = Content.APPENDICES
    period: str = ""


def export_plan(
    store: Store, plan_id: int, path: Path, options: ExportOptions | None = None, progress: JobProgress = SILENT
) -> Path:
    """Write a plan to a file whose suffix names the format; the whole file or nothing. Returns the path.

    Raises AppError: PLAN_NOT_FOUND, FORMAT_UNKNOWN, NOTHING_TO_EXPORT, PERIOD_WRONG, AGENCY_NOT_FOUND, and what the
    exporter raises.
    """
    options = options or ExportOptions()
    if is_plan_file(path):
        write_plan(plan_to_export(store, plan_id, options), path, progress=progress)
    else:
        write_document(document_to_export(store, plan_id, options), path, progress)
    return path


def document_to_export(store: Store, plan_id: int, options: ExportOptions, today: date | None = None) -> "Document":
    """The document the options ask for, for writing and for the preview alike.

    `today` decides which tasks are late. Raises AppError as `export_plan`.
    """
    from caicach_desktop.documents import annex, assignment, plan, progress

    if options.content == Content.PROGRESS and period_end(options.period) is None:
        raise AppError(ErrorCode.PERIOD_WRONG, value=options.period)
    whole = _cut(store, plan_id, options, numbered=True)
    if options.content == Content.PROGRESS:
        reports = reports_for(store, whole, options.period, today or date.today())
        pictures = progress_charts(store, whole, reports)
        return progress.progress_document(
            whole, reports, progress.ProgressOptions(options.period, options.electronic, pictures)
        )
    if options.agency_id is not None and options.content in (Content.ASSIGNMENT, Content.WHOLE):
        share = assignment.AgencyShare(*_share(store, options.agency_id))
        if options.content == Content.WHOLE:
            return assignment.assignment_letter(whole, share, options.electronic)
        return assignment.assignment_document(whole, share, options.electronic)
    if options.content == Content.WHOLE:
        return plan.plan_document(whole, plan.PlanOptions(options.electronic))
    return annex.annex_document(whole, annex.AnnexOptions(electronic=options.electronic, own_file=options.electronic))


def plan_to_export(store: Store, plan_id: int, options: ExportOptions) -> WholePlan:
    """The plan cut down to what the options choose; raises AppError PLAN_NOT_FOUND or NOTHING_TO_EXPORT."""
    return _cut(store, plan_id, options, numbered=False)


def _cut(store: Store, plan_id: int, options: ExportOptions, numbered: bool) -> WholePlan:
    """The chosen parts of a plan; those of a document carry the numbers they have among all its appendices."""
    from caicach_desktop.documents.facts import numbered as with_numbers

    with store.read() as connection:
        whole = plan_queries.whole_plan(connection, plan_id)
        assignments = agency_queries.assignments_of(connection) if options.agency_id is not None else []
    if numbered:
        whole = with_numbers(whole)
    parts = [part for part in whole.appendices if not options.appendix_ids or part.appendix.id in options.appendix_ids]
    if options.agency_id is not None:
        given = {link.row_id for link in assignments if link.agency_id == options.agency_id}
        parts = [part for part in (rows_given(part, given) for part in parts) if part.rows]
    if not parts and (whole.appendices or options.agency_id is not None):
        raise AppError(ErrorCode.NOTHING_TO_EXPORT)
    return replace(whole, appendices=tuple(parts))


def _share(store: Store, agency_id: int) -> tuple[str, dict[int, AssignmentRole]]:
    """An agency's name and its role by row: lead where it is both."""
    with store.read() as connection:
        names = {agency.id: agency.name for agency in agency_queries.all_agencies(connection)}
        links = [link for link in agency_queries.assignments_of(connection) if link.agency_id == agency_id]
    if agency_id not in names:
        raise AppError(ErrorCode.AGENCY_NOT_FOUND, id=agency_id)
    return names[agency_id], _roles(links)


def _roles(links: Sequence[Assignment]) -> dict[int, AssignmentRole]:
    roles: dict[int, AssignmentRole] = {}
    for link in links:
        if roles.get(link.row_id) != AssignmentRole.LEAD:
            roles[link.row_id] = link.role
    return roles


def rows_given(whole: WholeAppendix, row_ids: set[int]) -> WholeAppendix:
    """The tasks that touch these rows, under their headings and with the numbers and texts of the whole table."""
    rows = shown_rows(whole.appendix, whole.rows)
    chosen = {row_id for task in tasks_of(whole) if not row_ids.isdisjoint(task.row_ids) for row_id in task.row_ids}
    kept = _with_headings(rows, chosen)
    settled = {row.id: row for row in resettled(rows, kept)}
    appendix = replace(whole.appendix, numbering=Numbering.TYPED)
    return WholeAppendix(appendix, tuple(settled.get(row.id, row) for row in kept))


def _with_headings(rows: Sequence[Row], chosen: set[int]) -> list[Row]:
    """The chosen rows and the groups that stand above any of them."""
    kept: dict[int, Row] = {}
    above: list[Row] = []
    for row in rows:
        above = [group for group in above if group.level < row.level]
        if row.is_group:
            above.append(row)
        elif row.id in chosen:
            kept.update((one.id, one) for one in (*above, row))
    return list(kept.values())


def dump_plan(store: Store, plan_id: int) -> str:
    """A plan as the text of a plan file; raises AppError PLAN_NOT_FOUND."""
    from caicach_desktop.exporters.plan_file import plan_file_text

    with store.read() as connection:
        return plan_file_text(plan_queries.whole_plan(connection, plan_id))


def periods(years: Sequence[int]) -> list[str]:
    """The codes of the periods a document of progress may speak of, in the order of their last days."""
    codes = (code for year in years for letter in "QHY" for code in periods_of_year(letter, year))
    return sorted(codes, key=period_order)


def suggested_file_name(plan: Plan, suffix: str, options: ExportOptions | None = None, agency: str = "") -> str:
    """A file name without diacritics that says which plan it is: "ke-hoach-12-kh-ubnd-2026.docx".

    `agency` is the name of the agency the options choose, where it is known.
    """
    options = options or ExportOptions()
    words = [plan.doc_type, plan.number or "", plan.symbol, str(plan.year or "")]
    if options.content == Content.PROGRESS:
        words += ["tien do", options.period]
    if options.agency_id is not None:
        words += ["cong van"] if options.content == Content.WHOLE else []
        words.append("giao viec" if options.content in (Content.ASSIGNMENT, Content.WHOLE) else "theo co quan")
        words.append(agency)
    elif options.content == Content.WHOLE:
        words.append("toan van")
    return f"{plain_words(*words) or 'ke-hoach'}{suffix}"
