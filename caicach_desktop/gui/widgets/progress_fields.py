"""The fields of a progress report: what they hold as a `Progress`, and the other way round."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QDate, QObject, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from caicach_desktop.domain.reporting import STATUS_NAMES, Progress, Status
from caicach_desktop.gui.forms.ui_progress_dialog import Ui_ProgressDialog
from caicach_desktop.gui.widgets import filter_bar
from caicach_desktop.gui.widgets.completing import offer_names

# A report may have no day: the field then stands at its first day and shows nothing.
FIRST_DAY = QDate(2000, 1, 1)
ISO = "yyyy-MM-dd"


class ProgressFields(QObject):
    """Writes a report into the form's fields and reads it back; `edited` tells of every change.

    Fields filled in from an earlier report are marked until they are typed into or the report is written anew.
    """

    edited = Signal()

    def __init__(self, ui: Ui_ProgressDialog, reporters: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._texts: dict[str, QLineEdit | QPlainTextEdit] = {
            "quantity": ui.quantityEdit,
            "result": ui.resultEdit,
            "difficulty": ui.difficultyEdit,
            "proposal": ui.proposalEdit,
            "evidence": ui.evidenceEdit,
            "reporter": ui.reporterEdit,
        }
        self._filling = False
        self._marked: set[str] = set()
        for status, name in STATUS_NAMES.items():
            ui.statusCombo.addItem(name, status)
        ui.dayEdit.setMinimumDate(FIRST_DAY)
        ui.dayEdit.setSpecialValueText(" ")
        offer_names(ui.reporterEdit, reporters)
        ui.statusCombo.currentIndexChanged.connect(lambda _: self._on_edited("status"))
        ui.percentSpin.valueChanged.connect(lambda _: self._on_edited("percent"))
        ui.dayEdit.dateChanged.connect(lambda _: self._on_edited("reported_on"))
        for name, edit in self._texts.items():
            edit.textChanged.connect(partial(self._on_edited, name))

    def _on_edited(self, name: str, *_: object) -> None:
        if not self._filling:
            self._mark({name} & self._marked, "")
        self.edited.emit()

    def write(self, entry: Progress) -> None:
        """Show a report."""
        self.unmark()
        filter_bar.choose(self._ui.statusCombo, entry.status)
        self._ui.percentSpin.set_percent(entry.percent)
        for name in self._texts:
            self._set_text(name, getattr(entry, name))
        self._ui.dayEdit.setDate(QDate.fromString(entry.reported_on, ISO) if entry.reported_on else FIRST_DAY)

    def read(self, base: Progress, period: str) -> Progress:
        """The report as shown, on the record of `base`."""
        day = self._ui.dayEdit.date()
        texts: dict[str, Any] = {name: self.text(name) for name in self._texts}
        return replace(
            base,
            period=period,
            status=self.status(),
            percent=self._ui.percentSpin.percent(),
            reported_on=None if day == FIRST_DAY else day.toString(ISO),
            **texts,
        )

    def fill(self, names: Iterable[str], earlier: Progress, told: str) -> None:
        """Take fields over from an earlier report and mark them; `told` says whence in their tips."""
        names = set(names)
        self._filling = True
        if "status" in names:
            filter_bar.choose(self._ui.statusCombo, earlier.status)
        if "percent" in names:
            self._ui.percentSpin.set_percent(earlier.percent)
        for name in names & set(self._texts):
            self._set_text(name, getattr(earlier, name))
        self._filling = False
        self._mark(names, told)

    @property
    def marked(self) -> frozenset[str]:
        """The fields filled in from an earlier report and not yet kept."""
        return frozenset(self._marked)

    def unmark(self) -> None:
        """Show no field as filled in any more."""
        self._mark(self._marked, "")

    def _mark(self, names: Iterable[str], told: str) -> None:
        """Mark fields, or take their marks away where there is nothing to tell."""
        for name in list(names):
            self._marked = self._marked | {name} if told else self._marked - {name}
            field = self._field(name)
            field.setProperty("proposed", bool(told))
            field.setAccessibleDescription(told)
            field.style().unpolish(field)
            field.style().polish(field)

    def _field(self, name: str) -> QWidget:
        return {"status": self._ui.statusCombo, "percent": self._ui.percentSpin}.get(name) or self._texts[name]

    def status(self) -> Status:
        """The status chosen; Qt hands an enum back as a bare text."""
        return Status(self._ui.statusCombo.currentData())

    def text(self, name: str) -> str:
        """What one of the text fields holds, by the report's field name."""
        edit = self._texts[name]
        return edit.toPlainText() if isinstance(edit, QPlainTextEdit) else edit.text()

    def _set_text(self, name: str, text: str) -> None:
        edit = self._texts[name]
        if isinstance(edit, QPlainTextEdit):
            edit.setPlainText(text)
        else:
            edit.setText(text)
            edit.setCursorPosition(0)
