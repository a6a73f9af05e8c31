"""The line that tells which files were written, and opens them or their folder."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QWidget

from caicach_desktop.gui import icons, messages
from caicach_desktop.gui.forms.ui_written_strip import Ui_WrittenStrip
from caicach_desktop.gui.keys import bind


class WrittenStrip(QFrame):
    """Hidden until something was written; with several files there is only their folder to be opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files: Sequence[Path] = ()
        self.ui = Ui_WrittenStrip()
        self.ui.setupUi(self)
        self.setProperty("card", True)
        self.ui.openButton.setIcon(icons.icon("open"))
        self.ui.folderButton.setIcon(icons.icon("folder"))
        self.ui.openButton.clicked.connect(self.open_file)
        self.ui.folderButton.clicked.connect(self.open_folder)
        self.hide()

    def bind_keys(self, owner: QWidget) -> None:
        """Let Ctrl+Enter open the file while the keyboard is anywhere in `owner`, such as a whole dialog."""
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            bind(key, owner, self.open_file, within=True)

    def show_files(self, files: Sequence[Path], text: str) -> None:
        """Tell what was written, and put the keyboard on the button that opens it."""
        self.files = files
        self.ui.wordsLabel.setText(text)
        self.ui.wordsLabel.setToolTip("\n".join(map(str, files)))
        self.ui.openButton.setVisible(len(files) == 1)
        self.show()
        (self.ui.openButton if len(files) == 1 else self.ui.folderButton).setFocus()

    def open_file(self) -> None:
        """Open the file written, where it was a single one."""
        if len(self.files) == 1:
            open_path(self.files[0], self)

    def open_folder(self) -> None:
        """Open the folder the files are in."""
        if self.files:
            open_path(self.files[0].parent, self)


def open_path(path: Path, parent: QWidget) -> None:
    """Open a file that was written, or a folder, with the system's program for it; without one, say where it is."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        messages.warn(parent, f"Máy này chưa có chương trình mở được “{path.name}”; tệp đã nằm trong {path.parent}.")
