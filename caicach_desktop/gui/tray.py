"""Where it is wished: an icon in the system tray that keeps the program running and says once a day what is pressing.

The choice itself is a line in the menu Xem. The icon is made a moment after the window has appeared.
"""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from caicach_desktop.gui import messages
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.icons import icon

if TYPE_CHECKING:
    from caicach_desktop.gui.main_window import MainWindow
    from caicach_desktop.services.reminding import Reminder

NAME = "Cải cách Desktop"
AFTER_START_MS = 1500
CHECK_EVERY_MS = 10 * 60 * 1000
AFTER_CHANGE_MS = 2000
MESSAGE_MS = 10_000
KEPT, EXPLAINED, SAID_ON = "tray", "tray_explained", "tray_said_on"
NO_TRAY = (
    "Máy này không có khay hệ thống nên chương trình không nhắc việc ở đó được."
    " Việc cần làm vẫn hiện ở trang Tổng quan."
)
STILL_HERE = "Chương trình vẫn chạy ở khay hệ thống để nhắc việc. Muốn thoát hẳn, chọn Thoát ở biểu tượng này (Ctrl+Q)."


class Tray(QObject):
    """Follows the choice; while the icon is there, closing the window hides it and "Thoát" ends the program."""

    def __init__(self, context: AppContext, window: "MainWindow") -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self.icon: QSystemTrayIcon | None = None
        self._leaving = False
        self._day: date | None = None
        self.action = QAction("&Nhắc việc ở khay hệ thống", window, checkable=True)  # no icon: it would hide the tick
        self.action.setToolTip("Đóng cửa sổ thì chương trình vẫn chạy và mỗi ngày nhắc một lần việc cần làm")
        self.action.setChecked(bool(context.settings.get(KEPT)))
        self.action.triggered.connect(self.choose)
        if self.action.isChecked():
            QTimer.singleShot(AFTER_START_MS, self, self._appear)

    @Slot(bool)
    def choose(self, kept: bool) -> None:
        """Keep the program in the tray or no longer, and remember it."""
        if kept and not QSystemTrayIcon.isSystemTrayAvailable():
            self.action.setChecked(False)
            messages.inform(self._window, NO_TRAY)
            return
        self._context.settings.set(KEPT, kept)
        if kept:
            self._appear()
        else:
            self._vanish()

    @Slot()
    def leave(self) -> None:
        """End the program, whatever is kept in the tray."""
        self._leaving = True
        closed = self._window.close()
        if self.icon is not None and closed:
            self._vanish()
            QApplication.quit()
        self._leaving = False

    # --- the icon -----------------------------------------------------------------------------------------------------

    @Slot()
    def _appear(self) -> None:
        """Show the icon; where the system has no tray, the window closes as ever."""
        if self.icon is not None or not QSystemTrayIcon.isSystemTrayAvailable():
            return
        self.icon = QSystemTrayIcon(self._window.windowIcon(), self)
        self.icon.setToolTip(NAME)
        self.icon.setContextMenu(self._menu())
        self.icon.activated.connect(self._on_activated)
        self.icon.messageClicked.connect(self._open_overview)
        self.icon.show()
        # A dialog that closes while the window is hidden must not end the program.
        QGuiApplication.setQuitOnLastWindowClosed(False)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(self._let_the_session_end)
        self._follow()

    def _menu(self) -> QMenu:
        menu = QMenu(self._window)
        menu.setDefaultAction(menu.addAction(icon("open"), "&Mở", self._window.bring_to_front))
        self._late_action = menu.addAction(icon("late"), "Việc &quá hạn", self._open_late)
        menu.addSeparator()
        menu.addAction(icon("close"), "&Thoát", self.leave)
        return menu

    def _follow(self) -> None:
        """Ask what is pressing now, after every change, and when a day has begun."""
        self._soon = QTimer(self, singleShot=True, interval=AFTER_CHANGE_MS)
        self._regular = QTimer(self, interval=CHECK_EVERY_MS)
        self._soon.timeout.connect(self._ask)
        self._regular.timeout.connect(self.look_at_the_day)
        self._regular.start()
        self._context.changed.connect(self._on_changed)
        self._context.pressing.arrived.connect(self._show)
        self._ask()

    def _vanish(self) -> None:
        if self.icon is None:
            return
        self._context.changed.disconnect(self._on_changed)
        self._context.pressing.arrived.disconnect(self._show)
        self._regular.stop()
        self._soon.stop()
        self.icon.hide()
        self.icon.deleteLater()
        self.icon = None
        QGuiApplication.setQuitOnLastWindowClosed(True)

    # --- what is pressing ---------------------------------------------------------------------------------------------

    @Slot()
    def look_at_the_day(self) -> None:
        """Ask anew once another day has begun."""
        if self._day != self._context.today():
            self._ask()

    @Slot()
    def _ask(self) -> None:
        self._day = self._context.today()
        self._context.pressing.ask()

    @Slot(object)
    def _on_changed(self, _: object) -> None:
        self._soon.start()

    @Slot(object)
    def _show(self, reminder: "Reminder") -> None:
        if self.icon is None:
            return
        self.icon.setToolTip(f"{NAME}\n{reminder.short()}")
        self._late_action.setText(f"Việc &quá hạn ({reminder.late})" if reminder.late else "Không có việc &quá hạn")
        self._late_action.setEnabled(bool(reminder.late))
        day, settings = self._context.today().isoformat(), self._context.settings
        if reminder and settings.get(SAID_ON) != day:
            settings.set(SAID_ON, day)
            self._say("Việc cần làm hôm nay", " ".join(reminder.sentences()))

    def _say(self, title: str, text: str) -> None:
        if self.icon is not None:
            self.icon.showMessage(title, text, self._window.windowIcon(), MESSAGE_MS)

    # --- answering ----------------------------------------------------------------------------------------------------

    @Slot(QSystemTrayIcon.ActivationReason)
    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self._window.bring_to_front()

    @Slot()
    def _open_overview(self) -> None:
        self._window.bring_to_front()
        self._window.show_page("overview")

    @Slot()
    def _open_late(self) -> None:
        from caicach_desktop.domain.reporting import TaskState

        self._window.bring_to_front()
        self._context.open_tasks(state=TaskState.LATE)

    @Slot()
    def _let_the_session_end(self) -> None:
        self._leaving = True

    def keeps(self, event: QCloseEvent) -> bool:
        """Whether the window is hidden in place of being closed; the first time it is said so."""
        if self.icon is None or self._leaving:
            return False
        self._context.commit_editors.emit()
        event.ignore()
        self._window.hide()
        if not self._context.settings.get(EXPLAINED):
            self._context.settings.set(EXPLAINED, True)
            self._say(NAME, STILL_HERE)
        return True
