"""A present appendix and a newer one: which rows are the same, what differs, and what taking changes leads to."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from caicach_desktop.domain.plan import Appendix, Column, ColumnRole, Numbering, Row, RowKind, WholeAppendix
from caicach_desktop.domain.table import effective_cells
from caicach_desktop.services.updating import ChangeKind, compare, merged, row_name, text_changes
from tests.services.table import COLUMNS, ROWS

WORDS = st.sampled_from(["", "Niêm yết", "Niêm yết công khai", "Trả lời ý kiến", "Khảo sát hài lòng", "Công an xã"])


@st.composite
def tables(draw):
    rows = []
    for number in range(draw(st.integers(0, 9))):
        merged_or_text = st.one_of(st.none(), WORDS) if number else WORDS
        cells = (f"{number}", draw(merged_or_text), draw(merged_or_text), draw(merged_or_text))
        kind = draw(st.sampled_from(list(RowKind)))
        rows.append(
            Row(id=number + 1, position=1024 * (number + 1), kind=kind, level=draw(st.integers(1, 3)), cells=cells)
        )
    return WholeAppendix(Appendix(columns=COLUMNS, numbering=Numbering.TYPED), tuple(rows))


def table(*changes, start=1):
    """The small table, with some of its rows changed, left out (None) or put in."""
    rows = [Row(kind=kind, level=level, cells=cells) for kind, level, cells in ROWS]
    for change in changes:
        change(rows)
    numbered = (replace(row, id=n, position=1024 * n) for n, row in enumerate(rows, start=start))
    return WholeAppendix(Appendix(columns=COLUMNS), tuple(numbered))


def read(rows):
    return [(row.kind, row.level, texts) for row, texts in zip(rows, effective_cells(rows), strict=True)]


@given(old=tables(), new=tables())
def test_taking_nothing_leaves_the_rows_and_taking_everything_gives_the_new_ones(old, new):
    comparison = compare(old, new)
    assert merged(comparison, ()) == list(old.rows)
    everything = merged(comparison, range(len(comparison.changes)))
    squeezed = [(kind, level, tuple(" ".join(t.split()) for t in texts)) for kind, level, texts in read(everything)]
    assert squeezed == read(new.rows)
    kept = {row.id for row in everything} - {0}
    assert kept == {old.rows[c.old].id for c in comparison.changes if c.old is not None and c.new is not None}
    assert everything == [] or None not in everything[0].cells


@given(old=tables(), new=tables(), data=st.data())
def test_any_choice_keeps_each_row_once(old, new, data):
    comparison = compare(old, new)
    taken = {index for index in range(len(comparison.changes)) if data.draw(st.booleans())}
    ids = [row.id for row in merged(comparison, taken) if row.id]
    assert len(ids) == len(set(ids))
    gone = {c.old for i, c in enumerate(comparison.changes) if i in taken and c.kind == ChangeKind.REMOVED}
    assert set(ids) == {row.id for index, row in enumerate(old.rows) if index not in gone}


def test_changed_added_and_removed_rows_are_told():
    def reword(rows):
        rows[1] = replace(rows[1], cells=("1", "Niêm yết công khai", "Công an xã", "30/9/2026"))

    def add(rows):
        rows.insert(4, Row(level=2, cells=("4", "Lập sổ theo dõi hồ sơ", "Trạm Y tế", "")))

    def remove(rows):
        del rows[6]

    comparison = compare(table(), table(reword, add, remove))
    told = [(c.kind, c.old, c.new) for i, c in enumerate(comparison.changes) if i in comparison.differences()]
    assert (ChangeKind.ADDED, None, 4) in told
    assert (ChangeKind.REMOVED, 5, None) in told
    changed = next(c for c in comparison.changes if c.kind == ChangeKind.CHANGED)
    assert row_name(comparison.new, changed.new or 0) == "Niêm yết công khai"
    texts = [(t.heading, t.old, t.new) for t in text_changes(comparison, changed)]
    assert texts[0] == ("Nhiệm vụ", "Niêm yết", "Niêm yết công khai")
    assert ("Thời gian", "30/6/2026", "30/9/2026") in texts


def test_a_row_that_moved_can_stay_where_it_is():
    def swap(rows):
        rows[1], rows[5] = rows[5], replace(rows[1], cells=("2", "Niêm yết", "Công an xã", "30/6/2026"))

    old, new = table(), table(swap)
    comparison = compare(old, new)
    moved = [index for index, change in enumerate(comparison.changes) if change.moved]
    assert moved != []
    assert merged(comparison, set()) == list(old.rows)
    assert [texts[1] for _, _, texts in read(merged(comparison, set(range(len(comparison.changes)))))] == [
        texts[1] for _, _, texts in read(new.rows)
    ]


def test_columns_are_found_by_role_and_the_rest_is_told():
    old = table()
    columns = (
        Column(ColumnRole.LEAD, "Đơn vị chủ trì"),
        Column(ColumnRole.TASK, "Nội dung công việc"),
        Column(ColumnRole.OTHER, "Kinh phí"),
    )
    new = WholeAppendix(Appendix(columns=columns), (Row(id=1, level=2, cells=("Trạm Y tế", "Khảo sát", "5 triệu")),))
    comparison = compare(old, new)
    assert comparison.columns_left == ("Kinh phí",)
    same = next(change for change in comparison.changes if change.new == 0)
    assert same == type(same)(ChangeKind.SAME, 5, 0)
    taken = {index for index, change in enumerate(comparison.changes) if change.kind == ChangeKind.REMOVED}
    assert [row.cells for row in merged(comparison, taken)] == [("1", "Khảo sát", "Trạm Y tế", "Quý IV")]
