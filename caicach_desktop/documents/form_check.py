"""Checks a printed Word file against the official form: Nghị định 30/2020/NĐ-CP, Phụ lục I and III."""

from collections.abc import Iterator

from caicach_desktop.documents.form_check_annex import annex_faults, corner_faults
from caicach_desktop.documents.form_check_base import ELEMENTS, source
from caicach_desktop.documents.form_check_foot import recipient_faults, signature_faults
from caicach_desktop.documents.form_check_head import head_faults
from caicach_desktop.documents.form_check_letters import text_faults
from caicach_desktop.documents.form_check_lines import lines_of
from caicach_desktop.documents.form_check_pages import page_faults
from caicach_desktop.documents.form_check_parts import Parts, find_parts
from caicach_desktop.documents.form_check_tables import table_faults
from caicach_desktop.documents.form_check_text import (
    addressee_faults,
    basis_faults,
    body_faults,
    empty_faults,
    end_faults,
    title_faults,
)
from caicach_desktop.documents.model import Style
from caicach_desktop.domain.form_fault import FormFault
from caicach_desktop.domain.printed import PrintedFile

_MOST_MISSING = 4


def check_form(printed: PrintedFile) -> list[FormFault]:
    """What differs from the official form, the pages first, then from the head of the document to its end.

    A file without any element of an official document is told so once; its pages and letters are checked all the same.
    """
    found = lines_of(printed)
    parts = find_parts(found)
    faults = [
        *page_faults(printed, frozenset(annex.number.section for annex in parts.annexes)),
        *text_faults(printed),
        *_missing(parts),
    ]
    if parts.is_official:
        faults += [*head_faults(parts), *title_faults(parts), *addressee_faults(parts), *basis_faults(parts)]
        faults += [*body_faults(parts), *end_faults(parts), *empty_faults(parts)]
        faults += [*signature_faults(parts), *recipient_faults(parts)]
    return [*faults, *corner_faults(parts.corner), *annex_faults(parts, printed), *table_faults(found.tables, printed)]


def _missing(parts: Parts) -> Iterator[FormFault]:
    """Elements that every document has and this one lacks; appendices alone have none of them."""
    if parts.annexes and not parts.is_official:
        return
    absent = [
        style
        for style, found in (
            (Style.STATE_NAME, parts.head.state),
            (Style.MOTTO, parts.head.motto),
            (Style.ISSUING_AGENCY, parts.head.names),
            (Style.DOCUMENT_NUMBER, parts.head.number),
            (Style.PLACE_DATE, parts.head.place_date),
            (Style.TYPE_NAME, parts.text.type_name or parts.is_letter),
            (Style.LETTER_SUBJECT if parts.is_letter else Style.SUBJECT, parts.text.subject or parts.about),
            (Style.ADDRESSEE, parts.text.addressee or not parts.is_letter),
            (Style.RECIPIENTS_HEADING, parts.foot.heading),
            (Style.SIGNATURE_TITLE, parts.foot.signature),
        )
        if not found
    ]
    rule = f"{source('mục II')}: các thành phần thể thức chính"
    if not parts.is_official or len(absent) > _MOST_MISSING:
        names = ", ".join(ELEMENTS[style][0] for style in absent)
        remedy = "nếu đây là văn bản hành chính, bổ sung các thành phần đó"
        yield FormFault("elements-missing", "Toàn văn bản", f"không thấy {names}", rule, remedy)
        return
    for style in absent:
        name, mark = ELEMENTS[style]
        where = "Toàn văn bản"
        yield FormFault(f"{style.value}-missing", where, f"không thấy {name}", source(mark), f"bổ sung {name}")
