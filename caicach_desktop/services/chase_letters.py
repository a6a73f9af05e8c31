"""Công văn that chase (đôn đốc) agencies for their reports and late tasks: whom, what, and the files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from caicach_desktop.documents.chase import ChasedAgency, ChasedTask, ChaseLetter
from caicach_desktop.documents.chase import chase_document as built_document
from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.plan import Plan
from caicach_desktop.domain.report_facts import task_name
from caicach_desktop.domain.reporting import period_end
from caicach_desktop.domain.schedule import Reporter, reporters_of
from caicach_desktop.domain.text import name_in_text, sort_key, squeeze
from caicach_desktop.services.chase_wording import ChaseWording, remembered_wording, worded
from caicach_desktop.services.chasing import Pressing, pressing_tasks
from caicach_desktop.services.files import write_document
from caicach_desktop.services.folder_files import beside, move_all, plain_words
from caicach_desktop.services.forms_out import answering
from caicach_desktop.services.holidays import work_calendar
from caicach_desktop.services.schedules import plan_schedule, who_reported
from caicach_desktop.services.tasks import TrackedTask
from caicach_desktop.store import agency_queries, plan_queries
from caicach_desktop.store.store import Store

if TYPE_CHECKING:
    from caicach_desktop.documents.model import Document

__all__ = [
    "ChaseLetter",
    "ChaseOptions",
    "ChasedAgency",
    "chase_document",
    "chased_agencies",
    "letter_file_name",
    "letters_for",
    "write_letter",
    "write_letters",
]

# Working days an agency is given to answer once its report is overdue.
ANSWER_DAYS = 3
_MOST_IN_NAME = 90


@dataclass(frozen=True, slots=True)
class ChaseOptions:
    """How letters are written: to some agencies (empty: all that owe a report or a late task), one letter to all of
    them (`together`) or one each, the day by which to answer (None: worked out), `electronic` with number and date left
    blank, whether files of the same names may be replaced, and the words (None: those the office uses for all letters).
    """

    agency_ids: tuple[int, ...] = ()
    together: bool = False
    answer_by: date | None = None
    electronic: bool = False
    replace: bool = False
    wording: ChaseWording | None = None


def chased_agencies(store: Store, plan_id: int, code: str, today: date) -> list[ChasedAgency]:
    """Every agency that owes a report on the period or has a pressing task, in Vietnamese order; what a closed agency
    had is its successor's. Agencies of which nothing is asked are not among them.

    Raises AppError PERIOD_WRONG, PLAN_NOT_FOUND.
    """
    if period_end(code) is None:
        raise AppError(ErrorCode.PERIOD_WRONG, value=code)
    with store.read() as connection:
        agencies = {agency.id: agency for agency in agency_queries.all_agencies(connection)}
    found: dict[int, ChasedAgency] = {}
    for one in who_reported(store, plan_id, code, today):
        if one.agency_id in agencies and one.expected > one.reported:
            present = _chased(found, one.agency_id, agencies)
            found[present.agency_id] = replace(
                present, expected=present.expected + one.expected, reported=present.reported + one.reported
            )
    _add_pressing(found, pressing_tasks(store, today, plan_id), agencies)
    return sorted(found.values(), key=lambda one: sort_key(one.name))


def _chased(found: Mapping[int, ChasedAgency], agency_id: int, agencies: Mapping[int, Agency]) -> ChasedAgency:
    own = answering(agency_id, agencies)
    return found.get(own) or ChasedAgency(own, squeeze(agencies[own].name))


def _add_pressing(found: dict[int, ChasedAgency], pressing: Pressing, agencies: Mapping[int, Agency]) -> None:
    for place, tasks in enumerate((pressing.late, pressing.within_week, pressing.within_month)):
        for task in tasks:
            for agency_id in dict.fromkeys(answering(one, agencies) for one in task.lead_ids if one in agencies):
                present = _chased(found, agency_id, agencies)
                kinds = [present.late, present.within_week, present.within_month]
                kinds[place] = (*kinds[place], _task(task))
                found[agency_id] = replace(present, late=kinds[0], within_week=kinds[1], within_month=kinds[2])


def _task(task: TrackedTask) -> ChasedTask:
    assert task.due is not None
    return ChasedTask(task.task.row_id, task_name(task.task), task.task.task, squeeze(task.task.deadline), task.due)


def letters_for(
    store: Store, plan_id: int, code: str, today: date, options: ChaseOptions | None = None
) -> list[ChaseLetter]:
    """The letters the options ask for; an agency that was named is written to when anything of its presses, the others
    only when they owe something.

    Raises AppError PERIOD_WRONG, PLAN_NOT_FOUND, NOTHING_TO_CHASE.
    """
    options = options or ChaseOptions()
    with store.read() as connection:
        plan = plan_queries.plan_by_id(connection, plan_id)
        agencies = {agency.id: agency for agency in agency_queries.all_agencies(connection)}
    wanted = {answering(one, agencies) for one in options.agency_ids if one in agencies}
    all_found = chased_agencies(store, plan_id, code, today)
    found = [one for one in all_found if (one.agency_id in wanted if options.agency_ids else one.is_owing)]
    if not found:
        raise AppError(ErrorCode.NOTHING_TO_CHASE)
    period = plan_schedule(store, plan_id).period(code)
    due = period.agencies.day if period and period.agencies else None
    answer_by = options.answer_by or _answer_by(store, today, due)
    letter = ChaseLetter(plan, code, (), today, answer_by, due, _receiver(plan, code))
    groups = [tuple(found)] if options.together else [(one,) for one in found]
    wording = remembered_wording(store) if options.wording is None else options.wording
    return [worded(replace(letter, agencies=group), wording) for group in groups]


def _answer_by(store: Store, today: date, due: date | None) -> date:
    """The day reports are due where it is still to come, else a few working days from now."""
    if due is not None and due > today:
        return due
    calendar, day = work_calendar(store), today
    for _ in range(ANSWER_DAYS):
        day = calendar.next_working(day + timedelta(days=1))
    return day


_LETTERS = {"monthly": "M", "quarterly": "Q", "half-year": "H", "annual": "Y", "once": "O"}


def _receiver(plan: Plan, code: str) -> str:
    """Whom the agencies send their reports on such a period to; "" where the plan does not say."""
    rules = zip(plan.reporting, reporters_of(plan.reporting), strict=True)
    said = [rule for rule, reporter in rules if reporter == Reporter.AGENCIES and squeeze(rule.to)]
    fitting = [rule for rule in said if _LETTERS.get(rule.period) == code[5:6]]
    return name_in_text(squeeze((fitting or said)[0].to)).rstrip(" .;,") if said else ""


def chase_document(letter: ChaseLetter, options: ChaseOptions | None = None) -> "Document":
    """A letter as a document, for writing and for the preview alike."""
    return built_document(letter, electronic=bool(options and options.electronic))


def write_letters(
    store: Store,
    plan_id: int,
    code: str,
    folder: Path,
    today: date,
    options: ChaseOptions | None = None,
    suffix: str = ".docx",
    progress: JobProgress = SILENT,
) -> list[Path]:
    """Write the letters into a folder, all of them or none; returns the files.

    Raises AppError as `letters_for`, FILES_PRESENT, FORMAT_UNKNOWN, FOLDER_NOT_WRITABLE, FILE_NOT_WRITABLE, DISK_FULL;
    Cancelled when stopped.
    """
    options = options or ChaseOptions()
    letters = letters_for(store, plan_id, code, today, options)
    targets = [folder / f"{name}{suffix}" for name in _file_names(letters)]
    present = next((target for target in targets if target.exists()), None)
    if present is not None and not options.replace:
        raise AppError(ErrorCode.FILES_PRESENT, path=str(present))
    with beside(folder) as part:
        for done, (target, letter) in enumerate(zip(targets, letters, strict=True)):
            progress.report(95 * done // len(letters), f"Đang ghi công văn gửi {_whom(letter)}")
            write_document(chase_document(letter, options), part / target.name)
        # The last moment to cancel.
        progress.report(95, "Đang đưa công văn vào thư mục")
        move_all(part, targets)
    progress.report(100)
    return targets


def write_letter(
    store: Store,
    plan_id: int,
    code: str,
    path: Path,
    today: date,
    options: ChaseOptions | None = None,
    progress: JobProgress = SILENT,
) -> Path:
    """Write one letter to all the options name to a file whose suffix names the format; returns the path.

    Raises AppError as `letters_for`, FORMAT_UNKNOWN, and what the exporter raises.
    """
    options = replace(options or ChaseOptions(), together=True)
    (letter,) = letters_for(store, plan_id, code, today, options)
    write_document(chase_document(letter, options), path, progress)
    return path


def letter_file_name(letter: ChaseLetter, suffix: str = ".docx") -> str:
    """A file name without diacritics: "don-doc-2026-q3-cong-an-xa-12-kh-ubnd.docx"."""
    return _file_names([letter])[0] + suffix


def _file_names(letters: Sequence[ChaseLetter]) -> list[str]:
    """Names no two of which are alike."""
    names: list[str] = []
    for letter in letters:
        start = plain_words("don doc", letter.code, _whom(letter))[:_MOST_IN_NAME].strip("-")
        full = name = f"{start}-{plain_words(letter.plan.number or f'kh{letter.plan.id}', letter.plan.symbol[:40])}"
        count = 2
        while full in names:
            full, count = f"{name}-{count}", count + 1
        names.append(full)
    return names


def _whom(letter: ChaseLetter) -> str:
    return letter.agencies[0].name if len(letter.agencies) == 1 else "các cơ quan, đơn vị"
