"""What all dialogs have of their base: a size that is remembered, an end, and large ones stay inside their window."""

import gc
import weakref

from PySide6.QtCore import QCoreApplication, QEvent, QSize, QTimer
from PySide6.QtWidgets import QWidget

from caicach_desktop.gui.dialogs.base import EDGE_PX, BaseDialog


class Small(BaseDialog):
    """Takes the size it had."""


class Large(BaseDialog):
    """Takes it where there is room."""

    stays_inside = True


def shown_after_a_larger_one(context, qtbot, kind, size=(600, 400)):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    context.remember_window(kind.__name__, 1600, 900)
    dialog = kind(context, window)
    dialog.show()
    return window, dialog


def test_a_size_from_a_larger_window_is_taken_as_far_as_it_may(context, qtbot):
    _window, large = shown_after_a_larger_one(context, qtbot, Large)
    assert large.size() == QSize(600 - EDGE_PX, 400 - EDGE_PX)
    _other, small = shown_after_a_larger_one(context, qtbot, Small)
    room, frame = small.screen().availableSize(), small.frameGeometry().size() - small.size()
    assert small.size() == room - frame


def test_a_smaller_screen_does_not_make_a_dialog_small_for_ever(context, qtbot):
    _window, dialog = shown_after_a_larger_one(context, qtbot, Large)
    dialog.close()
    assert context.window_size("Large") == (1600, 900)
    _window, dialog = shown_after_a_larger_one(context, qtbot, Large)
    dialog.resize(500, 300)
    dialog.close()
    assert context.window_size("Large") == (500, 300)


def test_a_window_larger_than_the_screen_of_a_test_is_room_enough(context, qtbot):
    _window, dialog = shown_after_a_larger_one(context, qtbot, Small, (1700, 1000))
    assert dialog.size() == QSize(1600, 900)


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
