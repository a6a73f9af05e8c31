"""Cells whose text is chosen from a list, or typed where the list is only a help."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

Index = QModelIndex | QPersistentModelIndex


class ChoiceDelegate(QStyledItemDelegate):
    """Edits a cell with a combo box; `choices` gives the texts for a cell, `free` lets others be typed."""

    def __init__(
        self, choices: Callable[[Index], Sequence[str]], free: bool = False, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._choices = choices
        self._free = free
        self._editor: QComboBox | None = None

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.decorationAlignment = option.displayAlignment  # the icon stands beside the first line of the text

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        combo = QComboBox(parent)
        self._editor = combo
        combo.setEditable(self._free)
        combo.setAccessibleName("Ô đang sửa")
        combo.addItems(list(self._choices(index)))
        widest = max(
            (combo.fontMetrics().horizontalAdvance(combo.itemText(i)) for i in range(combo.count())), default=0
        )
        combo.view().setMinimumWidth(widest + 40)
        if not self._free:
            # Chosen is chosen: nobody should have to leave the cell for it to be kept.
            combo.activated.connect(lambda _: self._keep(combo))
        return combo

    def commit(self) -> None:
        """Keep what is chosen in the open editor, if there is one, and close it."""
        combo = self._editor
        if combo is not None:
            self.commitData.emit(combo)
            self.closeEditor.emit(combo)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if editor is self._editor:
            self._editor = None
        super().destroyEditor(editor, index)

    def _keep(self, combo: QComboBox) -> None:
        combo.setProperty("chosen", True)
        self.commitData.emit(combo)
        self.closeEditor.emit(combo)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            text = str(index.data(Qt.ItemDataRole.EditRole) or "")
            if editor.property("original") is not None:
                return  # called again whenever the row changes: what is being chosen stays
            editor.setProperty("original", text)
            if self._free:
                editor.setEditText(text)
                line = editor.lineEdit()
                if line is not None:
                    line.selectAll()
            else:
                editor.setCurrentIndex(editor.findText(text))

    def setModelData(self, editor: QWidget, model: QObject, index: Index) -> None:
        # A cell that was only looked into stays as it was.
        if isinstance(editor, QComboBox) and (
            editor.property("chosen") or editor.currentText() != editor.property("original")
        ):
            index.model().setData(index, editor.currentText(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect)
