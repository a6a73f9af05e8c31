"""The first step of bringing in: which files, and reading them in the background."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QListView, QListWidgetItem, QWidget

from caicach_desktop.domain.draft import Draft
from caicach_desktop.domain.errors import AppError
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.forms.ui_import_files_page import Ui_ImportFilesPage
from caicach_desktop.gui.icons import icon
from caicach_desktop.gui.jobs import Job
from caicach_desktop.gui.keys import bind
from caicach_desktop.services.messages import sentence
from caicach_desktop.services.reviewing import Outcomes, Review, read_all, review_of

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
        self._outcomes: Outcomes = {}
        self.job: Job | None = None
        self.ui.addButton.clicked.connect(self.choose)
        self.ui.removeButton.clicked.connect(self.remove)
        self.ui.stopButton.clicked.connect(self.stop)
        self.ui.list.currentRowChanged.connect(self._update)
        self.ui.againButton.clicked.connect(self.read)
        bind("Delete", self.ui.list, self.remove)
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
        """Put files into the list and read them; not while reading. Those that could not be read are tried again."""
        if paths and not self.is_reading:
            self.paths += dict.fromkeys(path for path in paths if path not in self.paths)
            self.read()

    @Slot()
    def remove(self) -> None:
        """Take the current file out of the list."""
        row = self.ui.list.currentRow()
        if row >= 0 and not self.is_reading:
            self._outcomes.pop(self.paths.pop(row), None)
            self._take(self._outcomes)
            self.ui.list.setCurrentRow(min(row, len(self.paths) - 1))
            self.ui.list.setFocus()

    @Slot()
    def stop(self) -> None:
        """Stop reading."""
        if self.job is not None:
            self.job.cancel()
            self.ui.stateLabel.setText("Đang dừng lại…")

    @Slot()
    def read(self) -> None:
        """Read the files in the list that were not read, in a worker thread."""
        paths = list(self.paths)
        known: Outcomes = {path: read for path, read in self._outcomes.items() if isinstance(read, Draft)}
        self._take(known)
        if all(path in known for path in paths):
            self._update()
            return
        self.ui.bar.setValue(0)
        self.job = self.context.run_job(
            "Đang đọc tệp", lambda progress: read_all(paths, progress, known), self._done, quiet=True, owner=self
        )
        self.job.progressed.connect(self._progress)
        self.job.ended.connect(self._ended)
        self._update()

    @Slot(int, str)
    def _progress(self, percent: int, text: str) -> None:
        if self.is_reading:
            self.ui.bar.setValue(percent)
            self.ui.stateLabel.setText(f"Đang đọc {text}" if text else "")

    def _take(self, outcomes: Outcomes) -> None:
        """Show what became of the files; the review stays the same value where nothing came or went."""
        self._outcomes = outcomes
        review = review_of(self.paths, outcomes)
        if [file.draft for file in review.files] != [file.draft for file in self.review.files]:
            self.review = review
        self._list()
        self.ui.stateLabel.setText(self._summary())
        self._update()

    def _done(self, outcomes: Outcomes) -> None:
        self._take(outcomes)
        if self.review.files and len(self.review.files) == len(self.paths):
            self.finished.emit()
        else:
            self.ui.list.setFocus()

    @Slot()
    def _ended(self) -> None:
        if self.job is not None and self.job.cancelled:
            self.ui.stateLabel.setText("Đã dừng đọc. Bấm “Đọc lại” để đọc tiếp, hoặc bỏ bớt tệp.")
        self._update()

    def _summary(self) -> str:
        good, bad = len(self.review.files), len(self._faults())
        if not bad:
            return f"Đã đọc {good} tệp." if good else ""
        text = f"Đã đọc {good} tệp, {bad} tệp không đọc được" if good else "Không đọc được tệp nào"
        return f"{text}. Có thể tiếp tục với những tệp đã đọc." if good else f"{text}."

    def _faults(self) -> dict[Path, AppError]:
        return {path: read for path, read in self._outcomes.items() if isinstance(read, AppError)}

    def _list(self) -> None:
        row = self.ui.list.currentRow()
        self.ui.list.clear()
        for path in self.paths:
            outcome = self._outcomes.get(path)
            item = QListWidgetItem("\n".join(filter(None, (path.name, _told(outcome, path)))))
            bad = isinstance(outcome, AppError)
            item.setIcon(icon("warning" if bad else _ICONS.get(path.suffix.lower(), "plan"), "soon" if bad else "text"))
            item.setToolTip(str(path))
            self.ui.list.addItem(item)
        self.ui.list.setCurrentRow(row)

    @Slot()
    def _update(self) -> None:
        reading = self.is_reading
        self.ui.bar.setVisible(reading)
        self.ui.stopButton.setVisible(reading)
        self.ui.addButton.setEnabled(not reading)
        self.ui.againButton.setVisible(not reading and len(self.review.files) < len(self.paths))
        self.ui.removeButton.setEnabled(not reading and self.ui.list.currentRow() >= 0)
        self.changed.emit()


def _told(outcome: Draft | AppError | None, path: Path) -> str:
    """What a file holds, or why it could not be read; its folder is in the tooltip."""
    if isinstance(outcome, Draft):
        parts = outcome.plan.appendices
        rows = sum(len(part.rows) for part in parts)
        return f"{len(parts)} phụ lục, {rows} dòng" if parts else "Không có phụ lục, chỉ có phần nội dung"
    if isinstance(outcome, AppError):
        named = {**outcome.params, "path": path.name} if "path" in outcome.params else outcome.params
        return sentence(AppError(outcome.code, **named))
    return ""
