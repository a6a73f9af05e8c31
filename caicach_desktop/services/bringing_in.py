"""Puts what was read and looked over into the database, all of it as one operation."""

from collections.abc import Sequence
from dataclasses import dataclass

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.names import name_key
from caicach_desktop.domain.plan import WholeAppendix, WholePlan
from caicach_desktop.domain.text import squeeze
from caicach_desktop.services.agencies import insert_agencies
from caicach_desktop.services.assigning import assign_appendices, assign_everything
from caicach_desktop.services.cleaning import cleaned
from caicach_desktop.services.found_agencies import AgencyChoices
from caicach_desktop.services.plans import append_appendix, insert_plan
from caicach_desktop.services.taking import PlanUpdate, Update, take_appendix, take_plan
from caicach_desktop.store import agency_queries, plan_queries, tables
from caicach_desktop.store.store import Store
from caicach_desktop.store.transaction import Operation

NO_CHOICES = AgencyChoices()


@dataclass(frozen=True, slots=True)
class NewPlans:
    """What was read becomes new plans."""

    plans: tuple[WholePlan, ...]


@dataclass(frozen=True, slots=True)
class IntoPlan:
    """What was read goes into a plan: appendices added at its end, others brought up to date, and the plan's facts."""

    plan_id: int
    added: tuple[WholeAppendix, ...] = ()
    updates: tuple[Update, ...] = ()
    facts: PlanUpdate | None = None


@dataclass(frozen=True, slots=True)
class Arrived:
    """Where what was brought in can be seen: the plan and the first appendix touched (0: none)."""

    plan_id: int
    appendix_id: int


def bring_in(
    store: Store,
    name: str,
    target: NewPlans | IntoPlan,
    agencies: AgencyChoices = NO_CHOICES,
    progress: JobProgress = SILENT,
) -> Arrived:
    """Keep everything as the operation "Đưa vào từ tệp NAME", or nothing; new agencies and aliases are added first.

    Raises AppError PLAN_NOT_FOUND, APPENDIX_NOT_FOUND, AGENCY_NOT_FOUND when the agency of an alias is gone, ROW_STALE
    when an appendix compared was changed meanwhile, `Cancelled` when stopped.
    """
    with store.operation(f"Đưa vào từ tệp {name}") as op:
        progress.report(10, "Đang đưa vào dữ liệu")
        insert_agencies(op, [Agency(name=agency) for agency in agencies.new])
        _add_aliases(op, agencies.aliases)
        place = _new_plans(op, target, progress) if isinstance(target, NewPlans) else _into(op, target, progress)
        if agencies != NO_CHOICES:
            assign_everything(op)
        progress.report(95, "Sắp xong")
    return place


def _add_aliases(op: Operation, aliases: Sequence[tuple[str, str]]) -> None:
    """Give agencies the other names that the files call them by; those they already bear are passed over."""
    present = agency_queries.all_agencies(op.connection)
    for owner, called in {name_key(owner): owner for _, owner in aliases}.items():
        agency = next((agency for agency in present if name_key(agency.name) == owner), None)
        if agency is None:
            raise AppError(ErrorCode.AGENCY_NOT_FOUND, id=called)
        borne = {name_key(name) for name in (agency.name, agency.short_name, *agency.aliases)}
        names = {name_key(name): squeeze(name) for name, other in aliases if name_key(other) == owner}
        added = [name for key, name in names.items() if key and key not in borne]
        if added:
            op.update(tables.agencies, agency.id, None, cleaned({"aliases": [*agency.aliases, *added]}))


def _new_plans(op: Operation, target: NewPlans, progress: JobProgress) -> Arrived:
    ids = []
    for number, whole in enumerate(target.plans):
        progress.report(10 + 80 * number // len(target.plans), "Đang đưa vào dữ liệu")
        ids.append(insert_plan(op, whole))
    return Arrived(ids[0] if ids else 0, 0)


def _into(op: Operation, target: IntoPlan, progress: JobProgress) -> Arrived:
    if target.facts is not None:
        take_plan(op, target.facts)
    plan = plan_queries.plan_by_id(op.connection, target.plan_id)
    touched = []
    for update in target.updates:
        progress.report(20, "Đang cập nhật phụ lục")
        take_appendix(op, update)
        touched.append(update.comparison.old.appendix.id)
    for whole in target.added:
        progress.report(60, "Đang thêm phụ lục")
        touched.append(append_appendix(op, plan, whole))
    assign_appendices(op, touched)
    return Arrived(plan.id, touched[0] if touched else 0)
