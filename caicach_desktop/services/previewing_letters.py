"""The PDF that the previews of the reporting round's own documents show: the report, the letters that chase."""

from datetime import date

from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.services.chase_letters import ChaseOptions, chase_document, letters_for
from caicach_desktop.services.previewing import pdf_of
from caicach_desktop.services.reports import ReportDraft, ReportOptions, report_document
from caicach_desktop.store.store import Store


def report_pdf(
    store: Store, draft: ReportDraft, today: date, options: ReportOptions | None = None, progress: JobProgress = SILENT
) -> bytes:
    """The PDF of a report as its draft stands on the screen; raises AppError as `reports.report_document`, and
    FONT_MISSING."""
    return pdf_of(report_document(store, draft.plan_id, draft.code, options, today, draft), progress)


def letter_pdf(
    store: Store, plan_id: int, code: str, today: date, options: ChaseOptions, progress: JobProgress = SILENT
) -> bytes:
    """The PDF of the first letter the options ask for; raises AppError as `chase_letters.letters_for`, and
    FONT_MISSING."""
    return pdf_of(chase_document(letters_for(store, plan_id, code, today, options)[0], options), progress)


def letters_pdf(
    store: Store, plan_id: int, code: str, today: date, options: ChaseOptions, progress: JobProgress = SILENT
) -> bytes:
    """All letters the options ask for as one PDF, to be printed in one go; raises AppError as `letter_pdf`."""
    from caicach_desktop.exporters.pdf_joining import join_pdfs

    letters = letters_for(store, plan_id, code, today, options)
    parts = []
    for place, letter in enumerate(letters):
        progress.report(100 * place // len(letters), f"Công văn {place + 1}/{len(letters)}")
        parts.append(pdf_of(chase_document(letter, options)))
    return join_pdfs(parts)
