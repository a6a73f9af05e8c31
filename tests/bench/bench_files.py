"""Writing DOCX, PDF and XLSX as whole processes against the usual ways, on the same rows, in one run."""

import os
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.bench.figures import Figure

ROUNDS = 5
SMALL, LARGE = 1_000, 10_000
# The peers take minutes for many rows, so they are run once.
SIZES = ((SMALL, ROUNDS), (LARGE, 1))


@dataclass(frozen=True)
class Case:
    """A contender with a number of rows and how often it is run."""

    name: str
    rows: int
    rounds: int = ROUNDS


@dataclass(frozen=True)
class Measured:
    """Medians of whole processes: seconds, and peak memory in MB."""

    seconds: float
    memory: float


def run(case: Case, file: Path) -> Measured:
    """One whole process."""
    command = [sys.executable, "-m", "tests.bench.contenders", case.name, str(case.rows), str(file)]
    # As when it is installed: each program is compiled once, in its first run, not at every start.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env["PYTHONPYCACHEPREFIX"] = str(file.with_name("compiled"))
    start = time.perf_counter()
    said = subprocess.run(command, capture_output=True, text=True, check=True, env=env).stdout.split()
    # LibreOffice is a process of its own, which the contender timed: what starts it does not count.
    seconds = float(said[0]) if case.name == "LibreOffice" else time.perf_counter() - start
    return Measured(seconds, float(said[1]))


def measure(cases: list[Case], suffix: str, folder: Path) -> dict[tuple[str, int], Measured]:
    """Each case in turn, round by round, so that a slow moment of the machine meets all of them."""
    seen: dict[tuple[str, int], list[Measured]] = {(case.name, case.rows): [] for case in cases}
    for name in dict.fromkeys(case.name for case in cases):
        run(Case(name, 20), folder / f"first{suffix}")  # what is read from the disk is read once before
    for number in range(max(case.rounds for case in cases)):
        for case in (case for case in cases if number < case.rounds):
            print(f"  {suffix[1:]}: {case.name}, {case.rows:,} rows, round {number + 1}", file=sys.stderr, flush=True)
            seen[case.name, case.rows].append(run(case, folder / f"{case.name}-{case.rows}{suffix}"))
    return {
        case: Measured(statistics.median(r.seconds for r in runs), statistics.median(r.memory for r in runs))
        for case, runs in seen.items()
    }


def docx(folder: Path) -> list[Figure]:
    """Against python-docx and docxtpl."""
    peers = [
        Case("python-docx", SMALL),
        Case("docxtpl", SMALL),
        Case("docxtpl", LARGE, 1),
        Case("python-docx", LARGE, 1),
    ]
    found = measure([Case("ours", SMALL), Case("ours", LARGE, 3), *peers], ".docx", folder)
    return [
        *_times("DOCX", found),
        _ratio("DOCX", found, "python-docx", SMALL, 3.0),
        _ratio("DOCX", found, "python-docx", LARGE, 6.0),
        _ratio("DOCX", found, "docxtpl", SMALL, None),
        _ratio("DOCX", found, "docxtpl", LARGE, 1.5),
        *_growth("DOCX", found, 220.0),
    ]


def pdf(folder: Path) -> list[Figure]:
    """Against ReportLab's LongTable, and LibreOffice where it is installed."""
    peers = [Case("LongTable", rows, rounds) for rows, rounds in SIZES]
    if shutil.which("soffice"):
        peers.append(Case("LibreOffice", SMALL, 3))
    found = measure([Case("ours", SMALL), Case("ours", LARGE, 3), *peers], ".pdf", folder)
    office = [_ratio("PDF", found, "LibreOffice", SMALL, 18.0)] if ("LibreOffice", SMALL) in found else []
    return [
        *_times("PDF", found),
        _ratio("PDF", found, "LongTable", SMALL, 3.0),
        *office,
        _ratio("PDF", found, "LongTable", LARGE, 12.0),
        *_growth("PDF", found, 250.0),
    ]


def xlsx(folder: Path) -> list[Figure]:
    """With heights, merges and styles against plain openpyxl without any."""
    cases = [
        Case(name, rows, rounds) for rows, rounds in ((SMALL, ROUNDS), (LARGE, 3)) for name in ("ours", "openpyxl")
    ]
    found = measure(cases, ".xlsx", folder)
    return [
        *_times("XLSX", found),
        *(
            Figure(
                f"XLSX {rows:,} rows: ours against openpyxl",
                found["ours", rows].seconds / found["openpyxl", rows].seconds,
                "times",
                most=2.5,
            )
            for rows in (SMALL, LARGE)
        ),
    ]


def _times(kind: str, found: dict[tuple[str, int], Measured]) -> list[Figure]:
    return [Figure(f"{kind} {rows:,} rows: {name}", one.seconds, "s") for (name, rows), one in found.items()]


def _ratio(kind: str, found: dict[tuple[str, int], Measured], peer: str, rows: int, least: float | None) -> Figure:
    """How many times as fast as a peer we are."""
    value = found[peer, rows].seconds / found["ours", rows].seconds
    return Figure(f"{kind} {rows:,} rows: {peer} against ours", value, "times", least=least)


def _growth(kind: str, found: dict[tuple[str, int], Measured], most: float) -> list[Figure]:
    """Ten times the rows, and what memory they take."""
    small, large = found["ours", SMALL], found["ours", LARGE]
    return [
        Figure(f"{kind}: {LARGE:,} against {SMALL:,} rows", large.seconds / small.seconds, "times", most=9.5),
        Figure(f"{kind} {LARGE:,} rows: memory", large.memory, "MB", most=most),
    ]
