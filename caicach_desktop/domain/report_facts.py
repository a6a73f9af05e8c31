"""What a periodic report (báo cáo) speaks of: a period's sums, its tasks as they stand, agencies and their ranks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from caicach_desktop.domain.periods import next_period, period_start
from caicach_desktop.domain.ranking import Ranked
from caicach_desktop.domain.reporting import Progress, Status, done_until, period_end, period_name, period_order
from caicach_desktop.domain.standing import Outcome, Standing, TaskFacts
from caicach_desktop.domain.sums import PeriodSums, Tally
from caicach_desktop.domain.table import Task
from caicach_desktop.domain.text import fold, squeeze, within_sentence


@dataclass(frozen=True, slots=True)
class ReportTask:
    """A task as a report names it: its texts, its leading agencies by name, how it stands at the period's end, and the
    entry that answers for the period."""

    row_id: int
    text: str
    deadline: str
    agencies: tuple[str, ...]
    facts: TaskFacts
    standing: Standing
    entry: Progress | None = None


@dataclass(frozen=True, slots=True)
class AgencyState:
    """An agency (id 0: tasks without one) with its sums, its place in the ranking, and whether it has reported on all
    its tasks, in time."""

    agency_id: int
    name: str
    tally: Tally
    ranked: Ranked | None = None


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """Everything the text and the tables of a report are made from.

    `doc_type` is what the plan is ("Kế hoạch"), `reference` it as another text names it, `subject` what it is about,
    `issuer` as written within a text;
    `due` is the day the agencies' reports were due, `next_due` the one for the next period; `before` and `last_year`
    are None where there is nothing to compare with.
    """

    code: str
    today: date
    doc_type: str
    reference: str
    subject: str
    issuer: str
    sums: PeriodSums
    before: PeriodSums | None = None
    last_year: PeriodSums | None = None
    tasks: tuple[ReportTask, ...] = ()
    agencies: tuple[AgencyState, ...] = ()
    rule: str = ""
    due: date | None = None
    next_due: date | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """A difficulty or proposal, with those who said it and how many tasks it was said of."""

    text: str
    agencies: tuple[str, ...]
    tasks: int


def task_name(task: Task) -> str:
    """What a list calls a task: its first item, behind the criterion it serves."""
    first = next((line.strip(" -+•.;") for line in task.task.split("\n") if line.strip(" -+•.;")), "")
    criterion = squeeze(task.criterion)
    if criterion and fold(criterion) != fold(squeeze(task.task)):
        return f"{criterion.rstrip(' .;,:')}: {squeeze(first)}"
    return squeeze(first)


def period_words(code: str) -> str:
    """A period within a sentence: "quý III năm 2026", "6 tháng đầu năm 2026", "tháng 8 năm 2026"."""
    return within_sentence(period_name(code).replace("/", " năm "))


def overdue(facts: ReportFacts) -> list[ReportTask]:
    """The tasks not finished when their day had passed, in printed order."""
    return [task for task in facts.tasks if task.standing.outcome == Outcome.OVERDUE]


def due_still(facts: ReportFacts) -> list[ReportTask]:
    """The tasks still open whose day lies in what is left of the period, its last day included, in printed order."""
    return _due_between(facts, facts.code)


def due_next(facts: ReportFacts) -> list[ReportTask]:
    """The tasks still open whose day lies in the next period, in printed order."""
    following = next_period(facts.code)
    return _due_between(facts, following) if following else []


def _due_between(facts: ReportFacts, code: str) -> list[ReportTask]:
    start, end = period_start(code), period_end(code)
    if start is None or end is None:
        return []
    return [task for task in facts.tasks if _falls_due(task, start, end, facts.code)]


def _falls_due(task: ReportTask, start: date, end: date, code: str) -> bool:
    if task.standing.outcome in (Outcome.OVERDUE, Outcome.IMPOSSIBLE):
        return False
    facts = task.facts
    repeats = facts.deadline.repeats and not facts.due_on
    if repeats and facts.deadline.every and facts.years and facts.years[1] < start.year:
        return False
    # A task with several days is to be done anew for each.
    if task.standing.status == Status.DONE and not repeats:
        return False
    if facts.due_on:
        return start.isoformat() <= facts.due_on <= end.isoformat()
    known = [entry for entry in facts.entries if period_order(entry.period) <= period_order(code)]
    done = done_until(facts.deadline, known) if repeats else None
    days = facts.deadline.due_days([start.year])
    return any(start <= day <= end and (done is None or day > done) for day in days)


def remarks(tasks: Sequence[ReportTask], which: str) -> list[Remark]:
    """The difficulties ("difficulty") or proposals ("proposal") reported, each once, in printed order."""
    found: dict[str, list[ReportTask]] = {}
    texts: dict[str, str] = {}
    for task in tasks:
        text = squeeze(getattr(task.entry, which)).rstrip(" .;,") if task.entry else ""
        if text:
            texts.setdefault(text.casefold(), text)
            found.setdefault(text.casefold(), []).append(task)
    return [
        Remark(texts[key], tuple(dict.fromkeys(name for task in said for name in task.agencies)), len(said))
        for key, said in found.items()
    ]
