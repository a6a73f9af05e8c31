"""A combo box that ends a text it has no room for in "…", and says all of it in its tool tip."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QToolTip

# What stands between an icon and its text, and at the end of the text, in px.
_ICON_GAP_PX, _END_PX = 8, 4


class ChoiceBox(QComboBox):
    """Qt alone cuts such a text in mid-letter."""

    def shown_text(self) -> str:
        """The chosen text as far as there is room for it."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return self._fitting(option)

    def _fitting(self, option: QStyleOptionComboBox) -> str:
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width() - _END_PX
        if not option.currentIcon.isNull():
            room -= option.iconSize.width() + _ICON_GAP_PX
        return self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, max(room, 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.isEditable():
            super().paintEvent(event)
            return
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self._fitting(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and not self.isEditable():
            whole = self.currentText()
            if whole != self.shown_text():
                told = f"{whole}\n{self.toolTip()}" if self.toolTip() else whole
                QToolTip.showText(event.globalPos(), told, self)
                return True
        return super().event(event)
