"""Works out the states of a plan's tasks in the background, so that a long table never waits for them."""

import logging

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from caicach_desktop.gui.context import AppContext
from caicach_desktop.services import tasks

_log = logging.getLogger(__name__)


class TaskStates(QObject):
    """Asks for a plan's tracked tasks; `arrived` brings them with the plan's id, only for the last question asked."""

    arrived = Signal(int, list)
    _answered = Signal(int, int, list)

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._asked = 0
        self._answered.connect(self._pass_on)

    def ask(self, plan_id: int) -> None:
        """Begin to work out the states of a plan's tasks as of today."""
        self._asked += 1
        QThreadPool.globalInstance().start(_Question(self, self._asked, self._context, plan_id))

    def answer(self, number: int, plan_id: int, tracked: list[tasks.TrackedTask]) -> None:
        """Called in the worker's thread."""
        self._answered.emit(number, plan_id, tracked)

    def _pass_on(self, number: int, plan_id: int, tracked: list[tasks.TrackedTask]) -> None:
        if number == self._asked:
            self.arrived.emit(plan_id, tracked)


class _Question(QRunnable):
    """One question, answered in a thread of the pool."""

    def __init__(self, asker: TaskStates, number: int, context: AppContext, plan_id: int) -> None:
        super().__init__()
        self._asker, self._number, self._plan_id = asker, number, plan_id
        self._store, self._today = context.store, context.today()

    def run(self) -> None:
        try:
            tracked = tasks.list_tasks(self._store, self._today, self._plan_id)
            self._asker.answer(self._number, self._plan_id, tracked)
        except Exception:  # the window or the store was closed meanwhile, or the plan deleted: nobody waits any more
            _log.debug("no states for plan %s", self._plan_id, exc_info=True)
