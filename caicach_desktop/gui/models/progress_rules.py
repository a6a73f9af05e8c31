"""What the progress dialog works out without a window: periods on offer, hints, suggestions, whose task is next."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from caicach_desktop.domain.reporting import STATUS_NAMES, Progress, Status, period_order, quarters
from caicach_desktop.domain.text import squeeze
from caicach_desktop.services.tasks import TrackedTask


@dataclass(frozen=True, slots=True)
class Advice:
    """What looks forgotten: the sentence, the button's words, and the status or the percent it would set."""

    text: str
    button: str
    status: Status | None = None
    percent: int | None = None


def advice_for(status: Status, percent: int | None) -> Advice | None:
    """A suggestion where status and percent do not go together; nothing is ever changed without being asked."""
    if status == Status.DONE and percent != 100:
        return Advice("Việc hoàn thành thường ghi 100 %.", "Ghi 100 %", percent=100)
    if percent == 100 and status != Status.DONE:
        return Advice("Tỷ lệ đã là 100 %.", "Chuyển sang Hoàn thành", status=Status.DONE)
    if percent and status == Status.NOT_STARTED:
        return Advice("Đã có tỷ lệ thực hiện.", "Chuyển sang Đang thực hiện", status=Status.DOING)
    return None


def same_lead(one: TrackedTask, other: TrackedTask) -> bool:
    """Whether one agency leads both tasks: by its links, else by the printed text."""
    if one.lead_ids and other.lead_ids:
        return not set(one.lead_ids).isdisjoint(other.lead_ids)
    return squeeze(one.task.lead) == squeeze(other.task.lead)


def periods_for(plan_year: int | None, entries: Sequence[Progress], today: date) -> list[str]:
    """The periods to choose from: the quarters of the plan's year and of this year, and those reported already."""
    years = {today.year, plan_year or today.year}
    codes = {code for year in years for code in quarters(year)} | {entry.period for entry in entries}
    return sorted(codes, key=period_order)


def entry_before(entries: Iterable[Progress], period: str) -> Progress | None:
    """The latest report of a period before this one."""
    earlier = [entry for entry in entries if period_order(entry.period) < period_order(period)]
    return max(earlier, key=lambda entry: period_order(entry.period), default=None)


def described(entry: Progress) -> str:
    """A report in one line, for the hint on the period before."""
    percent = f"{entry.percent}%" if entry.percent is not None else ""
    parts = (STATUS_NAMES[entry.status], percent, entry.quantity, entry.result)
    return " · ".join(squeeze(part) for part in parts if part)
