"""The last net for faults of the program: logged, shown calmly, the program goes on."""

import logging
import sys
import threading
from pathlib import Path
from types import TracebackType

from caicach_desktop.gui.log_file import open_log

_log = logging.getLogger(__name__)


class _State:
    """Whether a fault is being shown just now."""

    showing = False


def install(data_dir: Path) -> None:
    """Open the log and catch what nobody else catches, in all threads."""
    sys.excepthook = _caught
    threading.excepthook = lambda args: _caught(args.exc_type, args.exc_value, args.exc_traceback)
    open_log(data_dir)


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
