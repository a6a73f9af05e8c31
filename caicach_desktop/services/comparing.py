"""Compares two plans, or two appendices, that are kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from caicach_desktop.domain.comparing import ColumnKey, Comparison, column_keys, compare
from caicach_desktop.domain.plan import WholeAppendix
from caicach_desktop.services.plans import load_appendix, load_plan
from caicach_desktop.store.store import Store


@dataclass(frozen=True, slots=True)
class Side:
    """What stands on one side of a comparison: a plan with all its appendices, or one of them (0: all)."""

    plan_id: int
    appendix_id: int = 0


def compare_sides(store: Store, left: Side, right: Side) -> Comparison:
    """The two sides row by row; raises AppError PLAN_NOT_FOUND or APPENDIX_NOT_FOUND."""
    return compare(_parts(store, left), _parts(store, right))


def _parts(store: Store, side: Side) -> Sequence[WholeAppendix]:
    return [load_appendix(store, side.appendix_id)] if side.appendix_id else load_plan(store, side.plan_id).appendices


def column_in(store: Store, appendix_id: int, key: ColumnKey) -> int:
    """Which column of an appendix a key of a comparison stands for, 1 where it has none such; raises AppError
    APPENDIX_NOT_FOUND."""
    keys = column_keys(load_appendix(store, appendix_id).appendix.columns)
    return keys.index(key) if key in keys else 1
