"""Kiểm tra thể thức tệp Word, by real keys and a dropped file: faults, refusals, filtering, copying, stopping."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget

from caicach_desktop.domain.form_fault import FormFault
from caicach_desktop.gui import messages
from caicach_desktop.gui.dialogs import inspect_dialog
from caicach_desktop.gui.dialogs.inspect_dialog import FINE, InspectDialog
from caicach_desktop.gui.main_window import MainWindow
from caicach_desktop.gui.models.fault_model import FaultModel
from caicach_desktop.services import plans
from caicach_desktop.services.exporting import ExportOptions, export_plan
from caicach_desktop.services.inspecting import inspect_file
from tests.gui.appendix_table.hands import type_text
from tests.gui.conftest import drop_files, settled

Key, Mod = Qt.Key, Qt.KeyboardModifier
FAULTS = [
    FormFault("margin", "trang giấy", "lề trái 10 mm", "lề 30-35 mm", "đặt lề trái 30 mm"),
    FormFault("font", "số trang", "phông Arial", "phông Times New Roman", "chọn phông Times New Roman"),
    FormFault("bold", "nơi nhận", "không đậm", "cỡ 12, đứng, đậm", "bấm Ctrl+B"),
]


@pytest.fixture
def dialog(sample_context, qtbot) -> Iterator[InspectDialog]:
    host = QWidget()
    qtbot.addWidget(host)
    made = InspectDialog(sample_context, host)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()
    QThreadPool.globalInstance().waitForDone()


def found(dialog: InspectDialog, qtbot) -> int:
    """Wait until the file has been looked over; how many faults are shown."""
    settled(dialog.context, qtbot)
    return dialog.model.rowCount()


@pytest.fixture
def faulty(dialog, tmp_path, qtbot, monkeypatch) -> InspectDialog:
    """The dialog on a file with three faults."""
    monkeypatch.setattr(inspect_dialog, "inspect_file", lambda *_: FAULTS)
    dialog.inspect(tmp_path / "Kế hoạch.docx")
    assert found(dialog, qtbot) == 3
    return dialog


def drop(dialog: InspectDialog, path) -> None:
    assert drop_files(dialog, path) == Qt.DropAction.CopyAction


def test_our_own_export_has_no_faults_a_spoilt_one_has(dialog, tmp_path, qtbot):
    store = dialog.context.store
    path = export_plan(store, plans.list_plans(store)[0].id, tmp_path / "a.docx", ExportOptions())
    drop(dialog, path)
    found(dialog, qtbot)
    assert [fault.line for fault in inspect_file(path)] == []
    assert dialog.ui.messageLabel.text() == FINE
    from caicach_desktop.gui.shots_export import _spoil

    _spoil(path)
    with qtbot.waitSignal(dialog.ui.againButton.clicked):
        qtbot.keyClick(dialog, Key.Key_F5)
    count = found(dialog, qtbot)
    assert count == len(inspect_file(path)) >= 3
    assert dialog.ui.countLabel.text() == f"{count} lỗi"
    assert dialog.ui.table.isVisible()


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"khong phai tep word", "hỏng"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "không phải tệp Word")],
)
def test_refusals_are_told_calmly_in_the_lists_place(dialog, tmp_path, qtbot, content, told):
    path = tmp_path / "la.docx"
    path.write_bytes(content)
    drop(dialog, path)
    assert found(dialog, qtbot) == 0
    assert told in dialog.ui.messageLabel.text()
    assert messages.shown == []
    assert dialog.ui.againButton.isEnabled()
    assert not dialog.ui.copyButton.isEnabled()


def test_filtering_without_diacritics(faulty, qtbot):
    qtbot.keyClick(faulty.ui.table, Key.Key_F, Mod.ControlModifier)
    assert faulty.ui.filterEdit.hasFocus()
    type_text(faulty.ui.filterEdit, "phong times")
    assert (faulty.model.rowCount(), faulty.ui.countLabel.text()) == (1, "1 trong 3 lỗi")
    qtbot.keyClick(faulty.ui.filterEdit, Key.Key_Down)
    assert faulty.ui.table.hasFocus()


def test_copying_all_or_the_chosen_ones(faulty, qtbot):
    clipboard = QGuiApplication.clipboard()
    with qtbot.waitSignal(faulty.ui.copyButton.clicked):
        qtbot.keyClick(faulty, Key.Key_C, Mod.ControlModifier | Mod.ShiftModifier)
    copied = clipboard.text().splitlines()
    assert (copied[0], len(copied)) == ("Kế hoạch.docx", 4)
    assert copied[2] == f"2. {FAULTS[1].line}"
    for _ in range(2):
        qtbot.keyClick(faulty.ui.table, Key.Key_Down)
    qtbot.keyClick(faulty.ui.table, Key.Key_C, Mod.ControlModifier)
    assert clipboard.text() == FAULTS[2].line


def test_opening_the_file(faulty, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    with qtbot.waitSignal(faulty.ui.openButton.clicked):
        qtbot.keyClick(faulty, Key.Key_Return, Mod.ControlModifier)
    assert opened == [str(faulty.path)]
    assert "Kế hoạch.docx" in messages.shown[-1].text


def test_stopping_and_going_on(dialog, tmp_path, qtbot, monkeypatch):
    go_on = threading.Event()

    def slow(path, progress):
        progress.report(10)
        go_on.wait(60)
        progress.report(20)
        return FAULTS

    monkeypatch.setattr(inspect_dialog, "inspect_file", slow)
    dialog.inspect(tmp_path / "a.docx")
    assert dialog.ui.stopButton.isVisible()
    qtbot.mouseClick(dialog.ui.stopButton, Qt.MouseButton.LeftButton)
    go_on.set()
    assert found(dialog, qtbot) == 0
    assert "Đã dừng" in dialog.ui.messageLabel.text()
    qtbot.mouseClick(dialog.ui.againButton, Qt.MouseButton.LeftButton)
    assert found(dialog, qtbot) == 3
    assert not dialog.ui.stopButton.isVisible()


def test_a_fault_of_the_program_leaves_the_dialog_ready(dialog, tmp_path, qtbot, monkeypatch):
    def broken(path, progress):
        raise ValueError("hỏng")

    monkeypatch.setattr(inspect_dialog, "inspect_file", broken)
    dialog.inspect(tmp_path / "a.docx")
    qtbot.waitUntil(lambda: not dialog.context.jobs)
    assert [shown.kind for shown in messages.shown] == ["bug"]
    assert dialog.ui.messageLabel.text() == "Chưa kiểm tra được tệp này."
    assert (dialog.ui.stopButton.isVisible(), dialog.ui.againButton.isEnabled()) == (False, True)


def test_no_text_is_cut(faulty, qtbot):
    """The more room, the fewer lines; a narrow window makes the rows taller."""
    qtbot.waitUntil(lambda: not faulty._fit_later.isActive())
    wide = [faulty.ui.table.rowHeight(row) for row in range(3)]
    faulty.resize(faulty.minimumSizeHint().width(), 500)
    qtbot.waitUntil(lambda: [faulty.ui.table.rowHeight(row) for row in range(3)] > wide)


def test_the_model(qtbot):
    model = FaultModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(FAULTS)
    assert model.index(0, 0).data() == "Trang giấy"
    model.show_only("dam noi nhan")
    assert (model.rowCount(), model.total, model.fault(0)) == (1, 3, FAULTS[2])
    assert tester.model() is model


def test_the_menu_opens_it_once(sample_context, qtbot):
    window = MainWindow(sample_context)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.keyClick(window, Key.Key_F7, Mod.ShiftModifier)
    dialog = window.review.inspection
    assert dialog.isVisible()
    dialog.close()
    window.actions_["inspect"].trigger()
    assert (window.review.inspection, dialog.isVisible()) == (dialog, True)
    assert window.actions_["check"].toolTip() == "Kiểm tra kế hoạch (F7)"
    dialog.close()
    settled(sample_context, qtbot)
