"""Where the data lies; apart from opening it, so that a start knows its folder before any database code is loaded."""

import os
import sys
from pathlib import Path

DATA_DIR_VARIABLE = "CAICACH_DATA_DIR"
# A packed program with this file beside it keeps its data there too: it runs from a USB stick and leaves no trace.
PORTABLE_MARK = "portable.txt"
PORTABLE_FOLDER = "du-lieu"


def default_data_dir() -> Path:
    """The data folder when none is named: the variable CAICACH_DATA_DIR, the folder beside a portable program, else
    the user's own application folder."""
    named = os.environ.get(DATA_DIR_VARIABLE)
    if named:
        return Path(named)
    program = Path(sys.executable).parent
    if getattr(sys, "frozen", False) and (program / PORTABLE_MARK).exists():
        return program / PORTABLE_FOLDER
    from platformdirs import user_data_path

    return user_data_path("CaiCachDesktop", appauthor=False)
