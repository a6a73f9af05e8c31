"""`dev.py bench`: ours against the peers, in turn, on the same rows; prints medians and ratios."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.bench.contenders import CONTENDERS

ROUNDS = 5
PDF_ROWS = 212  # 43 pages


@dataclass(frozen=True)
class Measured:
    """Medians over the rounds: seconds of the whole process, of the work alone, and peak memory in MB."""

    process: float
    work: float
    memory: float


def measure(cases: list[tuple[str, int, str]], rounds: int, folder: Path) -> dict[tuple[str, int, str], Measured]:
    """Each case in turn, round by round, so that a slow moment of the machine meets all of them."""
    seen: dict[tuple[str, int, str], list[tuple[float, float, float]]] = {case: [] for case in cases}
    for _ in range(rounds):
        for name, count, suffix in cases:
            start = time.perf_counter()
            command = [sys.executable, "-m", "tests.bench.contenders", name, str(count), str(folder / f"out{suffix}")]
            said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
            seen[name, count, suffix].append((time.perf_counter() - start, float(said[0]), float(said[1])))
    return {
        case: Measured(*(statistics.median(column) for column in zip(*runs, strict=True)))
        for case, runs in seen.items()
    }


def against_peer(suffix: str, peer: str, folder: Path) -> None:
    """Ours and one peer at 1,000 rows, ours at 10,000."""
    found = measure([("ours", 1000, suffix), (peer, 1000, suffix), ("ours", 10000, suffix)], ROUNDS, folder)
    ours, theirs, large = found.values()
    print(f"\n{suffix}, 1,000 rows: ours {ours.work:.2f} s, {peer} {theirs.work:.2f} s (work alone)")
    print(
        f"  {peer} / ours: {theirs.work / ours.work:.1f} work alone, {theirs.process / ours.process:.1f} whole process"
    )
    print(
        f"  10,000 rows: {large.work:.2f} s, {large.work / ours.work:.1f} times 1,000 rows, peak {large.memory:.0f} MB"
    )


def process_ratio(ours: list[str], peer: list[str], rounds: int, env: dict[str, str] | None = None) -> str:
    """One command line against another, pair by pair; the first pair warms the disk up and does not count."""
    times: list[tuple[float, float]] = []
    for _ in range(rounds + 1):
        pair = []
        for command in (ours, peer):
            start = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True, env=env)
            pair.append(time.perf_counter() - start)
        times.append((pair[0], pair[1]))
    ratio = statistics.median(ours / theirs for ours, theirs in times[1:])
    return f"{ratio:.2f} ({statistics.median(o for o, _ in times[1:]):.2f} s)"


def start_of_the_command_line(folder: Path) -> None:
    """`caicach list` against importing SQLAlchemy."""
    list_plans = [sys.executable, "-m", "caicach_desktop", "--data-dir", str(folder / "data"), "list"]
    ratio = process_ratio(list_plans, [sys.executable, "-c", "import sqlalchemy"], 2 * ROUNDS)
    print(f"\ncaicach list / import sqlalchemy: {ratio}")


READ_TEXTS = """
import sys, docx
for table in docx.Document(sys.argv[1]).tables:
    [[cell.text for cell in row.cells] for row in table.rows]
"""


def reading_docx(folder: Path) -> None:
    """1,000 rows written by ourselves and by python-docx, read by both: alone, and as whole processes with their
    modules compiled, as they are once installed."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
    for writer in ("ours", "python-docx"):
        suffix = f"-{writer}.docx"
        path = str(folder / f"out{suffix}")
        CONTENDERS[writer](1000, Path(path))()
        ours, theirs = measure([("ours reads", 0, suffix), ("python-docx reads", 0, suffix)], ROUNDS, folder).values()
        print(f"\nreading .docx, 1,000 rows written by {writer}: {ours.work:.2f} s, peak {ours.memory:.0f} MB")
        print(f"  ours / python-docx: {ours.work / theirs.work:.2f} work alone")
        convert = [sys.executable, "-m", "caicach_desktop", "convert", path, str(folder / "out.json")]
        ratio = process_ratio(convert, [sys.executable, "-c", READ_TEXTS, path], ROUNDS, env)
        print(f"  caicach convert / a script with python-docx: {ratio}")


def reading_pdf(folder: Path) -> None:
    """A PDF of 43 pages: written by ourselves, read alone."""
    CONTENDERS["ours"](PDF_ROWS, folder / "out-long.pdf")()
    (ours,) = measure([("ours reads", 0, "-long.pdf")], 3, folder).values()
    print(f"\nreading .pdf, 43 pages ({PDF_ROWS} rows): {ours.work:.2f} s, peak {ours.memory:.0f} MB")


def main() -> None:
    """Measure everything."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        start_of_the_command_line(folder)
        against_peer(".docx", "python-docx", folder)
        against_peer(".pdf", "LongTable", folder)
        against_peer(".xlsx", "openpyxl", folder)
        reading_docx(folder)
        reading_pdf(folder)


if __name__ == "__main__":
    main()
