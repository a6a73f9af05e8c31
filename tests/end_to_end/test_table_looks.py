"""How a table is printed is remembered with its plan and holds in all three formats, as their readers find it."""

from dataclasses import replace
from pathlib import Path

import docx
import openpyxl
import pdfplumber
import pytest
from pdfplumber.page import Page

from caicach_desktop.domain.plan import Column, ColumnRole, Row, TableLook
from caicach_desktop.services.exporting import ExportOptions, export_plan
from caicach_desktop.services.importing import import_sample
from caicach_desktop.services.plans import load_plan, update_appendix
from caicach_desktop.services.workspace import open_store
from tests.exporters.word_schema import W

WIDE, HIDDEN = 40.0, ColumnRole.PARTNER
PT_PER_MM = 72 / 25.4


def choose(folder: Path, look: TableLook) -> tuple[list[Column], list[Row]]:
    """Keep a look, a width and a hidden column for the sample's appendix; returns its columns and rows."""
    with open_store(folder) as store:
        (part,) = load_plan(store, import_sample(store)).appendices
        columns = [replace(one, shown=one.role != HIDDEN, width=0.0) for one in part.appendix.columns]
        place = part.appendix.column_of(ColumnRole.DEADLINE)
        assert place is not None
        columns[place] = replace(columns[place], width=WIDE)
        update_appendix(store, part.appendix, columns=tuple(columns), look=look)
        return columns, list(part.rows)


def written(folder: Path, target: Path) -> Path:
    """The plan written by a program that was started anew."""
    with open_store(folder) as store:
        return export_plan(store, 1, target, ExportOptions())


@pytest.fixture(params=[False, True], ids=["upright", "wide"])
def look(request: pytest.FixtureRequest) -> TableLook:
    return TableLook(font_size=11 if request.param else 13, landscape=request.param, repeat_heading=request.param)


def test_in_word(tmp_path: Path, look: TableLook) -> None:
    columns, _ = choose(tmp_path / "data", look)
    made = docx.Document(str(written(tmp_path / "data", tmp_path / "a.docx")))
    (table,) = made.tables
    assert [cell.text for cell in table.rows[0].cells] == [one.heading for one in columns if one.shown]
    assert table.rows[0].cells[-1].width.mm == pytest.approx(WIDE, abs=0.1)
    sizes = {run.font.size.pt for row in table.rows for cell in row.cells for p in cell.paragraphs for run in p.runs}
    assert sizes == {look.font_size}
    assert (made.sections[0].page_width > made.sections[0].page_height) == look.landscape
    again = table.rows[0]._tr.find(f"{W}trPr/{W}tblHeader")
    assert (again.get(f"{W}val") != "0") == look.repeat_heading


def test_in_pdf(tmp_path: Path, look: TableLook) -> None:
    columns, _ = choose(tmp_path / "data", look)
    with pdfplumber.open(written(tmp_path / "data", tmp_path / "a.pdf")) as pdf:
        first, second = pdf.pages[:2]
        assert (first.width > first.height) == look.landscape
        rights = sorted({round(edge["x0"], 1) for edge in second.edges if edge["orientation"] == "v"})
        assert len(rights) == sum(one.shown for one in columns) + 1
        assert rights[-1] - rights[-2] == pytest.approx(WIDE * PT_PER_MM, abs=1)
        cells = second.crop((rights[0], 60, rights[-1], second.height))
        assert {round(one["size"], 1) for one in cells.chars if "Bold" not in one["fontname"]} == {look.font_size}
        assert ("STT" in (second.extract_text() or "")) == look.repeat_heading


def test_in_excel(tmp_path: Path, look: TableLook) -> None:
    columns, rows = choose(tmp_path / "data", look)
    (sheet,) = openpyxl.load_workbook(written(tmp_path / "data", tmp_path / "a.xlsx")).worksheets
    heading = next(row for row in sheet.iter_rows() if row[0].value == columns[0].heading)
    assert [cell.value for cell in heading if cell.value] == [one.heading for one in columns if one.shown]
    below = [cell for row in sheet.iter_rows(min_row=heading[0].row + 1) for cell in row if cell.value]
    assert {cell.font.size for cell in below} == {look.font_size}
    assert sheet.max_row - heading[0].row >= len(rows)
    assert sheet.page_setup.orientation == ("landscape" if look.landscape else "portrait")
    assert bool(sheet.print_title_rows) == look.repeat_heading


def test_equal_neighbours_are_one_cell_in_every_format(tmp_path: Path) -> None:
    counts = [agency_cells(tmp_path / str(merged), TableLook(merge_equal=merged)) for merged in (False, True)]
    for apart, together in zip(*counts, strict=True):
        assert 0 < together < apart


def agency_cells(folder: Path, look: TableLook) -> tuple[int, int, int]:
    """How many cells the column of the leads has in the Word file, the workbook and the PDF."""
    columns, rows = choose(folder / "data", look)
    place = [one.role for one in columns if one.shown].index(ColumnRole.LEAD)
    (table,) = docx.Document(str(written(folder / "data", folder / "a.docx"))).tables
    in_word = len({row.cells[place]._tc for row in table.rows})
    (sheet,) = openpyxl.load_workbook(written(folder / "data", folder / "a.xlsx")).worksheets
    covered = sum(
        area.max_row - area.min_row for area in sheet.merged_cells.ranges if area.min_col == area.max_col == place + 1
    )
    with pdfplumber.open(written(folder / "data", folder / "a.pdf")) as pdf:
        lines = sum(
            left < edge["x0"] + 1 < right or edge["x0"] <= left < edge["x1"] - 1
            for page in pdf.pages
            for left, right in [column_of(page, place)]
            for edge in page.edges
            if edge["orientation"] == "h"
        )
    return in_word, len(rows) - covered, lines


def column_of(page: Page, place: int) -> tuple[float, float]:
    """Where a column of the page's table begins and ends, in pt."""
    edges = sorted({round(edge["x0"], 1) for edge in page.edges if edge["orientation"] == "v"})
    return edges[place], edges[place + 1]
