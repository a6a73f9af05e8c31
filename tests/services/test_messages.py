"""Every known fault is one calm Vietnamese sentence that says all its parameters."""

import ast
import re
from pathlib import Path

import pytest

import caicach_desktop
from caicach_desktop.domain.errors import AppError, Cancelled, ErrorCode
from caicach_desktop.services import messages
from caicach_desktop.services.messages import sentence, spoken_place

PACKAGE = Path(caicach_desktop.__file__).parent
PARAMS = {"path": "/a {b}.json", "place": "plan", "id": 7, "name": "n", "value": "v", "suffix": ".x", "known": ".json"}
PARAMS |= {"day": "05/09/2026", "sent": "01/09/2026", "names": "A / B"}


def raised() -> list[tuple[str, ErrorCode, frozenset[str]]]:
    """Every `AppError(ErrorCode.X, …)` of the package: where it stands, its code and the names of its parameters."""
    found = []
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "AppError" and node.args:
                names = frozenset(keyword.arg for keyword in node.keywords if keyword.arg)
                codes = {n.attr for n in ast.walk(node.args[0]) if isinstance(n, ast.Attribute)} & set(
                    ErrorCode.__members__
                )
                found += [(f"{path.name}:{node.lineno}", ErrorCode[code], names) for code in codes]
    return found


def test_every_code_has_one_sentence_that_ends_well():
    assert set(messages._SENTENCES) == set(ErrorCode)
    for code, text in messages._SENTENCES.items():
        said = sentence(AppError(code, **PARAMS, font="f", characters="c", version=2, most=100))
        assert said.endswith("."), code
        assert said[0].isupper() or said[0] == "“", code
        assert "…" not in said, code
        assert "  " not in text, code
        assert text.count(". ") == 0, f"{code}: one sentence"


def test_the_code_gives_every_parameter_its_sentence_needs():
    sites = raised()
    assert len(sites) > 25
    for where, code, names in sites:
        needed = set(re.findall(r"\{(\w+)\}", messages._SENTENCES[code]))
        assert needed <= names, f"{where}: {code} needs {needed}"


def test_texts_of_the_user_are_said_as_they_are():
    assert "“/a {b}.json”" in sentence(AppError(ErrorCode.FILE_MISSING, path="/a {b}.json"))
    assert "…" in sentence(AppError(ErrorCode.FILE_MISSING))
    assert sentence(Cancelled()).startswith("Đã dừng")


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("plan", "thông tin kế hoạch"),
        ("plan.title", "thông tin kế hoạch"),
        ("version", "thông tin kế hoạch"),
        ("plan.goals[2]", "mục tiêu 2"),
        ("plan.sections.paragraphs", "nội dung"),
        ("appendices[2].rows[5]", "phụ lục 2, dòng 5"),
        ("appendices[1].columns", "phụ lục 1, các cột"),
    ],
)
def test_places_are_said_in_words(place, words):
    assert spoken_place(place) == words
    assert f"ở phần {words};" in sentence(AppError(ErrorCode.PLAN_DAMAGED, path="x", place=place))
