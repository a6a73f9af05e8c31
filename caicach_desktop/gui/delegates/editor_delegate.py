"""Delegates whose editor grows with its text and goes on to the next cell, as a spreadsheet's does."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from caicach_desktop.gui.delegates.cell_editor import CellEditor

Index = QModelIndex | QPersistentModelIndex


class EditorDelegate(QStyledItemDelegate):
    """Opens the growing editor; `moved` asks the table to go on after an edit."""

    moved = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.editor: CellEditor | None = None
        self.overwrite = False

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = CellEditor(parent)
        editor.finished.connect(lambda down, right: self._finish(editor, down, right))
        editor.cancelled.connect(lambda: self._cancel(editor))
        editor.destroyed.connect(self._forget)
        self.editor = editor
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        # Called again whenever the row changes: what is being typed stays.
        if not isinstance(editor, CellEditor) or editor.property("filled"):
            return
        editor.setProperty("filled", True)
        editor.original = str(index.data(Qt.ItemDataRole.EditRole) or "")
        editor.setPlainText(editor.original)
        if self.overwrite:
            editor.selectAll()
        else:
            editor.moveCursor(QTextCursor.MoveOperation.End)

    def setModelData(self, editor: QWidget, model: QObject, index: Index) -> None:
        if isinstance(editor, CellEditor) and editor.toPlainText() != editor.original:
            text = editor.toPlainText()
            editor.original = text
            index.model().setData(index, text, Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        if isinstance(editor, CellEditor):
            editor.fit(option.rect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Enter, Tab and Esc belong to the editor itself; the rest (loss of focus) is Qt's.
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) and isinstance(watched, CellEditor):
            return False
        return super().eventFilter(watched, event)

    def commit(self) -> None:
        """Keep what is typed in the open editor, if there is one, and close it."""
        if self.editor is not None:
            self._close(self.editor)

    def _finish(self, editor: CellEditor, down: int, right: int) -> None:
        self._close(editor)
        self.moved.emit(down, right)

    def _close(self, editor: CellEditor) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _cancel(self, editor: CellEditor) -> None:
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.RevertModelCache)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if editor is self.editor:
            self.editor = None
        super().destroyEditor(editor, index)

    def _forget(self) -> None:
        view = self.parent()
        if isinstance(view, QAbstractItemView) and view.state() != QAbstractItemView.State.EditingState:
            self.editor = None
