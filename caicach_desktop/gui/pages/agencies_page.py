"""The page Cơ quan: all agencies with their names and tasks; add, change, delete, find in the plans."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.changes import Changes, Kind
from caicach_desktop.gui import messages
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.agency_dialog import AgencyDialog
from caicach_desktop.gui.dialogs.found_agencies_dialog import FoundAgenciesDialog
from caicach_desktop.gui.forms.ui_agencies_page import Ui_AgenciesPage
from caicach_desktop.gui.icons import icon
from caicach_desktop.gui.keys import bind
from caicach_desktop.gui.models.agency_model import AGENCY_ROLE, AgencyFilter, AgencyModel
from caicach_desktop.services.agencies import delete_agencies, list_agencies, propose_agencies, task_counts

COLUMN_WIDTHS = (330, 150, 330, 140, 100)


class AgenciesPage(QWidget):
    """Shows the agencies in Vietnamese order; Enter changes one, Insert adds one, Delete deletes."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._stale = True
        self.ui = Ui_AgenciesPage()
        self.ui.setupUi(self)
        self.model = AgencyModel(self)
        self.filter = AgencyFilter(self)
        self.filter.setSourceModel(self.model)
        self._set_up_table()
        self._set_up_actions()
        context.changed.connect(self._on_changed)

    def activate(self) -> None:
        """Bring the page up to date when it is shown."""
        if self._stale:
            self.refresh()
        self.ui.table.setFocus()

    def refresh(self) -> None:
        """Read the agencies again and keep the chosen one chosen."""
        self._stale = False
        chosen = [agency.id for agency in self.chosen()]
        agencies = self.context.do(list_agencies) or []
        self.model.show(agencies, self.context.do(task_counts) or {})
        for agency_id in chosen[:1]:
            self.select(agency_id)
        self._show_counts()

    def chosen(self) -> list[Agency]:
        """The agencies that are selected."""
        return [index.data(AGENCY_ROLE) for index in self.ui.table.selectionModel().selectedRows()]

    def select(self, agency_id: int) -> None:
        """Select an agency and scroll to it."""
        row = self.model.row_of(agency_id)
        index = self.filter.mapFromSource(self.model.index(row, 0)) if row >= 0 else QModelIndex()
        if index.isValid():
            self.ui.table.selectRow(index.row())
            self.ui.table.scrollTo(index)

    @Slot()
    def add(self) -> None:
        """Ask for a new agency."""
        dialog = AgencyDialog(self.context, parent=self)
        if dialog.exec():
            self.select(dialog.agency_id)

    @Slot()
    def edit(self) -> None:
        """Change the selected agency."""
        chosen = self.chosen()
        if chosen:
            AgencyDialog(self.context, chosen[0], self).exec()

    @Slot()
    def delete(self) -> None:
        """Delete the selected agencies after asking; the plans' texts keep their names."""
        chosen = self.chosen()
        if not chosen:
            return
        what = f"“{chosen[0].name}”" if len(chosen) == 1 else f"{len(chosen)} cơ quan đã chọn"
        text = f"Xóa {what} khỏi danh sách?\n\nTên in trong các kế hoạch vẫn giữ nguyên. Hoàn tác được bằng Ctrl+Z."
        if messages.ask(self, text, "Xóa"):
            self.context.do(delete_agencies, [agency.id for agency in chosen])

    @Slot()
    def find_in_plans(self) -> None:
        """Offer the names that stand in the plans' agency columns and are not yet known."""
        names = self.context.do(propose_agencies)
        if names:
            FoundAgenciesDialog(self.context, names, self).exec()
        elif names is not None:
            messages.inform(self, "Mọi tên cơ quan trong các kế hoạch đều đã có trong danh sách.")

    def _set_up_table(self) -> None:
        table = self.ui.table
        table.setModel(self.filter)
        table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 14)
        for column, width in enumerate(COLUMN_WIDTHS):
            table.setColumnWidth(column, width)
        header = table.horizontalHeader()
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._show_menu)
        table.doubleClicked.connect(self.edit)
        table.selectionModel().selectionChanged.connect(self._enable)
        self.ui.filterEdit.textChanged.connect(self._search)

    def _set_up_actions(self) -> None:
        buttons = (
            (self.ui.addButton, "new", self.add, "Insert", self),
            (self.ui.editButton, "edit", self.edit, "Return", self.ui.table),
            (self.ui.deleteButton, "delete", self.delete, "Delete", self.ui.table),
            (self.ui.findButton, "find", self.find_in_plans, "", self),
        )
        for button, picture, slot, key, owner in buttons:
            button.setIcon(icon(picture))
            button.clicked.connect(slot)
            if key:
                name = "Enter" if key == "Return" else key
                button.setToolTip(f"{button.text().replace('&', '').rstrip('…')} ({name})")
                bind(key, owner, slot, within=owner is self)
        bind(QKeySequence.StandardKey.Find, self, self.ui.filterEdit.setFocus, within=True)
        self._enable()

    @Slot(str)
    def _search(self, text: str) -> None:
        self.filter.search(text)
        self._show_counts()

    @Slot()
    def _enable(self) -> None:
        count = len(self.chosen())
        self.ui.editButton.setEnabled(count == 1)
        self.ui.deleteButton.setEnabled(count > 0)

    @Slot(QPoint)
    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        for button in (self.ui.addButton, self.ui.editButton, self.ui.deleteButton):
            action = menu.addAction(button.icon(), button.text(), button.click)
            action.setEnabled(button.isEnabled())
        menu.exec(self.ui.table.viewport().mapToGlobal(place))
        menu.deleteLater()

    def _show_counts(self) -> None:
        total, shown = self.model.rowCount(), self.filter.rowCount()
        self.ui.table.setVisible(total > 0)
        self.ui.emptyLabel.setVisible(total == 0)
        text = f"{total} cơ quan" if shown == total else f"{shown} trong {total} cơ quan"
        self.ui.countLabel.setText(text if total else "")
        self._enable()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Kind.AGENCY, Kind.ASSIGNMENT):
            self._stale = True
            if self.isVisible():
                self.refresh()
