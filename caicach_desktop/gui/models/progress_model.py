"""The progress reports of one task by period, the latest first."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from caicach_desktop.domain.reporting import STATUS_NAMES, Progress, TaskState, period_name, period_order
from caicach_desktop.domain.text import short_date, squeeze
from caicach_desktop.gui.models.task_model import PERCENT_ROLE, STATE_ROLE

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
PROGRESS_ROLE = Role.UserRole + 4


def day_text(day: str | None) -> str:
    """An ISO day as screens show it, or nothing."""
    return short_date(date.fromisoformat(day)) if day else ""


_COLUMNS: tuple[tuple[str, Callable[[Progress], str]], ...] = (
    ("Kỳ", lambda entry: period_name(entry.period)),
    ("Trạng thái", lambda entry: STATUS_NAMES[entry.status]),
    ("Tiến độ", lambda entry: "" if entry.percent is None else f"{entry.percent}%"),
    ("Kết quả", lambda entry: squeeze("; ".join(text for text in (entry.quantity, entry.result) if text))),
    (
        "Khó khăn, đề xuất",
        lambda entry: squeeze("; ".join(text for text in (entry.difficulty, entry.proposal) if text)),
    ),
    ("Tài liệu kiểm chứng", lambda entry: squeeze(entry.evidence)),
    ("Người báo cáo", lambda entry: squeeze(entry.reporter)),
    ("Ngày", lambda entry: day_text(entry.reported_on)),
)
STATUS_COLUMN = 1
PERCENT_COLUMN = 2
RESULT_COLUMN = 3


class ProgressModel(QAbstractTableModel):
    """One line per period in which the task was reported."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Progress] = []

    def set_entries(self, entries: Sequence[Progress]) -> None:
        """Show the reports of another task."""
        self.beginResetModel()
        self.entries = sorted(entries, key=lambda entry: period_order(entry.period), reverse=True)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(_COLUMNS)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return _COLUMNS[index.column()][1](entry)
        if role == Role.TextAlignmentRole and index.column() == PERCENT_COLUMN:
            return Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        return {STATE_ROLE: TaskState(entry.status.value), PERCENT_ROLE: entry.percent, PROGRESS_ROLE: entry}.get(role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Role.DisplayRole or not 0 <= section < len(_COLUMNS):
            return None
        return _COLUMNS[section][0]
