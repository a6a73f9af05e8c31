"""Packages between two databases: what comes over, what is shown as new, changed or in conflict, and one undo."""

import json
import zipfile
from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import HealthCheck, given, settings

from caicach_desktop.domain import evidence as limits
from caicach_desktop.domain.errors import AppError, Cancelled, ErrorCode
from caicach_desktop.domain.package import ENTRY_FIELDS, NOTE, Place
from caicach_desktop.domain.plan import RowKind
from caicach_desktop.domain.reporting import Progress, Status
from caicach_desktop.services import agencies, evidence, exporting, files, history, importing, packing, plans, rows
from caicach_desktop.services import progress as reports
from caicach_desktop.services.package_review import NEW_PLAN
from caicach_desktop.services.package_words import FIELD_NAMES, review_lines
from caicach_desktop.services.packing import Choices, Standing, open_package, take, usual_choices
from tests.impatience import CancelAfter
from tests.importers.plan_contents import contents
from tests.services.package_making import CREATED, packed

NEW, CHANGED, CONFLICT = Standing.NEW, Standing.CHANGED, Standing.CONFLICT
SAME, UNPLACED = Standing.SAME, Standing.UNPLACED
LATER = datetime(2026, 8, 1, 9)


def bring(store, path, **options):
    review = open_package(store, path)
    return take(store, review, usual_choices(review, **options))


def standings(review):
    return [entry.standing for entry in review.entries], [file.standing for file in review.files]


def report(store, row=1, period="2026-Q2", plan=1, **changes):
    row_id = plans.load_plan(store, plan).appendices[0].rows[row].id
    present = {entry.period: entry for entry in reports.entries_of(store, row_id)}
    entry = present.get(period, Progress(row_id=row_id, period=period))
    reports.save_progress(store, replace(entry, **changes))


def said(store, row=1, period="2026-Q2", plan=1):
    row_id = plans.load_plan(store, plan).appendices[0].rows[row].id
    return next((entry.result for entry in reports.entries_of(store, row_id) if entry.period == period), None)


def everything(store):
    """The database's records as texts, but for versions and the journal."""
    with store.read() as connection:
        names = [name for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type='table'")]
        kept = [name for name in names if not name.startswith(("search", "journal", "sqlite"))]
        return {name: connection.exec_driver_sql(f"SELECT * FROM {name} ORDER BY 1").all() for name in kept}


def code(action, *args):
    with pytest.raises(AppError) as caught:
        action(*args)
    return caught.value.code


# --- a plan that is not here ------------------------------------------------------------------------------------------


def test_a_new_plan_comes_with_reports_evidence_and_agencies_as_one_step(commune, store, path, tmp_path):
    empty = everything(store)
    review = open_package(store, path)
    assert (review.plan, standings(review)) == (None, ([NEW, NEW], [NEW, NEW]))
    assert [agency.name for agency in review.agencies] == ["Công an xã", "Trạm Y tế"]
    assert everything(store) == empty, "looking writes nothing"
    take(store, review)
    whole = plans.load_plan(store, 1)
    assert exporting.dump_plan(store, 1) == exporting.dump_plan(commune, 1)
    assert [row.due_on for row in whole.appendices[0].rows] == [None, None, None, "2026-09-01", None, None]
    assert (said(store), said(store, 5, "2026-Q1")) == ("Đã niêm yết", "")
    assert agencies.task_counts(store) == agencies.task_counts(commune)
    for file in evidence.evidence_of(store, whole.appendices[0].rows[1].id):
        copy = evidence.copy_out(store, file.id, tmp_path / "ra")
        assert copy.read_bytes() == (tmp_path / "tệp" / file.name).read_bytes()
    assert history.undo_state(store).undo == "Nhận gói gói.caicach"
    history.undo(store)
    assert everything(store) == empty
    history.redo(store)
    assert said(store) == "Đã niêm yết"


def test_a_package_taken_twice_changes_nothing(store, path):
    stale = open_package(store, path)
    bring(store, path)
    before = everything(store), len(history.journal_entries(store))
    review = open_package(store, path)
    assert (review.brings_something, standings(review)) == (False, ([SAME, SAME], [SAME, SAME]))
    assert not bring(store, path, conflicts=True)
    assert not take(store, review, Choices(frozenset(range(9)), frozenset(range(9))))
    assert code(take, store, stale) == ErrorCode.ROW_STALE
    assert (everything(store), len(history.journal_entries(store))) == before


def test_new_agencies_take_the_tasks_of_other_plans_that_name_them(commune, store, path):
    importing.import_files(store, [_plan_naming(path.with_name("khác.json"))])
    assert agencies.task_counts(store) == {}
    bring(store, path)
    ids = {agency.name: agency.id for agency in agencies.list_agencies(store)}
    assert agencies.task_counts(store)[ids["Trạm Y tế"]] == 2


def _plan_naming(path):
    row = {"kind": "task", "level": 1, "cells": ["1", "Việc", "Trạm Y tế"]}
    columns = ["STT", "Nhiệm vụ", "Cơ quan chủ trì"]
    plan = {"format": "caicach-plan", "plan": {}, "appendices": [{"columns": columns, "rows": [row]}]}
    path.write_text(json.dumps(plan), encoding="utf-8")
    return path


# --- a plan that is here ----------------------------------------------------------------------------------------------


def test_what_the_sender_changed_comes_and_what_was_changed_here_is_in_conflict(commune, store, path):
    bring(store, path)
    report(commune, result="Đã niêm yết đủ")
    report(commune, 5, "2026-Q1", result="Bổ sung")
    report(commune, 5, "2026-Q2", result="Quý hai")
    report(store, 5, "2026-Q1", result="Văn phòng sửa")
    packed(commune, 1, path, created=LATER)
    review = open_package(store, path)
    assert standings(review) == ([CHANGED, CONFLICT, NEW], [SAME, SAME])
    (conflict,) = (entry for entry in review.entries if entry.standing == CONFLICT)
    assert (conflict.differing, conflict.present.result) == (("result",), "Văn phòng sửa")
    take(store, review)
    assert said(store) == "Đã niêm yết đủ"
    assert (said(store, 5, "2026-Q1"), said(store, 5)) == ("Văn phòng sửa", "Quý hai")
    bring(store, path, conflicts=True)
    assert said(store, 5, "2026-Q1") == "Bổ sung"
    history.undo(store)
    assert said(store, 5, "2026-Q1") == "Văn phòng sửa"


def test_an_older_package_or_another_senders_never_overwrites_unseen(commune, store, path, tmp_path):
    report(commune, result="Bản sau")
    later = packed(commune, 1, tmp_path / "sau.caicach", created=LATER)
    bring(store, later)
    review = open_package(store, path)
    assert (review.entries[0].standing, review.entries[0].older) == (CONFLICT, True)
    report(commune, result="Xã khác")
    other = open_package(store, packed(commune, 1, tmp_path / "khác.caicach", created=LATER, sender="UBND xã khác"))
    assert (other.entries[0].standing, other.entries[0].older) == (CONFLICT, False)


def test_reports_find_their_rows_where_the_table_changed_and_never_a_wrong_one(commune, store, path):
    bring(store, path)
    whole = plans.load_plan(store, 1).appendices[0]
    rows.insert_row(store, whole.appendix.id, 0, RowKind.TASK, 2, ("", "Việc thêm"))
    rows.edit_cell(store, plans.load_plan(store, 1).appendices[0].rows[6], 1, "Khảo sát người dân")
    report(commune, result="Sửa")
    report(commune, 5, "2026-Q1", result="Khảo sát xong")
    review = open_package(store, packed(commune, 1, path, created=LATER))
    assert [(entry.standing, entry.sure) for entry in review.entries] == [(CHANGED, True), (CHANGED, False)]
    assert (review.unmatched, review.unsure) == ((), (Place(0, 5),))
    take(store, review)
    assert said(store, 2) == "Sửa"
    assert said(store, 6, "2026-Q1") == "", "a row that is only alike is left to the user"
    rows.delete_rows(store, plans.load_plan(store, 1).appendices[0].rows[1:4])
    review = open_package(store, path)
    assert review.entries[0].standing == UNPLACED
    assert {file.standing for file in review.files} == {UNPLACED}
    assert not take(store, review, Choices(frozenset({0}), frozenset({0, 1})))


def test_evidence_alone_can_be_new(commune, store, path, tmp_path):
    bring(store, path)
    (tmp_path / "mới.pdf").write_bytes(b"moi")
    row = plans.load_plan(commune, 1).appendices[0].rows[1].id
    evidence.add_evidence(commune, row, "2026-Q2", [tmp_path / "mới.pdf"], date(2026, 7, 1))
    review = open_package(store, packed(commune, 1, path))
    assert (review.count(SAME), review.count_files(NEW), review.count_files(SAME)) == (2, 1, 2)
    assert len(take(store, review).ids) == 1


def test_another_plan_can_be_named_or_a_new_one_wanted(commune, store, path):
    bring(store, path)
    other = plans.save_new_plan(store, replace(plans.load_plan(commune, 1), goals=()), "Chép")
    review = open_package(store, path, other)
    assert (review.plan.id, review.count(NEW)) == (other, 2)
    take(store, review)
    assert said(store, plan=other) == "Đã niêm yết"
    take(store, open_package(store, path, NEW_PLAN))
    assert len(plans.list_plans(store)) == 3
    assert code(open_package, store, path, 99) == ErrorCode.PLAN_NOT_FOUND


# --- what can go wrong ------------------------------------------------------------------------------------------------


def test_what_changed_between_looking_and_taking_stops_it(commune, store, path):
    bring(store, path)
    report(commune, result="Mới hơn")
    report(commune, 5, "2026-Q2", result="Quý hai")
    review = open_package(store, packed(commune, 1, path, created=LATER))
    report(store, 5, "2026-Q2", result="Gõ ở đây")
    before = everything(store)
    assert code(take, store, review) == ErrorCode.ROW_STALE
    history.undo(store)
    rows.delete_rows(store, plans.load_plan(store, 1).appendices[0].rows[5:])
    assert code(take, store, review) == ErrorCode.ROW_GONE
    history.undo(store)
    plans.delete_plan(store, 1)
    assert code(take, store, review) == ErrorCode.PLAN_NOT_FOUND
    history.undo(store)
    assert everything(store)["plans"] == before["plans"]


def test_a_file_changed_between_looking_and_taking_leaves_nothing(store, path):
    review = open_package(store, path)
    before = everything(store)
    data = path.read_bytes()
    path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    assert code(take, store, review) == ErrorCode.PACKAGE_DAMAGED
    path.unlink()
    assert code(take, store, review) == ErrorCode.FILE_MISSING
    path.write_bytes(data)
    for percent in (0, 25, 60, 75, 95):
        with pytest.raises(Cancelled):
            take(store, review, progress=CancelAfter(percent))
    assert everything(store) == before
    assert [one for one in (store.folder / "evidence").rglob("*") if one.is_file()] == []


def test_one_bad_package_among_many_stops_all(store, path, tmp_path):
    bad = tmp_path / "hỏng.caicach"
    bad.write_bytes(path.read_bytes()[:-9])
    assert code(packing.take_packages, store, [path, bad]) == ErrorCode.PACKAGE_DAMAGED
    assert plans.list_plans(store) == []


def test_packing_gives_the_same_bytes_and_refuses_what_it_could_not_read(commune, path, tmp_path, monkeypatch):
    assert packed(commune, 1, tmp_path / "lại.caicach").read_bytes() == path.read_bytes()
    bare = packed(commune, 1, tmp_path / "gọn.caicach", with_reports=False)
    assert not any(name.startswith("evidence") for name in zipfile.ZipFile(bare).namelist())
    assert code(packing.pack, commune, 9, path) == ErrorCode.PLAN_NOT_FOUND
    before = path.read_bytes()
    monkeypatch.setitem(limits.exchange_limits(), "package_mb", 0.001)
    assert code(packing.pack, commune, 1, path) == ErrorCode.PACKAGE_TOO_LARGE
    monkeypatch.undo()
    with pytest.raises(Cancelled):
        packing.pack(commune, 1, path, CancelAfter(50))
    next((commune.folder / "evidence").glob("??/*")).write_bytes(b"hong")
    assert code(packing.pack, commune, 1, path) == ErrorCode.EVIDENCE_MISSING
    assert path.read_bytes() == before
    assert not list(tmp_path.glob(".~*"))


def test_what_shrinks_a_lot_is_written_so_that_it_can_be_read(commune, store, path):
    report(commune, result="a" * 99_000)
    for row in range(1, 6):
        for quarter in (1, 2, 3, 4):
            report(commune, row, f"2026-Q{quarter}", result="a" * 99_000, difficulty="b" * 50_000)
    packed(commune, 1, path)
    bring(store, path)
    assert said(store, 5, "2026-Q3") == "a" * 99_000


@given(content=contents)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
def test_any_plan_goes_over_as_it_is_and_is_known_again(commune, store, tmp_path, content):
    file = tmp_path / "bất kỳ.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    plan_id = importing.import_files(commune, [file])[0]
    path = packed(commune, plan_id, tmp_path / "bất kỳ.caicach")
    take(store, open_package(store, path, NEW_PLAN))
    newest = max(plan.id for plan in plans.list_plans(store))
    assert exporting.dump_plan(store, newest) == exporting.dump_plan(commune, plan_id)
    review = open_package(store, path)
    assert review.plan is not None
    assert (review.unmatched, review.unsure) == ((), ())


def test_a_review_in_words(commune, store, path):
    bring(store, path)
    report(store, result="Sửa ở đây", status=Status.DOING)
    review = open_package(store, path)
    head, counts, files_line, line = review_lines(review, usual_choices(review))
    assert head == "gói.caicach: Kế hoạch 38/KH-UBND của UBND xã → kế hoạch số 1 trong danh sách"
    assert counts == "  Tiến độ: 0 mới, 0 thay đổi, 1 mâu thuẫn, 1 giống, 0 không khớp dòng nào"
    assert files_line == "  Tài liệu kiểm chứng: 0 mới, 2 đã có"
    assert line == (
        "  Chưa nhận dòng 1 “Niêm yết”, Quý II/2026: trạng thái “Đang thực hiện” → “Hoàn thành”;"
        " kết quả “Sửa ở đây” → “Đã niêm yết”"
    )
    assert review_lines(review, usual_choices(review, conflicts=True))[3].startswith("  Nhận dòng 1")
    assert set(FIELD_NAMES) == {*ENTRY_FIELDS, NOTE}


def test_a_package_is_no_plan_file(path):
    assert code(files.read_file, path) == ErrorCode.FILE_IS_PACKAGE
    assert code(files.read_file, path.rename(path.with_suffix(".zip"))) == ErrorCode.FILE_IS_PACKAGE


def test_the_time_of_packing_is_local_and_to_the_second(commune, tmp_path):
    packing.pack(commune, 1, tmp_path / "nay.caicach")
    created = open_package(commune, tmp_path / "nay.caicach").package.created
    assert datetime.fromisoformat(created).tzinfo is None
    assert CREATED.isoformat() < created
