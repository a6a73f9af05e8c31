"""A form that an agency fills in for a period (phiếu báo cáo): its rows, and the hidden stamp it is known by again."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from caicach_desktop.domain.agency import AssignmentRole
from caicach_desktop.domain.answers import FIELD_NAMES, Answer, AnswerField, answer_of, digest
from caicach_desktop.domain.collecting import ends_before, is_expected, propose, report_of, unchanged
from caicach_desktop.domain.deadline import Deadline
from caicach_desktop.domain.plan import Plan
from caicach_desktop.domain.reporting import Progress, latest, period_end, period_name
from caicach_desktop.domain.table import Task
from caicach_desktop.domain.text import folded

MARK = "caicach-phieu"
VERSION = 1
MOST_ROWS = 5000
# The texts of a row that its mark is made of: the number is left out, it changes when rows move.
KEY_TEXTS = ("criterion", "target", "task", "deadline")
FORM_HEADINGS = {
    "number": "STT",
    "criterion": "Tiêu chí",
    "target": "Mục tiêu, yêu cầu",
    "task": "Nhiệm vụ",
    "deadline": "Thời gian hoàn thành",
    "role": "Vai trò",
    "before": "Kỳ trước",
}
_NOT_ASKED = "(Không phải báo cáo lại)"
TOKEN_HEADING = "Mã dòng"
_DIGEST = re.compile(r"[0-9a-f]{10}")
_TOKEN = re.compile(r"(\d{1,18})\.([0-9a-f]{10})\.([0-9a-f]{10})\.([0-9a-f]{10})")


@dataclass(frozen=True, slots=True)
class Carried:
    """The last report on a task as a form shows it (`text`), the period it was made for, and the answer that
    "Không thay đổi" stands for."""

    text: str
    source: str
    answer: Answer

    @property
    def name(self) -> str:
        """That period as people say it."""
        return period_name(self.source)


def carried(entries: Sequence[Progress], code: str, deadline: Deadline) -> Carried | None:
    """What may be carried forward to a period; None where it has a report, or nothing was reported before."""
    proposal = propose(entries, code, deadline)
    if proposal is None:
        return None
    last = next(entry for entry in entries if entry.period == proposal.source)
    (same,) = unchanged([proposal], "", None)
    return Carried(_told(answer_of(last), proposal.source), proposal.source, answer_of(same))


def settled(entries: Sequence[Progress], code: str, deadline: Deadline) -> Carried | None:
    """The last report on a task that is not asked for again, which a form shows so that nobody fills it in anew; None
    where the task is asked for or has a report for the period."""
    last = latest(entry for entry in entries if ends_before(entry.period, code))
    if last is None or report_of(entries, code) is not None or is_expected(deadline, entries, code):
        return None
    text = f"{_told(answer_of(last), last.period)}\n{_NOT_ASKED}"
    return Carried(text, last.period, answer_of(last))


def _told(answer: Answer, period: str) -> str:
    """A report in a few lines: "Quý I/2026: Đang thực hiện, 45%, số lượng 3/7", then the texts."""
    percent = f"{answer.percent}%" if answer.percent is not None else ""
    quantity = f"số lượng {answer.quantity}" if answer.quantity else ""
    first = ", ".join(part for part in (answer.shown(AnswerField.STATUS), percent, quantity) if part)
    fields = (AnswerField.RESULT, AnswerField.DIFFICULTY, AnswerField.PROPOSAL)
    texts = [f"{FIELD_NAMES[field]}: {answer.shown(field)}" for field in fields if answer.shown(field)]
    return "\n".join((f"{period_name(period)}: {first}", *texts))


@dataclass(frozen=True, slots=True)
class FormTask:
    """A row to be answered: the task, the agency's part in it, what is known for the period already, and what was
    reported last, "" where nothing may be carried forward."""

    task: Task
    role: AssignmentRole
    answer: Answer
    headings: tuple[str, ...] = ()
    before: str = ""


def new_headings(above: Sequence[str], headings: Sequence[str]) -> Sequence[str]:
    """The headings that begin with a task: those from the first that differs from the headings of the task above."""
    same = 0
    while same < min(len(above), len(headings)) and above[same] == headings[same]:
        same += 1
    return headings[same:]


@dataclass(frozen=True, slots=True)
class StampedRow:
    """How a row is known again: its id, the mark of its texts, and the mark of the answer the form was made from."""

    row_id: int
    digest: str
    base: str


@dataclass(frozen=True, slots=True)
class FormStamp:
    """Whose form this is: plan (its id and a mark of what it is called), period, agency, and the rows it went out with.

    `texts` are the columns of `KEY_TEXTS` the form shows. Two copies of the program do not share ids, so the mark alone
    also names a plan. `sent` is the ISO day it went out, "" on forms of a program that did not note it.
    """

    plan_id: int
    plan_digest: str
    period: str
    agency_id: int
    agency: str
    texts: tuple[str, ...]
    rows: tuple[StampedRow, ...] = ()
    sent: str = ""


@dataclass(frozen=True, slots=True)
class AnswerForm:
    """Everything that stands in a form."""

    stamp: FormStamp
    plan: Plan
    tasks: tuple[FormTask, ...]


class StampError(ValueError):
    """The stamp of a form is missing, altered, or of a newer program (`newer`)."""

    def __init__(self, newer: bool = False) -> None:
        self.newer = newer
        super().__init__("newer" if newer else "altered")


def plan_digest(plan: Plan) -> str:
    """The mark of a plan in every copy of the program; without its number, which is given after forms may go out."""
    return digest(*map(folded, (plan.issuer, plan.symbol, plan.title, str(plan.year or ""))))


def task_digest(task: Task) -> str:
    """The mark of a task's texts, by which a row changed or mixed up is seen."""
    return texts_digest({name: getattr(task, name) for name in KEY_TEXTS})


def texts_digest(texts: Mapping[str, str]) -> str:
    """The mark of the texts of a row by their names in `KEY_TEXTS`; what is missing counts as empty, and so does a
    criterion that stands for a missing task: a form shows it once."""
    plain = {name: folded(texts.get(name, "")) for name in KEY_TEXTS}
    if plain["criterion"] == plain["task"]:
        plain["criterion"] = ""
    return digest(*plain.values())


# --- the stamp as a text ----------------------------------------------------------------------------------------------


def stamp_text(stamp: FormStamp, with_rows: bool = True) -> str:
    """The stamp as it is hidden in a form, with a checksum over all it says."""
    content = _content(stamp, with_rows)
    # Not part of what the rows are tied to, so that a program that does not know of it reads the form all the same.
    content |= {"sent": stamp.sent} if stamp.sent else {}
    return f"{MARK} {_json(content | {'check': digest(MARK, _json(content))})}"


def row_token(stamp: FormStamp, row: StampedRow) -> str:
    """What stands in the hidden column beside a row; its checksum ties it to this form."""
    parts = f"{row.row_id}.{row.digest}.{row.base}"
    return f"{parts}.{_token_check(stamp, parts)}"


def read_token(stamp: FormStamp, text: str) -> StampedRow | None:
    """The row a token names, or None when it is none of this form."""
    found = _TOKEN.fullmatch(text.strip())
    if not found or _token_check(stamp, text.strip().rpartition(".")[0]) != found[4]:
        return None
    return StampedRow(int(found[1]), found[2], found[3])


def read_stamp(text: str) -> FormStamp:
    """The stamp in a text; raises StampError."""
    mark, _, data = text.strip().partition(" ")
    try:
        content = json.loads(data) if mark == MARK else None
    except (ValueError, RecursionError):
        raise StampError from None
    if not isinstance(content, dict):
        raise StampError
    version, check = content.get("version"), content.pop("check", None)
    if isinstance(version, int) and version > VERSION:
        raise StampError(newer=True)
    if check != digest(MARK, _json(content)):
        raise StampError
    stamp = _stamp_of(content)
    if stamp is None or version != VERSION:
        raise StampError
    return stamp


def _content(stamp: FormStamp, with_rows: bool) -> dict[str, Any]:
    content: dict[str, Any] = {
        "version": VERSION,
        "plan": [stamp.plan_id, stamp.plan_digest],
        "period": stamp.period,
        "agency": [stamp.agency_id, stamp.agency],
        "texts": list(stamp.texts),
    }
    if with_rows:
        content["rows"] = [[row.row_id, row.digest, row.base] for row in stamp.rows]
    return content


def _json(content: Mapping[str, Any]) -> str:
    """ASCII only, so that no program that saves the form changes a letter of it."""
    return json.dumps(content, sort_keys=True, separators=(",", ":"))


def _token_check(stamp: FormStamp, parts: str) -> str:
    return digest(_json(_content(stamp, with_rows=False)), parts)


def _stamp_of(content: Mapping[str, Any]) -> FormStamp | None:
    """The stamp when every part of it has the right kind: a checksum can be made by anyone."""
    plan, agency, period = content.get("plan"), content.get("agency"), content.get("period")
    texts, rows, sent = content.get("texts"), content.get("rows", []), content.get("sent", "")
    if not plan or not agency or not _is_named(plan) or not _is_named(agency):
        return None
    if not isinstance(period, str) or period_end(period) is None:
        return None
    if not isinstance(sent, str) or (sent and not _is_day(sent)):
        return None
    if not isinstance(texts, list) or not isinstance(rows, list) or len(rows) > MOST_ROWS:
        return None
    if any(text not in KEY_TEXTS for text in texts) or not all(map(_is_row, rows)):
        return None
    stamped = tuple(StampedRow(*row) for row in rows)
    return FormStamp(plan[0], plan[1], period, agency[0], agency[1], tuple(texts), stamped, sent)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_named(value: object) -> bool:
    """Whether it is an id with a text."""
    return isinstance(value, list) and len(value) == 2 and _is_id(value[0]) and isinstance(value[1], str)


def _is_id(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**63


def _is_row(value: object) -> bool:
    if not isinstance(value, list) or len(value) != 3 or not _is_id(value[0]):
        return False
    return all(isinstance(part, str) and _DIGEST.fullmatch(part) for part in value[1:])


# --- a form that came back --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class AnswerCell:
    """An answer cell as stored: its text, and whether it holds a formula or an error, which are never read."""

    text: str = ""
    unreadable: bool = False


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """A row of a form that came back: the sheet's row number, which row it is (None: unknown), whether its texts were
    altered, its shown texts, and its answers by field; a field whose column is gone is missing."""

    line: int
    row: StampedRow | None
    altered: bool
    texts: Mapping[str, str]
    answers: Mapping[str, AnswerCell]


@dataclass(frozen=True, slots=True)
class ReturnedForm:
    """A form that came back: its stamp, its rows as they stand on the sheet, and when its file says it was saved last
    (ISO, "" where it does not say)."""

    stamp: FormStamp
    rows: Sequence[ReturnedRow]
    saved: str = ""
