"""A present appendix and a newer one: which rows are the same, what differs, and what taking changes leads to."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from caicach_desktop.domain.plan import Appendix, Column, ColumnRole, Numbering, Row, RowKind, WholeAppendix
from caicach_desktop.domain.table import effective_cells
from caicach_desktop.services.updating import compare, merged, row_name, text_changes
from caicach_desktop.services.updating_columns import ChangeKind, ColumnChange, column_mapping
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
    assert merged(comparison, ()) == old
    everything = merged(comparison, range(len(comparison.changes))).rows
    squeezed = [(kind, level, tuple(" ".join(t.split()) for t in texts)) for kind, level, texts in read(everything)]
    assert squeezed == read(new.rows)
    kept = {row.id for row in everything} - {0}
    assert kept == {old.rows[c.old].id for c in comparison.changes if c.old is not None and c.new is not None}
    assert everything == () or None not in everything[0].cells


@given(old=tables(), new=tables(), data=st.data())
def test_any_choice_keeps_each_row_once(old, new, data):
    comparison = compare(old, new)
    taken = {index for index in range(len(comparison.changes)) if data.draw(st.booleans())}
    ids = [row.id for row in merged(comparison, taken).rows if row.id]
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
    assert row_name(comparison, changed) == "Niêm yết công khai"
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
    assert merged(comparison, set()) == old
    assert [texts[1] for _, _, texts in read(merged(comparison, set(range(len(comparison.changes)))).rows)] == [
        texts[1] for _, _, texts in read(new.rows)
    ]


def newer_columns():
    """The small table with other columns: no time, another heading, two new columns of which one is partly merged."""
    columns = (
        Column(ColumnRole.NUMBER, "TT"),
        Column(ColumnRole.TASK, "Nhiệm vụ"),
        Column(ColumnRole.RESULT, "Sản phẩm", 30.0),
        Column(ColumnRole.LEAD, "Đơn vị chủ trì"),
        Column(ColumnRole.OTHER, "Kinh phí"),
    )
    own = (("", ""), ("Văn bản", "5 triệu"), (None, "7 triệu"), (None, ""), ("", ""), ("Báo cáo", "2 triệu"))
    rows = tuple(
        Row(id=n, kind=kind, level=level, cells=(cells[0], cells[1], product, cells[2], money))
        for n, ((kind, level, cells), (product, money)) in enumerate(zip(ROWS, own, strict=True), start=1)
    )
    return WholeAppendix(Appendix(columns=columns), rows)


def test_new_renamed_and_missing_columns_are_told():
    comparison = compare(table(), newer_columns())
    assert comparison.columns == (
        ColumnChange(ChangeKind.CHANGED, 0, 0),
        ColumnChange(ChangeKind.CHANGED, 2, 3),
        ColumnChange(ChangeKind.ADDED, None, 2),
        ColumnChange(ChangeKind.ADDED, None, 4),
        ColumnChange(ChangeKind.REMOVED, 3, None),
    )
    # A column is no reason to call a row changed: it comes with its texts.
    assert comparison.differences() == []
    assert merged(comparison, ()) == comparison.old


def test_a_column_taken_brings_its_texts_and_merges_for_every_row_in_both():
    old = table(lambda rows: rows.insert(2, Row(level=2, cells=("9", "Việc riêng của xã", "Trạm Y tế", ""))))
    comparison = compare(old, newer_columns())
    whole = merged(comparison, (), {1, 2, 3})
    assert [column.heading for column in whole.appendix.columns] == [
        "STT", "Nhiệm vụ", "Sản phẩm", "Đơn vị chủ trì", "Kinh phí", "Thời gian",
    ]  # fmt: skip
    # The office's own row stands between merged ones: the block is cut, nothing is lost.
    assert [row.cells[2] for row in whole.rows] == ["", "Văn bản", "", "Văn bản", None, "", "Báo cáo"]
    assert [row.cells[4] for row in whole.rows] == ["", "5 triệu", "", "7 triệu", "", "", "2 triệu"]
    kept = [(row.id, row.cells[0], row.cells[1], row.cells[3], row.cells[5]) for row in whole.rows]
    assert kept == [(row.id, *row.cells) for row in old.rows]
    assert whole.appendix.columns[2].width == 0.0


def test_a_second_column_of_a_role_does_not_take_it_over():
    old = WholeAppendix(Appendix(columns=(COLUMNS[1], COLUMNS[2])), (Row(id=1, cells=("Khảo sát", "Trạm Y tế")),))
    columns = (COLUMNS[2], COLUMNS[1], Column(ColumnRole.LEAD, "Đơn vị tham mưu"))
    new = WholeAppendix(Appendix(columns=columns), (Row(id=1, cells=("Trạm Y tế", "Khảo sát", "Văn phòng")),))
    whole = merged(compare(old, new), (), {0})
    assert [(column.role, column.heading) for column in whole.appendix.columns] == [
        (ColumnRole.TASK, "Nhiệm vụ"),
        (ColumnRole.OTHER, "Đơn vị tham mưu"),
        (ColumnRole.LEAD, "Cơ quan chủ trì"),
    ]
    assert whole.rows[0].cells == ("Khảo sát", "Văn phòng", "Trạm Y tế")


def test_columns_whose_headings_differ_in_marks_only_are_two():
    def columns(*headings):
        other = tuple(Column(ColumnRole.OTHER, heading) for heading in headings)
        return Appendix(columns=(Column(ColumnRole.TASK, "Nhiệm vụ"), *other))

    both = columns("Số lượng", "Số lương")
    assert column_mapping(both, columns("Số lương", "Số lượng")) == (0, 2, 1)
    assert column_mapping(both, columns("SỐ LƯƠNG")) == (0, None, 1)
    assert column_mapping(both, columns("So luong")) == (0, 1, None)


def test_a_column_that_is_missing_goes_only_when_that_is_taken():
    comparison = compare(table(), newer_columns())
    assert [len(row.cells) for row in merged(comparison, range(99), {0}).rows] == [4] * 6
    whole = merged(comparison, (), {4})
    assert [column.heading for column in whole.appendix.columns] == ["STT", "Nhiệm vụ", "Cơ quan chủ trì"]
    assert whole.rows[3].cells == ("3", None, None)


@given(old=tables(), new=tables(), data=st.data())
def test_any_choice_of_columns_and_rows_keeps_texts_of_what_is_not_taken(old, new, data):
    more = (*COLUMNS[:2], Column(ColumnRole.RESULT, "Sản phẩm"), COLUMNS[3], Column(ColumnRole.OTHER, "Khác"))
    cells = [(*row.cells[:2], data.draw(WORDS), row.cells[3], f"{n}") for n, row in enumerate(new.rows)]
    new = WholeAppendix(
        Appendix(columns=more, numbering=Numbering.TYPED),
        tuple(replace(row, cells=texts) for row, texts in zip(new.rows, cells, strict=True)),
    )
    comparison = compare(old, new)
    columns = {index for index in range(len(comparison.columns)) if data.draw(st.booleans())}
    whole = merged(comparison, (), columns)
    assert {len(row.cells) for row in whole.rows} <= {len(whole.appendix.columns)}
    texts = list(effective_cells(whole.rows))
    before = list(effective_cells(old.rows))
    for place, column in enumerate(whole.appendix.columns):
        if column in old.appendix.columns:
            source = old.appendix.columns.index(column)
            assert [row[place] for row in texts] == [row[source] for row in before]
        else:
            source = more.index(column)
            partner = {change.old: change.new for change in comparison.changes}
            wanted = [partner[n] for n in range(len(old.rows))]
            assert [row[place] for row in texts] == [
                "" if n is None else comparison.new_texts[n][source] for n in wanted
            ]


def test_a_day_set_by_hand_goes_where_the_printed_deadline_is_another():
    old = table()
    rows = tuple(replace(row, due_on="2026-08-31") for row in old.rows)
    old = WholeAppendix(old.appendix, rows)
    new = table(lambda rows: rows.__setitem__(1, replace(rows[1], cells=("1", "Niêm yết", "Công an xã", "15/9/2026"))))
    comparison = compare(old, new)
    # The second row is merged with the first: its deadline changes too.
    after = merged(comparison, comparison.differences()).rows
    assert [row.due_on for row in after[:4]] == ["2026-08-31", None, None, "2026-08-31"]
