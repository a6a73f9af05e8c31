"""A combo box without room for its text: it ends in "…", and the tool tip has all of it."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from caicach_desktop.gui.icons import icon
from caicach_desktop.gui.widgets.choice_box import ChoiceBox
from tests.gui.conftest import TODAY  # noqa: F401 - the application with its look

LONG = "12/KH-UBND: Nâng cao kết quả các Chỉ số PAPI, SIPAS và PAR INDEX trên địa bàn xã"
FORMS = Path(__file__).parents[2] / "ui"


@pytest.fixture
def box(qtbot):
    made = ChoiceBox()
    qtbot.addWidget(made)
    made.addItem(LONG)
    made.addItem("Ngắn")
    made.setToolTip("Kế hoạch đang xem")
    made.resize(240, 30)
    made.show()
    return made


def told(box, monkeypatch):
    seen = []
    monkeypatch.setattr(QToolTip, "showText", lambda place, text, widget=None: seen.append(text))
    QApplication.sendEvent(box, QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), box.mapToGlobal(QPoint(5, 5))))
    return seen


def test_a_text_too_long_ends_in_dots_and_the_tip_says_it(box, monkeypatch):
    assert box.shown_text().endswith("…")
    assert LONG.startswith(box.shown_text()[:-1].rstrip())
    assert told(box, monkeypatch) == [f"{LONG}\nKế hoạch đang xem"]
    wide = box.shown_text()
    box.setItemIcon(0, icon("calendar"))
    assert len(box.shown_text()) < len(wide)
    box.resize(2000, 30)
    assert box.shown_text() == LONG


def test_a_text_with_room_is_whole_and_the_tip_is_its_own(box, monkeypatch):
    box.setCurrentIndex(1)
    assert box.shown_text() == "Ngắn"
    assert LONG not in "".join(told(box, monkeypatch))


def test_nothing_is_painted_beyond_the_dots(box):
    """The last strip before the arrow looks as it does beside a short text."""

    def strip():
        image = box.grab().toImage()
        return [image.pixel(x, y) for x in range(box.width() - 27, box.width() - 24) for y in range(image.height())]

    long = strip()
    box.setCurrentIndex(1)
    assert strip() == long


@pytest.mark.parametrize("path", sorted(FORMS.glob("*.ui")), ids=lambda path: path.stem)
def test_every_choice_that_shows_names_ends_them_well(path):
    """Plans, agencies and appendices have names of any length."""
    plain = re.findall(r'<widget class="QComboBox" name="(\w+)"', path.read_text(encoding="utf-8"))
    names = re.compile(r"(plan|agency|scope|left|right|into|content|link|choice|layout)(Combo|Box)")
    assert [name for name in plain if names.fullmatch(name)] == []
