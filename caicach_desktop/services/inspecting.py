"""Inspects Word files: what in them differs from the official form."""

from pathlib import Path

from caicach_desktop.documents.form_check import check_form
from caicach_desktop.domain.form_fault import FormFault
from caicach_desktop.domain.job import SILENT, JobProgress


def inspect_file(path: Path, progress: JobProgress = SILENT) -> list[FormFault]:
    """The faults of a Word file against the official form, in reading order; nothing is changed.

    Raises AppError: FILE_MISSING, FILE_UNREADABLE, FILE_DAMAGED, FILE_ENCRYPTED, FILE_TOO_LARGE, FILE_OLD_WORD,
    FILE_OLD_EXCEL, FORMAT_UNKNOWN (also for files that can be read but are no Word files).
    """
    from caicach_desktop.importers.word_form import read_printed

    printed = read_printed(path, progress)
    progress.report(75, "Đang so với quy định")
    return check_form(printed)
