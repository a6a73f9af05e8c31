"""Backups: whole, checked, made while the program runs, and brought back without losing what was there."""

import os
import shutil
import sqlite3
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.services import backups, evidence
from caicach_desktop.services.backups import Restored
from caicach_desktop.services.exporting import dump_plan
from caicach_desktop.services.importing import import_sample
from caicach_desktop.services.plans import list_plans, load_plan, update_plan
from caicach_desktop.services.rows import delete_rows
from caicach_desktop.services.tasks import list_tasks
from caicach_desktop.services.workspace import Store, open_store
from caicach_desktop.store import backup
from caicach_desktop.store.database import DATABASE_NAME

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


def test_an_empty_folder_takes_the_day_of_no_backup(tmp_path: Path) -> None:
    with open_store(tmp_path / "mới") as store:
        assert backups.back_up_daily(store.folder, NOW) is None
        assert backups.last_backup(store.folder) is None
        import_sample(store)
        made = backups.back_up_daily(store.folder, NOW + timedelta(minutes=30))
    assert made is not None
    assert made.plans == 1


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


def test_a_log_is_read_too_where_nothing_may_be_written(data: Path, tmp_path: Path, monkeypatch) -> None:
    """SQLite opens a database with a log only where it can write beside it: not on a protected stick."""
    copied = tmp_path / "USB khóa ghi"
    with open_store(data) as store:
        import_sample(store)
        shutil.copytree(data, copied)
    assert (copied / f"{DATABASE_NAME}-wal").stat().st_size
    real = backup._opened

    def refused(path: Path) -> sqlite3.Connection:
        if path.parent == copied:
            raise sqlite3.OperationalError("unable to open database file")
        return real(path)

    monkeypatch.setattr(backup, "_opened", refused)
    assert backups.look_at(copied / DATABASE_NAME).plans == 2


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


def test_a_backup_of_an_office_whose_name_differs_in_marks_only_is_anothers(data: Path, tmp_path: Path) -> None:
    with open_store(data) as store:
        update_plan(store, load_plan(store, 1).plan, issuer="UBND XÃ HÒA AN")
        made = backups.back_up(data, tmp_path / "usb", now=NOW)
        assert not backups.is_of_others(store, made)
        assert not backups.is_of_others(store, replace(made, issuers=("UBND xã Hoà An",)))
        assert backups.is_of_others(store, replace(made, issuers=("UBND xã Hoa Ân",)))
