"""dev.py without its errands: what it decides, not what it downloads."""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0"><class>Hello</class><widget class="QDialog" name="Hello">
<property name="windowTitle"><string>Kế hoạch</string></property></widget></ui>
"""


@pytest.fixture
def dev(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """dev.py as a module that believes a temporary folder to be the checkout, and may start no program."""
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    return module


@pytest.fixture
def commands(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands dev.py starts; each "succeeds" without being run, and making a venv leaves a Python behind."""
    started: list[list[str]] = []

    def run(command: list[object], **_: object) -> subprocess.CompletedProcess[str]:
        started.append([str(part) for part in command])
        if started[-1][1:3] == ["-m", "venv"]:
            dev.venv_python().parent.mkdir(parents=True)
            dev.venv_python().touch()
        return subprocess.CompletedProcess(started[-1], 0, "", "")

    monkeypatch.setattr(dev.subprocess, "run", run)
    return started


def steps(started: list[list[str]]) -> list[str]:
    """What the started commands amount to."""
    return ["venv" if "venv" in command else "pip" if "install" in command else "probe" for command in started]


def test_missing_packages_know_renamed_and_removed_ones(dev: ModuleType) -> None:
    listing = [
        "installed 1.6.0-1 libegl1 ",
        "config-files 1.6.0-1 libgl1 ",
        "installed 2.80.0-6 libglib2.0-0t64 libglib2.0-0 (= 2.80.0-6), libgio",
    ]
    wanted = ["libegl1", "libgl1", "libglib2.0-0", "libgio"]
    assert dev.missing_packages(wanted, listing) == ["libgl1"]


@pytest.mark.parametrize(
    ("line", "missing"),
    [
        ("installed 2.1.5-1 fonts-liberation2 ", []),
        ("installed 1:2.1.5-3 fonts-liberation ", []),
        ("installed 1:1.07.4-11 fonts-liberation ", ["fonts-liberation2"]),
    ],
)
def test_the_first_version_of_the_font_is_not_enough(dev: ModuleType, line: str, missing: list[str]) -> None:
    assert dev.missing_packages(["fonts-liberation2"], [line]) == missing


def test_from_nothing_a_venv_is_made_and_then_nothing_is_to_be_done(dev: ModuleType, commands: list[list[str]]) -> None:
    dev.ensure_installed("test")
    assert steps(commands) == ["venv", "pip"]
    assert commands[-1][-1] == f"{dev.ROOT}[test]"
    commands.clear()
    dev.ensure_installed("test")
    dev.ensure_installed()
    assert commands == []


def test_a_further_extra_keeps_the_earlier_ones(dev: ModuleType, commands: list[list[str]]) -> None:
    dev.ensure_installed("test")
    dev.ensure_installed("bench")
    assert steps(commands) == ["venv", "pip", "pip"]
    assert commands[-1][-1] == f"{dev.ROOT}[bench,test]"


def test_changed_dependencies_are_installed_into_the_same_venv(dev: ModuleType, commands: list[list[str]]) -> None:
    dev.ensure_installed()
    (dev.ROOT / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    dev.ensure_installed()
    assert steps(commands) == ["venv", "pip", "pip"]


def test_a_venv_left_half_made_is_made_anew(dev: ModuleType, commands: list[list[str]]) -> None:
    dev.ensure_installed()
    dev.unfinished_path().touch()
    dev.ensure_installed()
    assert steps(commands) == ["venv", "pip", "venv", "pip"]
    assert not dev.unfinished_path().exists()


@pytest.mark.parametrize("key", ["root", "interpreter"])
def test_a_moved_venv_is_made_anew(dev: ModuleType, commands: list[list[str]], key: str) -> None:
    dev.ensure_installed()
    stamp = json.loads(dev.stamp_path().read_text(encoding="utf-8"))
    dev.stamp_path().write_text(json.dumps({**stamp, key: "elsewhere"}), encoding="utf-8")
    dev.ensure_installed()
    assert steps(commands) == ["venv", "pip", "venv", "pip"]


def test_a_venv_made_by_hand_is_kept(dev: ModuleType, commands: list[list[str]]) -> None:
    dev.venv_python().parent.mkdir(parents=True)
    dev.venv_python().touch()
    dev.ensure_installed()
    assert steps(commands) == ["probe", "pip"]


def test_a_failed_installation_leaves_no_stamp(
    dev: ModuleType, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    dev.ensure_installed()
    (dev.ROOT / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    failing = subprocess.CompletedProcess([], 1, "", "")
    monkeypatch.setattr(dev.subprocess, "run", lambda *_, **__: failing)
    monkeypatch.setattr(dev, "ensure_system_packages", lambda *_: None)
    assert dev.main(["forms"]) == 1
    assert "pip could not install" in capsys.readouterr().err
    assert dev.read_stamp() is None
    assert not dev.unfinished_path().exists()


def test_forms_are_compiled_checked_and_tidied(dev: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "hello.ui").write_text(FORM, encoding="utf-8")
    forms = tmp_path / "forms"
    modules = dev.compile_forms(tmp_path / "ui", dev.uic_program(Path(sys.prefix)))
    assert dev.write_forms(modules, forms) == ["__init__.py", "ui_hello.py"]
    assert "class Ui_Hello" in (forms / "ui_hello.py").read_text(encoding="utf-8")
    assert "Compiler version" not in modules["ui_hello.py"]
    assert dev.write_forms(modules, forms) == []
    (forms / "ui_hello.py").write_text("edited = True\n", encoding="utf-8")
    (forms / "ui_gone.py").write_text("orphan = True\n", encoding="utf-8")
    assert dev.stale_forms(modules, forms) == ["ui_gone.py", "ui_hello.py"]
    dev.write_forms(modules, forms)
    assert sorted(path.name for path in forms.glob("*.py")) == sorted(modules)


def test_a_broken_form_is_named(dev: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "broken.ui").write_text("<ui>", encoding="utf-8")
    with pytest.raises(dev.SetupError, match=r"ui/broken\.ui"):
        dev.compile_forms(tmp_path / "ui", dev.uic_program(Path(sys.prefix)))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
def test_without_a_display_run_becomes_demo(
    dev: ModuleType, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "ensure_system_packages", lambda *_: None)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    assert dev.main(["run", "--data-dir", "x"]) == 0
    assert commands[-1][2:] == ["caicach_desktop.demo", "--out", str(dev.ROOT / "out")]
    assert "no display" in capsys.readouterr().out
    monkeypatch.setenv("DISPLAY", ":0")
    assert dev.main(["run", "--data-dir", "x"]) == 0
    assert commands[-1][2:] == ["caicach_desktop", "--data-dir", "x"]


@pytest.mark.parametrize("args", [[], ["--linux"], ["--prove"]])
def test_package_prepares_the_packer_and_hands_its_words_on(
    dev: ModuleType, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch, args: list[str]
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(dev, "ensure_system_packages", lambda extra=(): asked.extend(extra))
    assert dev.main(["package", *args]) == 0
    assert ("wine" in asked, "binutils" in asked) == (args != ["--linux"], args == ["--linux"])
    assert steps(commands[:2]) == ["venv", "pip"]
    assert commands[1][-1] == f"{dev.ROOT}[package]"
    assert commands[2][1:] == [str(dev.ROOT / "packaging" / "build.py"), *args]


def test_help_lists_every_command_and_runs_without_site_packages() -> None:
    command = [sys.executable, "-I", "-S", str(ROOT / "dev.py")]
    env = {**os.environ, "PYTHONUTF8": "0", "LC_ALL": "C"}
    asked = subprocess.run([*command, "--help"], capture_output=True, text=True, check=True, env=env)
    for name in ("run", "demo", "test", "check", "bench", "shots", "forms", "package"):
        assert f"\n  {name} " in asked.stdout
    assert subprocess.run([*command, "nonsense"], capture_output=True, check=False, env=env).returncode == 2
