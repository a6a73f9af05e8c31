"""The build's own modules, which import one another by their plain names."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Protocol

import pytest

PACKAGING = Path(__file__).resolve().parent.parent.parent / "packaging"


class Loading(Protocol):
    """Brings a module of the folder `packaging` by its name."""

    def __call__(self, name: str) -> ModuleType: ...


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loading]:
    """Modules made anew for each test, and gone after it: their names are plain words."""
    monkeypatch.syspath_prepend(PACKAGING)
    own = {path.stem for path in PACKAGING.glob("*.py")}
    for name in own & set(sys.modules):
        monkeypatch.delitem(sys.modules, name)
    yield importlib.import_module
    for name in own & set(sys.modules):
        del sys.modules[name]
