"""Offers known names below a field while they are typed."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit


def offer_names(edit: QLineEdit, names: Iterable[str]) -> None:
    """Offer the names that hold what is typed, whatever its case."""
    completer = QCompleter(list(names), edit)
    # A pop-up only: completing inside the field would fight with Vietnamese keyboards, which send backspaces.
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    edit.setCompleter(completer)
