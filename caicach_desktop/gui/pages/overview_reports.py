"""On the page Tổng quan: the open reporting periods, the agencies they still lack, and the way to chase them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QObject, Slot

from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.delegates.due_delegate import DueDelegate
from caicach_desktop.gui.forms.ui_overview_page import Ui_OverviewPage
from caicach_desktop.gui.keys import bind
from caicach_desktop.gui.models.report_model import LINE_ROLE, ReportLine, ReportModel
from caicach_desktop.services.reminding import OpenReport

CHASE_KEY = "Ctrl+D"


class ReportCard(QObject):
    """Fills the card and answers its buttons; an agency's line leads to its tasks, a plan's to its period."""

    def __init__(self, context: AppContext, ui: Ui_OverviewPage, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._ui = ui
        self.model = ReportModel(self)
        view = ui.reportList
        view.setModel(self.model)
        view.setItemDelegate(DueDelegate(view))
        view.setMouseTracking(True)
        view.selectionModel().selectionChanged.connect(self._follow_selection)
        view.doubleClicked.connect(self._open)
        view.setToolTip("Nhấp đúp hoặc nhấn Enter để mở kỳ báo cáo, hoặc việc của một cơ quan")
        keys: dict[str, Callable[[], object]] = {"Return": self._open_current, "Enter": self._open_current}
        for key, slot in {**keys, CHASE_KEY: self.chase}.items():
            bind(key, view, slot)
        ui.chaseButton.clicked.connect(self.chase)
        ui.periodButton.clicked.connect(self.open_period)

    def show(self, reports: Sequence[OpenReport]) -> None:
        """Show these periods; what was chosen stays chosen."""
        chosen = self._current()
        key = _key(chosen) if chosen else None
        self.model.show(reports)
        self._ui.reportCardTitle.setText(_title(reports))
        keys = [_key(self.model.index(row).data(LINE_ROLE)) for row in range(self.model.rowCount())]
        if keys:
            self._ui.reportList.setCurrentIndex(self.model.index(keys.index(key) if key in keys else 0))
        self._follow_selection()

    def _current(self) -> ReportLine | None:
        index = self._ui.reportList.currentIndex()
        return index.data(LINE_ROLE) if index.isValid() else None

    @Slot()
    def chase(self) -> None:
        """Ask for the letters to the chosen agencies of the current plan; with its own line chosen, to all it lacks."""
        current = self._current()
        if current is None or not current.report.missing:
            return
        lines = [index.data(LINE_ROLE) for index in self._ui.reportList.selectedIndexes()] or [current]
        chosen = [line for line in lines if line.report.plan_id == current.report.plan_id]
        every = any(line.agency is None for line in chosen)
        wanted = () if every else tuple(line.agency.agency_id for line in chosen)
        self._context.open_chase(current.report.plan_id, current.report.period.code, wanted)

    @Slot()
    def open_period(self) -> None:
        """Show the current plan's period on the page Báo cáo."""
        current = self._current()
        if current is not None:
            self._context.open_period(current.report.plan_id, current.report.period.code)

    @Slot()
    def _open_current(self) -> None:
        self._open(self._ui.reportList.currentIndex())

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        line: ReportLine | None = index.data(LINE_ROLE)
        if line is not None and line.agency is not None:
            self._context.open_tasks(plan_id=line.report.plan_id, agency_id=line.agency.agency_id)
        else:
            self.open_period()

    @Slot()
    def _follow_selection(self) -> None:
        current = self._current()
        self._ui.periodButton.setEnabled(current is not None)
        self._ui.chaseButton.setEnabled(current is not None and bool(current.report.missing))


def _key(line: ReportLine) -> tuple[int, int]:
    """Whose line it is: a plan's id, and an agency's or 0."""
    return line.report.plan_id, line.agency.agency_id if line.agency else 0


def _title(reports: Sequence[OpenReport]) -> str:
    lacking = sum(len(report.missing) for report in reports)
    if not reports:
        return "Chưa có kỳ báo cáo nào"
    return f"Báo cáo kỳ này: {lacking} đơn vị chưa báo cáo" if lacking else "Báo cáo kỳ này: đã đủ"
