"""The PDF that previews show: of what an export would write, of an appendix with another look, of a first page."""

import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.plan import Appendix, WholePlan
from caicach_desktop.services.exporting import ExportOptions, document_to_export
from caicach_desktop.services.files import write_document
from caicach_desktop.store import plan_queries
from caicach_desktop.store.store import Store

if TYPE_CHECKING:
    from caicach_desktop.documents.model import Document


@dataclass(frozen=True, slots=True)
class AppendixPreview:
    """An appendix as it would be printed: the PDF, and the width in mm each printed column came to."""

    pdf: bytes
    widths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class LookLimits:
    """What a table may look like: type sizes in pt (the form's own, the least, the most), the room a page gives it in
    mm across, portrait and landscape, and the least width of a column in mm."""

    font_size: float
    least_size: float
    most_size: float
    portrait: float
    landscape: float
    least_column: float


def look_limits() -> LookLimits:
    """The limits of a table's look. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I (page), and house rules (type size)."""
    from caicach_desktop.documents.form import official_form

    form = official_form()
    size = form.table.font_size
    across = (form.text_width(False), form.text_width(True))
    return LookLimits(size.value, size.least, size.most, *across, form.table.least_column)


def document_pdf(store: Store, plan_id: int, options: ExportOptions, progress: JobProgress = SILENT) -> bytes:
    """The PDF of the document the options ask for; raises AppError as `exporting.export_plan`."""
    return pdf_of(document_to_export(store, plan_id, options), progress)


def appendix_preview(whole: WholePlan, appendix: Appendix, progress: JobProgress = SILENT) -> AppendixPreview:
    """A plan's appendix printed with the look and columns given here, not those it is stored with.

    Raises AppError: NOTHING_TO_EXPORT, FONT_MISSING.
    """
    from caicach_desktop.documents.annex import AnnexOptions, annex_document
    from caicach_desktop.documents.model import Table

    parts = [part if part.appendix.id != appendix.id else replace(part, appendix=appendix) for part in whole.appendices]
    place = next(i for i, part in enumerate(parts) if part.appendix.id == appendix.id)
    document = annex_document(replace(whole, appendices=tuple(parts)), AnnexOptions(positions=(place,)))
    tables = [block for block in document.sections[0].blocks if isinstance(block, Table)]
    widths = tuple(column.width for column in tables[0].columns) if tables else ()
    return AppendixPreview(pdf_of(document, progress), widths)


def text_pdf(store: Store, plan_id: int, progress: JobProgress = SILENT) -> bytes:
    """The PDF of a plan's own text, without its appendices; raises AppError PLAN_NOT_FOUND, FONT_MISSING."""
    from caicach_desktop.documents.plan import plan_document

    with store.read() as connection:
        whole = plan_queries.whole_plan(connection, plan_id)
    # The text may speak of its appendices, so they stay; their rows would only cost time.
    empty = tuple(replace(part, rows=()) for part in whole.appendices)
    document = plan_document(replace(whole, appendices=empty))
    return pdf_of(replace(document, sections=document.sections[:1]), progress)


def pdf_of(document: "Document", progress: JobProgress = SILENT) -> bytes:
    """The PDF of a document; raises AppError FONT_MISSING, FONT_LACKS, DISK_FULL."""
    with tempfile.TemporaryDirectory(prefix="caicach-") as folder:
        path = Path(folder) / "preview.pdf"
        write_document(document, path, progress)
        return path.read_bytes()
