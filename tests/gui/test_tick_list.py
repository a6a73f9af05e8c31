"""A list to tick: the box above it counts, ticks all from "some", and tells once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QListWidget, QVBoxLayout, QWidget

from caicach_desktop.gui.widgets.tick_list import Tickable, TickList

Check = Qt.CheckState


@pytest.fixture
def parts(qtbot):
    """A list of three periods, the second one ticked, and its box."""
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    view, box = QListWidget(), QCheckBox("&Mọi kỳ")
    layout.addWidget(box)
    layout.addWidget(view)
    box.setTristate(True)
    ticks: TickList[str] = TickList(view, box)
    ticks.fill(Tickable(code, f"Quý {code}", code == "II") for code in ("I", "II", "III"))
    window.show()
    yield ticks, view, box
    window.close()


def test_the_first_ticked_line_is_the_current_one_and_the_box_counts(parts):
    ticks, view, box = parts
    assert (ticks.ticked(), ticks.current(), view.currentRow()) == (["II"], "II", 1)
    assert (box.text(), box.checkState()) == ("&Mọi kỳ (1/3)", Check.PartiallyChecked)


def test_from_some_the_box_goes_to_all_and_then_to_none_telling_each_time_once(parts, qtbot):
    ticks, _, box = parts
    told = []
    ticks.changed.connect(lambda: told.append(list(ticks.ticked())))
    for _ in range(2):
        qtbot.keyClick(box, Qt.Key.Key_Space)
    assert told == [["I", "II", "III"], []]
    assert (box.text(), box.checkState()) == ("&Mọi kỳ (0/3)", Check.Unchecked)


def test_filled_anew_nothing_of_before_is_left(parts):
    ticks, view, box = parts
    ticks.fill([])
    assert (ticks.ticked(), view.count(), box.text(), box.checkState()) == ([], 0, "&Mọi kỳ (0/0)", Check.Unchecked)
