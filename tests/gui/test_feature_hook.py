"""Modules loaded after PySide6 are not read as source."""

import subprocess
import sys

LOAD = """
import linecache
import caicach_desktop.gui
from PySide6.QtWidgets import QWidget
import email.message
from caicach_desktop.gui.feature_hook import remove_feature_hook
print(sum("email" in name for name in linecache.cache), remove_feature_hook())
"""


def test_no_source_is_kept_of_what_is_loaded_after_pyside():
    done = subprocess.run([sys.executable, "-c", LOAD], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "False"]
