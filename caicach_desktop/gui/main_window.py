"""The main window: menus, undo and redo, the status line; it answers what its pages ask for."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QAction, QCloseEvent, QDesktopServices, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QWidget

from caicach_desktop.domain.changes import Changes, Kind
from caicach_desktop.gui import messages
from caicach_desktop.gui.actions import EDIT, FILE, HELP, ROUND, Actions
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dropping import FOLDERS, FileDrop
from caicach_desktop.gui.exchange import Exchange
from caicach_desktop.gui.icons import icon
from caicach_desktop.gui.page_shelf import NEED_A_PLAN, PAGES, PageShelf
from caicach_desktop.gui.resuming import Resuming
from caicach_desktop.gui.review import Review
from caicach_desktop.gui.round import Round
from caicach_desktop.gui.safekeeping import Safekeeping
from caicach_desktop.gui.status import StatusLine
from caicach_desktop.gui.theme import apply_theme
from caicach_desktop.gui.tray import Tray
from caicach_desktop.gui.widgets.search_box import SearchBox
from caicach_desktop.gui.window_place import GEOMETRY, restore_geometry

if TYPE_CHECKING:
    from caicach_desktop.gui.pages.journal_page import JournalPage
    from caicach_desktop.gui.pages.overview_page import OverviewPage
    from caicach_desktop.gui.pages.plan_page import PlanPage
    from caicach_desktop.gui.pages.report_page import ReportPage
    from caicach_desktop.gui.pages.start_page import StartPage

FILTER = "Tệp kế hoạch, phiếu, gói (*.docx *.xlsx *.pdf *.json *.caicach);;Mọi tệp (*)"
JOBS_MAY_TAKE_MS = 10_000


class MainWindow(PageShelf):
    """One window over one store."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self.setWindowIcon(icon("app"))
        self.drop = FileDrop(self)
        self.drop.dropped.connect(self._take_dropped)
        self.actions_ = self._make_actions()
        self.page_made.connect(self._dress_page)
        self.search = SearchBox(context, self)
        self._put_into_corner(self.search)
        self.status = StatusLine(context, self.ui.statusbar)
        self.safekeeping.backed_up.connect(self.status.show_backup)
        self.safekeeping.hindered.connect(self.status.show_hindered)
        self.safekeeping.said.connect(self.status.say)
        self.safekeeping.leaving.connect(self.tray.leave)
        self.resuming = Resuming(context, self)
        self._connect_requests()
        self.placed = restore_geometry(self, context.settings)
        if context.is_open:
            self.begin()

    @Slot()
    def begin(self) -> None:
        """Show what the store holds, now that it is open."""
        self.follow_plans()
        self._follow_history()
        self.safekeeping.begin()
        if not self.page_name:
            self.show_page("overview")
        self.resuming.begin()

    @Slot(str, QWidget)
    def _dress_page(self, name: str, page: QWidget) -> None:
        """Connect a page that was just made with the window's menus and actions."""
        if name == "start":
            start_page = cast("StartPage", page)
            start_page.sample_chosen.connect(self.open_sample)
            start_page.import_chosen.connect(self.choose_file)
            start_page.new_chosen.connect(self.new_plan)
            start_page.restore_chosen.connect(self.safekeeping.restore)
        elif name == "overview":
            cast("OverviewPage", page).plans_requested.connect(lambda: self.show_page("plan"))
        elif name == "plan":
            plan_page = cast("PlanPage", page)
            plan_page.fill_menu(self._table_menu)
            plan_page.ui.toolBar.addAction(self.actions_["check"])
        elif name == "report":
            self.round.dress(cast("ReportPage", page), self.actions_)
        elif name == "journal":
            journal_page = cast("JournalPage", page)
            journal_page.undo_requested.connect(self.actions_["undo"].trigger)
            journal_page.redo_requested.connect(self.actions_["redo"].trigger)

    def _make_actions(self) -> Actions:
        self.review = Review(self.context, lambda: self.plan_page.place, self)
        self.round = Round(self.context, self)
        self.tray = Tray(self.context, self)
        self.exchange = Exchange(self.context, self)
        self.safekeeping = Safekeeping(self.context, self)
        slots = {
            "new": self.new_plan,
            "import": self.choose_file,
            "sample": self.open_sample,
            "check": self.review.check,
            "inspect": self.review.inspect,
            "compare": self.review.compare,
            "export": self.export,
            "folder": self._open_folder,
            "quit": self.tray.leave,
            "undo": self.undo,
            "redo": self.redo,
            "search": self._focus_search,
            "about": self._about,
            **self.round.slots,
            **self.exchange.slots,
            **self.safekeeping.slots,
        }
        made = self._menus(Actions(self, self.context, slots))
        made.add_menu("Trợ &giúp", HELP)
        return made

    def _menus(self, made: Actions) -> Actions:
        """Fill the menu bar, up to the help."""
        made.add_menu("&Tệp", FILE)
        made.add_menu("&Sửa", EDIT)
        self._table_menu = self.menuBar().addMenu("&Bảng")
        # The page whose actions it holds may not have been wanted yet.
        self._table_menu.aboutToShow.connect(lambda: self.plan_page)
        made.add_menu("Báo &cáo", ROUND)
        view = self.menuBar().addMenu("&Xem")
        for number, (name, text, picture) in enumerate(PAGES, start=1):
            action = QAction(icon(picture), text, self)
            action.setShortcut(QKeySequence(f"Ctrl+{number}"))
            action.triggered.connect(lambda _=False, name=name: self.show_page(name))
            view.addAction(action)
        made.add_themes(view, self.context.settings.get("theme"), self.choose_theme)
        view.addSeparator()
        view.addAction(self.tray.action)
        return made

    def _put_into_corner(self, box: QWidget) -> None:
        """Show a box at the right of the menu bar, with some room around it: the bar itself gives none."""
        corner = QWidget(self.ui.menubar)
        layout = QHBoxLayout(corner)
        layout.setContentsMargins(0, 3, 10, 3)
        layout.addWidget(box)
        corner.adjustSize()
        corner.setMinimumWidth(corner.width())
        self.ui.menubar.setCornerWidget(corner)

    def _connect_requests(self) -> None:
        self.context.changed.connect(self._on_changed)
        self.context.task_requested.connect(self.open_task)
        self.context.tasks_requested.connect(self._open_tasks)
        self.context.row_requested.connect(self.open_row)
        self.context.cell_requested.connect(self.open_row)
        self.context.fact_requested.connect(self.open_fact)
        self.context.export_requested.connect(self.open_export)
        self.exchange.plans_dropped.connect(self.import_files)
        self.exchange.said.connect(self.status.say)

    # --- what can be done ---------------------------------------------------------------------------------------------

    @Slot()
    def open_sample(self) -> None:
        """Bring in the sample plan and show it."""
        from caicach_desktop.services.importing import import_sample

        plan_id = self.context.do(import_sample)
        if plan_id:
            self.context.open_plan(plan_id)

    @Slot()
    def choose_file(self) -> None:
        """Ask for files and look them over before they are brought in."""
        folder = self.context.settings.get("export_folder")
        names, _ = QFileDialog.getOpenFileNames(self, "Mở kế hoạch từ tệp", folder, FILTER)
        if names:
            self.open_files([Path(name) for name in names])

    def open_files(self, paths: Sequence[Path]) -> None:
        """Look files of any kind over: forms and packages as such, all others as plans to be brought in."""
        self.exchange.open_files(paths)

    def import_files(self, paths: Sequence[Path]) -> None:
        """Read files and look them over before they are brought in; then show the plan."""
        from caicach_desktop.gui.dialogs.import_wizard import ImportWizard

        self.context.commit_editors.emit()
        wizard = ImportWizard(self.context, paths, self)
        wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        wizard.brought_in.connect(self.context.open_plan)
        wizard.open()

    @Slot(list, bool)
    def _take_dropped(self, paths: list[Path], folders: bool) -> None:
        """Look dropped files over; of a folder nobody knows which of its files are meant."""
        self.open_files(paths)
        if folders and paths:
            self.status.say(FOLDERS)
        elif folders:
            # The program the files come from waits until the drop is over.
            QTimer.singleShot(0, self, lambda: messages.inform(self, FOLDERS))

    @Slot()
    def new_plan(self) -> None:
        """Ask for a new plan's facts, make it and show it."""
        from caicach_desktop.gui.dialogs.new_plan_dialog import NewPlanDialog

        dialog = NewPlanDialog(self.context, self)
        if dialog.exec():
            self.context.open_plan(dialog.plan_id)

    @Slot()
    def export(self) -> None:
        """Export and print what the page Kế hoạch shows, or the newest plan."""
        from caicach_desktop.services.plans import list_plans

        plan_id, appendix_id = self.plan_page.place
        if not plan_id:
            plan_id = next((plan.id for plan in self.context.do(list_plans) or []), 0)
        if plan_id:
            self.open_export(plan_id, appendix_id)
        else:
            messages.inform(self, "Chưa có kế hoạch nào để xuất hoặc in.")

    @Slot(int, int)
    def open_export(self, plan_id: int, appendix_id: int) -> None:
        """Show the dialog that exports and prints a plan (0: no certain appendix)."""
        from caicach_desktop.gui.dialogs.export_dialog import ExportDialog

        self.context.commit_editors.emit()
        ExportDialog(self.context, plan_id, appendix_id, self).exec()

    @Slot(int)
    def open_task(self, row_id: int) -> None:
        """Show a task: over its table as a dialog, from anywhere else on the page Nhiệm vụ."""
        if self.page_name == "plan" and self.has_plans:
            self._report_progress(row_id)
        else:
            self.show_page("tasks")
            self.tasks_page.open_task(row_id)

    def _report_progress(self, row_id: int) -> None:
        from caicach_desktop.gui.dialogs.progress_dialog import ProgressDialog
        from caicach_desktop.services.tasks import list_tasks

        self.context.commit_editors.emit()
        tasks = self.context.do(list_tasks, self.context.today(), self.plan_page.place[0]) or []
        if any(row_id in tracked.task.row_ids for tracked in tasks):
            ProgressDialog(self.context, tasks, row_id, self).exec()

    @Slot(dict)
    def _open_tasks(self, filters: dict[str, object]) -> None:
        self.show_page("tasks")
        self.tasks_page.apply_filter(**filters)  # type: ignore[arg-type]

    @Slot(int, int, int)
    @Slot(int, int, int, int)
    def open_row(self, plan_id: int, appendix_id: int, row_id: int, column: int = 1) -> None:
        """Show a plan, and in it an appendix and a row where they are not 0."""
        self.follow_plans()
        self.show_page("plan")
        self.plan_page.show_place(plan_id, appendix_id, row_id, column)

    @Slot(int, str)
    def open_fact(self, plan_id: int, field: str) -> None:
        """Show a fact of a plan."""
        self.follow_plans()
        self.show_page("plan")
        self.plan_page.show_fact(plan_id, field)

    def undo(self) -> None:
        """Take the last operation back."""
        from caicach_desktop.services.history import undo

        changes = self.context.do(undo)
        if changes is not None:
            self.status.say(f"Đã hoàn tác: {changes.title}")

    def redo(self) -> None:
        """Do the operation undone last again."""
        from caicach_desktop.services.history import redo

        changes = self.context.do(redo)
        if changes is not None:
            self.status.say(f"Đã làm lại: {changes.title}")

    def choose_theme(self, name: str) -> None:
        """Show the window in another look and remember it."""
        self.context.settings.set("theme", name)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, name)

    def _focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.context.store.folder)))

    def _about(self) -> None:
        from caicach_desktop.gui.dialogs.about import AboutDialog

        AboutDialog(self.context, self).exec()

    # --- following the store ------------------------------------------------------------------------------------------

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        self._follow_history()
        if changes.touches(Kind.PLAN):
            had = self.has_plans
            self.follow_plans()
            if had != self.has_plans and self.page_name in NEED_A_PLAN:
                self.show_page(self.page_name)

    def follow_plans(self) -> None:
        """See whether there is any plan, and anything to export."""
        super().follow_plans()
        self.actions_["export"].setEnabled(bool(self.has_plans))

    def _follow_history(self) -> None:
        """Name in the menu what undo and redo would act on."""
        from caicach_desktop.services.history import undo_state

        state = self.context.do(undo_state)
        for name, text, title in (
            ("undo", "&Hoàn tác", state.undo if state else None),
            ("redo", "&Làm lại", state.redo if state else None),
        ):
            action = self.actions_[name]
            action.setText(f"{text} “{title.replace('&', '&&')}”" if title else text)
            action.setEnabled(bool(title))

    # --- geometry and the end -----------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is typed and the window's place; stop long work, which leaves nothing half done."""
        from PySide6.QtCore import QThreadPool

        if self.tray.keeps(event):
            return
        self.context.commit_editors.emit()
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self.context.settings.set("window", {**self.context.settings.get("window"), GEOMETRY: geometry})
        for job in self.context.jobs:
            job.cancel()
        QThreadPool.globalInstance().waitForDone(JOBS_MAY_TAKE_MS)
        super().closeEvent(event)
        self.resuming.end()

    def bring_to_front(self, files: Sequence[str] = ()) -> None:
        """Answer a second start: show this window, and open the files it was given."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)  # it may fill the screen
        self.show()
        self.raise_()
        self.activateWindow()
        if files:
            self.open_files([Path(name) for name in files])
