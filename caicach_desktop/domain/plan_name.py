"""How texts name a plan, and what follows from its being a công văn."""

from caicach_desktop.domain.plan import Plan
from caicach_desktop.domain.text import fold, printed_number, squeeze


def is_letter(plan: Plan) -> bool:
    """Whether the document is a công văn: it has no type name, its subject stands below the number."""
    return fold(plan.doc_type) == "cong van"


def numbered_name(plan: Plan, unknown: str = "…") -> str:
    """A plan by kind, number and symbol, "Kế hoạch số 05/KH-UBND"; `unknown` stands for a number not known, and blanks
    in it stand for the space before it."""
    number = printed_number(squeeze(plan.number or "")) or unknown
    gap = "" if number[:1].isspace() else " "
    return f"{squeeze(plan.doc_type)} số{gap}{number}/{squeeze(plan.symbol)}"


def letter_symbol(plan: Plan) -> str:
    """The symbol of a công văn about a plan: without the kind, which a công văn does not have ("KH-UBND" → "UBND").

    Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3.
    """
    return plan.symbol if is_letter(plan) else plan.symbol.partition("-")[2] or plan.symbol
