"""Column widths: they fill the page, words keep whole, and much text gets much room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.measure import line_count, pieces, text_width
from caicach_desktop.documents.widths import column_widths
from caicach_desktop.domain.plan import Column, ColumnRole
from tests.exporters.samples import COLUMNS, ROWS

TOTAL = 257.0
word = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxy", min_size=1, max_size=9)
sentence = st.lists(word, max_size=40).map(" ".join)


@st.composite
def contents(draw: st.DrawFn) -> tuple[list[Column], list[tuple[str | None, ...]]]:
    columns = draw(
        st.lists(
            st.builds(
                Column,
                role=st.sampled_from(ColumnRole),
                heading=st.lists(word, max_size=4).map(" ".join),
                width=st.sampled_from([0.0, 0.0, 0.0, 12.5, 60.0, 400.0]),
            ),
            min_size=1,
            max_size=9,
        )
    )
    row = st.tuples(*[st.one_of(st.none(), sentence)] * len(columns))
    return columns, draw(st.lists(row, max_size=6))


@given(contents())
def test_widths_fill_the_page_and_are_never_nothing(content):
    columns, rows = content
    widths = column_widths(columns, rows, TOTAL, 12)
    assert sum(widths) == pytest.approx(TOTAL)
    assert min(widths) > 1


@given(contents())
def test_no_word_is_broken_where_there_is_room(content):
    columns, rows = content
    columns = [Column(column.role, column.heading) for column in columns][:6]
    rows = [row[:6] for row in rows]
    padding = 2 * official_form().table.padding_x
    for index, (column, width) in enumerate(zip(columns, column_widths(columns, rows, TOTAL, 12), strict=True)):
        words = [part for row in rows for part in pieces(row[index] or "")]
        longest = max((text_width(part, 12) for part in words), default=0)
        heading = max((text_width(part, 12, bold=True) for part in column.heading.split()), default=0)
        assert max(min(longest, 35, TOTAL * official_form().table.widths[column.role].max), heading) + padding <= width


def test_forty_columns_still_make_a_table():
    columns = [Column(ColumnRole.OTHER, "Chương trình")] * 40
    widths = column_widths(columns, [("nghiêng",) * 40], TOTAL, 12)
    assert sum(widths) == pytest.approx(TOTAL)
    assert min(widths) > 6


def test_widths_given_by_hand_keep_their_proportions():
    columns = [Column(ColumnRole.OTHER, "A", 10), Column(ColumnRole.OTHER, "B", 30)]
    first, second = column_widths(columns, [], TOTAL, 12)
    assert second == pytest.approx(3 * first)


def test_a_width_given_by_hand_stands_beside_automatic_ones():
    columns = [*COLUMNS[:2], Column(ColumnRole.TASK, "Nhiệm vụ", 80), *COLUMNS[3:]]
    widths = column_widths(columns, [row.cells for row in ROWS], TOTAL, 12)
    assert widths[2] == pytest.approx(80)
    assert sum(widths) == pytest.approx(TOTAL)


def test_more_text_gets_more_room_and_numbers_little():
    rows = [("1.10", "Ngắn gọn", "Một việc được kể ra thật dài " * 12, "Văn phòng", "Quý I")] * 5
    number, criterion, task, lead, deadline = column_widths(COLUMNS, rows, TOTAL, 12)
    assert task > 2 * criterion
    assert max(lead, deadline) < criterion * 2
    assert number < 15


def test_an_endless_word_does_not_take_the_page():
    rows = [("1", "a", "x" * 400, "b", "c")]
    assert min(column_widths(COLUMNS, rows, TOTAL, 12)) >= 10


def test_no_columns():
    assert column_widths([], [], TOTAL, 12) == []


def test_text_is_measured_as_the_font_sets_it():
    # Ten figures of half the type size, at 12 pt: 60 pt.
    assert text_width("0123456789", 12) == pytest.approx(60 * 25.4 / 72)
    assert text_width("Ế", 12) == text_width("E", 12)
    assert text_width("Mức", 12, bold=True) > text_width("Mức", 12)
    assert text_width("a b", 12) == pytest.approx(text_width("a", 12) + text_width(" ", 12) + text_width("b", 12))


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 50, 1),
        ("một", 50, 1),
        ("một\nhai\n", 50, 3),
        ("0000 0000", text_width("0000 0000", 12) + 0.01, 1),
        ("0000 0000", text_width("0000 000", 12), 2),
        ("0" * 10, text_width("0000", 12) + 0.01, 3),
        ("a " + "0" * 10, text_width("0000", 12) + 0.01, 4),
        ("000-000", text_width("0000", 12), 2),
    ],
)
def test_lines(text, width, lines):
    assert line_count(text, width, 12) == lines


@given(sentence, st.floats(8, 200))
def test_a_narrower_column_never_takes_fewer_lines(text, width):
    assert line_count(text, width, 12) <= line_count(text, width * 0.8, 12)
