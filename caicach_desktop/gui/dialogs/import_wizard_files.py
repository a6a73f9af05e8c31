"""The first step of bringing in: which files, and reading them in the background."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QListView, QListWidgetItem, QWidget

from caicach_desktop.domain.errors import AppError
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.forms.ui_import_files_page import Ui_ImportFilesPage
from caicach_desktop.gui.icons import icon
from caicach_desktop.gui.jobs import Job
from caicach_desktop.services.messages import sentence
from caicach_desktop.services.reviewing import Reading, Review, read_all

FILTER = "Tệp kế hoạch (*.docx *.xlsx *.pdf *.json);;Mọi tệp (*)"
_ICONS = {".docx": "file-word", ".doc": "file-word", ".xlsx": "file-excel", ".xls": "file-excel", ".pdf": "file-pdf"}


class ImportFilesPage(QWidget):
    """Lists files and reads them; `changed` says that what can be done has changed, `finished` that all were read."""

    changed = Signal()
    finished = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.ui = Ui_ImportFilesPage()
        self.ui.setupUi(self)
        self.ui.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.paths: list[Path] = []
        self.review = Review()
        self.job: Job | None = None
        self.ui.addButton.clicked.connect(self.choose)
        self.ui.removeButton.clicked.connect(self.remove)
        self.ui.stopButton.clicked.connect(self.stop)
        self.ui.list.currentRowChanged.connect(self._update)
        QShortcut(QKeySequence.StandardKey.Delete, self.ui.list, self.remove, context=Qt.ShortcutContext.WidgetShortcut)
        self._update()

    def activate(self) -> None:
        """Put the keyboard on the list of files."""
        self.ui.list.setFocus()

    @property
    def is_reading(self) -> bool:
        """Whether files are being read."""
        return self.job is not None and self.job.running

    def is_ready(self) -> bool:
        """Whether something was read that can be looked over."""
        return not self.is_reading and bool(self.review.files)

    @Slot()
    def choose(self) -> None:
        """Ask for more files."""
        folder = str(self.paths[-1].parent) if self.paths else self.context.settings.get("export_folder")
        names, _ = QFileDialog.getOpenFileNames(self, "Chọn tệp", folder, FILTER)
        self.add([Path(name) for name in names])

    def add(self, paths: Sequence[Path]) -> None:
        """Put files into the list and read everything in it; not while reading."""
        fresh = [path for path in paths if path not in self.paths]
        if fresh and not self.is_reading:
            self.paths += fresh
            self.read()

    @Slot()
    def remove(self) -> None:
        """Take the current file out of the list."""
        row = self.ui.list.currentRow()
        if row >= 0 and not self.is_reading:
            del self.paths[row]
            self.review = Review()
            self._list({})
            if self.paths:
                self.read()
            self._update()

    @Slot()
    def stop(self) -> None:
        """Stop reading."""
        if self.job is not None:
            self.job.cancel()
            self.ui.stateLabel.setText("Đang dừng lại…")

    def read(self) -> None:
        """Read the files in the list in a worker thread."""
        paths = list(self.paths)
        self._list({})
        self.review = Review()
        self.ui.bar.setValue(0)
        self.job = self.context.run_job(
            "Đang đọc tệp", lambda progress: read_all(paths, progress), self._done, quiet=True, owner=self
        )
        self.job.progressed.connect(self._progress)
        self.job.ended.connect(self._ended)
        self._update()

    @Slot(int, str)
    def _progress(self, percent: int, text: str) -> None:
        if self.is_reading:
            self.ui.bar.setValue(percent)
            self.ui.stateLabel.setText(f"Đang đọc {text}" if text else "")

    def _done(self, reading: Reading) -> None:
        self.review = reading.review
        self._list(reading.faults)
        self.ui.stateLabel.setText(self._summary(reading))
        self._update()
        if reading.review.files and not reading.faults:
            self.finished.emit()
        else:
            self.ui.list.setFocus()

    @Slot()
    def _ended(self) -> None:
        if self.job is not None and self.job.cancelled and not self.review.files:
            self.ui.stateLabel.setText("Đã dừng đọc. Bấm “Thêm tệp…” hoặc bỏ bớt tệp để đọc lại.")
        self._update()

    def _summary(self, reading: Reading) -> str:
        good, bad = len(reading.review.files), len(reading.faults)
        if not bad:
            return f"Đã đọc {good} tệp."
        return f"Đã đọc {good} tệp, {bad} tệp không đọc được." if good else "Không đọc được tệp nào."

    def _list(self, faults: dict[int, AppError]) -> None:
        self.ui.list.clear()
        for number, path in enumerate(self.paths):
            fault = faults.get(number)
            item = QListWidgetItem(f"{path.name}\n{_reason(fault, path)}" if fault else path.name)
            item.setIcon(
                icon("warning" if fault else _ICONS.get(path.suffix.lower(), "plan"), "soon" if fault else "text")
            )
            item.setToolTip(str(path))
            self.ui.list.addItem(item)

    @Slot()
    def _update(self) -> None:
        reading = self.is_reading
        self.ui.bar.setVisible(reading)
        self.ui.stopButton.setVisible(reading)
        self.ui.addButton.setEnabled(not reading)
        self.ui.removeButton.setEnabled(not reading and self.ui.list.currentRow() >= 0)
        self.changed.emit()


def _reason(fault: AppError, path: Path) -> str:
    """Why a file could not be read; its folder is in the tooltip."""
    named = {**fault.params, "path": path.name} if "path" in fault.params else fault.params
    return sentence(AppError(fault.code, **named))
