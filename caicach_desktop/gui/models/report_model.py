"""The open reporting period of every plan, and under each the agencies that have not reported."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from caicach_desktop.gui.models.due_model import DAYS_ROLE, UNDER_ROLE
from caicach_desktop.services.reminding import OpenReport
from caicach_desktop.services.schedules import AgencyReport

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole + 10
# Farther off, nobody is named yet: the agencies have time.
NAMED_FROM_DAYS = 30


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A plan's period, or (with `agency`) one agency it still lacks."""

    report: OpenReport
    agency: AgencyReport | None = None

    @property
    def text(self) -> str:
        """The line's first words."""
        if self.agency is None:
            return f"{self.report.period.name} · {self.report.plan_title}"
        lacking = self.agency.expected - self.agency.reported
        how = "chưa báo cáo" if not self.agency.reported else f"còn thiếu {lacking}/{self.agency.expected} nhiệm vụ"
        return f"{self.agency.name}: {how}"

    @property
    def under(self) -> str:
        """What stands below them."""
        return "" if self.agency else f"{self.report.count_text} · {self.report.due_text}"


def report_lines(reports: Iterable[OpenReport]) -> list[ReportLine]:
    """The lines of these periods; agencies are named once the day is near."""
    lines = []
    for report in reports:
        lines.append(ReportLine(report))
        if report.days is not None and report.days <= NAMED_FROM_DAYS:
            lines += [ReportLine(report, agency) for agency in report.missing]
    return lines


class ReportModel(QAbstractListModel):
    """The lines as a list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[ReportLine] = []

    def show(self, reports: Iterable[OpenReport]) -> None:
        """Show these periods."""
        self.beginResetModel()
        self._lines = report_lines(reports)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == UNDER_ROLE:
            return line.under
        if role == DAYS_ROLE:
            return line.report.days if line.agency is None and line.report.missing else None
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return "\n".join(part for part in (line.text, line.under) if part)
        return None
