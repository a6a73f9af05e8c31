"""The page Báo cáo: periods with days and states, agencies of the chosen one, calm words where no rule says."""

from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QToolButton

from caicach_desktop.domain.collecting import TIMING_NAMES, ReportTiming
from caicach_desktop.domain.holidays import WorkCalendar
from caicach_desktop.domain.plan import Plan, ReportingRule
from caicach_desktop.domain.schedule import schedule_of
from caicach_desktop.gui.models.period_model import (
    AgencyReportModel,
    PeriodColumn,
    PeriodModel,
    PeriodState,
    ReportColumn,
    due_told,
    period_state,
)
from caicach_desktop.gui.pages.report_page import ReportPage
from caicach_desktop.services import plans
from caicach_desktop.services.collecting import collect_lines
from caicach_desktop.services.holidays import declare_day
from caicach_desktop.services.plans import list_plans, update_plan
from caicach_desktop.services.progress import save_many
from caicach_desktop.services.schedules import AgencyReport, PeriodLine
from tests.gui.conftest import TODAY, settled

Fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
QUARTERLY = ReportingRule("Các đơn vị", "Phòng Nội vụ", "quarterly", "trước ngày 11 tháng cuối quý")
OFFICE = ReportingRule("Phòng Nội vụ", "UBND xã", "quarterly", "ngày 15 tháng cuối quý")


@pytest.fixture
def page(sample_context, qtbot):
    made = ReportPage(sample_context)
    qtbot.addWidget(made)
    for model in (made.periods, made.reports):
        QAbstractItemModelTester(model, Fatal, made)
    made.resize(1180, 660)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    made.activate()
    settled(sample_context, qtbot)
    return made


def plan_of(page) -> Plan:
    return plans.load_plan(page.context.store, list_plans(page.context.store)[0].id).plan


def set_rules(page, qtbot, *rules: ReportingRule) -> None:
    page.context.do(partial(update_plan, plan=plan_of(page), reporting=rules))
    settled(page.context, qtbot)


def texts(model, column) -> list[str]:
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_the_period_open_today_is_chosen_with_its_agencies(page):
    assert page.place[1] == "2026-Q3"
    assert texts(page.periods, PeriodColumn.NAME)[3] == "Quý III/2026"
    assert page.ui.periodsTable.currentIndex().row() == 3
    assert page.ui.periodLabel.text() == "Quý III/2026: quá hạn"
    assert "Phòng VH-XH" in texts(page.reports, ReportColumn.NAME)
    assert page.ui.countLabel.text() == "3/9 cơ quan đã báo cáo đủ"
    assert not page.ui.noticeLabel.isVisible()


def test_no_number_and_no_state_is_cut_short(page):
    page._show_office(True)
    page.resize(1180, 661)
    for table in (page.ui.periodsTable, page.ui.agenciesTable):
        model, header = table.model(), table.horizontalHeader()
        for column in range(1, model.columnCount()):
            assert table.columnWidth(column) >= max(table.sizeHintForColumn(column), header.sectionSizeHint(column))
    timing = [page.ui.agenciesTable.fontMetrics().horizontalAdvance(name) for name in TIMING_NAMES.values()]
    icon = page.ui.agenciesTable.iconSize().width()
    assert page.ui.agenciesTable.columnWidth(ReportColumn.TIMING) > max(timing) + max(icon, 16)
    names = page.ui.periodsTable
    assert names.columnWidth(PeriodColumn.NAME) >= names.sizeHintForColumn(PeriodColumn.NAME)


def test_keys_choose_periods_and_lead_into_an_agency(page, qtbot):
    qtbot.keyClick(page.ui.periodsTable, Qt.Key.Key_Up)
    assert page.place[1] == "2026-Q2"
    qtbot.keyClick(page.ui.periodsTable, Qt.Key.Key_Return)
    assert page.ui.agenciesTable.hasFocus()
    qtbot.keyClick(page.ui.agenciesTable, Qt.Key.Key_Down)
    wanted = page.reports.reports[page.ui.agenciesTable.currentIndex().row()].agency_id
    with qtbot.waitSignal(page.collect_requested) as asked:
        qtbot.keyClick(page.ui.agenciesTable, Qt.Key.Key_Return)
    assert asked.args == [wanted]
    assert page.chosen_agencies() == [wanted]


def test_reports_that_come_in_are_counted_and_choices_stay(page, qtbot):
    agency = page.reports.reports[0]
    page.ui.agenciesTable.selectRow(0)
    lines = collect_lines(page.context.store, page.place[0], "2026-Q3", TODAY, agency.agency_id)
    batch = [line for line in lines if line.entry is None]
    entries = [replace(plans_entry(line), reported_on="2026-09-01") for line in batch]
    save_many(page.context.store, entries)
    settled(page.context, qtbot)
    assert page.ui.countLabel.text() == "4/9 cơ quan đã báo cáo đủ · đang chọn 1"
    assert page.reports.reports[0].timing == ReportTiming.ON_TIME
    assert page.place[1] == "2026-Q3"


def plans_entry(line):
    from caicach_desktop.domain.reporting import Progress

    return Progress(row_id=line.task.row_id, period="2026-Q3")


def test_without_a_rule_it_says_so_calmly_and_leads_to_the_rules(page, qtbot):
    set_rules(page, qtbot)
    assert page.ui.noticeLabel.isVisible()
    assert "tạm chia theo quý" in page.ui.noticeLabel.text()
    assert texts(page.periods, PeriodColumn.AGENCIES) == ["—"] * 4
    with qtbot.waitSignal(page.rules_requested):
        page.ui.rulesButton.click()
    set_rules(page, qtbot, QUARTERLY, ReportingRule("Các đơn vị", "", "annual", "theo thông báo"))
    assert "Không tính được ngày hạn từ: “theo thông báo”" in page.ui.noticeLabel.text()


def test_a_year_without_holidays_is_told_where_days_move(page, qtbot, monkeypatch):
    monkeypatch.setattr(page.context, "today", lambda: date(2027, 1, 4))
    page.context.do(partial(update_plan, plan=plan_of(page), year=2027, reporting=(QUARTERLY,)))
    settled(page.context, qtbot)
    assert not page.ui.noticeLabel.isVisible()
    page.context.settings.set("due_next_working_day", True)
    page.refresh()
    settled(page.context, qtbot)
    assert "Chưa có lịch nghỉ lễ, Tết năm 2027" in page.ui.noticeLabel.text()
    page.context.do(partial(declare_day, day=date(2027, 2, 8), name="Tết Nguyên đán"))
    settled(page.context, qtbot)
    assert not page.ui.noticeLabel.isVisible()


def test_the_day_of_the_office_has_a_column_where_there_is_one(page, qtbot):
    assert page.ui.periodsTable.isColumnHidden(PeriodColumn.OFFICE)
    set_rules(page, qtbot, QUARTERLY, OFFICE)
    assert not page.ui.periodsTable.isColumnHidden(PeriodColumn.OFFICE)
    assert texts(page.periods, PeriodColumn.OFFICE)[0] == "15/03/2026"


def test_a_moved_day_is_marked_and_explained(page, qtbot):
    page.context.settings.set("due_next_working_day", True)
    set_rules(page, qtbot, ReportingRule("Các đơn vị", "UBND xã", "quarterly", "ngày 12 tháng cuối quý"))
    cell = page.periods.index(3 - 1, PeriodColumn.AGENCIES)
    assert cell.data() == "14/09/2026 *"
    told = "Chuyển từ thứ Bảy 12/09/2026 là ngày nghỉ sang thứ Hai 14/09/2026"
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == told
    assert page.ui.dueLabel.text() == f"Hạn đơn vị: c{told[1:]}"
    moved = schedule_of(Plan(title="a", year=2026, reporting=(QUARTERLY,)), WorkCalendar()).periods[0].agencies
    assert due_told(moved) == "Kế hoạch ghi trước ngày 11/03/2026: chậm nhất thứ Ba 10/03/2026"


def test_states_of_a_period():
    period = schedule_of(Plan(title="a", year=2026, reporting=(QUARTERLY,))).period("2026-Q3")
    missing = AgencyReport(1, "A", 2, 1, 0, ReportTiming.AWAITED)
    line, done = PeriodLine(period, (missing,)), PeriodLine(period, (replace(missing, reported=2),))
    days = (date(2026, 6, 30), date(2026, 7, 1), date(2026, 8, 11), date(2026, 9, 10), date(2026, 9, 11))
    assert [period_state(line, day) for day in days] == [
        PeriodState.FUTURE,
        PeriodState.OPEN,
        PeriodState.SOON,
        PeriodState.SOON,
        PeriodState.LATE,
    ]
    assert {period_state(done, day) for day in days} == {PeriodState.DONE}
    # Without any agency nothing can be late.
    assert period_state(PeriodLine(period, ()), days[-1]) == PeriodState.OPEN


def test_every_state_has_words_and_an_icon_beside_its_colour(page):
    for model, column in ((page.periods, PeriodColumn.STATE), (page.reports, ReportColumn.TIMING)):
        for row in range(model.rowCount()):
            cell = model.index(row, column)
            assert cell.data()
            assert not cell.data(Qt.ItemDataRole.DecorationRole).isNull()


def test_actions_become_buttons_with_their_keys(page):
    action = QAction("&Phát phiếu…", page)
    action.setToolTip("Phát phiếu (Ctrl+Shift+O)")
    page.offer([action])
    button = next(one for one in page.findChildren(QToolButton) if one.defaultAction() is action)
    assert (button.text(), button.toolTip()) == ("Phát phiếu", "Phát phiếu (Ctrl+Shift+O)")


def test_models_keep_qts_rules_when_empty(qapp):
    for model in (PeriodModel(), AgencyReportModel()):
        QAbstractItemModelTester(model, Fatal)
        assert model.rowCount() == 0
