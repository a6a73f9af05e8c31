"""What the page Tổng quan shows after its totals: open reporting periods, the trend, and the reminder on top."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from caicach_desktop.domain.job import JobProgress
from caicach_desktop.domain.reporting import Status, period_name
from caicach_desktop.domain.standing import Outcome
from caicach_desktop.domain.sums import standing_tasks
from caicach_desktop.gui.latest import Latest
from caicach_desktop.gui.pages.overview_page import OverviewPage, fit_card
from caicach_desktop.gui.pages.overview_reports import ReportCard
from caicach_desktop.gui.reminder import ReminderStrip
from caicach_desktop.gui.widgets.legend import Legend
from caicach_desktop.gui.widgets.trend import SHARES, Share, TrendChart
from caicach_desktop.services.glance import EVERYTHING, Scope, TrendPoint, plan_years, scoped_ids, trend
from caicach_desktop.services.reminding import OpenReport, Reminder, open_reports, pressing_today
from caicach_desktop.services.schedules import report_dues


@dataclass(frozen=True, slots=True)
class Rest:
    """What was read."""

    reports: Sequence[OpenReport]
    points: Sequence[TrendPoint]
    pressing: Reminder


class OverviewRest(QObject):
    """Made when the first totals are there, so that the window starts sooner."""

    def __init__(self, page: OverviewPage) -> None:
        super().__init__(page)
        self._page = page
        self.reports = ReportCard(page.context, page.ui, self)
        self.trend = TrendChart("Diễn biến theo kỳ báo cáo")
        page.ui.trendCardLayout.addWidget(self.trend)
        page.ui.trendHead.addStretch(1)
        page.ui.trendHead.addWidget(Legend(SHARES), 2)
        self.trend.chosen.connect(self._open_point)
        self.strip = ReminderStrip(page.context, page)
        page.ui.outer.insertWidget(1, self.strip)
        self.reading: Latest[Rest] = Latest(page.context, "Tổng hợp", self._read, self)
        self.reading.arrived.connect(self._show)

    def ask(self) -> None:
        """Read again; it is shown when it comes."""
        self.reading.ask()

    def _read(self, progress: JobProgress) -> Rest:
        """In a worker."""
        context, scope = self._page.context, self._scope()
        today, store, facts = context.today(), context.store, context.facts.plans(progress)
        reports = open_reports(store, facts, today, scope)
        return Rest(reports, trend(store, facts, today, scope), pressing_today(store, facts, today))

    def _scope(self) -> Scope:
        return self._page.scope or EVERYTHING

    @Slot(object)
    def _show(self, read: Rest) -> None:
        self.reports.show(read.reports)
        ui = self._page.ui
        fit_card(ui.reportCard, ui.reportCardLayout, ui.reportList)
        self.trend.show_points(read.points)
        self._page.ui.trendCard.setVisible(any(point.total for point in read.points))
        self.strip.remind(read.pressing)
        self._page.filled.emit()

    @Slot(str, object)
    def _open_point(self, code: str, share: Share | None) -> None:
        """Show the tasks behind a point, or the sums of a period."""
        if share is None:
            self._page.open_sums(code)
            return
        context = self._page.context
        way = Status.DONE if share == Share.DONE else Outcome.OVERDUE
        ids = scoped_ids(plan_years(context.store), self._scope())
        facts = [task for task in context.facts.tasks() if task.plan_id in ids]
        found = standing_tasks(facts, code, context.today(), report_dues(context.store), way)
        said = f"{period_name(code)}: {SHARES.names[share].lower()}"
        context.open_tasks(row_ids=[task.row_id for task in found], said=said)
