"""The tray: kept by choice only, one message a day, closing hides, Thoát ends; without a tray nothing changes."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from caicach_desktop.domain.reporting import TaskState
from caicach_desktop.gui import messages, tray
from caicach_desktop.gui.main_window import MainWindow
from caicach_desktop.services.settings import load_settings
from tests.gui.conftest import TODAY, settled

# Without a display Qt looks for the tray's window in vain.
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)


@pytest.fixture
def said(monkeypatch):
    """A system with a tray, whose messages are kept."""
    kept = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _self, title, text, *_: kept.append((title, text)))
    monkeypatch.setattr(QApplication, "quit", staticmethod(lambda: kept.append("quit")))
    yield kept
    QGuiApplication.setQuitOnLastWindowClosed(True)


@pytest.fixture
def window(sample_context, qtbot):
    made = MainWindow(sample_context)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    settled(sample_context, qtbot)
    yield made
    made.tray.leave()


def test_without_the_choice_closing_ends_as_ever(window, said):
    assert not window.tray.action.isChecked()
    assert window.tray.action in [action for menu in window.menuBar().actions() for action in menu.menu().actions()]
    assert window.close()
    assert said == []
    assert QGuiApplication.quitOnLastWindowClosed()


def test_where_there_is_no_tray_that_is_said_calmly(window, monkeypatch):
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: False))
    window.tray.action.trigger()
    assert [(one.kind, one.text) for one in messages.shown] == [("inform", tray.NO_TRAY)]
    assert (window.tray.action.isChecked(), window.tray.icon) == (False, None)
    assert window.context.settings.get("tray") is False
    window.context.settings.set("tray", True)
    window.tray._appear()
    assert window.tray.icon is None
    assert window.close()


def test_a_day_is_said_once_and_the_next_day_again(window, said, qtbot):
    window.tray.action.trigger()
    settled(window.context, qtbot)
    (first,) = said
    assert first[0] == "Việc cần làm hôm nay"
    assert first[1].startswith("Có 2 việc quá hạn. Báo cáo quý III/2026 hạn 09/09/2026")
    assert window.tray.icon.toolTip().startswith("Cải cách Desktop\n2 việc quá hạn")
    window.tray.action.trigger()
    assert window.tray.icon is None
    window.tray.action.trigger()
    window.tray.look_at_the_day()
    settled(window.context, qtbot)
    assert len(said) == 1
    window.context.set_today(lambda: TODAY + timedelta(days=1))
    window.tray.look_at_the_day()
    settled(window.context, qtbot)
    assert len(said) == 2


def test_closing_hides_and_says_so_once_then_leaving_ends(window, said, qtbot):
    window.context.settings.set("tray_said_on", TODAY.isoformat())
    window.tray.action.trigger()
    settled(window.context, qtbot)
    assert not window.close()
    assert not window.isVisible()
    window.bring_to_front()
    assert window.isVisible()
    window.close()
    assert said == [("Cải cách Desktop", tray.STILL_HERE)]
    assert load_settings(window.context.store.folder).get("tray_explained") is True
    assert not QGuiApplication.quitOnLastWindowClosed()
    window.context.settings.set("window", {})
    window.actions_["quit"].trigger()
    assert window.context.settings.get("window"), "a hidden window keeps its place too when it ends"
    assert said[1:] == ["quit"]
    assert window.tray.icon is None
    assert window.context.settings.get("tray") is True
    assert QGuiApplication.quitOnLastWindowClosed()


def test_the_menu_leads_to_what_is_late(window, said, qtbot):
    window.tray.action.trigger()
    settled(window.context, qtbot)
    window.close()
    _, late, _, end = window.tray.icon.contextMenu().actions()
    assert (late.text().replace("&", ""), end.text().replace("&", "")) == ("Việc quá hạn (2)", "Thoát")
    late.trigger()
    settled(window.context, qtbot)
    assert window.isVisible()
    assert {task.state for task in window.tasks_page.tasks_shown()} == {TaskState.LATE}


def test_the_end_of_the_session_is_not_held_up(window, said, qtbot):
    window.tray.action.trigger()
    settled(window.context, qtbot)
    window.tray._let_the_session_end()
    assert window.close()


def test_the_choice_is_remembered_and_the_icon_comes_after_the_window(sample_context, said, qtbot, monkeypatch):
    monkeypatch.setattr(tray, "AFTER_START_MS", 1)
    sample_context.settings.set("tray", True)
    made = MainWindow(sample_context)
    qtbot.addWidget(made)
    assert made.tray.action.isChecked()
    assert made.tray.icon is None
    made.show()
    qtbot.waitUntil(lambda: made.tray.icon is not None)
    settled(sample_context, qtbot)
    assert [title for title, _ in said] == ["Việc cần làm hôm nay"]
    made.tray.leave()
    assert said[-1] == "quit"


def test_a_window_that_filled_the_screen_fills_it_again_when_called_back(window, qtbot):
    window.showMaximized()
    window.setWindowState(window.windowState() | Qt.WindowState.WindowMinimized)
    window.bring_to_front()
    assert window.isMaximized()
    assert not window.isMinimized()
