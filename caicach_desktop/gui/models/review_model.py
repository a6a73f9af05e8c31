"""An appendix under review as a table model: read-only, with each column's role in its heading and doubtful places."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt

from caicach_desktop.gui.models.appendix_model import NOWHERE, AppendixModel, Index
from caicach_desktop.services.reviewing import ROLE_NAMES, Part, Question

DOUBT_ROLE = Qt.ItemDataRole.UserRole + 10


class ReviewModel(AppendixModel):
    """Shows a `Part`; what is changed about it comes in as a new part."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda row, column, text: False, parent)
        self._questions: tuple[Question, ...] = ()

    def show_part(self, part: Part) -> None:
        """Show an appendix from the start."""
        self._questions = part.questions
        self.show(part.whole)

    def refresh_part(self, part: Part) -> None:
        """Take over a newer state of the appendix shown."""
        self._questions = part.questions
        self.refresh(part.whole)
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def reasons_at(self, row: int, column: int) -> Sequence[str]:
        """Why a cell is doubtful."""
        row_id = self.shown[row].id
        return [q.reason for q in self._questions if q.row_id == row_id and q.column in (None, column)]

    def place_of(self, question: Question) -> tuple[int, int] | None:
        """Where a doubtful place is, or None where it concerns no row."""
        row = self.index_of_row(question.row_id) if question.row_id is not None else None
        column = min(question.column or 0, max(self.columnCount() - 1, 0))
        if row is None:
            return (0, column) if question.column is not None and self.rowCount() else None
        return row, column

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) & ~Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == DOUBT_ROLE and index.isValid():
            return bool(self.reasons_at(index.row(), index.column()))
        if role == Qt.ItemDataRole.ToolTipRole and index.isValid():
            reasons = self.reasons_at(index.row(), index.column())
            if reasons:
                return "\n".join(reasons)
        return super().data(index, role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        value = super().headerData(section, orientation, role)
        if orientation == Qt.Orientation.Horizontal and self.appendix and 0 <= section < self.columnCount(NOWHERE):
            name = ROLE_NAMES[self.appendix.columns[section].role]
            if role == Qt.ItemDataRole.DisplayRole:
                return f"{value}\n▾ {name}" if value else f"▾ {name}"
            if role == Qt.ItemDataRole.ToolTipRole:
                return f"Đang hiểu là: {name}. Bấm để chọn loại khác."
        return value
