"""Writes pinned.txt: the versions the tests ran with, and the SHA-256 of every file that may be built from.

Run it with the Python of `.venv` after the dependencies in pyproject.toml changed; look at the difference, commit it.
"""

import re
import sys
import tomllib
import urllib.request
from importlib.metadata import distribution
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
PINNED = ROOT / "packaging" / "pinned.txt"
INDEX = "https://pypi.org/simple"
# What builds the program, beside what it runs with; `;` as in a requirement.
TOOLS = {"pyinstaller": "6.22.3", "pyinstaller-hooks-contrib": "2026.9", "altgraph": "0.17.5", "packaging": "26.3"}
TOOLS_OF_WINDOWS = {"pefile": "2024.8.26", "pywin32-ctypes": "0.2.3", "colorama": "0.4.6"}
TOOLS |= {"setuptools": "84.2.1"}
PYTHONS = ("cp311", "cp312", "cp313")


def main() -> int:
    """Write the file anew; returns 0."""
    lines = [f"# {line}" for line in __doc__.splitlines() if line]
    for name, version in sorted({**_runtime(), **TOOLS}.items()):
        lines += _lines(name, version, "")
    for name, version in sorted(TOOLS_OF_WINDOWS.items()):
        lines += _lines(name, version, ' ; sys_platform == "win32"')
    PINNED.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return 0


def _runtime() -> dict[str, str]:
    """Name and version of everything the program needs, as installed here, with what that needs in turn."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found: dict[str, str] = {}
    wanted = [Requirement(text) for text in project["dependencies"]]
    while wanted:
        one = wanted.pop()
        name = re.sub(r"[-_.]+", "-", one.name).lower()
        if name in found or (one.marker and not one.marker.evaluate({"extra": ""})):
            continue
        installed = distribution(one.name)
        found[name] = installed.version
        wanted += [Requirement(text) for text in installed.requires or []]
    return found


def _lines(name: str, version: str, marker: str) -> list[str]:
    hashes = _hashes(name, version)
    if not hashes:
        raise SystemExit(f"{name} {version}: no wheel for Windows or Linux")
    return " \\\n".join([f"{name}=={version}{marker}", *(f"    --hash=sha256:{one}" for one in hashes)]).splitlines()


def _hashes(name: str, version: str) -> list[str]:
    with urllib.request.urlopen(f"{INDEX}/{name}/", timeout=60) as answer:
        page = answer.read().decode()
    files = re.findall(r'href="[^"]*/([^/"#]+\.whl)#sha256=([0-9a-f]{64})"', page)
    start = f"{name.replace('-', '_')}-{version}-".lower()
    return sorted({digest for file, digest in files if file.lower().startswith(start) and _may_be_used(file)})


def _may_be_used(wheel: str) -> bool:
    _, _, python, abi, platform = wheel.removesuffix(".whl").rsplit("-", 4)
    fits_python = abi in ("none", "abi3") or python in PYTHONS
    fits_system = platform in ("any", "win_amd64") or ("manylinux" in platform and "x86_64" in platform)
    return fits_python and fits_system and not abi.endswith("t")


if __name__ == "__main__":
    sys.exit(main())
