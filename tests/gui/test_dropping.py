"""Files dropped on the window and on its dialogs: taken anywhere, never moved away, never written into a text."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from caicach_desktop.gui import messages
from caicach_desktop.gui.dialogs.appendix_dialog import AppendixDialog
from caicach_desktop.gui.dropping import FOLDERS, dropped_files, has_folders
from caicach_desktop.gui.main_window import MainWindow
from caicach_desktop.services.plans import list_plans, load_plan
from tests.gui.conftest import drop_files, settled

Action, SHIFT = Qt.DropAction, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(sample_context, qtbot) -> MainWindow:
    made = MainWindow(sample_context)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    settled(sample_context, qtbot)
    return made


@pytest.fixture
def asked(window, monkeypatch) -> list[list[Path]]:
    """What the window was asked to look over."""
    kept: list[list[Path]] = []
    monkeypatch.setattr(window.exchange, "open_files", kept.append)
    return kept


@pytest.fixture
def papers(tmp_path) -> list[Path]:
    folder = tmp_path / "Kế hoạch số 12 (bản ký)"
    folder.mkdir()
    found = [folder / "“Bản cuối” 100% #1.docx", folder / "Phụ lục quý III.xlsx"]
    for path in found:
        path.write_bytes(b"")
    return found


def test_files_are_never_moved_away_whatever_keys_are_held(window, asked, papers):
    assert drop_files(window, *papers, held=SHIFT) == Action.CopyAction
    assert asked == [papers]


def test_a_file_over_a_field_is_opened_and_not_written_into_the_plan(window, asked, papers, qtbot):
    window.show_page("plan")
    page = window.plan_page
    page.ui.tabs.setCurrentWidget(page.ui.bodyTab)
    settled(window.context, qtbot)
    fields = [*page.ui.bodyTab.findChildren(QPlainTextEdit), *page.ui.bodyTab.findChildren(QTextEdit)]
    field = next(one for one in fields if one.isVisible() and not one.isReadOnly())
    before = field.toPlainText()
    assert drop_files(field.viewport(), papers[0]) == Action.CopyAction
    assert (asked, field.toPlainText()) == ([papers[:1]], before)


def test_a_folder_is_told_of_and_the_files_beside_it_are_taken(window, asked, papers, qtbot):
    assert drop_files(window, papers[0].parent) == Action.CopyAction
    qtbot.waitUntil(lambda: [one.text for one in messages.shown] == [FOLDERS])
    drop_files(window, papers[0].parent, papers[1])
    assert asked[-1] == papers[1:]
    assert window.statusBar().currentMessage() == FOLDERS
    assert drop_files(window, QUrl("https://vi.example/kế hoạch.docx")) == Action.IgnoreAction


def test_a_dialog_with_no_use_for_files_takes_none_and_neither_does_the_window_behind_it(window, asked, papers, qtbot):
    context = window.context
    appendix = load_plan(context.store, list_plans(context.store)[0].id).appendices[0].appendix
    dialog = AppendixDialog(context, appendix, window)
    dialog.open()
    qtbot.waitExposed(dialog)
    field = next(iter(dialog.findChildren(QPlainTextEdit)))
    before = field.toPlainText()
    assert drop_files(field.viewport(), papers[0]) == Action.IgnoreAction
    assert drop_files(window, papers[0]) == Action.IgnoreAction
    assert (field.toPlainText(), asked) == (before, [])
    dialog.close()


def test_what_may_not_be_looked_at_is_opened_so_that_opening_it_tells_why(monkeypatch):
    def refuse(_: Path) -> bool:
        raise PermissionError(13, "Access is denied")

    mime = QMimeData()
    mime.setUrls([QUrl("file://may-chu/chung/Kế hoạch.docx")])
    monkeypatch.setattr(Path, "is_file", refuse)
    monkeypatch.setattr(Path, "is_dir", refuse)
    assert [path.name for path in dropped_files(mime)] == ["Kế hoạch.docx"]
    assert not has_folders(mime)
