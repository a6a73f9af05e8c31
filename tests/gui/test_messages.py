"""Messages, questions and the bug dialog: what they say, what their buttons are, which button is the safe one."""

import logging

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QMessageBox, QPushButton

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.gui import messages
from caicach_desktop.gui.dialogs.bug import BugDialog

ENGLISH = {"ok", "cancel", "yes", "no", "save", "close", "open", "apply", "discard", "help", "retry", "abort"}


def test_a_known_fault_is_told_as_one_sentence(styled_app):
    messages.show_error(None, AppError(ErrorCode.PLAN_FOREIGN, path="thư.json"))
    assert [shown.kind for shown in messages.shown] == ["warn"]
    assert "thư.json" in messages.shown[0].text
    assert "Traceback" not in messages.shown[0].text


def test_questions_take_their_answers_in_order_and_mean_no_without_one(styled_app):
    messages.answers += [True, False]
    assert [messages.ask(None, "Xóa?") for _ in range(3)] == [True, False, False]
    assert [shown.text for shown in messages.shown] == ["Xóa?"] * 3


def test_what_a_user_typed_is_shown_as_it_stands(styled_app, qtbot):
    box, _ = messages.question_box(None, "<b>Kế hoạch</b> A & B sẽ được xóa.", "Xóa")
    qtbot.addWidget(box)
    assert box.textFormat() == Qt.TextFormat.PlainText


def test_the_safe_button_of_a_question_is_the_default(styled_app, qtbot):
    box, go_on = messages.question_box(None, "Xóa kế hoạch?", "Xóa")
    qtbot.addWidget(box)
    box.show()
    assert box.defaultButton().text().replace("&", "") == "Hủy"
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.clickedButton() is not go_on
    assert not box.isVisible()


def test_standard_buttons_speak_vietnamese(styled_app, qtbot):
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    message = QMessageBox()
    qtbot.addWidget(message)
    names = [button for button in QDialogButtonBox.StandardButton if button.value and button.name[0].isupper()]
    texts = []
    for standard in names:
        added = box.addButton(standard)
        texts += [added.text()] if added else []
    message.setStandardButtons(QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel)
    texts += [button.text() for button in message.buttons()]
    assert len(texts) > 15
    assert [text for text in texts if text.replace("&", "").split()[0].lower() in ENGLISH] == []


def test_a_bug_is_logged_and_remembered(styled_app, caplog):
    with caplog.at_level(logging.ERROR):
        messages.show_bug(None, ZeroDivisionError("chia cho không"))
    assert messages.shown == [messages.Shown("bug", "ZeroDivisionError: chia cho không")]
    assert caplog.records[0].exc_info is not None


def test_the_bug_dialog_copies_where_the_fault_arose(styled_app, qtbot):
    try:
        raise LookupError("không thấy")
    except LookupError as error:
        dialog = BugDialog(error)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.ui.copyButton, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "LookupError: không thấy" in copied
    assert "test_messages.py" in copied
    assert [b for b in dialog.findChildren(QPushButton) if b.isDefault()] == [dialog.ui.closeButton]
