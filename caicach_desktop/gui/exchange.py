"""What goes between copies of the program and agencies: routes files by what they are, shows the review, packs."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from caicach_desktop.domain.changes import Changes
from caicach_desktop.domain.job import JobProgress
from caicach_desktop.gui import messages
from caicach_desktop.gui.context import AppContext

if TYPE_CHECKING:
    from caicach_desktop.gui.dialogs.returned_dialog import ReturnedDialog
    from caicach_desktop.gui.page_shelf import PageShelf
    from caicach_desktop.services.forms_in import Expected

NO_PLAN = "Chưa có kế hoạch nào để đóng gói."
Place = tuple[int, str]


class Exchange(QObject):
    """Answers the context's request to look over what came back; `plans_dropped` hands on files of other kinds, `said`
    a remark for the status line."""

    plans_dropped = Signal(list)
    said = Signal(str)

    def __init__(self, context: AppContext, window: "PageShelf") -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._dialog: ReturnedDialog | None = None

    @property
    def slots(self) -> Mapping[str, Callable[[], object]]:
        """What each action of the menu Báo cáo does, by its name in `actions.ROUND`."""
        return {"forms-in": self.choose, "pack": self.pack}

    # --- files of any kind --------------------------------------------------------------------------------------------

    def open_files(self, paths: Sequence[Path]) -> None:
        """Look over forms and packages in one dialog and all other files in the other; what a file is its content
        says, in a worker."""

        def work(progress: JobProgress) -> list[Path]:
            from caicach_desktop.services.returning import is_returned

            found = []
            for done, path in enumerate(paths):
                progress.report(100 * done // len(paths), path.name)
                found += [path] * is_returned(path)
            return found

        def opened(returned: list[Path]) -> None:
            others = [path for path in paths if path not in returned]
            if returned:
                dialog = self.show_returned(returned)
                if others:
                    dialog.finished.connect(lambda: self.plans_dropped.emit(others))
            elif others:
                self.plans_dropped.emit(others)

        if paths:
            self._context.run_job("Đang xem tệp", work, opened, owner=self)

    # --- what came back -----------------------------------------------------------------------------------------------

    @Slot()
    def choose(self) -> None:
        """Ask for forms and packages, and look them over."""
        self.show_returned([])
        if self._dialog is not None:
            self._dialog.choose()

    @Slot(list)
    def show_returned(self, paths: Sequence[Path]) -> "ReturnedDialog":
        """Look forms and packages over before anything of them is taken."""
        from caicach_desktop.gui.dialogs.returned_dialog import ReturnedDialog

        self._context.commit_editors.emit()
        if self._dialog is not None:
            self._dialog.add(paths)
            return self._dialog
        dialog = ReturnedDialog(self._context, paths, self._expected(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.took.connect(self._say)
        dialog.finished.connect(self._forget)
        self._dialog = dialog
        dialog.open()
        return dialog

    @Slot()
    def _forget(self) -> None:
        self._dialog = None

    def _expected(self) -> "Expected | None":
        """The plan and period being collected: those in view on the page Báo cáo."""
        from caicach_desktop.services.forms_in import Expected

        plan_id, code = self._place()
        return Expected(plan_id, code) if code else None

    def _place(self) -> Place:
        page = self._window.made_page("report")
        place = getattr(page, "place", None) if self._window.page_name == "report" else None
        return place or (0, "")

    @Slot(object, int)
    def _say(self, changes: Changes, lines: int) -> None:
        if changes:
            self.said.emit(f"Đã nhận {lines} dòng ({changes.title}). Hoàn tác: Ctrl+Z")

    # --- packing ------------------------------------------------------------------------------------------------------

    @Slot()
    def pack(self) -> None:
        """Pack the plan in view, or the one used last."""
        from caicach_desktop.gui.dialogs.pack_dialog import PackDialog
        from caicach_desktop.services.plans import list_plans

        plans = [plan.id for plan in self._context.do(list_plans) or []]
        if not plans:
            messages.inform(self._window, NO_PLAN)
            return
        plan_id, code = self._place()
        last = self._context.settings.get("last_plan")
        plan_id = plan_id or (last if last in plans else plans[0])
        self._context.commit_editors.emit()
        PackDialog(self._context, plan_id, code, self._window).exec()
