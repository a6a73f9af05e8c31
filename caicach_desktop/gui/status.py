"""The line at the foot of the window: when the work was saved last, and what is late."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QLabel, QStatusBar

from caicach_desktop.domain.changes import Changes, Kind
from caicach_desktop.gui.context import AppContext

if TYPE_CHECKING:
    from caicach_desktop.services.glance import Totals

# After a change the tasks are counted once typing pauses; and now and then anyway, because a day may end.
COUNT_AFTER_MS = 500
COUNT_EVERY_MS = 15 * 60 * 1000
SEEN_MS = 4000


class StatusLine(QObject):
    """Keeps the status bar's text right; it never asks to save, because everything is saved already."""

    def __init__(self, context: AppContext, bar: QStatusBar) -> None:
        super().__init__(bar)
        self._context = context
        self._bar = bar
        self._counts = ""
        self._backup = ""
        self.label = QLabel()
        self.label.setContentsMargins(8, 2, 8, 2)
        bar.addWidget(self.label)
        self._soon = QTimer(self, singleShot=True, interval=COUNT_AFTER_MS)
        self._soon.timeout.connect(self.count)
        self._regular = QTimer(self, interval=COUNT_EVERY_MS)
        self._regular.timeout.connect(self.count)
        self._regular.start()
        context.saved.connect(self._show)
        context.changed.connect(self._on_changed)
        context.overview.arrived.connect(self._show_counts)
        self._soon.start()
        self._show()

    def say(self, text: str) -> None:
        """Show a passing remark for some seconds."""
        self._bar.showMessage(text, SEEN_MS)

    @Slot()
    def count(self) -> None:
        """Count late and nearly due tasks again."""
        self._context.overview.ask()

    @Slot(object)
    def _show_counts(self, read: "Totals") -> None:
        late, soon = len(read.late), len(read.soon)
        late_text = f"{late} việc quá hạn" if late else "Không có việc quá hạn"
        self._counts = (f"{late_text} · {soon} việc sắp đến hạn" if soon else late_text) if read.total else ""
        self._show()

    @Slot(datetime)
    def show_backup(self, made: datetime) -> None:
        """Tell when the data was backed up last."""
        days = (self._context.today() - made.date()).days
        day = {0: "hôm nay", 1: "hôm qua"}.get(days, f"ngày {made:%d/%m}")
        self._backup = f"sao lưu {day} {made:%H:%M}"
        self._show()

    @Slot()
    def show_hindered(self) -> None:
        """Tell that the day's backup could not be made; asked for by hand, the backup says why."""
        self._backup = "chưa sao lưu được hôm nay"
        self._show()

    @Slot()
    def _show(self) -> None:
        saved = self._context.last_saved
        first = f"Đã lưu {saved.hour:02d}:{saved.minute:02d}" if saved else "Mọi thay đổi được lưu ngay"
        self.label.setText(" · ".join(part for part in (first, self._backup, self._counts) if part))

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Kind.PLAN, Kind.APPENDIX, Kind.ROW, Kind.PROGRESS):
            self._soon.start()
