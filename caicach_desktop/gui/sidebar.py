"""The list of pages at the left."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from caicach_desktop.gui.icons import icon

ICON_PX = 20
ITEM_PX = 40


class Sidebar(QObject):
    """Fills a list widget with pages (name, text, icon) and tells which one is wanted."""

    wanted = Signal(str)

    def __init__(self, view: QListWidget, pages: Sequence[tuple[str, str, str]]) -> None:
        super().__init__(view)
        self._view = view
        view.setIconSize(QSize(ICON_PX, ICON_PX))
        for number, (name, text, picture) in enumerate(pages, start=1):
            item = QListWidgetItem(icon(picture), f"  {text}", view)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, text)
            item.setToolTip(f"{text} (Ctrl+{number})")
            item.setSizeHint(QSize(0, ITEM_PX))
        view.currentItemChanged.connect(self._on_chosen)

    def mark(self, name: str) -> None:
        """Mark a page as the one shown, without asking for it again."""
        self._view.blockSignals(True)
        for row in range(self._view.count()):
            if self._view.item(row).data(Qt.ItemDataRole.UserRole) == name:
                self._view.setCurrentRow(row)
        self._view.blockSignals(False)

    @Slot(QListWidgetItem)
    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.wanted.emit(item.data(Qt.ItemDataRole.UserRole))
