"""Phát phiếu: agencies ticked, files written with a bar, forms that are there replaced only after asking."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from caicach_desktop.domain.plan import Plan, WholePlan
from caicach_desktop.gui import messages
from caicach_desktop.gui.dialogs.forms_out_dialog import FormsOutDialog
from caicach_desktop.services.plans import list_plans, save_new_plan
from tests.gui.conftest import settled


@pytest.fixture
def dialog(sample_context, qtbot, tmp_path):
    made = FormsOutDialog(sample_context, list_plans(sample_context.store)[0].id, "2026-Q3")
    qtbot.addWidget(made)
    made.ui.folderEdit.setText(str(tmp_path / "Phieu-bao-cao-2026-Q3"))
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    settled(sample_context, qtbot)
    return made


def write(dialog, qtbot):
    dialog.ui.writeButton.click()
    settled(dialog.context, qtbot)


def names(dialog) -> list[str]:
    return sorted(path.name for path in dialog.folder().glob("*"))


def test_all_agencies_are_ticked_and_keys_choose(dialog, qtbot):
    total = dialog.ui.list.count()
    assert len(dialog.ticked()) == total > 5
    assert dialog.ui.allBox.text() == f"&Tất cả cơ quan ({total}/{total})"
    dialog.ui.list.setFocus()
    qtbot.keyClick(dialog.ui.list, Qt.Key.Key_Space)
    assert len(dialog.ticked()) == total - 1
    assert dialog.ui.allBox.checkState() == Qt.CheckState.PartiallyChecked
    dialog.ui.allBox.setFocus()
    qtbot.keyClick(dialog.ui.allBox, Qt.Key.Key_Space)
    assert len(dialog.ticked()) == total
    qtbot.keyClick(dialog.ui.allBox, Qt.Key.Key_Space)
    assert dialog.ticked() == []
    assert not dialog.ui.writeButton.isEnabled()


def test_forms_are_written_and_what_was_written_is_told(dialog, qtbot):
    for row in range(2, dialog.ui.list.count()):
        dialog.ui.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    dialog.ui.paperBox.setChecked(False)
    assert not dialog.ui.openButton.isVisible()
    qtbot.keyClick(dialog.ui.folderEdit, Qt.Key.Key_Return)
    assert dialog.ui.progressBar.isVisible()
    settled(dialog.context, qtbot)
    assert [name[-5:] for name in names(dialog)] == [".xlsx"] * 2
    assert dialog.ui.resultLabel.text() == f"Đã ghi 2 phiếu vào thư mục {dialog.folder()}."
    assert dialog.ui.openButton.isVisible()
    assert not dialog.ui.progressBar.isVisible()
    assert dialog.ui.closeButton.text() == "Đó&ng"
    assert dialog.context.settings.get("forms_folder") == str(dialog.folder().parent)


def test_forms_that_are_there_are_replaced_only_after_asking(dialog, qtbot):
    for row in range(1, dialog.ui.list.count()):
        dialog.ui.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    write(dialog, qtbot)
    present = dialog.folder() / next(name for name in names(dialog) if name.endswith(".xlsx"))
    present.write_text("đã điền", encoding="utf-8")
    write(dialog, qtbot)
    assert present.read_text(encoding="utf-8") == "đã điền"
    assert [shown.kind for shown in messages.shown] == ["ask"]
    assert dialog.ui.writeButton.isEnabled()
    messages.answers.append(True)
    write(dialog, qtbot)
    assert present.stat().st_size > 1000
    assert "Đã ghi 1 phiếu (mỗi phiếu một tệp Excel, một tệp Word)" in dialog.ui.resultLabel.text()


def test_a_folder_that_cannot_be_made_is_told_and_can_be_mended(dialog, qtbot, tmp_path):
    (tmp_path / "tệp").write_text("", encoding="utf-8")
    dialog.ui.folderEdit.setText(str(tmp_path / "tệp" / "phiếu"))
    write(dialog, qtbot)
    assert messages.shown[-1].kind == "warn"
    assert dialog.ui.writeButton.isEnabled()
    assert not dialog.ui.resultLabel.isVisible()


@pytest.mark.parametrize("leave", [lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape), FormsOutDialog.close])
def test_stopping_leaves_nothing_behind(dialog, qtbot, leave):
    dialog.ui.writeButton.click()
    assert dialog.ui.closeButton.text() == "&Dừng lại"
    leave(dialog)
    assert dialog.isVisible()
    settled(dialog.context, qtbot)
    assert not dialog.folder().exists()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_plan_without_agencies_says_what_is_missing(context, qtbot):
    plan_id = save_new_plan(context.store, WholePlan(Plan(title="Kế hoạch", year=2026)), "Lập")
    made = FormsOutDialog(context, plan_id, "2026-Q3")
    qtbot.addWidget(made)
    settled(context, qtbot)
    assert "chưa có phiếu để phát" in made.ui.resultLabel.text()
    assert not made.ui.writeButton.isEnabled()
