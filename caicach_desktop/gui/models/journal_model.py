"""The journal as two tables: the operations, read page by page, and what one of them changed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from caicach_desktop.domain.history import EntryState, JournalEntry
from caicach_desktop.domain.text import short_date
from caicach_desktop.gui.theme import color
from caicach_desktop.services.history import ChangeLine

Index = QModelIndex | QPersistentModelIndex
Load = Callable[[int, int | None], Sequence[JournalEntry]]
PAGE = 200
ENTRY_ROLE = Qt.ItemDataRole.UserRole
HEADINGS = ("Lúc", "Thao tác", "Tình trạng")
LINE_HEADINGS = ("Của", "Mục", "Trước", "Sau")
STATES = {
    EntryState.DONE: "Còn hiệu lực",
    EntryState.UNDONE: "Đã hoàn tác",
    EntryState.DROPPED: "Đã hoàn tác, không làm lại được",
}


def when(at: str, today: date) -> str:
    """The time of an operation: "10:32 hôm nay", else with its date; a text that is no time stays as it is."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return at
    clock = f"{moment.hour:02d}:{moment.minute:02d}"
    return f"{clock} hôm nay" if moment.date() == today else f"{clock} {short_date(moment.date())}"


class JournalModel(QAbstractTableModel):
    """The operations, newest first; older ones are read when the list is scrolled to its end."""

    def __init__(self, load: Load, parent: QObject | None = None) -> None:
        """`load` gives at most so many entries older than an id (None: the newest)."""
        super().__init__(parent)
        self._load = load
        self._entries: list[JournalEntry] = []
        self._complete = True
        self._today = date.min

    def refresh(self, today: date) -> None:
        """Read the newest entries again."""
        self.beginResetModel()
        self._today = today
        self._entries = list(self._load(PAGE, None))
        self._complete = len(self._entries) < PAGE
        self.endResetModel()

    def entry(self, row: int) -> JournalEntry:
        """The entry of a row."""
        return self._entries[row]

    def row_of(self, entry_id: int) -> int:
        """The row of an entry, -1 while it is not read."""
        return next((row for row, entry in enumerate(self._entries) if entry.id == entry_id), -1)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._complete

    def fetchMore(self, parent: Index) -> None:
        if parent.isValid() or self._complete:
            return
        older = list(self._load(PAGE, self._entries[-1].id))
        self._complete = len(older) < PAGE
        if older:
            first = len(self._entries)
            self.beginInsertRows(QModelIndex(), first, first + len(older) - 1)
            self._entries += older
            self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return _heading(HEADINGS, section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (when(entry.at, self._today), entry.title, STATES[entry.state])[index.column()]
        if role == Qt.ItemDataRole.ForegroundRole and entry.state != EntryState.DONE:
            return color("muted")
        return None


class ChangeLinesModel(QAbstractTableModel):
    """What one operation changed, value by value."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[ChangeLine] = ()

    def show(self, lines: Sequence[ChangeLine]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self._lines = grouped(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(LINE_HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return _heading(LINE_HEADINGS, section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (line.what, line.field, line.old, line.new)[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        return None


def grouped(lines: Sequence[ChangeLine]) -> list[ChangeLine]:
    """The lines with runs of records about which nothing more is known than that they came or went counted as one."""
    made: list[ChangeLine] = []
    for line, run in groupby(lines):
        count = len(list(run))
        silent = not line.old and not line.new
        made += [replace(line, new=f"{count} mục")] if silent and count > 1 else [line] * count
    return made


def _heading(headings: Sequence[str], section: int, orientation: Qt.Orientation, role: int) -> Any:
    if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(headings):
        return None
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    return headings[section] if role == Qt.ItemDataRole.DisplayRole else None
