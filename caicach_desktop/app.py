"""Starts the window.

The order matters, each step protects the next:

1. the log and the last net for faults, so that nothing later fails silently;
2. the application: Vietnamese texts, icon, font, theme;
3. a call to a window that has this data folder open already: it comes to the front, and this start ends;
4. the main window with its menus, painted before the database code is loaded, which takes longer than Qt;
5. the store, opened in a worker while the window answers already; whatever needs it before waits for it. Its lock keeps
   every other program out, and whoever has it listens for later starts, also during a long migration; a known fault
   becomes one sentence;
6. the first page, and the files to open.

A window closed in order to bring back a backup gives the folder up first; steps 4 to 6 then follow anew over its data.
"""

import gc
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import caicach_desktop.gui  # noqa: F401  (first of all: it makes what loading PySide6 does cheaper)

# isort: split
from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.gui import crash_log, messages
from caicach_desktop.gui.application import make_application
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.main_window import MainWindow
from caicach_desktop.gui.opening import Opening
from caicach_desktop.gui.single_instance import InstanceServer, call_running
from caicach_desktop.gui.window_place import show_window
from caicach_desktop.services.data_folder import default_data_dir

# A first start that has just taken the folder's lock listens a moment later; on a busy PC a longer one.
ANSWER_WITHIN_S = 5.0
RETRY_EVERY_S = 0.2
# When the backup was made that was brought back, and the copy of what was there before.
_Restored = tuple[datetime, Path | None]


def main(data_dir: Path | None = None, files: Sequence[Path] = ()) -> int:
    """Show the window until it is closed; returns the exit code (1: the data could not be opened)."""
    # What is made now stays: looking through it again and again would only hold the start up.
    gc.disable()
    folder = data_dir if data_dir is not None else default_data_dir()
    crash_log.install(folder)
    app = make_application(folder)
    if call_running(folder, files):
        return 0
    restored: _Restored | None = None
    while True:
        start = _Start(folder, files, restored)
        try:
            start.show()
            code = app.exec()
            backup = start.context.restore_from
            if backup is not None:
                QApplication.processEvents()  # what the window's workers still had to say, while it has its data
        finally:
            start.close()
        if backup is None:
            return code
        # Only now nobody has the database open.
        files = ()
        start.vanish()
        restored = _bring_back(folder, backup)


class _Start(QObject):
    """The window over a store that is still being opened, and what follows once it is open or cannot be."""

    def __init__(self, folder: Path, files: Sequence[Path] = (), restored: _Restored | None = None) -> None:
        super().__init__()
        self._files = list(files)
        self._restored = restored
        self._server: InstanceServer | None = None
        self._begun = False
        self.opening = Opening(folder, self)
        self.context = AppContext(self.opening)
        self.window = MainWindow(self.context)
        self.opening.locked.connect(self._listen)
        self.opening.succeeded.connect(self._go_on)
        self.opening.failed.connect(self._give_up)

    def show(self) -> None:
        """Show the window, then open the data."""
        show_window(self.window, self.window.placed)
        # Painted first: two threads of Python at once make both slow.
        QApplication.processEvents()
        QTimer.singleShot(0, self.opening.begin)

    def close(self) -> None:
        """Let the next start have the folder."""
        if self._server is not None:
            self._server.close()
        self.window.resuming.end()
        self.context.close()
        self.opening.close()

    def vanish(self) -> None:
        """Take the closed window away for good, with its clocks: another one follows."""
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @Slot()
    def _listen(self) -> None:
        self._server = InstanceServer(self.opening.folder, self)
        self._server.called.connect(self._answer)

    @Slot(list)
    def _answer(self, files: Sequence[str]) -> None:
        """Show the window to a later start; its files wait for the data as our own do."""
        if self._begun:
            self.window.bring_to_front(files)
        else:
            self._files += map(Path, files)
            self.window.bring_to_front()

    @Slot()
    def _go_on(self) -> None:
        self.window.begin()
        if self._restored is not None:
            self.window.resuming.tell_restored(*self._restored)
        self._begun = True
        gc.freeze()
        gc.enable()
        if self._files:
            self.window.open_files(self._files)

    @Slot(object)
    def _give_up(self, fault: BaseException) -> None:
        code = 1
        if not isinstance(fault, AppError):
            messages.show_bug(self.window, fault)
        elif fault.code == ErrorCode.DATABASE_DAMAGED:
            code = 0 if self.window.safekeeping.rescue(fault) else 1
        elif fault.code == ErrorCode.ALREADY_RUNNING and _call_with_patience(self.opening.folder, self._files):
            code = 0
        else:
            messages.show_error(self.window, fault)
        QApplication.exit(code)


def _call_with_patience(folder: Path, files: Sequence[Path]) -> bool:
    """Call the window that holds the lock until it answers, for at most `ANSWER_WITHIN_S`."""
    until = time.monotonic() + ANSWER_WITHIN_S
    while time.monotonic() < until:
        if call_running(folder, files):
            return True
        time.sleep(RETRY_EVERY_S)
    return False


def _bring_back(folder: Path, backup: Path) -> _Restored | None:
    """Restore a backup between two windows; a fault is told (None), and the old data is still there."""
    from caicach_desktop.services.backups import look_at, restore
    from caicach_desktop.services.messages import lost_evidence

    try:
        made = look_at(backup).made
        restored = restore(folder, backup)
        lost = lost_evidence(restored.lost)
        if lost:
            messages.warn(None, lost)
        return made, restored.safety
    except AppError as error:
        messages.show_error(None, error)
    except Exception as fault:
        messages.show_bug(None, fault)
    return None


def self_test(data_dir: Path | None = None, report: Path | None = None) -> int:
    """Try the whole program without showing anything; returns 0 when all is well, else 1.

    With `report` what was seen is written into that folder.
    """
    from caicach_desktop.gui.self_test import run

    return run(make_application, data_dir, report)


def try_start(data_dir: Path | None, until: str) -> int:
    """Start the window as `main` does and end as soon as it is "shown" or "ready" with its data; returns the exit
    code."""
    gc.disable()
    folder = data_dir if data_dir is not None else default_data_dir()
    crash_log.install(folder)
    app = make_application(folder)
    start = _Start(folder)
    start.show()
    if until == "ready":
        start.opening.succeeded.connect(lambda: QTimer.singleShot(0, app.quit))
        start.opening.failed.connect(lambda _: app.exit(1))
        code = app.exec()
        start.close()
        return code
    return 0
