"""The open plan file: what is read is what stands there, and what is damaged is named by its place."""

import copy
import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.plan import ColumnRole, Numbering
from caicach_desktop.importers.plan_file import read_plan_file, read_plan_text

GOOD = {
    "format": "caicach-plan",
    "version": 1,
    "plan": {
        "doc_type": "Kế hoạch",
        "issuer": "UBND xã Hòa Sơn",
        "number": 38,
        "symbol": "KH-UBND",
        "date": "ngày 05 tháng 02 năm 2026",
        "title": "Nâng cao chỉ số năm 2027",
        "legal_bases": ["Căn cứ Luật"],
        "goals": [{"index": "SIPAS", "text": "Hài lòng", "value": 80, "unit": "%"}],
        "sections": [{"heading": None, "paragraphs": ["a"]}],
        "reporting": [{"who": "a", "to": "b", "period": "quarterly", "deadline": "c"}],
        "addressees": ["Sở"],
        "recipients": ["Lưu"],
        "signature": {"authority": ["TM."], "title": "CHỦ TỊCH", "name": None},
    },
    "appendices": [
        {
            "number": "Phụ lục",
            "title": ["Tên"],
            "note": None,
            "columns": ["STT", "Nhiệm vụ", "Thời gian"],
            "rows": [
                {"kind": "group", "level": 1, "cells": ["I", "PAPI", ""]},
                {"kind": "task", "level": 2, "cells": ["1", "Việc", None]},
            ],
        }
    ],
}


def changed(path, value):
    """The good file with one value replaced; a path is keys and places."""
    content = copy.deepcopy(GOOD)
    target = content
    for key in path[:-1]:
        target = target[key]
    target[path[-1]] = value
    return content


def read(content):
    data = content if isinstance(content, str | bytes) else json.dumps(content, ensure_ascii=False)
    return read_plan_text(data, "tệp.json").plan


def fault(content):
    with pytest.raises(AppError) as caught:
        read(content)
    assert caught.value.params["path"] == "tệp.json"
    return caught.value.code, caught.value.params.get("place")


def test_a_plan_is_read():
    whole = read(GOOD)
    plan, part = whole.plan, whole.appendices[0]
    assert (plan.number, plan.year, plan.issuer_parent, plan.place) == ("38", 2026, None, "")
    assert (plan.signature.authority, plan.signature.name) == (("TM.",), None)
    assert (whole.goals[0].value, plan.sections[0].heading, plan.addressees) == (80, None, ("Sở",))
    assert [column.role for column in part.appendix.columns] == ["number", "task", "deadline"]
    assert [row.cells for row in part.rows] == [("I", "PAPI", ""), ("1", "Việc", None)]
    assert part.appendix.numbering == Numbering.AUTOMATIC


def test_what_is_missing_is_empty():
    whole = read({"format": "caicach-plan", "plan": {}, "appendices": [{"columns": ["STT"], "rows": [{}]}]})
    (row,) = whole.appendices[0].rows
    assert (row.kind, row.level, row.cells) == ("task", 1, ("",))
    assert read({"format": "caicach-plan", "version": 1, "plan": {}}).appendices == ()
    assert read(changed(("appendices", 0, "rows", 1, "cells"), ["1"])).appendices[0].rows[1].cells == ("1", "", "")


PLAN_TEXTS = ["doc_type", "issuer_parent", "issuer", "number", "symbol", "place", "date", "title"]
LISTS = ["legal_bases", "addressees", "recipients", "goals", "sections", "reporting"]
ROW = ("appendices", 0, "rows", 1)
DAMAGE = [
    *((("plan", key), value, f"plan.{key}") for key in PLAN_TEXTS for value in ([], {}, True, "\ud800")),
    *((("plan", key), value, f"plan.{key}") for key in LISTS for value in ("x", {}, 1)),
    *((("plan", key, 0), {"a": 1}, f"plan.{key}") for key in LISTS[:3]),
    (("plan",), [], "plan"),
    (("plan",), None, "plan"),
    (("appendices",), {}, "appendices"),
    (("plan", "goals", 0), [], "plan.goals[1]"),
    (("plan", "goals", 0, "value"), True, "plan.goals[1]"),
    (("plan", "goals", 0, "value"), [80], "plan.goals[1]"),
    (("plan", "goals", 0, "value"), -(10**400), "plan.goals[1]"),
    (("plan", "sections", 0), "x", "plan.sections"),
    (("plan", "sections", 0, "paragraphs"), "x", "plan.sections.paragraphs"),
    (("plan", "reporting", 0, "who"), [], "plan.reporting.who"),
    (("plan", "signature"), [], "plan.signature"),
    (("plan", "signature", "authority"), "TM.", "plan.signature.authority"),
    (("plan", "x"), {"a": ["\udfff"]}, "plan"),
    (("appendices", 0), 7, "appendices[1]"),
    (("appendices", 0, "columns"), None, "appendices[1].columns"),
    (("appendices", 0, "columns", 1), {}, "appendices[1].columns"),
    (("appendices", 0, "title"), "x", "appendices[1].title"),
    (("appendices", 0, "note"), [], "appendices[1].note"),
    (("appendices", 0, "roles"), ["number"], "appendices[1].roles"),
    (("appendices", 0, "roles"), ["number", "task", "x"], "appendices[1].roles"),
    (("appendices", 0, "widths"), [1, 2], "appendices[1].widths"),
    (("appendices", 0, "widths"), [1, 2, -1], "appendices[1].widths"),
    (("appendices", 0, "widths"), [1, 2, "3"], "appendices[1].widths"),
    (("appendices", 0, "shown"), [True, False], "appendices[1].shown"),
    (("appendices", 0, "shown"), [1, 1, 1], "appendices[1].shown"),
    (("appendices", 0, "look"), [], "appendices[1].look"),
    *((("appendices", 0, "look"), {"font_size": size}, "appendices[1].look") for size in ("12", True, 0, -1, 10**400)),
    (("appendices", 0, "look"), {"landscape": "no"}, "appendices[1].look"),
    (("appendices", 0, "rows"), {}, "appendices[1].rows"),
    (ROW, [], "appendices[1].rows[2]"),
    *(((*ROW, "kind"), value, "appendices[1].rows[2]") for value in ("x", None, [], {}, 1)),
    *(((*ROW, "level"), value, "appendices[1].rows[2]") for value in (0, 10, 1.0, "1", True, None, 10**400)),
    *(((*ROW, "cells"), value, "appendices[1].rows[2]") for value in ("x", ["1", "2", "3", ""], [[]], [False])),
    (("version",), "1", "version"),
    (("version",), True, "version"),
    (("version",), 0, "version"),
    (("version",), None, "version"),
]


@pytest.mark.parametrize(("path", "value", "place"), DAMAGE, ids=lambda item: str(item)[:40])
def test_damage_is_named_by_its_place(path, value, place):
    content = json.dumps(changed(path, value))  # ASCII: a lone half of a surrogate pair can stand there
    assert fault(content) == (ErrorCode.PLAN_DAMAGED, place)


@pytest.mark.parametrize(
    "data",
    ["", "{", "[]", "null", '"caicach-plan"', "{}", '{"format": "khác"}', b"\xff\xfe{}", b"PK\x03\x04", "[" * 100_000]
    + [f'{{"format": "caicach-plan", "plan": {{"goals": [{{"value": {n}}}]}}}}' for n in ("NaN", "-Infinity", "1e999")]
    + [f'{{"format": "caicach-plan", "plan": {{"x": {"9" * 5000}}}}}', json.dumps(GOOD).encode("utf-16")],
    ids=lambda data: repr(data)[:30],
)
def test_what_is_no_plan_file_is_foreign(data):
    assert fault(data)[0] == ErrorCode.PLAN_FOREIGN


@pytest.mark.parametrize("version", [2, 1.5, 10**30])
def test_a_newer_file_is_refused(version):
    assert fault(changed(("version",), version))[0] == ErrorCode.PLAN_NEWER


def test_a_key_given_twice_would_lose_a_value():
    assert fault('{"format": "caicach-plan", "plan": {"title": "a", "title": "b"}}') == (
        ErrorCode.PLAN_DAMAGED,
        "title",
    )


def test_what_is_nested_too_deep_to_be_kept_is_damage():
    assert fault(changed(("plan", "x"), json.loads("[" * 60 + "]" * 60))) == (ErrorCode.PLAN_DAMAGED, "plan")
    assert fault(changed(("x",), json.loads('{"a":' * 60 + "1" + "}" * 60)))[0] == ErrorCode.PLAN_DAMAGED
    assert read(changed(("plan", "x"), json.loads("[" * 40 + "]" * 40))).plan.extra.keys() == {"x"}


def test_a_byte_order_mark_does_no_harm_and_texts_are_composed():
    text = json.dumps(GOOD, ensure_ascii=False)
    assert read(b"\xef\xbb\xbf" + text.encode()) == read(unicodedata.normalize("NFD", text)) == read(text)
    assert read(changed(("plan", "title"), "a\r\nb\x00")).plan.title == "a\nb"


def test_files_that_cannot_be_read(tmp_path: Path):
    for path, code in ((tmp_path / "x.json", ErrorCode.FILE_MISSING), (tmp_path, ErrorCode.FILE_UNREADABLE)):
        with pytest.raises(AppError) as caught:
            read_plan_file(path)
        assert caught.value.code == code
    (tmp_path / "x.json").write_text(json.dumps(GOOD), encoding="utf-8")
    assert read_plan_file(tmp_path / "x.json").plan == read(GOOD)


def test_stated_roles_widths_and_numbering_are_taken():
    content = changed(("appendices", 0, "roles"), ["number", "criterion", "other"])
    content["appendices"][0] |= {"widths": [10, 0, 20.5], "numbering": "typed"}
    appendix = read(content).appendices[0].appendix
    assert [column.role for column in appendix.columns] == [ColumnRole.NUMBER, ColumnRole.CRITERION, ColumnRole.OTHER]
    assert [column.width for column in appendix.columns] == [10, 0, 20.5]
    assert appendix.numbering == Numbering.TYPED


places = st.lists(
    st.sampled_from([0, 1, *GOOD["plan"], *GOOD["appendices"][0], *GOOD, "kind", "level", "cells"]), max_size=5
)
junk = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=3)),
    lambda inner: st.one_of(st.lists(inner, max_size=2), st.dictionaries(st.text(max_size=3), inner, max_size=2)),
)


@given(places, junk)
def test_no_junk_anywhere_is_a_bug(path, value):
    content = copy.deepcopy(GOOD)
    target = content
    for key in path:
        if isinstance(target, dict) and isinstance(target.get(key), dict | list):
            target = target[key]
        elif isinstance(target, list) and isinstance(key, int) and key < len(target):
            target[key] = copy.deepcopy(value)
        elif isinstance(target, dict):
            target[str(key)] = copy.deepcopy(value)
    try:
        read(json.dumps(content))
    except AppError as error:
        assert error.code in (ErrorCode.PLAN_DAMAGED, ErrorCode.PLAN_FOREIGN, ErrorCode.PLAN_NEWER)  # noqa: PT017
