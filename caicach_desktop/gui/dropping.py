"""Files dropped on a window: which of them are files, and that they stay where they are."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

FOLDERS = "Thư mục không mở được ở đây: hãy mở thư mục ấy rồi kéo các tệp cần dùng vào cửa sổ."
DROPPING = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


def dropped_files(mime: QMimeData) -> list[Path]:
    """The files among what is dragged, without folders and web addresses.

    What may not be looked at (a share without rights, a drive that is gone) is taken for a file: opening it tells why.
    """
    return [path for path in _paths(mime) if _is(path.is_file, unknown=True)]


def has_files(mime: QMimeData) -> bool:
    """Whether files or folders of this machine are dragged; a web address is a text like any other."""
    return bool(_paths(mime))


def has_folders(mime: QMimeData) -> bool:
    """Whether folders are among what is dragged or was copied."""
    return any(_is(path.is_dir, unknown=False) for path in _paths(mime))


def take(event: QDropEvent) -> None:
    """Accept what is dragged as a copy, whatever keys are held: of a move the Explorer would delete the files."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def _paths(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def _is(asked: Callable[[], bool], unknown: bool) -> bool:
    try:
        return asked()
    except OSError:
        return unknown


class FileDrop(QObject):
    """Takes files dropped anywhere on a window, before a field of text takes their names for something to write.

    `dropped` brings their paths, and whether there were folders among them. Qt offers what is dragged to the window of
    the system first, which is there once the widget was shown.
    """

    dropped = Signal(list, bool)

    def __init__(self, window: QWidget, may: Callable[[], bool] = lambda: True) -> None:
        """`may` says whether files are wanted now; where they are not, no field takes them either."""
        super().__init__(window)
        self._window = window
        self._may = may
        self._handle: QWindow | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and watched is self._window:
            self._follow(self._window.windowHandle())
        if event.type() not in DROPPING or not isinstance(event, QDragMoveEvent | QDropEvent):
            return False
        mime = event.mimeData()
        if not has_files(mime):
            return False
        if not self._may() or QApplication.activeModalWidget() not in (None, self._window):
            event.ignore()  # the dialog in front has its own place for files
            return True
        take(event)
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(dropped_files(mime), has_folders(mime))
        return True

    def _follow(self, handle: QWindow) -> None:
        if handle is not self._handle:
            self._handle = handle
            handle.installEventFilter(self)
