"""A whole plan as the document an office signs: its text, then each appendix on pages of its own."""

from dataclasses import dataclass, replace

from caicach_desktop.documents.annex import AnnexOptions, annex_section, document_title
from caicach_desktop.documents.body import body
from caicach_desktop.documents.facts import accompanying, numbered
from caicach_desktop.documents.letterhead import letterhead, opening
from caicach_desktop.documents.model import Block, Document, DocumentSection
from caicach_desktop.documents.signature import closing
from caicach_desktop.domain.plan import WholePlan
from caicach_desktop.domain.text import squeeze


@dataclass(frozen=True, slots=True)
class PlanOptions:
    """How a whole plan is written: `electronic` leaves its number and date blank everywhere."""

    electronic: bool = False


def plan_document(whole: WholePlan, options: PlanOptions | None = None) -> Document:
    """The whole plan or công văn: letterhead, subject, body, signature with recipients, then its appendices."""
    options = options or PlanOptions()
    text = DocumentSection(_text(whole, options.electronic), landscape=False, name=squeeze(whole.plan.doc_type))
    annex = AnnexOptions(electronic=options.electronic)
    parts = numbered(replace(whole, appendices=tuple(accompanying(whole.plan, part) for part in whole.appendices)))
    sections = (annex_section(whole.plan, part, annex, first=False) for part in parts.appendices)
    return Document(title=document_title(whole), sections=(text, *sections))


def _text(whole: WholePlan, electronic: bool) -> tuple[Block, ...]:
    plan = whole.plan
    return (letterhead(plan, electronic), *opening(plan), *body(whole), closing(plan))
