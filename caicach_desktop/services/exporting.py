"""Writes plans as documents and plan files: from the database, or from file to file without one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.plan import Numbering, Plan, Row, WholeAppendix, WholePlan
from caicach_desktop.domain.table import resettled, shown_rows, tasks_of
from caicach_desktop.domain.text import fold
from caicach_desktop.services.importing import read_file
from caicach_desktop.store import agency_queries, plan_queries
from caicach_desktop.store.store import Store

PLAN_FILE = ".json"


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What of a plan to write: some appendices (empty: all), only one agency's tasks, electronic instead of paper."""

    appendix_ids: tuple[int, ...] = ()
    agency_id: int | None = None
    electronic: bool = False


def export_formats() -> list[tuple[str, str]]:
    """The formats to write, as (suffix, name shown): documents first, then the open plan file."""
    from caicach_desktop.exporters.registry import EXPORTERS

    return [*((exporter.extension, exporter.name) for exporter in EXPORTERS), (PLAN_FILE, "Tệp kế hoạch (.json)")]


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


def write_plan(whole: WholePlan, path: Path, electronic: bool = False, progress: JobProgress = SILENT) -> None:
    """Write a whole plan in the format its suffix names: the plan file, or the document of its appendices.

    Raises AppError: FORMAT_UNKNOWN, NOTHING_TO_EXPORT, FILE_NOT_WRITABLE, FOLDER_NOT_WRITABLE, DISK_FULL, FONT_MISSING…
    """
    writer = _writer(path)
    writer(whole, path, electronic, progress)
    progress.report(100)


Writer = Callable[[WholePlan, Path, bool, JobProgress], None]


def _writer(path: Path) -> Writer:
    known = dict(export_formats())
    if path.suffix.lower() not in known:
        raise AppError(ErrorCode.FORMAT_UNKNOWN, path=str(path), suffix=path.suffix, known=", ".join(known))
    return _write_plan_file if path.suffix.lower() == PLAN_FILE else _write_document


def _write_plan_file(whole: WholePlan, path: Path, _electronic: bool, _progress: JobProgress) -> None:
    from caicach_desktop.exporters.plan_file import write_plan_file

    write_plan_file(whole, path)


def _write_document(whole: WholePlan, path: Path, electronic: bool, progress: JobProgress) -> None:
    from caicach_desktop.documents.annex import AnnexOptions, annex_document
    from caicach_desktop.exporters.registry import exporter_for

    document = annex_document(whole, AnnexOptions(electronic=electronic, own_file=electronic))
    exporter_for(path).write(document, path, progress)


def convert(source: Path, target: Path, electronic: bool = False, progress: JobProgress = SILENT) -> None:
    """Any readable file to any writable one, without a database; raises AppError as reading and writing do."""
    _writer(target)
    write_plan(read_file(source).plan, target, electronic, progress)


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
