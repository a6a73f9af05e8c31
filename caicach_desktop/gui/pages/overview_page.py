"""The page Tổng quan: what must be done now, who has not reported, and how far the work is."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QListView, QScrollArea, QVBoxLayout, QWidget

from caicach_desktop.domain.changes import Changes
from caicach_desktop.domain.errors import AppError
from caicach_desktop.domain.job import JobProgress
from caicach_desktop.domain.reporting import TaskState
from caicach_desktop.domain.text import short_date
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.delegates.due_delegate import DueDelegate
from caicach_desktop.gui.forms.ui_overview_page import Ui_OverviewPage
from caicach_desktop.gui.keys import bind
from caicach_desktop.gui.latest import Latest
from caicach_desktop.gui.models.due_model import READ_AT_ONCE, TASK_ROLE, DueModel
from caicach_desktop.gui.weekdays import weekday
from caicach_desktop.gui.widgets import filter_bar
from caicach_desktop.gui.widgets.bars import LINE_PX, ShareBars
from caicach_desktop.gui.widgets.legend import Legend
from caicach_desktop.gui.widgets.tile import Tile

if TYPE_CHECKING:
    from caicach_desktop.domain.plan import PlanSummary
    from caicach_desktop.gui.pages.overview_rest import OverviewRest
    from caicach_desktop.services.glance import Scope, Totals
    from caicach_desktop.services.tasks import TaskTexts

# A plan knows four indices and "other"; what is more scrolls.
MOST_INDEX_LINES = 5
MOST_TITLE = 90
# More rows than these fill any screen.
MOST_ROWS = 40
ROOM_PX = 6
# In a narrower window the cards' titles wrap; elsewhere a second line would take the lists' room.
ROOMY_FROM_PX = 900


@dataclass(frozen=True, slots=True)
class Figures:
    """The totals of what is looked at, the plans to choose from, and the texts of the tasks that stand first."""

    totals: "Totals"
    plans: "Sequence[PlanSummary]"
    texts: "Mapping[int, TaskTexts]"


class OverviewPage(QWidget):
    """Tiles, lists of what is pressing, and charts; whatever is clicked leads to its tasks.

    The totals and what is pressing come first, then the periods and the trend; all of it from the facts of the tasks.
    `filled` follows when everything stands there.
    """

    plans_requested = Signal()
    filled = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.ui = Ui_OverviewPage()
        self.ui.setupUi(self)
        # Zeros that are not yet known to be zeros would frighten or please for a moment.
        self.ui.states.hide()
        self.ui.scopeCombo.hide()
        self.ui.sumsButton.hide()
        self.due_model = DueModel(self._read_texts, self)
        self._set_up_list(self.ui.dueList)
        self.index_bars = self._set_up_bars(self.ui.indexArea, "Tiến độ theo chỉ số")
        self.agency_bars = self._set_up_bars(self.ui.agencyArea, "Tiến độ theo cơ quan chủ trì")
        self.ui.agencyCardLayout.addWidget(Legend())
        self.index_bars.chosen.connect(lambda key, state: self._open_tasks(state=state, index=key))
        self.agency_bars.chosen.connect(lambda key, state: self._open_tasks(state=state, agency_id=key))
        self._set_up_tiles()
        self._day = context.today()
        self._scope: Scope | None = None  # all plans
        self.rest: OverviewRest | None = None
        self.figures: Latest[Figures] = Latest(context, "Tổng hợp", self._read, self)
        self.figures.arrived.connect(self._show_figures)
        self._connect()

    def _connect(self) -> None:
        context = self.context
        filter_bar.prepare(self.ui.scopeCombo)
        self.ui.scopeCombo.activated.connect(self._choose_scope)
        self.ui.plansButton.clicked.connect(self.plans_requested)
        self.ui.sumsButton.clicked.connect(lambda: self.open_sums())
        context.overview.arrived.connect(self._look_at_the_day)
        context.changed.connect(self._on_changed)
        # Several changes of one operation are read once.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)

    # --- reading ------------------------------------------------------------------------------------------------------

    def activate(self) -> None:
        """Bring the page up to date; what is late depends on the day, so it is read at each visit."""
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read everything again; it is shown as it comes, but nothing is read before the page is on the screen."""
        today = self._day = self.context.today()
        self.ui.dayLabel.setText(f"{weekday(today)}, ngày {short_date(today)}")
        if self.isVisible():
            self.figures.ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for title in (self.ui.dueCardTitle, self.ui.reportCardTitle):
            title.setWordWrap(event.size().width() < ROOMY_FROM_PX)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start()

    @property
    def scope(self) -> "Scope | None":
        """Which plans are looked at; None stands for all."""
        return self._scope

    def _read(self, progress: JobProgress) -> Figures:
        """In a worker: the totals, and the plans to choose from."""
        from caicach_desktop.services.glance import EVERYTHING, totals
        from caicach_desktop.services.plans import list_plans
        from caicach_desktop.services.tasks import task_texts

        context = self.context
        found = totals(context.store, context.facts.plans(progress), context.today(), self._scope or EVERYTHING)
        first = [task.row_id for task in (*found.late, *found.soon)[:READ_AT_ONCE]]
        return Figures(found, list_plans(context.store), task_texts(context.store, first))

    def _read_texts(self, row_ids: "Sequence[int]") -> "Mapping[int, TaskTexts]":
        """The texts of tasks that come into view; while they cannot be read, the list does without."""
        from caicach_desktop.services.tasks import task_texts

        with suppress(AppError):
            return task_texts(self.context.store, row_ids)
        return {}

    @Slot(object)
    def _show_figures(self, read: Figures) -> None:
        from caicach_desktop.gui.pages.overview_rest import OverviewRest

        self._fill_scopes(read.plans)
        found = read.totals
        self.ui.states.show()
        self.ui.sumsButton.setVisible(bool(read.plans))
        anything = found.total or self._scope is not None
        self.ui.states.setCurrentWidget(self.ui.contentArea if anything else self.ui.emptyState)
        self.ui.totalTile.set_number(found.total)
        self.ui.doneTile.set_number(found.by_state.get(TaskState.DONE, 0))
        self.ui.weekTile.set_number(found.within_week)
        self.ui.soonTile.set_number(found.within_month)
        self.ui.lateTile.set_number(found.by_state.get(TaskState.LATE, 0))
        self.index_bars.show_lines(found.by_index)
        self.ui.indexArea.setFixedHeight(LINE_PX * min(len(found.by_index), MOST_INDEX_LINES) + 2)
        self.agency_bars.show_lines(found.by_agency)
        self._show_list(read)
        if anything and self.rest is None:
            self.rest = OverviewRest(self)
        if self.rest is not None:
            self.rest.ask()
        else:
            self.filled.emit()

    def _show_list(self, read: Figures) -> None:
        found = read.totals
        self.due_model.show((*found.late, *found.soon), self._day, read.texts)
        counts = (
            (len(found.late), "quá hạn"),
            (found.within_week, "trong 7 ngày"),
            (found.within_month, "trong 30 ngày"),
        )
        words = " · ".join(f"{count} {said}" for count, said in counts)
        anything = found.late or found.soon
        self.ui.dueCardTitle.setText(f"Việc cần làm: {words}" if anything else "30 ngày tới không có việc đến hạn")
        fit_card(self.ui.dueCard, self.ui.dueCardLayout, self.ui.dueList)

    @Slot()
    def _look_at_the_day(self) -> None:
        if self.isVisible() and self.context.today() != self._day:  # the window stayed open over midnight
            self._soon.start()

    # --- which plans --------------------------------------------------------------------------------------------------

    def _fill_scopes(self, plans: "Sequence[PlanSummary]") -> None:
        """Offer years and plans to choose from, where there is something to choose."""
        from caicach_desktop.services.glance import Scope, plan_names

        years = sorted({plan.year for plan in plans if plan.year}, reverse=True)
        lines = [(f"Năm {year}", Scope(year=year)) for year in years if len(years) > 1]
        lines += [(name[:MOST_TITLE], Scope(plan_id=plan_id)) for plan_id, name in plan_names(plans).items()]
        combo = self.ui.scopeCombo
        filter_bar.fill(combo, "Tất cả kế hoạch", lines)
        combo.setVisible(len(plans) > 1)
        if combo.currentData() != self._scope:  # the plan looked at has gone
            self._choose_scope()

    @Slot()
    def _choose_scope(self) -> None:
        self._scope = self.ui.scopeCombo.currentData()
        self.refresh()

    # --- setting up and going elsewhere -------------------------------------------------------------------------------

    def _set_up_list(self, view: QListView) -> None:
        view.setModel(self.due_model)
        view.setItemDelegate(DueDelegate(view))
        view.setUniformItemSizes(True)  # else the texts of all tasks would be read to measure them
        view.setMouseTracking(True)
        view.doubleClicked.connect(self._open_task)
        for key in ("Return", "Enter"):
            bind(key, view, lambda: self._open_task(view.currentIndex()))
        view.setToolTip("Nhấp đúp hoặc nhấn Enter để mở nhiệm vụ")

    def _set_up_bars(self, area: QScrollArea, name: str) -> ShareBars:
        bars = ShareBars(name)
        area.setWidget(bars)
        bars.moved.connect(lambda line: area.ensureVisible(0, line.center().y(), 0, line.height() // 2 + 1))
        return bars

    def _set_up_tiles(self) -> None:
        tiles: tuple[tuple[Tile, str, str, dict[str, object]], ...] = (
            (self.ui.totalTile, "tasks", "accent", {}),
            (self.ui.doneTile, "done", "done", {"state": TaskState.DONE}),
            (self.ui.weekTile, "calendar", "soon", {"due": "week"}),
            (self.ui.soonTile, "calendar", "soon", {"due": "month"}),
            (self.ui.lateTile, "late", "late", {"state": TaskState.LATE}),
        )
        for tile, picture, color_name, filters in tiles:
            tile.dress(picture, color_name)
            tile.clicked.connect(lambda _=False, filters=filters: self._open_tasks(**filters))

    def _open_tasks(self, **filters: object) -> None:
        wanted = {name: value for name, value in filters.items() if value is not None}
        self.context.open_tasks(**wanted, **(self._scope.filters() if self._scope else {}))

    def open_sums(self, code: str = "") -> None:
        """Show the sums of a period ("": the one that is open) over the plans looked at."""
        from caicach_desktop.gui.dialogs.sums_dialog import SumsDialog

        SumsDialog(self.context, self._scope.plan_id if self._scope else 0, code, self.window()).exec()

    @Slot(QModelIndex)
    def _open_task(self, index: QModelIndex) -> None:
        if index.isValid():
            self.context.open_task(index.data(TASK_ROLE).row_id)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible():
            self._soon.start()


def fit_card(card: QFrame, layout: QVBoxLayout, view: QListView) -> None:
    """Let a card grow no higher than its list needs, so that what is short leaves its room to the others."""
    rows = view.model().rowCount()
    view.setVisible(rows > 0)
    layout.activate()
    needed = sum(view.sizeHintForRow(row) for row in range(min(rows, MOST_ROWS)))
    room = layout.minimumSize().height() - (view.minimumSizeHint().height() if rows else 0)
    card.setMaximumHeight(room + needed + 2 * view.frameWidth() + ROOM_PX)
