"""Runs Windows programs on Linux in a Wine of the build's own; on Windows they simply run."""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from places import BUILD, ON_WINDOWS, BuildError, run, say

PREFIX = BUILD / "wine"
SYSTEM = PREFIX / "drive_c" / "windows"
FONTS = Path("/usr/share/fonts/truetype/liberation2"), Path("/usr/share/fonts/truetype/liberation")
# Windows are drawn in memory: on a screen Qt asks for colour profiles, which Wine 8 does not know. Wine hands on no
# variable whose name begins with QT_, so they stand in its registry; letters are looked for only where it is told.
HEADLESS = {"QT_QPA_PLATFORM": "offscreen", "QT_QPA_FONTDIR": r"C:\windows\Fonts"}
# What Qt takes from Windows' own ICU, which Wine 8 lacks. Nothing the program does needs one of them to answer.
ICU_NAMES = (
    *("UCNV_FROM_U_CALLBACK_SUBSTITUTE", "UCNV_TO_U_CALLBACK_SUBSTITUTE", "ucnv_cbFromUWriteUChars"),
    *("ucnv_cbToUWriteUChars", "ucnv_close", "ucnv_countAvailable", "ucnv_fromUCountPending", "ucnv_fromUnicode"),
    *("ucnv_getAvailableName", "ucnv_getFromUCallBack", "ucnv_getMaxCharSize", "ucnv_getName", "ucnv_getStandardName"),
    *("ucnv_getToUCallBack", "ucnv_open", "ucnv_reset", "ucnv_setFromUCallBack", "ucnv_setToUCallBack"),
    *("ucnv_toUCountPending", "ucnv_toUnicode"),
)

# Where Qt's PDF library takes its random numbers from; without it the library stops the program.
RANDOM = """#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T size) { return SystemFunction036(data, (ULONG)size); }
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a program left: its exit code and what it printed."""

    code: int
    said: str


def ready() -> None:
    """Make the Wine prefix as a Windows 10; raises BuildError where Wine is missing."""
    if ON_WINDOWS or (PREFIX / "system.reg").exists():
        return
    if not shutil.which("wine"):
        raise BuildError("Wine is missing. Run: sudo apt-get install -y wine wine64 nsis gcc-mingw-w64-x86-64")
    say("making a Wine prefix")
    PREFIX.parent.mkdir(parents=True, exist_ok=True)
    _call(["wineboot", "-i"], 300, {})
    _call(["winecfg", "-v", "win10"], 120, {})
    _add_missing()
    for name, value in HEADLESS.items():
        _call(["wine", "reg", "add", r"HKCU\Environment", "/v", name, "/d", value, "/f"], 60, {})
    # Wine makes the user's folders out of this machine's own; what a program puts there must stay in the prefix.
    for link in (path for path in SYSTEM.parent.glob("users/*/*") if path.is_symlink()):
        link.unlink()
        link.mkdir()
    # Every Windows has Times New Roman; Liberation Serif 2 has the same measures.
    folder = next((one for one in FONTS if one.exists()), None)
    for font in folder.glob("LiberationS*.ttf") if folder else ():
        shutil.copy(font, SYSTEM / "Fonts" / font.name)


def rest() -> None:
    """Wait until nothing of Wine runs any more, so that the next program starts cold."""
    if not ON_WINDOWS:
        _call(["wineserver", "-w"], 60, {})


def windows_path(path: Path) -> str:
    """How a Windows program names a file of this machine."""
    return str(path) if ON_WINDOWS else "Z:" + str(path.resolve()).replace("/", "\\")


def run_windows(
    command: Sequence[str | Path], wait_s: int = 900, env: Mapping[str, str] | None = None, cwd: Path | None = None
) -> Outcome:
    """Run a Windows program to its end, at most `wait_s` seconds; an outcome of -1 ran out of time."""
    return _call(words_of(command), wait_s, env or {}, cwd)


def words_of(command: Sequence[str | Path]) -> list[str]:
    """What starts a Windows program here: the paths in it as that program names them."""
    words = [windows_path(word) if isinstance(word, Path) else word for word in command[1:]]
    return [*([] if ON_WINDOWS else ["wine"]), str(command[0]), *words]


def _call(words: Sequence[str], wait_s: int, env: Mapping[str, str], cwd: Path | None = None) -> Outcome:
    # A Windows Python stops at its first line unless both its ends are pipes.
    own = {"WINEPREFIX": str(PREFIX), "WINEDEBUG": "-all", "WINEARCH": "win64", "WINEDLLOVERRIDES": "mscoree,mshtml="}
    try:
        done = subprocess.run(
            words,
            input=b"",
            capture_output=True,
            timeout=wait_s,
            check=False,
            cwd=cwd,
            env={**os.environ, **own, **env},
        )
    except subprocess.TimeoutExpired as late:
        return Outcome(-1, (late.stdout or b"").decode(errors="replace"))
    except OSError as error:
        return Outcome(-2, str(error))
    return Outcome(done.returncode, (done.stdout + done.stderr).decode(errors="replace"))


def _add_missing() -> None:
    """Put stand-ins for two libraries of every Windows 10 into the prefix; they never go into what is shipped."""
    entries = "\n".join(f"__declspec(dllexport) void *{name}(void) {{ return 0; }}" for name in ICU_NAMES)
    for name, source in (("icuuc", entries), ("bcryptprimitives", RANDOM)):
        code = BUILD / f"{name}.c"
        code.write_text(source + "\n", encoding="ascii")
        library = SYSTEM / "system32" / f"{name}.dll"
        run(["x86_64-w64-mingw32-gcc", "-shared", "-o", str(library), str(code), "-ladvapi32"])
