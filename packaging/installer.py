"""Makes the setup: the lists of files for NSIS, its words, and NSIS itself."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from installer_words import nsis_folder, write_languages
from made import MADE, SIDE_HEIGHT, SIDE_WIDTH
from places import ON_WINDOWS, PACKAGING, BuildError, run, say
from stub_words import has_our_words

# What Windows keeps from being written while it runs or is loaded.
IN_USE = (".exe", ".dll", ".pyd")
# The setup's own code, which comes first, is much smaller.
STUB_BYTES = 2**20
NSIS_ON_WINDOWS = (r"C:\Program Files (x86)\NSIS\makensis.exe", r"C:\Program Files\NSIS\makensis.exe")


def make_setup(program: Path, version: str, target: Path) -> Path:
    """Pack a program folder into a setup of this version; returns the setup. Raises BuildError."""
    files = sorted(path.relative_to(program) for path in program.rglob("*") if path.is_file())
    size = sum((program / path).stat().st_size for path in files)
    # NSIS reads a script as UTF-8 only with a mark at its start.
    (MADE / "files.nsh").write_text("\n".join(_lists(program, files)) + "\n", encoding="utf-8-sig", newline="\n")
    makensis = _nsis()
    write_languages(nsis_folder(*map(Path, (makensis, *NSIS_ON_WINDOWS))), MADE / "languages")
    target.parent.mkdir(parents=True, exist_ok=True)
    facts = {"VERSION": version, "SIZE_KB": str(size // 1024), "OUT": str(target), "MADE": str(MADE)}
    facts |= {"SIDE_WIDTH": str(SIDE_WIDTH), "SIDE_HEIGHT": str(SIDE_HEIGHT)}
    facts |= {"PYTHON": sys.executable, "STUB": str(MADE / "stub.exe"), "STUB_WORDS": str(PACKAGING / "stub_words.py")}
    run([makensis, "-V2", "-INPUTCHARSET", "UTF8", *(f"-D{key}={value}" for key, value in facts.items()), _script()])
    with target.open("rb") as file:
        if not has_our_words(file.read(STUB_BYTES)):
            say("this NSIS words its own faults in another way; some of them stay English in the setup")
    return target


def _script() -> Path:
    return PACKAGING / "installer.nsi"


def _nsis() -> str:
    found = shutil.which("makensis") or next((path for path in NSIS_ON_WINDOWS if Path(path).exists()), None)
    if not found:
        where = "from nsis.sourceforge.io" if ON_WINDOWS else "with: sudo apt-get install -y nsis"
        raise BuildError(f"NSIS is missing; install it {where}")
    return found


def _lists(program: Path, files: list[Path]) -> Iterator[str]:
    """What installs each file, what removes exactly these again, deepest folders first, and what tries those that
    may be in use."""
    folders = sorted({folder for path in files for folder in path.parents if folder != Path(".")}, reverse=True)
    yield "!macro InstallFiles"
    for folder in [Path("."), *reversed(folders)]:
        inside = [path for path in files if path.parent == folder]
        yield f'  SetOutPath "{_installed(folder)}"'
        yield from (f'  File "{program / path}"' for path in inside)
    yield "!macroend"
    yield "!macro RemoveFiles"
    yield from (f'  Delete "{_installed(path)}"' for path in files)
    yield from (f'  RMDir "{_installed(folder)}"' for folder in folders)
    yield "!macroend"
    yield "!macro TryFiles UN FOLDER"
    for path in files:
        if path.suffix in IN_USE:
            yield f'  StrCpy $0 "{_installed(path, "${FOLDER}")}"'
            yield "  Call ${UN}TryFile"
    yield "!macroend"


def _installed(path: Path, folder: str = "$INSTDIR") -> str:
    inside = str(path).replace("/", "\\").replace("$", "$$")
    return folder if inside == "." else f"{folder}\\{inside}"
