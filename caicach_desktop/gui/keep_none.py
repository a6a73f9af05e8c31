"""Keeps Python's None alive: PySide6 6.12 gives back one reference too many each time a model's method returns None.

Seen with Python 3.11: every `index.data(role)` that ends in a model written in Python and returns None takes one
reference from None, and after some minutes of scrolling the process is aborted ("deallocating None"). From Python 3.12
on None is immortal and nothing has to be done.
"""

import ctypes
import sys

_PLENTY = 1 << 40


def keep_none_alive() -> bool:
    """Give None more references than can ever be taken away; says whether that was needed."""
    needed = sys.version_info < (3, 12) and sys.implementation.name == "cpython" and sys.maxsize > _PLENTY
    if needed and sys.getrefcount(None) < _PLENTY // 2:
        # An object begins with its count of references.
        ctypes.c_ssize_t.from_address(id(None)).value += _PLENTY
    return needed
