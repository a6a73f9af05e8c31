"""A store in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from caicach_desktop.store.store import Store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "dữ liệu"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with Store(folder) as opened:
        yield opened
