"""Workbooks made to harm: more in them than any form has."""

import zipfile

import pytest
from openpyxl import Workbook

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.importers import form_sheets
from caicach_desktop.importers.form_sheets import read_sheets
from caicach_desktop.importers.form_workbook import read_forms


@pytest.fixture
def small(tmp_path):
    book = Workbook()
    book.active.append(["a", 1, "=1+1", None, True])
    path = tmp_path / "small.xlsx"
    book.save(path)
    return path


def with_part(path, name, content):
    """The workbook with one of its parts replaced."""
    with zipfile.ZipFile(path) as source:
        parts = {one: source.read(one) for one in source.namelist()}
    target = path.with_name("other.xlsx")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for one, data in (parts | {name: content}).items():
            out.writestr(one, data)
    return target


def refused(path):
    with pytest.raises(AppError) as caught:
        read_forms(path)
    return caught.value.code


def test_cells_as_stored_and_formulas_never(small):
    cells = read_sheets(small)[0][0].rows[1]
    assert [(column, cell.text, cell.unreadable) for column, cell in cells.items()] == [
        (0, "a", False),
        (1, "1", False),
        (2, "", True),
        (4, "1", False),
    ]


def test_numbers_are_read_as_vietnamese_texts_write_them(tmp_path):
    book = Workbook()
    book.active.append([12.125, 0.5, "12.125", 1200, -3.5])
    book.active["B1"].number_format = "0.00"
    book.save(tmp_path / "số.xlsx")
    cells = read_sheets(tmp_path / "số.xlsx")[0][0].rows[1]
    assert [cell.text for cell in cells.values()] == ["12,125", "0,50", "12.125", "1200", "-3,5"]


SHEET = "xl/worksheets/sheet1.xml"
START = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
END = b"</sheetData></worksheet>"


def test_a_part_that_unpacks_to_more_than_any_form_is_refused(small):
    assert refused(with_part(small, SHEET, START + b"<row/>" * 6_000_000 + END)) == ErrorCode.FILE_TOO_LARGE


@pytest.mark.parametrize(
    ("limit", "rows"),
    [
        ("_MAX_ROWS", b"<row><c><v>1</v></c></row>" * 11),
        ("_MAX_EMPTY_ROWS", b"<row/>" * 11),
        ("_MAX_CELLS", b"<row>" + b"<c><v>1</v></c>" * 11 + b"</row>"),
        ("_MAX_LETTERS", b'<row><c t="str"><v>aaaaaaaaaaa</v></c></row>'),
    ],
)
def test_more_than_any_form_has_is_refused(small, monkeypatch, limit, rows):
    path = with_part(small, SHEET, START + rows + END)
    assert refused(path) == ErrorCode.FORM_FOREIGN
    monkeypatch.setattr(form_sheets, limit, 10)
    assert refused(path) == ErrorCode.FILE_TOO_LARGE


def test_entities_are_not_expanded(small, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("bí mật")
    content = f'<!DOCTYPE a [<!ENTITY x SYSTEM "file://{secret}">]>'.encode() + START
    path = with_part(small, SHEET, content + b'<row><c t="str"><v>&x;</v></c></row>' + END)
    assert all("bí mật" not in cell.text for sheet in read_sheets(path)[0] for cell in sheet.rows.get(1, {}).values())


def test_a_row_given_twice_and_places_out_of_reach(small):
    rows = b'<row r="3"><c r="B3"><v>1</v></c><c r="ZZZ3"><v>2</v></c></row><row r="3"><c r="B3"><v>9</v></c></row>'
    sheet = read_sheets(with_part(small, SHEET, START + rows + END))[0][0]
    assert {line: {place: cell.text for place, cell in cells.items()} for line, cells in sheet.rows.items()} == {
        3: {1: "1"}
    }


@pytest.mark.parametrize(("said", "saved"), [("2026-09-12T08:30:00Z", "2026-09-12T08:30:00Z"), ("hôm qua", "")])
def test_when_a_workbook_was_saved(small, said, saved):
    namespaces = 'xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:d="http://d"'
    content = f"<c:coreProperties {namespaces}><d:modified>{said}</d:modified></c:coreProperties>".encode()
    assert read_sheets(with_part(small, "docProps/core.xml", content))[1] == saved
