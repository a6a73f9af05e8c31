"""The day a report is due, from the words of real and of likely reporting rules."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach_desktop.domain.report_days import DueDay, due_day
from caicach_desktop.domain.reporting import period_end, quarters


@pytest.mark.parametrize(
    ("text", "code", "named", "before"),
    [
        ("chậm nhất ngày mùng 10 của tháng cuối quý", "2026-Q1", "2026-03-10", False),
        ("chậm nhất ngày mùng 10 của tháng cuối quý", "2026-Q4", "2026-12-10", False),
        ("trước ngày 15 tháng cuối quý", "2026-Q3", "2026-09-15", True),
        ("trước hoặc trong ngày 15 tháng cuối quý", "2026-Q3", "2026-09-15", False),
        ("15 tháng cuối quý", "2026-Q2", "2026-06-15", False),
        ("chậm nhất ngày mùng 10/6", "2026-H1", "2026-06-10", False),
        ("10/6", "2026-H1", "2026-06-10", False),
        ("30/12", "2026-Y", "2026-12-30", False),
        ("trước ngày 10/12", "2026-Y", "2026-12-10", True),
        ("ngày 10 tháng 12 hằng năm", "2026-Y", "2026-12-10", False),
        ("trước ngày 10 tháng 12 năm 2026", "2026-Y", "2026-12-10", True),
        ("15/6 và 15/12", "2026-H2", "2026-12-15", False),
        ("10/6 và 10/12", "2026-Y", "2026-12-10", False),
        ("10/3, 10/6, 10/9 và trước 10/12", "2026-Q4", "2026-12-10", True),
        ("05/4; 05/7; 05/10; 05/01 năm sau", "2026-Q1", "2026-04-05", False),
        ("05/4; 05/7; 05/10; 05/01 năm sau", "2026-Q4", "2027-01-05", False),
        ("ngày 05 của tháng đầu quý sau", "2026-Q4", "2027-01-05", False),
        ("mùng 5 tháng đầu của quý tiếp theo", "2026-Q2", "2026-07-05", False),
        ("trước ngày 15 tháng cuối quý, riêng quý IV trước ngày 10/12", "2026-Q1", "2026-03-15", True),
        ("trước ngày 15 tháng cuối quý, riêng quý IV trước ngày 10/12", "2026-Q4", "2026-12-10", True),
        ("ngày 14/3, 14/6, 14/9, 14/12", "2026-Y", "2026-12-14", False),
        ("trước ngày 15 tháng 6 và 15 tháng 12", "2026-H2", "2026-12-15", True),
        ("trước ngày 15/6 và ngày 15/12", "2026-Y", "2026-12-15", True),
        ("trước 15/6, chậm nhất 15/12", "2026-Y", "2026-12-15", False),
        ("trước 17 giờ ngày 15/6", "2026-H1", "2026-06-15", False),
        ("ngày 20 hằng tháng", "2026-M02", "2026-02-20", False),
        ("ngày 31 hằng tháng", "2026-M02", "2026-02-28", False),
        ("trước ngày 05 tháng sau", "2026-M12", "2027-01-05", True),
        ("trước ngày 15/01 năm sau", "2026-Y", "2027-01-15", True),
        ("31/01", "2026-Y", "2027-01-31", False),
        ("ngày 30/6/2026", "2026-O1", "2026-06-30", False),
        ("15 ngày sau khi kết thúc quý", "2026-Q1", "2026-04-15", False),
        ("ngày cuối cùng của quý", "2026-Q1", "2026-03-31", False),
    ],
)
def test_the_named_day(text, code, named, before):
    due = due_day(text, code)
    assert due is not None
    assert (due.named.isoformat(), due.before) == (named, before)
    assert (due.named - due.day).days == (1 if before else 0), "before the 15th is in time until the 14th"
    assert not due.moved


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "2026-Q1"),
        ("theo yêu cầu", "2026-Q1"),
        ("10/6", "2026-H2"),
        ("10/6", "2026-Q1"),
        ("ngày 10/12/2026", "2027-Y"),
        ("ngày 15 của tháng thứ hai", "2026-Q1"),
        ("05 ngày làm việc kể từ ngày kết thúc quý", "2026-Q1"),
        ("theo Công văn số 15/KH-UBND", "2026-Y"),
        ("ngày 45 tháng cuối quý", "2026-Q1"),
        ("ngày 10 tháng cuối quý", "tuần 5"),
    ],
)
def test_nothing_is_guessed(text, code):
    assert due_day(text, code) is None


@given(st.integers(1, 28), st.integers(2000, 2100), st.booleans())
def test_a_day_of_the_last_month_lies_in_every_quarter(day, year, before):
    text = f"{'trước' if before else 'chậm nhất'} ngày {day:02d} của tháng cuối quý"
    for code in quarters(year):
        end = period_end(code)
        assert due_day(text, code).named == date(year, end.month, day)


@given(
    st.text(alphabet="0123456789/ .,;-ngàythángquýsautrướcnămcuốihằng", max_size=60), st.sampled_from(quarters(2026))
)
def test_no_text_is_too_strange(text, code):
    due = due_day(text, code)
    assert due is None or isinstance(due, DueDay)
