"""The page on a small table, with Qt's model checker watching."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from caicach_desktop.domain.plan import Appendix, Plan, WholeAppendix, WholePlan
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.pages.plan_page import PlanPage
from caicach_desktop.services import plans
from tests.gui.appendix_table.hands import COLUMNS, table_rows


@pytest.fixture
def page(qtbot: QtBot, context: AppContext) -> Iterator[PlanPage]:
    appendix = Appendix(number="Phụ lục I", title=("NHIỆM VỤ",), columns=COLUMNS)
    whole = WholePlan(Plan(title="Thử", year=2026), (), (WholeAppendix(appendix, table_rows()),))
    plan_id = plans.save_new_plan(context.store, whole, "Thử")
    made = PlanPage(context)
    qtbot.addWidget(made)
    made.resize(1000, 640)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_place(plan_id)
    made.view.setFocus()
    tester = QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield made
    tester.deleteLater()
    made.hide()
