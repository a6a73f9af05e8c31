"""Where the data lies; apart from opening it, so that a start knows its folder before any database code is loaded."""

import os
from pathlib import Path

DATA_DIR_VARIABLE = "CAICACH_DATA_DIR"


def default_data_dir() -> Path:
    """The data folder when none is named: the variable CAICACH_DATA_DIR, else the user's own application folder."""
    named = os.environ.get(DATA_DIR_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("CaiCachDesktop", appauthor=False)
