"""The lines of what came back, each to be ticked: those of one file or of all, of some kinds or of all."""

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from caicach_desktop.domain.reporting import period_name
from caicach_desktop.gui.models.appendix_model import NOWHERE, Index
from caicach_desktop.gui.theme import color
from caicach_desktop.services.returned import KIND_NAMES, Key, Line, LineKind, Returned
from caicach_desktop.services.returned_choice import Choice

HEADINGS = ("Nhận", "Từ", "Nhiệm vụ", "Kỳ", "Nội dung")
TAKE, FROM, NAME, PERIOD, TOLD = range(5)
KEY_ROLE = Qt.ItemDataRole.UserRole + 1
# In a cell more than this is not read; the whole text stands below the list.
_MOST_LETTERS = 170
_COLORS = {
    LineKind.NEW: "done",
    LineKind.CHANGED: "doing",
    LineKind.CONFLICT: "soon",
    LineKind.MISFIT: "late",
    LineKind.PLAN: "impossible",
    LineKind.SAME: "idle",
    LineKind.EMPTY: "idle",
}


class ReturnedModel(QAbstractTableModel):
    """Shows lines of a `Returned`; `ticked` follows every change of what is taken."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choice = Choice(Returned())
        self._keys: list[Key] = []
        self.file: int | None = None
        self.kinds: frozenset[LineKind] = frozenset(LineKind)

    def show(self, choice: Choice) -> None:
        """Take over what came back, with the ticks of `choice`; `narrow` then lists lines of it."""
        self.beginResetModel()
        self.choice, self.file, self._keys = choice, None, []
        self.endResetModel()

    def narrow(self, file: int | None, kinds: Collection[LineKind]) -> None:
        """Show the lines of one file (None: of all) of some kinds only."""
        self.beginResetModel()
        self.file, self.kinds = file, frozenset(kinds)
        self._keys = [key for key in self.keys_of(self.file) if self.line(key).kind in self.kinds]
        self.endResetModel()

    def keys_of(self, file: int | None) -> list[Key]:
        """The keys of the lines of a file, of all files for None, whatever their kind."""
        files = self.choice.returned.files
        if file is None:
            return list(self.choice.returned.all_keys())
        return [(file, number) for number in range(len(files[file].lines))] if file < len(files) else []

    def line(self, key: Key) -> Line:
        """The line of a key."""
        return self.choice.returned.line(key)

    def key(self, row: int) -> Key:
        """The key of a line shown."""
        return self._keys[row]

    def take_shown(self, taken: bool) -> None:
        """Take every line shown that can be, or none of them."""
        self.take_keys(self._keys, taken)

    def take_keys(self, keys: Collection[Key], taken: bool) -> None:
        """Take lines or leave them, shown or not."""
        self.choice.take_all(keys, taken)
        self._tell()

    def _tell(self) -> None:
        """One tick may change others."""
        if self._keys:
            self.dataChanged.emit(self.index(0, TAKE), self.index(len(self._keys) - 1, TAKE))
        self.ticked.emit()

    # --- Qt's questions -----------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[section] if 0 <= section < len(HEADINGS) else None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == TAKE and self.line(self._keys[index.row()]).takeable:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        key = self._keys[index.row()]
        line, column = self.line(key), index.column()
        if role == KEY_ROLE:
            return key
        if role == Qt.ItemDataRole.CheckStateRole and column == TAKE and line.takeable:
            return Qt.CheckState.Checked if self.choice.is_taken(key) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ForegroundRole:
            if column == TAKE:
                return color(_COLORS[line.kind])
            return color("muted") if line.is_settled or column in (FROM, PERIOD) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(key, line, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(line) if column == TAKE else None
        return None

    def _text(self, key: Key, line: Line, column: int) -> str:
        if column == TAKE:
            return KIND_NAMES[line.kind]
        if column == FROM:
            return self.choice.returned.files[key[0]].sender
        if column == NAME:
            return _short(f"{line.number}. {line.name}" if line.number else line.name)
        if column == PERIOD:
            return period_name(line.period) if line.period else ""
        remarks = "; ".join(line.remarks)
        return _short(". ".join(filter(None, (remarks, line.told))))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or index.column() != TAKE:
            return False
        key = self._keys[index.row()]
        if not self.line(key).takeable:
            return False
        self.choice.take(key, Qt.CheckState(value) == Qt.CheckState.Checked)
        self._tell()
        return True


def _tip(line: Line) -> str:
    if line.takeable:
        return "Đánh dấu để nhận (phím cách)"
    return "Không có gì để nhận" if line.is_settled else "Dòng này không nhận được"


def _short(text: str) -> str:
    return text if len(text) <= _MOST_LETTERS else f"{text[: _MOST_LETTERS - 1]}…"
