"""The formats a document can be written in; each loads its libraries only when it is used."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from caicach_desktop.documents.model import Document
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.job import SILENT, JobProgress


class Write(Protocol):
    """Writes a document to a file, the whole of it or nothing.

    Raises AppError when the file cannot be written, and Cancelled when the user stops it.
    """

    def __call__(self, document: Document, path: Path, progress: JobProgress = SILENT) -> None:
        """Write `document` to `path`."""


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format: its file extension with the dot, its name as a user reads it, and what writes it."""

    extension: str
    name: str
    write: Write


def _write_docx(document: Document, path: Path, progress: JobProgress = SILENT) -> None:
    from caicach_desktop.exporters.docx import write_docx

    write_docx(document, path, progress)


def _write_pdf(document: Document, path: Path, progress: JobProgress = SILENT) -> None:
    from caicach_desktop.exporters.pdf import write_pdf

    write_pdf(document, path, progress)


def _write_xlsx(document: Document, path: Path, progress: JobProgress = SILENT) -> None:
    from caicach_desktop.exporters.xlsx import write_xlsx

    write_xlsx(document, path, progress)


EXPORTERS = (
    Exporter(".docx", "Word (.docx)", _write_docx),
    Exporter(".pdf", "PDF (.pdf)", _write_pdf),
    Exporter(".xlsx", "Excel (.xlsx)", _write_xlsx),
)


def exporter_for(path: Path) -> Exporter:
    """The format that a file's extension names; raises AppError FORMAT_UNKNOWN for any other."""
    extension = path.suffix.lower()
    for exporter in EXPORTERS:
        if exporter.extension == extension:
            return exporter
    known = ", ".join(exporter.extension for exporter in EXPORTERS)
    raise AppError(ErrorCode.FORMAT_UNKNOWN, path=str(path), suffix=path.suffix, known=known)
