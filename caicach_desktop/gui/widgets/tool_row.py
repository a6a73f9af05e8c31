"""A row of buttons for actions; those there is no room for stand in a menu at its end, with picture and text."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from caicach_desktop.gui.icons import icon

SPACING_PX = 6


class ToolRow(QWidget):
    """Shows as many of its actions as fit; `rest_button` opens the menu of the others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[QToolButton] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING_PX)
        self.rest_button = QToolButton(self)
        self.rest_button.setProperty("framed", True)
        self.rest_button.setIcon(icon("chevron-right"))
        self.rest_button.setToolTip("Những nút không đủ chỗ")
        self.rest_button.setAccessibleName("Những nút không đủ chỗ")
        self.rest_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.rest_menu = QMenu(self.rest_button)
        self.rest_button.setMenu(self.rest_menu)
        self.rest_button.hide()
        row.addWidget(self.rest_button)
        row.addStretch(1)

    def add(self, action: QAction) -> None:
        """One more action, right of the others."""
        button = QToolButton(self)
        button.setProperty("framed", True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setDefaultAction(action)
        button.setAccessibleName(action.toolTip())
        self._buttons.append(button)
        self.layout().insertWidget(len(self._buttons) - 1, button)  # type: ignore[union-attr]
        self.setTabOrder(button, self.rest_button)
        action.changed.connect(self.fold)
        self.fold()

    def sizeHint(self) -> QSize:
        return QSize(sum(self._widths()) - SPACING_PX, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.rest_button.sizeHint().width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fold()

    @Slot()
    def fold(self) -> None:
        """Put into the menu what does not fit."""
        widths = self._widths()
        room = self.width() + SPACING_PX
        shown = len(widths)
        if sum(widths) > room:
            room -= self.rest_button.sizeHint().width() + SPACING_PX
            while shown and sum(widths[:shown]) > room:
                shown -= 1
        for place, button in enumerate(self._buttons):
            button.setVisible(place < shown)
        rest = [button.defaultAction() for button in self._buttons[shown:]]
        self.rest_button.setVisible(bool(rest))
        if rest != self.rest_menu.actions():
            self.rest_menu.clear()
            self.rest_menu.addActions(rest)

    def _widths(self) -> list[int]:
        return [button.sizeHint().width() + SPACING_PX for button in self._buttons]
