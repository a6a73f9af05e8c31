"""Starting the program for real: a second start, a folder that cannot be used, a fault nobody caught."""

import logging
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from caicach_desktop.gui import crash_log, log_file, messages
from caicach_desktop.services.workspace import open_store

ROOT = Path(__file__).resolve().parent.parent
START = "import sys\nfrom pathlib import Path\nfrom caicach_desktop.app import main\n"
# The window closes by itself; a message is printed instead of shown, since nobody would press its button.
FIRST = (
    START
    + """
from PySide6.QtCore import QTimer
from caicach_desktop.gui import messages, main_window
messages.set_quiet(True)
real = main_window.MainWindow.bring_to_front
def called(self, files=()):
    print("called", *files, flush=True)
    real(self, files)
    QTimer.singleShot(300, self.close)
main_window.MainWindow.bring_to_front = called
opened = main_window.MainWindow.begin
def ready(self):
    opened(self)
    print("ready", flush=True)
main_window.MainWindow.begin = ready
"""
)
GO = "sys.exit(main(Path(sys.argv[1])))\n"
# Opens its data slowly, as when it is migrated; what a second start brings is told when it is looked at.
SLOW = """
import time
from caicach_desktop.store import store
real_open = store.open_engine
def slowly(folder):
    print("locked", flush=True)
    time.sleep(5)
    return real_open(folder)
store.open_engine = slowly
def look(self, paths):
    print("looks at", *paths, self.context.is_open, flush=True)
    QTimer.singleShot(300, self.close)
main_window.MainWindow.open_files = look
main_window.MainWindow.bring_to_front = real
"""
LATER = (
    START
    + """
from caicach_desktop import app
from caicach_desktop.gui import messages
messages.set_quiet(True)
app.ANSWER_WITHIN_S = 1.0
code = main(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]])
print([shown.text for shown in messages.shown])
sys.exit(code)
"""
)


def run(code: str, *args: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", code, *map(str, args)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, encoding="utf-8")


def test_a_second_start_shows_the_first_window_and_ends(tmp_path):
    folder = tmp_path / "dữ liệu"
    first = run(FIRST + GO, folder)
    try:
        assert first.stdout is not None
        assert first.stdout.readline().strip() == "ready"
        began = time.monotonic()
        second = run(LATER, folder, tmp_path / "kế hoạch.json", tmp_path / "phụ lục.docx")
        said, _ = second.communicate(timeout=60)
        assert (second.returncode, said.strip()) == (0, "[]")
        assert time.monotonic() - began < 30
        rest, _ = first.communicate(timeout=60)
        assert first.returncode == 0
        assert f"called {tmp_path / 'kế hoạch.json'} {tmp_path / 'phụ lục.docx'}" in rest
    finally:
        first.kill()


def test_a_second_start_is_answered_while_the_data_is_still_being_opened(tmp_path):
    first = run(FIRST + SLOW + GO, tmp_path / "dữ liệu")
    try:
        assert first.stdout is not None
        assert first.stdout.readline().strip() == "locked"
        second = run(LATER, tmp_path / "dữ liệu", tmp_path / "kế hoạch.json")
        said, _ = second.communicate(timeout=60)
        assert (second.returncode, said.strip()) == (0, "[]")
        rest, _ = first.communicate(timeout=60)
        assert rest.split("\n")[:2] == ["ready", f"looks at {tmp_path / 'kế hoạch.json'} True"]
    finally:
        first.kill()


def test_a_folder_held_by_something_else_is_told_in_a_sentence(tmp_path):
    with open_store(tmp_path):
        start = run(LATER, tmp_path)
        said, _ = start.communicate(timeout=60)
    assert start.returncode == 1
    assert "đang mở" in said
    assert str(tmp_path) in said


def test_a_folder_that_cannot_be_made_is_told_in_a_sentence(tmp_path):
    (tmp_path / "file").write_text("đây là tệp", encoding="utf-8")
    start = run(LATER, tmp_path / "file" / "data")
    said, _ = start.communicate(timeout=60)
    assert start.returncode == 1
    assert said.count("['") == 1


@pytest.fixture
def own_log(tmp_path, monkeypatch):
    """The last net, set up for one test and taken away again."""
    root = logging.getLogger()
    before = list(root.handlers)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr("threading.excepthook", None)
    monkeypatch.setattr("faulthandler.enable", lambda file: file.close())
    crash_log.install(tmp_path)
    yield tmp_path / "logs" / log_file.LOG_NAME
    for handler in [handler for handler in root.handlers if handler not in before]:
        root.removeHandler(handler)
        handler.close()
    log_file._State.path = None


def test_what_nobody_caught_is_logged_with_its_place_and_shown_once(own_log, qapp):
    messages.set_quiet(True)
    messages.shown.clear()
    try:
        raise ArithmeticError("tràn số")
    except ArithmeticError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    messages.set_quiet(False)
    assert [shown.kind for shown in messages.shown] == ["bug"]
    text = own_log.read_text(encoding="utf-8")
    assert "ArithmeticError: tràn số" in text
    assert "test_app.py" in text
    assert log_file.log_path() == own_log


STORM = """
import sys
from pathlib import Path
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QWidget
from caicach_desktop.gui import crash_log, messages
from caicach_desktop.gui.application import make_application
sys.stdout, sys.stderr, said = None, None, sys.stdout  # as in a windowed program
crash_log.install(Path(sys.argv[1]))
app = make_application(Path(sys.argv[1]))
painted, dialogs = [], []

class Broken(QWidget):
    def paintEvent(self, event):
        painted.append(QThread.currentThread().loopLevel())
        raise LookupError("vẽ hỏng")

class Worker(QThread):
    def run(self):
        raise ArithmeticError("hỏng trong luồng")

def close_dialog():
    shown = app.activeModalWidget()
    if shown is not None:
        dialogs.append(type(shown).__name__)
        shown.reject()

widget, worker = Broken(), Worker()
widget.show()
timers = [QTimer(interval=ms, timeout=slot) for ms, slot in ((5, widget.update), (20, close_dialog))]
for timer in timers:
    timer.start()
worker.start()
QTimer.singleShot(1500, app.quit)
app.exec()
worker.wait()
print(len(painted) > 20, dialogs, [shown.text for shown in messages.shown], file=said)
"""


def test_a_fault_in_every_painting_is_shown_once_and_fills_no_log(tmp_path):
    said, _ = run(STORM, tmp_path).communicate(timeout=60)
    assert said.strip() == "True ['BugDialog'] ['LookupError: vẽ hỏng']"
    log = (tmp_path / "logs" / log_file.LOG_NAME).read_text(encoding="utf-8")
    assert log.count("Traceback") < 8
    assert "the same fault has come 10 times" in log
    assert "ArithmeticError: hỏng trong luồng" in log


def test_a_fault_that_comes_again_later_is_shown_again_but_not_for_ever(own_log, qapp, monkeypatch):
    monkeypatch.setattr(crash_log, "CALM_S", -1.0)
    messages.set_quiet(True)
    messages.shown.clear()
    for _ in range(9):
        try:
            raise ArithmeticError("tràn số")
        except ArithmeticError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    messages.set_quiet(False)
    assert len(messages.shown) == crash_log.MOST_SHOWN


def test_the_main_window_needs_no_database_code_to_show():
    code = "import sys\nfrom caicach_desktop import app\nprint('sqlalchemy' in sys.modules, 'asyncio' in sys.modules)"
    said, _ = run(code).communicate(timeout=60)
    assert said.split() == ["False", "False"]
