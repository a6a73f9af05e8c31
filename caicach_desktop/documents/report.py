"""The periodic report (báo cáo): its text in the official form, then its appendices in landscape sections."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from caicach_desktop.documents.facts import appendix_note
from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.model import Document, DocumentSection
from caicach_desktop.documents.plan import PlanOptions, plan_document
from caicach_desktop.documents.report_tables import (
    PartMaker,
    agency_section,
    chart_section,
    index_section,
    remark_section,
    task_section,
)
from caicach_desktop.domain.plan import Plan, Section, WholePlan
from caicach_desktop.domain.report_facts import ReportFacts, remarks
from caicach_desktop.domain.report_record import ReportHead
from caicach_desktop.domain.roman import roman
from caicach_desktop.domain.text import has_text


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """How the report is written: `electronic` leaves number and date blank; which appendices go with it (the plan's
    table with its results, sums by index and agency, difficulties and proposals, charts)."""

    electronic: bool = False
    tasks: bool = True
    agencies: bool = True
    remarks: bool = True
    charts: bool = True

    @property
    def has_appendices(self) -> bool:
        """Whether any appendix is asked for."""
        return self.tasks or self.agencies or self.remarks or self.charts


@dataclass(frozen=True, slots=True)
class ReportParts:
    """What a report is made of: the plan, its own head, its sections as (heading, one paragraph a line), its facts."""

    whole: WholePlan
    head: ReportHead
    texts: Sequence[tuple[str, str]]
    facts: ReportFacts


def report_document(parts: ReportParts, options: ReportOptions | None = None) -> Document:
    """The whole report: letterhead, number, "BÁO CÁO", subject, text, signature, then the appendices asked for.

    Source: Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.4.
    """
    options = options or ReportOptions()
    plan = _report_plan(parts)
    document = plan_document(WholePlan(plan), PlanOptions(options.electronic))
    makers = _appendices(parts, options)
    name, note = official_form().texts["appendix"], appendix_note(plan, options.electronic)
    numbers = [name] if len(makers) == 1 else [f"{name} {roman(place)}" for place in range(1, len(makers) + 1)]
    sections: list[DocumentSection] = [
        maker(plan, number, note, options.electronic) for maker, number in zip(makers, numbers, strict=True)
    ]
    return replace(document, sections=(*document.sections, *sections))


def _report_plan(parts: ReportParts) -> Plan:
    """The report as a document of its own, headed and signed as its head says."""
    head = parts.head
    sections = [
        Section(heading or None, tuple(line for line in text.split("\n") if has_text(line)))
        for heading, text in parts.texts
    ]
    return Plan(
        doc_type="Báo cáo",
        issuer_parent=head.issuer_parent,
        issuer=head.issuer,
        number=head.number,
        symbol=head.symbol,
        place=head.place,
        date=head.date,
        title=head.title,
        sections=tuple(sections),
        recipients=head.recipients,
        signature=head.signature,
        year=parts.whole.plan.year,
    )


def _appendices(parts: ReportParts, options: ReportOptions) -> list[PartMaker]:
    """The appendices asked for that have anything to show."""
    facts = parts.facts
    makers: list[PartMaker] = []
    said = options.remarks and bool(remarks(facts.tasks, "difficulty") or remarks(facts.tasks, "proposal"))
    if options.tasks:
        makers += [task_section(part, facts, said) for part in parts.whole.appendices if part.rows]
    if options.agencies and len(facts.sums.by_index) > 1:
        makers.append(index_section(facts))
    if options.agencies and facts.agencies:
        makers.append(agency_section(facts))
    if said:
        makers.append(remark_section(facts))
    if options.charts and facts.sums.total.total:
        makers.append(chart_section(facts))
    return makers
