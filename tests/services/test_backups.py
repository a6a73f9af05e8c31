"""Backups: whole, checked, made while the program runs, and brought back without losing what was there."""

import os
import shutil
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.services import backups, evidence, history
from caicach_desktop.services.backups import Restored
from caicach_desktop.services.exporting import dump_plan
from caicach_desktop.services.importing import import_sample
from caicach_desktop.services.plans import list_plans, load_plan, update_plan
from caicach_desktop.services.rows import delete_rows
from caicach_desktop.services.settings import load_settings
from caicach_desktop.services.tasks import list_tasks
from caicach_desktop.services.workspace import Store, open_store
from caicach_desktop.store import backup
from caicach_desktop.store.database import DATABASE_NAME, HEAD

NOW = datetime(2026, 11, 21, 8, 0, 5)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with the sample plan and one evidence file."""
    folder = tmp_path / "dữ liệu của xã"
    with open_store(folder) as store:
        import_sample(store)
        add_file(store, tmp_path, "biên bản họp")
    return folder


def add_file(store: Store, folder: Path, text: str) -> None:
    source = folder / f"{text}.txt"
    source.write_text(text, encoding="utf-8")
    row = list_tasks(store, NOW.date())[0].task.row_id
    evidence.add_evidence(store, row, "2026-Q3", [source], NOW.date())


def fault_of(function, *args) -> ErrorCode:
    with pytest.raises(AppError) as caught:
        function(*args)
    return caught.value.code


def test_a_backup_brings_everything_back(data: Path, tmp_path: Path) -> None:
    usb = tmp_path / "USB của tôi"
    with open_store(data) as store:
        before = dump_plan(store, 1)
        made = backups.back_up(data, usb, now=NOW)  # while the program runs
        delete_rows(store, load_plan(store, 1).appendices[0].rows[:3])
    assert made.path == usb / "caicach-sao-luu-2026-11-21-080005-ubnd-xa-suoi-ngan.db"
    assert (made.plans, made.missing) == (1, 0)
    elsewhere = tmp_path / "máy mới"
    assert backups.restore(elsewhere, made.path, NOW) == Restored(None)
    for folder in (elsewhere, data):
        if folder == data:
            backups.restore(data, made.path, NOW)
        with open_store(folder) as store:
            assert dump_plan(store, 1) == before
            row = list_tasks(store, NOW.date())[0].task.row_id
            kept = evidence.evidence_of(store, row)
            assert [one.name for one in kept] == ["biên bản họp.txt"]
            assert (
                evidence.copy_out(store, kept[0].id, tmp_path / f"{folder.name}.txt").read_text("utf-8")
                == "biên bản họp"
            )


def test_what_was_there_is_kept_before_a_restore(data: Path, tmp_path: Path) -> None:
    made = backups.back_up(data, tmp_path / "usb", now=NOW)
    with open_store(data) as store:
        import_sample(store)
        add_file(store, tmp_path, "thêm sau")
        newer = dump_plan(store, 2)
    safety = backups.restore(data, made.path, NOW).safety
    assert safety == data / "backups" / "caicach-truoc-khoi-phuc-2026-11-21-080005-ubnd-xa-suoi-ngan.db"
    with open_store(data) as store:
        assert len(list_plans(store)) == 1
    assert backups.look_at(safety).missing == 0
    backups.restore(data, safety, NOW + timedelta(minutes=1))
    with open_store(data) as store:
        assert dump_plan(store, 2) == newer


def test_a_damaged_database_is_moved_aside_and_the_backup_comes_back(data: Path, tmp_path: Path) -> None:
    made = backups.back_up(data, tmp_path / "usb", now=NOW)
    (data / DATABASE_NAME).write_bytes(b"rubbish" * 5000)
    safety = backups.restore(data, made.path, NOW).safety
    assert safety is not None
    assert safety.read_bytes().startswith(b"rubbish")
    with open_store(data) as store:
        assert len(list_plans(store)) == 1


def test_nothing_is_restored_while_a_program_has_the_folder(data: Path, tmp_path: Path) -> None:
    made = backups.back_up(data, tmp_path / "usb", now=NOW)
    with open_store(data):
        assert fault_of(backups.restore, data, made.path) == ErrorCode.ALREADY_RUNNING


def damaged(path: Path) -> None:
    bytes_ = bytearray(path.read_bytes())
    bytes_[len(bytes_) // 2 :] = b"\xa5" * (len(bytes_) - len(bytes_) // 2)
    path.write_bytes(bytes_)


def newer(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")


def other_program(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE notes (id INTEGER)")


SPOILT = {
    "cut": (lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]), ErrorCode.BACKUP_DAMAGED),
    "overwritten": (damaged, ErrorCode.BACKUP_DAMAGED),
    "newer": (newer, ErrorCode.BACKUP_NEWER),
    "text": (lambda path: path.write_text("không phải bản sao lưu" * 100, "utf-8"), ErrorCode.BACKUP_FOREIGN),
    "of another program": (other_program, ErrorCode.BACKUP_FOREIGN),
    "gone": (Path.unlink, ErrorCode.FILE_MISSING),
}


@pytest.mark.parametrize("name", SPOILT)
def test_a_spoilt_backup_is_refused_and_nothing_changes(name: str, data: Path, tmp_path: Path) -> None:
    spoil, code = SPOILT[name]
    made = backups.back_up(data, tmp_path / "usb", now=NOW).path
    spoil(made)
    before = sorted(path.relative_to(data) for path in data.rglob("*"))
    assert fault_of(backups.restore, data, made) == code
    assert sorted(path.relative_to(data) for path in data.rglob("*")) == before
    with open_store(data) as store:
        assert len(list_plans(store)) == 1


def test_a_folder_that_cannot_hold_a_backup_gets_none(data: Path, tmp_path: Path) -> None:
    (tmp_path / "tệp").write_text("")
    with pytest.raises(AppError) as caught:
        backups.back_up(data, tmp_path / "tệp" / "sâu")
    assert caught.value.code == ErrorCode.FOLDER_NOT_WRITABLE
    assert caught.value.params["path"] == str(tmp_path / "tệp" / "sâu")
    assert backups.last_backup(data) is None
    assert fault_of(backups.back_up, tmp_path / "trống", tmp_path / "usb") == ErrorCode.FILE_MISSING


def test_a_day_has_one_backup_of_its_own_and_old_days_are_thinned_out(data: Path, tmp_path: Path) -> None:
    assert backups.back_up_daily(data, NOW) is not None
    assert backups.back_up_daily(data, NOW + timedelta(hours=6)) is None
    assert backups.last_backup(data) == NOW
    folder = backups.backup_folder(data)
    first = next(folder.glob("caicach-sao-luu-*.db"))
    for days in range(1, 60):
        when = NOW - timedelta(days=days)
        shutil.copy(first, folder / f"caicach-sao-luu-{when:%Y-%m-%d-%H%M%S}.db")
    (folder / "caicach-truoc-nang-cap-0001.db").write_bytes(first.read_bytes())
    backups.thin_out(data)
    names = sorted(path.name for path in folder.glob("*.db"))
    days = [name[16:26] for name in names if "sao-luu" in name]
    assert days == ["2026-09-30", "2026-10-31", *(f"2026-11-{day}" for day in range(12, 22))]
    assert "caicach-truoc-nang-cap-0001.db" in names
    assert backups.look_at(first).missing == 0


def test_a_backup_onto_a_stick_is_not_the_days_own(data: Path, tmp_path: Path) -> None:
    backups.back_up(data, tmp_path / "usb", now=NOW)
    assert backups.back_up_daily(data, NOW + timedelta(hours=1)) is not None
    assert len(backups.backups_in(backups.backup_folder(data))) == 1


def test_a_restore_brings_only_the_evidence_of_its_own_backup(data: Path, tmp_path: Path) -> None:
    made = backups.back_up(data, tmp_path / "usb", now=NOW).path
    with open_store(data) as store:
        add_file(store, tmp_path, "của bản sao lưu sau")
    backups.back_up(data, tmp_path / "usb", now=NOW + timedelta(days=1))
    backups.restore(tmp_path / "máy mới", made)
    assert len(list((tmp_path / "máy mới").glob("evidence/??/*"))) == 1


def test_the_database_in_use_is_no_backup_of_itself(data: Path) -> None:
    with open_store(data) as store:
        before = dump_plan(store, 1)
    assert fault_of(backups.restore, data, data / DATABASE_NAME) == ErrorCode.BACKUP_FOREIGN
    with open_store(data) as store:
        assert dump_plan(store, 1) == before


def test_the_programs_own_backups_take_no_room_for_evidence_twice(data: Path) -> None:
    backups.back_up_daily(data, NOW)
    one, other = (next(folder.glob("evidence/??/*")) for folder in (data, backups.backup_folder(data)))
    assert os.path.samefile(one, other)


def test_evidence_missing_beside_a_backup_is_told(data: Path, tmp_path: Path) -> None:
    made = backups.back_up(data, tmp_path / "usb", now=NOW).path
    alone = shutil.copy(made, tmp_path / "caicach-chép riêng.db")
    assert backups.look_at(Path(alone)).missing == 1


def test_a_live_database_may_be_brought_back_with_its_log(data: Path, tmp_path: Path) -> None:
    with open_store(data) as store:
        import_sample(store)
        copied = tmp_path / "chép tay"
        shutil.copytree(data, copied, ignore=shutil.ignore_patterns("*.lock"))
    assert backups.look_at(copied / DATABASE_NAME).plans == 2


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


def test_a_backup_tells_whose_data_it_is(data: Path, tmp_path: Path) -> None:
    with open_store(data) as store:
        superior = load_plan(store, import_sample(store)).plan
        update_plan(store, superior, issuer="ỦY BAN NHÂN DÂN TỈNH ĐẮK NÔNG")
        own = load_plan(store, 1).plan
        update_plan(store, own, superior_id=superior.id)
    made = backups.back_up(data, tmp_path / "usb", now=NOW)
    assert made.issuers == ("ỦY BAN NHÂN DÂN XÃ SUỐI NGÀN", "ỦY BAN NHÂN DÂN TỈNH ĐẮK NÔNG")
    assert made.path.stem.endswith("-ubnd-xa-suoi-ngan")
    assert len(made.titles) == 2


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
