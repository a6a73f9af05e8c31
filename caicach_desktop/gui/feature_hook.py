"""Takes PySide6's import hook away, which reads the source of every module that is loaded after it.

The hook looks whether a module mentions PySide6, for the sake of `from __feature__ import snake_case`, which this
program does not use. What it reads stays in memory: with SQLAlchemy that is 15 MB, and a fifth of the time of loading
it. PySide6 keeps the import it replaced as `__orig_import__`; where a later PySide6 has none, nothing is done.
"""

import builtins
import linecache

import shiboken6  # noqa: F401  (sets the hook; whatever is loaded after this line is loaded without it)


def remove_feature_hook() -> bool:
    """Import as if PySide6 had no selectable features; says whether there was a hook to take away."""
    before = getattr(builtins, "__orig_import__", None)
    if before is None or builtins.__import__ is not getattr(builtins, "__feature_import__", None):
        return False
    builtins.__import__ = before
    linecache.clearcache()  # what the hook has read so far
    return True
