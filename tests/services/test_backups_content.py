"""Backups compare what they hold, share a stick with those of other offices, and come back whatever lies in their
place."""

import os
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from caicach_desktop.domain.errors import ErrorCode
from caicach_desktop.services import backups, evidence, history
from caicach_desktop.services.importing import import_sample
from caicach_desktop.services.plans import list_plans
from caicach_desktop.services.settings import load_settings
from caicach_desktop.services.tasks import list_tasks
from caicach_desktop.services.workspace import open_store
from caicach_desktop.store import backup
from caicach_desktop.store.database import DATABASE_NAME, HEAD
from tests.services.test_backups import NOW, data, fault_of

__all__ = ["data"]


def only_content(folder: Path) -> Path:
    [content] = (folder / "evidence").glob("??/*")
    return content


def spoil(content: Path) -> None:
    """Other bytes of the same length under the same time: what a worn stick gives back."""
    times = (content.stat().st_atime_ns, content.stat().st_mtime_ns)
    content.write_bytes(b"x" * content.stat().st_size)
    os.utime(content, ns=times)


def test_evidence_damaged_on_a_stick_is_mended_by_the_next_backup(data: Path, tmp_path: Path) -> None:
    usb = tmp_path / "usb"
    backups.back_up(data, usb, now=NOW)
    spoil(only_content(usb))
    made = backups.back_up(data, usb, now=NOW + timedelta(days=1))
    assert only_content(usb).read_text(encoding="utf-8") == "biên bản họp"
    assert made.missing == 0


def test_evidence_damaged_in_the_data_spoils_no_good_copy_and_is_told(data: Path, tmp_path: Path) -> None:
    usb, other = tmp_path / "usb", tmp_path / "usb khác"
    backups.back_up(data, usb, now=NOW)
    spoil(only_content(data))
    assert backups.back_up(data, usb, now=NOW + timedelta(days=1)).missing == 0
    assert only_content(usb).read_text(encoding="utf-8") == "biên bản họp"
    assert backups.back_up(data, other, now=NOW).missing == 1
    assert list((other / "evidence").glob("??/*")) == []


@pytest.mark.parametrize("spoiling", [spoil, Path.unlink])
def test_a_restore_names_the_evidence_it_could_not_bring_back(data: Path, tmp_path: Path, spoiling) -> None:
    made = backups.back_up(data, tmp_path / "usb", now=NOW).path
    spoiling(only_content(tmp_path / "usb"))
    assert backups.restore(tmp_path / "máy mới", made).lost == ("biên bản họp.txt",)
    assert list((tmp_path / "máy mới" / "evidence").glob("??/*")) == []
    spoil(only_content(data))
    assert backups.restore(data, made).lost == ("biên bản họp.txt",)


def test_a_restore_mends_damaged_evidence_of_the_data(data: Path, tmp_path: Path) -> None:
    made = backups.back_up(data, tmp_path / "usb", now=NOW).path
    spoil(only_content(data))
    assert backups.restore(data, made).lost == ()
    assert only_content(data).read_text(encoding="utf-8") == "biên bản họp"


def test_a_deletion_can_be_undone_after_the_move_to_another_computer(data: Path, tmp_path: Path) -> None:
    with open_store(data) as store:
        row = list_tasks(store, NOW.date())[0].task.row_id
        evidence.remove_evidence(store, [evidence.evidence_of(store, row)[0].id])
    made = backups.back_up(data, tmp_path / "usb", now=NOW)
    backups.restore(tmp_path / "máy mới", made.path)
    with open_store(tmp_path / "máy mới") as store:
        history.undo(store)
        kept = evidence.evidence_of(store, row)
        assert evidence.copy_out(store, kept[0].id, tmp_path / "ra.txt").read_text("utf-8") == "biên bản họp"


def test_what_only_a_backup_from_before_a_migration_needs_is_not_cleared_away(data: Path, tmp_path: Path) -> None:
    folder = backups.backup_folder(data)
    kept = folder / f"caicach-truoc-nang-cap-{HEAD}-2026-11-21-070000.db"
    backup.backup_database(data / DATABASE_NAME, kept)
    with open_store(data) as store:
        row = list_tasks(store, NOW.date())[0].task.row_id
        evidence.remove_evidence(store, [evidence.evidence_of(store, row)[0].id])
        with sqlite3.connect(data / DATABASE_NAME) as database:  # years later the journal has forgotten it
            database.execute("DELETE FROM journal_changes")
        assert evidence.clear_unused(store) == (0, 0)
    assert backups.restore(data, kept).lost == ()


def test_nothing_is_cleared_away_while_a_backup_cannot_be_read(data: Path) -> None:
    folder = backups.backup_folder(data)
    folder.mkdir()
    (folder / "caicach-sao-luu-2026-11-20-070000.db").touch()  # killed before it came: it needs nothing
    unclear = folder / "caicach-truoc-nang-cap-0004-2026-11-21-070000.db"
    unclear.write_bytes(b"SQLite format 3\0" + bytes(4000))
    stray = data / "evidence" / "ab" / ("ab" + "0" * 62)
    stray.parent.mkdir()
    stray.write_text("của bản sao lưu")
    with open_store(data) as store:
        assert evidence.clear_unused(store) == (0, 0)
        unclear.unlink()
        assert evidence.clear_unused(store)[0] == 1
    assert not stray.exists()
    assert only_content(data).read_text(encoding="utf-8") == "biên bản họp"


@pytest.mark.parametrize("inside", ["", "evidence", "con/sâu", "backups/con"])
def test_a_backup_never_lies_in_the_data_it_is_a_backup_of(data: Path, tmp_path: Path, inside: str) -> None:
    (tmp_path / "lối tắt").symlink_to(data)
    for folder in (data / inside, tmp_path / "lối tắt" / inside):
        assert fault_of(backups.back_up, data, folder) == ErrorCode.BACKUP_INSIDE
    assert list(data.rglob("caicach-*.db")) == []


def test_a_backup_never_lies_in_the_folder_of_the_program(data: Path, tmp_path: Path, monkeypatch) -> None:
    program = tmp_path / "CaiCach"
    monkeypatch.setattr(backups.sys, "executable", str(program / "CaiCach.exe"))
    backups.back_up(data, program / "sao lưu", now=NOW)  # a checkout's Python says nothing of where backups belong
    monkeypatch.setattr(backups.sys, "frozen", True, raising=False)
    assert fault_of(backups.back_up, data, program / "sao lưu") == ErrorCode.BACKUP_INSIDE


def test_a_name_whose_backup_never_came_is_not_the_days_backup(data: Path) -> None:
    folder = backups.backup_folder(data)
    folder.mkdir()
    (folder / "caicach-sao-luu-2026-11-21-070000.db").touch()
    assert backups.back_up_daily(data, NOW) is not None


def test_two_computers_back_up_onto_one_stick_in_the_same_second(data: Path, tmp_path: Path) -> None:
    neighbour = tmp_path / "xã bên"
    with open_store(neighbour) as store:
        import_sample(store)
        import_sample(store)
    usb = tmp_path / "usb"
    with ThreadPoolExecutor(2) as pool:
        made = list(pool.map(lambda folder: backups.back_up(folder, usb, now=NOW), [data, neighbour] * 4))
    assert [one.plans for one in made] == [1, 2] * 4
    assert sorted({look.plans for look in backups.backups_in(usb)}) == [1, 2]
    assert [path.name for path in usb.iterdir() if path.suffix != ".db"] == ["evidence"]


@pytest.mark.parametrize("days", [-3, 3])
def test_leftovers_are_known_by_the_clock_of_their_own_disk(data: Path, tmp_path: Path, monkeypatch, days: int) -> None:
    """A server's clock that is days off: what is under way there now stays, what is old there goes."""
    usb = tmp_path / "usb"
    (usb / "evidence").mkdir(parents=True)
    names = [usb / ".caicach-cũ.part", usb / "evidence" / ".part-cũ", usb / ".caicach-mới.part"]
    for path in names:
        path.touch()
    for path in names[:2]:
        os.utime(path, (path.stat().st_mtime - 90000, path.stat().st_mtime - 90000))
    monkeypatch.setattr(time, "time", lambda real=time.time: real() + days * 86400)
    backups.back_up(data, usb, now=NOW)
    assert [path.exists() for path in names] == [False, False, True]


def test_settings_that_change_what_the_data_says_come_along(data: Path, tmp_path: Path) -> None:
    load_settings(data).set("due_next_working_day", True)
    load_settings(data).set("ranking_weights", {"done": 70})
    load_settings(data).set("chase_wording", {"opening": "Kính gửi"})
    load_settings(data).set("theme", "dark")
    made = backups.back_up(data, tmp_path / "usb", now=NOW).path
    new = tmp_path / "máy mới"
    backups.restore(new, made)
    kept = load_settings(new)
    assert (kept.get("due_next_working_day"), kept.get("ranking_weights")) == (True, {"done": 70})
    assert kept.get("chase_wording") == {"opening": "Kính gửi"}
    assert kept.get("theme") == "light"
    load_settings(data).set("due_next_working_day", False)
    later = backups.back_up(data, tmp_path / "usb", now=NOW + timedelta(days=1)).path
    backups.restore(new, later)
    assert load_settings(new).get("due_next_working_day") is False
    with sqlite3.connect(new / DATABASE_NAME) as database:
        assert database.execute("SELECT 1 FROM sqlite_master WHERE name = 'kept_settings'").fetchall() == []


@pytest.mark.parametrize("left", ["nothing", "another database"])
def test_whatever_lies_in_the_place_of_the_data_a_backup_comes_back(data: Path, tmp_path: Path, left: str) -> None:
    """What a first restore that was killed leaves, and what somebody put there by mistake."""
    made = backups.back_up(data, tmp_path / "usb", now=NOW).path
    place = tmp_path / "máy mới" / DATABASE_NAME
    place.parent.mkdir()
    place.touch()
    if left == "another database":
        with closing(sqlite3.connect(place)) as database:
            database.execute("CREATE TABLE ghi_chep (noi_dung TEXT)")
    safety = backups.restore(place.parent, made, NOW).safety
    assert (safety is None) is (left == "nothing")
    with open_store(place.parent) as store:
        assert len(list_plans(store)) == 1


def test_data_emptied_by_a_fault_of_the_disk_is_not_taken_for_a_new_start(data: Path) -> None:
    backups.back_up_daily(data, NOW)
    for path in data.glob("caicach.db*"):
        path.unlink()
    (data / DATABASE_NAME).touch()
    assert fault_of(open_store, data) == ErrorCode.DATABASE_DAMAGED
    backups.restore(data, backups.backups_in(backups.backup_folder(data))[0].path)
    with open_store(data) as store:
        assert len(list_plans(store)) == 1


def test_a_backup_that_may_not_be_read_is_not_called_damaged(data: Path, tmp_path: Path, monkeypatch) -> None:
    made = backups.back_up(data, tmp_path / "usb", now=NOW).path

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    assert fault_of(backups.look_at, made) == ErrorCode.FILE_UNREADABLE
