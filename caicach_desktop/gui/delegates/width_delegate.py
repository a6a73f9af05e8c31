"""A width in mm, typed in place; nothing or 0 lets it follow the content."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QDoubleSpinBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from caicach_desktop.gui.models.column_look_model import AUTOMATIC

Index = QModelIndex | QPersistentModelIndex


class WidthDelegate(QStyledItemDelegate):
    """Opens a field that takes millimetres up to the width of the page."""

    def __init__(self, most: float, parent: QWidget) -> None:
        """`most` is the greatest width in mm."""
        super().__init__(parent)
        self.most = most

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        box = QDoubleSpinBox(parent)
        box.setAccessibleName("Bề rộng cột, mm")
        box.setDecimals(1)
        box.setRange(0.0, self.most)
        box.setSuffix(" mm")
        box.setSpecialValueText(AUTOMATIC)
        box.setFrame(False)
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QDoubleSpinBox)
        editor.setValue(float(index.data(Qt.ItemDataRole.EditRole)))
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QDoubleSpinBox)
        editor.interpretText()
        model.setData(index, editor.value())
