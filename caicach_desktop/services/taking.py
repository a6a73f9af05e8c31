"""Writes what was taken of a newer file into the plan: its facts and goals, an appendix's heading, columns and rows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from caicach_desktop.domain.errors import AppError, ErrorCode
from caicach_desktop.domain.ordering import between, spread
from caicach_desktop.domain.plan import Row, WholeAppendix
from caicach_desktop.domain.plan_file import year_of
from caicach_desktop.domain.plan_year import stated_year
from caicach_desktop.services.cleaning import cleaned
from caicach_desktop.services.plans import delete_row_records, renew_notes
from caicach_desktop.services.rows import hand_on
from caicach_desktop.services.updating import Comparison, merged
from caicach_desktop.services.updating_columns import ChangeKind
from caicach_desktop.services.updating_facts import GoalChange, PlanComparison
from caicach_desktop.store import plan_queries, tables
from caicach_desktop.store.mapping import to_plain, to_values
from caicach_desktop.store.transaction import Operation


@dataclass(frozen=True, slots=True)
class Update:
    """The changes of a comparison that are taken into the appendix compared: of its rows (`taken`) and columns by
    index, of its heading lines by field."""

    comparison: Comparison
    taken: frozenset[int]
    columns: frozenset[int] = frozenset()
    heading: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PlanUpdate:
    """The facts (by field) and goals (by index of the change) that are taken into a plan."""

    comparison: PlanComparison
    facts: frozenset[str] = frozenset()
    goals: frozenset[int] = frozenset()


# --- the plan ---------------------------------------------------------------------------------------------------------


def take_plan(op: Operation, update: PlanUpdate) -> None:
    """Write the facts and goals taken; "(Kèm theo …)" notes that said what the facts said follow them.

    Raises AppError PLAN_NOT_FOUND, ROW_STALE when the plan or a goal was changed since it was compared.
    """
    seen, new = update.comparison.old, update.comparison.new
    plan_queries.plan_by_id(op.connection, seen.id)
    values: dict[str, Any] = {field: to_plain(getattr(new, field)) for field in update.facts}
    if "date" in update.facts and year_of(new.date):
        values["year"] = stated_year(new.date, new.title, new.doc_type)
    if values and op.update(tables.plans, seen.id, seen.version, cleaned(values)):
        renew_notes(op, seen)
    _take_goals(op, seen.id, [update.comparison.goals[index] for index in sorted(update.goals)])


def _take_goals(op: Operation, plan_id: int, changes: Sequence[GoalChange]) -> None:
    position = max((goal.position for goal in plan_queries.goals_of(op.connection, plan_id)), default=-1)
    for change in changes:
        if change.kind == ChangeKind.REMOVED and change.old is not None:
            op.delete(tables.goals, change.old.id, change.old.version)
        elif change.old is not None and change.new is not None:
            new = change.new
            values = {"index": new.index, "text": new.text, "value": new.value, "unit": new.unit}
            op.update(tables.goals, change.old.id, change.old.version, cleaned(values))
        elif change.new is not None:
            position += 1
            op.insert(tables.goals, cleaned(to_values(replace(change.new, plan_id=plan_id, position=position))))


# --- an appendix ------------------------------------------------------------------------------------------------------


def take_appendix(op: Operation, update: Update) -> None:
    """Write the changes taken. Rows that stay keep their ids and with them their reports; a task's later rows take
    over from a first one that leaves.

    Raises AppError APPENDIX_NOT_FOUND, ROW_STALE when the table was changed since it was compared.
    """
    seen = update.comparison.old
    appendix = plan_queries.appendix_by_id(op.connection, seen.appendix.id)
    present = plan_queries.rows_of(op.connection, appendix.id)
    as_seen = [(row.id, row.version) for row in seen.rows]
    facts = (appendix.number, appendix.title, appendix.columns)
    if facts != (seen.appendix.number, seen.appendix.title, seen.appendix.columns) or as_seen != [
        (row.id, row.version) for row in present
    ]:
        raise AppError(ErrorCode.ROW_STALE, kind="appendices", id=appendix.id)
    whole = merged(update.comparison, update.taken, update.columns)
    values: dict[str, Any] = {field: getattr(update.comparison.new.appendix, field) for field in update.heading}
    if update.columns:
        values["columns"] = whole.appendix.columns
    if values:
        op.update(tables.appendices, appendix.id, None, cleaned({name: to_plain(v) for name, v in values.items()}))
    _take_rows(op, WholeAppendix(appendix, present), whole.rows)


def _take_rows(op: Operation, present: WholeAppendix, rows: Sequence[Row]) -> None:
    staying = {row.id for row in rows}
    leaving = {row.id for row in present.rows if row.id not in staying}
    hand_on(op, present, leaving)
    delete_row_records(op, [row for row in present.rows if row.id in leaving])
    placed = [
        replace(row, appendix_id=present.appendix.id, position=place)
        for row, place in zip(rows, _places(rows), strict=True)
    ]
    before = {row.id: row for row in present.rows}
    for row in placed:
        if row.id:
            values: dict[str, Any] = {
                "cells": list(row.cells),
                "kind": row.kind.value,
                "level": row.level,
                "position": row.position,
            }
            if before[row.id].due_on and not row.due_on:
                values["due_on"] = None
            op.update(tables.rows, row.id, None, cleaned(values))
    op.insert_many(tables.rows, [cleaned(to_values(row)) for row in placed if not row.id])


def _places(rows: Sequence[Row]) -> list[int]:
    """Positions in order; rows keep theirs unless one was moved or there is no room between two of them."""
    kept = [row.position for row in rows if row.id]
    if kept != sorted(kept):
        return spread(len(rows))
    places: list[int] = []
    index = 0
    while index < len(rows):
        end = index
        while end < len(rows) and not rows[end].id:
            end += 1
        after = rows[end].position if end < len(rows) else None
        fitting = between(places[-1] if places else None, after, end - index) if end > index else []
        if fitting is None:
            return spread(len(rows))
        places += [*fitting, *([after] if after is not None else [])]
        index = end + 1
    return places
