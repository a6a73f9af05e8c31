"""What the store knows of the forms that came back: their plans and tasks, agencies and present entries."""

from dataclasses import dataclass, field

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.answer_form import Carried, FormStamp, carried, plan_digest, settled, task_digest
from caicach_desktop.domain.deadline import understand
from caicach_desktop.domain.names import name_key
from caicach_desktop.domain.plan import Plan
from caicach_desktop.domain.reporting import Progress
from caicach_desktop.domain.table import Task, tasks_of
from caicach_desktop.services.forms_out import roles_by_agency
from caicach_desktop.store import agency_queries, plan_queries, progress_queries
from caicach_desktop.store.store import Store


@dataclass(slots=True)
class PlanTasks:
    """A plan and its tasks by id and by the mark of their texts."""

    plan: Plan
    tasks: dict[int, Task] = field(default_factory=dict)
    by_digest: dict[str, list[int]] = field(default_factory=dict)
    entries: dict[int, list[Progress]] = field(default_factory=dict)


class Known:
    """What the store holds, read once for all files of a review."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._plans: dict[int, PlanTasks] = {}
        self._entries: dict[str, dict[int, Progress]] = {}
        with store.read() as connection:
            ids = [plan.id for plan in plan_queries.plan_summaries(connection)]
            self._marks = {plan_id: plan_digest(plan_queries.plan_by_id(connection, plan_id)) for plan_id in ids}
            self.agencies = {agency.id: agency for agency in agency_queries.all_agencies(connection)}
            self.roles = roles_by_agency(agency_queries.assignments_of(connection), self.agencies)

    def plan_for(self, stamp: FormStamp) -> PlanTasks | None:
        """The plan of a form: the one with its id and mark; else the only one with its mark (another copy of the
        program); else the one with its id when most of its rows still say the same (it was renamed)."""
        same = [plan_id for plan_id, mark in self._marks.items() if mark == stamp.plan_digest]
        if stamp.plan_id in same:
            return self._tasks(stamp.plan_id)
        if len(same) == 1:
            return self._tasks(same[0])
        if stamp.plan_id not in self._marks or not stamp.rows:
            return None
        found = self._tasks(stamp.plan_id)
        fitting = sum(row.row_id in found.by_digest.get(row.digest, ()) for row in stamp.rows)
        return found if 2 * fitting > len(stamp.rows) else None

    def _tasks(self, plan_id: int) -> PlanTasks:
        if plan_id not in self._plans:
            with self._store.read() as connection:
                whole = plan_queries.whole_plan(connection, plan_id)
                ids = [row.id for part in whole.appendices for row in part.rows]
                entries = progress_queries.entries_of_rows(connection, ids)
            found = PlanTasks(whole.plan, entries=entries)
            for part in whole.appendices:
                for task in tasks_of(part):
                    found.tasks[task.row_id] = task
                    found.by_digest.setdefault(task_digest(task), []).append(task.row_id)
            self._plans[plan_id] = found
        return self._plans[plan_id]

    def entry(self, row_id: int, period: str) -> Progress | None:
        """What is known of a task for a period."""
        if period not in self._entries:
            with self._store.read() as connection:
                self._entries[period] = progress_queries.entries_of_period(connection, period)
        return self._entries[period].get(row_id)

    def carried(self, plan: PlanTasks, row_id: int, period: str) -> Carried | None:
        """What may be carried forward to a period from a task's last report."""
        deadline = understand(plan.tasks[row_id].deadline, plan.plan.year)
        return carried(plan.entries.get(row_id, []), period, deadline)

    def settled(self, plan: PlanTasks, row_id: int, period: str) -> Carried | None:
        """What was last said of a task that is not asked for again."""
        deadline = understand(plan.tasks[row_id].deadline, plan.plan.year)
        return settled(plan.entries.get(row_id, []), period, deadline)

    def agency(self, stamp: FormStamp) -> Agency | None:
        """The agency of a form: the one with its name and id, else its name, else its id (it was renamed)."""
        own = self.agencies.get(stamp.agency_id)
        if own is not None and name_key(own.name) == name_key(stamp.agency):
            return own
        return next((one for one in self.agencies.values() if name_key(one.name) == name_key(stamp.agency)), own)
