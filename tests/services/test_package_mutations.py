"""Spoiled packages leave no trace; `python -m tests.services.test_package_mutations 2000` tries as many as wanted."""

import sys
import tempfile
import time
from pathlib import Path

from caicach_desktop.services.workspace import open_store
from caicach_desktop.store.store import Store
from tests.services.package_making import fill, packed
from tests.services.package_mutations import mutations, survive


def state(store: Store) -> object:
    """Every record and every evidence file."""
    with store.read() as connection:
        names = ("plans", "goals", "appendices", "rows", "agencies", "assignments", "progress", "attachments")
        records = [
            [tuple(value for key, value in record.items() if key != "version") for record in found.mappings()]
            for found in (connection.exec_driver_sql(f"SELECT * FROM {name} ORDER BY id") for name in names)
        ]
    return records


def try_out(folder: Path, count: int, seed: int) -> int:
    """Try so many spoiled packages, on an empty database and on one that holds the plan; returns how many were
    taken."""
    taken = 0
    with open_store(folder / "xã") as commune, open_store(folder / "tỉnh") as empty:
        path = packed(commune, fill(commune, folder / "tệp"), folder / "gói.caicach")
        spoiled = folder / "xấu.caicach"
        for number, data in enumerate(mutations(path, count, seed)):
            spoiled.write_bytes(data)
            taken += survive((commune, empty)[number % 2], spoiled, state)
    return taken


def test_spoiled_packages_leave_no_trace(tmp_path):
    assert 0 < try_out(tmp_path, 150, seed=1) < 75


if __name__ == "__main__":
    COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    START = time.perf_counter()
    with tempfile.TemporaryDirectory() as made:
        TAKEN = try_out(Path(made), COUNT, seed=int(sys.argv[2]) if len(sys.argv) > 2 else 7)
    print(f"{COUNT} spoiled packages, {TAKEN} of them still sound and taken, in {time.perf_counter() - START:.1f} s")
