"""Days off: what ships with the program, and what the office declares otherwise, each declaration undone like any
change."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from caicach_desktop.domain.changes import Changes
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.holidays import Holiday, WorkCalendar
from caicach_desktop.services.cleaning import cleaned
from caicach_desktop.store import holiday_queries, tables
from caicach_desktop.store.mapping import to_values
from caicach_desktop.store.store import Store


@dataclass(frozen=True, slots=True)
class YearHolidays:
    """The special days of a year in order; `known` is False where the year's holidays did not ship in full, and only
    the fixed days and the declared ones are there. A day with id 0 is a shipped one."""

    year: int
    known: bool
    days: tuple[Holiday, ...]

    @property
    def notice(self) -> str:
        """What to tell the user about a year that is not known; "" for one that is."""
        if self.known:
            return ""
        if any(day.id and day.off for day in self.days):
            return (
                f"Lịch nghỉ năm {self.year} do cơ quan tự khai; chương trình không có sẵn lịch của năm này."
                " Hãy xem đã đủ ngày nghỉ Tết, Giỗ Tổ và các ngày nghỉ bù chưa."
            )
        return (
            f"Chương trình chưa có lịch nghỉ lễ, Tết năm {self.year}; mới có các ngày nghỉ cố định."
            " Khi có thông báo, hãy thêm ngày nghỉ Tết, Giỗ Tổ và các ngày nghỉ bù."
        )


def work_calendar(store: Store) -> WorkCalendar:
    """The working days as shipped and declared."""
    with store.read() as connection:
        return WorkCalendar(holiday_queries.declared_days(connection))


def holidays_of(store: Store, year: int) -> YearHolidays:
    """The special days of a year."""
    calendar = work_calendar(store)
    return YearHolidays(year, calendar.is_known(year), tuple(calendar.of_year(year)))


def unset_notice(calendar: WorkCalendar, days: Iterable[date], today: date) -> str:
    """What to tell where due days were to move away from holidays nobody has set; "" where that matters to none of the
    days. The coming year counts from December on: its holidays are announced by then."""
    latest = today.year + (today.month == 12)
    years = sorted({day.year for day in days if day.year <= latest and not calendar.is_set(day.year)})
    if not years:
        return ""
    named = ", ".join(map(str, years))
    return (
        f"Chưa có lịch nghỉ lễ, Tết năm {named}: hạn và ngày trả lời rơi vào những ngày ấy chưa được dời."
        " Hãy khai theo thông báo ở mục “Ngày nghỉ…” của trang Báo cáo."
    )


def declare_day(store: Store, day: date, name: str, off: bool = True) -> int:
    """Declare a day off, or (`off` False) worked although it is a weekend or a shipped holiday; returns its id.

    A day declared before is changed.
    """
    title = "Thêm ngày nghỉ" if off else "Thêm ngày làm việc"
    values = cleaned(to_values(Holiday(day=day.isoformat(), name=name.strip(), off=off)))
    with store.operation(title) as op:
        present = {one.day: one for one in holiday_queries.declared_days(op.connection)}.get(day.isoformat())
        if present:
            op.update(tables.holidays, present.id, present.version, values)
            return present.id
        return op.insert(tables.holidays, values)


def withdraw_day(store: Store, holiday_id: int) -> Changes:
    """Take a declared day back, so that the day is what it was as shipped; raises AppError ROW_GONE when it is no
    longer there, also for a shipped day (id 0): declare that one to be worked instead."""
    return withdraw_days(store, [holiday_id])


def withdraw_days(store: Store, holiday_ids: Sequence[int]) -> Changes:
    """Take declared days back as one operation; raises AppError as `withdraw_day`."""
    if 0 in holiday_ids:
        raise AppError(ErrorCode.ROW_GONE, kind="holidays", id=0)
    with store.operation("Bỏ ngày đã khai") as op:
        for holiday_id in holiday_ids:
            op.delete(tables.holidays, holiday_id)
    return op.changes


def move_day(store: Store, holiday_id: int, day: date) -> int:
    """Give a declared day another date, with its name and kind; a day declared there before goes. Returns its id;
    raises AppError ROW_GONE when it is no longer there."""
    with store.operation("Sửa ngày đã khai") as op:
        declared = {one.id: one for one in holiday_queries.declared_days(op.connection)}
        moved = declared.get(holiday_id)
        if moved is None:
            raise AppError(ErrorCode.ROW_GONE, kind="holidays", id=holiday_id)
        for other in declared.values():
            if other.day == day.isoformat() and other.id != holiday_id:
                op.delete(tables.holidays, other.id)
        values = cleaned(to_values(replace(moved, day=day.isoformat())))
        op.update(tables.holidays, moved.id, moved.version, values)
    return holiday_id
