"""The file of a running window on disks and clocks that fail it."""

import errno
import os
import stat
import threading
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import pytest

from caicach_desktop.gui import last_state
from caicach_desktop.gui.last_state import STATE_NAME, Field, LastState, Place, Stopped, Typed, read_state
from tests.gui.stopping import set_clock


def typing_state(folder: Path, text: str = "đang gõ") -> LastState:
    return LastState(folder, lambda: Place("plan"), typing=lambda: Typed(text))


def test_where_it_could_not_be_written_it_is_tried_again(tmp_path, monkeypatch):
    state = typing_state(tmp_path)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", full)
        state.begin()
        assert not list(tmp_path.iterdir()), "no half a file stays"
    state.note()
    assert read_state(tmp_path / STATE_NAME).typed == "đang gõ"
    state.end()


def test_a_file_marked_read_only_is_written_and_taken_away(tmp_path, monkeypatch):
    """As Windows has it: such a file is neither replaced nor deleted."""
    real_replace, real_unlink = os.replace, Path.unlink

    def refuse(path: Path) -> None:
        if path.exists() and not path.stat().st_mode & stat.S_IWRITE:
            raise PermissionError(errno.EACCES, "Access is denied", str(path))

    def replace(old: Path, new: Path) -> None:
        refuse(new)
        real_replace(old, new)

    def unlink(path: Path, missing_ok: bool = False) -> None:
        refuse(path)
        real_unlink(path, missing_ok)

    monkeypatch.setattr(os, "replace", replace)
    monkeypatch.setattr(Path, "unlink", unlink)
    path = tmp_path / STATE_NAME
    path.write_text('{"page": "tasks"}', encoding="ascii")
    path.chmod(stat.S_IREAD)
    state = typing_state(tmp_path)
    assert state.begin().place == Place("tasks")
    assert read_state(path).typed == "đang gõ"
    path.chmod(stat.S_IREAD)
    state.end()
    assert not path.exists()


@pytest.mark.parametrize("left", [None, b"", b"\0" * 90])
def test_a_power_cut_between_writing_and_replacing_loses_nothing(tmp_path, left):
    typing_state(tmp_path).begin()
    path = tmp_path / STATE_NAME
    path.replace(path.with_suffix(".tmp"))
    if left is not None:
        path.write_bytes(left)
    assert read_state(path).typed == "đang gõ"
    path.with_suffix(".tmp").write_bytes(b'{"typed": "cut sho')
    assert read_state(path) == (None if left is None else Stopped(None, Place()))


def test_while_one_types_the_file_goes_down_to_the_disk_and_nobody_waits_for_it(tmp_path, monkeypatch, qtbot):
    """A disk or a stick that takes its time holds nobody up, and what is on it is whole after a power cut."""
    synced, may_end = [], threading.Event()

    def slow(_: int) -> None:
        synced.append(threading.current_thread() is threading.main_thread())
        may_end.wait(30)

    monkeypatch.setattr(os, "fsync", slow)
    monkeypatch.setattr(last_state, "LOOK_EVERY_MS", 1)
    texts = ["một"]
    state = LastState(tmp_path, Place, typing=lambda: Typed(texts[-1]))
    state.begin()
    texts.append("một hai")
    qtbot.waitUntil(lambda: bool(synced))
    texts.append("một hai ba")
    qtbot.wait(20)
    assert synced == [False], "one at a time"
    may_end.set()
    qtbot.waitUntil(lambda: read_state(tmp_path / STATE_NAME).typed == "một hai ba")
    state.end()
    assert not list(tmp_path.iterdir())


def test_a_write_that_outlasts_the_end_leaves_nothing(tmp_path, monkeypatch, qtbot):
    """As Windows has it, where a file that is being written cannot be deleted."""
    may_end, write = threading.Event(), last_state._write

    def slow(path: Path, said: Mapping[str, object], down: bool) -> bool:
        return may_end.wait(30) and write(path, said, down)

    monkeypatch.setattr(last_state, "WAIT_S", 0.0)
    state = typing_state(tmp_path)
    state.begin()
    state._noted = None
    monkeypatch.setattr(last_state, "_write", slow)
    state.note_behind()
    state.end()
    may_end.set()
    state._writing.join()
    assert not list(tmp_path.iterdir())


def test_a_clock_set_back_hides_neither_changes_nor_the_log(tmp_path, monkeypatch):
    times = ["2027-05-01T08:00:00"]
    set_clock(monkeypatch, lambda: datetime.fromisoformat(times[0]))
    state = typing_state(tmp_path)
    state.begin()
    assert read_state(tmp_path / STATE_NAME).started == datetime(2027, 5, 1, 8)
    for times[0] in ("2026-11-20T09:00:00", "2026-11-20T10:00:00"):
        state.note()
        assert read_state(tmp_path / STATE_NAME).started == datetime(2026, 11, 20, 9)
    state.end()


def test_the_end_of_the_session_takes_no_text_that_is_stored_nowhere(tmp_path):
    path = tmp_path / STATE_NAME
    path.write_text('{"page": "tasks", "typed": "chưa ai thấy"}', encoding="utf-8")
    state = LastState(tmp_path, Place)
    state.rest()
    assert path.exists(), "not yet this window's file: the data is still being opened, or by another program"
    state.begin()
    state.rest()
    assert read_state(path).typed == "chưa ai thấy"
    state.forget()
    state.rest()
    assert not path.exists()
    state.end()
    field = Field("cell", 1, 1, 3, 2, text="đang gõ")
    state = LastState(tmp_path, Place, typing=lambda: Typed(field=field))
    state.begin()
    state.rest()
    assert read_state(path).field == field
    state.end()
    assert not path.exists()
