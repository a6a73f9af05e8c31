"""Columns that a document puts beside those of an appendix."""

from collections.abc import Mapping
from dataclasses import replace

from caicach_desktop.domain.plan import Column, Row, WholeAppendix


def added_column(whole: WholeAppendix, column: Column, texts: Mapping[int, str | None]) -> WholeAppendix:
    """The appendix with one more column at its end, its texts by row id; None merges with the cell above."""
    columns = len(whole.appendix.columns)
    rows = tuple(replace(row, cells=(*_padded(row, columns), texts.get(row.id, ""))) for row in whole.rows)
    return WholeAppendix(replace(whole.appendix, columns=(*whole.appendix.columns, column)), rows)


def filled_column(whole: WholeAppendix, index: int, texts: Mapping[int, str | None]) -> WholeAppendix:
    """The appendix with the empty cells of a column filled; what was typed stays."""
    columns = len(whole.appendix.columns)
    rows = []
    for row in whole.rows:
        cells = list(_padded(row, columns))
        if cells[index] == "":
            cells[index] = texts.get(row.id, "")
        rows.append(replace(row, cells=tuple(cells)))
    return replace(whole, rows=tuple(rows))


def _padded(row: Row, columns: int) -> tuple[str | None, ...]:
    return row.cells[:columns] + ("",) * (columns - len(row.cells))
