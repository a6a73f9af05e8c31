"""After a sudden stop what was being typed is back in its field, stored only once somebody confirms it."""

import json
from dataclasses import asdict, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from caicach_desktop.domain.plan import Row, RowKind
from caicach_desktop.domain.text import clean
from caicach_desktop.gui.last_state import STATE_NAME, Field, Place, read_state
from caicach_desktop.gui.main_window import MainWindow
from caicach_desktop.gui.open_field import CHANGED, GONE, STORED
from caicach_desktop.gui.open_text import open_text
from caicach_desktop.gui.resuming import BACK_IN_CELL
from caicach_desktop.gui.widgets.stopped_strip import OTHERS
from caicach_desktop.services import history, plans, rows
from tests.gui.appendix_table.hands import type_text
from tests.gui.stopping import TASK, TYPED, killed, reopen, row_of, rows_of, type_in_cell, type_over

LATER = "Niêm yết tại trụ sở"


@pytest.fixture
def window(open_window) -> MainWindow:
    return open_window()


@pytest.mark.parametrize(("place", "column"), [(4, TASK), (5, 1)])
def test_the_text_is_back_in_its_cell_and_stored_with_enter_only(open_window, qtbot, place, column):
    window = open_window()
    row = rows_of(window)[place]
    type_in_cell(window, row, column=column)
    killed(window)

    again = open_window()
    journal = again.context.do(history.journal_entries)
    before = rows_of(again)
    text = reopen(again)
    assert text == (before[place].cells[column] or "") + TYPED
    view = again.plan_page.view
    assert (again.plan_page.model.rows[view.currentIndex().row()].id, view.currentIndex().column()) == (row.id, column)
    assert again.focusWidget() is view.cells.editor
    assert not again.resuming.strip.isVisible()
    assert again.ui.statusbar.currentMessage() == BACK_IN_CELL
    assert (rows_of(again), again.context.do(history.journal_entries)) == (before, journal), "nothing is stored yet"
    qtbot.keyClick(view.cells.editor, Qt.Key.Key_Return)
    assert row_of(again, row.id).cells[column] == clean(text)
    assert again.ui.statusbar.currentMessage() == ""
    again.undo()
    assert rows_of(again)[place].cells == before[place].cells


def test_esc_discards_and_the_editors_own_undo_shows_the_stored_text(open_window, window, qtbot):
    row = rows_of(window)[4]
    type_in_cell(window, row, over=True)
    path = killed(window)
    again = open_window()
    assert reopen(again) == TYPED
    view = again.plan_page.view
    view.cells.editor.undo()
    assert view.cells.editor.toPlainText() == row.cells[TASK]
    view.cells.editor.redo()
    qtbot.keyClick(view.cells.editor, Qt.Key.Key_Escape)
    assert rows_of(again)[4] == row
    assert again.ui.statusbar.currentMessage() == ""
    again.resuming.state.note()
    assert read_state(path).whole == ""


def test_a_new_rows_first_words_are_back(open_window, window):
    row_id = rows.insert_row(window.context.store, 1, 3, RowKind.TASK, 2)
    type_in_cell(window, row_of(window, row_id))
    killed(window)
    again = open_window()
    assert reopen(again) == TYPED
    again.plan_page.commit()
    assert row_of(again, row_id).cells[TASK] == clean(TYPED)


def test_the_covered_cell_of_a_merged_block_is_its_first_cell(open_window, window):
    whole = rows_of(window)
    rows.edit_cell(window.context.store, whole[3], TASK, "Chung")
    rows.merge_with_above(window.context.store, [row_of(window, whole[4].id)], [TASK])
    type_in_cell(window, row_of(window, whole[4].id))
    window.resuming.state.note()
    assert read_state(window.context.folder / STATE_NAME).field.row == whole[3].id
    killed(window)
    text = reopen(open_window())
    assert text.startswith("Chung\n")
    assert text.endswith(TYPED)


def edit(window: MainWindow, row: Row) -> None:
    rows.edit_cell(window.context.store, row, TASK, "Nội dung khác")


def delete(window: MainWindow, row: Row) -> None:
    rows.delete_rows(window.context.store, [row])


def merge(window: MainWindow, row: Row) -> None:
    rows.merge_with_above(window.context.store, [row], [TASK])


def empty_plan(window: MainWindow, row: Row) -> None:
    plans.delete_plan(window.context.store, 1)


def rename_column(window: MainWindow, row: Row) -> None:
    appendix = plans.load_plan(window.context.store, 1).appendices[0].appendix
    columns = list(appendix.columns)
    columns[TASK] = replace(columns[TASK], heading="Một cột khác")
    plans.update_appendix(window.context.store, appendix, columns=tuple(columns))


@pytest.mark.parametrize(
    ("meanwhile", "said"),
    [(edit, CHANGED), (delete, GONE), (merge, CHANGED), (rename_column, CHANGED), (empty_plan, GONE)],
)
def test_a_cell_that_changed_meanwhile_is_left_alone_and_the_text_can_be_copied(open_window, window, meanwhile, said):
    row = rows_of(window)[4]
    type_in_cell(window, row)
    path = killed(window)
    meanwhile(window, row)
    again = open_window()
    assert reopen(again) is None
    strip = again.resuming.strip
    assert (strip.label.text(), strip.accessibleName(), strip.isVisible()) == (said, said, True)
    again.resuming.state.note()
    assert read_state(path).field.text == (row.cells[TASK] or "") + TYPED, "kept until somebody puts the strip away"
    strip.copy_button.click()
    assert QGuiApplication.clipboard().text() == (row.cells[TASK] or "") + TYPED
    strip.hide_button.click()
    assert read_state(path).whole == ""


def test_a_stop_a_moment_after_the_text_was_stored_keeps_none(open_window, window, qtbot):
    type_in_cell(window, rows_of(window)[4])
    state = window.resuming.state
    state._timer.stop()  # nothing but the storing itself has it looked at
    state.note()
    path = window.context.folder / STATE_NAME
    left = path.read_bytes()
    window.plan_page.commit()
    qtbot.waitUntil(lambda: read_state(path).field is None)
    window.close()
    path.write_bytes(left)  # the power was cut still sooner
    again = open_window()
    assert reopen(again) is None
    assert again.resuming.strip.label.text() == STORED


def test_an_empty_cell_of_another_row_with_the_same_id_is_not_taken_for_it(open_window, window):
    row = rows_of(window)[4]
    rows.edit_cell(window.context.store, row, TASK, "")
    type_in_cell(window, row_of(window, row.id))
    killed(window)
    now = row_of(window, row.id)
    other = [(rows.CellEdit(now, at, "Dòng của bản sao lưu")) for at, text in enumerate(now.cells) if text and at > 0]
    assert other
    rows.edit_cells(window.context.store, other, "Thay thế")
    again = open_window()
    assert reopen(again) is None
    assert again.resuming.strip.label.text() == CHANGED


def test_two_stops_in_a_row_lose_nothing(open_window, window):
    row = rows_of(window)[4]
    type_in_cell(window, row, over=True)
    path = killed(window)
    second = open_window()
    killed(second)
    assert read_state(path).place == Place("plan", 1, row.appendix_id, row.id, TASK), "nobody worked in between"
    third = open_window()
    assert reopen(third) == TYPED
    type_text(third.plan_page.view.cells.editor, " và nữa")
    killed(third)
    fourth = open_window()
    assert reopen(fourth) == TYPED + " và nữa", "the text stands there once"


def test_what_was_typed_elsewhere_before_the_second_stop_keeps_the_first_text(open_window, window, qtbot):
    first, second = rows_of(window)[4], rows_of(window)[6]
    type_in_cell(window, first, over=True)
    killed(window)
    between = open_window()
    type_in_cell(between, second, LATER, over=True)
    path = killed(between)
    again = open_window()
    assert reopen(again) == LATER
    strip = again.resuming.strip
    assert (strip.isVisible(), strip.label.text()) == (True, OTHERS)
    strip.copy_button.click()
    assert QGuiApplication.clipboard().text() == TYPED
    again.resuming.state.note()
    left = read_state(path)
    assert (left.typed, left.field.text) == (TYPED, LATER)
    qtbot.keyClick(again.plan_page.view.cells.editor, Qt.Key.Key_Escape)
    again.resuming.state.note()
    left = read_state(path)
    assert (left.typed, left.field) == (TYPED, None), "what was discarded is gone"
    strip.hide_button.click()
    assert read_state(path).typed == ""


def test_a_text_of_the_body_and_of_the_facts_is_back_in_its_field(open_window, window, qtbot):
    window.open_fact(1, "sections/2")
    body = window.plan_page.body.ui.textEdit
    body.setFocus()
    stored = body.toPlainText()
    type_over(body, "Giao Văn phòng\nĐôn đốc")
    killed(window)
    again = open_window()
    again.resuming.strip.reopen_button.click()
    page = again.plan_page
    assert (page.ui.tabs.currentWidget(), page.body.ui.list.currentRow()) == (page.ui.bodyTab, 2)
    assert page.body.ui.textEdit.toPlainText() == "Giao Văn phòng\nĐôn đốc"
    assert again.focusWidget() is page.body.ui.textEdit
    assert "\n".join(plans.load_plan(again.context.store, 1).plan.sections[2].paragraphs) == stored
    page.commit()
    assert plans.load_plan(again.context.store, 1).plan.sections[2].paragraphs == ("Giao Văn phòng", "Đôn đốc")

    again.open_fact(1, "legal_bases")
    type_over(page.facts.ui.basesEdit, "Căn cứ Luật")
    killed(again)
    third = open_window()
    third.resuming.strip.reopen_button.click()
    facts = third.plan_page.facts
    assert facts.ui.basesEdit.toPlainText() == "Căn cứ Luật"
    assert third.focusWidget() is facts.ui.basesEdit
    assert plans.load_plan(third.context.store, 1).plan.legal_bases != ("Căn cứ Luật",)
    third.context.commit_editors.emit()
    assert plans.load_plan(third.context.store, 1).plan.legal_bases == ("Căn cứ Luật",)


@pytest.mark.parametrize("name", ["docTypeBox", "issuerEdit", "titleEdit", "yearEdit", "signNameEdit"])
def test_every_kind_of_fact_is_known_again(open_window, window, name):
    window.open_fact(1, "")
    field = getattr(window.plan_page.facts.ui, name)
    field.setFocus()
    type_over(field.lineEdit() if name == "docTypeBox" else field, "2031")
    assert open_text(window).field.name == name
    killed(window)
    again = open_window()
    again.resuming.strip.reopen_button.click()
    assert not again.resuming.strip.isVisible()
    assert open_text(again).field.text == "2031"


def test_a_section_at_whose_place_another_stands_is_left_alone(open_window, window):
    window.open_fact(1, "sections/0")
    type_over(window.plan_page.body.ui.textEdit, "Giao Văn phòng")
    killed(window)
    plan = plans.load_plan(window.context.store, 1).plan
    other = replace(plan.sections[0], heading="Một mục khác")
    plans.update_plan(window.context.store, plan, sections=(other, *plan.sections))
    again = open_window()
    again.resuming.strip.reopen_button.click()
    assert again.resuming.strip.label.text() == CHANGED
    assert "Giao Văn phòng" not in again.plan_page.body.ui.textEdit.toPlainText()


GOOD = Field("cell", 1, 1, 3, TASK, "task: Nhiệm vụ", "trước", "bên cạnh", "gõ dở")


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "sheet"},
        {"kind": None},
        {"text": ""},
        {"text": 5},
        {"row": 2**70},
        {"row": -1},
        {"column": 99},
        {"column": True},
        {"plan": "1"},
        {"kind": "fact", "name": "deleteLater"},
        {"kind": "fact", "name": "scroll"},
        {"kind": "section", "row": 999, "name": "textEdit"},
        {"kind": "section", "row": 0, "name": "list"},
        {"text": "\ud83d nửa chữ \0 <b>đậm</b>"},
    ],
)
def test_whatever_the_file_says_of_a_field_the_window_opens_and_nothing_is_filled(open_window, sample_context, changes):
    path = sample_context.folder / STATE_NAME
    said = {"started": "2026-11-20T10:00:00", "page": "plan", "plan": 1, "field": {**asdict(GOOD), **changes}}
    path.write_text(json.dumps(said), encoding="ascii")
    window = open_window()
    before = rows_of(window)
    assert reopen(window) is None
    strip = window.resuming.strip
    known = read_state(path).field is not None
    assert strip.isVisible() == known
    assert (strip.label.text() in (CHANGED, GONE)) == known
    strip.copy_button.click()
    assert "<b>" not in strip.copy_button.toolTip(), "shown as typed, no markup"
    assert rows_of(window) == before
    window.resuming.state.note()
    killed(window)
