"""The house numbers as code: lengths, docstrings, fresh forms, data files that can be read, tests that stay at home."""

import ast
import importlib.util
import json
import os
import socket
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "caicach_desktop"
FORMS = PACKAGE / "gui" / "forms"
MOST_LINES_IN_FILE = 400
MOST_LINES_IN_FUNCTION = 40
FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)


def written_by_hand(*folders: Path) -> Iterator[Path]:
    """Python files of these folders, without the compiled forms."""
    for folder in folders:
        yield from (path for path in sorted(folder.rglob("*.py")) if FORMS not in path.parents)


def long_functions(source: str) -> list[str]:
    """Functions of more lines than the house allows, docstring included."""
    functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, FUNCTION)]
    return [node.name for node in functions if (node.end_lineno or 0) - node.lineno + 1 > MOST_LINES_IN_FUNCTION]


def without_docstring(source: str) -> list[str]:
    """The module ("module") and the classes that do not say what they are for."""
    tree = ast.parse(source)
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef) and not ast.get_docstring(node)]
    return ([] if ast.get_docstring(tree) else ["module"]) + [node.name for node in classes]


def unreadable(path: Path) -> str | None:
    """Why a JSON data file cannot be used: broken, a key given twice, or text that is not NFC."""

    def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
        if len({key for key, _ in pairs}) < len(pairs):
            raise ValueError(f"a key is given twice among {[key for key, _ in pairs]}")
        return dict(pairs)

    text = path.read_text(encoding="utf-8")
    try:
        json.loads(text, object_pairs_hook=once)
    except ValueError as error:
        return f"{path.name}: {error}"
    return None if unicodedata.is_normalized("NFC", text) else f"{path.name}: not NFC"


@pytest.fixture(scope="module")
def dev() -> ModuleType:
    """The developer's script as a module."""
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_file_is_too_long() -> None:
    files = [*written_by_hand(PACKAGE, ROOT / "tests", ROOT / "packaging"), ROOT / "dev.py"]
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES_IN_FILE} == {}


def test_no_function_is_too_long() -> None:
    files = [*written_by_hand(PACKAGE, ROOT / "tests", ROOT / "packaging"), ROOT / "dev.py"]
    found = {str(path.relative_to(ROOT)): long_functions(path.read_text(encoding="utf-8")) for path in files}
    assert {name: functions for name, functions in found.items() if functions} == {}


def test_every_module_and_class_says_what_it_is_for() -> None:
    files = [*written_by_hand(PACKAGE, ROOT / "tests", ROOT / "packaging"), ROOT / "dev.py"]
    found = {str(path.relative_to(ROOT)): without_docstring(path.read_text(encoding="utf-8")) for path in files}
    assert {name: silent for name, silent in found.items() if silent} == {}


def test_compiled_forms_are_fresh(dev: ModuleType) -> None:
    modules = dev.compile_forms(ROOT / "ui", dev.uic_program(Path(sys.prefix)))
    assert dev.stale_forms(modules, FORMS) == [], 'run "python3 dev.py forms"'


def test_data_files_can_be_read() -> None:
    files = sorted((ROOT / "resources").rglob("*.json"))
    assert files != []
    assert [fault for fault in map(unreadable, files) if fault] == []


def test_the_rules_see_what_they_look_for(tmp_path: Path) -> None:
    body = "    x = 1\n"
    assert long_functions("def f():\n" + body * 39) == []
    assert long_functions("class A:\n  async def f(self):\n" + body * 40) == ["f"]
    assert without_docstring('"""M."""\nclass A:\n    """A."""\n') == []
    assert without_docstring("class A:\n    def f(self):\n        class B:\n            pass\n") == ["module", "A", "B"]
    faults = {'{"a": 1}': False, '{"a": 1,}': True, '{"a": 1, "a": 2}': True, '"e\u0302"': True}
    for text, wrong in faults.items():
        (tmp_path / "data.json").write_text(text, encoding="utf-8")
        assert bool(unreadable(tmp_path / "data.json")) is wrong


def test_tests_keep_to_their_own_folder_and_machine(own_folders: Path) -> None:
    from PySide6.QtCore import QSettings

    assert Path(os.environ["CAICACH_DATA_DIR"]).parent == own_folders
    stored = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "a", "b").fileName()
    assert Path(stored).is_relative_to(own_folders)
    with pytest.raises(RuntimeError, match="192"), socket.socket() as outside:
        outside.connect(("192.0.2.1", 80))
    with pytest.raises(RuntimeError, match=r"example\.org"):
        socket.create_connection(("example.org", 80))
