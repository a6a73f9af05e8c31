"""The field for a percent takes whole numbers up to 100 or nothing, whatever is typed or pasted into it."""

import pytest

from caicach_desktop.gui.widgets.percent_spin import PercentSpin


@pytest.mark.parametrize(
    ("typed", "percent"),
    [
        ("85", 85),
        ("100", 100),
        ("101", None),
        ("-5", None),
        ("8,5", None),
        ("5²", None),
        ("²", None),
        ("9" * 5000, None),
    ],
)
def test_what_is_no_percent_is_not_taken(qtbot, typed, percent):
    field = PercentSpin()
    qtbot.addWidget(field)
    field.lineEdit().insert(typed)
    assert field.percent() == percent


def test_stepping_begins_at_nothing_and_ends_at_the_limits(qtbot):
    field = PercentSpin()
    qtbot.addWidget(field)
    field.stepUp()
    assert field.percent() == 0
    field.stepBy(30)
    assert field.percent() == 100
    field.set_percent(None)
    assert (field.percent(), field.lineEdit().text()) == (None, "")
