"""Where the data lies, and opening it."""

import os
from pathlib import Path

from caicach_desktop.store.store import Store

# The windows hold a store without knowing the store layer.
__all__ = ["DATA_DIR_VARIABLE", "Store", "default_data_dir", "open_store"]

__all__ = ["Store", "default_data_dir", "open_store"]

DATA_DIR_VARIABLE = "CAICACH_DATA_DIR"


def default_data_dir() -> Path:
    """The data folder when none is named: the variable CAICACH_DATA_DIR, else the user's own application folder."""
    named = os.environ.get(DATA_DIR_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("CaiCachDesktop", appauthor=False)


def open_store(data_dir: Path | None = None) -> Store:
    """Open (and make or migrate) the plan store of a data folder.

    Raises AppError: ALREADY_RUNNING, FOLDER_NOT_WRITABLE, DISK_FULL, DATABASE_NEWER, DATABASE_DAMAGED.
    """
    return Store(data_dir or default_data_dir())
