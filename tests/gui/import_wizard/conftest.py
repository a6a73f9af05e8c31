"""What the tests of the wizard start from: the window, and a plan as a Word file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.main_window import MainWindow
from tests.gui.import_wizard.hands import written
from tests.services.table import small_plan


@pytest.fixture
def docx(tmp_path: Path) -> Path:
    """The small plan as a Word file."""
    return written(small_plan(), tmp_path / "kế hoạch xã.docx")[0]


@pytest.fixture
def window(context: AppContext, qtbot: QtBot) -> Iterator[MainWindow]:
    """The main window on an empty store."""
    made = MainWindow(context)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    QThreadPool.globalInstance().waitForDone()
