"""A plan's facts and goals, and an appendix's heading lines, beside those a newer file brings."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from caicach_desktop.domain.names import is_same_name
from caicach_desktop.domain.plan import Appendix, Goal, Plan, ReportingRule, Section, Signature
from caicach_desktop.domain.similar import likeness
from caicach_desktop.domain.text import fold, squeeze
from caicach_desktop.services.updating_columns import ChangeKind

PERIOD_NAMES = {
    "monthly": "Hằng tháng",
    "quarterly": "Hằng quý",
    "half-year": "6 tháng",
    "annual": "Hằng năm",
    "once": "Một lần",
}
# Goals of one index may be put quite differently from year to year.
_SAME_GOAL = 0.4
_ANY_GOAL = 0.6


@dataclass(frozen=True, slots=True)
class FactChange:
    """A fact that reads otherwise in the newer document: its field, its name, and both texts."""

    field: str
    name: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class GoalChange:
    """A goal before and after; None where it is not there."""

    kind: ChangeKind
    old: Goal | None
    new: Goal | None


@dataclass(frozen=True, slots=True)
class PlanComparison:
    """A plan beside the facts and goals of a newer document; `same_document` says whether it may be the same one,
    later: neither another office's nor one with another number."""

    old: Plan
    new: Plan
    facts: tuple[FactChange, ...]
    goals: tuple[GoalChange, ...]
    same_document: bool


# --- facts as texts ---------------------------------------------------------------------------------------------------


def _lines(name: str) -> Callable[[Plan], str]:
    return lambda plan: "\n".join(getattr(plan, name))


def _plain(name: str) -> Callable[[Plan], str]:
    return lambda plan: getattr(plan, name) or ""


def _sections(plan: Plan) -> str:
    return "\n".join(line for section in plan.sections for line in _section_lines(section))


def _section_lines(section: Section) -> list[str]:
    return [*([section.heading] if section.heading else []), *section.paragraphs]


def _rule(rule: ReportingRule) -> str:
    told = (" → ".join(filter(None, (rule.who, rule.to))), PERIOD_NAMES.get(rule.period, rule.period), rule.deadline)
    return " · ".join(filter(None, told))


def _signature(plan: Plan) -> str:
    signed = plan.signature or Signature()
    return "\n".join(filter(None, (*signed.authority, signed.title, signed.name)))


_FACTS: tuple[tuple[str, str, Callable[[Plan], str]], ...] = (
    ("doc_type", "Loại văn bản", _plain("doc_type")),
    ("issuer_parent", "Cơ quan cấp trên", _plain("issuer_parent")),
    ("issuer", "Cơ quan ban hành", _plain("issuer")),
    ("number", "Số", _plain("number")),
    ("symbol", "Ký hiệu", _plain("symbol")),
    ("place", "Địa danh", _plain("place")),
    ("date", "Ngày ban hành", _plain("date")),
    ("title", "Trích yếu", _plain("title")),
    ("legal_bases", "Căn cứ", _lines("legal_bases")),
    ("addressees", "Kính gửi", _lines("addressees")),
    ("sections", "Nội dung", _sections),
    ("reporting", "Chế độ báo cáo", lambda plan: "\n".join(map(_rule, plan.reporting))),
    ("recipients", "Nơi nhận", _lines("recipients")),
    ("signature", "Khối chữ ký", _signature),
)


def compare_plans(old: Plan, goals: Sequence[Goal], new: Plan, new_goals: Sequence[Goal]) -> PlanComparison:
    """What the newer document says otherwise; a fact it does not name is no difference."""
    unread = Plan()
    facts = []
    for field, name, text in _FACTS:
        before, after = text(old), text(new)
        # A document without a number or a title has the type and symbol that every new plan begins with.
        supposed = after == text(unread) and not (new.number if field == "symbol" else new.title)
        if squeeze(after) and not supposed and squeeze(before) != squeeze(after):
            facts.append(FactChange(field, name, before, after))
    numbers = (old.number or "").lstrip("0"), (new.number or "").lstrip("0")
    issued = not squeeze(old.issuer) or not squeeze(new.issuer) or is_same_name(old.issuer, new.issuer)
    same = issued and (not all(numbers) or numbers[0] == numbers[1])
    return PlanComparison(old, new, tuple(facts), tuple(_goal_changes(goals, new_goals)), same)


# --- goals ------------------------------------------------------------------------------------------------------------


def goal_text(goal: Goal | None) -> str:
    """A goal on one line: index, text, figure and unit."""
    if goal is None:
        return ""
    value = goal.value
    figure = value if isinstance(value, str) else "" if value is None else f"{value:g}".replace(".", ",")
    unit = "hạng" if goal.unit == "rank" else goal.unit or ""
    measure = f"hạng {figure}" if figure and goal.unit == "rank" else f"{figure}{'' if unit == '%' else ' '}{unit}"
    told = ": ".join(filter(None, (goal.index, squeeze(goal.text))))
    return f"{told} ({measure.strip()})" if figure else told


def _goal_changes(old: Sequence[Goal], new: Sequence[Goal]) -> Iterator[GoalChange]:
    """Goals in the newer order, then those that are missing; a document without goals says nothing about them."""
    if not new:
        return
    partner = _goal_partners(old, new)
    for index, goal in enumerate(new):
        before = old[partner[index]] if index in partner else None
        if before is None:
            yield GoalChange(ChangeKind.ADDED, None, goal)
        elif fold(goal_text(before)) != fold(goal_text(goal)):
            yield GoalChange(ChangeKind.CHANGED, before, goal)
    left = set(partner.values())
    yield from (GoalChange(ChangeKind.REMOVED, goal, None) for i, goal in enumerate(old) if i not in left)


def _goal_partners(old: Sequence[Goal], new: Sequence[Goal]) -> dict[int, int]:
    """For each newer goal the present one that it renews: the likest first."""
    scored = sorted(
        (
            (-_goal_likeness(before, after), abs(i - j), j, i)
            for i, before in enumerate(old)
            for j, after in enumerate(new)
        ),
    )
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for score, _, j, i in scored:
        least = _SAME_GOAL if fold(old[i].index) == fold(new[j].index) else _ANY_GOAL
        if -score >= least and j not in partner and i not in taken:
            partner[j] = i
            taken.add(i)
    return partner


def _goal_likeness(one: Goal, other: Goal) -> float:
    return likeness(one.text, other.text) + 0.1 * (bool(one.index) and fold(one.index) == fold(other.index))


# --- an appendix's heading lines --------------------------------------------------------------------------------------

_LONE = "Phụ lục"
_HEADING: tuple[tuple[str, str, Callable[[Appendix], str]], ...] = (
    ("number", "Số phụ lục", lambda appendix: appendix.number),
    ("title", "Tiêu đề phụ lục", lambda appendix: "\n".join(appendix.title)),
    ("note", "Dòng “Kèm theo”", lambda appendix: appendix.note or ""),
)


def heading_changes(old: Appendix, new: Appendix) -> tuple[FactChange, ...]:
    """What the newer appendix's number, title and note say otherwise; lines it does not have are no difference."""
    found = []
    for field, name, text in _HEADING:
        before, after = text(old), text(new)
        if field == "number" and squeeze(after) == _LONE:
            continue  # also the name of a table that bears none
        if squeeze(after) and squeeze(before) != squeeze(after):
            found.append(FactChange(field, name, before, after))
    return tuple(found)
