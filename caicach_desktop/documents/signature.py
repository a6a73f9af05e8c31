"""The end of a document: who receives it on the left, who signs it on the right."""

import re
from collections.abc import Sequence

from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.letterhead import lines_of
from caicach_desktop.documents.model import Paragraph, SideBySide, Style
from caicach_desktop.domain.plan import Plan, Signature
from caicach_desktop.domain.plan_name import is_letter
from caicach_desktop.domain.text import fold, squeeze

# Before a signer's name stand no academic titles (Nghị định 30/2020/NĐ-CP, Phụ lục I); military ranks may stand.
_ACADEMIC = re.compile(r"^(?:(?:GS|PGS|TSKH|TS|ThS|Ths|CN|KS|BS|CKI|CKII)(?:\.\s*|\s+|(?=[.,])))+")

# "Lưu VT", "Lưu : VT": the form writes "Lưu: VT".
_KEPT = re.compile(r"^lưu\b\s*:?\s*(?=\S)", re.IGNORECASE)


def closing(plan: Plan) -> SideBySide:
    """Recipients beside the signature, both beginning at the same height."""
    widths = official_form().letterhead
    return SideBySide(
        left=(
            Paragraph(official_form().texts["recipients"], Style.RECIPIENTS_HEADING),
            *(Paragraph(line, Style.RECIPIENTS_LIST) for line in _recipient_lines(plan)),
        ),
        right=_signature(plan.signature, widths.right) if plan.signature else (),
        left_width=widths.left,
        right_width=widths.right,
    )


def filed_lines(plan: Plan) -> tuple[str, ...]:
    """The lines of a plan's recipients that say where it is filed ("- Lưu: VT, VHXH."): the only ones that a công văn
    made from it has, besides "- Như trên;"."""
    return tuple(line for text in plan.recipients for line in text.split("\n") if _says(_bare(line), "luu"))


def _recipient_lines(plan: Plan) -> list[str]:
    """The list as the form asks: "- …;" line by line, "- Lưu: VT, …." last; in a công văn "- Như trên;" first."""
    texts = official_form().texts
    lines = [line for text in plan.recipients for line in (_bare(part) for part in text.split("\n")) if line]
    kept = [_KEPT.sub("Lưu: ", line) for line in lines if _says(line, "luu")] or [_bare(texts["recipients_last"])]
    lines = [line for line in lines if not _says(line, "luu")]
    if is_letter(plan) and not any(_says(line, "nhu tren") for line in lines):
        lines.insert(0, _bare(texts["recipients_first"]))
    return [*(f"- {line};" for line in [*lines, *kept[:-1]]), f"- {kept[-1]}."]


def _bare(line: str) -> str:
    return squeeze(line).lstrip("-–+• ").rstrip(";,. ")


def _says(line: str, start: str) -> bool:
    return re.match(rf"{start}\b", fold(line)) is not None


def _signature(signature: Signature, width: float) -> tuple[Paragraph, ...]:
    titles: Sequence[str] = [*signature.authority, signature.title]
    lines = [line for text in titles for line in lines_of(text, Style.SIGNATURE_TITLE, width)]
    blocks = [Paragraph(line, Style.SIGNATURE_TITLE) for line in lines]
    name = _signer_name(signature)
    return (*blocks, Paragraph(name, Style.SIGNATURE_NAME)) if name else tuple(blocks)


def _signer_name(signature: Signature) -> str:
    """The signer's name as printed, without academic titles."""
    return _ACADEMIC.sub("", squeeze(signature.name or ""))
