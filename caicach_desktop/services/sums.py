"""Sums of a period over plans, and the ranking of agencies for thi đua."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.ranking import DEFAULT_WEIGHTS, Ranked, fitting_weights, rank, rule_text
from caicach_desktop.domain.reporting import period_end
from caicach_desktop.domain.standing import TaskFacts
from caicach_desktop.domain.sums import ComparedSums, PeriodSums, compare, sum_up
from caicach_desktop.services.schedules import agency_names, report_dues
from caicach_desktop.services.settings import load_settings
from caicach_desktop.services.task_facts import task_facts
from caicach_desktop.store.store import Store


@dataclass(frozen=True, slots=True)
class Ranking:
    """Agencies best first, their names, and the rule that ranked them in words."""

    places: tuple[Ranked, ...]
    names: Mapping[int, str]
    rule: str


def sums_of(
    store: Store,
    code: str,
    today: date,
    plan_ids: Collection[int] | None = None,
    tasks: Sequence[TaskFacts] | None = None,
    beside: bool = True,
) -> ComparedSums:
    """A period's sums beside those of the period before and of the same one last year, over some plans or all.

    For the comparison with last year, last year's plan must be among the plans. `tasks` are those a `FactsBoard`
    holds, where there is one. Without `beside` the earlier periods are left out, which takes a third of the time.
    Raises AppError PERIOD_WRONG.
    """
    if period_end(code) is None:
        raise AppError(ErrorCode.PERIOD_WRONG, value=code)
    found = task_facts(store, plan_ids) if tasks is None else tasks
    if plan_ids is not None:
        found = [task for task in found if task.plan_id in plan_ids]
    dues = report_dues(store)
    return compare(found, code, today, dues) if beside else ComparedSums(sum_up(found, code, today, dues), None, None)


def ranking_weights(store: Store) -> dict[str, int]:
    """The weights of the ranking as set, by part of the rule; the usual ones while none were set."""
    return fitting_weights(load_settings(store.folder).get("ranking_weights") or DEFAULT_WEIGHTS)


def set_ranking_weights(store: Store, weights: Mapping[str, int]) -> dict[str, int]:
    """Keep other weights (empty: the usual ones again); returns them as the rule uses them."""
    load_settings(store.folder).set("ranking_weights", fitting_weights(weights) if weights else {})
    return ranking_weights(store)


def ranking_of(store: Store, sums: PeriodSums, weights: Mapping[str, int] | None = None) -> Ranking:
    """The agencies of a period's sums ranked by the weights given, else by those set."""
    used = fitting_weights(weights) if weights else ranking_weights(store)
    return Ranking(rank(sums.by_agency, used), agency_names(store), rule_text(used))
