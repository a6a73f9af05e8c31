"""Gathers what a periodic report speaks of; every count comes out of the sums."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from caicach_desktop.domain.collecting import report_of
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.names import is_same_name
from caicach_desktop.domain.periods import next_period, period_year, previous_period, same_period_last_year
from caicach_desktop.domain.plan import Plan, WholePlan
from caicach_desktop.domain.report_facts import AgencyState, ReportFacts, ReportTask, task_name
from caicach_desktop.domain.reporting import Progress, period_end
from caicach_desktop.domain.schedule import plan_years
from caicach_desktop.domain.similar import likeness
from caicach_desktop.domain.standing import TaskFacts, standing
from caicach_desktop.domain.sums import PeriodSums, sum_up
from caicach_desktop.domain.table import NO_AGENCY, Task, tasks_of
from caicach_desktop.domain.text import name_in_text, sort_key, squeeze, within_sentence
from caicach_desktop.services.schedules import plan_schedule
from caicach_desktop.services.sums import ranking_of, sums_of
from caicach_desktop.services.task_facts import task_facts
from caicach_desktop.store import agency_queries, plan_queries, progress_queries
from caicach_desktop.store.store import Store

# Two plans whose titles share so much of their words are the same plan of two years.
_SAME_PLAN = 0.6


@dataclass(frozen=True, slots=True)
class Gathered:
    """The facts with the plan they are of."""

    whole: WholePlan
    facts: ReportFacts


def gather(store: Store, plan_id: int, code: str, today: date) -> Gathered:
    """What the report of a plan on a period speaks of; raises AppError PERIOD_WRONG, PLAN_NOT_FOUND."""
    from caicach_desktop.documents.facts import UNKNOWN, reference, subject

    if period_end(code) is None:
        raise AppError(ErrorCode.PERIOD_WRONG, value=code)
    with store.read() as connection:
        whole = plan_queries.whole_plan(connection, plan_id)
        names = {agency.id: squeeze(agency.name) for agency in agency_queries.all_agencies(connection)}
        rows = [task.row_id for part in whole.appendices for task in tasks_of(part)]
        entries = progress_queries.entries_of_rows(connection, rows)
    tasks = task_facts(store, [plan_id])
    schedule = plan_schedule(store, plan_id)
    here, following = schedule.period(code), schedule.period(next_period(code) or "")
    due = here.agencies.day if here and here.agencies else None
    compared = sums_of(store, code, today, [plan_id], tasks)
    facts = ReportFacts(
        code=code,
        today=today,
        doc_type=squeeze(whole.plan.doc_type),
        reference=reference(whole.plan),
        subject=within_sentence(subject(whole.plan)),
        issuer=name_in_text(squeeze(whole.plan.issuer)) or UNKNOWN,
        sums=compared.now,
        before=compared.before or _other(store, whole.plan, previous_period(code), today),
        last_year=compared.last_year or _other(store, whole.plan, same_period_last_year(code), today),
        tasks=tuple(_tasks(whole, tasks, entries, names, code, today, due)),
        agencies=_agencies(store, compared.now, names),
        rule=ranking_of(store, compared.now).rule,
        due=due,
        next_due=following.agencies.day if following and following.agencies else None,
    )
    return Gathered(whole, facts)


def _tasks(
    whole: WholePlan,
    facts: Sequence[TaskFacts],
    entries: Mapping[int, Sequence[Progress]],
    names: Mapping[int, str],
    code: str,
    today: date,
    due: date | None,
) -> list[ReportTask]:
    texts: dict[int, Task] = {task.row_id: task for part in whole.appendices for task in tasks_of(part)}
    return [
        ReportTask(
            one.row_id,
            task_name(texts[one.row_id]),
            squeeze(texts[one.row_id].deadline),
            tuple(names[agency] for agency in one.agency_ids if agency in names),
            one,
            standing(one, code, today, due),
            report_of(entries.get(one.row_id, ()), code),
        )
        for one in facts
        if sum_up([one], code, today).total.total  # the tasks the sums count, and no others
    ]


def _agencies(store: Store, sums: PeriodSums, names: Mapping[int, str]) -> tuple[AgencyState, ...]:
    places = {one.agency_id: one for one in ranking_of(store, sums).places}
    known = {0: NO_AGENCY, **names}
    found = [AgencyState(key, known.get(key, ""), tally, places.get(key)) for key, tally in sums.by_agency.items()]
    return tuple(sorted(found, key=lambda one: (one.agency_id == 0, sort_key(one.name))))


def _other(store: Store, plan: Plan, code: str | None, today: date) -> PeriodSums | None:
    """The sums of a period this plan does not cover, out of the same issuer's like plan of that year."""
    year = period_year(code) if code else None
    if code is None or year is None or year in plan_years(plan):
        return None
    with store.read() as connection:
        found = [one for one in plan_queries.plan_summaries(connection) if is_same_name(one.issuer, plan.issuer)]
        others = [plan_queries.plan_by_id(connection, one.id) for one in found if one.id != plan.id]
    like = [one for one in others if year in plan_years(one) and one.doc_type == plan.doc_type]
    best = max(like, key=lambda one: likeness(one.title, plan.title), default=None)
    if best is None or likeness(best.title, plan.title) < _SAME_PLAN:
        return None
    sums = sums_of(store, code, today, [best.id], beside=False).now
    return sums if sums.total.total and sums.total.reported else None
