"""Finding plans, agencies, rows and evidence by a few words, marks aside, at the speed of typing."""

from collections.abc import Iterable
from dataclasses import dataclass

from caicach_desktop.domain.changes import Kind
from caicach_desktop.domain.evidence import Attachment, facts_of
from caicach_desktop.domain.plan import Appendix, ColumnRole, Row
from caicach_desktop.domain.reporting import Progress, period_name
from caicach_desktop.domain.text import squeeze
from caicach_desktop.store import agency_queries, attachment_queries, plan_queries, progress_queries, search
from caicach_desktop.store.store import Store

# The column whose text a row is known by, the best first.
_TELLING = (ColumnRole.TASK, ColumnRole.CRITERION, ColumnRole.TARGET)
# Plans, agencies, evidence files and reports that name some have at most one of so many parts each: they must not crowd
# the rows out.
_PARTS = 5


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: what it is, its id, its text on one line; for a row also where it stands and whether it is a
    task. Evidence, a file or one named in a report, also knows the row of its task and the period."""

    kind: Kind
    id: int
    text: str
    plan_id: int = 0
    appendix_id: int = 0
    is_task: bool = False
    row_id: int = 0
    period: str = ""


def find(store: Store, words: str, limit: int = 30) -> list[Hit]:
    """At most `limit` hits that hold words beginning as each of these do; a few plans, agencies and pieces of
    evidence, then rows."""
    few = limit // _PARTS
    with store.read() as connection:
        plan_ids = search.find(connection, words, Kind.PLAN, few)
        hits = [
            Hit(Kind.PLAN, plan_id, _plan_text(number, symbol, title))
            for plan_id, number, symbol, title in plan_queries.plan_names(connection, plan_ids)
        ]
        agency_ids = set(search.find(connection, words, Kind.AGENCY, few))
        known = agency_queries.all_agencies(connection) if agency_ids else []
        hits += [Hit(Kind.AGENCY, agency.id, agency.name) for agency in known if agency.id in agency_ids]
        files = attachment_queries.attachments_by_id(connection, search.find(connection, words, Kind.ATTACHMENT, few))
        named = progress_queries.entries_by_id(connection, search.find(connection, words, Kind.PROGRESS, few))
        hits += [*map(_file_hit, files), *_named_hits(named)]
        rows = plan_queries.rows_by_id(connection, search.find(connection, words, Kind.ROW, limit - len(hits)))
        parts = {part: plan_queries.appendix_by_id(connection, part) for part in {row.appendix_id for row in rows}}
    return [*hits, *(_row_hit(row, parts[row.appendix_id]) for row in rows)]


def _plan_text(number: str | None, symbol: str, title: str) -> str:
    return squeeze(f"{number}/{symbol} · {title}" if number else f"{symbol} · {title}")


def _file_hit(file: Attachment) -> Hit:
    facts = facts_of(file)
    text = " · ".join(part for part in (file.name, facts.number, facts.title, period_name(file.period)) if part)
    return Hit(Kind.ATTACHMENT, file.id, squeeze(text), is_task=True, row_id=file.row_id, period=file.period)


def _named_hits(entries: Iterable[Progress]) -> list[Hit]:
    """Evidence that reports name without its file."""
    return [
        Hit(
            Kind.PROGRESS,
            entry.id,
            squeeze(f"{entry.evidence} · {period_name(entry.period)}"),
            is_task=True,
            row_id=entry.row_id,
            period=entry.period,
        )
        for entry in entries
    ]


def _row_hit(row: Row, appendix: Appendix) -> Hit:
    columns = [appendix.column_of(role) for role in _TELLING]
    texts = [row.cells[column] for column in columns if column is not None and column < len(row.cells)]
    told = next((cell for cell in (*texts, *sorted(row.cells, key=lambda c: -len(c or ""))) if cell), "")
    return Hit(Kind.ROW, row.id, squeeze(told), appendix.plan_id, appendix.id, not row.is_group)
