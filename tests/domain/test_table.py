"""Rules of an appendix's table: numbers, merged cells, what a row reads when rows come and go."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach_desktop.domain.plan import Appendix, Column, ColumnRole, Numbering, Row, RowKind, WholeAppendix
from caicach_desktop.domain.table import (
    automatic_numbers,
    block_starts,
    effective_cells,
    fitting_numbering,
    heading_span,
    index_of,
    resettled,
    shown_rows,
    subtree_end,
    tasks_of,
    with_cell,
)

COLUMNS = (
    Column(ColumnRole.NUMBER, "STT"),
    Column(ColumnRole.CRITERION, "Nội dung"),
    Column(ColumnRole.TASK, "Nhiệm vụ"),
    Column(ColumnRole.DEADLINE, "Thời gian"),
)
APPENDIX = Appendix(id=7, plan_id=3, title=("Nâng cao Chỉ số SIPAS",), columns=COLUMNS)


def group(level, *cells, row_id=0):
    return Row(id=row_id, kind=RowKind.GROUP, level=level, cells=cells)


def task(level, *cells, row_id=0):
    return Row(id=row_id, level=level, cells=cells)


def read(rows):
    return {row.id: texts for row, texts in zip(rows, effective_cells(rows), strict=True)}


@pytest.mark.parametrize(
    ("levels", "numbers"),
    [
        ("G1 T2 T2 G1 T2", "I 1 2 II 1"),
        ("G1 G2 T3 T3 G2 T3 G1 G2", "I 1 1.1 1.2 2 2.1 II 1"),
        ("T1 T1 T2 T3 T2 T1", "1 2 2.1 2.1.1 2.2 3"),
        ("G1 T1 T2", "I II 1"),
        ("T2 T2", "1.1 1.2"),
        ("G1 T3 T3", "I 1.1 1.2"),
        ("", ""),
    ],
)
def test_automatic_numbers_follow_the_rows(levels, numbers):
    rows = [group(int(c[1])) if c[0] == "G" else task(int(c[1])) for c in levels.split()]
    assert automatic_numbers(rows) == numbers.split()


def test_an_appendix_keeps_odd_numbers_and_fills_in_its_own():
    right = [group(1, "I", "A", "", ""), task(2, "1", "", "x", ""), task(2, "2", "", "y", "")]
    odd = [right[0], right[2], replace(right[1], cells=("1a", "", "x", ""))]
    assert fitting_numbering(APPENDIX, right) == Numbering.AUTOMATIC
    assert fitting_numbering(APPENDIX, odd) == Numbering.TYPED
    assert fitting_numbering(replace(APPENDIX, columns=COLUMNS[1:]), right) == Numbering.TYPED
    assert [row.cells[0] for row in shown_rows(APPENDIX, odd)] == ["I", "1", "2"]
    assert shown_rows(replace(APPENDIX, numbering=Numbering.TYPED), odd) == odd


def test_merged_cells_read_as_the_cell_above():
    rows = [task(1, None, "a"), task(1, "x", None), task(1, None, None), task(1, "y", "b")]
    assert list(effective_cells(rows)) == [("", "a"), ("x", "a"), ("x", "a"), ("y", "b")]
    assert block_starts(rows, 0) == [0, 1, 1, 3]
    assert block_starts(rows, 1) == [0, 0, 0, 3]
    assert with_cell(("a", "b", "c"), 1, None) == ("a", None, "c")


tables = st.lists(st.tuples(st.sampled_from(["", "a", "b", None]), st.sampled_from(["x", None])), max_size=8).map(
    lambda cells: [task(1, *texts, row_id=number) for number, texts in enumerate(cells, start=1)]
)


@given(tables, st.data())
def test_rows_that_stay_read_the_same_wherever_they_stand(rows, data):
    kept = data.draw(st.lists(st.sampled_from(rows), unique_by=lambda row: row.id) if rows else st.just([]))
    put_in = data.draw(st.lists(st.tuples(st.sampled_from(["", "new", None]), st.sampled_from(["", None])), max_size=2))
    for number, cells in enumerate(put_in, start=100):
        kept.insert(data.draw(st.integers(0, len(kept))), task(1, *cells, row_id=number))
    changed = {row.id: row for row in resettled(rows, kept)}
    before, after = read(rows), read([changed.get(row.id, row) for row in kept])
    assert {row_id: after[row_id] for row_id in before if row_id in after} == {
        row_id: texts for row_id, texts in before.items() if row_id in after
    }
    assert changed.keys().isdisjoint(range(100, 110))
    assert not resettled(rows, rows)


def test_a_block_stays_a_block_where_it_can():
    rows = [task(1, "a", row_id=1), task(1, None, row_id=2), task(1, None, row_id=3), task(1, "b", row_id=4)]
    moved = [rows[3], rows[1], rows[2], rows[0]]
    assert [(row.id, row.cells) for row in resettled(rows, moved)] == [(2, ("a",))]
    joined = [rows[0], task(1, None), rows[1], rows[2]]
    assert not resettled(rows, joined)
    parted = [rows[0], task(1, "own"), rows[1], rows[2]]
    assert [(row.id, row.cells) for row in resettled(rows, parted)] == [(2, ("a",))]


def test_subtree_end():
    rows = [group(1), group(2), task(3), task(2), group(1)]
    assert [subtree_end(rows, index) for index in range(5)] == [4, 3, 3, 4, 5]


@pytest.mark.parametrize(
    ("cells", "below", "span"),
    [
        (("I", "Chỉ số", "", ""), ("1", "a", "b", "c"), (1, 4)),
        (("I", "Chỉ số", "", "x"), None, (1, 3)),
        (("I", "Chỉ số", "", ""), ("1", "a", "b", None), (1, 3)),
        (("I", "Chỉ số", None, ""), None, None),
        (("I", "Chỉ số", "Nhiệm vụ", ""), None, None),
        (("Chỉ số", "", ""), None, (0, 3)),
        (("", "", ""), None, None),
        ((), None, None),
    ],
)
def test_a_heading_reaches_over_empty_cells_only(cells, below, span):
    assert heading_span(cells, below) == span


@pytest.mark.parametrize(
    ("texts", "index"),
    [
        (["Chỉ số PAR INDEX"], "PAR INDEX"),
        (["Cải thiện Chỉ số cải cách hành chính"], "PAR INDEX"),
        (["Sự hài lòng của người dân"], "SIPAS"),
        (["PAPI và SIPAS", "Hiệu quả quản trị"], "PAPI"),
        (["Năng lực cạnh tranh cấp tỉnh"], "PCI"),
        (["Công tác khác"], ""),
        ([], ""),
    ],
)
def test_index_of(texts, index):
    assert index_of(*texts) == index


def test_tasks_know_their_headings_texts_and_rows():
    rows = (
        group(1, "I", "Chỉ số PAPI", "", "", row_id=1),
        group(2, "1", "Công khai", "", "", row_id=2),
        task(3, "1.1", "Tiêu chí A", "Niêm yết", "Quý I", row_id=3),
        task(3, "1.2", "Tiêu chí B", None, None, row_id=4),
        task(2, "2", "Tiêu chí C", "", None, row_id=5),
        group(1, "II", "Việc khác", "", "", row_id=6),
        task(2, "1", "Tiêu chí D", None, None, row_id=7),
    )
    first, second, third = tasks_of(WholeAppendix(APPENDIX, rows))
    assert (first.row_ids, first.headings, first.index) == ((3, 4), ("Chỉ số PAPI", "Công khai"), "PAPI")
    assert (first.number, first.criterion, first.task, first.deadline) == ("1.1", "Tiêu chí A", "Niêm yết", "Quý I")
    assert (second.task, second.headings, second.deadline) == ("Tiêu chí C", ("Chỉ số PAPI",), "Quý I")
    assert (third.row_ids, third.headings, third.index, third.plan_id) == ((7,), ("Việc khác",), "SIPAS", 3)


def test_an_appendix_without_a_task_column_tracks_its_criteria():
    columns = (COLUMNS[0], COLUMNS[1])
    rows = (task(1, "1", "a", row_id=1), task(1, "2", None, row_id=2))
    assert [t.row_ids for t in tasks_of(WholeAppendix(replace(APPENDIX, columns=columns), rows))] == [(1, 2)]
    assert [t.row_ids for t in tasks_of(WholeAppendix(replace(APPENDIX, columns=columns[:1]), rows))] == [(1,), (2,)]
