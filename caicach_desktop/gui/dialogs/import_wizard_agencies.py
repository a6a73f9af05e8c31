"""The third step of bringing in: which names are agencies of the list, and which new ones are to be added."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QWidget

from caicach_desktop.gui.forms.ui_import_agencies_page import Ui_ImportAgenciesPage
from caicach_desktop.gui.theme import color
from caicach_desktop.services.reviewing import FoundAgency

_HEADINGS = ("Tên trong tệp", "Số lần", "Trong danh sách cơ quan")


class ImportAgenciesPage(QWidget):
    """Lists the names found: new ones can be ticked, known ones say what they were taken for."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ImportAgenciesPage()
        self.ui.setupUi(self)
        self._found: Sequence[FoundAgency] = ()
        self.model = QStandardItemModel(0, len(_HEADINGS), self)
        self.model.setHorizontalHeaderLabels(list(_HEADINGS))
        self.ui.table.setModel(self.model)
        self.ui.table.verticalHeader().hide()
        self.ui.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.ui.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.model.itemChanged.connect(self._count)
        self.ui.allButton.clicked.connect(lambda: self._tick_all(Qt.CheckState.Checked))
        self.ui.noneButton.clicked.connect(lambda: self._tick_all(Qt.CheckState.Unchecked))

    def show_names(self, found: Sequence[FoundAgency]) -> None:
        """List the names; what was ticked off before stays so."""
        before, ticked = {item.name for item in self._found}, set(self.ticked())
        self._found = found
        self.model.removeRows(0, self.model.rowCount())
        for item in found:
            self.model.appendRow(_row(item, item.name in ticked if item.name in before else not item.known))
        new = any(not item.known for item in found)
        known = any(item.known for item in found)
        self.ui.textLabel.setText(_text(new, known))
        self.ui.allButton.setEnabled(new)
        self.ui.noneButton.setEnabled(new)
        self._count()

    def activate(self) -> None:
        """Put the keyboard on the list."""
        self.ui.table.setFocus()
        if self.model.rowCount() and not self.ui.table.currentIndex().isValid():
            self.ui.table.setCurrentIndex(self.model.index(0, 0))

    def ticked(self) -> list[str]:
        """The new names that will be added to the list of agencies."""
        items = (self.model.item(row, 0) for row in range(self.model.rowCount()))
        return [item.text() for item in items if item.isCheckable() and item.checkState() == Qt.CheckState.Checked]

    def _tick_all(self, state: Qt.CheckState) -> None:
        for row, found in enumerate(self._found):
            if not found.known:
                self.model.item(row, 0).setCheckState(state)

    @Slot()
    def _count(self) -> None:
        for row, found in enumerate(self._found):
            first, last = self.model.item(row, 0), self.model.item(row, 2)
            if first.isCheckable():
                last.setText(_outcome(found, first.checkState() == Qt.CheckState.Checked))
        self.ui.countLabel.setText(f"Sẽ thêm {len(self.ticked())} cơ quan")
        self.changed.emit()


def _row(found: FoundAgency, ticked: bool) -> list[QStandardItem]:
    name, count, known = QStandardItem(found.name), QStandardItem(str(found.count)), QStandardItem()
    count.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    known.setText(_outcome(found, ticked))
    if found.known:
        known.setForeground(color("muted"))
    if not found.known or not found.sure:
        name.setCheckable(True)
        name.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    return [name, count, known]


def _outcome(found: FoundAgency, ticked: bool) -> str:
    """What becomes of a name."""
    if ticked:
        return "Mới – sẽ được thêm"
    if found.known:
        return "; ".join(found.known) + ("" if found.sure else " (trùng một phần tên)")
    return "Bỏ qua, chỉ giữ tên trong bảng"


def _text(new: bool, known: bool) -> str:
    if new:
        return (
            "Những tên dưới đây có trong cột chủ trì, phối hợp. Tên mới được đánh dấu sẽ thêm vào danh sách cơ quan;"
            " bỏ dấu ở những dòng không phải tên cơ quan."
        )
    if known:
        return "Mọi tên trong cột chủ trì, phối hợp đều đã có trong danh sách cơ quan."
    return "Không thấy tên cơ quan nào trong cột chủ trì, phối hợp; có thể đi tiếp."
