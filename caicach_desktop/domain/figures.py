"""Counts and shares as an administrative text writes them."""

from datetime import date

from caicach_desktop.domain.text import short_date


def counted(count: int) -> str:
    """A count with a zero in front below 10 and points between thousands: "05", "40", "1.250"; none is "0"."""
    return f"{count:02d}" if 0 < count < 10 else f"{count:,}".replace(",", ".")


def percent(part: int, whole: int) -> str:
    """A share rounded half up to one decimal, "31,6%", "50%"; never "0%" for some nor "100%" for not all."""
    if not whole:
        return ""
    tenths = (2000 * part + whole) // (2 * whole)
    if 0 < part < whole:
        tenths = min(max(tenths, 1), 999)
    return f"{tenths // 10},{tenths % 10}%".replace(",0%", "%")


def day_words(day: date) -> str:
    """A date in figures as an official text writes it: day below 10 and months 1 and 2 with a zero, "09/9/2026"."""
    return f"{day.day:02d}/{day.month:02d}/{day.year}" if day.month <= 2 else f"{day.day:02d}/{day.month}/{day.year}"


def told_day(value: str) -> str:
    """A day as it is stored, "2026-06-30", as screens show it: "30/06/2026"; what is no day stays as it is."""
    try:
        return short_date(date.fromisoformat(value))
    except ValueError:
        return value


def shortened(text: str, most: int = 160) -> str:
    """A text on one line, cut at a word where it is longer than `most` characters."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0].rstrip(" ,;:.-") + "…"
