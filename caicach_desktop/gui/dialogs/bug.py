"""Tells of a fault of the program itself, with details that can be copied; the data are safe."""

import platform
import traceback

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from caicach_desktop import __version__
from caicach_desktop.gui import icons
from caicach_desktop.gui.forms.ui_bug_dialog import Ui_BugDialog
from caicach_desktop.gui.log_file import log_path


class BugDialog(QDialog):
    """Shows what happened; it must work when nothing else does, so it needs no store and no settings."""

    def __init__(self, error: BaseException | str, parent: QWidget | None = None) -> None:
        """About a fault, or with details that are known already."""
        super().__init__(parent)
        self.ui = Ui_BugDialog()
        self.ui.setupUi(self)
        self.ui.picture.setPixmap(icons.pixmap("warning", 40, "soon"))
        self.ui.details.setPlainText(error if isinstance(error, str) else details_of(error))
        log = log_path()
        self.ui.logPath.setText(f"Chi tiết cũng được ghi trong {log}" if log else "")
        self.ui.folderButton.setVisible(log is not None)
        self.ui.copyButton.clicked.connect(self.copy_details)
        self.ui.folderButton.clicked.connect(self._open_folder)

    @Slot()
    def copy_details(self) -> None:
        """Put the details on the clipboard and say so on the button."""
        QGuiApplication.clipboard().setText(self.ui.details.toPlainText())
        self.ui.copyButton.setText("Đã sao chép")

    @Slot()
    def _open_folder(self) -> None:
        log = log_path()
        if log is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(log.parent)))


def details_of(error: BaseException) -> str:
    """What a helper needs to know: versions, system, and where the fault arose."""
    return versions() + "\n\n" + "".join(traceback.format_exception(error))


def versions() -> str:
    """The program's, Python's and Qt's version and the system, in one line."""
    python, system = platform.python_version(), platform.platform()
    return f"Cải cách Desktop {__version__} · Python {python} · Qt {qt_version} · {system}"
