"""The document beside the plan's facts: it follows what is typed, can be put away, and is built only in view."""

import pytest
from PySide6.QtCore import Qt

from caicach_desktop.gui.main_window import MainWindow
from tests.gui.appendix_table.hands import type_text
from tests.gui.conftest import settled


@pytest.fixture
def window(sample_context, qtbot) -> MainWindow:
    made = MainWindow(sample_context)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_page("plan")
    yield made
    settled(sample_context, qtbot)


def first_text(window: MainWindow) -> str:
    preview = window.plan_page.facts.first_page.preview
    return " ".join(preview.document.getAllText(0).text().split()) if preview.pages else ""


def test_the_page_follows_the_facts(window, qtbot):
    page, facts = window.plan_page, window.plan_page.facts
    assert facts.first_page is None
    page.ui.tabs.setCurrentWidget(page.ui.factsTab)
    qtbot.waitUntil(lambda: "Số: 12/KH-UBND" in first_text(window))
    facts.ui.numberEdit.setFocus()
    facts.ui.numberEdit.selectAll()
    type_text(facts.ui.numberEdit, "345")
    qtbot.keyClick(facts.ui.numberEdit, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: "Số: 345/KH-UBND" in first_text(window))
    window.undo()
    qtbot.waitUntil(lambda: "Số: 12/KH-UBND" in first_text(window))


def test_it_can_be_put_away_and_stays_away(window, qtbot):
    page, facts = window.plan_page, window.plan_page.facts
    page.ui.tabs.setCurrentWidget(page.ui.factsTab)
    boxes = [facts.ui.documentBox, facts.ui.issuerBox]
    qtbot.waitUntil(lambda: boxes[0].x() == boxes[1].x())
    settled(window.context, qtbot)
    qtbot.keyClick(facts, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: not facts.first_page.isVisible())
    qtbot.waitUntil(lambda: boxes[0].x() < boxes[1].x())
    assert not window.context.settings.get("facts_preview")
    other = MainWindow(window.context)
    qtbot.addWidget(other)
    other.show()
    other.show_page("plan")
    other.plan_page.ui.tabs.setCurrentWidget(other.plan_page.ui.factsTab)
    assert other.plan_page.facts.first_page is None
