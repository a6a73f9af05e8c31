"""Cập nhật tiến độ: what was done on a task in a period; Ctrl+Enter goes on to the next task of the same agency."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHeaderView, QWidget

from caicach_desktop.domain.reporting import (
    Progress,
    period_name,
    quarter_of,
)
from caicach_desktop.domain.text import squeeze
from caicach_desktop.gui import icons
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.delegates.state_delegate import PercentDelegate, StateDelegate
from caicach_desktop.gui.dialogs.base import BaseDialog
from caicach_desktop.gui.forms.ui_progress_dialog import Ui_ProgressDialog
from caicach_desktop.gui.models.progress_model import PERCENT_COLUMN, RESULT_COLUMN, STATUS_COLUMN, ProgressModel
from caicach_desktop.gui.models.progress_rules import (
    Advice,
    advice_for,
    described,
    entry_before,
    periods_for,
    same_lead,
)
from caicach_desktop.gui.widgets import filter_bar
from caicach_desktop.gui.widgets.progress_fields import ProgressFields
from caicach_desktop.gui.widgets.task_panel import criterion_text, set_up_history_columns
from caicach_desktop.services import agencies, progress
from caicach_desktop.services.tasks import TrackedTask

LONGEST_REPORTER = 90


class ProgressDialog(BaseDialog):
    """Reports progress on one task after another; closing keeps what was typed, "Bỏ thay đổi" does not.

    `row_id` is the task shown last, `notice` says what was saved last.
    """

    def __init__(
        self, context: AppContext, tasks: Sequence[TrackedTask], row_id: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._queue = list(tasks)
        self._entries: list[Progress] = []
        self._base = Progress()
        self._advice: Advice | None = None
        self._period = context.settings.get("period") or quarter_of(context.today())
        self.notice = ""
        self.ui = Ui_ProgressDialog()
        self.ui.setupUi(self)
        names = [agency.name for agency in context.do(agencies.list_agencies) or []]
        self._fields = ProgressFields(self.ui, names, self)
        self.history = ProgressModel(self)
        self._set_up_looks()
        self._set_up_history()
        self._set_up_actions()
        self._show_task(next(task for task in self._queue if row_id in task.task.row_ids))

    @property
    def row_id(self) -> int:
        """The first row of the task shown."""
        return self.task.task.row_id

    # --- setting up ---------------------------------------------------------------------------------------------------

    def _set_up_looks(self) -> None:
        ui = self.ui
        for card in (ui.taskCard, ui.hintBox):
            card.setProperty("card", True)
        ui.taskLabel.setProperty("heading", "2")
        for label in (ui.criterionLabel, ui.factsLabel, ui.hintLabel, ui.positionLabel, ui.adviceLabel):
            label.setProperty("muted", True)
        ui.dayFault.setProperty("fault", True)
        ui.noticeLabel.setProperty("notice", True)
        ui.nextButton.setProperty("primary", True)
        ui.nextButton.setIcon(icons.icon("check", "accent_text"))
        ui.discardButton.setIcon(icons.icon("undo"))
        ui.noticeLabel.hide()
        for edit in (ui.resultEdit, ui.difficultyEdit, ui.proposalEdit):
            edit.setMinimumHeight(self.fontMetrics().lineSpacing() * 2 + 14)
        for caption in (ui.resultCaption, ui.difficultyCaption, ui.proposalCaption):
            caption.setAlignment(Qt.AlignmentFlag.AlignTop)
            caption.setContentsMargins(0, 6, 0, 0)
        for row, stretch in ((3, 3), (4, 2), (5, 2)):
            ui.fields.setRowStretch(row, stretch)
        ui.fields.setColumnStretch(1, 1)
        ui.fields.setColumnStretch(3, 1)

    def _set_up_history(self) -> None:
        table = self.ui.historyTable
        table.setModel(self.history)
        self._state_delegate, self._percent_delegate = StateDelegate(self), PercentDelegate(self)
        table.setItemDelegateForColumn(STATUS_COLUMN, self._state_delegate)
        table.setItemDelegateForColumn(PERCENT_COLUMN, self._percent_delegate)
        set_up_history_columns(table.horizontalHeader())
        table.horizontalHeader().setSectionResizeMode(RESULT_COLUMN, QHeaderView.ResizeMode.Stretch)
        for column in range(RESULT_COLUMN + 1, self.history.columnCount()):
            table.hideColumn(column)
        table.setProperty("list", True)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() * 2 + 12)
        table.setToolTip("Nhấp đúp để xem, sửa báo cáo của kỳ ấy")
        table.activated.connect(lambda index: self._go_to_period(self.history.entries[index.row()].period))

    def _set_up_actions(self) -> None:
        ui = self.ui
        ui.periodCombo.currentIndexChanged.connect(lambda _: self._change_period(ui.periodCombo.currentData()))
        self._fields.edited.connect(self._on_edited)
        ui.adviceButton.clicked.connect(self._take_advice)
        ui.hintButton.clicked.connect(self._take_previous)
        ui.discardButton.clicked.connect(self.discard)
        ui.closeButton.clicked.connect(self.reject)
        ui.nextButton.clicked.connect(self.save_and_next)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self.save_and_next)

    # --- showing ------------------------------------------------------------------------------------------------------

    def _show_task(self, task: TrackedTask) -> None:
        self.task = task
        ui, text = self.ui, task.task
        ui.criterionLabel.setText(criterion_text(task))
        ui.criterionLabel.setVisible(bool(ui.criterionLabel.text()))
        ui.taskLabel.setText(f"{text.number}. {text.task}" if text.number else text.task)
        facts = (squeeze(text.lead), squeeze(text.deadline) and f"Thời hạn: {squeeze(text.deadline)}", task.plan_title)
        ui.factsLabel.setText(" · ".join(fact for fact in facts if fact))
        same = self._same()
        ui.positionLabel.setText(f"Việc {same.index(task) + 1}/{len(same)} của cơ quan này" if len(same) > 1 else "")
        self._load_entries()
        self._load_period(self._period)

    def _same(self) -> list[TrackedTask]:
        return [other for other in self._queue if same_lead(self.task, other)]

    def _load_entries(self) -> None:
        self._entries = self.context.do(progress.entries_of, self.row_id) or []
        self.history.set_entries(self._entries)
        combo = self.ui.periodCombo
        with QSignalBlocker(combo):
            combo.clear()
            for code in periods_for(self.task.plan_year, self._entries, self.context.today()):
                combo.addItem(period_name(code), code)
            filter_bar.choose(combo, self._period)

    def _load_period(self, code: str) -> None:
        codes = [self.ui.periodCombo.itemData(i) for i in range(self.ui.periodCombo.count())]
        self._period = code if code in codes else quarter_of(self.context.today())
        with QSignalBlocker(self.ui.periodCombo):
            filter_bar.choose(self.ui.periodCombo, self._period)
        stored = self._entry_of(self._period)
        self._base = stored or self._fresh()
        self._fields.write(self._base)
        self._show_hint()
        self._on_edited()

    def _entry_of(self, code: str) -> Progress | None:
        return next((entry for entry in self._entries if entry.period == code), None)

    def _fresh(self) -> Progress:
        """An empty report with what is most likely filled in: the leading agency and today."""
        lead = squeeze(self.task.task.lead)
        reporter = lead if len(lead) <= LONGEST_REPORTER else ""
        today = self.context.today().isoformat()
        return Progress(row_id=self.row_id, period=self._period, reporter=reporter, reported_on=today)

    def _show_hint(self) -> None:
        earlier = entry_before(self._entries, self._period)
        self.ui.hintBox.setVisible(earlier is not None)
        if earlier is not None:
            self.ui.hintLabel.setText(f"Kỳ trước ({period_name(earlier.period)}): {described(earlier)}")

    # --- the fields ---------------------------------------------------------------------------------------------------

    def entry(self) -> Progress:
        """The report as the fields hold it now."""
        return self._fields.read(self._base, self._period)

    @property
    def changed(self) -> bool:
        """Whether anything differs from what is stored (or was filled in for a new report)."""
        return self.entry() != replace(self._base, period=self._period)

    @Slot()
    def _on_edited(self) -> None:
        self.ui.discardButton.setEnabled(self.changed)
        self._show_advice()
        self._show_fault("")

    def _show_fault(self, text: str) -> None:
        self.ui.dayFault.setText(text)
        self.ui.dayFault.setVisible(bool(text))

    # --- suggestions, never taken without being asked -----------------------------------------------------------------

    def _show_advice(self) -> None:
        self._advice = advice_for(self._fields.status(), self.ui.percentSpin.percent())
        self.ui.adviceBox.setVisible(self._advice is not None)
        if self._advice is not None:
            self.ui.adviceLabel.setText(self._advice.text)
            self.ui.adviceButton.setText(self._advice.button)

    @Slot()
    def _take_advice(self) -> None:
        if self._advice is not None and self._advice.status is not None:
            filter_bar.choose(self.ui.statusCombo, self._advice.status)
        elif self._advice is not None:
            self.ui.percentSpin.set_percent(self._advice.percent)

    @Slot()
    def _take_previous(self) -> None:
        earlier = entry_before(self._entries, self._period)
        if earlier is not None:
            self._fields.fill_empty(earlier)

    # --- saving and going on ------------------------------------------------------------------------------------------

    def save(self) -> bool:
        """Keep what was typed; False where it cannot be kept, and then the dialog says why."""
        if not self.changed:
            return True
        entry = self.entry()
        if entry.reported_on and entry.reported_on > self.context.today().isoformat():
            self._show_fault("Ngày báo cáo chưa tới; hãy chọn hôm nay hoặc một ngày trước.")
            self.ui.dayEdit.setFocus()
            return False
        if self.context.do(progress.save_progress, entry) is None:
            return False
        number = self.task.task.number
        self.notice = f"Đã lưu tiến độ {period_name(entry.period)}" + (f" của nhiệm vụ {number}." if number else ".")
        self._load_entries()
        self._base = self._entry_of(entry.period) or entry
        return True

    @Slot()
    def save_and_next(self) -> None:
        """Keep the report and show the next task of the same leading agency."""
        said = self.notice
        if not self.save():
            return
        same = self._same()
        place = same.index(self.task) + 1
        if place < len(same):
            self._show_task(same[place])
        else:
            self._load_period(self._period)
        self._show_notice(said, last=place >= len(same))
        self.ui.statusCombo.setFocus()

    def _show_notice(self, before: str, last: bool) -> None:
        told = [
            self.notice if self.notice != before else "",
            "Đây là việc cuối của cơ quan này trong danh sách." if last else "",
        ]
        self.ui.noticeLabel.setText(" ".join(text for text in told if text))
        self.ui.noticeLabel.setVisible(bool(self.ui.noticeLabel.text()))

    def _change_period(self, code: str) -> None:
        """Another period: a new report just typed goes along into an empty period; anything else is kept first."""
        if code is None or code == self._period:
            return
        if self.changed and not self._base.id and self._entry_of(code) is None:
            self._base = replace(self._base, period=code)
            self._period = code
            self._show_hint()
        elif self.save():
            self._load_period(code)
        else:
            with QSignalBlocker(self.ui.periodCombo):
                filter_bar.choose(self.ui.periodCombo, self._period)
            return
        self.context.settings.set("period", self._period)

    def _go_to_period(self, code: str) -> None:
        filter_bar.choose(self.ui.periodCombo, code)

    @Slot()
    def discard(self) -> None:
        """Forget what was typed since the last save."""
        self._load_period(self._period)

    def reject(self) -> None:
        """Esc and "Lưu và đóng" keep what was typed; a report that cannot be kept holds the dialog open."""
        if self.save():
            super().accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.save():
            super().closeEvent(event)
        else:
            event.ignore()
