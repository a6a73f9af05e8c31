"""The tasks of all plans with what follows from their deadlines and reports, and the overview of what must be done
now."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from caicach_desktop.domain.agency import Assignment, AssignmentRole
from caicach_desktop.domain.deadline import Deadline, understand
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.plan import ColumnRole, PlanSummary, WholeAppendix
from caicach_desktop.domain.reporting import Progress, TaskState, next_due, state_of
from caicach_desktop.domain.table import INDEX_NAMES, NO_AGENCY, NO_INDEX, Task, tasks_of
from caicach_desktop.domain.text import sort_key
from caicach_desktop.store import agency_queries, fact_queries, plan_queries, progress_queries
from caicach_desktop.store.store import Store


@dataclass(frozen=True, slots=True)
class TrackedTask:
    """A task with its plan, its deadline as understood, the day it is due next, its state today and its last report."""

    task: Task
    plan_title: str
    plan_year: int | None
    deadline: Deadline
    due: date | None
    state: TaskState
    last: Progress | None
    lead_ids: tuple[int, ...] = ()
    partner_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ShareLine:
    """How many tasks of one index or agency are in which state; `key` is the index name or the agency's id (0:
    none)."""

    key: str | int
    label: str
    counts: Mapping[TaskState, int]


@dataclass(frozen=True, slots=True)
class Overview:
    """What must be done now, and how far the work is."""

    tasks_total: int
    by_state: Mapping[TaskState, int]
    by_index: tuple[ShareLine, ...]
    by_agency: tuple[ShareLine, ...]
    overdue: tuple[TrackedTask, ...]
    due_soon: tuple[TrackedTask, ...]


def list_tasks(store: Store, today: date, plan_id: int | None = None) -> list[TrackedTask]:
    """The tasks of one plan or of all, plan by plan in printed order."""
    return list(each_task(store, today, plan_id))


def each_task(
    store: Store, today: date, plan_id: int | None = None, progress: JobProgress = SILENT
) -> Iterator[TrackedTask]:
    """The tasks of one plan or of all one after the other, so that counting many of them holds none."""
    with store.read() as connection:
        plans = {plan.id: plan for plan in plan_queries.plan_summaries(connection)}
        parts = plan_queries.appendices_of(connection, plan_id)
        everything = plan_id is None
        links = _links(agency_queries.assignments_of(connection)) if everything else {}
        entries = progress_queries.entries_by_row(connection) if everything else {}
        for place, appendix in enumerate(parts):
            progress.report(100 * place // len(parts))
            whole = WholeAppendix(appendix, plan_queries.rows_of(connection, appendix.id))
            if not everything:  # one plan among a hundred: what belongs to the others is not read
                links = _links(agency_queries.assignments_of(connection, appendix.id))
                entries = progress_queries.entries_of_rows(connection, [row.id for row in whole.rows])
            for task in tasks_of(whole):
                yield _tracked(task, plans[appendix.plan_id], links, entries, today)


@dataclass(frozen=True, slots=True)
class TaskTexts:
    """What a short list says of a task: its text and who leads it, as read."""

    task: str
    lead: str


def task_texts(store: Store, row_ids: Sequence[int]) -> dict[int, TaskTexts]:
    """The texts of a few tasks by row; tasks that are gone have none."""
    found: dict[int, TaskTexts] = {}
    with store.read() as connection:
        rows = plan_queries.rows_by_id(connection, row_ids)
        parts = {one.id: one for one in plan_queries.appendices_by_id(connection, {row.appendix_id for row in rows})}
        for row in rows:
            texts = []
            for role in (ColumnRole.TASK, ColumnRole.CRITERION, ColumnRole.LEAD):
                column = parts[row.appendix_id].column_of(role)
                text = "" if column is None else row.cells[column]
                if text is None and column is not None:  # merged with a cell above
                    text = fact_queries.text_above(connection, row, column)
                texts.append(text or "")
            found[row.id] = TaskTexts(texts[0] or texts[1], texts[2])
    return found


Links = dict[tuple[int, AssignmentRole], list[int]]


def _links(assignments: Iterable[Assignment]) -> Links:
    links: defaultdict[tuple[int, AssignmentRole], list[int]] = defaultdict(list)
    for link in assignments:
        links[link.row_id, link.role].append(link.agency_id)
    return links


def _tracked(
    task: Task, plan: PlanSummary, links: Links, entries: dict[int, list[Progress]], today: date
) -> TrackedTask:
    deadline = understand(task.deadline, plan.year)
    reported = entries.get(task.row_id, [])

    def agencies(role: AssignmentRole) -> tuple[int, ...]:
        ids = (agency for row_id in task.row_ids for agency in links.get((row_id, role), ()))
        return tuple(dict.fromkeys(ids))

    return TrackedTask(
        task=task,
        plan_title=plan.title,
        plan_year=plan.year,
        deadline=deadline,
        due=next_due(deadline, task.due_on, reported, today, plan.year),
        state=state_of(deadline, task.due_on, reported, today, plan.year),
        last=reported[-1] if reported else None,
        lead_ids=agencies(AssignmentRole.LEAD),
        partner_ids=agencies(AssignmentRole.PARTNER),
    )


def overview(store: Store, today: date, progress: JobProgress = SILENT) -> Overview:
    """What must be done now: late and nearly due tasks, and shares by index and by leading agency."""
    with store.read() as connection:
        names = {agency.id: agency.short_name or agency.name for agency in agency_queries.all_agencies(connection)}
    return summed_up(each_task(store, today, progress=progress), names)


def summed_up(tasks: Iterable[TrackedTask], agency_names: Mapping[int, str]) -> Overview:
    """The overview of these tasks; a task without a leading agency counts under `NO_AGENCY`."""
    by_index: defaultdict[str, Counter[TaskState]] = defaultdict(Counter)
    by_agency: defaultdict[int, Counter[TaskState]] = defaultdict(Counter)
    by_state: Counter[TaskState] = Counter()
    pressing: defaultdict[TaskState, list[TrackedTask]] = defaultdict(list)
    for task in tasks:
        by_state[task.state] += 1
        if task.state in (TaskState.LATE, TaskState.DUE_SOON):
            pressing[task.state].append(task)
        by_index[task.task.index][task.state] += 1
        for agency in task.lead_ids or (0,):
            by_agency[agency][task.state] += 1
    order = {name: place for place, name in enumerate(INDEX_NAMES)}
    indices = sorted(by_index.items(), key=lambda item: order.get(item[0], len(order)))
    agencies = sorted(by_agency.items(), key=lambda item: (item[0] == 0, sort_key(agency_names.get(item[0], ""))))
    return Overview(
        tasks_total=by_state.total(),
        by_state=by_state,
        by_index=tuple(ShareLine(key, key or NO_INDEX, counts) for key, counts in indices),
        by_agency=tuple(ShareLine(key, agency_names.get(key, NO_AGENCY), counts) for key, counts in agencies),
        overdue=_by_due(pressing[TaskState.LATE]),
        due_soon=_by_due(pressing[TaskState.DUE_SOON]),
    )


def _by_due(tasks: Iterable[TrackedTask]) -> tuple[TrackedTask, ...]:
    return tuple(sorted(tasks, key=lambda task: task.due or date.max))
