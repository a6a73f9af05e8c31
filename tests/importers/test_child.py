"""The child process that reads files of unknown origin: however it ends, the program goes on and nothing is left."""

import ctypes
import math
import multiprocessing
import os
import subprocess
import sys
from pathlib import Path

import pytest

from caicach_desktop.domain.errors import AppError, Cancelled, ErrorCode
from caicach_desktop.domain.job import SILENT
from caicach_desktop.importers import child
from caicach_desktop.importers.child import Limits, run_in_child
from caicach_desktop.importers.child_limits import JobLimits, job_limits
from tests.impatience import CancelAfter
from tests.importers import child_tasks

AMPLE = Limits(seconds=30, megabytes=600)


class Noting:
    """Remembers what was reported."""

    def __init__(self) -> None:
        self.texts: set[str] = set()

    def report(self, percent: int, text: str = "") -> None:
        """Keep the text."""
        self.texts.add(text)


def fault_of(work, path: Path, limits: Limits = AMPLE, progress=SILENT) -> ErrorCode:
    with pytest.raises(AppError) as caught:
        run_in_child(work, path, progress, limits)
    return caught.value.code


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_work_is_done_elsewhere_and_its_progress_seen(tmp_path):
    seen = Noting()
    process = run_in_child(child_tasks.process_id, tmp_path, seen, AMPLE)
    assert process != os.getpid()
    assert not is_alive(process)
    assert "Đang đọc" in seen.texts


def test_the_child_is_light(tmp_path):
    loaded = set(run_in_child(child_tasks.modules, tmp_path, SILENT, AMPLE))
    assert loaded & {"PySide6", "sqlalchemy", "lxml", "openpyxl", "docx", "reportlab"} == set()


@pytest.mark.parametrize(
    ("work", "code"),
    [
        (child_tasks.abort, ErrorCode.FILE_DAMAGED),
        (child_tasks.leave, ErrorCode.FILE_DAMAGED),
        (child_tasks.devour, ErrorCode.FILE_TOO_LARGE),
        (child_tasks.refuse, ErrorCode.FILE_ENCRYPTED),
    ],
    ids=["crash", "silence", "memory", "known fault"],
)
def test_a_child_that_fails_is_a_known_fault(tmp_path, work, code, capfd):
    assert fault_of(work, tmp_path / "a.pdf", Limits(30, 400)) == code
    assert capfd.readouterr() == ("", "")


def test_a_fault_of_ours_is_not_hidden(tmp_path):
    with pytest.raises(RuntimeError, match=r"(?s)child_tasks\.py.*a fault of ours"):
        run_in_child(child_tasks.stumble, tmp_path, SILENT, AMPLE)


@pytest.mark.parametrize(
    ("limits", "progress", "code"),
    [(Limits(2, 600), SILENT, ErrorCode.FILE_TOO_LARGE), (AMPLE, CancelAfter(10), ErrorCode.CANCELLED)],
    ids=["time", "cancel"],
)
def test_a_child_that_hangs_is_ended(tmp_path, limits, progress, code):
    # Left alone it would come to its end without a fault; on a busy machine it may be ended before it has begun.
    assert fault_of(child_tasks.hang, tmp_path / "a", limits, progress) == code
    assert multiprocessing.active_children() == []


def test_cancelling_needs_no_word_from_the_child(tmp_path):
    with pytest.raises(Cancelled):
        run_in_child(child_tasks.hang, tmp_path / "a", CancelAfter(0), AMPLE)


def test_an_answer_beyond_any_plan_is_too_large(tmp_path, monkeypatch):
    monkeypatch.setattr(child, "_MAX_ANSWER", 2**19)
    assert fault_of(child_tasks.answer_at_length, tmp_path) == ErrorCode.FILE_TOO_LARGE


def test_no_child_no_reading(tmp_path, monkeypatch):
    monkeypatch.setattr("multiprocessing.spawn.get_executable", lambda: os.fsencode(tmp_path / "gone"))
    assert fault_of(child_tasks.process_id, tmp_path) == ErrorCode.READER_NOT_STARTED


@pytest.mark.skipif(sys.platform == "win32", reason="limits of Unix")
def test_a_child_whose_limits_are_refused_reads_nothing(tmp_path):
    assert fault_of(child_tasks.process_id, tmp_path, Limits(math.inf, 600)) == ErrorCode.READER_NOT_STARTED


def test_the_limits_of_a_windows_job_lie_where_the_system_reads_them():
    limits = job_limits(20, 600)
    assert ctypes.sizeof(limits) == (144 if ctypes.sizeof(ctypes.c_void_p) == 8 else 112)
    assert (JobLimits.process_memory.offset, limits.process_memory) == (112, 600 * 2**20)
    assert (limits.basic.process_time, limits.basic.flags) == (200_000_000, 0x50A)


def test_the_program_is_its_own_child_when_packed():
    """A packed program is called again with this argument; it must not open its window."""
    code = (
        "import multiprocessing, runpy, sys; multiprocessing.freeze_support = lambda: sys.exit(7); sys.frozen = True;"
        "runpy.run_module('caicach_desktop', run_name='__main__')"
    )
    command = [sys.executable, "-c", code, "--multiprocessing-fork"]
    assert subprocess.run(command, timeout=60, check=False).returncode == 7
