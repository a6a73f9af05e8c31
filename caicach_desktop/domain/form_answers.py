"""What a row of a returned form says: its cells understood one by one, what does not fit, and what was assumed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from caicach_desktop.domain.answer_form import AnswerCell
from caicach_desktop.domain.answers import (
    FIELD_NAMES,
    MOST_LETTERS,
    TEXT_FIELDS,
    UNCHANGED,
    Answer,
    AnswerField,
    canonical,
    percent_of,
    quantity_fault,
    says_unchanged,
    status_of,
)
from caicach_desktop.domain.figures import shortened
from caicach_desktop.domain.reporting import STATUS_NAMES, Status


@dataclass(frozen=True, slots=True)
class Understood:
    """An answer as understood; `faults` say why it does not fit, `remarks` what a person should look at."""

    answer: Answer
    is_empty: bool
    faults: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    unchanged: bool = False


def understand_answer(cells: Mapping[str, AnswerCell], present: Answer, last: Answer | None = None) -> Understood:
    """Read the cells of a row; a column that is gone says what is known already.

    `last` is what "Không thay đổi" in the place of the status stands for; what stands in other cells goes before it.
    """
    status = cells.get(AnswerField.STATUS.value, AnswerCell())
    if not status.unreadable and says_unchanged(status.text):
        others = {name: cell for name, cell in cells.items() if name != AnswerField.STATUS.value}
        return _unchanged(understand_answer(others, present), present if last is None else last)
    faults: list[str] = []
    values: dict[str, Any] = {}
    for field in AnswerField:
        cell = cells.get(field.value)
        if cell is None:
            values[field.value] = getattr(present, field.value)
        elif cell.unreadable:
            faults.append(f"Ô “{FIELD_NAMES[field]}” chứa công thức hoặc lỗi nên không được đọc")
        elif len(cell.text) > MOST_LETTERS:
            faults.append(f"Ô “{FIELD_NAMES[field]}” dài quá mức của một ô")
        else:
            value, fault = _value(field, cell.text)
            values[field.value] = value
            if fault:
                faults.append(fault)
    is_empty = not faults and not any(cell.text.strip() for cell in cells.values())
    return Understood(Answer(**values), is_empty, tuple(faults))


def _unchanged(read: Understood, last: Answer) -> Understood:
    """The last report with what was typed beside it."""
    if last.status is None:
        return replace(read, is_empty=False, faults=(*read.faults, f"“{UNCHANGED}” nhưng chưa có báo cáo kỳ trước"))
    typed = {field.value: getattr(read.answer, field.value) for field in AnswerField if field != AnswerField.STATUS}
    answer = replace(last, **{name: value for name, value in typed.items() if value not in (None, "")})
    return replace(read, answer=answer, is_empty=False, unchanged=True)


def _value(field: AnswerField, text: str) -> tuple[Any, str]:
    """The value of a cell and what is wrong with it."""
    text = canonical(text)
    if field in TEXT_FIELDS:
        return text, quantity_fault(text) if field == AnswerField.QUANTITY else ""
    if not text:
        return None, ""
    if field == AnswerField.PERCENT:
        return percent_of(text)
    status = status_of(text)
    return status, "" if status else f"Trạng thái “{shortened(text, 40)}” không có trong danh sách"


def completed(read: Understood, present: Answer) -> Understood:
    """The answer with a status where it was left blank, and remarks on what a person should look at."""
    answer, remarks = read.answer, list(read.remarks)
    if answer.status is None and not read.is_empty:
        status = present.status or _likely(answer.percent)
        answer = replace(answer, status=status)
        remarks.append(f"Trạng thái để trống, hiểu là “{STATUS_NAMES[status]}”")
    elif answer.status == Status.DONE and answer.percent is not None and answer.percent < 100:
        remarks.append(f"Hoàn thành nhưng tỷ lệ chỉ {answer.percent}%")
    elif answer.status in (Status.NOT_STARTED, Status.DOING) and answer.percent == 100:
        remarks.append(f"{STATUS_NAMES[answer.status]} nhưng tỷ lệ đã 100%")
    return replace(read, answer=answer, remarks=tuple(remarks))


def _likely(percent: int | None) -> Status:
    if percent is None:
        return Status.DOING
    return {0: Status.NOT_STARTED, 100: Status.DONE}.get(percent, Status.DOING)
