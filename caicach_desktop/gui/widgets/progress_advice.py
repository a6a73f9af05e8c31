"""What a report's figures suggest: the quantity against the target's figure, a forgotten percent or status."""

from PySide6.QtCore import QObject, Slot

from caicach_desktop.domain.reporting import Progress
from caicach_desktop.domain.target_figure import reached
from caicach_desktop.gui.forms.ui_progress_dialog import Ui_ProgressDialog
from caicach_desktop.gui.models.progress_rules import Advice, advice_for, aim_text
from caicach_desktop.gui.widgets import filter_bar


class ProgressAdvice(QObject):
    """The line under the figures of the progress dialog; nothing is taken without being asked for."""

    def __init__(self, ui: Ui_ProgressDialog, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._advice: Advice | None = None
        ui.adviceButton.clicked.connect(self.take)

    def show(self, entry: Progress, target: str) -> None:
        """Say what a report as it stands has reached, and what looks forgotten."""
        ui = self._ui
        done = reached(entry.quantity, target)
        self._advice = advice_for(entry.status, entry.percent, done)
        ui.reachedLabel.setText(done.text if done else aim_text(target))
        ui.adviceLabel.setText(self._advice.text if self._advice else "")
        ui.adviceLabel.setVisible(bool(ui.adviceLabel.text()))
        ui.adviceButton.setText(self._advice.button if self._advice else "")
        ui.adviceButton.setVisible(self._advice is not None)
        ui.adviceBox.setVisible(self._advice is not None or bool(ui.reachedLabel.text()))

    @Slot()
    def take(self) -> None:
        """Do what is suggested."""
        if self._advice is not None and self._advice.status is not None:
            filter_bar.choose(self._ui.statusCombo, self._advice.status)
        elif self._advice is not None:
            self._ui.percentSpin.set_percent(self._advice.percent)
