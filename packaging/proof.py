"""What the steps of the proof share: where things are, how programs are run, and the log of what was seen."""

import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PureWindowsPath

import wine
from places import BUILD, ON_WINDOWS, PROGRAM, BuildError
from windows_python import windows_python

PROVE = BUILD / "prove"
USER = "Nguyễn Thị Ưu Ái"
UNINSTALL_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\CaiCachDesktop"
DATA_VARIABLE = "CAICACH_DATA_DIR"
LINK = "Cải cách Desktop.lnk"
# Opens a file so that nobody else may, and says so; as a virus scanner or a viewer does.
HOLD = """
import ctypes, sys
create = ctypes.windll.kernel32.CreateFileW
create.restype = ctypes.c_void_p
handle = create(sys.argv[1], 0x80000000, 0, None, 3, 0, None)
print("held" if handle != ctypes.c_void_p(-1).value else "not held", flush=True)
sys.stdin.readline()
"""


class Proof:
    """Where the proof happens, and its log.

    Under Wine it has a Wine of its own, with the program's data where it lies usually. On Windows it runs in the
    account of whoever starts it: data lies in the proof's folder, and nothing begins where the program is installed.
    """

    def __init__(self) -> None:
        """Start anew; raises BuildError where the proof would touch an installed program."""
        self.dumped = ""  # the plan as the first version told it
        shutil.rmtree(PROVE, ignore_errors=True)
        PROVE.mkdir(parents=True)
        self.log = PROVE / "prove.log"
        os.environ.pop(DATA_VARIABLE, None)
        if ON_WINDOWS:
            self.home = Path(os.environ["USERPROFILE"])
            self.root = PROVE / "C"
            self.data = PROVE / "dữ liệu"
            os.environ[DATA_VARIABLE] = str(self.data)
        else:
            os.environ["USER"] = os.environ["LOGNAME"] = USER
            wine.PREFIX = PROVE / "wine"
            wine.SYSTEM = wine.PREFIX / "drive_c" / "windows"
            self.home = wine.PREFIX / "drive_c" / "users" / USER
            self.root = wine.PREFIX / "drive_c"
            self.data = self.home / "AppData" / "Local" / "CaiCachDesktop"
        wine.ready()
        self.folder = self.root / "Chương trình của tôi" / "Cải cách"
        there = self.registry("InstallLocation")
        if there and PROVE not in Path(there).parents:
            raise BuildError(f"the program is installed in {there}; the proof would replace it. Remove it first")

    def saw(self, holds: object, text: str) -> None:
        """Note what was seen; raises BuildError when it is not so."""
        line = f"{'đạt ' if holds else 'SAI '} {text}"
        print(line, flush=True)
        self._note(line)
        if not holds:
            raise BuildError(text)

    def run(self, command: list[str | Path], wait_s: int = 600) -> wine.Outcome:
        """Run a Windows program and note how it ended."""
        done = wine.run_windows(command, wait_s)
        self._note(f"     {' '.join(map(str, command))}\n     -> {done.code}\n{done.said}")
        return done

    def _note(self, text: str) -> None:
        with self.log.open("a", encoding="utf-8") as log:
            log.write(text + "\n")

    def program(self, *words: str | Path, wait_s: int = 600) -> wine.Outcome:
        """Run the installed command-line program."""
        return self.run([self.folder / "caicach-cli.exe", *words], wait_s)

    def python(self, code: str, *words: str | Path) -> wine.Outcome:
        """Run a few lines in the Python for Windows."""
        return self.run([windows_python(), "-c", code, *words], 120)

    def install(self, setup: Path, folder: str = "") -> wine.Outcome:
        """Run a setup silently into the proof's folder, or into another; `/D=` takes the rest of the line as it is."""
        # Word by word: in quotes the setup would not take it.
        return self.run([setup, "/S", *f"/D={folder or self.inside(self.folder)}".split(" ")])

    def inside(self, path: Path) -> str:
        """How a path of the proof is called by the programs tried."""
        return str(path) if ON_WINDOWS else "C:\\" + str(path.relative_to(self.root)).replace("/", "\\")

    def registry(self, name: str, key: str = UNINSTALL_KEY) -> str:
        """A value of a key ("@": the unnamed one), "" when there is none; what `reg query` prints loses letters."""
        file = PROVE / "registry.txt"
        file.unlink(missing_ok=True)
        wine.run_windows(["reg", "export", key, file, "/y"], 60)
        if not file.exists():
            return ""
        # The keys below this one follow it, each after an empty line.
        own = re.split(r"\n\s*\n(?=\[)", file.read_text(encoding="utf-16"))[1]
        start = "@" if name == "@" else f'"{name}"'
        [value] = [line.split("=", 1)[1] for line in own.splitlines() if line.startswith(f"{start}=")] or [""]
        return re.sub(r"\\(.)", r"\1", value[1:-1]) if value.startswith('"') else value.removeprefix("dword:")

    def links(self) -> list[Path]:
        """The program's shortcuts in the Start menu and on the desktop."""
        menu = self.home / "AppData" / "Roaming" / "Microsoft" / "Windows" / "Start Menu" / "Programs"
        desktops = [self.home / "Desktop", Path(os.environ.get("ONEDRIVE", str(self.home))) / "Desktop"]
        return [path for path in {folder / LINK for folder in (menu, *desktops)} if path.exists()]

    def files(self) -> dict[str, int]:
        """The files in the program's folder, with their sizes."""
        found = (path for path in self.folder.rglob("*") if path.is_file())
        return {path.relative_to(self.folder).as_posix(): path.stat().st_size for path in found}

    @contextmanager
    def background(self, command: list[str | Path]) -> Iterator[subprocess.Popen[bytes]]:
        """A Windows program that runs meanwhile; it is ended afterwards, and nothing else is."""
        words = wine.words_of(command)
        env = {**os.environ, "WINEPREFIX": str(wine.PREFIX), "WINEDEBUG": "-all"}
        pipe = subprocess.PIPE
        started = subprocess.Popen(words, env=env, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)
        try:
            yield started
        finally:
            if ON_WINDOWS:
                started.kill()
            else:  # its number on Linux is Wine's own affair; in this Wine nobody else runs anything
                self.run(["taskkill", "/F", "/IM", PureWindowsPath(command[0]).name])
            started.wait(60)

    @contextmanager
    def window(self, program: str = f"{PROGRAM}.exe", *words: str | Path) -> Iterator[None]:
        """The program's window, from when it has its data open."""
        state = self.data / "running.json"
        state.unlink(missing_ok=True)
        with self.background([self.folder / program, *words]):
            wait(state.exists)
            self.saw(state.exists(), f"cửa sổ của {program} đang mở")
            yield

    @contextmanager
    def held(self, name: str) -> Iterator[None]:
        """A file of the program's folder that another program keeps to itself."""
        path = self.inside(self.folder / name)
        with self.background([windows_python(), "-c", HOLD, path]) as holder:
            assert holder.stdout is not None
            self.saw(holder.stdout.readline().strip() == b"held", f"chương trình khác đang giữ {name}")
            yield


def wait(until: Callable[[], object], wait_s: int = 60) -> None:
    """Wait until something is so, or the time is over."""
    end = time.monotonic() + wait_s
    while not until() and time.monotonic() < end:
        time.sleep(0.5)
