"""Kiểm tra kế hoạch, by real keys: opened with F7, followed while the plan is mended, leading to each place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget

from caicach_desktop.domain.finding import Finding, FindingCode, Severity
from caicach_desktop.domain.plan import Section, Signature
from caicach_desktop.gui.dialogs.check_dialog import CheckDialog
from caicach_desktop.gui.main_window import MainWindow
from caicach_desktop.gui.models.check_model import CODE_NAMES, FINDING_ROLE, CheckModel
from caicach_desktop.services import history, plans, rows

Key = Qt.Key


@pytest.fixture
def broken(sample_context):
    """The sample plan's id, its appendix and two of its tasks, each with a fault."""
    store = sample_context.store
    whole = plans.load_plan(store, plans.list_plans(store)[0].id)
    part = whole.appendices[0]
    tasks = [row for row in part.rows if not row.is_group]
    edits = [rows.CellEdit(tasks[1], 6, "31/2/2026"), rows.CellEdit(tasks[4], 4, "Công an huyện")]
    rows.edit_cells(store, edits, "Sửa nhiều ô")
    return whole.plan.id, part.appendix.id, [tasks[1].id, tasks[4].id]


@pytest.fixture
def dialog(sample_context, broken, qtbot):
    host = QWidget()  # without one it would belong to whatever window is active
    qtbot.addWidget(host)
    made = CheckDialog(sample_context, broken[0], host)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    settle(made, qtbot, 2)
    yield made
    made.close()


def settle(dialog: CheckDialog, qtbot, count: int) -> None:
    """Wait until so many findings are shown and nothing is under way."""
    qtbot.waitUntil(lambda: dialog.model.rowCount() == count and not dialog.context.jobs)


def test_the_model_holds_what_is_shown_only(qtbot) -> None:
    model = CheckModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    findings = [Finding(code, Severity.ADVICE, code.value) for code in FindingCode]
    model.show([*findings, Finding(FindingCode.EMPTY, Severity.FAULT, "x", 0, 1)])
    model.show_only(Severity.FAULT)
    assert model.rowCount() == 1
    assert model.index(0, 0).data() == "Lỗi"
    assert model.index(0, 2).data(FINDING_ROLE).row == 1
    model.show_only(FindingCode.EMPTY)
    assert model.rowCount() == 2
    assert set(model.codes()) == set(FindingCode) == set(CODE_NAMES)
    assert tester.model() is model


def test_enter_and_double_click_lead_to_the_row(dialog, broken, qtbot) -> None:
    plan_id, appendix_id, row_ids = broken
    asked = []
    dialog.context.cell_requested.connect(lambda *place: asked.append(place))
    assert dialog.ui.countLabel.text() == "1 lỗi · 1 chỗ nên xem"
    table = dialog.ui.table
    qtbot.keyClick(table, Key.Key_Return)
    qtbot.keyClick(table, Key.Key_Down)
    qtbot.keyClick(table, Key.Key_Return)
    assert asked == [(plan_id, appendix_id, row_ids[0], 6), (plan_id, appendix_id, row_ids[1], 4)]
    where = table.visualRect(dialog.model.index(0, 2)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert asked[2:] == [(plan_id, appendix_id, row_ids[0], 6)]


def test_the_list_follows_the_plan_and_keeps_the_place(dialog, broken, qtbot) -> None:
    store = dialog.context.store
    dialog.ui.table.selectRow(1)
    first = next(row for row in plans.load_appendix(store, broken[1]).rows if row.id == broken[2][0])
    rows.edit_cell(store, first, 6, "28/2/2026")
    settle(dialog, qtbot, 1)
    assert dialog.ui.table.currentIndex().row() == 0
    assert dialog.model.finding(0).row_id == broken[2][1]
    history.undo(store)
    settle(dialog, qtbot, 2)
    history.undo(store)
    settle(dialog, qtbot, 0)
    assert dialog.ui.countLabel.text() == "Không thấy chỗ nào cần sửa."
    assert not dialog.ui.openButton.isEnabled()
    plans.delete_plan(store, broken[0])
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_the_filter_names_what_was_found(dialog, qtbot) -> None:
    combo = dialog.ui.filterCombo
    names = [combo.itemText(i) for i in range(combo.count())]
    assert names == ["Tất cả", "Lỗi", "Nên xem", "Đơn vị hành chính cũ", "Ngày không có thật"]
    combo.setFocus()
    qtbot.keyClick(combo, Key.Key_Down)
    assert [dialog.model.finding(row).severity for row in range(dialog.model.rowCount())] == [Severity.FAULT]
    qtbot.keyClick(combo, Key.Key_Escape)
    assert not dialog.isVisible()


def test_f7_checks_what_the_page_shows(sample_context, broken, qtbot) -> None:
    window = MainWindow(sample_context)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.show_page("plan")
    qtbot.keyClick(window, Key.Key_F7)
    checks = window.review.checks
    assert checks is not None
    settle(checks, qtbot, 2)
    qtbot.keyClick(checks.ui.table, Key.Key_Return)
    assert window.plan_page.place == broken[:2]
    current = window.plan_page.view.currentIndex()
    assert (window.plan_page.model.rows[current.row()].id, current.column()) == (broken[2][0], 6)
    assert checks.isVisible()
    checks.close()
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Key.Key_F7)
    assert window.review.checks is checks
    assert checks.isVisible()
    settle(checks, qtbot, 2)
    assert window.actions_["check"] in window.plan_page.ui.toolBar.actions()


def test_findings_about_facts_lead_to_their_fields(sample_context, broken, qtbot) -> None:
    store, plan_id = sample_context.store, broken[0]
    plan = plans.load_plan(store, plan_id).plan
    sections = (*plan.sections, Section("Tổ chức", ("Giao Phòng Tư pháp tham mưu.",)))
    signature = Signature((), "CHỦ TỊCH")
    changes = {"recipients": ("- UBND huyện;",), "sections": sections, "signature": signature}
    plans.update_plan(store, plan, **changes)
    plans.update_appendix(store, plans.list_appendices(store, plan_id)[0], title=("Nhiệm vụ của huyện",))
    window = MainWindow(sample_context)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.show_page("plan")
    qtbot.keyClick(window, Key.Key_F7)
    checks = window.review.checks
    assert checks is not None
    qtbot.waitUntil(lambda: checks.model.rowCount() >= 6 and not sample_context.jobs)
    page = window.plan_page
    named = {checks.model.finding(row).field or "cell": row for row in range(checks.model.rowCount())}
    for field, tab, widget in (
        ("recipients", page.ui.factsTab, page.facts.ui.recipientsEdit),
        ("signature", page.ui.factsTab, page.facts.ui.authorityEdit),
        (f"sections/{len(plan.sections)}", page.ui.bodyTab, page.body.ui.textEdit),
        ("title", page.ui.appendixTab, page.ui.editHeadingButton),
        ("cell", page.ui.appendixTab, page.view),
    ):
        checks.ui.table.selectRow(named[field])
        qtbot.keyClick(checks.ui.table, Key.Key_Return)
        assert page.ui.tabs.currentWidget() is tab, field
        assert window.focusWidget() is widget, field
    assert page.body.ui.list.currentRow() == len(plan.sections)
    checks.close()
