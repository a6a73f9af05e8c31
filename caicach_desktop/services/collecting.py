"""One agency's tasks as a table to fill in for a period, with what may be carried forward."""

from dataclasses import dataclass
from datetime import date

from caicach_desktop.domain.collecting import Proposal, is_expected, last_before, propose, report_of
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.reporting import Progress, period_end
from caicach_desktop.domain.table import Task
from caicach_desktop.services.tasks import each_task
from caicach_desktop.store import progress_queries
from caicach_desktop.store.store import Store


@dataclass(frozen=True, slots=True)
class CollectLine:
    """A task to be reported on: its entry for this very period, the entry that answers for it (of a shorter period with
    the same end, where there is no own one), what the last report proposes where there is neither, and that last report
    before the period itself."""

    task: Task
    lead_ids: tuple[int, ...]
    entry: Progress | None
    answer: Progress | None
    proposal: Proposal | None
    before: Progress | None = None


def collect_lines(
    store: Store, plan_id: int, code: str, today: date, agency_id: int | None = None
) -> list[CollectLine]:
    """The tasks of a plan to be reported on for a period in printed order: of one leading agency (0: tasks without
    one), or all. Nothing is written. Raises AppError PERIOD_WRONG."""
    if period_end(code) is None:
        raise AppError(ErrorCode.PERIOD_WRONG, value=code)
    tracked = each_task(store, today, plan_id)
    tasks = [one for one in tracked if agency_id is None or agency_id in (one.lead_ids or (0,))]
    with store.read() as connection:
        entries = progress_queries.entries_of_rows(connection, [one.task.row_id for one in tasks])
    lines = []
    for one in tasks:
        said = entries.get(one.task.row_id, [])
        own = next((entry for entry in said if entry.period == code), None)
        answer = report_of(said, code)
        if answer or is_expected(one.deadline, said, code):
            proposal = propose(said, code, one.deadline)
            lines.append(CollectLine(one.task, one.lead_ids, own, answer, proposal, last_before(said, code)))
    return lines
