"""Which tasks a list shows: the filter's choices and how a task is held against them."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from caicach_desktop.domain.reporting import TaskState, quarter_of
from caicach_desktop.domain.text import fold, folded
from caicach_desktop.services.tasks import TrackedTask

NOBODY = 0
CLOSED = (TaskState.DONE, TaskState.IMPOSSIBLE)


class Due(StrEnum):
    """When a task that is still open is due, seen from today."""

    OVERDUE = "overdue"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"


DUE_NAMES = {
    Due.OVERDUE: "Quá hạn",
    Due.WEEK: "Trong 7 ngày",
    Due.MONTH: "Trong 30 ngày",
    Due.QUARTER: "Trong quý này",
}


def is_due(task: TrackedTask, due: Due, today: date) -> bool:
    """Whether an open task's day lies in a stretch of time; `QUARTER` takes the whole of the current quarter."""
    if due == Due.OVERDUE:
        return task.state == TaskState.LATE
    if task.due is None or task.state in CLOSED:
        return False
    if due == Due.QUARTER:
        return quarter_of(task.due) == quarter_of(today)
    return today <= task.due <= today + timedelta(days=7 if due == Due.WEEK else 30)


@dataclass(frozen=True, slots=True)
class TaskFilter:
    """The choices above the list; None or "" means that a choice is open.

    `agency_id` is found as lead or partner; NOBODY stands for tasks that no known agency leads. `words` are searched
    without marks, each on its own. `row_ids` are the tasks behind a number that no choice leads to, and `said` names
    that number.
    """

    index: str | None = None
    agency_id: int | None = None
    state: TaskState | None = None
    due: Due | None = None
    plan_id: int | None = None
    year: int | None = None
    words: str = ""
    row_ids: frozenset[int] | None = None
    said: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it lets every task through."""
        return self == TaskFilter()

    def accepts(self, task: TrackedTask, today: date) -> bool:
        """Whether a task passes all choices but the words."""
        return (
            (self.index is None or task.task.index == self.index)
            and (self.state is None or task.state == self.state)
            and (self.plan_id is None or task.task.plan_id == self.plan_id)
            and (self.year is None or task.plan_year == self.year)
            and (self.agency_id is None or self._is_given(task))
            and (self.row_ids is None or task.task.row_id in self.row_ids)
            and (self.due is None or is_due(task, self.due, today))
        )

    def _is_given(self, task: TrackedTask) -> bool:
        if self.agency_id == NOBODY:
            return not task.lead_ids
        return self.agency_id in task.lead_ids or self.agency_id in task.partner_ids

    def folded_words(self) -> list[str]:
        """The searched words in search form."""
        return fold(self.words).split()


def folded_text(tracked: TrackedTask) -> str:
    """Everything of a task that free text searches, in search form, each word once: words are searched one by one."""
    task = tracked.task
    last = tracked.last
    texts = [
        task.number,
        task.criterion,
        task.target,
        task.task,
        task.lead,
        task.partner,
        task.deadline,
        tracked.plan_title,
    ]
    texts += task.headings
    texts += [last.result, last.evidence] if last else []
    return " ".join(dict.fromkeys(folded("\n".join(text for text in texts if text)).split()))
