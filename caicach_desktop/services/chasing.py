"""Chasing (đôn đốc): what is late, and what is due within 7 and within 30 days."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from caicach_desktop.domain.reporting import TaskState, next_due, state_of
from caicach_desktop.domain.sums import TaskFacts
from caicach_desktop.services.tasks import TrackedTask, list_tasks, tracked_tasks
from caicach_desktop.store import plan_queries
from caicach_desktop.store.store import Store

WEEK_DAYS, MONTH_DAYS = 7, 30


@dataclass(frozen=True, slots=True)
class Pressing:
    """Tasks that are late, due within 7 days, and due after that within 30 days, each with the earliest first."""

    late: tuple[TrackedTask, ...] = ()
    within_week: tuple[TrackedTask, ...] = ()
    within_month: tuple[TrackedTask, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.late or self.within_week or self.within_month)


def pressing_tasks(
    store: Store,
    today: date,
    plan_id: int | None = None,
    agency_id: int | None = None,
    tasks: Sequence[TaskFacts] | None = None,
) -> Pressing:
    """What is pressing today, in one plan or all, of one leading agency (0: tasks without one) or all.

    `tasks` are the facts of all tasks that a `FactsBoard` holds, where there is one: then only what is pressing is
    read.
    """
    if tasks is None:
        found = list_tasks(store, today, plan_id)
    else:
        found = tracked_tasks(store, _pressing_facts(store, tasks, today, plan_id, agency_id), today)
    return pressing((task for task in found if agency_id is None or agency_id in (task.lead_ids or (0,))), today)


def _pressing_facts(
    store: Store, tasks: Iterable[TaskFacts], today: date, plan_id: int | None, agency_id: int | None
) -> list[TaskFacts]:
    with store.read() as connection:
        years = {plan.id: plan.year for plan in plan_queries.plan_summaries(connection)}
    return [
        task
        for task in tasks
        if plan_id in (None, task.plan_id)
        and (agency_id is None or agency_id in (task.agency_ids or (0,)))
        and _presses(task, today, years.get(task.plan_id))
    ]


def _presses(task: TaskFacts, today: date, year: int | None) -> bool:
    if not (task.due_on or task.deadline.day or task.deadline.every):
        return False  # most tasks
    state = state_of(task.deadline, task.due_on, task.entries, today, year)
    return _pressure(state, next_due(task.deadline, task.due_on, task.entries, today, year), today) is not None


def pressing(tasks: Iterable[TrackedTask], today: date) -> Pressing:
    """These tasks sorted by how pressing they are; what is done, impossible or has no day is left out."""
    found: dict[int | None, list[TrackedTask]] = {0: [], WEEK_DAYS: [], MONTH_DAYS: [], None: []}
    for task in tasks:
        found[_pressure(task.state, task.due, today)].append(task)
    ordered = (tuple(sorted(found[days], key=lambda task: task.due or date.max)) for days in (0, WEEK_DAYS, MONTH_DAYS))
    return Pressing(*ordered)


def _pressure(state: TaskState, due: date | None, today: date) -> int | None:
    """Within how many days a task is due: 0 where it is late, else a week or a month; None where nothing presses."""
    if state == TaskState.LATE:
        return 0
    if due is None or state in _SETTLED or not 0 <= (days := (due - today).days) <= MONTH_DAYS:
        return None
    return WEEK_DAYS if days <= WEEK_DAYS else MONTH_DAYS


_SETTLED = (TaskState.DONE, TaskState.IMPOSSIBLE)
