"""The day a document is issued, as far as it is known: read from whatever was typed, printed as the form asks."""

import re
from dataclasses import dataclass

_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
# A part may be left blank, with or without dots in its place: "…/02/2026".
_FIGURES = re.compile(r"(?<!\d)(\d{0,2})[\s…_]*[/.-][\s…_]*(\d{0,2})[\s…_]*[/.-]\s*(\d{4})(?!\d)")
_DAY = re.compile(r"ngày[\W_]*(\d{1,2})(?!\d)", re.IGNORECASE)
_MONTH = re.compile(r"tháng[\W_]*(\d{1,2})(?!\d)", re.IGNORECASE)
_YEAR = re.compile(r"(?:năm[\W_]*|^\s*)(\d{4})(?!\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class IssueDate:
    """A date of which day, month or year may not be known yet (0)."""

    day: int = 0
    month: int = 0
    year: int = 0

    def printed(self, blank: str) -> str:
        """The date in words, `blank` for what is not known: "ngày 05 tháng 02 năm 2026", "ngày 05 tháng 3 năm 2026".

        A day below 10 and months 1 and 2 get a zero, months 3 to 9 do not (Nghị định 30/2020/NĐ-CP, Phụ lục I).
        """
        month = f"{self.month:02d}" if self.month <= 2 else str(self.month)
        known = ((self.day, f"{self.day:02d}"), (self.month, month), (self.year, str(self.year)))
        day, month, year = (f" {text} " if figure else blank for figure, text in known)
        return f"ngày{day}tháng{month}năm{year}".rstrip()


def issue_date(text: str) -> IssueDate:
    """The date in a text: "ngày 5 tháng 3 năm 2026", "5/3/2026", "2026-03-05", "…/02/2026", "tháng 10 năm 2024"."""
    iso = _ISO.search(text)
    if iso:
        return _checked(iso[3], iso[2], iso[1])
    figures = _FIGURES.search(text)
    if figures:
        return _checked(*figures.groups())
    found = (pattern.search(text) for pattern in (_DAY, _MONTH, _YEAR))
    return _checked(*(match[1] if match else "" for match in found))


def _checked(day: str, month: str, year: str) -> IssueDate:
    """What can be no day or month is not known."""
    days, months = int(day or 0), int(month or 0)
    return IssueDate(days if days <= 31 else 0, months if months <= 12 else 0, int(year or 0))
