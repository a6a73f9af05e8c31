"""Chasing (đôn đốc): what is late, and what is due within 7 and within 30 days."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from caicach_desktop.domain.reporting import TaskState
from caicach_desktop.services.tasks import TrackedTask, each_task
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
    tasks = each_task(store, today, plan_id)
    return pressing((task for task in tasks if agency_id is None or agency_id in (task.lead_ids or (0,))), today)


def pressing(tasks: Iterable[TrackedTask], today: date) -> Pressing:
    """These tasks sorted by how pressing they are; what is done, impossible or has no day is left out."""
    late: list[TrackedTask] = []
    week: list[TrackedTask] = []
    month: list[TrackedTask] = []
    for task in tasks:
        if task.state == TaskState.LATE:
            late.append(task)
        elif task.due and task.state not in _SETTLED and 0 <= (days := (task.due - today).days) <= MONTH_DAYS:
            (week if days <= WEEK_DAYS else month).append(task)
    return Pressing(*(tuple(sorted(found, key=lambda task: task.due or date.max)) for found in (late, week, month)))


_SETTLED = (TaskState.DONE, TaskState.IMPOSSIBLE)
