"""Thêm kỳ báo cáo: a reporting rule put together from choices, with the days it leads to shown before it is kept."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from caicach_desktop.domain.plan import Plan, ReportingRule
from caicach_desktop.domain.text import name_in_text
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.base import BaseDialog, make_primary
from caicach_desktop.gui.forms.ui_rule_dialog import Ui_RuleDialog
from caicach_desktop.gui.pages.plan_rules import (
    AD_HOC,
    EVERYONE,
    PERIOD_CHOICES,
    day_choices,
    period_code,
    told,
    with_rules,
)

LONGEST_NAME = 30


class RuleDialog(BaseDialog):
    """`rules` are the new rules once the dialog was accepted: one for the agencies, one for the office if wished."""

    def __init__(self, context: AppContext, plan: Plan, agencies: Sequence[str], parent: QWidget | None = None) -> None:
        """`agencies` are the names to choose from."""
        super().__init__(context, parent)
        self._plan = plan
        self.ui = Ui_RuleDialog()
        self.ui.setupUi(self)
        ui = self.ui
        make_primary(ui.addButton)
        ui.meaningLabel.setProperty("notice", True)
        ui.periodCombo.addItems(list(PERIOD_CHOICES))
        ui.whoCombo.addItems([EVERYONE, *agencies])
        ui.officeCombo.addItems(list(agencies))
        for combo in (ui.whoCombo, ui.officeCombo):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(LONGEST_NAME)
        ui.officeCombo.setEditText(self._office())
        ui.periodCombo.currentIndexChanged.connect(self._offer_days)
        ui.officeBox.toggled.connect(self._follow)
        for combo in (ui.whoCombo, ui.agenciesCombo, ui.officeCombo, ui.officeDayCombo):
            combo.editTextChanged.connect(self._show_meaning)
        ui.addButton.clicked.connect(self.accept)
        ui.cancelButton.clicked.connect(self.reject)
        self._offer_days()

    def _office(self) -> str:
        """The office that sums up in the plan's other rules, as far as one is named."""
        names = {self.ui.officeCombo.itemText(place) for place in range(self.ui.officeCombo.count())}
        receivers = " ".join(rule.to for rule in self._plan.reporting)
        return next((name for name in sorted(names, key=len, reverse=True) if name and name in receivers), "")

    @property
    def rules(self) -> tuple[ReportingRule, ...]:
        """The rules as chosen."""
        ui = self.ui
        period = period_code(ui.periodCombo.currentText())
        office = ui.officeCombo.currentText().strip() if self._has_office() else ""
        issuer = name_in_text(self._plan.issuer.strip())
        to = f"{issuer} (qua {office})" if issuer and office else issuer or office
        first = ReportingRule(ui.whoCombo.currentText().strip(), to, period, ui.agenciesCombo.currentText().strip())
        if not office:
            return (first,)
        return first, ReportingRule(office, issuer, period, ui.officeDayCombo.currentText().strip())

    def _has_office(self) -> bool:
        return self.ui.officeBox.isChecked() and self.ui.periodCombo.currentText() != AD_HOC

    @Slot()
    def _offer_days(self, *_: object) -> None:
        """Offer the usual days of the chosen kind of period; the office gets a later one than the agencies."""
        ui = self.ui
        days = day_choices(ui.periodCombo.currentText(), self._plan.year)
        for combo, place in ((ui.agenciesCombo, 0), (ui.officeDayCombo, 1)):
            with QSignalBlocker(combo):
                combo.clear()
                combo.addItems(days)
                combo.setCurrentIndex(min(place, len(days) - 1))
        ui.officeBox.setEnabled(ui.periodCombo.currentText() != AD_HOC)
        self._follow()

    @Slot()
    def _follow(self, *_: object) -> None:
        ui, on = self.ui, self._has_office()
        for widget in (ui.officeLabel, ui.officeCombo, ui.officeDayLabel, ui.officeDayCombo):
            widget.setEnabled(on)
        self._show_meaning()

    @Slot()
    def _show_meaning(self, *_: object) -> None:
        ui = self.ui
        if ui.periodCombo.currentText() == AD_HOC:
            ui.meaningLabel.setText("Báo cáo đột xuất không có ngày hạn định trước.")
        else:
            ui.meaningLabel.setText(told(with_rules(self._plan, self.rules)))
