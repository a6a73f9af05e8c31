"""One window per data folder: a second start asks the first window to come to the front and ends.

Mostly there is none, and that is seen without Qt's network library, which is loaded only once the window is shown.
"""

import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QDir, QObject, Signal, Slot

from caicach_desktop.domain.long_paths import resolved

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

_NO_SUCH_PIPE = 2  # Windows' ERROR_FILE_NOT_FOUND
CONNECT_MS = 400
# A window that listens answers between two things it does; making a page may take it a while.
ANSWER_MS = 5000


def server_name(folder: Path) -> str:
    """The name under which the window of a data folder listens."""
    # Qt's own, because Python's loads a library of 3 MB first.
    name = os.path.normcase(resolved(folder))
    digest = QCryptographicHash.hash(name.encode(errors="surrogatepass"), QCryptographicHash.Algorithm.Sha256)
    return "caicach-" + bytes(digest.toHex().data()).decode()[:24]


def call_running(folder: Path, files: Sequence[Path] = ()) -> bool:
    """Ask the window that has this data folder open to show itself (and to open files); False when there is none."""
    name = server_name(folder)
    if not _may_listen(name):
        return False
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(CONNECT_MS):
        return False
    _let_it_come_to_the_front()
    wish = {"open": [str(resolved(path)) for path in files]}
    socket.write(json.dumps(wish).encode() + b"\n")
    socket.flush()
    answered = socket.waitForReadyRead(ANSWER_MS)
    socket.disconnectFromServer()
    return answered


def _may_listen(name: str) -> bool:
    """Whether the name is there that `QLocalServer` makes when it listens; a killed program may have left it behind."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        return bool(kernel.WaitNamedPipeW(f"\\\\.\\pipe\\{name}", 1)) or ctypes.get_last_error() != _NO_SUCH_PIPE
    return os.path.lexists(f"{QDir.tempPath()}/{name}")


def _let_it_come_to_the_front() -> None:
    """Windows lets only the program that was just started come to the front, unless that one allows others to."""
    if sys.platform == "win32":
        import ctypes

        any_process = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)


class InstanceServer(QObject):
    """Listens for later starts on the same data folder; only whoever holds the folder's lock may make one."""

    called = Signal(list)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """`called` brings the paths of the files to open."""
        from PySide6.QtNetwork import QLocalServer

        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._receive)
        # A name left behind by a killed program would refuse us; the folder's lock says that nobody uses it.
        QLocalServer.removeServer(server_name(folder))
        self._server.listen(server_name(folder))

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    @Slot()
    def _receive(self) -> None:
        if not self._server.hasPendingConnections():
            return
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(lambda: self._answer(socket))
        socket.disconnected.connect(socket.deleteLater)
        if socket.bytesAvailable():
            self._answer(socket)

    def _answer(self, socket: "QLocalSocket") -> None:
        if not socket.canReadLine():
            return
        line = bytes(socket.readLine().data())
        try:
            wish = json.loads(line)
        except ValueError:
            return
        paths = wish.get("open") if isinstance(wish, dict) else None
        socket.write(b"ok\n")
        socket.flush()
        self.called.emit([path for path in paths if isinstance(path, str)] if isinstance(paths, list) else [])
