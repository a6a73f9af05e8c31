"""The special days of a year as an editable table: the name and the kind of each, the day of those declared here."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from caicach_desktop.domain.holidays import Holiday
from caicach_desktop.domain.text import short_date
from caicach_desktop.gui.weekdays import weekday

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
KINDS = {True: "Nghỉ", False: "Làm việc"}
HEADINGS = ("Ngày", "Thứ", "Tên", "Nghỉ hay làm", "Nguồn")


class HolidayColumn(IntEnum):
    """The columns of the table."""

    DAY = 0
    WEEKDAY = 1
    NAME = 2
    KIND = 3
    SOURCE = 4


def typed_day(text: str, year: int) -> date | None:
    """A day as people type it: "2/9", "02/09/2026"; None where it is none."""
    parts = text.strip().replace("-", "/").replace(".", "/").split("/")
    try:
        return datetime.strptime("/".join(parts if len(parts) > 2 else [*parts, str(year)]), "%d/%m/%Y").date()
    except ValueError:
        return None


class HolidayModel(QAbstractTableModel):
    """`changed_to` brings a special day as it was and as it was typed; whoever keeps it shows the days anew."""

    changed_to = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.days: list[Holiday] = []

    def show(self, days: Sequence[Holiday]) -> None:
        """Show these days."""
        self.beginResetModel()
        self.days = list(days)
        self.endResetModel()

    def row_of(self, day: str) -> int:
        """The row of a day (ISO text), -1 where it is none of them."""
        return next((row for row, one in enumerate(self.days) if one.day == day), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.days)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(HEADINGS):
            return None
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return HEADINGS[section] if role == Role.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() and self._is_editable(index) else flags

    def _is_editable(self, index: Index) -> bool:
        declared = bool(self.days[index.row()].id)
        return index.column() in (HolidayColumn.NAME, HolidayColumn.KIND) or (index.column() == 0 and declared)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid() or role not in (Role.DisplayRole, Role.EditRole, Role.ToolTipRole):
            return None
        one = self.days[index.row()]
        day = date.fromisoformat(one.day)
        source = "Tự khai" if one.id else "Có sẵn"
        return (short_date(day), weekday(day), one.name, KINDS[one.off], source)[index.column()]

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        if role != Role.EditRole or not index.isValid() or not self._is_editable(index):
            return False
        old, text = self.days[index.row()], str(value).strip()
        new = old
        if index.column() == HolidayColumn.NAME:
            new = replace(old, name=text)
        elif index.column() == HolidayColumn.KIND and text in KINDS.values():
            new = replace(old, off=text == KINDS[True])
        elif index.column() == HolidayColumn.DAY and (day := typed_day(text, int(old.day[:4]))):
            new = replace(old, day=day.isoformat())
        if new == old:
            return False
        self.changed_to.emit(old, new)
        return True
