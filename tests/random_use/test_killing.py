"""A process killed at any moment loses no finished operation; the long run is `python -m tests.random_use.killing`."""

from pathlib import Path

from caicach_desktop.services import history, plans
from caicach_desktop.services.workspace import open_store
from tests.random_use.killing import kill_many


def test_nothing_finished_is_lost(tmp_path: Path) -> None:
    seen = kill_many(5, tmp_path, seed=7)
    assert sum(item.reported for item in seen) >= 5
    assert [item for item in seen if item.lost or item.integrity != "ok"] == []
    with open_store(tmp_path) as store:  # the lock of the killed process is free, and undo still works
        assert plans.list_plans(store)
        assert history.undo(store)
