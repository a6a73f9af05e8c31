"""What the cells of the bulk entry hold: read from reports, and typed or pasted texts back into them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any

from caicach_desktop.domain.answers import percent_of, status_of
from caicach_desktop.domain.reporting import STATUS_NAMES, Progress, Status, period_name
from caicach_desktop.domain.text import squeeze
from caicach_desktop.gui.models.progress_rules import described
from caicach_desktop.services.collecting import CollectLine


class CollectColumn(IntEnum):
    """The columns of the table."""

    NUMBER = 0
    TASK = 1
    TARGET = 2
    DEADLINE = 3
    BEFORE = 4
    STATUS = 5
    PERCENT = 6
    QUANTITY = 7
    RESULT = 8
    DIFFICULTY = 9
    PROPOSAL = 10


HEADINGS = (
    "STT",
    "Nhiệm vụ",
    "Mục tiêu,\nyêu cầu",
    "Thời hạn",
    "Kỳ trước",
    "Trạng thái",
    "Tỷ lệ\n(%)",
    "Số lượng",
    "Kết quả thực hiện",
    "Khó khăn,\nvướng mắc",
    "Đề xuất,\nkiến nghị",
)
FIELDS = {
    CollectColumn.STATUS: "status",
    CollectColumn.PERCENT: "percent",
    CollectColumn.QUANTITY: "quantity",
    CollectColumn.RESULT: "result",
    CollectColumn.DIFFICULTY: "difficulty",
    CollectColumn.PROPOSAL: "proposal",
}
Values = Mapping[CollectColumn, Any]


@dataclass(frozen=True, slots=True)
class Batch:
    """What every new report of one sitting gets: the period, who reported, and on which ISO day (None: not said)."""

    period: str
    reporter: str = ""
    day: str | None = None


def task_text(line: CollectLine, column: int) -> str:
    """A cell that tells of the task; "" for one that is filled in."""
    task = line.task
    if column == CollectColumn.BEFORE:
        return f"{period_name(line.before.period)}: {described(line.before)}" if line.before else ""
    texts = {
        CollectColumn.NUMBER: task.number,
        CollectColumn.TASK: task.task,
        CollectColumn.TARGET: task.target,
        CollectColumn.DEADLINE: task.deadline,
    }
    return squeeze(texts.get(CollectColumn(column), ""))


def answer_text(entry: Progress | None, column: int) -> str:
    """A cell that is filled in, as a report has it."""
    if entry is None or column not in FIELDS:
        return ""
    value = getattr(entry, FIELDS[CollectColumn(column)])
    if column == CollectColumn.STATUS:
        return STATUS_NAMES[Status(value)]
    return "" if value is None else str(value)


def value_of(column: int, text: str) -> tuple[Any, str]:
    """The value a typed text stands for, and what is wrong with it, "" where nothing is."""
    if column == CollectColumn.STATUS:
        status = status_of(text)
        names = ", ".join(STATUS_NAMES.values())
        return status, "" if status else f"Trạng thái “{squeeze(text)[:40]}” không rõ; hãy chọn một trong: {names}."
    if column == CollectColumn.PERCENT:
        if not text.strip():
            return None, ""
        percent, fault = percent_of(text)
        return percent, f"{fault}; ô giữ nguyên như cũ." if fault else ""
    return text.strip(), ""


def changed_entry(line: CollectLine, values: Values, batch: Batch) -> Progress:
    """The report of a line with some cells changed.

    A report of a shorter period that answers for this one is taken over as it stands; of what the last period proposes
    nothing is kept but the status, which a report must have. Where that too is missing, what was typed tells it.
    """
    entry = line.entry or _new(line, batch)
    changed = replace(entry, **{FIELDS[column]: value for column, value in values.items()})
    if line.entry is None and line.answer is None and CollectColumn.STATUS not in values:
        changed = replace(changed, status=_likely(changed))
    return changed


def _new(line: CollectLine, batch: Batch) -> Progress:
    base = Progress(status=line.proposal.entry.status) if line.proposal else Progress()
    if line.answer:
        base = replace(line.answer, id=0, version=1, evidence="", extra={})
    return replace(base, row_id=line.task.row_id, period=batch.period, reporter=batch.reporter, reported_on=batch.day)


def _likely(entry: Progress) -> Status:
    """The status of a task of which only something else was said: work that is told of has begun."""
    if entry.status != Status.NOT_STARTED:
        return entry.status
    if entry.percent == 100:
        return Status.DONE
    return Status.DOING if entry.percent or entry.quantity or entry.result else entry.status
