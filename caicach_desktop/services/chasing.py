"""Chasing (đôn đốc): what is late, and what is due within 7 and within 30 days."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from caicach_desktop.domain.reporting import TaskState
from caicach_desktop.services.tasks import TrackedTask, list_tasks
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


def pressing_tasks(store: Store, today: date, plan_id: int | None = None, agency_id: int | None = None) -> Pressing:
    """What is pressing today, in one plan or all, of one leading agency (0: tasks without one) or all."""
    found = list_tasks(store, today, plan_id)
    return pressing((task for task in found if agency_id is None or agency_id in (task.lead_ids or (0,))), today)


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
