"""The log in the data folder: what went wrong, kept in a few files that replace each other."""

import faulthandler
import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

LOG_NAME = "caicach.log"
MOST_BYTES = 1_000_000
KEPT_FILES = 3


class _State:
    """Where the log goes."""

    path: Path | None = None


def log_path() -> Path | None:
    """The log file, or None while nothing is logged to a file."""
    return _State.path


def open_log(data_dir: Path) -> None:
    """Write the log into DATA/logs; a folder that cannot be written leaves it out, opening the store will say why."""
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
