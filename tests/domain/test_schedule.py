"""A plan's reporting rules understood: years, reporters and dated periods."""

from datetime import date

import pytest

from caicach_desktop.domain.holidays import WorkCalendar
from caicach_desktop.domain.plan import Plan, ReportingRule
from caicach_desktop.domain.schedule import Reporter, Schedule, plan_years, reporters_of, schedule_of


def rule(period, deadline, who="các cơ quan, đơn vị", to="UBND thị xã (qua Phòng Nội vụ)"):
    return ReportingRule(who=who, to=to, period=period, deadline=deadline)


TWO_DAYS = (
    rule("quarterly", "trước ngày 15 tháng cuối quý"),
    rule("quarterly", "trước ngày 20 tháng cuối quý", who="Phòng Nội vụ", to="UBND thị xã"),
)


@pytest.mark.parametrize(
    ("title", "year", "years"),
    [
        ("Nâng cao Chỉ số PAPI giai đoạn 2026-2030", 2026, (2026, 2027, 2028, 2029, 2030)),
        ("Nâng cao Chỉ số PAPI giai đoạn 2026 – 2028, định hướng đến năm 2035", 2026, (2026, 2027, 2028)),
        ("Cải cách hành chính năm 2026 thực hiện Chương trình giai đoạn 2021 - 2030", 2026, (2026,)),
        ("Cải cách hành chính năm 2025 - 2026", 2025, (2025, 2026)),
        ("Cải cách hành chính", 2026, (2026,)),
        ("Giai đoạn 2030-2026", 2026, (2026,)),
        ("Giai đoạn 1926-2026", 2026, (2026,)),
        ("Cải cách hành chính", None, ()),
    ],
)
def test_the_years_of_a_plan(title, year, years):
    assert plan_years(Plan(title=title, year=year)) == years


def test_agencies_and_the_office_that_sums_up_have_days_of_their_own():
    assert reporters_of(TWO_DAYS) == (Reporter.AGENCIES, Reporter.OFFICE)
    schedule = schedule_of(Plan(title="Kế hoạch", year=2024, reporting=TWO_DAYS))
    assert [period.code for period in schedule.periods] == ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"]
    third = schedule.period("2024-Q3")
    assert third.agencies.day == date(2024, 9, 14)
    assert third.office.day == date(2024, 9, 19)
    assert not schedule.assumed


def test_one_agency_alone_is_no_office():
    assert reporters_of([rule("annual", "10/12", who="Công an xã")]) == (Reporter.AGENCIES,)
    assert reporters_of([rule("annual", "10/12", who="Cơ quan tổng hợp")]) == (Reporter.OFFICE,)
    assert reporters_of([rule("annual", "10/12", who="")]) == (Reporter.AGENCIES,)


def test_the_office_is_known_by_its_name_with_its_marks():
    places = [rule("annual", "10/12", to="Thôn Lượng"), rule("annual", "15/12", who="Thôn Lương", to="UBND xã")]
    assert reporters_of(places) == (Reporter.AGENCIES, Reporter.AGENCIES)
    plain = [rule("annual", "10/12", to="qua Phong Noi vu"), rule("annual", "15/12", who="PHÒNG NỘI VỤ", to="UBND xã")]
    assert reporters_of(plain) == (Reporter.AGENCIES, Reporter.OFFICE)


def test_days_off_move_to_the_next_working_day_if_wished():
    plan = Plan(title="Kế hoạch", year=2024, reporting=TWO_DAYS)
    moved = schedule_of(plan, WorkCalendar()).period("2024-Q3")
    assert (moved.agencies.day, moved.agencies.named, moved.agencies.moved) == (
        date(2024, 9, 16),
        date(2024, 9, 15),
        True,
    )
    assert (moved.office.day, moved.office.moved) == (date(2024, 9, 19), False)


def test_half_years_and_years_beside_quarters():
    rules = (
        rule("quarterly", "chậm nhất ngày 10 tháng cuối quý"),
        rule("half-year", "10/6"),
        rule("annual", "10/12"),
        rule("ad hoc", "theo yêu cầu"),
        rule("once", "30/9/2027"),
    )
    schedule = schedule_of(Plan(title="Giai đoạn 2026-2027", year=2026, reporting=rules))
    year = ["Q1", "H1", "Q2", "Q3", "Q4", "Y"]
    codes = [f"2026-{part}" for part in year] + [f"2027-{part}" for part in ("Q1", "H1", "Q2", "Q3", "O1", "Q4", "Y")]
    assert sorted(period.code for period in schedule.periods) == sorted(codes)
    assert schedule.period("2027-O1").agencies.day == date(2027, 9, 30)
    assert schedule.undated == (rules[3],)
    ends = [period.agencies.day for period in schedule.periods if "-Q" in period.code]
    assert ends == sorted(ends)


def test_both_halves_report_where_the_year_has_no_report_of_its_own():
    halves = schedule_of(Plan(title="K", year=2026, reporting=(rule("half-year", "ngày 15 của tháng cuối kỳ"),)))
    assert [(one.code, one.agencies.day.month) for one in halves.periods] == [("2026-H1", 6), ("2026-H2", 12)]


def test_a_rule_without_a_day_still_gives_its_periods():
    schedule = schedule_of(Plan(title="K", year=2026, reporting=(rule("annual", "theo yêu cầu"),)))
    assert [(one.code, one.agencies) for one in schedule.periods] == [("2026-Y", None)]
    assert len(schedule.undated) == 1
    assert not schedule.assumed


def test_quarters_stand_in_where_no_rule_gives_periods():
    schedule = schedule_of(Plan(title="K", year=2026))
    assert schedule.assumed
    assert next((one.code, one.agencies, one.office) for one in schedule.periods) == ("2026-Q1", None, None)
    assert len(schedule.periods) == 4
    assert schedule_of(Plan(title="K")).periods == ()


def test_what_was_over_before_the_plan_was_issued_is_left_out():
    plan = Plan(title="K", year=2026, date="ngày 05 tháng 8 năm 2026", reporting=TWO_DAYS)
    assert [one.code for one in schedule_of(plan).periods] == ["2026-Q3", "2026-Q4"]


def test_of_two_rules_for_the_same_reports_the_later_day_counts():
    rules = (rule("annual", "05/12"), rule("annual", "10/12"), rule("annual", "01/12"))
    assert schedule_of(Plan(title="K", year=2026, reporting=rules)).period("2026-Y").agencies.day == date(2026, 12, 10)


def test_the_open_period_is_the_first_whose_end_and_due_days_have_not_all_passed():
    after_the_end = rule("quarterly", "ngày 05 tháng đầu quý sau")
    schedule = schedule_of(Plan(title="Kế hoạch", year=2026, reporting=(after_the_end,)))
    days = (date(2026, 4, 5), date(2026, 4, 6), date(2026, 7, 5), date(2026, 12, 31), date(2028, 1, 1))
    assert [schedule.open_on(day).code[-2:] for day in days] == ["Q1", "Q2", "Q2", "Q4", "Q4"]
    assert Schedule((), ()).open_on(days[0]) is None
