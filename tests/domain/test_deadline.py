"""Deadlines as offices really write them, understood or left alone."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from caicach_desktop.domain.deadline import Deadline, DeadlineKind, understand

CONTINUOUS, DATE, SPAN, YEARLY, DEPENDENT, NONE = DeadlineKind
D30_6, D31_12 = date(2026, 6, 30), date(2026, 12, 31)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Thường xuyên", CONTINUOUS),
        ("THƯỜNG XUYÊN TRONG NĂM 2026", CONTINUOUS),
        ("Liên tục", CONTINUOUS),
        ("Hằng quý, trước ngày 10", CONTINUOUS),
        ("Trước ngày 15 hằng tháng", CONTINUOUS),
        ("Định kỳ 6 tháng, năm", CONTINUOUS),
        ("06 tháng/lần", CONTINUOUS),
        ("Cả năm", CONTINUOUS),
        ("Theo quy định", DEPENDENT),
        ("Theo Kế hoạch tuyển dụng", DEPENDENT),
        ("Theo thông báo kết quả kiểm tra", DEPENDENT),
        ("Theo chế độ báo cáo định kỳ", DEPENDENT),
        ("Khi tham mưu xây dựng chính sách", DEPENDENT),
        ("Theo Kế hoạch số 15/KH-UBND ngày 10/01/2026", DEPENDENT),
        ("Theo Quyết định số 468/2026/QĐ-TTg ngày 05 tháng 3 năm 2026", DEPENDENT),
        ("Khi Trung ương mới quy định", DEPENDENT),
        ("Từ ngày 01/01/2026", DEPENDENT),
        ("15 ngày sau khi kết thúc quý", DEPENDENT),
        ("Kịp thời", DEPENDENT),
        ("31/02/2026", DEPENDENT),
        ("99/99/9999", DEPENDENT),
        ("80/100 hồ sơ", DEPENDENT),
        ("năm 1799", DEPENDENT),
        ("Quý IV/0000", DEPENDENT),
        ("Tháng 13/2026", DEPENDENT),
        ("", NONE),
        (" \n ", NONE),
    ],
)
def test_deadlines_without_a_day(text, kind):
    assert understand(text, 2026) == Deadline(kind)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("31/12/2024", date(2024, 12, 31)),
        ("30/9/2024", date(2024, 9, 30)),
        ("Trước ngày 30/11/2024", date(2024, 11, 30)),
        ("Chậm nhất 10/12/2026.", date(2026, 12, 10)),
        ("Trước 15/3", date(2026, 3, 15)),
        ("Mùng 5 tháng 6", date(2026, 6, 5)),
        ("Trước ngày 15 tháng 3", date(2026, 3, 15)),
        ("Ngày 05 tháng 3 năm 2027", date(2027, 3, 5)),
        ("15-3-2026", date(2026, 3, 15)),
        ("15.3.26", date(2026, 3, 15)),
        ("Từ 01/3 đến 30/6/2026", D30_6),
        ("Từ 25/12/2025 đến 30/6", D30_6),
        ("15/6 - 30/6/2026", D30_6),
        ("Hoàn thành trước 15/6/2026, báo cáo trước 30/6/2026", D30_6),
        ("30/6; 30/6/2026", D30_6),
        ("Sau khi có hướng dẫn của tỉnh, trước 30/6/2026", D30_6),
        ("Theo Kế hoạch số 15/KH-UBND ngày 10/12/2026, xong trước 30/6/2026", D30_6),
    ],
)
def test_fixed_days(text, day):
    assert understand(text, 2026) == Deadline(DATE, day)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Năm 2024", date(2024, 12, 31)),
        ("2026", D31_12),
        ("Đến hết năm 2026", D31_12),
        ("Trong năm", D31_12),
        ("Quý IV năm 2024", date(2024, 12, 31)),
        ("Quý II/2026", D30_6),
        ("Q2/2026", D30_6),
        ("T6/2026", D30_6),
        ("Sáu tháng đầu năm 2026", D30_6),
        ("2025 - 2026", D31_12),
        ("QUÝ II NĂM 2026", D30_6),
        ("Quí 2-2026", D30_6),
        ("Quý I, II", D30_6),
        ("Quý I, II, III, IV", D31_12),
        ("Từ quý I đến quý IV", D31_12),
        ("Quý I - Quý IV", D31_12),
        ("Tháng 4 đến tháng 6", D30_6),
        ("Quý I, II và 6 tháng cuối năm", D31_12),
        ("Quý I; hoàn thành trong quý IV", D31_12),
        ("Tháng 6/2026", D30_6),
        ("6/2026", D30_6),
        ("Tháng 5-6/2026", D30_6),
        ("Tháng 02/2028", date(2028, 2, 29)),
        ("6 tháng đầu năm 2026", D30_6),
        ("06 tháng cuối năm", D31_12),
        ("Giai đoạn 2026 - 2030", date(2030, 12, 31)),
        ("Năm 2025-2026", D31_12),
        ("Đến năm 2030", date(2030, 12, 31)),
    ],
)
def test_spans_are_due_on_their_last_day(text, day):
    assert understand(text, 2026) == Deadline(SPAN, day)


@pytest.mark.parametrize(
    ("text", "every"),
    [
        ("31/12 hằng năm", ((12, 31),)),
        ("Hàng năm", ((12, 31),)),
        ("Hằng năm, trước 31/12", ((12, 31),)),
        ("30/6 và 31/12 hằng năm", ((6, 30), (12, 31))),
        ("Ngày 20 tháng 6 và ngày 20 tháng 12 hằng năm", ((6, 20), (12, 20))),
        ("Quý II, IV hằng năm", ((6, 30), (12, 31))),
        ("Tháng 11 hằng năm", ((11, 30),)),
        ("Định kỳ trước 15/11 hằng năm", ((11, 15),)),
        ("Quý I, II hằng năm", ((6, 30),)),
        ("Trước ngày 15 của tháng cuối quý", ((3, 15), (6, 15), (9, 15), (12, 15))),
        ("Ngày 20 tháng cuối mỗi quý", ((3, 20), (6, 20), (9, 20), (12, 20))),
    ],
)
def test_yearly_days(text, every):
    assert understand(text, 2026) == Deadline(YEARLY, every=every)


@pytest.mark.parametrize(
    ("text", "kind", "days"),
    [
        ("30/6, 31/12", DATE, [(6, 30), (12, 31)]),
        ("15/6/2026; 31/12", DATE, [(6, 15), (12, 31)]),
        ("15/6/2026; 31/12/2026", DATE, [(6, 15), (12, 31)]),
        ("Trước ngày 15/6, trước ngày 15/12/2026", DATE, [(6, 15), (12, 15)]),
        ("Trước ngày 10 tháng 6 và 31 tháng 12", DATE, [(6, 10), (12, 31)]),
        ("Quý I, Quý III", SPAN, [(3, 31), (9, 30)]),
        ("Quý I/2026; quý III/2026", SPAN, [(3, 31), (9, 30)]),
        ("Quý II\nQuý IV", SPAN, [(6, 30), (12, 31)]),
        ("Tháng 3, tháng 9", SPAN, [(3, 31), (9, 30)]),
        ("Tháng 3, 6, 9, 12", SPAN, [(3, 31), (6, 30), (9, 30), (12, 31)]),
        ("Tháng 4, 5 và tháng 9/2026", SPAN, [(5, 31), (9, 30)]),
    ],
)
def test_a_list_of_days_is_due_anew_on_each(text, kind, days):
    found = tuple(date(2026, *day) for day in days)
    assert understand(text, 2026) == Deadline(kind, found[-1], days=found)
    assert understand(text, 2026).due_days([2030]) == found


def test_a_listed_day_takes_the_year_behind_it():
    assert understand("15/12, 15/6/2027", 2026).days == (date(2027, 6, 15), date(2027, 12, 15))
    assert understand("Quý IV/2025, Quý II/2026").days == (date(2025, 12, 31), D30_6)
    assert understand("Trước 31/2, 30/6/2026", 2026) == Deadline(DATE, D30_6), "a day that is none lists nothing"


def test_a_day_without_a_year_needs_the_plans_year():
    assert understand("Trước 15/3").kind == understand("Quý II").kind == understand("Trong tháng 6").kind == DEPENDENT
    assert understand("Quý II/2025").day == date(2025, 6, 30)


def test_due_days():
    assert understand("29/02 hằng năm").due_days([2025, 2024]) == (date(2024, 2, 29), date(2025, 2, 28))
    assert understand("Quý II/2026").due_days([2030]) == (D30_6,)
    assert understand("Thường xuyên").due_days([2026]) == ()


def test_it_is_said_how_a_text_was_understood():
    assert understand("Trước 5/3", 2026).described() == "Hạn ngày 05/03/2026"
    assert understand("Quý II", 2026).described() == "Hạn cuối ngày 30/06/2026"
    assert understand("30/6 và 31/12 hằng năm").described() == "Hạn ngày 30/06 và 31/12 hằng năm"
    assert understand("Quý I, Quý III", 2026).described() == "Hạn cuối các ngày 31/03/2026 và 30/09/2026"
    assert understand("5/6; 5/9; 5/12", 2026).described() == "Hạn các ngày 05/06/2026, 05/09/2026 và 05/12/2026"
    for kind in DeadlineKind:
        assert len(Deadline(kind).described()) > 5


PIECES = "ngày|tháng|năm|quý|I|IV|hằng|trước|đến|từ|số|/|-|.|,|và|giai đoạn|0|00|6|12|31|99|2026|0000|9999|²|٣|12345"
pieces = st.sampled_from(PIECES.split("|"))


@given(
    st.one_of(
        st.text(max_size=40), st.lists(pieces, max_size=12).map(" ".join), st.lists(pieces, max_size=8).map("".join)
    ),
    st.one_of(st.none(), st.integers(1900, 2200)),
)
@example("Tháng 6/0000", None)
def test_no_text_breaks_it(text, year):
    deadline = understand(text, year)
    assert (deadline.day is not None) == (deadline.kind in (DATE, SPAN))
    assert bool(deadline.every) == (deadline.kind == YEARLY)
    assert all(1900 <= day.year <= 2200 for day in deadline.due_days([2026]))
    assert deadline.described()
    assert not deadline.days or (deadline.days[-1] == deadline.day and deadline.days == tuple(sorted({*deadline.days})))


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2100, 1, 1)), st.sampled_from(["", "Trước ngày ", "Xong "]))
def test_every_written_date_is_that_day(day, before):
    assert understand(f"{before}{day.day}/{day.month}/{day.year}") == Deadline(DATE, day)
    assert understand(f"{before}{day.day:02d}/{day.month:02d}", day.year) == Deadline(DATE, day)
