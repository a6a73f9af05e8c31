"""Where a dialog writes its files: the folder with its button, the name where there is one, what is wrong with them."""

import re
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Slot
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QWidget

from caicach_desktop.gui import icons, messages
from caicach_desktop.gui.context import AppContext

FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
SUFFIXES = (".docx", ".pdf", ".xlsx", ".json")
SETTING = "export_folder"


class FilePlace(QObject):
    """Reads the fields of a dialog; the folder is the one that was written to last."""

    def __init__(
        self, context: AppContext, folder: QLineEdit, button: QPushButton, name: QLineEdit | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._window = parent
        self._folder = folder
        self._name = name
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder.setText(context.settings.get(SETTING) or documents)
        folder.setCursorPosition(0)
        button.setIcon(icons.icon("folder"))
        button.clicked.connect(self._choose)

    @property
    def folder(self) -> Path:
        """The folder as it stands in its field."""
        return Path(self._folder.text().strip()).expanduser()

    def file(self, suffix: str) -> Path:
        """The file of the name in its field; it always ends in the suffix, whichever of the formats' was typed."""
        return self.folder / self.name(suffix)

    def name(self, suffix: str) -> str:
        """The name in its field with this suffix in place of another format's; "Gửi 15.9" has none."""
        return f"{self._stem()}{suffix}"

    def _stem(self) -> str:
        name = self._name.text().strip() if self._name else "-"
        typed = next((known for known in SUFFIXES if name.lower().endswith(known)), "")
        return name[: len(name) - len(typed)]

    def fault(self) -> str:
        """What keeps files from being written there, or nothing."""
        name = self._stem()
        if not self._folder.text().strip():
            return "Hãy chọn thư mục để ghi tệp."
        if not name:
            return "Hãy đặt tên tệp."
        if FORBIDDEN.search(name):
            return 'Tên tệp không được có các dấu \\ / : * ? " < > |'
        return "" if self.folder.is_dir() else "Thư mục này không có; hãy chọn thư mục khác."

    def may_overwrite(self, path: Path) -> bool:
        """Ask before a file that is there already is replaced."""
        text = f"Trong thư mục đã có tệp “{path.name}”. Ghi đè lên tệp cũ?"
        return not path.exists() or messages.ask(self._window, text, accept="Ghi đè")

    def remember(self) -> None:
        """Begin with this folder the next time."""
        self._context.settings.set(SETTING, str(self.folder))

    @Slot()
    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self._window, "Chọn thư mục ghi tệp", self._folder.text())
        if folder:
            self._folder.setText(folder)
