"""Forms out: for each agency of a plan a workbook to fill in and a form for paper, for one period."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from caicach_desktop.domain.agency import Agency, Assignment, AssignmentRole
from caicach_desktop.domain.answer_form import (
    KEY_TEXTS,
    AnswerForm,
    FormStamp,
    FormTask,
    StampedRow,
    carried,
    plan_digest,
    settled,
    task_digest,
)
from caicach_desktop.domain.answers import Answer, answer_digest, answer_of
from caicach_desktop.domain.deadline import understand
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.plan import Plan, WholeAppendix, WholePlan
from caicach_desktop.domain.reporting import Progress, period_end
from caicach_desktop.domain.table import tasks_of
from caicach_desktop.domain.text import sort_key, squeeze
from caicach_desktop.services.files import write_document
from caicach_desktop.services.folder_files import beside, move_all, plain_words
from caicach_desktop.store import agency_queries, plan_queries, progress_queries
from caicach_desktop.store.store import Store

Entries = Mapping[int, Sequence[Progress]]
_MOST_IN_NAME = 90


@dataclass(frozen=True, slots=True)
class FormsOptions:
    """Which forms are made: of some agencies (empty: all that have a task), with one for paper, and whether files of
    the same names in the folder may be replaced: they may be forms already filled in; `sent` is the day they go out
    (none: today)."""

    agency_ids: tuple[int, ...] = ()
    paper: bool = True
    replace: bool = False
    sent: date | None = None


def forms_out(
    store: Store,
    plan_id: int,
    period: str,
    folder: Path,
    options: FormsOptions | None = None,
    progress: JobProgress = SILENT,
) -> list[Path]:
    """Write the forms of a plan for a period into a folder, all of them or none; returns the files.

    Raises AppError: PLAN_NOT_FOUND, PERIOD_WRONG, FORMS_NOBODY when no task is given to an agency, FORMS_PRESENT,
    FOLDER_NOT_WRITABLE, FILE_NOT_WRITABLE, DISK_FULL; Cancelled when stopped.
    """
    from caicach_desktop.documents.answer_form import form_document
    from caicach_desktop.exporters.form_workbook import write_form

    options = options or FormsOptions()
    forms = _dated(forms_for(store, plan_id, period, options.agency_ids), options.sent or date.today())
    named = dict(zip(_file_names(forms), forms, strict=True))
    suffixes = (".xlsx", ".docx") if options.paper else (".xlsx",)
    targets = [folder / f"{name}{suffix}" for name in named for suffix in suffixes]
    present = next((target for target in targets if target.exists()), None)
    if present is not None and not options.replace:
        raise AppError(ErrorCode.FORMS_PRESENT, path=str(present))
    with beside(folder) as part:
        for done, (name, form) in enumerate(named.items()):
            progress.report(95 * done // len(named), f"Đang ghi phiếu của {squeeze(form.stamp.agency)}")
            write_form(form, part / f"{name}.xlsx")
            if options.paper:
                write_document(form_document(form), part / f"{name}.docx")
        # The last moment to cancel.
        progress.report(95, "Đang đưa phiếu vào thư mục")
        move_all(part, targets)
    progress.report(100)
    return targets


def _dated(forms: Sequence[AnswerForm], sent: date) -> list[AnswerForm]:
    return [replace(form, stamp=replace(form.stamp, sent=sent.isoformat())) for form in forms]


def write_workbook(form: AnswerForm, path: Path) -> None:
    """Write one form's workbook, whatever its answers say; raises AppError FILE_NOT_WRITABLE, FOLDER_NOT_WRITABLE,
    DISK_FULL."""
    from caicach_desktop.exporters.form_workbook import write_form

    write_form(form, path)


def forms_for(store: Store, plan_id: int, period: str, agency_ids: Sequence[int] = ()) -> list[AnswerForm]:
    """The forms of a plan for a period, in Vietnamese order of the agencies; raises AppError as `forms_out`."""
    if period_end(period) is None:
        raise AppError(ErrorCode.PERIOD_WRONG, value=period)
    with store.read() as connection:
        whole = plan_queries.whole_plan(connection, plan_id)
        agencies = {agency.id: agency for agency in agency_queries.all_agencies(connection)}
        links = agency_queries.assignments_of(connection)
        ids = [row.id for part in whole.appendices for row in part.rows]
        entries = progress_queries.entries_of_rows(connection, ids)
    roles = roles_by_agency(links, agencies)
    ids = sorted(roles, key=lambda agency_id: sort_key(agencies[agency_id].name))
    wanted = [agencies[agency_id] for agency_id in ids if not agency_ids or agency_id in agency_ids]
    forms = [_form(whole, period, agency, roles[agency.id], entries) for agency in wanted]
    found = [form for form in forms if form.tasks]
    if not found:
        raise AppError(ErrorCode.FORMS_NOBODY)
    return found


def roles_by_agency(
    links: Sequence[Assignment], agencies: Mapping[int, Agency]
) -> dict[int, dict[int, AssignmentRole]]:
    """For each agency its role by row, lead where it is both; what a closed agency had is its successor's."""
    roles: defaultdict[int, dict[int, AssignmentRole]] = defaultdict(dict)
    for link in links:
        if link.agency_id in agencies:
            own = roles[answering(link.agency_id, agencies)]
            if own.get(link.row_id) != AssignmentRole.LEAD:
                own[link.row_id] = link.role
    return dict(roles)


def answering(agency_id: int, agencies: Mapping[int, Agency]) -> int:
    """The agency that answers for one: itself, or after a merger the one it went into."""
    passed: set[int] = set()
    agency = agencies[agency_id]
    while not agency.active and agency.id not in passed:
        passed.add(agency.id)
        agency = agencies.get(agency.successor_id or 0, agency)
    return agency.id


def _form(
    whole: WholePlan, period: str, agency: Agency, roles: Mapping[int, AssignmentRole], entries: Entries
) -> AnswerForm:
    several = len(whole.appendices) > 1
    found = (item for part in whole.appendices for item in _tasks(part, roles, several))
    tasks = tuple(_answered(item, entries.get(item.task.row_id, []), period, whole.plan) for item in found)
    rows = tuple(StampedRow(item.task.row_id, task_digest(item.task), answer_digest(item.answer)) for item in tasks)
    texts = tuple(name for name in KEY_TEXTS if any(_differs(item, name) for item in tasks))
    plan = whole.plan
    stamp = FormStamp(plan.id, plan_digest(plan), period, agency.id, squeeze(agency.name), texts, rows)
    return AnswerForm(stamp, plan, tasks)


def _answered(item: FormTask, entries: Sequence[Progress], period: str, plan: Plan) -> FormTask:
    """The row with what is known for the period already, else with what may be carried forward to it or was last said
    of a task that is not asked for again."""
    own = next((entry for entry in entries if entry.period == period), None)
    deadline = understand(item.task.deadline, plan.year)
    last = None if own else carried(entries, period, deadline) or settled(entries, period, deadline)
    return replace(item, answer=answer_of(own), before=last.text if last else "")


def _tasks(part: WholeAppendix, roles: Mapping[int, AssignmentRole], several: bool) -> Iterator[FormTask]:
    appendix = part.appendix
    above = (squeeze(f"{appendix.number}. {' '.join(appendix.title)}"),) if several else ()
    for task in tasks_of(part):
        own = {roles[row_id] for row_id in task.row_ids if row_id in roles}
        if own:
            role = AssignmentRole.LEAD if AssignmentRole.LEAD in own else AssignmentRole.PARTNER
            yield FormTask(task, role, Answer(), (*above, *task.headings))


def _differs(item: FormTask, name: str) -> bool:
    """Whether a column says anything: a criterion that stands for a missing task is shown once, as the task."""
    text = getattr(item.task, name)
    return bool(text.strip()) and (name == "task" or text != item.task.task)


# --- files ------------------------------------------------------------------------------------------------------------


def _file_names(forms: Sequence[AnswerForm]) -> list[str]:
    """File names without diacritics, no two alike: "phieu-2026-q3-cong-an-xa-38-kh-ubnd"."""
    names: list[str] = []
    for form in forms:
        name = plain_words("phieu", form.stamp.period, form.stamp.agency)[:_MOST_IN_NAME].strip("-")
        full = f"{name}-{plain_words(_plan_number(form.plan))}"
        count = 2
        while full in names:
            full = f"{name}-{plain_words(_plan_number(form.plan))}-{count}"
            count += 1
        names.append(full)
    return names


def _plan_number(plan: Plan) -> str:
    return f"{plan.number or f'kh{plan.id}'} {plan.symbol}"[:40]
