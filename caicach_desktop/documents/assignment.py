"""The tasks given to one agency: its rows as an appendix, and the công văn that gives them to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from caicach_desktop.documents.annex import AnnexOptions, annex_document
from caicach_desktop.documents.columns import added_column
from caicach_desktop.documents.facts import accompanying, appendix_note, issuer_words, numbered, reference, subject
from caicach_desktop.documents.form import official_form
from caicach_desktop.documents.model import Document
from caicach_desktop.documents.plan import PlanOptions, plan_document
from caicach_desktop.documents.signature import filed_lines
from caicach_desktop.domain.agency import ROLE_NAMES, Agency, AgencyNames, AssignmentRole, is_vague
from caicach_desktop.domain.figures import counted
from caicach_desktop.domain.plan import Column, ColumnRole, ReportingRule, Section, WholeAppendix, WholePlan
from caicach_desktop.domain.plan_name import is_letter, letter_symbol, numbered_name
from caicach_desktop.domain.table import Task, tasks_of
from caicach_desktop.domain.text import name_in_text, squeeze, within_sentence

_ROLE_HEADING = "Vai trò"
_PERIODS = {
    "monthly": "Báo cáo tháng",
    "quarterly": "Báo cáo quý",
    "half-year": "Báo cáo 6 tháng",
    "annual": "Báo cáo năm",
}


@dataclass(frozen=True, slots=True)
class AgencyShare:
    """What an agency is given: its name, and its role by the id of the row it is named in."""

    agency: str
    roles: Mapping[int, AssignmentRole]


def assignment_document(whole: WholePlan, share: AgencyShare, electronic: bool = False) -> Document:
    """The agency's rows as appendices of the plan, lead and partner marked in a column of their own.

    `whole` holds that agency's rows only, its appendices numbered as in the plan; it goes out without the plan's text,
    so that each says what it belongs to. Raises AppError NOTHING_TO_EXPORT when there are none.
    """
    parts = (accompanying(whole.plan, part) for part in whole.appendices)
    marked = replace(whole, appendices=tuple(_marked(part, share) for part in parts))
    return annex_document(marked, AnnexOptions(electronic=electronic, own_file=electronic))


def assignment_letter(whole: WholePlan, share: AgencyShare, electronic: bool = False) -> Document:
    """A công văn to the agency that gives it its tasks, with their list as its appendix.

    Number and date are blank: the letter has none yet. It is signed as the plan was.
    """
    plan = whole.plan
    letter = replace(
        plan,
        doc_type="Công văn",
        number=None,
        symbol=letter_symbol(plan),
        date="",
        title=f"V/v giao nhiệm vụ thực hiện {numbered_name(plan, official_form().texts['blank'])}",
        legal_bases=(),
        sections=(Section(None, tuple(_paragraphs(whole, share))),),
        addressees=(share.agency,),
        recipients=filed_lines(plan),
    )
    parts = tuple(_marked(part, share) for part in whole.appendices)
    note = appendix_note(letter, electronic=True)
    parts = tuple(replace(part, appendix=replace(part.appendix, note=note, number="Phụ lục")) for part in parts)
    return plan_document(numbered(WholePlan(letter, (), parts)), PlanOptions(electronic))


def _marked(part: WholeAppendix, share: AgencyShare) -> WholeAppendix:
    """The appendix with the agency's name in its heading and a column that says lead or partner."""
    texts: dict[int, str | None] = {}
    for task in tasks_of(part):
        role = _role_in(task, share)
        if role is not None:
            texts[task.row_ids[0]] = ROLE_NAMES[role]
            texts.update(dict.fromkeys(task.row_ids[1:]))
    # Set like a state: a word or two in the middle of a narrow column.
    marked = added_column(part, Column(ColumnRole.STATUS, _ROLE_HEADING), texts)
    title = (*part.appendix.title, f"Nhiệm vụ giao {share.agency}")
    return replace(marked, appendix=replace(marked.appendix, title=title))


def _counts(whole: WholePlan, share: AgencyShare) -> tuple[int, int]:
    """How many tasks the agency leads and in how many it takes part."""
    roles = [_role_in(task, share) for part in whole.appendices for task in tasks_of(part)]
    return roles.count(AssignmentRole.LEAD), roles.count(AssignmentRole.PARTNER)


def _role_in(task: Task, share: AgencyShare) -> AssignmentRole | None:
    """The agency's part in a task, None where it has none: who leads one of its rows leads all of it."""
    roles = {share.roles[row_id] for row_id in task.row_ids if row_id in share.roles}
    return AssignmentRole.LEAD if AssignmentRole.LEAD in roles else next(iter(roles), None)


def _paragraphs(whole: WholePlan, share: AgencyShare) -> list[str]:
    plan = whole.plan
    about = f" về {'việc ' if is_letter(plan) else ''}{within_sentence(subject(plan))}" if subject(plan) else ""
    lead, partner = _counts(whole, share)
    parts = [f"{word} {counted(count)} nhiệm vụ" for word, count in (("chủ trì", lead), ("phối hợp", partner)) if count]
    given = parts[0] if len(parts) == 1 else f"{counted(lead + partner)} nhiệm vụ, trong đó {', '.join(parts)}"
    who = f"{issuer_words(plan)} giao {share.agency}"
    opening = f"Thực hiện {reference(plan)}{about}, {who} {given} (có phụ lục kèm theo)."
    asked = (
        f"Đề nghị {share.agency} chủ động triển khai, bảo đảm tiến độ và chất lượng các nhiệm vụ được giao;"
        " kịp thời phản ánh khó khăn, vướng mắc trong quá trình thực hiện để được xem xét, giải quyết."
    )
    rules = _reporting(plan.reporting, share.agency)
    if not rules:
        return [opening, asked]
    ends = [";"] * (len(rules) - 1) + ["."]
    lines = [f"- {rule}{end}" for rule, end in zip(rules, ends, strict=True)]
    return [opening, asked, "Chế độ báo cáo kết quả thực hiện:", *lines]


def _reporting(rules: Sequence[ReportingRule], agency: str) -> list[str]:
    """The days by which the agency reports: the rules for it or for agencies at large."""
    named = AgencyNames([Agency(id=1, name=agency)])
    told = [rule for rule in rules if is_vague(rule.who) or named.find(rule.who)]
    lines = []
    for rule in told:
        text = f"{_PERIODS.get(rule.period, 'Báo cáo')}: {squeeze(rule.deadline).rstrip(';,. ')}"
        lines.append(f"{text}, gửi {name_in_text(squeeze(rule.to))}" if squeeze(rule.to) else text)
    return lines
