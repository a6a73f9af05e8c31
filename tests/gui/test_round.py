"""The menu Báo cáo: each action opens its dialog on what is shown, requests from anywhere lead to the page."""

from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QToolButton

from caicach_desktop.domain.changes import Changes
from caicach_desktop.domain.plan import Plan, ReportingRule, WholePlan
from caicach_desktop.gui import messages
from caicach_desktop.gui.actions import ROUND
from caicach_desktop.gui.dialogs.chase_dialog import ChaseDialog
from caicach_desktop.gui.dialogs.collect_dialog import CollectDialog
from caicach_desktop.gui.dialogs.forms_out_dialog import FormsOutDialog
from caicach_desktop.gui.dialogs.holidays_dialog import HolidaysDialog
from caicach_desktop.gui.dialogs.report_dialog import ReportDialog
from caicach_desktop.gui.dialogs.sums_dialog import SumsDialog
from caicach_desktop.gui.main_window import MainWindow
from caicach_desktop.gui.models.collect_model import Origin
from caicach_desktop.gui.models.collect_values import CollectColumn
from caicach_desktop.gui.models.period_model import PeriodColumn
from caicach_desktop.services.plans import list_plans, load_plan, save_new_plan, update_plan
from tests.gui.conftest import settled


@pytest.fixture
def window(sample_context, qtbot):
    made = MainWindow(sample_context)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    yield made
    made.close()


def opened_by(window, qtbot, act, then=lambda dialog: None) -> QDialog:
    """Do something that opens a modal dialog, and something in it; returns it after it was closed again."""
    seen = []

    def look():
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(20, look)
            return
        seen.append(dialog)
        settled(window.context, qtbot)
        then(dialog)
        dialog.close()

    QTimer.singleShot(0, look)
    act()
    return seen[0]


def test_actions_open_their_dialogs_on_the_period_shown(window, qtbot):
    plan_id = list_plans(window.context.store)[0].id
    window.context.open_period(plan_id, "2026-Q2")
    settled(window.context, qtbot)
    assert (window.page_name, window.report_page.place) == ("report", (plan_id, "2026-Q2"))
    buttons = [one.defaultAction() for one in window.report_page.findChildren(QToolButton) if one.defaultAction()]
    assert window.actions_["forms-out"] in buttons
    assert window.actions_["holidays"] not in buttons
    for name, kind in (("forms-out", FormsOutDialog), ("collect", CollectDialog), ("holidays", HolidaysDialog)):
        dialog = opened_by(window, qtbot, window.actions_[name].trigger)
        assert isinstance(dialog, kind)
        if name != "holidays":
            assert "Quý II/2026" in dialog.ui.periodLabel.text()
    assert isinstance(opened_by(window, qtbot, window.actions_["sums"].trigger), SumsDialog)


def test_the_menu_opens_the_report_and_the_letters_for_the_agencies_chosen(window, qtbot):
    window.context.open_period(list_plans(window.context.store)[0].id, "2026-Q3")
    settled(window.context, qtbot)
    report = opened_by(window, qtbot, window.actions_["report"].trigger)
    assert isinstance(report, ReportDialog)
    assert report.ui.periodLabel.text() == "Báo cáo Quý III/2026"
    window.report_page.ui.agenciesTable.selectRow(1)
    chosen = window.report_page.chosen_agencies()
    seen = []
    act = window.actions_["chase"].trigger
    chase = opened_by(window, qtbot, act, lambda dialog: seen.append(dialog.ticked()))
    assert isinstance(chase, ChaseDialog)
    assert seen == [chosen]


def test_requests_from_anywhere_open_the_report_and_the_letters(window, qtbot):
    plan_id = list_plans(window.context.store)[0].id
    report = opened_by(window, qtbot, lambda: window.context.open_report(plan_id, "2026-Q2"))
    assert report.ui.periodLabel.text() == "Báo cáo Quý II/2026"
    window.show_page("overview")
    settled(window.context, qtbot)
    counts = []
    act = partial(window.overview_page.ui.chaseButton.click)
    chase = opened_by(window, qtbot, act, lambda dialog: counts.append(len(dialog.ticked())))
    assert isinstance(chase, ChaseDialog)
    assert counts[0] > 1


def test_enter_on_an_agency_opens_its_tasks(window, qtbot):
    window.context.open_period()
    settled(window.context, qtbot)
    page = window.report_page
    assert page.place[1] == "2026-Q3"
    page.ui.agenciesTable.setFocus()
    page.ui.agenciesTable.selectRow(2)
    before = page.reports.reports[2]
    assert (before.name, before.reported) == ("Phòng VH-XH", 2)

    def report_one(dialog):
        row = next(row for row in range(dialog.model.rowCount()) if dialog.model.origin(row) != Origin.OWN)
        dialog.model.write({row: {CollectColumn.STATUS: "Hoàn thành"}})

    act = partial(qtbot.keyClick, page.ui.agenciesTable, Qt.Key.Key_Return)
    dialog = opened_by(window, qtbot, act, report_one)
    assert dialog.agency_id == before.agency_id
    # The page behind the dialog catches up when it is in front again, and the chosen agency stays chosen.
    qtbot.waitUntil(lambda: page.reports.reports[2].reported == 3)
    assert page.chosen_agencies() == [before.agency_id]


def test_from_another_page_the_open_period_of_the_plan_used_last_is_meant(window, qtbot):
    window.show_page("agencies")
    dialog = opened_by(window, qtbot, lambda: qtbot.keyClick(window, Qt.Key.Key_F9))
    assert "Quý III/2026" in dialog.ui.periodLabel.text()
    window.context.set_today(lambda: date(2026, 11, 2))
    assert window.round.place()[1] == "2026-Q4"


def test_the_rules_button_leads_to_the_plan_s_reporting_rules(window, qtbot):
    window.context.open_period()
    settled(window.context, qtbot)
    window.report_page.ui.rulesButton.click()
    assert window.page_name == "plan"
    assert window.plan_page.facts.ui.reportingTable.hasFocus()


def test_a_change_of_the_setting_is_seen_on_the_page_at_once(window, qtbot):
    plan = load_plan(window.context.store, list_plans(window.context.store)[0].id).plan
    saturday = ReportingRule("Các đơn vị", "UBND xã", "quarterly", "ngày 12 tháng cuối quý")
    update_plan(window.context.store, plan, reporting=(saturday,))
    window.context.open_period(plan.id, "2026-Q3")
    settled(window.context, qtbot)
    page = window.report_page

    def due() -> str:
        return page.periods.index(page.periods.row_of("2026-Q3"), PeriodColumn.AGENCIES).data()

    assert due() == "12/09/2026"
    opened_by(window, qtbot, page.ui.holidaysButton.click, lambda dialog: dialog.ui.moveBox.click())
    settled(window.context, qtbot)
    assert due() == "14/09/2026 *"


def test_without_a_plan_or_a_year_it_says_what_to_do(context, qtbot):
    window = MainWindow(context)
    qtbot.addWidget(window)
    window.actions_["forms-out"].trigger()
    assert "Chưa có kế hoạch nào" in messages.shown[-1].text
    save_new_plan(context.store, WholePlan(Plan(title="Kế hoạch")), "Lập")
    window.actions_["collect"].trigger()
    assert "chưa có kỳ báo cáo nào" in messages.shown[-1].text
    window.show_page("report")
    settled(context, qtbot)
    assert "chưa cho biết năm" in window.report_page.ui.emptyLabel.text()


def test_every_action_of_the_menu_has_something_to_do(window):
    names = {spec.name for spec in ROUND if spec.name != "-"}
    assert all(window.actions_[name].toolTip() for name in names)
    keys = [key for spec in ROUND for key in spec.keys]
    assert len(keys) == len(set(keys))


def test_a_dialog_that_was_closed_is_gone(window, qtbot):
    window.context.open_period()
    settled(window.context, qtbot)
    gone = []
    for name in ("report", "chase", "collect", "sums", "forms-out", "holidays"):
        dialog = opened_by(window, qtbot, window.actions_[name].trigger)
        dialog.destroyed.connect(lambda *_, name=name: gone.append(name))
        qtbot.waitUntil(lambda name=name: name in gone)
    with qtbot.captureExceptions() as raised:
        window.context.changed.emit(Changes())
    assert not raised, "a closed dialog still listens"
