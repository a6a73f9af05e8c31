"""What is read from a plan file and written again is the same, whatever stands in it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from caicach_desktop.domain.plan import (
    Appendix,
    Column,
    ColumnRole,
    Numbering,
    Plan,
    Row,
    RowKind,
    TableLook,
    WholeAppendix,
    WholePlan,
)
from caicach_desktop.exporters.plan_file import plan_file_text, write_plan_file
from caicach_desktop.importers.plan_file import read_plan_text
from tests.importers.plan_contents import contents

COLUMNS = (Column(ColumnRole.NUMBER, "STT"), Column(ColumnRole.TASK, "Nhiệm vụ"))


def written(whole):
    return json.loads(plan_file_text(whole))


def read_again(whole):
    return read_plan_text(plan_file_text(whole), "x").plan


def plan_with(columns, numbering, *rows):
    placed = tuple(Row(position=n, kind=kind, level=level, cells=cells) for n, (kind, level, cells) in enumerate(rows))
    return WholePlan(Plan(), (), (WholeAppendix(Appendix(columns=columns, numbering=numbering), placed),))


@given(contents)
def test_round_trip(content):
    whole = read_plan_text(json.dumps(content), "x").plan
    assert written(whole) == content
    assert read_again(whole) == whole


def test_addressees_are_written_where_there_are_any():
    whole = read_plan_text('{"format": "caicach-plan", "plan": {"addressees": ["Sở Nội vụ"]}}', "x").plan
    assert written(whole)["plan"]["addressees"] == ["Sở Nội vụ"]
    assert "addressees" not in written(WholePlan(Plan()))["plan"]


def test_automatic_numbers_are_written_out():
    rows = ((RowKind.GROUP, 1, ("", "a")), (RowKind.TASK, 2, ("", "b")), (RowKind.TASK, 2, ("", "c")))
    whole = plan_with(COLUMNS, Numbering.AUTOMATIC, *rows)
    content = written(whole)["appendices"][0]
    assert [row["cells"][0] for row in content["rows"]] == ["I", "1", "2"]
    assert content.keys() == {"number", "title", "note", "columns", "rows"}
    assert read_again(whole).appendices[0].appendix.numbering == Numbering.AUTOMATIC


@pytest.mark.parametrize(
    ("columns", "numbering", "keys"),
    [
        (COLUMNS, Numbering.TYPED, {"numbering"}),
        ((COLUMNS[0], Column(ColumnRole.TASK, "Nhiệm vụ", 50.5)), Numbering.AUTOMATIC, {"widths"}),
        ((COLUMNS[0], Column(ColumnRole.EVIDENCE, "Nhiệm vụ")), Numbering.AUTOMATIC, {"roles"}),
        ((COLUMNS[0], Column(ColumnRole.TASK, "Nhiệm vụ", shown=False)), Numbering.AUTOMATIC, {"shown"}),
    ],
)
def test_what_headings_do_not_tell_is_stated(columns, numbering, keys):
    whole = plan_with(columns, numbering, (RowKind.TASK, 1, ("1", "a")))
    assert keys == written(whole)["appendices"][0].keys() - {"number", "title", "note", "columns", "rows"}
    assert read_again(whole).appendices == whole.appendices


def test_of_the_look_only_what_is_unusual_is_stated_and_unknown_parts_stay():
    (part,) = plan_with(COLUMNS, Numbering.AUTOMATIC, (RowKind.TASK, 1, ("1", "a"))).appendices
    look = TableLook(font_size=12.5, landscape=False, merge_equal=True)
    appendix = replace(part.appendix, look=look, extra={"look": {"borders": "thin"}, "color": 1})
    whole = WholePlan(Plan(), (), (replace(part, appendix=appendix),))
    content = written(whole)["appendices"][0]
    assert content["look"] == {"font_size": 12.5, "landscape": False, "merge_equal": True, "borders": "thin"}
    assert content["color"] == 1
    assert read_again(whole).appendices == whole.appendices


def test_the_file_is_text_for_people(tmp_path: Path):
    path = tmp_path / "kế hoạch.json"
    write_plan_file(WholePlan(Plan(title="Nâng cao chỉ số")), path)
    data = path.read_bytes()
    assert "Nâng cao chỉ số".encode() in data
    assert data.endswith(b"}\n")
    assert b"\r" not in data
    assert list(tmp_path.iterdir()) == [path]
