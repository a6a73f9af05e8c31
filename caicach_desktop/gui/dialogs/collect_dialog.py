"""Nhập cho cơ quan: one agency's tasks of a period as a table to fill in; every cell is kept as soon as it is left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from caicach_desktop.domain.changes import Changes, Kind
from caicach_desktop.domain.collecting import unchanged
from caicach_desktop.domain.job import JobProgress
from caicach_desktop.domain.report_days import DueDay
from caicach_desktop.domain.reporting import Progress, period_name
from caicach_desktop.domain.table import NO_AGENCY
from caicach_desktop.domain.text import short_date, sort_key
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.base import BaseDialog
from caicach_desktop.gui.forms.ui_collect_dialog import Ui_CollectDialog
from caicach_desktop.gui.icons import icon
from caicach_desktop.gui.latest import Latest
from caicach_desktop.gui.models.collect_model import CollectModel, Origin
from caicach_desktop.gui.models.collect_values import Batch, CollectColumn
from caicach_desktop.gui.widgets import filter_bar
from caicach_desktop.gui.widgets.completing import offer_names
from caicach_desktop.services.agencies import list_agencies
from caicach_desktop.services.collecting import CollectLine, collect_lines
from caicach_desktop.services.history import redo, undo
from caicach_desktop.services.progress import entries_for_period, save_many
from caicach_desktop.services.schedules import plan_schedule

SHOWN_KINDS = (Kind.PROGRESS, Kind.ROW, Kind.ASSIGNMENT, Kind.AGENCY, Kind.APPENDIX, Kind.PLAN)
NOTICE_MS = 8000
TO_COME = "Ngày báo cáo không được sau hôm nay; hãy sửa lại để nhập tiếp."
NOTHING = "Kỳ này không còn nhiệm vụ nào phải báo cáo."


@dataclass(frozen=True, slots=True)
class _Reading:
    """All tasks of the plan to be reported on, read when so many operations of this dialog had been done."""

    operations: int
    lines: Sequence[CollectLine]
    names: Mapping[int, str]
    due: DueDay | None


class CollectDialog(BaseDialog):
    """Goes from agency to agency with Alt+PgUp and Alt+PgDown; undo takes back what was done in this table."""

    stays_inside = True

    def __init__(
        self,
        context: AppContext,
        plan_id: int,
        code: str,
        agency_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Without an agency the first one that has not reported is shown."""
        super().__init__(context, parent)
        self._plan_id = plan_id
        self._code = code
        self._wanted = agency_id
        self._lines: list[CollectLine] = []
        self._names: Mapping[int, str] = {}
        self._operations = 0
        self._done = 0
        self._undone = 0
        self._working = False
        self.ui = Ui_CollectDialog()
        self.ui.setupUi(self)
        self.model = CollectModel(self._keep, self)
        self.model.refused.connect(self._tell)
        self.ui.table.show_model(self.model)
        self._set_up_looks()
        self._set_up_actions()
        self.latest: Latest[_Reading] = Latest(context, "Đọc các nhiệm vụ", self._read, self)
        self.latest.arrived.connect(self._show)
        self.latest.ask()

    # --- setting up ---------------------------------------------------------------------------------------------------

    def _set_up_looks(self) -> None:
        ui, today = self.ui, self.context.today()
        ui.periodLabel.setText(period_name(self._code))
        for button, picture in (
            (ui.previousButton, "chevron-left"),
            (ui.nextButton, "chevron-right"),
            (ui.unchangedButton, "copy"),
            (ui.undoButton, "undo"),
        ):
            button.setIcon(icon(picture))
        ui.dayEdit.setDate(QDate(today.year, today.month, today.day))
        filter_bar.prepare(ui.agencyCombo, shortest=30)
        ui.noticeLabel.setProperty("notice", True)
        ui.noticeLabel.hide()
        ui.undoButton.setEnabled(False)
        ui.countLabel.setText("Đang đọc các nhiệm vụ…")
        self._notice_timer = QTimer(self, singleShot=True, interval=NOTICE_MS)
        self._notice_timer.timeout.connect(ui.noticeLabel.hide)

    def _set_up_actions(self) -> None:
        ui = self.ui
        ui.agencyCombo.activated.connect(lambda _: self._choose(ui.agencyCombo.currentData()))
        ui.previousButton.clicked.connect(lambda: self.step_agency(-1))
        ui.nextButton.clicked.connect(lambda: self.step_agency(1))
        ui.unchangedButton.clicked.connect(self.keep_unchanged)
        ui.undoButton.clicked.connect(self.undo)
        ui.closeButton.clicked.connect(self.reject)
        ui.reporterEdit.textChanged.connect(self._set_batch)
        ui.dayEdit.dateChanged.connect(self._on_day)
        for key, slot in (
            ("Alt+PgUp", lambda: self.step_agency(-1)),
            ("Alt+PgDown", lambda: self.step_agency(1)),
            ("Ctrl+Return", self.keep_unchanged),
            ("Ctrl+Enter", self.keep_unchanged),
            ("Ctrl+Z", self.undo),
            ("Ctrl+Y", self.redo),
            ("Ctrl+Shift+Z", self.redo),
        ):
            QShortcut(QKeySequence(key), self, slot)
        ui.table.selectionModel().selectionChanged.connect(self._enable)
        self.model.dataChanged.connect(self._enable)
        self.context.changed.connect(self._on_changed)
        self.context.commit_editors.connect(ui.table.commit)

    # --- reading ------------------------------------------------------------------------------------------------------

    def _read(self, _: JobProgress) -> _Reading:
        operations, store = self._operations, self.context.store
        lines = collect_lines(store, self._plan_id, self._code, self.context.today())
        period = plan_schedule(store, self._plan_id).period(self._code)
        names = {0: NO_AGENCY, **{agency.id: agency.name for agency in list_agencies(store)}}
        return _Reading(operations, lines, names, period.agencies if period else None)

    @Slot(object)
    def _show(self, read: _Reading) -> None:
        if read.operations != self._operations:
            self.latest.ask()  # something was kept meanwhile that this answer does not know
            return
        self._lines, self._names = list(read.lines), read.names
        if read.due:
            self.ui.periodLabel.setText(f"{period_name(self._code)} · hạn {short_date(read.due.day)}")
        if self.ui.reporterEdit.completer() is None:
            offer_names(self.ui.reporterEdit, (name for key, name in self._names.items() if key))
        self._fill_agencies()

    def _fill_agencies(self) -> None:
        agencies = sorted({key for line in self._lines for key in line.lead_ids or (0,)}, key=self._order)
        counts = {key: self._counted(key) for key in agencies}
        combo = self.ui.agencyCombo
        with QSignalBlocker(combo):
            combo.clear()
            for key in agencies:
                said, total = counts[key]
                combo.addItem(f"{self._names.get(key, '')} ({said}/{total} đã báo cáo)", key)
        if not agencies:
            self.model.show([])
            self.ui.countLabel.setText(NOTHING)
            return
        if self._wanted not in agencies:
            if self._wanted is not None:
                self._tell(f"{self._names.get(self._wanted, 'Cơ quan này')} không có việc phải báo cáo trong kỳ này.")
            open_ones = (key for key in agencies if counts[key][0] < counts[key][1])
            self._wanted = next(open_ones, agencies[0])
        self._choose(self._wanted)

    def _order(self, agency: int) -> tuple[bool, object]:
        return agency == 0, sort_key(self._names.get(agency, ""))

    def _counted(self, agency: int) -> tuple[int, int]:
        of_agency = [line for line in self._lines if agency in (line.lead_ids or (0,))]
        return sum(1 for line in of_agency if line.answer), len(of_agency)

    # --- the agency ---------------------------------------------------------------------------------------------------

    @property
    def agency_id(self) -> int | None:
        """The agency whose tasks are shown; 0 stands for tasks without one."""
        return self._wanted

    def _choose(self, agency: int | None) -> None:
        """Show an agency's tasks; the name under "Người báo cáo" follows while nobody typed another."""
        self.ui.table.commit()
        before = self._names.get(self._wanted or 0, "")
        typed = self.ui.reporterEdit.text()
        other = agency != self._wanted
        self._wanted = agency
        filter_bar.choose(self.ui.agencyCombo, agency)
        if agency is not None and typed in ("", before):
            self.ui.reporterEdit.setText(self._names.get(agency, "") if agency else "")
        self._set_batch()
        self.model.show([line for line in self._lines if agency in (line.lead_ids or (0,))])
        if other or not self.ui.table.currentIndex().isValid():
            todo = next((row for row in range(self.model.rowCount()) if self.model.origin(row) != Origin.OWN), 0)
            self.ui.table.go_to(todo, CollectColumn.STATUS)
            self.ui.table.setFocus()
        place = self.ui.agencyCombo.currentIndex()
        self.ui.previousButton.setEnabled(place > 0)
        self.ui.nextButton.setEnabled(place + 1 < self.ui.agencyCombo.count())
        self._show_count()
        self._enable()

    def step_agency(self, by: int) -> None:
        """Go to the next agency (1) or the one before (-1)."""
        place = self.ui.agencyCombo.currentIndex() + by
        if 0 <= place < self.ui.agencyCombo.count():
            self._choose(self.ui.agencyCombo.itemData(place))

    @Slot()
    def _set_batch(self, *_: object) -> None:
        self.model.batch = Batch(self._code, self.ui.reporterEdit.text().strip(), self._day.isoformat())

    @property
    def _day(self) -> date:
        day = self.ui.dayEdit.date()
        return date(day.year(), day.month(), day.day())

    def _is_to_come(self) -> bool:
        return self._day > self.context.today()

    @Slot()
    def _on_day(self, *_: object) -> None:
        """Let nothing be typed as of a day to come: a cell refused on leaving it would lose what was typed."""
        self._set_batch()
        self.ui.table.setEnabled(not self._is_to_come())
        self._show_count()
        self._enable()

    # --- keeping ------------------------------------------------------------------------------------------------------

    def _keep(self, entries: Sequence[Progress], typed: str) -> bool:
        """Keep reports as one operation and show them as they are stored now."""
        self._working = True
        kept = self.context.save_typed(typed, save_many, list(entries))
        self._working = False
        self._after(kept is not None, [entry.row_id for entry in entries])
        return kept is not None

    @Slot()
    def keep_unchanged(self) -> None:
        """Keep what the last period proposes for the selected lines, as one operation; what was typed stays."""
        if self._is_to_come():
            return  # the line below the table says why
        self.ui.table.commit()
        rows = self.ui.table.chosen_rows()
        lines = [self.model.lines[row] for row in rows]
        proposals = [line.proposal for line in lines if line.proposal and not line.answer]
        entries = list(unchanged(proposals, self.model.batch.reporter, self._day))
        entries += [entry for row in rows if (entry := self.model.filled(row))]
        if not entries:
            self._tell("Các dòng đang chọn không có đề xuất từ kỳ trước.")
        elif self._keep(entries, ""):
            self._tell(f"Đã giữ như kỳ trước cho {len(entries)} nhiệm vụ. Ctrl+Z để hoàn tác.")

    def _after(self, kept: bool, row_ids: Sequence[int]) -> None:
        self._operations += 1
        if not kept:
            self.latest.ask()  # what is stored is not what is shown
            return
        self._done, self._undone = self._done + 1, 0
        self.model.set_entries(self.context.do(entries_for_period, row_ids, self._code) or {})
        shown = {line.task.row_id: line for line in self.model.lines}
        self._lines = [shown.get(line.task.row_id, line) for line in self._lines]
        self._count_agency()
        self._show_count()
        self._enable()

    def _count_agency(self) -> None:
        if self._wanted is not None:
            said, total = self._counted(self._wanted)
            text = f"{self._names.get(self._wanted, '')} ({said}/{total} đã báo cáo)"
            self.ui.agencyCombo.setItemText(self.ui.agencyCombo.currentIndex(), text)

    @Slot()
    def undo(self) -> None:
        """Take back the last thing kept in this table."""
        if self._done:
            changes = self.context.do(undo)
            if changes is not None:
                self._done, self._undone = self._done - 1, self._undone + 1
                self._tell(f"Đã hoàn tác: {changes.title}")

    @Slot()
    def redo(self) -> None:
        """Do again what was undone last in this table."""
        if self._undone:
            changes = self.context.do(redo)
            if changes is not None:
                self._done, self._undone = self._done + 1, self._undone - 1
                self._tell(f"Đã làm lại: {changes.title}")

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if not self._working and changes.touches(*SHOWN_KINDS):
            self._operations += 1
            self.latest.ask()

    # --- telling ------------------------------------------------------------------------------------------------------

    @Slot()
    def _enable(self, *_: object) -> None:
        rows = [row for row in self.ui.table.chosen_rows() if row < len(self.model.lines)]
        acceptable = any(self.model.is_acceptable(row) for row in rows)
        self.ui.unchangedButton.setEnabled(acceptable and not self._is_to_come())
        self.ui.undoButton.setEnabled(self._done > 0)

    def _show_count(self) -> None:
        told = [f"{self.model.count(Origin.OWN, Origin.SHORTER)}/{self.model.rowCount()} nhiệm vụ đã báo cáo"]
        proposed = self.model.count(Origin.PROPOSED)
        if proposed:
            told.append(f"{proposed} việc có đề xuất từ kỳ trước (chữ nghiêng, chưa lưu)")
        if self._lines:
            self.ui.countLabel.setText(TO_COME if self._is_to_come() else " · ".join(told))

    @Slot(str)
    def _tell(self, text: str) -> None:
        self.ui.noticeLabel.setText(text)
        self.ui.noticeLabel.show()
        self._notice_timer.start()

    def done(self, result: int) -> None:
        """However it is closed, what is typed in an open cell is kept."""
        self.ui.table.commit()
        super().done(result)
