"""Kills a writing process at any moment and looks at what is left.

`python -m tests.random_use.killing [times]` (200 unless named) prints what it saw.
"""

import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from caicach_desktop.store.database import database_path

LONGEST_WAIT_S = 0.6


@dataclass(frozen=True)
class Seen:
    """What one killed process left: the entries it had reported as finished, and which of them are gone."""

    reported: int
    lost: int
    integrity: str


def kill_once(folder: Path, choose: random.Random) -> Seen:
    """Start a writer in the folder, kill it after a random time, look at the database without mending it."""
    command = [sys.executable, "-m", "tests.random_use.writer", str(folder)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        first = process.stdout.readline()  # it has opened the database and finished one operation
        time.sleep(choose.uniform(0, LONGEST_WAIT_S))
    finally:
        process.kill()
    rest, _ = process.communicate()
    reported = {int(line) for line in (first + rest).split("\n")[:-1] if line.strip()}
    with closing(sqlite3.connect(database_path(folder))) as connection:
        integrity = connection.execute("PRAGMA integrity_check").fetchone()[0]
        kept = {row[0] for row in connection.execute("SELECT id FROM journal")}
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    return Seen(len(reported), len(reported - kept), "foreign keys" if broken else integrity)


def kill_many(times: int, folder: Path, seed: int = 0) -> list[Seen]:
    """Kill as many writers one after another on the same folder."""
    choose = random.Random(seed)
    return [kill_once(folder, choose) for _ in range(times)]


def main() -> int:
    """Kill, count, say."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    folder = Path(tempfile.mkdtemp(prefix="caicach-kill-"))
    try:
        seen = kill_many(times, folder, seed=int(time.time()))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    unsound = [item.integrity for item in seen if item.integrity != "ok"]
    lost = sum(item.lost for item in seen)
    finished = sum(item.reported for item in seen)
    print(f"killed {times} times; {finished} finished operations, {lost} lost; unsound files: {unsound}")
    return 1 if lost or unsound else 0


if __name__ == "__main__":
    raise SystemExit(main())
