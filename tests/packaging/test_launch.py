"""The packed program begins with what it needs at that start, and leaves out the steps it does itself."""

import multiprocessing
import multiprocessing.spawn
import os
import re
import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parent.parent.parent / "packaging"


@pytest.fixture
def children(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The words of each start that asked whether it is to be a child process."""
    asked: list[list[str]] = []
    monkeypatch.setattr(multiprocessing, "freeze_support", lambda: asked.append(sys.argv[1:]))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", os.path.join("D:", "Cải cách", "program"), raising=False)
    monkeypatch.setenv("QT_PLUGIN_PATH", "C:\\Qt of another program")
    return asked


def test_on_windows_only_a_child_process_loads_what_makes_it_one(load, children, monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    child = multiprocessing.spawn.get_command_line(parent_pid=1, pipe_handle=2)
    for words in ([], ["--data-dir", "D:\\dữ liệu"], ["list"], child[1:]):
        monkeypatch.setattr(sys, "argv", ["CaiCach.exe", *words])
        load("launch").prepare()
    assert children == [child[1:]]


def test_elsewhere_every_start_may_be_a_helper_of_the_child_process(load, children, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(sys, "argv", ["CaiCach", "-c", "from multiprocessing.resource_tracker import main;main(5)"])
    load("launch").prepare()
    assert len(children) == 1


def test_qt_is_given_the_packed_plugins_and_not_another_programs(load, children, monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "argv", ["CaiCach.exe"])
    load("launch").prepare()
    assert os.environ["QT_PLUGIN_PATH"] == os.path.join("D:", "Cải cách", "program", "PySide6", "plugins")


def test_the_steps_that_are_left_out_are_steps_of_the_packer():
    packer = pytest.importorskip("PyInstaller")
    steps = Path(packer.__file__).parent / "hooks" / "rthooks"
    spec = (PACKAGING / "caicach.spec").read_text(encoding="utf-8")
    left_out = set(re.findall(r'"(pyi_rth_\w+)"', spec))
    assert left_out
    assert left_out <= {path.stem for path in steps.glob("*.py")}
