"""Between a plan's facts and the texts of their fields: lists by lines, optional texts, goals and reporting rules."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from caicach_desktop.domain.plan import Goal, Plan, ReportingRule, Signature
from caicach_desktop.domain.text import decimal, squeeze
from caicach_desktop.gui.pages.plan_rules import period_code
from caicach_desktop.services.updating_facts import PERIOD_NAMES

UNITS = {"rank": "xếp hạng"}
_YEAR = re.compile(r"\d{4}")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}([.,]\d{3})+")


@dataclass(frozen=True, slots=True)
class Fact:
    """A field: the widget's name, how a plan's fact reads in it, and what a typed text changes."""

    widget: str
    shown: Callable[[Plan], str]
    changes: Callable[[Plan, str], dict[str, Any]]


def lines(text: str) -> tuple[str, ...]:
    """The lines of a text that hold anything."""
    return tuple(line.rstrip() for line in text.split("\n") if line.strip())


def _plain(name: str) -> Fact:
    return Fact(WIDGETS[name], lambda plan: str(getattr(plan, name)), lambda _, text: {name: text.strip()})


def _optional(name: str) -> Fact:
    return Fact(WIDGETS[name], lambda plan: getattr(plan, name) or "", lambda _, text: {name: text.strip() or None})


def _listed(name: str) -> Fact:
    return Fact(WIDGETS[name], lambda plan: "\n".join(getattr(plan, name)), lambda _, text: {name: lines(text)})


def _signed(plan: Plan, **changes: Any) -> dict[str, Any]:
    signature = replace(plan.signature or Signature(), **changes)
    return {"signature": None if signature == Signature() else signature}


def _year(_: Plan, text: str) -> dict[str, Any]:
    """A year of four digits, or none; anything else changes nothing."""
    typed = text.strip()
    if not typed:
        return {"year": None}
    return {"year": int(typed)} if _YEAR.fullmatch(typed) else {}


WIDGETS = {
    "doc_type": "docTypeBox", "number": "numberEdit", "symbol": "symbolEdit", "place": "placeEdit", "date": "dateEdit",
    "issuer_parent": "parentEdit", "issuer": "issuerEdit", "title": "titleEdit", "legal_bases": "basesEdit",
    "addressees": "addresseesEdit", "recipients": "recipientsEdit",
}  # fmt: skip
FACTS = (
    *(_plain(name) for name in ("doc_type", "symbol", "place", "date", "issuer", "title")),
    *(_optional(name) for name in ("number", "issuer_parent")),
    *(_listed(name) for name in ("legal_bases", "addressees", "recipients")),
    Fact("yearEdit", lambda plan: str(plan.year or ""), _year),
    Fact(
        "authorityEdit",
        lambda plan: "\n".join(plan.signature.authority) if plan.signature else "",
        lambda plan, text: _signed(plan, authority=lines(text)),
    ),
    Fact(
        "signTitleEdit",
        lambda plan: plan.signature.title if plan.signature else "",
        lambda plan, text: _signed(plan, title=text.strip()),
    ),
    Fact(
        "signNameEdit",
        lambda plan: (plan.signature.name or "") if plan.signature else "",
        lambda plan, text: _signed(plan, name=text.strip() or None),
    ),
)


def goal_record(goal: Goal) -> list[str]:
    """A goal as the texts of its line: index, text, figure, unit."""
    unit = goal.unit or ""
    return [goal.index, goal.text, _figure_text(goal.value), UNITS.get(unit, unit)]


def _figure_text(value: float | int | str | None) -> str:
    return value if isinstance(value, str) else "" if value is None else f"{value:g}".replace(".", ",")


def goals_from(records: Sequence[Sequence[str]], before: Sequence[Goal], plan_id: int) -> list[Goal]:
    """The goals that lines of texts stand for; `before` are the goals the first lines were made from."""
    goals = []
    for place, record in enumerate(records):
        old = before[place] if place < len(before) else Goal(plan_id=plan_id)
        if not any(map(squeeze, record)):
            continue
        index, text, figure, unit = record
        value = old.value if figure == _figure_text(old.value) else _figure(figure)
        code = next((code for code, name in UNITS.items() if name == unit.strip()), unit.strip()) or None
        goals.append(replace(old, index=index.strip(), text=text.strip(), value=value, unit=code))
    return goals


def _figure(text: str) -> float | int | str | None:
    """A typed figure: a number with a decimal comma or point, else as typed (a range, "1.500" of thousands), or
    nothing."""
    text = text.strip()
    number = None if _THOUSANDS.fullmatch(text) else decimal(text)
    if number is None:
        return text or None
    return int(number) if number.is_integer() else number


def rule_record(rule: ReportingRule) -> list[str]:
    """A reporting rule as the texts of its line: who, to whom, how often, by when."""
    return [rule.who, rule.to, PERIOD_NAMES.get(rule.period, rule.period), rule.deadline]


def rules_from(records: Sequence[Sequence[str]], before: Sequence[ReportingRule]) -> tuple[ReportingRule, ...]:
    """The reporting rules that lines of texts stand for."""
    rules = []
    for place, record in enumerate(records):
        old = before[place] if place < len(before) else ReportingRule()
        who, to, period, deadline = (text.strip() for text in record)
        if any((who, to, period, deadline)):
            rules.append(replace(old, who=who, to=to, period=period_code(period), deadline=deadline))
    return tuple(rules)
