"""The form an agency fills in on paper: its tasks with empty columns for the answers, as an appendix of the plan."""

from collections.abc import Iterator
from dataclasses import replace

from caicach_desktop.documents.annex import annex_document
from caicach_desktop.documents.facts import appendix_note
from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.model import Document, Paragraph, SideBySide, Style
from caicach_desktop.domain.agency import ROLE_NAMES
from caicach_desktop.domain.answer_form import FORM_HEADINGS, AnswerForm, FormTask, new_headings
from caicach_desktop.domain.plan import (
    Appendix,
    Column,
    ColumnRole,
    Numbering,
    Row,
    RowKind,
    TableLook,
    WholeAppendix,
    WholePlan,
)
from caicach_desktop.domain.reporting import period_name
from caicach_desktop.domain.text import squeeze, within_sentence

_ROLES = {
    "number": ColumnRole.NUMBER,
    "criterion": ColumnRole.CRITERION,
    "target": ColumnRole.TARGET,
    "task": ColumnRole.TASK,
    "deadline": ColumnRole.DEADLINE,
    "role": ColumnRole.STATUS,
}
# Widths in mm of the columns to write in by hand.
_ANSWERS = (
    Column(ColumnRole.STATUS, "Trạng thái", 20),
    Column(ColumnRole.PERCENT, "Tỷ lệ (%)", 14),
    Column(ColumnRole.RESULT, "Kết quả, số lượng, tài liệu kiểm chứng", 50),
    Column(ColumnRole.DIFFICULTY, "Khó khăn, đề xuất", 34),
)
_DATE = "……………, ngày …… tháng …… năm ………"
_SPACE = "\u00a0"
_WIDTHS = {"number": 11.0, "deadline": 24.0, "role": 15.0}


def form_document(form: AnswerForm) -> Document:
    """The form to print; raises AppError NOTHING_TO_EXPORT when the agency has no task."""
    names = [name for name in FORM_HEADINGS if name in ("number", *form.stamp.texts, "role")]
    columns = (
        *(Column(_ROLES[name], FORM_HEADINGS[name], _WIDTHS.get(name, 0.0)) for name in names),
        *_ANSWERS,
    )
    title = (
        f"Phiếu báo cáo kết quả thực hiện nhiệm vụ {within_sentence(period_name(form.stamp.period))}",
        f"Cơ quan báo cáo: {squeeze(form.stamp.agency)}",
    )
    appendix = Appendix(
        title=title,
        note=appendix_note(form.plan, electronic=False),
        columns=columns,
        numbering=Numbering.TYPED,
        look=TableLook(font_size=official_form().table.font_size.least),
    )
    whole = WholeAppendix(appendix, tuple(_rows(form, names, len(columns))))
    document = annex_document(WholePlan(form.plan, (), (whole,) if form.tasks else ()))
    return _signed(document)


def _rows(form: AnswerForm, names: list[str], columns: int) -> Iterator[Row]:
    above: tuple[str, ...] = ()
    for place, item in enumerate(form.tasks, start=1):
        begun = new_headings(above, item.headings)
        for level, heading in enumerate(begun, start=len(item.headings) - len(begun) + 1):
            yield Row(kind=RowKind.GROUP, level=level, cells=("", heading, *[""] * (columns - 2)))
        above = item.headings
        texts = [_text(item, name) for name in names]
        yield Row(id=place, level=len(above) + 1, cells=(*texts, *[""] * (columns - len(texts))))


def _text(item: FormTask, name: str) -> str:
    if name == "role":
        return ROLE_NAMES[item.role]
    text: str = getattr(item.task, name)
    return text


def _signed(document: Document) -> Document:
    """Below the table who filled it in, and who answers for it."""
    form = official_form()
    half = form.text_width(landscape=True) / 2
    # A line of its own above both keeps them clear of the table.
    left = (Paragraph(_SPACE, Style.PLACE_DATE), Paragraph("NGƯỜI LẬP PHIẾU", Style.SIGNATURE_TITLE))
    right = (Paragraph(_DATE, Style.PLACE_DATE), Paragraph("THỦ TRƯỞNG CƠ QUAN", Style.SIGNATURE_TITLE))
    section = document.sections[-1]
    signed = replace(section, blocks=(*section.blocks, SideBySide(left, right, half, half)))
    return replace(document, sections=(*document.sections[:-1], signed))
