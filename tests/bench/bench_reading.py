"""Reading Word and PDF files against python-docx: the work alone, and whole processes as they are once installed."""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.contenders import CONTENDERS
from tests.bench.figures import Figure

ROUNDS = 5
# As many rows as fill 43 pages.
PDF_ROWS = 212
READ_TEXTS = """
import sys, docx
for table in docx.Document(sys.argv[1]).tables:
    [[cell.text for cell in row.cells] for row in table.rows]
"""


def figures(folder: Path) -> list[Figure]:
    """1,000 rows written by ourselves and by python-docx, and a PDF of 43 pages."""
    found = []
    for writer in ("ours", "python-docx"):
        found += _docx(writer, folder)
    path = folder / "long.pdf"
    CONTENDERS["ours"](PDF_ROWS, path)()
    seconds, memory = (
        statistics.median(part) for part in zip(*(_alone("ours reads", path) for _ in range(3)), strict=True)
    )
    return [
        *found,
        Figure("reading a PDF of 43 pages", seconds, "s", most=8.0),
        Figure("reading a PDF of 43 pages: memory", memory, "MB", most=300.0),
    ]


def _docx(writer: str, folder: Path) -> list[Figure]:
    path = folder / f"{writer}.docx"
    CONTENDERS[writer](1000, path)()
    alone = [(_alone("ours reads", path), _alone("python-docx reads", path)) for _ in range(ROUNDS)]
    ratio = statistics.median(ours[0] / theirs[0] for ours, theirs in alone)
    convert = [sys.executable, "-m", "caicach_desktop", "convert", str(path), str(folder / "out.json")]
    peer = [sys.executable, "-c", READ_TEXTS, str(path)]
    pairs = [(_process(convert, folder), _process(peer, folder)) for _ in range(ROUNDS + 1)]
    whole = statistics.median(ours / theirs for ours, theirs in pairs[1:])
    name = f"reading 1,000 rows of .docx written by {writer}, ours against python-docx"
    return [
        Figure(f"{name}: work alone", ratio, "times", most=1 / 3),
        Figure(f"{name}: whole processes", whole, "times"),
        Figure(f"{name}: memory", max(ours[1] for ours, _ in alone), "MB", most=300.0),
    ]


def _alone(name: str, path: Path) -> tuple[float, float]:
    """Seconds of the work alone and peak memory in MB, in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.contenders", name, "0", str(path)]
    seconds, memory = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return float(seconds), float(memory)


def _process(command: list[str], folder: Path) -> float:
    """Seconds of a whole process whose modules are compiled once."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(
        command, check=True, capture_output=True, env={**env, "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    )
    return time.perf_counter() - start
