"""Which of the documents in one file is the plan: a decision is often bound together with the plan that it issues."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from caicach_desktop.domain.patterns import when_used
from caicach_desktop.domain.plan import Plan
from caicach_desktop.domain.plan_year import stated_year
from caicach_desktop.domain.text import fold
from caicach_desktop.importers.recognise_facts import DATE, TYPES, Facts, facts_of, numbered, pieces_of
from caicach_desktop.importers.recognise_marks import OFFICES, RULE, has_motto
from caicach_desktop.importers.recognise_titles import Line

_PLANS = ("Kế hoạch", "Chương trình", "Phương án", "Đề án")
# What puts a plan into force; a letter or a submission only sends it.
_ISSUING = ("Quyết định", "Nghị quyết")
_SIGNED = when_used(r"(?:TM|KT|TL|TUQ|Q)\.\s*\S")
_OFFICE = when_used(OFFICES)
_DAY = when_used(r"\d")
# "- Như Điều 3;" means an article of the decision.
_ARTICLE = when_used(r"[-+\s]*nhu dieu\b")


def read_facts(lines: Sequence[Line]) -> Facts:
    """What the lines outside the tables say of the plan, whatever else is bound with it; a `remark` says where another
    document stood before it."""
    documents = list(_documents(pieces_of(lines)))
    place = next((n for n, document in enumerate(documents) if _type_of(document) in _PLANS), 0)
    facts = facts_of(documents[place]) if documents else facts_of([])
    return _issued(facts, facts_of(documents[place - 1])) if place else facts


def _documents(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of one document after the other: a new one begins with the letterhead, or else the type, that stands
    below a signature or below another's text."""
    start = mottoes = 0
    signed = typed = False
    for index, line in enumerate(lines):
        mottoes += fold(line.text).startswith("cong hoa xa hoi")
        signed = signed or _is_signature(line)
        if not _is_type(line):
            continue
        if signed or (typed and mottoes > 1):
            begin = _letterhead(lines, start, index)
            yield list(lines[start:begin])
            start, signed, mottoes = begin, False, 1
        typed = True
    if start < len(lines):
        yield list(lines[start:])


def _is_type(line: Line) -> bool:
    return line.text.isupper() and fold(line.text) in TYPES


def _is_signature(line: Line) -> bool:
    return line.text.isupper() and _SIGNED.match(line.text) is not None


def _type_of(document: Sequence[Line]) -> str:
    return next((TYPES[fold(line.text)] for line in document if _is_type(line)), "")


def _letterhead(lines: Sequence[Line], start: int, end: int) -> int:
    """Where the letterhead right above a document's type begins."""
    while end > start and _in_letterhead(lines, end - 1):
        end -= 1
    return end


def _in_letterhead(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    if has_motto(line.text) or RULE.fullmatch(line.text) or numbered(line.text) or DATE.fullmatch(line.text):
        return True
    names_signer = any(
        _is_signature(other) or _OFFICE.match(fold(other.text)) for other in lines[max(index - 1, 0) : index + 1]
    )
    return line.text.isupper() and not names_signer


def _issued(facts: Facts, other: Facts) -> Facts:
    """The plan with what only the document that issues it says: from where, when, and signed by whom."""
    plan, issuing = facts.plan, other.plan
    remark = f"Tệp có cả {issuing.doc_type} và {plan.doc_type}: các mục được lấy từ {plan.doc_type}"
    if issuing.doc_type not in _ISSUING:
        return replace(facts, remark=remark)
    basis = _basis(issuing)
    if basis:
        remark += f", {issuing.doc_type} được ghi vào phần căn cứ"
        plan = replace(plan, legal_bases=(basis, *plan.legal_bases))
    taken = []
    if issuing.issuer and not plan.issuer:
        plan = replace(plan, issuer=issuing.issuer, issuer_parent=issuing.issuer_parent)
        taken.append("cơ quan ban hành")
    if _DAY.search(issuing.date.split("tháng")[0]) and not _DAY.search(plan.date.split("tháng")[0]):
        plan = replace(plan, place=plan.place or issuing.place, date=issuing.date)
        plan = replace(plan, year=stated_year(plan.date, plan.title, plan.doc_type))
        taken.append("ngày ban hành")
    recipients = tuple(text for text in issuing.recipients if not _ARTICLE.match(fold(text)))
    if recipients and not plan.recipients:
        plan = replace(plan, recipients=recipients)
        taken.append("nơi nhận")
    if issuing.signature and not plan.signature:
        plan = replace(plan, signature=issuing.signature)
        taken.append("người ký")
    if taken:
        remark += f"; {', '.join(taken[:-1])}{' và ' * (len(taken) > 1)}{taken[-1]} lấy theo {issuing.doc_type}"
    return replace(facts, plan=plan, remark=remark)


def _basis(issuing: Plan) -> str:
    """How a plan quotes the document that issues it; "" for one without a number."""
    if issuing.number is None:
        return ""
    about = re.sub(r"^(?:V/v|Về việc)\b", "về việc", issuing.title, flags=re.IGNORECASE)
    return " ".join(f"{issuing.doc_type} số {issuing.number}/{issuing.symbol} {issuing.date} {about}".split())
