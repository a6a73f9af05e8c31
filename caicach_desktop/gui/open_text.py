"""What is being typed just now and stored nowhere yet."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from caicach_desktop.gui.last_state import Typed
from caicach_desktop.gui.open_field import field_of
from caicach_desktop.gui.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from caicach_desktop.gui.main_window import MainWindow

# What is looked for or turned to is not worth keeping.
SOUGHT = {"searchEdit", "filterEdit", "findEdit", "replaceEdit", "pageEdit"}


def open_text(window: "MainWindow") -> Typed:
    """The text in the field that is being typed in, with the field where it will be known again; and all fields of a
    dialog, which keeps them until it is accepted.

    The window's own field counts also while another program or a dialog is in front: its text is stored only when it is
    left.
    """
    dialog, own = QApplication.activeModalWidget(), window.focusWidget()
    texts = [_typed(field).strip() for field in _fields_of(dialog)] if dialog is not None else []
    text = _typed(own) if own is not None and own.isVisibleTo(window) else ""
    field = field_of(window, own) if own is not None and text.strip() else None
    if field is None:
        texts.append(text.strip())
    elif field.before == text:
        field = None  # the field has been stored and was not left, or holds again what it held before
    return Typed("\n".join(filter(None, texts)), replace(field, text=text) if field is not None else None)


def _fields_of(dialog: QWidget) -> Iterator[QWidget]:
    for field in dialog.findChildren(QWidget):
        if isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit) and field.isVisibleTo(dialog):
            yield field


def _typed(field: QWidget) -> str:
    """A field's text, "" unless somebody typed in it."""
    if isinstance(field, QComboBox):
        field = field.lineEdit() or field
    if isinstance(field, QPlainTextEdit | QTextEdit):
        return _with_open_word(field) if field.document().isModified() and not field.isReadOnly() else ""
    if isinstance(field, QLineEdit) and not isinstance(field, SearchBox) and field.objectName() not in SOUGHT:
        return field.text() if field.isModified() and not field.isReadOnly() else ""
    return ""


def _with_open_word(field: QPlainTextEdit | QTextEdit) -> str:
    """A text with the word that the system's input method has not yet handed over."""
    text, block = field.toPlainText(), field.textCursor().block()
    word = block.layout().preeditAreaText() if block.isValid() else ""
    if not word:
        return text
    # Qt counts in halves of UTF-16.
    halves = text.encode("utf-16-le", "surrogatepass")
    at = 2 * (block.position() + block.layout().preeditAreaPosition())
    return (halves[:at] + word.encode("utf-16-le", "surrogatepass") + halves[at:]).decode("utf-16-le", "surrogatepass")
