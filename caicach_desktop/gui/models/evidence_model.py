"""The evidence files of a report as a table: name, number and symbol, period, size, the day they were attached."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from caicach_desktop.domain.evidence import Attachment, EvidenceFacts, facts_of
from caicach_desktop.domain.reporting import period_name
from caicach_desktop.gui.icons import icon
from caicach_desktop.gui.models.progress_model import day_text
from caicach_desktop.services.packable import size_told

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
FILE_ROLE = Role.UserRole + 1


class EvidenceColumn(IntEnum):
    """The columns of the table."""

    NAME = 0
    NUMBER = 1
    PERIOD = 2
    SIZE = 3
    DAY = 4


_TEXTS: tuple[tuple[str, Callable[[Attachment], str]], ...] = (
    ("Tên tệp", lambda file: file.name),
    ("Số, ký hiệu", lambda file: facts_of(file).number),
    ("Kỳ", lambda file: period_name(file.period)),
    ("Cỡ", lambda file: size_told(file.size)),
    ("Ngày thêm", lambda file: day_text(file.added_on)),
)


def told(facts: EvidenceFacts) -> str:
    """What is known of a document in one line: "12/QĐ-UBND ngày 01/09/2026 của UBND xã; Quyết định…; trang 3"."""
    head = (facts.number, facts.date and f"ngày {day_text(facts.date)}", facts.issuer and f"của {facts.issuer}")
    parts = (" ".join(part for part in head if part), facts.title, facts.page)
    return "; ".join(part for part in parts if part)


def citation(file: Attachment) -> str:
    """How a document is named in a report: by number and day, else by its title, else by the file's name."""
    facts = facts_of(file)
    if facts.number:
        return f"{facts.number} ngày {day_text(facts.date)}" if facts.date else facts.number
    return facts.title or file.name.rpartition(".")[0] or file.name


class EvidenceModel(QAbstractTableModel):
    """One line per file, in the order in which they were attached."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.files: list[Attachment] = []

    def show(self, files: Sequence[Attachment]) -> None:
        """Show these files."""
        self.beginResetModel()
        self.files = list(files)
        self.endResetModel()

    def row_of(self, file_id: int) -> int | None:
        """The line of a file."""
        return next((row for row, file in enumerate(self.files) if file.id == file_id), None)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.files)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(_TEXTS)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        file, column = self.files[index.row()], index.column()
        if role == Role.DisplayRole:
            return _TEXTS[column][1](file)
        if role == Role.ToolTipRole:
            facts = (told(facts_of(file)), f"{size_told(file.size)}, thêm ngày {day_text(file.added_on)}")
            return "\n".join(filter(None, (file.name, *facts)))
        if role == Role.DecorationRole and column == EvidenceColumn.NAME:
            return icon("attach", "muted")
        if role == Role.TextAlignmentRole and column == EvidenceColumn.SIZE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return file if role == FILE_ROLE else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Role.DisplayRole or not 0 <= section < len(_TEXTS):
            return None
        return _TEXTS[section][0]
