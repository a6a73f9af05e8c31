"""The page "Kế hoạch" around its table: the list, the facts, the body, the dialog of an appendix."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QMenu
from pytestqt.qtbot import QtBot

from caicach_desktop.domain.layouts import layouts
from caicach_desktop.domain.plan import Goal, Plan, ReportingRule, Signature
from caicach_desktop.gui import messages
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.appendix_dialog import AppendixDialog
from caicach_desktop.gui.pages.plan_facts_values import goal_record, goals_from, rule_record, rules_from
from caicach_desktop.gui.pages.plan_page import PlanPage, heading_html
from caicach_desktop.services import history, plans
from caicach_desktop.services.bringing_in import IntoPlan, bring_in
from caicach_desktop.services.differences import differences
from caicach_desktop.services.found_agencies import AgencyChoices
from caicach_desktop.services.updating import compare
from caicach_desktop.services.updating_facts import compare_plans

LAYOUT = layouts()[0]


@pytest.fixture
def page(qtbot: QtBot, sample_context: AppContext) -> Iterator[PlanPage]:
    made = PlanPage(sample_context)
    qtbot.addWidget(made)
    made.resize(1160, 680)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.activate()
    yield made
    made.hide()


def stored(page: PlanPage) -> Plan:
    return plans.load_plan(page.context.store, page.place[0]).plan


# --- the list -----------------------------------------------------------------------------------------------


def test_the_first_plan_is_shown_with_its_appendix(page: PlanPage) -> None:
    plan_id, appendix_id = page.place
    assert plan_id
    assert page.model.appendix.id == appendix_id
    assert page.model.rowCount() > 30
    assert page.plan_list.ui.tree.currentIndex().data() == page.model.appendix.number
    assert "<b>" in page.ui.headingLabel.text()


def test_without_a_plan_it_says_what_to_do(qtbot: QtBot, context: AppContext) -> None:
    page = PlanPage(context)
    qtbot.addWidget(page)
    page.activate()
    assert page.ui.stack.currentWidget() is page.ui.emptySide
    assert page.place == (0, 0)
    page.plan_list.delete_chosen()
    page.export()
    assert messages.shown == []


def test_appendices_are_added_and_deleted_after_a_question(page: PlanPage) -> None:
    plan_id, first = page.place
    page.plan_list.add_appendix(LAYOUT)
    second = page.place[1]
    assert second != first
    assert page.model.columnCount() == len(LAYOUT.columns)
    page.commands.insert_task()
    assert page.model.rowCount() == 1
    page.plan_list.delete_chosen()  # the question is answered with no
    assert page.place == (plan_id, second)
    messages.answers.append(True)
    page.plan_list.delete_chosen()
    assert page.place == (plan_id, first)
    page.context.do(history.undo)
    assert len(page.plan_list.model.parts()[plan_id]) == 2


def test_a_deleted_plan_makes_room_for_the_next(page: PlanPage) -> None:
    old = page.place[0]
    other = plans.create_plan(page.context.store, Plan(title="Khác"), LAYOUT)
    page.plan_list.ui.tree.setCurrentIndex(page.plan_list.model.index_of(other))
    assert page.place[0] == other
    messages.answers.append(True)
    page.plan_list.delete_chosen()
    assert page.place[0] == old


def test_undo_leads_to_the_appendix_it_changed(page: PlanPage) -> None:
    plan_id, first = page.place
    page.view.select_place(3, 1)
    page.model.setData(page.model.index(3, 1), "Đã sửa")
    page.plan_list.add_appendix(LAYOUT)
    page.context.do(history.undo)  # the new appendix goes
    assert page.place == (plan_id, first)
    other = plans.create_plan(page.context.store, Plan(title="Khác"), LAYOUT)
    page.show_place(other)
    page.context.do(history.undo)
    page.context.do(history.undo)
    assert page.place == (plan_id, first)
    assert page.model.index(3, 1).data() != "Đã sửa"


def test_a_hidden_page_catches_up_when_it_is_shown(page: PlanPage) -> None:
    page.hide()
    row = page.model.rows[2]
    from caicach_desktop.services import rows

    rows.edit_cell(page.context.store, row, 1, "Từ nơi khác")
    assert page.model.index(2, 1).data() != "Từ nơi khác"
    page.show()
    page.activate()
    assert page.model.index(2, 1).data() == "Từ nơi khác"


def test_a_row_can_be_pointed_to_and_exported(page: PlanPage) -> None:
    plan_id, appendix_id = page.place
    asked: list[tuple[int, int]] = []
    page.context.export_requested.connect(lambda *ids: asked.append(ids))
    page.show_place(plan_id, appendix_id, page.model.rows[30].id)
    assert page.view.currentIndex().row() == 30
    assert page.view.visualRect(page.view.currentIndex()).top() >= 0
    page.export()
    assert asked == [(plan_id, appendix_id)]
    menu = QMenu()
    page.fill_menu(menu)
    assert all(action.toolTip() for action in menu.actions() if not action.isSeparator())


def test_a_newer_file_s_goals_and_rows_are_both_shown(page: PlanPage) -> None:
    """Neither the plan's own facts nor the appendix's heading change with them."""
    store, (plan_id, appendix_id) = page.context.store, page.place
    whole, part = plans.load_plan(store, plan_id), plans.load_appendix(store, appendix_id)
    place = next(place for place, row in enumerate(part.rows) if not row.is_group)
    row = part.rows[place]
    rows = [*part.rows]
    rows[place] = replace(row, cells=(*row.cells[:3], "Theo bản mới", *row.cells[4:]))
    goals = [replace(whole.goals[0], text="Mục tiêu bản mới"), *whole.goals[1:]]
    found = differences(
        [compare(part, replace(part, rows=tuple(rows)))], compare_plans(whole.plan, whole.goals, whole.plan, goals)
    )
    every = frozenset(range(len(found.items)))
    target = IntoPlan(plan_id, (), found.updates(every), found.plan_update(every))
    bring_in(store, "bản mới.docx", target, AgencyChoices((), ()))
    after = plans.load_plan(store, plan_id)
    assert "Mục tiêu bản mới" in [goal.text for goal in after.goals]
    assert "Theo bản mới" in [row.cells[3] for row in after.appendices[0].rows]
    assert list(page.model.rows) == list(after.appendices[0].rows)


# --- facts --------------------------------------------------------------------------------------------------


def test_a_fact_is_kept_when_its_field_is_left(qtbot: QtBot, page: PlanPage) -> None:
    page.ui.tabs.setCurrentWidget(page.ui.factsTab)
    ui = page.facts.ui
    assert ui.titleEdit.toPlainText() == stored(page).title
    before = stored(page)
    ui.placeEdit.setFocus()
    ui.placeEdit.selectAll()
    qtbot.keyClicks(ui.placeEdit, "Xa Moi")
    qtbot.keyClick(ui.placeEdit, Qt.Key.Key_Tab)
    assert stored(page) == replace(before, place="Xa Moi", version=before.version + 1)
    ui.recipientsEdit.setPlainText("- Như trên;\n\n- Lưu: VT.")
    ui.signNameEdit.setText("Nguyễn Văn A")
    ui.yearEdit.setText("2027")
    page.context.commit_editors.emit()
    after = stored(page)
    assert after.recipients == ("- Như trên;", "- Lưu: VT.")
    assert after.signature == replace(before.signature, name="Nguyễn Văn A")
    assert after.year == 2027


def test_looking_at_the_facts_changes_nothing(page: PlanPage) -> None:
    before, undoable = stored(page), history.undo_state(page.context.store)
    for tab in (page.ui.factsTab, page.ui.bodyTab, page.ui.appendixTab):
        page.ui.tabs.setCurrentWidget(tab)
        page.context.commit_editors.emit()
    assert stored(page) == before
    assert history.undo_state(page.context.store) == undoable


def test_a_conflict_is_told_and_the_newer_fact_shown(page: PlanPage) -> None:
    page.ui.tabs.setCurrentWidget(page.ui.factsTab)
    page.context.blockSignals(True)
    plans.update_plan(page.context.store, stored(page), place="Ở nơi khác")
    page.context.blockSignals(False)
    page.facts.ui.placeEdit.setText("Ở đây")
    page.facts.commit()
    assert [shown.kind for shown in messages.shown] == ["warn"]
    assert page.facts.ui.placeEdit.text() == stored(page).place == "Ở nơi khác"


def test_goals_and_reporting_rules_are_edited_in_their_tables(qtbot: QtBot, page: PlanPage) -> None:
    page.ui.tabs.setCurrentWidget(page.ui.factsTab)
    facts = page.facts
    goals = plans.load_plan(page.context.store, page.place[0]).goals
    assert [record[1] for record in facts.goals.records()] == [goal.text for goal in goals]
    facts.goals.setData(facts.goals.index(0, 2), "87,5")
    new = facts.goals.add()
    facts.goals.setData(facts.goals.index(new, 1), "Mục tiêu mới")
    after = plans.load_plan(page.context.store, page.place[0]).goals
    assert after[0].value == 87.5
    assert [goal.text for goal in after] == [*[goal.text for goal in goals], "Mục tiêu mới"]
    rules = stored(page).reporting
    facts.rules.setData(facts.rules.index(0, 2), "Hằng tháng")
    assert stored(page).reporting[0] == replace(rules[0], period="monthly")
    facts.rules.remove(0)
    assert stored(page).reporting == tuple(rules[1:])


def test_a_rule_being_typed_is_kept_before_anything_is_done_with_the_plan(qtbot: QtBot, page: PlanPage) -> None:
    page.ui.tabs.setCurrentWidget(page.ui.factsTab)
    table, days = page.facts.ui.reportingTable, page.facts.rules.index(0, 3)
    table.setFocus()
    table.setCurrentIndex(days)
    table.edit(days)
    qtbot.keyClicks(table.findChild(QComboBox), "10/6")
    page.context.commit_editors.emit()
    assert stored(page).reporting[0].deadline == "10/6"


def test_figures_and_periods_survive_their_texts() -> None:
    goals = [Goal(value=85), Goal(value="80 - 85/124", unit="rank", text="a"), Goal(value=0.5, index="PAPI")]
    assert goals_from([goal_record(goal) for goal in goals], goals, 1) == goals
    assert goals_from([["", " ", "", ""]], [], 1) == []
    rules = [ReportingRule("a", "b", "quarterly", "c"), ReportingRule("a", "b", "khi có yêu cầu", "")]
    assert rules_from([rule_record(rule) for rule in rules], rules) == tuple(rules)
    assert rule_record(rules[0])[2] == "Hằng quý"


def test_figures_are_numbers_only_where_that_is_what_they_say() -> None:
    typed = ("85", "87,5", "87.5", "1.500", "12.500.000", "0.125", "80 - 85/124", "nan", "1e3", "1_0", " ")
    goals = goals_from([["SIPAS", "a", text, ""] for text in typed], [], 1)
    assert [goal.value for goal in goals] == [
        85, 87.5, 87.5, "1.500", "12.500.000", 0.125, "80 - 85/124", "nan", "1e3", "1_0", None,
    ]  # fmt: skip


def test_a_year_that_is_none_changes_nothing_and_what_is_typed_next_is_kept(page: PlanPage) -> None:
    page.ui.tabs.setCurrentWidget(page.ui.factsTab)
    year, ui = stored(page).year, page.facts.ui
    for typed in ("20262026202620262026", "2026-2027", "26"):
        ui.yearEdit.setText(typed)
        page.commit()
        assert (ui.yearEdit.text(), stored(page).year) == (str(year), year)
    ui.yearEdit.setText("")
    ui.placeEdit.setText("Xã Mới")
    page.commit()
    assert (stored(page).year, stored(page).place) == (None, "Xã Mới")
    assert messages.shown == []


# --- the body -----------------------------------------------------------------------------------------------


def test_sections_are_edited_added_moved_and_removed(qtbot: QtBot, page: PlanPage) -> None:
    page.ui.tabs.setCurrentWidget(page.ui.bodyTab)
    body, before = page.body, stored(page).sections
    assert body.ui.list.count() == len(before)
    body.ui.list.setCurrentRow(1)
    body.ui.textEdit.setPlainText("Đoạn một\nĐoạn hai")
    body.ui.list.setCurrentRow(2)
    assert stored(page).sections[1] == replace(before[1], paragraphs=("Đoạn một", "Đoạn hai"))
    assert body.ui.headingEdit.text() == before[2].heading
    body.add()
    body.ui.headingEdit.setText("Phần thêm")
    page.commit()
    assert [section.heading for section in stored(page).sections[2:4]] == [before[2].heading, "Phần thêm"]
    body.shift(-1)
    assert stored(page).sections[2].heading == "Phần thêm"
    body.remove()
    assert len(stored(page).sections) == len(before)


def test_what_is_being_typed_into_a_section_survives_a_change_elsewhere(page: PlanPage) -> None:
    page.ui.tabs.setCurrentWidget(page.ui.bodyTab)
    body = page.body
    body.ui.list.setCurrentRow(1)
    body.ui.textEdit.setPlainText("Đang gõ dở")
    plans.update_plan(page.context.store, stored(page), place="Ở nơi khác")
    assert body.ui.textEdit.toPlainText() == "Đang gõ dở"
    page.commit()
    assert stored(page).sections[1].paragraphs == ("Đang gõ dở",)
    body.ui.textEdit.setPlainText("Lại gõ dở")
    plans.update_plan(page.context.store, stored(page), sections=stored(page).sections[1:])
    assert body.ui.textEdit.toPlainText() == "\n".join(stored(page).sections[1].paragraphs)


# --- the appendix's own lines -------------------------------------------------------------------------------


def test_the_heading_dialog_keeps_only_what_changed(qtbot: QtBot, page: PlanPage) -> None:
    appendix = page.model.appendix
    dialog = AppendixDialog(page.context, appendix, page)
    qtbot.addWidget(dialog)
    assert dialog.changes() == {}
    dialog.ui.titleEdit.setPlainText("DÒNG MỘT\nDÒNG HAI")
    dialog.columns.setData(dialog.columns.index(1, 1), "Tiêu chí")
    dialog.accept()
    assert page.model.appendix.title == ("DÒNG MỘT", "DÒNG HAI")
    assert page.model.headerData(1, Qt.Orientation.Horizontal) == "Tiêu chí"
    assert "DÒNG MỘT" in page.ui.headingLabel.text()
    assert heading_html(replace(appendix, number="<I>", title=(), note=None)) == "<b>&lt;I&gt;</b>"


def test_a_signature_is_no_signature_once_it_is_empty() -> None:
    from caicach_desktop.gui.pages.plan_facts_values import FACTS

    fact = next(fact for fact in FACTS if fact.widget == "signTitleEdit")
    signed = Plan(signature=Signature(title="CHỦ TỊCH"))
    assert fact.changes(signed, "  ") == {"signature": None}
    assert fact.changes(Plan(), "CHỦ TỊCH") == {"signature": Signature(title="CHỦ TỊCH")}
