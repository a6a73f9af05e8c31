"""The days of the week as screens name them."""

from datetime import date

_NAMES = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


def weekday(day: date, within: bool = False) -> str:
    """The name of a day's weekday; `within` a sentence it does not begin: "thứ Hai", but "Chủ nhật"."""
    name = _NAMES[day.weekday()]
    return name.replace("Thứ", "thứ") if within else name
