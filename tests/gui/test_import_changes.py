"""Bringing a plan up to date by keys: everything that differs is shown old and new, each is taken or left."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QThreadPool

from caicach_desktop.domain.plan import Column, ColumnRole, Goal, Row, WholeAppendix, WholePlan
from caicach_desktop.gui.dialogs.import_wizard import CHANGES, REVIEW, ImportWizard
from caicach_desktop.gui.main_window import MainWindow
from caicach_desktop.services.differences import What
from caicach_desktop.services.exporting import ExportOptions, export_plan
from caicach_desktop.services.history import journal_entries
from caicach_desktop.services.plans import list_plans, load_plan, save_new_plan
from caicach_desktop.services.updating_columns import ChangeKind
from caicach_desktop.services.workspace import open_store
from tests.random_use.snapshot import snapshot
from tests.services.table import small_plan

LEFT = Qt.MouseButton.LeftButton


def next_year() -> WholePlan:
    """The small plan a year later, with a column more."""
    old = small_plan()
    part = old.appendices[0]
    columns = (*part.appendix.columns, Column(ColumnRole.RESULT, "Sản phẩm"))
    rows = tuple(Row(kind=r.kind, level=r.level, cells=(*r.cells, "" if r.is_group else "Báo cáo")) for r in part.rows)
    plan = replace(
        old.plan, number=None, place="Đông Hải", date="ngày 09 tháng 01 năm 2027", title="Nâng cao chỉ số năm 2027"
    )
    return WholePlan(
        plan,
        (Goal(index="SIPAS", text="Hài lòng", value=85),),
        (WholeAppendix(replace(part.appendix, columns=columns), rows),),
    )


@pytest.fixture
def newer(tmp_path):
    """Next year's plan as a plan file, which carries all its facts."""
    with open_store(tmp_path / "other") as other:
        return export_plan(other, save_new_plan(other, next_year(), "x"), tmp_path / "2027.json", ExportOptions())


@pytest.fixture
def window(context, qtbot):
    made = MainWindow(context)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    QThreadPool.globalInstance().waitForDone()


def at_changes(window, qtbot, path) -> ImportWizard:
    """The wizard with a file read, its appendix bringing the plan's up to date, at the last step."""
    window.import_files([path])
    qtbot.waitUntil(lambda: bool(window.findChildren(ImportWizard)))
    wizard = window.findChildren(ImportWizard)[-1]
    qtbot.waitUntil(lambda: wizard.step == REVIEW and not wizard.files.is_reading)
    for _ in range(2):
        qtbot.mouseClick(wizard.ui.nextButton, LEFT)
    wizard.target.ui.existingRadio.setChecked(True)
    qtbot.mouseClick(wizard.ui.nextButton, LEFT)
    qtbot.waitUntil(lambda: wizard.step == CHANGES)
    return wizard


def test_facts_goals_and_columns_are_shown_and_taken_with_one_undo(window, qtbot, newer):
    store = window.context.store
    plan_id = save_new_plan(store, small_plan(), "Đưa vào")
    before, entries = snapshot(store), len(journal_entries(store))
    wizard = at_changes(window, qtbot, newer)
    page = wizard.changes
    listed = [(page.model.item(row).what, page.model.item(row).kind) for row in range(page.model.rowCount())]
    assert listed == [
        (What.FACT, ChangeKind.ADDED),
        *[(What.FACT, ChangeKind.CHANGED)] * 2,
        (What.GOAL, ChangeKind.CHANGED),
        (What.COLUMN, ChangeKind.ADDED),
    ]
    assert page.model.index(4, 1).data() == "Cột “Sản phẩm”"
    assert page.ui.countLabel.text() == "Sẽ thêm 0 dòng, sửa 0, bỏ 0 · 1 cột · 4 thông tin"
    assert page.model.index(0, 2).data() == "(trống) → Đông Hải"
    assert page.ui.detail.toPlainText().endswith("Địa danh: Đông Hải")
    page.ui.table.setFocus()
    qtbot.keyClick(page.ui.table, Qt.Key.Key_Down)
    assert "ngày 05 tháng 02 năm 2026" in page.ui.detail.toPlainText()
    page.ui.table.setCurrentIndex(page.model.index(2, 0))
    qtbot.keyClick(page.ui.table, Qt.Key.Key_Space)
    assert page.ui.countLabel.text().endswith("3 thông tin")
    qtbot.mouseClick(wizard.ui.nextButton, LEFT)
    qtbot.waitUntil(lambda: len(journal_entries(store)) == entries + 1 and not window.context.jobs)
    whole = load_plan(store, plan_id)
    assert (whole.plan.number, whole.plan.place, whole.plan.title) == ("38", "Đông Hải", "Nâng cao chỉ số năm 2026")
    assert whole.goals[0].value == 85
    assert whole.appendices[0].appendix.columns[4].heading == "Sản phẩm"
    assert [row.cells[4] for row in whole.appendices[0].rows][:3] == ["", "Báo cáo", "Báo cáo"]
    assert len(list_plans(store)) == 1
    window.undo()
    assert snapshot(store) == before


def test_choices_are_kept_while_going_back_and_all_can_be_left(window, qtbot, newer):
    store = window.context.store
    save_new_plan(store, small_plan(), "Đưa vào")
    before = snapshot(store)
    wizard = at_changes(window, qtbot, newer)
    qtbot.mouseClick(wizard.changes.ui.noneButton, LEFT)
    assert wizard.changes.model.taken() == frozenset()
    qtbot.mouseClick(wizard.ui.backButton, LEFT)
    qtbot.mouseClick(wizard.ui.nextButton, LEFT)
    qtbot.waitUntil(lambda: wizard.step == CHANGES)
    assert wizard.changes.model.taken() == frozenset()
    qtbot.mouseClick(wizard.ui.nextButton, LEFT)
    qtbot.waitUntil(lambda: not window.findChildren(ImportWizard) and not window.context.jobs)
    after = snapshot(store)
    assert all(after[name] == before[name] for name in ("plans", "goals", "appendices", "rows"))
