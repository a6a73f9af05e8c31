"""What of a plan is written: the whole, some appendices, or one agency's part of them."""

import json

import pytest

from caicach_desktop.domain.errors import AppError, Cancelled, ErrorCode
from caicach_desktop.domain.job import CancelAfter
from caicach_desktop.domain.layouts import layouts
from caicach_desktop.domain.plan import Plan, RowKind
from caicach_desktop.services import agencies, exporting, files, plans, rows
from caicach_desktop.services.exporting import ExportOptions

TASK, GROUP = RowKind.TASK, RowKind.GROUP


@pytest.fixture
def plan_id(store, table):
    return plans.load_appendix(store, table.id).appendix.plan_id


def agency_part(store, plan_id, name):
    options = ExportOptions(agency_id=agencies.agency_named(store, name).id)
    (part,) = exporting.plan_to_export(store, plan_id, options).appendices
    return [row.cells for row in part.rows]


def fails(code, action, *args):
    with pytest.raises(AppError) as caught:
        action(*args)
    assert caught.value.code == code


def test_an_agencys_part_keeps_headings_numbers_and_merged_texts(store, table, plan_id):
    assert agency_part(store, plan_id, "Trạm Y tế") == [
        ("II", "Chỉ số SIPAS", "", ""),
        ("1", "Khảo sát", "Trạm Y tế", "Quý IV"),
    ]
    rows.unmerge(store, table.at(2), [2])
    rows.edit_cell(store, table.rows[1], 2, "Trạm Y tế")
    assert agency_part(store, plan_id, "Công an xã") == [
        ("I", "Chỉ số PAPI", "", ""),
        ("2", "Trả lời", "Công an xã", "30/6/2026"),
        ("3", None, None, "Thường xuyên"),
    ]


def test_only_the_headings_above_a_task_are_kept(store, table, plan_id):
    rows.append_rows(
        store,
        table.id,
        [
            (GROUP, 1, ("", "III", "", "")),
            (GROUP, 2, ("", "III.1", "", "")),
            (TASK, 3, ("", "khác", "", "")),
            (TASK, 2, ("", "giữa", "", "")),
            (TASK, 3, ("", "của tôi", "Trạm Y tế", "")),
            (GROUP, 2, ("", "III.3", "", "")),
        ],
        "Thêm",
    )
    assert [cells[:2] for cells in agency_part(store, plan_id, "Trạm Y tế")] == [
        ("II", "Chỉ số SIPAS"),
        ("1", "Khảo sát"),
        ("III", "III"),
        ("2.1", "của tôi"),
    ]


def test_some_appendices(store, table, plan_id):
    second = plans.add_appendix(store, plan_id, layouts()[0])
    whole = exporting.plan_to_export(store, plan_id, ExportOptions(appendix_ids=(second,)))
    assert [part.appendix.id for part in whole.appendices] == [second]
    fails(ErrorCode.NOTHING_TO_EXPORT, exporting.plan_to_export, store, plan_id, ExportOptions(appendix_ids=(99,)))
    fails(ErrorCode.NOTHING_TO_EXPORT, agency_part, store, plan_id, "Phòng Kinh tế, Hạ tầng và Đô thị")
    fails(ErrorCode.PLAN_NOT_FOUND, exporting.plan_to_export, store, 99, ExportOptions())


@pytest.mark.parametrize("suffix", [suffix for suffix, _ in exporting.export_formats()])
def test_every_format_is_written_whole_or_not_at_all(store, plan_id, tmp_path, suffix):
    path = tmp_path / f"kế hoạch{suffix.upper()}"
    assert exporting.export_plan(store, plan_id, path) == path
    size = path.stat().st_size
    assert size > 500
    with pytest.raises(Cancelled):
        exporting.export_plan(store, plan_id, path, progress=CancelAfter(1))
    assert {one.name for one in tmp_path.iterdir()} == {path.name, "data"}


def test_what_cannot_be_written_leaves_no_trace(store, plan_id, tmp_path):
    empty = plans.create_plan(store, Plan())
    for target, which, code in (
        ("x.txt", plan_id, ErrorCode.FORMAT_UNKNOWN),
        ("x", plan_id, ErrorCode.FORMAT_UNKNOWN),
        ("x.docx", empty, ErrorCode.NOTHING_TO_EXPORT),
        ("không có/x.json", plan_id, ErrorCode.FOLDER_NOT_WRITABLE),
    ):
        fails(code, exporting.export_plan, store, which, tmp_path / target)
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_converting_needs_no_database(store, plan_id, tmp_path):
    source, target = tmp_path / "a.json", tmp_path / "b.json"
    exporting.export_plan(store, plan_id, source)
    files.convert(source, target)
    assert json.loads(target.read_text("utf-8")) == json.loads(exporting.dump_plan(store, plan_id))
    fails(ErrorCode.FORMAT_UNKNOWN, files.convert, tmp_path / "none.json", tmp_path / "b.txt")
    fails(ErrorCode.FILE_MISSING, files.convert, tmp_path / "none.json", target)


def test_file_names_say_which_plan_it_is():
    name = exporting.suggested_file_name
    assert name(Plan(number="12", year=2026), ".docx") == "ke-hoach-12-kh-ubnd-2026.docx"
    assert name(Plan(doc_type="Công văn", symbol="UBND-VX/Đ"), ".pdf", ExportOptions(agency_id=1)) == (
        "cong-van-ubnd-vx-d-theo-co-quan.pdf"
    )
    assert name(Plan(doc_type="/..", symbol=""), ".json") == "ke-hoach.json"
