"""What all dialogs have of their base: a size that is remembered, an end, and large ones stay inside their window."""

import gc
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize, QTimer
from PySide6.QtWidgets import QWidget

from caicach_desktop.gui.dialogs.base import EDGE_PX, BaseDialog


class Small(BaseDialog):
    """Takes the size it had."""


class Large(BaseDialog):
    """Takes it where there is room."""

    stays_inside = True


@pytest.mark.parametrize(("kind", "size"), [(Small, QSize(1600, 900)), (Large, QSize(800 - EDGE_PX, 600 - EDGE_PX))])
def test_a_size_from_a_larger_window_is_taken_as_far_as_it_may(context, qtbot, kind, size):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    context.remember_window(kind.__name__, 1600, 900)
    dialog = kind(context, window)
    dialog.show()
    assert dialog.size() == size


class Knowing(BaseDialog):
    """A signal of its own leads back to it, as lambdas and partials do."""

    def __init__(self, context, parent):
        super().__init__(context, parent)
        self.seen = []
        self.finished.connect(lambda result: self.seen.append(result))


def test_once_answered_it_can_be_read_and_then_goes(context, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    dialog = Knowing(context, window)
    QTimer.singleShot(0, dialog.accept)
    assert dialog.exec()
    assert dialog.seen == [1]
    gone = weakref.ref(dialog)
    del dialog
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert gone() is None
    assert not window.findChildren(BaseDialog)


def test_the_button_in_the_title_bar_keeps_the_size(context, qtbot):
    dialog = Small(context)
    qtbot.addWidget(dialog)
    dialog.resize(432, 321)
    dialog.show()
    dialog.close()
    assert context.window_size("Small") == (432, 321)
