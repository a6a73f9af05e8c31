"""`dev.py bench`: ours against the peers, in turn, on the same rows; prints every figure beside its limit.

Parts: docx, pdf, xlsx, reading, packages, start (of the command line), window, grid; without a name all of them.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.bench import bench_files
from tests.bench.figures import Figure, table


def start_of_the_command_line(folder: Path) -> list[Figure]:
    """`caicach list` against importing SQLAlchemy."""
    list_plans = [sys.executable, "-m", "caicach_desktop", "--data-dir", str(folder / "data"), "list"]
    peer = [sys.executable, "-c", "import sqlalchemy"]
    times: list[tuple[float, float]] = []
    for _ in range(2 * bench_files.ROUNDS + 1):
        pair = []
        for command in (list_plans, peer):
            began = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            pair.append(time.perf_counter() - began)
        times.append((pair[0], pair[1]))
    ratio = statistics.median(ours / theirs for ours, theirs in times[1:])
    return [Figure("caicach list against import sqlalchemy", ratio, "times")]


def reading(folder: Path) -> list[Figure]:
    """Reading Word and PDF files."""
    from tests.bench.bench_reading import figures

    return figures(folder)


def packages(folder: Path) -> list[Figure]:
    """A province taking its communes' packages in."""
    from tests.bench.bench_packages import figures

    return figures(folder)


def window(folder: Path) -> list[Figure]:
    """Starts and searching."""
    from tests.bench.bench_window import figures

    return figures(folder)


def grid(folder: Path) -> list[Figure]:
    """The appendix table, in a process of its own because Qt is in it."""
    from tests.bench.bench_grid import figures

    return figures(folder)


PARTS: dict[str, Callable[[Path], list[Figure]]] = {
    "docx": bench_files.docx,
    "pdf": bench_files.pdf,
    "xlsx": bench_files.xlsx,
    "reading": reading,
    "packages": packages,
    "start": start_of_the_command_line,
    "window": window,
    "grid": grid,
}


def main(wanted: list[str]) -> int:
    """Measure the parts named, or all; the exit code is 1 when a limit is missed."""
    if unknown := set(wanted) - set(PARTS):
        print(f"bench: no part named {', '.join(sorted(unknown))}; there are: {', '.join(PARTS)}")
        return 2
    figures: list[Figure] = []
    for name in wanted or PARTS:
        with tempfile.TemporaryDirectory() as folder:
            figures += PARTS[name](Path(folder))
    print(table(figures))
    return 0 if all(figure.kept() for figure in figures) else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
