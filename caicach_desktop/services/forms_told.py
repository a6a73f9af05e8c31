"""A review of returned forms as lines of text, for the command line and for a note to keep."""

from collections.abc import Iterator

from caicach_desktop.domain.reporting import period_name
from caicach_desktop.services.forms_review import FINDING_NAMES, Finding, Review, ReviewedForm, ReviewedRow

_NOT_LISTED = (Finding.SAME, Finding.EMPTY)
_MOST_LETTERS = 70


def review_lines(review: Review) -> Iterator[str]:
    """For each form a line with its counts, then a line for each row that is new, changed, in conflict or does not
    fit; the first word of a row says which."""
    for form in review.forms:
        yield _form_line(form)
        yield from (_row_line(row) for row in form.rows if row.finding not in _NOT_LISTED)


def taken_line(review: Review) -> str:
    """How many rows are taken as proposed, and how many that say something else are left."""
    left = sum(not row.taken and row.finding not in _NOT_LISTED for row in review.rows())
    return f"Đã nhận {len(review.proposed)} dòng, để lại {left} dòng"


def _form_line(form: ReviewedForm) -> str:
    if form.fault:
        return f"{form.path.name}: {form.fault}"
    counts = form.counts
    parts = [f"{counts[finding]} {name.lower()}" for finding, name in FINDING_NAMES.items() if counts[finding]]
    parts += [f"{form.unreturned} dòng không có trong tệp"] * bool(form.unreturned)
    return f"{form.path.name}: {form.agency}, {period_name(form.period)}: {', '.join(parts) or 'không có dòng nào'}"


def _row_line(row: ReviewedRow) -> str:
    task = row.task if len(row.task) <= _MOST_LETTERS else f"{row.task[: _MOST_LETTERS - 1]}…"
    told = [part for part in ("; ".join(row.remarks), row.changes_shown if row.takeable else "") if part]
    place = f"dòng {row.line}: {' '.join(f'{row.number} {task}'.split())}"
    return f"  [{FINDING_NAMES[row.finding]}] {place}: {'. '.join(told)}"
