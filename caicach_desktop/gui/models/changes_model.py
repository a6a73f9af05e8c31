"""The rows in which present appendices and newer ones differ, each to be ticked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from PySide6.QtGui import QFont

from caicach_desktop.domain.text import squeeze
from caicach_desktop.gui.models.appendix_model import NOWHERE, Index
from caicach_desktop.gui.theme import color
from caicach_desktop.services.updating import ChangeKind, Comparison, RowChange, row_name, text_changes

KIND_NAMES = {ChangeKind.ADDED: "Thêm", ChangeKind.CHANGED: "Sửa", ChangeKind.REMOVED: "Bỏ"}
_COLORS = {ChangeKind.ADDED: "done", ChangeKind.CHANGED: "doing", ChangeKind.REMOVED: "late"}
HEADINGS = ("Lấy", "Dòng", "Khác nhau ở")


@dataclass(slots=True)
class ChangeLine:
    """One row that differs: which comparison, which of its changes, and whether it is taken."""

    comparison: int
    change: int
    taken: bool


class ChangesModel(QAbstractTableModel):
    """Lists what differs in some comparisons.

    Rows that would go are not ticked at first: their reports go with them.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.comparisons: Sequence[Comparison] = ()
        self.lines: list[ChangeLine] = []

    def show(self, comparisons: Sequence[Comparison]) -> None:
        """List these comparisons."""
        self.beginResetModel()
        self.comparisons = comparisons
        self.lines = [
            ChangeLine(number, index, comparison.changes[index].kind != ChangeKind.REMOVED)
            for number, comparison in enumerate(comparisons)
            for index in comparison.differences()
        ]
        self.endResetModel()

    def change_at(self, row: int) -> tuple[Comparison, RowChange]:
        """The comparison and the change a line stands for."""
        comparison = self.comparisons[self.lines[row].comparison]
        return comparison, comparison.changes[self.lines[row].change]

    def taken(self, comparison: int) -> frozenset[int]:
        """The indices of the changes taken in one comparison."""
        return frozenset(line.change for line in self.lines if line.taken and line.comparison == comparison)

    def counts(self) -> dict[ChangeKind, int]:
        """How many rows of each kind are taken."""
        kinds = [self.change_at(row)[1].kind for row, line in enumerate(self.lines) if line.taken]
        return {kind: kinds.count(kind) for kind in KIND_NAMES}

    def take_all(self, taken: bool) -> None:
        """Tick every line, or none."""
        for line in self.lines:
            line.taken = taken
        if self.lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.lines) - 1, 0))

    # --- Qt's questions --------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[section] if 0 <= section < len(HEADINGS) else None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() and index.column() == 0 else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        comparison, change = self.change_at(index.row())
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            return Qt.CheckState.Checked if self.lines[index.row()].taken else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 0:
            return color(_COLORS[change.kind])
        if role == Qt.ItemDataRole.FontRole and index.column() == 1 and _row_is_group(comparison, change):
            font = QFont()
            font.setBold(True)
            return font
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(index.column(), comparison, change)
        return None

    def _text(self, column: int, comparison: Comparison, change: RowChange) -> str:
        if column == 0:
            return KIND_NAMES[change.kind]
        if column == 1:
            return change_name(comparison, change)
        if change.kind != ChangeKind.CHANGED:
            return ""
        names = [text.heading for text in text_changes(comparison, change)]
        names += structure_changes(comparison, change)
        return ", ".join(names)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or index.column() != 0:
            return False
        self.lines[index.row()].taken = Qt.CheckState(value) == Qt.CheckState.Checked
        self.dataChanged.emit(index, index)
        return True


def _row_is_group(comparison: Comparison, change: RowChange) -> bool:
    if change.new is not None:
        return comparison.new.rows[change.new].is_group
    return change.old is not None and comparison.old.rows[change.old].is_group


def change_name(comparison: Comparison, change: RowChange) -> str:
    """How a line calls its row."""
    if change.new is not None:
        return squeeze(row_name(comparison.new, change.new))
    return squeeze(row_name(comparison.old, change.old or 0))


def structure_changes(comparison: Comparison, change: RowChange) -> list[str]:
    """What differs in a changed row beside its texts: place, level, kind."""
    if change.old is None or change.new is None:
        return []
    old, new = comparison.old.rows[change.old], comparison.new.rows[change.new]
    named = (
        (change.moved, "chỗ đứng trong bảng"),
        (old.level != new.level, f"cấp {old.level} → {new.level}"),
        (old.kind != new.kind, "thành nhóm" if new.is_group else "thành nhiệm vụ"),
    )
    return [name for differs, name in named if differs]
