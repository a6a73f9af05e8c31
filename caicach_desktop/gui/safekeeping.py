"""Backups from the window: one a day by itself, others on demand, and bringing one back."""

import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMainWindow

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.job import JobProgress
from caicach_desktop.domain.text import name_in_text
from caicach_desktop.gui import messages
from caicach_desktop.gui.context import AppContext
from caicach_desktop.services.messages import damaged_evidence

if TYPE_CHECKING:
    from caicach_desktop.services.backups import Backup

# The day's backup waits until the window is at rest; a program that runs for days looks now and then.
FIRST_AFTER_MS = 20_000
LOOK_EVERY_MS = 30 * 60 * 1000
RESCUE = (
    "Tệp dữ liệu “{path}” bị hỏng nên chưa mở được. Có thể đưa dữ liệu trở lại như lúc sao lưu gần nhất;"
    " tệp hỏng được cất riêng, không bị xóa."
)
_log = logging.getLogger(__name__)


class Safekeeping(QObject):
    """Keeps the data safe; `backed_up` brings the time of the last backup, `hindered` tells that the day's could not be
    made, `said` brings a remark for the status line, `leaving` asks for the window's end before a restore."""

    backed_up = Signal(datetime)
    hindered = Signal()
    said = Signal(str)
    leaving = Signal()

    def __init__(self, context: AppContext, window: QMainWindow) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._damage_told = False
        self._first = QTimer(self, singleShot=True, interval=FIRST_AFTER_MS)
        self._regular = QTimer(self, interval=LOOK_EVERY_MS)
        for timer in (self._first, self._regular):
            timer.timeout.connect(self.back_up_daily)

    @property
    def slots(self) -> Mapping[str, Callable[[], object]]:
        """What each of its actions in the menu Tệp does."""
        return {"backup": self.back_up, "restore": self.restore}

    @Slot()
    def begin(self) -> None:
        """Look after the data from now on; it is open."""
        from caicach_desktop.services.backups import last_backup

        last = last_backup(self._context.folder)
        if last is not None:
            self.backed_up.emit(last)
        self._first.start()
        self._regular.start()

    @Slot()
    def back_up_daily(self) -> None:
        """Make the day's backup unless there is one; what hinders it is a word in the status line, no message: only
        damaged data cannot wait."""

        def work(_: JobProgress) -> datetime | AppError | None:
            from caicach_desktop.services.backups import back_up_daily

            try:
                made = back_up_daily(self._context.folder)
            except AppError as error:
                return error
            return made.made if made else None

        def done(made: datetime | AppError | None) -> None:
            if isinstance(made, AppError):
                self._tell(made)
            elif made is not None:
                self.backed_up.emit(made)
                self._clear_evidence()

        self._context.run_job("Đang sao lưu dữ liệu", work, done, quiet=True, owner=self)

    def _clear_evidence(self) -> None:
        """Delete the evidence that neither a report, undo nor a backup needs any more, once the day's backup is made:
        a job of its own, because where there is some it waits for the operation under way."""
        store = self._context.store

        def work(_: JobProgress) -> None:
            from caicach_desktop.services.evidence import clear_unused

            try:
                count, size = clear_unused(store)
            except (AppError, OSError) as error:
                _log.warning("unused evidence could not be cleared: %s", error)
            else:
                _log.info("unused evidence cleared: %d files, %d bytes", count, size)

        self._context.run_job("Đang dọn tài liệu kiểm chứng", work, quiet=True, owner=self)

    def _tell(self, fault: AppError) -> None:
        _log.warning("the day's backup could not be made: %s", fault)
        self.hindered.emit()
        if fault.code == ErrorCode.DATABASE_DAMAGED and not self._damage_told:
            self._damage_told = True
            messages.show_error(self._window, fault)

    @Slot()
    def back_up(self) -> None:
        """Ask for a folder and back everything up into it."""
        start = self._context.settings.get("backup_folder")
        name = QFileDialog.getExistingDirectory(self._window, "Sao lưu vào thư mục", start)
        if name:
            self.back_up_into(Path(name))

    def back_up_into(self, folder: Path) -> None:
        """Back everything up into a folder."""
        from caicach_desktop.services.backups import back_up

        self._context.commit_editors.emit()
        self._context.settings.set("backup_folder", str(folder))

        def done(made: "Backup") -> None:
            self.backed_up.emit(made.made)
            self.said.emit(f"Đã sao lưu {made.plans} kế hoạch vào {made.path}")
            if made.missing:
                messages.warn(self._window, damaged_evidence(made.missing))

        data = self._context.folder
        self._context.run_job("Đang sao lưu dữ liệu", lambda job: back_up(data, folder, job), done, owner=self)

    @Slot()
    def restore(self) -> None:
        """Ask for a backup and bring it back: the window closes, and opens again with the old data."""
        from caicach_desktop.gui.dialogs.restore_dialog import RestoreDialog

        self._context.commit_editors.emit()
        dialog = RestoreDialog(self._context, self._window)
        if not dialog.exec() or dialog.chosen is None:
            return
        if messages.ask(self._window, self._question(dialog.chosen), "Khôi phục"):
            self._context.restore_from = dialog.chosen.path
            self.leaving.emit()

    def _question(self, chosen: "Backup") -> str:
        from caicach_desktop.services.backups import is_of_others

        warning = ""
        if self._context.do(is_of_others, chosen):
            office = name_in_text(chosen.issuers[0])
            warning = f"Bản sao lưu này là của {office}, không phải của cơ quan đang làm việc ở đây. "
        return (
            f"{warning}Đưa dữ liệu trở lại như lúc {chosen.made:%H:%M ngày %d/%m/%Y}? Những gì làm sau lúc đó được cất"
            " vào một bản sao lưu riêng, cần thì khôi phục lại được. Cửa sổ sẽ đóng rồi mở lại."
        )

    def rescue(self, fault: AppError) -> bool:
        """Offer a backup in place of damaged data that could not be opened; returns whether one is to be brought back,
        once the window has gone."""
        from caicach_desktop.gui.dialogs.restore_dialog import RestoreDialog

        _log.error("the data could not be opened: %s", fault)
        if not messages.ask(self._window, RESCUE.format(**fault.params), "Khôi phục từ bản sao lưu…"):
            return False
        dialog = RestoreDialog(self._context, self._window)
        if dialog.exec() and dialog.chosen is not None:
            self._context.restore_from = dialog.chosen.path
        return self._context.restore_from is not None
