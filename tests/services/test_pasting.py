"""A copied table with its heading finds its columns; anything else is left to plain pasting."""

import pytest

from caicach_desktop.domain.plan import Appendix, RowKind
from caicach_desktop.services.pasting import recognised_rows
from tests.services.table import COLUMNS

APPENDIX = Appendix(columns=COLUMNS)
HEADED = """<table><tr><td><b>TT</b></td><td><b>Thời gian thực hiện</b></td><td><b>Nội dung công việc</b></td>
<td><b>Đơn vị chủ trì</b></td></tr>
<tr><td><b>I</b></td><td></td><td><b>Công tác chỉ đạo</b></td><td></td></tr>
<tr><td>1</td><td>Quý II</td><td>Ban hành kế hoạch</td><td rowspan=2>Văn phòng</td></tr>
<tr><td>2</td><td>Quý III</td><td>Kiểm tra</td></tr></table>"""
TEXT = "TT\tThời hạn\tNhiệm vụ\tCơ quan chủ trì\n1\tQuý II\tBan hành\tVăn phòng\n2\tQuý III\tKiểm tra\tCông an xã\n"


def test_columns_find_their_places_and_groups_and_merges_stay():
    assert recognised_rows(APPENDIX, HEADED, None) == [
        (RowKind.GROUP, 1, ("", "Công tác chỉ đạo", "", "")),
        (RowKind.TASK, 2, ("", "Ban hành kế hoạch", "Văn phòng", "Quý II")),
        (RowKind.TASK, 2, ("", "Kiểm tra", None, "Quý III")),
    ]


def test_tab_separated_text_is_understood_too():
    rows = [cells for _, _, cells in recognised_rows(APPENDIX, None, TEXT)]
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
    assert recognised_rows(APPENDIX, html, text) == []
