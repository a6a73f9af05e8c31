"""What a start must not load: each of these costs megabytes and nobody has asked for what it does."""

import os
import subprocess
import sys
from pathlib import Path

from caicach_desktop.services.importing import import_sample
from caicach_desktop.services.workspace import open_store

# The last is the library of ciphers behind hashlib, 3.5 MB.
HEAVY = {"alembic", "asyncio", "docx", "email", "lxml", "openpyxl", "pdfplumber", "reportlab", "ssl", "_hashlib"}
FILLED = """
import sys
from pathlib import Path
from caicach_desktop import app
from caicach_desktop.gui.main_window import MainWindow
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

begin = MainWindow.begin

def followed(window):
    begin(window)
    window.overview_page.filled.connect(lambda: QTimer.singleShot(0, QApplication.quit))

MainWindow.begin = followed
app.main(Path(sys.argv[1]))
print(*sys.modules)
"""
SHOWN = """
import sys
from pathlib import Path
from caicach_desktop import app
from caicach_desktop.gui.single_instance import call_running

assert not call_running(Path(sys.argv[1]))
assert app.try_start(Path(sys.argv[1]), "shown") == 0
print(*sys.modules)
"""
# Wanted soon after, but not before the window is there.
NOT_YET = {"PySide6.QtNetwork", "multiprocessing", "sqlalchemy"}


def test_the_overview_is_filled_without_what_it_does_not_need(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        import_sample(store)
    loaded = modules_after(FILLED, tmp_path)
    assert "caicach_desktop.services.glance" in loaded
    assert HEAVY & loaded == set()


def test_the_window_is_shown_before_libraries_it_does_not_need(tmp_path: Path) -> None:
    loaded = modules_after(SHOWN, tmp_path)
    assert "caicach_desktop.gui.main_window" in loaded
    assert (HEAVY | NOT_YET) & loaded == set()


def modules_after(code: str, folder: Path) -> set[str]:
    """The names of the modules that are loaded when a program over the folder has run."""
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=True, env=env, timeout=60
    )
    return set(done.stdout.split())
