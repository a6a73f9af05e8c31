"""The progress reports of one task by period, the latest first, each with the number of its evidence files."""

from collections.abc import Callable, Mapping, Sequence
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
    ("Tệp", lambda entry: ""),
    (
        "Ngày, người",
        lambda entry: "\n".join(filter(None, (day_text(entry.reported_on), squeeze(entry.reporter)))),
    ),
)
STATUS_COLUMN = 1
PERCENT_COLUMN = 2
RESULT_COLUMN = 3
TROUBLE_COLUMN = 4
EVIDENCE_COLUMN = 5
REPORTER_COLUMN = 6
DAY_COLUMN = 7
FILES_COLUMN = 8
# Who and when in one column, where there is no room for two.
SAID_COLUMN = 9
_CENTRED = {PERCENT_COLUMN, FILES_COLUMN}


class ProgressModel(QAbstractTableModel):
    """One line per period in which the task was reported."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Progress] = []
        self._files: Mapping[str, int] = {}

    def set_entries(self, entries: Sequence[Progress], files: Mapping[str, int] | None = None) -> None:
        """Show the reports of another task, and how many evidence files each period has."""
        self.beginResetModel()
        self.entries = sorted(entries, key=lambda entry: period_order(entry.period), reverse=True)
        self._files = files or {}
        self.endResetModel()

    def text(self, entry: Progress, column: int) -> str:
        """What a cell shows."""
        count = self._files.get(entry.period, 0)
        return (str(count) if count else "") if column == FILES_COLUMN else _COLUMNS[column][1](entry)

    def _told(self, entry: Progress) -> str:
        """The whole report, for the tip of its line."""
        files = f"{self.text(entry, FILES_COLUMN)} tệp kiểm chứng" if self._files.get(entry.period) else ""
        texts = (_COLUMNS[column][1](entry) for column in range(RESULT_COLUMN, FILES_COLUMN))
        head = " · ".join(filter(None, (_COLUMNS[column][1](entry) for column in range(RESULT_COLUMN))))
        return "\n".join(filter(None, (head, *texts, files)))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(_COLUMNS)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == Role.DisplayRole:
            return self.text(entry, index.column())
        if role == Role.ToolTipRole:
            return self._told(entry)
        if role == Role.TextAlignmentRole and index.column() in _CENTRED:
            return Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        return {STATE_ROLE: TaskState(entry.status.value), PERCENT_ROLE: entry.percent, PROGRESS_ROLE: entry}.get(role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Role.DisplayRole or not 0 <= section < len(_COLUMNS):
            return None
        return _COLUMNS[section][0]
