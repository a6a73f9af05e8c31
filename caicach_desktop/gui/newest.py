"""Work of which only the newest counts: previews, checks and comparisons of what is being changed meanwhile."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from caicach_desktop.domain.errors import AppError, Cancelled
from caicach_desktop.domain.job import JobProgress
from caicach_desktop.gui.jobs import Job

if TYPE_CHECKING:
    from caicach_desktop.gui.context import AppContext

T = TypeVar("T")


class Newest(QObject):
    """Runs one piece of work in a worker; begun anew, the one before is stopped and its answer dropped.

    `unanswered` tells that work nobody stopped here brought no answer: a fault of the program, which has been shown, or
    the button of the progress window.
    """

    unanswered = Signal()

    def __init__(self, context: "AppContext", parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is on its way."""
        return self._job is not None

    def begin(
        self,
        title: str,
        work: Callable[[JobProgress], T],
        done: Callable[[T], object],
        refused: Callable[[AppError], object] | None = None,
        quiet: bool = True,
    ) -> Job:
        """Begin work whose answer `done` takes; a known fault goes to `refused`, without one it becomes a message."""
        self.stop()

        def answer(progress: JobProgress) -> T | AppError:
            try:
                return work(progress)
            except Cancelled:
                raise
            except AppError as error:
                if refused is None:
                    raise
                return error

        def take(found: T | AppError) -> None:
            if self._job is not job:
                return
            self._job = None
            if isinstance(found, AppError):
                assert refused is not None
                refused(found)
            else:
                done(found)

        job = self._job = self._context.run_job(title, answer, take, quiet=quiet, owner=self)
        job.ended.connect(self._ended)
        return job

    def stop(self) -> None:
        """Drop what is on its way; nothing more is heard of it."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @Slot()
    def _ended(self) -> None:
        # With an answer the job is no longer the newest; one stopped before is not heard.
        if self._job is not None and not self._job.running:
            self._job = None
            self.unanswered.emit()
