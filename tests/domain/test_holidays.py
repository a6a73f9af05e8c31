"""Working days: weekends, shipped holidays, and what the user declares."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach_desktop.domain.holidays import Holiday, WorkCalendar, known_years, shipped_holidays


@pytest.mark.parametrize("year", sorted(known_years()))
def test_a_shipped_year_has_the_days_the_law_names(year):
    """Bộ luật Lao động 2019, Article 112: one day, five of Tết, one each, two of National Day, and as many days in
    lieu as fall on weekends."""
    days = {date.fromisoformat(one.day): one for one in shipped_holidays(year)}
    assert all(day.year == year for day in days)
    named = [one.name for one in days.values()]
    wanted = {"Tết Dương lịch": 1, "Tết Nguyên đán": 5, "Giỗ Tổ Hùng Vương": 1, "Ngày Chiến thắng": 1}
    wanted |= {"Ngày Quốc tế lao động": 1, "Quốc khánh": 2}
    assert {name: named.count(name) for name in wanted} == wanted
    on_weekends = sum(1 for day, one in days.items() if one.name in wanted and day.weekday() >= 5)
    assert sum(name.startswith("Nghỉ bù") for name in named) == on_weekends
    swapped = [day for day, one in days.items() if one.name.startswith("Nghỉ hoán đổi")]
    worked = [day for day, one in days.items() if not one.off]
    assert len(swapped) == len(worked)
    assert all(day.weekday() == 5 for day in worked)
    assert all(day.weekday() < 5 for day in swapped)


def test_days_off_of_2026():
    calendar = WorkCalendar()
    off = [date(2026, 1, 2), date(2026, 2, 16), date(2026, 4, 27), date(2026, 8, 31), date(2026, 9, 2)]
    assert all(map(calendar.is_off, [*off, date(2026, 3, 7)]))
    assert not any(map(calendar.is_off, [date(2026, 1, 10), date(2026, 8, 22), date(2026, 3, 9)]))
    assert calendar.next_working(date(2026, 2, 14)) == date(2026, 2, 23)
    assert calendar.next_working(date(2026, 8, 29)) == date(2026, 9, 3)
    assert calendar.next_working(date(2026, 8, 22)) == date(2026, 8, 22)


def test_a_year_not_announced_knows_the_fixed_days_only():
    calendar = WorkCalendar()
    year = max(known_years()) + 3
    assert not calendar.is_known(year)
    assert calendar.is_known(2026)
    assert [one.day[5:] for one in calendar.of_year(year)] == ["01-01", "04-30", "05-01", "09-02"]


def test_what_the_user_declares_goes_first():
    calendar = WorkCalendar(
        [Holiday(1, day="2026-09-02", name="Trực", off=False), Holiday(2, day="2026-12-24", name="Nghỉ", off=True)]
    )
    assert not calendar.is_off(date(2026, 9, 2))
    assert calendar.is_off(date(2026, 12, 24))
    days = {one.day: one for one in calendar.of_year(2026)}
    assert (days["2026-09-02"].id, days["2026-12-24"].id, days["2026-01-01"].id) == (1, 2, 0)
    assert list(days) == sorted(days)


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_the_next_working_day_is_the_first_that_is_worked(day):
    calendar = WorkCalendar()
    found = calendar.next_working(day)
    assert not calendar.is_off(found)
    assert all(calendar.is_off(day + timedelta(days=step)) for step in range((found - day).days))
