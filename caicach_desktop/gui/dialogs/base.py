"""The base of all dialogs: closes on Esc, keeps the size it was given last time, goes for good once it was answered."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from caicach_desktop.gui import messages
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dropping import FOLDERS, FileDrop

# What is left to be seen at the edges of the window below a dialog that stays inside it.
EDGE_PX = 24


class BaseDialog(QDialog):
    """A dialog whose size is remembered under its class name."""

    # Large dialogs: whether this one is never larger than the window it is opened over, however small the screen.
    stays_inside = False

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent or context.window())
        self.context = context
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, False)
        # The size it got where there was no room for its own: not one that anybody chose.
        self._cut_to: QSize | None = None
        self.drop = FileDrop(self, self.may_take_files)
        self.drop.dropped.connect(self.files_dropped)

    def may_take_files(self) -> bool:
        """Whether files can be dropped on it now; most dialogs have no use for any, and no field takes their names."""
        return False

    @Slot(list, bool)
    def files_dropped(self, paths: list[Path], folders: bool) -> None:
        """Use dropped files; of a folder nobody knows which of its files are meant."""
        if paths:
            self.take_files(paths)
        elif folders:
            # The program they come from waits until the drop is over.
            QTimer.singleShot(0, self, lambda: messages.inform(self, FOLDERS))

    def take_files(self, paths: list[Path]) -> None:
        """Use dropped files, at least one; for dialogs that want any."""

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            size = self.context.window_size(type(self).__name__)
            if size:
                self.resize(QSize(*size).expandedTo(self.minimumSizeHint()))
            # The size of the last time may have been that of a larger window, or of a larger screen.
            wanted = self.size()
            self.resize(wanted.boundedTo(self._room()))
            self._cut_to = self.size() if self.size() != wanted else None
        super().showEvent(event)

    def _room(self) -> QSize:
        """How large it may be: within the screen with its title bar, within the window where it stays inside."""
        parent = self.parentWidget()
        above = parent.window() if parent is not None else self
        title = above.frameGeometry().size() - above.geometry().size()
        if self.stays_inside and above is not self:
            return above.size() - QSize(EDGE_PX, EDGE_PX)
        # A window larger than its screen is one on no real screen.
        return (above.screen().availableSize() - title).expandedTo(above.size())

    def exec(self) -> int:
        """Show it until it is answered. Its fields can be read right after; with the next event it is gone, and no
        longer hears what changes."""
        try:
            return super().exec()
        finally:
            self.deleteLater()

    def done(self, result: int) -> None:
        """Close it; so do Esc and the button in the title bar, which reject it."""
        self._remember()
        super().done(result)

    def _remember(self) -> None:
        if self.size() != self._cut_to:
            self.context.remember_window(type(self).__name__, self.width(), self.height())


def make_primary(button: QPushButton) -> None:
    """Give the button that does the dialog's work the accent colour and the Enter key."""
    button.setProperty("primary", True)
    button.setDefault(True)
    # A button box may have styled its button already, without the property.
    button.style().unpolish(button)
    button.style().polish(button)
