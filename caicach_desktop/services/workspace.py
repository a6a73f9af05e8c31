"""Opening the data of a folder."""

from collections.abc import Callable
from pathlib import Path

from caicach_desktop.services.data_folder import default_data_dir
from caicach_desktop.store.store import Store

# The windows hold a store without knowing the store layer.
__all__ = ["Store", "open_store"]


def open_store(data_dir: Path | None = None, locked: Callable[[], object] = lambda: None) -> Store:
    """Open (and make or migrate) the plan store of a data folder; `locked` is called once no other program can have it.

    Raises AppError: ALREADY_RUNNING, FOLDER_NOT_WRITABLE, DISK_FULL, DATABASE_NEWER, DATABASE_DAMAGED, DATABASE_BUSY.
    """
    return Store(data_dir or default_data_dir(), locked)
