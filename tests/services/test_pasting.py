"""A copied table with its heading finds its columns; anything else is left to plain pasting."""

import pytest

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.plan import Appendix, Numbering, Row, RowKind
from caicach_desktop.services import history, rows
from caicach_desktop.services.pasting import beyond_told, is_large, placed, read_as_rows, read_pasted
from tests.importers.clipboard_samples import GRID, HTML, SHEET_TEXT
from tests.services.table import COLUMNS, ROWS

APPENDIX = Appendix(columns=COLUMNS)
HEADED = """<table><tr><td><b>TT</b></td><td><b>Thời gian thực hiện</b></td><td><b>Nội dung công việc</b></td>
<td><b>Đơn vị chủ trì</b></td></tr>
<tr><td><b>I</b></td><td></td><td><b>Công tác chỉ đạo</b></td><td></td></tr>
<tr><td>1</td><td>Quý II</td><td>Ban hành kế hoạch</td><td rowspan=2>Văn phòng</td></tr>
<tr><td>2</td><td>Quý III</td><td>Kiểm tra</td></tr></table>"""
TEXT = "TT\tThời hạn\tNhiệm vụ\tCơ quan chủ trì\n1\tQuý II\tBan hành\tVăn phòng\n2\tQuý III\tKiểm tra\tCông an xã\n"


def test_columns_find_their_places_and_groups_and_merges_stay():
    assert read_pasted(APPENDIX, HEADED, None).rows == [
        (RowKind.GROUP, 1, ("", "Công tác chỉ đạo", "", "")),
        (RowKind.TASK, 2, ("", "Ban hành kế hoạch", "Văn phòng", "Quý II")),
        (RowKind.TASK, 2, ("", "Kiểm tra", None, "Quý III")),
    ]


def test_tab_separated_text_is_understood_too():
    rows = [cells for _, _, cells in read_pasted(APPENDIX, None, TEXT).rows]
    assert rows == [("", "Ban hành", "Văn phòng", "Quý II"), ("", "Kiểm tra", "Công an xã", "Quý III")]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (None, ""),
        (None, "một ô"),
        (None, "Ban hành kế hoạch\tVăn phòng\nKiểm tra\tCông an xã\nBáo cáo\tCông an xã"),
        (None, "Tên\tTuổi\nA\t1\nB\t2"),
        ("<table><tr><td>1</td><td>Kiểm tra</td></tr><tr><td>2</td><td>Báo cáo</td></tr></table>", ""),
        ("<p>không có bảng", "không có bảng"),
    ],
)
def test_cells_without_a_heading_are_no_table(html, text):
    assert read_pasted(APPENDIX, html, text).rows == []


@pytest.mark.parametrize("program", HTML)
def test_merges_and_bullets_of_every_program_are_kept(program):
    pasted = read_pasted(APPENDIX, HTML[program], "thừa")
    assert [(kind, level) for kind, level, _ in pasted.rows] == [
        (RowKind.GROUP, 1),
        (RowKind.TASK, 2),
        (RowKind.TASK, 2),
    ]
    assert [cells[1:] for _, _, cells in pasted.rows] == [tuple(row[1:]) for row in GRID[1:]]


def test_rows_without_a_heading_are_told_by_the_appendix_s_own():
    body = SHEET_TEXT.split("\n", 1)[1]
    assert read_pasted(APPENDIX, None, body).rows == []
    assert read_pasted(APPENDIX, None, body).grid[0] == ["I", "Công tác chỉ đạo", "", ""]
    known = read_as_rows(APPENDIX, None, body, column=2).rows
    assert [(kind, level, cells[1]) for kind, level, cells in known] == [
        (RowKind.GROUP, 1, "Công tác chỉ đạo"),
        (RowKind.TASK, 2, GRID[2][1]),
        (RowKind.TASK, 2, GRID[3][1]),
    ]
    unnumbered = read_as_rows(
        APPENDIX, None, "Ban hành kế hoạch\tVăn phòng\tQuý I\nKiểm tra\tCông an xã\tQuý II", 1
    ).rows
    assert [cells for _, _, cells in unnumbered] == [
        ("", "Ban hành kế hoạch", "Văn phòng", "Quý I"),
        ("", "Kiểm tra", "Công an xã", "Quý II"),
    ]


def test_lines_of_another_width_stand_from_the_current_column_on():
    known = read_as_rows(APPENDIX, None, "Rà soát\nTổng hợp", column=1).rows
    assert known == [(RowKind.TASK, 1, ("", "Rà soát", "", "")), (RowKind.TASK, 1, ("", "Tổng hợp", "", ""))]
    numbered = Appendix(columns=COLUMNS, numbering=Numbering.TYPED)
    assert read_as_rows(numbered, None, "1\tRà soát", column=0).rows[0][2] == ("1", "Rà soát", "", "")


def test_new_rows_find_their_place_and_level():
    table = [Row(id=n, kind=kind, level=level, cells=cells) for n, (kind, level, cells) in enumerate(ROWS, start=1)]
    task, group = (RowKind.TASK, 1, ("", "x", "", "")), (RowKind.GROUP, 1, ("", "X", "", ""))
    assert placed(table, 0, [task]) == (1, [(RowKind.TASK, 2, task[2])])
    assert placed(table, 1, [task, task])[0] == 2
    assert placed(table, 1, [group, task]) == (4, [group, task])
    assert placed(table, -1, [task])[0] == 6
    assert placed([], -1, [task]) == (0, [task])


def test_rows_are_put_in_below_the_current_one_in_one_step(store, table):
    before = table.rows
    contents = [(RowKind.TASK, 2, ("", "Một", "Trạm Y tế", "")), (RowKind.TASK, 2, ("", "Hai", None, ""))]
    ids = rows.insert_rows(store, table.id, before[2].id, contents, "Dán bảng")
    assert [row.id for row in table.rows][3:5] == ids
    # The lead's block was cut in two: what stands below it still reads as it did.
    assert table.stored(2) == ["", "Công an xã", None, "Trạm Y tế", None, "Công an xã", "", "Trạm Y tế"]
    assert table.read(1)[5] == "Trả lời"
    assert table.leads()[3:5] == [["Trạm Y tế"], ["Trạm Y tế"]]
    history.undo(store)
    assert [(row.id, row.cells) for row in table.rows] == [(row.id, row.cells) for row in before]
    with pytest.raises(AppError) as caught:
        rows.insert_rows(store, table.id, 999, contents, "Dán bảng")
    assert caught.value.code == ErrorCode.ROW_GONE


def test_only_many_rows_take_a_worker():
    assert not is_large(HTML["word"], SHEET_TEXT)
    assert is_large("<TR>" * 600, None)
    assert is_large(None, "\n" * 600)


def test_what_finds_no_place_is_told():
    assert read_pasted(APPENDIX, HEADED, None).left_out == ""
    wide = (
        "<table><tr><td>STT</td><td>Nhiệm vụ</td><td>Cơ quan chủ trì</td><td>Ghi chú</td><td>Mã</td></tr>"
        "<tr><td>1</td><td>Rà soát thủ tục</td><td>Công an xã</td><td>Gấp</td><td></td></tr></table>"
    )
    assert read_pasted(APPENDIX, wide, None).left_out == (
        "Bảng đã chép có cột “Ghi chú” mà phụ lục này không có: chữ trong cột ấy sẽ không được dán."
    )
    assert read_as_rows(APPENDIX, None, "a\tb\nc\td", column=3).left_out == (
        "Phần đã chép lớn hơn chỗ còn lại trong bảng: 2 ô có chữ nằm ngoài bảng sẽ không được dán."
    )
    assert beyond_told([["a", "b", " "], ["c", None, None]], 2) == ""
    assert "2 ô" in beyond_told([["a", "b"], ["c", "d"]], 2, rows=1)
