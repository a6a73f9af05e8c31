"""The appendices of a periodic report: results by task, by index and agency, difficulties and proposals, charts."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from caicach_desktop.documents.annex import AnnexOptions, annex_section, blank_note
from caicach_desktop.documents.chart import ChartLine, chart_blocks
from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.model import Block, DocumentSection, Paragraph, Rule, RuleKind, Style, Table
from caicach_desktop.documents.progress import TaskReport, with_progress
from caicach_desktop.documents.table import appendix_table
from caicach_desktop.domain.collecting import ReportTiming
from caicach_desktop.domain.figures import percent, shortened
from caicach_desktop.domain.plan import Appendix, Column, ColumnRole, Numbering, Plan, Row, RowKind, WholeAppendix
from caicach_desktop.domain.report_facts import AgencyState, ReportFacts, ReportTask, period_words
from caicach_desktop.domain.report_results import OTHER_INDEX
from caicach_desktop.domain.reporting import STATUS_NAMES, Status, TaskState
from caicach_desktop.domain.standing import OUTCOME_NAMES, Outcome
from caicach_desktop.domain.sums import Tally
from caicach_desktop.domain.table import INDEX_NAMES
from caicach_desktop.domain.text import squeeze, within_sentence

# Makes the section of an appendix for a report, with its number line and note.
PartMaker = Callable[[Plan, str, str, bool], DocumentSection]

# Widths in mm of a table of sums: its numbers, and each figure.
_PLACE, _FIGURE = 10.0, 14.8
_UNRANKED = 10**6
_MOST_LETTERS = 300
_DONE = (Outcome.DONE_ON_TIME, Outcome.DONE_LATE, Outcome.DONE)
_STATES = {
    **dict.fromkeys(_DONE, TaskState.DONE),
    Outcome.OVERDUE: TaskState.LATE,
    Outcome.RUNNING: TaskState.NOT_STARTED,
    Outcome.KEPT_UP: TaskState.DOING,
    Outcome.NOT_KEPT_UP: TaskState.DUE_SOON,
    Outcome.IMPOSSIBLE: TaskState.IMPOSSIBLE,
}
_CHART_NAMES = {
    TaskState.DONE: "Hoàn thành",
    TaskState.DOING: "Thường xuyên, có thực hiện",
    TaskState.LATE: "Quá hạn, chưa hoàn thành",
    TaskState.DUE_SOON: "Thường xuyên, chưa thực hiện",
    TaskState.IMPOSSIBLE: "Không thực hiện được",
    TaskState.NOT_STARTED: "Chưa đến hạn",
}


# --- results by task --------------------------------------------------------------------------------------------------


def task_section(part: WholeAppendix, facts: ReportFacts, remarks_apart: bool) -> PartMaker:
    """The plan's table, without the partners, with what became of each task and what was reported on it; difficulties
    are left to an appendix of their own where there is one (`remarks_apart`)."""
    reports = {task.row_id: _report(task) for task in facts.tasks}
    filled = with_progress(part, reports, facts.code)
    look = replace(filled.appendix.look, landscape=True)  # so many columns need the width
    left_out = {ColumnRole.PARTNER, *([ColumnRole.DIFFICULTY] if remarks_apart else [])}
    columns = tuple(replace(one, shown=one.shown and one.role not in left_out) for one in filled.appendix.columns)
    title = (*part.appendix.title, f"Kết quả thực hiện {period_words(facts.code)}")

    def made(plan: Plan, number: str, note: str, electronic: bool) -> DocumentSection:
        appendix = replace(filled.appendix, number=number, note=note, title=title, columns=columns, look=look)
        return annex_section(plan, replace(filled, appendix=appendix), AnnexOptions(electronic=electronic))

    return made


def _report(task: ReportTask) -> TaskReport:
    return TaskReport(_STATES[task.standing.outcome], task.entry, outcome_words(task))


def outcome_words(task: ReportTask) -> str:
    """What became of a task, in a few words; one that still runs says how far it is."""
    status, outcome, _ = task.standing
    if outcome in (Outcome.RUNNING, Outcome.OVERDUE):
        return f"{STATUS_NAMES[status]}, quá hạn" if outcome == Outcome.OVERDUE else STATUS_NAMES[status]
    if outcome == Outcome.NOT_KEPT_UP:
        return f"Thường xuyên, {'chưa thực hiện' if task.entry else 'chưa báo cáo'}"
    return OUTCOME_NAMES[outcome]


# --- sums -------------------------------------------------------------------------------------------------------------

Figure = Callable[[Tally], str]


def _count(*which: Status | Outcome | ReportTiming) -> Figure:
    return lambda tally: str(tally.count(*which))


_FIGURES: tuple[tuple[str, Figure], ...] = (
    ("Tổng số nhiệm vụ", lambda tally: str(tally.total)),
    ("Hoàn thành", _count(Status.DONE)),
    ("Đang thực hiện", _count(Status.DOING)),
    ("Chưa thực hiện", _count(Status.NOT_STARTED)),
    ("Không thực hiện được", _count(Status.IMPOSSIBLE)),
    ("Hoàn thành đúng hạn", _count(Outcome.DONE_ON_TIME)),
    ("Hoàn thành quá hạn", _count(Outcome.DONE_LATE)),
    ("Quá hạn, chưa hoàn thành", _count(Outcome.OVERDUE)),
    ("Phải báo cáo", lambda tally: str(tally.expected)),
    ("Báo cáo đúng hạn", _count(ReportTiming.ON_TIME)),
    ("Tỷ lệ hoàn thành", lambda tally: percent(tally.count(Status.DONE), tally.total)),
)


def index_section(facts: ReportFacts) -> PartMaker:
    """Sums by index; apart from those by agency, so that each table repeats its own headings in every format."""
    found = facts.sums.by_index
    names = [name for name in (*INDEX_NAMES, "") if name in found]
    table = _sum_table("Chỉ số", [(name or OTHER_INDEX, found[name], ()) for name in names], facts.sums.total, ())
    return _section(("Tổng hợp kết quả thực hiện nhiệm vụ theo chỉ số", period_words(facts.code)), table)


def agency_section(facts: ReportFacts) -> PartMaker:
    """Sums by leading agency, best first, with the rule of the ranking below."""
    ranked = sorted(facts.agencies, key=lambda one: (one.ranked.rank if one.ranked else None) or _UNRANKED)
    lines = [(one.name, one.tally, _ranked(one)) for one in ranked]
    table = _sum_table("Cơ quan, đơn vị chủ trì", lines, facts.sums.total, ("Điểm", "Xếp hạng"))
    what = "Tổng hợp kết quả thực hiện nhiệm vụ theo cơ quan, đơn vị chủ trì"
    title = (what, f"và xếp hạng thi đua, {period_words(facts.code)}")
    return _section(title, table, *(Paragraph(note, Style.BODY) for note in _notes(facts)))


def _ranked(one: AgencyState) -> tuple[str, ...]:
    ranked = one.ranked
    if ranked is None or ranked.points is None:
        return "", ""
    return f"{ranked.points:.2f}".rstrip("0").rstrip(".").replace(".", ","), str(ranked.rank)


def _sum_table(
    what: str, lines: Sequence[tuple[str, Tally, tuple[str, ...]]], total: Tally, more: Sequence[str]
) -> Table:
    width = official_form().text_width(landscape=True)
    columns = (
        Column(ColumnRole.NUMBER, "TT", _PLACE),
        Column(ColumnRole.CRITERION, what, width - _PLACE - _FIGURE * (len(_FIGURES) + len(more))),
        *(Column(ColumnRole.PERCENT, heading, _FIGURE) for heading in [*(name for name, _ in _FIGURES), *more]),
    )
    rows = [
        Row(cells=(str(place), name, *(figure(tally) for _, figure in _FIGURES), *ranked))
        for place, (name, tally, ranked) in enumerate(lines, start=1)
    ]
    # On top, where it never stands on a page alone.
    first = ("", "Tổng số", *(figure(total) for _, figure in _FIGURES), *("" for _ in more))
    return _table(columns, [Row(kind=RowKind.GROUP, cells=first), *rows])


def _notes(facts: ReportFacts) -> Iterator[str]:
    if sum(one.tally.total for one in facts.agencies) > facts.sums.total.total:
        yield (
            "Ghi chú: nhiệm vụ do nhiều cơ quan, đơn vị cùng chủ trì được tính cho từng cơ quan, đơn vị và chỉ tính một"
            " lần trong tổng số."
        )
    yield f"Cách xếp hạng: {within_sentence(facts.rule)}"


# --- difficulties and proposals ---------------------------------------------------------------------------------------


def remark_section(facts: ReportFacts) -> PartMaker:
    """The difficulties and proposals reported, task by task."""
    columns = (
        Column(ColumnRole.NUMBER, "TT"),
        Column(ColumnRole.TASK, "Nhiệm vụ"),
        Column(ColumnRole.LEAD, "Cơ quan, đơn vị chủ trì"),
        Column(ColumnRole.DIFFICULTY, "Khó khăn, vướng mắc, nguyên nhân"),
        Column(ColumnRole.RESULT, "Đề xuất, kiến nghị"),
    )
    title = ("Tổng hợp khó khăn, vướng mắc và đề xuất, kiến nghị", period_words(facts.code))
    said = [cells for cells in map(_remark, facts.tasks) if cells]
    rows = [Row(cells=(str(place), *cells)) for place, cells in enumerate(said, start=1)]

    return _section(title, _table(columns, rows))


def _remark(task: ReportTask) -> tuple[str, ...] | None:
    said = (squeeze(task.entry.difficulty), squeeze(task.entry.proposal)) if task.entry else ("", "")
    return (shortened(task.text, _MOST_LETTERS), "; ".join(task.agencies), *said) if any(said) else None


# --- charts -----------------------------------------------------------------------------------------------------------


def chart_section(facts: ReportFacts) -> PartMaker:
    """What became of the tasks by index and by leading agency, as bars on upright pages."""
    found = facts.sums.by_index
    by_index = [ChartLine(name or OTHER_INDEX, _states(found[name])) for name in (*INDEX_NAMES, "") if name in found]
    by_agency = [ChartLine(one.name, _states(one.tally)) for one in facts.agencies]
    title = ("Biểu đồ kết quả thực hiện nhiệm vụ", period_words(facts.code))

    def made(plan: Plan, number: str, note: str, electronic: bool) -> DocumentSection:
        blocks = [
            *_heading(number, title, note, electronic),
            *chart_blocks("Kết quả thực hiện nhiệm vụ theo chỉ số", by_index, False, 1, _CHART_NAMES),
            *chart_blocks("Kết quả thực hiện nhiệm vụ theo cơ quan chủ trì", by_agency, False, 2, _CHART_NAMES),
        ]
        return DocumentSection(tuple(blocks), landscape=False, name=number)

    return made


def _states(tally: Tally) -> Mapping[TaskState, int]:
    counts: dict[TaskState, int] = {}
    for outcome, state in _STATES.items():
        if count := tally.count(outcome):
            counts[state] = counts.get(state, 0) + count
    return counts


# --- parts ------------------------------------------------------------------------------------------------------------


def _section(title: Sequence[str], *blocks: Block) -> PartMaker:
    """A landscape appendix of these blocks."""

    def made(plan: Plan, number: str, note: str, electronic: bool) -> DocumentSection:
        return DocumentSection((*_heading(number, title, note, electronic), *blocks), landscape=True, name=number)

    return made


def _heading(number: str, title: Sequence[str], note: str, electronic: bool) -> list[Block]:
    """Number line, title, note and its rule."""
    note = blank_note(note) if electronic else note
    lines = [(number, Style.APPENDIX_NUMBER), *((line, Style.APPENDIX_TITLE) for line in title)]
    return [
        *(Paragraph(text, style) for text, style in [*lines, (note, Style.APPENDIX_NOTE)]),
        Rule(official_form().rules[RuleKind.NOTE].length),
    ]


def _table(columns: tuple[Column, ...], rows: Sequence[Row]) -> Table:
    form = official_form()
    appendix = Appendix(columns=columns, numbering=Numbering.TYPED)
    whole = WholeAppendix(appendix, tuple(rows))
    return appendix_table(whole, form.text_width(landscape=True), form.table.font_size.least)
