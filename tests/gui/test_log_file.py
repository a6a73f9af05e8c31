"""The log stays small, also when nobody ever looks at it, and needs no console."""

import faulthandler
import logging
import sys

import pytest

from caicach_desktop.gui import log_file


@pytest.fixture
def logging_to(tmp_path, monkeypatch):
    """Opens the log in a folder; it is taken away again."""
    root = logging.getLogger()
    before = list(root.handlers)
    opened = []
    monkeypatch.setattr(faulthandler, "enable", opened.append)
    monkeypatch.setattr(log_file._State, "path", None)

    def start():
        log_file.open_log(tmp_path)
        return tmp_path / "logs"

    yield start
    for handler in [handler for handler in root.handlers if handler not in before]:
        root.removeHandler(handler)
        handler.close()
    for file in opened:
        file.close()


def test_the_log_is_a_few_files_of_a_megabyte(logging_to, monkeypatch):
    monkeypatch.setattr(sys, "stderr", None)  # as in a windowed program on Windows
    folder = logging_to()
    assert not (folder / log_file.LOG_NAME).exists()
    log = logging.getLogger("caicach_desktop.test")
    line = "ố" * 50_000
    for _ in range(60):
        log.info(line)
    files = list(folder.glob(f"{log_file.LOG_NAME}*"))
    assert len(files) == log_file.KEPT_FILES + 1
    # The standard library counts the letters of a line, not its bytes: the last one may stick out.
    assert all(path.stat().st_size < log_file.MOST_BYTES + len(line.encode()) for path in files)


def test_a_full_crash_log_is_put_aside_at_the_next_start(logging_to, tmp_path):
    crash = tmp_path / "logs" / log_file.CRASH_NAME
    crash.parent.mkdir()
    crash.write_bytes(b"x" * (log_file.MOST_BYTES + 1))
    logging_to()
    assert crash.stat().st_size == 0
    assert crash.with_name("crash.log.1").stat().st_size > log_file.MOST_BYTES


def test_a_folder_that_cannot_be_written_leaves_the_log_out(logging_to, tmp_path):
    (tmp_path / "logs").write_text("")
    logging_to()
    assert log_file.log_path() is None
    logging.getLogger("caicach_desktop.test").error("nobody reads this")
