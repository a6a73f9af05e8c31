"""What sums need of the tasks of all plans: read once, and again only after a change that matters."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from threading import Lock

from caicach_desktop.domain.agency import Assignment, AssignmentRole
from caicach_desktop.domain.changes import Changes, Kind
from caicach_desktop.domain.collecting import Said
from caicach_desktop.domain.deadline import understand
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.plan import Plan, WholeAppendix
from caicach_desktop.domain.schedule import plan_years
from caicach_desktop.domain.sums import TaskFacts
from caicach_desktop.domain.table import Task, tasks_of
from caicach_desktop.store import agency_queries, plan_queries, progress_queries
from caicach_desktop.store.store import Store

Leads = Mapping[int, list[int]]
Entries = Mapping[int, tuple[Said, ...]]


def task_facts(
    store: Store, plan_ids: Collection[int] | None = None, progress: JobProgress = SILENT
) -> list[TaskFacts]:
    """The facts of the tasks of some plans or of all, plan by plan in printed order; plans that are gone have none."""
    found: list[TaskFacts] = []
    with store.read() as connection:
        parts = [one for one in plan_queries.appendices_of(connection) if plan_ids is None or one.plan_id in plan_ids]
        plans = {one: plan_queries.plan_by_id(connection, one) for one in {part.plan_id for part in parts}}
        leads = _leads(agency_queries.assignments_of(connection)) if plan_ids is None else {}
        said = progress_queries.said_by_row(connection) if plan_ids is None else {}
        for place, appendix in enumerate(parts):
            progress.report(100 * place // len(parts))
            whole = WholeAppendix(appendix, plan_queries.rows_of(connection, appendix.id))
            if plan_ids is not None:
                leads = _leads(agency_queries.assignments_of(connection, appendix.id))
                said = progress_queries.said_by_row(connection, [row.id for row in whole.rows])
            found += _facts(whole, plans[appendix.plan_id], leads, said)
    return found


def _facts(whole: WholeAppendix, plan: Plan, leads: Leads, said: Entries) -> Iterator[TaskFacts]:
    years = plan_years(plan)
    span = (years[0], years[-1]) if years else None
    for task in tasks_of(whole):
        yield TaskFacts(
            row_id=task.row_id,
            plan_id=plan.id,
            index=task.index,
            agency_ids=tuple(dict.fromkeys(_agencies(task, leads))),
            deadline=understand(task.deadline, plan.year),
            due_on=task.due_on,
            years=span,
            entries=said.get(task.row_id, ()),
            task=task,
        )


def _leads(assignments: Iterable[Assignment]) -> Leads:
    leads: defaultdict[int, list[int]] = defaultdict(list)
    for link in assignments:
        if link.role == AssignmentRole.LEAD:
            leads[link.row_id].append(link.agency_id)
    return leads


def _agencies(task: Task, leads: Leads) -> Iterator[int]:
    for row_id in task.row_ids:
        yield from leads.get(row_id, ())


class FactsBoard:
    """Holds the facts of every task of a store; after a report only what was reported is read again.

    Close it to stop listening.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._tasks: list[TaskFacts] = []
        # How often tables and reports were changed, and how often they had been when they were last read.
        self._changes = (1, 0)
        self._seen = (0, 0)
        # Several workers may ask at the same time: the second one takes what the first has read.
        self._reading = Lock()
        self.close = store.subscribe(self._changed)

    def tasks(self, progress: JobProgress = SILENT) -> list[TaskFacts]:
        """The facts of all tasks as they stand now; may be called from any thread."""
        with self._reading:
            return self._read(progress)

    def _read(self, progress: JobProgress) -> list[TaskFacts]:
        now = self._changes  # taken before reading: a change meanwhile is read the next time
        if self._seen[0] != now[0]:
            self._tasks = task_facts(self._store, progress=progress)
        elif self._seen != now:
            with self._store.read() as connection:
                said = progress_queries.said_by_row(connection)
            self._tasks = [_with_entries(task, said.get(task.row_id, ())) for task in self._tasks]
        self._seen = now
        return self._tasks

    def _changed(self, changes: Changes) -> None:
        tables, reports = self._changes
        if changes.touches(Kind.PLAN, Kind.APPENDIX, Kind.ROW, Kind.AGENCY, Kind.ASSIGNMENT):
            tables += 1
        if changes.touches(Kind.PROGRESS):
            reports += 1
        self._changes = (tables, reports)


def _with_entries(task: TaskFacts, entries: tuple[Said, ...]) -> TaskFacts:
    return task if task.entries == entries else replace(task, entries=entries)
