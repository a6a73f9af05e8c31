"""The day a document is issued, as far as it is known: read from whatever was typed, printed as the form asks."""

import re
from dataclasses import dataclass
from datetime import date

from caicach_desktop.domain.text import fold

# A part may be left blank, with or without dots in its place: "ngày … tháng 02 năm 2026", "tháng 10/2026", "…/02/2026".
_MONTH_AND_YEAR = r"thang[\W_]*(?P<month>\d{0,2})[\W_]*(?:nam[\W_]*)?(?P<year>\d{4})(?!\d)"
_FIGURES = r"(?<!\d)(?P<day>\d{0,2})[\s…_]*[/.-][\s…_]*(?P<month>\d{0,2})[\s…_]*[/.-]\s*(?P<year>\d{4})(?!\d)"
# The surest first; of two as sure the one that comes first in the text.
_PATTERNS = (
    (
        re.compile(rf"\bngay[\W_]*(?P<day>\d{{0,2}})[\W_]*{_MONTH_AND_YEAR}"),
        re.compile(rf"\bngay\s*{_FIGURES}"),
        re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)"),
    ),
    (re.compile(rf"(?P<day>){_MONTH_AND_YEAR}"), re.compile(_FIGURES)),
)
_DAY = re.compile(r"ngay[\W_]*(\d{1,2})(?!\d)")
_MONTH = re.compile(r"thang[\W_]*(\d{1,2})(?!\d)")
_YEAR = re.compile(r"(?:nam[\W_]*|^\s*)(\d{4})(?!\d)")


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

    @property
    def earliest(self) -> date | None:
        """The first day it can be; None where month or year is not known or the calendar has no such day."""
        try:
            return date(self.year, self.month, self.day or 1)
        except ValueError:
            return None

    def contradicts(self, other: "IssueDate") -> bool:
        """Whether a part that both know differs."""
        pairs = ((self.day, other.day), (self.month, other.month), (self.year, other.year))
        return any(ours and theirs and ours != theirs for ours, theirs in pairs)


def issue_date(text: str) -> IssueDate:
    """The date in a text: "ngày 5 tháng 3 năm 2026", "5/3/2026", "2026-03-05", "…/02/2026", "tháng 10 năm 2024".

    Without a year what there is of day and month counts; what can be no day or month is not known.
    """
    found = written_date(text)
    if not found.year:
        folded = fold(text)
        parts = (pattern.search(folded) for pattern in (_DAY, _MONTH, _YEAR))
        found = IssueDate(*(int(part[1]) if part else 0 for part in parts))
    return IssueDate(found.day if found.day <= 31 else 0, found.month if found.month <= 12 else 0, found.year)


def written_date(text: str) -> IssueDate:
    """The first date with a year in a text, marks or none, as it stands there, even if no calendar has it."""
    folded = fold(text)
    for patterns in _PATTERNS:
        matches = [found for pattern in patterns if (found := pattern.search(folded))]
        if matches:
            first = min(matches, key=re.Match.start)
            return IssueDate(*(int(first[part] or 0) for part in ("day", "month", "year")))
    return IssueDate()
