"""Measures how soon the installed program's window is there, in turn with a packed empty PySide6 window."""

import statistics
import time
from pathlib import Path

import wine
from places import PROGRAM, BuildError
from windows_python import windows_python

ROUNDS = 5
HEADLESS = {"QT_QPA_PLATFORM": "offscreen"}
EMPTY = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow

app = QApplication(sys.argv[:1])
window = QMainWindow()
window.resize(1366, 768)
window.show()
app.processEvents()
"""


def cold_starts(installed: Path, work: Path) -> tuple[float, float]:
    """Seconds (medians) from the start of the process to its end right after the first painting: ours, an empty one.

    Both are packed folders with files of their own; raises BuildError when one does not start.
    """
    empty = packed_empty(work)
    data = work / "start-data"
    ours = [installed / f"{PROGRAM}.exe", "--data-dir", data, "self-test", "--start"]
    _timed(ours)  # makes the data folder: a first start is not what is compared
    times = [(_timed(ours), _timed([empty])) for _ in range(ROUNDS)]
    return statistics.median(one for one, _ in times), statistics.median(other for _, other in times)


def packed_empty(work: Path) -> Path:
    """A packed program that shows an empty window and ends."""
    folder = work / "empty"
    folder.mkdir(parents=True, exist_ok=True)
    script = folder / "empty.py"
    script.write_text(EMPTY, encoding="utf-8")
    words = ["--noconfirm", "--windowed", "--distpath", folder / "dist", "--workpath", folder / "work"]
    done = wine.run_windows([windows_python(), "-m", "PyInstaller", *words, "--specpath", folder, script], 1800)
    program = folder / "dist" / "empty" / "empty.exe"
    if done.code or not program.exists():
        raise BuildError(f"the empty window could not be packed:\n{done.said[-2000:]}")
    return program


def _timed(command: list[str | Path]) -> float:
    start = time.perf_counter()
    done = wine.run_windows(command, 300, HEADLESS)
    if done.code:
        raise BuildError(f"{command[0]} ended with {done.code}: {done.said[-500:]}")
    return time.perf_counter() - start
