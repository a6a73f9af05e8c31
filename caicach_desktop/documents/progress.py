"""The appendices of a plan with what was reported on each task for a period."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from caicach_desktop.documents.annex import AnnexOptions, annex_document
from caicach_desktop.documents.columns import added_column, filled_column
from caicach_desktop.documents.facts import accompanying
from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.model import Block, Document
from caicach_desktop.domain.plan import Column, ColumnRole, WholeAppendix, WholePlan
from caicach_desktop.domain.reporting import STATE_NAMES, Progress, TaskState, period_name
from caicach_desktop.domain.table import tasks_of
from caicach_desktop.domain.text import within_sentence

_HEADINGS = {
    ColumnRole.STATUS: "Trạng thái",
    ColumnRole.PERCENT: "Tỷ lệ",
    ColumnRole.RESULT: "Kết quả thực hiện",
    ColumnRole.DIFFICULTY: "Khó khăn, vướng mắc",
}


@dataclass(frozen=True, slots=True)
class TaskReport:
    """What is known of a task at the end of a period: its state (`words` where it is said otherwise), and what was
    reported for the period, if anything."""

    state: TaskState
    entry: Progress | None = None
    words: str = ""


Reports = Mapping[int, TaskReport]


@dataclass(frozen=True, slots=True)
class ProgressOptions:
    """Which period the reports speak of and how they are written; `pictures` are charts with their captions."""

    period: str
    electronic: bool = False
    pictures: tuple[Block, ...] = ()


def progress_document(whole: WholePlan, reports: Reports, options: ProgressOptions) -> Document:
    """The appendices with four more columns, `reports` by the id of a task's first row; each says what it belongs to.

    Raises AppError NOTHING_TO_EXPORT when the plan has no appendix.
    """
    own = (accompanying(whole.plan, part) for part in whole.appendices)
    parts = tuple(with_progress(part, reports, options.period) for part in own)
    annex = AnnexOptions(electronic=options.electronic, own_file=options.electronic, pictures=options.pictures)
    return annex_document(replace(whole, appendices=parts), annex)


def with_progress(part: WholeAppendix, reports: Reports, period: str) -> WholeAppendix:
    """The appendix with its progress columns; those it has already are filled where nothing was typed."""
    appendix = part.appendix
    filled = part
    for role, heading in _HEADINGS.items():
        texts = _texts(part, reports, role)
        place = appendix.column_of(role)
        if place is None:
            filled = added_column(filled, Column(role, heading), texts)
        else:
            filled = filled_column(filled, place, texts)
    # So many columns want the smallest type of the form, unless the user chose another; widths made for fewer
    # columns no longer fit.
    size = appendix.look.font_size or official_form().table.font_size.least
    return replace(
        filled,
        appendix=replace(
            filled.appendix,
            title=(*appendix.title, f"Tiến độ thực hiện {within_sentence(period_name(period))}"),
            columns=tuple(replace(column, width=0.0) for column in filled.appendix.columns),
            look=replace(appendix.look, font_size=size),
        ),
    )


def _texts(part: WholeAppendix, reports: Reports, role: ColumnRole) -> dict[int, str | None]:
    """The texts of a column by row: the first row of a task says it, the others are merged with it."""
    texts: dict[int, str | None] = {}
    for task in tasks_of(part):
        report = reports.get(task.row_id)
        if report is not None:
            texts[task.row_id] = _text(report, role)
            texts.update(dict.fromkeys(task.row_ids[1:]))
    return texts


def _text(report: TaskReport, role: ColumnRole) -> str:
    entry = report.entry
    if role == ColumnRole.STATUS:
        return report.words or STATE_NAMES[report.state]
    if entry is None:
        return ""
    if role == ColumnRole.PERCENT:
        return "" if entry.percent is None else f"{entry.percent}%"
    if role == ColumnRole.RESULT:
        return _lines(entry.result, "Số lượng: ", entry.quantity)
    return _lines(entry.difficulty, "Kiến nghị: ", entry.proposal)


def _lines(text: str, name: str, more: str) -> str:
    return "\n".join(line for line in (text.strip(), f"{name}{more.strip()}" if more.strip() else "") if line)
