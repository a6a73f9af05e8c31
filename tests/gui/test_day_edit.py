"""The field for a day, typed into with keys."""

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDateEdit

from caicach_desktop.gui.widgets.day_edit import DayEdit


@pytest.fixture
def edit(styled_app, qtbot):
    """The field in the middle of September."""
    made = DayEdit()
    made.setDisplayFormat("dd/MM/yyyy")
    made.setDate(QDate(2026, 9, 15))
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


DAY, YEAR = QDateEdit.Section.DaySection, QDateEdit.Section.YearSection


@pytest.mark.parametrize(
    ("keys", "day", "section"),
    [
        ("31/8/2026", (2026, 8, 31), DAY),
        ("31082026", (2026, 8, 31), DAY),
        ("20/08/2026", (2026, 8, 20), DAY),
        ("20.08", (2026, 8, 20), DAY),
        ("2/1/2026", (2026, 1, 2), YEAR),
        ("29/02/2024", (2024, 2, 29), YEAR),
    ],
)
def test_a_day_is_taken_as_it_is_typed(edit, keys, day, section):
    edit.setSelectedSection(section)
    QTest.keyClicks(edit, keys)
    edit.interpretText()
    assert edit.date() == QDate(*day)


def test_keys_go_a_day_on_and_a_mistyped_day_can_be_typed_anew(edit):
    edit.setSelectedSection(QDateEdit.Section.DaySection)
    QTest.keyClick(edit, Qt.Key.Key_Down)
    assert edit.date() == QDate(2026, 9, 14)
    QTest.keyClicks(edit, "12/0")
    QTest.keyClick(edit, Qt.Key.Key_Home)
    QTest.keyClicks(edit, "11/08/2026")
    assert edit.date() == QDate(2026, 8, 11)


def test_the_wheel_changes_nothing_unless_the_field_is_worked_in(edit):
    def turn():
        none, down = Qt.MouseButton.NoButton, QPoint(0, -120)
        turned = QWheelEvent(
            QPointF(5, 5), QPointF(5, 5), QPoint(), down, none, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase(0), False
        )
        QApplication.sendEvent(edit, turned)

    edit.clearFocus()
    turn()
    assert edit.date() == QDate(2026, 9, 15)
    edit.setFocus()
    turn()
    assert edit.date() != QDate(2026, 9, 15)
