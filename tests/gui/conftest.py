"""What tests of the window start from: a store of its own, a context on it, the sample plan, no message boxes."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QThreadPool, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from caicach_desktop.gui import messages, standard_texts
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.base import BaseDialog
from caicach_desktop.gui.main_window import MainWindow
from caicach_desktop.gui.theme import apply_theme
from caicach_desktop.services.importing import import_sample
from caicach_desktop.services.workspace import Store, open_store

# What a test waits for comes at once; only a machine that has come to a stand may need so long.
PATIENCE_MS = 60_000
# The day the sample plan is looked at: its second quarter has been reported, some of its tasks are late.
TODAY = date(2026, 9, 15)
NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def qtbot(qtbot: QtBot) -> Iterator[QtBot]:
    """Waits as long as a busy machine needs: pytest-qt's own five seconds were too few for it. Its double click lets
    the button go: Qt's holds it, and the next tests are taken for work with the mouse."""
    double_click = qtbot.mouseDClick

    def clicked_twice(widget: QWidget, button: Qt.MouseButton, **options: QPoint) -> None:
        double_click(widget, button, **options)
        qtbot.mouseRelease(widget, button, **options)

    for name in ("waitUntil", "waitSignal", "waitSignals", "waitActive", "waitExposed"):
        setattr(qtbot, name, partial(getattr(qtbot, name), timeout=PATIENCE_MS))
    qtbot.mouseDClick = clicked_twice
    yield qtbot
    assert QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton, "a button of the mouse is still held"


@pytest.fixture(autouse=True)
def quiet_messages() -> Iterator[None]:
    """Messages are remembered, not shown: nobody would press their button."""
    messages.set_quiet(True)
    messages.shown.clear()
    messages.answers.clear()
    yield
    messages.set_quiet(False)


@pytest.fixture(autouse=True)
def no_dying_windows(qapp: QApplication) -> None:
    """Let the windows of the test before go for good: a dialog must not become the child of one of them."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def styled_app(qapp: QApplication) -> QApplication:
    """The application as users see it: Vietnamese texts, light theme."""
    standard_texts.install(qapp)
    apply_theme(qapp, "light")
    return qapp


def settled(context: AppContext, qtbot: QtBot) -> None:
    """Wait until what is worked out in the background knows everything stored up to now."""
    qtbot.waitUntil(lambda: not context.jobs)


def take_the_keyboard(dialog: BaseDialog, qtbot: QtBot) -> None:
    """Wait until what a dialog works out is there and keys are its own: on a busy machine a progress window was open
    meanwhile, and had them."""
    settled(dialog.context, qtbot)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)


def drop_files(widget: QWidget, *paths: Path | QUrl, held: Qt.KeyboardModifier = NO_KEY) -> Qt.DropAction:
    """Drag files over a widget and let them go, as the window system does: it asks the window first. Returns what the
    program they come from is told; with Shift held it offers to move them."""
    mime = QMimeData()
    mime.setUrls([path if isinstance(path, QUrl) else QUrl.fromLocalFile(str(path)) for path in paths])
    window, button = widget.window(), Qt.MouseButton.LeftButton
    action = Qt.DropAction.MoveAction if held == Qt.KeyboardModifier.ShiftModifier else Qt.DropAction.CopyAction
    place = widget.mapTo(window, widget.rect().center())
    both = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPointF(place), both, mime, button, held)
    enter.setDropAction(action)
    QApplication.sendEvent(window.windowHandle(), enter)
    if not enter.isAccepted():
        return Qt.DropAction.IgnoreAction
    event = QDropEvent(QPointF(place), both, mime, button, held)
    event.setDropAction(enter.dropAction())
    QApplication.sendEvent(window.windowHandle(), event)
    return event.dropAction() if event.isAccepted() else Qt.DropAction.IgnoreAction


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    with open_store(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def context(styled_app: QApplication, store: Store) -> Iterator[AppContext]:
    """A context on the empty store, on a fixed day."""
    made = AppContext(store, today=lambda: TODAY)
    yield made
    QThreadPool.globalInstance().waitForDone()
    made.close()


@pytest.fixture
def sample_context(context: AppContext) -> AppContext:
    """A context whose store holds the sample plan with its agencies and progress."""
    import_sample(context.store)
    return context


@pytest.fixture
def open_window(sample_context: AppContext, qtbot: QtBot) -> Callable[[], MainWindow]:
    """Opens a window over the sample plan, as a start does."""

    def opened() -> MainWindow:
        made = MainWindow(sample_context)
        qtbot.addWidget(made)
        made.show()
        return made

    return opened
