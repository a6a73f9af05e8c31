"""What the tests of the wizard share: files dropped as from a file manager, clicks, a look into the store."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from caicach_desktop.domain.plan import WholePlan
from caicach_desktop.gui.dialogs.import_wizard import REVIEW, ImportWizard
from caicach_desktop.gui.main_window import MainWindow
from caicach_desktop.services.exporting import export_plan
from caicach_desktop.services.plans import list_plans, load_plan, save_new_plan
from caicach_desktop.services.workspace import Store, open_store
from tests.gui.conftest import drop_files

LEFT = Qt.MouseButton.LeftButton


def written(plan: WholePlan, *paths: Path) -> list[Path]:
    """A plan as files, each of the kind its name says, written by the program from a store of its own."""
    with open_store(paths[0].parent / f"store of {paths[0].stem}") as other:
        plan_id = save_new_plan(other, plan, "Đưa vào")
        return [export_plan(other, plan_id, path) for path in paths]


def drop(widget: QWidget, *paths: Path) -> None:
    """Let files go over a widget."""
    assert drop_files(widget, *paths) == Qt.DropAction.CopyAction


def opened(window: MainWindow, qtbot: QtBot, step: int = REVIEW) -> ImportWizard:
    """The wizard the window has opened, once it is at a step."""
    qtbot.waitUntil(lambda: bool(window.findChildren(ImportWizard)))
    wizard = window.findChildren(ImportWizard)[-1]
    qtbot.waitUntil(lambda: wizard.step == step and not wizard.files.is_reading)
    return wizard


def go_on(wizard: ImportWizard, qtbot: QtBot) -> None:
    """Click the button that leads on."""
    qtbot.mouseClick(wizard.ui.nextButton, LEFT)


def kept(window: MainWindow, qtbot: QtBot, plans: int = 1) -> None:
    """Wait until so many plans are kept and the wizard has gone."""
    store, done = window.context.store, lambda: not window.context.jobs and not window.findChildren(ImportWizard)
    qtbot.waitUntil(lambda: len(list_plans(store)) == plans and done())


def texts(store: Store) -> Sequence[str | None]:
    """The tasks of the newest plan's first appendix."""
    whole = load_plan(store, list_plans(store)[0].id).appendices[0]
    return [row.cells[1] for row in whole.rows]
