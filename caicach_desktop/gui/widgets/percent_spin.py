"""A field for a percent that may also be left empty."""

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QSpinBox, QWidget

EMPTY = -1


class PercentSpin(QSpinBox):
    """A whole number 0 to 100, or nothing: what was not said is not zero."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(EMPTY, 100)
        self.setSingleStep(5)
        self.setValue(EMPTY)
        self.lineEdit().setPlaceholderText("chưa nêu")
        self.lineEdit().setTextMargins(5, 0, 0, 0)

    def percent(self) -> int | None:
        """The percent, or None where nothing was said."""
        self.interpretText()
        return None if self.value() == EMPTY else self.value()

    def set_percent(self, percent: int | None) -> None:
        """Show a percent, or nothing."""
        self.setValue(EMPTY if percent is None else percent)

    def stepBy(self, steps: int) -> None:
        """Step in fives; the first step up from nothing is to 0, and stepping down ends at 0."""
        if self.value() == EMPTY:
            self.setValue(0)
        else:
            self.setValue(max(0, min(100, self.value() + 5 * steps)))

    def textFromValue(self, value: int) -> str:
        return "" if value == EMPTY else str(value)

    def valueFromText(self, text: str) -> int:
        digits = text.strip()
        return int(digits) if digits.isdigit() else EMPTY

    def validate(self, text: str, position: int) -> QValidator.State:  # type: ignore[override]
        digits = text.strip()
        if not digits or (digits.isdigit() and int(digits) <= 100):
            return QValidator.State.Acceptable
        return QValidator.State.Invalid
