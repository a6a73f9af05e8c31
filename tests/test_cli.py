"""The command line's own words: files named without a command, a program without a console, backups."""

import ctypes
import gc
import os
import subprocess
import sys
import unicodedata
from pathlib import Path, PureWindowsPath
from types import SimpleNamespace

import pytest

from caicach_desktop import app, cli
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.services import backups, packing
from caicach_desktop.services.importing import import_sample
from caicach_desktop.services.plans import list_plans
from caicach_desktop.services.workspace import open_store
from tests.services.package_making import fill, packed

ROOT = Path(__file__).resolve().parent.parent
# A windowed program on Windows has neither of them.
NO_CONSOLE = """
import sys
import unicodedata
sys.stdout = sys.stderr = None
from caicach_desktop.cli import main
try:
    code = main(sys.argv[1:])
except SystemExit as end:
    code = end.code
sys.__stdout__.write(f"ended with {code}")
"""


@pytest.fixture(autouse=True)
def cleaning():
    """A start does without Python's collector of rubbish; here the process goes on."""
    yield
    gc.enable()


@pytest.fixture
def opened(monkeypatch):
    """What the window was asked to open: the data folder and the files."""
    asked = []
    monkeypatch.setattr(app, "main", lambda folder, files: asked.append((folder, [path.name for path in files])) or 0)
    return asked


def test_without_any_word_the_window_opens_at_once(monkeypatch, opened):
    monkeypatch.setattr(cli, "_parser", lambda: pytest.fail("nobody asked for a command"))
    assert cli.main([]) == 0
    assert opened == [(None, [])]
    assert not gc.isenabled()


@pytest.mark.parametrize(
    ("words", "files"),
    [
        ([], []),
        (["C:\\Hồ sơ\\Kế hoạch.docx".replace("\\", "/")], ["Kế hoạch.docx"]),
        (["một.docx", "hai – Đặng Thị Hoà.caicach"], ["một.docx", "hai – Đặng Thị Hoà.caicach"]),
        (["--open", "kế hoạch.json"], ["kế hoạch.json"]),
        (["--open", "a.json", "--open", "b.json"], ["a.json", "b.json"]),
        (["./list"], ["list"]),
        (["--", "-kế hoạch.docx", "list"], ["-kế hoạch.docx", "list"]),
        (["a.docx", "./a.docx", "b.docx", os.path.abspath("a.docx")], ["a.docx", "b.docx"]),
        ([unicodedata.normalize("NFD", "Kế hoạch.docx")], [unicodedata.normalize("NFD", "Kế hoạch.docx")]),
        ([f"{number}.docx" for number in range(500)], [f"{number}.docx" for number in range(500)]),
        (["file:///tmp/K%E1%BA%BF%20ho%E1%BA%A1ch%20%231.docx"], ["Kế hoạch #1.docx"]),
    ],
)
def test_a_path_without_a_command_opens_the_window_with_it(opened, words, files):
    for start, folder in (([], None), (["--data-dir", "dữ liệu"], "dữ liệu"), (["--data-dir=d.x"], "d.x")):
        opened.clear()
        assert cli.main([*start, *words]) == 0
        assert opened == [(Path(folder) if folder else None, files)]


@pytest.mark.parametrize(
    ("word", "path"),
    [
        ("file:///C:/H%E1%BB%93%20s%C6%A1/a%20%231.docx", "C:\\Hồ sơ\\a #1.docx"),
        ("FILE://localhost/c:/a.docx", "c:\\a.docx"),
        ("file://m%C3%A1y-1/chung/a.docx", "\\\\máy-1\\chung\\a.docx"),
        ("\\\\máy-1\\chung\\a 50%25.docx", "\\\\máy-1\\chung\\a 50%25.docx"),
        ("C:x.docx", "C:x.docx"),
    ],
)
def test_a_file_is_known_by_its_address_and_as_windows_names_it(monkeypatch, word, path):
    monkeypatch.setattr(cli, "Path", PureWindowsPath)
    assert str(cli.file_named(word)) == path


def test_a_file_without_any_ending_is_known_by_being_there(opened, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kế hoạch").write_text("")
    assert cli.main(["kế hoạch"]) == 0
    assert opened == [(None, ["kế hoạch"])]


def test_the_name_of_a_command_is_never_a_file(opened, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "list").write_text("")
    assert cli.main(["--data-dir", str(tmp_path / "data"), "list"]) == 0
    assert opened == []


@pytest.mark.parametrize("words", [["lisst"], ["một.docx", "--nonsense"], ["một.docx", "lisst"]])
def test_a_mistyped_word_is_refused_in_one_sentence(opened, words, capsys):
    with pytest.raises(SystemExit) as end:
        cli.main(words)
    assert end.value.code == 1
    assert capsys.readouterr().err.startswith("Lệnh chưa đúng")
    assert opened == []


@pytest.mark.parametrize(
    ("words", "code"),
    [(["list"], 0), (["dump", "1"], 0), (["dump", "7"], 1), (["nonsense"], 1), (["--version"], 0), (["--help"], 0)],
)
def test_without_a_console_everything_ends_as_with_one(tmp_path, words, code):
    with open_store(tmp_path) as store:
        import_sample(store)
    command = [sys.executable, "-c", NO_CONSOLE, *(["--data-dir", str(tmp_path)] if words[0][0] != "-" else []), *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.stdout == f"ended with {code}"


def test_backup_and_restore_with_names_as_offices_have_them(tmp_path, capsys):
    data, usb = tmp_path / "Hồ sơ của Nguyễn Thị Ưu Ái", tmp_path / "USB số 1 (đỏ)"
    with open_store(data) as store:
        import_sample(store)
    assert cli.main(["--data-dir", str(data), "backup", str(usb)]) == 0
    said = capsys.readouterr().out
    [made] = backups.backups_in(usb)
    assert str(made.path) in said
    assert "1 kế hoạch" in said
    with open_store(data) as store:
        import_sample(store)
    assert cli.main(["--data-dir", str(data), "restore", str(made.path)]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("Đã khôi phục 1 kế hoạch")
    assert "truoc-khoi-phuc" in said.out
    with open_store(data) as store:
        assert len(list_plans(store)) == 1


def test_what_cannot_be_backed_up_or_restored_is_one_sentence(tmp_path, capsys):
    (tmp_path / "ghi chú.db").write_text("không phải bản sao lưu")
    for words, part in (
        (["backup", str(tmp_path / "usb")], "caicach.db"),
        (["restore", str(tmp_path / "không có.db")], "không có.db"),
        (["restore", str(tmp_path / "ghi chú.db")], "không phải bản sao lưu"),
    ):
        assert cli.main(["--data-dir", str(tmp_path / "data"), *words]) == 1
        said = capsys.readouterr()
        assert part in said.err
        assert (said.out, said.err.count("\n")) == ("", 1)


def test_nothing_is_restored_under_an_open_window(tmp_path, capsys):
    data = tmp_path / "data"
    with open_store(data) as store:
        import_sample(store)
        made = backups.back_up(data, tmp_path / "usb")
        assert cli.main(["--data-dir", str(data), "restore", str(made.path)]) == 1
        assert "đang mở" in capsys.readouterr().err


@pytest.mark.parametrize("has_console", [True, False])
def test_a_window_that_cannot_begin_says_so_without_a_window(monkeypatch, capsys, has_console):
    """As where Windows lacks a library Qt needs: nothing of the window is there to say it with."""
    boxes = []
    console = SimpleNamespace(GetConsoleWindow=lambda: has_console)
    user = SimpleNamespace(MessageBoxW=lambda _, text, title, sign: boxes.append((title, text)))
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=console, user32=user), raising=False)
    monkeypatch.setitem(sys.modules, "caicach_desktop.app", None)
    monkeypatch.setattr(sys, "platform", "win32")
    assert cli.main([]) == 1
    said = capsys.readouterr().err
    assert said.startswith("Chương trình thiếu thành phần nên chưa mở được")
    assert boxes == ([] if has_console else [("Cải cách Desktop", said.rstrip("\n"))])


@pytest.mark.parametrize("number", ["9" * 20, "-" + "9" * 20, "9" * 5000, "một"])
def test_a_number_no_plan_can_have_is_refused_in_one_sentence(tmp_path, number, capsys):
    with pytest.raises(SystemExit) as end:
        cli.main(["--data-dir", str(tmp_path), "export", "--", number, str(tmp_path / "ra.docx")])
    assert end.value.code == 1
    assert capsys.readouterr().err.startswith("Lệnh chưa đúng")


def test_the_help_of_every_command_says_what_each_word_stands_for():
    _, commands = cli._parser()
    silent = {
        (name, action.dest) for name, command in commands.items() for action in command._actions if not action.help
    }
    assert silent == set()


@pytest.mark.parametrize("stop", [KeyboardInterrupt(), AppError(ErrorCode.DISK_FULL)])
def test_what_was_kept_before_it_was_stopped_is_named(tmp_path, capsys, monkeypatch, stop):
    paths = [tmp_path / name for name in ("một.caicach", "hai.caicach", "ba.caicach")]
    with open_store(tmp_path / "xã") as commune:
        fill(commune, tmp_path / "tệp")
        for path in paths:
            packed(commune, 1, path)
    really, calls = packing.take, []

    def take(*args):
        calls.append(args)
        if len(calls) == 2:
            raise stop
        return really(*args)

    monkeypatch.setattr(packing, "take", take)
    assert cli.main(["--data-dir", str(tmp_path / "tỉnh"), "unpack", *map(str, paths)]) == 1
    told = capsys.readouterr().err
    assert "Đã dừng sau khi nhận xong 1 gói: một.caicach. Chưa nhận: hai.caicach, ba.caicach." in told
    assert "chưa có gì thay đổi" not in told
    assert ("Ổ đĩa" in told) == isinstance(stop, AppError)
    with open_store(tmp_path / "tỉnh") as province:
        assert len(list_plans(province)) == 1
