"""The fields for a day in panels and dialogs: a day typed whole is the day they hold."""

import pytest
from PySide6.QtCore import QDate
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateEdit

from caicach_desktop.gui.dialogs.chase_dialog import ChaseDialog
from caicach_desktop.gui.dialogs.collect_dialog import CollectDialog
from caicach_desktop.gui.dialogs.holidays_dialog import HolidaysDialog
from caicach_desktop.gui.dialogs.progress_dialog import ProgressDialog
from caicach_desktop.gui.dialogs.returned_dialog import ReturnedDialog
from caicach_desktop.gui.pages.tasks_page import TasksPage
from caicach_desktop.services.plans import list_plans
from caicach_desktop.services.tasks import list_tasks
from tests.gui.conftest import settled

Q3 = "2026-Q3"


def chase(context):
    made = ChaseDialog(context, list_plans(context.store)[0].id, Q3)
    return made, made.ui.dayEdit


def collect(context):
    made = CollectDialog(context, list_plans(context.store)[0].id, Q3)
    return made, made.ui.dayEdit


def holidays(context):
    made = HolidaysDialog(context)
    return made, made.ui.dayEdit


def progress(context):
    shown = list_tasks(context.store, context.today())
    made = ProgressDialog(context, shown, shown[0].task.row_id)
    return made, made.ui.dayEdit


def progress_without_a_day(context):
    made, edit = progress(context)
    edit.setDate(edit.minimumDate())
    return made, edit


def returned(context):
    made = ReturnedDialog(context)
    return made, made.ui.receivedEdit


def task_panel(context):
    made = TasksPage(context)
    made.activate()
    return made, made.panel.ui.dueEdit


OPENED = (chase, collect, holidays, progress, progress_without_a_day, returned, task_panel)


@pytest.mark.parametrize("section", [QDateEdit.Section.DaySection, QDateEdit.Section.YearSection])
@pytest.mark.parametrize("opened", OPENED)
def test_a_day_typed_whole_is_the_day_held(opened, section, sample_context, qtbot):
    made, edit = opened(sample_context)
    qtbot.addWidget(made)
    made.show()
    settled(sample_context, qtbot)
    edit.setFocus()
    edit.setSelectedSection(section)
    QTest.keyClicks(edit, "20/08/2026")
    edit.interpretText()
    assert edit.date() == QDate(2026, 8, 20)
    made.close()
    settled(sample_context, qtbot)
