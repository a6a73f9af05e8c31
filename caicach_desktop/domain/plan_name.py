"""How texts name a plan, and what follows from its being a công văn."""

import re
from collections.abc import Iterable

from caicach_desktop.domain.plan import Plan, PlanSummary
from caicach_desktop.domain.text import fold, printed_number, squeeze

# "Lưu: VT, VHXH.", "Lưu: VT, P.VHXH (5b)", "Lưu: VT, VHXH.Lan": the first abbreviation behind the archive's.
_FILED = re.compile(r"\b[Ll]ưu\b.*?\bVT\s*[,;.]\s*(?:P\.?\s*)?([A-ZĐÂÊÔƠƯĂ][A-ZĐÂÊÔƠƯĂ0-9&]+)(?![\w])")


def is_letter(plan: Plan) -> bool:
    """Whether the document is a công văn: it has no type name, its subject stands below the number."""
    return fold(plan.doc_type) == "cong van"


def numbered_name(plan: Plan, unknown: str = "…") -> str:
    """A plan by kind, number and symbol, "Kế hoạch số 05/KH-UBND"; `unknown` stands for a number not known, and blanks
    in it stand for the space before it."""
    number = printed_number(squeeze(plan.number or "")) or unknown
    gap = "" if number[:1].isspace() else " "
    return f"{squeeze(plan.doc_type)} số{gap}{number}/{squeeze(plan.symbol)}"


def plan_number(plan: Plan | PlanSummary) -> str:
    """A plan in a list by its number and symbol, "38/KH-UBND", "…" standing for a number that is still to be given;
    one without a symbol by its kind."""
    if not squeeze(plan.symbol):
        return squeeze(plan.doc_type)
    return f"{printed_number(squeeze(plan.number or '')) or '…'}/{squeeze(plan.symbol)}"


def plan_line(plan: Plan | PlanSummary) -> str:
    """A plan on one line: "Kế hoạch 38/KH-UBND: Cải cách hành chính năm 2026"."""
    kind = f"{plan.doc_type} " if squeeze(plan.symbol) else ""
    return squeeze(f"{kind}{plan_number(plan)}: {plan.title}")


def letter_symbol(plan: Plan) -> str:
    """The symbol of a công văn about a plan: without the kind, which a công văn does not have, and with the department
    that drafts it ("KH-UBND", "Lưu: VT, VHXH" → "UBND-VHXH").

    The department is the one the plan is filed with; a plan that names none leaves it out. Source: Nghị định
    30/2020/NĐ-CP, Phụ lục I, mục II.3.
    """
    if is_letter(plan):
        return plan.symbol
    _, dash, office = plan.symbol.partition("-")
    department = _drafted_by(plan.recipients) if dash and "-" not in office else ""
    return f"{office}-{department}" if department else office or plan.symbol


def _drafted_by(recipients: Iterable[str]) -> str:
    """The abbreviation of the department behind "Lưu: VT"."""
    lines = (line for text in recipients for line in text.split("\n"))
    return next((found[1] for line in lines if (found := _FILED.search(line))), "")
