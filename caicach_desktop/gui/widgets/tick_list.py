"""A list of things to tick, with one box above it that ticks all or none of them and counts them."""

from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem

KEY_ROLE = Qt.ItemDataRole.UserRole
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked

Key = TypeVar("Key")


class Tickable(NamedTuple, Generic[Key]):
    """One line of the list: what it stands for, its text and tool tip, and whether it is ticked at first."""

    key: Key
    text: str
    ticked: bool = True
    tool_tip: str = ""


class TickList(QObject, Generic[Key]):
    """Keeps a list and its box together; `changed` tells of every tick that came or went."""

    changed = Signal()

    def __init__(self, view: QListWidget, all_box: QCheckBox) -> None:
        """The box keeps the text it has, which "(ticked/all)" follows."""
        super().__init__(view)
        self._view = view
        self._box = all_box
        self._text = all_box.text()
        all_box.clicked.connect(self._tick_all)
        view.itemChanged.connect(self._tell)

    def fill(self, lines: Iterable[Tickable[Key]]) -> None:
        """Show these lines in place of those before; the first one ticked becomes the current one."""
        with QSignalBlocker(self._view):
            self._view.clear()
            for line in lines:
                item = QListWidgetItem(line.text, self._view)
                item.setData(KEY_ROLE, line.key)
                item.setToolTip(line.tool_tip)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(_CHECKED if line.ticked else _UNCHECKED)
            ticked = [row for row, item in enumerate(self._items()) if item.checkState() == _CHECKED]
            self._view.setCurrentRow(ticked[0] if ticked else 0)
        self._count()

    def ticked(self) -> list[Key]:
        """The keys of the lines ticked, from the top."""
        return [item.data(KEY_ROLE) for item in self._items() if item.checkState() == _CHECKED]

    def current(self) -> Key:
        """The key of the current line; there must be one."""
        key: Key = self._view.currentItem().data(KEY_ROLE)
        return key

    def _items(self) -> list[QListWidgetItem]:
        return [self._view.item(row) for row in range(self._view.count())]

    def _count(self) -> None:
        count, total = len(self.ticked()), self._view.count()
        partly = Qt.CheckState.PartiallyChecked if count else _UNCHECKED
        self._box.setCheckState(_CHECKED if total and count == total else partly)
        self._box.setText(f"{self._text} ({count}/{total})")

    @Slot()
    def _tick_all(self) -> None:
        """The box acts on what is ticked, not on its own mark: from "some" it goes to all."""
        state = _UNCHECKED if len(self.ticked()) == self._view.count() else _CHECKED
        with QSignalBlocker(self._view):
            for item in self._items():
                item.setCheckState(state)
        self._tell()

    @Slot()
    def _tell(self, *_: object) -> None:
        self._count()
        self.changed.emit()
