"""`python -m caicach_desktop`: the window without a command, the command line with one."""

import multiprocessing
import sys

if __name__ == "__main__":
    multiprocessing.freeze_support()  # a packed program is its own child process too, and then goes no further
    from caicach_desktop.cli import main

    sys.exit(main(sys.argv[1:]))
