"""The faults of a Word file as a table: place, what is wrong, the rule, the remedy."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from caicach_desktop.domain.form_fault import FormFault
from caicach_desktop.domain.text import fold

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
HEADINGS = ("Ở đâu", "Sai thế nào", "Quy định", "Cách sửa")
PLACE, WRONG, RULE, REMEDY = range(4)


class FaultModel(QAbstractTableModel):
    """Faults in reading order; those that hold every word looked for, with or without diacritics."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[FormFault] = ()
        self._folded: list[str] = []
        self._shown: Sequence[FormFault] = ()
        self._words: list[str] = []

    def show(self, faults: Sequence[FormFault]) -> None:
        """Show these faults."""
        self._all = faults
        self._folded = [fold(" ".join(_texts(fault))) for fault in faults]
        self._reset()

    def show_only(self, text: str) -> None:
        """Show the faults that hold every word of a text; an empty one: all."""
        words = fold(text).split()
        if words != self._words:
            self._words = words
            self._reset()

    def fault(self, row: int) -> FormFault:
        """The fault of a row."""
        return self._shown[row]

    @property
    def total(self) -> int:
        """How many faults there are, shown or not."""
        return len(self._all)

    def text(self, rows: Sequence[int] | None = None) -> str:
        """These rows (None: all that are shown) as lines of text, numbered where there are several."""
        faults = [self._shown[row] for row in rows] if rows is not None else list(self._shown)
        if len(faults) == 1:
            return faults[0].line
        return "\n".join(f"{number}. {fault.line}" for number, fault in enumerate(faults, start=1))

    def _reset(self) -> None:
        self.beginResetModel()
        pairs = zip(self._all, self._folded, strict=True)
        self._shown = [fault for fault, folded in pairs if all(word in folded for word in self._words)]
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return HEADINGS[section] if orientation == Qt.Orientation.Horizontal else section + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        fault = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _sentence(_texts(fault)[index.column()])
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(_texts(fault))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        return None


def _texts(fault: FormFault) -> tuple[str, str, str, str]:
    return fault.place, fault.wrong, fault.rule, fault.remedy


def _sentence(text: str) -> str:
    """In a cell of its own a text begins with a capital letter."""
    return text[:1].upper() + text[1:]
