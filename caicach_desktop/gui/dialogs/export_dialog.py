"""Xuất và in: what of a plan, in which format, where to; with the PDF itself as the preview."""

import re
import tempfile
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QListWidgetItem, QWidget

from caicach_desktop.domain.errors import AppError, Cancelled
from caicach_desktop.domain.job import JobProgress
from caicach_desktop.domain.plan import WholePlan
from caicach_desktop.domain.text import sort_key, squeeze
from caicach_desktop.gui import icons, messages, printing
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.base import BaseDialog
from caicach_desktop.gui.forms.ui_export_dialog import Ui_ExportDialog
from caicach_desktop.gui.jobs import Job
from caicach_desktop.gui.widgets import filter_bar
from caicach_desktop.services import agencies, exporting, plans
from caicach_desktop.services.exporting import ExportOptions
from caicach_desktop.services.files import PLAN_FILE
from caicach_desktop.services.messages import sentence

PREVIEW_AFTER_MS = 250
FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
FORMAT_ICONS = {".docx": "file-word", ".pdf": "file-pdf", ".xlsx": "file-excel", ".json": "plan"}


class ExportDialog(BaseDialog):
    """Exports one plan; with `appendix_id` only that appendix is ticked at first."""

    def __init__(self, context: AppContext, plan_id: int, appendix_id: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        context.commit_editors.emit()
        self._plan_id = plan_id
        self._whole: WholePlan = plans.load_plan(context.store, plan_id)
        self._job: Job | None = None
        self._suggested = ""
        # Goes up with every choice: a preview that was begun before is out of date when it comes.
        self._wanted = 0
        self.written: Path | None = None
        self.ui = Ui_ExportDialog()
        self.ui.setupUi(self)
        self._preview_timer = QTimer(self, singleShot=True, interval=PREVIEW_AFTER_MS)
        self._preview_timer.timeout.connect(self._start_preview)
        self._set_up_looks()
        self._fill_choices(appendix_id)
        self._connect()
        self._on_choice()

    # --- setting up ---------------------------------------------------------------------------------------------------

    def _set_up_looks(self) -> None:
        ui = self.ui
        self.setWindowTitle(f"Xuất và in: {squeeze(self._whole.plan.title)[:80]}")
        ui.exportButton.setProperty("primary", True)
        ui.exportButton.setIcon(icons.icon("export", "accent_text"))
        ui.printButton.setIcon(icons.icon("print"))
        ui.folderButton.setIcon(icons.icon("folder"))
        ui.openButton.setIcon(icons.icon("open"))
        ui.openFolderButton.setIcon(icons.icon("folder"))
        ui.doneBox.setProperty("card", True)
        ui.faultLabel.setProperty("fault", True)
        ui.doneBox.hide()
        ui.faultLabel.hide()
        for combo in (ui.agencyCombo, ui.formatCombo, ui.mediumCombo):
            filter_bar.prepare(combo)

    def _fill_choices(self, appendix_id: int) -> None:
        ui, settings = self.ui, self.context.settings
        for part in self._whole.appendices:
            title = squeeze(" ".join(part.appendix.title))
            item = QListWidgetItem(f"{part.appendix.number}: {title}" if title else part.appendix.number)
            item.setToolTip(item.text())
            item.setData(Qt.ItemDataRole.UserRole, part.appendix.id)
            chosen = appendix_id in (0, part.appendix.id)
            item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
            ui.appendixList.addItem(item)
        known = self.context.do(agencies.list_agencies) or []
        names = sorted(((agency.name, agency.id) for agency in known), key=lambda line: sort_key(line[0]))
        filter_bar.fill(ui.agencyCombo, "Mọi cơ quan (toàn bộ)", names)
        for suffix, name in exporting.export_formats():
            ui.formatCombo.addItem(icons.icon(FORMAT_ICONS.get(suffix, "plan")), name, suffix)
        filter_bar.choose(ui.formatCombo, settings.get("export_format"))
        ui.mediumCombo.addItem("Bản giấy, để in và ký", False)
        ui.mediumCombo.addItem("Bản điện tử, để ký số và gửi", True)
        filter_bar.choose(ui.mediumCombo, settings.get("export_electronic"))
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        ui.folderEdit.setText(settings.get("export_folder") or documents)

    def _connect(self) -> None:
        ui = self.ui
        ui.appendixList.itemChanged.connect(self._on_choice)
        ui.agencyCombo.currentIndexChanged.connect(self._on_choice)
        ui.mediumCombo.currentIndexChanged.connect(self._on_choice)
        ui.formatCombo.currentIndexChanged.connect(self._on_name)
        for edit in (ui.folderEdit, ui.nameEdit):
            edit.textEdited.connect(lambda: self._show_fault(""))
        ui.folderButton.clicked.connect(self._choose_folder)
        ui.exportButton.clicked.connect(self.export)
        ui.closeButton.clicked.connect(self.reject)
        ui.printButton.clicked.connect(self.print_preview)
        ui.openButton.clicked.connect(lambda: self._open(self.written))
        ui.openFolderButton.clicked.connect(lambda: self._open(self.written.parent if self.written else None))
        ui.preview.shown.connect(lambda: ui.printButton.setEnabled(ui.preview.pages > 0))
        QShortcut(QKeySequence("Ctrl+S"), self, self.export)
        QShortcut(QKeySequence("Ctrl+Return"), self, lambda: self._open(self.written))

    # --- what is chosen -----------------------------------------------------------------------------------------------

    def options(self) -> ExportOptions:
        """The choices as the export takes them; no ids where all appendices are ticked."""
        ticked = self._ticked()
        every = len(ticked) == self.ui.appendixList.count()
        return ExportOptions(
            appendix_ids=() if every else tuple(ticked),
            agency_id=self.ui.agencyCombo.currentData(),
            electronic=bool(self.ui.mediumCombo.currentData()),
        )

    def _ticked(self) -> list[int]:
        items = (self.ui.appendixList.item(i) for i in range(self.ui.appendixList.count()))
        return [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked]

    @property
    def suffix(self) -> str:
        """The chosen format's suffix, with its dot."""
        return str(self.ui.formatCombo.currentData())

    def target(self) -> Path:
        """The file that will be written; its name always ends in the format's suffix."""
        name = self.ui.nameEdit.text().strip()
        name = name if name.lower().endswith(self.suffix) else name + self.suffix
        return Path(self.ui.folderEdit.text().strip()).expanduser() / name

    @Slot()
    def _on_choice(self) -> None:
        """Other content: the preview and the suggested name follow."""
        self._on_name()
        self._stop_preview()
        self.ui.preview.show_message("Đang dựng bản xem trước…")
        self._preview_timer.start()

    @Slot()
    def _on_name(self) -> None:
        self._show_fault("")
        self.ui.doneBox.hide()
        self.ui.mediumCombo.setEnabled(self.suffix != PLAN_FILE)
        name = self.ui.nameEdit.text()
        suggested = exporting.suggested_file_name(self._whole.plan, self.suffix, self.options())
        # A name of the user's own stays; only its suffix follows the format.
        self.ui.nameEdit.setText(suggested if name in ("", self._suggested) else Path(name).stem + self.suffix)
        self._suggested = suggested

    @Slot()
    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "Chọn thư mục ghi tệp", self.ui.folderEdit.text())
        if folder:
            self.ui.folderEdit.setText(folder)

    # --- preview ------------------------------------------------------------------------------------------------------

    @Slot()
    def _start_preview(self) -> None:
        if self.ui.appendixList.count() and not self._ticked():
            self.ui.preview.show_message("Hãy đánh dấu ít nhất một phụ lục.")
            return
        store, plan_id, options = self.context.store, self._plan_id, self.options()

        def work(progress: JobProgress) -> bytes | AppError:
            try:
                with tempfile.TemporaryDirectory(prefix="caicach-") as folder:
                    path = Path(folder) / "preview.pdf"
                    return exporting.export_plan(store, plan_id, path, options, progress).read_bytes()
            except Cancelled:
                raise
            except AppError as error:
                # No font for the PDF says nothing about the other formats: it is told in the preview's place.
                return error

        show = partial(self._show_preview, self._wanted)
        self._job = self.context.run_job("Dựng bản xem trước", work, show, quiet=True, owner=self)

    def _show_preview(self, wanted: int, result: bytes | AppError) -> None:
        if wanted != self._wanted:
            return
        self._job = None
        if isinstance(result, AppError):
            self.ui.preview.show_message(sentence(result))
        else:
            self.ui.preview.show_pdf(result)

    def _stop_preview(self) -> None:
        self._preview_timer.stop()
        self._wanted += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @Slot()
    def print_preview(self) -> None:
        """Print the document in the preview through the system's print dialog."""
        if self.ui.preview.pages:
            printing.ask_and_print(self.ui.preview.document, self.target().stem, self)

    # --- export -------------------------------------------------------------------------------------------------------

    @Slot()
    def export(self) -> None:
        """Write the file; one that is there already only after asking."""
        fault = self._fault()
        self._show_fault(fault)
        path = self.target()
        if fault or (path.exists() and not self._may_overwrite(path)):
            return
        store, plan_id, options = self.context.store, self._plan_id, self.options()

        def work(progress: JobProgress) -> Path:
            return exporting.export_plan(store, plan_id, path, options, progress)

        self._remember_choices()
        self.context.run_job(f"Đang ghi {path.name}", work, self._on_written, owner=self)

    def _fault(self) -> str:
        """What keeps the file from being written, told beside the fields."""
        name = self.ui.nameEdit.text().strip()
        if self.ui.appendixList.count() and not self._ticked():
            return "Hãy đánh dấu ít nhất một phụ lục."
        if not self.ui.folderEdit.text().strip():
            return "Hãy chọn thư mục để ghi tệp."
        if not name or name == self.suffix:
            return "Hãy đặt tên tệp."
        if FORBIDDEN.search(name):
            return 'Tên tệp không được có các dấu \\ / : * ? " < > |'
        return "" if self.target().parent.is_dir() else "Thư mục này không có; hãy chọn thư mục khác."

    def _may_overwrite(self, path: Path) -> bool:
        return messages.ask(self, f"Trong thư mục đã có tệp “{path.name}”. Ghi đè lên tệp cũ?", accept="Ghi đè")

    def _show_fault(self, text: str) -> None:
        self.ui.faultLabel.setText(text)
        self.ui.faultLabel.setVisible(bool(text))

    def _remember_choices(self) -> None:
        settings = self.context.settings
        settings.set("export_folder", str(self.target().parent))
        settings.set("export_format", self.suffix)
        settings.set("export_electronic", bool(self.ui.mediumCombo.currentData()))

    def _on_written(self, path: Path) -> None:
        self.written = path
        self.ui.doneLabel.setText(f"Đã ghi {path.name}")
        self.ui.doneLabel.setToolTip(str(path))
        self.ui.doneBox.show()
        self.ui.openButton.setFocus()

    def _open(self, path: Path | None) -> None:
        if path is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            messages.warn(self, f"Máy này chưa có chương trình mở được “{path.name}”; tệp đã nằm trong {path.parent}.")

    def done(self, result: int) -> None:
        self._stop_preview()
        self.ui.preview.show_message("")
        super().done(result)
