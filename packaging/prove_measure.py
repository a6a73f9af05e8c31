"""Measures how soon the installed program's window is there, in turn with a packed empty PySide6 window."""

import statistics
import time
from contextlib import nullcontext
from pathlib import Path

import wine
from places import PROGRAM, BuildError
from proof import Proof
from windows_python import windows_python

ROUNDS = 5
EMPTY = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow

app = QApplication(sys.argv[:1])
window = QMainWindow()
window.resize(1366, 768)
window.show()
app.processEvents()
"""


def cold_starts(proof: Proof, work: Path, warm: bool) -> dict[str, float]:
    """Seconds (medians) from the start of the process to its end: an "empty" window right after its first painting,
    ours as soon as it is "shown" and as soon as it is "ready" with its data. Raises BuildError when one does not start.

    Wine itself is started anew each time, as long as it is not held `warm`: a second or two that both have in common
    and that a PC does not have. Warm, the difference between the programs is not hidden behind them.
    """
    commands: dict[str, list[str | Path]] = {"empty": [packed_empty(work)]}
    for until in ("shown", "ready"):
        program = proof.folder / f"{PROGRAM}.exe"
        commands[until] = [program, "--data-dir", work / "start-data", "self-test", "--start", until]
    _timed(commands["ready"], True)  # makes the data folder: a first start is not what is compared
    # A Windows console waiting for its input keeps Wine there. It speaks before anything else starts: what starts Wine
    # lends it its output, which would never end then.
    with proof.background(["cmd.exe"]) if warm else nullcontext() as console:
        if console is not None and console.stdout is not None:
            console.stdout.readline()
        for command in commands.values() if warm else ():
            _timed(command, warm)
        times = [{name: _timed(command, warm) for name, command in commands.items()} for _ in range(ROUNDS)]
    return {name: statistics.median(one[name] for one in times) for name in commands}


def packed_empty(work: Path) -> Path:
    """A packed program that shows an empty window and ends."""
    folder = work / "empty"
    program = folder / "dist" / "empty" / "empty.exe"
    if program.exists():
        return program
    folder.mkdir(parents=True, exist_ok=True)
    script = folder / "empty.py"
    script.write_text(EMPTY, encoding="utf-8")
    words = ["--noconfirm", "--windowed", "--distpath", folder / "dist", "--workpath", folder / "work"]
    done = wine.run_windows([windows_python(), "-m", "PyInstaller", *words, "--specpath", folder, script], 1800)
    if done.code or not program.exists():
        raise BuildError(f"the empty window could not be packed:\n{done.said[-2000:]}")
    return program


def _timed(command: list[str | Path], warm: bool) -> float:
    if not warm:
        wine.rest()
    start = time.perf_counter()
    done = wine.run_windows(command, 300)
    if done.code:
        raise BuildError(f"{command[0]} ended with {done.code}: {done.said[-500:]}")
    return time.perf_counter() - start
