"""Calm messages and questions, each remembered in `shown` so that tests can read them and answer through `answers`."""

import logging
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from caicach_desktop.domain.errors import AppError
from caicach_desktop.gui import icons
from caicach_desktop.services.messages import sentence

_log = logging.getLogger(__name__)
ICON_SIZE = 36
_ON_CLIPBOARD = "Nội dung vừa gõ đã được chép sẵn; bấm Ctrl+V để dán lại."


@dataclass(frozen=True, slots=True)
class Shown:
    """A message that was shown: its kind ("inform", "warn", "ask" or "bug") and its text."""

    kind: str
    text: str


shown: list[Shown] = []
# What the next questions are answered with, in order.
answers: list[bool] = []


class _Quiet:
    """Whether messages are only remembered, not shown: in tests, where nobody would press the button."""

    on = False


def set_quiet(on: bool) -> None:
    """Only remember messages; a question with no answer in `answers` counts as "no"."""
    _Quiet.on = on


def inform(parent: QWidget | None, text: str) -> None:
    """Say something the user should know."""
    _tell("inform", parent, text)


def warn(parent: QWidget | None, text: str) -> None:
    """Say why something could not be done and what helps."""
    _tell("warn", parent, text)


def ask(parent: QWidget | None, text: str, accept: str = "Xóa") -> bool:
    """Ask before something far-reaching; the safe answer is the default. `accept` names what will be done."""
    shown.append(Shown("ask", text))
    if answers:
        return answers.pop(0)
    if _Quiet.on:
        return False
    box, go_on = question_box(parent, text, accept)
    box.exec()
    return box.clickedButton() is go_on


def show_error(parent: QWidget | None, error: AppError) -> None:
    """Tell a known fault as one calm sentence with advice."""
    _log.info("known fault: %s", error)
    warn(parent, sentence(error))


def show_unsaved(parent: QWidget | None, error: AppError, typed: str) -> None:
    """Tell why a typed text could not be kept, and leave the text on the clipboard: nothing typed is lost."""
    _log.info("not saved: %s", error)
    if typed:
        QApplication.clipboard().setText(typed)
    warn(parent, sentence(error) + (f"\n\n{_ON_CLIPBOARD}" if typed else ""))


def show_bug(parent: QWidget | None, error: BaseException) -> None:
    """Log a fault of the program and show it with details that can be copied; the data are safe."""
    shown.append(Shown("bug", f"{type(error).__name__}: {error}"))
    _log.error("unexpected fault", exc_info=error)
    if not _Quiet.on:
        from caicach_desktop.gui.dialogs.bug import BugDialog

        BugDialog(error, parent or QApplication.activeWindow()).exec()


def message_box(parent: QWidget | None, kind: str, text: str) -> QMessageBox:
    """The box of a message, not yet shown; it has one button."""
    box = QMessageBox(parent or QApplication.activeWindow())
    box.setWindowTitle("Cải cách Desktop")
    # A plan may be called "<b>Kế hoạch": what a user typed is never read as a page.
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    name, color = ("warning", "soon") if kind == "warn" else ("help", "accent")
    box.setIconPixmap(icons.pixmap(name, ICON_SIZE, color))
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    return box


def question_box(parent: QWidget | None, text: str, accept: str) -> tuple[QMessageBox, object]:
    """The box of a question, not yet shown, and its button that says "go on"."""
    box = message_box(parent, "ask", text)
    box.setStandardButtons(QMessageBox.StandardButton.Cancel)
    go_on = box.addButton(accept, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    box.setEscapeButton(QMessageBox.StandardButton.Cancel)
    return box, go_on


def _tell(kind: str, parent: QWidget | None, text: str) -> None:
    shown.append(Shown(kind, text))
    if not _Quiet.on:
        message_box(parent, kind, text).exec()
