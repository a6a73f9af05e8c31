"""Builds a next version for the proof: the same source with a higher number and a migration more."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from places import BUILD, ON_WINDOWS, PROGRAM, ROOT, BuildError, run, version

COPIED = ("caicach_desktop", "packaging", "resources", "LICENSE", "pyproject.toml")
NEXT = BUILD / "next"
SHARED = ("cache", "windows-python", "wine")
MIGRATION = '''"""A step only the proof of an update takes."""

from alembic import op

revision = "{new}"
down_revision = "{old}"


def upgrade() -> None:
    """Add a table nothing uses."""
    op.execute("CREATE TABLE proof_of_update (id INTEGER PRIMARY KEY)")
'''


def setup_of(folder: Path, number: str) -> Path:
    """Where a checkout's setup of a version lies."""
    return folder / "dist" / f"{PROGRAM}-{number}-setup.exe"


def next_version() -> str:
    """The number after this version's."""
    major, minor, patch = map(int, version().split("."))
    return f"{major}.{minor}.{patch + 1}"


def build_next(folder: Path) -> Path:
    """Build the setup of a next version in a copy of the source; returns the setup. Raises BuildError."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in COPIED:
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, folder / name)
    _raise_version(folder / "caicach_desktop")
    (folder / "build").mkdir()
    for name in SHARED:
        if (BUILD / name).exists():
            _link(folder / "build" / name, BUILD / name)
    env = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run([sys.executable, str(folder / "packaging" / "build.py")], env=env, check=False)
    setup = setup_of(folder, next_version())
    if done.returncode or not setup.exists():
        raise BuildError("the next version could not be built; see above")
    return setup


def _link(link: Path, target: Path) -> None:
    """Let one folder stand for another; on Windows everybody may make a junction, but not a symbolic link."""
    if ON_WINDOWS:
        run(["cmd", "/c", "mklink", "/J", str(link), str(target)])
    else:
        link.symlink_to(target, target_is_directory=True)


def _raise_version(package: Path) -> None:
    first = package / "__init__.py"
    first.write_text(first.read_text(encoding="utf-8").replace(f'"{version()}"', f'"{next_version()}"'), "utf-8")
    database = package / "store" / "database.py"
    text = database.read_text(encoding="utf-8")
    found = re.search(r'^HEAD = "(\d{4})"$', text, re.MULTILINE)
    if not found:
        raise BuildError("store/database.py does not state its HEAD")
    old, new = found[1], f"{int(found[1]) + 1:04d}"
    database.write_text(text.replace(f'HEAD = "{old}"', f'HEAD = "{new}"'), encoding="utf-8")
    step = package / "store" / "migrations" / "versions" / f"{new}_proof.py"
    step.write_text(MIGRATION.format(new=new, old=old), encoding="utf-8")
