"""Qt's own buttons, menus and dialogs speak Vietnamese once our translation is installed."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QFileInfo, Qt, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QFileIconProvider, QLabel, QLineEdit, QMessageBox

TRANSLATIONS = Path(__file__).resolve().parents[2] / "resources" / "translations"
Button = QMessageBox.StandardButton


@pytest.fixture
def vietnamese(qapp: QApplication) -> Iterator[None]:
    """Our translation installed for one test."""
    translator = QTranslator()
    assert translator.load(str(TRANSLATIONS / "qtbase_vi.qm"))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


BUTTONS = {
    Button.Ok: "Đồng ý",
    Button.Save: "Lưu",
    Button.SaveAll: "Lưu tất cả",
    Button.Open: "Mở",
    Button.Yes: "Có",
    Button.YesToAll: "Có cho tất cả",
    Button.No: "Không",
    Button.NoToAll: "Không cho tất cả",
    Button.Abort: "Dừng lại",
    Button.Retry: "Thử lại",
    Button.Ignore: "Bỏ qua",
    Button.Close: "Đóng",
    Button.Cancel: "Hủy",
    Button.Discard: "Không lưu",
    Button.Help: "Trợ giúp",
    Button.Apply: "Áp dụng",
    Button.Reset: "Đặt lại",
    Button.RestoreDefaults: "Khôi phục mặc định",
}


def test_message_box_buttons(vietnamese, qtbot):
    box = QMessageBox()
    qtbot.addWidget(box)
    for button in BUTTONS:
        box.addButton(button)
    assert {b: box.button(b).text().replace("&", "") for b in BUTTONS} == BUTTONS


def test_message_box_details_button(vietnamese, qtbot):
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setDetailedText("…")
    assert "Xem chi tiết..." in {button.text() for button in box.buttons()}


def test_edit_menu_of_a_text_field(vietnamese, qtbot):
    field = QLineEdit("chữ")
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    texts = [action.text().split("\t")[0].replace("&", "") for action in menu.actions() if action.text()]
    assert texts[:7] == ["Hoàn tác", "Làm lại", "Cắt", "Sao chép", "Dán", "Xóa", "Chọn tất cả"]
    menu.deleteLater()


def test_qt_file_dialog(vietnamese, qtbot):
    dialog = QFileDialog(options=QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    labels = {label.text().replace("&", "") for label in dialog.findChildren(QLabel)}
    assert {"Tìm trong:", "Tên tệp:", "Kiểu tệp:"} <= labels


def test_the_kinds_of_what_a_file_dialog_lists(vietnamese, tmp_path):
    kinds = QFileIconProvider()
    assert [kinds.type(QFileInfo(str(place))) for place in (tmp_path, Path(tmp_path.anchor))] == ["Thư mục", "Ổ đĩa"]


def test_shortcuts_still_read_in_english_and_show_arrows(vietnamese):
    keys = QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Up)
    assert keys.toString(QKeySequence.SequenceFormat.NativeText) == "Alt+↑"
    assert QKeySequence("Alt+Up") == keys
    assert keys.toString() == "Alt+Up"
    assert QKeySequence("Ctrl+Return") == QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Return)
    assert QKeySequence("Ctrl+Enter") == QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Enter)


def test_arguments_of_messages_are_kept(vietnamese):
    text = QCoreApplication.translate("QFileDialog", "%1 already exists.\nDo you want to replace it?")
    assert text == "%1 đã có.\nThay tệp cũ bằng tệp mới?"


def test_compiled_translation_is_fresh(tmp_path):
    compiler = next(Path(PySide6.__file__).parent.glob("lrelease*"))
    fresh = tmp_path / "fresh.qm"
    source = TRANSLATIONS / "qtbase_vi.ts"
    subprocess.run([compiler, source, "-qm", fresh], check=True, capture_output=True)
    assert fresh.read_bytes() == (TRANSLATIONS / "qtbase_vi.qm").read_bytes(), "run lrelease on qtbase_vi.ts"
