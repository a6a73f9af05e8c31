"""The reporting periods of a plan as a table, and the agencies that are to report for one of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum, StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from caicach_desktop.domain.collecting import TIMING_NAMES, ReportTiming
from caicach_desktop.domain.periods import period_start
from caicach_desktop.domain.report_days import DueDay
from caicach_desktop.domain.reporting import DUE_SOON_DAYS
from caicach_desktop.domain.table import NO_AGENCY
from caicach_desktop.domain.text import short_date
from caicach_desktop.gui.icons import icon
from caicach_desktop.gui.theme import color
from caicach_desktop.gui.weekdays import weekday
from caicach_desktop.services.schedules import AgencyReport, PeriodLine

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PeriodState(StrEnum):
    """How a reporting period stands today."""

    DONE = "Đã xong"
    LATE = "Quá hạn"
    SOON = "Sắp đến hạn"
    OPEN = "Đang mở"
    FUTURE = "Chưa đến kỳ"


_LOOKS = {
    PeriodState.DONE: ("done", "done"),
    PeriodState.LATE: ("late", "late"),
    PeriodState.SOON: ("calendar", "soon"),
    PeriodState.OPEN: ("doing", "doing"),
    PeriodState.FUTURE: ("not-started", "idle"),
    ReportTiming.ON_TIME: ("done", "done"),
    ReportTiming.LATE: ("calendar", "soon"),
    ReportTiming.UNDATED: ("done", "idle"),
    ReportTiming.AWAITED: ("not-started", "idle"),
    ReportTiming.MISSING: ("late", "late"),
}


def period_state(line: PeriodLine, today: date) -> PeriodState:
    """Whether a period is done, late, due within 30 days, open or still to come."""
    due, start = line.period.agencies, period_start(line.period.code)
    if line.expected and line.reported == line.expected:
        return PeriodState.DONE
    if due and due.day < today and line.expected:
        return PeriodState.LATE
    if due and timedelta() <= due.day - today <= timedelta(days=DUE_SOON_DAYS):
        return PeriodState.SOON
    return PeriodState.FUTURE if start and start > today else PeriodState.OPEN


def due_told(due: DueDay | None) -> str:
    """Where a due day comes from: the day the plan prints, and the day off it was moved from; "" where that is all."""
    if due is None:
        return "Chế độ báo cáo của kế hoạch chưa cho biết ngày hạn"
    meant = due.named - timedelta(days=due.before)
    told = [f"Kế hoạch ghi trước ngày {short_date(due.named)}: chậm nhất {_spoken(meant)}"] if due.before else []
    if due.moved:
        told.append(f"Chuyển từ {_spoken(meant)} là ngày nghỉ sang {_spoken(due.day)}")
    return "\n".join(told)


def _spoken(day: date) -> str:
    return f"{weekday(day, within=True)} {short_date(day)}"


def _due_text(due: DueDay | None) -> str:
    return (short_date(due.day) + (" *" if due.moved else "")) if due else "—"


class PeriodColumn(IntEnum):
    """The columns of the periods' table."""

    NAME = 0
    AGENCIES = 1
    OFFICE = 2
    REPORTED = 3
    STATE = 4


PERIOD_HEADINGS = ("Kỳ báo cáo", "Hạn đơn vị", "Hạn tổng hợp", "Đã nộp", "Tình trạng")


class PeriodModel(QAbstractTableModel):
    """The periods of one plan in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[PeriodLine] = []
        self._today = date.min

    def show(self, lines: Sequence[PeriodLine], today: date) -> None:
        """Show these periods as they stand on a day."""
        self.beginResetModel()
        self.lines, self._today = list(lines), today
        self.endResetModel()

    def row_of(self, code: str) -> int:
        """The row of a period, -1 where it is none of them."""
        return next((row for row, line in enumerate(self.lines) if line.period.code == code), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(PERIOD_HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        return _heading(PERIOD_HEADINGS, section, orientation, role)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line, column = self.lines[index.row()], index.column()
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            return self._text(line, column)
        if role == Role.ToolTipRole:
            return self._told(line, column) or self._text(line, column)
        if column == PeriodColumn.STATE:
            return _look(period_state(line, self._today), role)
        if role == Role.TextAlignmentRole and column == PeriodColumn.REPORTED:
            return _RIGHT
        return None

    def _text(self, line: PeriodLine, column: int) -> str:
        period = line.period
        texts: tuple[Callable[[], str], ...] = (
            lambda: period.name,
            lambda: _due_text(period.agencies),
            lambda: _due_text(period.office),
            # The unit too: beside it the other table counts tasks.
            lambda: f"{line.reported}/{line.expected} cơ quan" if line.expected else "—",
            lambda: period_state(line, self._today).value,
        )
        return texts[column]()

    def _told(self, line: PeriodLine, column: int) -> str:
        if column == PeriodColumn.AGENCIES:
            return due_told(line.period.agencies)
        if column == PeriodColumn.OFFICE:
            return due_told(line.period.office)
        if column == PeriodColumn.REPORTED:
            return f"{line.reported} trong {line.expected} cơ quan đã báo cáo đủ" if line.expected else NO_AGENCY
        return ""


class ReportColumn(IntEnum):
    """The columns of the agencies' table."""

    NAME = 0
    REPORTED = 1
    LATE = 2
    TIMING = 3


REPORT_HEADINGS = ("Cơ quan, đơn vị", "Đã nộp", "Chậm", "Tình trạng")


@dataclass(frozen=True, slots=True)
class _Shown:
    """What an agency's line says of its timing: the word is the more telling one where only a part has come."""

    timing: ReportTiming
    text: str


def _shown(report: AgencyReport) -> _Shown:
    name = TIMING_NAMES[report.timing]
    if report.reported and not report.has_reported:
        name = f"Còn thiếu {report.expected - report.reported} việc"
    return _Shown(report.timing, name)


class AgencyReportModel(QAbstractTableModel):
    """The agencies that are to report for one period."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.reports: list[AgencyReport] = []

    def show(self, reports: Sequence[AgencyReport]) -> None:
        """Show these agencies."""
        self.beginResetModel()
        self.reports = list(reports)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.reports)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(REPORT_HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        return _heading(REPORT_HEADINGS, section, orientation, role)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        report, column = self.reports[index.row()], index.column()
        if role in (Role.DisplayRole, Role.AccessibleTextRole):
            late = str(report.late) if report.late else ""
            return (report.name, f"{report.reported}/{report.expected} việc", late, _shown(report).text)[column]
        if role == Role.ToolTipRole:
            late = f", {report.late} việc báo cáo chậm" if report.late else ""
            return f"{report.name}: đã báo cáo {report.reported} trong {report.expected} việc{late}"
        if column == ReportColumn.TIMING:
            return _look(_shown(report).timing, role)
        if role == Role.TextAlignmentRole and column != ReportColumn.NAME:
            return _RIGHT
        return None


def _look(state: PeriodState | ReportTiming, role: int) -> Any:
    """The icon and the colour of a state; the word beside them says the same."""
    picture, tone = _LOOKS[state]
    if role == Role.DecorationRole:
        return icon(picture, tone)
    return color(tone) if role == Role.ForegroundRole else None


def _heading(headings: Sequence[str], section: int, orientation: Qt.Orientation, role: int) -> Any:
    if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(headings):
        return None
    if role == Role.DisplayRole:
        return headings[section]
    if role == Role.TextAlignmentRole:
        centred = headings[section] in ("Đã nộp", "Chậm")
        return _RIGHT if centred else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    return None
