"""A whole plan as the document an office signs: its text, then each appendix on pages of its own."""

from dataclasses import dataclass, replace

from caicach_desktop.documents.annex import AnnexOptions, annex_section, document_title
from caicach_desktop.documents.body import body
from caicach_desktop.documents.facts import appendix_note, numbered
from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.letterhead import letterhead, opening
from caicach_desktop.documents.model import Block, Document, DocumentSection
from caicach_desktop.documents.signature import closing
from caicach_desktop.domain.plan import Plan, WholeAppendix, WholePlan
from caicach_desktop.domain.text import has_text, squeeze


@dataclass(frozen=True, slots=True)
class PlanOptions:
    """How a whole plan is written: `electronic` leaves its number and date blank everywhere."""

    electronic: bool = False


def plan_document(whole: WholePlan, options: PlanOptions | None = None) -> Document:
    """The whole plan or công văn: letterhead, subject, body, signature with recipients, then its appendices."""
    options = options or PlanOptions()
    text = DocumentSection(_text(whole, options.electronic), landscape=False, name=squeeze(whole.plan.doc_type))
    annex = AnnexOptions(electronic=options.electronic)
    parts = numbered(replace(whole, appendices=tuple(_accompanying(whole.plan, part) for part in whole.appendices)))
    sections = (annex_section(whole.plan, part, annex, first=False) for part in parts.appendices)
    return Document(title=document_title(whole), sections=(text, *sections))


def _text(whole: WholePlan, electronic: bool) -> tuple[Block, ...]:
    plan = whole.plan
    return (letterhead(plan, electronic), *opening(plan), *body(whole), closing(plan))


def _accompanying(plan: Plan, part: WholeAppendix) -> WholeAppendix:
    """The appendix as it goes with its plan: never without a number line and the note of what it belongs to."""
    appendix = part.appendix
    number = appendix.number if has_text(appendix.number) else official_form().texts["appendix"]
    note = appendix.note if has_text(appendix.note) else appendix_note(plan, electronic=False)
    return replace(part, appendix=replace(appendix, number=number, note=note))
