"""The page Tổng quan: what is pressing, and that every tile, line and bar leads to its tasks."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from caicach_desktop.domain.reporting import Progress, Status, TaskState
from caicach_desktop.gui.models.due_model import DAYS_ROLE, TASK_ROLE, DueModel, days_text
from caicach_desktop.gui.pages.overview_page import OverviewPage
from caicach_desktop.gui.widgets.bars import LINE_PX, ShareBars
from caicach_desktop.services.progress import save_progress
from caicach_desktop.services.tasks import ShareLine, list_tasks, overview
from tests.gui.conftest import settled


@pytest.fixture
def page(sample_context, qtbot):
    made = OverviewPage(sample_context)
    qtbot.addWidget(made)
    made.resize(1190, 680)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    made.activate()
    settled(sample_context, qtbot)
    return made


def test_the_numbers_are_those_of_the_tasks(page):
    tasks = list_tasks(page.context.store, page.context.today())
    late = [task for task in tasks if task.state == TaskState.LATE]
    assert page.ui.totalTile.number == len(tasks) > 30
    assert page.ui.lateTile.number == len(late) == page.late_model.rowCount() > 0
    assert page.ui.lateTile.accessibleName() == f"{len(late)} quá hạn"
    assert page.ui.soonTile.number == page.soon_model.rowCount() > 0


def test_late_tasks_stand_in_the_order_of_their_days(page):
    days = [page.late_model.index(row).data(DAYS_ROLE) for row in range(page.late_model.rowCount())]
    assert days == sorted(days)
    assert days[-1] < 0


def test_reporting_a_late_task_done_takes_it_off_the_list(page, qtbot):
    before = page.ui.lateTile.number
    row_id = page.late_model.index(0).data(TASK_ROLE).task.row_id
    save_progress(page.context.store, Progress(row_id=row_id, period="2026-Q3", status=Status.DONE, percent=100))
    assert page.context.overview.asking
    qtbot.waitUntil(lambda: page.ui.lateTile.number == before - 1)


def test_enter_and_double_click_open_the_task(page, qtbot):
    row_id = page.late_model.index(0).data(TASK_ROLE).task.row_id
    page.ui.lateList.setFocus()
    page.ui.lateList.setCurrentIndex(page.late_model.index(0))
    with qtbot.waitSignal(page.context.task_requested) as asked:
        qtbot.keyClick(page.ui.lateList, Qt.Key.Key_Return)
    assert asked.args == [row_id]
    place = page.ui.lateList.visualRect(page.late_model.index(0)).center()
    qtbot.mouseClick(page.ui.lateList.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(page.context.task_requested) as asked:
        qtbot.mouseDClick(page.ui.lateList.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [row_id]


def test_tiles_and_bars_ask_for_their_tasks(page, qtbot):
    with qtbot.waitSignal(page.context.tasks_requested) as asked:
        qtbot.mouseClick(page.ui.lateTile, Qt.MouseButton.LeftButton)
    assert asked.args == [{"state": TaskState.LATE}]
    state, rect = page.index_bars.parts(1)[0]
    with qtbot.waitSignal(page.context.tasks_requested) as asked:
        qtbot.mouseClick(page.index_bars, Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    assert asked.args == [{"index": "SIPAS", "state": state}]
    page.agency_bars.setFocus()
    qtbot.keyClick(page.agency_bars, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.context.tasks_requested) as asked:
        qtbot.keyClick(page.agency_bars, Qt.Key.Key_Return)
    second = overview(page.context.store, page.context.today()).by_agency[1]
    assert asked.args == [{"agency_id": second.key}]
    assert second.label in page.agency_bars.accessibleDescription()


def test_an_empty_store_says_what_will_be_here(context, qtbot):
    page = OverviewPage(context)
    qtbot.addWidget(page)
    page.show()
    page.activate()
    assert not page.ui.states.isVisible()
    settled(context, qtbot)
    assert page.ui.states.currentWidget() is page.ui.emptyState
    assert page.ui.states.isVisible()
    with qtbot.waitSignal(page.plans_requested):
        qtbot.mouseClick(page.ui.plansButton, Qt.MouseButton.LeftButton)


def test_the_parts_of_a_bar_share_it_by_their_counts(styled_app, qtbot):
    bars = ShareBars()
    qtbot.addWidget(bars)
    bars.resize(500, 100)
    bars.show_lines([ShareLine("PAPI", "PAPI", {TaskState.DONE: 3, TaskState.LATE: 1}), ShareLine("", "Khác", {})])
    whole, parts = bars.bar_rect(0), dict(bars.parts(0))
    assert list(parts) == [TaskState.DONE, TaskState.LATE]
    assert parts[TaskState.DONE].width() == pytest.approx(3 * parts[TaskState.LATE].width())
    assert sum(part.width() for part in parts.values()) == pytest.approx(whole.width())
    assert bars.line_at(parts[TaskState.LATE].center().toPoint()) == (0, TaskState.LATE)
    assert bars.line_at(QPoint(2, 2)) == (0, None)
    assert bars.parts(1) == []
    assert bars.minimumHeight() == 2 * LINE_PX
    assert bars.grab().toImage().pixelColor(parts[TaskState.LATE].center().toPoint()).isValid()


def test_the_model_keeps_qts_rules(sample_context):
    model = DueModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(overview(sample_context.store, sample_context.today()).overdue, sample_context.today())
    assert model.rowCount() > 0
    assert tester.model() is model
    assert [days_text(days) for days in (-3, 0, 1)] == ["Quá 3 ngày", "Hôm nay", "Còn 1 ngày"]
