"""Packing a plan for another copy of the program: what goes along, where to, and never over a file without asking."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from caicach_desktop.gui import messages
from caicach_desktop.gui.dialogs.pack_dialog import PackDialog
from caicach_desktop.services.packing import open_package
from tests.gui.conftest import settled
from tests.services.package_making import fill

CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


@pytest.fixture
def plan_id(store, context, tmp_path):
    context.settings.set("export_folder", str(tmp_path))
    return fill(store, tmp_path / "tệp")


@pytest.fixture
def opened(context, plan_id, qtbot):
    """Opens the dialog, for one period if wished."""

    def make(code=""):
        dialog = PackDialog(context, plan_id, code)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def test_all_periods_go_along_at_first_with_their_evidence(opened, context, qtbot, store, tmp_path):
    dialog = opened()
    assert dialog.ticked() == ["2026-Q2", "2026-Q1"]
    assert "2 tệp" in dialog.ui.evidenceBox.text()
    assert dialog.target() == tmp_path / "goi-ubnd-xa-38-kh-ubnd-2026.caicach"
    assert dialog.target().name.isascii()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settled(context, qtbot)
    package = open_package(store, dialog.target()).package
    assert (len(package.entries), len(package.files), package.sender) == (2, 2, "UBND xã")
    assert dialog.ui.openButton.isVisible()
    assert "2 báo cáo, 2 tệp kiểm chứng" in dialog.ui.resultLabel.text()


def test_one_period_without_evidence(opened, context, qtbot, store):
    dialog = opened("2026-Q2")
    assert (dialog.ticked(), dialog.target().name) == (["2026-Q2"], "goi-ubnd-xa-38-kh-ubnd-2026-q2.caicach")
    dialog.ui.evidenceBox.setChecked(False)
    dialog.ui.senderEdit.setText("Phòng Nội vụ")
    dialog.pack()
    settled(context, qtbot)
    package = open_package(store, dialog.target()).package
    assert [entry.progress.period for entry in package.entries] == ["2026-Q2"]
    assert (package.files, package.sender) == ((), "Phòng Nội vụ")


def test_without_any_period_only_the_plan_goes(opened, context, qtbot, store):
    dialog = opened()
    dialog.ui.allBox.click()
    assert dialog.ticked() == []
    assert not dialog.ui.evidenceBox.isEnabled()
    dialog.pack()
    settled(context, qtbot)
    package = open_package(store, dialog.target()).package
    assert (package.entries, package.files) == ((), ())


def test_a_file_that_is_there_is_replaced_only_after_asking(opened, context, qtbot, tmp_path):
    dialog = opened()
    dialog.ui.fileEdit.setText(str(tmp_path / "của tôi"))
    target = tmp_path / "của tôi.caicach"
    target.write_text("cũ")
    dialog.ui.list.item(0).setCheckState(UNCHECKED)
    assert dialog.target() == target, "a name of one's own stays"
    dialog.pack()
    assert target.read_text() == "cũ"
    messages.answers.append(True)
    dialog.pack()
    settled(context, qtbot)
    assert target.read_bytes().startswith(b"PK")


def test_a_place_that_cannot_be_written_is_told_calmly(opened, context, qtbot, tmp_path):
    dialog = opened()
    (tmp_path / "tệp thường").write_text("")
    dialog.ui.fileEdit.setText(str(tmp_path / "tệp thường" / "gói"))
    dialog.pack()
    settled(context, qtbot)
    assert [shown.kind for shown in messages.shown] == ["warn"]
    assert dialog.ui.packButton.isEnabled()
    assert not dialog.ui.openButton.isVisible()


@pytest.mark.parametrize("leave", [lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape), PackDialog.close])
def test_leaving_while_it_packs_stops_it_first_and_leaves_nothing(opened, context, qtbot, leave):
    dialog = opened()
    dialog.pack()
    leave(dialog)
    assert dialog.isVisible()
    settled(context, qtbot)
    assert not dialog.target().exists()
    leave(dialog)
    assert not dialog.isVisible()
