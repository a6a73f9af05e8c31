"""The main window comes back where it was, and opens also where no screen is known."""

from PySide6.QtWidgets import QMainWindow

from caicach_desktop.gui.window_place import GEOMETRY, USUAL_PX, restore_geometry
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
