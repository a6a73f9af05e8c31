"""Files that are opened or dropped go where they belong by what they are; the menu collects and packs."""

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from caicach_desktop.gui import messages
from caicach_desktop.gui.dialogs.import_wizard import ImportWizard
from caicach_desktop.gui.dialogs.pack_dialog import PackDialog
from caicach_desktop.gui.dialogs.returned_dialog import ReturnedDialog
from caicach_desktop.gui.main_window import MainWindow
from caicach_desktop.services.plans import list_plans
from caicach_desktop.services.workspace import open_store
from tests.gui.conftest import drop_files, settled
from tests.services.package_making import fill, packed


@pytest.fixture
def window(context, qtbot):
    made = MainWindow(context)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def package(tmp_path):
    with open_store(tmp_path / "xã") as other:
        fill(other, tmp_path / "tệp")
        return packed(other, 1, tmp_path / "gói.caicach")


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "bảng.xlsx"
    book = Workbook()
    for row in (("STT", "Nhiệm vụ", "Thời gian"), (1, "Niêm yết", "Quý IV"), (2, "Trả lời", "Quý IV")):
        book.active.append(row)
    book.save(path)
    return path


def dialogs(window, kind):
    return [one for one in window.findChildren(kind) if one.isVisible()]


def drop(window, *paths):
    assert drop_files(window, *paths) == Qt.DropAction.CopyAction


def test_a_package_dropped_on_the_window_is_looked_over_and_taken(window, package, context, qtbot):
    drop(window, package)
    settled(context, qtbot)
    (dialog,) = dialogs(window, ReturnedDialog)
    assert not dialogs(window, ImportWizard)
    dialog.take()
    settled(context, qtbot)
    assert [plan.title for plan in list_plans(context.store)] == ["Nâng cao chỉ số năm 2026"]
    assert "Hoàn tác: Ctrl+Z" in window.ui.statusbar.currentMessage()
    window.undo()
    assert not list_plans(context.store)


def test_files_of_both_kinds_go_both_ways_one_after_the_other(window, package, table, context, qtbot):
    drop(window, table, package)
    settled(context, qtbot)
    (dialog,) = dialogs(window, ReturnedDialog)
    assert not dialogs(window, ImportWizard)
    dialog.reject()
    settled(context, qtbot)
    (wizard,) = dialogs(window, ImportWizard)
    assert wizard.files.paths == [table]
    wizard.reject()


def test_a_second_start_adds_its_file_to_the_review_that_is_open(window, package, context, qtbot, tmp_path):
    window.open_files([package])
    settled(context, qtbot)
    other = tmp_path / "gói hai.caicach"
    other.write_bytes(b"PK\x03\x04")
    window.bring_to_front([str(other)])
    settled(context, qtbot)
    (dialog,) = dialogs(window, ReturnedDialog)
    assert dialog.paths == [package, other]
    dialog.reject()


def test_the_menu_asks_for_files_and_packs(window, package, context, qtbot, monkeypatch):
    window.actions_["pack"].trigger()
    assert "Chưa có kế hoạch nào" in messages.shown[0].text
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(package)], ""))
    window.actions_["forms-in"].trigger()
    settled(context, qtbot)
    (dialog,) = dialogs(window, ReturnedDialog)
    assert dialog.paths == [package]
    dialog.take()
    settled(context, qtbot)
    packed_plans = []
    monkeypatch.setattr(PackDialog, "exec", lambda dialog: packed_plans.append(dialog.plan_id))
    window.actions_["pack"].trigger()
    assert packed_plans == [list_plans(context.store)[0].id]
