"""A small editable table of texts: goals, reporting rules, column headings."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class RecordTableModel(QAbstractTableModel):
    """Records of texts under fixed headings; `edited` is emitted after the user changed one."""

    edited = Signal()

    def __init__(self, headings: Sequence[str], fixed: Sequence[int] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = list(headings)
        self._fixed = set(fixed)
        self._records: list[list[str]] = []

    def show(self, records: Sequence[Sequence[str]]) -> None:
        """Show these records."""
        self.beginResetModel()
        self._records = [list(record) for record in records]
        self.endResetModel()

    def records(self) -> list[list[str]]:
        """The records as they are now."""
        return [list(record) for record in self._records]

    def add(self) -> int:
        """Add an empty record at the end; it counts as edited once something is typed. Returns its row."""
        row = len(self._records)
        self.beginInsertRows(NOWHERE, row, row)
        self._records.append([""] * len(self._headings))
        self.endInsertRows()
        return row

    def remove(self, row: int) -> None:
        """Remove a record."""
        self.beginRemoveRows(NOWHERE, row, row)
        del self._records[row]
        self.endRemoveRows()
        self.edited.emit()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        editable = index.isValid() and index.column() not in self._fixed
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._records[index.row()][index.column()]
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or index.column() in self._fixed:
            return False
        if self._records[index.row()][index.column()] != str(value):
            self._records[index.row()][index.column()] = str(value)
            self.dataChanged.emit(index, index)
            self.edited.emit()
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self._headings[section] if section < len(self._headings) else None
        return str(section + 1)
