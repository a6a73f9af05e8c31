"""Where the packed program begins: both programs, the window's and the command line's, run the package itself.

On Windows it also does what two of PyInstaller's own first steps would do (see caicach.spec), when it is needed: they
load Qt and `multiprocessing` at every start, before anything else.
"""

import os
import sys

CHILD = "--multiprocessing-fork"


def prepare() -> None:
    """Be the child process when that is asked for, and let Qt find the plug-ins that were packed, not another Qt's."""
    if sys.platform != "win32" or sys.argv[1:2] == [CHILD]:
        import multiprocessing

        # A packed program is its own child process too (reading a PDF), and then goes no further than this.
        multiprocessing.freeze_support()
    if sys.platform == "win32":
        os.environ["QT_PLUGIN_PATH"] = os.path.join(sys._MEIPASS, "PySide6", "plugins")


if __name__ == "__main__":
    prepare()
    from caicach_desktop.cli import main

    sys.exit(main(sys.argv[1:]))
