"""Tổng hợp: how the tasks stand in a period, beside earlier ones, and how agencies rank; numbers lead to tasks."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QSignalBlocker, QTimer, Slot
from PySide6.QtWidgets import QComboBox, QScrollArea, QVBoxLayout, QWidget

from caicach_desktop.domain.changes import Changes
from caicach_desktop.domain.job import JobProgress
from caicach_desktop.domain.reporting import STATUS_NAMES, Status, period_name
from caicach_desktop.domain.standing import Outcome
from caicach_desktop.domain.sums import Tally
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.base import BaseDialog
from caicach_desktop.gui.forms.ui_sums_dialog import Ui_SumsDialog
from caicach_desktop.gui.latest import Latest
from caicach_desktop.gui.theme import color
from caicach_desktop.gui.widgets import filter_bar
from caicach_desktop.gui.widgets.bars import ShareBars
from caicach_desktop.gui.widgets.legend import Legend, Ways
from caicach_desktop.gui.widgets.sums_table import SumsTableView
from caicach_desktop.services import sums_tables
from caicach_desktop.services.glance import plan_names
from caicach_desktop.services.sums import ranking_of, ranking_weights, set_ranking_weights
from caicach_desktop.services.sums_tables import Cell, TableLine
from caicach_desktop.services.sums_view import SumsView, read_sums, tasks_behind

WEIGH_AFTER_MS = 400
REFRESH_AFTER_MS = 300
MOST_TITLE = 90
FEW_TASKS = 3000
_COLORS = {Status.DONE: "done", Status.DOING: "doing", Status.NOT_STARTED: "grid", Status.IMPOSSIBLE: "impossible"}
STATUSES = Ways(
    (Status.DONE, Status.DOING, Status.NOT_STARTED, Status.IMPOSSIBLE),
    STATUS_NAMES,
    lambda status: color(_COLORS[status]),
    (Status.DONE,),
    (Status.NOT_STARTED,),
)


@dataclass(frozen=True, slots=True)
class StatusLine:
    """A bar: whose it is, its name, and how many tasks have which status."""

    key: str | int
    label: str
    counts: Mapping[Status, int]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was read for a plan and a period asked for: another choice may have been made meanwhile."""

    asked: tuple[int, str]
    view: SumsView


class SumsDialog(BaseDialog):
    """The tables of a period over one plan or all; the totals are shown first, then the comparison."""

    # The tab last looked at, for the next time.
    last_tab = 0

    def __init__(self, context: AppContext, plan_id: int = 0, code: str = "", parent: QWidget | None = None) -> None:
        """`plan_id` 0 stands for all plans, `code` "" for the period that is open."""
        super().__init__(context, parent)
        self.ui = Ui_SumsDialog()
        self.ui.setupUi(self)
        self._plan_id, self._code = plan_id, code
        self.view: SumsView | None = None
        self._facts = context.facts
        self.totals: Latest[Answer] = Latest(context, "Tổng hợp", partial(self._read, False), self)
        self.compared: Latest[Answer] = Latest(context, "Tổng hợp", partial(self._read, True), self)
        self.totals.arrived.connect(self._show_totals)
        self.compared.arrived.connect(self._show)
        self.index_bars = self._add_chart(
            "index", self.ui.indexChart, self.ui.indexLayout, "Trạng thái nhiệm vụ theo chỉ số"
        )
        self.agency_bars = self._add_chart(
            "agency", self.ui.agencyChart, self.ui.agencyLayout, "Trạng thái nhiệm vụ theo cơ quan chủ trì"
        )
        self._connect()
        self._set_up_weights()
        self.ui.tabs.setCurrentIndex(SumsDialog.last_tab)
        self.ui.summaryLabel.setText("Đang tổng hợp…")
        self.totals.ask()

    def _connect(self) -> None:
        ui = self.ui
        tables = {"index": ui.indexTable, "agency": ui.agencyTable, "plan": ui.planTable, "": ui.statusTable}
        for kind, table in {**tables, "rank": ui.rankTable}.items():
            table.opened.connect(partial(self._open, "agency" if kind == "rank" else kind))
            table.moved.connect(self._follow_cell)
        for combo in (ui.planCombo, ui.periodCombo):
            filter_bar.prepare(combo)
            combo.activated.connect(self._choose)
        ui.tabs.currentChanged.connect(self._follow_cell)
        ui.listButton.clicked.connect(lambda: self._table().open_current())
        ui.closeButton.clicked.connect(self.reject)
        self._later = QTimer(self, singleShot=True, interval=REFRESH_AFTER_MS)
        self._later.timeout.connect(self._ask)
        self.context.changed.connect(self._on_changed)

    def _add_chart(self, kind: str, area: QScrollArea, layout: QVBoxLayout, title: str) -> ShareBars:
        """Bars in a scroll area, with their legend below it."""
        bars = ShareBars(title, STATUSES)
        area.setWidget(bars)
        bars.moved.connect(lambda line: area.ensureVisible(0, line.center().y(), 0, line.height()))
        layout.addWidget(Legend(STATUSES))
        bars.chosen.connect(lambda key, status: self._open_bar(kind, key, status))
        return bars

    # --- reading and showing ------------------------------------------------------------------------------------------

    def _read(self, beside: bool, progress: JobProgress) -> Answer:
        """In a worker."""
        asked = self._plan_id, self._code
        tasks = self._facts.tasks(progress)
        return Answer(asked, read_sums(self.context.store, tasks, *asked, self.context.today(), beside))

    @Slot(object)
    def _show_totals(self, answer: Answer) -> None:
        self._show(answer)
        self.compared.ask()

    @Slot(object)
    def _show(self, answer: Answer) -> None:
        if answer.asked != (self._plan_id, self._code):
            return
        view = answer.view
        self.view, self._plan_id, self._code = view, view.plan_id, view.code
        ui, now = self.ui, view.sums.now
        self._fill_choices(view)
        ui.indexTable.show_table(sums_tables.by_index(view.sums))
        ui.agencyTable.show_table(sums_tables.by_agency(view.sums, view.agencies))
        ui.planTable.show_table(sums_tables.by_plan(view.sums, plan_names(list(view.plans.values()))))
        ui.statusTable.show_table(sums_tables.by_status(view.sums))
        self.index_bars.show_lines(_bars(ui.indexTable, now.by_index))
        self.agency_bars.show_lines(_bars(ui.agencyTable, now.by_agency))
        for area, bars in ((ui.indexChart, self.index_bars), (ui.agencyChart, self.agency_bars)):
            area.setMaximumHeight(bars.minimumHeight() + 2)
        ui.indexChart.setMinimumHeight(self.index_bars.minimumHeight() + 2)
        ui.summaryLabel.setText(_summary(view))
        self._rank()
        self._follow_cell()

    def _fill_choices(self, view: SumsView) -> None:
        plans = [(name[:MOST_TITLE], plan_id) for plan_id, name in plan_names(list(view.plans.values())).items()]
        _fill(self.ui.planCombo, [("Tất cả kế hoạch", 0), *plans], view.plan_id)
        _fill(self.ui.periodCombo, [(period_name(code), code) for code in view.codes], view.code)

    @Slot()
    def _choose(self) -> None:
        self._plan_id = self.ui.planCombo.currentData()
        self._code = self.ui.periodCombo.currentData()
        self._ask()

    def _ask(self) -> None:
        """Read again; of few tasks everything at once, so that no column goes and comes."""
        few = self.view is not None and len(self.view.tasks) < FEW_TASKS
        (self.compared if few else self.totals).ask()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible():
            self._later.start()

    # --- the ranking --------------------------------------------------------------------------------------------------

    def _set_up_weights(self) -> None:
        ui = self.ui
        self.spins = {"fulfilled": ui.fulfilledSpin, "on_time": ui.onTimeSpin, "reported": ui.reportedSpin}
        self._show_weights()
        self._weigh = QTimer(self, singleShot=True, interval=WEIGH_AFTER_MS)
        self._weigh.timeout.connect(self._keep_weights)
        for spin in self.spins.values():
            spin.valueChanged.connect(lambda _: self._weigh.start())
        ui.usualButton.clicked.connect(self._use_usual)

    def _show_weights(self) -> None:
        for part, weight in ranking_weights(self.context.store).items():
            with QSignalBlocker(self.spins[part]):
                self.spins[part].setValue(weight)

    @Slot()
    def _keep_weights(self) -> None:
        """Keep the weights typed; three zeros measure nothing and become the usual ones."""
        set_ranking_weights(self.context.store, {part: spin.value() for part, spin in self.spins.items()})
        self._show_weights()
        self._rank()

    @Slot()
    def _use_usual(self) -> None:
        self._weigh.stop()
        set_ranking_weights(self.context.store, {})
        self._show_weights()
        self._rank()

    def _rank(self) -> None:
        if self.view is not None:
            ranking = ranking_of(self.context.store, self.view.sums.now)
            self.ui.rankTable.show_table(sums_tables.ranking_table(ranking, self.view.code))
            self.ui.ruleLabel.setText(ranking.rule)

    def done(self, result: int) -> None:
        if self._weigh.isActive():
            self._weigh.stop()
            self._keep_weights()
        SumsDialog.last_tab = self.ui.tabs.currentIndex()
        super().done(result)

    # --- to the tasks -------------------------------------------------------------------------------------------------

    def _table(self) -> SumsTableView:
        ui = self.ui
        return (ui.indexTable, ui.agencyTable, ui.planTable, ui.statusTable, ui.rankTable)[ui.tabs.currentIndex()]

    @Slot()
    def _follow_cell(self) -> None:
        self.ui.listButton.setEnabled(self._table().leads_to_tasks)

    def _open_bar(self, kind: str, key: str | int, status: Status | None) -> None:
        if self.view is not None:
            label = key if kind == "index" else self.view.agencies.get(int(key), "")
            cell = Cell("", self.view.code, (status,) if status else ())
            self._open(kind, TableLine(key, str(label)), cell)

    def _open(self, kind: str, line: TableLine, cell: Cell) -> None:
        """Close and show the tasks behind a number on the page Nhiệm vụ."""
        if self.view is None:
            return
        rows = self.context.do(tasks_behind, self.view, kind, line.key, cell, self.context.today())
        if rows is None:
            return
        label = line.label if kind and line.key is not None else ""
        said = (period_name(cell.code), label, sums_tables.ways_name(cell.ways).lower())
        self.accept()
        self.context.open_tasks(row_ids=rows, said=", ".join(part for part in said if part))


def _bars(table: SumsTableView, tallies: Mapping[Any, Tally]) -> list[StatusLine]:
    """A bar for each line of a table but the last, which stands for all."""
    lines = (line for line in table.sums.table.lines if line.key is not None)
    return [StatusLine(line.key, line.label, tallies[line.key].statuses) for line in lines if line.key is not None]


def _summary(view: SumsView) -> str:
    """The most important figures in a sentence."""
    total = view.sums.now.total
    if not total.total:
        return f"{period_name(view.code)}: chưa có nhiệm vụ nào để tổng hợp."
    done = sums_tables.percent(total.share(Status.DONE))
    said = f"{period_name(view.code)}: {total.total} nhiệm vụ, hoàn thành {total.count(Status.DONE)} ({done})"
    said += (
        f", trong đó {total.count(Outcome.DONE_LATE)} hoàn thành quá hạn; {total.count(Outcome.OVERDUE)} quá hạn chưa"
    )
    said += f" xong. Đã báo cáo {total.reported}/{total.expected} nhiệm vụ phải báo cáo."
    earlier = (("kỳ trước", view.sums.before), ("cùng kỳ năm trước", view.sums.last_year))
    for name, sums in earlier:
        if sums is not None:
            change = sums_tables.change(total.share(Status.DONE), sums.total.share(Status.DONE))
            said += f" So với {name}, tỷ lệ hoàn thành {change[2:]}{' điểm %' if change[0] in '▲▼' else ''}."
    return said


def _fill(combo: QComboBox, choices: list[tuple[str, Any]], chosen: Any) -> None:
    with QSignalBlocker(combo):
        combo.clear()
        for text, value in choices:
            combo.addItem(text, value)
        filter_bar.choose(combo, chosen)
    widest = max((combo.fontMetrics().horizontalAdvance(text) for text, _ in choices), default=0)
    combo.view().setMinimumWidth(min(widest + 40, 620))
