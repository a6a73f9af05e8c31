"""What all dialogs have of their base: a size that is remembered, and large ones that stay inside their window."""

import pytest
from PySide6.QtCore import QSize
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
