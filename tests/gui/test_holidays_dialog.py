"""Ngày hạn và ngày nghỉ: days added, changed, taken back and restored by keys; the setting is kept at once."""

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from caicach_desktop.gui import messages
from caicach_desktop.gui.dialogs.holidays_dialog import HolidaysDialog
from caicach_desktop.gui.models.holiday_model import HolidayColumn, typed_day
from caicach_desktop.services.history import undo
from caicach_desktop.services.holidays import holidays_of
from tests.gui.appendix_table.hands import type_text

Key = Qt.Key


@pytest.fixture
def dialog(context, qtbot):
    made = HolidaysDialog(context)
    qtbot.addWidget(made)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    return made


def day_of(context, day):
    return next((one for one in holidays_of(context.store, int(day[:4])).days if one.day == day), None)


def choose(dialog, day, column=HolidayColumn.NAME):
    dialog.ui.table.setCurrentIndex(dialog.model.index(dialog.model.row_of(day), column))
    dialog.ui.table.setFocus()


def test_the_setting_is_kept_at_once(dialog, qtbot):
    dialog.ui.moveBox.setFocus()
    qtbot.keyClick(dialog.ui.moveBox, Key.Key_Space)
    assert dialog.context.settings.get("due_next_working_day") is True


def test_a_day_is_added_from_the_fields_with_enter_and_taken_back_with_delete(dialog, context, qtbot):
    dialog.ui.dayEdit.setDate(QDate(2026, 11, 24))
    type_text(dialog.ui.nameEdit, "Ngày Văn hóa Việt Nam")
    qtbot.keyClick(dialog.ui.nameEdit, Key.Key_Return)
    added = day_of(context, "2026-11-24")
    assert (added.name, added.off) == ("Ngày Văn hóa Việt Nam", True)
    assert dialog.model.days[dialog.ui.table.currentIndex().row()].day == "2026-11-24"
    dialog.ui.table.setFocus()
    qtbot.keyClick(dialog.ui.table, Key.Key_Delete)
    assert day_of(context, "2026-11-24") is None
    undo(context.store)
    assert dialog.model.row_of("2026-11-24") >= 0


def test_a_shipped_day_can_be_worked_renamed_and_restored(dialog, context, qtbot):
    choose(dialog, "2026-01-02")
    assert dialog.ui.removeButton.text() == "Tính &là ngày làm việc"
    qtbot.keyClick(dialog.ui.table, Key.Key_Delete)
    assert day_of(context, "2026-01-02").off is False
    choose(dialog, "2026-09-02")
    qtbot.keyClick(dialog.ui.table, Key.Key_F2)
    editor = QApplication.focusWidget()
    editor.selectAll()
    type_text(editor, "Tết Độc lập")
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: day_of(context, "2026-09-02").name == "Tết Độc lập")
    assert "Ngày nghỉ" not in [day.name for day in dialog.model.days]
    dialog.ui.restoreButton.click()
    assert messages.shown[-1].kind == "ask"
    assert day_of(context, "2026-01-02").id != 0
    messages.answers.append(True)
    dialog.ui.restoreButton.click()
    assert [day.id for day in holidays_of(context.store, 2026).days if day.id] == []
    assert not dialog.ui.restoreButton.isEnabled()
    undo(context.store)
    assert day_of(context, "2026-01-02").id != 0


def test_only_declared_days_get_another_date(dialog, context, qtbot):
    choose(dialog, "2026-01-02", HolidayColumn.DAY)
    assert not dialog.model.flags(dialog.ui.table.currentIndex()) & Qt.ItemFlag.ItemIsEditable
    dialog.ui.dayEdit.setDate(QDate(2026, 11, 24))
    dialog.add()
    cell = dialog.model.index(dialog.model.row_of("2026-11-24"), HolidayColumn.DAY)
    dialog.model.setData(cell, "25/11")
    assert day_of(context, "2026-11-24") is None
    assert day_of(context, "2026-11-25").name == "Ngày nghỉ"


def test_a_year_that_was_not_announced_says_so(dialog):
    assert not dialog.ui.noticeLabel.isVisible()
    dialog.ui.yearSpin.setValue(2040)
    assert "chưa có lịch nghỉ" in dialog.ui.noticeLabel.text()
    assert [day.day[5:] for day in dialog.model.days] == ["01-01", "04-30", "05-01", "09-02"]


def test_days_as_people_type_them():
    assert [str(typed_day(text, 2026)) for text in ("2/9", "02.09.2027", "31-12", "30/2", "mai")] == [
        "2026-09-02",
        "2027-09-02",
        "2026-12-31",
        "None",
        "None",
    ]
