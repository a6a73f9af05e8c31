"""Thông tin của tài liệu: what an evidence document says of itself, beside the file's name."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QWidget

from caicach_desktop.domain.evidence import Attachment, EvidenceFacts, facts_of
from caicach_desktop.domain.text import parse_short_date
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.base import BaseDialog, make_primary
from caicach_desktop.gui.forms.ui_progress_evidence_dialog import Ui_ProgressEvidenceDialog
from caicach_desktop.gui.models.progress_model import day_text
from caicach_desktop.gui.widgets.completing import offer_names


class ProgressEvidenceDialog(BaseDialog):
    """Asks for number and symbol, date, issuer, title and page; `facts` are what was typed."""

    def __init__(
        self, context: AppContext, file: Attachment, issuers: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self.ui = ui = Ui_ProgressEvidenceDialog()
        ui.setupUi(self)
        facts = facts_of(file)
        self._texts: dict[str, QLineEdit] = {
            "number": ui.numberEdit,
            "issuer": ui.issuerEdit,
            "title": ui.titleEdit,
            "page": ui.pageEdit,
        }
        for name, edit in self._texts.items():
            edit.setText(getattr(facts, name))
        ui.dateEdit.setText(day_text(facts.date))
        ui.nameLabel.setText(file.name)
        ui.nameLabel.setProperty("heading", "2")
        ui.dateFault.setProperty("fault", True)
        ui.dateFault.hide()
        ui.dateEdit.textChanged.connect(ui.dateFault.hide)
        offer_names(ui.issuerEdit, issuers)
        save = ui.buttons.button(QDialogButtonBox.StandardButton.Save)
        make_primary(save)
        ui.buttons.accepted.connect(self.accept)
        ui.buttons.rejected.connect(self.reject)
        ui.numberEdit.setFocus()

    @property
    def facts(self) -> EvidenceFacts:
        """What the fields hold; a date that cannot be understood counts as none."""
        day = parse_short_date(self.ui.dateEdit.text())
        texts = {name: edit.text().strip() for name, edit in self._texts.items()}
        return EvidenceFacts(date=day.isoformat() if day else "", **texts)

    def accept(self) -> None:
        """Close, unless the date cannot be understood: then the dialog says so."""
        if self.ui.dateEdit.text().strip() and not self.facts.date:
            self.ui.dateFault.show()
            self.ui.dateEdit.setFocus()
            return
        super().accept()
