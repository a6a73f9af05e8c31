"""Writes a whole plan as the open plan file (caicach-plan JSON, version 1)."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from caicach_desktop.domain.layouts import column_roles
from caicach_desktop.domain.plan import (
    Appendix,
    Goal,
    Numbering,
    Plan,
    ReportingRule,
    Row,
    Section,
    Signature,
    TableLook,
    WholeAppendix,
    WholePlan,
)
from caicach_desktop.domain.plan_file import FORMAT, LOOK_KEYS, VERSION
from caicach_desktop.domain.table import fitting_numbering, shown_rows
from caicach_desktop.exporters.atomic import replacing


def plan_file_content(whole: WholePlan) -> dict[str, Any]:
    """The plan as the plan file's JSON object; keys a newer program added are written back."""
    return {
        "format": FORMAT,
        "version": VERSION,
        **whole.plan.file_extra,
        "plan": _plan(whole.plan, whole.goals),
        "appendices": [_appendix(part) for part in whole.appendices],
    }


def plan_file_text(whole: WholePlan) -> str:
    """The plan file's text, indented for people who read it."""
    return json.dumps(plan_file_content(whole), ensure_ascii=False, indent=1) + "\n"


def write_plan_file(whole: WholePlan, path: Path) -> None:
    """Write the plan file beside its target and put it in place; raises as `atomic.replacing`."""
    with replacing(path) as temporary:
        temporary.write_text(plan_file_text(whole), encoding="utf-8", newline="\n")


def _plan(plan: Plan, goals: tuple[Goal, ...]) -> dict[str, Any]:
    content: dict[str, Any] = {
        "doc_type": plan.doc_type,
        "issuer_parent": plan.issuer_parent,
        "issuer": plan.issuer,
        "number": plan.number,
        "symbol": plan.symbol,
        "place": plan.place,
        "date": plan.date,
        "title": plan.title,
        "legal_bases": list(plan.legal_bases),
        "goals": [_goal(goal) for goal in goals],
        "sections": [_section(section) for section in plan.sections],
        "reporting": [_rule(rule) for rule in plan.reporting],
    }
    if plan.addressees:
        content["addressees"] = list(plan.addressees)
    content["recipients"] = list(plan.recipients)
    content["signature"] = _signature(plan.signature) if plan.signature else None
    return content | dict(plan.extra)


def _with(content: dict[str, Any], extra: Mapping[str, Any]) -> dict[str, Any]:
    return content | dict(extra)


def _goal(goal: Goal) -> dict[str, Any]:
    return _with({"index": goal.index, "text": goal.text, "value": goal.value, "unit": goal.unit}, goal.extra)


def _section(section: Section) -> dict[str, Any]:
    return _with({"heading": section.heading, "paragraphs": list(section.paragraphs)}, section.extra)


def _rule(rule: ReportingRule) -> dict[str, Any]:
    return _with({"who": rule.who, "to": rule.to, "period": rule.period, "deadline": rule.deadline}, rule.extra)


def _signature(signature: Signature) -> dict[str, Any]:
    content = {"authority": list(signature.authority), "title": signature.title, "name": signature.name}
    return _with(content, signature.extra)


def _appendix(whole: WholeAppendix) -> dict[str, Any]:
    appendix = whole.appendix
    rows = shown_rows(appendix, whole.rows)
    content: dict[str, Any] = {
        "number": appendix.number,
        "title": list(appendix.title),
        "note": appendix.note,
        "columns": [column.heading for column in appendix.columns],
    }
    content |= _choices(appendix, rows) | {"rows": [_row(row) for row in rows]}
    return _with(content, dict(appendix.extra) | _look(appendix))


def _look(appendix: Appendix) -> dict[str, Any]:
    """What the user chose otherwise than usual, beside what a newer program chose."""
    usual = TableLook()
    chosen = {key: getattr(appendix.look, key) for key in LOOK_KEYS}
    look = {key: value for key, value in chosen.items() if value != getattr(usual, key)}
    unknown = appendix.extra.get("look")
    return {"look": look | (unknown if isinstance(unknown, dict) else {})} if look else {}


def _choices(appendix: Appendix, rows: list[Row]) -> dict[str, Any]:
    """What a reader could not work out from headings and numbers alone; usually nothing."""
    choices: dict[str, Any] = {}
    roles = tuple(column.role for column in appendix.columns)
    if roles != column_roles([column.heading for column in appendix.columns]):
        choices["roles"] = [role.value for role in roles]
    if any(column.width for column in appendix.columns):
        choices["widths"] = [column.width for column in appendix.columns]
    if not all(column.shown for column in appendix.columns):
        choices["shown"] = [column.shown for column in appendix.columns]
    if appendix.numbering == Numbering.TYPED and fitting_numbering(appendix, rows) != Numbering.TYPED:
        choices["numbering"] = Numbering.TYPED.value
    return choices


def _row(row: Row) -> dict[str, Any]:
    return _with({"kind": row.kind.value, "level": row.level, "cells": list(row.cells)}, row.extra)
