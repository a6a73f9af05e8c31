"""One operation is one transaction, one journal entry, one undo step, with images as small as they can be."""

import threading
from datetime import datetime, timedelta

import pytest
from sqlalchemy import delete, event, insert, select, update

from caicach_desktop.domain.changes import Kind
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.store import journal
from caicach_desktop.store.store import Store
from caicach_desktop.store.tables import RECORDS, agencies, appendices, journal_changes, plans, rows
from caicach_desktop.store.tables import journal as journal_table
from caicach_desktop.store.transaction import WriteOutsideOperationError, parts_of


def dump(store):
    with store.read() as connection:
        return {name: connection.execute(select(t).order_by(t.c.id)).all() for name, t in RECORDS.items()}


def contents(store):
    """Everything but the versions, which only rise."""
    return {name: [r._asdict() | {"version": 0} for r in found] for name, found in dump(store).items()}


def images(store):
    with store.read() as connection:
        found = connection.execute(select(journal_changes).order_by(journal_changes.c.id)).all()
    return [(c.kind, c.record_id, c.action, c.before, c.after) for c in found]


def titles(store):
    with store.read() as connection:
        return [(entry.title, entry.state, entry.size) for entry in journal.entries(connection)]


def version_of(store, record_id, table=agencies):
    with store.read() as connection:
        return connection.execute(select(table.c.version).where(table.c.id == record_id)).scalar()


def add(store, **values):
    with store.operation("Thêm") as op:
        return op.insert(agencies, values)


def rename(store, agency_id, name, version=None, merge_key=None):
    with store.operation("Sửa", merge_key=merge_key) as op:
        op.update(agencies, agency_id, version, {"name": name, "short_name": "A"})
    return op.changes


def undo_state(store):
    with store.read() as connection:
        return journal.undo_state(connection)


def fails(code, action, *args):
    with pytest.raises(AppError) as caught:
        action(*args)
    assert caught.value.code == code


def test_an_exception_inside_leaves_nothing(store):
    agency = add(store, name="Trạm Y tế")
    before, heard = dump(store), []
    store.subscribe(heard.append)

    def fail():
        with store.operation("Hỏng") as op:
            op.insert_many(agencies, [{"name": str(n)} for n in range(50)])
            op.update(agencies, agency, None, {"name": "khác"})
            op.delete(agencies, agency)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert dump(store) == before
    assert [title for title, *_ in titles(store)] == ["Thêm"]
    assert not heard
    add(store, name="Công an xã")


def test_images_are_as_small_as_promised(store):
    agency = add(store, name="Trạm", short_name="A")
    rename(store, agency, "Trạm Y tế")
    with store.operation("Xóa") as op:
        op.delete(agencies, agency)
    assert images(store)[0] == ("agencies", agency, "insert", None, None)
    assert images(store)[1] == ("agencies", agency, "update", {"name": "Trạm"}, {"name": "Trạm Y tế"})
    kind, _, action, before, after = images(store)[2]
    assert (kind, action, after) == ("agencies", "delete", None)
    assert (before["name"], before["version"], before["id"]) == ("Trạm Y tế", 2, agency)


def test_an_operation_without_change_is_no_entry(store):
    agency = add(store, name="Trạm", short_name="A")
    heard = []
    store.subscribe(heard.append)
    assert not rename(store, agency, "Trạm")
    with store.operation("Chỉ đọc") as op:
        assert op.insert_many(agencies, []) == []
        assert op.delete_where(agencies, "id", [999]) == []
    assert len(titles(store)) == 1
    assert version_of(store, agency) == 1
    assert not heard


def test_listeners_hear_what_changed(store):
    heard = []
    stop = store.subscribe(heard.append)
    with store.operation("Lập") as op:
        plan = op.insert(plans, {"title": "x"})
        appendix = op.insert(appendices, {"plan_id": plan})
    with store.operation("Dòng") as op:
        row = op.insert(rows, {"appendix_id": appendix, "position": 1, "cells": ["1"]})
    store.undo()
    made, added, undone = heard
    assert made.ids == {Kind.PLAN: {plan}, Kind.APPENDIX: {appendix}}
    assert made.appendix_ids == added.appendix_ids == undone.appendix_ids == {appendix}
    assert added.ids == {Kind.ROW: {row}}
    assert not added.touches(Kind.PLAN)
    assert (undone.title, undone.entry_id) == ("Dòng", added.entry_id)
    stop()
    stop()
    store.redo()
    assert len(heard) == 3


def test_typing_within_seconds_is_one_entry(store):
    agency = add(store, name="")
    for text in ("T", "Tr", "Trạm"):
        rename(store, agency, text, merge_key="name")
    assert titles(store) == [("Sửa", "done", 1), ("Thêm", "done", 1)]
    assert images(store)[1][3:] == ({"name": "", "short_name": ""}, {"name": "Trạm", "short_name": "A"})
    store.undo()
    assert dump(store)["agencies"][0].name == ""
    store.redo()
    assert dump(store)["agencies"][0].name == "Trạm"
    rename(store, agency, "Trạm Y tế", merge_key="name")
    assert len(titles(store)) == 3, "a redone entry is finished"


@pytest.mark.parametrize("between", ["other key", "no key", "late", "undone", "clock set back"])
def test_typing_is_not_merged(store, between, monkeypatch):
    agency = add(store, name="")
    rename(store, agency, "a", merge_key="name")
    if between in ("late", "clock set back"):

        class Clock(datetime):
            """A clock that runs otherwise."""

            @classmethod
            def now(cls, tz=None):
                return datetime.now() + timedelta(seconds=5.5 if between == "late" else -60)

        monkeypatch.setattr("caicach_desktop.store.store.datetime", Clock)
    elif between == "undone":
        store.undo()
    else:
        rename(store, agency, "b", merge_key="short" if between == "other key" else None)
    entries = len(titles(store))
    rename(store, agency, "c", merge_key="name")
    assert len(titles(store)) == entries + 1


def test_undo_and_redo_survive_closing(folder):
    with Store(folder) as store:
        agency = add(store, name="a")
        rename(store, agency, "b")
        with store.operation("Xóa") as op:
            op.delete(agencies, agency)
        end = contents(store)
    for _ in range(3):
        with Store(folder) as store:
            store.undo()
    with Store(folder) as store:
        assert not any(dump(store).values())
        fails(ErrorCode.NOTHING_TO_UNDO, store.undo)
        assert (undo_state(store).undo, undo_state(store).redo) == (None, "Thêm")
        for _ in range(3):
            store.redo()
        fails(ErrorCode.NOTHING_TO_REDO, store.redo)
        assert contents(store) == end
        store.undo()
        assert dump(store)["agencies"][0].name == "b"


def test_a_new_operation_drops_what_could_be_redone(store):
    agency = add(store, name="a")
    rename(store, agency, "b")
    store.undo()
    rename(store, agency, "c")
    fails(ErrorCode.NOTHING_TO_REDO, store.redo)
    assert [state for _, state, _ in titles(store)] == ["done", "dropped", "done"]
    store.undo()
    assert dump(store)["agencies"][0].name == "a"
    store.undo()
    assert not dump(store)["agencies"]


def test_versions_only_rise_and_ids_are_never_given_twice(store):
    agency = add(store, name="a")
    rename(store, agency, "b")
    with store.operation("Xóa") as op:
        op.delete(agencies, agency)
    seen = 0
    for step in (store.undo, store.undo, store.redo, store.redo, store.undo, store.undo, store.redo):
        step()
        version = version_of(store, agency)
        if version is not None:
            assert version >= seen
            seen = version
    store.undo()
    store.undo()
    assert add(store, name="mới") > agency


def test_who_saw_a_value_that_was_undone_cannot_write_over_what_came_back(store):
    agency = add(store, name="a")
    rename(store, agency, "b")
    seen = version_of(store, agency)
    store.undo()
    fails(ErrorCode.ROW_STALE, rename, store, agency, "c", seen)
    seen = version_of(store, agency)
    store.redo()
    fails(ErrorCode.ROW_STALE, rename, store, agency, "c", seen)


def test_stale_and_gone_records_are_known_faults(store):
    agency = add(store, name="a")
    rename(store, agency, "b", version=1)
    fails(ErrorCode.ROW_STALE, rename, store, agency, "c", 1)
    store.undo()
    fails(ErrorCode.ROW_STALE, rename, store, agency, "c", 1)
    fails(ErrorCode.ROW_GONE, rename, store, 99, "c", 1)
    with store.operation("x") as op:
        fails(ErrorCode.ROW_GONE, op.delete, agencies, 99)


def test_writing_outside_an_operation_is_loud(store):
    agency = add(store, name="a")
    statements = [insert(agencies).values(name="b"), update(agencies).values(name="b"), delete(agencies)]
    for statement in statements:
        with store.read() as connection, pytest.raises(WriteOutsideOperationError):
            connection.execute(statement)
    with pytest.raises(WriteOutsideOperationError), store.operation("x") as op:
        op.insert(journal_table, {"title": "x"})
    with store.operation("ngoài"), pytest.raises(WriteOutsideOperationError), store.operation("trong"):
        pass
    with store.operation("x"), pytest.raises(WriteOutsideOperationError):
        store.undo()
    rename(store, agency, "b")
    assert len(titles(store)) == 2


def test_operations_of_two_threads_wait_for_each_other(store):
    def many():
        for number in range(20):
            add(store, name=str(number))

    threads = [threading.Thread(target=many) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(dump(store)["agencies"]) == 40


def test_a_large_operation_is_undone_and_redone_whole(store):
    with store.operation("Nhiều") as op:
        ids = op.insert_many(agencies, [{"name": f"cơ quan {n}", "aliases": [str(n)]} for n in range(1203)])
    assert ids == sorted(ids)
    with store.operation("Xóa") as op:
        assert sorted(op.delete_where(agencies, "id", ids)) == ids
    store.undo()
    before = dump(store)["agencies"]
    assert [record.name for record in before] == [f"cơ quan {n}" for n in range(1203)]
    store.undo()
    assert not dump(store)["agencies"]
    store.redo()
    assert dump(store)["agencies"] == before
    assert [len(part) for part in parts_of(ids)] == [500, 500, 203]


def test_many_records_cost_few_statements(store):
    statements = []
    with store.operation("Nhiều") as op:
        event.listen(op.connection, "before_cursor_execute", lambda *args: statements.append(args[2]))
        op.insert_many(agencies, [{"name": f"cơ quan {n}"} for n in range(1000)])
    assert len(statements) < 10


def test_inserting_and_deleting_in_one_operation_can_be_undone(store):
    with store.operation("Cả hai") as op:
        op.delete(agencies, op.insert(agencies, {"name": "a"}))
        op.update(agencies, op.insert(agencies, {"name": "b"}), None, {"name": "c"})
    end = contents(store)
    store.undo()
    assert not dump(store)["agencies"]
    store.redo()
    assert contents(store) == end


def test_a_full_disk_inside_an_operation_changes_nothing(store):
    add(store, name="a")
    before = dump(store)

    def no_more_room(connection):
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 3}")

    event.listen(store._engine, "begin", no_more_room)
    fails(ErrorCode.DISK_FULL, lambda: add(store, name="x" * 100_000))
    event.remove(store._engine, "begin", no_more_room)
    assert dump(store) == before
    with store.read() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1000000")
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    add(store, name="x" * 100_000)


def test_the_journal_is_read_in_pages(store):
    for number in range(5):
        add(store, name=str(number))
    with store.read() as connection:
        newest = journal.entries(connection, limit=2)
        older = journal.entries(connection, limit=10, before=newest[-1].id)
        (change,) = journal.changes_of(connection, newest[0].id)
    assert [entry.id for entry in newest + older] == [5, 4, 3, 2, 1]
    assert (change.kind, change.before, change.after["name"]) == (Kind.AGENCY, None, "4")
