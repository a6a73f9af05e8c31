"""Reporting periods beside each other."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from caicach_desktop.domain.periods import (
    judged_on,
    lies_within,
    period_start,
    period_year,
    periods_of_year,
    previous_period,
    same_period_last_year,
)
from caicach_desktop.domain.reporting import period_end, period_name, period_order

CODES = st.builds(
    lambda year, letter, place: (found := periods_of_year(letter, year))[place % len(found)],
    st.integers(1900, 2200),
    st.sampled_from("MQHY"),
    st.integers(0, 11),
)


def test_months_and_single_reports_are_periods_too():
    assert [period_name(code) for code in ("2026-M08", "2026-O1", "2026-O2")] == [
        "Tháng 8/2026",
        "Báo cáo một lần năm 2026",
        "Báo cáo một lần năm 2026 (lần 2)",
    ]
    assert [period_end(code) for code in ("2024-M02", "2026-O1")] == [date(2024, 2, 29), date(2026, 12, 31)]
    assert [period_end(code) for code in ("2026-M13", "2026-M2", "2026-O0", "2026-M00")] == [None] * 4
    assert period_start("2026-H2") == date(2026, 7, 1)
    assert (period_start("tuần 5"), period_year("tuần 5"), period_year("2026-O2")) == (None, None, 2026)


def test_a_period_is_judged_today_while_it_runs_and_then_the_day_after_its_end():
    days = [date(2026, 5, 1), date(2026, 6, 30), date(2026, 7, 1), date(2027, 1, 1)]
    assert [judged_on("2026-Q2", day) for day in days] == [*days[:3], date(2026, 7, 1)]
    assert judged_on("9999-Y", date.max) == date.max
    assert judged_on("tuần 5", days[0]) == days[0]


def test_the_period_before_and_the_one_last_year():
    codes = ["2026-Q3", "2026-Q1", "2026-H1", "2026-Y", "2026-M01", "2026-O1", "tuần 5"]
    assert list(map(previous_period, codes)) == ["2026-Q2", "2025-Q4", "2025-H2", "2025-Y", "2025-M12", None, None]
    last_year = ["2025-Q3", "2025-Q1", "2025-H1", "2025-Y", "2025-M01", None, None]
    assert list(map(same_period_last_year, codes)) == last_year
    assert previous_period("1000-Y") is None
    assert same_period_last_year("1000-Q3") is None


@given(CODES)
def test_a_period_begins_the_day_after_the_one_before_ended(code):
    before = previous_period(code)
    assert before
    assert period_start(code) == period_end(before) + timedelta(days=1)
    assert period_order(before) < period_order(code)


@given(CODES, CODES)
def test_lying_within_is_lying_between_the_days(inner, outer):
    inside = period_start(outer) <= period_start(inner) and period_end(inner) <= period_end(outer)
    assert lies_within(inner, outer) == inside
    assert lies_within(inner, inner)


def test_a_single_report_lies_in_no_other():
    assert not lies_within("2026-O1", "2026-Y")
    assert not lies_within("2026-Q1", "2026-O1")
    assert not lies_within("x", "2026-Y")
