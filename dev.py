"""Everything a developer does with this checkout, from nothing but Python: `python3 dev.py --help`."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Callable, Iterable, NamedTuple  # noqa: UP035  (an older Python must get as far as our message)

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
FORMS = ROOT / "caicach_desktop" / "gui" / "forms"
OLDEST_PYTHON = (3, 11)
MOST_TEST_WORKERS = 4

# What Qt loads from a Debian or Ubuntu system, and the font the appendices are printed in.
SYSTEM_PACKAGES = (
    *("libegl1", "libgl1", "libglib2.0-0", "libgssapi-krb5-2", "libdbus-1-3", "libfontconfig1", "libxkbcommon-x11-0"),
    *("libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-render-util0"),
    *("libxcb-shape0", "libxcb-xkb1", "fonts-liberation2"),
)

# What packs the program on Linux: for Windows through Wine, and for Linux itself.
PACKING_FOR_WINDOWS = ("wine", "wine64", "nsis", "gcc-mingw-w64-x86-64")
PACKING_FOR_LINUX = ("binutils",)

# Newer releases have version 2 of the font under the plain name; version 1 had hardly any Vietnamese letters.
SUCCESSORS = {"fonts-liberation2": "fonts-liberation"}


class SetupError(Exception):
    """Set-up cannot go on; the text tells the developer what to do."""


def say(text: str) -> None:
    """Print one line of our own, ahead of what a child process prints next."""
    print(f"dev.py: {text}", flush=True)


# --- system packages (Debian, Ubuntu) ---------------------------------------------------------------------------------


def missing_packages(wanted: Iterable[str], dpkg_lines: Iterable[str]) -> list[str]:
    """The wanted packages that are not installed, given lines "STATUS VERSION NAME PROVIDED, PROVIDED (= 1.0)" of dpkg.

    Provided names count: newer releases renamed libglib2.0-0 to libglib2.0-0t64 and only provide the old name.
    """
    present: set[str] = set()
    for line in dpkg_lines:
        status, version, name, provides = (line.split(" ", 3) + [""] * 4)[:4]
        if status == "installed":
            present.update([name, *re.sub(r"\([^)]*\)", "", provides).replace(",", " ").split()])
            present.update(old for old, new in SUCCESSORS.items() if new == name and re.match(r"(\d+:)?2", version))
    return [package for package in wanted if package not in present]


def ensure_system_packages(extra: Iterable[str] = ()) -> None:
    """Install what Qt needs from the system if we may, else print the one command that does; go on either way."""
    if not (sys.platform.startswith("linux") and shutil.which("dpkg-query") and shutil.which("apt-get")):
        return
    query = ["dpkg-query", "-W", "-f", "${db:Status-Status} ${Version} ${Package} ${Provides}\\n"]
    listing = subprocess.run(query, capture_output=True, text=True, check=False).stdout
    missing = missing_packages([*SYSTEM_PACKAGES, *extra], listing.splitlines())
    if missing and os.geteuid() == 0:
        missing = apt_install(missing)
    if missing:
        say(f"system packages are missing. Run: sudo apt-get update && sudo apt-get install -y {' '.join(missing)}")


def apt_install(packages: list[str]) -> list[str]:
    """Install system packages as root; returns those that could not be installed."""
    say(f"installing system packages: {' '.join(packages)}")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends"]

    def apt(*command: str) -> bool:
        return subprocess.run(command, env=env, stdout=subprocess.DEVNULL, check=False).returncode == 0

    apt("apt-get", "update", "-qq")
    if apt(*install, *packages):
        return []
    # One name this release does not know makes apt refuse them all.
    return [name for name in packages if not apt(*install, name) and not apt(*install, SUCCESSORS.get(name, name))]


# --- the virtual environment ------------------------------------------------------------------------------------------


class Stamp(NamedTuple):
    """What .venv was installed from; written last, so a missing one means the installation did not finish."""

    root: str
    interpreter: str
    project: str
    extras: list[str]

    def covers(self, other: Stamp) -> bool:
        """Whether an environment with this stamp already holds everything `other` asks for."""
        return self[:3] == other[:3] and set(other.extras) <= set(self.extras)


def stamp_path() -> Path:
    """Where the stamp lies."""
    return VENV / "caicach-dev.json"


def unfinished_path() -> Path:
    """A marker that exists while .venv is being changed; found at the start, the last run was killed half way."""
    return VENV / ".unfinished"


def venv_python() -> Path:
    """The Python inside .venv."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def wanted_stamp(extras: Iterable[str]) -> Stamp:
    """The stamp .venv has to carry for these extras: a moved checkout or another Python makes it stale as well."""
    project = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    return Stamp(str(ROOT), os.path.realpath(venv_python()), project, sorted(extras))


def read_stamp() -> Stamp | None:
    """The stamp of the present .venv, or None if there is none that can be read."""
    try:
        return Stamp(**json.loads(stamp_path().read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def is_usable(stamp: Stamp | None) -> bool:
    """Whether the present .venv can be kept and added to, rather than made anew."""
    if unfinished_path().exists() or not venv_python().exists():
        return False
    if stamp is not None:
        return stamp[:2] == wanted_stamp([])[:2]
    return subprocess.run([venv_python(), "-c", "import pip"], stderr=subprocess.DEVNULL, check=False).returncode == 0


def make_venv() -> None:
    """Make an empty .venv in place of whatever is there."""
    say("making .venv")
    if importlib.util.find_spec("ensurepip") is None:  # Debian keeps it in a package of its own
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        ensure_system_packages([package])
    if VENV.exists():
        shutil.rmtree(VENV)
    VENV.mkdir()
    unfinished_path().touch()
    # Not sys.executable: it may be the Python of the .venv just removed.
    base_python = getattr(sys, "_base_executable", None) or sys.executable
    if subprocess.run([base_python, "-m", "venv", VENV], check=False).returncode:
        raise SetupError("no virtual environment could be made; see above.")


def ensure_installed(*extras: str) -> Path:
    """Bring .venv up to date with pyproject.toml and these extras; returns its Python."""
    stamp = read_stamp()
    if stamp and stamp.covers(wanted_stamp(extras)) and not unfinished_path().exists() and venv_python().exists():
        return venv_python()
    if not is_usable(stamp):
        make_venv()
        stamp = None
    all_extras = sorted({*extras, *(stamp.extras if stamp else [])})
    stamp_path().unlink(missing_ok=True)
    unfinished_path().touch()
    say("installing the project into .venv (the first time this downloads about 150 MB)")
    target = f"{ROOT}[{','.join(all_extras)}]" if all_extras else str(ROOT)
    pip = [str(venv_python()), "-m", "pip", "install", "-q", "--disable-pip-version-check", "-e", target]
    failed = subprocess.run(pip, check=False).returncode
    unfinished_path().unlink()  # only a killed installation leaves it behind, not one that pip gave up cleanly
    if failed:
        raise SetupError("pip could not install the project; see above.")
    stamp_path().write_text(json.dumps(wanted_stamp(all_extras)._asdict()), encoding="utf-8")
    return venv_python()


def prepare(*extras: str) -> Path:
    """All the set-up a command needs; returns the Python to run it with."""
    ensure_system_packages()
    return ensure_installed(*extras)


def run_python(*args: str | Path, cwd: Path | None = ROOT, **env: str) -> int:
    """Run .venv's Python and pass its exit code on (128 + signal when it was killed)."""
    result = subprocess.run([venv_python(), *args], cwd=cwd, env={**os.environ, **env}, check=False).returncode
    return result if result >= 0 else 128 - result


# --- compiled forms ---------------------------------------------------------------------------------------------------


def uic_program(venv: Path = VENV) -> Path:
    """Qt's form compiler as PySide6 brings it."""
    patterns = ("lib*/python*/site-packages/PySide6/Qt/libexec/uic", "Lib/site-packages/PySide6/uic.exe")
    for pattern in patterns:
        for program in venv.glob(pattern):
            return program
    raise SetupError("PySide6 in .venv has no form compiler (uic).")


def form_module(ui_name: str, compiled: str) -> str:
    """The text of a form's module: a docstring in place of uic's head, which names its version and would go stale."""
    body = re.sub(r"\A(?:#[^\n]*\n|\s*\n)*", "", compiled.replace("\r\n", "\n"))
    return f'"""The form ui/{ui_name}, compiled by "dev.py forms": change it in Qt Designer, not here."""\n\n{body}'


def compile_forms(ui_folder: Path, uic: Path) -> dict[str, str]:
    """File name to text of everything gui/forms has to hold."""
    modules = {"__init__.py": '"""The forms of ui/, compiled by "dev.py forms"; nothing here is written by hand."""\n'}
    for ui_file in sorted(ui_folder.glob("*.ui")):
        result = subprocess.run([uic, "-g", "python", ui_file], capture_output=True, encoding="utf-8", check=False)
        if result.returncode or result.stderr.strip():
            raise SetupError(f"ui/{ui_file.name}: {result.stderr.strip() or 'the form compiler failed'}")
        modules[f"ui_{ui_file.stem}.py"] = form_module(ui_file.name, result.stdout)
    return modules


def stale_forms(modules: dict[str, str], folder: Path) -> list[str]:
    """Names of compiled forms in `folder` that are missing, out of date, or belong to no form any more."""
    present = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.py")}
    return sorted(name for name in {*modules, *present} if modules.get(name) != present.get(name))


def write_forms(modules: dict[str, str], folder: Path) -> list[str]:
    """Bring `folder` up to date, touching only what differs; returns the names written or removed."""
    folder.mkdir(parents=True, exist_ok=True)
    changed = stale_forms(modules, folder)
    for name in changed:
        if name in modules:
            (folder / name).write_text(modules[name], encoding="utf-8", newline="\n")
        else:
            (folder / name).unlink()
    return changed


def check_forms() -> int:
    """Say which compiled forms are stale; exit code 1 if any is."""
    stale = stale_forms(compile_forms(ROOT / "ui", uic_program()), FORMS)
    say(f'stale forms: {", ".join(stale)}. Run "dev.py forms".' if stale else "forms are fresh")
    return 1 if stale else 0


# --- commands ---------------------------------------------------------------------------------------------------------


def has_display() -> bool:
    """Whether a window can be shown here."""
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def command_run(args: list[str]) -> int:
    """Open the window; ARGS go to the program. Without a display: demo."""
    if not has_display():
        say("this machine has no display (DISPLAY and WAYLAND_DISPLAY are not set), so this runs the demo instead.")
        return command_demo([])
    prepare()
    return run_python("-m", "caicach_desktop", *args, cwd=None)


def command_demo(args: list[str]) -> int:
    """Bring a sample plan into a throw-away data folder, report progress, write .docx, .pdf and .xlsx into out/."""
    prepare()
    return run_python("-m", "caicach_desktop.demo", "--out", ROOT / "out", *args)


def test_workers() -> int:
    """How many processes run the tests: one per processor we may use, within reason for memory."""
    count = len(os.sched_getaffinity(0)) if sys.platform.startswith("linux") else os.cpu_count() or 1
    return max(1, min(count, MOST_TEST_WORKERS))


def command_test(args: list[str]) -> int:
    """Run the tests; ARGS go to pytest (for example: test -k deadline, test -n 0, test -m "not slow")."""
    prepare("test")
    platform = os.environ.get("QT_QPA_PLATFORM", "offscreen")
    pytest = ["-m", "pytest", "-n", str(test_workers()), "--dist", "worksteal", *args]
    return run_python(*pytest, QT_QPA_PLATFORM=platform)


def command_check(args: list[str]) -> int:
    """Style (ruff), types (mypy --strict), and whether the compiled forms are fresh."""
    prepare("test")
    results = [run_python("-m", "ruff", "check", *args), run_python("-m", "mypy"), check_forms()]
    return 1 if any(results) else 0


def command_bench(args: list[str]) -> int:
    """Measure against the usual ways, with the limits wanted; ARGS are parts: docx pdf xlsx start window grid."""
    prepare("test", "bench")
    return run_python("-m", "tests.bench", *args)


def command_shots(args: list[str]) -> int:
    """Write a picture of every screen and dialog, with the sample data, into build/shots/."""
    prepare()
    return run_python("-m", "caicach_desktop.gui.shots", *(args or [str(ROOT / "build" / "shots")]))


def command_forms(args: list[str]) -> int:
    """Compile ui/*.ui into caicach_desktop/gui/forms; with --check only say whether that is needed."""
    prepare()
    if "--check" in args:
        return check_forms()
    changed = write_forms(compile_forms(ROOT / "ui", uic_program()), FORMS)
    say(f"written or removed: {', '.join(changed)}" if changed else "forms were fresh already")
    return 0


def command_package(args: list[str]) -> int:
    """Build the Windows setup and the portable zip into dist/; --prove then installs and tries them, --linux packs for
    the system this runs on."""
    ensure_system_packages(PACKING_FOR_LINUX if "--linux" in args else PACKING_FOR_WINDOWS)
    ensure_installed("package")
    return run_python(ROOT / "packaging" / "build.py", *args)


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": command_run,
    "demo": command_demo,
    "test": command_test,
    "check": command_check,
    "bench": command_bench,
    "shots": command_shots,
    "forms": command_forms,
    "package": command_package,
}


def usage() -> str:
    """The help text, made from the commands' own docstrings."""
    lines = [f"  {name:<7} {' '.join((command.__doc__ or '').split())}" for name, command in COMMANDS.items()]
    head = "usage: python3 dev.py COMMAND [ARGS]      (on Windows: py dev.py COMMAND [ARGS])\n"
    foot = "\nEach command sets up what it needs: .venv and its packages; as root on Debian or Ubuntu Qt's libraries."
    return "\n".join([head, *lines, foot])


def main(argv: list[str]) -> int:
    """Run one command; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):  # an old Windows code page cannot print every letter of a path
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    os.environ.setdefault("PYTHONIOENCODING", "utf-8:replace")
    if sys.version_info < OLDEST_PYTHON:
        print("dev.py needs Python {}.{} or newer; this is {}.{}.".format(*OLDEST_PYTHON, *sys.version_info[:2]))
        return 1
    if not argv or argv[0] in ("-h", "--help", "help"):
        print(usage())
        return 0 if argv else 2
    if argv[0] not in COMMANDS:
        print(f"dev.py: no command {argv[0]!r}; there are: {', '.join(COMMANDS)}", file=sys.stderr)
        return 2
    try:
        return COMMANDS[argv[0]](argv[1:])
    except (SetupError, OSError) as error:
        print(f"dev.py: {error}", file=sys.stderr)
    except KeyboardInterrupt:
        return 130
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
