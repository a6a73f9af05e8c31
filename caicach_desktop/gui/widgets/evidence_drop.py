"""Files dragged anywhere onto a window: they are evidence, and never a path written into a text field."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QWidget

from caicach_desktop.gui.dropping import dropped_files

_KINDS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


def has_files(mime: QMimeData) -> bool:
    """Whether files or folders of this machine are dragged; a web address is a text like any other."""
    return any(url.isLocalFile() for url in mime.urls())


def has_folders(mime: QMimeData) -> bool:
    """Whether folders are among what is dragged or was copied: only files can be evidence."""
    return any(Path(url.toLocalFile()).is_dir() for url in mime.urls() if url.isLocalFile())


class EvidenceDrop(QObject):
    """Takes files dropped on a window or on any field in it; `dropped` brings their paths, and whether there were
    folders among them."""

    dropped = Signal(list, bool)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        for field in _fields_of(window):
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _KINDS or not isinstance(event, QDragMoveEvent | QDropEvent):
            return False
        if not has_files(event.mimeData()):
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(dropped_files(event.mimeData()), has_folders(event.mimeData()))
        return True


def _fields_of(window: QWidget) -> Iterable[QWidget]:
    """The fields that would take a drop themselves; where text scrolls, its inner part gets the events."""
    yield from window.findChildren(QLineEdit)
    for area in window.findChildren(QAbstractScrollArea):
        yield area.viewport()
