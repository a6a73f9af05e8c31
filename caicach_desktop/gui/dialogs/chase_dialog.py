"""Đôn đốc: which agencies are written to and why, the công văn as it will be printed, and its files."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QBuffer, QDate, QIODevice, QSignalBlocker, QSize, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QWidget

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.job import JobProgress
from caicach_desktop.domain.reporting import period_name
from caicach_desktop.domain.text import short_date
from caicach_desktop.gui import icons, messages, printing
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.base import make_primary
from caicach_desktop.gui.dialogs.chase_words import ChaseWords, Question
from caicach_desktop.gui.dialogs.file_place import FilePlace
from caicach_desktop.gui.dialogs.medium import is_electronic, offer_mediums, remember_medium
from caicach_desktop.gui.dialogs.preview_dialog import PreviewDialog
from caicach_desktop.gui.forms.ui_chase_dialog import Ui_ChaseDialog
from caicach_desktop.gui.widgets import filter_bar
from caicach_desktop.gui.widgets.live_preview import Build, LivePreview
from caicach_desktop.gui.widgets.tick_list import Tickable, TickList
from caicach_desktop.services.chase_letters import (
    ChasedAgency,
    ChaseLetter,
    ChaseOptions,
    chased_agencies,
    letters_for,
    write_letters,
)
from caicach_desktop.services.holidays import unset_notice, work_calendar
from caicach_desktop.services.previewing_letters import letter_pdf, letters_pdf

FORMATS = ((".docx", "Word (.docx)", "file-word"), (".pdf", "PDF (.pdf)", "file-pdf"))
NOBODY = "Không cần đôn đốc ai: các cơ quan đã báo cáo đủ, không có việc quá hạn hoặc sắp đến hạn trong 30 ngày tới."
NOBODY_OWES = "Các cơ quan đã báo cáo đủ và không có việc quá hạn. Dưới đây chỉ là việc sắp đến hạn, nếu cần nhắc."
NONE_TICKED = "Đánh dấu ít nhất một cơ quan để xem và ghi công văn."
PRESENT = "Thư mục đã có công văn cùng tên, có thể đã được sửa.\n\nGhi công văn mới đè lên?"
CHANGE_WORDS, SHOW_PRINT = "Sửa &lời văn", "Xem &lại bản in"
JOB_NAME = "Công văn đôn đốc"
NOBODY_SIZE = QSize(620, 150)


@dataclass(frozen=True, slots=True)
class _Reading:
    """Whom there is anything to write to about, and one letter to all of them, which knows the days."""

    agencies: Sequence[ChasedAgency] = ()
    letter: ChaseLetter | None = None
    holidays: str = ""


@dataclass(frozen=True, slots=True)
class _Written:
    """What became of writing: the files, or the known fault that asks for a decision."""

    files: Sequence[Path] = ()
    present: bool = False


class ChaseDialog(PreviewDialog):
    """Ticks at first those that were asked for, else all that owe a report or a late task."""

    def __init__(
        self,
        context: AppContext,
        plan_id: int,
        code: str,
        agency_ids: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, parent)
        self._plan_id = plan_id
        self._code = code
        self._asked = tuple(agency_ids)
        self.agencies: Sequence[ChasedAgency] = ()
        self.ui = Ui_ChaseDialog()
        self.ui.setupUi(self)
        self.list: TickList[int] = TickList(self.ui.list, self.ui.allBox)
        self.place = FilePlace(context, self.ui.folderEdit, self.ui.folderButton, None, self)
        self.live = LivePreview(context, self.ui.preview, self._build)
        self.preview, self.fault_label = self.ui.preview, self.ui.faultLabel
        self.words = ChaseWords(context, self.ui, self._letter_in_view)
        self._set_up_looks()
        self._connect()
        context.run_job("Tìm cơ quan cần đôn đốc", self._read, self._show, quiet=True, owner=self)

    # --- setting up ---------------------------------------------------------------------------------------------------

    def _set_up_looks(self) -> None:
        ui = self.ui
        make_primary(ui.writeButton)
        ui.writeButton.setIcon(icons.icon("export", "accent_text"))
        ui.printButton.setIcon(icons.icon("print"))
        ui.periodLabel.setText(f"Đôn đốc {period_name(self._code)}")
        ui.calmLabel.setProperty("notice", True)
        for suffix, name, picture in FORMATS:
            ui.formatCombo.addItem(icons.icon(picture), name, suffix)
        filter_bar.choose(ui.formatCombo, self.context.settings.get("export_format"))
        offer_mediums(ui.mediumCombo, self.context.settings)
        ui.eachButton.setChecked(True)
        for widget in (ui.calmLabel, ui.faultLabel):
            widget.hide()
        ui.printButton.setEnabled(False)
        self._enable(False)

    def _connect(self) -> None:
        ui = self.ui
        self.list.changed.connect(self._other_ticks)
        ui.list.currentRowChanged.connect(self._other_letter)
        ui.eachButton.toggled.connect(self._choice)
        ui.dayEdit.dateChanged.connect(self._choice)
        ui.mediumCombo.currentIndexChanged.connect(self._choice)
        ui.folderEdit.textEdited.connect(lambda: self.show_fault(""))
        ui.editButton.toggled.connect(self._turn)
        ui.writeButton.clicked.connect(lambda: self.write())
        ui.printButton.clicked.connect(self.print_letters)
        ui.closeButton.clicked.connect(self.reject)
        ui.preview.bind_keys(self)
        ui.preview.shown.connect(lambda: ui.printButton.setEnabled(ui.preview.pages > 0 and not self.is_editing))
        ui.strip.bind_keys(self)
        QShortcut(QKeySequence("Ctrl+S"), self, lambda: self.write())

    def _enable(self, on: bool) -> None:
        ui = self.ui
        for widget in (ui.choices, ui.writeButton, ui.editButton):
            widget.setEnabled(on)

    # --- the agencies -------------------------------------------------------------------------------------------------

    def _read(self, _: JobProgress) -> _Reading:
        store, plan_id, code, today = self.context.store, self._plan_id, self._code, self.context.today()
        found = chased_agencies(store, plan_id, code, today)
        if not found:
            return _Reading()
        every = ChaseOptions(tuple(one.agency_id for one in found), together=True)
        letter = letters_for(store, plan_id, code, today, every)[0]
        return _Reading(found, letter, unset_notice(work_calendar(store), [letter.answer_by], today))

    def _show(self, read: _Reading) -> None:
        self.agencies = read.agencies
        owing = [one for one in read.agencies if one.is_owing]
        told = [] if owing else [NOBODY_OWES if read.agencies else NOBODY]
        told += [read.holidays] if read.holidays else []
        self.ui.calmLabel.setText(" ".join(told))
        self.ui.calmLabel.setVisible(bool(told))
        if read.letter is None:
            self._show_nobody()
            return
        if read.letter.due:
            due = short_date(read.letter.due)
            self.ui.periodLabel.setText(f"Đôn đốc {period_name(self._code)} · hạn báo cáo {due}")
        self._list(self._asked or [one.agency_id for one in owing])
        day = read.letter.answer_by
        with QSignalBlocker(self.ui.dayEdit):
            self.ui.dayEdit.setDate(QDate(day.year, day.month, day.day))
        self._enable(True)
        self.ui.writeButton.setEnabled(bool(self.ticked()))
        self.ui.list.setFocus()
        self.live.renew()

    def _show_nobody(self) -> None:
        """Leave of the dialog what has anything to say."""
        ui = self.ui
        for widget in (ui.choices, ui.sheet, ui.shownLabel, ui.editButton, ui.printButton, ui.writeButton):
            widget.hide()
        ui.outer.insertStretch(2, 1)
        ui.outer.activate()
        self.resize(NOBODY_SIZE)
        ui.closeButton.setFocus()

    def _list(self, wanted: Sequence[int]) -> None:
        self.list.fill(
            Tickable(one.agency_id, f"{one.name}\n{reason(one)}", one.agency_id in wanted, _told(one))
            for one in self.agencies
        )

    def ticked(self) -> list[int]:
        """The ids of the agencies that are written to."""
        return self.list.ticked()

    @Slot()
    def _other_ticks(self) -> None:
        self.ui.writeButton.setEnabled(bool(self.ticked()))
        self._choice()

    # --- the letter ---------------------------------------------------------------------------------------------------

    def options(self) -> ChaseOptions:
        """The letters as they are chosen."""
        day, ui = self.ui.dayEdit.date(), self.ui
        return ChaseOptions(
            tuple(self.ticked()),
            ui.togetherButton.isChecked(),
            date(day.year(), day.month(), day.day()),
            is_electronic(ui.mediumCombo),
            wording=self.words.wording,
        )

    @Slot()
    def _choice(self, *_: object) -> None:
        remember_medium(self.ui.mediumCombo, self.context.settings)
        self.show_fault("")
        self._renew()

    @Slot()
    def _other_letter(self, *_: object) -> None:
        if self.ui.eachButton.isChecked():
            self._renew()

    @property
    def is_editing(self) -> bool:
        """Whether the letter's words are shown to be changed, in place of its print."""
        return self.ui.editButton.isChecked()

    @Slot(bool)
    def _turn(self, editing: bool) -> None:
        """Turn from the print to the words, or back to the print that they make."""
        ui = self.ui
        self.words.keep()
        ui.sheet.setCurrentWidget(ui.wordsPage if editing else ui.preview)
        ui.editButton.setText(SHOW_PRINT if editing else CHANGE_WORDS)
        ui.printButton.setEnabled(False)
        self._renew()
        if editing:
            ui.textEdit.setFocus()

    def _renew(self) -> None:
        if self.is_editing:
            self.live.stop()
            self.words.ask()
        else:
            self.live.renew()

    def _letter_in_view(self) -> Question | None:
        options = self._in_view()
        store, today = self.context.store, self.context.today()
        if options is None:
            return None
        return lambda _: letters_for(store, self._plan_id, self._code, today, options)[0]

    def _build(self) -> Build | str:
        options = self._in_view()
        if options is None:
            return NONE_TICKED
        store, today = self.context.store, self.context.today()
        return lambda progress: letter_pdf(store, self._plan_id, self._code, today, options, progress)

    def _in_view(self) -> ChaseOptions | None:
        """The letter to all, or the one to the agency the list stands on (where it is ticked, else to the first)."""
        options, ticked = self.options(), self.ticked()
        if not ticked:
            self.ui.shownLabel.setText("")
            return None
        names = {one.agency_id: one.name for one in self.agencies}
        if options.together:
            self.ui.shownLabel.setText(f"Công văn gửi chung {len(ticked)} cơ quan")
        else:
            current = self.list.current()
            shown = current if current in ticked else ticked[0]
            options = replace(options, agency_ids=(shown,))
            self.ui.shownLabel.setText(f"Công văn {ticked.index(shown) + 1}/{len(ticked)}: gửi {names[shown]}")
        return options

    @Slot()
    def print_letters(self) -> None:
        """Print all letters to those ticked through one print dialog."""
        options, preview = self.options(), self.ui.preview
        if not preview.pages or self.is_editing:
            return
        if options.together or len(options.agency_ids) == 1:
            printing.ask_and_print(preview.document, JOB_NAME, self, preview.page)
            return
        store, plan_id, code, today = self.context.store, self._plan_id, self._code, self.context.today()

        def work(progress: JobProgress) -> bytes:
            return letters_pdf(store, plan_id, code, today, options, progress)

        self.context.run_job("Đang dựng các công văn để in", work, self._print, owner=self)

    def _print(self, content: bytes) -> None:
        source = QBuffer(self)
        source.setData(content)
        source.open(QIODevice.OpenModeFlag.ReadOnly)
        document = QPdfDocument(self)
        document.load(source)
        printing.ask_and_print(document, JOB_NAME, self)
        document.close()
        document.deleteLater()
        source.deleteLater()

    # --- files --------------------------------------------------------------------------------------------------------

    @Slot()
    def write(self, overwrite: bool = False) -> None:
        """Write the letters, all or none; letters that are there already are replaced only after asking."""
        if not self.ui.writeButton.isEnabled():
            return
        self.words.keep()
        fault = self.place.fault()
        self.show_fault(fault)
        if fault:
            return
        self.place.remember()
        store, plan_id, code, today = self.context.store, self._plan_id, self._code, self.context.today()
        folder, suffix = self.place.folder, str(self.ui.formatCombo.currentData())
        options = replace(self.options(), replace=overwrite)

        def work(progress: JobProgress) -> _Written:
            try:
                return _Written(write_letters(store, plan_id, code, folder, today, options, suffix, progress))
            except AppError as error:
                if error.code != ErrorCode.FILES_PRESENT:
                    raise
                return _Written(present=True)

        self.ui.strip.hide()
        self.context.run_job("Đang ghi công văn", work, self._on_written, owner=self)

    def _on_written(self, written: _Written) -> None:
        if not written.present:
            count = len(written.files)
            name = written.files[0].name if count == 1 else f"{count} công văn"
            self.ui.strip.show_files(written.files, f"Đã ghi {name} vào thư mục {written.files[0].parent}")
        elif messages.ask(self, PRESENT, "Ghi đè"):
            self.write(overwrite=True)

    # --- the end ------------------------------------------------------------------------------------------------------

    def _remember(self) -> None:
        if self.agencies:
            super()._remember()

    def leave(self) -> None:
        """Have the words typed last count for later letters, where they are to."""
        self.words.keep()
        super().leave()


def reason(one: ChasedAgency) -> str:
    """Why an agency is on the list, in a few words."""
    parts = []
    if one.missing:
        parts.append(f"chưa báo cáo {one.missing}/{one.expected} việc" if one.reported else "chưa báo cáo")
    parts += [f"{len(one.late)} việc quá hạn"] if one.late else []
    parts += [f"{len(one.within_week)} việc đến hạn trong 7 ngày"] if one.within_week else []
    parts += [f"{len(one.within_month)} việc đến hạn trong 8–30 ngày"] if one.within_month else []
    said = " · ".join(parts)
    return said[:1].upper() + said[1:]


def _told(one: ChasedAgency) -> str:
    """The reason with the tasks that press."""
    tasks = [*one.late, *one.within_week, *one.within_month]
    return "\n".join([one.name, reason(one), *(f"• {task.name} (hạn {short_date(task.due)})" for task in tasks)])
