"""The journal as people read it: Vietnamese words for every record, field and value."""

from dataclasses import replace

from caicach_desktop.domain.agency import AssignmentRole
from caicach_desktop.domain.changes import Kind
from caicach_desktop.domain.layouts import layouts
from caicach_desktop.domain.plan import RowKind
from caicach_desktop.domain.reporting import Progress, Status
from caicach_desktop.services import agencies, history, plans, progress, rows
from caicach_desktop.store.tables import RECORDS
from caicach_desktop.store.tables import rows as row_table


def last_lines(store):
    entry = history.journal_entries(store, limit=1)[0]
    return [(line.what, line.field, line.old, line.new) for line in history.entry_lines(store, entry.id)]


def test_every_field_and_record_has_a_vietnamese_name():
    columns = {column.name for table in RECORDS.values() for column in table.columns}
    assert columns - history._FIELDS.keys() - history._HIDDEN == set()
    assert set(history._KINDS) == set(Kind)


def test_cells_are_named_by_their_columns(store, table):
    rows.edit_cell(store, table.rows[2], 3, "Quý III")
    assert last_lines(store) == [("Dòng “Trả lời”", "Thời gian", "(gộp với ô trên)", "Quý III")]
    rows.edit_cell(store, table.rows[1], 1, "dài " * 30)
    assert len(last_lines(store)[0][0]) < 60


def test_a_row_that_got_another_number_of_cells_is_told_as_a_whole(store, table):
    row = table.rows[2]
    with store.operation("Cập nhật") as op:
        op.update(row_table, row.id, None, {"cells": [row.cells[0], "Chỉ số mới", *row.cells[1:]]})
        op.update(row_table, table.rows[1].id, None, {"cells": [*table.rows[1].cells, ""]})
    old = " | ".join(text for text in row.cells if text)
    new = " | ".join(text for text in (row.cells[0], "Chỉ số mới", *row.cells[1:]) if text)
    assert last_lines(store) == [("Dòng “Chỉ số mới”", "Nội dung", old, new)]


def test_rows_agencies_and_reports(store, table):
    rows.insert_row(store, table.id, 6, RowKind.TASK, 2, ("", "Việc mới", "Trạm Y tế"))
    row, assignment = last_lines(store)
    assert row == ("Dòng", "Thêm mới", "", "Việc mới | Trạm Y tế")
    assert assignment == ("Phân công", "Thêm mới", "", "Trạm Y tế | Chủ trì")
    rows.change_kind(store, table.at(1), RowKind.GROUP)
    assert ("Dòng", "Loại dòng", "Nhiệm vụ", "Nhóm") in last_lines(store)
    agencies.link_agency(store, table.rows[5].id, agencies.agency_named(store, "Công an xã").id, AssignmentRole.PARTNER)
    assert last_lines(store) == [("Phân công", "Thêm mới", "", "Công an xã | Phối hợp")]
    report = Progress(row_id=table.rows[5].id, period="2026-Q3", status=Status.DONE, reported_on="2026-09-09")
    entry = progress.save_progress(store, report)
    assert last_lines(store) == [("Tiến độ", "Thêm mới", "", "Quý III/2026 | Hoàn thành | 09/09/2026")]
    progress.delete_progress(store, entry)
    assert last_lines(store) == [("Tiến độ", "Xóa", "Quý III/2026 | Hoàn thành | 09/09/2026", "")]
    agency = agencies.agency_named(store, "Trạm Y tế")
    agencies.save_agency(store, replace(agency, active=False, aliases=("TYT", "Trạm")))
    assert last_lines(store) == [
        ("Cơ quan", "Tên gọi khác", "", "TYT\nTrạm"),
        ("Cơ quan", "Đang hoạt động", "Có", "Không"),
    ]


def test_columns_are_told_by_their_headings(store, table):
    appendix = plans.load_appendix(store, table.id).appendix
    plans.update_appendix(store, appendix, columns=layouts()[0].columns[:2], numbering="typed")
    columns, numbering = last_lines(store)[:2]
    assert columns[2].split("\n") == [column.heading for column in appendix.columns]
    assert numbering == ("Phụ lục", "Đánh số", "Tự động", "Như đã gõ")


def test_an_undone_entry_still_tells_what_it_did(store, table):
    first = history.journal_entries(store)[-1]
    before = history.entry_lines(store, first.id)
    while history.undo_state(store).undo:
        history.undo(store)
    assert history.entry_lines(store, first.id) == before
    assert history.undo_state(store).redo == "Thêm cơ quan"
    assert len(history.entry_lines(store, history.journal_entries(store)[0].id, limit=3)) == 3
