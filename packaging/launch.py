"""Where the packed program begins: both programs, the window's and the command line's, run the package itself."""

import multiprocessing
import sys

if __name__ == "__main__":
    # A packed program is its own child process too (reading a PDF), and then goes no further than this.
    multiprocessing.freeze_support()
    from caicach_desktop.cli import main

    sys.exit(main(sys.argv[1:]))
