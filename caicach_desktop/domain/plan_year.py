"""The year a plan is for: as its date and title say it, or guessed from what else a file holds, with the reason."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from caicach_desktop.domain.issue_date import issue_date
from caicach_desktop.domain.plan import ColumnRole, WholePlan
from caicach_desktop.domain.plan_file import year_of
from caicach_desktop.domain.text import fold, squeeze

# In a file's name years stand right beside other signs: "KH_CCHC_2027.docx", "KeHoach2027". The number in "2085/QĐ-TTg"
# is none.
_YEAR = re.compile(r"(?<!\d)(?!(?<!/)\d+\s?/\s?[^\W\d])(20\d\d)(?!\d)")
_PHASE = re.compile(r"(?<!\d)(20\d\d)\s*[-–]\s*20\d\d(?!\d)")
# What a document is known by: "2085/QĐ-TTg", "45/2021/NĐ-CP".
_NUMBER = re.compile(r"(?<![\d/])\d+\s?/\s?(?:\d{4}\s?/\s?)?(?![IVX]+/)[^\W\d]\S*")
# How far something looks ahead: "tầm nhìn đến năm 2045". A document named as a base may be an old one that holds until
# a year, while a plan's own goals are often set "đến hết năm" it is for.
_UP_TO = r"(?:\s(?:den|toi))?(?:\s(?:het|cuoi))?(?:\snam)?\s20\d\d(?!\d)"
_AHEAD = re.compile(rf"\b(?:tam nhin|huong){_UP_TO}")
_UNTIL = re.compile(rf"\b(?:tam nhin|huong|den|toi){_UP_TO}")
# What a task is about; "26/01/2021" and "45/2021/NĐ-CP" belong to documents it names.
_OF_YEAR = re.compile(r"\bnam (20\d\d)(?!\d)")
_REPORT = "bao cao"
# Months in which next year's plan is already and last year's report still being issued; one left blank may be any.
_FIRST_FOR_PLAN, _LAST_FOR_REPORT = 9, 3


@dataclass(frozen=True, slots=True)
class YearGuess:
    """A year that no date or title says, and why it is thought to be the plan's ("thời hạn của 3 nhiệm vụ …")."""

    year: int
    reason: str


def stated_year(date: str, title: str, doc_type: str = "") -> int | None:
    """The year a document's date and title say it is for, None where neither names one.

    The date goes before the title, which is often last year's; but a plan for next year is issued at the end of this
    one, and a report on last year at the beginning of this one, and then the title says it.
    """
    date, title = _NUMBER.sub(" ", date), _NUMBER.sub(" ", title)
    issued = year_of(date)
    if issued is None:
        return year_of(title)
    named = {int(year) for year in _YEAR.findall(_PHASE.sub(r"\1", title))}
    month = issue_date(date).month
    if fold(doc_type).startswith(_REPORT):
        other, in_time = issued - 1, month <= _LAST_FOR_REPORT
    else:
        other, in_time = issued + 1, month == 0 or month >= _FIRST_FOR_PLAN
    return other if in_time and other in named and issued not in named else issued


def guessed_year(whole: WholePlan, file_name: str = "") -> YearGuess | None:
    """The year that a file whose date and title name none is thought to be for: the surest sign first, and what the
    file's name says otherwise told beside it; None where nothing in the file names a year."""
    guess = next(_signs(whole), None)
    named = _YEAR.search(file_name)
    if named is None:
        return guess
    year = int(named[1])
    if guess is None:
        return YearGuess(year, "tên tệp ghi năm này")
    if guess.year == year:
        return YearGuess(year, f"{guess.reason}, tên tệp cũng vậy")
    return YearGuess(guess.year, f"{guess.reason}, tuy tên tệp ghi {year}")


def _signs(whole: WholePlan) -> Iterator[YearGuess]:
    """What speaks for a year, the surest first."""
    for part in whole.appendices:
        appendix = part.appendix
        year = stated_year(appendix.note or "", " ".join(appendix.title))
        if year:
            yield YearGuess(year, f"tên hoặc dòng “Kèm theo” của {squeeze(appendix.number) or 'phụ lục'} ghi năm này")
    yield from _most(map(_YEAR.findall, _cells(whole, ColumnRole.DEADLINE)), "thời hạn ở {} dòng ghi năm này")
    # The other texts of a plan look back on last year as well: what they set out to do names the later one.
    yield from _latest((goal.text for goal in whole.goals), "mục tiêu nói đến năm này")
    yield from _latest((section.heading or "" for section in whole.plan.sections), "đề mục ghi năm này")
    tasks = map(fold, _cells(whole, ColumnRole.TASK))
    yield from _most(map(_OF_YEAR.findall, tasks), "{} nhiệm vụ nói đến năm này")
    yield from _latest(whole.plan.legal_bases, "căn cứ mới nhất ghi năm này", _UNTIL)


def _most(named: Iterable[list[str]], reason: str) -> Iterator[YearGuess]:
    """The year that most texts name; of two as frequent the earlier: its work may end in the next."""
    counts = Counter(int(year) for years in named for year in set(years))
    if counts:
        year = min(counts, key=lambda one: (-counts[one], one))
        yield YearGuess(year, reason.format(counts[year]))


def _latest(texts: Iterable[str], reason: str, ahead: re.Pattern[str] = _AHEAD) -> Iterator[YearGuess]:
    """The last year that texts name; a phase such as "2026 - 2030" names no single one, and `ahead` none at all."""
    named = (ahead.sub(" ", _PHASE.sub(" ", squeeze(fold(text)))) for text in texts)
    years = [int(found) for text in named for found in _YEAR.findall(text)]
    if years:
        yield YearGuess(max(years), reason)


def _cells(whole: WholePlan, role: ColumnRole) -> Iterator[str]:
    for part in whole.appendices:
        columns = [index for index, column in enumerate(part.appendix.columns) if column.role == role]
        yield from (row.cells[index] or "" for row in part.rows for index in columns)
