"""The columns of an appendix as a list to choose from: which are printed, and how wide."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from caicach_desktop.domain.plan import Column
from caicach_desktop.domain.text import squeeze

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
HEADINGS = ("Cột được in", "Bề rộng")
NAME, WIDTH = range(2)
AUTOMATIC = "Tự động"


class ColumnLookModel(QAbstractTableModel):
    """Ticks say whether a column is printed, the second field how many mm wide (0: automatic)."""

    edited = Signal()

    def __init__(self, least: float, parent: QObject | None = None) -> None:
        """`least` is the least width of a column in mm."""
        super().__init__(parent)
        self._least = least
        self._columns: list[Column] = []
        self._came_to: dict[int, float] = {}

    def show(self, columns: Sequence[Column]) -> None:
        """Show these columns."""
        self.beginResetModel()
        self._columns = list(columns)
        self.endResetModel()

    def columns(self) -> tuple[Column, ...]:
        """The columns as they are now."""
        return tuple(self._columns)

    def set_outcome(self, widths: Sequence[float]) -> None:
        """Tell the width in mm that each printed column came to."""
        printed = [row for row, column in enumerate(self._columns) if column.shown]
        self._came_to = dict(zip(printed, widths, strict=True)) if len(printed) == len(widths) else {}
        self.dataChanged.emit(self.index(0, WIDTH), self.index(len(self._columns) - 1, WIDTH))

    def make_automatic(self, rows: Sequence[int]) -> None:
        """Let the widths of these rows follow the content."""
        for row in rows:
            self.setData(self.index(row, WIDTH), 0.0)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return HEADINGS[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not index.isValid():
            return flags
        return flags | (Qt.ItemFlag.ItemIsUserCheckable if index.column() == NAME else Qt.ItemFlag.ItemIsEditable)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self._columns[index.row()]
        if index.column() == NAME:
            return self._name(column, role)
        if role == Qt.ItemDataRole.EditRole:
            return column.width
        if role == Qt.ItemDataRole.DisplayRole:
            return self._width(index.row(), column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "Gõ số mm, hoặc phím Delete để bề rộng theo nội dung"
        return None

    def _name(self, column: Column, role: int) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if column.shown else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return squeeze(column.heading) or "(cột không tên)"
        return None

    def _width(self, row: int, column: Column) -> str:
        if not column.shown:
            return "Không in"
        if column.width > 0:
            return f"{column.width:g} mm".replace(".", ",")
        came_to = self._came_to.get(row)
        return f"{AUTOMATIC} ({came_to:.0f} mm)" if came_to else AUTOMATIC

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a column or give it a width in mm; the last column printed stays."""
        if not index.isValid():
            return False
        before = self._columns[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == NAME:
            # The value comes as a state from Qt, as its number from a view.
            shown = Qt.CheckState(value) == Qt.CheckState.Checked
            if not shown and sum(column.shown for column in self._columns) == 1:
                return False
            after = replace(before, shown=shown)
        elif role == Qt.ItemDataRole.EditRole and index.column() == WIDTH:
            width = round(float(value), 1)
            after = replace(before, width=max(width, self._least) if width > 0 else 0.0)
        else:
            return False
        if after != before:
            self._columns[index.row()] = after
            self._came_to = {}  # every automatic width may be another now
            self.dataChanged.emit(self.index(0, NAME), self.index(len(self._columns) - 1, WIDTH))
            self.edited.emit()
        return True
