"""A field for a day that takes it as people type it."""

import re

from PySide6.QtCore import QDate
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QDateEdit

_TYPED = re.compile(r"[\d/.\-]")
_WHOLE = re.compile(r"(\d{1,2})([/.\-])(\d{1,2})\2(\d{4})|(\d{2})(\d{2})(\d{4})")


class DayEdit(QDateEdit):
    """Takes "31/8/2026" and "31082026" whole, wherever the cursor stands.

    Qt alone reads part by part against the month that is still shown: in September it makes 30 of a typed 31, and takes
    the stroke behind two digits for the next part's.
    """

    _typed = ""
    _went_on = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.text()
        if not _TYPED.fullmatch(key):
            self._begin()
            super().keyPressEvent(event)
            return
        self._typed += key
        if key.isdigit() or not self._went_on:
            part = self.currentSectionIndex()
            super().keyPressEvent(event)
            self._went_on = key.isdigit() and self.currentSectionIndex() != part
        else:
            self._went_on = False
        self._take_whole()

    def _take_whole(self) -> None:
        if found := _WHOLE.fullmatch(self._typed):
            day, _, month, year, *close = found.groups()
            told = QDate(*(int(part) for part in (close[::-1] if close[0] else (year, month, day))))
            self._begin()
            if told.isValid():
                self.setDate(told)
                self.setSelectedSection(QDateEdit.Section.YearSection)

    def _begin(self) -> None:
        self._typed, self._went_on = "", False

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._begin()
        super().focusInEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A wheel turned over the field on the way elsewhere must not change the day unseen.
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
