"""The log in the data folder: what went wrong, kept in a few files that replace each other."""

import faulthandler
import logging
from contextlib import suppress
from datetime import datetime
from pathlib import Path

LOG_NAME = "caicach.log"
CRASH_NAME = "crash.log"
MOST_BYTES = 1_000_000
KEPT_FILES = 3
# Of each log so much of its end is shown.
SHOWN_BYTES = 20_000
# On a USB stick's FAT a file's time is an even second (Microsoft FAT specification 1.03, DIR_WrtTime).
COARSEST_TIME_S = 2


class _State:
    """Where the log goes."""

    path: Path | None = None


class _LogFile(logging.Handler):
    """Opens the file with the first record: the standard library's rotating files load sockets and pickling."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record, in the file's own form."""
        if self._file is None:
            self._file = _rotating_file(self._path)
        self._file.handle(record)

    def close(self) -> None:
        """Close the file, if it was ever opened."""
        if self._file is not None:
            self._file.close()
        super().close()


def _rotating_file(path: Path) -> logging.Handler:
    from logging.handlers import RotatingFileHandler

    made = RotatingFileHandler(path, maxBytes=MOST_BYTES, backupCount=KEPT_FILES, encoding="utf-8", delay=True)
    made.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    return made


def log_path() -> Path | None:
    """The log file, or None while nothing is logged to a file."""
    return _State.path


def open_log(data_dir: Path) -> None:
    """Write the log into DATA/logs; a folder that cannot be written leaves it out, opening the store will say why."""
    folder = data_dir / "logs"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        logging.getLogger().addHandler(_LogFile(folder / LOG_NAME))
        logging.getLogger("caicach_desktop").setLevel(logging.INFO)
        # What kills the interpreter itself (a fault in a library) still leaves a trace.
        faulthandler.enable(_crash_file(folder / CRASH_NAME).open("a", encoding="utf-8"))
    except OSError:
        return
    _State.path = folder / LOG_NAME


def _crash_file(path: Path) -> Path:
    """The file of the interpreter's own faults, put aside once it is full: nothing rotates it while it is open."""
    with suppress(OSError):
        if path.stat().st_size > MOST_BYTES:
            path.replace(path.with_name(f"{CRASH_NAME}.1"))
    return path


def written_since(start: datetime) -> str:
    """The ends of the logs that were written to since a moment, "" when there are none."""
    found: list[str] = []
    if _State.path is None:
        return ""
    since = start.timestamp() - COARSEST_TIME_S
    for path in (_State.path.with_name(CRASH_NAME), _State.path):
        with suppress(OSError):
            facts = path.stat()
            if facts.st_size and facts.st_mtime > since:
                found.append(f"--- {path.name}\n{_end_of(path)}")
    return "\n\n".join(found)


def _end_of(path: Path) -> str:
    with path.open("rb") as file:
        file.seek(max(path.stat().st_size - SHOWN_BYTES, 0))
        return file.read().decode("utf-8", errors="replace").strip()
