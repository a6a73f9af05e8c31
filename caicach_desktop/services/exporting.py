"""Writes plans of the database, whole or in part, as documents and plan files."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.plan import Numbering, Plan, Row, WholeAppendix, WholePlan
from caicach_desktop.domain.table import resettled, shown_rows, tasks_of
from caicach_desktop.domain.text import fold
from caicach_desktop.services.files import export_formats, write_plan
from caicach_desktop.store import agency_queries, plan_queries
from caicach_desktop.store.store import Store

__all__ = ["ExportOptions", "dump_plan", "export_formats", "export_plan", "plan_to_export", "suggested_file_name"]


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What of a plan to write: some appendices (empty: all), only one agency's tasks, electronic instead of paper."""

    appendix_ids: tuple[int, ...] = ()
    agency_id: int | None = None
    electronic: bool = False


def export_plan(
    store: Store, plan_id: int, path: Path, options: ExportOptions | None = None, progress: JobProgress = SILENT
) -> Path:
    """Write a plan to a file whose suffix names the format; the whole file or nothing. Returns the path.

    Raises AppError: PLAN_NOT_FOUND, FORMAT_UNKNOWN, NOTHING_TO_EXPORT, and what the exporter raises.
    """
    whole = plan_to_export(store, plan_id, options or ExportOptions())
    write_plan(whole, path, electronic=bool(options and options.electronic), progress=progress)
    return path


def plan_to_export(store: Store, plan_id: int, options: ExportOptions) -> WholePlan:
    """The plan cut down to what the options choose; raises AppError PLAN_NOT_FOUND or NOTHING_TO_EXPORT."""
    with store.read() as connection:
        whole = plan_queries.whole_plan(connection, plan_id)
        assignments = agency_queries.assignments_of(connection) if options.agency_id is not None else []
    parts = [part for part in whole.appendices if not options.appendix_ids or part.appendix.id in options.appendix_ids]
    if options.agency_id is not None:
        given = {link.row_id for link in assignments if link.agency_id == options.agency_id}
        parts = [part for part in (rows_given(part, given) for part in parts) if part.rows]
    if whole.appendices and not parts:
        raise AppError(ErrorCode.NOTHING_TO_EXPORT)
    return replace(whole, appendices=tuple(parts))


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


def suggested_file_name(plan: Plan, suffix: str, options: ExportOptions | None = None) -> str:
    """A file name without diacritics that says which plan it is: "ke-hoach-12-kh-ubnd-2026.docx"."""
    words = [plan.doc_type, plan.number or "", plan.symbol, str(plan.year or "")]
    if options and options.agency_id is not None:
        words.append("theo co quan")
    name = "-".join("".join(c if c.isalnum() else " " for c in fold(" ".join(words))).split())
    return f"{name or 'ke-hoach'}{suffix}"
