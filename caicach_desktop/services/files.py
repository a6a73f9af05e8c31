"""Reads and writes plans in files of every format; it knows no database, so that converting starts at once."""

from collections.abc import Callable
from pathlib import Path

from caicach_desktop.domain.draft import Draft
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.plan import WholePlan

PLAN_FILE = ".json"
Reader = Callable[[Path], Draft]


def _read_plan_file(path: Path) -> Draft:
    from caicach_desktop.importers.plan_file import read_plan_file

    return read_plan_file(path)


READERS: dict[str, Reader] = {".json": _read_plan_file}


def read_file(path: Path) -> Draft:
    """The plan in a file of any readable format; raises AppError FILE_MISSING, FORMAT_UNKNOWN and what the reader
    raises."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(READERS)
        raise AppError(ErrorCode.FORMAT_UNKNOWN, path=str(path), suffix=path.suffix, known=known)
    if not path.exists():
        raise AppError(ErrorCode.FILE_MISSING, path=str(path))
    return reader(path)


def export_formats() -> list[tuple[str, str]]:
    """The formats to write, as (suffix, name shown): documents first, then the open plan file."""
    from caicach_desktop.exporters.registry import EXPORTERS

    return [*((exporter.extension, exporter.name) for exporter in EXPORTERS), (PLAN_FILE, "Tệp kế hoạch (.json)")]


def write_plan(whole: WholePlan, path: Path, electronic: bool = False, progress: JobProgress = SILENT) -> None:
    """Write a whole plan in the format its suffix names: the plan file, or the document of its appendices.

    Raises AppError: FORMAT_UNKNOWN, NOTHING_TO_EXPORT, FILE_NOT_WRITABLE, FOLDER_NOT_WRITABLE, DISK_FULL, FONT_MISSING…
    """
    _writer(path)(whole, path, electronic, progress)


Writer = Callable[[WholePlan, Path, bool, JobProgress], None]


def _writer(path: Path) -> Writer:
    known = dict(export_formats())
    if path.suffix.lower() not in known:
        raise AppError(ErrorCode.FORMAT_UNKNOWN, path=str(path), suffix=path.suffix, known=", ".join(known))
    return _write_plan_file if path.suffix.lower() == PLAN_FILE else _write_document


def _write_plan_file(whole: WholePlan, path: Path, _electronic: bool, progress: JobProgress) -> None:
    from caicach_desktop.exporters.plan_file import write_plan_file

    progress.report(50, "Đang ghi tệp")
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
