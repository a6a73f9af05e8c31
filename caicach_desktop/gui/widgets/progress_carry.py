"""What the last report offers for this one: shown first, taken only when asked for."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Slot

from caicach_desktop.domain.collecting import Proposal, last_before, unchanged
from caicach_desktop.domain.figures import shortened
from caicach_desktop.domain.reporting import Progress, period_name
from caicach_desktop.gui.forms.ui_progress_dialog import Ui_ProgressDialog
from caicach_desktop.gui.models.progress_rules import CARRIED, described, fillable, source_for
from caicach_desktop.gui.widgets.progress_fields import ProgressFields
from caicach_desktop.services.tasks import TrackedTask

LONGEST_HINT = 170


class ProgressCarry(QObject):
    """The box "Kỳ trước" of the progress dialog: what it would fill in, and the buttons that do."""

    def __init__(self, ui: Ui_ProgressDialog, fields: ProgressFields, parent: QObject) -> None:
        super().__init__(parent)
        self._ui, self._fields = ui, fields
        self._source: Proposal | None = None
        self._stored = False
        ui.hintButton.clicked.connect(self.take)

    def show(self, task: TrackedTask, entries: Sequence[Progress], period: str) -> None:
        """Say what the report before said and what of it may be taken over."""
        self._source = source_for(task, entries, period)
        self._stored = any(entry.period == period for entry in entries)
        before = last_before(entries, period)
        said = self._source.source if self._source else before.period if before else ""
        told = self._source.entry if self._source else before
        earlier = next((entry for entry in entries if entry.period == said), told)
        self._ui.hintBox.setVisible(earlier is not None)
        if earlier is not None:
            text = f"{'Kỳ trước' if before and said == before.period else 'Đã có'} ({period_name(said)}): "
            self._ui.hintLabel.setText(shortened(text + described(earlier), LONGEST_HINT))
            self._ui.hintLabel.setToolTip(text + described(earlier))

    def show_fillable(self, shown: Progress, typed: bool) -> None:
        """Say which fields would be filled in a report as it stands; `typed`: something of it is not kept yet."""
        ui, source = self._ui, self._source
        names = fillable(source.entry, shown) if source else ()
        marked = self._fields.marked
        if marked and source:
            ui.fillLabel.setText(f"Ô nền xanh, chữ nghiêng: lấy theo {period_name(source.source)}, chưa lưu.")
        elif names:
            ui.fillLabel.setText(f"Sẽ điền ô còn trống: {', '.join(CARRIED[name] for name in names)}.")
        elif source:
            ui.fillLabel.setText("Các ô đã có nội dung; không còn gì để lấy thêm.")
        else:
            ui.fillLabel.setText("Việc này đã khép lại ở kỳ trước; chỉ báo cáo khi có gì mới.")
        ui.hintButton.setEnabled(bool(names))
        ui.unchangedButton.setEnabled(source is not None and not self._stored and not typed)

    @Slot()
    def take(self) -> None:
        """Fill the empty fields and mark them; nothing is kept yet."""
        source = self._source
        if source is not None:
            told = f"Lấy theo {period_name(source.source)}, chưa lưu"
            self._fields.fill(fillable(source.entry, self._fields.read(Progress(), "")), source.entry, told)
            self._fields.edited.emit()

    def unchanged(self, shown: Progress) -> Progress | None:
        """The report that says nothing has changed, with the reporter and the day as shown; None without an offer."""
        if self._source is None or not self._ui.unchangedButton.isEnabled():
            return None
        day = date.fromisoformat(shown.reported_on) if shown.reported_on else None
        entry = next(unchanged([self._source], shown.reporter, day))
        return replace(entry, row_id=shown.row_id)
