"""Long work in a worker thread: a progress window after 0.6 s, cancelling, and errors brought back to the window."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal, Slot
from PySide6.QtWidgets import QProgressDialog, QWidget
from shiboken6 import isValid

from caicach_desktop.domain.errors import AppError, Cancelled
from caicach_desktop.domain.job import JobProgress
from caicach_desktop.gui import messages

SHOW_AFTER_MS = 600
T = TypeVar("T")


class _Reporter:
    """What the work reports to, in its own thread; raises `Cancelled` once the user wants it stopped."""

    def __init__(self, job: "Job") -> None:
        self._job = job

    def report(self, percent: int, text: str = "") -> None:
        """Pass the report on to the window's thread."""
        if self._job.cancelled:
            raise Cancelled
        self._job.progressed.emit(percent, text)


class _Runner(QRunnable):
    """Runs the work in a thread of the pool and sends what became of it."""

    def __init__(self, job: "Job", work: Callable[[JobProgress], Any]) -> None:
        super().__init__()
        self._job = job
        self._work = work

    def run(self) -> None:
        try:
            self._job.succeeded.emit(self._work(_Reporter(self._job)))
        except BaseException as error:
            self._job.failed.emit(error)


class Job(QObject):
    """One piece of long work; its signals arrive in the window's thread, `ended` always as the last one.

    Once it has ended nothing of it is left to Qt: whoever connected a function that knows the job would else keep it,
    and the window that waited for its result, until the program ends.
    """

    progressed = Signal(int, str)
    succeeded = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(
        self,
        title: str,
        done: Callable[[Any], None] | None,
        window: QWidget | None,
        owner: QObject | None = None,
    ) -> None:
        super().__init__()
        self._owner = owner
        self.title = title
        self.cancelled = False
        self.running = True
        self._done = done
        self._window = window
        self._dialog: QProgressDialog | None = None
        self._last = (0, "")
        self._timer = QTimer(self, singleShot=True, interval=SHOW_AFTER_MS)
        self._timer.timeout.connect(self._show)
        self.progressed.connect(self._report)
        self.succeeded.connect(self._succeed)
        self.failed.connect(self._fail)

    def start(self, work: Callable[[JobProgress], Any], quiet: bool = False) -> None:
        """Begin the work in a worker thread; `quiet` shows no progress window."""
        if not quiet:
            self._timer.start()
        QThreadPool.globalInstance().start(_Runner(self, work))

    @Slot()
    def cancel(self) -> None:
        """Ask the work to stop at its next report; nothing of it is kept."""
        self.cancelled = True
        if self.dialog is not None:
            self.dialog.setLabelText("Đang dừng lại…")

    @property
    def dialog(self) -> QProgressDialog | None:
        """The progress window, once it is shown; it goes with the window it blocks."""
        return self._dialog if self._dialog is not None and isValid(self._dialog) else None

    @property
    def window(self) -> QWidget | None:
        """The window its messages belong to, None once that has gone."""
        return self._window if self._window is not None and isValid(self._window) else None

    @Slot()
    def _show(self) -> None:
        self._dialog = progress_dialog(self.window, self.title)
        self._dialog.canceled.connect(self.cancel)
        self._dialog.show()
        self._report(*self._last)

    @Slot(int, str)
    def _report(self, percent: int, text: str) -> None:
        self._last = (percent, text)
        dialog = self.dialog
        if dialog is not None and not self.cancelled:
            dialog.setLabelText(f"{self.title}\n{text}" if text else self.title)
            # Last: a modal progress window lets events run meanwhile, and the end of this very job may be among them.
            dialog.setValue(percent)

    @Slot(object)
    def _succeed(self, result: Any) -> None:
        self._close()
        try:
            # A window that has gone meanwhile takes no result.
            if self._done is not None and (self._owner is None or isValid(self._owner)):
                self._done(result)
        finally:
            self._end()

    @Slot(object)
    def _fail(self, error: BaseException) -> None:
        self._close()
        try:
            if not isinstance(error, AppError):
                messages.show_bug(self.window, error)
            elif not isinstance(error, Cancelled):
                messages.show_error(self.window, error)
        finally:
            self._end()

    def _end(self) -> None:
        self.ended.emit()
        self.deleteLater()

    def _close(self) -> None:
        self.running = False
        self._timer.stop()
        dialog, self._dialog = self.dialog, None
        if dialog is not None:
            dialog.canceled.disconnect(self.cancel)
            dialog.close()
            dialog.deleteLater()


def progress_dialog(window: QWidget | None, title: str) -> QProgressDialog:
    """A progress window that blocks its parent and closes only when it is told to."""
    dialog = QProgressDialog(title, "Dừng lại", 0, 100, window)
    dialog.setWindowTitle("Xin chờ")
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setAutoClose(False)
    dialog.setAutoReset(False)
    dialog.setMinimumDuration(0)
    dialog.setMinimumWidth(420)
    return dialog
