"""The strip that says, after a restore, from when the data is and where the copy of what was there before lies."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from caicach_desktop.gui.widgets.notice_strip import NoticeStrip

# A path has no blanks to be broken at: a line may end after these, where a break without any width is put.
_BREAK_AFTER = "/\\-"
_NO_WIDTH = "\u200b"


class RestoredStrip(NoticeStrip):
    """Stays until its button "Ẩn" is pressed; without a safety copy (None) there was nothing before."""

    put_away = Signal()

    def __init__(self, made: datetime, safety: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent, ("done", "done"))
        self._safety = safety
        kept = f"; dữ liệu trước đó được cất ở {safety}" if safety else ""
        text = f"Đã khôi phục dữ liệu như lúc {made:%H:%M ngày %d/%m/%Y}{kept}."
        self.setAccessibleName(text)
        self.label.setText(text.replace(str(safety), _breakable(str(safety))))
        self.folder_button = self.add_button("&Mở thư mục", "Mở thư mục có bản sao lưu đã cất (Alt+M)")
        self.folder_button.setVisible(safety is not None)
        self.hide_button = self.add_button("Ẩ&n", "Không hiện dòng này nữa (Alt+N)")
        self.folder_button.clicked.connect(self._open_folder)
        self.hide_button.clicked.connect(self.put_away)

    @Slot()
    def _open_folder(self) -> None:
        if self._safety is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._safety.parent)))


def _breakable(path: str) -> str:
    return "".join(letter + _NO_WIDTH if letter in _BREAK_AFTER else letter for letter in path)
