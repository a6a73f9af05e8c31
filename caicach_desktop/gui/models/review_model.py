"""An appendix under review as a table model: read-only, with each column's role in its heading and doubtful places."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt

from caicach_desktop.gui.models.appendix_model import NOWHERE, AppendixModel, Index
from caicach_desktop.services.review_changes import ROLE_NAMES
from caicach_desktop.services.reviewing import Part, Question

DOUBT_ROLE = Qt.ItemDataRole.UserRole + 10
LEFT_OUT_ROLE = Qt.ItemDataRole.UserRole + 11


class ReviewModel(AppendixModel):
    """Shows a `Part`; what is changed about it comes in as a new part."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(lambda row, column, text: False, parent)
        self._questions: dict[int | None, list[Question]] = {}
        self._advice: dict[int | None, list[Question]] = {}
        self._left_out: frozenset[int] = frozenset()

    def show_part(self, part: Part) -> None:
        """Show an appendix from the start."""
        self._take_part(part)
        self._advice = {}
        self.show(part.whole)

    def refresh_part(self, part: Part) -> None:
        """Take over a newer state of the appendix shown."""
        self._take_part(part)
        self.refresh(part.whole)
        self._repaint()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(self.columnCount() - 1, 0))

    def set_advice(self, advice: Sequence[Question]) -> None:
        """What the checks say, for the tool tips of its places."""
        self._advice = _by_row(advice)

    def _take_part(self, part: Part) -> None:
        self._questions = _by_row(part.questions)
        self._left_out = part.left_out

    def _repaint(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def reasons_at(self, row: int, column: int) -> Sequence[str]:
        """Why a cell is doubtful."""
        return [q.reason for q in self._questions.get(self.shown[row].id, ()) if q.column in (None, column)]

    def place_of(self, question: Question) -> tuple[int, int] | None:
        """Where a doubtful place is, or None where it concerns no row."""
        row = self.index_of_row(question.row_id) if question.row_id is not None else None
        column = min(question.column or 0, max(self.columnCount() - 1, 0))
        if row is None:
            return (0, column) if question.column is not None and self.rowCount() else None
        return row, column

    def is_left_out(self, column: int) -> bool:
        """Whether a column will not be kept."""
        return column in self._left_out

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) & ~Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == DOUBT_ROLE:
            return bool(self.reasons_at(index.row(), index.column()))
        if role == LEFT_OUT_ROLE:
            return index.column() in self._left_out
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(index) or (None if self.is_automatic(index.column()) else super().data(index, role))
        return super().data(index, role)

    def _tip(self, index: Index) -> str:
        said = self._advice.get(self.shown[index.row()].id, ())
        advice = [q.reason for q in said if q.column in (None, index.column())]
        return "\n".join([*self.reasons_at(index.row(), index.column()), *advice])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        value = super().headerData(section, orientation, role)
        if orientation == Qt.Orientation.Horizontal and self.appendix and 0 <= section < self.columnCount(NOWHERE):
            name = ROLE_NAMES[self.appendix.columns[section].role]
            left_out = section in self._left_out
            if role == Qt.ItemDataRole.DisplayRole:
                sign = "✕ Không lấy" if left_out else f"▾ {name}"
                return f"{value}\n{sign}" if value else sign
            if role == Qt.ItemDataRole.ToolTipRole:
                meant = "Cột này sẽ không được đưa vào" if left_out else f"Đang hiểu là: {name}"
                return f"{meant}. Bấm để chọn loại khác, đổi tên, bỏ hoặc lấy lại cột."
        return value


def _by_row(questions: Sequence[Question]) -> dict[int | None, list[Question]]:
    found: dict[int | None, list[Question]] = defaultdict(list)
    for question in questions:
        found[question.row_id].append(question)
    return dict(found)
