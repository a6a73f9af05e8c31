"""The files that came back, each to be ticked whole; above several of them a line that stands for all."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from caicach_desktop.domain.reporting import period_name
from caicach_desktop.gui.icons import icon
from caicach_desktop.gui.models.appendix_model import NOWHERE, Index
from caicach_desktop.gui.models.returned_model import ReturnedModel
from caicach_desktop.gui.theme import color
from caicach_desktop.services.returned import KIND_NAMES, LineKind, Returned, ReturnedFile
from caicach_desktop.services.returned_packages import periods_told

# A form's blank rows are no news; how many they are is told where the form is shown.
_TOLD = tuple(kind for kind in LineKind if kind != LineKind.EMPTY)


class ReturnedFilesModel(QAbstractListModel):
    """Lists the files of a `ReturnedModel`, whose ticks it shows and sets."""

    def __init__(self, lines: ReturnedModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._returned = Returned()
        lines.ticked.connect(self._ticked)

    def show(self, returned: Returned) -> None:
        """List these files."""
        self.beginResetModel()
        self._returned = returned
        self.endResetModel()

    @property
    def has_all(self) -> bool:
        """Whether the first line stands for all files."""
        return len(self._returned.files) > 1

    def place(self, row: int) -> int | None:
        """The index of the file a line stands for; None for all."""
        return row - 1 if self.has_all and row > 0 else None if self.has_all else row

    def row_of(self, place: int | None) -> int:
        """The line of a file."""
        return 0 if place is None else place + self.has_all

    def _ticked(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1), [Qt.ItemDataRole.CheckStateRole])

    # --- Qt's questions -----------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._returned.files) + self.has_all

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() and self._can(index.row()) else flags

    def _can(self, row: int) -> bool:
        """Whether anything of a file can be taken."""
        return self._lines.choice.can_take(self.place(row))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        place = self.place(index.row())
        file = None if place is None else self._returned.files[place]
        if role == Qt.ItemDataRole.DisplayRole:
            return file_text(file) if file else self._all()
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{file.path}\n{file.fault}".strip() if file else None
        if role == Qt.ItemDataRole.DecorationRole and file:
            bad = bool(file.fault)
            return icon("warning" if bad else "import" if file.package else "file-excel", "soon" if bad else "text")
        if role == Qt.ItemDataRole.ForegroundRole and file and (file.fault or not file.brings_something):
            return color("muted")
        if role == Qt.ItemDataRole.CheckStateRole and self._can(index.row()):
            state = self._lines.choice.state(place)
            if state is None:
                return Qt.CheckState.PartiallyChecked
            return Qt.CheckState.Checked if state else Qt.CheckState.Unchecked
        return None

    def _all(self) -> str:
        faults = sum(bool(file.fault) for file in self._returned.files)
        told = f"{faults} tệp không nhận được" if faults else "Nhận được cả"
        return f"Tất cả {len(self._returned.files)} tệp\n{told}"

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or not self._can(index.row()):
            return False
        self._lines.take_keys(
            self._lines.keys_of(self.place(index.row())), Qt.CheckState(value) == Qt.CheckState.Checked
        )
        return True


def file_text(file: ReturnedFile) -> str:
    """A file as the list shows it: whose it is, its period and what it brings, and its name."""
    if file.fault:
        return f"{file.path.name}\nKhông nhận được"
    period = periods_told(file) or (period_name(file.period) if file.period else "")
    return "\n".join(filter(None, (file.sender, period, file_counts(file))))


def file_counts(file: ReturnedFile) -> str:
    """How many lines mean what: "5 mới, 1 xung đột"; "Không có gì mới" where nothing is."""
    if not file.brings_something:
        return "Không có gì mới"
    counts = file.counts
    return ", ".join(f"{counts[kind]} {KIND_NAMES[kind].lower()}" for kind in _TOLD if counts[kind])
