"""Opens the windows that look over a plan or a Word file: each is kept for the next time."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QDialog, QWidget

from caicach_desktop.gui import messages
from caicach_desktop.gui.context import AppContext

if TYPE_CHECKING:
    from caicach_desktop.gui.dialogs.check_dialog import CheckDialog
    from caicach_desktop.gui.dialogs.compare_dialog import CompareDialog
    from caicach_desktop.gui.dialogs.inspect_dialog import InspectDialog

MARGIN_PX = 24
NO_PLAN = "Chưa có kế hoạch nào. Lập kế hoạch mới hoặc mở một tệp trước đã."


class Review:
    """Checks and compares what the page Kế hoạch shows, or the newest plan; inspects any Word file."""

    def __init__(self, context: AppContext, place: Callable[[], tuple[int, int]], window: QWidget) -> None:
        """`place` says which plan and appendix are shown, 0 for none."""
        self._context = context
        self._place = place
        self._window = window
        self.checks: CheckDialog | None = None
        self.comparison: CompareDialog | None = None
        self.inspection: InspectDialog | None = None

    def check(self) -> None:
        """Show what the checks find in the plan."""
        from caicach_desktop.gui.dialogs.check_dialog import CheckDialog

        plan_id, _ = self._shown()
        if not plan_id:
            messages.inform(self._window, NO_PLAN)
        elif self.checks is None:
            self.checks = CheckDialog(self._context, plan_id, self._window)
            _bring_up(self.checks)
            # Beside the table's first columns as far as it can be: what it speaks of is to be seen.
            corner = self._window.mapToGlobal(self._window.rect().bottomRight())
            self.checks.move(corner - self.checks.rect().bottomRight() - QPoint(MARGIN_PX, MARGIN_PX))
        else:
            self.checks.show_plan(plan_id)
            _bring_up(self.checks)

    def compare(self) -> None:
        """Show the plan, or the appendix, beside another one."""
        from caicach_desktop.gui.dialogs.compare_dialog import CompareDialog

        plan_id, appendix_id = self._shown()
        if not plan_id:
            messages.inform(self._window, NO_PLAN)
        elif self.comparison is None:
            self.comparison = CompareDialog(self._context, plan_id, appendix_id, self._window)
            _bring_up(self.comparison)
        else:
            self.comparison.show_place(plan_id, appendix_id)
            _bring_up(self.comparison)

    def inspect(self) -> None:
        """Show the window that looks Word files over; files can be dropped on it."""
        from caicach_desktop.gui.dialogs.inspect_dialog import InspectDialog

        if self.inspection is None:
            self.inspection = InspectDialog(self._context, self._window)
        _bring_up(self.inspection)

    def _shown(self) -> tuple[int, int]:
        from caicach_desktop.services.plans import list_plans

        plans = [plan.id for plan in self._context.do(list_plans) or []]
        plan_id, appendix_id = self._place()
        if plan_id in plans:
            return plan_id, appendix_id
        return (plans[0], 0) if plans else (0, 0)


def _bring_up(dialog: QDialog) -> None:
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
