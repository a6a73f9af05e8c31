"""The view Tổng hợp: what it shows, where its numbers lead, what is copied, and the adjustable ranking."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from caicach_desktop.domain.reporting import Progress, Status, TaskState
from caicach_desktop.gui.dialogs.sums_dialog import SumsDialog
from caicach_desktop.gui.main_window import MainWindow
from caicach_desktop.gui.models.sums_model import SumsModel
from caicach_desktop.services import sums_tables
from caicach_desktop.services.plans import list_plans
from caicach_desktop.services.progress import save_progress
from caicach_desktop.services.sums import ranking_weights, set_ranking_weights
from caicach_desktop.services.tasks import list_tasks
from tests.gui.conftest import TODAY, settled

INDEX, AGENCY, PLAN, STATUS, RANK = range(5)


@pytest.fixture
def dialog(sample_context, qtbot):
    SumsDialog.last_tab = INDEX
    made = SumsDialog(sample_context, 0, "2026-Q3")
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    settled(sample_context, qtbot)
    return made


def chosen(table, row, column, qtbot):
    table.setFocus()
    table.setCurrentIndex(table.sums.index(row, column))
    qtbot.waitUntil(table.hasFocus)


def test_the_figures_of_the_period_are_shown_beside_the_last_one(dialog):
    table = dialog.ui.indexTable.sums.table
    assert [line.label for line in table.lines] == ["PAR INDEX", "SIPAS", "PAPI", "Tất cả"]
    assert table.lines[-1].cells[0].text == "36"
    assert table.headings[-1] == "So với Quý II/2026 (điểm\u00a0%)"
    assert dialog.ui.summaryLabel.text().startswith("Quý III/2026: 36 nhiệm vụ, hoàn thành 10 (27,8%)")
    assert dialog.ui.summaryLabel.text().endswith("So với kỳ trước, tỷ lệ hoàn thành tăng 5,6 điểm %.")
    assert dialog.ui.periodCombo.currentData() == "2026-Q3"


def test_another_period_and_plan_can_be_chosen(dialog, qtbot):
    combo = dialog.ui.periodCombo
    combo.setCurrentIndex(combo.findData("2026-Q1"))
    combo.activated.emit(combo.currentIndex())
    dialog.ui.planCombo.setCurrentIndex(1)
    dialog.ui.planCombo.activated.emit(1)
    settled(dialog.context, qtbot)
    (plan,) = list_plans(dialog.context.store)
    assert (dialog.view.code, dialog.view.plan_id) == ("2026-Q1", plan.id)
    assert dialog.ui.summaryLabel.text().startswith("Quý I/2026: 36 nhiệm vụ, hoàn thành 3")


def test_enter_on_a_number_shows_its_tasks(dialog, qtbot):
    table = dialog.ui.indexTable
    chosen(table, 2, 2, qtbot)
    assert dialog.ui.listButton.isEnabled()
    with qtbot.waitSignal(dialog.context.tasks_requested) as asked:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    done = int(table.sums.table.lines[2].cells[1].text)
    assert len(asked.args[0]["row_ids"]) == done > 0
    assert asked.args[0]["said"] == "Quý III/2026, PAPI, hoàn thành"
    assert not dialog.isVisible()


def test_a_share_leads_nowhere_and_a_bar_to_its_tasks(dialog, qtbot):
    table = dialog.ui.indexTable
    chosen(table, 2, table.sums.columnCount() - 1, qtbot)
    assert not dialog.ui.listButton.isEnabled()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert dialog.isVisible()
    status, rect = dialog.index_bars.parts(1)[-1]
    with qtbot.waitSignal(dialog.context.tasks_requested) as asked:
        qtbot.mouseClick(dialog.index_bars, Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    assert len(asked.args[0]["row_ids"]) == dialog.view.sums.now.by_index["SIPAS"].count(Status(status))


def test_the_list_page_shows_exactly_the_tasks_behind_a_number(sample_context, qtbot):
    window = MainWindow(sample_context)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    late = [task.task.row_id for task in list_tasks(sample_context.store, TODAY) if task.state == TaskState.LATE]
    sample_context.open_tasks(row_ids=late, said="Quý III/2026: quá hạn")
    settled(sample_context, qtbot)
    assert [task.task.row_id for task in window.tasks_page.tasks_shown()] == late
    assert window.tasks_page.ui.countLabel.text() == f"{len(late)}/36 nhiệm vụ · Quý III/2026: quá hạn"
    assert window.tasks_page.ui.clearButton.isEnabled()
    window.tasks_page.choices.clear()
    assert len(window.tasks_page.tasks_shown()) == 36
    assert window.tasks_page.ui.countLabel.text() == "36 nhiệm vụ"


def test_cells_and_tables_are_copied_for_word_and_excel(dialog, qtbot):
    table = dialog.ui.indexTable
    chosen(table, 0, 0, qtbot)
    qtbot.keyClick(table, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == "PAR INDEX\t10"
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(table, Qt.Key.Key_C, both)
    lines = QGuiApplication.clipboard().mimeData().text().split("\n")
    assert lines[0].startswith("Chỉ số\tNhiệm vụ\tHoàn thành\t")
    assert lines[-1].startswith("Tất cả\t36\t10\t")
    assert "<b>Tất cả</b>" in QGuiApplication.clipboard().mimeData().html()


def test_the_rule_of_the_ranking_can_be_changed_and_brought_back(dialog, qtbot):
    ui, store = dialog.ui, dialog.context.store
    ui.tabs.setCurrentIndex(RANK)
    assert [spin.value() for spin in dialog.spins.values()] == [50, 30, 20]
    before = ui.rankTable.sums.table
    ui.fulfilledSpin.setValue(0)
    ui.onTimeSpin.setValue(0)
    qtbot.waitUntil(lambda: ranking_weights(store) == {"fulfilled": 0, "on_time": 0, "reported": 20})
    assert ui.rankTable.sums.table != before
    assert "được báo cáo đúng hạn (100%)" in ui.ruleLabel.text()
    dialog.context.settings.set("theme", "dark")
    assert ranking_weights(store)["fulfilled"] == 0, "another setting does not bring the usual rule back"
    qtbot.mouseClick(ui.usualButton, Qt.MouseButton.LeftButton)
    assert ranking_weights(store) == {"fulfilled": 50, "on_time": 30, "reported": 20}
    assert ui.rankTable.sums.table == before
    assert ui.fulfilledSpin.value() == 50


def test_weights_typed_last_are_kept_on_closing(dialog):
    dialog.ui.reportedSpin.setValue(70)
    dialog.ui.tabs.setCurrentIndex(STATUS)
    dialog.close()
    assert ranking_weights(dialog.context.store)["reported"] == 70
    assert SumsDialog.last_tab == STATUS
    set_ranking_weights(dialog.context.store, {})


def test_a_report_that_comes_meanwhile_is_counted(dialog, qtbot):
    row = next(task.task.row_id for task in list_tasks(dialog.context.store, TODAY) if task.state == TaskState.LATE)
    save_progress(dialog.context.store, Progress(row_id=row, period="2026-Q3", status=Status.DONE))
    qtbot.waitUntil(lambda: dialog.view.sums.now.total.count(Status.DONE) == 11)
    settled(dialog.context, qtbot)


def test_the_model_keeps_qts_rules(dialog):
    model = SumsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for table in (sums_tables.by_status(dialog.view.sums), sums_tables.by_index(dialog.view.sums)):
        model.show(table)
    assert tester.model().rowCount() == 4
    said = model.index(2, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"PAPI, Hoàn thành: {model.table.lines[2].cells[1].text}"
