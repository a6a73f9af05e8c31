"""Positions with gaps between rows."""

from hypothesis import given
from hypothesis import strategies as st

from caicach_desktop.domain.ordering import GAP, between, spread

places = st.one_of(st.none(), st.integers(-(10**6), 10**6))


@given(places, places, st.integers(1, 50))
def test_new_positions_stand_between_their_neighbours(before, after, count):
    found = between(before, after, count)
    if found is None:
        assert before is not None
        assert after is not None
        assert after - before <= count
    elif before is None or after is None or before < after:
        row = [place for place in (before, *found, after) if place is not None]
        assert row == sorted(set(row))
        assert len(found) == count


def test_a_full_gap_is_left_where_there_is_room():
    assert spread(3) == [GAP, 2 * GAP, 3 * GAP]
    assert between(GAP, None, 2) == [2 * GAP, 3 * GAP]
    assert between(GAP, 2 * GAP, 1) == [GAP + GAP // 2]
    assert between(5, 6, 1) is None
