"""The strip that says at start what is pressing; it is in nobody's way and can be put away for the day."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.widgets.notice_strip import NoticeStrip
from caicach_desktop.services.reminding import Reminder

HIDDEN_ON = "reminder_hidden_on"


class ReminderStrip(NoticeStrip):
    """Hidden while nothing is pressing, and for the rest of a day once somebody has put it away."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._reminder = Reminder()
        self.chase_button = self.add_button("Đôn đốc…", "Soạn công văn đôn đốc các cơ quan chưa báo cáo")
        self.hide_button = self.add_button("Ẩn hôm nay", "Không nhắc nữa cho đến ngày mai")
        self.chase_button.clicked.connect(self._chase)
        self.hide_button.clicked.connect(self._put_away)
        self.hide()

    def remind(self, reminder: Reminder) -> None:
        """Say what is pressing."""
        self._reminder = reminder
        self.label.setText(" ".join(reminder.sentences()))
        self.setAccessibleName(f"Nhắc việc: {self.label.text()}")
        self.chase_button.setVisible(len(reminder.reports) == 1)
        self.setVisible(bool(reminder) and self._context.settings.get(HIDDEN_ON) != self._day())

    def _day(self) -> str:
        return self._context.today().isoformat()

    @Slot()
    def _chase(self) -> None:
        report = self._reminder.reports[0]
        self._context.open_chase(report.plan_id, report.period.code)

    @Slot()
    def _put_away(self) -> None:
        self._context.settings.set(HIDDEN_ON, self._day())
        self.hide()
