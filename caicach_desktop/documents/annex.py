"""The appendices of a plan as a document: number, title, note and rule, then the table, one section each."""

import re
from dataclasses import dataclass

from caicach_desktop.documents.facts import numbered
from caicach_desktop.documents.form import Form, official_form
from caicach_desktop.documents.letterhead import lines_of
from caicach_desktop.documents.model import Block, Document, DocumentSection, Paragraph, Rule, RuleKind, Style
from caicach_desktop.documents.table import appendix_table
from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.plan import Appendix, Plan, WholeAppendix, WholePlan

# Figures that stand in a note: digits, or the dots and spaces left to be filled in.
_BLANKS = r"[\s\d.…_]*"
_NUMBER = re.compile(rf"(\bsố:?){_BLANKS}[a-z]?\s*/(?=\s*[^\W\d_])", re.IGNORECASE)
_DATE = re.compile(
    rf"(\bngày)(?:{_BLANKS}(?:tháng{_BLANKS}năm|[/-]{_BLANKS}[/-]){_BLANKS}|\s*\d\d?\.\d\d?\.\d{{4}}\s*)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class AnnexOptions:
    """What of a plan's appendices is written and how.

    `positions` are the places of the appendices in the plan from 0, empty for all. `electronic` leaves the document's
    number and date blank; with `own_file` the appendices are a file apart from the plan's text. `font_size` of the
    tables in pt stands for what the appendices say themselves; it is kept within the form's limits. `pictures` (charts
    and their captions) stand above the first table.
    """

    positions: tuple[int, ...] = ()
    electronic: bool = False
    own_file: bool = False
    font_size: float | None = None
    pictures: tuple[Block, ...] = ()


def annex_document(whole: WholePlan, options: AnnexOptions | None = None) -> Document:
    """The document of a plan's appendices; raises AppError NOTHING_TO_EXPORT when there is none to write."""
    options = options or AnnexOptions()
    chosen = _chosen(numbered(whole), options.positions)
    if not chosen:
        raise AppError(ErrorCode.NOTHING_TO_EXPORT)
    sections = tuple(
        annex_section(whole.plan, appendix, options, first=place == 0) for place, appendix in enumerate(chosen)
    )
    return Document(title=_title(whole.plan, chosen[0].appendix), sections=sections)


def document_title(whole: WholePlan) -> str:
    """The title a file carries in its properties."""
    return _title(whole.plan, whole.appendices[0].appendix if whole.appendices else Appendix())


def annex_section(plan: Plan, whole: WholeAppendix, options: AnnexOptions, first: bool = True) -> DocumentSection:
    """The pages of one appendix; `first` where it opens the file."""
    form = official_form()
    look = whole.appendix.look
    wanted = options.font_size if options.font_size is not None else look.font_size
    size = form.table.font_size
    font_size = size.clamp(wanted) if wanted is not None else size.value
    table = appendix_table(whole, form.text_width(look.landscape), font_size)
    blocks: list[Block] = []
    if options.electronic and options.own_file and first:
        blocks.append(Paragraph(_corner_note(plan), Style.CORNER_NOTE))
    blocks += _heading(whole.appendix, options.electronic, form)
    pictures = options.pictures if first else ()
    return DocumentSection((*blocks, *pictures, table), landscape=look.landscape, name=whole.appendix.number)


def blank_note(note: str) -> str:
    """A "(Kèm theo …)" note with the number and date left blank, as an electronic document asks; else as it stands."""
    blank = official_form().texts["blank"]
    note = _NUMBER.sub(lambda found: f"{found[1]}{blank}/", note, count=1)
    return _DATE.sub(lambda found: f"{found[1]}{blank}tháng{blank}năm{blank}", note, count=1)


def _corner_note(plan: Plan) -> str:
    """The line at the top right of an electronic appendix, its figures left for the signing program to fill in."""
    texts = official_form().texts
    blank = texts["corner_blank"]
    names = ("number", "day", "month", "year", "hour", "minute", "second")
    return texts["corner_note"].format(symbol=plan.symbol, **dict.fromkeys(names, blank))


def _chosen(whole: WholePlan, positions: tuple[int, ...]) -> list[WholeAppendix]:
    return [appendix for place, appendix in enumerate(whole.appendices) if not positions or place in positions]


def _title(plan: Plan, appendix: Appendix) -> str:
    return " ".join((plan.title or " ".join(appendix.title) or appendix.number).split())


def _title_lines(appendix: Appendix, form: Form) -> list[str]:
    """The title's lines as typed; on upright paper, for which they were not made, too long ones are cut evenly."""
    if appendix.look.landscape:
        return list(appendix.title)
    width = form.text_width(landscape=False)
    return [part for line in appendix.title for part in lines_of(line, Style.APPENDIX_TITLE, width)]


def _heading(appendix: Appendix, electronic: bool, form: Form) -> list[Block]:
    note = blank_note(appendix.note) if electronic and appendix.note else appendix.note
    lines = [
        (appendix.number, Style.APPENDIX_NUMBER),
        *((line, Style.APPENDIX_TITLE) for line in _title_lines(appendix, form)),
        (note or "", Style.APPENDIX_NOTE),
    ]
    blocks: list[Block] = [Paragraph(part, style) for text, style in lines for part in text.split("\n") if part.strip()]
    return [*blocks, Rule(form.rules[RuleKind.NOTE].length)] if blocks else []
