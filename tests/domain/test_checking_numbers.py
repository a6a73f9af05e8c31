"""Numbers out of order, in the many ways offices number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach_desktop.domain.checking_numbers import broken_numbers


def broken(*rows: tuple[int, str]) -> list[int]:
    """The places at which these (level, number) rows break the order."""
    return [index for index, _ in broken_numbers([level for level, _ in rows], [number for _, number in rows])]


@pytest.mark.parametrize(
    "rows",
    [
        [(1, "I"), (2, "1"), (2, "2"), (1, "II"), (2, "1")],
        [(1, "I"), (2, "1."), (2, "2."), (1, "II"), (2, "3."), (2, "4.")],  # through all groups
        [(1, "A"), (2, "I"), (3, "1)"), (1, "B"), (2, "I"), (1, "C"), (1, "D"), (1, "Đ"), (1, "E")],
        [(1, "1"), (2, "1.1"), (3, "1.1.1"), (3, "1.1.2"), (2, "1.2"), (1, "2"), (2, "2.1")],
        [(1, "I"), (2, "I.1"), (2, "I.2"), (1, "II"), (2, "2.1")],
        [(1, "a"), (1, "b"), (1, ""), (1, "-"), (1, "c")],
        [(1, "1.1"), (1, "1.2"), (1, "2.1")],
        [(1, "01"), (1, "02")],
        [(1, "a"), (1, "b"), (1, "c"), (1, "d"), (1, "e")],
    ],
)
def test_ways_of_numbering_that_are_in_order(rows) -> None:
    assert broken(*rows) == []


@pytest.mark.parametrize(
    ("rows", "places"),
    [
        ([(1, "I"), (1, "III")], [1]),
        ([(1, "1"), (1, "2"), (1, "2"), (1, "3")], [2]),
        ([(1, "1"), (1, "3"), (1, "4")], [1]),
        ([(1, "2"), (1, "3")], [0]),
        ([(1, "1"), (2, "1.1"), (1, "2"), (2, "1.1")], [3]),
        ([(1, "I"), (2, "1"), (1, "II"), (2, "3")], [3]),
    ],
)
def test_breaks_are_found_where_they_are(rows, places) -> None:
    assert broken(*rows) == places


@given(st.lists(st.tuples(st.integers(0, 4), st.text(max_size=6))))
def test_any_text_can_stand_for_a_number(rows) -> None:
    assert len(broken(*rows)) <= len(rows)
