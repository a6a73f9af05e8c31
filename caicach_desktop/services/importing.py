"""Brings files into the database: each import is one operation."""

from collections.abc import Callable, Sequence
from pathlib import Path

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.draft import Draft
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.reporting import Progress
from caicach_desktop.resources import read_json, resource_path
from caicach_desktop.services.agencies import insert_agencies
from caicach_desktop.services.plans import insert_plan
from caicach_desktop.store import plan_queries, tables
from caicach_desktop.store.mapping import to_domain, to_values
from caicach_desktop.store.store import Store
from caicach_desktop.store.transaction import Operation

Reader = Callable[[Path, JobProgress], Draft]


def _read_plan_file(path: Path, progress: JobProgress = SILENT) -> Draft:
    from caicach_desktop.importers.plan_file import read_plan_file

    return read_plan_file(path)


def _read_docx(path: Path, progress: JobProgress) -> Draft:
    from caicach_desktop.importers.docx import read_docx

    return read_docx(path, progress)


def _read_xlsx(path: Path, progress: JobProgress) -> Draft:
    from caicach_desktop.importers.xlsx import read_xlsx

    return read_xlsx(path, progress)


def _read_pdf(path: Path, progress: JobProgress) -> Draft:
    from caicach_desktop.importers.pdf import read_pdf

    return read_pdf(path, progress)


READERS: dict[str, Reader] = {"plan": _read_plan_file, "docx": _read_docx, "xlsx": _read_xlsx, "pdf": _read_pdf}
READABLE = (".docx", ".xlsx", ".pdf", ".json")


def read_file(path: Path, progress: JobProgress = SILENT) -> Draft:
    """The plan in a file of any readable format; the content says what a file is, not its name.

    Raises AppError: FILE_MISSING, FILE_UNREADABLE, FORMAT_UNKNOWN, FILE_OLD_WORD, FILE_OLD_EXCEL, FILE_ENCRYPTED,
    FILE_SCANNED, FILE_DAMAGED, FILE_TOO_LARGE, NO_TABLE_FOUND, and what the reader of plan files raises.
    """
    from caicach_desktop.importers.sniff import kind_of

    return READERS[kind_of(path)](path, progress)


def import_file(store: Store, path: Path, progress: JobProgress = SILENT) -> int:
    """Bring a plan from a file into the database as one operation; returns its id. Raises as `read_file`."""
    return import_files(store, [path], progress)[0]


def import_files(store: Store, paths: Sequence[Path], progress: JobProgress = SILENT) -> list[int]:
    """Bring several files in as one operation, all of them or none; returns the new plans' ids. Raises as
    `read_file`."""
    drafts = []
    for number, path in enumerate(paths):
        progress.report(60 * number // len(paths), f"Đang đọc {path.name}")
        drafts.append(read_file(path))
    title = f"Đưa vào từ tệp {paths[0].name}" if len(paths) == 1 else f"Đưa vào từ {len(paths)} tệp"
    with store.operation(title) as op:
        ids = []
        for number, draft in enumerate(drafts):
            progress.report(60 + 35 * number // len(drafts), "Đang đưa vào dữ liệu")
            ids.append(insert_plan(op, draft.plan))
        progress.report(95, "Sắp xong")
    return ids


def import_sample(store: Store) -> int:
    """Bring in the sample plan with its agencies and some reported progress as one operation; returns the plan's id."""
    draft = _read_plan_file(resource_path("sample", "sample-plan.json"))
    with store.operation("Mở kế hoạch mẫu") as op:
        insert_agencies(op, [to_domain(Agency, agency) for agency in read_json("sample", "sample-agencies.json")])
        plan_id = insert_plan(op, draft.plan)
        _insert_sample_progress(op, plan_id)
    return plan_id


def _insert_sample_progress(op: Operation, plan_id: int) -> None:
    """The sample's reports name rows by their place in the first appendix."""
    rows = plan_queries.whole_plan(op.connection, plan_id).appendices[0].rows
    entries = []
    for reported in read_json("sample", "sample-progress.json"):
        entry = to_domain(Progress, {**reported, "row_id": rows[reported["row"]].id})
        entries.append(to_values(entry))
    op.insert_many(tables.progress, entries)
