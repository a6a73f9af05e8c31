"""Says something when neither a window nor a terminal can: the program could not even begin."""

import sys
from contextlib import suppress

TITLE = "Cải cách Desktop"
# What the program's error sign is called in the Windows API.
_SIGN_OF_A_FAULT = 0x10


def tell(text: str) -> None:
    """Print a sentence to the terminal; a program on Windows that has none shows it in a box of the system's own."""
    if sys.stderr is not None:
        with suppress(OSError, ValueError):
            print(text, file=sys.stderr)
    if sys.platform == "win32":
        import ctypes

        if not ctypes.windll.kernel32.GetConsoleWindow():
            ctypes.windll.user32.MessageBoxW(None, text, TITLE, _SIGN_OF_A_FAULT)
