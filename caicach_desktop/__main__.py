"""`python -m caicach_desktop`: the window without a command, the command line with one."""

import sys

from caicach_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
