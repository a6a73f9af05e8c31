"""What people do to a form before they send it back: sort, delete, move, copy; its answers still arrive."""

import pytest

from caicach_desktop.domain.answers import Answer
from caicach_desktop.domain.reporting import Status
from caicach_desktop.exporters.form_workbook import SHEET_NAME
from tests.services.forms import DONE, HEADER, Round, columns, row_of


@pytest.fixture
def turn(store, table, tmp_path):
    return Round(store, table, tmp_path)


def sorted_backwards(book):
    """The task rows in the other order, with their hidden cells left behind as sorting a selection does."""
    sheet = book[SHEET_NAME]
    rows = [row_of(sheet, "Niêm yết"), row_of(sheet, "Trả lời")]
    last = columns(sheet)["Ghi chú"]
    texts = [[sheet.cell(row, column).value for column in range(1, last + 1)] for row in rows]
    for row, values in zip(rows, reversed(texts), strict=True):
        for column, value in enumerate(values, start=1):
            sheet.cell(row, column).value = value


def moved_columns(book):
    """The answers stand before the texts, a column of somebody's own between them."""
    sheet = book[SHEET_NAME]
    for merged in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(merged))
    order = [*range(5, 13), 99, *range(1, 5), 13]
    for row in range(HEADER, sheet.max_row + 1):
        values = [sheet.cell(row, column).value for column in order]
        for column in range(1, 14):
            sheet.cell(row, column).value = None
        for column, value in enumerate(values, start=1):
            sheet.cell(row, column).value = value


def without_hidden_sheet(book):
    """Only the sheet people see is left, under another name."""
    del book["caicach"]
    book[SHEET_NAME].title = "Sheet1"


def without_hidden_column(book):
    """Somebody deleted the column with the odd letters."""
    sheet = book[SHEET_NAME]
    sheet.delete_cols(columns(sheet)["Ghi chú"] + 1)


def lines_above(book):
    """Two lines more above the title."""
    book[SHEET_NAME].insert_rows(1, 2)


def one_row_deleted(book):
    """A task without an answer is deleted, its heading too."""
    sheet = book[SHEET_NAME]
    sheet.delete_rows(row_of(sheet, "Trả lời"))


def copied_sheet(book):
    """The sheet is kept twice; both say the same."""
    book.copy_worksheet(book[SHEET_NAME])


@pytest.mark.parametrize(
    "change",
    [
        sorted_backwards,
        moved_columns,
        without_hidden_sheet,
        without_hidden_column,
        lines_above,
        one_row_deleted,
        copied_sheet,
    ],
)
def test_what_people_do_to_a_workbook(turn, change):
    path = turn.back({"Niêm yết": DONE}, change=change)
    review = turn.review(path)
    assert [row.task for row in review.rows() if row.taken] == ["Niêm yết"]
    assert review.forms[0].unreturned == (change is one_row_deleted)
    turn.take(path)
    assert turn.answer(1) == Answer(Status.DONE, 100, result="Đã niêm yết", note="xong")
    assert turn.entry(2) is None


def test_a_deleted_answer_column_says_nothing(turn):
    turn.save(1, status=Status.DOING, result="cũ")
    turn.send("lần hai")

    def change(book):
        sheet = book[SHEET_NAME]
        sheet.delete_cols(columns(sheet)["Kết quả thực hiện"])

    turn.take(turn.back({"Niêm yết": {"percent": 60}}, change=change))
    assert turn.answer(1) == Answer(Status.DOING, 60, result="cũ")
