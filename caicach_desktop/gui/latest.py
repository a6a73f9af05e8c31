"""The latest answer to a question about the store that takes too long to be asked in the window's thread."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from caicach_desktop.domain.job import JobProgress
from caicach_desktop.gui.jobs import Job

if TYPE_CHECKING:
    from caicach_desktop.gui.context import AppContext

T = TypeVar("T")


class Latest(QObject, Generic[T]):
    """Asks in a worker, one question at a time; asked anew meanwhile, it answers once more when the first is done."""

    arrived = Signal(object)
    settled = Signal()

    def __init__(
        self, context: "AppContext", title: str, question: Callable[[JobProgress], T], parent: QObject
    ) -> None:
        """`question` is called in a worker; `arrived` brings each answer in the window's thread, `settled` follows the
        last one."""
        super().__init__(parent)
        self.answer: T | None = None
        self._context = context
        self._title = title
        self._question = question
        self._job: Job | None = None
        self._again = False

    @property
    def asking(self) -> bool:
        """Whether an answer is on its way."""
        return self._job is not None

    @Slot()
    def ask(self) -> None:
        """Get an answer that knows everything stored up to now."""
        if self._job is not None:
            self._again = True
            return
        self._again = False
        self._job = self._context.run_job(self._title, self._question, self._keep, quiet=True, owner=self)
        self._job.ended.connect(self._ended)

    def _keep(self, answer: T) -> None:
        self.answer = answer
        self.arrived.emit(answer)

    @Slot()
    def _ended(self) -> None:
        self._job = None
        if self._again:
            self.ask()
        else:
            self.settled.emit()
