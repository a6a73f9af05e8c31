"""Xuất và in: what of a plan, in which format, where to; with the PDF itself as the preview."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from caicach_desktop.domain.job import JobProgress
from caicach_desktop.domain.plan import WholePlan
from caicach_desktop.domain.text import squeeze
from caicach_desktop.gui import icons, printing
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.base import BaseDialog
from caicach_desktop.gui.dialogs.export_choices import ITEM_ROLE, ExportChoices
from caicach_desktop.gui.dialogs.file_place import FilePlace
from caicach_desktop.gui.forms.ui_export_dialog import Ui_ExportDialog
from caicach_desktop.gui.widgets.live_preview import Build, LivePreview
from caicach_desktop.gui.widgets.written_strip import open_path
from caicach_desktop.services import exporting, plans, previewing
from caicach_desktop.services.exporting import ExportOptions

PREVIEW_AFTER_MS = 250


class ExportDialog(BaseDialog):
    """Exports one plan; with `appendix_id` only that appendix is ticked at first."""

    def __init__(self, context: AppContext, plan_id: int, appendix_id: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        context.commit_editors.emit()
        self._plan_id = plan_id
        self._whole: WholePlan = plans.load_plan(context.store, plan_id)
        self._suggested = ""
        self._previewed: tuple[ExportOptions, str] | None = None
        self.written: Path | None = None
        self.ui = Ui_ExportDialog()
        self.ui.setupUi(self)
        self.place = FilePlace(context, self.ui.folderEdit, self.ui.folderButton, self.ui.nameEdit, self)
        self.live = LivePreview(context, self.ui.preview, self._build, PREVIEW_AFTER_MS)
        self.choices = ExportChoices(context, self.ui, self._whole, appendix_id, self)
        self._set_up_looks()
        self._connect()
        self._on_choice()

    # --- setting up ---------------------------------------------------------------------------------------------------

    def _set_up_looks(self) -> None:
        ui = self.ui
        self.setWindowTitle(f"Xuất và in: {squeeze(self._whole.plan.title)[:80]}")
        ui.exportButton.setProperty("primary", True)
        ui.exportButton.setIcon(icons.icon("export", "accent_text"))
        ui.printButton.setIcon(icons.icon("print"))
        ui.wordButton.setIcon(icons.icon("file-word"))
        ui.openButton.setIcon(icons.icon("open"))
        ui.openFolderButton.setIcon(icons.icon("folder"))
        ui.doneBox.setProperty("card", True)
        ui.faultLabel.setProperty("fault", True)
        ui.doneBox.hide()
        ui.faultLabel.hide()
        # Two grids, one line of fields.
        ui.contentCaption.setMinimumWidth(ui.formatCaption.sizeHint().width())
        ui.lookButton.setIcon(icons.icon("table-look"))
        ui.lookButton.setEnabled(bool(self._whole.appendices))

    def _connect(self) -> None:
        ui = self.ui
        self.choices.changed.connect(self._on_choice)
        ui.lookButton.clicked.connect(self.choose_look)
        for edit in (ui.folderEdit, ui.nameEdit):
            edit.textEdited.connect(lambda: self._show_fault(""))
        ui.exportButton.clicked.connect(self.export)
        ui.closeButton.clicked.connect(self.reject)
        ui.printButton.clicked.connect(self.print_preview)
        ui.wordButton.clicked.connect(self.open_in_word)
        ui.openButton.clicked.connect(self._open)
        ui.openFolderButton.clicked.connect(self._open_folder)
        ui.preview.bind_keys(self)
        ui.preview.shown.connect(lambda: ui.printButton.setEnabled(ui.preview.pages > 0))
        QShortcut(QKeySequence("Ctrl+S"), self, self.export)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._open)

    # --- what is chosen -----------------------------------------------------------------------------------------------

    def options(self) -> ExportOptions:
        """The choices as the export takes them."""
        return self.choices.options()

    @property
    def suffix(self) -> str:
        """The chosen format's suffix, with its dot."""
        return self.choices.suffix

    def target(self) -> Path:
        """The file that will be written; its name always ends in the format's suffix."""
        return self.place.file(self.suffix)

    @Slot()
    def _on_choice(self) -> None:
        """Other choices: the suggested name and the preview follow, the preview only where its document is another."""
        self._on_name()
        wanted = (self.options(), self.choices.fault())
        if wanted != self._previewed:
            self._previewed = wanted
            self.renew_preview()

    def renew_preview(self) -> None:
        """Build the preview anew, a moment after the last change."""
        self.ui.preview.show_message("Đang dựng bản xem trước…")
        self.live.renew()

    @Slot()
    def _on_name(self) -> None:
        self._show_fault("")
        self.ui.doneBox.hide()
        name = self.ui.nameEdit.text()
        agency = self.choices.agency
        suggested = exporting.suggested_file_name(self._whole.plan, self.suffix, self.options(), agency)
        # A name of the user's own stays; only its suffix follows the format.
        self.ui.nameEdit.setText(suggested if name in ("", self._suggested) else self.place.name(self.suffix))
        self.ui.nameEdit.setCursorPosition(0)
        self.ui.nameEdit.setToolTip(self.ui.nameEdit.text())
        self._suggested = suggested

    @Slot()
    def choose_look(self) -> None:
        """Let the user choose how the appendix the list points to is printed."""
        from caicach_desktop.gui.dialogs.table_look_dialog import TableLookDialog

        if self.ui.appendixList.currentRow() < 0:
            return
        item = self.ui.appendixList.currentItem()
        if TableLookDialog(self.context, self._whole, item.data(ITEM_ROLE), self).exec():
            self._whole = self.context.do(plans.load_plan, self._plan_id) or self._whole
            self.renew_preview()

    # --- preview ------------------------------------------------------------------------------------------------------

    def _build(self) -> Build | str:
        store, plan_id, options = self.context.store, self._plan_id, self.options()
        return self.choices.fault() or partial(previewing.document_pdf, store, plan_id, options)

    @Slot()
    def print_preview(self) -> None:
        """Print the document in the preview through the system's print dialog."""
        if self.ui.preview.pages:
            printing.ask_and_print(self.ui.preview.document, self.target().stem, self, self.ui.preview.page)

    # --- export -------------------------------------------------------------------------------------------------------

    @Slot()
    def export(self) -> None:
        """Write the file; one that is there already only after asking."""
        self._write(self.target(), self._on_written)

    @Slot()
    def open_in_word(self) -> None:
        """Write the document in the preview as a Word file, whichever format is chosen, and open it."""
        self._write(self.place.file(".docx"), self._on_written_for_word)

    def _write(self, path: Path, on_written: Callable[[Path], None]) -> None:
        fault = self._fault()
        self._show_fault(fault)
        if fault or not self.place.may_overwrite(path):
            return
        store, plan_id, options = self.context.store, self._plan_id, self.options()

        def work(progress: JobProgress) -> Path:
            return exporting.export_plan(store, plan_id, path, options, progress)

        self._remember_choices()
        self.context.run_job(f"Đang ghi {path.name}", work, on_written, owner=self)

    def _fault(self) -> str:
        """What keeps the file from being written, told beside the fields."""
        return self.choices.fault() or self.place.fault()

    def _show_fault(self, text: str) -> None:
        self.ui.faultLabel.setText(text)
        self.ui.faultLabel.setVisible(bool(text))

    def _remember_choices(self) -> None:
        self.place.remember()
        self.choices.remember()

    def _on_written(self, path: Path) -> None:
        self.written = path
        self.ui.doneLabel.setText(f"Đã ghi {path.name}")
        self.ui.doneLabel.setToolTip(str(path))
        self.ui.doneBox.show()
        self.ui.openButton.setFocus()

    def _on_written_for_word(self, path: Path) -> None:
        self._on_written(path)
        self._open()

    @Slot()
    def _open(self) -> None:
        if self.written is not None:
            open_path(self.written, self)

    @Slot()
    def _open_folder(self) -> None:
        if self.written is not None:
            open_path(self.written.parent, self)

    def done(self, result: int) -> None:
        self.live.stop()
        self.ui.preview.show_message("")
        super().done(result)
