"""Backups and restores that do not come to their end: killed, on a full disk, over damaged data."""

import errno
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path, PureWindowsPath

import pytest

from caicach_desktop.domain.errors import AppError, Cancelled, ErrorCode
from caicach_desktop.services import backups
from caicach_desktop.services.exporting import dump_plan
from caicach_desktop.services.importing import import_sample
from caicach_desktop.services.plans import list_plans, load_plan
from caicach_desktop.services.rows import CellEdit, edit_cell, edit_cells
from caicach_desktop.services.workspace import open_store
from caicach_desktop.store import backup, evidence
from caicach_desktop.store.database import DATABASE_NAME, HEAD
from tests.impatience import CancelAfter
from tests.services.test_backups import NOW, add_file

ROOT = Path(__file__).resolve().parent.parent.parent
# Restores again and again until somebody kills it.
RESTORING = """
import sys
from pathlib import Path
from caicach_desktop.services.backups import restore
data, first, second = map(Path, sys.argv[1:])
print("ready", flush=True)
while True:
    restore(data, first)
    restore(data, second)
"""
FULL = """
import resource, sys
from pathlib import Path
from caicach_desktop.domain.errors import AppError
from caicach_desktop.services import backups
data, usb = map(Path, sys.argv[1:])
most = (data / "caicach.db").stat().st_size // 2
import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
try:
    backups.back_up(data, usb)
except AppError as error:
    print(error.code.name)
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "dữ liệu"
    with open_store(folder) as store:
        import_sample(store)
        add_file(store, tmp_path, "biên bản")
    return folder


def run(code: str, *args: Path) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", code, *map(str, args)], cwd=ROOT, stdout=subprocess.PIPE, text=True)


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_killed_during_a_restore_the_old_or_the_new_state_is_there_whole(data: Path, tmp_path: Path) -> None:
    first = backups.back_up(data, tmp_path / "một", now=NOW).path
    with open_store(data) as store:
        wholes = {dump_plan(store, 1)}
        for row in load_plan(store, 1).appendices[0].rows[:20]:
            edit_cell(store, row, 2, "Nội dung khác hẳn " * 50)
        wholes.add(dump_plan(store, 1))
    second = backups.back_up(data, tmp_path / "hai", now=NOW).path
    seen = set()
    for wait_ms in (20, 60, 90, 140, 230):
        process = run(RESTORING, data, first, second)
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(wait_ms / 1000)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        shutil.rmtree(data / "backups", ignore_errors=True)
        with open_store(data) as store:
            assert [plan.id for plan in list_plans(store)] == [1]
            seen.add(dump_plan(store, 1))
        assert seen <= wholes


@pytest.mark.skipif(sys.platform == "win32", reason="needs limits for a process")
def test_a_full_disk_leaves_no_half_backup(data: Path, tmp_path: Path) -> None:
    said, _ = run(FULL, data, tmp_path / "usb").communicate(timeout=60)
    assert said.strip() in ("DISK_FULL", "DISK_FAILED", "FOLDER_NOT_WRITABLE")
    assert [path.name for path in (tmp_path / "usb").iterdir()] == []
    assert backups.last_backup(data) is None


def test_a_disk_full_of_evidence_gets_no_backup_and_keeps_its_room(data: Path, tmp_path: Path, monkeypatch) -> None:
    """The database still fits, the evidence does not: a backup without it would look whole."""
    with open_store(data) as store:
        add_file(store, tmp_path, "biên bản thứ hai")
    real, copied = evidence.os.fsync, []

    def full(handle: int) -> None:
        if len(copied) == 2:  # the first file, and the folder it lies in
            raise OSError(errno.ENOSPC, "full")
        copied.append(handle)
        real(handle)

    monkeypatch.setattr(evidence.os, "fsync", full)
    with pytest.raises(AppError) as caught:
        backups.back_up(data, tmp_path / "usb", now=NOW)
    assert caught.value.code == ErrorCode.DISK_FULL
    assert copied
    assert [path for path in (tmp_path / "usb").rglob("*") if path.is_file()] == []
    assert backups.last_backup(data) is None


def test_a_backup_called_off_leaves_nothing(data: Path, tmp_path: Path) -> None:
    for percent in (1, 41):
        with pytest.raises(Cancelled):
            backups.back_up(data, tmp_path / "usb", CancelAfter(percent), NOW)
        assert [path for path in (tmp_path / "usb").rglob("*") if path.is_file()] == []


@pytest.mark.parametrize("name", ["SQLITE_FULL", "SQLITE_IOERR_WRITE"])
def test_what_the_database_says_of_a_full_disk_is_told_as_that(data, tmp_path, monkeypatch, name) -> None:
    fault = sqlite3.OperationalError("x")
    fault.sqlite_errorname = name
    monkeypatch.setattr(backup, "_is_full", lambda _: True)
    with pytest.raises(AppError) as caught, backup._told_of(tmp_path / "caicach.db"):
        raise fault
    assert caught.value.code == ErrorCode.DISK_FULL


def test_a_disk_that_is_full_during_the_restore_leaves_what_was_there(data: Path, tmp_path: Path, monkeypatch) -> None:
    made = backups.back_up(data, tmp_path / "usb", now=NOW).path
    with open_store(data) as store:
        import_sample(store)

    def full(*_: object, **__: object) -> None:
        raise AppError(ErrorCode.DISK_FULL, path="x")

    monkeypatch.setattr(backups.evidence_copies, "copy_contents", full)
    with pytest.raises(AppError):
        backups.restore(data, made, NOW)
    with open_store(data) as store:
        assert len(list_plans(store)) == 2


def test_damaged_data_stays_in_place_until_the_backup_is_there(data: Path, tmp_path: Path, monkeypatch) -> None:
    made = backups.back_up(data, tmp_path / "usb", now=NOW).path
    damaged = data / DATABASE_NAME
    damaged.write_bytes(b"rubbish" * 5000)

    def cut_short(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(backup.os, "replace", cut_short)
    with pytest.raises(KeyboardInterrupt):
        backups.restore(data, made, NOW)
    monkeypatch.undo()
    assert damaged.read_bytes().startswith(b"rubbish")
    backups.restore(data, made, NOW)
    with open_store(data) as store:
        assert len(list_plans(store)) == 1
    kept = next((data / "backups").glob("caicach-hong-*.db"))
    assert kept.read_bytes().startswith(b"rubbish")
    assert [path for path in data.iterdir() if path.name.endswith(".part")] == []


def test_a_backup_during_operations_is_one_moment_of_them(data: Path, tmp_path: Path) -> None:
    with open_store(data) as store:
        ending = threading.Event()

        def write() -> None:
            number = 0
            while not ending.is_set():
                number += 1
                rows = load_plan(store, 1).appendices[0].rows[:2]
                edit_cells(store, [CellEdit(row, 1, f"lần {number}") for row in rows], "Hai dòng cùng lúc")

        writer = threading.Thread(target=write)
        writer.start()
        try:
            made = [backups.back_up(data, tmp_path / f"{number}").path for number in range(4)]
        finally:
            ending.set()
            writer.join()
    for path in made:
        elsewhere = tmp_path / f"máy {path.parent.name}"
        backups.restore(elsewhere, path)
        with open_store(elsewhere) as store:
            texts = [row.cells[1] for row in load_plan(store, 1).appendices[0].rows[:2]]
            assert texts[0] == texts[1] or not any(text.startswith("lần") for text in texts)


def test_a_backup_from_before_a_migration_misses_no_evidence(data: Path) -> None:
    with sqlite3.connect(data / DATABASE_NAME) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    folder = backups.backup_folder(data)
    kept = folder / f"caicach-truoc-nang-cap-{HEAD}.db"
    backup.backup_database(data / DATABASE_NAME, kept)
    assert not (folder / "evidence").exists()
    assert backups.look_at(kept).missing == 0


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("C:\\Dữ liệu\\50% #1.db", "file:///C:/D%E1%BB%AF%20li%E1%BB%87u/50%25%20%231.db"),
        ("\\\\may-chu\\chung\\a b.db", "file:////may-chu/chung/a%20b.db"),
    ],
)
def test_a_drive_and_a_network_folder_are_named_as_the_database_wants_them(path: str, address: str) -> None:
    assert backup._address(PureWindowsPath(path)) == address


def test_strange_names_of_folders_are_no_hindrance(data: Path, tmp_path: Path) -> None:
    made = backups.back_up(data, tmp_path / "50% #1? ‘Đặng & Hoà’", now=NOW)
    assert backups.look_at(made.path).plans == 1
