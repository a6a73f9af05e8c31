"""The period of a progress report: those of the plan's own schedule, and the day each is due."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox

from caicach_desktop.domain.reporting import period_name
from caicach_desktop.domain.schedule import Schedule
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.models.progress_rules import periods_for
from caicach_desktop.gui.widgets import filter_bar
from caicach_desktop.services.schedules import plan_schedule


class ProgressPeriods(QObject):
    """Fills the combo box of periods; `chosen` brings the code the user has chosen."""

    chosen = Signal(str)

    def __init__(self, context: AppContext, combo: QComboBox, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._combo = context, combo
        self._schedules: dict[int, Schedule | None] = {}
        self._schedule: Schedule | None = None
        combo.currentIndexChanged.connect(lambda _: self.chosen.emit(combo.currentData() or ""))

    def offer(self, plan_id: int, used: Iterable[str]) -> None:
        """Offer the periods of a plan and those used already."""
        if plan_id not in self._schedules:
            self._schedules[plan_id] = self._context.do(plan_schedule, plan_id)
        self._schedule = self._schedules[plan_id]
        with QSignalBlocker(self._combo):
            self._combo.clear()
            for code in periods_for(self._schedule, used, self._context.today()):
                self._combo.addItem(period_name(code), code)

    def show(self, code: str) -> str:
        """Show a period, or the one that is open today where it is not offered; returns the one shown."""
        codes = [self._combo.itemData(place) for place in range(self._combo.count())]
        found = self._schedule.open_on(self._context.today()) if self._schedule else None
        open_one = found.code if found and found.code in codes else codes[-1]
        shown = code if code in codes else open_one
        with QSignalBlocker(self._combo):
            filter_bar.choose(self._combo, shown)
        return shown

    def due(self, code: str) -> date | None:
        """The day on which the agencies' reports for a period are due, None where no rule says."""
        period = self._schedule.period(code) if self._schedule else None
        return period.agencies.day if period and period.agencies else None
