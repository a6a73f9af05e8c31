"""Kiểm tra thể thức tệp Word: what in any Word file differs from the official form, with the rule and the remedy."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHeaderView, QWidget

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.form_fault import FormFault
from caicach_desktop.gui import icons, messages
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.base import BaseDialog, make_primary
from caicach_desktop.gui.forms.ui_inspect_dialog import Ui_InspectDialog
from caicach_desktop.gui.keys import bind
from caicach_desktop.gui.models.fault_model import PLACE, FaultModel
from caicach_desktop.gui.newest import Newest
from caicach_desktop.services.inspecting import inspect_file
from caicach_desktop.services.messages import sentence

FILTER = "Tệp Word (*.docx);;Mọi tệp (*)"
WELCOME = "Chọn một tệp Word, hoặc kéo tệp thả vào đây.\nTệp chỉ được đọc, không bị sửa."
FINE = "Không thấy chỗ nào sai thể thức, kỹ thuật trình bày theo Nghị định 30/2020/NĐ-CP."
NOT_WORD = (
    "Tệp này không phải tệp Word (.docx) nên không kiểm tra thể thức được; hãy mở trong Word rồi lưu thành .docx."
)
NOT_READ = "Chưa kiểm tra được tệp này."
PLACE_SHARE = 0.18
ROOM_PX = 10
PADDING_PX = 22
MOST_PX = 4000
FIT_AFTER_MS = 40


class InspectDialog(BaseDialog):
    """Stays open beside the window, so that a file can be mended in Word and looked at again (F5)."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.path: Path | None = None
        self._reading = Newest(context, self)
        self._reading.unanswered.connect(self._tell_fault)
        self.ui = Ui_InspectDialog()
        self.ui.setupUi(self)
        self.model = FaultModel(self)
        self._fit_later = QTimer(self, singleShot=True, interval=FIT_AFTER_MS)
        self._fit_later.timeout.connect(self._fit)
        self._set_up_looks()
        self._connect()
        self._show_message(WELCOME)

    # --- setting up ---------------------------------------------------------------------------------------------------

    def _set_up_looks(self) -> None:
        ui = self.ui
        make_primary(ui.chooseButton)
        ui.chooseButton.setIcon(icons.icon("open", "accent_text"))
        ui.againButton.setIcon(icons.icon("redo"))
        ui.openButton.setIcon(icons.icon("file-word"))
        ui.copyButton.setIcon(icons.icon("copy"))
        ui.messageLabel.setProperty("muted", True)
        table = ui.table
        table.setModel(self.model)
        table.verticalHeader().hide()
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(PLACE, QHeaderView.ResizeMode.Interactive)

    def _connect(self) -> None:
        ui = self.ui
        ui.chooseButton.clicked.connect(self.choose_file)
        ui.againButton.clicked.connect(self.again)
        ui.openButton.clicked.connect(self.open_file)
        ui.stopButton.clicked.connect(self.stop)
        ui.copyButton.clicked.connect(self.copy_all)
        ui.filterEdit.textChanged.connect(self._filter)
        ui.closeButton.clicked.connect(self.reject)
        bind("Ctrl+C", ui.table, self.copy_chosen)
        bind("Ctrl+F", self, self._focus_filter, within=True)
        bind("Down", ui.filterEdit, ui.table.setFocus)
        self.model.modelReset.connect(self._fit_later.start)
        ui.table.horizontalHeader().sectionResized.connect(lambda *_: self._fit_later.start())

    # --- the file -----------------------------------------------------------------------------------------------------

    @Slot()
    def choose_file(self) -> None:
        """Ask for a Word file and look it over."""
        folder = str(self.path.parent) if self.path else self.context.settings.get("export_folder")
        name, _ = QFileDialog.getOpenFileName(self, "Chọn tệp Word cần kiểm tra", folder, FILTER)
        if name:
            self.inspect(Path(name))

    @Slot()
    def again(self) -> None:
        """Look the same file over again, as it is now."""
        if self.path is not None:
            self.inspect(self.path)

    def inspect(self, path: Path) -> None:
        """Look a file over in a worker; what keeps it from being read is told in the list's place."""
        self.stop()
        self.path = path
        self.setWindowTitle(f"Kiểm tra thể thức: {path.name}")
        self.ui.fileLabel.setText(path.name)
        self.ui.fileLabel.setToolTip(str(path))
        self.model.show(())
        self._show_message("Đang đọc và so với quy định…")

        job = self._reading.begin(f"Kiểm tra {path.name}", partial(inspect_file, path), self._show, self._refuse)
        job.progressed.connect(self._progress)
        self._follow()

    @Slot(int, str)
    def _progress(self, percent: int, _: str) -> None:
        if self._reading.busy:
            self.ui.progressBar.setValue(percent)

    @Slot()
    def stop(self) -> None:
        """Stop reading; nothing is shown of what was found so far."""
        if self._reading.busy:
            self._reading.stop()
            self._show_message("Đã dừng. Bấm “Kiểm tra lại” để xem từ đầu.")
        self._follow()

    def _refuse(self, error: AppError) -> None:
        self._show_message(NOT_WORD if error.code == ErrorCode.FORMAT_UNKNOWN else sentence(error))

    @Slot()
    def _tell_fault(self) -> None:
        self._show_message(NOT_READ)

    def _show(self, faults: list[FormFault]) -> None:
        if not faults:
            self._show_message(FINE)
            return
        self.model.show(faults)
        self.ui.stack.setCurrentWidget(self.ui.table)
        self.ui.table.selectRow(0)
        self.ui.table.setFocus()
        self._follow()

    def _show_message(self, text: str) -> None:
        self.ui.messageLabel.setText(text)
        self.ui.stack.setCurrentWidget(self.ui.messagePage)
        self._follow()

    def _follow(self) -> None:
        """Buttons and counts as the state allows."""
        ui, busy, any_faults = self.ui, self._reading.busy, self.model.total > 0
        ui.progressBar.setVisible(busy)
        ui.stopButton.setVisible(busy)
        if not busy:
            ui.progressBar.setValue(0)
        for button in (ui.againButton, ui.openButton):
            button.setEnabled(self.path is not None and not busy)
        ui.copyButton.setEnabled(self.model.rowCount() > 0)
        ui.filterEdit.setEnabled(any_faults)
        shown = f"{self.model.rowCount()} trong {self.model.total} lỗi"
        ui.countLabel.setText(
            (shown if ui.filterEdit.text().strip() else f"{self.model.total} lỗi") if any_faults else ""
        )

    @Slot()
    def open_file(self) -> None:
        """Open the file in Word, or whatever opens such files here."""
        if self.path is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.path))):
            messages.warn(self, f"Máy này chưa có chương trình mở được “{self.path.name}”.")

    # --- the list -----------------------------------------------------------------------------------------------------

    @Slot()
    def _filter(self) -> None:
        self.model.show_only(self.ui.filterEdit.text())
        if self.model.rowCount():
            self.ui.table.selectRow(0)
        self._follow()

    @Slot()
    def _focus_filter(self) -> None:
        self.ui.filterEdit.setFocus()
        self.ui.filterEdit.selectAll()

    @Slot()
    def copy_all(self) -> None:
        """Put the faults shown on the clipboard as text, under the file's name."""
        if self.path is not None and self.model.rowCount():
            QGuiApplication.clipboard().setText(f"{self.path.name}\n{self.model.text()}")

    @Slot()
    def copy_chosen(self) -> None:
        """Put the chosen faults on the clipboard as text."""
        rows = sorted(index.row() for index in self.ui.table.selectionModel().selectedRows())
        if rows:
            QGuiApplication.clipboard().setText(self.model.text(rows))

    @Slot()
    def _fit(self) -> None:
        table = self.ui.table
        metrics, wrap = table.fontMetrics(), Qt.TextFlag.TextWordWrap.value
        # Worked out here: Qt's own hint does not know the padding the stylesheet gives to cells.
        for row in range(self.model.rowCount()):
            highest = 0
            for column in range(self.model.columnCount()):
                room = QRect(0, 0, table.columnWidth(column) - PADDING_PX, MOST_PX)
                text = self.model.index(row, column).data()
                highest = max(highest, metrics.boundingRect(room, wrap, text).height())
            table.setRowHeight(row, highest + ROOM_PX)
        if table.currentIndex().isValid():
            table.scrollTo(table.currentIndex())

    # --- dropping, the size -------------------------------------------------------------------------------------------

    def may_take_files(self) -> bool:
        return True

    def take_files(self, paths: list[Path]) -> None:
        self.inspect(paths[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.ui.table.setColumnWidth(PLACE, round(self.width() * PLACE_SHARE))
        self._fit_later.start()

    def done(self, result: int) -> None:
        self.stop()
        super().done(result)
