"""The page Tổng quan: what is pressing, and that every tile, line, bar and point leads to its tasks."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from caicach_desktop.domain.reporting import Progress, Status, TaskState
from caicach_desktop.gui.models.due_model import DAYS_ROLE, TASK_ROLE, DueModel, days_text
from caicach_desktop.gui.models.report_model import LINE_ROLE, ReportModel
from caicach_desktop.gui.pages.overview_page import OverviewPage
from caicach_desktop.gui.widgets.trend import Share
from caicach_desktop.services.glance import Scope, totals
from caicach_desktop.services.plans import list_plans, load_plan, save_new_plan
from caicach_desktop.services.progress import save_progress
from caicach_desktop.services.reminding import open_reports
from caicach_desktop.services.task_facts import task_facts
from caicach_desktop.services.tasks import list_tasks, overview, task_texts
from tests.gui.conftest import TODAY, settled
from tests.services.table import small_plan


@pytest.fixture
def page(sample_context, qtbot):
    return shown(sample_context, qtbot)


def shown(context, qtbot):
    made = OverviewPage(context)
    qtbot.addWidget(made)
    made.resize(1190, 690)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    made.activate()
    settled(context, qtbot)
    return made


def test_the_numbers_are_those_of_the_tasks(page):
    tasks = list_tasks(page.context.store, TODAY)
    late = [task for task in tasks if task.state == TaskState.LATE]
    soon = [task for task in tasks if task.state == TaskState.DUE_SOON]
    assert page.ui.totalTile.number == len(tasks) > 30
    assert page.ui.lateTile.number == len(late) > 0
    assert page.ui.soonTile.number == len(soon) > 0
    assert page.ui.weekTile.number == sum(1 for task in soon if (task.due - TODAY).days <= 7)
    assert page.due_model.rowCount() == len(late) + len(soon)
    assert page.ui.lateTile.accessibleName() == f"{len(late)} quá hạn"
    assert page.ui.dueCardTitle.text().startswith(f"Việc cần làm: {len(late)} quá hạn · ")


def test_the_most_overdue_stands_first(page):
    days = [page.due_model.index(row).data(DAYS_ROLE) for row in range(page.due_model.rowCount())]
    assert days == sorted(days)
    assert days[0] < 0 < days[-1]


def test_reporting_a_late_task_done_takes_it_off_the_list(page, qtbot):
    before = page.ui.lateTile.number
    row_id = page.due_model.index(0).data(TASK_ROLE).row_id
    save_progress(page.context.store, Progress(row_id=row_id, period="2026-Q3", status=Status.DONE, percent=100))
    qtbot.waitUntil(lambda: page.ui.lateTile.number == before - 1)
    qtbot.waitUntil(lambda: page.due_model.index(0).data(TASK_ROLE).row_id != row_id)
    settled(page.context, qtbot)


def test_enter_and_double_click_open_the_task(page, qtbot):
    view, first = page.ui.dueList, page.due_model.index(0)
    row_id = first.data(TASK_ROLE).row_id
    view.setFocus()
    view.setCurrentIndex(first)
    with qtbot.waitSignal(page.context.task_requested) as asked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert asked.args == [row_id]
    place = view.visualRect(first).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(page.context.task_requested) as asked:
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [row_id]


def test_tiles_and_bars_ask_for_their_tasks(page, qtbot):
    for tile, filters in (
        (page.ui.totalTile, {}),
        (page.ui.lateTile, {"state": TaskState.LATE}),
        (page.ui.weekTile, {"due": "week"}),
        (page.ui.soonTile, {"due": "month"}),
    ):
        with qtbot.waitSignal(page.context.tasks_requested) as asked:
            qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
        assert asked.args == [filters]
    state, rect = page.index_bars.parts(1)[0]
    with qtbot.waitSignal(page.context.tasks_requested) as asked:
        qtbot.mouseClick(page.index_bars, Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    assert asked.args == [{"index": "SIPAS", "state": state}]
    page.agency_bars.setFocus()
    qtbot.keyClick(page.agency_bars, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.context.tasks_requested) as asked:
        qtbot.keyClick(page.agency_bars, Qt.Key.Key_Return)
    second = overview(page.context.store, TODAY).by_agency[1]
    assert asked.args == [{"agency_id": second.key}]


def test_who_has_not_reported_can_be_chased(page, qtbot):
    (report,) = open_reports(page.context.store, task_facts(page.context.store), TODAY)
    view, place = page.ui.reportList, (report.plan_id, report.period.code)
    assert view.model().rowCount() == 1 + len(report.missing) > 2
    with qtbot.waitSignal(page.context.chase_requested) as asked:
        qtbot.mouseClick(page.ui.chaseButton, Qt.MouseButton.LeftButton)
    assert asked.args == [*place, []]
    with qtbot.waitSignal(page.context.period_requested) as asked:
        qtbot.mouseClick(page.ui.periodButton, Qt.MouseButton.LeftButton)
    assert asked.args == list(place)
    view.setFocus()
    view.setCurrentIndex(view.model().index(1))
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(page.context.chase_requested) as asked:
        qtbot.keyClick(view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [*place, [one.agency_id for one in report.missing[:2]]]
    with qtbot.waitSignal(page.context.tasks_requested) as asked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert asked.args == [{"plan_id": report.plan_id, "agency_id": report.missing[1].agency_id}]


def test_a_point_of_the_trend_leads_to_exactly_its_tasks(page, qtbot):
    trend = page.rest.trend
    with qtbot.waitSignal(page.context.tasks_requested) as asked:
        qtbot.mouseClick(trend, Qt.MouseButton.LeftButton, pos=trend.dot(2, Share.LATE).toPoint())
    late = {task.task.row_id for task in list_tasks(page.context.store, TODAY) if task.state == TaskState.LATE}
    assert set(asked.args[0]["row_ids"]) == late
    assert asked.args[0]["said"] == "Quý III/2026: quá hạn"


def test_one_plan_or_one_year_can_be_looked_at(sample_context, qtbot):
    whole = load_plan(sample_context.store, list_plans(sample_context.store)[0].id)
    other = save_new_plan(
        sample_context.store, replace(whole, plan=replace(whole.plan, year=2025, date="", title="Kế hoạch cũ")), "Chép"
    )
    page = shown(sample_context, qtbot)
    both, combo = page.ui.totalTile.number, page.ui.scopeCombo
    assert combo.isVisible()
    assert [combo.itemData(place) for place in range(3)] == [None, Scope(year=2026), Scope(year=2025)]
    combo.setCurrentIndex(2)
    combo.activated.emit(2)
    settled(sample_context, qtbot)
    assert page.ui.totalTile.number == both // 2
    shown_plans = {page.due_model.index(row).data(TASK_ROLE).facts.plan_id for row in range(page.due_model.rowCount())}
    assert shown_plans == {other}
    with qtbot.waitSignal(sample_context.tasks_requested) as asked:
        qtbot.mouseClick(page.ui.lateTile, Qt.MouseButton.LeftButton)
    assert asked.args == [{"state": TaskState.LATE, "year": 2025}]
    assert {page.ui.reportList.model().index(0).data(LINE_ROLE).report.plan_id} == {other}


def test_the_reminder_can_be_put_away_for_the_day(page, qtbot):
    strip = page.rest.strip
    assert strip.isVisible()
    assert strip.label.text().startswith("Có 2 việc quá hạn.")
    with qtbot.waitSignal(page.context.chase_requested):
        qtbot.mouseClick(strip.chase_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(strip.hide_button, Qt.MouseButton.LeftButton)
    page.activate()
    settled(page.context, qtbot)
    assert not strip.isVisible()
    page.context.set_today(lambda: TODAY.replace(day=16))
    page.activate()
    settled(page.context, qtbot)
    assert strip.isVisible()


def test_short_lists_stand_below_each_other_from_the_top(context, qtbot):
    whole = small_plan()
    parts = tuple(replace(part, rows=part.rows[3:4]) for part in whole.appendices)  # a task without a day
    save_new_plan(context.store, replace(whole, appendices=parts), "Lập")
    ui = shown(context, qtbot).ui
    assert not ui.dueList.isVisible()
    gap = ui.lists.spacing()
    assert abs(ui.dueCard.y() - ui.indexCard.y()) <= 1
    assert ui.reportCard.y() - ui.dueCard.geometry().bottom() - 1 == gap


def test_an_empty_store_says_what_will_be_here(context, qtbot):
    page = OverviewPage(context)
    qtbot.addWidget(page)
    page.activate()
    assert not context.jobs, "nothing is read before the page is on the screen"
    page.show()
    page.activate()
    assert not page.ui.states.isVisible()
    settled(context, qtbot)
    assert page.ui.states.currentWidget() is page.ui.emptyState
    assert page.ui.states.isVisible()
    assert page.rest is None
    with qtbot.waitSignal(page.plans_requested):
        qtbot.mouseClick(page.ui.plansButton, Qt.MouseButton.LeftButton)


def test_the_models_keep_qts_rules(sample_context):
    due, reports = DueModel(lambda rows: task_texts(sample_context.store, rows)), ReportModel()
    testers = [
        QAbstractItemModelTester(one, QAbstractItemModelTester.FailureReportingMode.Fatal) for one in (due, reports)
    ]
    due.show(totals(sample_context.store, task_facts(sample_context.store), TODAY).late, TODAY, {})
    reports.show(open_reports(sample_context.store, task_facts(sample_context.store), TODAY))
    assert [tester.model().rowCount() > 0 for tester in testers] == [True, True]
    assert [days_text(days) for days in (-3, 0, 1)] == ["Quá 3 ngày", "Hôm nay", "Còn 1 ngày"]
    assert reports.index(1).data(DAYS_ROLE) is None
