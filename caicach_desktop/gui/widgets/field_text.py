"""The text of a field, whatever kind of field it is."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget


def field_text(widget: QWidget) -> str:
    """What stands in a line, a list or a text of several lines."""
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    return widget.text() if isinstance(widget, QLineEdit) else ""


def set_field_text(widget: QWidget, text: str) -> None:
    """Let it show another text; a long line from its beginning on."""
    if isinstance(widget, QComboBox):
        widget.setCurrentText(text)
    elif isinstance(widget, QPlainTextEdit):
        widget.setPlainText(text)
    elif isinstance(widget, QLineEdit):
        widget.setText(text)
        widget.setCursorPosition(0)
