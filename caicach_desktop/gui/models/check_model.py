"""What the checks found, as a table: how grave, where, and what to do."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from caicach_desktop.domain.finding import Finding, FindingCode, Severity
from caicach_desktop.gui.icons import icon

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
HEADINGS = ("Mức", "Ở đâu", "Việc cần xem")
SEVERITY, WHERE, TEXT = range(3)
FINDING_ROLE = Qt.ItemDataRole.UserRole
SEVERITY_NAMES = {Severity.FAULT: "Lỗi", Severity.ADVICE: "Nên xem"}
CODE_NAMES = {
    FindingCode.OLD_UNIT: "Đơn vị hành chính cũ",
    FindingCode.OLD_AGENCY: "Tên cơ quan cũ",
    FindingCode.INACTIVE_AGENCY: "Cơ quan thôi hoạt động",
    FindingCode.UNCLEAR_AGENCY: "Chưa rõ cơ quan nào",
    FindingCode.OLD_YEAR: "Năm không khớp",
    FindingCode.EARLY_DEADLINE: "Thời hạn trước ngày ban hành",
    FindingCode.IMPOSSIBLE_DATE: "Ngày không có thật",
    FindingCode.SIGNATURE: "Chữ ký mâu thuẫn",
    FindingCode.NOTE_FACTS: "Dòng “Kèm theo” không khớp",
    FindingCode.NO_LEAD: "Chưa có cơ quan chủ trì",
    FindingCode.NO_DEADLINE: "Chưa có thời hạn",
    FindingCode.TWICE: "Nhiệm vụ trùng",
    FindingCode.NUMBER_ORDER: "Số thứ tự",
    FindingCode.EMPTY: "Để trống",
}
_ICONS = {Severity.FAULT: ("warning", "late"), Severity.ADVICE: ("help", "soon")}


class CheckModel(QAbstractTableModel):
    """Plain findings, all of them, those of one severity or of one kind."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[Finding] = ()
        self._shown: Sequence[Finding] = ()
        self._only: Severity | FindingCode | None = None

    def show(self, findings: Sequence[Finding]) -> None:
        """Show these findings; a list that says the same is left as it is, with its selection."""
        if list(findings) != list(self._all):
            self._all = findings
            self._reset()

    def show_only(self, only: Severity | FindingCode | None) -> None:
        """Show the findings of one severity or kind; None: all."""
        if only != self._only:
            self._only = only
            self._reset()

    def finding(self, row: int) -> Finding:
        """The finding of a row."""
        return self._shown[row]

    def row_of(self, finding: Finding) -> int:
        """Where a finding is shown; -1 where it is not."""
        return next((row for row, shown in enumerate(self._shown) if shown == finding), -1)

    def count(self, severity: Severity) -> int:
        """How many findings, shown or not, are of a severity."""
        return sum(finding.severity == severity for finding in self._all)

    def codes(self) -> list[FindingCode]:
        """The kinds that were found, in their usual order."""
        found = {finding.code for finding in self._all}
        return [code for code in FindingCode if code in found]

    def _reset(self) -> None:
        self.beginResetModel()
        self._shown = [f for f in self._all if self._only is None or self._only in (f.severity, f.code)]
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return section + 1
        return HEADINGS[section] if 0 <= section < len(HEADINGS) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        finding = self._shown[index.row()]
        if role == FINDING_ROLE:
            return finding
        if role == Qt.ItemDataRole.DisplayRole:
            return (SEVERITY_NAMES[finding.severity], finding.where, finding.text)[index.column()]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == SEVERITY:
            return icon(*_ICONS[finding.severity])
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{CODE_NAMES[finding.code]}\n{finding.where}\n{finding.text}"
        return None
