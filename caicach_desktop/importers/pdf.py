"""PDF files with a text layer as plans: a child process reads them, what they mean is told here.

PDFium ends its whole process when a crafted file asks for more memory than there is, and may crash on another.
"""

from collections.abc import Callable
from pathlib import Path

from caicach_desktop.domain.draft import Draft
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.importers.child import Limits, run_in_child
from caicach_desktop.importers.pdf_reading import read_here
from caicach_desktop.importers.raw import RawFile
from caicach_desktop.importers.recognise import recognise

# The longest real plan has 120 pages and takes 5 s; a file gets no more than the user's patience and a small machine.
LIMITS = Limits(seconds=18.0, megabytes=600)


def read_pdf(
    path: Path, progress: JobProgress = SILENT, read: Callable[[Path, JobProgress], RawFile] | None = None
) -> Draft:
    """The plan in a PDF, its letters and lines read by `read`; raises AppError as `read_raw` and NO_TABLE_FOUND."""
    raw = (read or read_raw)(path, progress)
    progress.report(80, "Đang tìm bảng và dòng")
    return recognise(raw, path)


def read_raw(path: Path, progress: JobProgress = SILENT) -> RawFile:
    """The paragraphs and tables of a PDF, read by a child process.

    Raises AppError as `read_here`, FILE_DAMAGED and FILE_TOO_LARGE for a file that the child did not survive, and
    READER_NOT_STARTED.
    """
    raw: RawFile = run_in_child(read_here, path, progress, LIMITS)
    return raw
