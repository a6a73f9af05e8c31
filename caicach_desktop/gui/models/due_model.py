"""Tasks that are late or nearly due, as a list."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from caicach_desktop.domain.text import short_date, squeeze
from caicach_desktop.services.glance import DueTask
from caicach_desktop.services.tasks import TaskTexts

Index = QModelIndex | QPersistentModelIndex
TASK_ROLE = Qt.ItemDataRole.UserRole
DAYS_ROLE = Qt.ItemDataRole.UserRole + 1
UNDER_ROLE = Qt.ItemDataRole.UserRole + 2
_TEXT_ROLES = (
    UNDER_ROLE,
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
# A screen's worth and a little more.
READ_AT_ONCE = 50
_GONE = TaskTexts("", "")


def days_text(days: int) -> str:
    """How far off a day is: "Quá 12 ngày", "Hôm nay", "Còn 5 ngày"."""
    if days < 0:
        return f"Quá {-days} ngày"
    return f"Còn {days} ngày" if days else "Hôm nay"


Read = Callable[[Sequence[int]], Mapping[int, TaskTexts]]


class DueModel(QAbstractListModel):
    """Tasks with the days they are off, counted from one day; their texts are read when they come into view."""

    def __init__(self, read: Read, parent: QObject | None = None) -> None:
        """`read` gives the texts of some tasks by row; it is called in the window's thread."""
        super().__init__(parent)
        self._read = read
        self._tasks: Sequence[DueTask] = ()
        self._texts: dict[int, TaskTexts] = {}
        self._today = date.min

    def show(self, tasks: Sequence[DueTask], today: date, texts: Mapping[int, TaskTexts]) -> None:
        """Show these tasks as seen on a day; `texts` are those of the first ones, as they were read with them."""
        self.beginResetModel()
        self._tasks, self._today, self._texts = tasks, today, dict(texts)
        self.endResetModel()

    def _texts_of(self, row: int) -> TaskTexts:
        """The texts of a task; those of its neighbours are read with them."""
        row_id = self._tasks[row].row_id
        if row_id not in self._texts:
            start = row - row % READ_AT_ONCE
            wanted = [task.row_id for task in self._tasks[start : start + READ_AT_ONCE]]
            self._texts |= {**dict.fromkeys(wanted, _GONE), **self._read(wanted)}
        return self._texts[row_id]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._tasks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        task = self._tasks[index.row()]
        days = (task.due - self._today).days
        if role == TASK_ROLE:
            return task
        if role == DAYS_ROLE:
            return days
        if role not in _TEXT_ROLES:
            return None
        texts = self._texts_of(index.row())
        # Who leads the task and when it is due.
        under = " · ".join(text for text in (squeeze(texts.lead), f"hạn {short_date(task.due)}") if text)
        if role == UNDER_ROLE:
            return under
        if role == Qt.ItemDataRole.DisplayRole:
            return squeeze(texts.task).removeprefix("- ")
        return f"{squeeze(texts.task)}\n{under}\n{days_text(days)}"
