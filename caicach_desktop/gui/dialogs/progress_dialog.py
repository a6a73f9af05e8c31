"""Cập nhật tiến độ: what was done on a task in a period; Ctrl+Enter goes on to the next task of the same agency."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from caicach_desktop.domain.reporting import Progress, period_name
from caicach_desktop.domain.text import squeeze
from caicach_desktop.gui import messages
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.base import BaseDialog
from caicach_desktop.gui.forms.ui_progress_dialog import Ui_ProgressDialog
from caicach_desktop.gui.icons import icon
from caicach_desktop.gui.models.progress_model import SAID_COLUMN, ProgressModel
from caicach_desktop.gui.models.progress_rules import same_lead, timing_text
from caicach_desktop.gui.widgets import filter_bar, progress_card
from caicach_desktop.gui.widgets.evidence_list import EvidenceList
from caicach_desktop.gui.widgets.progress_advice import ProgressAdvice
from caicach_desktop.gui.widgets.progress_carry import ProgressCarry
from caicach_desktop.gui.widgets.progress_fields import ProgressFields
from caicach_desktop.gui.widgets.progress_history import SHORT, set_up_history
from caicach_desktop.gui.widgets.progress_periods import ProgressPeriods
from caicach_desktop.services import agencies, evidence, progress
from caicach_desktop.services.tasks import TrackedTask

LONGEST_REPORTER = 90
ONLY_FILES = "{period} có {count} tệp kiểm chứng nhưng chưa có báo cáo."


class ProgressDialog(BaseDialog):
    """Reports progress on one task after another; closing keeps what was typed, "Bỏ thay đổi" does not.

    Evidence files are attached and taken off at once. `row_id` is the task shown last, `notice` says what was saved
    last.
    """

    def __init__(
        self, context: AppContext, tasks: Sequence[TrackedTask], row_id: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._queue = list(tasks)
        self._entries: list[Progress] = []
        self._files: Counter[str] = Counter()
        self._base = Progress()
        self._period: str = context.settings.get("period")
        self.notice = ""
        self.ui = Ui_ProgressDialog()
        self.ui.setupUi(self)
        progress_card.dress(self.ui, self)
        names = [agency.name for agency in context.do(agencies.list_agencies) or []]
        self._fields = ProgressFields(self.ui, names, self)
        self.periods = ProgressPeriods(context, self.ui.periodCombo, self)
        self.advice = ProgressAdvice(self.ui, self)
        self.carry = ProgressCarry(self.ui, self._fields, self)
        self.history = ProgressModel(self)
        self.evidence = EvidenceList(context, self)
        self._set_up_parts()
        self._set_up_actions()
        self._show_task(next(task for task in self._queue if row_id in task.task.row_ids))

    @property
    def row_id(self) -> int:
        """The first row of the task shown."""
        return self.task.task.row_id

    # --- setting up ---------------------------------------------------------------------------------------------------

    def _set_up_parts(self) -> None:
        ui = self.ui
        ui.sideLayout.insertWidget(1, self.evidence, 1)
        ui.sideLayout.setStretch(3, 1)
        ui.bodyArea.stack_where_narrow(ui.bodyLayout)
        self.evidence.follow(ui.unchangedButton)
        set_up_history(ui.historyTable, self.history, SHORT, wide=SAID_COLUMN)
        ui.historyTable.setToolTip("Nhấp đúp (Enter) để xem, sửa báo cáo của kỳ ấy; Delete để xóa")
        remove = QAction(icon("delete"), "Xóa báo cáo của kỳ này…", ui.historyTable)
        remove.setShortcut(QKeySequence.StandardKey.Delete)
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        remove.triggered.connect(self.delete_report)
        ui.historyTable.addAction(remove)
        ui.historyTable.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.evidence.listed.connect(self._count_files)
        self.evidence.cited.connect(self._cite)

    def may_take_files(self) -> bool:
        return True

    def files_dropped(self, paths: list[Path], folders: bool) -> None:
        self.evidence.add(paths, folders)

    def _set_up_actions(self) -> None:
        ui = self.ui
        self.periods.chosen.connect(self._change_period)
        self._fields.edited.connect(self._on_edited)
        ui.historyTable.activated.connect(lambda index: self._go_to_period(self.history.entries[index.row()].period))
        ui.unchangedButton.clicked.connect(self.keep_unchanged)
        ui.discardButton.clicked.connect(self.discard)
        ui.closeButton.clicked.connect(self.reject)
        ui.nextButton.clicked.connect(self.save_and_next)
        for key, slot in (
            ("Ctrl+Return", self.save_and_next),
            ("Ctrl+Enter", self.save_and_next),
            ("F8", self.keep_unchanged),
            ("Alt+P", self.carry.take),
            ("Alt+A", self.advice.take),
            ("Ctrl+O", self.evidence.choose_files),
        ):
            QShortcut(QKeySequence(key), self, slot)

    # --- showing ------------------------------------------------------------------------------------------------------

    def _show_task(self, task: TrackedTask) -> None:
        self.task = task
        progress_card.show_task(self.ui, task, self._same())
        self._load_entries()
        self._load_period(self._period)

    def _same(self) -> list[TrackedTask]:
        return [other for other in self._queue if same_lead(self.task, other)]

    def _load_entries(self) -> None:
        self._entries = self.context.do(progress.entries_of, self.row_id) or []
        self._count_files()
        self.periods.offer(self.task.task.plan_id, {entry.period for entry in self._entries} | set(self._files))
        self.periods.show(self._period)

    @Slot()
    def _count_files(self) -> None:
        files = self.context.do(evidence.evidence_of, self.row_id) or []
        self._files = Counter(file.period for file in files)
        self.history.set_entries(self._entries, self._files)
        # Without files the list needs no more room than its hint.
        self.ui.sideLayout.setStretchFactor(self.evidence, 1 if self.evidence.files else 0)

    def _load_period(self, code: str) -> None:
        self._period = self.periods.show(code)
        self._base = self._entry_of(self._period) or self._fresh()
        self._fields.write(self._base)
        self._show_period()

    def _show_period(self) -> None:
        self.carry.show(self.task, self._entries, self._period)
        self.evidence.show_of(self.row_id, self._period)
        self._on_edited()

    def _entry_of(self, code: str) -> Progress | None:
        return next((entry for entry in self._entries if entry.period == code), None)

    def _fresh(self) -> Progress:
        """An empty report with what is most likely filled in: the leading agency and today."""
        lead = squeeze(self.task.task.lead)
        reporter = lead if len(lead) <= LONGEST_REPORTER else ""
        today = self.context.today().isoformat()
        return Progress(row_id=self.row_id, period=self._period, reporter=reporter, reported_on=today)

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
        entry, changed, today = self.entry(), self.changed, self.context.today()
        self.ui.discardButton.setEnabled(changed)
        self.advice.show(entry, self.task.task.target)
        self._show_fault("")
        self.carry.show_fillable(entry, changed)
        others = [one for one in self._entries if one.period != self._period]
        told = [*others, entry] if changed or entry.id else others
        progress_card.show_state(self.ui, self.task, told, today)
        progress_card.show_timing(self.ui, *timing_text(entry, self.periods.due(self._period), today))

    def _show_fault(self, text: str) -> None:
        self.ui.dayFault.setText(text)
        self.ui.dayFault.setVisible(bool(text))

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
        self._fields.unmark()
        return True

    @Slot()
    def save_and_next(self) -> None:
        """Keep the report and show the next task of the same leading agency."""
        said = self.notice
        if not self.save():
            return
        told = ONLY_FILES if self.evidence.files and not self._base.id else ""
        only_files = told.format(period=period_name(self._period), count=len(self.evidence.files))
        same = self._same()
        place = same.index(self.task) + 1
        if place < len(same):
            self._show_task(same[place])
        else:
            self._load_period(self._period)
        self._show_notice(said, only_files, last=place >= len(same))
        self.ui.statusCombo.setFocus()

    @Slot()
    def keep_unchanged(self) -> None:
        """Keep the report before as this period's, said to be unchanged, and go on to the next task."""
        entry = self.carry.unchanged(self.entry())
        if entry is not None:
            self._fields.write(entry)
            self._base = replace(self._base, extra=entry.extra)
            self.save_and_next()

    def _show_notice(self, before: str, only_files: str, last: bool) -> None:
        told = [
            self.notice if self.notice != before else "",
            only_files,
            "Đây là việc cuối của cơ quan này trong danh sách." if last else "",
        ]
        self.ui.noticeLabel.setText(" ".join(text for text in told if text))
        self.ui.noticeLabel.setVisible(bool(self.ui.noticeLabel.text()))

    @Slot(str)
    def _cite(self, text: str) -> None:
        """Name documents in the report's own field, beside those named there."""
        edit = self.ui.evidenceEdit
        new = [part for part in text.split("; ") if part not in edit.text()]
        edit.setText("; ".join(filter(None, (edit.text().strip(), *new))))

    def _change_period(self, code: str) -> None:
        """Another period: a new report just typed goes along into an empty period; anything else, and a report that has
        files already, is kept first."""
        if not code or code == self._period:
            return
        if self.changed and not self._base.id and self._entry_of(code) is None and not self.evidence.files:
            self._base = replace(self._base, period=code)
            self._period = code
            self._show_period()
        elif self.save():
            self._load_period(code)
        else:
            self.periods.show(self._period)
            return
        self.context.settings.set("period", self._period)

    def _go_to_period(self, code: str) -> None:
        filter_bar.choose(self.ui.periodCombo, code)

    @Slot()
    def delete_report(self) -> None:
        """Delete the report chosen among those below, with its files, after asking; what is typed for another period is
        kept first."""
        row = self.ui.historyTable.currentIndex().row()
        entry = self.history.entries[row] if 0 <= row < len(self.history.entries) else None
        if entry is None:
            return
        count = self._files[entry.period]
        files = f" cùng {count} tệp kiểm chứng" if count else ""
        text = f"Xóa báo cáo {period_name(entry.period)} của nhiệm vụ này{files}?\n\nHoàn tác được bằng Ctrl+Z."
        if not messages.ask(self, text) or (entry.period != self._period and not self.save()):
            return
        if self.context.do(progress.delete_progress, entry.id) is not None:
            self._load_entries()
            self._load_period(self._period)
            self.notice = f"Đã xóa báo cáo {period_name(entry.period)}."
            self._show_notice("", "", last=False)

    @Slot()
    def discard(self) -> None:
        """Forget what was typed since the last save."""
        self._load_period(self._period)

    def reject(self) -> None:
        """Esc, the title bar and "Lưu và đóng" keep what was typed; a report that cannot be kept holds the dialog
        open."""
        if self.save():
            super().accept()
