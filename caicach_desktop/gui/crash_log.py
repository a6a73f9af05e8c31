"""The last net for faults of the program: logged, shown calmly, the program goes on."""

import logging
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import ClassVar

from caicach_desktop.gui.log_file import open_log

# A fault is shown again only when it has been away for so many s, and not more often than so many times: one that comes
# with every painting would show itself for ever, and a log full of it would hold nothing else.
CALM_S = 5.0
MOST_SHOWN = 3
LOGGED_WHOLE = 3
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Seen:
    """How often a fault came and was shown, and when it came last."""

    times: int = 0
    shown: int = 0
    last: float = float("-inf")


class _State:
    """Whether a fault is being shown just now, and the faults seen so far, by kind and place."""

    showing = False
    seen: ClassVar[dict[tuple[str, str, int], _Seen]] = {}


def install(data_dir: Path) -> None:
    """Open the log and catch what nobody else catches, in all threads."""
    sys.excepthook = _caught
    threading.excepthook = lambda args: _caught(args.exc_type, args.exc_value, args.exc_traceback)
    _State.seen.clear()
    open_log(data_dir)


def _caught(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    """Log a fault and show it, unless one is being shown already: a fault that repeats must not flood the screen."""
    if error is None or issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error or kind(), trace)
        return
    seen = _State.seen.setdefault(_place(kind, trace), _Seen())
    is_calm = time.monotonic() - seen.last > CALM_S
    seen.times, seen.last = seen.times + 1, time.monotonic()
    if seen.times <= LOGGED_WHOLE:
        _log.error("uncaught", exc_info=(kind, error, trace))
    elif seen.times == 10 ** (len(str(seen.times)) - 1):
        _log.error("the same fault has come %d times: %r", seen.times, error)
    if _State.showing or threading.current_thread() is not threading.main_thread():
        return
    if is_calm and seen.shown < MOST_SHOWN:
        seen.shown += 1
        _show(kind, error, trace)


def _place(kind: type[BaseException], trace: TracebackType | None) -> tuple[str, str, int]:
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return (kind.__name__, trace.tb_frame.f_code.co_filename, trace.tb_lineno) if trace else (kind.__name__, "", 0)


def _show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    from PySide6.QtCore import QThread, QTimer
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        from caicach_desktop.services.last_words import tell

        sys.__excepthook__(kind, error, trace)
        tell(f"Chương trình gặp lỗi nên chưa mở được; dữ liệu vẫn an toàn. Hãy mở lại, hoặc gửi dòng này: {error!r}")
        return
    _State.showing = True
    if QThread.currentThread().loopLevel():
        # Not here: the fault may have come in the middle of a painting, where no window may be opened.
        QTimer.singleShot(0, lambda: _show_now(error))
    else:
        _show_now(error)


def _show_now(error: BaseException) -> None:
    from caicach_desktop.gui import messages

    try:
        messages.show_bug(None, error)
    except Exception as fault:  # without memory not even this can be shown
        _log.error("the fault could not be shown: %r", fault)
    finally:
        _State.showing = False
