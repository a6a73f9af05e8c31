"""Nhiệm vụ: every task of every plan in one list that can be narrowed down, with the chosen task beside it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from caicach_desktop.domain.agency import Agency, AgencyNames
from caicach_desktop.domain.changes import Changes, Kind
from caicach_desktop.domain.job import JobProgress
from caicach_desktop.domain.reporting import TaskState
from caicach_desktop.gui import icons
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.progress_dialog import ProgressDialog
from caicach_desktop.gui.forms.ui_tasks_page import Ui_TasksPage
from caicach_desktop.gui.keys import bind
from caicach_desktop.gui.latest import Latest
from caicach_desktop.gui.models.task_filter import Due, TaskFilter, folded_text
from caicach_desktop.gui.models.task_model import TaskColumn, TaskModel, TaskProxy
from caicach_desktop.gui.pages.tasks_filter import TaskChoices
from caicach_desktop.gui.widgets.task_panel import TaskPanel
from caicach_desktop.services import agencies, tasks
from caicach_desktop.services.tasks import TrackedTask

SHOWN_KINDS = (Kind.PLAN, Kind.APPENDIX, Kind.ROW, Kind.AGENCY, Kind.ASSIGNMENT, Kind.PROGRESS)
NOTICE_MS = 8000
BESIDE_FROM_PX = 1500
ROOMY_FROM_PX = 1340
PANEL_PX = 450
# A screen of 1366 pixels at 150 % is as wide as 911 of them, less the list of pages.
SMALLEST = QSize(700, 300)
WORDS_FROM_PX = 1000


@dataclass(frozen=True, slots=True)
class Reading:
    """All tasks as seen on a day with their search forms, and the agencies: read together in a worker."""

    tasks: list[TrackedTask]
    folded: list[str]
    agencies: list[Agency]
    today: date


def _read(context: AppContext, progress: JobProgress) -> Reading:
    today = context.today()
    found = list(tasks.each_task(context.store, today, progress=progress))
    return Reading(found, [folded_text(task) for task in found], agencies.list_agencies(context.store), today)


class TasksPage(QWidget):
    """The list of tasks with its filter, and the panel of the chosen one."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._agencies: list[Agency] = []
        self._stale = True
        self._then: list[Callable[[], None]] = []
        self.reading: Latest[Reading] = Latest(context, "Đọc nhiệm vụ", partial(_read, context), self)
        self.reading.arrived.connect(self._show)
        self.reading.settled.connect(self._act)
        self._arranged: tuple[bool, bool] | None = None
        self.model = TaskModel(self)
        self.proxy = TaskProxy(self.model, self)
        self.ui = Ui_TasksPage()
        self.ui.setupUi(self)
        self.panel = TaskPanel(context, self)
        self._set_up_looks()
        self._set_up_table()
        self.choices = TaskChoices(self.ui, self)
        self.choices.changed.connect(self._apply_filter)
        self._set_up_actions()
        context.changed.connect(self._on_changed)

    # --- what the main window and other pages call --------------------------------------------------------------------

    def activate(self) -> None:
        """Bring the list up to date when the page is shown."""
        if self._stale:
            self.refresh()

    def refresh(self) -> None:
        """Read all tasks again; the chosen one and the filter stay."""
        self._stale = False
        if not self.model.tasks:
            self.ui.countLabel.setText("Đang đọc nhiệm vụ…")
        self.reading.ask()

    @Slot(object)
    def _show(self, read: "Reading") -> None:
        row_id = self._chosen_row_id()
        self._agencies = read.agencies
        self.model.set_tasks(read.tasks, read.today, read.folded)
        # Where all tasks are of one plan, its name on every line says nothing.
        self.ui.table.hide_plan(len({task.task.plan_id for task in read.tasks}) < 2)
        self.choices.offer(read.tasks, read.agencies)
        self._apply_filter()
        self._choose_row(row_id)

    def apply_filter(
        self,
        index: str | None = None,
        agency_id: int | None = None,
        state: TaskState | None = None,
        due: Due | str | None = None,
        plan_id: int | None = None,
        agency: str = "",
        year: int | None = None,
        row_ids: Collection[int] | None = None,
        said: str = "",
    ) -> None:
        """Show only what fits these choices; whatever is not named is open again.

        `agency` names an agency in place of its id; an unknown name is searched as text. `row_ids` and `said` are as in
        `TaskFilter`.
        """
        chosen = TaskFilter(
            index=index,
            agency_id=agency_id,
            state=TaskState(state) if state else None,
            due=Due(due) if due else None,
            plan_id=plan_id,
            year=year,
            row_ids=None if row_ids is None else frozenset(row_ids),
            said=said,
        )
        self.activate()
        self._when_read(partial(self._narrow, chosen, agency))

    def _narrow(self, chosen: TaskFilter, agency: str) -> None:
        called = AgencyNames(self._agencies).called(agency)
        known = called[0] if len(called) == 1 else None
        if chosen.agency_id is None:
            chosen = replace(chosen, agency_id=known, words=agency if agency and known is None else "")
        self.choices.choose(chosen)

    def open_task(self, row_id: int) -> None:
        """Choose a task by any of its rows; a filter that hides it is opened."""
        self.activate()
        self._when_read(partial(self._open_task, row_id))

    def _open_task(self, row_id: int) -> None:
        if self.proxy.row_of(row_id) is None:
            self.choices.clear()
        self._choose_row(row_id)
        self.ui.table.setFocus()

    def _when_read(self, action: Callable[[], None]) -> None:
        """Act on the tasks as they are stored now: at once, or when they have been read."""
        self._then.append(action)
        if not self.reading.asking:
            self._act()

    @Slot()
    def _act(self) -> None:
        waiting, self._then = self._then, []
        for action in waiting:
            action()

    def tasks_shown(self) -> list[TrackedTask]:
        """The tasks in the list, in its order."""
        return self.proxy.tasks()

    def current_task(self) -> TrackedTask | None:
        """The chosen task, or None."""
        return self.proxy.task_at(self.ui.table.currentIndex().row())

    # --- setting up ---------------------------------------------------------------------------------------------------

    def _set_up_looks(self) -> None:
        ui = self.ui
        ui.titleLabel.setProperty("heading", "1")
        ui.countLabel.setProperty("muted", True)
        ui.progressButton.setProperty("primary", True)
        ui.progressButton.setIcon(icons.icon("progress", "accent_text"))
        ui.rowButton.setIcon(icons.icon("appendix"))
        ui.splitter.addWidget(self.panel)
        ui.splitter.setStyleSheet("QSplitter::handle { background: transparent; }")
        self._notice_timer = QTimer(self, singleShot=True, interval=NOTICE_MS)
        self._notice_timer.timeout.connect(ui.noticeLabel.hide)
        ui.noticeLabel.setProperty("notice", True)

    def _set_up_table(self) -> None:
        table = self.ui.table
        table.show_list(self.proxy, self._context.settings)
        table.hide_plan(True)  # until tasks of several plans are there
        table.selectionModel().currentRowChanged.connect(lambda *_: self._show_chosen())
        self.proxy.modelReset.connect(self._show_chosen)
        table.doubleClicked.connect(lambda _: self.report_progress())

    def _set_up_actions(self) -> None:
        ui = self.ui
        ui.progressButton.clicked.connect(self.report_progress)
        ui.rowButton.clicked.connect(self.go_to_row)
        self.panel.notice.connect(self.show_notice)
        self.panel.report_wanted.connect(self._report_for)
        QShortcut(QKeySequence("Ctrl+T"), self, self.report_progress)
        QShortcut(QKeySequence("Ctrl+F"), self, ui.searchEdit.setFocus)
        for key in ("Return", "Enter"):
            bind(key, ui.table, self.report_progress)
        bind("Down", ui.searchEdit, self._enter_list)

    # --- the filter ---------------------------------------------------------------------------------------------------

    @Slot()
    def _apply_filter(self) -> None:
        row_id, ui, chosen = self._chosen_row_id(), self.ui, self.choices.chosen()
        self.proxy.set_filter(chosen)
        shown, total = self.proxy.rowCount(), self.model.rowCount()
        count = f"{total} nhiệm vụ" if shown == total else f"{shown}/{total} nhiệm vụ"
        ui.countLabel.setText(f"{count} · {chosen.said}" if chosen.said else count)
        ui.clearButton.setEnabled(not chosen.is_open)
        self._choose_row(row_id)

    # --- the chosen task ----------------------------------------------------------------------------------------------

    @Slot()
    def report_progress(self) -> None:
        """Open the progress dialog on the chosen task; Ctrl+Enter in it goes on through the list."""
        task = self.current_task()
        if task is None:
            return
        dialog = ProgressDialog(self._context, self.proxy.tasks(), task.task.row_id, self)
        dialog.exec()
        self.activate()
        self._when_read(partial(self._choose_row, dialog.row_id))
        if dialog.notice:
            self.show_notice(f"{dialog.notice} Ctrl+Z để hoàn tác.")

    @Slot(str)
    def _report_for(self, code: str) -> None:
        """Open the progress dialog on the chosen task's report for a period."""
        self._context.settings.set("period", code)
        self.report_progress()

    @Slot()
    def go_to_row(self) -> None:
        """Show the chosen task's row in its appendix."""
        task = self.current_task()
        if task is not None:
            self._context.row_requested.emit(task.task.plan_id, task.task.appendix_id, task.task.row_id)

    @Slot(str)
    def show_notice(self, text: str) -> None:
        """Say something within the page for a few seconds."""
        self.ui.noticeLabel.setText(text)
        self.ui.noticeLabel.show()
        self._notice_timer.start()

    def _chosen_row_id(self) -> int | None:
        task = self.panel.task
        return task.task.row_id if task is not None else None

    def _choose_row(self, row_id: int | None) -> None:
        place = self.proxy.row_of(row_id) if row_id is not None else None
        place = place if place is not None else (0 if self.proxy.rowCount() else None)
        if place is None:
            self._show_chosen()
            return
        index = self.proxy.index(place, TaskColumn.TASK)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.ui.table.selectionModel().setCurrentIndex(index, flags)
        self.ui.table.scrollTo(index)

    @Slot()
    def _show_chosen(self) -> None:
        task = self.current_task()
        self.panel.show_task(task, self._agencies)
        self.ui.progressButton.setEnabled(task is not None)
        self.ui.rowButton.setEnabled(task is not None)

    @Slot()
    def _enter_list(self) -> None:
        self._apply_filter()
        self.ui.table.setFocus()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if not changes.touches(*SHOWN_KINDS):
            return
        self._stale = True
        if self.isVisible():
            self.refresh()

    def minimumSizeHint(self) -> QSize:
        """Smaller than filter, list and panel ask for: they are shown as far as there is room."""
        return super().minimumSizeHint().boundedTo(SMALLEST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.choices.fold(event.size().width() < WORDS_FROM_PX)
        beside = event.size().width() >= BESIDE_FROM_PX
        roomy = event.size().width() - (PANEL_PX if beside else 0) >= ROOMY_FROM_PX
        if (beside, roomy) != self._arranged:
            self._arranged = (beside, roomy)
            self._arrange(beside, roomy)
        if not beside:
            self.panel.stack_facts(event.size().width() < WORDS_FROM_PX)

    def _arrange(self, beside: bool, roomy: bool) -> None:
        """Put the panel beside the list, or under it in a narrow window."""
        splitter = self.ui.splitter
        splitter.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)
        for place, stretch in enumerate((1, 0) if beside else (3, 2)):
            splitter.setStretchFactor(place, stretch)
        splitter.setSizes([self.width() - PANEL_PX, PANEL_PX] if beside else [600, 400])
        self.panel.set_narrow(beside)
        self.ui.table.set_roomy(roomy)
