"""Workbooks: sheets become tables with what their cells show."""

from datetime import date

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.importers.xlsx import read_raw, read_xlsx
from caicach_desktop.importers.xlsx_values import shown_number
from tests.importers.building import HEADINGS, RELATIONS, S, package, xlsx


def cells(path):
    return [[cell.text for cell in row.cells] for block in read_raw(path).blocks for row in block.rows]


def test_merged_titles_and_rows(tmp_path):
    rows = [
        ["PHỤ LỤC 2"],
        ["NHIỆM VỤ NĂM 2026"],
        ["(Kèm theo Kế hoạch số 05/KH-UBND)"],
        [],
        HEADINGS,
        ["I", "Nhóm", None, None],
        [1, "Rà soát", "Phòng A", "Quý I"],
        [2, "Công khai", None, date(2026, 5, 9)],
    ]
    path = xlsx(tmp_path / "a.xlsx", {"PL": (rows, ["A1:D1", "A2:D2", "B6:D6", "C7:C8"])})
    (whole,) = read_xlsx(path).plan.appendices
    assert (whole.appendix.number, whole.appendix.title) == ("PHỤ LỤC 2", ("NHIỆM VỤ NĂM 2026",))
    assert whole.appendix.note == "(Kèm theo Kế hoạch số 05/KH-UBND)"
    assert [(row.kind, row.level, row.cells) for row in whole.rows] == [
        ("group", 1, ("I", "Nhóm", "", "")),
        ("task", 2, ("1", "Rà soát", "Phòng A", "Quý I")),
        ("task", 2, ("2", "Công khai", None, "09/05/2026")),
    ]


def test_two_appendices_in_one_sheet_and_a_hidden_sheet(tmp_path):
    table = [HEADINGS, ["1", "a", "b", "c"]]
    book = Workbook()
    for row in [["Phụ lục 1"], *table, [], ["Phụ lục 2"], ["TÊN"], *table, ["Nơi nhận:"], ["- Lưu: VT."]]:
        book.active.append(list(row))
    hidden = book.create_sheet("ẩn")
    hidden.append(["không đọc"])
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    appendices = read_xlsx(tmp_path / "a.xlsx").plan.appendices
    assert [(a.appendix.number, len(a.rows)) for a in appendices] == [("Phụ lục 1", 1), ("Phụ lục 2", 1)]


def test_numbers_that_lost_their_last_zero(tmp_path):
    numbers = [1.8, 1.9, 1.1, 1.11, 2.1, "3.8", "3.9", "3.1", 0.8, 0.9, 0.1, *(4.1 + n / 100 for n in range(7, 12))]
    rows = [["STT", "Nhiệm vụ", "Điểm"], *([number, "a", 1.1] for number in numbers)]
    found = cells(xlsx(tmp_path / "a.xlsx", {"PL": (rows, [])}))[1:]
    assert " ".join(row[0] for row in found) == "1.8 1.9 1.10 1.11 2.1 3.8 3.9 3.1 0.8 0.9 0.1 4.17 4.18 4.19 4.20 4.21"
    assert {row[2] for row in found} == {"1.1"}


def test_hidden_rows_and_columns_are_left_out_and_said_so(tmp_path):
    book = Workbook()
    sheet = book.active
    for row in [
        ["PHỤ LỤC 1"],
        [],
        ["STT", "ẩn", "Nhiệm vụ", "Hạn"],
        [1, "x", "a", "Quý I"],
        [2, "y", "ẩn"],
        [3, "", "c"],
    ]:
        sheet.append(row)
    sheet.merge_cells("D4:D6")
    sheet.merge_cells("B3:C3")
    sheet.column_dimensions["B"].hidden = True
    sheet.row_dimensions[5].hidden = True
    sheet.row_dimensions[6].hidden, sheet.row_dimensions[6].outlineLevel = True, 1
    book.save(tmp_path / "a.xlsx")
    draft = read_xlsx(tmp_path / "a.xlsx")
    (whole,) = draft.plan.appendices
    assert [column.heading for column in whole.appendix.columns] == ["STT", "ẩn", "Hạn"]
    assert [row.cells for row in whole.rows] == [("1", "a", "Quý I"), ("3", "c", None)]
    assert "có 1 dòng và 1 cột đang ẩn" in draft.doubts[0].reason


def test_columns_too_far_to_the_right_are_said_so(tmp_path):
    rows = [["STT", "Nhiệm vụ", "Hạn", *range(300)], [1, "a", "b"]]
    draft = read_xlsx(xlsx(tmp_path / "a.xlsx", {"PL": (rows, [])}))
    assert "hơn 200 cột" in draft.doubts[0].reason


def test_formulas_show_what_was_stored_and_are_never_worked_out(tmp_path):
    book = Workbook()
    book.active.append(["STT", "=1+1", "a"])
    book.active["A1"].font = Font(bold=True)
    book.save(tmp_path / "a.xlsx")
    assert cells(tmp_path / "a.xlsx") == [["STT", "", "a"]]
    assert read_raw(tmp_path / "a.xlsx").blocks[0].rows[0].cells[0].bold


@pytest.mark.parametrize(
    ("stored", "number_format", "shown"),
    [
        ("1", "", "1"),
        ("1.1", "General", "1.1"),
        ("0.30000000000000004", "", "0.3"),
        ("1.1", "0.00", "1.10"),
        ("1", "00", "01"),
        ("12.5", "00", "12.5"),
        ("0.8", "0%", "80%"),
        ("0.855", "0.0%", "85,5%"),
        ("46151", "dd/mm/yyyy", "09/05/2026"),
        ("46151", "mm/yyyy", "05/2026"),
        ("46151", '"ngày" 0', "46151"),
        ("0.354166666666667", "h:mm", "8:30"),
        ("0.354166666666667", "hh:mm:ss", "08:30"),
        ("0.729166666666667", "[$-42A]h:mm AM/PM", "17:30"),
        ("0.354166666666667", "[h]:mm", "8:30"),
        ("46151.5", "dd/mm/yyyy h:mm", "09/05/2026"),
        ("1E400", "dd/mm/yyyy", "1E400"),
        ("abc", "0", "abc"),
    ],
)
def test_numbers_as_their_format_shows_them(stored, number_format, shown):
    assert shown_number(stored, number_format) == shown


def raw_book(path, sheet, shared=""):
    relation = f'<Relationship Id="r1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
    return package(
        path,
        {
            "xl/workbook.xml": f'<workbook {S}><sheets><sheet name="a" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f"<Relationships>{relation}</Relationships>",
            "xl/worksheets/sheet1.xml": f"<worksheet {S}>{sheet}</worksheet>",
            "xl/sharedStrings.xml": f"<sst {S}>{shared}</sst>",
        },
    )


def test_shared_and_rich_texts_in_old_fonts(tmp_path):
    shared = (
        '<si><r><rPr><rFont val=".VnTime"/></rPr><t>C¶i</t></r><r><rPr><rFont val="Arial"/></rPr><t> cách</t></r>'
        "<rPh><t>phiên âm</t></rPh></si><si><t>a_x000D_b</t></si>"
    )
    cell = '<c t="s"><v>{}</v></c>'.format
    row = f'<row>{cell(0)}{cell(1)}{cell(9)}<c t="inlineStr"><is><t>x</t></is></c></row>'
    path = raw_book(tmp_path / "a.xlsx", f"<sheetData>{row}</sheetData>", shared)
    assert cells(path) == [["Cải cách", "a\rb", "", "x"]]


@pytest.mark.parametrize(
    ("sheet", "code"),
    [
        ("<sheetData>" + '<row><c t="str"><v>a</v></c></row>' * 30_001 + "</sheetData>", ErrorCode.FILE_TOO_LARGE),
        ("<sheetData><row>" + "<c><v>1</v></c>" * 1_200_000 + "</row></sheetData>", ErrorCode.FILE_TOO_LARGE),
        ("<sheetData/>", ErrorCode.NO_TABLE_FOUND),
        ("<sheetData><row>", ErrorCode.FILE_DAMAGED),
    ],
)
def test_what_is_no_plan_is_refused(tmp_path, sheet, code):
    with pytest.raises(AppError) as caught:
        read_xlsx(raw_book(tmp_path / "a.xlsx", sheet))
    assert caught.value.code == code


def test_merged_ranges_as_tall_as_the_sheet(tmp_path):
    rows = "".join(f'<row><c t="str"><v>{n}</v></c><c t="str"><v>b</v></c></row>' for n in range(5))
    merged = '<mergeCells><mergeCell ref="A2:A1048576"/><mergeCell ref="B2"/><mergeCell ref="x:y"/></mergeCells>'
    assert cells(raw_book(tmp_path / "a.xlsx", f"<sheetData>{rows}</sheetData>{merged}")) == [
        ["0", "b"],
        ["1", "b"],
        ["", "b"],
        ["", "b"],
        ["", "b"],
    ]
