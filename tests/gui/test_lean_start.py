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


def test_the_overview_is_filled_without_what_it_does_not_need(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        import_sample(store)
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", FILLED, str(tmp_path)], capture_output=True, text=True, check=True, env=env, timeout=60
    )
    loaded = done.stdout.split()
    assert "caicach_desktop.services.glance" in loaded
    assert HEAVY & set(loaded) == set()
