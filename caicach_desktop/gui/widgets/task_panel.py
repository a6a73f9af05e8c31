"""The chosen task beside the list: what it asks, whose it is, when it is due, what was reported with what evidence."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from caicach_desktop.domain.agency import ROLE_NAMES, Agency, Assignment, AssignmentRole
from caicach_desktop.domain.deadline import DeadlineKind
from caicach_desktop.domain.reporting import Progress
from caicach_desktop.domain.text import short_date, sort_key
from caicach_desktop.gui import icons
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.forms.ui_task_panel import Ui_TaskPanel
from caicach_desktop.gui.models.progress_model import ProgressModel
from caicach_desktop.gui.widgets import filter_bar
from caicach_desktop.gui.widgets.evidence_list import EvidenceList
from caicach_desktop.gui.widgets.progress_card import criterion_text
from caicach_desktop.gui.widgets.progress_history import WHOLE, set_up_history
from caicach_desktop.services import agencies, plans, progress, rows
from caicach_desktop.services.tasks import TrackedTask

# Only these can be given a day by hand; a day that is printed stays the one that counts.
WITHOUT_DAY = (DeadlineKind.CONTINUOUS, DeadlineKind.DEPENDENT, DeadlineKind.NONE)

LEAST_HEIGHT_PX = 200
LEAST_WIDTH_PX = 440
# How many files are seen at once, by whether the panel is narrow and high.
MOST_FILES = {True: 3, False: 2}


class TaskPanel(QFrame):
    """Shows one task; `notice` tells in words what was just changed here, `report_wanted` brings the period of a report
    to be seen."""

    notice = Signal(str)
    report_wanted = Signal(str)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._agencies: dict[int, Agency] = {}
        self._entries: list[Progress] = []
        self.task: TrackedTask | None = None
        self.ui = Ui_TaskPanel()
        self.ui.setupUi(self)
        self.history = ProgressModel(self)
        self.evidence = EvidenceList(context, self, editable=False)
        self._set_up_looks()
        self._set_up_history()
        self.ui.linkButton.clicked.connect(self._link)
        self.ui.dueButton.clicked.connect(self._set_due)
        self.ui.noDueButton.clicked.connect(lambda: self._save_due(None))
        self.show_task(None, ())

    def _set_up_looks(self) -> None:
        ui = self.ui
        self.setProperty("card", True)
        ui.taskLabel.setProperty("heading", "2")
        for label in (ui.headingLabel, ui.criterionLabel, ui.noHistoryLabel):
            label.setProperty("muted", True)
        for row in range(ui.form.rowCount()):
            caption = ui.form.itemAt(row, ui.form.ItemRole.LabelRole)
            shown = caption.widget() if caption is not None else None
            if shown is not None:
                shown.setProperty("muted", True)
        ui.historyLabel.setProperty("heading", "2")
        filter_bar.prepare(ui.linkCombo, 8)
        for role, name in ROLE_NAMES.items():
            ui.roleCombo.addItem(name, role)
        ui.linkButton.setIcon(icons.icon("agency"))

    def _set_up_history(self) -> None:
        set_up_history(self.ui.historyTable, self.history, WHOLE)
        self.ui.historyTable.activated.connect(
            lambda index: self.report_wanted.emit(self.history.entries[index.row()].period)
        )
        self.ui.historyTable.setToolTip("Nhấp đúp (Enter) để xem, sửa báo cáo của kỳ ấy")
        self.evidence.setVisible(False)
        self.ui.historyLayout.addWidget(self.evidence)
        self.evidence.listed.connect(self._count_files)

    def set_narrow(self, narrow: bool) -> None:
        """Beside the list the facts stand above the history; under it, in a narrow window, next to it."""
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self.ui.sides.setDirection(direction)
        self.ui.facts.setDirection(direction)
        self.ui.facts.setStretch(0, 0 if narrow else 1)
        self.evidence.show_most(MOST_FILES[narrow])
        self.setMinimumSize(LEAST_WIDTH_PX if narrow else 0, 0 if narrow else LEAST_HEIGHT_PX)

    def stack_facts(self, on: bool) -> None:
        """Put what is known of a task below its texts, which would be a column of single words beside it."""
        self.ui.facts.setDirection(QBoxLayout.Direction.TopToBottom if on else QBoxLayout.Direction.LeftToRight)

    def show_task(self, task: TrackedTask | None, known: Sequence[Agency]) -> None:
        """Show a task, or an empty panel."""
        self.task = task
        self._agencies = {agency.id: agency for agency in known}
        self.ui.factsArea.setVisible(task is not None)
        self.ui.historyBox.setVisible(task is not None)
        if task is not None:
            self._show_texts(task)
            self._show_links(task)
            self._show_due(task)
            self._show_history(task)

    def _show_texts(self, tracked: TrackedTask) -> None:
        ui, task = self.ui, tracked.task
        lines = (
            (ui.headingLabel, " › ".join(task.headings)),
            (ui.criterionLabel, criterion_text(tracked)),
            (ui.taskLabel, f"{task.number}. {task.task}" if task.number else task.task),
        )
        for label, text in lines:
            label.setText(text)
            label.setVisible(bool(text))
        ui.leadLabel.setText(task.lead or "(chưa ghi)")
        ui.partnerLabel.setText(task.partner)
        ui.form.setRowVisible(ui.partnerLabel, bool(task.partner))
        ui.deadlineLabel.setText(task.deadline or "(chưa ghi)")
        ui.understoodLabel.setText(tracked.deadline.described())

    # --- agencies -----------------------------------------------------------------------------------------------------

    def _show_links(self, tracked: TrackedTask) -> None:
        layout = self.ui.linksLayout
        while (item := layout.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        row_ids = tracked.task.row_ids
        links = [link for row_id in row_ids for link in self._context.do(agencies.links_of_row, row_id) or []]
        links.sort(key=lambda link: link.role != AssignmentRole.LEAD)
        seen: set[tuple[int, AssignmentRole]] = set()
        for link in links:
            if (link.agency_id, link.role) not in seen and link.agency_id in self._agencies:
                seen.add((link.agency_id, link.role))
                layout.addWidget(self._link_line(link))
        if not seen:
            layout.addWidget(QLabel("Chưa nhận ra cơ quan nào trong danh sách."))
        names = sorted(
            ((a.name, a.id) for a in self._agencies.values() if a.active), key=lambda line: sort_key(line[0])
        )
        filter_bar.fill(self.ui.linkCombo, "Cơ quan…", names)
        self.ui.linkCombo.setCurrentIndex(0)
        self.ui.form.setRowVisible(self.ui.linkBox, bool(names))

    def _link_line(self, link: Assignment) -> QWidget:
        line = QWidget(self.ui.linksBox)
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        label = QLabel(f"{self._agencies[link.agency_id].name} ({ROLE_NAMES[link.role].lower()})", line)
        label.setWordWrap(True)
        layout.addWidget(label, 1)
        if link.by_hand:
            remove = QToolButton(line)
            remove.setIcon(icons.icon("close", "muted"))
            remove.setToolTip("Bỏ cơ quan đã gắn bằng tay")
            remove.setAccessibleName(f"Bỏ {self._agencies[link.agency_id].name}")
            remove.clicked.connect(lambda: self._unlink(link))
            layout.addWidget(remove)
        return line

    @Slot()
    def _link(self) -> None:
        agency_id, role = self.ui.linkCombo.currentData(), AssignmentRole(self.ui.roleCombo.currentData())
        if self.task is None or agency_id is None:
            self.ui.linkCombo.setFocus()
            return
        name = self._agencies[agency_id].name
        if self._context.do(agencies.link_agency, self.task.task.row_id, agency_id, role) is not None:
            self.notice.emit(f"Đã gắn {name} vào nhiệm vụ. Ctrl+Z để hoàn tác.")

    def _unlink(self, link: Assignment) -> None:
        name = self._agencies[link.agency_id].name
        if self._context.do(agencies.unlink_agency, link.id) is not None:
            self.notice.emit(f"Đã bỏ {name} khỏi nhiệm vụ. Ctrl+Z để hoàn tác.")

    # --- the due day --------------------------------------------------------------------------------------------------

    def _show_due(self, tracked: TrackedTask) -> None:
        ui, by_hand = self.ui, tracked.task.due_on
        ui.form.setRowVisible(ui.dueBox, tracked.deadline.kind in WITHOUT_DAY or bool(by_hand))
        day = tracked.due or self._context.today()
        ui.dueEdit.setDate(QDate(day.year, day.month, day.day))
        ui.dueButton.setText("Đổi ngày" if by_hand else "Đặt ngày")
        ui.noDueButton.setVisible(bool(by_hand))
        if by_hand:
            chosen = f"{tracked.deadline.described()}; ngày hạn đặt bằng tay: {short_date(date.fromisoformat(by_hand))}"
            ui.understoodLabel.setText(chosen)

    @Slot()
    def _set_due(self) -> None:
        day = self.ui.dueEdit.date()
        self._save_due(date(day.year(), day.month(), day.day()))

    def _save_due(self, day: date | None) -> None:
        if self.task is None:
            return
        whole = self._context.do(plans.load_appendix, self.task.task.appendix_id)
        row = next((row for row in whole.rows if row.id == self.task.task.row_id), None) if whole else None
        if row is not None and self._context.do(rows.set_due_on, row, day) is not None:
            done = f"Đã đặt ngày hạn {short_date(day)}." if day else "Đã bỏ ngày hạn đặt bằng tay."
            self.notice.emit(f"{done} Ctrl+Z để hoàn tác.")

    # --- history ------------------------------------------------------------------------------------------------------

    def _show_history(self, tracked: TrackedTask) -> None:
        self._entries = self._context.do(progress.entries_of, tracked.task.row_id) or []
        self.ui.historyTable.setVisible(bool(self._entries))
        self.ui.noHistoryLabel.setVisible(not self._entries)
        self.evidence.show_of(tracked.task.row_id, None)

    @Slot()
    def _count_files(self) -> None:
        """Show the reports with their numbers of files; the files themselves take room only where there are some."""
        self.history.set_entries(self._entries, Counter(file.period for file in self.evidence.files))
        self.evidence.setVisible(bool(self.evidence.files))
