"""The evidence files of a task's report: attach, open, save elsewhere, note what they are, take off and undo."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHeaderView, QToolButton, QWidget

from caicach_desktop.domain.changes import Changes, Kind
from caicach_desktop.domain.evidence import Attachment, facts_of
from caicach_desktop.domain.job import JobProgress
from caicach_desktop.domain.text import sort_key
from caicach_desktop.gui import icons
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dropping import dropped_files, has_files, has_folders
from caicach_desktop.gui.forms.ui_evidence_list import Ui_EvidenceList
from caicach_desktop.gui.keys import bind
from caicach_desktop.gui.models.evidence_model import EvidenceColumn, EvidenceModel, citation
from caicach_desktop.gui.widgets.evidence_files import attached_text, open_file, save_files
from caicach_desktop.services import agencies, evidence, history

WIDTHS_PX = {
    EvidenceColumn.NUMBER: 112,
    EvidenceColumn.PERIOD: 104,
    EvidenceColumn.SIZE: 76,
    EvidenceColumn.DAY: 102,
}
FRAME_PX = 4
TITLE = "Tài liệu kiể&m chứng"
FOLDER = "Thư mục chưa đính kèm được; hãy kéo các tệp trong thư mục ấy."


class EvidenceList(QWidget):
    """Shows the files of a row, of one period or of all; `listed` tells that they were read anew, `cited` brings
    how documents are named in a report."""

    listed = Signal()
    cited = Signal(str)

    def __init__(self, context: AppContext, parent: QWidget | None = None, editable: bool = True) -> None:
        """Not `editable`, the files can only be opened and saved elsewhere."""
        super().__init__(parent)
        self._context = context
        self._editable = editable
        self._row_id, self._period = 0, ""
        # How many of the last operations were done here, one after the other, and can be undone here.
        self._done = 0
        self._undoing = False
        self._most = 0
        self.model = EvidenceModel(self)
        self.ui = Ui_EvidenceList()
        self.ui.setupUi(self)
        self._set_up_table()
        self._set_up_actions()
        self._context.changed.connect(self._on_changed)
        self.say("")

    def _set_up_table(self) -> None:
        table = self.ui.table
        table.setModel(self.model)
        table.setProperty("list", True)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().lineSpacing() + 10)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(50)
        header.setSectionResizeMode(EvidenceColumn.NAME, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in WIDTHS_PX.items():
            header.resizeSection(column, width)
        header.setVisible(self._editable)
        self.ui.emptyLabel.setProperty("muted", True)
        self.ui.emptyLabel.setProperty("drop", True)
        self.ui.noticeLabel.setProperty("muted", True)
        self.ui.table.selectionModel().selectionChanged.connect(self._enable)

    def _set_up_actions(self) -> None:
        ui = self.ui
        changing: tuple[tuple[QToolButton, str, str, Callable[[], object]], ...] = (
            (ui.addButton, "attach", "", self.choose_files),
            (ui.factsButton, "edit", "F2", self.edit_facts),
            (ui.citeButton, "copy", "Ctrl+D", self.cite),
            (ui.removeButton, "delete", "Delete", self.remove),
            (ui.undoButton, "undo", "Ctrl+Z", self.undo),
        )
        reading: tuple[tuple[QToolButton, str, str, Callable[[], object]], ...] = (
            (ui.openButton, "open", "Return", self.open_chosen),
            (ui.saveButton, "export", "Ctrl+S", self.save_chosen),
        )
        for button, picture, key, slot in (*changing, *reading):
            button.setIcon(icons.icon(picture))
            button.clicked.connect(slot)
            may = self._editable or button in (ui.openButton, ui.saveButton)
            button.setVisible(may)
            if may and button is not ui.undoButton:
                action = QAction(icons.icon(picture), button.text(), ui.table)
                action.triggered.connect(slot)
                ui.table.addAction(action)
            if may and key:
                bind(key, ui.table, slot)
        bind("Enter", ui.table, self.open_chosen)
        ui.table.doubleClicked.connect(lambda _: self.open_chosen())
        if self._editable:
            bind("Ctrl+V", ui.table, self.paste)

    def follow(self, before: QWidget) -> None:
        """Let the tab key come here from `before`, and go through the parts one by one."""
        for part in (*self.findChildren(QToolButton), self.ui.table):
            QWidget.setTabOrder(before, part)
            before = part

    # --- showing ------------------------------------------------------------------------------------------------------

    def show_of(self, row_id: int, period: str | None) -> None:
        """Show the files of a row's report for a period; None: of all periods, in a column of its own."""
        if (row_id, period) != (self._row_id, self._period):
            self.say("")
        self._row_id, self._period = row_id, period or ""
        for column in (EvidenceColumn.SIZE, EvidenceColumn.DAY):
            self.ui.table.setColumnHidden(column, period is None)
        self.ui.table.setColumnHidden(EvidenceColumn.PERIOD, period is not None)
        self.refresh()

    def show_most(self, rows: int) -> None:
        """Be a short list among other things: at most so many rows high."""
        self._most = rows
        self._fit()

    def _fit(self) -> None:
        if self._most:
            shown = max(min(len(self.model.files), self._most), 1)
            self.ui.table.setFixedHeight(shown * self.ui.table.verticalHeader().defaultSectionSize() + FRAME_PX)

    @property
    def files(self) -> list[Attachment]:
        """The files shown."""
        return self.model.files

    @property
    def chosen(self) -> list[Attachment]:
        """The files selected, from the top."""
        rows = sorted(index.row() for index in self.ui.table.selectionModel().selectedRows())
        return [self.model.files[row] for row in rows]

    @Slot()
    def refresh(self) -> None:
        """Read the files again; the chosen one stays chosen."""
        kept = [file.id for file in self.chosen]
        found = self._context.do(evidence.evidence_of, self._row_id, self._period or None) if self._row_id else []
        self.model.show(found or [])
        self._choose(kept)
        count = len(self.model.files)
        self.ui.titleLabel.setText(f"{TITLE} ({count} tệp)" if count else TITLE)
        numbered = self._editable and any(facts_of(file).number for file in self.model.files)
        self.ui.table.setColumnHidden(EvidenceColumn.NUMBER, not numbered)
        self.ui.table.setVisible(bool(count))
        self._fit()
        self.ui.emptyLabel.setVisible(not count and self._editable)
        self._enable()
        self.listed.emit()

    def _choose(self, ids: Sequence[int]) -> None:
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for file_id in ids:
            row = self.model.row_of(file_id)
            if row is not None:
                self.ui.table.selectionModel().setCurrentIndex(self.model.index(row, 0), flags)

    @Slot()
    def _enable(self, *_: object) -> None:
        ui, count = self.ui, len(self.chosen)
        for button in (ui.openButton, ui.factsButton):
            button.setEnabled(count == 1)
        for button in (ui.saveButton, ui.citeButton, ui.removeButton):
            button.setEnabled(count > 0)
        ui.undoButton.setEnabled(self._done > 0)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes and not self._undoing:
            own = self._editable and not changes.touches(*(kind for kind in Kind if kind != Kind.ATTACHMENT))
            self._done = self._done + 1 if own else 0
        if changes.touches(Kind.ATTACHMENT):
            self.refresh()
        self._enable()

    def say(self, text: str) -> None:
        """Say something below the list until the next thing is done."""
        self.ui.noticeLabel.setText(text)
        self.ui.noticeLabel.setVisible(bool(text))

    # --- attaching ----------------------------------------------------------------------------------------------------

    @Slot()
    def choose_files(self) -> None:
        """Let files be chosen and attach them."""
        folder = self._context.settings.get("evidence_folder") or ""
        names, _ = QFileDialog.getOpenFileNames(self.window(), "Chọn tài liệu kiểm chứng", folder)
        if names:
            self._context.settings.set("evidence_folder", str(Path(names[0]).parent))
            self.add([Path(name) for name in names])

    @Slot()
    def paste(self) -> None:
        """Attach the files copied in the file manager."""
        mime = QGuiApplication.clipboard().mimeData()
        if has_files(mime):
            self.add(dropped_files(mime), has_folders(mime))
        else:
            self.say("Bảng nhớ tạm chưa có tệp nào; hãy chép tệp trong thư mục (Ctrl+C) rồi dán lại.")

    @Slot(list, bool)
    def add(self, paths: Sequence[Path], folders: bool = False) -> None:
        """Attach files in a job; `folders`: there were folders among what was dropped."""
        self.say(FOLDER if folders else "")
        if not paths or not self._row_id or not self._period:
            return
        work = partial(_attach, self._context, self._row_id, self._period, list(paths), self._context.today())
        self._context.run_job("Đính kèm tài liệu kiểm chứng", work, partial(self._attached, folders), owner=self)

    def _attached(self, folders: bool, done: evidence.Attached) -> None:
        self._choose_only(done.ids)
        self.say(" ".join(filter(None, (attached_text(done), FOLDER if folders else ""))))

    def _choose_only(self, ids: Sequence[int]) -> None:
        if ids:
            self.ui.table.clearSelection()
            self._choose(ids)

    # --- the chosen files ---------------------------------------------------------------------------------------------

    @Slot()
    def open_chosen(self) -> None:
        """Show the chosen file in the program the system has for it."""
        if len(self.chosen) == 1:
            open_file(self._context, self.chosen[0], self)

    @Slot()
    def save_chosen(self) -> None:
        """Save one file under a name, or several into a folder."""
        if self.chosen:
            save_files(self._context, self.chosen, self, self.say)

    @Slot()
    def edit_facts(self) -> None:
        """Note what the chosen document says of itself."""
        from caicach_desktop.gui.dialogs.progress_evidence_dialog import ProgressEvidenceDialog

        if len(self.chosen) != 1:
            return
        file = self.chosen[0]
        issuers = sorted((one.name for one in self._context.do(agencies.list_agencies) or []), key=sort_key)
        dialog = ProgressEvidenceDialog(self._context, file, issuers, self.window())
        saved = self._context.do(evidence.save_facts, file, dialog.facts) if dialog.exec() else None
        if saved:
            self.say(f"Đã ghi thông tin của “{file.name}”. Ctrl+Z để hoàn tác.")
        self.ui.table.setFocus()

    @Slot()
    def cite(self) -> None:
        """Have the chosen documents named in the report."""
        if self.chosen:
            self.cited.emit("; ".join(citation(file) for file in self.chosen))

    @Slot()
    def remove(self) -> None:
        """Take the chosen files off the report."""
        chosen = self.chosen
        row = self.ui.table.currentIndex().row()
        if not chosen or self._context.do(evidence.remove_evidence, [file.id for file in chosen]) is None:
            return
        what = f"“{chosen[0].name}”" if len(chosen) == 1 else f"{len(chosen)} tệp"
        self.say(f"Đã gỡ {what}. Ctrl+Z để hoàn tác.")
        if self.model.files:
            self._choose([self.model.files[min(row, len(self.model.files) - 1)].id])
            self.ui.table.setFocus()
        else:
            self.ui.undoButton.setFocus()

    @Slot()
    def undo(self) -> None:
        """Take back the last thing done here."""
        if not self._done:
            return
        self._undoing = True
        changes = self._context.do(history.undo)
        self._undoing = False
        if changes is not None:
            self._done -= 1
            self.say(f"Đã hoàn tác: {changes.title.lower()}.")
        self._enable()


def _attach(
    context: AppContext, row_id: int, period: str, paths: list[Path], today: date, progress: JobProgress
) -> evidence.Attached:
    return evidence.attach_evidence(context.store, row_id, period, paths, today, progress)
