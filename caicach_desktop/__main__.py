"""`python -m caicach_desktop`: the window without a command, the command line with one."""

import sys

if __name__ == "__main__":
    if getattr(sys, "frozen", False):  # a packed program is its own child process too, and then goes no further
        import multiprocessing

        multiprocessing.freeze_support()
    from caicach_desktop.cli import main

    sys.exit(main(sys.argv[1:]))
