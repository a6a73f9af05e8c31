"""Nhận phiếu, gói báo cáo: what came back beside what is here, each line to be taken or left; kept as one step."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QHeaderView, QWidget

from caicach_desktop.domain.changes import Changes
from caicach_desktop.domain.figures import shortened
from caicach_desktop.domain.job import JobProgress
from caicach_desktop.domain.plan_name import plan_line
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.base import BaseDialog, make_primary
from caicach_desktop.gui.dialogs.returned_detail import file_html, line_html
from caicach_desktop.gui.forms.ui_returned_dialog import Ui_ReturnedDialog
from caicach_desktop.gui.jobs import Job
from caicach_desktop.gui.keys import bind
from caicach_desktop.gui.models.returned_files_model import ReturnedFilesModel
from caicach_desktop.gui.models.returned_model import FROM, NAME, PERIOD, TAKE, TOLD, ReturnedModel
from caicach_desktop.gui.widgets.filter_bar import prepare
from caicach_desktop.gui.widgets.visible_rows import VisibleRows
from caicach_desktop.services.forms_in import Expected, received_fault
from caicach_desktop.services.messages import sentence
from caicach_desktop.services.package_review import NEW_PLAN
from caicach_desktop.services.plans import list_plans
from caicach_desktop.services.returned import KIND_NAMES, SETTLED, LineKind, Returned, ReturnedFile
from caicach_desktop.services.returned_choice import Choice
from caicach_desktop.services.returned_packages import summary_title
from caicach_desktop.services.returned_taking import take_returned
from caicach_desktop.services.returning import look_over

FILTER = "Phiếu và gói báo cáo (*.xlsx *.caicach);;Mọi tệp (*)"
WORTH_SEEING = frozenset(kind for kind in LineKind if kind not in SETTLED)
# The least space between what a cell says and its edges.
_ROOM_PX = 8
_GAP_PX = 10
_MOST_CHARS = 90
_WIDTHS = {TAKE: 132, FROM: 150, PERIOD: 96}
_NARROW_PX, _NARROW_WIDTHS = 1000, {TAKE: 112, FROM: 104, PERIOD: 80}
_ADVICE = "Đánh dấu những gì sẽ nhận; chưa có gì được ghi cho tới khi bấm “Nhận”."
_EMPTY = (
    "Chọn phiếu cơ quan gửi lại (.xlsx) hoặc gói báo cáo (.caicach), một hay nhiều tệp; cũng có thể kéo thả vào đây."
)


class ReturnedDialog(BaseDialog):
    """Looks files over and takes what is ticked; `took` brings what was changed, with how many lines of it."""

    stays_inside = True

    took = Signal(object, int)

    def __init__(
        self,
        context: AppContext,
        paths: Sequence[Path] = (),
        expected: Expected | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`expected`: the plan and period that is being collected, where that is known."""
        super().__init__(context, parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self.ui = Ui_ReturnedDialog()
        self.ui.setupUi(self)
        self.paths: list[Path] = []
        self.returned = Returned()
        self.job: Job | None = None
        self._expected = expected
        self._into: dict[Path, int] = {}
        self._listing = False
        self._first = list(paths)
        self.model = ReturnedModel(self)
        self.files = ReturnedFilesModel(self.model, self)
        self._set_up()
        self._connect()
        self._show_state()

    def _set_up(self) -> None:
        ui = self.ui
        ui.fileList.setModel(self.files)
        ui.table.setModel(self.model)
        ui.table.verticalHeader().hide()
        header = ui.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in _WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, width)
        for column in (NAME, TOLD):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        VisibleRows(ui.table, _ROOM_PX)
        ui.splitter.setSizes([270, 930])
        ui.splitter.setStretchFactor(1, 1)
        ui.lineSplitter.setSizes([330, 190])
        prepare(ui.intoCombo, 30)
        ui.kindCombo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        today = self.context.today()
        # No latest day is set: the field would then make another day of one while it is being typed.
        ui.receivedEdit.setDate(QDate(today.year, today.month, today.day))
        make_primary(ui.takeButton)

    def _connect(self) -> None:
        ui = self.ui
        ui.fileList.selectionModel().currentChanged.connect(self._show_file)
        ui.table.selectionModel().currentRowChanged.connect(self._show_line)
        self.model.modelReset.connect(self._show_line)
        self.model.ticked.connect(self._show_state)
        ui.kindCombo.activated.connect(self._narrow)
        ui.intoCombo.activated.connect(self._send_into)
        ui.allButton.clicked.connect(lambda: self.model.take_shown(True))
        ui.noneButton.clicked.connect(lambda: self.model.take_shown(False))
        ui.receivedEdit.dateChanged.connect(self._show_state)
        ui.addButton.clicked.connect(self.choose)
        ui.takeButton.clicked.connect(self.take)
        ui.closeButton.clicked.connect(self.reject)
        bind("Space", ui.table, self.toggle)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self.take)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        first, self._first = self._first, []
        self.add(first)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (event.oldSize().width() < _NARROW_PX) != (event.size().width() < _NARROW_PX):
            self._fit_columns()
            for column, width in (_NARROW_WIDTHS if self._is_narrow else _WIDTHS).items():
                self.ui.table.setColumnWidth(column, width)

    # --- reading ------------------------------------------------------------------------------------------------------

    @property
    def working(self) -> bool:
        """Whether files are being read or taken."""
        return self.job is not None and self.job.running

    @Slot()
    def choose(self) -> None:
        """Ask for more files."""
        folder = str(self.paths[-1].parent) if self.paths else self.context.settings.get("export_folder")
        names, _ = QFileDialog.getOpenFileNames(self, "Chọn phiếu, gói báo cáo", folder, FILTER)
        self.add([Path(name) for name in names])

    def add(self, paths: Sequence[Path]) -> None:
        """Look more files over together with those that are there; not while something is read."""
        new = [path for path in dict.fromkeys(paths) if path not in self.paths]
        if new and not self.working:
            self.look_over([*self.paths, *new])

    def look_over(self, paths: Sequence[Path], afresh: bool = False) -> None:
        """Read files and compare them, in a worker; `afresh`: also packages that were read already."""
        store, expected, into = self.context.store, self._expected, dict(self._into)
        known, before = None if afresh else self.returned, self.model.choice

        def work(progress: JobProgress) -> Choice:
            # With very many lines the ticks take their time, too.
            return Choice(look_over(store, paths, expected, into, progress, known), before)

        def done(choice: Choice) -> None:
            self.paths = list(paths)
            self._show(choice)

        self._start("Đang đọc phiếu, gói báo cáo", work, done)

    def _start(self, title: str, work: Callable[[JobProgress], object], done: Callable[..., None]) -> Job:
        """Do long work in a worker; meanwhile nothing can be chosen."""
        self.job = self.context.run_job(title, work, done, owner=self)
        self.job.ended.connect(self._show_state)
        self._show_state()
        return self.job

    def _show(self, choice: Choice) -> None:
        returned = choice.returned
        place = self.file_place if len(returned.files) == len(self.returned.files) else None
        self.returned = returned
        self.model.show(choice)
        self.files.show(returned)
        self.ui.fileList.setVisible(self.files.has_all)
        self.ui.rightLayout.setContentsMargins(_GAP_PX if self.files.has_all else 0, 0, 0, 0)
        self._listing = True  # listing very many lines once is enough
        self.ui.fileList.setCurrentIndex(self.files.index(self.files.row_of(place) if self.files.has_all else 0))
        self._listing = False
        self._show_file()
        self.ui.table.setFocus()

    # --- what is seen -------------------------------------------------------------------------------------------------

    @property
    def file_place(self) -> int | None:
        """The index of the file shown; None for all."""
        row = self.ui.fileList.currentIndex().row()
        return self.files.place(row) if row >= 0 else None

    @property
    def file(self) -> ReturnedFile | None:
        """The file shown; None for all."""
        place = self.file_place
        return self.returned.files[place] if place is not None and place < len(self.returned.files) else None

    @Slot()
    def _show_file(self) -> None:
        if self._listing:
            return
        file = self.file
        self.ui.fileLabel.setText(file_html(file) if file else self._summary())
        package = file.package if file else None
        self.ui.intoBox.setVisible(package is not None)
        if file is not None and package is not None:
            self._fill_into(file)
        self._fill_kinds()
        self._narrow()
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Whom and which period it is from where that differs; in a narrow dialog the period is told below only."""
        file, table = self.file, self.ui.table
        several = len({line.period for line in file.lines} - {""}) > 1 if file else not self._is_narrow
        table.setColumnHidden(FROM, file is not None)
        table.setColumnHidden(PERIOD, not several)

    @property
    def _is_narrow(self) -> bool:
        return self.width() < _NARROW_PX

    def _summary(self) -> str:
        faults = [file for file in self.returned.files if file.fault]
        if not self.returned.files:
            return ""
        told = summary_title(self.returned)
        return told + "".join(f"<br>{file_html(file)}" for file in faults[:3]) + ("<br>…" if len(faults) > 3 else "")

    def _fill_into(self, file: ReturnedFile) -> None:
        combo = self.ui.intoCombo
        combo.clear()
        combo.addItem("Thành kế hoạch mới", NEW_PLAN)
        for plan in self.context.do(list_plans) or []:
            combo.addItem(shortened(plan_line(plan), _MOST_CHARS), plan.id)
        combo.setCurrentIndex(max(combo.findData(file.plan_id), 0))

    def _fill_kinds(self) -> None:
        """The kinds among the lines of what is shown, with how many there are."""
        combo = self.ui.kindCombo
        chosen = combo.currentData()
        lines = [self.model.line(key) for key in self.model.keys_of(self.file_place)]
        found = Counter(line.kind for line in lines)
        counts = {kind: found[kind] for kind in LineKind}
        combo.clear()
        combo.addItem(f"Những gì cần xem ({sum(counts[kind] for kind in WORTH_SEEING)})", WORTH_SEEING)
        for kind, count in counts.items():
            if count:
                combo.addItem(f"{KIND_NAMES[kind]} ({count})", frozenset({kind}))
        combo.addItem(f"Tất cả ({len(lines)})", frozenset(LineKind))
        place = next((i for i in range(combo.count()) if combo.itemData(i) == chosen), 0)
        nothing = not any(counts[kind] for kind in WORTH_SEEING)
        combo.setCurrentIndex(combo.count() - 1 if nothing and place == 0 else place)

    @Slot()
    def _narrow(self) -> None:
        self.model.narrow(self.file_place, self.ui.kindCombo.currentData() or WORTH_SEEING)
        if self.model.rowCount():
            self.ui.table.selectRow(0)
        self._show_state()

    @Slot()
    def _show_line(self) -> None:
        index = self.ui.table.currentIndex()
        if index.isValid() and index.row() < self.model.rowCount():
            key = self.model.key(index.row())
            self.ui.detail.setHtml(line_html(self.model.line(key), self.returned.files[key[0]]))
        else:
            self.ui.detail.clear()

    @Slot()
    def _show_state(self) -> None:
        ui, working = self.ui, self.working
        taken, left = self.model.choice.taken_count, self.model.choice.left_count
        brings = any(file.brings_something for file in self.returned.files)
        sound = any(not file.fault for file in self.returned.files)
        ui.textLabel.setText(_EMPTY if not self.returned.files else _ADVICE if brings else _nothing(sound))
        told = f"Sẽ nhận {taken} dòng" + (f", để lại {left} dòng" if left else "")
        dated = any(file.form for file in self.returned.files)
        fault = received_fault(self.returned.forms, self.received, self.context.today()) if dated else None
        ui.countLabel.setText(sentence(fault) if fault else told if brings else "")
        ui.receivedBox.setVisible(dated and brings)
        ui.receivedBox.setEnabled(not working)
        ui.takeButton.setEnabled(taken > 0 and not working and fault is None)
        ui.addButton.setEnabled(not working)
        ui.right.setEnabled(not working)
        can = self.model.choice.can_take(self.file_place)
        ui.allButton.setEnabled(can)
        ui.noneButton.setEnabled(can)

    @property
    def received(self) -> date:
        """The day on which the forms came in: by it they are on time or late."""
        day = self.ui.receivedEdit.date()
        return date(day.year(), day.month(), day.day())

    # --- choosing -----------------------------------------------------------------------------------------------------

    @Slot()
    def toggle(self) -> None:
        """Tick the selected lines; if all of them are, take the ticks away."""
        rows = self.ui.table.selectionModel().selectedRows()
        keys = [self.model.key(index.row()) for index in rows]
        self.model.take_keys(keys, not self.model.choice.are_taken(keys))

    @Slot()
    def _send_into(self) -> None:
        """Let the package shown go to another plan, or become a new one."""
        file, plan_id = self.file, self.ui.intoCombo.currentData()
        if file is not None and plan_id != file.plan_id and not self.working:
            self._into[file.path] = plan_id
            self.look_over(self.paths)

    # --- taking -------------------------------------------------------------------------------------------------------

    @Slot()
    def take(self) -> None:
        """Keep what is ticked as one operation, in a worker; then close."""
        self.ui.receivedEdit.interpretText()  # what is still being typed counts
        if not self.ui.takeButton.isEnabled():
            return
        store, returned, taken, received = self.context.store, self.returned, self.model.choice.taken, self.received

        def work(progress: JobProgress) -> Changes:
            return take_returned(store, returned, taken, received, progress)

        def done(changes: Changes) -> None:
            self.accept()
            self.took.emit(changes, len(taken))

        # A slot of the dialog: the work may end after the dialog has gone, and nobody then asks it anything.
        self._start("Đang nhận", work, done).ended.connect(self._after_taking)

    @Slot()
    def _after_taking(self) -> None:
        """Where it could not be kept, something was changed here meanwhile: what came back is compared anew, and ticks
        stay where nothing changed."""
        if self.isVisible() and self.job is not None and not self.job.cancelled:
            self.look_over(self.paths, afresh=True)

    def done(self, result_code: int) -> None:
        """Close; what is still being read is stopped and leaves nothing behind."""
        if self.working and self.job is not None:
            self.job.cancel()
        super().done(result_code)
        # Many packages are hundreds of megabytes; the dialog itself may be kept a while.
        self.returned = Returned()
        self.model.show(Choice(self.returned))
        self.files.show(self.returned)

    # --- dropping files -----------------------------------------------------------------------------------------------

    def may_take_files(self) -> bool:
        return not self.working

    def take_files(self, paths: list[Path]) -> None:
        self.add(paths)


def _nothing(sound: bool) -> str:
    if sound:
        return "Không có gì mới: những gì có trong các tệp này đã có ở đây."
    return "Không nhận được tệp nào; lý do ghi bên dưới. Hãy chọn tệp khác."
