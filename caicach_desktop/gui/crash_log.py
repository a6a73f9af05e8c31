"""The log file and the last net for faults of the program: logged, shown calmly, the program goes on."""

import faulthandler
import logging
import sys
import threading
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

LOG_NAME = "caicach.log"
MOST_BYTES = 1_000_000
KEPT_FILES = 3

_log = logging.getLogger(__name__)


class _State:
    """Where the log goes and whether a fault is being shown just now."""

    path: Path | None = None
    showing = False


def log_path() -> Path | None:
    """The log file, or None while nothing is logged to a file."""
    return _State.path


def install(data_dir: Path) -> None:
    """Write the log into DATA/logs and catch what nobody else catches, in all threads.

    A folder that cannot be written leaves the log out; opening the store will say why in a sentence.
    """
    sys.excepthook = _caught
    threading.excepthook = lambda args: _caught(args.exc_type, args.exc_value, args.exc_traceback)
    folder = data_dir / "logs"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / LOG_NAME, maxBytes=MOST_BYTES, backupCount=KEPT_FILES, encoding="utf-8", delay=True
        )
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        logging.getLogger().addHandler(handler)
        logging.getLogger("caicach_desktop").setLevel(logging.INFO)
        # What kills the interpreter itself (a fault in a library) still leaves a trace.
        faulthandler.enable((folder / "crash.log").open("a", encoding="utf-8"))
    except OSError:
        return
    _State.path = folder / LOG_NAME


def _caught(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    """Log a fault and show it, unless one is being shown already: a fault that repeats must not flood the screen."""
    if error is None or issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error or kind(), trace)
        return
    _log.error("uncaught", exc_info=(kind, error, trace))
    if _State.showing or threading.current_thread() is not threading.main_thread():
        return
    from PySide6.QtWidgets import QApplication

    from caicach_desktop.gui import messages

    if QApplication.instance() is None:
        sys.__excepthook__(kind, error, trace)
        return
    _State.showing = True
    try:
        messages.show_bug(None, error)
    finally:
        _State.showing = False
