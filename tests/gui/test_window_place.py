"""The main window comes back where it was, and opens also where no screen is known."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QMainWindow

from caicach_desktop.gui.window_place import FRAME_PX, GEOMETRY, USUAL_PX, restore_geometry, show_window
from caicach_desktop.services.settings import Settings


class Unseen(QMainWindow):
    """A window of a session whose screen is off."""

    def screen(self):
        return None


def test_a_window_without_a_screen_has_the_usual_size(qtbot, tmp_path):
    window = Unseen()
    qtbot.addWidget(window)
    restore_geometry(window, Settings(tmp_path))
    assert (window.width(), window.height()) == USUAL_PX


def test_a_window_is_as_large_as_it_was_left(qtbot, tmp_path):
    first, second = QMainWindow(), QMainWindow()
    for window in (first, second):
        qtbot.addWidget(window)
    first.resize(700, 500)
    settings = Settings(tmp_path)
    settings.set("window", {GEOMETRY: bytes(first.saveGeometry().toBase64().data()).decode()})
    restore_geometry(second, settings)
    assert second.size() == first.size()


class OnScreen(QMainWindow):
    """A window on a screen of a size."""

    def __init__(self, *room: int) -> None:
        super().__init__()
        self.room = QSize(*room)

    def screen(self):
        return self

    def availableSize(self):
        return self.room


WIDE, HIGH = USUAL_PX


@pytest.mark.parametrize(
    ("room", "fills"),
    [
        ((WIDE, HIGH - 40), True),
        ((WIDE, HIGH), True),
        ((1280, 900), True),
        ((WIDE, HIGH + FRAME_PX), False),
        ((1920, 1040), False),
    ],
)
def test_a_first_window_fills_a_screen_without_room_for_its_title_bar(qtbot, tmp_path, room, fills):
    window = OnScreen(*room)
    qtbot.addWidget(window)
    show_window(window, restore_geometry(window, Settings(tmp_path)))
    assert window.isVisible()
    assert window.isMaximized() is fills


def test_a_window_left_small_comes_back_small(qtbot, tmp_path):
    first, second = QMainWindow(), OnScreen(WIDE, HIGH)
    for window in (first, second):
        qtbot.addWidget(window)
    first.resize(700, 500)
    settings = Settings(tmp_path)
    settings.set("window", {GEOMETRY: bytes(first.saveGeometry().toBase64().data()).decode()})
    show_window(second, restore_geometry(second, settings))
    assert not second.isMaximized()


def test_a_window_left_on_a_screen_of_another_kind_is_as_on_the_first_day(qtbot, tmp_path):
    window = OnScreen(WIDE, HIGH)
    qtbot.addWidget(window)
    settings = Settings(tmp_path)
    settings.set("window", {GEOMETRY: "AAAA"})
    show_window(window, restore_geometry(window, settings))
    assert window.isMaximized()
