"""What stands on the screen while the data is opened: the main window's frame, in its place and colours."""

from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QMainWindow, QWidget

from caicach_desktop.services.settings import Settings, load_settings

GEOMETRY = "MainWindow"
SIDEBAR_PX = 176
USUAL_PX = (1366, 768)


class OpeningWindow(QMainWindow):
    """Shown at once; the main window takes its place when it is ready."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.setWindowTitle("Cải cách Desktop")
        content = QWidget(self)
        sidebar = QFrame(content)
        sidebar.setObjectName("sidebarFrame")
        sidebar.setFixedWidth(SIDEBAR_PX)
        label = QLabel("Đang mở dữ liệu…", content, alignment=Qt.AlignmentFlag.AlignCenter)
        label.setProperty("muted", True)
        layout = QHBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(sidebar)
        layout.addWidget(label, 1)
        self.setCentralWidget(content)
        restore_geometry(self, load_settings(folder))

    def appear(self) -> None:
        """Show the window and let it be painted before anything else goes on."""
        self.show()
        QApplication.processEvents()


def restore_geometry(window: QMainWindow, settings: Settings) -> None:
    """Put a window where the main window was left, or in the middle of a screen as large as most offices have."""
    kept = settings.get("window").get(GEOMETRY)
    if not (isinstance(kept, str) and window.restoreGeometry(QByteArray.fromBase64(kept.encode()))):
        space = window.screen().availableGeometry()
        window.resize(min(USUAL_PX[0], space.width()), min(USUAL_PX[1], space.height()))
