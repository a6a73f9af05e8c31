"""An appendix with what was reported on each task for a period."""

from dataclasses import replace

from caicach_desktop.documents.model import Merge, Paragraph, Style, Table
from caicach_desktop.documents.progress import ProgressOptions, TaskReport, progress_document
from caicach_desktop.domain.plan import Column, ColumnRole
from caicach_desktop.domain.reporting import Progress, TaskState
from tests.documents.office import office_plan, texts
from tests.documents.test_assignment import COLUMNS, ROWS
from tests.exporters.samples import appendix

ENTRY = Progress(percent=60, result="Đã niêm yết", quantity="12 thủ tục", difficulty="Thiếu máy", proposal="Cấp máy")
REPORTS = {2: TaskReport(TaskState.DOING, ENTRY), 4: TaskReport(TaskState.LATE)}


def reported(columns=COLUMNS, rows=ROWS, **options):
    whole = office_plan(appendix(rows=rows, columns=columns))
    document = progress_document(whole, REPORTS, ProgressOptions("2026-Q3", **options))
    (table,) = [block for block in document.sections[0].blocks if isinstance(block, Table)]
    return document, table


def test_state_share_result_and_difficulty_stand_beside_each_task():
    document, table = reported()
    assert [column.heading for column in table.columns[4:]] == [
        "Trạng thái",
        "Tỷ lệ",
        "Kết quả thực hiện",
        "Khó khăn, vướng mắc",
    ]
    first, merged, late = (row.cells[4:] for row in table.rows[1:])
    assert [cell.text for cell in first] == [
        "Đang thực hiện",
        "60%",
        "Đã niêm yết\nSố lượng: 12 thủ tục",
        "Thiếu máy\nKiến nghị: Cấp máy",
    ]
    assert {cell.merge for cell in merged} == {Merge.CONTINUE}
    assert [cell.text for cell in late] == ["Quá hạn", "", "", ""]
    assert texts(document, Style.APPENDIX_TITLE)[-1] == "Tiến độ thực hiện quý III/2026"
    assert table.rows[0].cells[1].span == 7


def test_a_column_the_plan_has_already_is_filled_where_it_is_empty():
    rows = tuple(replace(row, cells=(*row.cells, "như đã gõ" if row.id == 4 else "")) for row in ROWS)
    _, table = reported((*COLUMNS, Column(ColumnRole.STATUS, "Tình trạng")), rows)
    assert [column.heading for column in table.columns].count("Trạng thái") == 0
    assert [row.cells[4].text for row in table.rows[1:]] == ["Đang thực hiện", "", "như đã gõ"]


def test_charts_stand_above_the_table_and_an_electronic_file_says_its_number_is_to_come():
    chart = Paragraph("Hình 1", Style.CAPTION)
    document, _ = reported(pictures=(chart,), electronic=True)
    assert document.sections[0].blocks[-2] == chart
    assert texts(document, Style.CORNER_NOTE)
