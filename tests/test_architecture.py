"""The layers of the program as code: who may import whom, and which library may be used where and when."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "caicach_desktop"

# Layer -> the layers it may import, besides itself and `resources`. A layer is a folder or module right in the package.
MAY_IMPORT: dict[str, set[str]] = {
    "__init__": set(),
    "resources": set(),
    "domain": set(),
    "store": {"domain"},
    "documents": {"domain"},
    "exporters": {"domain", "documents"},
    "importers": {"domain"},
    "services": {"domain", "store", "documents", "exporters", "importers"},
    "gui": {"domain", "services"},
    "cli": {"domain", "services", "cli_round"},
    "cli_round": {"domain", "services"},
    "demo": {"domain", "services"},
    "app": {"domain", "services", "gui", "cli"},
    "__main__": {"app", "cli"},
}

# Without a command the command line opens the window, and `self-test` drives it: the one call upwards, when it is run.
CALLED_LATE = {("cli", "app")}

QT = {"gui", "app"}
DATABASE = {"store"}
FILES = {"exporters", "importers"}
FOLDERS = {"services", "store", "app"}

# Library -> the layers that may use it. A library that is not listed may not be used.
LIBRARIES: dict[str, set[str]] = {
    **dict.fromkeys(["PySide6", "shiboken6"], QT),
    **dict.fromkeys(["sqlalchemy", "alembic", "sqlite3"], DATABASE),
    **dict.fromkeys(["docx", "lxml", "openpyxl", "reportlab", "pdfplumber", "pypdfium2", "fontTools", "PIL"], FILES),
    **dict.fromkeys(["platformdirs", "filelock"], FOLDERS),
}

# Slow to import, so only inside the functions that need them; migrations are themselves loaded only when one runs.
HEAVY = {"alembic", "docx", "lxml", "openpyxl", "reportlab", "pdfplumber", "pypdfium2", "fontTools", "PIL"}
HEAVY_BY_NATURE = f"{PACKAGE}.store.migrations"


@dataclass(frozen=True)
class Import:
    """One imported module: its full name, the line, and when it happens."""

    name: str
    line: int
    at_start: bool
    for_types_only: bool


def never_run(node: ast.AST) -> list[ast.stmt]:
    """The statements of `if TYPE_CHECKING:`, which serve the type checker only."""
    if not isinstance(node, ast.If):
        return []
    name = getattr(node.test, "id", None) or getattr(node.test, "attr", None)
    return node.body if name == "TYPE_CHECKING" else []


def names_in(node: ast.AST, package: str) -> list[str]:
    """The full names of the modules (or their members) one statement or call imports."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        base = node.module or ""
        if node.level:
            parts = package.split(".")
            base = ".".join([*parts[: len(parts) - node.level + 1], *([node.module] if node.module else [])])
        return [f"{base}.{alias.name}" for alias in node.names]
    if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
        called = getattr(node.func, "attr", None) or getattr(node.func, "id", None)
        if called in ("import_module", "__import__"):
            return [str(node.args[0].value)]
    return []


def imports_of(source: str, package: str) -> list[Import]:
    """Every import of a module in `package`, also those inside functions and those made by name."""

    def walk(node: ast.AST, at_start: bool, for_types_only: bool) -> Iterator[Import]:
        for name in names_in(node, package):
            yield Import(name, getattr(node, "lineno", 0), at_start, for_types_only)
        inside = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        skipped = set(map(id, never_run(node)))
        for child in ast.iter_child_nodes(node):
            yield from walk(child, at_start and not inside, for_types_only or id(child) in skipped)

    return list(walk(ast.parse(source), True, False))


def layer_of(module: str) -> str:
    """The layer of a full module name of ours."""
    return [*module.split("."), "__init__"][1]


def fault_of(item: Import, module: str) -> str | None:
    """Why this import may not be in `module`, or None."""
    layer, top = layer_of(module), item.name.split(".")[0]
    if top == PACKAGE:
        target = layer_of(item.name)
        late = (layer, target) in CALLED_LATE and not item.at_start
        fine = target in MAY_IMPORT[layer] | {layer, "resources"} or target.startswith("__version") or late
        return None if fine else f"{layer} may not import {target}"
    if top in LIBRARIES:
        if layer not in LIBRARIES[top]:
            return f"{layer} may not use {top}"
        late = not item.at_start or item.for_types_only or module.startswith(HEAVY_BY_NATURE)
        return None if late or top not in HEAVY else f"{top} is slow: import it inside the function that needs it"
    return None if top in sys.stdlib_module_names else f"{top} is not among the libraries of this program"


def faults(source: str, module: str, is_package: bool = False) -> list[str]:
    """Every wrong import in the source of `module`, as "line: why"."""
    if layer_of(module) not in MAY_IMPORT:
        return [f"{module}: say in MAY_IMPORT which layer this is"]
    package = module if is_package else module.rpartition(".")[0]
    found = [(item.line, fault_of(item, module)) for item in imports_of(source, package)]
    return [f"{module}:{line}: {why}" for line, why in found if why]


def test_every_module_keeps_to_its_layer() -> None:
    found = []
    for path in sorted((ROOT / PACKAGE).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        is_package = parts[-1] == "__init__"
        module = ".".join(parts[:-1] if is_package else parts)
        found += faults(path.read_text(encoding="utf-8"), module, is_package)
    assert found == []


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("domain.plan", "from caicach_desktop.store import database"),
        ("domain.plan", "def f():\n    from ..store.database import Store"),
        ("domain.plan", "import sqlalchemy as sa"),
        ("documents.annex", "from ..exporters import docx"),
        ("documents.annex", "import caicach_desktop.store.tables"),
        ("exporters.docx", "from caicach_desktop.importers.docx import read"),
        ("exporters.docx", "from .. import importers"),
        ("exporters.docx", "import docx"),
        ("exporters.docx", "class A:\n    from lxml import etree"),
        ("exporters.docx", "try:\n    import lxml.etree\nexcept ImportError:\n    pass"),
        ("importers.docx", "from caicach_desktop import store"),
        ("services.plans", "from PySide6.QtCore import QObject"),
        ("services.plans", "from sqlalchemy import select"),
        ("services.plans", "import caicach_desktop.gui.actions"),
        ("gui.pages.plans", "from caicach_desktop.store.database import Store"),
        ("gui.pages.plans", "from caicach_desktop.documents import model"),
        ("gui.pages.plans", "import sqlite3"),
        ("cli", "def main():\n    from caicach_desktop.gui import main_window"),
        ("cli", "def main():\n    import importlib\n    importlib.import_module('PySide6.QtWidgets')"),
        ("cli", "from caicach_desktop import app"),
        ("store.database", "import alembic"),
        ("services.plans", "import requests"),
        ("stray", "import os"),
    ],
)
def test_a_wrong_import_is_found(module: str, source: str) -> None:
    assert len(faults(source, f"{PACKAGE}.{module}")) == 1


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("domain.plan", "import json\nfrom .text import fold\nfrom caicach_desktop.resources import read_json"),
        ("store.database", "import sqlalchemy\ndef upgrade():\n    from alembic import command"),
        ("store.migrations.versions.v1", "from alembic import op"),
        ("exporters.docx", "def write():\n    from lxml import etree\n    import docx.oxml"),
        ("exporters.docx", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from lxml import etree"),
        ("services.plans", "from caicach_desktop.exporters import docx\nfrom ..store import database"),
        ("gui.pages.plans", "from PySide6.QtWidgets import QWidget\nfrom caicach_desktop.services import plans"),
        ("cli", "from caicach_desktop import __version__\ndef main():\n    from caicach_desktop import app"),
        ("app", "from PySide6.QtWidgets import QApplication\nfrom .gui.main_window import MainWindow"),
    ],
)
def test_a_right_import_passes(module: str, source: str) -> None:
    assert faults(source, f"{PACKAGE}.{module}") == []


def test_the_command_line_starts_without_qt_and_slow_libraries() -> None:
    code = f"import sys, {PACKAGE}.cli\nprint(*{{name.split('.')[0] for name in sys.modules}})"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert set(result.stdout.split()) & (HEAVY | {"PySide6"}) == set()
