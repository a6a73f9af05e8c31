"""Days off as data: declared, changed, withdrawn, each as an operation that can be undone."""

from datetime import date

import pytest

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.holidays import Holiday, WorkCalendar, known_years
from caicach_desktop.services.history import entry_lines, journal_entries, undo
from caicach_desktop.services.holidays import (
    declare_day,
    holidays_of,
    move_day,
    unset_notice,
    withdraw_day,
    withdraw_days,
    work_calendar,
)
from caicach_desktop.services.workspace import open_store


def test_a_declared_day_is_kept_changed_and_withdrawn(store, tmp_path):
    day = date(2026, 12, 24)
    declared = declare_day(store, day, " Nghỉ theo thông báo ")
    assert work_calendar(store).is_off(day)
    assert declare_day(store, day, "Nghỉ") == declared, "the same day is declared once"
    assert [(one.id, one.name) for one in holidays_of(store, 2026).days if one.day == "2026-12-24"] == [
        (declared, "Nghỉ")
    ]
    undo(store)
    assert [one.name for one in holidays_of(store, 2026).days if one.id] == ["Nghỉ theo thông báo"]
    withdraw_day(store, declared)
    assert not work_calendar(store).is_off(day)
    undo(store)
    assert work_calendar(store).is_off(day)
    entry = journal_entries(store)[-1]
    assert entry.title == "Thêm ngày nghỉ"
    assert entry_lines(store, entry.id)[0].what == "Ngày nghỉ"
    with pytest.raises(AppError) as caught:
        withdraw_day(store, 99)
    assert caught.value.code == ErrorCode.ROW_GONE


def test_a_shipped_day_is_worked_until_that_is_withdrawn(store):
    day = date(2026, 9, 1)
    declared = declare_day(store, day, "Trực", off=False)
    assert not work_calendar(store).is_off(day)
    withdraw_day(store, declared)
    assert work_calendar(store).is_off(day)
    with pytest.raises(AppError):
        withdraw_day(store, 0)


def test_a_year_that_is_not_known_says_so(store):
    unknown = max(known_years()) + 1
    assert not holidays_of(store, unknown).known
    assert f"năm {unknown}" in holidays_of(store, unknown).notice
    assert "chưa có lịch nghỉ" in holidays_of(store, unknown).notice
    assert holidays_of(store, 2026).known
    assert holidays_of(store, 2026).notice == ""
    declare_day(store, date(unknown, 2, 8), "Tết Nguyên đán")
    assert "tự khai" in holidays_of(store, unknown).notice


@pytest.mark.parametrize(
    ("days", "today", "told"),
    [
        ([date(2026, 3, 10)], date(2026, 3, 1), ""),
        ([date(2027, 3, 10)], date(2026, 11, 30), ""),
        ([date(2027, 3, 10), date(2027, 6, 10)], date(2026, 12, 1), "2027"),
        ([date(2026, 3, 10), date(2028, 3, 10), date(2027, 3, 10)], date(2028, 1, 2), "2027, 2028"),
    ],
)
def test_days_among_holidays_nobody_set_are_told_in_time(store, days, today, told):
    notice = unset_notice(WorkCalendar(), days, today)
    assert (f"Tết năm {told}:" in notice) if told else not notice
    worked = WorkCalendar([Holiday(1, day="2027-02-08", off=False)])
    assert unset_notice(worked, days, today) == notice, "a day that is worked sets no holidays"
    declared = [Holiday(1, day="2027-02-08"), Holiday(2, day="2028-01-26")]
    assert unset_notice(WorkCalendar(declared), days, today) == ""


def test_declared_days_live_on(tmp_path):
    with open_store(tmp_path) as store:
        declare_day(store, date(2027, 2, 8), "Tết Nguyên đán")
    with open_store(tmp_path) as store:
        assert work_calendar(store).next_working(date(2027, 2, 8)) == date(2027, 2, 9)


def test_a_declared_day_moves_and_several_are_withdrawn_as_one_operation(store):
    first = declare_day(store, date(2026, 11, 24), "Ngày Văn hóa")
    second = declare_day(store, date(2026, 11, 25), "Nhầm")
    assert move_day(store, first, date(2026, 11, 25)) == first
    assert [(one.id, one.day, one.name) for one in holidays_of(store, 2026).days if one.id] == [
        (first, "2026-11-25", "Ngày Văn hóa")
    ]
    undo(store)
    assert {one.id for one in holidays_of(store, 2026).days} == {0, first, second}
    withdraw_days(store, [first, second])
    assert {one.id for one in holidays_of(store, 2026).days} == {0}
    undo(store)
    assert {one.id for one in holidays_of(store, 2026).days} == {0, first, second}
    with pytest.raises(AppError):
        move_day(store, 99, date(2026, 11, 26))
