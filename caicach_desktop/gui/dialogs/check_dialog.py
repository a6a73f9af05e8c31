"""What the checks found in a plan: a list that follows the plan while it is mended."""

from PySide6.QtCore import QModelIndex, QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from caicach_desktop.domain.changes import Changes, Kind
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.finding import Finding, Severity
from caicach_desktop.domain.plan_name import plan_number
from caicach_desktop.gui import messages
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.base import BaseDialog, make_primary
from caicach_desktop.gui.forms.ui_check_dialog import Ui_CheckDialog
from caicach_desktop.gui.keys import bind
from caicach_desktop.gui.models.check_model import CODE_NAMES, SEVERITY, SEVERITY_NAMES, TEXT, WHERE, CheckModel
from caicach_desktop.gui.newest import Newest
from caicach_desktop.gui.widgets.filter_bar import fill
from caicach_desktop.gui.widgets.visible_rows import VisibleRows
from caicach_desktop.services.checking import check_plan
from caicach_desktop.services.plans import list_plans

REFRESH_WAIT_MS = 300
SEVERITY_WIDTH_PX = 110
WHERE_WIDTH_PX = 210
ROOM_PX = 6
_KINDS = (Kind.PLAN, Kind.GOAL, Kind.APPENDIX, Kind.ROW, Kind.AGENCY)


class CheckDialog(BaseDialog):
    """Stays open beside the window; Enter or a double click leads to the place."""

    def __init__(self, context: AppContext, plan_id: int, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.ui = Ui_CheckDialog()
        self.ui.setupUi(self)
        self.plan_id = 0
        self._checking = Newest(context, self)
        self.model = CheckModel(self)
        self._set_up_table()
        self._later = QTimer(self, interval=REFRESH_WAIT_MS, singleShot=True)
        self._later.timeout.connect(self.refresh)
        make_primary(self.ui.openButton)
        self.ui.openButton.clicked.connect(self.open_place)
        self.ui.filterCombo.activated.connect(self._filter)
        self.ui.table.doubleClicked.connect(self.open_place)
        bind("Return", self.ui.table, self.open_place)
        bind("Enter", self.ui.table, self.open_place)
        self.context.changed.connect(self._changed)
        self.show_plan(plan_id)

    def _set_up_table(self) -> None:
        table = self.ui.table
        table.setModel(self.model)
        table.verticalHeader().hide()
        columns = table.horizontalHeader()
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        columns.setHighlightSections(False)
        table.setColumnWidth(SEVERITY, SEVERITY_WIDTH_PX)
        table.setColumnWidth(WHERE, WHERE_WIDTH_PX)
        table.selectionModel().currentChanged.connect(self._follow_selection)
        VisibleRows(table, ROOM_PX)

    def show_plan(self, plan_id: int) -> None:
        """Check a plan."""
        self.plan_id = plan_id
        plan = next((plan for plan in self.context.do(list_plans) or [] if plan.id == plan_id), None)
        number = f" {plan_number(plan)}" if plan and plan.symbol else ""
        self.setWindowTitle(f"Kiểm tra kế hoạch{number}")
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Check the plan as it is now, in a worker."""
        store, plan_id, today = self.context.store, self.plan_id, self.context.today()
        self._checking.begin("Đang kiểm tra", lambda _: check_plan(store, plan_id, today), self._show, self._refuse)

    def _refuse(self, error: AppError) -> None:
        if error.code == ErrorCode.PLAN_NOT_FOUND:
            self.close()  # deleted meanwhile
        else:
            messages.show_error(self, error)

    def _show(self, findings: list[Finding]) -> None:
        row = self.ui.table.currentIndex().row()
        chosen = self.model.finding(row) if row >= 0 else None
        self.model.show(findings)
        kinds = [*((SEVERITY_NAMES[s], s) for s in Severity), *((CODE_NAMES[c], c) for c in self.model.codes())]
        fill(self.ui.filterCombo, "Tất cả", kinds)
        self.model.show_only(self.ui.filterCombo.currentData())
        again = self.model.row_of(chosen) if chosen else -1
        # The next one moves up into the place of the one that was mended.
        self._select(again if again >= 0 else max(row, 0))
        self.ui.countLabel.setText(self._count_text())

    def _count_text(self) -> str:
        faults, advice = self.model.count(Severity.FAULT), self.model.count(Severity.ADVICE)
        if not faults + advice:
            return "Không thấy chỗ nào cần sửa."
        return f"{faults} lỗi · {advice} chỗ nên xem"

    def _select(self, row: int) -> None:
        if self.model.rowCount():
            self.ui.table.selectRow(min(row, self.model.rowCount() - 1))
        self._follow_selection()

    def _filter(self) -> None:
        self.model.show_only(self.ui.filterCombo.currentData())
        self._select(0)

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches(*_KINDS):
            self._later.start()

    @Slot()
    def open_place(self) -> None:
        """Show the place of the finding in the window."""
        index = self.ui.table.currentIndex()
        if index.isValid():
            finding = self.model.finding(index.row())
            if not finding.appendix_id:
                self.context.open_fact(self.plan_id, finding.field)
            else:
                whole_row = 1 if finding.row_id else -1
                column = whole_row if finding.column is None else finding.column
                self.context.open_cell(self.plan_id, finding.appendix_id, finding.row_id, column)

    @Slot()
    def _follow_selection(self, *_: QModelIndex) -> None:
        self.ui.openButton.setEnabled(self.ui.table.currentIndex().isValid())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ui.table.setFocus()
