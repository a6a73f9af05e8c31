"""Clears away what killed programs left behind, by the clock of the disk it lies on."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

# A file under way is younger than this, in s; one far from now, to either side, was left behind.
_STALE = 24 * 3600


def clear(folder: Path, pattern: str) -> tuple[int, int]:
    """Delete the abandoned files in a folder that fit a pattern; returns how many went and their bytes.

    A file that cannot be deleted (open in another program) stays for the next time.
    """
    count = freed = 0
    for path in _abandoned(folder, pattern):
        with suppress(OSError):
            size = path.stat().st_size
            path.unlink()
            count, freed = count + 1, freed + size
    return count, freed


def _abandoned(folder: Path, pattern: str) -> Iterator[Path]:
    found = list(folder.glob(pattern))
    # The probe's name fits the pattern too: also a probe may be left behind.
    now = _time_told_by(folder / pattern.replace("*", os.urandom(8).hex())) if found else None
    for path in found:
        with suppress(OSError):
            # The clock of a network folder's server, or of the PC that wrote onto a stick, may be wrong by days.
            if now is not None and abs(now - path.stat().st_mtime) > _STALE:
                yield path


def _time_told_by(probe: Path) -> float | None:
    """What time it is for the disk a new file lies on; None where that cannot be told."""
    try:
        probe.touch(exist_ok=False)
        return probe.stat().st_mtime
    except OSError:
        return None
    finally:
        with suppress(OSError):
            probe.unlink(missing_ok=True)
