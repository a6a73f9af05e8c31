"""Reporting periods beside each other: when one begins, which one is before it, which lie within it."""

import re
from datetime import date, timedelta

from caicach_desktop.domain.reporting import period_end, period_months

_CODE = re.compile(r"(\d{4})-([QHMOY])\d*")


def period_start(code: str) -> date | None:
    """The first day of a period, or None when the code is none of ours."""
    months = period_months(code)
    return date(months[0], months[1], 1) if months else None


def period_year(code: str) -> int | None:
    """The year a period lies in."""
    months = period_months(code)
    return months[0] if months else None


def judged_on(code: str, today: date) -> date:
    """The day on which the tasks of a period are judged: today while it runs, afterwards the day after its end, when
    what was due on its last day is overdue too."""
    end = period_end(code)
    return end + timedelta(days=1) if end and today > end else today


def periods_of_year(letter: str, year: int) -> tuple[str, ...]:
    """The codes of a year's months ("M"), quarters ("Q"), halves ("H") or of the year itself ("Y")."""
    if letter == "Y":
        return (f"{year}-Y",)
    count, digits = {"M": (12, 2), "Q": (4, 1), "H": (2, 1)}[letter]
    return tuple(f"{year}-{letter}{number:0{digits}d}" for number in range(1, count + 1))


def previous_period(code: str) -> str | None:
    """The period of the same length just before: quarter I follows quarter IV of the year before.

    None for a report made once and for foreign codes.
    """
    parts = _parts(code)
    if parts is None or parts[1] == "O":
        return None
    year, letter = parts
    before = periods_of_year(letter, year - 1) + periods_of_year(letter, year)
    last = before[before.index(code) - 1]
    return last if period_end(last) else None


def next_period(code: str) -> str | None:
    """The period of the same length just after; None for a report made once and for foreign codes."""
    parts = _parts(code)
    if parts is None or parts[1] == "O":
        return None
    year, letter = parts
    codes = periods_of_year(letter, year) + periods_of_year(letter, year + 1)
    following = codes[codes.index(code) + 1]
    return following if period_end(following) else None


def same_period_last_year(code: str) -> str | None:
    """The same period one year earlier; None for a report made once and for foreign codes."""
    parts = _parts(code)
    if parts is None or parts[1] == "O":
        return None
    earlier = f"{parts[0] - 1}{code[4:]}"
    return earlier if period_end(earlier) else None


def lies_within(inner: str, outer: str) -> bool:
    """Whether a period is another one or a part of it: a quarter of its half-year, a month of its year."""
    if inner == outer:
        return True
    one, other = period_months(inner), period_months(outer)
    if one is None or other is None or "-O" in inner or "-O" in outer:
        return False
    return one[0] == other[0] and other[1] <= one[1] and one[2] <= other[2]


def _parts(code: str) -> tuple[int, str] | None:
    found = _CODE.fullmatch(code)
    return (int(found[1]), found[2]) if found and period_months(code) else None
