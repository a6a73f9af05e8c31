"""The page Tổng quan: what must be done now, and how far the work is by index and by agency."""

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QListView, QScrollArea, QWidget

from caicach_desktop.domain.changes import Changes
from caicach_desktop.domain.reporting import TaskState
from caicach_desktop.domain.text import short_date
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.delegates.due_delegate import WEEK_DAYS, DueDelegate
from caicach_desktop.gui.forms.ui_overview_page import Ui_OverviewPage
from caicach_desktop.gui.keys import bind
from caicach_desktop.gui.models.due_model import TASK_ROLE, DueModel
from caicach_desktop.gui.widgets.bars import LINE_PX, ShareBars, StateLegend
from caicach_desktop.services.tasks import Overview

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
# A plan knows four indices and "other"; what is more scrolls.
MOST_INDEX_LINES = 5


class OverviewPage(QWidget):
    """Tiles, two lists of what is pressing, and bars; whatever is clicked leads to its tasks."""

    plans_requested = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.ui = Ui_OverviewPage()
        self.ui.setupUi(self)
        # Zeros that are not yet known to be zeros would frighten or please for a moment.
        self.ui.states.hide()
        self.late_model = self._set_up_list(self.ui.lateList)
        self.soon_model = self._set_up_list(self.ui.soonList)
        self.index_bars = self._set_up_bars(self.ui.indexArea, "Tiến độ theo chỉ số")
        self.agency_bars = self._set_up_bars(self.ui.agencyArea, "Tiến độ theo cơ quan chủ trì")
        self.ui.agencyCardLayout.addWidget(StateLegend())
        self.index_bars.chosen.connect(lambda key, state: self._open_tasks(state, index=key))
        self.agency_bars.chosen.connect(lambda key, state: self._open_tasks(state, agency_id=key))
        self._set_up_tiles()
        self.ui.plansButton.clicked.connect(self.plans_requested)
        context.overview.arrived.connect(self._show)
        context.changed.connect(self._on_changed)

    def activate(self) -> None:
        """Bring the page up to date; what is late depends on the day, so it is read at each visit."""
        self.refresh()

    def refresh(self) -> None:
        """Read the overview again; it is shown when it comes."""
        today = self.context.today()
        self.ui.dayLabel.setText(f"{WEEKDAYS[today.weekday()]}, ngày {short_date(today)}")
        self.context.overview.ask()

    @Slot(object)
    def _show(self, read: Overview) -> None:
        self.ui.states.show()
        self.ui.states.setCurrentWidget(self.ui.content if read.tasks_total else self.ui.emptyState)
        today = self.context.today()
        self.ui.totalTile.set_number(read.tasks_total)
        self.ui.doneTile.set_number(read.by_state.get(TaskState.DONE, 0))
        self.ui.soonTile.set_number(len(read.due_soon))
        self.ui.lateTile.set_number(len(read.overdue))
        self.late_model.show(read.overdue, today)
        self.soon_model.show(read.due_soon, today)
        week = sum(1 for task in read.due_soon if task.due and (task.due - today).days <= WEEK_DAYS)
        self.ui.lateCardTitle.setText(f"Quá hạn ({len(read.overdue)})" if read.overdue else "Không có việc quá hạn")
        soon = f"Sắp đến hạn: {week} việc trong 7 ngày, {len(read.due_soon)} việc trong 30 ngày"
        self.ui.soonCardTitle.setText(soon if read.due_soon else "30 ngày tới không có việc đến hạn")
        self.index_bars.show_lines(read.by_index)
        self.ui.indexArea.setFixedHeight(LINE_PX * min(len(read.by_index), MOST_INDEX_LINES) + 2)
        self.agency_bars.show_lines(read.by_agency)

    def _set_up_list(self, view: QListView) -> DueModel:
        model = DueModel(self)
        view.setModel(model)
        view.setItemDelegate(DueDelegate(view))
        view.setMouseTracking(True)
        view.doubleClicked.connect(self._open_task)
        bind("Return", view, lambda: self._open_task(view.currentIndex()))
        view.setToolTip("Nhấp đúp hoặc nhấn Enter để mở nhiệm vụ")
        return model

    def _set_up_bars(self, area: QScrollArea, name: str) -> ShareBars:
        bars = ShareBars()
        bars.setAccessibleName(name)
        area.setWidget(bars)
        return bars

    def _set_up_tiles(self) -> None:
        tiles = (
            (self.ui.totalTile, "tasks", "accent", None),
            (self.ui.doneTile, "done", "done", TaskState.DONE),
            (self.ui.soonTile, "calendar", "soon", TaskState.DUE_SOON),
            (self.ui.lateTile, "late", "late", TaskState.LATE),
        )
        for tile, picture, color_name, state in tiles:
            tile.dress(picture, color_name)
            tile.clicked.connect(lambda _=False, state=state: self._open_tasks(state))

    def _open_tasks(self, state: TaskState | None, **filters: object) -> None:
        if state is not None:
            filters["state"] = state
        self.context.open_tasks(**filters)

    @Slot(QModelIndex)
    def _open_task(self, index: QModelIndex) -> None:
        if index.isValid():
            self.context.open_task(index.data(TASK_ROLE).task.row_id)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible():
            self.refresh()
