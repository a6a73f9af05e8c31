"""Where the build keeps its things, and the one version number everything carries."""

import hashlib
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
BUILD = ROOT / "build"
CACHE = BUILD / "cache"
DIST = ROOT / "dist"
PINNED = PACKAGING / "pinned.txt"
PROGRAM = "CaiCach"
ON_WINDOWS = sys.platform == "win32"


class BuildError(Exception):
    """The build cannot go on; the text says what to do."""


def version() -> str:
    """The program's version, as its own source states it: "1.2.3"."""
    text = (ROOT / "caicach_desktop" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(\d+\.\d+\.\d+)"$', text, re.MULTILINE)
    if not found:
        raise BuildError('caicach_desktop/__init__.py must state __version__ = "N.N.N"')
    return found[1]


def say(text: str) -> None:
    """Print one line of the build's own, ahead of what a child process prints next."""
    print(f"package: {text}", flush=True)


def run(command: Sequence[str | Path], **options: object) -> None:
    """Run a program; raises BuildError with the end of what it said when it fails."""
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False, **options)  # type: ignore[call-overload]
    if done.returncode:
        said = "\n".join((done.stdout + done.stderr).splitlines()[-25:])
        raise BuildError(f"{Path(str(command[0])).name} ended with {done.returncode}:\n{said}")


def sha256(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
