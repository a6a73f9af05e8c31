"""Break sound files again and again, and keep what neither reads nor refuses them."""

import random
import time
import traceback
from dataclasses import dataclass
from pathlib import Path

from caicach_desktop.domain.draft import Draft
from caicach_desktop.domain.errors import AppError
from caicach_desktop.importers.pdf import read_pdf
from caicach_desktop.importers.pdf_reading import read_here
from caicach_desktop.services.files import read_file
from caicach_desktop.services.messages import sentence
from tests.fuzz.breaking import broken
from tests.fuzz.seeds import seeds

MOST_SECONDS = 20


@dataclass
class Tally:
    """How many files were read and refused, the slowest in seconds, and the faults found."""

    read: int = 0
    refused: int = 0
    slowest: float = 0.0
    faults: int = 0


def run(folder: Path, cases: int, seed: int = 0) -> Tally:
    """Break and read so many files in a folder; a file with a fault stays there with the trace beside it."""
    tally = Tally()
    sound = [(path.suffix, path.read_bytes()) for path in seeds(folder)]
    for number in range(cases):
        chance = random.Random(seed * 1_000_003 + number)
        suffix, data = chance.choice(sound)
        path = folder / f"broken{suffix}"
        path.write_bytes(broken(data, chance))
        start = time.monotonic()
        try:
            _read(path, tally)
        except Exception:
            tally.faults += 1
            kept = path.rename(folder / f"fault-{number}{suffix}")
            kept.with_suffix(".txt").write_text(traceback.format_exc(), encoding="utf-8")
        tally.slowest = max(tally.slowest, time.monotonic() - start)
    return tally


def _read(path: Path, tally: Tally) -> None:
    """A PDF is read here, without the child process that would guard the program: fast, and every fault is seen."""
    try:
        draft = read_pdf(path, read=read_here) if path.suffix == ".pdf" else read_file(path)
    except AppError as error:
        tally.refused += 1
        if "\n" in sentence(error):
            raise ValueError(sentence(error)) from error
        return
    assert isinstance(draft, Draft)
    for whole in draft.plan.appendices:
        width = len(whole.appendix.columns)
        assert all(len(row.cells) == width and 1 <= row.level <= 9 for row in whole.rows)
        assert not whole.rows or None not in whole.rows[0].cells or path.suffix == ".json"
    tally.read += 1
