"""Starts the window.

The order matters, each step protects the next:

1. the log and the last net for faults, so that nothing later fails silently;
2. the application: Vietnamese texts, icon, font, theme;
3. a call to a window that has this data folder open already: it comes to the front, and this start ends;
4. the opening window, on the screen before the database code and the pages are loaded, which take longer than Qt;
5. the store, whose lock keeps every other program out; a known fault becomes one sentence;
6. the listener for later starts, the main window in the opening window's place, and the file to open.
"""

import gc
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.gui import crash_log
from caicach_desktop.gui.application import make_application
from caicach_desktop.gui.opening_window import OpeningWindow
from caicach_desktop.gui.single_instance import InstanceServer, call_running
from caicach_desktop.services.data_folder import default_data_dir

if TYPE_CHECKING:
    from caicach_desktop.services.workspace import Store

# A first start that has just taken the folder's lock listens a moment later.
ANSWER_WITHIN_S = 3.0
RETRY_EVERY_S = 0.2


def main(data_dir: Path | None = None, open_file: Path | None = None) -> int:
    """Show the window until it is closed; returns the exit code (1: the data could not be opened)."""
    folder = data_dir if data_dir is not None else default_data_dir()
    crash_log.install(folder)
    app = make_application(folder)
    if call_running(folder, open_file):
        return 0
    opening = OpeningWindow(folder)
    opening.appear()
    from caicach_desktop.gui import messages
    from caicach_desktop.services.workspace import open_store

    try:
        store = open_store(folder)
    except AppError as error:
        if error.code == ErrorCode.ALREADY_RUNNING and _call_with_patience(folder, open_file):
            return 0
        messages.show_error(opening, error)
        return 1
    with store:
        return _show(app, store, opening, open_file)


def _show(app: QApplication, store: "Store", opening: OpeningWindow, open_file: Path | None) -> int:
    from caicach_desktop.gui.context import AppContext
    from caicach_desktop.gui.main_window import MainWindow

    context = AppContext(store)
    window = MainWindow(context)
    server = InstanceServer(store.folder)
    server.called.connect(window.bring_to_front)
    window.show()
    opening.close()
    opening.deleteLater()
    # What is loaded now stays: the collector need not look through it again and again.
    gc.freeze()
    if open_file is not None:
        window.open_files([open_file])
    try:
        return app.exec()
    finally:
        server.close()
        context.close()


def _call_with_patience(folder: Path, open_file: Path | None) -> bool:
    """Call the window that holds the lock until it answers, for at most `ANSWER_WITHIN_S`."""
    until = time.monotonic() + ANSWER_WITHIN_S
    while time.monotonic() < until:
        if call_running(folder, open_file):
            return True
        time.sleep(RETRY_EVERY_S)
    return False


def self_test(data_dir: Path | None = None) -> int:
    """Try the whole program without showing anything; returns 0 when all is well, else 1."""
    from caicach_desktop.gui.self_test import run

    return run(make_application, data_dir)
