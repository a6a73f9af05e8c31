"""The công văn that chases (đôn đốc) agencies: its text, and the list of tasks as an appendix where it is long."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from caicach_desktop.documents.chase_text import ChasedAgency as ChasedAgency
from caicach_desktop.documents.chase_text import ChasedTask as ChasedTask
from caicach_desktop.documents.chase_text import ChaseLetter as ChaseLetter
from caicach_desktop.documents.chase_text import groups, letter_lines
from caicach_desktop.documents.facts import appendix_note
from caicach_desktop.documents.model import Document
from caicach_desktop.documents.plan import PlanOptions, plan_document
from caicach_desktop.documents.signature import filed_lines
from caicach_desktop.domain.figures import counted, shortened
from caicach_desktop.domain.plan import (
    Appendix,
    Column,
    ColumnRole,
    Numbering,
    Row,
    RowKind,
    Section,
    WholeAppendix,
    WholePlan,
)
from caicach_desktop.domain.plan_name import letter_symbol, numbered_name
from caicach_desktop.domain.report_facts import period_words
from caicach_desktop.domain.report_lines import text_of
from caicach_desktop.domain.text import has_text

_MOST_LETTERS = 600


def chase_document(letter: ChaseLetter, electronic: bool = False) -> Document:
    """The công văn in the official form (Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.5); a longer list of tasks is its
    appendix."""
    plan = letter.plan
    text = letter.text if has_text(letter.text) else text_of(*letter_lines(letter))
    written = replace(
        plan,
        doc_type="Công văn",
        number=None,
        symbol=letter_symbol(plan),
        date=f"tháng {letter.today.month} năm {letter.today.year}",
        title=letter_subject(letter),
        legal_bases=(),
        sections=(Section(None, tuple(line for line in text.split("\n") if has_text(line))),),
        addressees=tuple(one.name for one in letter.agencies),
        recipients=filed_lines(plan),
    )
    parts = (_appendix(letter, appendix_note(written, electronic)),) if letter.is_long else ()
    return plan_document(WholePlan(written, (), parts), PlanOptions(electronic))


def letter_subject(letter: ChaseLetter) -> str:
    """What the letter is about, as it stands below its number."""
    missing = any(one.missing for one in letter.agencies)
    if missing and letter.tasks:
        return f"V/v đôn đốc báo cáo và thực hiện nhiệm vụ {period_words(letter.code)}"
    if missing:
        return f"V/v đôn đốc báo cáo kết quả thực hiện nhiệm vụ {period_words(letter.code)}"
    return f"V/v đôn đốc thực hiện nhiệm vụ theo {numbered_name(letter.plan)}"


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
    for group in groups(letter):
        if group.tasks:
            heading = f"Nhiệm vụ {group.words}"
            yield Row(kind=RowKind.GROUP, level=1, cells=("", heading, *[""] * (columns - 2)))
        for agency, task in group.tasks:
            cells: Sequence[str] = (_cut(task.text), *([agency.name] if several else []))
            yield Row(level=2, cells=("", *cells, task.deadline, _short_state(task, letter.today)))


def _cut(text: str) -> str:
    """A task's text as the list has it, line by line where it is short: enough to know it by."""
    return text if len(text) <= _MOST_LETTERS else shortened(text, _MOST_LETTERS)


def _short_state(task: ChasedTask, today: date) -> str:
    days = (task.due - today).days
    return f"Quá hạn {counted(-days)} ngày" if days < 0 else f"Còn {counted(days)} ngày" if days else "Đến hạn hôm nay"
