"""What a running window leaves in its data folder: found at the next start, it tells that the program was stopped.

The file names the place that was worked at and holds what was being typed there; a clean end takes it away. The data
needs none of it: each change is stored by itself, as soon as it is finished.
"""

import json
import os
import stat
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from pathlib import Path
from threading import Thread
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Slot

STATE_NAME = "running.json"
LOOK_EVERY_MS = 2000
# A stick that was pulled out may keep a write for ever: the end of the window does not.
WAIT_S = 2.0
# Qt's own whole numbers end here; no id comes near it.
BIGGEST = 2**31 - 1
KINDS = ("cell", "fact", "section")
Record = TypeVar("Record", "Place", "Field")


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody works: a page by its name, and on the page Kế hoạch the ids of what is shown (0: none)."""

    page: str = ""
    plan: int = 0
    appendix: int = 0
    row: int = 0
    column: int = 1


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the page Kế hoạch with a text that was being typed in it, and what it takes to know it again.

    `kind` is one of `KINDS`. A cell has all ids, and its column's role and heading for `name`; a fact is known by the
    name of its field; a section of the body by its place in `row`, and the name of its field. `before` is the text
    stored there when the typing began, `beside` what else its row, plan or section says.
    """

    kind: str = ""
    plan: int = 0
    appendix: int = 0
    row: int = 0
    column: int = 0
    name: str = ""
    before: str = ""
    beside: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Typed:
    """What is being typed: a text that can be put back into its field, and the others, which can be copied only."""

    text: str = ""
    field: Field | None = None


@dataclass(frozen=True, slots=True)
class Stopped:
    """A window that did not come to its end: when it had started (None where its file cannot be read), its last place,
    and what was being typed there and was not finished: in a field known again, and elsewhere."""

    started: datetime | None
    place: Place
    typed: str = ""
    field: Field | None = None

    @property
    def whole(self) -> str:
        """All that was typed."""
        return _joined(self.typed, self.field.text if self.field else "")


class LastState(QObject):
    """Keeps the file while the window runs; `where` tells the present place, `typing` what is being typed."""

    def __init__(
        self,
        folder: Path,
        where: Callable[[], Place],
        parent: QObject | None = None,
        typing: Callable[[], Typed] = Typed,
    ) -> None:
        super().__init__(parent)
        self._path = folder / STATE_NAME
        self._where = where
        self._typing = typing
        # What an earlier window left is kept until somebody has seen it, also when this window is stopped too.
        self._left: Stopped | None = None
        self._first = Place()
        self._started = datetime.now()
        self._noted: Mapping[str, object] | None = None
        self._begun = self._over = False
        self._writing: Thread | None = None
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.note_behind)

    def begin(self) -> Stopped | None:
        """Leave the file from now on; returns what an earlier window left, None when that one ended as it should."""
        self._left = stopped = read_state(self._path)
        self._first = self._where()
        self._begun = True
        if stopped is not None and stopped.whole:
            self.note_behind()
        else:
            self.note()
        self._timer.start()
        return stopped

    @Slot()
    def note(self) -> None:
        """Write the present place and what is being typed, unless they are known already."""
        if self._begun:
            self._wait()
            said = self._said()
            if said != self._noted:
                self._write(said, down=False)

    @Slot()
    def note_behind(self) -> None:
        """As `note`, but down to the disk, which the power cut would else find empty; in a thread, because an old disk
        or a stick takes its time and typing goes on."""
        if not self._begun or (self._writing and self._writing.is_alive()):
            return
        said = self._said()
        if said != self._noted:
            self._writing = Thread(target=self._write, args=(said, True), name="last-state", daemon=True)
            self._writing.start()

    def _write(self, said: Mapping[str, object], down: bool) -> None:
        # Where it could not be written, on a full disk say, it is tried again.
        if _write(self._path, said, down):
            self._noted = said
        if self._over:
            _remove(self._path)  # it took longer than the end waited

    def _wait(self) -> None:
        if self._writing is not None:
            self._writing.join(WAIT_S)

    def _said(self) -> Mapping[str, object]:
        here, typed, left = self._where(), self._typing(), self._left
        # Where the clock was set back, what this window did since then bears a time before its start.
        self._started = min(self._started, datetime.now())
        field, texts = typed.field, [typed.text]
        if left is not None:
            if here == self._first and left.place.page:
                here = left.place
            if field is not None and left.field is not None and left.field.text != field.text:
                texts.insert(0, left.field.text)
            field, texts = field or left.field, [left.typed, *texts]
        # As exact as the journal at least: what was changed a moment before the start is none of this window's.
        said: dict[str, object] = {"started": self._started.isoformat(), **asdict(here)}
        if aside := _joined(*texts):
            said["typed"] = aside
        return {**said, "field": asdict(field)} if field is not None else said

    @Slot()
    def forget(self) -> None:
        """What an earlier window left has been seen."""
        self._left = None
        self.note()

    def put_back(self) -> None:
        """What an earlier window left is in its field again; what had none waits on."""
        left = self._left
        self._left = Stopped(left.started, Place(), left.typed) if left is not None and left.typed else None
        self.note()

    @Slot()
    def rest(self) -> None:
        """Take the file away while the system ends the session: the program may be ended without a word. It comes back
        with the next place, should the session go on. What is being typed, or was and nobody has seen, stays."""
        if not self._begun:
            return  # it is an earlier window's, or that of another program over the same data
        self._wait()
        said = self._said()
        if "typed" in said or "field" in said:
            self._write(said, down=True)
        else:
            _remove(self._path)

    def end(self, keeping: bool = False) -> None:
        """The window ends as it should: nothing is left; but with `keeping` what nobody has seen yet."""
        if not self._begun:
            return
        self._begun = False
        self._timer.stop()
        self._wait()
        if keeping and self._left is not None and self._left.whole:
            self._write(self._said(), down=True)
        else:
            self._over = True
            _remove(self._path)


def _joined(*texts: str) -> str:
    """Texts below each other, each once."""
    return "\n\n".join(dict.fromkeys(text for text in texts if text))


# --- the file ---------------------------------------------------------------------------------------------------------


def read_state(path: Path) -> Stopped | None:
    """What a file says, None where there is none; one cut short by a power cut tells at least that there was one."""
    said = _read(path)
    if not isinstance(said, dict):
        # The power may fail between writing the file anew and putting it in its place.
        again = _read(path.with_suffix(".tmp"))
        if isinstance(again, dict):
            said = again
    if said is None:
        return None
    return _stopped(said) if isinstance(said, dict) else Stopped(None, Place())


def _read(path: Path) -> object:
    """What a file holds: None where there is none, something else than a `dict` where it is of no use."""
    try:
        return json.loads(path.read_bytes()) or 0
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError):
        return 0


def _stopped(said: Mapping[str, Any]) -> Stopped:
    typed, told, started = said.get("typed"), said.get("field"), None
    with suppress(ValueError, TypeError, OverflowError, OSError):
        moment = datetime.fromisoformat(said["started"]) if "started" in said else None
        # Only such a moment can be held against the journal and the time of a file.
        started = moment if moment and moment.tzinfo is None and moment.timestamp() else None
    field = _record(Field(), told) if isinstance(told, dict) else Field()
    known = field.kind in KINDS and field.text.strip()
    return Stopped(started, _record(Place(), said), typed if isinstance(typed, str) else "", field if known else None)


def _record(usual: Record, said: Mapping[str, Any]) -> Record:
    """What of a record is fit to be used; the rest as in the usual one."""
    values: dict[str, Any] = {field.name: said.get(field.name) for field in fields(usual)}
    fit = {name: value for name, value in values.items() if type(value) is type(getattr(usual, name))}
    sane = {name: value for name, value in fit.items() if isinstance(value, str) or 0 <= value <= BIGGEST}
    return replace(usual, **sane)


def _write(path: Path, values: Mapping[str, object], down: bool) -> bool:
    """Write the file, `down` to the disk itself; a folder that cannot be written loses the place but stops nobody."""
    temporary = path.with_suffix(".tmp")

    def write() -> None:
        with temporary.open("wb") as file:
            # ASCII, so that a letter cut in two by the system's input method is no hindrance.
            file.write(json.dumps(values).encode("ascii"))
            if down:
                file.flush()
                os.fsync(file.fileno())

    try:
        _insist(write, temporary)
        _insist(lambda: os.replace(temporary, path), path)
    except OSError:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        return False
    return True


def _remove(path: Path) -> None:
    for one in (path, path.with_suffix(".tmp")):
        with suppress(OSError):
            _insist(lambda one=one: one.unlink(missing_ok=True), one)  # type: ignore[misc]


def _insist(act: Callable[[], object], path: Path) -> None:
    """Windows writes and deletes no file that is marked as read-only: the mark is taken away."""
    try:
        act()
    except PermissionError:
        path.chmod(stat.S_IREAD | stat.S_IWRITE)
        act()
