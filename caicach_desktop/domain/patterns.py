"""Regular expressions that are compiled when they are first used.

Compiling all that reading may need takes as long as reading a short plan; most files need a few of them.
"""

import re
from typing import cast


class _Waiting:
    """Becomes the compiled expression as soon as something is asked of it."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        compiled = re.compile(self._pattern, self._flags)
        value: object = getattr(compiled, name)
        # Found here without detour from now on.
        setattr(self, name, value)
        return value


def when_used(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A regular expression for `match`, `search`, `sub` and the like, compiled by the first of them; a pattern that is
    wrong raises re.error only then."""
    return cast("re.Pattern[str]", _Waiting(pattern, flags))
