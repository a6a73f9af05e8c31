"""Keys that work only where the keyboard is."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def bind(
    key: str | QKeySequence.StandardKey, owner: QWidget, slot: Callable[[], object], within: bool = False
) -> QShortcut:
    """Let a key call `slot` while `owner` has the keyboard; `within`: also while a widget inside it has."""
    shortcut = QShortcut(QKeySequence(key), owner)
    # Set afterwards: the constructor that takes a callable leaves the context at "the whole window".
    kind = Qt.ShortcutContext.WidgetWithChildrenShortcut if within else Qt.ShortcutContext.WidgetShortcut
    shortcut.setContext(kind)
    shortcut.activated.connect(slot)
    return shortcut
