"""A table of sums as a Qt model: plain texts, figures to the right, sorted as it comes."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from caicach_desktop.services.sums_tables import Cell, SumsTable, TableLine

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class SumsModel(QAbstractTableModel):
    """Shows a `SumsTable`; the first column names the lines."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = SumsTable()

    def show(self, table: SumsTable) -> None:
        """Show this table."""
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def line(self, row: int) -> TableLine:
        """A line of the table."""
        return self.table.lines[row]

    def cell(self, index: Index) -> Cell | None:
        """A cell, None for the name of a line."""
        return self.line(index.row()).cells[index.column() - 1] if index.isValid() and index.column() else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.table.lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.table.headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, cell = self.line(index.row()), self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return line.label if cell is None else cell.text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if cell is None else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole and line.bold:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.label if cell is None else cell.hint or None
        if role == Qt.ItemDataRole.AccessibleTextRole and cell is not None:
            return f"{line.label.strip()}, {self.table.headings[index.column()]}: {cell.text}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and section < len(self.table.headings):
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                return self.table.headings[section]
            if role == Qt.ItemDataRole.TextAlignmentRole and section == 0:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None
