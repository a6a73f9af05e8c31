"""Whole documents as sheets: letterheads, paragraphs, drawn lines and pictures around tables."""

import io
import zipfile
from itertools import pairwise

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image

from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.model import (
    Block,
    Document,
    DocumentSection,
    Paragraph,
    Rule,
    RuleKind,
    SideBySide,
    Style,
    Table,
)
from caicach_desktop.exporters.xlsx import write_xlsx
from caicach_desktop.exporters.xlsx_grid import Grid, sheet_grid
from caicach_desktop.exporters.xlsx_layout import ROW_LIMIT, TEXT_LIMIT
from tests.exporters.whole_samples import chart, letterhead, plan_blocks, signature, table, whole_document

FORM = official_form()


def sheet_of(path, *blocks: Block) -> Worksheet:
    write_xlsx(Document("Thử", (DocumentSection(blocks, landscape=False),)), path / "a.xlsx")
    return openpyxl.load_workbook(path / "a.xlsx").worksheets[0]


def place(sheet: Worksheet, text: str) -> tuple[float, float, float, float]:
    """Left and right in mm, top and bottom in pt of the (merged) cell that holds a text."""
    (cell,) = [cell for row in sheet.iter_rows() for cell in row if cell.value == text]
    area = next((a for a in sheet.merged_cells.ranges if cell.coordinate in a), None)
    left, top, right, bottom = area.bounds if area else (cell.column, cell.row, cell.column, cell.row)
    widths = [
        sheet.column_dimensions[openpyxl.utils.get_column_letter(n)].width / (96 / 25.4 / 8) for n in range(1, 40)
    ]
    heights = [sheet.row_dimensions[n].height or 0 for n in range(1, 200)]
    return sum(widths[: left - 1]), sum(widths[:right]), sum(heights[: top - 1]), sum(heights[:bottom])


def test_a_text_without_tables_is_a_portrait_sheet_named_so(tmp_path):
    sheet = sheet_of(tmp_path, *plan_blocks(4))
    assert sheet.title == "Văn bản"
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("portrait", 9)
    assert (sheet.oddHeader.center.text, sheet.HeaderFooter.differentFirst) == ("&P", True)
    assert not sheet.print_title_rows
    assert sheet.freeze_panes is None
    assert sheet.page_margins.left * 25.4 == pytest.approx(30)


def test_letterhead_and_signature_stand_side_by_side_at_their_widths(tmp_path):
    sheet = sheet_of(tmp_path, letterhead(), signature())
    agency, state = place(sheet, "ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN"), place(sheet, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    assert agency[:2] == pytest.approx((0, FORM.letterhead.left), abs=0.1)
    assert state[:2] == pytest.approx((FORM.letterhead.left, 165), abs=0.1)
    assert agency[2] == state[2] == 0
    heading, title = place(sheet, "Nơi nhận:"), place(sheet, "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH")
    assert heading[1] == pytest.approx(title[0])
    assert heading[2] == title[2]
    # The list is not stretched by the room left for the signature.
    rows = [place(sheet, f"- Nơi nhận thứ {n};")[2] for n in range(1, 5)]
    assert max(b - a for a, b in pairwise(rows)) < 20
    assert place(sheet, "Nguyễn Văn An")[2] - title[3] == pytest.approx(72, abs=2)


def test_texts_that_fit_a_line_on_paper_never_break(tmp_path):
    sheet = sheet_of(tmp_path, letterhead(), Paragraph("Một đoạn rất dài. " * 30, Style.BODY))
    looks = {str(cell.value)[:8]: cell.alignment for row in sheet.iter_rows() for cell in row if cell.value}
    assert (looks["CỘNG HÒA"].shrink_to_fit, bool(looks["CỘNG HÒA"].wrap_text)) == (True, False)
    assert (looks["Một đoạn"].wrap_text, looks["Một đoạn"].horizontal) == (True, "justify")


@pytest.mark.parametrize("kind", RuleKind)
def test_a_rule_is_a_border_in_the_middle(tmp_path, kind):
    sheet = sheet_of(tmp_path, SideBySide((Paragraph("a", Style.MOTTO), Rule(30, kind)), (), 70, 95), Rule(40, kind))
    lined = [[cell.column for cell in row if cell.border.top.style] for row in sheet.iter_rows()]
    widths = [sheet.column_dimensions[openpyxl.utils.get_column_letter(n)].width / (96 / 25.4 / 8) for n in range(1, 9)]
    ends = [(sum(widths[: min(line) - 1]), sum(widths[: max(line)])) for line in lined if line]
    assert ends == [pytest.approx((20, 50), abs=0.1), pytest.approx((62.5, 102.5), abs=0.1)]


def test_beside_a_table_a_rule_is_drawn_and_cuts_no_column(tmp_path):
    sheet = sheet_of(tmp_path, Paragraph("Phụ lục", Style.APPENDIX_NUMBER), Rule(30.0), table(3, landscape=False))
    assert sheet.max_column == 4
    (picture,) = sheet._images
    assert picture.anchor.ext.width / 36000 == pytest.approx(30)
    start = picture.anchor._from
    assert start.colOff / 36000 + 12 * (start.col > 0) == pytest.approx((165 - 30) / 2, abs=0.1)


def test_a_chart_is_a_picture_with_words_and_rows_of_its_own(tmp_path):
    sheet = sheet_of(tmp_path, chart(), Paragraph("sau", Style.BODY))
    (picture,) = sheet._images
    size = picture.anchor.ext
    assert (size.width / 36000, size.height / 36000) == (130, 36)
    assert place(sheet, "sau")[2] >= 36 / 25.4 * 72
    with Image.open(io.BytesIO(picture._data())) as image:
        assert image.size[0] / 130 * 25.4 == pytest.approx(300, abs=1)
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        assert chart().alt in archive.read("xl/drawings/drawing1.xml").decode()


def test_tables_of_different_columns_share_a_grid(tmp_path):
    wide = table(2, landscape=False)
    two = Table((wide.columns[1], wide.columns[2]), tuple(type(r)(r.cells[1:3]) for r in wide.rows[1:]), 12.0)
    sheet = sheet_of(tmp_path, wide, two)
    assert place(sheet, "I")[:2] == pytest.approx((0, 12), abs=0.1)
    second = [cell for row in sheet.iter_rows() for cell in row if cell.value == "Nhiệm vụ"][1]
    area = next(a for a in sheet.merged_cells.ranges if second.coordinate in a)
    assert area.size["columns"] == 2


def test_a_header_is_repeated_only_where_wanted(tmp_path):
    assert not sheet_of(tmp_path, table(2, landscape=False, repeat=False)).print_title_rows


def test_a_paragraph_of_any_length_keeps_its_words(tmp_path):
    text = "Nội dung được kể thật dài. " * (2 * TEXT_LIMIT // 27)
    sheet = sheet_of(tmp_path, Paragraph(text, Style.BODY))
    parts = [cell.value for row in sheet.iter_rows() for cell in row if cell.value]
    assert len(parts) > 1
    assert " ".join(" ".join(parts).split()) == text.strip()
    assert all(size.height <= ROW_LIMIT for size in sheet.row_dimensions.values() if size.height)


def test_each_section_is_a_sheet(tmp_path):
    write_xlsx(whole_document(), tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert book.sheetnames == ["Kế hoạch", "Phụ lục"]
    assert [sheet.page_setup.orientation for sheet in book] == ["portrait", "landscape"]


def test_edges_that_all_but_meet_are_one():
    grid = Grid(165.0)
    grid.add([0.0, 76.0, 165.0])
    grid.add([77.5, 120.0])
    assert grid.edges == [0.0, 76.0, 120.0, 165.0]
    grid.add([75.5, 77.0])
    assert grid.edges == [0.0, 75.5, 76.0, 77.0, 120.0, 165.0]
    assert [grid.span(0, 74), grid.span(119, 300), grid.span(200, 201)] == [(0, 0), (4, 4), (4, 4)]


def test_only_texts_side_by_side_cut_a_tables_columns():
    blocks = (letterhead(), Rule(30.0), table(1, landscape=False))
    assert sheet_grid(DocumentSection(blocks, landscape=False), FORM).edges == [0, 12, 76, 80, 130, 165]


@pytest.mark.parametrize(("rows", "breaks"), [(43, []), (44, [45]), (48, [49]), (49, [])])
def test_a_caption_goes_with_its_table_to_the_next_page(tmp_path, rows, breaks):
    lines = [Paragraph("Một dòng", Style.RECIPIENTS_LIST) for _ in range(rows)]
    caption = Paragraph("Bảng 1. Kết quả", Style.CAPTION)
    sheet = sheet_of(tmp_path, *lines, caption, table(3, landscape=False))
    assert [one.id + 1 for one in sheet.row_breaks.brk] == breaks


def test_texts_side_by_side_are_not_cut_by_a_pages_end(tmp_path):
    lines = [Paragraph("Một dòng", Style.RECIPIENTS_LIST) for _ in range(44)]
    sheet = sheet_of(tmp_path, *lines, signature())
    assert [one.id for one in sheet.row_breaks.brk] == [44]


def test_a_header_is_held_and_repeated_only_where_it_is_the_only_one_and_stands_high(tmp_path):
    heading = Paragraph("Phụ lục", Style.APPENDIX_NUMBER)
    alone = sheet_of(tmp_path, heading, table(3, landscape=False))
    assert (alone.freeze_panes, alone.print_title_rows) == ("A4", "$3:$3")
    low = sheet_of(tmp_path, *[heading] * 12, table(3, landscape=False))
    assert (low.freeze_panes, low.print_title_rows) == (None, "$14:$14")
    several = sheet_of(tmp_path, table(3, landscape=False), heading, table(3, landscape=False))
    assert (several.freeze_panes, several.print_title_rows) == (None, None)
