"""One agency's tasks for a period as a table to fill in; proposals from the last period are told apart from reports."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from caicach_desktop.domain.reporting import Progress, Status, TaskState, period_name
from caicach_desktop.gui.icons import icon, state_icon
from caicach_desktop.gui.models.collect_values import (
    FIELDS,
    HEADINGS,
    Batch,
    CollectColumn,
    answer_text,
    changed_entry,
    task_text,
    value_of,
)
from caicach_desktop.gui.models.progress_model import day_text
from caicach_desktop.gui.theme import color
from caicach_desktop.services.collecting import CollectLine

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
CENTRED = {CollectColumn.NUMBER, CollectColumn.PERCENT}
# Made once: with everything selected Qt asks for the flags of each cell.
_SHOWN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_EDITABLE = _SHOWN | Qt.ItemFlag.ItemIsEditable
Typed = Mapping[int, Mapping[int, str]]


class Origin(StrEnum):
    """Where a line's values come from: its own report, that of a shorter period, a proposal, or nowhere."""

    OWN = "own"
    SHORTER = "shorter"
    PROPOSED = "proposed"
    NONE = "none"


class CollectModel(QAbstractTableModel):
    """Gives what was typed to `keep` as reports; whoever keeps them brings the lines up to date again.

    `refused` tells in words what could not be understood.
    """

    refused = Signal(str)

    def __init__(self, keep: Callable[[Sequence[Progress], str], bool], parent: QObject | None = None) -> None:
        """`keep` takes the reports and the text that was typed, and says whether they were kept."""
        super().__init__(parent)
        self.lines: list[CollectLine] = []
        self.batch = Batch("")
        self._keep = keep
        # What was proposed for lines that have a report now: in cells it says nothing of, it is proposed still.
        self._offers: dict[int, Progress] = {}

    def show(self, lines: Sequence[CollectLine]) -> None:
        """Show these lines; where they are of the same tasks, the table stays as it stands."""
        same = [line.task.row_id for line in lines] == [line.task.row_id for line in self.lines]
        if not (same and self.lines):
            self.beginResetModel()
            self.lines = list(lines)
            self.endResetModel()
            return
        changed = [row for row, line in enumerate(lines) if line != self.lines[row]]
        self.lines = list(lines)
        for row in changed:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(HEADINGS) - 1))

    def set_entries(self, entries: Mapping[int, Progress]) -> None:
        """Show these reports, by row id, on their lines."""
        rows = [row for row, line in enumerate(self.lines) if line.task.row_id in entries]
        for row in rows:
            line = self.lines[row]
            entry = entries[line.task.row_id]
            if line.proposal:
                self._offers[line.task.row_id] = line.proposal.entry
            self.lines[row] = replace(line, entry=entry, answer=entry, proposal=None)
        if rows:
            self.dataChanged.emit(self.index(rows[0], 0), self.index(rows[-1], len(HEADINGS) - 1))

    # --- what a line says ---------------------------------------------------------------------------------------------

    def origin(self, row: int) -> Origin:
        """Where a line's values come from."""
        line = self.lines[row]
        if line.entry:
            return Origin.OWN
        if line.answer:
            return Origin.SHORTER
        return Origin.PROPOSED if line.proposal else Origin.NONE

    def count(self, *origins: Origin) -> int:
        """How many lines have their values from there."""
        return sum(1 for row in range(len(self.lines)) if self.origin(row) in origins)

    def _values(self, row: int) -> Progress | None:
        line = self.lines[row]
        return line.entry or line.answer or (line.proposal.entry if line.proposal else None)

    def text(self, row: int, column: int) -> str:
        """What a cell shows."""
        if column in FIELDS:
            return answer_text(self._values(row), column) or answer_text(self._offer(row), column)
        return task_text(self.lines[row], column)

    def _offer(self, row: int) -> Progress | None:
        line = self.lines[row]
        return self._offers.get(line.task.row_id) if line.entry else None

    def is_proposed(self, row: int, column: int) -> bool:
        """Whether a cell shows what the last period proposes, and nobody has accepted it yet."""
        if self.lines[row].entry is None:
            return self.origin(row) == Origin.PROPOSED
        return not answer_text(self.lines[row].entry, column) and bool(answer_text(self._offer(row), column))

    def is_acceptable(self, row: int) -> bool:
        """Whether anything on a line is proposed."""
        return any(self.is_proposed(row, column) for column in FIELDS)

    def filled(self, row: int) -> Progress | None:
        """A line's report with what is proposed in the cells it says nothing of; None where nothing is."""
        entry, offer = self.lines[row].entry, self._offer(row)
        if entry is None or offer is None or not self.is_acceptable(row):
            return None
        names = [name for column, name in FIELDS.items() if self.is_proposed(row, column)]
        return replace(entry, **{name: getattr(offer, name) for name in names})

    def _drop_offers(self, row: int, columns: Iterable[int]) -> None:
        """Propose nothing more in cells that were emptied."""
        offer = self._offer(row)
        emptied = [column for column in columns if column != CollectColumn.STATUS and self.is_proposed(row, column)]
        if offer is not None and emptied:
            nothing = {
                FIELDS[CollectColumn(column)]: getattr(Progress(), FIELDS[CollectColumn(column)]) for column in emptied
            }
            self._offers[self.lines[row].task.row_id] = replace(offer, **nothing)
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(HEADINGS) - 1))

    def _told(self, row: int, column: int) -> str:
        line, origin = self.lines[row], self.origin(row)
        if column not in FIELDS:
            headings = line.task.headings if column == CollectColumn.NUMBER else ()
            return "\n".join(filter(None, (*headings, self.text(row, column))))
        if self.is_proposed(row, column):
            source = period_name(line.before.period) if line.before else "kỳ trước"
            return f"Đề xuất theo {source}, chưa lưu. Ctrl+Enter: giữ như kỳ trước; gõ vào ô: báo cáo mới."
        if origin == Origin.SHORTER and line.answer:
            return f"Đã báo cáo ở {period_name(line.answer.period)}; gõ vào ô để báo cáo riêng cho kỳ này."
        if line.entry:
            said = [text for text in (day_text(line.entry.reported_on), line.entry.reporter) if text]
            return "\n".join(filter(None, (self.text(row, column), f"Báo cáo: {', '.join(said)}" if said else "")))
        return ""

    # --- the model ----------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _EDITABLE if index.column() in FIELDS else _SHOWN

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(HEADINGS):
            return None
        if role == Role.ToolTipRole and section == CollectColumn.STATUS:
            return "Chọn từ danh sách (F2), hoặc gõ chữ đầu: C, Đ, H, K"
        if role == Role.AccessibleTextRole:
            return HEADINGS[section].replace("\n", " ")
        return HEADINGS[section] if role == Role.DisplayRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role in (Role.DisplayRole, Role.EditRole):
            return self.text(row, column)
        if role == Role.ToolTipRole:
            return self._told(row, column)
        if role == Role.AccessibleTextRole:
            proposed = column in FIELDS and self.is_proposed(row, column)
            return f"{self.text(row, column)} (đề xuất, chưa lưu)" if proposed else self.text(row, column)
        return self._look(row, column, role)

    def _look(self, row: int, column: int, role: int) -> Any:
        is_own = self.origin(row) == Origin.OWN and not (column in FIELDS and self.is_proposed(row, column))
        if role == Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignHCenter if column in CENTRED else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignTop
        if role == Role.FontRole and column in FIELDS and not is_own:
            font = QFont()
            font.setItalic(True)
            return font
        if role == Role.ForegroundRole and (column == CollectColumn.BEFORE or (column in FIELDS and not is_own)):
            return color("muted")
        if role == Role.DecorationRole and column == CollectColumn.STATUS:
            values = self._values(row)
            if values is None:
                return None
            return state_icon(TaskState(values.status.value)) if is_own else icon("copy", "muted")
        return None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        if role != Role.EditRole or not index.isValid() or index.column() not in FIELDS:
            return False
        return self.write({index.row(): {index.column(): str(value)}})

    def write(self, typed: Typed) -> bool:
        """Give typed texts (by row and column) as reports to `keep`, all at once; whether something was kept.

        A status is never emptied; a text that cannot be understood is told and leaves its cell as it was.
        """
        entries, faults = [], []
        for row, texts in typed.items():
            self._drop_offers(row, [column for column, text in texts.items() if not text.strip()])
            values = {}
            for column, text in texts.items():
                if column not in FIELDS or (column == CollectColumn.STATUS and not text.strip()):
                    continue
                value, fault = value_of(column, text)
                if fault:
                    faults.append(fault)
                elif self._differs(row, column, value):
                    values[CollectColumn(column)] = value
            if values:
                entries.append(changed_entry(self.lines[row], values, self.batch))
        if faults:
            more = f" (và {len(faults) - 1} ô khác)" if len(faults) > 1 else ""
            self.refused.emit(f"{faults[0]}{more}")
        told = "\n".join(text for texts in typed.values() for text in texts.values())
        return bool(entries) and self._keep(entries, told)

    def _differs(self, row: int, column: int, value: Any) -> bool:
        """Whether a value is news: of a line without a report anything that was said, even what is proposed."""
        line = self.lines[row]
        stands = line.entry or line.answer
        if stands is None:
            return isinstance(value, Status) or value not in (None, "")
        return bool(getattr(stands, FIELDS[CollectColumn(column)]) != value)
