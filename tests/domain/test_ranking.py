"""The ranking for thi đua and its rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach_desktop.domain.collecting import ReportTiming
from caicach_desktop.domain.ranking import DEFAULT_WEIGHTS, fitting_weights, rank, rule_text
from caicach_desktop.domain.standing import Outcome
from caicach_desktop.domain.sums import Tally


def tally(on_time=0, late=0, overdue=0, kept=0, not_kept=0, reported=0, missing=0):
    outcomes = {
        Outcome.DONE_ON_TIME: on_time,
        Outcome.DONE_LATE: late,
        Outcome.OVERDUE: overdue,
        Outcome.KEPT_UP: kept,
        Outcome.NOT_KEPT_UP: not_kept,
    }
    reports = {ReportTiming.ON_TIME: reported, ReportTiming.MISSING: missing}
    return Tally(sum(outcomes.values()), {}, outcomes, reports)


def test_points_as_the_rule_says():
    (one,) = rank({7: tally(on_time=1, late=1, overdue=2, kept=4, reported=6, missing=2)})
    assert one.shares == {"fulfilled": 6 / 8, "on_time": 1 / 4, "reported": 6 / 8}
    assert one.points == pytest.approx(50 * 0.75 + 30 * 0.25 + 20 * 0.75)
    assert one.rank == 1


def test_a_part_with_nothing_to_measure_gives_its_weight_to_the_others():
    (one,) = rank({7: tally(kept=1, not_kept=1, reported=1)})
    assert one.shares["on_time"] is None
    assert one.points == pytest.approx((50 * 0.5 + 20 * 1) / 70 * 100, abs=0.005)


def test_equal_points_share_a_rank_and_what_cannot_be_measured_comes_last():
    good, poor = tally(kept=2, reported=2), tally(kept=1, not_kept=1, reported=2)
    found = rank({1: poor, 2: good, 3: Tally(2), 4: good, 0: good})
    assert [(one.agency_id, one.rank) for one in found] == [(2, 1), (4, 1), (1, 3), (3, None)]
    assert found[-1].points is None


def test_weights_decide():
    punctual, thorough = tally(on_time=1, overdue=3, reported=4), tally(late=4, reported=4)
    assert rank({1: punctual, 2: thorough}, {"fulfilled": 1, "on_time": 0, "reported": 0})[0].agency_id == 2
    assert rank({1: punctual, 2: thorough}, {"fulfilled": 0, "on_time": 1, "reported": 0})[0].agency_id == 1


def test_weights_from_elsewhere_are_made_fit():
    assert fitting_weights({}) == DEFAULT_WEIGHTS
    assert fitting_weights({"fulfilled": 70, "khác": 5}) == {"fulfilled": 70, "on_time": 30, "reported": 20}
    assert fitting_weights({"fulfilled": 0, "on_time": "x", "reported": -1}) == DEFAULT_WEIGHTS
    assert fitting_weights({"fulfilled": True, "on_time": 1.6, "reported": float("nan")})["on_time"] == 2


def test_the_rule_is_told_in_shares():
    text = rule_text({"fulfilled": 2, "on_time": 1, "reported": 0})
    assert "gồm: nhiệm vụ đã đến hạn được hoàn thành, việc thường xuyên được duy trì (66,7%);" in text
    assert "báo cáo đúng hạn" not in text
    assert "(50%); " in rule_text(DEFAULT_WEIGHTS)


@given(st.dictionaries(st.integers(1, 9), st.builds(tally, *[st.integers(0, 5)] * 7)))
def test_points_lie_between_0_and_100_and_fall(tallies):
    found = rank(tallies)
    points = [one.points for one in found if one.points is not None]
    assert all(0 <= value <= 100 for value in points)
    assert points == sorted(points, reverse=True)
    assert {one.agency_id for one in found} == set(tallies)
