"""Where the main window stood the last time."""

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QMainWindow

from caicach_desktop.services.settings import Settings

GEOMETRY = "MainWindow"
USUAL_PX = (1366, 768)
# What Windows puts around a window at most: its title bar, and the edge below.
FRAME_PX = 40


def restore_geometry(window: QMainWindow, settings: Settings) -> None:
    """Put a window where the main window was left, or in the middle of a screen as large as most offices have."""
    kept = settings.get("window").get(GEOMETRY)
    if not (isinstance(kept, str) and window.restoreGeometry(QByteArray.fromBase64(kept.encode()))):
        screen: QScreen | None = window.screen()  # none while a PC's only screen is off or its session is left
        space = screen.availableSize() if screen is not None else QSize(*USUAL_PX)
        window.resize(space.boundedTo(QSize(*USUAL_PX)))


def show_window(window: QMainWindow, settings: Settings) -> None:
    """Show a main window that was placed, filling a screen on which its title bar would push its last line off."""
    screen = window.screen()
    wanted = QSize(USUAL_PX[0], USUAL_PX[1] + FRAME_PX)
    placed = isinstance(settings.get("window").get(GEOMETRY), str)
    if placed or screen is None or wanted.boundedTo(screen.availableSize()) == wanted:
        window.show()
    else:
        window.showMaximized()
