"""What a plan's package could hold: the periods reported on, with the evidence files of each, and a name for it."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from caicach_desktop.domain.package import SUFFIX
from caicach_desktop.domain.plan import Plan
from caicach_desktop.domain.reporting import period_end
from caicach_desktop.services.folder_files import plain_words
from caicach_desktop.store import attachment_queries, package_queries, plan_queries
from caicach_desktop.store.store import Store

_MOST_IN_NAME = 100
_KB = 1024


@dataclass(frozen=True, slots=True)
class PackablePeriod:
    """A period with how many tasks are reported for it, how many evidence files it has and their bytes."""

    code: str
    reports: int
    files: int
    size: int


def packable_periods(store: Store, plan_id: int) -> list[PackablePeriod]:
    """The periods of a plan that something was reported for, the latest first; raises AppError PLAN_NOT_FOUND."""
    with store.read() as connection:
        plan = plan_queries.whole_plan(connection, plan_id)
        ids = [row.id for part in plan.appendices for row in part.rows]
        reports = Counter(period for _, period in package_queries.reports_of(connection, ids))
        attached = attachment_queries.attachments_by_row(connection, ids)
    files: Counter[str] = Counter()
    sizes: Counter[str] = Counter()
    for file in (file for found in attached.values() for file in found):
        files[file.period] += 1
        sizes[file.period] += file.size
    codes = sorted({*reports, *files}, key=lambda code: (str(period_end(code) or ""), code), reverse=True)
    return [PackablePeriod(code, reports[code], files[code], sizes[code]) for code in codes]


def package_name(plan: Plan, periods: Collection[str] = ()) -> str:
    """A file name without diacritics that says whose package it is: "goi-ubnd-xa-suoi-ngan-12-kh-ubnd-2026-q3.caicach";
    it names a period only where there is just one."""
    period = next(iter(periods)) if len(periods) == 1 else str(plan.year or "")
    name = plain_words("goi", plan.issuer, plan.number or "", plan.symbol, period)
    return name.replace("uy-ban-nhan-dan", "ubnd")[:_MOST_IN_NAME].strip("-") + SUFFIX


def size_told(size: int) -> str:
    """A size as people say it: "12 KB", "3,4 MB"."""
    if size < _KB * _KB:
        return f"{max(round(size / _KB), 1)} KB"
    return f"{size / _KB / _KB:.1f} MB".replace(".", ",")
