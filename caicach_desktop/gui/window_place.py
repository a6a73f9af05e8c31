"""Where the main window stood the last time."""

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QMainWindow

from caicach_desktop.services.settings import Settings

GEOMETRY = "MainWindow"
USUAL_PX = (1366, 768)
# What Windows puts around a window at most: its title bar, and the edge below.
FRAME_PX = 40


def restore_geometry(window: QMainWindow, settings: Settings) -> bool:
    """Put a window where the main window was left, or in the middle of a screen as large as most offices have; whether
    it came back: Qt gives up where the screen is another one or shows everything larger."""
    kept = settings.get("window").get(GEOMETRY)
    placed = isinstance(kept, str) and window.restoreGeometry(QByteArray.fromBase64(kept.encode()))
    if not placed:
        screen: QScreen | None = window.screen()  # none while a PC's only screen is off or its session is left
        space = screen.availableSize() if screen is not None else QSize(*USUAL_PX)
        window.resize(space.boundedTo(QSize(*USUAL_PX)))
    return placed


def show_window(window: QMainWindow, placed: bool) -> None:
    """Show a main window; one not `placed` where it was left fills a screen on which its title bar would push its last
    line off."""
    screen = window.screen()
    wanted = QSize(USUAL_PX[0], USUAL_PX[1] + FRAME_PX)
    if placed or screen is None or wanted.boundedTo(screen.availableSize()) == wanted:
        window.show()
    else:
        window.showMaximized()
