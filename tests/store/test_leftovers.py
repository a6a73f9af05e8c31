"""What killed programs leave is cleared away, the traces of clearing too."""

import os
from pathlib import Path

from caicach_desktop.store import leftovers


def test_a_probe_left_behind_goes_with_the_next_clearing(tmp_path: Path, monkeypatch) -> None:
    old = tmp_path / ".caicach-1.part-journal"
    old.write_bytes(b"half")
    os.utime(old, (1, 1))
    with monkeypatch.context() as killed:
        killed.setattr(Path, "unlink", lambda *_, **__: None)
        leftovers.clear(tmp_path, ".caicach*.part*")
    [probe] = set(tmp_path.iterdir()) - {old}
    os.utime(probe, (1, 1))
    assert leftovers.clear(tmp_path, ".caicach*.part*") == (2, 4)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_cannot_be_written_is_left_as_it_is(tmp_path: Path, monkeypatch) -> None:
    old = tmp_path / ".part-1"
    old.touch()
    os.utime(old, (1, 1))

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "touch", refuse)
    assert leftovers.clear(tmp_path, ".part-*") == (0, 0)
    assert old.exists()
