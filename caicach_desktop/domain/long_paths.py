"""Paths too long for Windows in the form it opens all the same: without the policy "long paths", which is off as
installed, 260 letters and more are "not found"."""

import ntpath
import os
import sys
from pathlib import Path

# A folder's path may have 247 letters, a file's 259 (Win32, MAX_PATH): the smaller one serves both.
LONGEST = 247
_ON_WINDOWS = sys.platform == "win32"
_DEVICE = "\\\\?\\"
_ALREADY = (_DEVICE, "\\\\.\\")


def reachable(path: Path, more: int = 0) -> Path:
    """A path as the system opens it; the same one elsewhere and where it is short. Only for opening, never to be shown.

    `more` is how many letters longer the path of a file beside it or in it may be.
    """
    return Path(long_form(str(path.absolute()), more)) if _ON_WINDOWS else path


def resolved(path: Path) -> Path:
    """Where a path leads, links followed; the absolute path where the system does not say, as Wine for 500 letters."""
    try:
        return Path(os.path.realpath(path))
    except OSError:
        return Path(os.path.abspath(path))


def is_too_long(path: Path, more: int = 0) -> bool:
    """Whether Windows may refuse a path, or one `more` letters longer, for its length alone."""
    return _ON_WINDOWS and _letters(str(path)) + more > LONGEST


def long_form(text: str, more: int = 0) -> str:
    """An absolute path of Windows, in its long form where it (or one `more` letters longer) needs that."""
    if _letters(text) + more <= LONGEST or text.startswith(_ALREADY):
        return text
    # In the long form nothing is put right by the system: neither slashes nor "..".
    plain = ntpath.normpath(text)
    return f"{_DEVICE}UNC{plain[1:]}" if plain.startswith("\\\\") else f"{_DEVICE}{plain}"


def plain_form(text: str) -> str:
    """A path as people write it: the system may answer in the long form (`os.path.realpath` does)."""
    if text.startswith(f"{_DEVICE}UNC\\"):
        return f"\\{text[len(_DEVICE) + 3 :]}"
    return text.removeprefix(_DEVICE)


def _letters(text: str) -> int:
    """How Windows counts: a letter outside the basic plane is two."""
    return len(text.encode("utf-16-le", errors="surrogatepass")) // 2
