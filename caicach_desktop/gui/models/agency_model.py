"""Agencies as a table, and the filter over it."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.text import fold, sort_key

Index = QModelIndex | QPersistentModelIndex
HEADINGS = ("Tên cơ quan, đơn vị", "Tên viết tắt", "Tên gọi khác", "Tình trạng", "Nhiệm vụ")
TASKS_COLUMN = 4
AGENCY_ROLE = Qt.ItemDataRole.UserRole
SORT_ROLE = Qt.ItemDataRole.UserRole + 1


class AgencyModel(QAbstractTableModel):
    """Plain agencies with the number of their tasks."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._agencies: list[Agency] = []
        self._tasks: Mapping[int, int] = {}

    def show(self, agencies: Sequence[Agency], tasks: Mapping[int, int]) -> None:
        """Show these agencies; `tasks` counts the task rows of each by its id."""
        self.beginResetModel()
        self._agencies = list(agencies)
        self._tasks = dict(tasks)
        self.endResetModel()

    def agency(self, row: int) -> Agency:
        """The agency of a row."""
        return self._agencies[row]

    def row_of(self, agency_id: int) -> int:
        """The row of an agency, -1 when it is not shown."""
        return next((row for row, agency in enumerate(self._agencies) if agency.id == agency_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._agencies)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(HEADINGS):
            if role == Qt.ItemDataRole.DisplayRole:
                return HEADINGS[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        agency = self._agencies[index.row()]
        if role == AGENCY_ROLE:
            return agency
        if role == SORT_ROLE:
            return self._sort_value(agency, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(agency, index.column())
        return None

    def _text(self, agency: Agency, column: int) -> str:
        state = "Đang hoạt động" if agency.active else "Đã ngừng"
        tasks = str(self._tasks.get(agency.id, 0))
        return (agency.name, agency.short_name, "; ".join(agency.aliases), state, tasks)[column]

    def _sort_value(self, agency: Agency, column: int) -> Any:
        """A key Python can compare: numbers by size, texts in Vietnamese order."""
        return self._tasks.get(agency.id, 0) if column == TASKS_COLUMN else sort_key(self._text(agency, column))


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column == TASKS_COLUMN else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class AgencyFilter(QSortFilterProxyModel):
    """Lets through the agencies that hold every searched word in any of their names; marks do not matter."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []

    def search(self, text: str) -> None:
        """Filter by the words of a text."""
        self.beginFilterChange()
        self._words = fold(text).split()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        agency = self.sourceModel().index(row, 0, parent).data(AGENCY_ROLE)
        names = fold(" ".join((agency.name, agency.short_name, *agency.aliases)))
        return all(word in names for word in self._words)

    def lessThan(self, left: Index, right: Index) -> bool:
        return bool(left.data(SORT_ROLE) < right.data(SORT_ROLE))
