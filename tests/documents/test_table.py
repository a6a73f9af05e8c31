"""Rows become cells: spans and merged blocks always fit the grid, whatever the rows hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach_desktop.documents.model import Align, Merge, TableCell, TableRow
from caicach_desktop.documents.table import appendix_table, table_rows
from caicach_desktop.domain.plan import Column, ColumnRole, Row, RowKind
from tests.exporters.samples import appendix, group, task

cells = st.one_of(st.none(), st.just(""), st.sampled_from(["a", "b", "31/12"]))


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[Row], int]:
    """Rows of any kind over 1 to 6 columns; some rows are shorter or longer than the table."""
    columns = draw(st.integers(1, 6))
    row = st.builds(
        Row,
        kind=st.sampled_from(RowKind),
        cells=st.lists(cells, min_size=columns - 1, max_size=columns + 1).map(tuple),
    )
    return draw(st.lists(row, max_size=8)), columns


def grid(rows: list[TableRow]) -> list[list[TableCell]]:
    return [[cell for cell in row.cells for _ in range(cell.span)] for row in rows]


@given(tables())
def test_spans_and_merges_fit_the_grid(table):
    rows, columns = table
    flat = grid(list(table_rows(rows, columns)))
    assert [len(row) for row in flat] == [columns] * len(rows)
    below = [*flat, [TableCell()] * columns][1:]
    for index, (row, after) in enumerate(zip(flat, below, strict=True)):
        for column, (cell, lower) in enumerate(zip(row, after, strict=True)):
            assert cell.merge == Merge.NONE or cell.span == 1
            if cell.merge == Merge.CONTINUE:
                assert index > 0
                assert not cell.text
                assert flat[index - 1][column].merge != Merge.NONE
            # A block that begins goes on below; one that goes on below has begun.
            if cell.merge == Merge.START:
                assert lower.merge == Merge.CONTINUE
            if lower.merge == Merge.CONTINUE:
                assert cell.merge in (Merge.START, Merge.CONTINUE)


@given(tables())
def test_every_text_is_shown_once_in_its_column(table):
    rows, columns = table
    for row, shown in zip(rows, table_rows(rows, columns), strict=True):
        column = 0
        for cell in shown.cells:
            texts = [text for text in row.cells[column : column + cell.span] if text]
            assert ([cell.text] if cell.text else []) == texts
            column += cell.span
        assert shown.heading == row.is_group


def only(row: Row, *below: Row) -> list[tuple[str, int]]:
    first = next(iter(table_rows([row, *below], 5)))
    return [(cell.text, cell.span) for cell in first.cells]


def test_a_heading_runs_over_the_empty_cells_after_it():
    assert only(group("I", "Chỉ số", "", "", "")) == [("I", 1), ("Chỉ số", 4)]
    assert only(group("I", "Chỉ số", "", "", "Quý IV")) == [("I", 1), ("Chỉ số", 3), ("Quý IV", 1)]
    assert only(group("I", "Chỉ số", "80%", "", "")) == [("I", 1), ("Chỉ số", 1), ("80%", 1), ("", 1), ("", 1)]
    assert only(group("IV", "", "", "", "")) == [("IV", 5)]


def test_a_heading_stops_before_a_cell_that_the_row_below_is_merged_with():
    below = task("1", "a", "b", None, "c")
    assert only(group("I", "Chỉ số", "", "", ""), below) == [("I", 1), ("Chỉ số", 2), ("", 1), ("", 1)]
    below = task("1", None, "b", "c", "d")
    assert [span for _, span in only(group("I", "Chỉ số", "", "", ""), below)] == [1] * 5


def test_a_task_never_runs_over_other_cells():
    assert only(task("1", "a", "", "", "")) == [("1", 1), ("a", 1), ("", 1), ("", 1), ("", 1)]


def test_a_merged_cell_in_the_first_row_is_empty_and_begins_the_block():
    first, second = table_rows([task(None, "a"), task(None, "b")], 2)
    assert first.cells[0] == TableCell(merge=Merge.START)
    assert second.cells[0] == TableCell(merge=Merge.CONTINUE)


def test_a_table_takes_alignment_from_the_columns_and_sets_headings_left():
    table = appendix_table(appendix(), 257, 12)
    assert [column.align for column in table.columns] == [
        Align.CENTER,
        Align.LEFT,
        Align.JUSTIFY,
        Align.CENTER,
        Align.CENTER,
    ]
    assert table.rows[0].cells[1].align == Align.LEFT
    assert table.rows[1].cells[1].align is None


@pytest.mark.parametrize(("size", "width", "align"), [(11, 37, "left"), (11, 39, "justify"), (13, 39, "left")])
def test_a_column_too_narrow_for_justified_texts_is_set_left(size, width, align):
    columns = (Column(ColumnRole.NUMBER, "STT", 20), Column(ColumnRole.TASK, "Nhiệm vụ", width))
    whole = appendix(rows=(task("1", "Một việc"),), columns=columns)
    table = appendix_table(whole, 20 + width, size)
    assert table.columns[1].align == align


def test_automatic_numbers_are_filled_in():
    from dataclasses import replace

    from caicach_desktop.domain.plan import Numbering, WholeAppendix

    whole = appendix()
    whole = WholeAppendix(replace(whole.appendix, numbering=Numbering.AUTOMATIC), (group("?", "A"), task("?", "B")))
    assert [row.cells[0].text for row in appendix_table(whole, 257, 12).rows] == ["I", "1"]


def test_a_heading_does_not_widen_its_column():
    columns = (Column(ColumnRole.NUMBER, "STT"), Column(ColumnRole.OTHER, "A"), Column(ColumnRole.OTHER, "B"))
    rows = (group("I", "Một đề mục rất dài chạy qua nhiều cột của bảng", ""), task("1", "a", "b"))
    table = appendix_table(appendix(rows=rows, columns=columns), 257, 12)
    assert abs(table.columns[1].width - table.columns[2].width) < 1
