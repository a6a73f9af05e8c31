"""Returned forms as files and lines of the review page."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count, groupby

from caicach_desktop.domain.answers import FIELD_NAMES
from caicach_desktop.domain.reporting import period_name
from caicach_desktop.services.forms_in import Expected
from caicach_desktop.services.forms_review import Finding, Review, ReviewedForm, ReviewedRow
from caicach_desktop.services.returned import Line, LineKind, Part, ReturnedFile
from caicach_desktop.services.updating import TextChange


def form_files(review: Review, expected: Expected) -> Iterator[ReturnedFile]:
    """A file for each form; what is for another plan or period than expected says so and is not proposed."""
    for _, forms in groupby(review.forms, key=lambda form: form.path):
        yield from (_file(form, number, expected) for number, form in zip(count(), forms, strict=False))


def _file(form: ReviewedForm, number: int, expected: Expected) -> ReturnedFile:
    if form.fault:
        return ReturnedFile(form.path, number, form.fault)
    wrong = tuple(_unexpected(form, expected))
    lines = tuple(_line(row) for row in form.rows)
    if wrong:
        lines = tuple(replace(line, taken=False) for line in lines)
    gone = (f"{form.unreturned} nhiệm vụ đã phát không còn trên phiếu.",) * bool(form.unreturned)
    return ReturnedFile(
        form.path,
        number,
        sender=form.agency,
        plan_id=form.plan_id,
        plan_name=form.plan_title,
        period=form.period,
        notes=(*wrong, *gone),
        lines=lines,
        form=form,
    )


def _unexpected(form: ReviewedForm, expected: Expected) -> Iterator[str]:
    if expected.plan_id not in (None, form.plan_id):
        yield "Phiếu này thuộc kế hoạch khác, không phải kế hoạch đang xem."
    if expected.period not in (None, form.period):
        wanted = period_name(expected.period or "")
        yield f"Phiếu này báo cáo cho {period_name(form.period)}, không phải kỳ đang xem ({wanted})."


def _line(row: ReviewedRow) -> Line:
    kind = LineKind(row.finding.value)
    return Line(
        (Part.ROW, row.key),
        kind,
        row.task,
        row.number,
        row.period,
        row.line,
        given=tuple(TextChange(FIELD_NAMES[name], old, new) for name, old, new in row.changes),
        remarks=row.remarks,
        takeable=row.takeable,
        taken=row.taken and row.finding != Finding.CONFLICT,
        target=(row.row_id, row.period) if row.takeable else None,
    )
