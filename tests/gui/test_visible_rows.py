"""Rows of long lists get the height of their texts when they come into view, and not before."""

import pytest
from PySide6.QtCore import QModelIndex, QStringListModel
from PySide6.QtWidgets import QHeaderView, QTableView

from caicach_desktop.gui.widgets.visible_rows import VisibleRows

ROOM = 6
# As high as a row of one line at most is in our look.
LINE_PX = 40
LONG = "Thực hiện rà soát, công khai thủ tục hành chính trên địa bàn " * 6


@pytest.fixture
def table(styled_app, qtbot):
    made = QTableView()
    made.setModel(QStringListModel([LONG] * 2000, made))
    made.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    VisibleRows(made, ROOM)
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    qtbot.waitExposed(made)
    return made


def wanted(table: QTableView, row: int) -> int:
    return table.sizeHintForRow(row) + ROOM


def test_only_rows_in_view_are_measured(table, qtbot) -> None:
    default = table.verticalHeader().defaultSectionSize()
    qtbot.waitUntil(lambda: table.rowHeight(0) >= wanted(table, 0) > default + ROOM)
    assert table.rowHeight(1000) == default
    table.selectRow(1999)
    qtbot.waitUntil(lambda: table.rowHeight(1999) >= wanted(table, 1999))
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())
    assert table.rowHeight(1000) == default


def test_another_width_or_content_measures_anew(table, qtbot) -> None:
    qtbot.waitUntil(lambda: table.rowHeight(0) >= wanted(table, 0))
    narrow = table.rowHeight(0)
    table.resize(1200, 400)
    qtbot.waitUntil(lambda: table.rowHeight(0) < narrow)
    table.model().setStringList(["ngắn"])
    qtbot.waitUntil(lambda: table.rowHeight(0) <= LINE_PX + ROOM)


def test_the_scroll_bar_knows_the_rows_as_soon_as_they_are_measured(table, qtbot) -> None:
    table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    bar = table.verticalScrollBar()

    def reaches_the_end() -> bool:
        return bar.maximum() == table.verticalHeader().length() - table.viewport().height()

    qtbot.waitUntil(lambda: table.rowHeight(0) >= wanted(table, 0) and reaches_the_end())
    table.setRowHeight(0, 20)
    qtbot.waitUntil(reaches_the_end)
    rows = table.findChild(VisibleRows)
    rows._measured.clear()
    table.setCurrentIndex(QModelIndex())  # as where the row chosen is out of view
    rows._fit()
    assert reaches_the_end(), "End pressed now would stop short of it"
    assert table.rowHeight(0) >= wanted(table, 0)
