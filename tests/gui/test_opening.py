"""The store is opened in a worker, while the window shows already."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from caicach_desktop.domain.errors import AppError, Cancelled, ErrorCode
from caicach_desktop.gui import messages
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.main_window import MainWindow
from caicach_desktop.gui.opening import Opening
from caicach_desktop.services.importing import import_sample
from caicach_desktop.services.plans import list_plans
from caicach_desktop.services.workspace import open_store
from tests.gui.conftest import TODAY, settled


@pytest.fixture
def opening(styled_app, tmp_path: Path) -> Iterator[Opening]:
    with open_store(tmp_path / "data") as store:
        import_sample(store)
    made = Opening(tmp_path / "data")
    yield made
    QThreadPool.globalInstance().waitForDone()
    made.close()


@pytest.fixture
def window(opening: Opening, qtbot: QtBot) -> MainWindow:
    made = MainWindow(AppContext(opening, today=lambda: TODAY))
    opening.succeeded.connect(made.begin)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_window_waits_with_its_pages_until_the_store_is_there(window, opening, qtbot):
    assert not window.context.is_open
    assert window.ui.pages.currentWidget().text() == "Đang mở dữ liệu…"
    with qtbot.waitSignal(opening.succeeded):
        opening.begin()
    assert window.page_name == "overview"
    assert window.ui.pages.currentWidget() is window.overview_page
    settled(window.context, qtbot)
    assert window.overview_page.ui.totalTile.number > 30


def test_whoever_needs_the_store_sooner_waits_and_keeps_the_page_chosen(window, opening, qtbot):
    window.show_page("tasks")
    assert window.context.is_open
    assert window.tasks_page.isVisible()
    qtbot.waitUntil(lambda: window.actions_["undo"].isEnabled() and window.has_plans)
    assert window.page_name == "tasks"
    settled(window.context, qtbot)


def test_changes_are_told_even_when_the_store_was_first_wanted_in_a_worker(opening, qtbot):
    context = AppContext(opening)
    job = context.run_job("Đọc", lambda _: len(context.store.folder.parts), quiet=True)
    qtbot.waitUntil(lambda: not job.running)
    with qtbot.waitSignal(context.changed):
        context.do(import_sample)
    context.close()


def test_a_store_that_cannot_be_opened_fails_once_and_quietly_for_all_who_wait(styled_app, tmp_path, qtbot):
    with open_store(tmp_path / "data"):
        opening = Opening(tmp_path / "data")
        context = AppContext(opening)
        with qtbot.waitSignal(opening.failed) as failed:
            assert context.do(list_plans) is None
        assert isinstance(failed.args[0], AppError)
        assert failed.args[0].code == ErrorCode.ALREADY_RUNNING
        with pytest.raises(Cancelled):
            _ = context.store
        assert messages.shown == []
        opening.close()
