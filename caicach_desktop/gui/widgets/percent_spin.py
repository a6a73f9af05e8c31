"""A field for a percent that may also be left empty."""

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QSpinBox, QWidget

EMPTY = -1
MOST_DIGITS = 3


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
        number = _number(text)
        return EMPTY if number is None else number

    def validate(self, text: str, position: int) -> QValidator.State:  # type: ignore[override]
        number = _number(text)
        fits = not text.strip() or (number is not None and number <= 100)
        return QValidator.State.Acceptable if fits else QValidator.State.Invalid


def _number(text: str) -> int | None:
    """The number typed, None where it is none: Qt does not survive a fault in here, and `int` knows neither "²" nor a
    text of thousands of digits."""
    digits = text.strip()
    return int(digits) if digits.isdecimal() and len(digits) <= MOST_DIGITS else None
