"""A screen of 1366 × 768 pixels at 150 %: the window has 911 × 512 of them to itself."""

from datetime import datetime
from itertools import pairwise

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QScrollArea, QWidget

from caicach_desktop.domain.plan import Plan
from caicach_desktop.gui.last_state import Place, Stopped
from caicach_desktop.gui.main_window import MainWindow
from caicach_desktop.gui.models.period_model import PeriodColumn, ReportColumn
from caicach_desktop.gui.page_shelf import PAGES
from caicach_desktop.gui.widgets.tile import Tile
from caicach_desktop.gui.widgets.tool_row import ToolRow
from caicach_desktop.services.plans import create_plan
from tests.gui.conftest import settled

NARROW, USUAL = QSize(911, 512), QSize(1366, 768)


@pytest.fixture
def window(sample_context, qtbot) -> MainWindow:
    made = MainWindow(sample_context)
    qtbot.addWidget(made)
    made.resize(NARROW)
    made.show()
    settled(sample_context, qtbot)
    return made


def test_no_page_and_no_notice_makes_the_window_larger_than_the_screen(window, qtbot):
    for name, *_ in PAGES:
        window.show_page(name)
    window.ui.pages.addWidget(window.start_page)
    window.resuming.tell(Stopped(datetime(2026, 9, 15, 8), Place("plan", 1), "gõ dở"))
    settled(window.context, qtbot)
    least = window.minimumSizeHint()
    assert (least.width() <= NARROW.width(), least.height() <= NARROW.height()) == (True, True), least
    assert window.size() == NARROW


def test_neither_do_two_plans_with_their_choice_on_the_overview(window, qtbot):
    create_plan(window.context.store, Plan(title="Nâng cao Chỉ số cải cách hành chính", year=2026))
    window.show_page("overview")
    qtbot.waitUntil(window.overview_page.ui.scopeCombo.isVisible)
    assert window.minimumSizeHint().width() <= NARROW.width()
    window.resize(USUAL)
    qtbot.waitUntil(lambda: window.overview_page.ui.scopeCombo.width() == 260)


def test_a_notices_buttons_go_below_its_sentence_where_it_is_narrow(window, qtbot):
    window.resuming.tell(Stopped(datetime(2026, 9, 15, 8), Place("plan", 1), "gõ dở"))
    strip = window.resuming.strip
    settled(window.context, qtbot)
    assert strip.hide_button.y() > strip.label.geometry().bottom()
    assert strip.label.height() < 4 * strip.fontMetrics().height()
    window.resize(USUAL)
    qtbot.waitUntil(lambda: strip.height() < 3 * strip.fontMetrics().height())
    assert abs(strip.hide_button.geometry().center().y() - strip.label.geometry().center().y()) <= 1


def test_what_can_be_done_for_a_period_is_in_view_or_in_the_menu_at_the_end(window, qtbot):
    window.show_page("report")
    settled(window.context, qtbot)
    page = window.report_page
    row = page.findChild(ToolRow)
    offered = [action.text() for action in page._actions]

    def parts() -> tuple[list[str], list[str]]:
        shown = [button.defaultAction().text() for button in row._buttons if button.isVisible()]
        return shown, [action.text() for action in row.rest_menu.actions()]

    shown, rest = parts()
    assert shown
    assert rest
    assert shown + rest == offered
    assert row.rest_button.isVisible()
    assert row.rest_button.geometry().right() <= row.rect().right()
    assert page.ui.splitter.orientation() == Qt.Orientation.Vertical
    assert not any(action.icon().isNull() for action in row.rest_menu.actions())
    window.resize(USUAL)
    settled(window.context, qtbot)
    assert parts() == (offered, [])
    assert not row.rest_button.isVisible()
    assert page.ui.splitter.orientation() == Qt.Orientation.Horizontal


def test_a_row_of_tools_follows_texts_that_grow(qtbot):
    room = QWidget()
    qtbot.addWidget(room)
    row = ToolRow(room)
    actions = [QAction("Một", row), QAction("Hai", row)]
    for action in actions:
        row.add(action)
    row.resize(row.sizeHint())
    room.show()
    assert row.rest_menu.actions() == []
    actions[0].setText("Một tên dài hơn nhiều so với lúc đầu")
    assert row.rest_menu.actions() == actions


def test_the_filter_of_the_tasks_keeps_its_fields_apart_and_its_shortcut(window, qtbot):
    window.show_page("tasks")
    settled(window.context, qtbot)
    page = window.tasks_page
    fields = [page.ui.searchEdit, *page.choices.combos, page.ui.clearButton]
    for left, right in pairwise(fields):
        assert left.geometry().right() < right.geometry().left()
    assert page.ui.clearButton.geometry().right() <= page.rect().right()
    assert page.ui.clearButton.shortcut().toString() == "Ctrl+Shift+F"
    assert page.ui.clearButton.accessibleName() == "Xóa bộ lọc"
    window.resize(USUAL)
    settled(window.context, qtbot)
    assert page.ui.clearButton.text() == "Xóa bộ lọc"
    assert page.panel.ui.taskLabel.width() > 300


def test_a_tasks_texts_are_more_than_single_words_wide(window, qtbot):
    window.show_page("tasks")
    settled(window.context, qtbot)
    qtbot.waitUntil(lambda: window.tasks_page.panel.ui.taskLabel.width() > 200)


def test_the_overview_needs_no_scrolling_sideways_and_its_tiles_tell_which_days(window, qtbot):
    window.show_page("overview")
    settled(window.context, qtbot)
    page = window.overview_page
    qtbot.waitUntil(lambda: all(not area.horizontalScrollBar().isVisible() for area in page.findChildren(QScrollArea)))
    weeks = next(tile for tile in page.findChildren(Tile) if "7 ngày" in tile.text())
    assert weeks._fitting(90) == "trong 7 ngày"
    assert weeks._fitting(300) == weeks.text()


def test_no_list_of_the_journal_loses_what_was_done(window, qtbot):
    window.show_page("journal")
    settled(window.context, qtbot)
    page = window.journal_page
    assert page.ui.table.columnWidth(1) > 150
    window.resize(USUAL)
    settled(window.context, qtbot)
    assert page.ui.splitter.orientation() == Qt.Orientation.Horizontal


def test_a_restores_notice_breaks_its_path_and_goes_when_it_is_put_away(window, qtbot, tmp_path):
    kept = tmp_path / ("thư-mục-" * 12) / "caicach-truoc-khoi-phuc-2026-09-15-080005-ubnd-xa-suoi-ngan.db"
    window.resuming.tell_restored(datetime(2026, 9, 14, 17, 5), kept)
    strip = window.resuming.restored_strip
    settled(window.context, qtbot)
    assert window.size() == NARROW
    assert strip.label.text().startswith("Đã khôi phục dữ liệu như lúc 17:05 ngày 14/09/2026; ")
    assert f" được cất ở {kept}." in strip.label.text().replace("\u200b", "")
    assert strip.folder_button.isVisible()
    strip.hide_button.click()
    assert not strip.isVisible()
    window.resuming.tell_restored(datetime(2026, 9, 14, 17, 5), None)
    assert window.resuming.restored_strip.label.text() == "Đã khôi phục dữ liệu như lúc 17:05 ngày 14/09/2026."
    assert window.resuming.restored_strip.folder_button.isHidden()


def test_what_has_come_is_counted_in_agencies_at_the_left_and_in_tasks_at_the_right(window, qtbot):
    window.show_page("report")
    page = window.report_page
    settled(window.context, qtbot)
    qtbot.waitUntil(lambda: page.reports.rowCount() > 0)
    left = page.periods.index(0, PeriodColumn.REPORTED).data()
    right = page.reports.index(0, ReportColumn.REPORTED).data()
    assert (left.split()[1:], right.split()[1:]) == (["cơ", "quan"], ["việc"])


def test_the_facts_of_a_plan_or_their_preview_have_the_width_to_themselves(window, qtbot):
    window.show_page("plan")
    page, facts = window.plan_page, window.plan_page.facts
    page.ui.tabs.setCurrentWidget(page.ui.factsTab)
    settled(window.context, qtbot)
    button, scroll = facts.ui.previewButton, facts.ui.scroll
    assert (button.isChecked(), scroll.isVisible()) == (False, True)
    assert scroll.horizontalScrollBar().maximum() == 0
    button.click()
    assert facts.first_page.isVisible()
    assert not scroll.isVisible()
    facts.point_to("reporting")
    assert (facts.ui.reportingTable.isVisible(), facts.first_page.isVisible()) == (True, False)
    window.resize(USUAL)
    qtbot.waitUntil(lambda: facts.first_page.isVisible() and scroll.isVisible())
    assert button.isChecked()
    assert window.context.settings.get("facts_preview")
