"""Dates of issue are understood however they were typed, and printed as the decree asks."""

from datetime import date

import pytest

from caicach_desktop.domain.issue_date import IssueDate, issue_date, written_date


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("ngày 05 tháng 02 năm 2026", (5, 2, 2026)),
        ("Minh Xuân, ngày 5 tháng 3 năm 2026", (5, 3, 2026)),
        ("ngày      tháng 10 năm 2024", (0, 10, 2024)),
        ("ngày … tháng … năm 2024", (0, 0, 2024)),
        ("ngày tháng năm 2024", (0, 0, 2024)),
        ("…/02/2026", (0, 2, 2026)),
        ("..../02/2026", (0, 2, 2026)),
        ("…/…/2026", (0, 0, 2026)),
        ("ngày 5/3/2026", (5, 3, 2026)),
        ("05.3.2026", (5, 3, 2026)),
        ("05 - 03 - 2026", (5, 3, 2026)),
        ("2026-02-05", (5, 2, 2026)),
        ("tháng 10 năm 2024", (0, 10, 2024)),
        ("NGÀY 20 THÁNG 12 NĂM 2025", (20, 12, 2025)),
        ("Hòa Sơn, tháng 10/2024", (0, 10, 2024)),
        ("ngày 5 tháng 3/2026", (5, 3, 2026)),
        ("ngày 05 tháng 02 năm", (5, 2, 0)),
        ("nga\u0300y 5 tha\u0301ng 3 na\u0306m 2026", (5, 3, 2026)),
        ("ngay 5 thang 3 nam 2026", (5, 3, 2026)),
        ("Kế hoạch năm 2025 kèm theo Quyết định ngày 05 tháng 02 năm 2026", (5, 2, 2026)),
        ("Kế hoạch số 38/KH-UBND ngày 05/02/2026 về nhiệm vụ tháng 3 năm 2026", (5, 2, 2026)),
        ("Kế hoạch 12-13/2026 ngày 05 tháng 02 năm 2026", (5, 2, 2026)),
        ("2026", (0, 0, 2026)),
        ("ngày 45 tháng 13 năm 2026", (0, 0, 2026)),
        ("", (0, 0, 0)),
        ("theo ngày ký", (0, 0, 0)),
    ],
)
def test_understood(typed, known):
    assert issue_date(typed) == IssueDate(*known)


def test_a_day_that_no_calendar_has_is_read_as_it_stands():
    assert written_date("ngày 45 tháng 13 năm 2026") == IssueDate(45, 13, 2026)
    assert written_date("ngày 31/02/2026").earliest is None


def test_what_is_not_known_contradicts_nothing():
    known = IssueDate(5, 2, 2026)
    assert not any(known.contradicts(IssueDate(*parts)) for parts in ((5, 2, 2026), (0, 2, 0), (0, 0, 0)))
    assert all(known.contradicts(IssueDate(*parts)) for parts in ((6, 0, 0), (0, 3, 2026), (5, 2, 2025)))
    assert (IssueDate(0, 7, 2025).earliest, IssueDate(0, 0, 2025).earliest) == (date(2025, 7, 1), None)


@pytest.mark.parametrize(
    ("parts", "printed"),
    [
        ((5, 2, 2026), "ngày 05 tháng 02 năm 2026"),
        ((15, 1, 2026), "ngày 15 tháng 01 năm 2026"),
        ((5, 3, 2026), "ngày 05 tháng 3 năm 2026"),
        ((1, 10, 2026), "ngày 01 tháng 10 năm 2026"),
        ((0, 10, 2024), "ngày__tháng 10 năm 2024"),
        ((0, 0, 0), "ngày__tháng__năm__"),
    ],
)
def test_printed(parts, printed):
    assert IssueDate(*parts).printed("__") == printed
