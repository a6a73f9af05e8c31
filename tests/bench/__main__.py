"""`dev.py bench`: ours against the peers, in turn, on the same rows; prints medians and ratios."""

import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROUNDS = 5


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


def start_of_the_command_line(folder: Path) -> None:
    """`caicach list` against importing SQLAlchemy."""
    list_plans = [sys.executable, "-m", "caicach_desktop", "--data-dir", str(folder / "data"), "list"]
    peer = [sys.executable, "-c", "import sqlalchemy"]
    times: list[tuple[float, float]] = []
    for _ in range(2 * ROUNDS + 1):
        pair = []
        for command in (list_plans, peer):
            start = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            pair.append(time.perf_counter() - start)
        times.append((pair[0], pair[1]))
    ratio = statistics.median(ours / theirs for ours, theirs in times[1:])
    print(f"\ncaicach list / import sqlalchemy: {ratio:.2f} ({statistics.median(o for o, _ in times[1:]):.2f} s)")


def main() -> None:
    """Measure everything."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        start_of_the_command_line(folder)
        against_peer(".docx", "python-docx", folder)
        against_peer(".pdf", "LongTable", folder)
        against_peer(".xlsx", "openpyxl", folder)


if __name__ == "__main__":
    main()
