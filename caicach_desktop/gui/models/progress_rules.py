"""What the progress dialog works out without a window: periods on offer, what may be carried forward, suggestions,
whether a report is late, whose task is next."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from caicach_desktop.domain.collecting import Proposal, ReportTiming, is_before, propose, report_of, report_timing
from caicach_desktop.domain.reporting import (
    STATE_NAMES,
    STATUS_NAMES,
    Progress,
    Status,
    TaskState,
    next_due,
    period_order,
    quarters,
    state_of,
)
from caicach_desktop.domain.schedule import Schedule
from caicach_desktop.domain.target_figure import Reached, measured, target_figures
from caicach_desktop.domain.text import short_date, squeeze
from caicach_desktop.services.tasks import TrackedTask

# What can be carried forward from the last report, and how it is called in a sentence.
CARRIED = {
    "status": "trạng thái",
    "percent": "tỷ lệ",
    "quantity": "số lượng",
    "result": "kết quả",
    "difficulty": "khó khăn",
    "proposal": "đề xuất",
}


@dataclass(frozen=True, slots=True)
class Advice:
    """What looks forgotten: the sentence, the button's words, and the status or the percent it would set."""

    text: str
    button: str
    status: Status | None = None
    percent: int | None = None


def advice_for(status: Status, percent: int | None, done: Reached | None = None) -> Advice | None:
    """A suggestion where status and percent do not go together, or where the quantity tells a percent that was not
    given; nothing is ever changed without being asked."""
    if status == Status.DONE and percent != 100:
        return Advice("Việc hoàn thành thường ghi 100%.", "Ghi 100%", percent=100)
    if percent == 100 and status != Status.DONE:
        return Advice("Tỷ lệ đã là 100%.", "Chuyển sang Hoàn thành", status=Status.DONE)
    if percent and status == Status.NOT_STARTED:
        return Advice("Đã có tỷ lệ thực hiện.", "Chuyển sang Đang thực hiện", status=Status.DOING)
    if percent is None and done is not None and done.percent is not None:
        return Advice("", f"Ghi {done.percent}%", percent=done.percent)
    return None


def aim_text(target: str) -> str:
    """The figures a target names, for a quantity that is still empty: "Chỉ tiêu: 20 thủ tục"; "" where it has none."""
    figures = target_figures(target)
    return f"Chỉ tiêu: {' · '.join(measured(one.number, one.unit) for one in figures)}" if figures else ""


def same_lead(one: TrackedTask, other: TrackedTask) -> bool:
    """Whether one agency leads both tasks: by its links, else by the printed text."""
    if one.lead_ids and other.lead_ids:
        return not set(one.lead_ids).isdisjoint(other.lead_ids)
    return squeeze(one.task.lead) == squeeze(other.task.lead)


def periods_for(schedule: Schedule | None, used: Iterable[str], today: date) -> list[str]:
    """The periods to choose from: those of the plan's schedule and those used already; this year's quarters where the
    schedule has none."""
    codes = [period.code for period in schedule.periods] if schedule else []
    return sorted({*(codes or quarters(today.year)), *used}, key=period_order)


def source_for(task: TrackedTask, entries: Sequence[Progress], period: str) -> Proposal | None:
    """What may fill a report's empty fields: the report of a shorter period that ends on the same day, else what the
    last report before proposes; evidence, reporter and day stay with the earlier report."""
    answer = report_of([entry for entry in entries if entry.period != period], period)
    if answer is not None:
        taken = replace(answer, id=0, version=1, period=period, evidence="", reporter="", reported_on=None, extra={})
        return Proposal(taken, answer.period)
    return propose([entry for entry in entries if is_before(entry.period, period)], period, task.deadline)


def fillable(source: Progress, shown: Progress) -> tuple[str, ...]:
    """The fields that are empty in a report and that an earlier one would fill."""
    empty = Progress()
    return tuple(name for name in CARRIED if _blank(shown, name, empty) and not _blank(source, name, empty))


def _blank(entry: Progress, name: str, empty: Progress) -> bool:
    value = getattr(entry, name)
    said = value.strip() if isinstance(value, str) and name != "status" else value
    return bool(said == getattr(empty, name))


def timing_text(entry: Progress, due: date | None, today: date) -> tuple[str, bool]:
    """Whether a report as it stands keeps its period's due day, in words, and whether it is late; "" without one."""
    if due is None:
        return "", False
    head = f"Hạn báo cáo {short_date(due)}"
    timing = report_timing(entry, due, today)
    if timing == ReportTiming.UNDATED:
        return f"{head} · chưa ghi ngày báo cáo", False
    if timing != ReportTiming.LATE:
        return f"{head} · đúng hạn", False
    days = (date.fromisoformat(entry.reported_on or "") - due).days
    return f"{head} · chậm {days} ngày", True


def state_text(task: TrackedTask, entries: Sequence[Progress], today: date) -> tuple[str, TaskState]:
    """A task's state with these reports, and how far its due day is away: "Quá hạn 15 ngày (31/08/2026)"."""
    state = state_of(task.deadline, task.task.due_on, entries, today, task.plan_year)
    due = next_due(task.deadline, task.task.due_on, entries, today, task.plan_year)
    name = STATE_NAMES[state]
    if due is None or state in (TaskState.DONE, TaskState.IMPOSSIBLE):
        return name, state
    days = (due - today).days
    if days < 0:
        return f"{name} {-days} ngày ({short_date(due)})", state
    return f"{name} · {f'còn {days} ngày' if days else 'hạn là hôm nay'} ({short_date(due)})", state


def described(entry: Progress) -> str:
    """A report in one line, for the hint on the period before."""
    percent = f"{entry.percent}%" if entry.percent is not None else ""
    parts = (STATUS_NAMES[entry.status], percent, entry.quantity, entry.result)
    return " · ".join(squeeze(part) for part in parts if part)
