"""Migrations make the same schema as the tables say, with a backup first and nothing half done."""

import gzip
import json
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, inspect

from caicach_desktop.domain.changes import Kind
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.plan import Column, ColumnRole, TableLook
from caicach_desktop.store import backup, database, migrate, plan_queries, progress_queries, search
from caicach_desktop.store.database import database_path, make_engine, open_engine, schema_version
from caicach_desktop.store.migrate import MIGRATIONS, upgrade
from caicach_desktop.store.store import Store
from caicach_desktop.store.tables import appendices, attachments, holidays, metadata, plans, progress, reports, rows

# Rebuilds a table that others refer to: the hardest thing a migration does in SQLite.
NEXT = """
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{head}"


def upgrade() -> None:
    with op.batch_alter_table("rows") as batch:
        batch.alter_column("level", new_column_name="depth")
    {more}
"""


def next_migration(tmp_path: Path, more: str = "pass") -> Path:
    folder = tmp_path / "migrations 100%"
    shutil.copytree(MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "9999_next.py").write_text(NEXT.format(more=more, head=database.HEAD), encoding="utf-8")
    return folder


def fill(folder: Path) -> None:
    with Store(folder) as store, store.operation("Lập") as op:
        appendix = op.insert(appendices, {"plan_id": op.insert(plans, {"title": "Kế hoạch"})})
        for row_id in op.insert_many(
            rows, [{"appendix_id": appendix, "position": n, "cells": ["ô"]} for n in range(3)]
        ):
            op.insert(progress, {"row_id": row_id, "period": "2026-Q1"})


def state(engine: Engine) -> tuple[set[str], int, list]:
    with engine.connect() as connection:
        return (
            {column["name"] for column in inspect(connection).get_columns("rows")},
            connection.exec_driver_sql("SELECT count(*) FROM progress").scalar(),
            connection.exec_driver_sql("PRAGMA foreign_key_check").all(),
        )


def schema(engine: Engine) -> dict:
    found = inspect(engine)
    shape = {}
    for table in (name for name in found.get_table_names() if not name.startswith("search")):
        with engine.connect() as connection:
            written = connection.exec_driver_sql(f"SELECT sql FROM sqlite_master WHERE name='{table}'").scalar()
        shape[table] = (
            [(c["name"], repr(c["type"]), c["nullable"], c["primary_key"]) for c in found.get_columns(table)],
            sorted(
                (key["name"], *key["constrained_columns"], key["referred_table"])
                for key in found.get_foreign_keys(table)
            ),
            sorted((index["name"], *index["column_names"]) for index in found.get_indexes(table)),
            sorted((one["name"], *one["column_names"]) for one in found.get_unique_constraints(table)),
            "AUTOINCREMENT" in written,
        )
    return shape


def test_the_migrations_make_the_schema_of_the_tables(tmp_path):
    migrated, created = (make_engine(tmp_path / name, wal=False) for name in ("a.db", "b.db"))
    upgrade(migrated)
    (tmp_path / "c").mkdir()
    opened = open_engine(tmp_path / "c")
    assert schema(migrated) == schema(opened)
    assert set(schema(opened)) == {*metadata.tables, "alembic_version"}
    assert schema_version(migrated) == schema_version(opened) == database.HEAD
    assert schema_version(created) is None
    for engine in (migrated, created, opened):
        engine.dispose()


def test_an_older_database_is_upgraded_after_a_backup(tmp_path, folder, monkeypatch):
    fill(folder)
    later = next_migration(tmp_path)
    monkeypatch.setattr(migrate.upgrade, "__defaults__", ("head", later))
    monkeypatch.setattr(database, "HEAD", "9999")
    engine = open_engine(folder)
    columns, reports, broken = state(engine)
    assert "depth" in columns
    assert (reports, broken) == (3, [])
    assert schema_version(engine) == "9999"
    engine.dispose()
    (copy,) = (folder / "backups").iterdir()
    old = make_engine(copy, wal=False)
    assert "level" in state(old)[0]
    assert state(old)[1] == 3
    old.dispose()


def test_a_database_of_the_first_schema_keeps_all_and_learns_how_tables_look(folder):
    folder.mkdir()
    engine = make_engine(database_path(folder), wal=False)
    upgrade(engine, "0001")
    columns = json.dumps([{"role": "task", "heading": "Nhiệm vụ", "width": 50.5}], ensure_ascii=False)
    with engine.connect().execution_options(caicach_write=True) as connection, connection.begin():
        for statement in (
            "INSERT INTO plans (id, version, doc_type, issuer, symbol, place, date, title) "
            "VALUES (4, 2, 'Kế hoạch', 'UBND xã', 'KH-UBND', '', '', 'Cũ')",
            "INSERT INTO appendices (id, version, plan_id, position, number, columns, numbering, extra) "
            f"VALUES (7, 3, 4, 0, 'Phụ lục', '{columns}', 'typed', '{{\"color\": 1}}')",
            "INSERT INTO rows (id, version, appendix_id, position, kind, level, cells) "
            "VALUES (9, 1, 7, 1024, 'task', 1, '[\"Việc\"]')",
        ):
            connection.exec_driver_sql(statement)
    engine.dispose()
    with Store(folder) as store:
        with store.read() as connection:
            (part,) = plan_queries.whole_plan(connection, 4).appendices
        assert part.appendix.columns == (Column(ColumnRole.TASK, "Nhiệm vụ", 50.5),)
        assert (part.appendix.look, part.appendix.version, part.appendix.extra) == (TableLook(), 3, {"color": 1})
        assert [row.cells for row in part.rows] == [("Việc",)]
        with store.operation("Thêm") as op:
            assert op.insert(appendices, {"plan_id": 4}) == 8
    (copy,) = (folder / "backups").iterdir()
    old = make_engine(copy, wal=False)
    assert schema_version(old) == "0001"
    assert "look" not in {column["name"] for column in inspect(old).get_columns("appendices")}
    old.dispose()


def test_a_file_written_before_holidays_keeps_all_and_learns_them(folder):
    """`older/0002.db.gz` was written by the program itself while 0002 was its newest schema."""
    folder.mkdir()
    older = gzip.decompress((Path(__file__).parent / "older" / "0002.db.gz").read_bytes())
    database_path(folder).write_bytes(older)
    with Store(folder) as store:
        assert schema_version(store._engine) == database.HEAD
        with store.read() as connection:
            (part,) = plan_queries.whole_plan(connection, 1).appendices
            assert len(part.rows) == 50
            (entry,) = (entry for entries in progress_queries.entries_by_row(connection).values() for entry in entries)
            assert (entry.period, entry.percent, entry.result) == ("2026-Q1", 30, "Đã làm một phần")
            assert len(search.find(connection, "dân chủ", Kind.ROW, 100)) > 0
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        assert store.redo().title == "Cập nhật tiến độ", "what was undone in the old program can be redone in this one"
        with store.operation("Thêm ngày nghỉ") as op:
            op.insert(holidays, {"day": "2026-12-31", "name": "Nghỉ", "off": True})
        assert store.undo().touches(Kind.HOLIDAY)
    (copy,) = (folder / "backups").iterdir()
    assert copy.name.startswith("caicach-truoc-nang-cap-0002-")
    old = make_engine(copy, wal=False)
    assert "holidays" not in inspect(old).get_table_names()
    old.dispose()


def test_a_file_written_before_evidence_files_keeps_all_and_learns_them(folder):
    """`older/0003.db.gz` was written by the program itself while 0003 was its newest schema."""
    folder.mkdir()
    older = gzip.decompress((Path(__file__).parent / "older" / "0003.db.gz").read_bytes())
    database_path(folder).write_bytes(older)
    with Store(folder) as store:
        assert schema_version(store._engine) == database.HEAD
        with store.read() as connection:
            (part,) = plan_queries.whole_plan(connection, 1).appendices
            (entry,) = (entry for entries in progress_queries.entries_by_row(connection).values() for entry in entries)
            assert (len(part.rows), entry.period, entry.percent) == (6, "2026-Q1", 30)
            assert connection.exec_driver_sql("SELECT day FROM holidays").scalar() == "2026-12-31"
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        assert store.redo().title == "Cập nhật tiến độ"
        with store.operation("Đính kèm") as op:
            op.insert(attachments, {"row_id": entry.row_id, "period": "2026-Q1", "sha256": "a" * 64})
        assert store.undo().touches(Kind.ATTACHMENT)
    (copy,) = (folder / "backups").iterdir()
    assert copy.name.startswith("caicach-truoc-nang-cap-0003-")
    old = make_engine(copy, wal=False)
    assert "attachments" not in inspect(old).get_table_names()
    old.dispose()


def test_a_file_written_before_reports_keeps_all_and_learns_them(folder):
    """`older/0004.db.gz` was written by the program itself while 0004 was its newest schema."""
    folder.mkdir()
    older = gzip.decompress((Path(__file__).parent / "older" / "0004.db.gz").read_bytes())
    database_path(folder).write_bytes(older)
    with Store(folder) as store:
        assert schema_version(store._engine) == database.HEAD
        with store.read() as connection:
            (entry,) = (entry for entries in progress_queries.entries_by_row(connection).values() for entry in entries)
            assert (entry.period, entry.percent) == ("2026-Q1", 30)
            assert connection.exec_driver_sql("SELECT name FROM attachments").scalar() == "Báo cáo.pdf"
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        assert store.redo().title == "Cập nhật tiến độ"
        with store.operation("Lưu báo cáo") as op:
            op.insert(reports, {"plan_id": 1, "period": "2026-Q1", "sections": [], "text": "Đã làm"})
        assert store.undo().touches(Kind.REPORT)
    (copy,) = (folder / "backups").iterdir()
    assert copy.name.startswith("caicach-truoc-nang-cap-0004-")
    old = make_engine(copy, wal=False)
    assert "reports" not in inspect(old).get_table_names()
    old.dispose()


def test_a_migration_that_fails_leaves_the_old_database(tmp_path, folder):
    fill(folder)
    engine = open_engine(folder)
    before = schema(engine)
    with pytest.raises(ZeroDivisionError):
        upgrade(engine, folder=next_migration(tmp_path, more="1 / 0"))
    assert schema(engine) == before
    assert state(engine)[1:] == (3, [])
    assert schema_version(engine) == database.HEAD
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    engine.dispose()


def test_a_backup_holds_what_is_still_in_the_log(folder, tmp_path):
    target = tmp_path / "new" / "copy.db"
    with Store(folder) as store:
        with store.operation("Lập") as op:
            op.insert(plans, {"title": "Kế hoạch"})
        backup.backup_database(store.path, target)
    with closing(sqlite3.connect(target)) as connection:
        assert connection.execute("SELECT title FROM plans").fetchall() == [("Kế hoạch",)]
    assert [path.name for path in target.parent.iterdir()] == ["copy.db"]


def test_a_backup_that_fails_keeps_the_old_one_and_says_why(tmp_path, monkeypatch):
    source, target = tmp_path / "data.db", tmp_path / "out" / "copy.db"
    target.parent.mkdir()
    target.write_bytes(b"old")
    source.write_bytes(b"garbage" * 1000)
    (tmp_path / "file").touch()
    for place, code in (
        (target, ErrorCode.DATABASE_DAMAGED),
        (tmp_path / "file" / "c.db", ErrorCode.FOLDER_NOT_WRITABLE),
    ):
        with pytest.raises(AppError) as caught:
            backup.backup_database(source, place)
        assert caught.value.code == code
    source.unlink()
    sqlite3.connect(source).close()

    def full(*_args):
        raise OSError(28, "full")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(AppError) as caught:
        backup.backup_database(source, target)
    assert caught.value.code == ErrorCode.DISK_FULL
    assert target.read_bytes() == b"old"
    assert [path.name for path in target.parent.iterdir()] == ["copy.db"]


def test_a_second_migration_from_the_same_version_keeps_both_copies(folder):
    """An old backup brought back into a newer program is migrated again: what the first migration put aside stays."""
    folder.mkdir()
    older = gzip.decompress((Path(__file__).parent / "older" / "0004.db.gz").read_bytes())
    for title in ("Kế hoạch thứ nhất", "Kế hoạch thứ hai"):
        for path in folder.glob("caicach.db*"):
            path.unlink()
        database_path(folder).write_bytes(older)
        with closing(sqlite3.connect(database_path(folder))) as connection, connection:
            connection.execute("UPDATE plans SET title = ?", (title,))
        Store(folder).close()
    titles = set()
    for copy in (folder / "backups").glob("caicach-truoc-nang-cap-0004*.db"):
        with closing(sqlite3.connect(copy)) as connection:
            titles |= {title for (title,) in connection.execute("SELECT title FROM plans")}
    assert titles == {"Kế hoạch thứ nhất", "Kế hoạch thứ hai"}


def test_a_backup_replaces_no_other_one_and_no_equal_one_twice(folder, tmp_path):
    target = tmp_path / "copy.db"
    names = []
    with Store(folder) as store:
        for title in ("Kế hoạch", "Kế hoạch khác"):
            with store.operation("Lập") as op:
                op.insert(plans, {"title": title})
            names += [backup.backup_database(store.path, target).name for _ in range(2)]
    assert names == ["copy.db", "copy.db", "copy-2.db", "copy-2.db"]


def test_a_backup_takes_no_room_for_the_search_index_which_is_made_anew(folder, tmp_path):
    with Store(folder) as store:
        with store.operation("Lập") as op:
            for number in range(300):
                op.insert(plans, {"title": f"Kế hoạch cải cách hành chính số {number}"})
        target = backup.backup_database(store.path, tmp_path / "new" / database.DATABASE_NAME)
    with closing(sqlite3.connect(target)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master WHERE name LIKE 'search%'").fetchall() == []
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
    with Store(target.parent) as store, store.read() as connection:
        assert len(search.find(connection, "cải cách 299", Kind.PLAN, 10)) == 1


def test_damage_is_told_of_the_data_not_of_its_backup(tmp_path):
    source = tmp_path / "data.db"
    source.write_bytes(b"garbage" * 1000)
    with pytest.raises(AppError) as caught:
        backup.backup_database(source, tmp_path / "usb" / "copy.db")
    assert caught.value.params["path"] == str(source)


def test_what_a_killed_backup_left_goes_after_a_day(folder, tmp_path):
    old, new = tmp_path / ".caicach-sao-luu-1.db.part-journal", tmp_path / ".caicach-sao-luu-2.db.part"
    for path in (old, new):
        path.write_bytes(b"half")
    os.utime(old, (1, 1))
    Store(folder).close()
    backup.backup_database(database_path(folder), tmp_path / "copy.db")
    assert (old.exists(), new.exists()) == (False, True)


def test_opening_does_not_migrate_what_is_up_to_date(folder, monkeypatch):
    Store(folder).close()
    monkeypatch.setattr(database, "_migrate", None)
    Store(folder).close()
    assert database_path(folder).exists()
    assert not (folder / "backups").exists()
