"""Reads and writes plans in files of every format; it knows no database, so that converting starts at once."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from caicach_desktop.domain.draft import Draft
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.plan import WholePlan

if TYPE_CHECKING:
    from caicach_desktop.documents.model import Document

PLAN_FILE = ".json"

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


def read_file(path: Path, progress: JobProgress = SILENT) -> Draft:
    """The plan in a file of any readable format; the content says what a file is, not its name.

    Raises AppError: FILE_MISSING, FILE_UNREADABLE, FORMAT_UNKNOWN, FILE_OLD_WORD, FILE_OLD_EXCEL, FILE_ENCRYPTED,
    FILE_SCANNED, FILE_DAMAGED, FILE_TOO_LARGE, FILE_IS_PACKAGE, NO_TABLE_FOUND, and what the reader of
    plan files raises.
    """
    from caicach_desktop.importers.sniff import kind_of

    kind = kind_of(path)
    if kind not in READERS:
        raise AppError(ErrorCode.FILE_IS_PACKAGE, path=str(path))
    return READERS[kind](path, progress)


def export_formats() -> list[tuple[str, str]]:
    """The formats to write, as (suffix, name shown): documents first, then the open plan file."""
    from caicach_desktop.exporters.registry import EXPORTERS

    return [*((exporter.extension, exporter.name) for exporter in EXPORTERS), (PLAN_FILE, "Tệp kế hoạch (.json)")]


def write_plan(
    plan: WholePlan, path: Path, electronic: bool = False, progress: JobProgress = SILENT, whole: bool = False
) -> None:
    """Write a plan in the format its suffix names: the plan file, or a document of its appendices or of all of it.

    Raises AppError: FORMAT_UNKNOWN, NOTHING_TO_EXPORT, FILE_NOT_WRITABLE, FOLDER_NOT_WRITABLE, DISK_FULL, FONT_MISSING…
    """
    if is_plan_file(path):
        _write_plan_file(plan, path, progress)
    else:
        write_document(_document(plan, electronic, whole), path, progress)


def is_plan_file(path: Path) -> bool:
    """Whether a file to write is the open plan file, not a document; raises AppError FORMAT_UNKNOWN."""
    if path.suffix.lower() == PLAN_FILE:
        return True  # the documents' exporters need not be loaded
    known = dict(export_formats())
    if path.suffix.lower() not in known:
        raise AppError(ErrorCode.FORMAT_UNKNOWN, path=str(path), suffix=path.suffix, known=", ".join(known))
    return False


def write_document(document: "Document", path: Path, progress: JobProgress = SILENT) -> None:
    """Write a document in the format its suffix names; raises AppError as `write_plan`."""
    from caicach_desktop.exporters.registry import exporter_for

    exporter_for(path).write(document, path, progress)


def _write_plan_file(plan: WholePlan, path: Path, progress: JobProgress) -> None:
    from caicach_desktop.exporters.plan_file import write_plan_file

    progress.report(50, "Đang ghi tệp")
    write_plan_file(plan, path)


def _document(plan: WholePlan, electronic: bool, whole: bool) -> "Document":
    from caicach_desktop.documents.annex import AnnexOptions, annex_document
    from caicach_desktop.documents.plan import PlanOptions, plan_document

    if whole:
        return plan_document(plan, PlanOptions(electronic))
    return annex_document(plan, AnnexOptions(electronic=electronic, own_file=electronic))


def convert(
    source: Path, target: Path, electronic: bool = False, progress: JobProgress = SILENT, whole: bool = False
) -> None:
    """Any readable file to any writable one, without a database; raises AppError as reading and writing do."""
    is_plan_file(target)
    write_plan(read_file(source).plan, target, electronic, progress, whole)
