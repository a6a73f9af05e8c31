"""Opens what belongs to a reporting round: from the menu Báo cáo for what is shown, from anywhere for what is asked."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from caicach_desktop.gui import messages
from caicach_desktop.gui.context import AppContext
from caicach_desktop.services.plans import list_plans
from caicach_desktop.services.schedules import plan_schedule

if TYPE_CHECKING:
    from caicach_desktop.gui.page_shelf import PageShelf

NO_PLAN = "Chưa có kế hoạch nào. Lập kế hoạch mới hoặc mở một tệp trước đã."


class Round:
    """Answers the context's requests about reporting periods; `slots` does the same for the menu's actions."""

    def __init__(self, context: AppContext, window: "PageShelf") -> None:
        self._context = context
        self._window = window

    @property
    def slots(self) -> Mapping[str, Callable[[], object]]:
        """What each action of the menu Báo cáo does, by its name in `actions.ROUND`."""
        return {}

    def place(self) -> tuple[int, str]:
        """The plan and the period that the menu's actions are for: the newest plan and the period open today.

        (0, "") without any plan, after saying so.
        """
        plans = self._context.do(list_plans)
        if plans:
            schedule = self._context.do(plan_schedule, plans[0].id)
            period = schedule.open_on(self._context.today()) if schedule else None
            return plans[0].id, period.code if period else ""
        messages.inform(self._window, NO_PLAN)
        return 0, ""
