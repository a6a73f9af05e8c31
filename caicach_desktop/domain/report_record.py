"""A periodic report as it is kept: its head, what the office made of its sections, and what later ones start from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from caicach_desktop.domain.plan import Extra, Plan, Signature
from caicach_desktop.domain.plan_name import is_letter, numbered_name
from caicach_desktop.domain.report_lines import Kept


@dataclass(frozen=True, slots=True)
class ReportHead:
    """The facts around the text: who reports, number and symbol, place and date, title, who receives it, who signs."""

    issuer_parent: str | None = None
    issuer: str = ""
    number: str | None = None
    symbol: str = "BC-UBND"
    place: str = ""
    date: str = ""
    title: str = ""
    recipients: tuple[str, ...] = ()
    signature: Signature | None = None


@dataclass(frozen=True, slots=True)
class SavedReport:
    """The report of a plan for a period; `text` is all of it as it read when it was kept."""

    id: int = 0
    version: int = 1
    plan_id: int = 0
    period: str = ""
    head: ReportHead = ReportHead()
    sections: tuple[Kept, ...] = ()
    memory: tuple[Kept, ...] = ()
    text: str = ""
    extra: Extra = field(default_factory=dict)


def head_of(plan: Plan, period_words: str, date: str) -> ReportHead:
    """The head a report starts from: the plan's, with a number and a symbol of its own."""
    # "KH-UBND" is a plan of the UBND, "UBND-VX" a công văn of it drafted by VX.
    first, _, second = plan.symbol.partition("-")
    office = first if is_letter(plan) else second
    return ReportHead(
        plan.issuer_parent,
        plan.issuer,
        None,
        f"BC-{office or 'UBND'}",
        plan.place,
        date,
        f"Kết quả thực hiện {numbered_name(plan)} {period_words}",
        plan.recipients,
        plan.signature,
    )


def by_key(sections: Sequence[Kept]) -> Mapping[str, Kept]:
    """Kept sections by their key."""
    return {section.key: section for section in sections}
