"""The strip that says at start what is pressing; it is in nobody's way and can be put away for the day."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.icons import pixmap
from caicach_desktop.gui.theme import theme_changed
from caicach_desktop.services.reminding import Reminder

HIDDEN_ON = "reminder_hidden_on"
ICON_PX = 20


class ReminderStrip(QFrame):
    """Hidden while nothing is pressing, and for the rest of a day once somebody has put it away."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._reminder = Reminder()
        self.setProperty("card", True)
        self.icon = QLabel()
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.chase_button = QPushButton("Đôn đốc…")
        self.chase_button.setToolTip("Soạn công văn đôn đốc các cơ quan chưa báo cáo")
        self.hide_button = QPushButton("Ẩn hôm nay")
        self.hide_button.setToolTip("Không nhắc nữa cho đến ngày mai")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 10, 6)
        layout.setSpacing(10)
        for part in (self.icon, self.label, self.chase_button, self.hide_button):
            layout.addWidget(part)
        layout.setStretch(1, 1)
        self.chase_button.clicked.connect(self._chase)
        self.hide_button.clicked.connect(self._put_away)
        theme_changed().changed.connect(self._paint_icon)
        self._paint_icon()
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

    @Slot()
    def _paint_icon(self) -> None:
        self.icon.setPixmap(pixmap("warning", ICON_PX, "soon"))
