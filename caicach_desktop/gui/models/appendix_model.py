"""The appendix as a table model: plain rows, never the store; a new state comes in, small signals go out."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from caicach_desktop.domain.deadline import understand
from caicach_desktop.domain.plan import Appendix, ColumnRole, Numbering, Row, WholeAppendix
from caicach_desktop.domain.reporting import STATE_NAMES
from caicach_desktop.domain.table import shown_rows
from caicach_desktop.gui.models.appendix_spans import Spans, spans_of
from caicach_desktop.services.tasks import TrackedTask

Index = QModelIndex | QPersistentModelIndex
Place = tuple[int, int]
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
STATE_ROLE = Qt.ItemDataRole.UserRole + 2
COLUMN_ROLE = Qt.ItemDataRole.UserRole + 3
NOWHERE = QModelIndex()


class AppendixModel(QAbstractTableModel):
    """Rows of one appendix, with the numbers they show and the states of their tasks.

    Editing is handed to `write(row, column, text)`, which says whether the text was kept. `refreshed` follows every new
    state, once spans and numbers are right again.
    """

    refreshed = Signal()

    def __init__(self, write: Callable[[Row, int, str], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._write = write
        self._appendix: Appendix | None = None
        self._stored: list[Row] = []
        self._shown: list[Row] = []
        self._year: int | None = None
        self._states: dict[int, TrackedTask] = {}
        self._spans = Spans()

    # --- what it holds ---------------------------------------------------------------------------------------------

    @property
    def appendix(self) -> Appendix | None:
        """The appendix shown, or None."""
        return self._appendix

    @property
    def rows(self) -> Sequence[Row]:
        """The rows as stored, in order."""
        return self._stored

    @property
    def shown(self) -> Sequence[Row]:
        """The rows as printed: with automatic numbers."""
        return self._shown

    @property
    def spans(self) -> Spans:
        """The merged cells and the headings across."""
        return self._spans

    def index_of_row(self, row_id: int) -> int | None:
        """Where the row with an id stands, or None."""
        return next((i for i, row in enumerate(self._stored) if row.id == row_id), None)

    def is_automatic(self, column: int) -> bool:
        """Whether the column's texts are numbers that follow the rows."""
        appendix = self._appendix
        if appendix is None or appendix.numbering != Numbering.AUTOMATIC:
            return False
        return column == appendix.column_of(ColumnRole.NUMBER)

    def block_start(self, row: int, column: int) -> int:
        """The row whose text a cell reads: its own, or the first of its merged block."""
        while row > 0 and self._stored[row].cells[column] is None:
            row -= 1
        return row

    def shown_cell(self, row: int, column: int) -> Place:
        """The cell that is seen at a place: the heading that runs over it, or the first of its merged block."""
        first, after = self._spans.headings.get(row, (0, 0))
        if first < column < after:
            return row, first
        return self.block_start(row, column), column

    # --- new states ------------------------------------------------------------------------------------------------

    def show(self, whole: WholeAppendix | None, year: int | None = None) -> None:
        """Show an appendix (or none) from the start."""
        self.beginResetModel()
        self._year = year
        self._states = {}
        self._take(whole)
        self.endResetModel()
        self.refreshed.emit()

    def refresh(self, whole: WholeAppendix) -> list[Place]:
        """Take over a newer state of the appendix shown; returns the cells whose texts are new, topmost first."""
        if self._appendix is None or whole.appendix.columns != self._appendix.columns:
            self.show(whole, self._year)
            return []
        before = {row.id: row for row in self._stored}
        old_shown = {row.id: row for row in self._shown}
        self._match_structure(list(whole.rows))
        self._take(whole)
        self._tell_differences(old_shown)
        self.refreshed.emit()
        return _new_cells(before, self._stored)

    def refresh_rows(self, fresh: Sequence[Row]) -> list[Place] | None:
        """Take over newer states of some rows; None when rows came, went or changed places, so that all are needed."""
        newer = {row.id: row for row in fresh}
        known = {row.id: row.position for row in self._stored if row.id in newer}
        if self._appendix is None or known != {row.id: row.position for row in fresh}:
            return None
        return self.refresh(WholeAppendix(self._appendix, tuple(newer.get(row.id, row) for row in self._stored)))

    def set_states(self, tasks: Sequence[TrackedTask]) -> None:
        """The states of the plan's tasks; every row of a task's block shows it."""
        self._states = {row_id: task for task in tasks for row_id in task.task.row_ids}
        if self._shown:
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self._shown) - 1)

    def task_at(self, row: int) -> TrackedTask | None:
        """The task a row belongs to, as far as the states are known."""
        return self._states.get(self._shown[row].id)

    def _take(self, whole: WholeAppendix | None) -> None:
        self._appendix = whole.appendix if whole else None
        known = {row.id: row for row in self._shown}
        self._stored = list(whole.rows) if whole else []
        fresh = shown_rows(whole.appendix, whole.rows) if whole else []
        # What is shown unchanged stays the same object, so that comparing it costs nothing.
        self._shown = [row if known.get(row.id) != row else known[row.id] for row in fresh]
        self._spans = spans_of(self._shown, self.columnCount())

    def _match_structure(self, new: list[Row]) -> None:
        old_ids, new_ids = [row.id for row in self._stored], [row.id for row in new]
        if old_ids == new_ids:
            return
        if sorted(old_ids) == sorted(new_ids):
            self._reorder(new)
            return
        start = _common(old_ids, new_ids)
        tail = _common(old_ids[start:][::-1], new_ids[start:][::-1])
        old_end, new_end = len(old_ids) - tail, len(new_ids) - tail
        if old_end > start:
            self.beginRemoveRows(NOWHERE, start, old_end - 1)
            self._set_both([*self._stored[:start], *self._stored[old_end:]])
            self.endRemoveRows()
        if new_end > start:
            self.beginInsertRows(NOWHERE, start, new_end - 1)
            self._set_both(new)
            self.endInsertRows()

    def _set_both(self, rows: list[Row]) -> None:
        """Rows come and go looking as before; what else changed about them is told afterwards."""
        before = {row.id: row for row in self._shown}
        self._shown = [before.get(row.id, row) for row in rows]
        self._stored = rows
        self._spans = spans_of(self._shown, self.columnCount())

    def _reorder(self, new: list[Row]) -> None:
        self.layoutAboutToBeChanged.emit()
        places = {row.id: index for index, row in enumerate(new)}
        old = self.persistentIndexList()
        moved = [self.index(places[self._stored[i.row()].id], i.column()) for i in old]
        self._set_both(new)
        self.changePersistentIndexList(old, moved)
        self.layoutChanged.emit()

    def _tell_differences(self, before: Mapping[int, Row]) -> None:
        last = self.columnCount() - 1
        different = [i for i, row in enumerate(self._shown) if before.get(row.id) != row]
        for first, after in _runs(different):
            self.dataChanged.emit(self.index(first, 0), self.index(after - 1, last))

    # --- Qt's questions --------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() or self._appendix is None else len(self._appendix.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags if self.is_automatic(index.column()) else flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._appendix is None:
            return None
        row = self._shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return row.cells[index.column()] or ""
        if role == ROW_ROLE:
            return row
        if role == COLUMN_ROLE:
            return self._appendix.columns[index.column()].role
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tool_tip(index.row(), index.column())
        return None

    def _tool_tip(self, row: int, column: int) -> str | None:
        if self.is_automatic(column):
            return "Số này tự chạy theo dòng. Muốn gõ số khác, chọn “Giữ số như đã gõ”."
        if self._appendix is None or self._appendix.columns[column].role != ColumnRole.DEADLINE:
            return None
        start = self._shown[self.block_start(row, column)]
        if start.is_group:
            return None
        return understand(start.cells[column] or "", self._year).described()

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or self.is_automatic(index.column()):
            return False
        row, text = self._stored[index.row()], str(value)
        if text == row.cells[index.column()]:
            return True
        return self._write(row, index.column(), text)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._appendix is None:
            return None
        if orientation == Qt.Orientation.Horizontal:
            columns = self._appendix.columns
            wanted = role == Qt.ItemDataRole.DisplayRole and section < len(columns)
            return columns[section].heading if wanted else None
        return self._row_header(section, role) if section < len(self._shown) else None

    def _row_header(self, section: int, role: int) -> Any:
        tracked = self._states.get(self._shown[section].id)
        if role == STATE_ROLE:
            return tracked.state if tracked else None
        if role == Qt.ItemDataRole.DisplayRole:
            return ""
        if tracked is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return state_tip(tracked)
        return STATE_NAMES[tracked.state] if role == Qt.ItemDataRole.AccessibleTextRole else None


def state_tip(tracked: TrackedTask) -> str:
    """A task's state, how its deadline is understood and the last result, for a tooltip."""
    lines = [STATE_NAMES[tracked.state], tracked.deadline.described()]
    if tracked.last and tracked.last.percent is not None:
        lines.append(f"Đã đạt {tracked.last.percent}%")
    return "\n".join([*lines, "Nhấp đúp hoặc Ctrl+T để cập nhật tiến độ"])


def _common(one: Sequence[int], other: Sequence[int]) -> int:
    """How many of the first ids are the same."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Numbers in order as runs (first, after)."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place:
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return runs


def _new_cells(before: Mapping[int, Row], rows: Sequence[Row]) -> list[Place]:
    places = []
    for index, row in enumerate(rows):
        old = before.get(row.id)
        if old is None or (old.level, old.kind) != (row.level, row.kind):
            places.append((index, 0))
        elif old.cells != row.cells:
            places += [(index, c) for c, text in enumerate(row.cells) if old.cells[c] != text]
    return places
