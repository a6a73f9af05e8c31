"""The công văn that chases (đôn đốc) agencies: reports not sent, tasks late and due soon, a day by which to answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from caicach_desktop.documents.facts import UNKNOWN, appendix_note, reference, subject
from caicach_desktop.documents.model import Document
from caicach_desktop.documents.plan import PlanOptions, plan_document
from caicach_desktop.domain.figures import counted, day_words, shortened
from caicach_desktop.domain.plan import (
    Appendix,
    Column,
    ColumnRole,
    Numbering,
    Plan,
    Row,
    RowKind,
    Section,
    WholeAppendix,
    WholePlan,
)
from caicach_desktop.domain.plan_name import is_letter
from caicach_desktop.domain.report_facts import period_words
from caicach_desktop.domain.text import fold, name_in_text, printed_number, squeeze

# Longer lists stand in an appendix.
MOST_INSIDE = 6
_MOST_LETTERS = 600
_ALL = "các cơ quan, đơn vị"


@dataclass(frozen=True, slots=True)
class ChasedTask:
    """A task that presses: what it is called, its whole text, its deadline as printed, and the day it is due."""

    row_id: int
    name: str
    text: str
    deadline: str
    due: date


@dataclass(frozen=True, slots=True)
class ChasedAgency:
    """What an agency is chased for: tasks it has not reported on out of those it was asked for, and its pressing tasks:
    late, due within 7 days, due after that within 30 days."""

    agency_id: int
    name: str
    expected: int = 0
    reported: int = 0
    late: tuple[ChasedTask, ...] = ()
    within_week: tuple[ChasedTask, ...] = ()
    within_month: tuple[ChasedTask, ...] = ()

    @property
    def missing(self) -> int:
        """How many tasks it has not reported on."""
        return self.expected - self.reported

    @property
    def tasks(self) -> int:
        """How many of its tasks press."""
        return len(self.late) + len(self.within_week) + len(self.within_month)

    @property
    def is_owing(self) -> bool:
        """Whether something is missing or late; a task that is merely due soon is no reason to chase."""
        return bool(self.missing or self.late)


@dataclass(frozen=True, slots=True)
class ChaseLetter:
    """One công văn: the plan it is about, whom it goes to, the period with the day reports on it are due (None where no
    rule says), whom they go to, and the day by which to answer."""

    plan: Plan
    code: str
    agencies: tuple[ChasedAgency, ...]
    today: date
    answer_by: date
    due: date | None = None
    report_to: str = ""

    @property
    def is_overdue(self) -> bool:
        """Whether the day for the reports has passed."""
        return self.due is not None and self.due < self.today


def chase_document(letter: ChaseLetter, electronic: bool = False) -> Document:
    """The công văn in the official form (Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.5); a longer list of tasks is its
    appendix."""
    plan = letter.plan
    is_long = _tasks(letter) > MOST_INSIDE
    written = replace(
        plan,
        doc_type="Công văn",
        number=None,
        symbol=plan.symbol if is_letter(plan) else plan.symbol.partition("-")[2] or plan.symbol,
        date=f"tháng {letter.today.month} năm {letter.today.year}",
        title=letter_subject(letter),
        legal_bases=(),
        sections=(Section(None, tuple(_paragraphs(letter, is_long))),),
        addressees=tuple(one.name for one in letter.agencies),
        recipients=("- Như trên;", *(line for line in plan.recipients if fold(line.lstrip("- ")).startswith("luu"))),
    )
    parts = (_appendix(letter, appendix_note(written, electronic)),) if is_long else ()
    return plan_document(WholePlan(written, (), parts), PlanOptions(electronic))


def letter_subject(letter: ChaseLetter) -> str:
    """What the letter is about, as it stands below its number."""
    missing = any(one.missing for one in letter.agencies)
    if missing and _tasks(letter):
        return f"V/v đôn đốc báo cáo và thực hiện nhiệm vụ {period_words(letter.code)}"
    if missing:
        return f"V/v đôn đốc báo cáo kết quả thực hiện nhiệm vụ {period_words(letter.code)}"
    return f"V/v đôn đốc thực hiện nhiệm vụ theo {_short(letter.plan)}"


def _short(plan: Plan) -> str:
    return f"{squeeze(plan.doc_type)} số {printed_number(squeeze(plan.number or '…'))}/{squeeze(plan.symbol)}"


def _tasks(letter: ChaseLetter) -> int:
    return sum(one.tasks for one in letter.agencies)


# --- text -------------------------------------------------------------------------------------------------------------


def _paragraphs(letter: ChaseLetter, is_long: bool) -> Iterator[str]:
    issuer = name_in_text(squeeze(letter.plan.issuer)) or UNKNOWN
    about = subject(letter.plan)
    about = f" về {about[:1].lower()}{about[1:]}" if about[1:2].islower() else f" về {about}" if about else ""
    now = f"qua theo dõi, tổng hợp đến ngày {day_words(letter.today)}, {issuer} thông báo như sau:"
    if letter.due and any(one.missing for one in letter.agencies):
        until = f"thời hạn các cơ quan, đơn vị gửi báo cáo {period_words(letter.code)} là ngày {day_words(letter.due)}"
        yield f"Theo {reference(letter.plan)}{about}, {until}. Q{now[1:]}"
    else:
        yield f"Thực hiện {reference(letter.plan)}{about}, {now}"
    yield from _reports(letter)
    yield from _pressing(letter, is_long)
    yield f"{issuer} đề nghị {_whom(letter)}:"
    yield from _asked(letter)
    yield f"Đề nghị {_whom(letter)} nghiêm túc triển khai thực hiện."


def _whom(letter: ChaseLetter) -> str:
    return letter.agencies[0].name if len(letter.agencies) == 1 else _ALL


def _reports(letter: ChaseLetter) -> Iterator[str]:
    """Who has not sent what."""
    owing = [one for one in letter.agencies if one.missing]
    if not owing:
        return
    late = " (đã quá thời hạn)" if letter.is_overdue else ""
    period = period_words(letter.code)
    if len(letter.agencies) == 1:
        yield f"- {owing[0].name} {_missing(owing[0], period)}{late}."
        return
    yield f"- {counted(len(owing))} cơ quan, đơn vị chưa gửi hoặc gửi chưa đủ báo cáo {period}{late}:"
    yield from (f"+ {one.name}: {_missing_short(one)};" for one in owing[:-1])
    yield f"+ {owing[-1].name}: {_missing_short(owing[-1])}."


def _missing(one: ChasedAgency, period: str) -> str:
    if not one.reported:
        return f"chưa gửi báo cáo {period} đối với {counted(one.expected)} nhiệm vụ được giao chủ trì"
    return (
        f"đã báo cáo {counted(one.reported)}/{counted(one.expected)} nhiệm vụ, còn {counted(one.missing)} nhiệm vụ chưa"
        f" báo cáo kết quả {period}"
    )


def _missing_short(one: ChasedAgency) -> str:
    if not one.reported:
        return f"chưa báo cáo {counted(one.expected)} nhiệm vụ"
    return f"còn {counted(one.missing)}/{counted(one.expected)} nhiệm vụ chưa báo cáo"


def _pressing(letter: ChaseLetter, is_long: bool) -> Iterator[str]:
    """Late and nearly due tasks, by name where they are few."""
    several = len(letter.agencies) > 1
    for words, found in _groups(letter):
        if not found:
            continue
        start = f"- {counted(len(found))} nhiệm vụ {words}"
        if is_long:
            yield f"{start} (danh sách tại phụ lục kèm theo)."
            continue
        yield f"{start}:"
        for agency, task in found:
            facts = [f"chủ trì: {agency}"] if several else []
            facts += [_state(task, letter.today)]
            yield f"+ {shortened(task.name)} ({'; '.join(facts)})."


def _groups(letter: ChaseLetter) -> list[tuple[str, list[tuple[str, ChasedTask]]]]:
    """Words for each kind of pressing tasks, and those there are with their agency."""
    return [
        ("quá hạn, chưa hoàn thành", [(one.name, task) for one in letter.agencies for task in one.late]),
        ("đến hạn trong 7 ngày tới", [(one.name, task) for one in letter.agencies for task in one.within_week]),
        (
            "đến hạn trong thời gian từ 8 đến 30 ngày tới",
            [(one.name, task) for one in letter.agencies for task in one.within_month],
        ),
    ]


def _state(task: ChasedTask, today: date) -> str:
    days = (task.due - today).days
    state = f"quá hạn {counted(-days)} ngày" if days < 0 else f"còn {counted(days)} ngày" if days else "đến hạn hôm nay"
    return f"thời hạn: {day_words(task.due)}, {state}"


def _asked(letter: ChaseLetter) -> Iterator[str]:
    """What is to be done, and until when."""
    by = day_words(letter.answer_by)
    number = 1
    if any(one.missing for one in letter.agencies):
        to = f" về {letter.report_to}" if letter.report_to else ""
        yield (
            f"{number}. Gửi đầy đủ báo cáo kết quả thực hiện nhiệm vụ {period_words(letter.code)}{to} chậm nhất ngày"
            f" {by}."
        )
        number += 1
    if any(one.late for one in letter.agencies):
        yield (
            f"{number}. Tập trung hoàn thành các nhiệm vụ quá hạn; chậm nhất ngày {by} báo cáo rõ nguyên nhân"
            " chậm và thời gian hoàn thành."
        )
        number += 1
    if any(one.within_week or one.within_month for one in letter.agencies):
        yield f"{number}. Chủ động đẩy nhanh tiến độ, hoàn thành đúng hạn các nhiệm vụ sắp đến hạn."


# --- the list ---------------------------------------------------------------------------------------------------------


def _appendix(letter: ChaseLetter, note: str) -> WholeAppendix:
    """The pressing tasks as a table, kind by kind."""
    several = len(letter.agencies) > 1
    columns = [Column(ColumnRole.NUMBER, "TT"), Column(ColumnRole.TASK, "Nhiệm vụ")]
    columns += [Column(ColumnRole.LEAD, "Cơ quan chủ trì")] if several else []
    columns += [
        Column(ColumnRole.DEADLINE, "Thời gian hoàn thành"),
        Column(ColumnRole.STATUS, "Tình trạng"),
    ]
    title = ["Danh sách nhiệm vụ quá hạn và sắp đến hạn"] + ([] if several else [letter.agencies[0].name])
    appendix = Appendix(title=tuple(title), note=note, columns=tuple(columns), numbering=Numbering.AUTOMATIC)
    return WholeAppendix(appendix, tuple(_rows(letter, len(columns), several)))


def _rows(letter: ChaseLetter, columns: int, several: bool) -> Iterator[Row]:
    for words, found in _groups(letter):
        if found:
            heading = f"Nhiệm vụ {words}"
            yield Row(kind=RowKind.GROUP, level=1, cells=("", heading, *[""] * (columns - 2)))
        for agency, task in found:
            cells: Sequence[str] = (_cut(task.text), *([agency] if several else []))
            yield Row(level=2, cells=("", *cells, task.deadline, _short_state(task, letter.today)))


def _cut(text: str) -> str:
    """A task's text as the list has it: enough to know it by."""
    return text if len(text) <= _MOST_LETTERS else text[:_MOST_LETTERS].rsplit(" ", 1)[0].rstrip(" ,;:.-") + "…"


def _short_state(task: ChasedTask, today: date) -> str:
    days = (task.due - today).days
    return f"Quá hạn {counted(-days)} ngày" if days < 0 else f"Còn {counted(days)} ngày" if days else "Đến hạn hôm nay"
