"""What of a plan is written: the whole, some appendices, or one agency's part of them."""

import json
from datetime import date

import pytest

from caicach_desktop.documents.model import Document, Paragraph, Style, Table
from caicach_desktop.domain.errors import AppError, Cancelled, ErrorCode
from caicach_desktop.domain.layouts import layouts
from caicach_desktop.domain.plan import Plan, RowKind
from caicach_desktop.domain.reporting import Progress, Status
from caicach_desktop.services import agencies, exporting, files, plans, progress, rows
from caicach_desktop.services.exporting import Content, ExportOptions
from tests.impatience import CancelAfter

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
    rows.paste(
        store,
        table.id,
        [],
        [
            (GROUP, 1, ("", "III", "", "")),
            (GROUP, 2, ("", "III.1", "", "")),
            (TASK, 3, ("", "khác", "", "")),
            (TASK, 2, ("", "giữa", "", "")),
            (TASK, 3, ("", "của tôi", "Trạm Y tế", "")),
            (GROUP, 2, ("", "III.3", "", "")),
        ],
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


def tables(document: Document) -> list[list[list[str]]]:
    """The tables of a document as texts."""
    found = [block for section in document.sections for block in section.blocks if isinstance(block, Table)]
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in found]


def lines(document: Document, style: Style) -> list[str]:
    return [
        block.text
        for section in document.sections
        for block in section.blocks
        if isinstance(block, Paragraph) and block.style == style
    ]


def test_the_whole_plan_or_one_agencys_part_of_it(store, plan_id):
    whole = exporting.document_to_export(store, plan_id, ExportOptions(content=Content.WHOLE))
    assert lines(whole, Style.TYPE_NAME) == ["Kế hoạch"]
    assert len(whole.sections) == 2
    agency = agencies.agency_named(store, "Trạm Y tế").id
    alone = ExportOptions(agency_id=agency, content=Content.ASSIGNMENT)
    part = exporting.document_to_export(store, plan_id, alone)
    assert tables(part) == [[["II", "Chỉ số SIPAS"], ["1", "Khảo sát", "Trạm Y tế", "Quý IV", "Chủ trì"]]]
    letter = exporting.document_to_export(store, plan_id, ExportOptions(agency_id=agency, content=Content.WHOLE))
    assert lines(letter, Style.ADDRESSEE) == ["Kính gửi: Trạm Y tế."]
    assert tables(letter) == tables(part)
    nobody = agencies.agency_named(store, "Phòng Kinh tế, Hạ tầng và Đô thị").id
    empty = ExportOptions(agency_id=nobody, content=Content.WHOLE)
    fails(ErrorCode.NOTHING_TO_EXPORT, exporting.document_to_export, store, plan_id, empty)


def test_progress_of_a_period_knows_nothing_of_later_ones(store, table, plan_id):
    done, first = table.rows[5].id, table.rows[1].id
    progress.save_progress(store, Progress(row_id=done, period="2026-Q1", status=Status.DOING, percent=40))
    progress.save_progress(store, Progress(row_id=done, period="2026-Q4", status=Status.DONE, percent=100))
    progress.save_progress(store, Progress(row_id=first, period="2026-Q2", status=Status.DONE, percent=100))

    def states(period: str) -> list[list[str]]:
        options = ExportOptions(content=Content.PROGRESS, period=period)
        (rows,) = tables(exporting.document_to_export(store, plan_id, options, today=date(2027, 3, 1)))
        return [row[4:6] for row in rows if len(row) > 4]

    assert states("2026-Q1") == [["Chưa thực hiện", ""], ["Chưa thực hiện", ""], ["", ""], ["Đang thực hiện", "40%"]]
    assert states("2026-Q3")[0] == ["Hoàn thành", ""]
    assert states("2026-Q4")[3] == ["Hoàn thành", "100%"]
    wrong = ExportOptions(content=Content.PROGRESS, period="2026")
    fails(ErrorCode.PERIOD_WRONG, exporting.document_to_export, store, plan_id, wrong)


def test_an_appendix_alone_keeps_the_number_it_has_among_all(store, table, plan_id):
    plans.add_appendix(store, plan_id, layouts()[0])
    for appendix in plans.list_appendices(store, plan_id):
        plans.update_appendix(store, appendix, number="Phụ lục")
    second = plans.list_appendices(store, plan_id)[1].id
    only = ExportOptions(appendix_ids=(second,))
    assert lines(exporting.document_to_export(store, plan_id, only), Style.APPENDIX_NUMBER) == ["Phụ lục II"]
    assert exporting.plan_to_export(store, plan_id, only).appendices[0].appendix.number == "Phụ lục"


def test_file_names_say_which_plan_it_is():
    name = exporting.suggested_file_name
    assert name(Plan(number="12", year=2026), ".docx") == "ke-hoach-12-kh-ubnd-2026.docx"
    assert name(Plan(doc_type="Công văn", symbol="UBND-VX/Đ"), ".pdf", ExportOptions(agency_id=1)) == (
        "cong-van-ubnd-vx-d-theo-co-quan.pdf"
    )
    progress_of = ExportOptions(content=Content.PROGRESS, period="2026-Q3")
    assert name(Plan(number="12", year=2026), ".pdf", progress_of) == "ke-hoach-12-kh-ubnd-2026-tien-do-2026-q3.pdf"
    letter = ExportOptions(agency_id=1, content=Content.WHOLE)
    assert name(Plan(number="12"), ".docx", letter) == "ke-hoach-12-kh-ubnd-cong-van-giao-viec.docx"
    one = ExportOptions(agency_id=1, content=Content.ASSIGNMENT)
    assert name(Plan(number="2"), ".docx", one, "Công an xã") == "ke-hoach-2-kh-ubnd-giao-viec-cong-an-xa.docx"
    assert name(Plan(), ".pdf", ExportOptions(content=Content.WHOLE)) == "ke-hoach-kh-ubnd-toan-van.pdf"
    assert name(Plan(doc_type="/..", symbol=""), ".json") == "ke-hoach.json"
