"""What the reporting rules of a plan are chosen from, and how they are understood, in words."""

from collections.abc import Sequence
from dataclasses import replace

from caicach_desktop.domain.plan import Plan, ReportingRule
from caicach_desktop.domain.report_days import DueDay
from caicach_desktop.domain.schedule import ReportPeriod, Schedule, schedule_of
from caicach_desktop.domain.text import short_date
from caicach_desktop.services.updating_facts import PERIOD_NAMES

EVERYONE = "Các cơ quan, đơn vị"
AD_HOC = "Đột xuất"
# The kinds of periods a rule may have, the usual ones first; a rule keeps the code, "Đột xuất" stands for itself.
PERIOD_CHOICES = (*(PERIOD_NAMES[code] for code in ("quarterly", "half-year", "annual", "monthly", "once")), AD_HOC)
_DAYS = {
    "quarterly": ("ngày 10 tháng cuối quý", "ngày 15 tháng cuối quý", "ngày 20 tháng cuối quý"),
    "half-year": ("ngày 10/6", "ngày 15/6", "ngày 20/6", "ngày 10/6 và ngày 10/12"),
    "annual": ("ngày 10/12", "ngày 15/12", "ngày 20/12", "ngày 30/12"),
    "monthly": ("ngày 15 hằng tháng", "ngày 20 hằng tháng", "ngày 25 hằng tháng"),
    "once": ("ngày 30/6/{year}", "ngày 30/11/{year}", "ngày 31/12/{year}"),
    AD_HOC: ("khi có yêu cầu",),
}
_MOST_TOLD = 6


def period_code(name: str) -> str:
    """The code a rule keeps for a kind of period; a name of one's own is kept as it is."""
    return next((code for code, known in PERIOD_NAMES.items() if known.casefold() == name.strip().casefold()), name)


def day_choices(period: str, year: int | None) -> list[str]:
    """The usual days for a kind of period (its code or name), as a plan prints them."""
    days = _DAYS.get(period_code(period), ())
    return [day.format(year=year) for day in days if year or "{year}" not in day]


def told(plan: Plan) -> str:
    """How the rules of a plan are understood: its periods with their due days, and the rules that give none."""
    schedule = schedule_of(plan)
    if schedule.assumed:
        return "Chưa có dòng nào cho biết kỳ báo cáo: tạm chia theo quý, chưa có ngày hạn."
    lines = [_period_told(period) for period in schedule.periods[:_MOST_TOLD]]
    more = len(schedule.periods) - len(lines)
    text = "Các kỳ: " + "; ".join(lines) + (f" và {more} kỳ nữa." if more > 0 else ".")
    return "\n".join([text, *_undated_told(schedule)])


def _period_told(period: ReportPeriod) -> str:
    days = [_day("đơn vị", period.agencies), _day("tổng hợp", period.office)]
    return f"{period.name} ({', '.join(filter(None, days)) or 'chưa có ngày hạn'})"


def _day(who: str, due: DueDay | None) -> str:
    return f"{who} {short_date(due.day)}" if due else ""


def _undated_told(schedule: Schedule) -> list[str]:
    rules = [rule for rule in schedule.undated if rule.period != AD_HOC]
    return [f"Không tính được ngày từ “{rule.deadline or rule.period}”." for rule in rules]


def with_rules(plan: Plan, rules: Sequence[ReportingRule]) -> Plan:
    """The plan as it would be with more rules."""
    return replace(plan, reporting=(*plan.reporting, *rules))
