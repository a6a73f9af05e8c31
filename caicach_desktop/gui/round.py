"""Opens what belongs to a reporting round: from the menu Báo cáo for what is shown, from anywhere for what is asked."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from caicach_desktop.gui import messages
from caicach_desktop.gui.actions import ROUND, Actions
from caicach_desktop.gui.context import AppContext

if TYPE_CHECKING:
    from caicach_desktop.gui.page_shelf import PageShelf
    from caicach_desktop.gui.pages.report_page import ReportPage

NO_PLAN = "Chưa có kế hoạch nào. Lập kế hoạch mới hoặc mở một tệp trước đã."
NO_PERIOD = "Kế hoạch này chưa có kỳ báo cáo nào; hãy đặt chế độ báo cáo ở thẻ Thông tin."
# Of the menu's actions those that are for the whole program, not for a period.
NOT_OF_A_PERIOD = {"-", "holidays", "pack"}


class Round(QObject):
    """Answers the context's requests about reporting periods; `slots` does the same for the menu's actions."""

    def __init__(self, context: AppContext, window: "PageShelf") -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        context.period_requested.connect(self.show_period)
        context.chase_requested.connect(self.open_chase)
        context.report_requested.connect(self.open_report)

    @property
    def slots(self) -> Mapping[str, Callable[[], object]]:
        """What each action of the menu Báo cáo does, by its name in `actions.ROUND`."""
        return {
            "forms-out": self.forms_out,
            "collect": self.collect,
            "chase": self.chase,
            "sums": self.sums,
            "report": self.report,
            "holidays": self.holidays,
        }

    def dress(self, page: "ReportPage", actions: Actions) -> None:
        """Give the page Báo cáo, just made, the menu's actions as buttons, and answer what it asks for."""
        page.offer([actions[spec.name] for spec in ROUND if spec.name not in NOT_OF_A_PERIOD])
        page.rules_requested.connect(lambda plan_id: self._context.open_fact(plan_id, "reporting"))
        page.holidays_requested.connect(self.holidays)
        page.collect_requested.connect(lambda agency_id: self.open_collect(*page.place, agency_id))

    @Slot(int, str)
    def show_period(self, plan_id: int, code: str) -> None:
        """Show a plan's period on the page Báo cáo; 0 and "" stand for the one that is open today."""
        self._window.show_page("report")
        if self._window.has_plans:
            self._window.report_page.show_period(plan_id, code)

    # --- what the menu does for the period shown ----------------------------------------------------------------------

    @Slot()
    def forms_out(self) -> None:
        """Write the forms of a period for the agencies."""
        from caicach_desktop.gui.dialogs.forms_out_dialog import FormsOutDialog

        plan_id, code = self.place()
        if code:
            FormsOutDialog(self._context, plan_id, code, self._window).exec()

    @Slot()
    def collect(self) -> None:
        """Fill in one agency's tasks of a period as a table."""
        plan_id, code = self.place()
        chosen = self._page.chosen_agencies() if self._page and self._window.page_name == "report" else []
        if code:
            self.open_collect(plan_id, code, chosen[0] if chosen else None)

    def open_collect(self, plan_id: int, code: str, agency_id: int | None = None) -> None:
        """Fill in an agency's tasks of a period; None stands for the first that has not reported."""
        from caicach_desktop.gui.dialogs.collect_dialog import CollectDialog

        self._context.commit_editors.emit()
        CollectDialog(self._context, plan_id, code, agency_id, self._window).exec()

    @Slot()
    def sums(self) -> None:
        """Sum a period up: by index, by agency, beside earlier periods, the agencies ranked."""
        from caicach_desktop.gui.dialogs.sums_dialog import SumsDialog

        plan_id, code = self.place()
        if code:
            SumsDialog(self._context, plan_id, code, self._window).exec()

    @Slot()
    def chase(self) -> None:
        """Write letters that chase the agencies chosen on the page Báo cáo, else all that owe something."""
        plan_id, code = self.place()
        chosen = self._page.chosen_agencies() if self._page and self._window.page_name == "report" else []
        if code:
            self.open_chase(plan_id, code, [one for one in chosen if one])

    @Slot(int, str, list)
    def open_chase(self, plan_id: int, code: str, agency_ids: Sequence[int] = ()) -> None:
        """Write letters that chase some agencies for a period; without ids all that owe something."""
        from caicach_desktop.gui.dialogs.chase_dialog import ChaseDialog

        self._context.commit_editors.emit()
        ChaseDialog(self._context, plan_id, code, agency_ids, self._window).exec()

    @Slot()
    def report(self) -> None:
        """Write the report of a period."""
        plan_id, code = self.place()
        if code:
            self.open_report(plan_id, code)

    @Slot(int, str)
    def open_report(self, plan_id: int, code: str) -> None:
        """Write the report of a plan for a period."""
        from caicach_desktop.gui.dialogs.report_dialog import ReportDialog

        self._context.commit_editors.emit()
        ReportDialog(self._context, plan_id, code, self._window).exec()

    @Slot()
    def holidays(self) -> None:
        """Show the days off, and whether due days move away from them."""
        from caicach_desktop.gui.dialogs.holidays_dialog import HolidaysDialog

        HolidaysDialog(self._context, self._window).exec()
        if self._page and self._window.page_name == "report":
            self._page.refresh()  # a setting has no changes to tell

    # --- where the user is --------------------------------------------------------------------------------------------

    @property
    def _page(self) -> "ReportPage | None":
        """The page Báo cáo, where it was wanted already."""
        return self._window.report_page if self._window.made_page("report") else None

    def place(self) -> tuple[int, str]:
        """The plan and the period that the menu's actions are for: what the page Báo cáo shows while it is in view,
        else the plan used last and its period open today. The period is "" after saying why there is none."""
        from caicach_desktop.services.plans import list_plans
        from caicach_desktop.services.schedules import plan_schedule

        if self._page and self._window.page_name == "report" and self._page.place[1]:
            return self._page.place
        plans = [plan.id for plan in self._context.do(list_plans) or []]
        if not plans:
            messages.inform(self._window, NO_PLAN)
            return 0, ""
        last = self._context.settings.get("last_plan")
        plan_id = last if last in plans else plans[0]
        schedule = self._context.do(plan_schedule, plan_id)
        period = schedule.open_on(self._context.today()) if schedule else None
        if period is None:
            messages.inform(self._window, NO_PERIOD)
        return plan_id, period.code if period else ""
