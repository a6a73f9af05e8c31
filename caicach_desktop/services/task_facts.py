"""What sums need of the tasks of all plans, without their texts: read once, and after a change only the plans that it
touched."""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from threading import Lock
from typing import NamedTuple, TypeVar, cast

from caicach_desktop.domain.changes import Changes, Kind
from caicach_desktop.domain.collecting import Said
from caicach_desktop.domain.deadline import understand
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.plan import Appendix, ColumnRole, Plan, WholeAppendix
from caicach_desktop.domain.schedule import plan_years
from caicach_desktop.domain.standing import TaskFacts
from caicach_desktop.domain.table import heading_text, index_of, tasks_of
from caicach_desktop.store import fact_queries, plan_queries
from caicach_desktop.store.fact_queries import TaskLine
from caicach_desktop.store.store import Store

T = TypeVar("T")
# Where more plans than this share were touched, reading all of them is no slower.
_FEW = 0.3
# More things than these are not asked for one by one.
_MOST_NEWS = 1000
# So many appendices at a time: what is read of all of them would be held twice.
_PART = 8


class _Outline(NamedTuple):
    """What is read of a task before its deadline is understood."""

    row_ids: tuple[int, ...]
    index_name: str
    deadline: str
    due_on: str | None


def task_facts(
    store: Store, plan_ids: Collection[int] | None = None, progress: JobProgress = SILENT
) -> list[TaskFacts]:
    """The facts of the tasks of some plans or of all, plan by plan in printed order; plans that are gone have none."""
    found: list[TaskFacts] = []
    with store.read() as connection:
        plans = fact_queries.plan_heads(connection, plan_ids)
        parts = [part for part in plan_queries.appendices_of(connection) if part.plan_id in plans]
        ids = None if plan_ids is None else [part.id for part in parts]
        facts = _Facts(plans, fact_queries.leads_by_row(connection, ids), fact_queries.said_by_row(connection, ids))
        for start in range(0, len(parts), _PART):
            progress.report(100 * start // len(parts))
            some = parts[start : start + _PART]
            lines: dict[int, list[TaskLine]] = {}
            for columns, alike in _by_columns(some).items():
                lines |= fact_queries.task_lines(connection, alike, *columns)
            for part in some:
                if any(None in line.cells for line in lines.get(part.id, ()) if line.cells):
                    # A heading merged with what stands above it: read as a whole.
                    found += facts.of(part, _read_whole(WholeAppendix(part, plan_queries.rows_of(connection, part.id))))
                else:
                    found += facts.of(part, _outlines(part, lines.get(part.id, ())))
    return found


Columns = tuple[int | None, int | None]


def _by_columns(parts: Iterable[Appendix]) -> dict[Columns, list[int]]:
    """The appendices whose deadlines and tasks stand in the same columns."""
    found: defaultdict[Columns, list[int]] = defaultdict(list)
    for part in parts:
        task = part.column_of(ColumnRole.TASK)
        merging = part.column_of(ColumnRole.CRITERION) if task is None else task
        found[part.column_of(ColumnRole.DEADLINE), merging].append(part.id)
    return found


def _read_whole(whole: WholeAppendix) -> Iterator[_Outline]:
    for task in tasks_of(whole):
        yield _Outline(task.row_ids, task.index, task.deadline, task.due_on)


def _outlines(appendix: Appendix, lines: Iterable[TaskLine]) -> Iterator[_Outline]:
    """The tasks of an appendix as `tasks_of` finds them; no heading is merged with what stands above it."""
    path: list[tuple[int, str]] = []
    deadline, index = "", index_of(*appendix.title)
    task: _Outline | None = None
    for _, row_id, is_group, level, due_on, text, merged, cells in lines:
        deadline = deadline if text is None else text
        if merged and task is not None and not is_group:
            task = task._replace(row_ids=(*task.row_ids, row_id))
            continue
        if task is not None:
            yield task
            task = None
        if is_group or (path and path[-1][0] >= level):
            path = [one for one in path if one[0] < level]
            path += [(level, heading_text(appendix, cells or ()))] if is_group else []
            index = index_of(*(heading for _, heading in path[:1]), *appendix.title)
        if not is_group:
            task = _Outline((row_id,), index, deadline, due_on)
    if task is not None:
        yield task


class _Facts:
    """Makes facts of what was read; what many tasks have alike is held once."""

    def __init__(
        self, plans: Mapping[int, Plan], leads: Mapping[int, list[int]], said: Mapping[int, tuple[Said, ...]]
    ) -> None:
        self._plans = plans
        self._leads = leads
        self._said = said
        self._alike: dict[tuple[int, ...], tuple[int, ...]] = {}

    def of(self, appendix: Appendix, outlines: Iterable[_Outline]) -> Iterator[TaskFacts]:
        """The facts of an appendix's tasks."""
        plan = self._plans[appendix.plan_id]
        years = plan_years(plan)
        span = (years[0], years[-1]) if years else None
        for row_ids, index, deadline, due_on in outlines:
            row_id = row_ids[0]
            understood = understand(deadline, plan.year)
            said = self._said.get(row_id, ())
            yield TaskFacts(row_id, plan.id, index, self._agencies(row_ids), understood, due_on, span, said)

    def _agencies(self, row_ids: tuple[int, ...]) -> tuple[int, ...]:
        if len(row_ids) == 1 and row_ids[0] not in self._leads:
            return ()
        found = tuple(dict.fromkeys(agency for row_id in row_ids for agency in self._leads.get(row_id, ())))
        return self._alike.setdefault(found, found)


class PlanTasks:
    """The facts of one plan's tasks, which never change, with what was worked out of them."""

    __slots__ = ("_known", "tasks")

    def __init__(self, tasks: Sequence[TaskFacts]) -> None:
        self.tasks = tasks
        self._known: dict[str, tuple[Hashable, object]] = {}

    def once(self, name: str, about: Hashable, work: Callable[[], T]) -> T:
        """What `work` gives, worked out once as long as it is asked `about` the same; it must follow from the facts
        and from that alone."""
        known = self._known.get(name)
        if known is None or known[0] != about:
            known = self._known[name] = (about, work())
        return cast(T, known[1])

    def kinds(self) -> tuple[tuple[TaskFacts, ...], tuple[int, ...]]:
        """One task of each kind that sums do not tell apart, and how many there are of each: few in most plans."""
        return self.once("kinds", None, self._sort_out)

    def _sort_out(self) -> tuple[tuple[TaskFacts, ...], tuple[int, ...]]:
        first: dict[tuple[Hashable, ...], TaskFacts] = {}
        counts: dict[tuple[Hashable, ...], int] = {}
        for task in self.tasks:
            # What is alike is the same object; to look at it would take longer than to sum it up.
            kind = (id(task.deadline), id(task.entries), task.index, task.agency_ids, task.due_on, task.years)
            first.setdefault(kind, task)
            counts[kind] = counts.get(kind, 0) + 1
        return tuple(first.values()), tuple(counts.values())


Plans = Mapping[int, PlanTasks]


def by_plan(tasks: Iterable[TaskFacts]) -> dict[int, PlanTasks]:
    """Facts by the plan they belong to."""
    found: defaultdict[int, list[TaskFacts]] = defaultdict(list)
    for task in tasks:
        found[task.plan_id].append(task)
    return {plan_id: PlanTasks(facts) for plan_id, facts in found.items()}


class FactsBoard:
    """Holds the facts of every task of a store; after a change only the plans it touched are read again.

    Close it to stop listening.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._plans: dict[int, PlanTasks] | None = None
        self._tasks: list[TaskFacts] | None = None
        self._news: list[Changes] = []
        # The plans of reports that were changed: one that is taken back does not tell its plan any more.
        self._reported: dict[int, int] = {}
        # Several workers may ask at the same time: the second one takes what the first has read.
        self._reading = Lock()
        self.close = store.subscribe(self._changed)

    def tasks(self, progress: JobProgress = SILENT) -> list[TaskFacts]:
        """The facts of all tasks as they stand now; may be called from any thread."""
        with self._reading:
            plans = self._read(progress)
            if self._tasks is None:
                self._tasks = [task for plan in plans.values() for task in plan.tasks]
            return self._tasks

    def plans(self, progress: JobProgress = SILENT) -> Plans:
        """The same by plan; of a plan nothing was changed in, the same object as before."""
        with self._reading:
            return self._read(progress)

    def _read(self, progress: JobProgress) -> dict[int, PlanTasks]:
        news = tuple(self._news)  # taken before reading: a change meanwhile is read the next time
        if self._plans is None or news:
            touched = self._touched(news) if self._plans is not None else None
            if self._plans is None or touched is None or len(touched) > _FEW * len(self._plans):
                plans = by_plan(task_facts(self._store, progress=progress))
            else:
                fresh = by_plan(task_facts(self._store, touched))
                kept = {plan_id: plan for plan_id, plan in self._plans.items() if plan_id not in touched}
                plans = dict(sorted((kept | fresh).items()))
            self._plans, self._tasks = plans, None
            del self._news[: len(news)]
        return self._plans

    def _touched(self, news: Sequence[Changes]) -> set[int] | None:
        """The plans that changes are about, or None where that cannot be told any more; nothing ever moves from one
        plan to another."""
        found: set[int] = set()
        appendices: set[int] = set()
        entries: set[int] = set()
        for changes in news:
            found |= changes.ids.get(Kind.PLAN, frozenset())
            appendices |= changes.appendix_ids
            entries |= changes.ids.get(Kind.PROGRESS, frozenset())
        if len(entries) > _MOST_NEWS or any(changes.touches(Kind.ASSIGNMENT) for changes in news):
            return None
        with self._store.read() as connection:
            plans = fact_queries.plans_of_appendices(connection, appendices)
            self._reported |= fact_queries.plans_of_entries(connection, entries)
        if plans.keys() != appendices or not entries <= self._reported.keys():
            return None
        return found.union(plans.values(), (self._reported[one] for one in entries))

    def _changed(self, changes: Changes) -> None:
        if changes.touches(Kind.PLAN, Kind.APPENDIX, Kind.ROW, Kind.ASSIGNMENT, Kind.PROGRESS):
            self._news.append(changes)
