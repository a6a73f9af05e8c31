"""What every page and dialog is given: services, settings, news of changes, long work, requests to go somewhere."""

import threading
from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from caicach_desktop.domain.changes import Changes
from caicach_desktop.domain.errors import AppError, Cancelled
from caicach_desktop.domain.job import JobProgress
from caicach_desktop.gui import messages
from caicach_desktop.gui.jobs import Job
from caicach_desktop.gui.latest import Latest
from caicach_desktop.gui.opening import Opening
from caicach_desktop.services.settings import Settings, load_settings

# A context is there before the database code is loaded.
if TYPE_CHECKING:
    from caicach_desktop.services.glance import Totals
    from caicach_desktop.services.reminding import Reminder
    from caicach_desktop.services.task_facts import FactsBoard
    from caicach_desktop.services.workspace import Store

P = ParamSpec("P")
T = TypeVar("T")


class AppContext(QObject):
    """The one object that pages, dialogs and the main window share.

    `changed` brings a `Changes` after every operation, undo and redo, always in the window's thread. `commit_editors`
    asks open cell editors to keep what is typed. The `…_requested` signals are answered by the main window.
    """

    changed = Signal(object)
    commit_editors = Signal()
    saved = Signal()
    task_requested = Signal(int)
    row_requested = Signal(int, int, int)
    cell_requested = Signal(int, int, int, int)
    fact_requested = Signal(int, str)
    export_requested = Signal(int, int)
    tasks_requested = Signal(dict)
    period_requested = Signal(int, str)
    chase_requested = Signal(int, str, list)
    report_requested = Signal(int, str)

    _arrived = Signal(object)

    def __init__(
        self, store: "Store | Opening", settings: Settings | None = None, today: Callable[[], date] = date.today
    ) -> None:
        super().__init__()
        self._opening = store if isinstance(store, Opening) else None
        self._store: Store | None = None
        self._facts: FactsBoard | None = None
        self._taking = threading.Lock()
        self._unsubscribe: Callable[[], None] = lambda: None
        # The data folder; known before the store is open, and also when it cannot be opened.
        self.folder = store.folder
        self.settings = settings if settings is not None else load_settings(store.folder)
        self.last_saved: datetime | None = None
        self._today = today
        # A backup to be brought back once the window is closed.
        self.restore_from: Path | None = None
        self._jobs: set[Job] = set()
        # Operations may run in a worker; through this signal their changes arrive in the thread this object lives in.
        self._arrived.connect(self._deliver)
        if not isinstance(store, Opening):
            self._take(store)
        # One for all who show it.
        self.overview: Latest[Totals] = Latest(self, "Tổng hợp", self._sum_up, self)

    @property
    def is_open(self) -> bool:
        """Whether the store is there, so that nobody has to wait for it."""
        return self._store is not None

    @property
    def store(self) -> "Store":
        """The store, also in a worker; while it is being opened it is waited for.

        Raises `Cancelled` when it could not be opened: the start tells why.
        """
        return self._store if self._store is not None else self._take(self._opened())

    def _opened(self) -> "Store":
        if self._opening is None:
            raise Cancelled
        return self._opening.store()

    def _take(self, store: "Store") -> "Store":
        with self._taking:
            if self._store is None:
                from caicach_desktop.services.task_facts import FactsBoard

                # It must hear of a change before those who read it again because of the change.
                self._facts = FactsBoard(store)
                self._unsubscribe = store.subscribe(self._arrived.emit)
                self._store = store
        return store

    def _sum_up(self, progress: JobProgress) -> "Totals":
        from caicach_desktop.services.glance import totals

        return totals(self.store, self.facts.plans(progress), self.today())

    def close(self) -> None:
        """Stop listening to the store."""
        self._unsubscribe()
        if self._facts is not None:
            self._facts.close()

    @property
    def facts(self) -> "FactsBoard":
        """The facts of all tasks for sums, read once and kept up to date; to be asked in a worker."""
        if self._facts is None:
            self._take(self._opened())
        assert self._facts is not None
        return self._facts

    @cached_property
    def pressing(self) -> "Latest[Reminder]":
        """What is pressing today in all plans, for those who remind of it."""

        def read(progress: JobProgress) -> "Reminder":
            from caicach_desktop.services.reminding import pressing_today

            return pressing_today(self.store, self.facts.plans(progress), self.today())

        return Latest(self, "Nhắc việc", read, self)

    def today(self) -> date:
        """The day by which tasks are late or due."""
        return self._today()

    def set_today(self, today: Callable[[], date]) -> None:
        """Let another clock say which day it is (tests and pictures)."""
        self._today = today

    def do(self, function: "Callable[Concatenate[Store, P], T]", *args: P.args, **kwargs: P.kwargs) -> T | None:
        """Call a service with the store; a known fault becomes a calm message and the result is None."""
        try:
            return function(self.store, *args, **kwargs)
        except Cancelled:
            return None
        except AppError as error:
            messages.show_error(self.window(), error)
            return None

    def save_typed(
        self, typed: str, function: "Callable[Concatenate[Store, P], T]", *args: P.args, **kwargs: P.kwargs
    ) -> T | None:
        """Like `do`, for a text someone has typed: where it cannot be kept, it is left on the clipboard."""
        try:
            return function(self.store, *args, **kwargs)
        except AppError as error:
            messages.show_unsaved(self.window(), error, typed)
            return None

    def run_job(
        self,
        title: str,
        work: Callable[[JobProgress], T],
        done: Callable[[T], None] | None = None,
        quiet: bool = False,
        owner: QObject | None = None,
    ) -> Job:
        """Run long work in a worker thread and hand its result to `done` in the window's thread.

        Where an `owner` is named, nothing is handed over once it has gone.

        A progress window with a button to stop appears after 0.6 s, unless `quiet`. Known faults become a calm message,
        others the bug dialog.
        """
        job = Job(title, done, self.window(), owner)
        self._jobs.add(job)
        job.ended.connect(lambda: self._jobs.discard(job))
        job.start(work, quiet)
        return job

    @property
    def jobs(self) -> tuple[Job, ...]:
        """The long work under way."""
        return tuple(self._jobs)

    def window(self) -> QWidget | None:
        """The window that messages belong to."""
        return QApplication.activeModalWidget() or QApplication.activeWindow()

    def open_task(self, row_id: int) -> None:
        """Show a task with its progress."""
        self.task_requested.emit(row_id)

    def open_plan(self, plan_id: int, appendix_id: int | None = None, row_id: int | None = None) -> None:
        """Show a plan, one of its appendices, one of its rows."""
        self.row_requested.emit(plan_id, appendix_id or 0, row_id or 0)

    def open_cell(self, plan_id: int, appendix_id: int, row_id: int, column: int) -> None:
        """Show a cell of a plan's appendix; column -1 stands for the lines above the table."""
        self.cell_requested.emit(plan_id, appendix_id, row_id, column)

    def open_fact(self, plan_id: int, field: str) -> None:
        """Show a fact of a plan by its field in `Plan`: "title", "goals", "sections/2"…; "" shows the facts."""
        self.fact_requested.emit(plan_id, field)

    def open_export(self, plan_id: int, appendix_id: int | None = None) -> None:
        """Show the dialog that exports and prints a plan."""
        self.export_requested.emit(plan_id, appendix_id or 0)

    def open_tasks(self, **filters: object) -> None:
        """Show the task list narrowed down by fields of its `TaskFilter`: index, agency_id, state, due, plan_id."""
        self.tasks_requested.emit(filters)

    def open_period(self, plan_id: int = 0, code: str = "") -> None:
        """Show a plan's reporting period on the page Báo cáo; 0 and "" stand for the one that is open today."""
        self.period_requested.emit(plan_id, code)

    def open_chase(self, plan_id: int, code: str, agency_ids: Sequence[int] = ()) -> None:
        """Show the letters that chase agencies for a period's reports; without ids all that have not reported."""
        self.chase_requested.emit(plan_id, code, list(agency_ids))

    def open_report(self, plan_id: int, code: str) -> None:
        """Show the periodic report of a plan for writing."""
        self.report_requested.emit(plan_id, code)

    def window_size(self, name: str) -> tuple[int, int] | None:
        """The size a window was left with, in logical pixels."""
        size = self.settings.get("window").get(name)
        good = isinstance(size, list) and len(size) == 2 and all(isinstance(part, int) for part in size)
        return (size[0], size[1]) if good else None

    def remember_window(self, name: str, width: int, height: int) -> None:
        """Keep a window's size for the next time."""
        self.settings.set("window", {**self.settings.get("window"), name: [width, height]})

    @Slot(object)
    def _deliver(self, changes: Changes) -> None:
        self.last_saved = datetime.now()
        self.saved.emit()
        self.changed.emit(changes)
