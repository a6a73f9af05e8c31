"""Working days: weekends, the public holidays that ship with the program, and what the user declares otherwise."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from caicach_desktop.resources import read_json


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day (ISO text) that is off, or one that is worked although it would be off; id 0 marks a shipped one."""

    id: int = 0
    version: int = 1
    day: str = ""
    name: str = ""
    off: bool = True


class WorkCalendar:
    """Which days an office works; a day the user declared goes before the shipped one."""

    def __init__(self, declared: Iterable[Holiday] = ()) -> None:
        self._declared = {date.fromisoformat(holiday.day): holiday for holiday in declared}

    def of_year(self, year: int) -> list[Holiday]:
        """The special days of a year in order, declared ones in place of shipped ones."""
        days = {date.fromisoformat(holiday.day): holiday for holiday in shipped_holidays(year)}
        days |= {day: holiday for day, holiday in self._declared.items() if day.year == year}
        return [days[day] for day in sorted(days)]

    def is_known(self, year: int) -> bool:
        """Whether the year's holidays were announced and shipped; of other years only the fixed days are known."""
        return year in known_years()

    def is_set(self, year: int) -> bool:
        """Whether somebody has seen to the year's holidays: they shipped, or the user has declared days off."""
        return self.is_known(year) or any(day.year == year and one.off for day, one in self._declared.items())

    def is_off(self, day: date) -> bool:
        """Whether the office does not work on a day."""
        special = self._declared.get(day) or _shipped_days(day.year).get(day)
        return special.off if special else day.weekday() >= 5

    def next_working(self, day: date) -> date:
        """The day itself, or the first working day after it."""
        while self.is_off(day) and day < date.max:
            day += timedelta(days=1)
        return day


@lru_cache(maxsize=1)
def known_years() -> frozenset[int]:
    """The years whose holidays ship with the program in full."""
    return frozenset(int(year) for year in read_json("catalogs", "holidays.json")["years"])


def shipped_holidays(year: int) -> list[Holiday]:
    """The shipped special days of a year in order; the fixed days alone where the year was not yet announced."""
    return list(_shipped_days(year).values())


@lru_cache(maxsize=256)
def _shipped_days(year: int) -> dict[date, Holiday]:
    data = read_json("catalogs", "holidays.json")
    entries = data["years"].get(str(year), data["fixed"])
    found = [Holiday(day=f"{year:04d}-{one['day']}", name=one["name"], off=one.get("off", True)) for one in entries]
    return {date.fromisoformat(holiday.day): holiday for holiday in sorted(found, key=lambda holiday: holiday.day)}
