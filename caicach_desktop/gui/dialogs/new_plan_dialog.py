"""Asks for the few facts a new plan needs to exist: kind of table, issuer, title."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from caicach_desktop.domain.layouts import layouts
from caicach_desktop.domain.plan import Layout, Plan
from caicach_desktop.domain.text import squeeze
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.base import BaseDialog, make_primary
from caicach_desktop.gui.forms.ui_new_plan_dialog import Ui_NewPlanDialog
from caicach_desktop.services.plans import create_plan


class NewPlanDialog(BaseDialog):
    """Makes a plan; `plan_id` is its id once the dialog was accepted."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.plan_id = 0
        self.ui = Ui_NewPlanDialog()
        self.ui.setupUi(self)
        self.ui.faultLabel.hide()
        make_primary(self.ui.buttons.addButton("Lậ&p kế hoạch", QDialogButtonBox.ButtonRole.AcceptRole))
        self.ui.layoutBox.currentIndexChanged.connect(self._show_columns)
        for layout in layouts():
            self.ui.layoutBox.addItem(layout.name, layout)

    def accept(self) -> None:
        if not squeeze(self.ui.titleEdit.toPlainText()):
            self.ui.faultLabel.setText("Hãy ghi trích yếu để nhận ra kế hoạch trong danh sách.")
            self.ui.faultLabel.show()
            self.ui.titleEdit.setFocus()
            return
        made = self.context.do(create_plan, self.plan(), self.layout_chosen())
        if made is not None:
            self.plan_id = made
            super().accept()

    def layout_chosen(self) -> Layout | None:
        """The layout the first appendix will have."""
        data = self.ui.layoutBox.currentData()
        return data if isinstance(data, Layout) else None

    def plan(self) -> Plan:
        """The plan's facts as typed."""
        return Plan(
            issuer_parent=squeeze(self.ui.parentEdit.text()) or None,
            issuer=squeeze(self.ui.issuerEdit.text()),
            number=squeeze(self.ui.numberEdit.text()) or None,
            symbol=squeeze(self.ui.symbolEdit.text()),
            place=squeeze(self.ui.placeEdit.text()),
            title=squeeze(self.ui.titleEdit.toPlainText()),
            year=self.context.today().year,
        )

    @Slot()
    def _show_columns(self) -> None:
        layout = self.layout_chosen()
        headings = [squeeze(column.heading) for column in layout.columns] if layout else []
        self.ui.columnsLabel.setText("Các cột: " + " · ".join(headings))
