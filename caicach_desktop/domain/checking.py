"""Checks a plan before it is kept or issued: what contradicts itself, is missing, or speaks of a time gone by."""

from collections.abc import Iterable, Iterator
from datetime import date

from caicach_desktop.domain.agency import Agency
from caicach_desktop.domain.checking_facts import check_facts
from caicach_desktop.domain.checking_names import NameChecks
from caicach_desktop.domain.checking_rows import check_rows
from caicach_desktop.domain.finding import Finding, FindingCode, Severity, Times
from caicach_desktop.domain.plan import ColumnRole, WholePlan
from caicach_desktop.domain.table import tasks_of
from caicach_desktop.domain.text import fold, has_text

_RESPONSIBLE = ("trach nhiem", "phu trach", "chu tri", "thuc hien cua")


def check_plan(whole: WholePlan, agencies: Iterable[Agency], today: date) -> list[Finding]:
    """What a person should look at, in reading order: the plan's facts, then each appendix from top to bottom.

    `today` decides which organisation a plan without year or date belongs to. Nothing is changed.
    """
    times = Times.of(whole.plan, today)
    names = NameChecks(agencies, times)
    found = [*check_facts(whole, times), *names.check_facts(whole), *_missing_columns(whole)]
    for number, part in enumerate(whole.appendices):
        found += names.check_rows(number, part)
        found += check_rows(number, part, whole.plan.year, times)
    # Columns from left to right; whatever speaks of a whole row, appendix or plan comes before its parts.
    return sorted(found, key=lambda one: tuple(-1 if place is None else place for place in one.place))


def _missing_columns(whole: WholePlan) -> Iterator[Finding]:
    """A plan none of whose tables says who, or by when; a title that names the agency says who."""
    parts = [part for part in whole.appendices if tasks_of(part)]
    titles = fold(" ".join(line for part in parts for line in part.appendix.title))
    for role, code, text in (
        (ColumnRole.LEAD, FindingCode.NO_LEAD, "Không bảng nào có cột cơ quan chủ trì: nên ghi rõ ai thực hiện."),
        (ColumnRole.DEADLINE, FindingCode.NO_DEADLINE, "Không bảng nào có cột thời gian hoàn thành: nên thêm cột."),
    ):
        absent = parts and all(part.appendix.column_of(role) is None for part in parts)
        told = role == ColumnRole.LEAD and any(words in titles for words in _RESPONSIBLE)
        if absent and not told and any(has_text(cell) for part in parts for row in part.rows for cell in row.cells):
            yield Finding(code, Severity.ADVICE, text)
