"""What a user does to rows: every row left keeps the texts it read, every step is one undo step."""

from datetime import date

import pytest

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.ordering import GAP
from caicach_desktop.domain.plan import RowKind
from caicach_desktop.domain.reporting import Progress
from caicach_desktop.services import history, progress, rows
from caicach_desktop.services.rows import CellEdit
from caicach_desktop.store.transaction import Operation
from tests.services.table import ROWS

GROUP, TASK = RowKind.GROUP, RowKind.TASK
LEADS = ["", "Công an xã", "Công an xã", "Công an xã", "", "Trạm Y tế"]


@pytest.fixture(autouse=True)
def undo_leads_back(table):
    """After each test everything is undone to the plan as it came in."""
    yield
    while history.undo_state(table.store).undo != "Đưa vào":
        history.undo(table.store)
    assert [(row.kind, row.level, row.cells) for row in table.rows] == list(ROWS)
    assert table.leads() == [[name] if name else [] for name in LEADS]


def fails(code, action, *args):
    with pytest.raises(AppError) as caught:
        action(*args)
    assert caught.value.code == code


def entries(table):
    return len(history.journal_entries(table.store))


def test_typing_is_cleaned_merged_and_named(table):
    before = entries(table)
    for text in ("N", "Ni", "Nie\u0302m\x00\r\nyết"):
        rows.edit_cell(table.store, table.rows[1], 1, text)
    assert table.rows[1].cells[1] == "Niêm\nyết"
    assert entries(table) == before + 1
    assert history.undo_state(table.store).undo == "Sửa nhiệm vụ"


def test_a_row_changed_or_deleted_elsewhere_is_not_overwritten(table):
    seen = table.rows[1]
    rows.edit_cell(table.store, seen, 1, "mới")
    fails(ErrorCode.ROW_STALE, rows.edit_cell, table.store, seen, 1, "cũ")
    fails(ErrorCode.ROW_STALE, rows.delete_rows, table.store, [seen])
    fails(ErrorCode.ROW_STALE, rows.merge_with_above, table.store, [seen], [1])
    fails(ErrorCode.ROW_STALE, rows.change_level, table.store, [seen], 1)
    seen = table.rows[1]
    rows.delete_rows(table.store, [seen])
    for action, *args in ((rows.edit_cell, seen, 1, "x"), (rows.delete_rows, [seen]), (rows.unmerge, [seen], [1])):
        fails(ErrorCode.ROW_GONE, action, table.store, *args)


def test_many_cells_are_one_operation(table):
    before = entries(table)
    edits = [CellEdit(table.rows[1], 2, "Trạm Y tế"), CellEdit(table.rows[1], 3, "x"), CellEdit(table.rows[2], 2, "")]
    rows.edit_cells(table.store, edits, "Thay thế")
    assert (table.stored(2)[1:4], table.stored(3)[1]) == (["Trạm Y tế", "", None], "x")
    assert table.leads()[1:4] == [["Trạm Y tế"], [], []]
    assert entries(table) == before + 1


def test_a_task_put_into_a_block_joins_it(table):
    rows.insert_row(table.store, table.id, 2, TASK, 2)
    assert table.rows[2].cells == ("", "", None, None)
    assert table.read(2) == [*LEADS[:2], "Công an xã", *LEADS[2:]]
    assert table.leads()[2] == ["Công an xã"]


def test_a_task_with_a_text_of_its_own_parts_a_block(table):
    rows.insert_row(table.store, table.id, 2, TASK, 2, ("", "Mới", "Trạm Y tế"))
    assert table.stored(2)[1:5] == ["Công an xã", "Trạm Y tế", "Công an xã", None]
    assert table.read(3)[1:5] == ["30/6/2026", "30/6/2026", "30/6/2026", "Thường xuyên"]


def test_a_group_put_into_a_block_parts_it(table):
    rows.insert_row(table.store, table.id, 2, GROUP, 99)
    assert (table.rows[2].level, table.rows[2].cells) == (9, ("", "", "", ""))
    assert table.stored(2)[1:5] == ["Công an xã", "", "Công an xã", None]


def test_rows_are_inserted_at_the_ends_and_where_no_gap_is_left(table):
    rows.insert_row(table.store, table.id, 99, TASK, 0, ("", "cuối", "", "", "thừa"))
    rows.insert_row(table.store, table.id, -5, TASK, 1, ("", "đầu"))
    for number in range(15):
        rows.insert_row(table.store, table.id, 1, TASK, 2, ("", str(number)))
    assert (table.read(1)[0], table.read(1)[-1], table.rows[-1].level) == ("đầu", "cuối", 1)
    assert table.read(1)[1:17] == [*(str(n) for n in reversed(range(15))), "Chỉ số PAPI"]
    positions = [row.position for row in table.rows]
    assert positions == sorted(set(positions))
    assert max(positions) > GAP


def test_deleting_the_start_of_a_block_keeps_what_the_others_read(table):
    rows.delete_rows(table.store, table.at(1, 4))
    assert table.stored(2) == ["", "Công an xã", None, "Trạm Y tế"]
    assert table.stored(3) == ["", "30/6/2026", "Thường xuyên", "Quý IV"]
    rows.delete_rows(table.store, table.at(1))
    assert table.read(1) == ["Chỉ số PAPI", "Trả lời", "Khảo sát"]


def test_moving_a_row_out_of_its_block(table):
    rows.move_rows(table.store, table.id, [table.rows[2].id], 6)
    assert table.read(2) == ["", "Công an xã", "Công an xã", "", "Trạm Y tế", "Công an xã"]
    assert table.stored(2)[2] is None
    assert table.stored(1)[2] == "Trả lời"


def test_moving_a_group_with_its_rows_keeps_blocks_together(table):
    rows.move_rows(table.store, table.id, [row.id for row in table.rows[4:]], 0)
    assert [row.cells for row in table.rows] == [cells for _, _, cells in (*ROWS[4:], *ROWS[:4])]


def test_moving_nowhere_is_no_step(table):
    before = entries(table)
    for place in (1, 2):
        assert not rows.move_rows(table.store, table.id, [table.rows[1].id], place)
    rows.move_rows(table.store, table.id, [999], 3)
    assert entries(table) == before


def test_levels_stay_within_bounds(table):
    rows.change_level(table.store, table.at(0, 1), -1)
    assert [row.level for row in table.rows[:2]] == [1, 1]
    rows.change_level(table.store, table.at(0, 1), 20)
    assert [row.level for row in table.rows[:3]] == [9, 9, 2]


def test_a_row_made_a_group_is_given_to_nobody(table):
    rows.change_kind(table.store, table.at(1), GROUP)
    assert table.leads() == [[], [], ["Công an xã"], ["Công an xã"], [], ["Trạm Y tế"]]
    rows.change_kind(table.store, table.at(1), TASK)
    assert table.leads()[1] == ["Công an xã"]


def test_merging_loses_no_text(table):
    fails(ErrorCode.MERGE_FIRST_ROW, rows.merge_with_above, table.store, table.at(1, 0), [1])
    rows.merge_with_above(table.store, table.at(3, 2), [1, 3])
    assert table.stored(1)[1:4] == ["Niêm yết\nTrả lời", None, None]
    assert table.stored(3)[1:4] == ["30/6/2026\nThường xuyên", None, None]
    rows.merge_with_above(table.store, table.at(4, 5), [2])
    assert table.stored(2)[1:] == ["Công an xã\nTrạm Y tế", None, None, None, None]
    assert table.leads() == [[], *[["Công an xã", "Trạm Y tế"]] * 3, [], ["Trạm Y tế", "Công an xã"]]


def test_merging_and_parting_cells_look_at_the_rows_they_change_and_no_others(table, monkeypatch):
    looked_at = []
    update = Operation.update
    monkeypatch.setattr(Operation, "update", lambda op, *args: looked_at.append(args[1]) or update(op, *args))
    rows.merge_with_above(table.store, table.at(5), [1])
    rows.unmerge(table.store, table.at(5), [1])
    assert set(looked_at) == {table.at(4)[0].id, table.at(5)[0].id}


def test_merging_the_same_text_does_not_double_it(table):
    rows.unmerge(table.store, table.at(2, 3), [2, 3])
    assert table.stored(2) == LEADS
    assert table.stored(1)[3] is None
    rows.merge_with_above(table.store, table.at(2, 3), [2])
    assert table.stored(2) == ["", "Công an xã", None, None, "", "Trạm Y tế"]


def test_unmerging_the_middle_of_a_block_keeps_the_rest_merged(table):
    rows.unmerge(table.store, table.at(2), [2])
    assert table.stored(2)[1:4] == ["Công an xã", "Công an xã", None]


def test_a_paste_longer_than_the_table_is_one_step(table):
    before = entries(table)
    added = [(TASK, 2, ("", "thêm", "Trạm Y tế")), (GROUP, 1, ("", "nhóm"))]
    rows.paste(table.store, table.id, [CellEdit(table.rows[5], 1, "sửa")], added)
    assert table.read(1)[5:] == ["sửa", "thêm", "nhóm"]
    assert table.leads()[6] == ["Trạm Y tế"]
    assert entries(table) == before + 1


def test_a_day_set_by_hand(table):
    rows.set_due_on(table.store, table.rows[3], date(2026, 9, 1))
    assert table.rows[3].due_on == "2026-09-01"
    rows.set_due_on(table.store, table.rows[3], None)
    assert table.rows[3].due_on is None


def test_deleting_a_row_takes_its_reports_and_undo_brings_them_back(table):
    row = table.rows[5]
    progress.save_progress(table.store, Progress(row_id=row.id, period="2026-Q1", result="xong"))
    rows.delete_rows(table.store, [row])
    assert progress.entries_of(table.store, row.id) == []
    history.undo(table.store)
    assert [entry.result for entry in progress.entries_of(table.store, row.id)] == ["xong"]


def test_a_task_that_goes_on_below_keeps_its_reports_and_its_day(table):
    first, second = table.at(2, 3)
    progress.save_progress(table.store, Progress(row_id=first.id, period="2026-Q1", result="một nửa"))
    rows.set_due_on(table.store, first, date(2026, 9, 1))
    rows.delete_rows(table.store, table.at(2))
    assert [entry.result for entry in progress.entries_of(table.store, second.id)] == ["một nửa"]
    assert (table.rows[2].cells[1], table.rows[2].due_on) == ("Trả lời", "2026-09-01")
    history.undo(table.store)
    assert not progress.entries_of(table.store, second.id)
