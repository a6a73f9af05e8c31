"""An expression that waits does what a compiled one does, and none of those that wait is wrong."""

import re
from importlib import import_module
from pathlib import Path

from caicach_desktop import domain, importers
from caicach_desktop.domain.patterns import _Waiting, when_used


def test_it_works_like_a_compiled_expression():
    pattern = when_used(r"(d)ò", re.IGNORECASE)
    assert "_pattern" in vars(pattern)
    assert not {"search", "sub"} & set(vars(pattern))
    assert pattern.search("là DÒ").span(1) == (3, 4)
    assert pattern.sub("-", "dò Dò") == "- -"
    assert "search" in vars(pattern)
    assert pattern.flags & re.IGNORECASE


def test_all_that_wait_can_be_compiled():
    found = []
    for package in (domain, importers):
        for path in Path(package.__path__[0]).glob("*.py"):
            module = import_module(f"{package.__name__}.{path.stem}")
            found += [value for value in vars(module).values() if isinstance(value, _Waiting)]
    assert len({pattern.pattern for pattern in found}) > 30
