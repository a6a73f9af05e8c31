"""What the view "Tổng hợp" reads: the sums of a period, and the periods and plans to choose from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from caicach_desktop.domain.plan import PlanSummary
from caicach_desktop.domain.reporting import period_end, period_order, quarter_of
from caicach_desktop.domain.schedule import Schedule
from caicach_desktop.domain.standing import TaskFacts
from caicach_desktop.domain.sums import ComparedSums, standing_tasks
from caicach_desktop.services.schedules import agency_names, all_schedules, report_dues
from caicach_desktop.services.sums import sums_of
from caicach_desktop.services.sums_tables import Cell, Key, tasks_of_line
from caicach_desktop.store import plan_queries
from caicach_desktop.store.store import Store


@dataclass(frozen=True, slots=True)
class SumsView:
    """The sums of a period; `plans` are all there are, `codes` the periods of what is looked at, `tasks` those of the
    plans looked at (and of the year before, which last year's figures come from)."""

    plan_id: int
    code: str
    sums: ComparedSums
    tasks: Sequence[TaskFacts]
    plans: Mapping[int, PlanSummary]
    codes: Sequence[str]
    agencies: Mapping[int, str]


def read_sums(
    store: Store, tasks: Sequence[TaskFacts], plan_id: int, code: str, today: date, beside: bool = True
) -> SumsView:
    """The sums of a period over one plan (0: all); a code of "" or of no period stands for the period that is open.

    `tasks` are those of all plans; without `beside` the earlier periods are left out.
    """
    with store.read() as connection:
        plans = {plan.id: plan for plan in plan_queries.plan_summaries(connection)}
    ids = _plans_beside(plans, plan_id) if plan_id in plans else set(plans)
    looked_at = [task for task in tasks if task.plan_id in ids]
    schedules = all_schedules(store)
    shown = [schedules[plan_id]] if plan_id in plans else list(schedules.values())
    codes = _codes(shown, looked_at)
    wanted = code if period_end(code) else _open_code(shown, today)
    if wanted not in codes:
        codes = sorted([*codes, wanted], key=period_order)
    sums = sums_of(store, wanted, today, tasks=looked_at, beside=beside)
    return SumsView(plan_id if plan_id in plans else 0, wanted, sums, looked_at, plans, codes, agency_names(store))


def _plans_beside(plans: Mapping[int, PlanSummary], plan_id: int) -> set[int]:
    """A plan, and the one of the same issuer for the year before."""
    plan = plans[plan_id]
    before = {one.id for one in plans.values() if plan.year and one.year == plan.year - 1 and one.issuer == plan.issuer}
    return {plan_id, *before}


def _codes(schedules: Sequence[Schedule], tasks: Sequence[TaskFacts]) -> list[str]:
    """The periods of the schedules and those that were reported on."""
    found = {period.code for schedule in schedules for period in schedule.periods}
    found |= {entry.period for task in tasks for entry in task.entries}
    return sorted((code for code in found if period_end(code)), key=period_order)


def _open_code(schedules: Sequence[Schedule], today: date) -> str:
    """The period that is open in the first plan that has one, else the quarter."""
    periods = (schedule.open_on(today) for schedule in schedules)
    return next((period.code for period in periods if period), quarter_of(today))


def tasks_behind(store: Store, view: SumsView, kind: str, key: Key | None, cell: Cell, today: date) -> list[int]:
    """The row ids of the tasks behind a number; `kind` and `key` say of whose line it is."""
    tasks = tasks_of_line(view.tasks, kind, key)
    found = standing_tasks(tasks, cell.code, today, report_dues(store), *cell.ways)
    return [task.row_id for task in found]
