"""Phát phiếu: the forms of a period for some agencies or all, written into one folder."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from caicach_desktop.domain.agency import AssignmentRole
from caicach_desktop.domain.answer_form import AnswerForm
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.job import JobProgress
from caicach_desktop.domain.reporting import period_name
from caicach_desktop.gui import icons, messages
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.base import BaseDialog, make_primary
from caicach_desktop.gui.forms.ui_forms_out_dialog import Ui_FormsOutDialog
from caicach_desktop.gui.jobs import Job
from caicach_desktop.gui.widgets.tick_list import Tickable, TickList
from caicach_desktop.services.forms_out import FormsOptions, forms_for, forms_out

FOLDER = "Phieu-bao-cao-"
NOBODY = "Chưa có nhiệm vụ nào gắn cơ quan, nên chưa có phiếu để phát. Gắn cơ quan cho nhiệm vụ ở trang Kế hoạch trước."
PRESENT = (
    "Thư mục này đã có phiếu cùng tên, có thể là phiếu cơ quan đã điền.\n\n"
    "Ghi phiếu mới đè lên các tệp ấy? Nếu chưa chắc, hãy chọn một thư mục khác."
)


@dataclass(frozen=True, slots=True)
class _Written:
    """What became of writing: the files, or the known fault that asks for a decision."""

    files: Sequence[Path] = ()
    present: bool = False


class FormsOutDialog(BaseDialog):
    """Ticks all agencies at first; after writing it says what was written and opens the folder if wished."""

    def __init__(self, context: AppContext, plan_id: int, code: str, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._plan_id = plan_id
        self._code = code
        self._job: Job | None = None
        self._written = Path()
        self.ui = Ui_FormsOutDialog()
        self.ui.setupUi(self)
        self.list: TickList[int] = TickList(self.ui.list, self.ui.allBox)
        self._set_up()
        self._read()

    def _set_up(self) -> None:
        ui = self.ui
        make_primary(ui.writeButton)
        ui.resultLabel.setProperty("notice", True)
        ui.periodLabel.setText(f"Phiếu báo cáo {period_name(self._code)}")
        ui.folderEdit.setText(str(self._usual_folder()))
        ui.folderButton.setIcon(icons.icon("folder"))
        ui.openButton.setIcon(icons.icon("folder"))
        for widget in (ui.progressBar, ui.resultLabel, ui.openButton):
            widget.hide()
        ui.writeButton.setEnabled(False)
        self.list.changed.connect(self._follow_choice)
        ui.folderButton.clicked.connect(self._choose_folder)
        ui.folderEdit.textChanged.connect(self._follow_choice)
        ui.writeButton.clicked.connect(self.write)
        ui.openButton.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written))))
        ui.closeButton.clicked.connect(self.reject)

    def _usual_folder(self) -> Path:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        base = self.context.settings.get("forms_folder") or self.context.settings.get("export_folder") or documents
        return Path(base) / f"{FOLDER}{self._code}"

    # --- the agencies -------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        store, plan_id, code = self.context.store, self._plan_id, self._code

        def work(_: JobProgress) -> list[AnswerForm]:
            try:
                return forms_for(store, plan_id, code)
            except AppError as error:
                if error.code != ErrorCode.FORMS_NOBODY:
                    raise
                return []

        self.context.run_job("Đang tìm cơ quan", work, self._show_agencies, quiet=True, owner=self)

    def _show_agencies(self, forms: list[AnswerForm]) -> None:
        self.list.fill(Tickable(form.stamp.agency_id, _told(form)) for form in forms)
        if not forms:
            self._tell(NOBODY)
        self._follow_choice()

    def ticked(self) -> list[int]:
        """The ids of the agencies that get a form."""
        return self.list.ticked()

    @Slot()
    def _follow_choice(self, *_: object) -> None:
        chosen = bool(self.ticked() and self.ui.folderEdit.text().strip())
        self.ui.writeButton.setEnabled(chosen and self._job is None)

    @Slot()
    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "Chọn thư mục ghi phiếu", str(self.folder().parent))
        if folder:
            self.ui.folderEdit.setText(folder)

    def folder(self) -> Path:
        """The folder the forms go into."""
        return Path(self.ui.folderEdit.text().strip())

    # --- writing ------------------------------------------------------------------------------------------------------

    @Slot()
    def write(self, replace: bool = False) -> None:
        """Write the forms in a worker; forms that are there already are replaced only after asking."""
        folder, store, plan_id, code = self.folder(), self.context.store, self._plan_id, self._code
        options = FormsOptions(tuple(self.ticked()), self.ui.paperBox.isChecked(), replace)

        def work(progress: JobProgress) -> _Written:
            try:
                return _Written(forms_out(store, plan_id, code, folder, options, progress))
            except AppError as error:
                if error.code != ErrorCode.FORMS_PRESENT:
                    raise
                return _Written(present=True)

        self.ui.resultLabel.hide()
        self.ui.openButton.hide()
        self.ui.progressBar.setValue(0)
        self._job = self.context.run_job("Đang ghi phiếu", work, self._done, quiet=True, owner=self)
        self._job.progressed.connect(self._show_progress)
        self._job.ended.connect(self._ended)
        self.ui.progressBar.show()
        self.ui.closeButton.setText("&Dừng lại")
        self._follow_choice()

    @Slot(int, str)
    def _show_progress(self, percent: int, text: str) -> None:
        self.ui.progressBar.setValue(percent)
        if text:
            self._tell(text)

    def _done(self, written: _Written) -> None:
        if written.present:
            self.ui.resultLabel.hide()
            if messages.ask(self, PRESENT, "Ghi đè"):
                self._job = None
                self.write(replace=True)
            return
        self._written = self.folder()
        base = self._written.parent if self._written.name.startswith(FOLDER) else self._written
        self.context.settings.set("forms_folder", str(base))
        excel = sum(1 for path in written.files if path.suffix == ".xlsx")
        paper = " (mỗi phiếu một tệp Excel, một tệp Word)" if len(written.files) > excel else ""
        self._tell(f"Đã ghi {excel} phiếu{paper} vào thư mục {self._written}.")
        self.ui.openButton.show()
        self.ui.openButton.setFocus()

    @Slot()
    def _ended(self) -> None:
        if self._job is not None and self._job.running:
            return  # asked anew meanwhile
        self._job = None
        self.ui.progressBar.hide()
        self.ui.closeButton.setText("Đó&ng")
        if self.ui.openButton.isHidden() and self.ui.list.count():
            self.ui.resultLabel.hide()
        self._follow_choice()

    def _tell(self, text: str) -> None:
        self.ui.resultLabel.setText(text)
        self.ui.resultLabel.show()

    def reject(self) -> None:
        """Esc and the button in the title bar stop writing first; nothing half written stays behind."""
        if self._job is not None:
            self._job.cancel()
        else:
            super().reject()


def _told(form: AnswerForm) -> str:
    """An agency with how many tasks its form asks about."""
    leads = sum(1 for task in form.tasks if task.role == AssignmentRole.LEAD)
    partners = len(form.tasks) - leads
    parts = [f"{leads} việc chủ trì"] if leads else []
    parts += [f"{partners} việc phối hợp"] if partners else []
    return f"{form.stamp.agency} ({', '.join(parts)})"
