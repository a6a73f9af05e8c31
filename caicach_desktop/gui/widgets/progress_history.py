"""How the reports of a task by period are listed, in the progress dialog and beside the task list."""

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableView

from caicach_desktop.gui.delegates.state_delegate import PercentDelegate, StateDelegate
from caicach_desktop.gui.models.progress_model import (
    DAY_COLUMN,
    EVIDENCE_COLUMN,
    FILES_COLUMN,
    PERCENT_COLUMN,
    REPORTER_COLUMN,
    RESULT_COLUMN,
    SAID_COLUMN,
    STATUS_COLUMN,
    TROUBLE_COLUMN,
    ProgressModel,
)

WIDTHS_PX = (98, 118, 72, 220, 180, 160, 150, 96, 46, 150)
LEAST_SECTION_PX = 44
# Without the texts, which the tip of a line holds.
SHORT = (0, STATUS_COLUMN, PERCENT_COLUMN, FILES_COLUMN, SAID_COLUMN)
# In the order of the panel beside the list: the number of files comes before the long texts.
WHOLE = (*range(RESULT_COLUMN + 1), FILES_COLUMN, TROUBLE_COLUMN, EVIDENCE_COLUMN, REPORTER_COLUMN, DAY_COLUMN)


def set_up_history(table: QTableView, model: ProgressModel, columns: Collection[int], wide: int | None = None) -> None:
    """Show reports in a table with these columns in this order; `wide` is the one that takes what is left."""
    table.setModel(model)
    table.setProperty("list", True)
    table.setItemDelegateForColumn(STATUS_COLUMN, StateDelegate(table))
    table.setItemDelegateForColumn(PERCENT_COLUMN, PercentDelegate(table))
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().lineSpacing() * 2 + 12)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setMinimumSectionSize(LEAST_SECTION_PX)
    for column, width in enumerate(WIDTHS_PX):
        header.resizeSection(column, width)
        table.setColumnHidden(column, column not in columns)
    for place, column in enumerate(columns):
        header.moveSection(header.visualIndex(column), place)
    if wide is not None:
        header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
