"""Adds an agency or changes one: its names and whether it still works."""

from dataclasses import replace

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.text import squeeze
from caicach_desktop.gui import messages
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.base import BaseDialog, make_primary
from caicach_desktop.gui.forms.ui_agency_dialog import Ui_AgencyDialog
from caicach_desktop.services.agencies import save_agency
from caicach_desktop.services.messages import sentence
from caicach_desktop.services.workspace import Store

# Told under the fields, where they can be mended at once.
_ABOUT_THE_FIELDS = {ErrorCode.NAME_MISSING, ErrorCode.AGENCY_EXISTS}


class AgencyDialog(BaseDialog):
    """Keeps the agency on "Lưu"; `agency_id` is its id once the dialog was accepted."""

    def __init__(self, context: AppContext, agency: Agency | None = None, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.agency = agency or Agency()
        self.agency_id = self.agency.id
        self.ui = Ui_AgencyDialog()
        self.ui.setupUi(self)
        self.setWindowTitle("Sửa cơ quan, đơn vị" if self.agency.id else "Thêm cơ quan, đơn vị")
        make_primary(self.ui.buttons.button(QDialogButtonBox.StandardButton.Save))
        self.ui.nameEdit.setText(self.agency.name)
        self.ui.shortEdit.setText(self.agency.short_name)
        self.ui.aliasesEdit.setPlainText("\n".join(self.agency.aliases))
        self.ui.activeBox.setChecked(self.agency.active)
        self.ui.faultLabel.hide()
        self._alike = ""

    def typed(self) -> Agency:
        """The agency as the fields say."""
        aliases = (squeeze(line) for line in self.ui.aliasesEdit.toPlainText().splitlines())
        return replace(
            self.agency,
            name=squeeze(self.ui.nameEdit.text()),
            short_name=squeeze(self.ui.shortEdit.text()),
            aliases=tuple(dict.fromkeys(alias for alias in aliases if alias)),
            active=self.ui.activeBox.isChecked(),
        )

    def accept(self) -> None:
        typed = self.typed()
        if typed != self.agency or not typed.id:
            saved = self.context.do(self._save, typed)
            if self._alike and messages.ask(self, f"{self._alike}\n\nVẫn lưu thành một cơ quan riêng?", "Vẫn lưu"):
                saved = self.context.do(self._save, typed, True)
            if not saved:
                return
            self.agency_id = saved
        super().accept()

    def _save(self, store: Store, typed: Agency, even_alike: bool = False) -> int:
        """Keep it; 0 where the fields are to be mended or a question answered first."""
        self._alike = ""
        self.ui.faultLabel.hide()
        try:
            return save_agency(store, typed, even_alike)
        except AppError as error:
            if error.code == ErrorCode.AGENCY_ALIKE:
                self._alike = sentence(error)
                return 0
            if error.code not in _ABOUT_THE_FIELDS:
                raise
            self.ui.faultLabel.setText(sentence(error))
            self.ui.faultLabel.show()
            self.ui.nameEdit.setFocus()
            return 0
