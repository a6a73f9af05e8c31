"""Widths of an appendix's columns on the screen: as printed where the layout says so, else by what they hold."""

from collections.abc import Sequence
from math import sqrt

from caicach_desktop.domain.plan import Column, ColumnRole, Row

_NUMBER_PX = 52
_LEAST_PX = {ColumnRole.DEADLINE: 92, ColumnRole.PERCENT: 64, ColumnRole.STATUS: 92}
_LEAST_OTHER_PX = 104
_LOOKED_AT = 300


def screen_widths(columns: Sequence[Column], rows: Sequence[Row], room: int) -> list[int]:
    """A width in px for each column; together `room` px unless the columns then were too narrow to read."""
    if not columns:
        return []
    least = [_least(column) for column in columns]
    weights = _weights(columns, rows)
    spare = max(room - sum(least), 0)
    total = sum(weights) or 1.0
    widths = [low + int(spare * weight / total) for low, weight in zip(least, weights, strict=True)]
    widest = max(range(len(widths)), key=lambda i: weights[i])
    widths[widest] += max(room - sum(widths), 0)
    return widths


def _least(column: Column) -> int:
    return _NUMBER_PX if column.role == ColumnRole.NUMBER else _LEAST_PX.get(column.role, _LEAST_OTHER_PX)


def _weights(columns: Sequence[Column], rows: Sequence[Row]) -> list[float]:
    """By the printed widths (mm) where all are given, else by the texts' lengths; the number column never grows."""
    printed = all(column.width > 0 for column in columns)
    tasks = [row for row in rows[:_LOOKED_AT] if not row.is_group]
    weights = []
    for index, column in enumerate(columns):
        if column.role == ColumnRole.NUMBER:
            weights.append(0.0)
        elif printed:
            weights.append(max(column.width - 20, 1.0))
        else:
            lengths = [len(row.cells[index] or "") for row in tasks]
            average = sum(lengths) / len(lengths) if lengths else len(column.heading)
            weights.append(sqrt(average) - 3 if average > 16 else 0.3)
    return weights
