"""Keeps what a library loads but this program never uses out of the start, until someone does use it."""

import inspect
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any


class _Later(ModuleType):
    """Stands where a module was imported, and loads it when something of it is first asked for."""

    # Kept by SQLAlchemy when it is loaded; the one in asyncio also knows the coroutines of Python 3.4.
    iscoroutine = staticmethod(inspect.iscoroutine)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(import_module(self.__name__), name)


@contextmanager
def left_for_later(*names: str) -> Iterator[None]:
    """While a library is imported, let these modules be loaded only when they are used; those there already stay.

    To be used where the library imports them for features this program has no need of.
    """
    stands: dict[str, ModuleType] = {name: _Later(name) for name in names if name not in sys.modules}
    sys.modules.update(stands)
    try:
        yield
    finally:
        for name, stand in stands.items():
            if sys.modules.get(name) is stand:
                del sys.modules[name]
