"""`python -m tests.fuzz [CASES] [SEED]`: prints what became of the broken files; exit code 1 when one was a fault."""

import sys
import tempfile
from pathlib import Path

from tests.fuzz.running import MOST_SECONDS, run


def main(cases: int = 20_000, seed: int = 0) -> int:
    """Run and tell."""
    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
    tally = run(folder, cases, seed)
    print(
        f"read {tally.read}, refused {tally.refused}, faults {tally.faults}, slowest {tally.slowest:.2f} s; in {folder}"
    )
    return int(bool(tally.faults) or tally.slowest > MOST_SECONDS)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
