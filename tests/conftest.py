"""What every test runs in: no display, no network, a data folder and settings of its own."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

import ipaddress
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# The processors are shared with other test processes, so time says nothing about the code under test.
settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", parent=settings.get_profile("default"), derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "default")

THREADS_MAY_TAKE_MS = 60_000


class NetworkUsedError(RuntimeError):
    """The program works offline: a test that reaches for the network has found a fault."""


def is_local(address: object) -> bool:
    """Whether a socket address stays on this machine; names other than localhost do not."""
    if not isinstance(address, tuple):
        return True  # a Unix socket's path
    host = str(address[0])
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host in ("localhost", "")


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Refuse connections and name look-ups that leave this machine."""
    real_connect, real_connect_ex = socket.socket.connect, socket.socket.connect_ex
    real_getaddrinfo = socket.getaddrinfo

    def connect(self: socket.socket, address: Any) -> None:
        if not is_local(address):
            raise NetworkUsedError(f"connection to {address}")
        return real_connect(self, address)

    def connect_ex(self: socket.socket, address: Any) -> int:
        if not is_local(address):
            raise NetworkUsedError(f"connection to {address}")
        return real_connect_ex(self, address)

    def getaddrinfo(host: Any, *args: Any, **options: Any) -> Any:
        if host is not None and not is_local((host,)):
            raise NetworkUsedError(f"look-up of {host}")
        return real_getaddrinfo(host, *args, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect)
        patch.setattr(socket.socket, "connect_ex", connect_ex)
        patch.setattr(socket, "getaddrinfo", getaddrinfo)
        yield


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point the data folder and all settings at a fresh folder; returns it (the data folder itself is not made)."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("CAICACH_DATA_DIR", str(home / "data"))
    for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
    qt_core = sys.modules.get("PySide6.QtCore")
    if qt_core is not None:  # Qt reads XDG_CONFIG_HOME only once
        for layout in (qt_core.QSettings.Format.IniFormat, qt_core.QSettings.Format.NativeFormat):
            qt_core.QSettings.setPath(layout, qt_core.QSettings.Scope.UserScope, str(home / "config"))
    return home


@pytest.fixture(autouse=True)
def no_work_left_behind() -> Iterator[None]:
    """Fail a test that leaves background work running into the next one."""
    yield
    qt_core = sys.modules.get("PySide6.QtCore")
    if qt_core is not None:
        assert qt_core.QThreadPool.globalInstance().waitForDone(THREADS_MAY_TAKE_MS), "background work is still running"
