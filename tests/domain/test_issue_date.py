"""Dates of issue are understood however they were typed, and printed as the decree asks."""

import pytest

from caicach_desktop.domain.issue_date import IssueDate, issue_date


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
        ("2026", (0, 0, 2026)),
        ("ngày 45 tháng 13 năm 2026", (0, 0, 2026)),
        ("", (0, 0, 0)),
        ("theo ngày ký", (0, 0, 0)),
    ],
)
def test_understood(typed, known):
    assert issue_date(typed) == IssueDate(*known)


@pytest.mark.parametrize(
    ("date", "printed"),
    [
        ((5, 2, 2026), "ngày 05 tháng 02 năm 2026"),
        ((15, 1, 2026), "ngày 15 tháng 01 năm 2026"),
        ((5, 3, 2026), "ngày 05 tháng 3 năm 2026"),
        ((1, 10, 2026), "ngày 01 tháng 10 năm 2026"),
        ((0, 10, 2024), "ngày__tháng 10 năm 2024"),
        ((0, 0, 0), "ngày__tháng__năm__"),
    ],
)
def test_printed(date, printed):
    assert IssueDate(*date).printed("__") == printed
