"""The table of tasks: its delegates, its one row height, its columns and which of them the user put away."""

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QHeaderView, QMenu, QTableView, QWidget

from caicach_desktop.gui.clipboard import CopiedRow, mime_of
from caicach_desktop.gui.delegates.state_delegate import DueDayDelegate, PercentDelegate, StateDelegate
from caicach_desktop.gui.models.task_model import HEADINGS, TaskColumn, TaskProxy
from caicach_desktop.services.settings import Settings

LINES_IN_ROW = 2
# Column widths in a narrow and in a wide window; the task takes what is left.
WIDTHS_PX = {
    TaskColumn.NUMBER: (50, 56),
    TaskColumn.INDEX: (80, 96),
    TaskColumn.CRITERION: (124, 190),
    TaskColumn.LEAD: (124, 180),
    TaskColumn.DEADLINE: (102, 120),
    TaskColumn.DUE: (110, 114),
    TaskColumn.STATE: (152, 164),
    TaskColumn.PERCENT: (72, 80),
    TaskColumn.PLAN: (96, 140),
}
SETTING = "columns"
SETTING_PART = "tasks"


class TaskTable(QTableView):
    """Shows a `TaskProxy`; a right click on the headings offers the columns, Ctrl+C copies rows for Word and Excel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings: Settings | None = None
        self._one_plan = False
        self.setProperty("list", True)
        self._delegates = {
            TaskColumn.STATE: StateDelegate(self),
            TaskColumn.DUE: DueDayDelegate(self),
            TaskColumn.PERCENT: PercentDelegate(self),
        }

    def show_list(self, proxy: TaskProxy, settings: Settings) -> None:
        """Show these tasks, with the columns the user put away hidden."""
        self._settings = settings
        self.setModel(proxy)
        for column, delegate in self._delegates.items():
            self.setItemDelegateForColumn(column, delegate)
        self._set_up_headers()
        self._hide_columns()

    def _set_up_headers(self) -> None:
        rows, header = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        # One height for all rows: asking each row for its own costs seconds at many thousand tasks.
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().lineSpacing() * LINES_IN_ROW + 14)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(44)
        header.setSectionResizeMode(TaskColumn.TASK, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        header.setToolTip("Nhấp để sắp xếp; nhấp chuột phải để chọn cột")
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self.offer_columns)

    def set_roomy(self, roomy: bool) -> None:
        """Give the columns their widths for a wide or a narrow window."""
        for column, widths in WIDTHS_PX.items():
            self.setColumnWidth(column, widths[int(roomy)])

    def hide_plan(self, hide: bool) -> None:
        """Leave the plan's column out, whatever the user chose, because all tasks are of one plan."""
        self._one_plan = hide
        self._hide_columns()

    def _hidden(self) -> set[str]:
        """The names of the columns the user put away."""
        return set(self._settings.get(SETTING).get(SETTING_PART, [])) if self._settings else set()

    def _hide_columns(self) -> None:
        hidden = self._hidden()
        for column in TaskColumn:
            self.setColumnHidden(column, column.name in hidden or (column == TaskColumn.PLAN and self._one_plan))

    def copied_rows(self) -> list[CopiedRow]:
        """The chosen rows, or the current one, as the columns shown hold them, under their headings."""
        columns = [column for column in TaskColumn if not self.isColumnHidden(column)]
        rows = sorted({index.row() for index in self.selectedIndexes()} or {self.currentIndex().row()} - {-1})
        model = self.model()
        texts = [tuple(str(model.index(row, column).data()) for column in columns) for row in rows]
        headings = CopiedRow(tuple(HEADINGS[column] for column in columns), True)
        return [headings, *(CopiedRow(line, False) for line in texts)] if texts else []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            rows = self.copied_rows()
            if rows:
                QApplication.clipboard().setMimeData(mime_of(rows))
        else:
            super().keyPressEvent(event)

    @Slot(QPoint)
    def offer_columns(self, place: QPoint) -> None:
        """Show a menu in which columns are put away and brought back; the task itself always stays."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        hidden = self._hidden()
        for column in TaskColumn:
            if column != TaskColumn.TASK:
                action = menu.addAction(HEADINGS[column])
                action.setCheckable(True)
                action.setChecked(column.name not in hidden)
                action.setData(int(column))
        menu.triggered.connect(self._toggle_column)
        menu.popup(self.horizontalHeader().mapToGlobal(place))

    @Slot(QAction)
    def _toggle_column(self, action: QAction) -> None:
        if self._settings is not None:
            hidden = sorted(self._hidden() ^ {TaskColumn(action.data()).name})
            self._settings.set(SETTING, {**self._settings.get(SETTING), SETTING_PART: hidden})
            self._hide_columns()
