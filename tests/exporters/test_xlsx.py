"""The Excel workbook, read back: texts, merges, heights, and how it prints."""

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from caicach_desktop.documents.annex import AnnexOptions, annex_document
from caicach_desktop.domain.errors import Cancelled
from caicach_desktop.exporters.xlsx import sheet_names, write_xlsx
from caicach_desktop.exporters.xlsx_layout import ROW_LIMIT, TEXT_LIMIT
from tests.exporters.samples import COLUMNS, NOTE, appendix, group, plan, task
from tests.impatience import CancelAfter

LONG = "Một việc được kể thật dài với nhiều bước. "


def sheet_of(path, *rows, **options) -> Worksheet:
    whole = plan(appendix(rows=rows) if rows else appendix())
    write_xlsx(annex_document(whole, AnnexOptions(**options)), path / "a.xlsx")
    return openpyxl.load_workbook(path / "a.xlsx").worksheets[0]


def body(sheet: Worksheet) -> list[list[object]]:
    """The rows below the header."""
    first = int(sheet.freeze_panes[1:])
    return [list(row) for row in sheet.iter_rows(min_row=first, values_only=True)]


def merges(sheet: Worksheet) -> set[str]:
    return {str(area) for area in sheet.merged_cells.ranges}


def test_heading_header_and_rows(tmp_path):
    sheet = sheet_of(tmp_path)
    assert sheet.title == "Phụ lục I"
    assert [sheet.cell(row, 1).value for row in (1, 2, 3)] == ["Phụ lục I", "NHIỆM VỤ NÂNG CAO CHỈ SỐ", NOTE]
    header = int(sheet.freeze_panes[1:]) - 1
    assert [cell.value for cell in sheet[header]] == [column.heading for column in COLUMNS]
    assert body(sheet) == [
        ["I", "Chỉ số hài lòng", None, None, None],
        ["1", "Giải quyết hồ sơ", "- Trả kết quả trước hạn\n- Gọi điện xin lỗi khi trễ", "Trung tâm", "Thường xuyên"],
        ["2", "Niêm yết thủ tục", None, None, "30/6/2026"],
        ["II", "Chỉ số quản trị", None, None, "Quý IV"],
        ["1", "=1+1", "A & B < C", "Văn phòng", None],
    ]


def test_merges_are_real(tmp_path):
    sheet = sheet_of(tmp_path)
    first = int(sheet.freeze_panes[1:])
    headings = {"A1:E1", "A2:E2", "A3:E3"}
    groups = {f"B{first}:E{first}", f"B{first + 3}:D{first + 3}"}
    blocks = {f"C{first + 1}:C{first + 2}", f"D{first + 1}:D{first + 2}", f"E{first + 3}:E{first + 4}"}
    assert merges(sheet) == headings | groups | blocks


@pytest.mark.parametrize(
    "text", ["=1+1", "+84", "-1", "- Việc", "@SUM(A1)", "=cmd|' /C calc'!A0", "1.10", "31/12/2026"]
)
def test_text_stays_text(tmp_path, text):
    sheet = sheet_of(tmp_path, task("1", text, "", "", ""))
    (cell,) = [cell for row in sheet.iter_rows() for cell in row if cell.value == text]
    assert cell.data_type == "s"
    assert cell.quotePrefix == (text[0] in "=+-@")


def test_letters_that_a_file_cannot_hold_are_left_out(tmp_path):
    sheet = sheet_of(tmp_path, task("1", "a\x00\x0b\x1f\ufffe\ud800b", "c\td", "", ""))
    assert body(sheet) == [["1", "ab", "c\td", None, None]]


def test_it_prints_on_a4_landscape_with_repeated_header_and_page_numbers(tmp_path):
    sheet = sheet_of(tmp_path)
    header = int(sheet.freeze_panes[1:]) - 1
    assert sheet.print_title_rows == f"${header}:${header}"
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (int(sheet.page_setup.fitToWidth), int(sheet.page_setup.fitToHeight)) == (1, 0)
    assert sheet.oddHeader.center.text == "&P"
    assert sheet.HeaderFooter.differentFirst
    assert not sheet.firstHeader.center.text
    assert sheet.page_margins.left * 25.4 == pytest.approx(20)


def test_all_letters_are_times_new_roman(tmp_path):
    sheet = sheet_of(tmp_path, font_size=13)
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert {cell.font.name for cell in cells} == {"Times New Roman"}
    first = int(sheet.freeze_panes[1:])
    assert [sheet.cell(first, column).font.bold for column in (1, 2)] == [True, True]
    assert {cell.font.size for cell in sheet[first + 1]} == {13}
    assert not sheet.cell(first + 1, 2).font.bold
    assert all(cell.border.left.style == "thin" and cell.alignment.wrap_text for cell in sheet[first + 1])


def test_rows_grow_with_their_text(tmp_path):
    sheet = sheet_of(tmp_path, task("1", "a", "Ngắn", "", ""), task("2", "a", LONG * 8, "", ""))
    first = int(sheet.freeze_panes[1:])
    low, high = (sheet.row_dimensions[row].height for row in (first, first + 1))
    assert 15 <= low < 17
    assert high > 3 * low


def test_a_merged_text_has_room_in_its_block(tmp_path):
    text = LONG * 12
    alone = sheet_of(tmp_path, task("1", "a", text, "", ""))
    needed = alone.row_dimensions[int(alone.freeze_panes[1:])].height
    sheet = sheet_of(tmp_path, task("1", "a", text, "", ""), task("2", "b", None, "", ""), task("3", "c", "d", "", ""))
    first = int(sheet.freeze_panes[1:])
    heights = [sheet.row_dimensions[row].height for row in (first, first + 1, first + 2)]
    assert heights[0] + heights[1] == pytest.approx(needed, abs=2)
    assert heights[1] > heights[0] == heights[2]


def test_a_row_higher_than_excel_allows_becomes_several(tmp_path):
    sheet = sheet_of(tmp_path, task("1", "a", LONG * 100, "", ""), task("2", "b", "c", "", ""))
    first = int(sheet.freeze_panes[1:])
    rows = [row for row in body(sheet) if any(row)]
    assert [row[0] for row in rows] == ["1", "2"]
    last = sheet.max_row - 1
    assert last - first >= 3
    assert {f"{column}{first}:{column}{last}" for column in "ABCDE"} <= merges(sheet)
    assert all(sheet.row_dimensions[row].height <= ROW_LIMIT for row in range(first, last + 1))


def test_a_text_longer_than_a_cell_holds_goes_on_below(tmp_path):
    text = "Bước tiếp theo\n" * (2 * TEXT_LIMIT // 15)
    sheet = sheet_of(tmp_path, task("1", "a", text.strip(), "", ""))
    parts = [row[2] for row in body(sheet) if row[2]]
    assert len(parts) > 1
    assert "\n".join(parts) == text.strip()


def test_sheet_names():
    names = sheet_names(["Phụ lục I", "phụ lục i", "[A]:*?/\\B'", "", "", "x" * 40, "x" * 40, "History"])
    assert names[:5] == ["Phụ lục I", "phụ lục i (2)", "A B", "Phụ lục", "Phụ lục (2)"]
    assert all(len(name) <= 31 for name in names)
    assert len({name.casefold() for name in names}) == len(names)
    assert names[-1] == "History (2)"


def test_a_sheets_name_is_counted_and_cut_as_excel_does():
    quoted, *faces = sheet_names(["x" * 30 + "'y", "😀" * 31, "😀" * 31])
    assert quoted == "x" * 30
    assert faces == ["😀" * 15, "😀" * 13 + " (2)"]


def test_a_sheet_for_each_appendix_also_without_rows(tmp_path):
    second = appendix(rows=(), number="Phụ lục II", title=(), note=None)
    write_xlsx(annex_document(plan(appendix(), second)), tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert book.sheetnames == ["Phụ lục I", "Phụ lục II"]
    second = book["Phụ lục II"]
    header = second[int(second.freeze_panes[1:]) - 1]
    assert [cell.value for cell in header] == [column.heading for column in COLUMNS]
    assert (book.properties.title, book.properties.creator) == ("Nâng cao các chỉ số năm 2026", "Cải cách Desktop")


def test_a_cancelled_export_leaves_the_old_file(tmp_path):
    (tmp_path / "a.xlsx").write_bytes(b"old")
    rows = tuple(group(str(n), "Nhóm", "", "", "") for n in range(1000))
    with pytest.raises(Cancelled):
        write_xlsx(annex_document(plan(appendix(rows=rows))), tmp_path / "a.xlsx", CancelAfter(40))
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.xlsx", b"old")]
