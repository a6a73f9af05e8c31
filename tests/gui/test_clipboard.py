"""Copied cells: as text and as HTML they read back as they were."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData

from caicach_desktop.gui.clipboard import CopiedRow, grid_of, mime_of, to_text
from caicach_desktop.services.pasting import table_on

CELL = st.text(alphabet='aâĐ 1"\t\n;', max_size=8)


@given(st.lists(st.lists(CELL, min_size=2, max_size=2), min_size=1, max_size=4))
def test_what_is_written_as_text_reads_back(grid: list[list[str]]) -> None:
    rows = [CopiedRow(tuple(cells)) for cells in grid]
    assert table_on(None, to_text(rows)) == grid


def test_what_is_written_as_html_reads_back_with_merges_and_empty_lines() -> None:
    rows = [CopiedRow(("I", "Nhóm <1>", ""), True), CopiedRow(("1", "a\n\n- b", "c")), CopiedRow(("2", None, None))]
    assert grid_of(mime_of(rows)) == [["I", "Nhóm <1>", ""], ["1", "a\n\n- b", "c"], ["2", None, None]]


def test_html_is_preferred_only_where_it_holds_a_table() -> None:
    mime = mime_of([CopiedRow(("a", "b"))])
    assert grid_of(mime) == [["a", "b"]]
    page = QMimeData()
    page.setHtml("<p>x</p>")
    page.setText("x\ty")
    assert grid_of(page) == [["x", "y"]]
    assert grid_of(QMimeData()) == []
