"""Opens the data in a worker while the window is on the screen already: the database code takes longer than Qt."""

import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from caicach_desktop.domain.errors import Cancelled

if TYPE_CHECKING:
    from caicach_desktop.services.workspace import Store

# Loading the database code is pure Python: at the usual 5 ms the window would wait that long for each of its calls.
SWITCH_S = 0.001


class Opening(QObject):
    """One attempt to open a folder's store; `succeeded` or `failed` (with the fault) comes in the window's thread, and
    before them `locked`, once no other program can have the folder."""

    locked = Signal()
    succeeded = Signal()
    failed = Signal(object)
    _ended = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self._store: Store | None = None
        self._fault: BaseException | None = None
        self._over = threading.Event()
        self._begun = False
        self._beginning = threading.Lock()
        self._usual_switch = sys.getswitchinterval()
        self._ended.connect(self._tell)

    @Slot()
    def begin(self) -> None:
        """Open the store in a thread of its own."""
        with self._beginning:
            if self._begun:
                return
            self._begun = True
            sys.setswitchinterval(SWITCH_S)
            threading.Thread(target=self._open, name="opening", daemon=True).start()

    def store(self) -> "Store":
        """The store, waited for; raises `Cancelled` when it could not be opened, `failed` tells why."""
        self.begin()
        self._over.wait()
        if self._store is None:
            raise Cancelled
        return self._store

    def close(self) -> None:
        """Close what was opened."""
        if self._begun:
            self._over.wait()
        if self._store is not None:
            self._store.close()

    def _open(self) -> None:
        try:
            # The first page's questions, so that it need not load them itself.
            from caicach_desktop.services import glance, history, plans, tasks  # noqa: F401
            from caicach_desktop.services.workspace import open_store

            self._store = open_store(self.folder, self.locked.emit)
        except BaseException as fault:
            self._fault = fault
        finally:
            sys.setswitchinterval(self._usual_switch)
            self._over.set()
        self._ended.emit()

    @Slot()
    def _tell(self) -> None:
        if self._fault is None:
            self.succeeded.emit()
        else:
            self.failed.emit(self._fault)
