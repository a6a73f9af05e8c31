"""Proves the Windows program from nothing: build, install, try, update, remove; log and picture go to build/prove/.

Under Wine on Linux, with a Wine of the proof's own whose user has a Vietnamese name; on Windows in the user's own
account, with program and data in folders of the proof's own. Every step says what it saw; the first that is not as it
should be ends it.

`--built` takes what was built last; `--only STEP …` goes through these steps alone (the first one is `install`).
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from places import ROOT, BuildError, version
from proof import PROVE, Proof
from prove_next import NEXT, build_next, next_version, setup_of
from prove_setup import broken_off, install, older_over_newer, refusals, remove, repair, update
from prove_use import measure, opening, portable, self_test, use

Step = Callable[[Proof, Path, Path], None]
STEPS: tuple[Step, ...] = (
    *(install, repair, self_test, use, opening, portable, refusals, broken_off),
    *(update, older_over_newer, measure, remove),
)


def main(argv: list[str]) -> int:
    """Go through the steps; returns 0 when everything was as it should be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--built", action="store_true", help="take what was built last")
    parser.add_argument("--only", nargs="+", choices=[step.__name__ for step in STEPS], metavar="STEP")
    wanted = parser.parse_args(argv)
    try:
        setup, newer = _setups(wanted.built)
        proof = Proof()
        for step in STEPS:
            if not wanted.only or step.__name__ in wanted.only:
                step(proof, setup, newer)
    except BuildError as error:
        print(f"prove: {error}", file=sys.stderr)
        return 1
    print(f"prove: all well; see {PROVE / 'prove.log'}")
    return 0


def _setups(built: bool) -> tuple[Path, Path]:
    """The setup of this version and that of the next."""
    from build import build_windows

    if built:
        return setup_of(ROOT, version()), setup_of(NEXT, next_version())
    return build_windows()[0], build_next(NEXT)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
