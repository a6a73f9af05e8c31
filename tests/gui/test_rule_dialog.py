"""Reporting rules: put together from choices, understood as they should be, edited in the plan's table."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox

from caicach_desktop.domain.plan import Plan, ReportingRule
from caicach_desktop.domain.schedule import Reporter, reporters_of, schedule_of
from caicach_desktop.gui.dialogs.rule_dialog import RuleDialog
from caicach_desktop.gui.pages.plan_facts import FactsTab
from caicach_desktop.gui.pages.plan_rules import PERIOD_CHOICES, day_choices, told
from caicach_desktop.services import plans

PLAN = Plan(title="Kế hoạch", year=2026, issuer="UBND xã")
AGENCIES = ["Phòng Văn hóa - Xã hội", "Công an xã"]


@pytest.fixture
def dialog(context, qtbot):
    made = RuleDialog(context, PLAN, AGENCIES)
    qtbot.addWidget(made)
    return made


def test_every_choice_gives_a_day_in_every_period_it_names(dialog):
    for name in PERIOD_CHOICES[:-1]:
        for day in day_choices(name, 2026):
            dialog.ui.periodCombo.setCurrentText(name)
            dialog.ui.agenciesCombo.setEditText(day)
            schedule = schedule_of(Plan(title="a", year=2026, reporting=dialog.rules))
            assert not schedule.assumed, (name, day)
            dated = [period for period in schedule.periods if period.agencies]
            assert dated, (name, day)
            assert len(dated) == len(schedule.periods) or "6 tháng" in name


def test_agencies_and_the_office_get_days_of_their_own(dialog):
    dialog.ui.officeBox.setChecked(True)
    dialog.ui.officeCombo.setCurrentText("Phòng Văn hóa - Xã hội")
    assert reporters_of(dialog.rules) == (Reporter.AGENCIES, Reporter.OFFICE)
    assert dialog.rules[0].to == "UBND xã (qua Phòng Văn hóa - Xã hội)"
    text = dialog.ui.meaningLabel.text()
    assert "Quý I/2026 (đơn vị 10/03/2026, tổng hợp 15/03/2026)" in text


def test_the_issuer_is_named_as_within_a_sentence(context, qtbot):
    made = RuleDialog(context, Plan(title="Kế hoạch", year=2026, issuer="ỦY BAN NHÂN DÂN XÃ HÒA SƠN"), AGENCIES)
    qtbot.addWidget(made)
    made.ui.officeBox.setChecked(True)
    made.ui.officeCombo.setCurrentText("Công an xã")
    assert [rule.to for rule in made.rules] == [
        "Ủy ban nhân dân xã Hòa Sơn (qua Công an xã)",
        "Ủy ban nhân dân xã Hòa Sơn",
    ]


def test_a_typed_day_is_shown_as_it_is_understood(dialog):
    dialog.ui.agenciesCombo.setEditText("trước ngày 13 tháng cuối quý")
    assert "đơn vị 12/03/2026" in dialog.ui.meaningLabel.text()
    dialog.ui.agenciesCombo.setEditText("khi nào xong")
    assert "Không tính được ngày từ “khi nào xong”." in dialog.ui.meaningLabel.text()


def test_an_ad_hoc_report_needs_no_day(dialog):
    dialog.ui.officeBox.setChecked(True)
    dialog.ui.periodCombo.setCurrentText("Đột xuất")
    assert not dialog.ui.officeCombo.isEnabled()
    assert len(dialog.rules) == 1
    plan = Plan(
        title="a", year=2026, reporting=(*dialog.rules, ReportingRule("Các đơn vị", "", "annual", "ngày 10/12"))
    )
    assert told(plan) == "Các kỳ: Năm 2026 (đơn vị 10/12/2026)."


def test_the_plan_s_tab_adds_a_rule_and_tells_its_days(sample_context, qtbot, monkeypatch):
    plan_id = plans.list_plans(sample_context.store)[0].id
    tab = FactsTab(sample_context)
    qtbot.addWidget(tab)
    tab.show_plan(plan_id, now=True)
    before = plans.load_plan(sample_context.store, plan_id).plan.reporting

    def choose(dialog):
        dialog.ui.periodCombo.setCurrentText("Một lần")
        return True

    monkeypatch.setattr(RuleDialog, "exec", choose)
    tab.ui.reportingAddButton.click()
    after = plans.load_plan(sample_context.store, plan_id).plan.reporting
    assert after[:-1] == before
    assert (after[-1].period, after[-1].deadline) == ("once", "ngày 30/6/2026")
    assert "Báo cáo một lần năm 2026 (đơn vị 30/06/2026)" in tab.ui.rulesToldLabel.text()


def test_a_period_is_chosen_in_the_table_from_a_list(sample_context, qtbot):
    plan_id = plans.list_plans(sample_context.store)[0].id
    tab = FactsTab(sample_context)
    qtbot.addWidget(tab)
    tab.show_plan(plan_id, now=True)
    tab.show()
    qtbot.waitExposed(tab)
    tab.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is tab)
    table = tab.ui.reportingTable
    table.setFocus()
    table.setCurrentIndex(tab.rules.index(0, 2))
    qtbot.keyClick(table, Qt.Key.Key_F2)
    combo = next(one for one in table.viewport().findChildren(QComboBox))
    assert combo.currentText() == "Hằng quý"
    combo.setCurrentText("Hằng tháng")
    qtbot.keyClick(combo, Qt.Key.Key_Return)

    def stored() -> str:
        return plans.load_plan(sample_context.store, plan_id).plan.reporting[0].period

    qtbot.waitUntil(lambda: stored() == "monthly")
