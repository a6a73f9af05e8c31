"""Tables in PDFs: cells from walls, paragraphs from lines, and what the end of a page tears apart."""

from pathlib import Path

import pytest

from caicach_desktop.importers.pdf_reading import read_here
from caicach_desktop.importers.raw import Merge, RawParagraph, RawTable
from tests.importers.pdf_making import HEADINGS, PAD, PITCH, XS, Sheet, texts

LONG = (
    "Rà soát các văn bản quy phạm pháp luật đã ban hành để kịp thời sửa đổi, bổ sung; bảo đảm tính thống nhất của hệ"
    " thống văn bản trên địa bàn và công khai kết quả trên trang thông tin điện tử"
)


@pytest.fixture
def sheet(tmp_path):
    return Sheet(tmp_path / "a.pdf")


def read(sheet):
    sheet.save()
    return read_here(Path(sheet.canvas._filename))


def table(sheet):
    (found,) = [block for block in read(sheet).blocks if isinstance(block, RawTable)]
    return found


def row(number, task="Việc", lead="Phòng Nội vụ", time="Thường xuyên", item="Nội dung"):
    return (number, item, task, lead, time)


def test_wrapped_lines_are_one_paragraph_and_typed_ones_stay_apart(sheet):
    task = f"{LONG}\n- {LONG}.\n- Việc ngắn;\n+ Việc ngắn hơn\na) Mục a\nHết"
    sheet.table(60, [row("1", task), row("2")])
    assert texts(table(sheet)) == [list(HEADINGS), list(row("1", task)), list(row("2"))]


@pytest.mark.parametrize("text", ["Quý I/2026 - Quý IV/2026", "31/12/2026", "80-85/124", "Trung tâm - Xã hội"])
def test_dashes_and_strokes_stay_as_they_stand(sheet, text):
    sheet.table(60, [row("1", time=text)])
    assert texts(table(sheet))[1][4] == text


def test_a_line_ending_with_a_dash_is_joined_without_a_space(sheet):
    y = sheet.row(60, HEADINGS, bold=True)
    y = sheet.row(y, row("1", "dòng một\ndòng hai", time="a\nb"))
    sheet.foot(y)
    x = XS[2] + PAD
    sheet.text(x, y + 40, "x")  # outside of the table
    lines = ["Thực hiện kế hoạch số 05/KH-", "UBND ngày 05/02/2026"]
    y = sheet.row(300, row("2", "", item=""))
    sheet.foot(y + PITCH)
    for edge in XS:
        sheet.line(edge, y, edge, y + PITCH)
    sheet.text(XS[3] - PAD - 175, 312, lines[0])
    sheet.text(XS[3] - PAD - 175, 312 + PITCH, lines[1])
    found = [block for block in read(sheet).blocks if isinstance(block, RawTable)]
    assert "05/KH-UBND ngày" in texts(found[1])[0][2].replace("\n", " ")


def test_missing_walls_are_merged_cells(sheet):
    y = sheet.row(60, HEADINGS, bold=True)
    y = sheet.row(y, ("I", "Nhóm việc thứ nhất kéo dài qua các cột"), (XS[0], XS[1], XS[5]), bold=True)
    y = sheet.row(y, row("1"))
    y = sheet.row(y, ("2", "Khác", None, None, "Quý I"))
    y = sheet.row(y, ("3", "Nữa", None, "Công an", None))
    sheet.foot(y)
    rows = table(sheet).rows
    assert [(cell.text, cell.span) for cell in rows[1].cells] == [
        ("I", 1),
        ("Nhóm việc thứ nhất kéo dài qua các cột", 4),
    ]
    assert rows[1].cells[1].bold
    assert [cell.merge for cell in rows[2].cells] == [Merge.NONE, Merge.NONE, Merge.START, Merge.START, Merge.NONE]
    assert [cell.merge for cell in rows[3].cells] == [
        Merge.NONE,
        Merge.NONE,
        Merge.CONTINUE,
        Merge.CONTINUE,
        Merge.START,
    ]
    assert [cell.merge for cell in rows[4].cells] == [
        Merge.NONE,
        Merge.NONE,
        Merge.CONTINUE,
        Merge.NONE,
        Merge.CONTINUE,
    ]


def test_a_heading_in_two_tiers(sheet):
    y = sheet.row(60, ("STT", "Nhiệm vụ", "Thực hiện"), (50, 85, 540, 790), bold=True)
    low = sheet.row(y, (None, None, "Chủ trì", "Thời hạn"), (50, 85, 540, 700, 790), bold=True)
    sheet.foot(sheet.row(low, ("1", "Việc", "Văn phòng", "Quý I"), (50, 85, 540, 700, 790)))
    rows = table(sheet).rows
    assert [(cell.text, cell.span, cell.merge) for cell in rows[0].cells] == [
        ("STT", 1, Merge.START),
        ("Nhiệm vụ", 1, Merge.START),
        ("Thực hiện", 2, Merge.NONE),
    ]
    assert [cell.text for cell in rows[1].cells] == ["", "", "Chủ trì", "Thời hạn"]


def test_pages_of_one_table_are_joined_and_its_heading_dropped(sheet):
    sheet.table(60, [row("1"), row("2")])
    sheet.page()
    sheet.centred(30, "2")
    sheet.table(60, [row("3"), row("4")])
    sheet.page()
    sheet.centred(30, "3")
    sheet.table(60, [row("5")], heading=False)
    raw = read(sheet)
    (found,) = raw.blocks
    assert [cells[0] for cells in texts(found)] == ["STT", "1", "2", "3", "4", "5"]


def test_a_row_torn_by_the_end_of_a_page_is_one_row(sheet):
    lines = sheet.wrap(LONG, XS[3] - XS[2] - 2 * PAD)
    sheet.table(60, [row("1"), row("2", "\n".join(lines[:2]))])
    sheet.page()
    sheet.table(60, [("", "", "\n".join(lines[2:]), "", ""), row("3")])
    assert texts(table(sheet))[2:] == [list(row("2", LONG)), list(row("3"))]


def test_a_number_that_ends_a_torn_text_is_no_row_where_rows_have_no_numbers(sheet):
    cut = "Tổ chức khai thác cơ sở dữ liệu đợt"
    xs = (50, 52 + 2 * PAD + sheet.canvas.stringWidth(cut, sheet.regular, 12), 450, 600)
    y = sheet.row(60, ("Nhiệm vụ", "Người thực hiện", "Thời hạn"), xs, bold=True)
    y = sheet.row(y, ("Rà soát thủ tục", "Công an", "Quý I"), xs)
    sheet.foot(sheet.row(y, (cut, "Văn phòng", "Quý II"), xs), xs)
    sheet.page()
    sheet.foot(sheet.row(60, ("84", "", ""), xs), xs)
    assert texts(table(sheet))[-1] == [f"{cut} 84", "Văn phòng", "Quý II"]


def test_a_new_row_at_the_top_of_a_page_stays_a_row(sheet):
    sheet.table(60, [row("1"), row("2")])
    sheet.page()
    sheet.table(60, [row("", "Việc khác hẳn", item="Không có số"), row("3")])
    assert [cells[1] for cells in texts(table(sheet))] == [
        "Nội dung",
        "Nội dung",
        "Nội dung",
        "Không có số",
        "Nội dung",
    ]


def test_a_merged_cell_goes_on_over_a_page(sheet):
    y = sheet.row(60, HEADINGS, bold=True)
    y = sheet.row(y, row("1"))
    sheet.foot(sheet.row(y, ("2", "Hai", None, "Công an", "Quý I")))
    sheet.page()
    y = sheet.row(60, HEADINGS, bold=True)
    sheet.foot(sheet.row(y, ("3", "Ba", "", "Văn phòng", "Quý II")))
    merges = [line.cells[2].merge for line in table(sheet).rows]
    assert merges == [Merge.NONE, Merge.START, Merge.CONTINUE, Merge.CONTINUE]


def test_a_heading_alone_at_a_pages_end_has_nothing_merged_below(sheet):
    xs = (50, 85, 300, 540, 700, 790)
    y = sheet.row(520, ("STT", "Nội dung", "Mục tiêu", "Thực hiện"), (50, 85, 300, 540, 790), bold=True)
    sheet.foot(sheet.row(y, (None, None, None, "Chủ trì", "Thời hạn"), xs, bold=True))
    sheet.page()
    y = sheet.row(60, ("I", "Cải cách", "", "", ""), bold=True)
    sheet.foot(sheet.row(y, ("1", "Rà soát", "100%", "Văn phòng", "Quý II")))
    merges = [[cell.merge for cell in line.cells] for line in table(sheet).rows[2:]]
    assert merges == [[Merge.NONE] * 5, [Merge.NONE] * 5]


def test_another_appendix_is_another_table(sheet):
    sheet.centred(60, "PHỤ LỤC 1", bold=True)
    sheet.table(80, [row("1")])
    sheet.page()
    sheet.centred(60, "PHỤ LỤC 2", bold=True)
    sheet.table(80, [row("1")])
    blocks = read(sheet).blocks
    assert [block.text for block in blocks if isinstance(block, RawParagraph)] == ["PHỤ LỤC 1", "PHỤ LỤC 2"]
    assert [type(block) for block in blocks] == [RawParagraph, RawTable] * 2
    assert all(block.bold and block.centred and block.new_page for block in blocks if isinstance(block, RawParagraph))


def test_running_heads_and_page_numbers_are_no_text(sheet):
    for number in range(4):
        sheet.text(50, 30, "Cải cách hành chính năm 2026")
        sheet.centred(570, f"Trang {number + 1}/4")
        sheet.text(50, 200, f"Đoạn văn thứ {number} của văn bản này")
        sheet.page()
    raw = read(sheet)
    assert [block.text for block in raw.blocks] == [f"Đoạn văn thứ {n} của văn bản này" for n in range(4)]
    assert raw.heads == ("Cải cách hành chính năm 2026",)


def test_a_number_too_long_for_its_column_is_whole(sheet):
    xs = (50, 74, 300, 540, 700, 790)
    y = sheet.row(60, ("TT", *HEADINGS[1:]), xs, bold=True)
    foot = sheet.row(y, ("", *row("")[1:3], "Một\nhai", "ba"), xs)
    sheet.text(55, y + 12, "XVI")
    sheet.text(55, y + 12 + PITCH, "II")
    sheet.foot(foot, xs)
    assert texts(table(sheet))[1][0] == "XVIII"


def test_what_is_struck_out_is_gone(sheet):
    y = sheet.table(60, [row("1", "còn lại bị xóa")])
    width = sheet.canvas.stringWidth("còn lại ", sheet.regular, 12)
    whole = sheet.canvas.stringWidth("còn lại bị xóa", sheet.regular, 12)
    base = y - 4 - 2
    sheet.line(XS[2] + PAD + width, base - 3.6, XS[2] + PAD + whole, base - 3.6)
    assert texts(table(sheet))[1][2] == "còn lại"


@pytest.mark.parametrize("above_base", [-1.5, 3.6])
def test_a_line_under_or_through_words_that_reaches_the_border_rules_no_row(sheet, above_base):
    words = "Rà soát các thủ tục hành chính của Ủy ban xã"
    y = sheet.table(60, [row("1", f"{words}\n{words}"), row("2", "Họp")])
    base = y - 4 - 2 - 2 * PITCH - 4
    sheet.line(XS[2] + PAD, base - above_base, XS[3] - 2, base - above_base)
    kept = [*row("1", f"{words} {words}")] if above_base < 0 else [*row("1", words)]
    assert texts(table(sheet))[1:] == [kept, [*row("2", "Họp")]]


def test_a_frame_around_a_text_is_no_table(sheet):
    sheet.canvas.rect(40, 300, 300, 100)
    sheet.text(60, 250, "Trong khung")
    assert [type(block) for block in read(sheet).blocks] == [RawParagraph]


def test_a_table_open_at_its_sides_is_a_table(sheet):
    for y in (60, 80, 100):
        sheet.line(50, y, 790, y)
    for x in (100, 500):
        sheet.line(x, 60, x, 100)
    for y, cells in ((75, ("TT", "Nhiệm vụ", "Thời hạn")), (95, ("1", "Việc", "Quý I"))):
        for x, text in zip((60, 110, 510), cells, strict=True):
            sheet.text(x, y, text)
    assert texts(table(sheet)) == [["TT", "Nhiệm vụ", "Thời hạn"], ["1", "Việc", "Quý I"]]


def test_a_table_without_lines_is_guessed_and_said_so(sheet):
    rows = [HEADINGS, row("1", "Việc thứ nhất"), row("2", "Việc thứ hai")]
    for number, cells in enumerate(rows):
        for x, text in zip(XS, cells, strict=False):
            sheet.text(x, 100 + 20 * number, text)
    sheet.text(XS[2], 114 + 40, "và phần còn lại")
    raw = read(sheet)
    (found,) = raw.blocks
    assert [cells[0] for cells in texts(found)] == ["STT", "1", "2"]
    assert texts(found)[2][2].split() == ["Việc", "thứ", "hai", "và", "phần", "còn", "lại"]
    assert len(raw.remarks) == 1


def test_the_head_of_a_letter_stands_side_by_side(sheet):
    for y, left, right in (
        (60, "ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (75, "XÃ A", "Độc lập - Tự do"),
    ):
        sheet.text(60, y, left)
        sheet.text(450, y, right)
    sheet.text(50, 150, LONG)
    first, second = read(sheet).blocks
    assert isinstance(first, RawTable)
    assert [cell.text.split("\n")[0] for cell in first.rows[0].cells] == [
        "ỦY BAN NHÂN DÂN",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    ]
    assert isinstance(second, RawParagraph)
    assert not first.rows[0].cells[0].bold


def test_without_numbers_a_bold_name_at_a_pages_end_keeps_its_row(sheet):
    xs = (50.0, 500.0, 640.0, 790.0)
    rows = [(f"Việc {number} của năm 2026", "Phòng Nội vụ", "Quý I") for number in range(4)]
    y = sheet.row(60, ("Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"), xs, bold=True)
    for cells in rows:
        y = sheet.row(y, cells, xs)
    y = sheet.row(y, ("CẢI CÁCH THỂ CHẾ", "", ""), xs, bold=True)
    sheet.foot(y, xs)
    sheet.page()
    last = ("Việc cuối", "Phòng Nội vụ", "Quý I")
    y = sheet.row(60, last, xs)
    sheet.foot(y, xs)
    assert texts(table(sheet))[-2:] == [["CẢI CÁCH THỂ CHẾ", "", ""], list(last)]


def test_words_cut_by_a_narrow_column_are_whole_again(sheet):
    xs = (50.0, 84.0, 500.0, 790.0)
    cut = "Thự\nc\nhiện\nđúng\nkế\nhoạ\nch\nnăm"
    y = sheet.row(60, ("Việc", "Nội dung", "Cơ quan chủ trì"), xs)
    for _ in range(3):
        y = sheet.row(y, (cut, "Nội dung", "Phòng Nội vụ"), xs)
    sheet.foot(y, xs)
    found = read(sheet)
    assert texts(found.blocks[-1])[1][0] == "Thực hiện đúng kế hoạch năm"
    assert [remark for remark in found.remarks if remark.startswith("Có cột quá hẹp")]


def test_a_table_ruled_between_its_rows_only_gets_its_columns_from_the_text(sheet, monkeypatch):
    rows = [row(str(number), LONG) for number in range(1, 9)]
    monkeypatch.setattr(sheet, "line", lambda x0, y0, x1, y1: y0 == y1 and Sheet.line(sheet, x0, y0, x1, y1))
    y = sheet.row(60, HEADINGS, bold=True)
    y = sheet.row(y, ("I", "Nhóm nhiệm vụ", "", "", ""), bold=True)
    for cells in rows[:5]:
        y = sheet.row(y, cells)
    sheet.foot(y)
    sheet.page()
    y = 60.0
    for cells in rows[5:]:
        y = sheet.row(y, cells)
    sheet.foot(y)
    found = read(sheet)
    assert isinstance(found.blocks[-1], RawTable)
    assert texts(found.blocks[-1])[2:] == [list(cells) for cells in rows]
    assert [remark for remark in found.remarks if "các cột được chia theo vị trí chữ" in remark]
