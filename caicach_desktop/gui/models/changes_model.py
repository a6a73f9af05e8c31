"""Everything in which a plan and its appendices differ from a newer file, each to be ticked."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from PySide6.QtGui import QFont

from caicach_desktop.gui.models.appendix_model import NOWHERE, Index
from caicach_desktop.gui.theme import color
from caicach_desktop.services.differences import Difference, Differences, What
from caicach_desktop.services.updating_columns import ChangeKind

KIND_NAMES = {ChangeKind.ADDED: "Thêm", ChangeKind.CHANGED: "Sửa", ChangeKind.REMOVED: "Bỏ"}
_COLORS = {ChangeKind.ADDED: "done", ChangeKind.CHANGED: "doing", ChangeKind.REMOVED: "late"}
HEADINGS = ("Lấy", "Thay đổi", "Khác nhau ở")
TAKE, NAME, TOLD = range(3)
_NOTHING = Differences(None, (), ())


class ChangesModel(QAbstractTableModel):
    """Lists the differences; what nobody has decided yet is ticked where it is wanted by itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.differences = _NOTHING
        self._ticks: list[bool] = []

    def show(self, differences: Differences) -> None:
        """List these differences; the same ones keep their ticks."""
        if differences == self.differences:
            return
        self.beginResetModel()
        self.differences = differences
        self._ticks = [item.wanted for item in differences.items]
        self.endResetModel()

    def item(self, row: int) -> Difference:
        """The difference a line stands for."""
        return self.differences.items[row]

    def taken(self) -> frozenset[int]:
        """The indices of the differences ticked."""
        return frozenset(index for index, ticked in enumerate(self._ticks) if ticked)

    def counts(self, *what: What) -> dict[ChangeKind, int]:
        """How many differences of these sorts are ticked, by kind."""
        kinds = [item.kind for item in self._ticked() if item.what in what]
        return {kind: kinds.count(kind) for kind in KIND_NAMES}

    def _ticked(self) -> Iterator[Difference]:
        return (item for item, ticked in zip(self.differences.items, self._ticks, strict=True) if ticked)

    def take_all(self, taken: bool) -> None:
        """Tick every line, or none."""
        self._ticks = [taken] * len(self._ticks)
        if self._ticks:
            self.dataChanged.emit(self.index(0, TAKE), self.index(len(self._ticks) - 1, TAKE))

    # --- Qt's questions --------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ticks)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[section] if 0 <= section < len(HEADINGS) else None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() and index.column() == TAKE else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self.item(index.row())
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == TAKE:
            return Qt.CheckState.Checked if self._ticks[index.row()] else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == TAKE:
            return color(_COLORS[item.kind])
        if role == Qt.ItemDataRole.FontRole and index.column() == NAME and (item.is_group or item.what != What.ROW):
            font = QFont()
            font.setBold(item.is_group)
            font.setItalic(item.what != What.ROW)
            return font
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (KIND_NAMES[item.kind], item.name, item.told)[index.column()]
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or index.column() != TAKE:
            return False
        self._ticks[index.row()] = Qt.CheckState(value) == Qt.CheckState.Checked
        self.dataChanged.emit(index, index)
        return True
