"""What program this is, where its data lies, which keys matter most."""

import platform

from PySide6 import __version__ as qt_version
from PySide6.QtWidgets import QWidget

from caicach_desktop import __version__
from caicach_desktop.gui import icons
from caicach_desktop.gui.context import AppContext
from caicach_desktop.gui.dialogs.base import BaseDialog
from caicach_desktop.gui.forms.ui_about_dialog import Ui_AboutDialog


class AboutDialog(BaseDialog):
    """The dialog Trợ giúp > Giới thiệu."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.ui = Ui_AboutDialog()
        self.ui.setupUi(self)
        self.ui.picture.setPixmap(icons.pixmap("app", 72))
        self.ui.versionLabel.setText(f"Phiên bản {__version__}")
        self.ui.folderLabel.setText(str(context.store.folder))
        self.ui.partsLabel.setText(
            f"Python {platform.python_version()}, Qt {qt_version}, SQLAlchemy, python-docx, openpyxl, ReportLab"
        )
