"""Viết báo cáo: the periodic report, its head and words at the left, the PDF itself at the right; all of it is kept."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QWidget

from caicach_desktop.domain.changes import Changes, Kind
from caicach_desktop.domain.job import JobProgress
from caicach_desktop.domain.plan import Plan
from caicach_desktop.domain.reporting import period_name
from caicach_desktop.domain.text import squeeze
from caicach_desktop.gui import icons, printing
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.file_place import FilePlace
from caicach_desktop.gui.dialogs.medium import is_electronic, offer_mediums, remember_medium
from caicach_desktop.gui.dialogs.preview_dialog import PreviewDialog
from caicach_desktop.gui.dialogs.report_fields import ReportFields, tidy
from caicach_desktop.gui.forms.ui_report_dialog import Ui_ReportDialog
from caicach_desktop.gui.latest import Latest
from caicach_desktop.gui.widgets.live_preview import Build, LivePreview
from caicach_desktop.gui.widgets.pdf_turning import turn_to
from caicach_desktop.gui.widgets.preview_in_turn import PreviewInTurn
from caicach_desktop.services.history import redo, undo
from caicach_desktop.services.plans import load_plan
from caicach_desktop.services.previewing_letters import report_pdf
from caicach_desktop.services.reports import (
    ReportDraft,
    ReportOptions,
    kept_now,
    report_draft,
    report_file_name,
    save_report_draft,
    write_report,
)
from caicach_desktop.services.workspace import Store

# What is typed is kept after a pause, and at the latest after so long, so that undo has steps of a bearable size.
KEEP_AFTER_MS, KEEP_AT_LATEST_MS = 700, 4000
SIZES = (232, 470, 560)
# With less of them the fields are a few letters wide beside the preview.
BOTH_PX, LEAST_PX = 1000, 640
SAVED, TYPING, NEW = "Đã lưu", "Đang gõ…", "Bản gợi ý, chưa sửa"
CHANGED = "Số liệu đã khác lần lưu trước; các con số trên nền màu đã được thay theo số liệu hôm nay."
NO_ANNEX = "Lời văn còn nhắc đến phụ lục kèm theo, nhưng chưa chọn phụ lục nào."
NO_TABLES = "Tệp Excel chỉ gồm các bảng; hãy chọn ít nhất một phụ lục."


class ReportDialog(PreviewDialog):
    """Writes the report of a plan for a period; undo takes back what was done in this dialog."""

    def __init__(self, context: AppContext, plan_id: int, code: str, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._plan_id = plan_id
        self._code = code
        self._draft: ReportDraft | None = None
        self._kept: tuple[object, ...] = ()
        # Operations of this dialog; those of them that can be undone and done again.
        self._operations = self._done = self._undone = 0
        self._working = self._turn_later = False
        # Whether anything was typed that is not kept yet.
        self.pending = False
        self.ui = Ui_ReportDialog()
        self.ui.setupUi(self)
        ui = self.ui
        self.place = FilePlace(context, ui.folderEdit, ui.folderButton, ui.nameEdit, self)
        self.fields = ReportFields(ui, self)
        self.live = LivePreview(context, ui.preview, self._build)
        self.preview, self.fault_label = ui.preview, ui.faultLabel
        self._keep_soon = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._keep_late = QTimer(self, singleShot=True, interval=KEEP_AT_LATEST_MS)
        self._set_up_looks(load_plan(context.store, plan_id).plan)
        self._connect()
        self.latest: Latest[tuple[int, ReportDraft]] = Latest(context, "Soạn lời văn báo cáo", self._read, self)
        self.latest.arrived.connect(self._show)
        self.latest.ask()

    # --- setting up ---------------------------------------------------------------------------------------------------

    def _set_up_looks(self, plan: Plan) -> None:
        ui = self.ui
        ui.periodLabel.setText(f"Báo cáo {period_name(self._code)}")
        ui.planLabel.setText(squeeze(plan.title))
        ui.nameEdit.setText(report_file_name(plan, self._code, ""))
        ui.nameEdit.setCursorPosition(0)
        for box in self._boxes():
            box.setChecked(True)
        offer_mediums(ui.mediumCombo, self.context.settings, brief=True)
        ui.splitter.setSizes(list(SIZES))
        self._in_turn = PreviewInTurn(ui.splitter, (ui.stack, ui.preview), ui.previewButton, BOTH_PX, LEAST_PX)
        ui.splitter.setStretchFactor(1, 1)
        ui.splitter.setStretchFactor(2, 1)
        ui.splitter.setStretchFactor(0, 0)
        ui.splitter.setStyleSheet("QSplitter::handle { background: transparent; }")
        ui.stack.setEnabled(False)
        ui.noticeLabel.setProperty("notice", True)
        ui.wordButton.setProperty("primary", True)
        ui.wordButton.setIcon(icons.icon("file-word", "accent_text"))
        for button, picture in (
            (ui.pdfButton, "file-pdf"),
            (ui.excelButton, "file-excel"),
            (ui.printButton, "print"),
            (ui.undoButton, "undo"),
        ):
            button.setIcon(icons.icon(picture))
        for widget in (ui.noticeLabel, ui.faultLabel):
            widget.hide()
        ui.undoButton.setEnabled(False)
        ui.printButton.setEnabled(False)

    def _connect(self) -> None:
        ui = self.ui
        self.fields.edited.connect(self._edited)
        self.fields.turned.connect(self._turn)
        self.live.shown.connect(self._previewed)
        self._keep_soon.timeout.connect(self.keep)
        self._keep_late.timeout.connect(self.keep)
        for box in self._boxes():
            box.toggled.connect(self._choice)
        ui.mediumCombo.currentIndexChanged.connect(self._choice)
        for edit in (ui.folderEdit, ui.nameEdit):
            edit.textEdited.connect(lambda: self.show_fault(""))
        for button, suffix in ((ui.wordButton, ".docx"), (ui.pdfButton, ".pdf"), (ui.excelButton, ".xlsx")):
            button.clicked.connect(partial(self.export, suffix))
        ui.printButton.clicked.connect(self.print_preview)
        ui.undoButton.clicked.connect(self.undo)
        ui.closeButton.clicked.connect(self.reject)
        ui.preview.bind_keys(self)
        ui.preview.sought.connect(self._in_turn.bring_preview)
        ui.preview.shown.connect(lambda: ui.printButton.setEnabled(ui.preview.pages > 0))
        ui.strip.bind_keys(self)
        for key, slot in (
            ("Ctrl+S", partial(self.export, ".docx")),
            ("Ctrl+Z", self.undo),
            ("Ctrl+Y", self.redo),
            ("Ctrl+Shift+Z", self.redo),
            ("Ctrl+PgUp", partial(self.fields.step, -1)),
            ("Ctrl+PgDown", partial(self.fields.step, 1)),
        ):
            QShortcut(QKeySequence(key), self, slot)
        self.context.changed.connect(self._on_changed)
        self.context.commit_editors.connect(self.keep)

    def _boxes(self) -> Sequence[QCheckBox]:
        ui = self.ui
        return ui.tasksBox, ui.agenciesBox, ui.remarksBox, ui.chartsBox

    # --- reading ------------------------------------------------------------------------------------------------------

    def _read(self, _: JobProgress) -> tuple[int, ReportDraft]:
        operations = self._operations
        return operations, report_draft(self.context.store, self._plan_id, self._code, self.context.today())

    @Slot(object)
    def _show(self, read: tuple[int, ReportDraft]) -> None:
        operations, draft = read
        if self.pending:
            return  # typed meanwhile: that counts, and is kept in a moment
        if operations != self._operations:
            self.latest.ask()  # something was kept meanwhile that this answer does not know
            return
        first = self._draft is None
        self._draft, self._kept = draft, tidy(draft)
        self.fields.show(draft)
        self.ui.savedLabel.setText(SAVED if draft.is_kept else NEW)
        if first:
            self.ui.stack.setEnabled(True)
            self.ui.partsList.setFocus()
            self._tell(draft)
        self.live.renew()

    def _tell(self, draft: ReportDraft) -> None:
        """Say where the words are from, and that figures changed since they were kept."""
        text = CHANGED if draft.changed_since else ""
        if draft.wording_from:
            text = f"Lời văn lấy theo báo cáo {period_name(draft.wording_from)}, số liệu là của kỳ này."
        self.ui.noticeLabel.setText(text)
        self.ui.noticeLabel.setVisible(bool(text))

    # --- keeping ------------------------------------------------------------------------------------------------------

    @Slot()
    def _edited(self) -> None:
        self._keep_soon.start()
        if not self.pending:
            self._keep_late.start()
        self.pending = True
        self.ui.savedLabel.setText(TYPING)
        self.ui.undoButton.setEnabled(True)
        self.live.renew()

    @Slot()
    def keep(self) -> None:
        """Keep what is typed, as one step of undo; nothing new is nothing done."""
        self._keep_soon.stop()
        self._keep_late.stop()
        if self._draft is None or not self.pending:
            return
        self.pending = False
        draft = self.fields.draft(self._draft)
        if tidy(draft) != self._kept:
            section = self.fields.chosen()
            self._working = True
            changes = self.context.save_typed(section.text if section else "", save_report_draft, draft)
            self._working = False
            self._operations += 1
            if changes is None:
                self.latest.ask()  # what is stored is not what is shown
                return
            self._done, self._undone = self._done + 1, 0
            self._kept = tidy(draft)
            self._draft = self.context.do(kept_now, self._draft) or self._draft
        self.ui.savedLabel.setText(SAVED if self._draft.is_kept else NEW)
        self.ui.undoButton.setEnabled(self._done > 0)

    @Slot()
    def undo(self) -> None:
        """Take back what was typed or done last in this dialog."""
        self.keep()
        if self._done and self._go_through(undo):
            self._done, self._undone = self._done - 1, self._undone + 1
            self.ui.undoButton.setEnabled(self._done > 0)

    @Slot()
    def redo(self) -> None:
        """Do again what was undone last in this dialog."""
        self.keep()
        if self._undone and self._go_through(redo):
            self._done, self._undone = self._done + 1, self._undone - 1
            self.ui.undoButton.setEnabled(True)

    def _go_through(self, step: Callable[[Store], Changes]) -> bool:
        """Go a step through what was kept, and show what is stored now."""
        self._working = True
        changes = self.context.do(step)
        self._working = False
        if changes is not None and self._draft is not None:
            self._operations += 1
            self._draft = self.context.do(kept_now, self._draft) or self._draft
            self.latest.ask()
        return changes is not None

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if not self._working and changes.touches(Kind.REPORT, Kind.PROGRESS, Kind.ROW, Kind.PLAN, Kind.AGENCY):
            self.latest.ask()

    # --- preview and print --------------------------------------------------------------------------------------------

    def options(self) -> ReportOptions:
        """Paper or electronic, and the appendices ticked."""
        ticked = [box.isChecked() for box in self._boxes()]
        return ReportOptions(is_electronic(self.ui.mediumCombo), *ticked)

    @Slot()
    def _choice(self, *_: object) -> None:
        remember_medium(self.ui.mediumCombo, self.context.settings)
        self.show_fault("")
        self.live.renew()

    def _build(self) -> Build | str:
        if self._draft is None:
            return "Đang soạn lời văn báo cáo…"
        draft = self.fields.draft(self._draft)
        none = not any(box.isChecked() for box in self._boxes())
        self.show_fault(NO_ANNEX if none and any("phụ lục kèm theo" in one.text for one in draft.sections) else "")
        store, today, options = self.context.store, self.context.today(), self.options()
        return lambda progress: report_pdf(store, draft, today, options, progress)

    @Slot()
    def _turn(self) -> None:
        """Show in the preview what is worked at."""
        section, preview = self.fields.chosen(), self.ui.preview
        self._turn_later = not preview.pages
        if section is None:
            preview.go_to(0)
        elif preview.pages:
            turn_to(preview.view, section.heading or section.text)

    @Slot()
    def _previewed(self) -> None:
        if self._turn_later:
            self._turn()

    @Slot()
    def print_preview(self) -> None:
        """Print the report in the preview through the system's print dialog."""
        preview = self.ui.preview
        if preview.pages:
            printing.ask_and_print(preview.document, self.place.file("").name, self, preview.page)

    # --- files --------------------------------------------------------------------------------------------------------

    @Slot()
    def export(self, suffix: str, *_: object) -> None:
        """Keep what is typed and write the report as it stands; a file that is there already only after asking."""
        if self._draft is None:
            return
        self.keep()
        bare = suffix == ".xlsx" and not any(box.isChecked() for box in self._boxes())
        fault = NO_TABLES if bare else self.place.fault()
        self.show_fault(fault)
        path = self.place.file(suffix)
        if fault or not self.place.may_overwrite(path):
            return
        self.place.remember()
        store, today = self.context.store, self.context.today()
        options, draft = self.options(), self.fields.draft(self._draft)

        def work(progress: JobProgress) -> Path:
            return write_report(store, draft.plan_id, draft.code, path, options, progress, today, draft)

        self.ui.strip.hide()
        self.context.run_job(f"Đang ghi {path.name}", work, self._on_written, owner=self)

    def _on_written(self, path: Path) -> None:
        self.ui.strip.show_files([path], f"Đã ghi {path.name}")

    # --- the end ------------------------------------------------------------------------------------------------------

    def leave(self) -> None:
        """Keep what is typed."""
        self.keep()
        super().leave()
