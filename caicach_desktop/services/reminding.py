"""What is pressing, in words: late and nearly due tasks, and the agencies whose reports the open periods still lack."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from caicach_desktop.domain.reporting import TaskState
from caicach_desktop.domain.schedule import ReportPeriod
from caicach_desktop.domain.text import short_date, sort_key, within_sentence
from caicach_desktop.services.chasing import WEEK_DAYS
from caicach_desktop.services.glance import (
    EVERYTHING,
    Scope,
    Tasks,
    Totals,
    plan_names,
    plan_period,
    plans_of,
    scoped_ids,
    totals,
)
from caicach_desktop.services.schedules import AgencyReport, agency_names, all_schedules
from caicach_desktop.store import plan_queries
from caicach_desktop.store.store import Store

# A quarter later nobody chases a report any more: the next one has taken its place.
CHASED_FOR_DAYS = 92
NAMED = 3


@dataclass(frozen=True, slots=True)
class OpenReport:
    """A plan's open period as of a day: how many agencies were asked, and those that have not reported in full."""

    plan_id: int
    plan_title: str
    period: ReportPeriod
    today: date
    expected: int
    missing: tuple[AgencyReport, ...]

    @property
    def days(self) -> int | None:
        """How many days are left until the agencies' reports are due, below 0 once that has passed."""
        return (self.period.agencies.day - self.today).days if self.period.agencies else None

    @property
    def is_pressing(self) -> bool:
        """Whether reports are missing that are due within a week or overdue."""
        return bool(self.missing) and self.days is not None and -CHASED_FOR_DAYS <= self.days <= WEEK_DAYS

    @property
    def due_text(self) -> str:
        """When the reports are due: "hạn 10/09/2026, đã quá 5 ngày"."""
        if self.days is None or self.period.agencies is None:
            return "chưa có hạn báo cáo"
        left = f"còn {self.days} ngày" if self.days else "là hôm nay"
        return f"hạn {short_date(self.period.agencies.day)}, " + (
            left if self.days >= 0 else f"đã quá {-self.days} ngày"
        )

    @property
    def count_text(self) -> str:
        """How many have reported: "3/9 đơn vị đã báo cáo"."""
        if not self.expected:
            return "chưa gắn đơn vị"
        return f"{self.expected - len(self.missing)}/{self.expected} đơn vị đã báo cáo"


def open_reports(store: Store, tasks: Tasks, today: date, scope: Scope = EVERYTHING) -> tuple[OpenReport, ...]:
    """The open period of every plan of a scope, the most pressing first; `tasks` are those of all plans."""
    with store.read() as connection:
        plans = plan_queries.plan_summaries(connection)
    facts = plans_of(tasks)
    ids = scoped_ids({plan.id: plan.year for plan in plans}, scope)
    names, titles, schedules = agency_names(store), plan_names(plans), all_schedules(store)
    found = []
    for plan in plans:
        schedule = schedules.get(plan.id)
        period = schedule.open_on(today) if schedule else None
        if period and plan.id in ids and plan.id in facts:
            agencies = plan_period(facts[plan.id], period, today).agencies
            found.append(_open_report(plan.id, titles[plan.id], period, agencies, today, names))
    return tuple(sorted(found, key=_urgency))


def _open_report(
    plan_id: int,
    title: str,
    period: ReportPeriod,
    agencies: Iterable[AgencyReport],
    today: date,
    names: Mapping[int, str],
) -> OpenReport:
    asked = [replace(one, name=names.get(one.agency_id, "")) for one in agencies if one.agency_id]
    missing = sorted((one for one in asked if not one.has_reported), key=lambda one: sort_key(one.name))
    return OpenReport(plan_id, title, period, today, len(asked), tuple(missing))


def _urgency(report: OpenReport) -> tuple[bool, bool, int]:
    return (not report.is_pressing, not report.missing, report.days if report.days is not None else 9999)


@dataclass(frozen=True, slots=True)
class Reminder:
    """What is pressing on a day; false when nothing is."""

    late: int = 0
    within_week: int = 0
    reports: tuple[OpenReport, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.late or self.within_week or self.reports)

    def sentences(self) -> tuple[str, ...]:
        """What is pressing in one or two calm sentences, none when nothing is."""
        return tuple(self._sentences())

    def _sentences(self) -> Iterator[str]:
        counts = []
        if self.late:
            counts.append(f"{self.late} việc quá hạn")
        if self.within_week:
            counts.append(f"{self.within_week} việc đến hạn trong {WEEK_DAYS} ngày tới")
        if counts:
            yield f"Có {' và '.join(counts)}."
        if len(self.reports) == 1:
            yield _report_sentence(self.reports[0])
        elif self.reports:
            over = sum(1 for report in self.reports if report.days is not None and report.days < 0)
            days = f", trong đó {over} kế hoạch đã quá hạn báo cáo" if over else ""
            yield f"{len(self.reports)} kế hoạch còn đơn vị chưa báo cáo kỳ này{days}."

    def short(self) -> str:
        """What is pressing in a few words, for a place as small as a tooltip."""
        parts = [f"{self.late} việc quá hạn"] if self.late else []
        parts += [f"{self.within_week} việc trong {WEEK_DAYS} ngày"] if self.within_week else []
        parts += [f"{len(self.reports)} kỳ báo cáo cần đôn đốc"] if self.reports else []
        return " · ".join(parts) or "Không có việc gấp"


def _report_sentence(report: OpenReport) -> str:
    names = [one.name for one in report.missing]
    if len(names) > NAMED + 1:
        names = [*names[:NAMED], f"{len(names) - NAMED} đơn vị khác"]
    said = f"{', '.join(names[:-1])} và {names[-1]}" if len(names) > 1 else names[0]
    return f"Báo cáo {within_sentence(report.period.name)} {report.due_text}; chưa có báo cáo của {said}."


def reminder_of(totals: Totals, reports: Iterable[OpenReport]) -> Reminder:
    """What is pressing of these figures."""
    late = totals.by_state.get(TaskState.LATE, 0)
    return Reminder(late, totals.within_week, tuple(report for report in reports if report.is_pressing))


def pressing_today(store: Store, tasks: Tasks, today: date) -> Reminder:
    """What is pressing in all plans; `tasks` are those of all plans."""
    tasks = plans_of(tasks)
    return reminder_of(totals(store, tasks, today), open_reports(store, tasks, today))
