"""Tasks that are late or nearly due, as a list."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from caicach_desktop.domain.text import short_date, squeeze
from caicach_desktop.services.tasks import TrackedTask

Index = QModelIndex | QPersistentModelIndex
TASK_ROLE = Qt.ItemDataRole.UserRole
DAYS_ROLE = Qt.ItemDataRole.UserRole + 1
UNDER_ROLE = Qt.ItemDataRole.UserRole + 2


def days_text(days: int) -> str:
    """How far off a day is: "Quá 12 ngày", "Hôm nay", "Còn 5 ngày"."""
    if days < 0:
        return f"Quá {-days} ngày"
    return f"Còn {days} ngày" if days else "Hôm nay"


class DueModel(QAbstractListModel):
    """Plain tracked tasks; the days they are off are counted from one day."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: Sequence[TrackedTask] = ()
        self._today = date.min

    def show(self, tasks: Sequence[TrackedTask], today: date) -> None:
        """Show these tasks as seen on a day."""
        self.beginResetModel()
        self._tasks, self._today = tasks, today
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._tasks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        tracked = self._tasks[index.row()]
        days = (tracked.due - self._today).days if tracked.due else 0
        if role == TASK_ROLE:
            return tracked
        if role == DAYS_ROLE:
            return days
        if role == UNDER_ROLE:
            return _under(tracked)
        if role == Qt.ItemDataRole.DisplayRole:
            return squeeze(tracked.task.task).removeprefix("- ")
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{squeeze(tracked.task.task)}\n{_under(tracked)}\n{days_text(days)}"
        return None


def _under(tracked: TrackedTask) -> str:
    """Who leads the task and when it is due."""
    due = f"hạn {short_date(tracked.due)}" if tracked.due else ""
    return " · ".join(text for text in (squeeze(tracked.task.lead), due) if text)
