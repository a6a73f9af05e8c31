"""The periodic report (báo cáo) of a plan: its draft, what the office made of it, and the document it becomes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from caicach_desktop.documents.report import ReportOptions, ReportParts
from caicach_desktop.documents.report import report_document as built_document
from caicach_desktop.domain.changes import Changes
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.job import SILENT, JobProgress
from caicach_desktop.domain.names import is_same_name
from caicach_desktop.domain.plan import Plan
from caicach_desktop.domain.report_facts import period_words
from caicach_desktop.domain.report_lines import Kept, Line, figure_places, kept_of, remembered, shown_lines, text_of
from caicach_desktop.domain.report_record import ReportHead, SavedReport, by_key, head_of
from caicach_desktop.domain.report_text import ANYWHERE, UNCHANGING, SectionText, report_text
from caicach_desktop.domain.reporting import period_name, period_order
from caicach_desktop.domain.text import clean, has_text, squeeze
from caicach_desktop.services.cleaning import cleaned
from caicach_desktop.services.files import write_document
from caicach_desktop.services.folder_files import plain_words
from caicach_desktop.services.report_facts import Gathered, gather
from caicach_desktop.store import plan_queries, report_queries, tables
from caicach_desktop.store.mapping import to_values
from caicach_desktop.store.store import Store

if TYPE_CHECKING:
    from caicach_desktop.documents.model import Document

__all__ = [
    "ReportDraft",
    "ReportHead",
    "ReportOptions",
    "ReportSection",
    "figures_in",
    "forget_report",
    "kept_now",
    "report_document",
    "report_draft",
    "report_file_name",
    "save_report_draft",
    "write_report",
]


@dataclass(frozen=True, slots=True)
class ReportSection:
    """A section to be read and changed: `heading` and `text` (one paragraph a line) may be replaced.

    `generated` is the text the program alone would write; `shown` and `made` are the lines behind both texts.
    """

    key: str
    heading: str
    text: str
    generated_heading: str
    generated: str
    shown: tuple[Line, ...] = ()
    made: tuple[Line, ...] = ()

    @property
    def is_own(self) -> bool:
        """Whether the words are the office's, not all the program's."""
        return (self.heading, self.text) != (self.generated_heading, self.generated)


@dataclass(frozen=True, slots=True)
class ReportDraft:
    """The report of a plan for a period as it would be written now.

    `version` is that of the kept report, 0 while none is kept; `wording_from` the period whose wording was taken over
    ("" for none); `changed_since` says that figures differ from those of the day it was kept.
    """

    plan_id: int
    code: str
    head: ReportHead
    sections: tuple[ReportSection, ...]
    values: Mapping[str, str] = field(default_factory=dict)
    version: int = 0
    wording_from: str = ""
    changed_since: bool = False

    @property
    def is_kept(self) -> bool:
        """Whether the office has kept this report before."""
        return self.version > 0


def report_draft(store: Store, plan_id: int, code: str, today: date, fresh: bool = False) -> ReportDraft:
    """The draft with today's figures: in the words kept for this period, else in those of the last report, else in the
    program's (`fresh`: in the program's at once). Nothing is written.

    Raises AppError PERIOD_WRONG, PLAN_NOT_FOUND.
    """
    return _draft(store, gather(store, plan_id, code, today), today, fresh)


def _draft(store: Store, gathered: Gathered, today: date, fresh: bool = False, annexed: bool = True) -> ReportDraft:
    plan, code = gathered.whole.plan, gathered.facts.code
    made = report_text(gathered.facts, annexed)
    with store.read() as connection:
        saved = report_queries.saved_report(connection, plan.id, code)
    last = _last(store, plan, code)
    kept = by_key(saved.sections) if saved and not fresh else {}
    memory = by_key(last.memory) if last and not fresh else {}
    sections = tuple(_section(one, kept.get(one.key), memory.get(one.key), made.values) for one in made.sections)
    head = saved.head if saved else _head(plan, code, today, last)
    return ReportDraft(
        plan.id,
        code,
        head,
        sections,
        made.values,
        saved.version if saved else 0,
        last.period if last and not saved and not fresh else "",
        bool(saved and not fresh and saved.text != _whole_text(sections)),
    )


def _section(made: SectionText, kept: Kept | None, memory: Kept | None, values: Mapping[str, str]) -> ReportSection:
    shown = shown_lines(made.lines, kept, memory, values)
    named = kept or memory
    heading = named.heading if named and named.heading else made.heading
    text = text_of(shown, values)
    return ReportSection(made.key, heading, text, made.heading, text_of(made.lines, values), shown, made.lines)


def _whole_text(sections: Sequence[ReportSection]) -> str:
    """All the report says, without blanks that say nothing."""
    lines = (line for one in sections for line in (one.heading, *one.text.split("\n")))
    return "\n".join(squeeze(clean(line)) for line in lines if has_text(line))


def _head(plan: Plan, code: str, today: date, last: SavedReport | None) -> ReportHead:
    """The plan's facts; whom the last report of this plan went to and who signed it."""
    head = head_of(plan, period_words(code), f"tháng {today.month} năm {today.year}")
    if last is None or last.plan_id != plan.id:
        return head
    return replace(head, symbol=last.head.symbol, recipients=last.head.recipients, signature=last.head.signature)


def _last(store: Store, plan: Plan, code: str) -> SavedReport | None:
    """The report whose words are taken over: of this plan the last before the period, else the last of any like one;
    else the same of another plan of the same issuer."""
    with store.read() as connection:
        places = [place for place in report_queries.saved_places(connection) if place != (plan.id, code)]
        others = {one for one, _ in places} - {plan.id}
        issuers = {one: plan_queries.plan_by_id(connection, one).issuer for one in others}
        own = [place for place in places if place[0] == plan.id]
        found = own or [place for place in places if is_same_name(issuers[place[0]], plan.issuer)]
        now = period_order(code)
        best = max(found, key=lambda one: (period_order(one[1]) < now, period_order(one[1]), one[0]), default=None)
        return report_queries.saved_report(connection, *best) if best else None


def save_report_draft(store: Store, draft: ReportDraft) -> Changes:
    """Keep the head and the texts of a draft as they stand in it, as one operation; what was remembered follows.

    Raises AppError PLAN_NOT_FOUND, ROW_STALE when the report was changed elsewhere since the draft was made.
    """
    with store.read() as connection:
        plan = plan_queries.plan_by_id(connection, draft.plan_id)
    last = _last(store, plan, draft.code)
    sections = [_kept(section, draft.values) for section in draft.sections]
    memory = by_key(last.memory) if last else {}
    made = {section.key: section.made for section in draft.sections}
    record = SavedReport(
        plan_id=draft.plan_id,
        period=draft.code,
        head=draft.head,
        sections=tuple(sections),
        memory=tuple(remembered(one, made[one.key], memory.get(one.key)) for one in sections),
        text=_whole_text(draft.sections),
    )
    with store.operation(f"Lưu báo cáo {period_name(draft.code)}") as op:
        present = report_queries.saved_report(op.connection, draft.plan_id, draft.code)
        if (present.version if present else 0) != draft.version:
            raise AppError(ErrorCode.ROW_STALE, kind="reports", id=present.id if present else 0)
        values = cleaned(to_values(record))
        if present:
            op.update(tables.reports, present.id, present.version, values)
        else:
            op.insert(tables.reports, values)
    return op.changes


def _kept(section: ReportSection, values: Mapping[str, str]) -> Kept:
    kept = kept_of(section.shown, section.made, clean(section.text), values, ANYWHERE)
    heading = "" if section.heading == section.generated_heading else squeeze(section.heading)
    return replace(kept, key=section.key, heading=heading)


def kept_now(store: Store, draft: ReportDraft) -> ReportDraft:
    """The draft as one of the report as it is kept now: it can be saved whatever was saved or undone meanwhile."""
    with store.read() as connection:
        saved = report_queries.saved_report(connection, draft.plan_id, draft.code)
    return replace(draft, version=saved.version if saved else 0)


def figures_in(section: ReportSection, values: Mapping[str, str]) -> list[tuple[int, int]]:
    """Where in a section's text the figures stand that will be those of their period in later reports, as (start, end);
    what is the same in every period, such as the plan's name, is none, and neither are numbers of headings."""
    fixed = {*UNCHANGING, *(name for name in values if name.startswith("n_"))}
    return figure_places(section.shown, section.made, section.text, values, ANYWHERE, fixed)


def forget_report(store: Store, plan_id: int, code: str) -> Changes:
    """Drop what was kept of a report, so that the next draft starts anew; nothing kept changes nothing."""
    with store.operation(f"Bỏ bản lưu báo cáo {period_name(code)}") as op:
        present = report_queries.saved_report(op.connection, plan_id, code)
        if present:
            op.delete(tables.reports, present.id)
    return op.changes


def report_document(
    store: Store,
    plan_id: int,
    code: str,
    options: ReportOptions | None = None,
    today: date | None = None,
    draft: ReportDraft | None = None,
) -> "Document":
    """The report as a document, of a draft as it stands on the screen or (none) of what `report_draft` gives, then
    without the sentences that point to appendices if none is asked for.

    Raises AppError as `report_draft`.
    """
    day = today or date.today()
    gathered = gather(store, plan_id, code, day)
    options = options or ReportOptions()
    found = draft or _draft(store, gathered, day, annexed=options.has_appendices)
    texts = tuple((section.heading, section.text) for section in found.sections)
    return built_document(ReportParts(gathered.whole, found.head, texts, gathered.facts), options)


def write_report(
    store: Store,
    plan_id: int,
    code: str,
    path: Path,
    options: ReportOptions | None = None,
    progress: JobProgress = SILENT,
    today: date | None = None,
    draft: ReportDraft | None = None,
) -> Path:
    """Write the report to a file whose suffix names the format; the whole file or nothing. Returns the path.

    Raises AppError as `report_document`, FORMAT_UNKNOWN, and what the exporter raises.
    """
    progress.report(5, "Đang tổng hợp số liệu")
    document = report_document(store, plan_id, code, options, today, draft)
    progress.report(20, "Đang ghi tệp")
    write_document(document, path, progress)
    return path


def report_file_name(plan: Plan, code: str, suffix: str = ".docx") -> str:
    """A file name without diacritics: "bao-cao-2026-q3-ke-hoach-12-kh-ubnd.docx"."""
    return plain_words("bao cao", code, plan.doc_type, plan.number or "", plan.symbol) + suffix
