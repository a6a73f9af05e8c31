"""All tasks as one flat table, and the proxy that filters and sorts it quickly."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractProxyModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from caicach_desktop.domain.reporting import STATE_NAMES
from caicach_desktop.domain.text import fold, short_date, sort_key, squeeze
from caicach_desktop.gui.models.task_filter import CLOSED, TaskFilter, folded_text
from caicach_desktop.services.tasks import TrackedTask

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
TASK_ROLE = Role.UserRole + 1
STATE_ROLE = Role.UserRole + 2
PERCENT_ROLE = Role.UserRole + 3


class TaskColumn(IntEnum):
    """The columns of the task list, from the left."""

    NUMBER = 0
    INDEX = 1
    CRITERION = 2
    TASK = 3
    LEAD = 4
    DEADLINE = 5
    DUE = 6
    STATE = 7
    PERCENT = 8
    PLAN = 9


HEADINGS = {
    TaskColumn.NUMBER: "STT",
    TaskColumn.INDEX: "Chỉ số",
    TaskColumn.CRITERION: "Tiêu chí",
    TaskColumn.TASK: "Nhiệm vụ",
    TaskColumn.LEAD: "Chủ trì",
    TaskColumn.DEADLINE: "Thời hạn",
    TaskColumn.DUE: "Đến hạn",
    TaskColumn.STATE: "Trạng thái",
    TaskColumn.PERCENT: "Tiến độ",
    TaskColumn.PLAN: "Kế hoạch",
}
_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NEVER = date.max
# Long texts are sorted by how they begin: whole ones take seconds at many thousand tasks.
SORTED_CHARS = 80


def due_text(tracked: TrackedTask, today: date) -> str:
    """The due day and, while the task is open, how far away it is: "30/09/2026\\nquá 12 ngày"."""
    if tracked.due is None:
        return ""
    if tracked.state in CLOSED:
        return short_date(tracked.due)
    days = (tracked.due - today).days
    away = "hôm nay" if days == 0 else f"còn {days} ngày" if days > 0 else f"quá {-days} ngày"
    return f"{short_date(tracked.due)}\n{away}"


def percent_of(tracked: TrackedTask) -> int | None:
    """The percent of the last report, or None where none was given: empty is not zero."""
    return tracked.last.percent if tracked.last else None


def plan_label(tracked: TrackedTask) -> str:
    """The plan as the list names it: its year in front of its title."""
    return squeeze(f"{tracked.plan_year}: {tracked.plan_title}" if tracked.plan_year else tracked.plan_title)


_TEXTS: dict[TaskColumn, Callable[[TrackedTask, date], str]] = {
    TaskColumn.NUMBER: lambda t, _: t.task.number,
    TaskColumn.INDEX: lambda t, _: t.task.index,
    TaskColumn.CRITERION: lambda t, _: squeeze(t.task.criterion),
    TaskColumn.TASK: lambda t, _: squeeze(t.task.task),
    TaskColumn.LEAD: lambda t, _: squeeze(t.task.lead),
    TaskColumn.DEADLINE: lambda t, _: squeeze(t.task.deadline),
    TaskColumn.DUE: due_text,
    TaskColumn.STATE: lambda t, _: STATE_NAMES[t.state],
    TaskColumn.PERCENT: lambda t, _: "" if percent_of(t) is None else f"{percent_of(t)}%",
    TaskColumn.PLAN: lambda t, _: plan_label(t),
}
_STATE_ORDER = {
    state: place for place, state in enumerate(("late", "due_soon", "doing", "not_started", "done", "impossible"))
}


def _sort_value(tracked: TrackedTask, column: TaskColumn) -> Any:
    """What a column is sorted by; empty days and percents come last."""
    if column == TaskColumn.DUE:
        return tracked.due or _NEVER
    if column == TaskColumn.STATE:
        return _STATE_ORDER[tracked.state]
    if column == TaskColumn.PERCENT:
        percent = percent_of(tracked)
        return 101 if percent is None else percent
    return sort_key(_TEXTS[column](tracked, _NEVER)[:SORTED_CHARS])


class TaskModel(QAbstractTableModel):
    """Tracked tasks, one per row, in the order of their plans; holds plain values and never asks the store."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tasks: list[TrackedTask] = []
        self.today = date.today()
        self._folded: list[str] | None = None
        self._places: dict[int, int] = {}

    def set_tasks(self, tasks: Sequence[TrackedTask], today: date, folded: list[str] | None = None) -> None:
        """Show other tasks, as seen on a day; `folded` is the search form of each where it is known already."""
        self.beginResetModel()
        self.tasks = list(tasks)
        self.today = today
        self._folded = folded
        self._places = {row_id: place for place, task in enumerate(tasks) for row_id in task.task.row_ids}
        self.endResetModel()

    def place_of(self, row_id: int) -> int | None:
        """The place of a task by any of its rows."""
        return self._places.get(row_id)

    @property
    def folded(self) -> list[str]:
        """For each task its text in search form, worked out once, when it is first searched."""
        if self._folded is None:
            self._folded = [folded_text(task) for task in self.tasks]
        return self._folded

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.tasks)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(TaskColumn)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        task, column = self.tasks[index.row()], TaskColumn(index.column())
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return _TEXTS[column](task, self.today)
        if role == Role.ToolTipRole:
            return _tool_tip(task, column)
        if role == Role.TextAlignmentRole:
            return _CENTRE if column == TaskColumn.PERCENT else _LEFT
        return {TASK_ROLE: task, STATE_ROLE: task.state, PERCENT_ROLE: percent_of(task)}.get(role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(TaskColumn):
            return None
        if role == Role.DisplayRole:
            return HEADINGS[TaskColumn(section)]
        return _LEFT if role == Role.TextAlignmentRole else None


def _tool_tip(tracked: TrackedTask, column: TaskColumn) -> str | None:
    if column in (TaskColumn.DEADLINE, TaskColumn.DUE):
        return tracked.deadline.described()
    texts = {
        TaskColumn.TASK: tracked.task.task,
        TaskColumn.CRITERION: tracked.task.criterion,
        TaskColumn.LEAD: tracked.task.lead,
    }
    return texts.get(column) or (plan_label(tracked) if column == TaskColumn.PLAN else None)


class TaskProxy(QAbstractProxyModel):
    """The tasks that pass a filter, in a chosen order.

    Qt's own sort proxy calls Python for every comparison and takes out filtered rows run by run, which is slow at many
    thousand tasks; this one builds its list of source rows at once and resets.
    """

    def __init__(self, source: TaskModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._shown: list[int] = []
        self._places: dict[int, int] | None = None
        # What the last filter let through, so that a letter more looks through that alone.
        self._accepted: list[int] | None = None
        self._found: list[int] = []
        self._keys: dict[TaskColumn, list[Any]] = {}
        self._column = -1
        self._order = Qt.SortOrder.AscendingOrder
        self.filter = TaskFilter()
        self.setSourceModel(source)

    def setSourceModel(self, source: QAbstractItemModel) -> None:
        super().setSourceModel(source)
        source.modelAboutToBeReset.connect(self.beginResetModel)
        source.modelReset.connect(self._source_was_reset)
        self._rebuild()

    def set_filter(self, chosen: TaskFilter) -> None:
        """Show what passes another filter."""
        if chosen != self.filter:
            self.beginResetModel()
            old, self.filter = self.filter, chosen
            if replace(old, words="") != replace(chosen, words=""):
                self._accepted = None
            self._rebuild(narrower=fold(chosen.words).startswith(fold(old.words)))
            self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 gives the order of the plans back."""
        self.beginResetModel()
        self._column, self._order = column, order
        self._rebuild()
        self.endResetModel()

    def tasks(self) -> list[TrackedTask]:
        """The tasks shown, in order."""
        return [self._source.tasks[row] for row in self._shown]

    def row_of(self, row_id: int) -> int | None:
        """The place at which a task is shown, found by any of its rows."""
        source = self._source.place_of(row_id)
        return None if source is None else self._place_of(source)

    def task_at(self, place: int) -> TrackedTask | None:
        """The task shown at a place, or None where there is none."""
        return self._source.tasks[self._shown[place]] if 0 <= place < len(self._shown) else None

    def _source_was_reset(self) -> None:
        self._accepted = None
        self._keys.clear()
        self._rebuild()
        self.endResetModel()

    def _rebuild(self, narrower: bool = False) -> None:
        """Work out what is shown; `narrower`: nothing but words were added to the filter, if anything."""
        tasks, today = self._source.tasks, self._source.today
        if self._accepted is None:
            narrower = False
            self._accepted = [row for row, task in enumerate(tasks) if self.filter.accepts(task, today)]
        found = self._found if narrower else self._accepted
        words = self.filter.folded_words()
        if words:
            folded = self._source.folded
            for word in words:
                found = [row for row in found if word in folded[row]]
        self._found = shown = found
        if self._column >= 0:
            keys = self._sort_keys(TaskColumn(self._column))
            shown = sorted(shown, key=keys.__getitem__, reverse=self._order == Qt.SortOrder.DescendingOrder)
        self._shown = shown
        self._places = None

    def _sort_keys(self, column: TaskColumn) -> list[Any]:
        """For each task what a column is sorted by, worked out once."""
        if column not in self._keys:
            self._keys[column] = [_sort_value(task, column) for task in self._source.tasks]
        return self._keys[column]

    def _place_of(self, source_row: int) -> int | None:
        """Where a task is shown; looked up in a table only when many are asked for, as after sorting."""
        if self._places is None:
            if self._shown and self._shown[0] == source_row:
                return 0
            self._places = {row: place for place, row in enumerate(self._shown)}
        return self._places.get(source_row)

    def mapToSource(self, index: Index) -> QModelIndex:
        if not index.isValid() or index.row() >= len(self._shown):
            return QModelIndex()
        return self._source.index(self._shown[index.row()], index.column())

    def mapFromSource(self, index: Index) -> QModelIndex:
        place = self._place_of(index.row()) if index.isValid() else None
        return QModelIndex() if place is None else self.index(place, index.column())

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        inside = not parent.isValid() and 0 <= row < len(self._shown) and 0 <= column < len(TaskColumn)
        return self.createIndex(row, column) if inside else QModelIndex()

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(TaskColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        return self._source.headerData(section, orientation, role)
