"""Keeps Python's None, True and False alive: PySide6 6.12 gives back references it was never given.

Seen with Python 3.11: every `index.data(role)` that ends in a model written in Python and returns None takes one
reference from None, and after some minutes of scrolling the process is aborted ("deallocating None"); a long round of
all windows ended the same way for a truth value. From Python 3.12 on these are immortal and nothing has to be done.
"""

import ctypes
import sys

_PLENTY = 1 << 40


def make_immortal() -> bool:
    """Give None, True and False more references than can ever be taken away; says whether that was needed."""
    needed = sys.version_info < (3, 12) and sys.implementation.name == "cpython" and sys.maxsize > _PLENTY
    for constant in (None, True, False) if needed else ():
        if sys.getrefcount(constant) < _PLENTY // 2:
            # An object begins with its count of references.
            ctypes.c_ssize_t.from_address(id(constant)).value += _PLENTY
    return needed
