"""An agency's answer on a task for a period: its fields, what people write in them, and how two answers differ."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from caicach_desktop.domain.reporting import STATUS_NAMES, Progress, Status
from caicach_desktop.domain.text import clean, decimal, fold


class AnswerField(StrEnum):
    """What an agency answers; the values name the fields of `Answer`."""

    STATUS = "status"
    PERCENT = "percent"
    QUANTITY = "quantity"
    RESULT = "result"
    DIFFICULTY = "difficulty"
    PROPOSAL = "proposal"
    EVIDENCE = "evidence"
    NOTE = "note"


FIELD_NAMES = {
    AnswerField.STATUS: "Trạng thái",
    AnswerField.PERCENT: "Tỷ lệ (%)",
    AnswerField.QUANTITY: "Số lượng",
    AnswerField.RESULT: "Kết quả thực hiện",
    AnswerField.DIFFICULTY: "Khó khăn, vướng mắc",
    AnswerField.PROPOSAL: "Đề xuất, kiến nghị",
    AnswerField.EVIDENCE: "Tài liệu kiểm chứng",
    AnswerField.NOTE: "Ghi chú",
}
TEXT_FIELDS = tuple(field for field in AnswerField if field not in (AnswerField.STATUS, AnswerField.PERCENT))
# What a cell of a workbook holds at most.
MOST_LETTERS = 32_767


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer; the status is None and a text empty where nothing was said."""

    status: Status | None = None
    percent: int | None = None
    quantity: str = ""
    result: str = ""
    difficulty: str = ""
    proposal: str = ""
    evidence: str = ""
    note: str = ""

    def shown(self, field: AnswerField) -> str:
        """A field as a person reads it: "Hoàn thành", "45", or its text."""
        value = getattr(self, field.value)
        if isinstance(value, Status):
            return STATUS_NAMES[value]
        return "" if value is None else str(value)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said."""
        return self == _NOTHING


_NOTHING = Answer()


def canonical(text: str) -> str:
    """A text as answers are compared: programs that save a workbook anew drop spaces at the ends of lines."""
    return "\n".join(line.rstrip() for line in clean(text).split("\n")).strip()


def answer_of(entry: Progress | None) -> Answer:
    """What the store holds for a task and a period as an answer; nothing where there is no entry."""
    if entry is None:
        return _NOTHING
    texts = {field.value: canonical(getattr(entry, field.value)) for field in TEXT_FIELDS if field != AnswerField.NOTE}
    note = entry.extra.get("note")
    return Answer(entry.status, entry.percent, **texts, note=canonical(note) if isinstance(note, str) else "")


def entry_with(entry: Progress, answer: Answer) -> Progress:
    """An entry that says what the answer says; a note is kept beside the entry's other facts."""
    extra = {key: value for key, value in entry.extra.items() if key != "note"}
    return replace(
        entry,
        status=answer.status or entry.status,
        percent=answer.percent,
        quantity=answer.quantity,
        result=answer.result,
        difficulty=answer.difficulty,
        proposal=answer.proposal,
        evidence=answer.evidence,
        extra=extra | ({"note": answer.note} if answer.note else {}),
    )


def differences(old: Answer, new: Answer) -> Iterator[tuple[AnswerField, str, str]]:
    """The fields that differ, each with what it said and what it says, as a person reads them."""
    for field in AnswerField:
        if getattr(old, field.value) != getattr(new, field.value):
            yield field, old.shown(field), new.shown(field)


def digest(*texts: str) -> str:
    """A short mark by which texts are known again: ten hexadecimal figures."""
    return hashlib.sha256("\x1f".join(texts).encode("utf-8", "replace")).hexdigest()[:10]


def answer_digest(answer: Answer) -> str:
    """The mark of an answer, by which a form knows what it was made from."""
    return digest(*(canonical(answer.shown(field)) for field in AnswerField))


# --- what people write ------------------------------------------------------------------------------------------------

_STATUS_WORDS: Mapping[Status, str] = {
    Status.NOT_STARTED: "chua thuc hien|chua|chua lam|chua trien khai|cth|not_started",
    Status.DOING: "dang thuc hien|dang|dang lam|dang trien khai|dth|doing",
    Status.DONE: "hoan thanh|da hoan thanh|xong|da xong|da thuc hien|da thuc hien xong|ht|done",
    Status.IMPOSSIBLE: "khong thuc hien duoc|khong thuc hien|khong lam duoc|khong the thuc hien|kth|impossible",
}
_STATUSES = {word: status for status, words in _STATUS_WORDS.items() for word in words.split("|")}
_PERCENT = re.compile(r"([+-]?\d{1,15}(?:[.,]\d{1,15})?)\s*%?")


# What an agency writes in the place of a status where its last report still holds.
UNCHANGED = "Không thay đổi"
_UNCHANGED = {"khong thay doi", "khong doi", "nhu ky truoc", "giu nguyen", "ktd"}


def says_unchanged(text: str) -> bool:
    """Whether a text in the place of a status says that the last report still holds."""
    return fold(text).strip(" .,;:-+*") in _UNCHANGED


def status_of(text: str) -> Status | None:
    """The status a text names, whatever its marks, case and common short forms; None where it names none."""
    return _STATUSES.get(fold(text).strip(" .,;:-+*"))


def percent_of(text: str) -> tuple[int | None, str]:
    """The whole percent a text says, and what is wrong with it, "" where nothing is."""
    found = _PERCENT.fullmatch(text.strip())
    value = decimal(found[1]) if found else None
    if value is None:
        return None, f"Tỷ lệ “{_short(text)}” không phải là số"
    if not 0 <= value <= 100:
        return None, f"Tỷ lệ “{_short(text)}” nằm ngoài khoảng từ 0 đến 100"
    if value != int(value):
        # Excel keeps 45% as 0.45, and so it is pasted; what it means is not guessed.
        whole = round(value * 100, 6)
        is_share = value < 1 and whole == int(whole) and "%" not in text
        hint = f"; nếu là {whole:g}% thì gõ {whole:g}" if is_share else ""
        return None, f"Tỷ lệ “{_short(text)}” không phải là số nguyên{hint}"
    return int(value), ""


def quantity_fault(text: str) -> str:
    """What is wrong with a quantity: words without any figure; "05/07 hồ sơ" is fine."""
    return "" if not text or re.search(r"\d", text) else f"Số lượng “{_short(text)}” không phải là số"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 40 else f"{line[:39]}…"
