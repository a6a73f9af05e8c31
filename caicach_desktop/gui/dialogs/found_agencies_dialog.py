"""Lists the names found in the plans that may be agencies, to be ticked and kept."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.base import BaseDialog, make_primary
from caicach_desktop.gui.forms.ui_found_agencies_dialog import Ui_FoundAgenciesDialog
from caicach_desktop.services.agencies import add_agencies


class FoundAgenciesDialog(BaseDialog):
    """Keeps the ticked names as agencies when accepted."""

    def __init__(self, context: AppContext, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.ui = Ui_FoundAgenciesDialog()
        self.ui.setupUi(self)
        self._add = self.ui.buttons.addButton("&Thêm", QDialogButtonBox.ButtonRole.AcceptRole)
        make_primary(self._add)
        self._model = QStandardItemModel(self)
        for name in names:
            item = QStandardItem(name)
            item.setCheckable(True)
            item.setCheckState(Qt.CheckState.Checked)
            self._model.appendRow(item)
        self.ui.list.setModel(self._model)
        self._model.itemChanged.connect(self._count)
        self.ui.allButton.clicked.connect(lambda: self._tick_all(Qt.CheckState.Checked))
        self.ui.noneButton.clicked.connect(lambda: self._tick_all(Qt.CheckState.Unchecked))
        self._count()

    def ticked(self) -> list[str]:
        """The names that are ticked."""
        items = (self._model.item(row) for row in range(self._model.rowCount()))
        return [item.text() for item in items if item.checkState() == Qt.CheckState.Checked]

    def accept(self) -> None:
        if self.context.do(add_agencies, self.ticked()) is not None:
            super().accept()

    def _tick_all(self, state: Qt.CheckState) -> None:
        for row in range(self._model.rowCount()):
            self._model.item(row).setCheckState(state)

    @Slot()
    def _count(self) -> None:
        count = len(self.ticked())
        self.ui.countLabel.setText(f"Đã chọn {count} trong {self._model.rowCount()} tên")
        self._add.setEnabled(count > 0)
