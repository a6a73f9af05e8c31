"""The page Báo cáo: the reporting periods of a plan, who has reported, and what can be done about a period."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QApplication, QHeaderView, QMenu, QTableView, QWidget

from caicach_desktop.domain.changes import Changes, Kind
from caicach_desktop.domain.collecting import TIMING_NAMES
from caicach_desktop.domain.figures import shortened
from caicach_desktop.domain.job import JobProgress
from caicach_desktop.domain.plan_name import plan_number
from caicach_desktop.domain.schedule import ReportPeriod, Schedule
from caicach_desktop.domain.text import squeeze
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.forms.ui_report_page import Ui_ReportPage
from caicach_desktop.gui.icons import icon
from caicach_desktop.gui.keys import bind
from caicach_desktop.gui.latest import Latest
from caicach_desktop.gui.models.period_model import (
    AgencyReportModel,
    PeriodColumn,
    PeriodModel,
    PeriodState,
    ReportColumn,
    due_told,
    period_state,
)
from caicach_desktop.gui.widgets import filter_bar
from caicach_desktop.gui.widgets.tool_row import ToolRow
from caicach_desktop.services.plans import list_plans
from caicach_desktop.services.schedules import PeriodLine, holidays_notice, period_lines, plan_schedule

SHOWN_KINDS = (Kind.PLAN, Kind.APPENDIX, Kind.ROW, Kind.AGENCY, Kind.ASSIGNMENT, Kind.PROGRESS, Kind.HOLIDAY)
# Columns as wide as their longest text; the name takes what is left.
PERIOD_TEXTS: dict[int, str] = {
    PeriodColumn.AGENCIES: "30/12/2026 *",
    PeriodColumn.OFFICE: "30/12/2026 *",
    PeriodColumn.REPORTED: "20/20 cơ quan",
    PeriodColumn.STATE: max(PeriodState, key=len),
}
REPORT_TEXTS: dict[int, str] = {
    ReportColumn.REPORTED: "100/100 việc",
    ReportColumn.LATE: "Chậm",
    ReportColumn.TIMING: max(TIMING_NAMES.values(), key=len),
}
# What stands beside a cell's text: its margins, and an icon where it has one.
MARGINS_PX, ICON_PX = 20, 24
# What the names of periods take.
NAMES_PX = 170
LONGEST_TITLE = 110
# A screen of 1366 pixels at 150 % is as wide as 911 of them, less the list of pages.
SMALLEST = QSize(700, 300)
BESIDE_FROM_PX = 900
LATER_MS = 300
ASSUMED = (
    "Kế hoạch chưa đặt kỳ báo cáo, nên tạm chia theo quý và chưa có ngày hạn."
    " Bấm “Chế độ báo cáo…” để chọn kỳ và ngày hạn."
)


@dataclass(frozen=True, slots=True)
class Reading:
    """The periods of a plan as they stand on a day: read together in a worker."""

    plan_id: int
    schedule: Schedule
    lines: Sequence[PeriodLine]
    today: date
    holidays: str = ""


class ReportPage(QWidget):
    """At the left the periods of one plan, at the right the agencies of the chosen one; above, what can be done.

    `rules_requested` asks for the plan's reporting rules, `collect_requested` for one agency's tasks in the period.
    """

    rules_requested = Signal(int)
    holidays_requested = Signal()
    collect_requested = Signal(int)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._plan_id = 0
        self._code = ""
        self._stale = True
        self._reading: Reading | None = None
        self._office_shown: bool | None = None
        self._actions: list[QAction] = []
        self.ui = Ui_ReportPage()
        self.ui.setupUi(self)
        self.periods = PeriodModel(self)
        self.reports = AgencyReportModel(self)
        self.latest: Latest[Reading | None] = Latest(context, "Đọc các kỳ báo cáo", self._read, self)
        self.latest.arrived.connect(self._show)
        self._later = QTimer(self, singleShot=True, interval=LATER_MS)
        self._later.timeout.connect(self._catch_up)
        self._set_up_tables()
        self._set_up_head()
        self._show_nothing("Đang đọc các kỳ báo cáo…")
        context.changed.connect(self._on_changed)

    # --- what the window asks for -------------------------------------------------------------------------------------

    def activate(self) -> None:
        """Bring the page up to date; what is late depends on the day, so it is read at each visit."""
        self.refresh()
        self.ui.periodsTable.setFocus()

    def refresh(self) -> None:
        """Read the plans and the periods again and keep the chosen ones chosen."""
        self._stale = False
        self._fill_plans()
        self.latest.ask()

    def show_period(self, plan_id: int, code: str) -> None:
        """Show a plan's period; 0 keeps the plan, "" stands for the period open today."""
        self._plan_id, self._code = plan_id or self._plan_id, code
        self.refresh()

    @property
    def place(self) -> tuple[int, str]:
        """The plan and the period shown; 0 and "" before anything is."""
        return self._plan_id, self._code

    def chosen_agencies(self) -> list[int]:
        """The ids of the selected agencies; 0 stands for the tasks without one."""
        rows = sorted(index.row() for index in self.ui.agenciesTable.selectionModel().selectedRows())
        return [self.reports.reports[row].agency_id for row in rows]

    def offer(self, actions: Sequence[QAction]) -> None:
        """Show the window's actions for a period as buttons above the tables and in the tables' menus."""
        row = ToolRow(self)
        for action in actions:
            row.add(action)
            self._actions.append(action)
        self.ui.tools.addWidget(row)

    def minimumSizeHint(self) -> QSize:
        """Smaller than the plan's name and two tables ask for: both are shown as far as there is room."""
        return super().minimumSizeHint().boundedTo(SMALLEST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width() >= BESIDE_FROM_PX)

    # --- setting up ---------------------------------------------------------------------------------------------------

    def _set_up_tables(self) -> None:
        ui = self.ui
        ui.periodsTable.setModel(self.periods)
        ui.agenciesTable.setModel(self.reports)
        _set_widths(ui.periodsTable, PeriodColumn.NAME, PERIOD_TEXTS, PeriodColumn.STATE)
        _set_widths(ui.agenciesTable, ReportColumn.NAME, REPORT_TEXTS, ReportColumn.TIMING)
        ui.splitter.setStretchFactor(0, 0)
        ui.splitter.setStretchFactor(1, 1)
        ui.splitter.setStyleSheet("QSplitter::handle { background: transparent; }")
        ui.periodsTable.selectionModel().currentRowChanged.connect(self._period_chosen)
        ui.agenciesTable.selectionModel().selectionChanged.connect(self._show_count)
        ui.agenciesTable.doubleClicked.connect(self._collect)
        ui.agenciesTable.setToolTip("Nhấp đúp hoặc nhấn Enter để nhập báo cáo của cơ quan")
        for key in ("Return", "Enter"):
            bind(key, ui.agenciesTable, self._collect)
            bind(key, ui.periodsTable, ui.agenciesTable.setFocus)
        for table in (ui.periodsTable, ui.agenciesTable):
            table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            table.customContextMenuRequested.connect(lambda place, table=table: self._show_menu(table, place))

    def _set_up_head(self) -> None:
        ui = self.ui
        filter_bar.prepare(ui.planCombo, shortest=30)
        ui.planCombo.activated.connect(lambda _: self._choose_plan(ui.planCombo.currentData()))
        ui.rulesButton.setIcon(icon("calendar"))
        ui.rulesButton.clicked.connect(lambda: self.rules_requested.emit(self._plan_id))
        ui.holidaysButton.setIcon(icon("settings"))
        ui.holidaysButton.setToolTip("Ngày nghỉ lễ, Tết, nghỉ bù; hạn rơi vào ngày nghỉ thì tính thế nào (Alt+N)")
        ui.holidaysButton.clicked.connect(self.holidays_requested)
        ui.noticeLabel.setProperty("notice", True)

    # --- reading ------------------------------------------------------------------------------------------------------

    def _fill_plans(self) -> None:
        plans = self.context.do(list_plans) or []
        known = [plan.id for plan in plans]
        wanted = self._plan_id or self.context.settings.get("last_plan")
        self._plan_id = wanted if wanted in known else (known[0] if known else 0)
        combo = self.ui.planCombo
        combo.clear()
        for plan in plans:
            name = squeeze(f"{plan_number(plan)}: {plan.title}")
            combo.addItem(shortened(name, LONGEST_TITLE), plan.id)
            combo.setItemData(combo.count() - 1, name, Qt.ItemDataRole.ToolTipRole)
        filter_bar.choose(combo, self._plan_id)

    def _read(self, _: JobProgress) -> Reading | None:
        plan_id, today, store = self._plan_id, self.context.today(), self.context.store
        if not plan_id:
            return None
        schedule = plan_schedule(store, plan_id)
        told = holidays_notice(store, schedule, today)
        return Reading(plan_id, schedule, period_lines(store, plan_id, today), today, told)

    @Slot(int)
    def _choose_plan(self, plan_id: int) -> None:
        if plan_id and plan_id != self._plan_id:
            self._plan_id, self._code = plan_id, ""
            self.context.settings.set("last_plan", plan_id)
            self.latest.ask()

    @Slot(object)
    def _show(self, read: Reading | None) -> None:
        if read is None or read.plan_id != self._plan_id:
            return
        self._reading = read
        self.ui.splitter.show()
        self.ui.emptyLabel.hide()
        code = self._code
        self.periods.show(read.lines, read.today)
        self._show_office(any(line.period.office for line in read.lines))
        self._show_notice(read.schedule, read.holidays)
        opened = read.schedule.open_on(read.today)
        row = self.periods.row_of(code)
        if row < 0:
            row = self.periods.row_of(opened.code) if opened else -1
        if row < 0:
            self._show_nothing(
                "Kế hoạch này chưa cho biết năm, nên chưa chia được kỳ báo cáo. Ghi năm ở thẻ Thông tin."
            )
            return
        self.ui.periodsTable.selectRow(row)
        self.ui.periodsTable.scrollTo(self.periods.index(row, 0))

    def _show_office(self, on: bool) -> None:
        """Show the due days of the office that sums up where there are any, and give the table room for them."""
        table = self.ui.periodsTable
        if self._office_shown != on:
            self._office_shown = on
            table.setColumnHidden(PeriodColumn.OFFICE, not on)
            self._share_room(on)

    def _arrange(self, beside: bool) -> None:
        """Put the agencies beside the periods, or under them in a narrow window."""
        splitter, wanted = self.ui.splitter, Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if splitter.orientation() != wanted:
            splitter.setOrientation(wanted)
            for place, stretch in enumerate((0, 1) if beside else (2, 3)):
                splitter.setStretchFactor(place, stretch)
            self._share_room(bool(self._office_shown))

    def _share_room(self, office: bool) -> None:
        splitter, table = self.ui.splitter, self.ui.periodsTable
        shown = [column for column in PERIOD_TEXTS if office or column != PeriodColumn.OFFICE]
        periods = NAMES_PX + sum(map(table.columnWidth, shown)) + 2 * table.frameWidth()
        beside = splitter.orientation() == Qt.Orientation.Horizontal
        splitter.setSizes([periods, max(splitter.width() - periods, 1)] if beside else [2000, 3000])

    def _show_nothing(self, why: str) -> None:
        self.ui.splitter.hide()
        self.ui.noticeLabel.setVisible(bool(self.ui.noticeLabel.text()))
        self.ui.emptyLabel.setText(why)
        self.ui.emptyLabel.show()

    def _show_notice(self, schedule: Schedule, holidays: str) -> None:
        told = [ASSUMED] if schedule.assumed else []
        undated = [f"“{rule.deadline.strip() or 'đột xuất'}”" for rule in schedule.undated]
        if undated and not schedule.assumed:
            told.append(f"Không tính được ngày hạn từ: {'; '.join(undated)}. Sửa ở “Chế độ báo cáo…” nếu cần.")
        told += [holidays] if holidays else []
        self.ui.noticeLabel.setText(" ".join(told))
        self.ui.noticeLabel.setVisible(bool(told))

    # --- the chosen period --------------------------------------------------------------------------------------------

    @Slot(QModelIndex)
    def _period_chosen(self, index: QModelIndex) -> None:
        if not index.isValid() or self._reading is None:
            return
        line = self.periods.lines[index.row()]
        same = line.period.code == self._code
        chosen = set(self.chosen_agencies()) if same else set()
        self._code = line.period.code
        self.ui.periodLabel.setText(f"{line.period.name}: {period_state(line, self._reading.today).value.lower()}")
        told = _dues_told(line.period)
        self.ui.dueLabel.setText("\n".join(told))
        self.ui.dueLabel.setVisible(bool(told))
        self.reports.show(line.agencies)
        self.ui.agenciesTable.setColumnHidden(ReportColumn.LATE, not any(report.late for report in line.agencies))
        for row, report in enumerate(line.agencies):
            if report.agency_id in chosen:
                self.ui.agenciesTable.selectRow(row)
        self._show_count()

    @Slot()
    def _show_count(self) -> None:
        row = self.periods.row_of(self._code)
        if row < 0:
            return
        line = self.periods.lines[row]
        chosen = len(self.chosen_agencies())
        texts = [f"{line.reported}/{line.expected} cơ quan đã báo cáo đủ" if line.expected else "Chưa gắn cơ quan nào"]
        texts += [f"đang chọn {chosen}"] if chosen else []
        self.ui.countLabel.setText(" · ".join(texts))

    @Slot()
    def _collect(self, *_: object) -> None:
        row = self.ui.agenciesTable.currentIndex().row()
        if row >= 0:
            self.collect_requested.emit(self.reports.reports[row].agency_id)

    def _show_menu(self, table: QTableView, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._actions)
        menu.popup(table.viewport().mapToGlobal(place))

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*SHOWN_KINDS):
            self._stale = True
            self._catch_up()

    @Slot()
    def _catch_up(self) -> None:
        """Read anew, but not behind a dialog: counting all tasks after each cell typed there would hold it up."""
        if not self._stale or not self.isVisible():
            return
        if QApplication.activeModalWidget() is not None:
            self._later.start()
        else:
            self.refresh()


def _dues_told(period: ReportPeriod) -> list[str]:
    """Where the due days of a period come from, a line for the agencies and one for the office that sums up."""
    told = [("Hạn đơn vị", period.agencies), ("Hạn tổng hợp", period.office)]
    texts = [(who, due_told(due)) for who, due in told if due]
    return [f"{who}: {text[0].lower()}{text[1:]}".replace("\n", "; ") for who, text in texts if text]


def _set_widths(table: QTableView, stretched: int, longest: Mapping[int, str], with_icon: int) -> None:
    header, font = table.horizontalHeader(), table.fontMetrics()
    header.setHighlightSections(False)
    header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
    table.verticalHeader().setDefaultSectionSize(font.height() + 14)
    for column, text in longest.items():
        icon_px = ICON_PX if column == with_icon else 0
        wanted = font.horizontalAdvance(text) + MARGINS_PX + icon_px
        table.setColumnWidth(column, max(wanted, header.sectionSizeHint(column)))
