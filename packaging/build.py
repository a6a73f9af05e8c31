"""Builds what officers are given: the setup, the portable zip and their SHA-256 sums, into dist/.

`build.py` on Windows uses the PC's own Python, on Linux a Windows Python under Wine; `build.py --linux` packs the same
program for the system it runs on. Everything fetched is checked against pinned.txt and kept in build/cache.
"""

import argparse
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from installer import make_setup
from made import make
from places import BUILD, DIST, PACKAGING, PROGRAM, ROOT, BuildError, run, say, sha256, version
from windows_python import windows_python
from wine import ready, run_windows

PORTABLE_MARK = "portable.txt"
PORTABLE_TEXT = (
    "Bản chạy thẳng từ thư mục hoặc USB: dữ liệu nằm trong thư mục “du-lieu” cạnh chương trình.\r\n"
    "Xóa tệp này thì chương trình dùng dữ liệu trong hồ sơ người dùng của máy, như bản cài đặt.\r\n"
)
# Whatever of these is in the bundle came in by mistake. Qt for Linux brings an ICU of its own; on Windows it is the
# system's, and what lies in the bundle would be the stand-in for Wine.
NEVER = ("Qt6Qml", "Qt6Quick", "WebEngine", "icuuc.dll", "tests", "opengl32sw", "hypothesis", "pytest")


def build_windows() -> list[Path]:
    """Build everything for Windows into dist/; returns the setup, the zip and the list of sums. Raises BuildError."""
    make()
    python = windows_python()
    ready()
    program = pack_windows(python)
    say("making the setup")
    setup = make_setup(program, version(), DIST / f"{PROGRAM}-{version()}-setup.exe")
    portable = make_portable(program, DIST / f"{PROGRAM}-{version()}-portable.zip")
    sums = DIST / f"{PROGRAM}-{version()}-sha256.txt"
    sums.write_text("".join(f"{sha256(path)}  {path.name}\n" for path in (setup, portable)), encoding="utf-8")
    for path in (setup, portable):
        say(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1e6:.1f} MB")
    return [setup, portable, sums]


def pack_windows(python: Path) -> Path:
    """Pack the program with PyInstaller; returns its folder. Raises BuildError."""
    say("packing the program for Windows (some minutes)")
    folder = BUILD / "windows"
    shutil.rmtree(folder, ignore_errors=True)
    words = ["-m", "PyInstaller", "--noconfirm", "--distpath", folder, "--workpath", BUILD / "work-windows"]
    done = run_windows([python, *words, PACKAGING / "caicach.spec"], 3600)
    (BUILD / "pyinstaller.log").write_text(done.said, encoding="utf-8")
    if done.code:
        raise BuildError(f"PyInstaller ended with {done.code}; see build/pyinstaller.log")
    return checked(folder / PROGRAM)


def pack_here() -> Path:
    """Pack the program for the system this runs on, from the same spec; returns its folder. Raises BuildError."""
    make()
    say("packing the program for this system")
    folder = BUILD / "here"
    words = ["--noconfirm", "--distpath", folder, "--workpath", BUILD / "work-here", PACKAGING / "caicach.spec"]
    run([sys.executable, "-m", "PyInstaller", *words], cwd=ROOT)
    return checked(folder / PROGRAM)


def checked(program: Path) -> Path:
    """A packed folder, once it is sure that nothing unwanted is in it; raises BuildError."""
    wrong = [path for path in program.rglob("*") if any(name in path.name for name in NEVER)]
    if wrong:
        raise BuildError(f"what should not be shipped was packed: {', '.join(path.name for path in wrong)}")
    return program


def make_portable(program: Path, target: Path) -> Path:
    """Zip a program folder with the mark that keeps its data beside it; returns the zip."""
    top = f"{PROGRAM}-{version()}"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(program.rglob("*")):
            if path.is_file():
                packed.write(path, f"{top}/{path.relative_to(program).as_posix()}")
        packed.writestr(f"{top}/{PORTABLE_MARK}", PORTABLE_TEXT)
    return target


def main(argv: list[str]) -> int:
    """Build what the arguments ask for; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--linux", "--here", dest="here", action="store_true", help="pack for this system only")
    parser.add_argument("--prove", action="store_true", help="then install, try, update and remove it")
    wanted = parser.parse_args(argv)
    try:
        if wanted.prove:
            return subprocess.run([sys.executable, str(PACKAGING / "prove_windows.py")], check=False).returncode
        if wanted.here:
            say(f"packed into {pack_here()}")
        else:
            build_windows()
    except BuildError as error:
        print(f"package: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
