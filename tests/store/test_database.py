"""Opening a data folder: one program at a time, the right journal mode, no foreign, newer or damaged file touched."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.store import location
from caicach_desktop.store.database import HEAD, database_path, make_engine
from caicach_desktop.store.store import Store


def refused(folder: Path) -> ErrorCode:
    with pytest.raises(AppError) as caught:
        Store(folder).close()
    assert str(folder) in caught.value.params["path"]
    return caught.value.code


def run(path, *statements):
    with closing(sqlite3.connect(path)) as connection:
        found = None
        for statement in statements:
            found = connection.execute(statement).fetchone()
        connection.commit()
    return found


def made(folder, *statements):
    """A database file in its folder, written by no program of ours."""
    folder.mkdir()
    run(database_path(folder), *statements)
    return database_path(folder)


def test_a_second_program_is_kept_out_and_let_in_later(folder):
    with Store(folder):
        assert refused(folder) == ErrorCode.ALREADY_RUNNING
    Store(folder).close()


def test_a_newer_database_is_refused_and_left_as_it_is(folder):
    Store(folder).close()
    newer = str(int(HEAD) + 1).zfill(4)
    run(database_path(folder), "PRAGMA wal_checkpoint(TRUNCATE)", f"UPDATE alembic_version SET version_num='{newer}'")
    before = database_path(folder).read_bytes()
    assert refused(folder) == ErrorCode.DATABASE_NEWER
    assert database_path(folder).read_bytes() == before
    assert not (folder / "backups").exists()


@pytest.mark.parametrize("version", ["'xyz'", "''", "'²'"])
def test_a_version_that_is_none_is_damage(folder, version):
    Store(folder).close()
    run(database_path(folder), f"UPDATE alembic_version SET version_num={version}")
    assert refused(folder) == ErrorCode.DATABASE_DAMAGED
    run(database_path(folder), "DELETE FROM alembic_version")
    assert refused(folder) == ErrorCode.DATABASE_DAMAGED


def test_another_programs_database_is_refused(folder):
    path = made(folder, "CREATE TABLE photos (id INTEGER)", "INSERT INTO photos VALUES (7)")
    assert refused(folder) == ErrorCode.DATABASE_DAMAGED
    assert run(path, "SELECT id FROM photos") == (7,)


@pytest.mark.parametrize("content", [b"no database at all" * 100, b"SQLite format 3\x00" + b"\xff" * 4000])
def test_garbage_is_refused_and_left_as_it_is(folder, content):
    path = made(folder)
    path.write_bytes(content)
    assert refused(folder) == ErrorCode.DATABASE_DAMAGED
    assert path.read_bytes() == content
    path.unlink()
    Store(folder).close()


def test_an_empty_file_becomes_a_database(folder):
    made(folder).touch()
    Store(folder).close()
    assert run(database_path(folder), "SELECT version_num FROM alembic_version") == (HEAD,)


def test_a_folder_that_cannot_be_made_is_a_known_fault(tmp_path):
    (tmp_path / "file").touch()
    assert refused(tmp_path / "file" / "data") == ErrorCode.FOLDER_NOT_WRITABLE
    with pytest.raises(AppError) as caught:
        Store(tmp_path / "file")
    assert caught.value.code == ErrorCode.FOLDER_NOT_WRITABLE


def test_a_database_locked_from_outside_is_busy(folder, monkeypatch):
    monkeypatch.setattr("caicach_desktop.store.database.BUSY_TIMEOUT_MS", 50)
    with Store(folder) as store, closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(AppError) as caught, store.operation("x"):
            pass
        other.execute("ROLLBACK")
    assert caught.value.code == ErrorCode.DATABASE_BUSY


@pytest.mark.parametrize(("local", "mode"), [(True, "wal"), (False, "delete")])
def test_the_write_ahead_log_is_used_on_local_disks_only(folder, monkeypatch, local, mode):
    monkeypatch.setattr("caicach_desktop.store.database.is_local_fixed", lambda _folder: local)
    with Store(folder) as store, store.read() as connection:
        found = [
            connection.exec_driver_sql(f"PRAGMA {p}").scalar() for p in ("journal_mode", "synchronous", "foreign_keys")
        ]
    assert found == [mode, 2, 1]


def test_a_folder_that_moved_to_a_network_disk_gives_up_its_log(folder, monkeypatch):
    Store(folder).close()
    engine = make_engine(database_path(folder), wal=False)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "delete"
    engine.dispose()


MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
proc /proc proc rw 0 0
server:/home /home nfs4 rw 0 0
//nas/chung /mnt/chung\\040c cifs rw 0 0
/dev/sdb1 /media/usb vfat rw 0 0
/dev/sdc1 /media/ntfs fuseblk rw 0 0
me@host: /home/me/far fuse.sshfs rw 0 0
/dev/sda2 /home/me/data ext4 rw 0 0
broken
"""


@pytest.mark.parametrize(
    ("folder", "local"),
    [
        ("/var/lib/x", True),
        ("/home/me", False),
        ("/home/me/data/plans", True),
        ("/home/me/database", False),
        ("/home/me/far/x", False),
        ("/mnt/chung c/x", False),
        ("/mnt/other", True),
        ("/media/usb", False),
        ("/media/ntfs/x", False),
    ],
)
def test_the_kind_of_disk_is_read_from_the_mount_table(folder, local, monkeypatch):
    monkeypatch.setattr(location.sys, "platform", "linux")
    monkeypatch.setattr(location, "resolved", lambda path: path)
    monkeypatch.setattr(Path, "read_text", lambda *_args, **_options: MOUNTS)
    assert location.is_local_fixed(Path(folder)) is local


def test_a_system_that_does_not_tell_counts_as_local(monkeypatch, tmp_path):
    def fail(*_args, **_options):
        raise FileNotFoundError

    monkeypatch.setattr(location.sys, "platform", "linux")
    monkeypatch.setattr(Path, "read_text", fail)
    assert location.is_local_fixed(tmp_path)


def test_a_folder_the_system_will_not_resolve_is_judged_by_its_absolute_path(tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise OSError(234, "more data is available")

    before = location.is_local_fixed(tmp_path)
    monkeypatch.setattr(os.path, "realpath", refuse)
    assert location.is_local_fixed(tmp_path) is before


def test_probing_a_folder_leaves_nothing(tmp_path, monkeypatch):
    location.probe_write(tmp_path / "a" / "b")
    assert list((tmp_path / "a" / "b").iterdir()) == []
    for number, code in ((28, ErrorCode.DISK_FULL), (13, ErrorCode.FOLDER_NOT_WRITABLE)):

        def fail(*_args, number=number):
            raise OSError(number, "x")

        monkeypatch.setattr(Path, "write_bytes", fail)
        with pytest.raises(AppError) as caught:
            location.probe_write(tmp_path)
        assert caught.value.code == code


def test_any_name_of_a_folder_is_taken_as_it_is(tmp_path):
    strange = tmp_path / "50% của Đặng #1? a=b&c"
    with Store(strange):
        pass
    assert sorted(path.name for path in tmp_path.iterdir()) == [strange.name]
    assert database_path(strange).stat().st_size > 10_000
