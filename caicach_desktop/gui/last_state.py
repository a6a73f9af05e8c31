"""What a running window leaves in its data folder: found at the next start, it tells that the program was stopped.

The file names the place that was worked at and holds what was being typed there; a clean end takes it away. The data
needs none of it: each change is stored by itself, as soon as it is finished.
"""

import json
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot

STATE_NAME = "running.json"
LOOK_EVERY_MS = 2000


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody works: a page by its name, and on the page Kế hoạch the ids of what is shown (0: none)."""

    page: str = ""
    plan: int = 0
    appendix: int = 0
    row: int = 0
    column: int = 1


@dataclass(frozen=True, slots=True)
class Stopped:
    """A window that did not come to its end: when it had started (None where its file cannot be read), its last place,
    and what was being typed there and was not finished."""

    started: datetime | None
    place: Place
    typed: str = ""


class LastState(QObject):
    """Keeps the file while the window runs; `where` tells the present place, `typing` what is being typed."""

    def __init__(
        self,
        folder: Path,
        where: Callable[[], Place],
        parent: QObject | None = None,
        typing: Callable[[], str] = str,
    ) -> None:
        super().__init__(parent)
        self._path = folder / STATE_NAME
        self._where = where
        self._typing = typing
        self._typed_before = ""
        self._started = datetime.now()
        self._noted: tuple[Place, str] | None = None
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.note)

    def begin(self) -> Stopped | None:
        """Leave the file from now on; returns what an earlier window left, None when that one ended as it should."""
        stopped = read_state(self._path)
        # Kept until somebody has seen it, also when this window is stopped too.
        self._typed_before = stopped.typed if stopped else ""
        self.note()
        self._timer.start()
        return stopped

    @Slot()
    def note(self) -> None:
        """Write the present place and what is being typed, unless they are known already."""
        place = self._where()
        typed = "\n\n".join(text for text in (self._typed_before, self._typing()) if text)
        if (place, typed) != self._noted:
            self._noted = place, typed
            # As exact as the journal at least: what was changed a moment before the start is none of this window's.
            said = {"started": self._started.isoformat(), **asdict(place)}
            _write(self._path, {**said, "typed": typed} if typed else said)

    @Slot()
    def forget(self) -> None:
        """What an earlier window left has been seen."""
        self._typed_before = ""
        self.note()

    @Slot()
    def rest(self) -> None:
        """Take the file away while the system ends the session: the program may be ended without a word. It comes back
        with the next place, should the session go on."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    @Slot()
    def end(self) -> None:
        """The window ends as it should: nothing is left."""
        if self._noted is not None:
            self._timer.stop()
            self._noted = None
            self.rest()


def read_state(path: Path) -> Stopped | None:
    """What a file says, None where there is none; one cut short by a power cut tells at least that there was one."""
    try:
        said = json.loads(path.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValueError):
        return Stopped(None, Place())
    if not isinstance(said, dict):
        return Stopped(None, Place())
    usual = Place()
    values: dict[str, Any] = {field.name: said.get(field.name) for field in fields(Place)}
    fitting = {name: value for name, value in values.items() if type(value) is type(getattr(usual, name))}
    typed, started = said.get("typed"), None
    with suppress(ValueError, TypeError):
        started = datetime.fromisoformat(said["started"]) if "started" in said else None
    return Stopped(started, Place(**fitting), typed if isinstance(typed, str) else "")


def _write(path: Path, values: dict[str, object]) -> None:
    """A folder that cannot be written loses the place but stops nobody."""
    temporary = path.with_suffix(".tmp")
    with suppress(OSError):
        # ASCII, so that a letter cut in two by the system's input method is no hindrance.
        temporary.write_text(json.dumps(values), encoding="ascii")
        os.replace(temporary, path)
