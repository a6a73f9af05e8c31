"""The page Nhật ký: every operation with what it changed; undo and redo step by step."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from caicach_desktop.domain.changes import Changes
from caicach_desktop.domain.history import JournalEntry
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.forms.ui_journal_page import Ui_JournalPage
from caicach_desktop.gui.icons import icon
from caicach_desktop.gui.models.journal_model import ENTRY_ROLE, ChangeLinesModel, JournalModel
from caicach_desktop.services.history import entry_lines, journal_entries, undo_state

# More lines than this get one fixed height: measuring them all would stall the page.
MOST_MEASURED_LINES = 60
# In a narrower window the values stand under the operations.
BESIDE_FROM_PX = 900


class JournalPage(QWidget):
    """The operations on the left, newest first; on the right the values the chosen one changed."""

    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._stale = True
        self.ui = Ui_JournalPage()
        self.ui.setupUi(self)
        self.model = JournalModel(self._load, self)
        self.lines = ChangeLinesModel(self)
        self._set_up_tables()
        for button, picture, signal in (
            (self.ui.undoButton, "undo", self.undo_requested),
            (self.ui.redoButton, "redo", self.redo_requested),
        ):
            button.setIcon(icon(picture))
            button.clicked.connect(signal)
        self.ui.undoButton.setToolTip("Hoàn tác thao tác mới nhất còn hiệu lực (Ctrl+Z)")
        self.ui.redoButton.setToolTip("Làm lại thao tác vừa hoàn tác (Ctrl+Y)")
        context.changed.connect(self._on_changed)

    def activate(self) -> None:
        """Bring the page up to date when it is shown."""
        if self._stale:
            self.refresh()
        self.ui.table.setFocus()

    def refresh(self) -> None:
        """Read the newest operations again and keep the chosen one chosen."""
        self._stale = False
        chosen = self.chosen()
        self.model.refresh(self.context.today())
        row = self.model.row_of(chosen.id) if chosen else 0
        has_entries = self.model.rowCount() > 0
        self.ui.splitter.setVisible(has_entries)
        self.ui.emptyLabel.setVisible(not has_entries)
        if has_entries:
            self.ui.table.selectRow(max(row, 0))
        state = self.context.do(undo_state)
        self.ui.undoButton.setEnabled(bool(state and state.undo))
        self.ui.redoButton.setEnabled(bool(state and state.redo))

    def chosen(self) -> JournalEntry | None:
        """The operation that is selected."""
        rows = self.ui.table.selectionModel().selectedRows()
        entry = rows[0].data(ENTRY_ROLE) if rows else None
        return entry if isinstance(entry, JournalEntry) else None

    def _load(self, limit: int, before: int | None) -> Sequence[JournalEntry]:
        return self.context.do(journal_entries, limit, before) or []

    def _set_up_tables(self) -> None:
        table, details = self.ui.table, self.ui.details
        table.setModel(self.model)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 12)
        table.setColumnWidth(0, 150)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(2, 130)
        table.selectionModel().currentRowChanged.connect(self._show_lines)
        details.setModel(self.lines)
        details.setColumnWidth(0, 130)
        details.setColumnWidth(1, 110)
        for column in (2, 3):
            details.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        details.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.ui.splitter.setStretchFactor(0, 5)
        self.ui.splitter.setStretchFactor(1, 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = event.size().width() >= BESIDE_FROM_PX
        self.ui.splitter.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)

    @Slot(QModelIndex)
    def _show_lines(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY_ROLE)
        if not isinstance(entry, JournalEntry):
            self.lines.show(())
            self.ui.detailsTitle.setText("")
            return
        lines = self.context.do(entry_lines, entry.id) or []
        self.ui.detailsTitle.setText(entry.title)
        self.lines.show(lines)
        if len(lines) <= MOST_MEASURED_LINES:
            self.ui.details.resizeRowsToContents()
        else:
            height = self.ui.details.fontMetrics().height()
            self.ui.details.verticalHeader().setDefaultSectionSize(2 * height + 10)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()
