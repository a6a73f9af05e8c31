"""What is being typed just now and stored nowhere yet."""

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from caicach_desktop.gui.widgets.search_box import SearchBox


def open_text(window: QWidget) -> str:
    """The text in the field that is being typed in, "" where nothing was typed; all fields of a dialog, which keeps
    them until it is accepted.

    The window's own field counts also while another program is in front: its text is stored only when it is left.
    """
    dialog = QApplication.activeModalWidget()
    host = dialog or window
    fields = _fields_of(dialog) if dialog is not None else [window.focusWidget()]
    return "\n".join(filter(None, (_typed(field) for field in fields if field and field.isVisibleTo(host))))


def _fields_of(dialog: QWidget) -> Iterator[QWidget]:
    for field in dialog.findChildren(QWidget):
        if isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit):
            yield field


def _typed(field: QWidget) -> str:
    """A field's text, "" unless somebody typed in it; what is looked for is not worth keeping."""
    if isinstance(field, QComboBox):
        field = field.lineEdit() or field
    if isinstance(field, QPlainTextEdit | QTextEdit):
        typed = field.document().isModified() and not field.isReadOnly()
        return field.toPlainText().strip() if typed else ""
    if isinstance(field, QLineEdit) and not isinstance(field, SearchBox):
        return field.text().strip() if field.isModified() and not field.isReadOnly() else ""
    return ""
