"""The Qt application: its name, language, icon and look."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from caicach_desktop import __version__
from caicach_desktop.gui import standard_texts
from caicach_desktop.gui.icons import icon
from caicach_desktop.gui.theme import STYLE, apply_theme
from caicach_desktop.services.settings import load_settings


def make_application(folder: Path) -> QApplication:
    """The Qt application in Vietnamese and in the theme the folder's settings name."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        # Named at once: else Qt first loads the system's own style, on Windows a library by itself, and drops it.
        app = QApplication([*sys.argv[:1], "-style", STYLE])
        app.setProperty(STYLE, True)
    app.setApplicationName("Cải cách Desktop")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("caicach-desktop")
    app.setWindowIcon(icon("app"))
    standard_texts.install(app)
    apply_theme(app, load_settings(folder).get("theme"))
    return app
